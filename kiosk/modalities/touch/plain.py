"""Plain touch, with speech off: what a finger meant, decided when it is lifted. Pure."""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import hypot, inf

from kiosk.model.touch import Contact, Phase, Spot

FLICK = 8.0
"""Least length of a swipe, mm."""
_FLICK_INSIDE = 15.0
"""The same where it ends on the target it began on: an unsteady tap is no swipe."""
_LOOKS_S = 0.25
"""Nobody has seen a screen sooner: what touches it by then is the second strike of the tap that
brought it up."""
_AT_ONCE_S = 0.09
"""Two fingers that come so soon after each other: nobody knows which one was meant."""
_RESTS_S = 1.0
"""A finger that was down so long when another one comes was only resting."""
WAKES_MM = 20.0
"""On the first screen a drag of this length starts touch with speech: the unsteadiest tap is
shorter."""
WAKES_S = 1.0
"""On the first screen a finger held so long does the same."""

Spots = Callable[[float, float], Spot | None]


@dataclass(frozen=True, slots=True)
class Tap:
    """Something was tapped."""

    spot: Spot


@dataclass(frozen=True, slots=True)
class Turn:
    """Another page was asked for: the next (+1), as by a swipe upwards, or the one before (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class Wake:
    """Somebody who may not see it touched the first screen."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A finger was lifted, and nothing that it touched can have been meant."""


Meant = Tap | Turn | Wake | Miss | None


@dataclass(slots=True)
class Finger:
    """The finger that counts; any other one meanwhile does not."""

    finger: int
    start: Spot | None
    x: float = field(repr=False)
    y: float = field(repr=False)
    began: float
    far: float = 0.0
    inside: bool = True


class Plain:
    """A tap starts and ends inside its target (VVSG 2.0 7.2-H); a vertical swipe turns pages."""

    def __init__(self, spot: Spots) -> None:
        self._spot = spot
        self.wakes = False
        """On the first screen: a drag or a finger held starts touch with speech."""
        self._finger: Finger | None = None
        self._came = -inf

    @property
    def pressed(self) -> Spot | None:
        """What will be activated if the finger is lifted here."""
        finger = self._finger
        return finger.start if finger and finger.inside else None

    def feed(self, contact: Contact) -> Meant:
        """Take one report; return what was meant by it."""
        now = self._finger
        if contact.phase is Phase.DOWN:
            if contact.at - self._came < _LOOKS_S:
                return None
            if now and now.finger != contact.finger and contact.at - now.began < _AT_ONCE_S:
                self._finger = None
                return None
            if now is None or now.finger == contact.finger or contact.at - now.began > _RESTS_S:
                spot = self._spot(contact.x, contact.y)
                self._finger = Finger(contact.finger, spot, contact.x, contact.y, contact.at)
            return None
        if now is None or now.finger != contact.finger:
            return None
        now.far = max(now.far, hypot(contact.x - now.x, contact.y - now.y))
        now.inside = now.start is not None and self._spot(contact.x, contact.y) == now.start
        if self.wakes and (now.far >= WAKES_MM or contact.at - now.began >= WAKES_S):
            self._finger = None
            return Wake()
        if contact.phase is Phase.MOVE:
            return None
        self._finger = None
        across, down = contact.x - now.x, contact.y - now.y
        least = _FLICK_INSIDE if now.inside else FLICK
        if not self.wakes and abs(down) >= least and abs(down) > 2 * abs(across):
            return Turn(1 if down < 0 else -1)
        if now.start is None:
            return Miss()
        return Tap(now.start) if now.inside else None  # taken back: it no longer looks pressed

    def due(self) -> float | None:
        """Return when time alone decides something."""
        return self._finger.began + WAKES_S if self.wakes and self._finger else None

    def passed(self, now: float) -> Meant:
        """Let time pass; return what it decides."""
        due = self.due()
        if due is None or now < due:
            return None
        self._finger = None
        return Wake()

    def arrived(self, at: float) -> None:
        """Another screen came up: let nothing come of what is on the glass, or comes too soon."""
        self.spend()
        self._came = at

    def spend(self) -> None:
        """Let nothing come of what is on the glass now."""
        self._finger = None
