"""No trap, by any way of operating the kiosk: the whole graph of places is searched (WCAG 2.1.2).

From everywhere one gets to *Leave*, and from there back to where one was.
"""

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from itertools import product

import pytest

from kiosk.flow.session import ScreenId, State
from kiosk.modalities.switch_scan.groups import tree
from kiosk.model import focus
from kiosk.model.node import Node
from kiosk.model.roles import Role
from tests.journeys.kiosk import strings
from tests.journeys.ways import SIZES, Hand, Place, deeds, done, flow, graph, leaves, place

Record = Callable[[str, object], None]
Told = Callable[[State, State], bool]
_FAR = 3
"""So many inputs lead to *Leave* from anywhere, and back."""
EVERY_DAY = {Hand.KEYS, Hand.TAPS, Hand.SWITCH}
"""One of each kind: of touch the one that sees, and of switches the one alone."""


def _mark(hand: Hand) -> Sequence[pytest.MarkDecorator]:
    return () if hand in EVERY_DAY else (pytest.mark.full,)


HANDS = [pytest.param(hand, marks=_mark(hand)) for hand in Hand]
WITHOUT = {
    ScreenId.SIGNING,
    ScreenId.GOODBYE,
    ScreenId.TIMEOUT,
    ScreenId.LEAVE,
    ScreenId.KEYS,
}
"""Before a visit and at its end, where nothing is asked; what asks to stay; what Help leaves."""


def way(start: State, hand: Hand, there: Callable[[State], bool]) -> State | None:
    """Return the nearest state that is `there`, a few inputs away from `start`."""
    waiting, seen = deque([(start, 0)]), {place(start)}
    while waiting:
        state, far = waiting.popleft()
        if there(state):
            return state
        if far == _FAR or state.visits != start.visits:
            continue
        for deed in deeds(state, hand):
            after = done(deed)
            if there(after) and after.visits == start.visits:
                return after
            if place(after) not in seen:
                seen.add(place(after))
                waiting.append((after, far + 1))
    return None


def _is(here: Place, state: State) -> bool:
    return place(state) == here


@pytest.mark.parametrize("size", [SIZES[0], pytest.param(SIZES[1], marks=pytest.mark.full)])
@pytest.mark.parametrize("hand", HANDS)
def test_leave_is_reached_from_everywhere_and_leads_back(
    hand: Hand, size: int, record_property: Record
) -> None:
    """From every place a few inputs lead to Leave, and from there back to the very same place."""
    places = 0
    for here, state in graph(hand, size).found.items():
        before = ScreenId.WELCOME in {state.screen, *(frame.screen for frame in state.under)}
        if before or state.screen in WITHOUT or state.visit.receipt:
            continue  # nothing is asked of who has begun nothing, or has signed
        leave = way(state, hand, lambda after: after.screen is ScreenId.LEAVE)
        assert leave, f"{hand}: no way to Leave from {here}"
        back = way(leave, hand, partial(_is, here))
        assert back, f"{hand}: no way back from Leave to {here}"
        assert back.visit.entries == state.visit.entries
        places += 1
    record_property("figure", f"{places} places by {hand}")


@pytest.mark.parametrize("hand", HANDS)
def test_every_screen_is_reached_by_each_hand_alone(hand: Hand, record_property: Record) -> None:
    """From a cold first screen every way of operating leads to every screen."""
    met = {s.screen for size in SIZES for s in graph(hand, size).found.values()}
    # Two come by date and by sound alone; who does not listen is not asked where it sounds.
    missing = set(ScreenId) - met - {ScreenId.CLOSED, ScreenId.SOUND_MISSING}
    if hand is Hand.TAPS:
        missing -= {ScreenId.LOUDSPEAKER}
    assert missing == set()
    record_property("figure", f"{len(met)} screens by {hand}")


@pytest.mark.parametrize(
    ("hand", "size"), [pytest.param(*both, marks=_mark(both[0])) for both in product(Hand, SIZES)]
)
def test_no_place_is_a_trap(hand: Hand, size: int) -> None:
    """From wherever somebody got to, the end of the visit is reached, and something leads on."""
    whole = graph(hand, size)
    free = set(whole.ends)
    while more := {here for here, there in whole.ways.items() if there & free} - free:
        free |= more
    stuck = [h for h, s in whole.found.items() if h not in free and not s.visit.storing]
    assert {here[0] for here in stuck} <= {ScreenId.WELCOME}
    for here, state in whole.found.items():
        assert state.visit.storing or here in whole.ends or whole.ways[here] - {here}, here


@pytest.mark.parametrize("hand", HANDS)
def test_focus_order_is_reading_order_everywhere(hand: Hand) -> None:
    """In every place the focus goes through what can be reached as it stands on the screen."""
    for state in graph(hand).found.values():
        screen = flow().screen(state)
        reading = [node.id for node in _read(screen.body)] + [n.id for n in _read(screen.quick_bar)]
        assert [node.id for node in focus.order(screen)] == reading, place(state)


def _read(nodes: tuple[Node, ...]) -> list[Node]:
    """Return focusable nodes in the order in which they are written on the screen."""
    found: list[Node] = []
    for node in nodes:
        found += [node] if node.focusable else []
        found += _read(node.children)
    return found


def _step(name: str, by: int) -> Told:
    def told(before: State, after: State) -> bool:
        old, new = getattr(before.settings, name), getattr(after.settings, name)
        return bool((new - old) * by > 0)

    return told


def _other(name: str) -> Told:
    return lambda before, after: getattr(after.settings, name) != getattr(before.settings, name)


def _onto(*screens: ScreenId) -> Told:
    return lambda before, after: after.screen in screens and before.screen not in screens


def _said(*keys: str) -> Told:
    return lambda _, after: bool(after.notice and after.notice.key in keys)


FUNCTIONS: dict[str, Told] = {
    "choose a language": _other("language"),
    "speech on or off": _other("speech"),
    "slower": _step("rate", -1),
    "faster": _step("rate", 1),
    "quieter": _step("volume", -1),
    "louder": _step("volume", 1),
    "larger": _step("size", 1),
    "smaller": _step("size", -1),
    "colours": _other("palette"),
    "curtain": _other("curtain"),
    "tremor": _other("tremor"),
    "low": _other("low"),
    "wheel": _other("wheel"),
    "still": _other("still"),
    "order of letters": _other("layout"),
    "pace of a scan": _other("scan"),
    "debounce": _other("debounce"),
    "double tap": _other("double_tap"),
    "hold": _other("hold"),
    "repeat": _other("repeat"),
    "strike": _other("strike"),
    "verbosity": _other("verbosity"),
    "punctuation": _other("punctuation"),
    "reset": _said("settings-are-reset"),
    "help": _onto(ScreenId.HELP),
    "how to": _onto(ScreenId.HOWTO),
    "practice": lambda before, after: after.visit.tries > before.visit.tries,
    "sign language": _onto(ScreenId.SIGN_LANGUAGE),
    "open a petition": _onto(ScreenId.PETITION),
    "easy read": lambda before, after: after.visit.easy_read != before.visit.easy_read,
    "type": lambda before, after: len(_entry(after)) > len(_entry(before)),
    "delete": lambda before, after: 0 < len(_entry(after)) + 1 == len(_entry(before)),
    "move the caret": lambda before, after: (
        _entry(after) == _entry(before) != "" and after.visit.caret != before.visit.caret
    ),
    "undo": lambda before, after: len(after.visit.past) == len(before.visit.past) - 1,
    "capitals": lambda before, after: (
        after.visit.capitals != before.visit.capitals and _entry(after) == _entry(before)
    ),
    "show a secret": lambda before, after: bool(after.visit.revealed) and not before.visit.revealed,
    "change an answer": lambda before, after: after.visit.changing and not before.visit.changing,
    "allow the loudspeaker": _other("loudspeaker"),
    "sign": lambda before, after: after.visit.storing and not before.visit.storing,
    "stay": lambda before, after: (
        before.screen is ScreenId.LEAVE
        and after.screen is not ScreenId.LEAVE
        and after.visits == before.visits
    ),
    "leave": lambda before, after: after.visits > before.visits,
}
"""Everything that can be done, and by what one sees that it was."""
NEEDLESS = {(Hand.TAPS, "allow the loudspeaker")}
"""Who does not listen is not asked where it may sound."""


def _entry(state: State) -> str:
    return state.visit.entry(state.visit.question)


@pytest.mark.parametrize("hand", HANDS)
def test_every_function_by_each_hand(hand: Hand, record_property: Record) -> None:
    """Whatever can be done can be done with this hand alone: each was done, from a cold start."""
    steps = [step for size in SIZES for step in graph(hand, size).steps]
    missing = [name for name, told in FUNCTIONS.items() if not any(told(*step) for step in steps)]
    assert [name for name in missing if (hand, name) not in NEEDLESS] == []
    record_property("figure", f"{len(FUNCTIONS)} functions by {hand}")


@pytest.mark.parametrize("hand", HANDS[-2:])
def test_a_scan_comes_by_everything(hand: Hand) -> None:
    """In every place every control and every key is at the end of some group of the scan."""
    for state in graph(hand).found.values():
        screen = flow().screen(state)
        stops = list(leaves(tree(screen, strings(), two=hand is Hand.SWITCHES)))
        nodes = {node for stop in stops for node in stop.shown.nodes}
        targets = {target for stop in stops for target in stop.shown.targets}
        for node in screen.walk():
            if node.role is Role.KEYBOARD:
                keys = sum(len(row) for row in node.keys)
                assert len([t for t in targets if t.node == node.id]) == keys, place(state)
            elif node.event is not None and node.focusable and node.role is not Role.TEXT_INPUT:
                assert node.id in nodes, (place(state), node.id)
