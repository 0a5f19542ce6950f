"""The two signs of the caption band: who hears what is said, and the twin of the last sound."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from kiosk.model.presentation import Presentation
from kiosk.model.roles import Earcon

PACE = 0.2
"""Least time between two changes of a twin, or of all colours, s: a pair of them is a flash, of
which there may be three a second and are at most two and a half (WCAG 2.3.2)."""


class Hearing(StrEnum):
    """Who hears what is said; the value is the name of its drawing."""

    NOBODY = "hearing-off"
    EVERYBODY = "sound"
    PERSON = "hearing-headphones"
    PAUSED = "hearing-paused"


SAID = {Hearing.NOBODY: "hearing-nobody", Hearing.PAUSED: "speech-paused"}
"""Messages that stand beside the sign while nothing is said; else the caption stands there."""


def hearing(now: Presentation) -> Hearing:
    """Return who hears now."""
    if not now.settings.speech:
        return Hearing.NOBODY
    if now.settings.paused:
        return Hearing.PAUSED
    return Hearing.PERSON if now.headphones else Hearing.EVERYBODY


@dataclass(frozen=True, slots=True)
class Twin:
    """What is seen of a sound. The sound's own length means nothing: it is held, never blinks."""

    earcon: Earcon
    later: bool = False
    """Differs from that of the sound before, so that the same one twice is seen twice."""

    @property
    def drawing(self) -> str:
        """The name of its drawing."""
        return f"earcon-{self.earcon}"


def twin(now: Presentation) -> Twin | None:
    """Return the twin of the last sound, until the next input.

    A sound that is due now need not have been published yet: the overlay may still be that of the
    sound before.
    """
    cue = now.screen.cue
    earcon = cue.earcon if cue and now.changes.cue else now.overlay.earcon
    return Twin(earcon, bool(cue and cue.serial % 2)) if earcon else None


_T = TypeVar("_T")


class Paced(Generic[_T]):
    """Lets what is seen come, change and go, but not so fast that it flashes. Times in s."""

    def __init__(self) -> None:
        self.shown: _T | None = None
        self._wanted: _T | None = None
        self._since = float("-inf")

    def want(self, wanted: _T | None, now: float) -> float:
        """Show `wanted`, at once if the last change is long past; return s until it is shown."""
        self._wanted = wanted
        return self.settle(now)

    def settle(self, now: float) -> float:
        """Show what is wanted if it is time; return s until then, 0 where it is shown."""
        if self._wanted == self.shown:
            return 0.0
        wait = self._since + PACE - now
        if wait > 0:
            return wait
        self.shown, self._since = self._wanted, now
        return 0.0

    def forget(self) -> None:
        """Show nothing: the visit is over."""
        self.shown = self._wanted = None
        self._since = float("-inf")
