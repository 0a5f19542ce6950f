"""A finger on the glass of a real window, through the X server, and ears at its loudspeaker."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.journeys.blindfold import Heard, Place
from tests.kiosk_driver import KioskDriver


@dataclass(slots=True)
class RealGlass:
    """Implements `blindfold.Body`. Of the kiosk it asks only what was played."""

    kiosk: KioskDriver
    width: float
    """mm, as a ruler tells; and the same in px, as X counts."""
    height: float
    pixels: int
    _known: int = field(default=0, init=False)

    def now(self) -> float:
        """Return the time, s, on the clock of the test port."""
        return time.monotonic()

    def down(self, place: Place) -> None:
        """Put the finger on the glass."""
        self.kiosk.hand.down(*self._pixels(place))

    def move(self, place: Place) -> None:
        """Move it there."""
        self.kiosk.hand.move(self._pixels(place))

    def lift(self) -> None:
        """Take it off."""
        self.kiosk.hand.lift()

    def wait(self, seconds: float) -> None:
        """Stay as it is for so long."""
        # A hand takes its time: nothing of the kiosk is waited for here.
        time.sleep(seconds)

    def heard(self) -> Sequence[Heard]:
        """Return what began to be heard since this was asked last."""
        spoken = self.kiosk.port.ask("spoken", after=self._known)["spoken"]
        self._known += len(spoken)
        return [Heard(entry["text"], entry["asked"]) for entry in spoken]

    def _pixels(self, place: Place) -> tuple[float, float]:
        scale = self.pixels / self.width
        return place[0] * scale, place[1] * scale
