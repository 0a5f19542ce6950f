"""`dauys-kiosk`: run a kiosk, watch a scripted visit, test devices, draw every screen."""

import argparse
import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from kiosk import demo, keypad_file, screenshots
from kiosk.config import KioskConfigError, data_folder, venue
from kiosk.model.text import Language
from kiosk.rig import RigError, rig
from kiosk.stack import Stack, StackError
from kiosk.supervisor import Supervisor
from kiosk.test_port.client import PortError
from kiosk.x_server import screen_pixels

FINE, FAILED, WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 fine, 1 failed, 2 wrong use."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except (KioskConfigError, RigError, StackError, PortError, OSError) as error:
        print(f"dauys-kiosk: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return FAILED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="dauys-kiosk", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, do: object, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        sub.set_defaults(command=do)
        return sub

    run = command("run", _run, "the kiosk itself, until SIGTERM")
    _data(run)
    _headless(run)
    run.add_argument("--test-port", type=Path, help="folder for tests to watch the kiosk through")
    show = command("demo", _demo, "a scripted citizen signs, from the first screen to the hub")
    show.add_argument("--language", choices=list(Language), default=Language.KK, type=Language)
    show.add_argument("--screenshots", type=Path, metavar="DIR", help="a PNG of each screen met")
    show.add_argument("--json", action="store_true", help="end with one JSON object")
    show.add_argument("--stay", action="store_true", help="no visit: hub, sync and kiosk, for you")
    _headless(show)
    show.add_argument(
        "--data",
        type=Path,
        help="with --stay its data folder; else where its settings and voices are taken from",
    )
    test = command("check", _check, "test devices, models, packs and disk, and say what is missing")
    _data(test)
    test.add_argument("--json", action="store_true", help="for programs")
    keys = command("keypad", _keypad, "learn what the keys of this venue's keypad do")
    _data(keys)
    keys.add_argument("--test-port", type=Path, help="folder for tests to watch it through")
    draw = command("screenshots", _screenshots, "every screen as PNG")
    draw.add_argument("--out", type=Path, required=True, metavar="DIR")
    screenshots.add_options(draw)
    bundle = command("diagnose", _diagnose, "a support bundle without personal data")
    bundle.add_argument("--out", type=Path, required=True, metavar="FILE")
    _data(bundle)
    return parser


def _data(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, help="data folder (default: DAUYS_DATA, else .demo)")


def _headless(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--headless", action="store_true", help="on a virtual screen and sound card"
    )


def _run(options: argparse.Namespace) -> int:
    with ExitStack() as stack:
        env = _place(stack, headless=options.headless)
        return _serve(data_folder(options.data), options.test_port, env)


def _place(stack: ExitStack, *, headless: bool) -> Mapping[str, str]:
    """Return the environment of a screen that is there; raise `KioskConfigError` without one."""
    if headless:
        return stack.enter_context(rig()).env
    screen_pixels()  # a worker without a screen would only be started again and again
    return os.environ


def _serve(data: Path, test_port: Path | None, env: Mapping[str, str]) -> int:
    """Run the kiosk on `data`, print `ready` once, and stay until SIGTERM or Ctrl-C."""
    venue(data)  # as with the screen: here a mistake in it can still be told in words
    _, problem = keypad_file.usable(data)
    if problem:
        print(f"dauys-kiosk: {problem}\nThe keys do what they always do.", file=sys.stderr)
    over, ready = threading.Event(), threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        signal.signal(number, lambda *_: over.set())
    arguments = ["--data", str(data)]
    if test_port:
        arguments += ["--test-port", str(test_port)]

    def shown() -> None:
        if not ready.is_set():
            ready.set()
            print("ready", flush=True)

    supervisor = Supervisor(arguments, shown, env)
    over.wait()
    supervisor.close()
    return FINE


def _demo(options: argparse.Namespace) -> int:
    if not options.stay:
        return demo.run(options.language, options.screenshots, options.data, as_json=options.json)
    folder = data_folder(options.data)
    with ExitStack() as stack:
        env = _place(stack, headless=options.headless)
        running = stack.enter_context(Stack(folder, env))
        print(f"The kiosk's data is in {folder}. Ctrl-C ends everything.", file=sys.stderr)
        return _serve(running.folder, None, env)


def _check(options: argparse.Namespace) -> int:
    from kiosk import check  # noqa: PLC0415 - opens the sound system as it is imported

    return check.run(data_folder(options.data), as_json=options.json)


def _keypad(options: argparse.Namespace) -> int:
    screen_pixels()
    from kiosk.wizard.app import Application  # noqa: PLC0415 - opens the toolkit

    data = data_folder(options.data)
    if not data.is_dir():
        raise KioskConfigError(f"{data} is missing; run: deploy/run")
    return FINE if Application(data, options.test_port).run() else FAILED


def _screenshots(options: argparse.Namespace) -> int:
    return screenshots.run(options)


def _diagnose(options: argparse.Namespace) -> int:
    from kiosk import diagnose  # noqa: PLC0415 - as with check

    return diagnose.run(data_folder(options.data), options.out)


if __name__ == "__main__":
    sys.exit(main())
