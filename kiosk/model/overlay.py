"""What lies over a screen: published by one modality, drawn by `display`.

Siblings need not know each other: speech publishes the word being spoken, a
keypad or a scan publishes where it stands inside a keyboard.
"""

from dataclasses import dataclass, field, replace
from typing import Self

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
class Overlay:
    """Everything that lies over the screen now."""

    caption: Caption | None = None
    target: Target | None = None

    def captioned(self, caption: Caption | None) -> Self:
        """Return this overlay with another caption."""
        return replace(self, caption=caption)

    def targeted(self, target: Target | None) -> Self:
        """Return this overlay with another target."""
        return replace(self, target=target)
