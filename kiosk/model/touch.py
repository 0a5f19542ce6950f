"""Fingers on the glass, and what is under them. Pure: display and touch meet here."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.model.roles import Action
from kiosk.model.text import UiString


class Phase(StrEnum):
    """What a contact does."""

    DOWN = "down"
    MOVE = "move"
    UP = "up"


@dataclass(frozen=True, slots=True)
class Contact:
    """One report of one finger. Not shown: where somebody touches tells what they type."""

    finger: int
    """The same from contact to lift, and none other's meanwhile."""
    phase: Phase
    x: float = field(repr=False)
    """mm from the left edge of the glass."""
    y: float = field(repr=False)
    """mm from its upper edge."""
    at: float
    """s, on a clock that never jumps."""


class Kind(StrEnum):
    """What sort of thing is under a finger."""

    NODE = "node"
    KEY = "key"
    """A key of an on-screen keyboard."""
    MORE = "more"
    """The display's own button that shows the next page of a screen."""
    STEP = "step"
    """The strip that shows how far the visit is."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What is under a place on the glass."""

    kind: Kind
    node: str = field(default="", repr=False)
    """Id of the node; empty for MORE."""
    row: int = field(default=-1, repr=False)
    column: int = field(default=-1, repr=False)
    name: UiString | None = field(default=None, repr=False)
    """Of what is no node: the words on MORE."""
    action: Action = Action.CLICK
    """What activating it asks of the node; FOCUS of what is only read, or typed into."""


class Glass(Protocol):
    """What is drawn where. Called on the UI thread."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, mm."""
        ...

    def spot(self, x: float, y: float) -> Spot | None:
        """Return what is under (x, y), mm from the upper left; targets before text."""
        ...

    def turn(self, by: int, *, wrap: bool) -> bool:
        """Show the page `by` further; say whether it is another one."""
        ...
