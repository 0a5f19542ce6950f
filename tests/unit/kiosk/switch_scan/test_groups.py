"""What a scan goes through: every screen, whole, in few steps, each way back open."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import Scan
from kiosk.modalities.switch_scan.groups import Stop, Then, tree
from kiosk.model.node import Node, Screen
from kiosk.model.presentation import ActionRequest, KeyRequest
from kiosk.model.privacy import Privacy
from kiosk.model.roles import CONTROLS, Role
from kiosk.model.settings import Step
from kiosk.model.text import Language
from tests.conformance.visit import FLOW, STRINGS, everywhere, state_of

_MOST = 12
"""Things on one level at most, a level of keys set apart."""


def flat(stops: tuple[Stop, ...]) -> Iterator[Stop]:
    """Yield everything that can be stood on."""
    for stop in stops:
        yield stop
        yield from flat(stop.inside)


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


def test_levels_are_short() -> None:
    """No level is longer than can be waited through, and what the screen is for stands in front."""
    for exhibit, screen in everywhere():
        level = tree(screen, STRINGS, two=False)
        assert len(level) <= _MOST, exhibit.name
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
    assert does[:2] == [e.StepChanged(Step.SCAN, 1), e.StepChanged(Step.SCAN, -1)]
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
