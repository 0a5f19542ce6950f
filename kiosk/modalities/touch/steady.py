"""Plain touch for a hand that trembles: decided by where it rested, and never twice at once. Pure.

All contacts that follow each other closely are one *try*. What they rested on for most of the time
is meant; where nothing stands out, nothing is done: to try again costs a moment, to undo what was
not meant may cost the visit.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from math import inf
from statistics import fmean

from kiosk.modalities.touch.plain import Meant, Miss, Spots, Tap, Turn
from kiosk.model.touch import Contact, Phase, Spot

_QUIET_S = 0.25
"""A try is over when the glass was left for so long: a second strike comes sooner."""
_WINDOW_S = 0.5
"""After something was activated, contacts that begin within this time are ignored."""
_LEAST_S = 0.15
"""A contact that only brushes a target rests there for less."""
_MOST = 0.7
"""Share of the time of a try that must have been spent on one target."""
_STAYS_S = 4.0
"""A finger that stays longer only rests: it is not waited for."""
_FLICK = 30.0
"""Least length of a swipe, mm, from the mean of its first reports to that of its last."""


@dataclass(slots=True)
class _Way:
    """One contact: when it was where."""

    points: list[tuple[float, float, Spot | None]] = field(repr=False)
    """When, how far down, and on what; looked up once, as every report is weighed many times."""
    lifted: bool = False

    def down(self) -> float:
        """Return how far it went, mm, downwards."""
        few = max(len(self.points) // 4, 1)
        first, last = self.points[:few], self.points[-few:]
        return fmean(y for _, y, _ in last) - fmean(y for _, y, _ in first)


class Steady:
    """Keeps the contacts of one try."""

    def __init__(self, spot: Spots) -> None:
        self._spot = spot
        self._ways: dict[int, _Way] = {}
        """By number, of this try."""
        self._fingers: dict[int, int] = {}
        """Which finger makes which; a finger that is not here is ignored until it is lifted."""
        self._count = 0
        self._left_at = -inf
        self._activated_at = -inf

    @property
    def pressed(self) -> Spot | None:
        """What it rested on most so far."""
        if not self._fingers:
            return None
        return max(rests, key=rests.__getitem__) if (rests := self._rests()) else None

    def feed(self, contact: Contact) -> Meant:
        """Take one report; return what was meant by what came before it."""
        meant = self.passed(contact.at)
        point = (contact.at, contact.y, self._spot(contact.x, contact.y))
        if contact.phase is Phase.DOWN:
            self._fingers.pop(contact.finger, None)
            if contact.at - self._activated_at >= _WINDOW_S:
                self._count += 1
                self._fingers[contact.finger] = self._count
                self._ways[self._count] = _Way([point])
        elif contact.finger in self._fingers:
            way = self._ways[self._fingers[contact.finger]]
            way.points.append(point)
            if contact.phase is Phase.UP:
                del self._fingers[contact.finger]
                way.lifted = True
                self._left_at = contact.at
        return meant

    def due(self) -> float | None:
        """Return when time alone decides something."""
        if not self._ways:
            return None
        if self._fingers:
            return min(self._ways[n].points[0][0] for n in self._fingers.values()) + _STAYS_S
        return self._left_at + _QUIET_S

    def passed(self, now: float) -> Meant:
        """Let time pass; return what it decides."""
        due = self.due()
        if due is None or now < due:
            return None
        if self._fingers:
            for finger, number in list(self._fingers.items()):
                if self._ways[number].points[0][0] + _STAYS_S <= now:
                    del self._fingers[finger], self._ways[number]
            return None
        meant = self._meant()
        self._ways = {}
        if isinstance(meant, Tap | Turn):
            self._activated_at = now
        return meant

    def spend(self) -> None:
        """Let nothing come of what is on the glass now."""
        self._ways, self._fingers = {}, {}

    def activated(self, at: float) -> None:
        """Ignore for a while what follows something that was activated in another way."""
        self._activated_at = at

    def _meant(self) -> Meant:
        rests = self._rests(nowhere=True)
        total = sum(rests.values())
        spot = max(rests, key=rests.__getitem__, default=None)
        if spot is not None and rests[spot] >= max(_LEAST_S, _MOST * total):
            return Tap(spot)
        swipes = [down for way in self._ways.values() if abs(down := way.down()) >= _FLICK]
        return Turn(1 if swipes[0] < 0 else -1) if len(swipes) == 1 else Miss()

    def _rests(self, *, nowhere: bool = False) -> dict[Spot | None, float]:
        """Return for how long each thing was touched, s; `nowhere`: also for how long nothing."""
        rests: dict[Spot | None, float] = defaultdict(float)
        for way in self._ways.values():
            ends = [*(at for at, _, _ in way.points[1:]), way.points[-1][0]]
            for (at, _, spot), end in zip(way.points, ends, strict=True):
                if spot or nowhere:
                    rests[spot] += end - at
        return rests
