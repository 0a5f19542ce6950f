"""The same things in the same places: quick bar, help, pages over a visit (WCAG 3.2.6)."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.modalities.keypad import EVERYWHERE, OUTSIDE_TEXT
from kiosk.model.text import Language
from tests.conformance.visit import (
    FLOW,
    OPEN,
    QUIET,
    by_key,
    everywhere,
    gallery,
    kiosk_at,
    state_of,
)

BAR = ("help", "language", "sound", "size", "colours", "sign-language", "leave")
WORDS = ("Help", "Language", "Sound", "Text size", "Colours", "Sign language", "Leave")
MODAL = {ScreenId.LEAVE, ScreenId.TIMEOUT}
PAGES = (
    ScreenId.HELP,
    ScreenId.LANGUAGE,
    ScreenId.SOUND,
    ScreenId.SIZE,
    ScreenId.COLOURS,
    ScreenId.SIGN_LANGUAGE,
)


def test_the_quick_bar_is_one_list_in_one_order() -> None:
    """All seven, in the same order, on every screen but a yes-or-no question and the goodbye."""
    for exhibit, screen in everywhere():
        if exhibit.state.screen in {*MODAL, *QUIET, ScreenId.GOODBYE}:
            assert screen.quick_bar == ()
            continue
        assert tuple(node.id.removeprefix("bar-") for node in screen.quick_bar) == BAR
    bar = FLOW.screen(state_of("petitions", Language.EN)).quick_bar
    assert tuple(node.name.shown for node in bar) == WORDS


def test_help_is_the_same_place_and_key() -> None:
    """F1 opens help from every screen, and where there is a bar help is its first place."""
    assert EVERYWHERE["f1"] == OUTSIDE_TEXT["r"] == e.PageOpened(ScreenId.HELP)
    for exhibit in gallery(Language.RU, OPEN):
        screen = exhibit.state.screen
        if screen in {ScreenId.TIMEOUT, ScreenId.KEYS, *QUIET}:
            continue  # any key answers the warning; the explorer says what F1 does
        assert by_key(exhibit.state, EVERYWHERE["f1"]).screen is ScreenId.HELP, exhibit.name


@pytest.mark.parametrize("page", PAGES)
def test_the_focus_is_where_it_was_after_every_page(page: ScreenId) -> None:
    """Who closes a page is back on the item they had left, with what they had entered."""
    for exhibit in gallery(Language.RU, OPEN):
        if exhibit.state.screen in {*MODAL, *QUIET, ScreenId.WELCOME} or exhibit.state.under:
            continue  # the first screen greets anew
        state = by_key(exhibit.state, e.FocusMoved(1))
        back = by_key(by_key(state, e.PageOpened(page)), e.ScreenReturned())
        assert back.screen is state.screen
        assert FLOW.screen(back).focus == FLOW.screen(state).focus, exhibit.name
        assert back.visit == state.visit


def test_the_key_explorer_explains_every_key() -> None:
    """Each key says what it would do and does nothing; help pressed twice leaves."""
    kiosk = kiosk_at(state_of("keys"))
    explained = {}
    for key in (*EVERYWHERE, *OUTSIDE_TEXT):
        if key not in {"f1", "r"}:
            explained[key] = kiosk.press(key)
            assert kiosk.screen.id == ScreenId.KEYS
    assert all(explained.values())
    assert len(set(explained.values())) >= len(set(EVERYWHERE.values())) - 2
    assert kiosk.press("f1")
    assert kiosk.screen.id == ScreenId.KEYS
    kiosk.press("f1")
    assert kiosk.screen.id != ScreenId.KEYS
