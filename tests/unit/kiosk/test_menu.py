"""The seven buttons at the bottom, folded into one where they have no room."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.screens.parts import QUICK_BAR
from kiosk.flow.session import ScreenId, Source, State, World
from kiosk.model.settings import GLASS, Settings
from kiosk.strings import FluentStrings

FLOW = Flow(FluentStrings())


def state(settings: Settings, glass: float = GLASS) -> State:
    """Return the list of petitions on a glass of this width."""
    return State(world=World(glass_width=glass), settings=settings).on(ScreenId.PETITIONS)


def after(now: State, event: e.InputReceived) -> State:
    """Return the state after an input."""
    return FLOW.step(now, event)[0]


def open_menu(now: State) -> State:
    """Press the menu's button."""
    return after(now, e.InputReceived(Source.TOUCH, e.PageOpened(ScreenId.MENU)))


@pytest.mark.parametrize(
    ("settings", "glass", "folded"),
    [
        (Settings(), GLASS, False),
        (Settings(size=2), GLASS, False),
        (Settings(size=3), GLASS, True),
        (Settings(size=3), 345.0, True),
        (Settings(size=2), 152.0, True),
        (Settings(), 152.0, False),
        (Settings(), 91.0, True),
        (Settings(tremor=True), GLASS, False),
        (Settings(tremor=True), 152.0, True),
    ],
)
def test_the_bar_folds_where_seven_have_no_room(
    settings: Settings, glass: float, *, folded: bool
) -> None:
    """From 8 mm, and on a narrow glass, one button stands for all; else all seven stand there."""
    bar = FLOW.screen(state(settings, glass)).quick_bar
    names = ["menu"] if folded else [page.value for page in QUICK_BAR]
    assert [node.id.removeprefix("bar-") for node in bar] == names


def test_the_menu_has_the_seven_in_their_order() -> None:
    """Who opens the menu finds what stands at the bottom elsewhere, under the same names."""
    wide = FLOW.screen(state(Settings())).quick_bar
    menu = FLOW.screen(open_menu(state(Settings(size=5))))
    buttons = [node for node in menu.body if node.id.startswith("menu-")]
    assert [node.name.shown for node in buttons] == [node.name.shown for node in wide]
    assert [node.actions for node in buttons] == [node.actions for node in wide]


def test_the_menu_closes_in_every_way() -> None:
    """Close, back and its own button lead to where the person was, with the same focus."""
    before = replace(state(Settings(size=5)), focus="bar-menu")
    opened = open_menu(before)
    assert opened.screen is ScreenId.MENU
    for way in (e.PageClosed(), e.ScreenReturned(), e.PageOpened(ScreenId.MENU)):
        closed = after(opened, e.InputReceived(Source.KEYS, way))
        assert (closed.screen, closed.focus) == (ScreenId.PETITIONS, "bar-menu")
