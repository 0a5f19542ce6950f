"""Reading a text closely or to its end, and hearing again."""

from dataclasses import dataclass, field

from kiosk.model.node import Event
from kiosk.model.place import Unit


@dataclass(frozen=True, slots=True)
class UnitRead(Event):
    """The next (+1) or previous (-1) unit of this kind was asked for."""

    unit: Unit
    by: int


@dataclass(frozen=True, slots=True)
class ReadAsked(Event):
    """Everything to the end of the screen was asked for: from its top, or from here."""

    from_top: bool = False


@dataclass(frozen=True, slots=True)
class TextReached(Event):
    """Reading aloud has come to this part of the screen."""

    serial: int
    """Which reading: one that was given up moves nothing."""
    node: str = field(repr=False)
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class CloseReadingStepped(Event):
    """In close reading: the next (+1) or previous (-1) unit of the kind that is chosen there."""

    by: int


@dataclass(frozen=True, slots=True)
class CloseReadingTurned(Event):
    """In close reading: a smaller (-1) or larger (+1) unit was chosen."""

    by: int


@dataclass(frozen=True, slots=True)
class CloseReadingEnded(Event):
    """Back from close reading to moving from item to item."""


@dataclass(frozen=True, slots=True)
class RepeatAsked(Event):
    """What was said last was asked for again."""


@dataclass(frozen=True, slots=True)
class ReadBackAsked(Event):
    """What was entered so far was asked for: its words, then its letters."""
