"""Everything is reached by every way of operating, and nothing is a trap (EN 301 549 5.9)."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State
from kiosk.modalities.keypad import EVERYWHERE
from kiosk.model.node import Event
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action, Role
from kiosk.model.settings import Loudspeaker
from kiosk.model.text import Language, UiString
from kiosk.model.wording import Wording
from sync.answers import Field
from tests.conformance.visit import (
    FLOW,
    OPEN,
    STRINGS,
    Record,
    WindowlessKiosk,
    by_key,
    everywhere,
    gallery,
    state_of,
)

ANSWERS = {
    Field.SURNAME: "Касымова",
    Field.GIVEN_NAME: "Алия",
    Field.IIN: "840115400125",
    Field.BIRTH_DATE: "15011984",
    Field.CONTACT: "+77000000000",
    Field.ADDRESS: "Алматы, Абая 1",
}
BY_THE_WORLD = {ScreenId.TIMEOUT, ScreenId.CLOSED, ScreenId.STORAGE_FAILED, ScreenId.SOUND_MISSING}
"""Screens that come by time, date, storage or sound, not by what a person does."""


@cache
def message(language: Language, key: str) -> UiString:
    """Return a string that is its own key: a search of thousands of screens needs no words."""
    return UiString(key, language)


WORDLESS = Flow(lambda language, key, **_: message(language, key))
HELP = EVERYWHERE["f1"]
Place = tuple[object, ...]
Act = Callable[[State, str], State]


def place(state: State) -> Place:
    """Return what makes a state another place for the search: not the words entered."""
    visit, settings = state.visit, state.settings
    return (
        state.screen,
        tuple(frame.screen for frame in state.under[-1:]),
        visit.question,
        visit.changing,
        visit.easy_read,
        settings.speech and settings.loudspeaker,
    )


def pressed(state: State, event: Event | None) -> State:
    """Return the state after a key."""
    return by_key(state, event, WORDLESS)


def by_keys(state: State, node: str) -> State:
    """Go to `node` by Up and Down, and select it."""
    return pressed(replace(state, focus=node), e.FocusActivated())


def by_tap(state: State, node: str) -> State:
    """Tap `node`."""
    state = WORDLESS.step(state, e.TimePassed(state.now + 2))[0]
    tap = ActionRequest(node, Action.CLICK, pointed=True)
    return WORDLESS.step(state, e.InputReceived(e.Source.TOUCH, tap))[0]


def next_states(state: State, act: Act) -> Iterator[State]:
    """Yield where one action leads, for each that there is here."""
    if state.visit.storing:
        stored = e.SignatureStored("4821 0937 5516 2044 7", 1, ())
        yield WORDLESS.step(state, stored)[0]
        return
    question = state.visit.question
    if state.screen is ScreenId.DETAIL and question and not state.visit.entry(question):
        state = pressed(state, e.TextTyped(ANSWERS.get(question, "Умитовна")))
    if act is by_keys:
        if state.screen is ScreenId.KEYS:
            yield pressed(pressed(state, HELP), HELP)  # help pressed twice leaves
        yield pressed(state, e.ScreenAdvanced())
        yield pressed(state, e.ScreenReturned())
    for node in WORDLESS.screen(state).walk():
        if node.event(Action.CLICK) is not None:
            yield act(state, node.id)


@cache
def graph(act: Act) -> dict[Place, frozenset[Place]]:
    """Return every place that is reached from a cold first screen, and where each leads."""
    world = state_of("petitions").world
    if act is by_tap:
        world = replace(world, petitions=world.petitions[:1])  # the others differ in questions only
    start = State(world=world)
    if act is by_keys:
        start = pressed(start, None)
    found = {place(start): start}
    edges: dict[Place, frozenset[Place]] = {}
    queue = deque([start])
    while queue:
        state = queue.popleft()
        after = {place(each): each for each in next_states(state, act)}
        edges[place(state)] = frozenset(after)
        for key, each in after.items():
            if key not in found:
                found[key] = each
                queue.append(each)
    return edges


def missing(act: Act) -> set[ScreenId]:
    """Return the screens that no way leads to."""
    reached = {each[0] for each in graph(act)}
    built = {exhibit.state.screen for exhibit, _ in everywhere()}
    return {screen for screen in built if screen not in reached} - BY_THE_WORLD


def test_every_screen_is_reached_by_keys_alone(record_property: Record) -> None:
    """From a cold first screen, Up, Down, Select, Left and Right lead everywhere."""
    assert missing(by_keys) == set()
    record_property("figure", f"{len(graph(by_keys))} places")


def test_every_screen_is_reached_by_taps_alone() -> None:
    """From a cold first screen, taps lead everywhere but to the question about the loudspeaker."""
    assert missing(by_tap) <= {ScreenId.LOUDSPEAKER}


def test_no_screen_is_a_trap() -> None:
    """From every place there is a way back to the first screen."""
    for act in (by_keys, by_tap):
        edges = graph(act)
        before: dict[Place, set[Place]] = {}
        for origin, after in edges.items():
            for each in after:
                before.setdefault(each, set()).add(origin)
        home = {each for each in edges if each[0] is ScreenId.WELCOME}
        escaping, queue = set(home), deque(home)
        while queue:
            for origin in before.get(queue.popleft(), set()) - escaping:
                escaping.add(origin)
                queue.append(origin)
        assert set(edges) - escaping == set()


def test_every_node_of_every_screen_is_reached_by_two_keys() -> None:
    """Down from the first item to the last passes everything, quick bar included."""
    for exhibit in gallery(OPEN.language, OPEN):
        if exhibit.state.screen in {ScreenId.TIMEOUT, ScreenId.KEYS, ScreenId.SIGNING}:
            continue  # here a key answers, explains, or waits
        screen = FLOW.screen(exhibit.state)
        nodes = [node.id for node in screen.walk() if node.role is not Role.GROUP]
        state, passed = replace(exhibit.state, focus=nodes[0]), [nodes[0]]
        for _ in nodes[1:]:
            state = by_key(state, e.FocusMoved(1))
            passed.append(FLOW.screen(state).focus)
        assert passed == nodes, exhibit.name


def test_every_node_can_be_said() -> None:
    """Nothing on any screen is silent for somebody who allowed the loudspeaker."""
    words = Wording(STRINGS, Loudspeaker.ALLOWED)
    for exhibit, screen in everywhere(OPEN):
        for node in screen.walk():
            said = [string.spoken.strip() for string in words.whole(node)]
            assert said, exhibit.name
            assert all(said), (exhibit.name, node.id)


def test_every_key_is_answered_on_every_screen() -> None:
    """Each key on each screen is heard, and captioned, even where it does nothing."""
    for exhibit in gallery(OPEN.language, OPEN):
        if exhibit.state.screen is ScreenId.GOODBYE:
            continue  # a key ends it: the next person finds a quiet kiosk
        for key in (*EVERYWHERE, "home", "backspace", "f13"):
            kiosk = WindowlessKiosk(exhibit.state)
            assert kiosk.press(key), (exhibit.name, key)
