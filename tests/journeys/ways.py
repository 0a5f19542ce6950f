"""The graph of everything that can be done, by each way of operating the kiosk, searched whole.

A *hand* is one such way, used alone. What it can do in a state is asked of what is shipped: the
keypad's tables, the groups of the switch scan, the actions that taps and gestures ask for.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from kiosk.flow import events as e
from kiosk.flow import timing
from kiosk.flow.machine import Flow
from kiosk.flow.session import Scan, ScreenId, State
from kiosk.modalities.keypad import EVERYWHERE, IN_TEXT, OUTSIDE_TEXT
from kiosk.modalities.switch_scan.groups import Stop, tree
from kiosk.model.node import Event, Node
from kiosk.model.presentation import ActionRequest, KeyRequest
from kiosk.model.roles import Action, Role
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from sync.answers import check as check_answer
from tests.journeys.kiosk import STORED, strings, world
from tests.journeys.test_random_journeys import ENTRIES, FAILED

Place = tuple[object, ...]
Deed = tuple[State, Sequence[Event]]
"""The state in which it is done, and what it makes happen, one after the other."""
SIZES = (1, 4)
"""The quick bar as it is, and folded into one button (`SIZES_MM`)."""


class Hand(StrEnum):
    """One way of operating the kiosk, alone."""

    KEYS = "keys"
    TAPS = "taps"
    EXPLORE = "explore"
    SWITCH = "one switch"
    SWITCHES = "two switches"

    @property
    def source(self) -> e.Source:
        """What its inputs come by."""
        if self is Hand.KEYS:
            return e.Source.KEYS
        touch = self in {Hand.TAPS, Hand.EXPLORE}
        return e.Source.TOUCH if touch else e.Source.SWITCH

    @property
    def wakes(self) -> Sequence[Event | None]:
        """What is done on a cold first screen before anything else."""
        settled = {Hand.SWITCH: Scan.ONE, Hand.SWITCHES: Scan.TWO}.get(self)
        if settled:
            return e.ScanStarted(), e.ScanSettled(settled)
        return {Hand.KEYS: (None,), Hand.EXPLORE: (e.SpeechToggled(),)}.get(self, ())


@dataclass(frozen=True)
class Graph:
    """All places that one hand gets to."""

    found: dict[Place, State]
    """A state for every place."""
    ways: dict[Place, set[Place]]
    ends: set[Place]
    """Places that a visit ends from."""
    steps: list[tuple[State, State]]
    """Before and after each deed."""


def flow() -> Flow:
    """Return the shipped flow."""
    return Flow(strings())


def place(state: State) -> Place:
    """Return where a state is: what differs only in a setting or a word typed is one place."""
    visit = state.visit
    base = state.under[0].screen if state.under else state.screen
    entry = visit.entry(visit.question)
    return (
        state.screen,
        base,
        visit.question if base is ScreenId.DETAIL else None,
        visit.changing,
        bool(visit.problem),
        bool(visit.receipt),
        bool(entry),
        visit.question is None or check_answer(visit.question, entry) is None,
    )


def cold(hand: Hand, size: int = 1) -> State:
    """Return the first screen after the first thing that the hand does there."""
    speech = hand is Hand.KEYS
    state = State(world=world(), settings=Settings(language=Language.EN, size=size, speech=speech))
    for event in hand.wakes:
        state, _ = flow().step(state, e.InputReceived(hand.source, event))
    return state


def deeds(state: State, hand: Hand) -> Iterator[Deed]:
    """Yield all that somebody with this hand only could do in `state`."""
    events: Iterator[Deed]
    if hand is Hand.KEYS:
        events = _by_keys(state)
    elif hand in {Hand.TAPS, Hand.EXPLORE}:
        events = _by_touch(state)
    else:
        events = _by_switch(state, two=hand is Hand.SWITCHES)
    for before, given in events:
        yield before, [e.InputReceived(hand.source, event) for event in given]
    if state.screen is ScreenId.DETAIL and state.visit.question:
        # Key after key, all of which are tried one by one elsewhere; here it is one deed.
        yield state, [e.InputReceived(hand.source, e.TextTyped(ENTRIES[state.visit.question]))]


def _by_keys(state: State) -> Iterator[Deed]:
    for node in flow().screen(state).walk():
        if node.event(Action.CLICK):  # where Up and Down lead is another test
            yield replace(state, focus=node.id), [e.FocusActivated()]
    typing = flow().screen(state).focused.role is Role.TEXT_INPUT
    for event in {*EVERYWHERE.values(), *(IN_TEXT if typing else OUTSIDE_TEXT).values()}:
        yield state, [event]
    if state.screen is ScreenId.KEYS:  # where every key is explained, help twice leaves
        yield state, [EVERYWHERE["f1"]] * 2


def _by_touch(state: State) -> Iterator[Deed]:
    for node in flow().screen(state).walk():
        for action in (Action.CLICK, Action.INCREMENT, Action.DECREMENT):
            if node.event(action):
                yield state, [ActionRequest(node.id, action, pointed=True)]
        for row, column in _keys(node):
            yield state, [KeyRequest(node.id, row, column)]


def _keys(node: Node) -> Iterator[tuple[int, int]]:
    """Yield row and column of every key, but of those that type letters only the first."""
    typed = False
    for row, keys in enumerate(node.keys):
        for column, key in enumerate(keys):
            letter = isinstance(key.event, e.TextTyped)
            if not (letter and typed):
                yield row, column
            typed |= letter


def _by_switch(state: State, *, two: bool) -> Iterator[Deed]:
    screen = flow().screen(state)
    keys = {(node.id, *key) for node in screen.walk() for key in _keys(node)}
    for stop in leaves(tree(screen, strings(), two=two)):
        request = stop.does
        if isinstance(request, KeyRequest):
            if (request.target, request.row, request.column) in keys:
                yield state, [request]
        elif request is not None:
            yield state, [request]


def leaves(stops: Sequence[Stop]) -> Iterator[Stop]:
    """Yield everything that can be chosen at the end, of all groups."""
    for stop in stops:
        yield from leaves(stop.inside) if stop.inside else (stop,)


def done(deed: Deed) -> State:
    """Return the state after a deed, two seconds later."""
    state, events = deed
    state, _ = flow().step(state, e.TimePassed(state.now + 2))
    for event in events:
        state, _ = flow().step(state, event)
    return state


@cache
def graph(hand: Hand, size: int = 1) -> Graph:
    """Return every place that a hand gets to from a cold first screen.

    Time and storing lead to places too, but are no way: nobody should have to wait, or to sign, in
    order to get out.
    """
    start = cold(hand, size)
    found: dict[Place, State] = {place(start): start}
    ways: dict[Place, set[Place]] = {}
    ends: set[Place] = set()
    steps: list[tuple[State, State]] = []
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        here = place(state)
        ways[here] = set()
        reached = [done((state, [world_])) for world_ in (STORED, FAILED)]
        if not state.visit.storing:
            reached = [done(deed) for deed in deeds(state, hand)]
            steps += [(state, after) for after in reached]
            ways[here] = {place(after) for after in reached if after.visits == state.visits}
        late, _ = flow().step(state, e.TimePassed(state.now + timing.patience(state) + 1))
        for after in (*reached, late):
            if after.visits != state.visits:
                if after is not late:
                    ends.add(here)
            elif place(after) not in found:
                found[place(after)] = after
                waiting.append(after)
    return Graph(found, ways, ends, steps)
