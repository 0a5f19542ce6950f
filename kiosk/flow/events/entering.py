"""Entering text."""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.model.node import Event


@dataclass(frozen=True, slots=True)
class TextTyped(Event):
    """Characters were entered at the caret."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CharacterErased(Event):
    """The character before the caret was erased."""


@dataclass(frozen=True, slots=True)
class WordErased(Event):
    """The word before the caret was erased; all of it where there are no spaces."""


@dataclass(frozen=True, slots=True)
class NextErased(Event):
    """The character after the caret was erased."""


@dataclass(frozen=True, slots=True)
class EntryCleared(Event):
    """All of the entry was erased."""


@dataclass(frozen=True, slots=True)
class EditUndone(Event):
    """What was typed, erased or completed last was taken back."""


@dataclass(frozen=True, slots=True)
class KeysOpened(Event):
    """On the on-screen keyboard a group of keys was opened, or the way back from it taken."""

    path: tuple[int, ...] = field(repr=False)
    """The groups that are open now, each by its number on the view before; empty for none."""


class CaretMove(StrEnum):
    """Where the caret goes."""

    LEFT = "left"
    RIGHT = "right"
    HOME = "home"
    END = "end"
    PREVIOUS_WORD = "previous_word"
    NEXT_WORD = "next_word"


@dataclass(frozen=True, slots=True)
class CaretMoved(Event):
    """The caret was moved."""

    to: CaretMove


@dataclass(frozen=True, slots=True)
class CaseToggled(Event):
    """Capital or small letters on the on-screen keyboard."""


@dataclass(frozen=True, slots=True)
class AlphabetChanged(Event):
    """The on-screen keyboard shows the next alphabet."""
