"""Time is looked at only when it decides something: a kiosk that nobody hurries sleeps."""

from collections.abc import Callable

import pytest

from kiosk.flow.session import Scan
from tests.journeys.kiosk import Kiosk, begun


class Watched(Kiosk):
    """A kiosk that tells when it was to be woken."""

    def __init__(self, *, sounding: bool = False) -> None:
        self.wakings: list[float] = []
        super().__init__(begun(), sounding=sounding)

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Note it."""
        self.wakings.append(seconds)
        super().after(seconds, call)


def test_two_switches_wake_nobody_between_presses() -> None:
    """With two switches nothing moves by itself, so there is nothing to look at."""
    kiosk = Watched()
    for switch in ("f13", "f14"):
        kiosk.press(switch)
        kiosk.wait(1.0)
    assert kiosk.state.scan is Scan.TWO
    kiosk.wait(1.0)
    kiosk.wakings.clear()
    kiosk.wait(60.0)
    assert kiosk.wakings == []
    before = kiosk.runtime.overlay.scan
    kiosk.press("f13")
    assert kiosk.runtime.overlay.scan != before


@pytest.mark.parametrize("sounding", [False, True])
def test_one_switch_wakes_when_the_scan_moves_on(*, sounding: bool) -> None:
    """A scan that moves is looked at a few times for each thing, not twenty times a second."""
    kiosk = Watched(sounding=sounding)
    kiosk.press("f13")
    kiosk.wait(1.0)
    kiosk.wakings.clear()
    stood = {kiosk.runtime.overlay.scan}
    for _ in range(60):
        kiosk.wait(1.0)
        stood.add(kiosk.runtime.overlay.scan)
    assert len(stood) > 3
    assert len(kiosk.wakings) < 4 * 60
