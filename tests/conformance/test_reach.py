"""Everything on a screen is reached, said and answered (EN 301 549 5.1.3.1, 5.9)."""

from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.session import Scan, ScreenId
from kiosk.modalities.keypad import EVERYWHERE
from kiosk.model.roles import Role
from kiosk.model.settings import Loudspeaker
from kiosk.model.wording import Wording
from tests.conformance.visit import (
    FLOW,
    OPEN,
    STRINGS,
    by_key,
    everywhere,
    gallery,
    kiosk_at,
)

ELSEWHERE = {ScreenId.TIMEOUT, ScreenId.KEYS, ScreenId.SIGNING, ScreenId.GOODBYE}
"""Screens on which a key answers, explains, waits, or begins the next visit."""


def test_every_node_of_every_screen_is_reached_by_two_keys() -> None:
    """Down from the first item to the last passes everything, quick bar included."""
    for exhibit in gallery(OPEN.language, OPEN):
        if exhibit.state.screen in ELSEWHERE:
            continue
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
        # Where a scan runs already, a switch is answered by what it chooses.
        switch = ("f13",) if exhibit.state.scan is Scan.OFF else ()
        for key in (*EVERYWHERE, "home", "backspace", *switch):
            kiosk = kiosk_at(exhibit.state)
            assert kiosk.press(key), (exhibit.name, key)
