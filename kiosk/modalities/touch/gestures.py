"""What fingers can mean, and how far and how long makes the difference."""

from dataclasses import dataclass, field
from enum import StrEnum


class GestureKind(StrEnum):
    """A gesture of somebody who hears what is under the finger."""

    EXPLORE = "explore"
    """A finger rests or moves: its place is to be told. Comes again as it moves."""
    LIFT = "lift"
    """A finger that explored was lifted."""
    TAP = "tap"
    DOUBLE_TAP = "double-tap"
    SPLIT_TAP = "split-tap"
    """A second finger tapped while the first rested."""
    HOLD = "hold"
    """A finger that explores has been still for long."""
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"
    TWO_TAP = "two-tap"
    TWO_UP = "two-up"
    TWO_DOWN = "two-down"
    SCRUB = "scrub"
    """Two fingers draw a Z."""
    THREE_TAP = "three-tap"
    THREE_TRIPLE_TAP = "three-triple-tap"
    UNKNOWN = "unknown"
    """Something was meant, and cannot be told."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """One thing that was meant. Not shown where: that tells what somebody types."""

    kind: GestureKind
    at: float
    """s."""
    x: float = field(repr=False)
    """mm: where the finger is, or was before it rolled away."""
    y: float = field(repr=False)
    contacts: tuple[int, ...] = ()
    """Numbers of the contacts it was made of, counted from 1 in the order in which they came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thresholds:
    """Lengths in mm, times in s."""

    flick: float = 8.0
    """Least length of a swipe."""
    drift: float = 2.0
    """A still finger moves no further."""
    hover: float = 0.25
    """From then on a contact is no tap any more: it explores."""
    double: float = 0.6
    """How long after a tap the next one may come (250 ms to 2 s)."""
    hold: float = 1.5
    """How long a still finger activates; `math.inf` where it does not."""
    near: float = 20.0
    """How far apart the two taps of a double tap may lie; farther ones are two taps."""
    smooth: float = 0.0
    """The place of an exploring finger is its mean over this time."""
    split: bool = True
    """Whether a second finger can activate."""


STEADY = Thresholds(flick=25.0, drift=9.0, near=40.0, smooth=0.25, split=False)
"""For a hand that trembles by 6 mm: longer ways, a mean place, and no second finger."""
