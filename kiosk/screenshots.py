"""`dauys-kiosk screenshots`: every screen as PNG, drawn by the real display."""

import argparse
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.flow.machine import Flow
from kiosk.gallery import exhibits, sample_petitions
from kiosk.modalities.display.theme import Panel
from kiosk.model.diff import diff
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import Presentation
from kiosk.model.settings import SIZES_MM, Palette, Settings
from kiosk.model.text import Language
from kiosk.names import listed
from kiosk.panels import INCHES, USUAL
from kiosk.rig import rig
from kiosk.strings import FluentStrings


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add what can be chosen."""
    parser.add_argument("--language", action="append", choices=list(Language), type=Language)
    parser.add_argument("--palette", choices=list(Palette), type=Palette, default=Palette.NIGHT)
    parser.add_argument("--size", type=int, choices=range(1, len(SIZES_MM) + 1), default=2)
    parser.add_argument(
        "--pixels",
        type=_pixels,
        default=USUAL,
        help=f"panel: {', '.join(INCHES)}, or another with --inches",
    )
    parser.add_argument("--inches", type=float, help="the panel's diagonal, where it is another")
    parser.add_argument("--tremor", action="store_true", help="targets for an unsteady hand")
    parser.add_argument("--low", action="store_true", help="all controls within low reach")
    parser.add_argument("--only", default="", help="screens whose name holds this")


def _pixels(text: str) -> str:
    if re.fullmatch(r"[1-9]\d{2,3}x[1-9]\d{2,3}", text) is None:
        raise argparse.ArgumentTypeError("width x height, like 1280x800")
    return text


def _inches(options: argparse.Namespace) -> float:
    """Return the panel's diagonal: as told, else as panels of so many pixels have it."""
    return float(options.inches or INCHES.get(options.pixels, INCHES[USUAL]))


def run(options: argparse.Namespace) -> int:
    """Draw in a process of its own on a virtual screen, and say where the pictures are."""
    options.out.mkdir(parents=True, exist_ok=True)  # a folder that cannot be is said at once
    argv = ["--out", str(options.out), "--palette", options.palette, "--size", str(options.size)]
    argv += ["--pixels", options.pixels, "--inches", str(_inches(options)), "--only", options.only]
    argv += [f"--{way}" for way in ("tremor", "low") if getattr(options, way)]
    for language in options.language or ():
        argv += ["--language", language]
    with rig(screen=f"{options.pixels}x24", sound=False) as place:
        program = [sys.executable, "-m", "kiosk.screenshots", *argv]
        return subprocess.run(program, env=place.env, check=False).returncode


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw every screen on the screen of the environment."""
    from kiosk.modalities.display.window import Display  # noqa: PLC0415 - opens a window

    parser = argparse.ArgumentParser(prog="python -m kiosk.screenshots")
    parser.add_argument("--out", type=Path, required=True)
    add_options(parser)
    options = parser.parse_args(arguments)
    width, height = (int(side) for side in options.pixels.split("x"))
    strings = FluentStrings()
    flow = Flow(strings, listed)
    panel = Panel.of_diagonal(width, height, _inches(options))
    display = Display(panel, strings, _ignore, _ignore)
    options.out.mkdir(parents=True, exist_ok=True)
    settings = Settings(
        palette=options.palette,
        size=options.size - 1,
        tremor=options.tremor,
        low=options.low,
    )
    petitions = sample_petitions()
    for language in options.language or Language:
        for exhibit in exhibits(
            petitions, strings, language, settings, panel.width_mm, panel.height_mm
        ):
            if options.only in exhibit.name:
                screen = flow.screen(exhibit.state)
                changes = diff(None, screen)
                display.present(Presentation(screen, changes, exhibit.state.settings, Overlay()))
                display.screenshot(options.out / f"{exhibit.name}.{language}.png")
    return 0


def _ignore(_: object) -> None:
    """Nobody acts on a picture."""


if __name__ == "__main__":
    sys.exit(main())
