"""Which part of a text is being read."""

from dataclasses import dataclass, field
from enum import StrEnum


class Unit(StrEnum):
    """How much is read at once, smallest first."""

    CHARACTER = "character"
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"
    HEADING = "heading"


NESTED = (Unit.CHARACTER, Unit.WORD, Unit.SENTENCE, Unit.PARAGRAPH)
"""Units that lie in one another; a heading is a place to jump to."""


@dataclass(frozen=True, slots=True)
class Place:
    """A range of a node's text."""

    node: str = field(repr=False)
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What is being read on a screen; braille and the display follow it."""

    place: Place
    unit: Unit
    serial: int
    """Differs from before where somebody asked to hear it."""
    onward: bool = False
    """From here everything is read to the end of the screen."""
    close: bool = False
    """The arrows move within the text, until the person goes back."""
    turned: bool = False
    """Another unit was just chosen, and is to be named."""
    spelled: bool = False
    """Its letters are said after it."""
