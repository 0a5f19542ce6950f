"""What lies over a screen: published by one modality, drawn by `display`.

Siblings need not know each other: speech publishes the word being spoken, a
keypad or a scan publishes where it stands inside a keyboard.
"""

from dataclasses import dataclass, field, replace
from typing import Self

from kiosk.model.roles import Earcon
from kiosk.model.text import Language


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
class Overlay:
    """Everything that lies over the screen now."""

    caption: Caption | None = None
    target: Target | None = None
    reading: Marked | None = None
    earcon: Earcon | None = None
    """The visual twin of the last short sound; gone with the next input."""

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
