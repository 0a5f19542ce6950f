"""Layouts for large letters, for an unsteady hand and for low reach."""

from dataclasses import replace
from itertools import combinations

import pytest

from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId
from kiosk.gallery import Exhibit, exhibits, sample_petitions
from kiosk.modalities.display.geometry import Box, Layout, Look
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.theme import GAP, LARGE_GAP, LARGE_TARGET, LOW_MOST, TARGET, Panel
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from kiosk.panels import PANELS
from kiosk.strings import FluentStrings
from tests.unit.kiosk.display.checks import EvenMeasure, distance

STRINGS = FluentStrings()
FLOW = Flow(STRINGS)
TEN, SEVEN = PANELS["1280x800"], PANELS["800x480"]
SMALL, TALL = PANELS["480x800"], PANELS["1080x1920"]
ON_EACH = pytest.mark.parametrize(
    "panel", [TEN, SEVEN, SMALL, TALL], ids=["10", "7", "7 up", "15 up"]
)
TYPED = ScreenId.DETAIL


def gallery(panel: Panel, settings: Settings) -> list[Exhibit]:
    """Return every screen but those on which one types, which have keys of their own rules."""
    glass = panel.width_mm, panel.height_mm
    shown = exhibits(sample_petitions(), STRINGS, Language.RU, settings, *glass)
    return [exhibit for exhibit in shown if exhibit.state.screen is not TYPED]


def laid(exhibit: Exhibit, panel: Panel, settings: Settings) -> Layout:
    """Lay an exhibit out."""
    return lay_out(FLOW.screen(exhibit.state), settings, panel, EvenMeasure(), STRINGS)


def targets(layout: Layout) -> list[list[Box]]:
    """Return the targets of each page."""
    pages = range(len(layout.pages))
    return [[box for box in layout.visible(page) if box.target] for page in pages]


@ON_EACH
@pytest.mark.parametrize(
    "size", [1, 5, *(pytest.param(size, marks=pytest.mark.full) for size in (0, 2, 3, 4))]
)
@pytest.mark.parametrize("tremor", [False, True], ids=["steady", "tremor"])
def test_targets_suit_the_hand(panel: Panel, size: int, tremor: bool) -> None:
    """Each is ≥ 12.7 mm with gaps of 2.54 mm, for an unsteady hand 20 and 5 (VVSG 7.2-I/H)."""
    settings = Settings(size=size, tremor=tremor)
    least, gap = (LARGE_TARGET, LARGE_GAP) if tremor else (TARGET, GAP)
    for exhibit in gallery(panel, settings):
        for page in targets(laid(exhibit, panel, settings)):
            for box in page:
                assert min(box.rect.w, box.rect.h) >= least * panel.per_mm - 0.51, exhibit.name
            for a, b in combinations(page, 2):
                apart = distance(a.rect, b.rect) / panel.per_mm
                assert apart >= gap - 0.1, (exhibit.name, a.node, b.node)


@pytest.mark.parametrize("size", [1, 5])
@pytest.mark.parametrize("panel", [TEN, TALL], ids=["10", "15 up"])
def test_nothing_is_out_of_low_reach(panel: Panel, size: int) -> None:
    """Who sits low finds every control in the lower part: ≤ 150 mm up (EN 8.3.3, ADA 308.2)."""
    settings = Settings(low=True, size=size)
    for exhibit in gallery(panel, settings):
        layout = laid(exhibit, panel, settings)
        for page in targets(layout):
            for box in page:
                if box.look is Look.FILM:
                    continue  # watched; its buttons stand below
                assert box.rect.y >= panel.low - 1, (exhibit.name, box.node)
                assert (panel.height - box.rect.y) / panel.per_mm <= LOW_MOST + 0.2
    # What they are about stands above them.
    listed = next(one for one in gallery(panel, settings) if one.name == "petitions")
    first = laid(listed, panel, settings).pages[0]
    assert any(box.rect.y < panel.low for box in first.boxes if box.look is Look.TEXT)


@pytest.mark.parametrize("size", [1, 2, 5])
@ON_EACH
def test_more_and_the_main_button_stand_beside_the_menu(panel: Panel, size: int) -> None:
    """Where the quick bar is folded, More is in the same place on every screen that has it."""
    settings = Settings(size=size)
    places = set()
    for exhibit in gallery(panel, settings):
        layout = laid(exhibit, panel, settings)
        for page in layout.pages:
            places |= {box.rect for box in page.foot if box.look is Look.MORE}
            loose = [box for box in page.boxes if box.look is Look.MORE]
            assert not (loose and settings.folded(panel.width_mm)), exhibit.name
            assert not (page.foot and not settings.folded(panel.width_mm))
    assert len(places) <= 1


def test_a_drawing_beside_the_heading_costs_no_page() -> None:
    """Each step has its large drawing at the usual size, unless that took a page more."""
    settings = Settings()
    drawn = 0
    for exhibit in gallery(TEN, settings):
        first = laid(exhibit, TEN, settings).pages[0]
        drawn += any(box.look is Look.PICTOGRAM for box in first.boxes)
    assert drawn >= 20
    large = replace(settings, size=5)
    for exhibit in gallery(TEN, large):
        boxes = laid(exhibit, TEN, large).pages[0].boxes
        assert not any(box.look is Look.PICTOGRAM for box in boxes)
