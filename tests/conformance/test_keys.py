"""Keys and keyboards that people already know."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.events import CaretMove
from kiosk.flow.screens.keyboard import following
from kiosk.flow.session import Alphabet, ScreenId, State, World
from kiosk.modalities.keypad import EVERYWHERE, OUTSIDE_TEXT
from kiosk.model.node import Node
from kiosk.model.roles import Role
from kiosk.model.text import Language
from sync.answers import Field
from tests.conformance.visit import FLOW, by_key, kiosk_at, state_of

CONVENTIONS = {
    "up": e.FocusMoved(-1),
    "down": e.FocusMoved(1),
    "left": e.ScreenReturned(),
    "right": e.ScreenAdvanced(),
    "enter": e.FocusActivated(),
    "escape": e.ScreenReturned(),
    "f1": e.PageOpened(ScreenId.HELP),
    "f2": e.SpeechToggled(),
    "f3": e.RateChanged(-1),
    "f4": e.RateChanged(1),
    "f5": e.VolumeChanged(-1),
    "f6": e.VolumeChanged(1),
    "f7": e.PauseToggled(),
    "f8": e.LanguageChosen(),
    "f9": e.SizeChosen(),
    "f10": e.PaletteChosen(),
    "f11": e.PlaceAsked(),
    "f12": e.CurtainToggled(),
    "pageup": e.ScreenReturned(),
    "pagedown": e.ScreenAdvanced(),
}
ALSO = {
    "-": e.VolumeChanged(-1),
    "=": e.VolumeChanged(1),
    ",": e.RateChanged(-1),
    ".": e.RateChanged(1),
    "p": e.PauseToggled(),
    "m": e.SpeechToggled(sure=False),
    "l": e.LanguageChosen(),
    "r": e.PageOpened(ScreenId.HELP),
}
KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def test_keys_mean_what_people_know() -> None:
    """Each key of the conventions, by its place, does what it does elsewhere."""
    assert EVERYWHERE == CONVENTIONS
    assert OUTSIDE_TEXT == ALSO


@pytest.mark.parametrize("key", ALSO)
def test_in_a_text_field_printable_keys_type(key: str) -> None:
    """A "p" in a name is a letter, not a pause; arrows move the caret, not the screen."""
    kiosk = kiosk_at(state_of("2-surname", Language.EN))
    before = kiosk.state.visit.entry(kiosk.state.visit.question)
    kiosk.press(key, text=key)
    assert kiosk.state.visit.entry(kiosk.state.visit.question) == before + key
    for arrow, caret in (
        ("left", len(before)),
        ("home", 0),
        ("right", 1),
        ("end", len(before) + 1),
    ):
        kiosk.press(arrow)
        assert kiosk.state.visit.caret == caret
        assert kiosk.screen.id.startswith(ScreenId.DETAIL)


def keyboard(alphabet: Alphabet) -> Node:
    """Return the keyboard of the surname's question with this alphabet."""
    state = state_of("2-surname")
    for _ in Alphabet:
        if state.visit.alphabet is alphabet:
            break
        state = by_key(state, e.AlphabetChanged())
    assert state.visit.alphabet is alphabet
    return next(n for n in FLOW.screen(state).walk() if n.role is Role.KEYBOARD)


def test_keyboards_have_every_letter_in_order() -> None:
    """All 42 letters of Kazakh, 33 of Russian, 26 of English, ten digits; and the working keys."""
    letters = {
        Alphabet.KK: KAZAKH,
        Alphabet.RU: "".join(letter for letter in KAZAKH if letter not in "әғқңөұүһі"),
        Alphabet.EN: "abcdefghijklmnopqrstuvwxyz",
        Alphabet.DIGITS: "1234567890",
    }
    assert len(letters[Alphabet.KK]) == 42
    reached, state = set(), State(world=World()).with_visit(question=Field.SURNAME)
    for _ in Alphabet:
        reached.add(state.visit.alphabet)
        state = state.with_visit(alphabet=following(state))
    for alphabet in reached:
        keys = [key for row in keyboard(alphabet).keys for key in row]
        shown = "".join(key.name.shown.lower() for key in keys if len(key.name.shown) == 1)
        found = "".join(sign for sign in shown if sign in letters[alphabet])
        assert found == letters[alphabet]
        events = {key.event for key in keys}
        assert {e.CharacterErased(), e.CaretMoved(CaretMove.LEFT), e.TextTyped(" ")} <= events
        assert e.CaseToggled() in events
    assert {Alphabet.KK, Alphabet.EN, Alphabet.DIGITS} <= reached
