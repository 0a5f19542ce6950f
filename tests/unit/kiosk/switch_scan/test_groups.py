"""What a scan goes through: every screen, whole, in few steps, each way back open."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import Scan
from kiosk.modalities.switch_scan.groups import Stop, Then, tree
from kiosk.modalities.switch_scan.scanner import Scanner, Switch
from kiosk.model.node import Event, Node, Screen
from kiosk.model.presentation import ActionRequest, KeyRequest
from kiosk.model.privacy import Privacy
from kiosk.model.roles import CONTROLS, Role
from kiosk.model.settings import Graded, Settings
from kiosk.model.text import Language
from tests.conformance.visit import FLOW, STRINGS, everywhere, gallery, state_of

_MOST = 12
"""Things on one level at most, besides keys and, in a group of texts, the texts."""


def flat(stops: tuple[Stop, ...]) -> Iterator[Stop]:
    """Yield everything that can be stood on."""
    for stop in stops:
        yield stop
        yield from flat(stop.inside)


def levels(stops: tuple[Stop, ...]) -> Iterator[tuple[Stop, ...]]:
    """Yield each level, this one first."""
    yield stops
    for stop in stops:
        if stop.inside:
            yield from levels(stop.inside)


def asked(screen: Screen) -> list[object]:
    """Return everything that can be asked for."""
    return [stop.does for stop in flat(tree(screen, STRINGS, two=False)) if stop.does]


def keys(node: Node) -> Iterator[KeyRequest]:
    """Yield each key of a keyboard."""
    for row, every in enumerate(node.keys):
        for column in range(len(every)):
            yield KeyRequest(node.id, row, column)


@pytest.mark.parametrize("scan", [Scan.OFF, Scan.ONE])
def test_everything_on_every_screen_can_be_chosen(scan: Scan) -> None:
    """Each control, key and text of each screen is chosen from somewhere in the scan, once."""
    for exhibit, _ in everywhere():
        screen = FLOW.screen(replace(exhibit.state, scan=scan))
        every = asked(screen)
        targets = [one.target for one in every if isinstance(one, ActionRequest)]
        for node in screen.walk():
            if node.role is Role.KEYBOARD:
                assert [one for one in every if isinstance(one, KeyRequest)] == [*keys(node)]
            elif node.focusable:
                assert targets.count(node.id) == 1, (screen.id, node.id)


def read_or_key(screen: Screen, stop: Stop) -> bool:
    """Say whether it is a key, or only read."""
    if isinstance(stop.does, ActionRequest):
        return screen.find(stop.does.target).role not in CONTROLS
    return isinstance(stop.does, KeyRequest)


def test_levels_are_short() -> None:
    """No level is longer than can be waited through, and what the screen is for stands in front."""
    for exhibit, screen in everywhere():
        level = tree(screen, STRINGS, two=False)
        assert len(level) <= _MOST, exhibit.name
        for each in levels(level):
            texts_or_keys = [stop for stop in each if read_or_key(screen, stop)]
            assert len(each) - len(texts_or_keys) <= _MOST, exhibit.name
        main = [number for number, stop in enumerate(level) if stop.main]
        texts = [n for n, stop in enumerate(level) if stop.shown.name.key == "scan-text"]
        assert not main or not texts or main[0] < texts[0]


def test_every_group_ends_with_the_way_back() -> None:
    """In each group the last thing is "Back up one level", and nowhere else."""
    for _, screen in everywhere():
        level = tree(screen, STRINGS, two=False)
        for stop in flat(level):
            if stop.inside:
                assert [one.then is Then.UP for one in stop.inside].index(True) == (
                    len(stop.inside) - 1
                )
        assert all(stop.then is not Then.UP for stop in level)


@pytest.mark.parametrize("language", Language)
def test_the_speed_is_set_from_the_scan_itself(language: Language) -> None:
    """The last thing on every screen is how fast the scan is; there it becomes slower or faster."""
    screen = FLOW.screen(state_of("petitions", language))
    last = tree(screen, STRINGS, two=False)[-1]
    does = [stop.does for stop in last.inside]
    assert does[:2] == [e.GradeChanged(Graded.SCAN, 1), e.GradeChanged(Graded.SCAN, -1)]
    assert does[2] == e.ScanSettled(Scan.TWO)


def test_no_group_is_named_by_what_is_private() -> None:
    """The name of a group, heard by everybody, holds no words that only its owner may hear."""
    for _, screen in everywhere():
        private = {
            node.name.spoken
            for node in screen.walk()
            if node.privacy > Privacy.PUBLIC and node.value is None
        }
        for stop in flat(tree(screen, STRINGS, two=False)):
            if stop.inside:
                assert not any(words in stop.shown.name.spoken for words in private)


def test_controls_are_named_as_they_are_shown() -> None:
    """One thing is named by its own name, so that eye and ear agree."""
    for _, screen in everywhere():
        for stop in flat(tree(screen, STRINGS, two=False)):
            if isinstance(stop.does, ActionRequest):
                node = screen.find(stop.does.target)
                if node.role in CONTROLS and node.role is not Role.TEXT_INPUT:
                    assert stop.shown.name in (node.name,) or node.role is Role.SLIDER


def paths(level: tuple[Stop, ...]) -> Iterator[tuple[int, ...]]:
    """Yield the way to each thing that can be chosen, by places on each level."""
    for place, stop in enumerate(level):
        if stop.inside:
            yield from ((place, *rest) for rest in paths(stop.inside))
        elif stop.does:
            yield (place,)


def chosen_by_waiting(level: tuple[Stop, ...], path: tuple[int, ...]) -> object:
    """Go there with one switch: wait, press, wait, press; return what that asked for."""
    scanner = Scanner(Settings(), mode=Scan.ONE)
    scanner.show(level, fresh=True)
    scanner.passed(0.0, speaking=False)
    now = 0.0
    asked: tuple[Event, ...] = ()
    for place in path:
        now += 0.5
        while scanner.place != place:
            now += 0.5
            assert scanner.passed(now, speaking=False) == ()
        asked = scanner.pressed(Switch.SELECT, now)
    return asked[0]


@pytest.mark.parametrize("language", Language)
def test_one_switch_chooses_each_thing_on_each_screen(language: Language) -> None:
    """By waiting and pressing alone everything is chosen, each within one round of each level."""
    for exhibit in gallery(language):
        level = tree(FLOW.screen(exhibit.state), STRINGS, two=False)
        ways = [*paths(level)]
        for path in ways[:: 1 + len(ways) // 40]:
            stops, stop = level, None
            for place in path:
                stop = stops[place]
                stops = stop.inside
            assert stop
            assert chosen_by_waiting(level, path) == stop.does
