"""What somebody who sees and taps, and may not hear, must never meet."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.screens.keyboard import following
from kiosk.flow.session import Alphabet, ScreenId, State
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action, Earcon
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from sync.answers import Field
from tests.conformance.visit import FLOW, kiosk_at, state_of

SEEN = Settings()


def tapped(state: State, node: str) -> State:
    """Return the state after a tap, two seconds later."""
    state = FLOW.step(state, e.TimePassed(state.now + 2))[0]
    request = ActionRequest(node, Action.CLICK, pointed=True)
    return FLOW.step(state, e.InputReceived(e.Source.TOUCH, request))[0]


@pytest.mark.parametrize("node", ["sign", "palette-day", "close", "language"])
def test_in_the_dark_a_tap_only_brings_the_screen_back(node: str) -> None:
    """Whoever neither sees nor hears a control activates none, *Sign* least of all."""
    dark = state_of("1-review", settings=SEEN).with_settings(curtain=True)
    after = tapped(dark, node)
    assert not after.settings.curtain
    assert (after.screen, after.visit) == (dark.screen, dark.visit)
    assert tapped(after, "sign").visit.storing


def test_a_contact_in_the_dark_is_not_yet_a_tap() -> None:
    """The screen comes back when the finger lifts, so that the same tap meets nothing else."""
    dark = state_of("1-review", settings=SEEN).with_settings(curtain=True)
    assert FLOW.step(dark, e.InputReceived(e.Source.TOUCH))[0].settings.curtain


def test_somebody_who_listens_works_in_the_dark() -> None:
    """The curtain is for them: it stays until they take it away."""
    dark = state_of("petitions").with_settings(curtain=True)
    assert tapped(dark, "petition-1").settings.curtain


def test_the_warning_comes_out_of_the_dark() -> None:
    """Nobody loses their answers behind a black screen without a word."""
    dark = state_of("1-surname", settings=SEEN).with_settings(curtain=True)
    warned = FLOW.step(dark, e.TimePassed(dark.last_input + 1_201))[0]
    assert warned.screen is ScreenId.TIMEOUT
    assert not warned.settings.curtain


def test_a_language_chosen_on_its_page_begins_the_visit() -> None:
    """Who finds the language in the bar of the first screen need not choose it a second time."""
    page = state_of("welcome", settings=SEEN).over(ScreenId.LANGUAGE)
    after = tapped(page, "language-ru")
    assert (after.screen, after.language) == (ScreenId.PETITIONS, Language.RU)


def test_pages_of_the_bar_give_way_to_each_other() -> None:
    """Closing the third one leads back to the petition, not to the second."""
    state = state_of("1-petition", settings=SEEN)
    for page in (ScreenId.SIZE, ScreenId.COLOURS, ScreenId.SIGN_LANGUAGE):
        state = tapped(state, f"bar-{page}")
        assert state.screen is page
    assert tapped(state, "close").screen is ScreenId.PETITION


def test_settings_lead_back_to_settings() -> None:
    """A page that was opened from another one returns there."""
    state = state_of("1-petition", settings=SEEN).over(ScreenId.SETTINGS)
    state = tapped(state, "open-size")
    assert tapped(state, "close").screen is ScreenId.SETTINGS


@pytest.mark.parametrize("language", Language)
def test_digits_of_an_address_are_one_key_away(language: Language) -> None:
    """A house number needs no search through the letters of other languages."""
    state = state_of("3-address", language, SEEN)
    state = state.with_visit(question=Field.ADDRESS, alphabet=Alphabet(language.value))
    assert following(state) is Alphabet.DIGITS
    met = {state.visit.alphabet}
    for _ in Alphabet:
        state = state.with_visit(alphabet=following(state))
        met.add(state.visit.alphabet)
    assert met == set(Alphabet)


def test_a_tap_that_did_something_has_no_sign_of_a_sound() -> None:
    """With speech off no sound is made: its sign would be a riddle; one for an error is none."""
    kiosk = kiosk_at(state_of("petitions", settings=SEEN))
    kiosk.tap("petition-1")
    assert kiosk.runtime.overlay.earcon is None
    kiosk = kiosk_at(state_of("1-surname", settings=SEEN))
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.TextTyped("\n")))
    assert kiosk.runtime.overlay.earcon is Earcon.ERROR
