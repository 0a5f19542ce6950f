"""A case laid out as the display does it, and what is wrong with it."""

from functools import cache

from kiosk.modalities.display.geometry import Layout
from kiosk.modalities.display.view import View
from kiosk.model.presentation import Presentation
from kiosk.panels import PANELS
from tests.layout.cases import STRINGS, Case
from tests.layout.ink import Inked
from tests.layout.rules import Fault, faults


@cache
def inked() -> Inked:
    """Return the one measure, which gets faster with use."""
    return Inked()


def laid_out(presentation: Presentation, panel: str) -> Layout:
    """Return the layout of what is presented."""
    view = View(PANELS[panel], inked(), STRINGS)
    view.present(presentation)
    if view.layout is None:
        raise LookupError("nothing was laid out")
    return view.layout


def found(case: Case) -> list[Fault]:
    """Return what is wrong with a case."""
    shown = case.presentation
    layout = laid_out(shown, case.panel)
    return list(faults(layout, shown.screen, shown.settings, inked()))
