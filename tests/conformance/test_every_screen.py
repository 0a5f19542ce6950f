"""Every screen there is, laid out with the real fonts: nothing cut off, too small or too near."""

import random
from dataclasses import replace
from functools import cache

import pytest

from kiosk.gallery import Exhibit
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.measure import KivyMeasure
from kiosk.modalities.display.theme import Panel, Type
from kiosk.modalities.display.view import View
from kiosk.model.diff import diff
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import Presentation
from kiosk.model.settings import SIZES_MM, Settings
from kiosk.model.text import Language
from kiosk.panels import PANELS, USUAL
from tests.conformance.visit import FLOW, STRINGS, Record, gallery
from tests.unit.kiosk.display.checks import (
    bands,
    nothing_is_missing,
    targets_are_reachable,
    words_fit,
)

LARGE = {pixels: PANELS[pixels] for pixels in ("1920x1080", "1080x1920")}
SHARE = 10
"""One in so many is laid out on each of these."""
MEASURE = KivyMeasure()


@cache
def width(text: str, kind: Type) -> float:
    """Return the width of `text` in px; the same words stand on many screens."""
    return MEASURE.width(text, kind)


class Fonts:
    """The kiosk's own fonts."""

    def width(self, text: str, kind: Type) -> float:
        """Return the width of `text` in px."""
        return width(text, kind)


def every(size: int) -> list[Exhibit]:
    """Return every screen in every language at one text size."""
    return [ex for language in Language for ex in gallery(language, Settings(size=size))]


def check(exhibit: Exhibit, panel: Panel) -> None:
    """Assert that a screen holds on a panel."""
    screen = FLOW.screen(exhibit.state)
    layout = lay_out(screen, exhibit.state.settings, panel, Fonts(), STRINGS)
    try:
        bands(layout)
        for number in range(len(layout.pages)):
            boxes = list(layout.visible(number))
            targets_are_reachable(layout, boxes)
            words_fit(layout, boxes)
        # An alert too long for its place over the field is drawn in the caption band.
        spare = (layout.notice,) if layout.notice else ()
        nothing_is_missing(replace(layout, strip=(*layout.strip, *spare)), screen)
    except AssertionError as error:
        settings = exhibit.state.settings
        error.add_note(f"{exhibit.name}, {settings.language}, size {settings.size + 1}")
        raise


@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_every_screen_holds_on_the_usual_panel(size: int, record_property: Record) -> None:
    """At 10.1 inches nothing is cut off, small or crowded, at any size, in any language."""
    exhibits = every(size)
    for exhibit in exhibits:
        check(exhibit, PANELS[USUAL])
    record_property("figure", f"{SIZES_MM[size]} mm: {len(exhibits)} layouts")


@pytest.mark.parametrize("panel", LARGE)
def test_every_screen_holds_on_large_panels(panel: str, record_property: Record) -> None:
    """The same on a large panel, both ways up, for a seeded share of the screens."""
    chosen = random.Random(panel)  # noqa: S311 - the same share each time
    everything = [exhibit for size in range(len(SIZES_MM)) for exhibit in every(size)]
    share = chosen.sample(everything, len(everything) // SHARE)
    for exhibit in share:
        check(exhibit, LARGE[panel])
    record_property("figure", f"{panel}: {len(share)} of {len(everything)} layouts")


@pytest.mark.parametrize("size", [0, 1, 3, 5])
def test_what_has_the_focus_is_on_the_page_shown(size: int) -> None:
    """Wherever the focus goes, the page with it is shown, so that its ring can be seen."""
    for exhibit in gallery(Language.RU, Settings(size=size)):
        view = View(PANELS[USUAL], Fonts(), STRINGS)
        screen = FLOW.screen(exhibit.state)
        before = None
        for node in [node for node in screen.walk() if node.focusable]:
            now = FLOW.screen(replace(exhibit.state, focus=node.id))
            changes = diff(before, now)
            view.present(Presentation(now, changes, exhibit.state.settings, Overlay()))
            before = now
            assert view.layout is not None
            shown = {box.node for box in view.layout.visible(view.page)}
            shown |= {view.layout.notice.node} if view.layout.notice else set()
            assert node.id in shown, (exhibit.name, node.id)
