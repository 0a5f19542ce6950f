"""Where a scan stands and what a press means, on virtual time."""

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.modalities.switch_scan.groups import Stop, Then
from kiosk.modalities.switch_scan.scanner import HELD_S, ROUNDS, Scanner, Switch
from kiosk.model.node import Event
from kiosk.model.overlay import Scanned
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action
from kiosk.model.settings import STEPS_S, Graded, Settings
from kiosk.model.text import Language, UiString

SETTINGS = Settings()
SCAN, FIRST = SETTINGS.seconds(Graded.SCAN), SETTINGS.seconds(Graded.SCAN_FIRST)


def item(name: str) -> Stop:
    """Return one thing to choose."""
    return Stop(Scanned(UiString(name, Language.EN), (name,)), ActionRequest(name, Action.CLICK))


def group(name: str, *names: str) -> Stop:
    """Return a group of things."""
    up = Stop(Scanned(UiString("up", Language.EN)), then=Then.UP)
    return Stop(Scanned(UiString(name, Language.EN)), inside=(*map(item, names), up))


TREE = (item("a"), group("g", "b", "c"), item("d"))


def begun(settings: Settings = SETTINGS, tree: tuple[Stop, ...] = TREE) -> Scanner:
    """Return a scan that stands on the first thing at 0 s; the switch came up again."""
    scanner = Scanner(settings)
    assert scanner.pressed(Switch.MOVE, -1.0) == (e.ScanStarted(),)
    scanner.released(Switch.MOVE)
    scanner.show(tree, fresh=True)
    assert scanner.stop is None
    scanner.passed(0.0, speaking=False)
    return scanner


def named(scanner: Scanner) -> str:
    """Return the name of what it stands on."""
    return scanner.stop.shown.name.shown if scanner.stop else ""


def run(scanner: Scanner, start: float, end: float, *, speaking: bool = False) -> list[Event]:
    """Let time pass in small steps; return what came of it."""
    came: list[Event] = []
    for step in range(int((end - start) / 0.05) + 1):
        came += scanner.passed(start + step * 0.05, speaking=speaking)
    return came


def test_it_stands_longer_on_the_first() -> None:
    """Whoever is not ready at the first thing has more time there, and the same on all others."""
    scanner = begun()
    run(scanner, 0, SCAN + FIRST - 0.1)
    assert named(scanner) == "a"
    run(scanner, SCAN + FIRST, SCAN + FIRST + 0.1)
    assert named(scanner) == "g"
    run(scanner, SCAN + FIRST + 0.1, 2 * SCAN + FIRST + 0.2)
    assert named(scanner) == "d"


@pytest.mark.parametrize("step", range(len(STEPS_S[Graded.SCAN])))
def test_the_time_on_one_thing_is_the_persons(step: int) -> None:
    """From 0.3 to 10 s: a scan moves on after the time that was chosen, and not before."""
    scanner = begun(replace(SETTINGS, scan=step, scan_first=0))
    seconds = STEPS_S[Graded.SCAN][step]
    run(scanner, 0, seconds - 0.06)
    assert named(scanner) == "a"
    run(scanner, seconds, seconds + 0.06)
    assert named(scanner) == "g"


def test_a_press_opens_a_group_and_chooses_in_it() -> None:
    """Group, then thing: two presses, and nothing else is asked for."""
    scanner = begun()
    run(scanner, 0, SCAN + FIRST + 0.1)
    assert scanner.pressed(Switch.MOVE, 4.0)[0] == e.ScanMoved()
    assert named(scanner) == "b"
    run(scanner, 4.0, 4.0 + SCAN + FIRST + 0.1)
    assert scanner.pressed(Switch.MOVE, 8.0)[0] == ActionRequest("c", Action.CLICK)


def test_the_last_of_a_group_leads_back() -> None:
    """Who opened the wrong group gets out of it, to where it stands."""
    scanner = begun()
    run(scanner, 0, SCAN + FIRST + 0.1)
    scanner.pressed(Switch.MOVE, 4.0)
    run(scanner, 4.0, 4.0 + 2 * SCAN + FIRST + 0.1)
    assert named(scanner) == "up"
    assert scanner.pressed(Switch.MOVE, 10.0)[0] == e.ScanMoved()
    assert named(scanner) == "g"


def test_three_rounds_without_a_press_end_it() -> None:
    """Nobody is there: it goes round three times, then it waits for a press."""
    scanner = begun()
    whole = ROUNDS * (3 * SCAN + FIRST)
    assert run(scanner, 0, whole - 0.2) == []
    assert run(scanner, whole - 0.2, whole + 1) == [e.ScanRested()]
    assert scanner.stop is None
    assert run(scanner, whole + 1, whole + 100) == []
    assert scanner.pressed(Switch.MOVE, whole + 200)[0] == e.ScanStarted()
    assert named(scanner) == "a"


def test_a_bouncing_switch_counts_once() -> None:
    """Within the time that was set the same switch is ignored, and after it not."""
    scanner = begun()
    assert scanner.pressed(Switch.MOVE, 1.0)
    assert scanner.pressed(Switch.MOVE, 1.05) == ()
    assert scanner.pressed(Switch.MOVE, 1.2)


def test_what_is_said_is_heard_before_it_moves_on() -> None:
    """A name that takes long is heard to its end, and there is time to press after it."""
    scanner = begun()
    run(scanner, 0, 8.0, speaking=True)
    assert named(scanner) == "a"
    run(scanner, 8.0, 8.0 + SCAN / 2)
    assert named(scanner) == "a"
    run(scanner, 8.0, 8.0 + SCAN + FIRST)
    assert named(scanner) == "g"


def test_a_press_cuts_what_is_said_and_chooses_nothing_yet() -> None:
    """While a new screen is being read a press begins the scan; nothing was named to choose."""
    scanner = begun()
    scanner.show(TREE, fresh=True)
    run(scanner, 1.0, 3.0, speaking=True)
    assert scanner.stop is None
    assert scanner.pressed(Switch.MOVE, 3.0)[0] == e.ScanMoved()
    assert named(scanner) == "a"


def test_a_held_switch_is_the_only_one() -> None:
    """Held for two seconds: there is no second switch, and either one chooses from now on."""
    scanner = Scanner(SETTINGS)
    scanner.pressed(Switch.SELECT, 0.0)
    scanner.show(TREE, fresh=True)
    assert run(scanner, 0.1, HELD_S - 0.1) == []
    assert run(scanner, HELD_S, HELD_S) == [e.ScanSettled(e.Scan.ONE)]


def test_the_third_press_settles_one_switch() -> None:
    """Pressed three times with no second one in use, it stays one switch."""
    scanner = begun()
    assert scanner.pressed(Switch.MOVE, 1.0) == (ActionRequest("a", Action.CLICK),)
    assert e.ScanSettled(e.Scan.ONE) in scanner.pressed(Switch.MOVE, 2.0)


def test_a_second_switch_makes_it_two() -> None:
    """The second switch in use: nothing moves by itself any more; one moves, the other chooses."""
    scanner = begun()
    assert scanner.pressed(Switch.SELECT, 1.0) == (
        ActionRequest("a", Action.CLICK),
        e.ScanSettled(e.Scan.TWO),
    )
    scanner.passed(1.1, speaking=False)
    assert scanner.pressed(Switch.MOVE, 2.0) == (e.ScanMoved(),)
    assert named(scanner) == "g"
    assert run(scanner, 2.0, 300.0) == []
    assert named(scanner) == "g"


PRESSES = st.lists(
    st.tuples(st.sampled_from(Switch), st.floats(0.05, 40.0), st.booleans()), max_size=40
)


@given(presses=PRESSES, tree=st.sampled_from([TREE, TREE[:1], TREE[1:2]]))
def test_it_is_never_stuck_and_chooses_nothing_by_itself(
    presses: list[tuple[Switch, float, bool]], tree: tuple[Stop, ...]
) -> None:
    """Whatever is pressed when: time alone chooses nothing, and three presses reach something."""
    scanner, now = begun(tree=tree), 0.0
    for switch, pause, speaking in presses:
        for _ in range(int(pause / 0.5) + 1):
            now += 0.5
            came = scanner.passed(now, speaking=speaking)
            assert not any(isinstance(event, ActionRequest) for event in came)
        scanner.passed(now, speaking=False)
        asked = scanner.pressed(switch, now)
        assert sum(isinstance(event, ActionRequest) for event in asked) <= 1
        scanner.released(switch)
    now += 1.0
    scanner.passed(now, speaking=False)
    reached: list[Event] = []
    for _ in range(4):
        now += 1.0
        reached += scanner.pressed(Switch.SELECT, now)
        scanner.passed(now + 0.5, speaking=False)
    assert reached


@given(presses=PRESSES)
def test_nothing_comes_before_it_is_due(presses: list[tuple[Switch, float, bool]]) -> None:
    """Whoever looks at the time when it is due misses nothing, and then something happens."""
    scanner, now = begun(), 0.0
    for switch, pause, speaking in presses:
        until = now + pause
        while True:
            due = scanner.due(speaking=speaking)
            place, waits = (scanner.path, scanner.place), scanner.waits
            before = min(until, inf if due is None else due) - 0.001
            if before > now:
                assert scanner.passed(before, speaking=speaking) == ()
                assert ((scanner.path, scanner.place), scanner.waits) == (place, waits)
            if due is None or due > until:
                break
            now = max(now, due)
            mode = scanner.mode
            came = scanner.passed(now, speaking=speaking)
            moved = ((scanner.path, scanner.place), scanner.waits) != (place, waits)
            assert came or moved or scanner.mode is not mode or len(scanner.stops) == 1
        now = until
        scanner.pressed(switch, now)
        if pause < 1.0:
            scanner.released(switch)
