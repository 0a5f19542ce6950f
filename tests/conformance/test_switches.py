"""Switches, from the cold first screen on (EN 301 549 5.2 and 5.9)."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import Scan
from kiosk.model.presentation import KeyPress
from kiosk.model.settings import Graded
from tests.journeys.kiosk import Kiosk

SWITCHES = ("f13", "f14", "1", "2")


def scanning(switch: str) -> Kiosk:
    """Return a kiosk whose scan was begun at the first screen, and its greeting cut short."""
    kiosk = Kiosk(sounding=True)
    kiosk.press(switch, text=switch if len(switch) == 1 else "")
    kiosk.wait(1)
    kiosk.press(switch)
    return kiosk


@pytest.mark.parametrize("switch", SWITCHES)
def test_any_switch_starts_a_scan_that_is_heard_and_seen(switch: str) -> None:
    """From the cold first screen: speech begins, and each language is named and ringed for 2 s."""
    kiosk = scanning(switch)
    assert kiosk.state.settings.speech
    assert kiosk.state.settings.seconds(Graded.SCAN) == 2.0
    met = []
    for _ in range(4):
        shown = kiosk.runtime.overlay.scan
        assert shown
        assert shown.nodes
        met.append(shown.nodes[0])
        began = kiosk.clock.seconds
        while kiosk.runtime.overlay.scan == shown:
            kiosk.wait(0.05)
        stood = kiosk.clock.seconds - began
        assert 1.9 < stood < 3.3  # a second more on the first one
        heard = kiosk.utterances[-1].spans[0].text if kiosk.utterances else ""
        assert kiosk.runtime.overlay.scan
        assert heard.startswith(kiosk.runtime.overlay.scan.name.spoken)
    assert met[:3] == ["language-kk", "language-ru", "language-en"]


@pytest.mark.parametrize("switch", SWITCHES)
def test_held_or_pressed_three_times_it_stays_one_switch(switch: str) -> None:
    """Held for two seconds, or pressed three times with no second switch in use: one switch."""
    held = Kiosk()
    held.scan.pressed(KeyPress(switch))
    held.settle()
    held.wait(1.9)
    met = [held.state.scan]
    held.wait(0.2)
    assert [*met, held.state.scan] == [Scan.TRYING, Scan.ONE]
    pressed = scanning(switch)
    met = [pressed.state.scan]
    pressed.wait(1)
    pressed.press(switch)
    assert [*met, pressed.state.scan] == [Scan.TRYING, Scan.ONE]


def test_a_second_switch_makes_it_two() -> None:
    """Whoever uses the second switch moves by one and chooses by the other."""
    kiosk = scanning("f13")
    kiosk.wait(1)
    kiosk.press("f14")
    assert kiosk.state.scan is Scan.TWO


def test_the_switch_sets_its_own_speed() -> None:
    """By the switch alone, from any screen: the last group of the scan makes it slower, faster."""
    kiosk = scanning("f13")
    kiosk.post(e.GradeChanged(Graded.SCAN, 0))
    seconds = kiosk.state.settings.seconds(Graded.SCAN)
    for _ in range(2):
        for _ in range(400):
            shown = kiosk.runtime.overlay.scan
            if shown and shown.name.key in {"scan-pace", "scan-slower"}:
                break
            kiosk.wait(0.05)
        kiosk.wait(0.3)
        kiosk.press("f13")
        kiosk.wait(0.1)
    assert kiosk.state.settings.seconds(Graded.SCAN) > seconds
