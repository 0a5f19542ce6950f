"""How an input arrives, what time does, and moving about."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.flow.session import Scan as Scan  # noqa: PLC0414 - a part of this vocabulary
from kiosk.flow.session import ScreenId
from kiosk.flow.session import Source as Source  # noqa: PLC0414 - a part of this vocabulary
from kiosk.model.node import Event


@dataclass(frozen=True, slots=True)
class InputReceived(Event):
    """A person did something; `event` is what it means, None if it means nothing."""

    source: Source
    event: Event | None = None
    key: str = field(default="", repr=False)
    """The key that was pressed, by its place, with modifiers: "f1", "shift+left"."""


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    """The clock moved on."""

    now: float
    """Seconds on a clock that never jumps."""


@dataclass(frozen=True, slots=True)
class ActivitySeen(Event):
    """The kiosk reads aloud, plays a film or scans: the person is there with it, as with an input.

    Posted now and then while it lasts, at least once a minute.
    """


@dataclass(frozen=True, slots=True)
class PressIgnored(Event):
    """The same key again so soon that the hand trembled (EN 301 549 5.8): nothing is done."""


@dataclass(frozen=True, slots=True)
class FocusMoved(Event):
    """Next (+1) or previous (-1) item."""

    by: int


@dataclass(frozen=True, slots=True)
class FocusActivated(Event):
    """Select was pressed on the item that has the focus."""


@dataclass(frozen=True, slots=True)
class ScreenAdvanced(Event):
    """Next screen was asked for."""


@dataclass(frozen=True, slots=True)
class ScreenReturned(Event):
    """Previous screen was asked for."""


class Side(StrEnum):
    """A side of an on-screen keyboard."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class EdgeReached(Event):
    """There is nothing further in this direction inside a keyboard."""

    side: Side


@dataclass(frozen=True, slots=True)
class TargetMoved(Event):
    """The person moved inside an on-screen keyboard; the keypad knows where to."""


@dataclass(frozen=True, slots=True)
class NothingTouched(Event):
    """A finger is where nothing is, or did something that means nothing."""


@dataclass(frozen=True, slots=True)
class GlassEdgeTouched(Event):
    """An exploring finger has come to the edge of the glass."""


@dataclass(frozen=True, slots=True)
class StepTouched(Event):
    """An exploring finger found the strip that shows how far the visit is."""


@dataclass(frozen=True, slots=True)
class MoreTouched(Event):
    """An exploring finger found the display's own button for the next part of a screen."""

    name: str
    """The words on it."""


@dataclass(frozen=True, slots=True)
class PageOpened(Event):
    """A page over the visit was asked for."""

    page: ScreenId


@dataclass(frozen=True, slots=True)
class PageClosed(Event):
    """Back to where the visit was."""


@dataclass(frozen=True, slots=True)
class PlaceAsked(Event):
    """The citizen asked where they are."""


@dataclass(frozen=True, slots=True)
class ScanStarted(Event):
    """A switch was pressed: what can be chosen is gone through, one thing after the other."""


@dataclass(frozen=True, slots=True)
class ScanMoved(Event):
    """A press moved the scan on, opened a group or left one; the scan itself knows where to."""


@dataclass(frozen=True, slots=True)
class ScanSettled(Event):
    """It is known now with how many switches the person works."""

    scan: Scan


@dataclass(frozen=True, slots=True)
class ScanRested(Event):
    """Three rounds went by without a press: the scan waits for one."""
