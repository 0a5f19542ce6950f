"""How modalities meet the kiosk: presentations in, requests out."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from kiosk.model.diff import Changes
from kiosk.model.node import Event, Screen
from kiosk.model.overlay import Overlay
from kiosk.model.roles import Action
from kiosk.model.settings import Settings

Publish = Callable[[Callable[[Overlay], Overlay]], None]
"""Changes what lies over the screen; on the UI thread only."""
After = Callable[[float, Callable[[], None]], None]
"""Runs a call once, in so many seconds, on the UI thread."""


class By(StrEnum):
    """How the person operates the kiosk now; what is to be done is worded for it."""

    TOUCH = "touch"
    """A tap activates."""
    EXPLORE = "explore"
    """Touch with speech on: a finger hears what it passes, two taps activate."""
    KEYS = "keys"
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Presentation:
    """Everything a modality needs in order to present the kiosk now."""

    screen: Screen
    changes: Changes
    settings: Settings
    overlay: Overlay
    by_input: bool = False
    """A person did something: whatever is being said stops."""
    aside: bool = False
    """What the person did is answered aside, as a louder voice is: then what was being said goes
    on at the word."""
    by: By = By.TOUCH
    """What hints name."""
    headphones: bool = False
    """Only the person hears what is said."""


class Modality(Protocol):
    """One way of perceiving or operating the kiosk. Called on the UI thread only."""

    def present(self, presentation: Presentation) -> None:
        """Present it; return at once."""
        ...

    def reset(self) -> None:
        """Forget everything about the visit: it is over."""
        ...


@dataclass(frozen=True, slots=True)
class ActionRequest(Event):
    """Somebody asks for an action on a node, in any modality."""

    target: str = field(repr=False)
    """Id of the node. Not shown: it can tell which petition was chosen."""
    action: Action
    pointed: bool = False
    """Asked by pointing at the node (a tap), not by moving the focus to it first."""


@dataclass(frozen=True, slots=True)
class KeyRequest(Event):
    """Somebody activates a key of an on-screen keyboard."""

    target: str
    row: int = field(repr=False)
    """Row and column are what was typed."""
    column: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class KeyPress:
    """A key of a keyboard or keypad went down, or came up."""

    position: str = field(repr=False)
    """The key's place, named as on a US keyboard ("up", "enter", "f1", "q", "-")."""
    text: str = field(default="", repr=False)
    """What it types in the active layout; empty for keys that type nothing."""
    repeated: bool = False
    modifiers: frozenset[str] = frozenset()
    """Which of "shift", "ctrl" and "alt" were held."""
    released: bool = False
    """It came up again: how long a switch was held, when a strike ended, which key set-up gives."""
