"""Colours and sizes keep the numbers of the clauses they are made for."""

import struct
from pathlib import Path

import pytest

from kiosk.modalities.display.theme import (
    CAPITAL,
    COLOURS,
    SMALLEST,
    Colours,
    Face,
    Panel,
    Scale,
    smaller,
)
from kiosk.model.settings import SIZES_MM, Palette

FONTS = Path(__file__).resolve().parents[4] / "assets" / "fonts"
LEAST = dict.fromkeys(Palette, 10.0) | {Palette.WARM: 4.5}
PANELS = (
    Panel.of_diagonal(1280, 800, 10.1),
    Panel.of_diagonal(800, 480, 7.0),
    Panel.of_diagonal(1920, 1080, 15.6),
    Panel.of_diagonal(800, 1280, 10.1),
)


def luminance(colour: str) -> float:
    """Return relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", Palette)
def test_words_stand_out(palette: Palette) -> None:
    """Text of every kind has 10:1 on its ground, in the warm palette 4.5:1 (VVSG 7.1-C)."""
    c: Colours = COLOURS[palette]
    pairs = [
        (c.text, c.ground),
        (c.text, c.surface),
        (c.second, c.ground),
        (c.second, c.surface),
        (c.on_accent, c.accent),
        (c.text, c.sentence),
        (c.caption_text, c.caption),
        (c.caption_on_accent, c.caption_accent),
    ]
    assert [pair for pair in pairs if contrast(*pair) < LEAST[palette]] == []


@pytest.mark.parametrize("palette", Palette)
def test_lines_and_rings_stand_out(palette: Palette) -> None:
    """Lines, icons and focus rings have 3:1 against what is beside them (WCAG 1.4.11)."""
    c = COLOURS[palette]
    pairs = [
        (c.line, c.ground),
        (c.line, c.surface),
        (c.accent, c.ground),
        (c.accent, c.surface),
        (c.text, c.ground),
        (c.caption_accent, c.caption),
    ]
    assert [pair for pair in pairs if contrast(*pair) < 3] == []


def test_warm_palette_is_soft() -> None:
    """Somebody whom high contrast hurts gets less than 10:1."""
    c = COLOURS[Palette.WARM]
    assert contrast(c.text, c.ground) < 10


@pytest.mark.parametrize("face", Face)
def test_capital_heights_are_those_of_the_fonts(face: Face) -> None:
    """The millimetres promised are those of the letters drawn: read from the font files."""
    data = (FONTS / f"{face}.ttf").read_bytes()
    tables = {
        data[at : at + 4]: struct.unpack(">L", data[at + 8 : at + 12])[0]
        for at in range(12, 12 + 16 * struct.unpack(">H", data[4:6])[0], 16)
    }
    em = struct.unpack(">H", data[tables[b"head"] + 18 : tables[b"head"] + 20])[0]
    capital = struct.unpack(">h", data[tables[b"OS/2"] + 88 : tables[b"OS/2"] + 90])[0]
    assert CAPITAL[face] == pytest.approx(capital / em, abs=0.0005)


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_body_is_as_large_as_chosen(panel: Panel, size: int) -> None:
    """The capitals of body text measure what the citizen chose, on every panel."""
    scale = Scale.of(panel, size)
    assert scale.body.capital / panel.per_mm >= SIZES_MM[size] - 0.01
    # Whole pixels of capitals, and whole pixels of font size.
    assert scale.body.capital / panel.per_mm < SIZES_MM[size] + 2 / panel.per_mm
    assert scale.heading.px >= scale.body.px


@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_nothing_is_smaller_than_the_floor(panel: Panel, size: int) -> None:
    """No type, however much it shrinks to fit, goes under 3.5 mm (VVSG 7.1-G)."""
    scale = Scale.of(panel, size)
    kinds = [getattr(scale, name) for name in Scale.__dataclass_fields__]
    for kind in kinds:
        for step in smaller(panel, kind):
            assert step.capital / panel.per_mm >= SMALLEST - 0.01


def test_default_size_has_the_drafts_proportions() -> None:
    """At the default size heading, body and label measure 6.4, 4.8 and 4.0 mm."""
    panel = PANELS[0]
    scale = Scale.of(panel, 1)
    measured = [
        round(k.capital / panel.per_mm, 1) for k in (scale.heading, scale.body, scale.label)
    ]
    assert measured == pytest.approx([6.4, 4.8, 4.0], abs=0.15)
