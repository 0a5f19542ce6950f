"""The first screen lets everybody in, cold (EN 301 549 5.2)."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId, State
from kiosk.modalities.touch.plain import Plain, Tap
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action
from kiosk.model.text import Language
from kiosk.model.touch import Contact, Kind, Phase, Spot
from tests.conformance.visit import FLOW, STRINGS, by_key, kiosk_at, state_of


def welcome() -> State:
    """Return the first screen as the next person finds it."""
    state = state_of("welcome")
    return State(world=state.world)


def test_a_touch_acts_when_it_ends_where_it_began() -> None:
    """Nothing happens on contact; a finger that slides off or away activates nothing."""
    button = Spot(Kind.NODE, "language-kk")
    plain = Plain(lambda x, _: button if 10 <= x < 30 else None)
    plain.wakes = True
    assert plain.feed(Contact(1, Phase.DOWN, 15, 14, 0.0)) is None
    assert plain.feed(Contact(1, Phase.UP, 16, 15, 0.1)) == Tap(button)
    assert plain.feed(Contact(1, Phase.DOWN, 15, 14, 1.0)) is None
    assert plain.feed(Contact(1, Phase.MOVE, 31, 14, 1.1)) is None
    assert plain.feed(Contact(1, Phase.UP, 31, 14, 1.1)) is None
    chosen = ActionRequest("language-ru", Action.CLICK, pointed=True)
    state, _ = FLOW.step(welcome(), e.InputReceived(e.Source.TOUCH, chosen))
    assert (state.screen, state.language) == (ScreenId.PETITIONS, Language.RU)


@pytest.mark.parametrize("key", ["up", "enter", "escape", "f1", "f8", "q", "space", "kp5"])
def test_any_key_starts_speech_and_nothing_else(key: str) -> None:
    """Whoever finds only a key finds a voice, and has chosen nothing by it."""
    kiosk = kiosk_at(welcome())
    assert not kiosk.state.settings.speech
    assert kiosk.press(key)
    assert kiosk.state.settings.speech
    assert kiosk.screen.id == ScreenId.WELCOME


def test_the_first_key_is_answered_in_three_languages() -> None:
    """A person who knows only one of the languages hears it before having chosen any."""
    kiosk = kiosk_at(welcome())
    said = kiosk.press("down")
    for language in Language:
        assert STRINGS(language, "welcome-speech").spoken in said


def test_a_headphone_plug_starts_speech_and_nothing_else() -> None:
    """Whoever finds only the socket is greeted in three languages, and has chosen nothing by it."""
    kiosk = kiosk_at(welcome())
    said = kiosk.post(e.HeadphonesPlugged())
    assert kiosk.state.settings.speech
    assert kiosk.screen.id == ScreenId.WELCOME
    for language in Language:
        assert STRINGS(language, "welcome-speech").spoken in said


def test_prompts_name_what_the_person_uses() -> None:
    """Somebody with keys is not told to tap, and somebody who taps is not told of keys."""
    state = state_of("petitions")
    keys = FLOW.screen(by_key(state, e.FocusMoved(1)))
    touch = FLOW.screen(FLOW.step(state, e.InputReceived(e.Source.TOUCH, None))[0])
    hints = (STRINGS(Language.RU, "petitions-hint", by=by) for by in ("keys", "explore"))
    by_keys, by_touch = hints
    assert by_keys != by_touch
    assert (keys.hints, touch.hints) == ((by_keys,), (by_touch,))


def test_practice_counts_every_try() -> None:
    """The practice button answers each press truthfully: once, twice, three times."""
    state = state_of("practice")
    answers = []
    for _ in range(3):
        request = ActionRequest("try", Action.CLICK)
        state, _ = FLOW.step(state, e.InputReceived(e.Source.KEYS, request))
        answers.append(FLOW.screen(state).find("result").name.shown)
    assert len(set(answers)) == 3
