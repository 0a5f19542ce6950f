"""What somebody can ask of the layout: all within low reach, targets for an unsteady hand, Menu."""

from collections.abc import Iterator

import pytest

from kiosk.flow.session import ScreenId
from kiosk.model.settings import SIZES_MM
from kiosk.model.text import Language
from kiosk.panels import PANELS
from tests.layout.cases import FLOW, Case, everything, presented
from tests.layout.looked import found, laid_out
from tests.unit.kiosk.display.checks import inside

QUICK = ("help", "language", "sound", "size", "colours", "sign-language", "leave")
_LARGE = SIZES_MM.index(8.0)


def cases(variant: str, panel: str) -> Iterator[Case]:
    """Yield every screen in one language, at the default size."""
    for case in everything():
        plain = not case.variant and case.panel == panel and case.language is Language.KK
        if plain and case.size == 1:
            yield Case(case.exhibit, case.language, case.size, panel, variant)


@pytest.mark.parametrize("panel", PANELS)
def test_all_controls_can_be_drawn_low(panel: str) -> None:
    """Whoever sits low reaches everything (EN 301 549 8.3): no target stands higher."""
    for case in cases("low", panel):
        layout = laid_out(case.presentation, panel)
        for number in range(len(layout.pages)):
            for box in layout.visible(number):
                # A film can be tapped, but has buttons of its own for all that a tap does.
                control = box.target and box.node != "film"
                high = control and box.rect.y < PANELS[panel].low - 1
                assert not high, (str(case), box.node, box.rect)


@pytest.mark.parametrize("panel", PANELS)
def test_targets_grow_for_an_unsteady_hand(panel: str) -> None:
    """With the tremor setting every target of every screen has 20 mm, and nothing is cut."""
    faults = [f"{case}: {fault}" for case in cases("tremor", panel) for fault in found(case)]
    assert not faults, faults[:3]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("size", range(_LARGE, len(SIZES_MM)))
def test_the_quick_bar_folds_into_menu(language: Language, size: int) -> None:
    """From 8 mm one button, Menu, opens all seven; below, all seven stand there themselves."""
    case = Case("petitions", language, size, "1280x800")
    layout = laid_out(case.presentation, case.panel)
    assert [box.node for box in layout.quick_bar] == ["bar-menu"]
    assert inside(layout.quick, layout.quick_bar[0].rect)
    menu = FLOW.screen(case.state.over(ScreenId.MENU))
    listed = [node.id for node in menu.walk()]
    assert all(any(name.endswith(item) for name in listed) for item in QUICK)
    small = presented(case.state.with_settings(size=_LARGE - 1))
    shown = laid_out(small, case.panel).quick_bar
    assert [box.node.removeprefix("bar-") for box in shown] == list(QUICK)
