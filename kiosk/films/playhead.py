"""Where a film is: film time against the clock. Pure; all times in s."""

from dataclasses import dataclass, replace
from math import inf
from typing import Self

_LATE = 0.1
"""A picture that comes later than this holds the film back: no sign is left out to catch up."""


@dataclass(frozen=True, slots=True)
class Playhead:
    """A film that runs at some speed, or stands."""

    film: float = 0.0
    """Film time at `since`."""
    since: float = 0.0
    speed: float = 1.0
    running: bool = True

    def at(self, now: float) -> float:
        """Return the film time; never less than it was."""
        return self.film + (now - self.since) * self.speed if self.running else self.film

    def set(self, now: float, *, running: bool, speed: float) -> Self:
        """Return it running or standing from now on, at this speed, without a jump."""
        return replace(self, film=self.at(now), since=now, running=running, speed=speed)

    def wait(self, due: float, now: float) -> float:
        """Return how long until the picture of film time `due`; infinite while it stands."""
        if not self.running:
            return inf
        return max(0.0, (due - self.at(now)) / self.speed)

    def shown(self, due: float, now: float) -> Self:
        """Return it after the picture of film time `due` was shown now."""
        if self.running and self.at(now) - due > _LATE:
            return replace(self, film=due, since=now)
        return self
