"""Contrast and letter heights as they are on the glass, measured on rendered pixels."""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict
from itertools import product
from typing import IO, Any

import numpy as np
import pytest

from kiosk.model.settings import SIZES_MM, Palette
from kiosk.model.text import Language
from kiosk.panels import USUAL
from kiosk.rig import rig
from tests.layout.cases import Case, everything, tenth
from tests.layout.pixels import TEXT, contrast, luminance, ratio

Record = Callable[[str, object], None]
Job = Mapping[str, Any]


class Easel:
    """The window that draws and looks."""

    def __init__(self, into: IO[str], out: IO[str]) -> None:
        self._into, self._out = into, out

    def look(self, case: Case, palette: Palette, **more: Any) -> dict[str, Any]:
        """Return what the pixels of a case tell."""
        job = {"case": asdict(case), "palette": palette, "page": 0, **more}
        self._into.write(json.dumps(job) + "\n")
        self._into.flush()
        answer = self._out.readline() or pytest.fail("the window ended; its error is above")
        told: dict[str, Any] = json.loads(answer)
        return told


@pytest.fixture(scope="module")
def easel() -> Iterator[Easel]:
    """Open one window for all pictures."""
    argv = [sys.executable, "-m", "tests.layout.easel"]
    with (
        rig(sound=False) as place,
        subprocess.Popen(
            argv, env=place.env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as child,
    ):
        assert child.stdin
        assert child.stdout
        yield Easel(child.stdin, child.stdout)
        child.stdin.close()
        assert child.wait() == 0


def pictures() -> Iterator[tuple[Case, Palette, int]]:
    """Yield every screen, size and language in every palette once, each on another of its pages."""
    plain = [case for case in everything() if case.panel == USUAL and not case.variant]
    for case, (page, palette) in product(plain, enumerate(Palette)):
        yield case, palette, page


def hold(easel: Easel, chosen: list[tuple[Case, Palette, int]], record: Record) -> None:
    """Fail with every contrast below its promise; record the least of each palette."""
    least = dict.fromkeys(Palette, 21.0)
    wrong: dict[str, str] = {}
    for case, palette, page in chosen:
        answer = easel.look(case, palette, page=page)
        wrong |= {f"{palette}: {fault}": str(case) for fault in answer["faults"]}
        least[palette] = min(least[palette], answer["least"] or 21.0)
    assert not wrong, "\n".join(f"{fault}, as in {case}" for fault, case in wrong.items())
    for palette, figure in least.items():
        record("figure", f"{palette} {figure:.1f}:1 in pixels")


def test_a_tenth_of_all_pictures_keeps_the_promise(easel: Easel, record_property: Record) -> None:
    """Text stands out as its palette promises; drawings, edges and rings have 3:1."""
    hold(easel, list(tenth(tuple(pictures()))), record_property)


@pytest.mark.full
def test_all_pictures_keep_the_promise(easel: Easel, record_property: Record) -> None:
    """The same of every screen, size and language in every palette."""
    hold(easel, list(pictures()), record_property)


@pytest.mark.parametrize("colour", ["text", "second", "on_accent"])
@pytest.mark.parametrize("palette", [Palette.NIGHT, Palette.WARM])
def test_a_faint_colour_is_found(easel: Easel, palette: Palette, colour: str) -> None:
    """Words that nobody with weak sight could read are seen in the picture."""
    case = Case("1-review", Language.RU, 1, USUAL)
    assert easel.look(case, palette)["faults"] == []
    faint = {"text": "#5A6470", "second": "#5A6470", "on_accent": "#E0B060"}[colour]
    spoiled = easel.look(case, palette, plant={colour: faint})["faults"]
    assert any(fault.startswith("text of") for fault in spoiled)


def test_a_faint_edge_is_found(easel: Easel) -> None:
    """A button whose edge nearly has the colour of the ground is seen."""
    case = Case("petitions", Language.KK, 1, USUAL)
    spoiled = easel.look(case, Palette.NIGHT, plant={"line": "#1A3A5F"})["faults"]
    assert any(fault.startswith("edge of") for fault in spoiled)


@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_letters_are_as_tall_as_promised(easel: Easel, size: int, record_property: Record) -> None:
    """Capitals on the glass have 3.5 mm at least, and those of running text the chosen height."""
    found = []
    for language, page in product(Language, range(6)):
        case = Case("1-petition", language, size, USUAL)
        answer = easel.look(case, Palette.NIGHT, page=page, capitals=True)
        found += answer["capitals"]
    body = [capital["mm"] + capital["pixel"] for capital in found if capital["body"]]
    assert min(body) >= SIZES_MM[size]
    least = min(capital["mm"] for capital in found)
    assert least >= SIZES_MM[0] - found[0]["pixel"], min(found, key=lambda c: float(c["mm"]))
    record_property("figure", f"{SIZES_MM[size]} mm chosen: no capital under {least:.2f} mm")


def test_contrast_is_that_of_the_clause() -> None:
    """Black on white is 21:1 and equal colours are 1:1 (WCAG 2.2)."""
    white, black = np.full((4, 4, 3), 255, np.uint8), np.zeros((4, 4, 3), np.uint8)
    assert ratio(*(float(luminance(colour)[0, 0]) for colour in (white, black))) == pytest.approx(
        21
    )
    mixed = white.copy()
    mixed[0] = 0
    assert contrast(mixed) == pytest.approx(21)
    assert contrast(white) == 1
    assert set(TEXT) == set(Palette)
