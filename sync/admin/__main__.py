"""``dauys-admin``: what the holders of keys do, on a machine without network."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib.metadata import entry_points
from pathlib import Path

from sync import backup, cli
from sync.admin import demo_keys, opening, packs
from sync.answers import Language
from sync.packs import MAX_METADATA, Pack, PackError, PackProblem, verify_pack
from sync.packstore import FolderFiles, NoTrustedRootError, PackStore, utc_now

PARTS = "dauys.admin"
"""Entry points that add commands of their own here: this package knows neither kiosk nor speech.
Each is a function that takes what ``ArgumentParser.add_subparsers`` gave."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0, 1 (failed) or 2 (wrong use)."""
    os.umask(0o077)
    return cli.run(_parser(), arguments)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dauys-admin", description=__doc__)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _keys(commands.add_parser("keys", help="make keys"))
    _pack(commands.add_parser("pack", help="build, check and install petition packs"))
    _open(commands.add_parser("open", help="open a hub's backup into a table"))
    for part in sorted(entry_points(group=PARTS), key=lambda part: part.name):
        part.load()(commands)
    return parser


def _open(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--backup", type=Path, required=True, metavar="FILE", help="from the hub")
    parser.add_argument("--keys", type=Path, required=True, metavar="DIR", help="opening keys")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.csv", help="a new file")
    parser.set_defaults(do=_open_backup)


def _open_backup(options: argparse.Namespace) -> int:
    opening_keys = opening.Keys.read(options.keys)
    total = backup.check(options.backup, opening_keys.hub)
    opener = opening.Opener(opening_keys, cli.warn)
    opening.write_table(options.out, cli.progress(opener.rows(options.backup), total, "opened"))
    cli.say(f"{options.out}: {opener.report.opened} of {total} signatures opened")
    for damage, count in sorted(opener.report.found.items()):
        cli.say(f"  {damage.value}: {count}")
    closed = total - opener.report.opened
    if closed:
        cli.warn(f"{closed} of {total} signatures did not open and are not in the table")
        return cli.FAILED
    return cli.FINE


def _keys(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(metavar="WHAT", required=True)
    demo = commands.add_parser("demo", help="one key for each role, for trying things out only")
    demo.add_argument("--out", type=Path, required=True, metavar="DIR", help="a new folder")
    demo.set_defaults(do=_keys_demo)


def _keys_demo(options: argparse.Namespace) -> int:
    demo_keys.make(options.out)
    cli.say(
        f"Demo keys are in {options.out}. They are good for trying things out and nothing else."
    )
    return cli.FINE


def _pack(parser: argparse.ArgumentParser) -> None:
    commands = parser.add_subparsers(metavar="WHAT", required=True)
    build = commands.add_parser("build", help="check petition folders and sign them as a pack")
    build.add_argument("source", type=Path, metavar="SRC", help="folder with a folder per petition")
    build.add_argument("--keys", type=Path, required=True, metavar="DIR", help="signing keys")
    build.add_argument("--out", type=Path, required=True, metavar="DIR", help="the pack")
    build.set_defaults(do=_pack_build)
    verify = commands.add_parser("verify", help="check a pack and say what is in it")
    verify.add_argument("pack", type=Path, metavar="PACK")
    verify.add_argument(
        "--root", type=Path, metavar="FILE", help="root to trust (default: the pack's own first)"
    )
    verify.set_defaults(do=_pack_verify)
    install = commands.add_parser("install", help="give a pack to the kiosk on this machine")
    install.add_argument("pack", type=Path, metavar="PACK")
    install.add_argument("--root", type=Path, metavar="FILE", help="root to trust, the first time")
    cli.data_option(install, "the kiosk's data folder")
    install.set_defaults(do=_pack_install)


def _pack_build(options: argparse.Namespace) -> int:
    built = packs.build(options.source, options.keys, options.out)
    for warning in built.warnings:
        cli.warn(f"warning: {warning}")
    cli.say(f"{options.out}: {_summary(built.pack)}")
    return cli.FINE


def _pack_verify(options: argparse.Namespace) -> int:
    root = _read_root(options.root or options.pack / "metadata" / "1.root.json")
    pack = verify_pack(FolderFiles(options.pack), root, now=utc_now())
    cli.say(f"{options.pack}: {_summary(pack)}")
    if options.root is None:
        cli.say("Verified from the root inside the pack; give --root to check who signed it.")
    for petition in pack.petitions:
        film = f", film in {petition.sign_language}" if petition.film else ""
        cli.say(f"{petition.id}, open until {petition.deadline}{film}")
        for language in Language:
            text = petition.texts[language]
            recorded = " (recorded)" if language in (petition.audio or {}) else ""
            cli.say(f"  {language}  {text.text_hash.hex()}  {text.title}{recorded}")
    return cli.FINE


def _pack_install(options: argparse.Namespace) -> int:
    store = PackStore(options.data / "pack")
    if options.root is not None:
        store.trust(_read_root(options.root))
    pack = store.install(options.pack, utc_now())
    cli.say(f"{options.data}: {_summary(pack)}")
    return cli.FINE


def _read_root(path: Path) -> bytes:
    root = FolderFiles(path.parent).read(path.name, MAX_METADATA)
    if root is None and not path.parent.is_dir():
        raise PackError(PackProblem.NOT_A_PACK, str(path.parent), "no such folder")
    if root is None:
        raise NoTrustedRootError(f"{path} is missing; name a root with --root")
    return root


def _summary(pack: Pack) -> str:
    text = f"pack version {pack.version}, {len(pack.petitions)} petitions"
    if pack.expired:
        text += f"; out of date, fetch a newer one soon: {', '.join(pack.expired)}"
    return text


if __name__ == "__main__":
    sys.exit(main())
