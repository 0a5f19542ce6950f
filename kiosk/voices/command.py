"""`dauys-admin voice`: the list that a speaker records, and the check of what comes back.

`dauys-admin` belongs to `sync`, which knows nothing of the kiosk; it finds `add` by its entry point
in the group `dauys.admin`.
"""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sync import cli
from sync.answers import Language
from sync.packs import MAX_METADATA, verify_pack
from sync.packstore import FolderFiles
from sync.petition_folder import written
from sync.petitions import Petition

if TYPE_CHECKING:
    from kiosk.voices.script import Script

_CREDITS = ("speaker", "licence", "consent")


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `voice` to the commands of `dauys-admin`."""
    voice = commands.add_parser("voice", help="record a person as the kiosk's voice")
    parts = voice.add_subparsers(metavar="WHAT", required=True)
    script = parts.add_parser("script", help="write the list of phrases that a speaker records")
    script.add_argument("--language", type=Language, choices=list(Language), required=True)
    script.add_argument("--pack", type=Path, metavar="PACK", help="the petitions of a pack instead")
    script.add_argument(
        "--petition", metavar="ID", help="one petition: its folder, or with --pack its id"
    )
    script.add_argument("--out", type=Path, required=True, metavar="DIR", help="where it goes")
    script.set_defaults(do=_script)
    check = parts.add_parser("check", help="check recordings; with --out make a set of them")
    check.add_argument("takes", type=Path, metavar="DIR", help="folder with the recordings")
    check.add_argument(
        "--script", type=Path, metavar="FILE", help="the list (default: DIR/script.tsv)"
    )
    check.add_argument("--out", type=Path, metavar="SET", help="a new folder for the set")
    check.add_argument(
        "--partial", action="store_true", help="make a set although something is missing"
    )
    check.add_argument("--speaker", metavar="NAME", help="name or pseudonym; needed with --out")
    check.add_argument("--licence", metavar="TEXT", help="what others may do; needed with --out")
    check.add_argument("--consent", metavar="TEXT", help="how and when given; needed with --out")
    check.set_defaults(do=partial(_check, check))


# Commands are built on every call of `dauys-admin`; what makes screens and hears sound is loaded
# where it is used.


def _script(options: argparse.Namespace) -> int:
    from kiosk.gallery import sample_petitions  # noqa: PLC0415 - loaded only when asked for
    from kiosk.strings import FluentStrings  # noqa: PLC0415 - loaded only when asked for
    from kiosk.voices import script  # noqa: PLC0415 - loaded only when asked for
    from kiosk.voices.walk import Walk  # noqa: PLC0415 - loaded only when asked for

    out, language = options.out, options.language
    if options.pack is None and options.petition is None:
        walk = Walk(FluentStrings(), language)
        walk.all(sample_petitions(), partial(cli.progress, what="walked"))
        return _write(script.interface(walk), out)
    if options.pack is None:
        # What was recorded before may not fit the text any more: that is why one is here.
        petition = written(Path(options.petition), media=False)
        return _write(script.petition(petition, language), out)
    petitions = _from_pack(options.pack)
    chosen = [p for p in petitions if options.petition in (None, p.id)]
    if not chosen:
        raise script.VoiceError(f"{options.pack} has no petition {options.petition}")
    for petition in chosen:
        where = out if options.petition else out / petition.id
        _write(script.petition(petition, language), where)
    return cli.FINE


def _from_pack(pack: Path) -> tuple[Petition, ...]:
    root = FolderFiles(pack).read("metadata/1.root.json", MAX_METADATA)
    return verify_pack(FolderFiles(pack), root or b"").petitions


def _write(made: "Script", out: Path) -> int:
    from kiosk.voices import script, sheet  # noqa: PLC0415 - loaded only when asked for

    out.mkdir(parents=True, exist_ok=True)
    if (out / script.NAME).exists():
        raise script.VoiceError(f"{out / script.NAME} is there already; name a new folder")
    (out / script.NAME).write_text(made.to_tsv(), "utf-8")
    (out / sheet.NAME).write_text(sheet.html(made), "utf-8")
    cli.say(
        f"{out / sheet.NAME}: {len(made.phrases)} phrases, "
        f"about {made.minutes:.0f} minutes to read; print it for the speaker"
    )
    if made.left_out:
        cli.say(
            "Not on the list, since they hold a name, a date or any number; "
            f"a synthesiser says them: {', '.join(made.left_out)}"
        )
    return cli.FINE


def _check(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    from kiosk.voices import check, script, sets  # noqa: PLC0415 - loaded only when asked for

    given = [getattr(options, name) for name in _CREDITS]
    if options.out and not all(given):
        parser.error("a set needs --speaker, --licence and --consent")
    if not options.takes.is_dir():
        raise script.VoiceError(f"{options.takes} is not a folder")
    listed = script.read(options.script or options.takes / script.NAME)
    report = check.check(listed, options.takes, partial(cli.progress, what="checked"))
    for line in report.lines():
        cli.say(line)
    cli.say(
        f"{len(report.good)} of {len(listed.phrases)} phrases are good, {len(report.again)} to "
        f"record again, {len(report.missing)} missing; {report.pace} syllables a minute"
    )
    if options.out and (report.complete or options.partial) and report.good:
        index = sets.build(listed, report, sets.Credits(*given), options.out)
        cli.say(f"{options.out}: a set of {len(index.entries)} phrases")
    elif options.out:
        cli.warn(f"{options.out} was not made; record what is named above, or add --partial")
    return cli.FINE if report.complete else cli.FAILED
