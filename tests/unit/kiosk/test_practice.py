"""How to use the kiosk is told in the way that the person used last, and tries are answered."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, Source, State
from kiosk.model.node import Event, Screen
from kiosk.model.presentation import ActionRequest, By
from kiosk.model.roles import Action, Earcon
from kiosk.model.text import Language
from tests.journeys.kiosk import begun, strings

FLOW = Flow(strings())
WAYS = {
    By.KEYS: (Source.KEYS, True, e.FocusActivated()),
    By.TOUCH: (Source.TOUCH, False, ActionRequest("try", Action.CLICK, pointed=True)),
    By.EXPLORE: (Source.TOUCH, True, e.FocusActivated()),
    By.SWITCH: (Source.SWITCH, True, ActionRequest("try", Action.CLICK, pointed=True)),
}


def at(page: ScreenId, by: By, language: Language = Language.EN) -> State:
    """Return a state on a page, for somebody who came there in one way."""
    source, speech, _ = WAYS[by]
    state = begun(language, speech=speech)
    return done(state, source, e.PageOpened(page))


def done(state: State, source: Source, event: Event | None) -> State:
    """Return the state after an input, a second later."""
    state = FLOW.step(state, e.TimePassed(state.now + 1))[0]
    return FLOW.step(state, e.InputReceived(source, event))[0]


def texts(screen: Screen, prefix: str) -> list[str]:
    """Return the paragraphs of a page."""
    return [node.name.spoken for node in screen.body if node.id.startswith(prefix)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("page", ["howto", "help", "practice"])
def test_each_way_is_told_in_its_own_words(page: str, language: Language) -> None:
    """Nobody who taps is told of Enter first, and nobody with a switch is told to tap."""
    told = [tuple(texts(FLOW.screen(at(ScreenId(page), by, language)), f"{page}-")) for by in By]
    assert len(set(told)) == len(By)


@pytest.mark.parametrize("by", By)
def test_a_try_that_chose_the_button_is_counted(by: By) -> None:
    """In each way the answer is that the button was chosen, and how often."""
    state = at(ScreenId.PRACTICE, by)
    source, _, event = WAYS[by]
    if isinstance(event, e.FocusActivated):
        state = done(state, source, ActionRequest("try", Action.FOCUS))
    for tries in (1, 2):
        state = done(state, source, event)
        shown = FLOW.screen(state).find("result").name
        assert shown == strings()(Language.EN, "practice-done", tries=tries, by=by)


@pytest.mark.parametrize(
    ("by", "event", "earcon"),
    [
        (By.KEYS, None, Earcon.NOTHING),
        (By.KEYS, e.ScreenReturned(), None),
        (By.TOUCH, ActionRequest("practice-1", Action.FOCUS, pointed=True), Earcon.NOTHING),
        (By.EXPLORE, e.NothingTouched(), Earcon.NOTHING),
        (By.EXPLORE, e.GlassEdgeTouched(), Earcon.EDGE),
    ],
)
def test_a_try_that_missed_is_answered_and_not_counted(
    by: By, event: Event | None, earcon: Earcon | None
) -> None:
    """Whoever misses the button learns that, at once, and no try is made up."""
    state = at(ScreenId.PRACTICE, by)
    after = done(state, WAYS[by][0], event)
    assert after.visit.tries == 0
    if earcon is None:
        assert after.screen is not ScreenId.PRACTICE
        return
    screen = FLOW.screen(after)
    assert screen.cue
    assert screen.cue.earcon is earcon
    assert screen.find("result").name == strings()(Language.EN, "practice-not-yet", by=by)
