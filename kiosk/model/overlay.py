"""What lies over a screen: published by one modality, drawn by `display`.

Siblings need not know each other: speech publishes the word being spoken, a
keypad or a scan publishes where it stands inside a keyboard.
"""

from dataclasses import dataclass, field, replace
from typing import Self

from kiosk.model.roles import Earcon
from kiosk.model.text import Language, UiString
from kiosk.model.touch import Spot


@dataclass(frozen=True, slots=True)
class Caption:
    """The words being spoken, and which of them now."""

    text: str = field(repr=False)
    language: Language
    start: int = 0
    """First character of the word being spoken."""
    length: int = 0
    """Characters in that word; 0 before the first."""


@dataclass(frozen=True, slots=True)
class Target:
    """A key inside a KEYBOARD that a keypad or a scan stands on."""

    node: str
    row: int = field(repr=False)
    """Row and column tell what is typed next."""
    column: int = field(repr=False)


@dataclass(frozen=True, slots=True)
class Marked:
    """The word being spoken, where it stands on the screen."""

    node: str = field(repr=False)
    """Not shown: it can tell which petition was chosen."""
    start: int = 0
    """First character, in the value shown where the node has one, else in the name shown."""
    length: int = 0
    """Characters; 0 where the whole node is being said and no word of it can be told."""


@dataclass(frozen=True, slots=True)
class Scanned:
    """What a switch scan stands on: one thing, or a group of which one thing is chosen next."""

    name: UiString = field(repr=False)
    """How it is said: of a group its first and last, of one thing what it is called."""
    nodes: tuple[str, ...] = field(default=(), repr=False)
    """All of it, where it is no keys."""
    targets: tuple[Target, ...] = field(default=(), repr=False)
    """All of it, where it is keys."""


@dataclass(frozen=True, slots=True)
class Overlay:
    """Everything that lies over the screen now."""

    caption: Caption | None = None
    target: Target | None = None
    reading: Marked | None = None
    earcon: Earcon | None = None
    """The visual twin of the last short sound; gone with the next input."""
    pressed: Spot | None = None
    """What a finger is on that will be activated when it lifts."""
    scan: Scanned | None = None
    """What a switch would choose now."""

    def captioned(self, caption: Caption | None) -> Self:
        """Return this overlay with another caption."""
        return replace(self, caption=caption)

    def targeted(self, target: Target | None) -> Self:
        """Return this overlay with another target."""
        return replace(self, target=target)

    def marked(self, reading: Marked | None) -> Self:
        """Return this overlay with another word marked."""
        return replace(self, reading=reading)

    def cued(self, earcon: Earcon | None) -> Self:
        """Return this overlay with the twin of another sound."""
        return replace(self, earcon=earcon)

    def touched(self, pressed: Spot | None) -> Self:
        """Return this overlay with another thing pressed."""
        return replace(self, pressed=pressed)

    def scanned(self, scan: Scanned | None) -> Self:
        """Return this overlay with another thing scanned."""
        return replace(self, scan=scan)
