"""Plain touch: what a finger meant, decided when it is lifted, never on contact. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.modalities.display.geometry import Box

FLICK = 8.0
"""Least length of a swipe, mm."""


class Swipe(StrEnum):
    """A vertical swipe, named by where the content goes to."""

    FORWARD = "forward"
    BACK = "back"


@dataclass(slots=True)
class Finger:
    """One finger on the glass, from contact to lift; px, y downwards."""

    start: Box | None
    """What was under it at contact."""
    x: float
    y: float
    inside: bool = True
    """It is still over the box it began on."""

    def move(self, x: float, y: float) -> bool:
        """Say whether the look of the pressed target changes as the finger moves to (x, y)."""
        inside = self.start is not None and self.start.rect.holds(x, y)
        changed = inside != self.inside
        self.inside = inside
        return changed and self.start is not None

    def lift(self, x: float, y: float, flick: float) -> Box | Swipe | None:
        """Return the box that was tapped, a swipe at least `flick` px long, or None.

        A tap starts and ends inside its target (VVSG 7.2-H).
        """
        across, down = x - self.x, y - self.y
        if abs(down) >= flick and abs(down) > 2 * abs(across):
            # A swipe upwards pushes what was read away and brings what follows.
            return Swipe.FORWARD if down < 0 else Swipe.BACK
        if self.start is not None and self.start.rect.holds(x, y):
            return self.start
        return None
