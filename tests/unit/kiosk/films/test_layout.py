"""A signer is large enough to be read, and what controls the film stands beside it."""

from typing import Any

import pytest

from kiosk.flow.machine import Flow
from kiosk.gallery import exhibits, sample_petitions
from kiosk.modalities.display.geometry import Look
from kiosk.modalities.display.layout import lay_out
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from kiosk.panels import INCHES, PANELS
from kiosk.strings import FluentStrings
from tests.unit.kiosk.display.checks import EvenMeasure, holds

SIGNER_MM = 73.0
"""Least height of the signer's picture (WCAG 1.2.6, by the kiosk's own rule)."""
STRINGS = FluentStrings()
ROOMY = [pixels for pixels, inches in INCHES.items() if inches > 10]
FILMED = ("sign-language-film", "sign-language-petition")


@pytest.mark.parametrize("size", [0, 1])
@pytest.mark.parametrize("pixels", ROOMY)
def test_a_signer_is_seven_centimetres_high(pixels: str, size: int, record_property: Any) -> None:
    """From 10 inches on, finger spelling can be read where one stands (WCAG 1.2.6)."""
    panel = PANELS[pixels]
    flow, settings = Flow(STRINGS), Settings(size=size)
    heights = []
    for language in Language:
        for exhibit in exhibits(sample_petitions(), STRINGS, language, settings):
            if exhibit.name not in FILMED:
                continue
            screen = flow.screen(exhibit.state)
            layout = lay_out(screen, exhibit.state.settings, panel, EvenMeasure(), STRINGS)
            holds(layout, screen)
            drawn = [box for page in layout.pages for box in page.boxes if box.look is Look.FILM]
            heights += [box.rect.h / panel.px(1) for box in drawn]
    record_property("figure", f"{min(heights):.0f} mm")
    assert len(heights) == len(FILMED) * len(Language)
    assert min(heights) >= SIGNER_MM
