"""Hands as a touch screen reports them: places in mm every 10 ms or so, never quite still."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.model.touch import Contact, Phase

REPORT_S = 0.01


@dataclass(frozen=True, slots=True)
class Trace:
    """One finger: when it comes, through which places it goes, and for how long."""

    finger: int
    began: float
    seconds: float
    places: Sequence[tuple[float, float]]
    """mm; gone through at an even pace, the corners rounded by nothing."""
    jitter: float = 0.3
    """How far off a report is at most, mm, in each direction."""
    roll: tuple[float, float] = (0.0, 0.0)
    """How far the finger rolls in its last 30 ms."""

    def contacts(self, chance: random.Random) -> list[Contact]:
        """Return the reports of it."""
        steps = max(round(self.seconds / REPORT_S), 1)
        reports = []
        for step in range(steps + 1):
            x, y = self._along(step / steps)
            if step > steps - 3 and step:
                x, y = x + self.roll[0], y + self.roll[1]
            x += chance.uniform(-self.jitter, self.jitter)
            y += chance.uniform(-self.jitter, self.jitter)
            phase = Phase.DOWN if step == 0 else Phase.UP if step == steps else Phase.MOVE
            at = self.began + self.seconds * step / steps
            reports.append(Contact(self.finger, phase, x, y, at))
        return reports

    def _along(self, share: float) -> tuple[float, float]:
        if len(self.places) == 1:
            return self.places[0]
        place = share * (len(self.places) - 1)
        number = min(int(place), len(self.places) - 2)
        (x, y), (to_x, to_y) = self.places[number], self.places[number + 1]
        part = place - number
        return x + part * (to_x - x), y + part * (to_y - y)


def reports(traces: Sequence[Trace], seed: int = 0) -> list[Contact]:
    """Return what the glass reports of some fingers, in order of time."""
    chance = random.Random(seed)  # noqa: S311 - a trembling hand, no secret
    every = [contact for trace in traces for contact in trace.contacts(chance)]
    return sorted(every, key=lambda contact: contact.at)
