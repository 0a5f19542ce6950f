"""`dauys-admin sign`: the list of what to film in sign language, and the check of what comes back.

`dauys-admin` belongs to `sync`, which knows nothing of the kiosk; it finds `add` by its entry point
in the group `dauys.admin`.
"""

import argparse
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from sync import cli
from sync.answers import Language
from sync.petition_folder import written

if TYPE_CHECKING:
    from kiosk.films.check import Finding
    from kiosk.films.script import Shooting, Take

_CREDITS = ("signer", "licence", "consent")
_STEP_S = 240.0
"""A film of a step is shorter than this, s: somebody stands there and waits to go on."""


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `sign` to the commands of `dauys-admin`."""
    sign = commands.add_parser("sign", help="films in sign language")
    parts = sign.add_subparsers(metavar="WHAT", required=True)
    script = parts.add_parser("script", help="write the list of what to film")
    script.add_argument(
        "--sign-language", metavar="CODE", default="rsl", help="like rsl or ksl (default: rsl)"
    )
    script.add_argument(
        "--language", type=Language, choices=list(Language), required=True, help="translated from"
    )
    script.add_argument(
        "--petition", type=Path, metavar="DIR", help="one petition's folder instead"
    )
    script.add_argument("--out", type=Path, required=True, metavar="DIR", help="where it goes")
    script.set_defaults(do=_script)
    check = parts.add_parser("check", help="check films; with --out make one ready for a pack")
    check.add_argument("takes", type=Path, metavar="DIR", help="folder with the list and the films")
    check.add_argument("--out", type=Path, metavar="DIR", help="a new folder beside petition.toml")
    check.add_argument("--signer", metavar="NAME", help="name or pseudonym; needed with --out")
    check.add_argument("--licence", metavar="TEXT", help="what others may do; needed with --out")
    check.add_argument("--consent", metavar="TEXT", help="how and when given; needed with --out")
    check.set_defaults(do=partial(_check, check))


# Commands are built on every call of `dauys-admin`; what makes screens and opens films is loaded
# where it is used.


def _script(options: argparse.Namespace) -> int:
    from kiosk.films import script, shelf  # noqa: PLC0415 - loaded only when asked for
    from kiosk.gallery import sample_petitions  # noqa: PLC0415 - loaded only when asked for
    from kiosk.strings import FluentStrings  # noqa: PLC0415 - loaded only when asked for

    code, language, out = options.sign_language, options.language, options.out
    if not shelf.CODE.fullmatch(code):
        raise script.SignError(f"{code} is no code of a sign language; use three letters, like rsl")
    if options.petition:
        # A film or voice made before may not fit the text any more: that is why one is here.
        made = script.petition(written(options.petition, media=False), code, language)
    else:
        made = script.steps(FluentStrings(), code, language, sample_petitions())
    out.mkdir(parents=True, exist_ok=True)
    if (out / script.NAME).exists():
        raise script.SignError(f"{out / script.NAME} is there already; name a new folder")
    (out / script.NAME).write_text(made.to_tsv(), "utf-8")
    (out / script.SHEET).write_text(made.to_html(), "utf-8")
    minutes = sum(take.seconds for take in made.takes) / 60
    cli.say(
        f"{out / script.SHEET}: {len(made.takes)} films, about {minutes:.0f} minutes in all; "
        "print it for the signer"
    )
    return cli.FINE


def _check(parser: argparse.ArgumentParser, options: argparse.Namespace) -> int:
    from kiosk.films import script, sets  # noqa: PLC0415 - loaded only when asked for

    given = [getattr(options, name) for name in _CREDITS]
    if options.out and not all(given):
        parser.error("a film for a pack needs --signer, --licence and --consent")
    if not options.takes.is_dir():
        raise script.SignError(f"{options.takes} is not a folder")
    shooting = script.read(options.takes / script.NAME)
    found = _found(shooting, options.takes)
    for take, finding in found:
        for problem in finding.problems:
            cli.say(f"{take.name}: {problem}")
    good = sum(not finding.problems for _, finding in found)
    names = {take.name for take in shooting.takes}
    seen = len(sets.reviewed(options.takes, names))
    cli.say(
        f"{good} of {len(found)} films are good; reviewed by deaf people: {seen} of {len(found)}"
    )
    if options.out and good:
        sets.build(shooting, found[0][1], options.takes, sets.Credits(*given), options.out)
        named = f'sign_language = "{shooting.sign_language}" and film = "{options.out.name}"'
        cli.say(f"{options.out}: write {named} into petition.toml")
    elif options.out:
        cli.warn(f"{options.out} was not made; film again what is named above")
    return cli.FINE if good == len(found) else cli.FAILED


def _found(shooting: "Shooting", takes: Path) -> "list[tuple[Take, Finding]]":
    """Look at every film of a list; returns each with what was found."""
    from kiosk.films.check import look  # noqa: PLC0415 - loaded only when asked for
    from kiosk.films.shelf import ENDING  # noqa: PLC0415 - loaded only when asked for
    from sync.petition_film import MAX_SECONDS  # noqa: PLC0415 - loaded only when asked for

    most = MAX_SECONDS if shooting.petition else _STEP_S
    return [
        (take, look(takes / f"{take.name}{ENDING}", take.seconds, most))
        for take in cli.progress(shooting.takes, len(shooting.takes), "checked")
    ]
