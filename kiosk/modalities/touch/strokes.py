"""One contact of a finger with the glass, from its beginning on; mm and s."""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from math import hypot
from statistics import fmean

_KEPT_S = 2.0
"""How much of the way is remembered: no gesture of several fingers takes longer."""
_ROLL_S = 0.06
"""A finger rolls while it is lifted: where it was this long before is what was meant."""
_PACE_S = 0.08
"""Time over which a speed is taken."""
_FAST = 60.0
"""mm/s: from here on a finger swipes; below, it explores."""
Point = tuple[float, float, float]
"""When, x, y."""


@dataclass(slots=True)
class Stroke:
    """A contact and its way; `drift` is how far a still finger moves."""

    number: int
    drift: float
    x: float = field(repr=False)
    y: float = field(repr=False)
    began: float
    at: float = field(init=False)
    far: float = 0.0
    """The greatest distance from where it began."""
    fast_at: float = field(init=False, default=float("-inf"))
    """When it was last as fast as a swipe."""
    still_since: float = field(init=False)
    settled: bool = False
    """It took part in a gesture and makes no other one when it is lifted."""
    lifted: bool = False
    _way: deque[Point] = field(init=False, repr=False)
    _start: tuple[float, float] = field(init=False, repr=False)
    _anchor: tuple[float, float] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        self.at = self.still_since = self.began
        self._start = self._anchor = (self.x, self.y)
        self._way = deque([(self.began, self.x, self.y)])

    def moved(self, x: float, y: float, at: float) -> None:
        """Note where it is now."""
        self.x, self.y, self.at = x, y, at
        self._way.append((at, x, y))
        while self._way[0][0] < at - _KEPT_S:
            self._way.popleft()
        self.far = max(self.far, hypot(x - self._start[0], y - self._start[1]))
        if hypot(x - self._anchor[0], y - self._anchor[1]) > self.drift:
            self._anchor, self.still_since = (x, y), at
        if self.far > self.drift and self._speed() >= _FAST:
            self.fast_at = at

    def explores_at(self, hover: float, longest: float) -> float:
        """Return when it is no swipe any more, if it goes on as now."""
        return min(max(self.began + hover, self.fast_at + _PACE_S), self.began + longest)

    def still(self, at: float, seconds: float) -> bool:
        """Say whether it has not moved for so long."""
        return at - self.still_since >= seconds

    def rests_from(self, at: float) -> None:
        """Begin to wait anew for it to be still."""
        self._anchor, self.still_since = (self.x, self.y), at

    def shift(self) -> tuple[float, float]:
        """Return how far it is from where it began, across and down."""
        return self.x - self._start[0], self.y - self._start[1]

    def place(self, smooth: float) -> tuple[float, float]:
        """Return where it is, as a mean over the last `smooth` s."""
        return self._mean(self.at - smooth, self.at) if smooth else (self.x, self.y)

    def left_at(self, smooth: float) -> tuple[float, float]:
        """Return where it was before it rolled away."""
        end = max(self.at - _ROLL_S, self.began)
        if smooth:
            return self._mean(end - smooth, end)
        _, x, y = next((point for point in reversed(self._way) if point[0] <= end), self._way[0])
        return x, y

    def across(self) -> tuple[float, ...]:
        """Return where it was from left to right, in order."""
        return tuple(x for _, x, _ in self._way)

    def _mean(self, since: float, until: float) -> tuple[float, float]:
        points = [p for p in self._way if since <= p[0] <= until] or [self._way[-1]]
        return fmean(x for _, x, _ in points), fmean(y for _, _, y in points)

    def _speed(self) -> float:
        at, x, y = self._way[-1]
        before = (p for p in reversed(self._way) if p[0] <= at - _PACE_S / 2)
        since, was_x, was_y = next(before, self._way[0])
        return hypot(x - was_x, y - was_y) / max(at - since, _PACE_S / 8)


def turns(values: Iterable[float], least: float) -> int:
    """Return of how many ways to and fro, each `least` long, a movement consists."""
    ways, direction, extreme = 0, 0, 0.0
    low, high = float("inf"), float("-inf")
    for value in values:
        low, high = min(low, value), max(high, value)
        if direction == 0:
            begun = 1 if value - low >= least else -1 if high - value >= least else 0
            ways, direction, extreme = abs(begun), begun, value
        elif direction * (value - extreme) > 0:
            extreme = value
        elif abs(value - extreme) >= least:
            ways, direction, extreme = ways + 1, -direction, value
    return ways


def together(strokes: Sequence[Stroke]) -> tuple[float, float]:
    """Return how far strokes went on average, across and down."""
    shifts = [stroke.shift() for stroke in strokes]
    return fmean(x for x, _ in shifts), fmean(y for _, y in shifts)
