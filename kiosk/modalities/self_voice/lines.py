"""What is said in one go: pieces of at most a sentence, each with its place on the screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Self

from kiosk.model.node import Node
from kiosk.model.place import Place, Unit
from kiosk.model.reading import text, units
from kiosk.model.text import UiString
from speech.types import Priority, Span


@dataclass(frozen=True, slots=True)
class Piece:
    """At most a sentence, so that a recording, a caption and a resume have a natural unit."""

    span: Span
    place: Place | None = None
    """Where these words stand in a node's text; None where they stand nowhere as they are said."""
    node: str = field(default="", repr=False)
    """The node that they are about."""

    def after(self, start: int) -> Self:
        """Return the rest of it from a character on."""
        span = Span(self.span.text[start:], self.span.language)
        place = self.place and replace(self.place, start=self.place.start + start)
        return replace(self, span=span, place=place)


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance to be."""

    pieces: tuple[Piece, ...]
    priority: Priority
    private: bool = False
    headphones_only: bool = False
    secret: bool = False
    """Holds characters that the screen masks."""
    resumes: bool = False
    serial: int = 0
    """The reading it belongs to; 0 for none."""

    def after(self, piece: int, start: int) -> Self:
        """Return what is left of it from a character of a piece on."""
        rest = (self.pieces[piece].after(start), *self.pieces[piece + 1 :])
        return replace(self, pieces=rest)


def pieces(strings: Iterable[UiString], node: Node | None = None, start: int = 0) -> list[Piece]:
    """Return strings sentence by sentence; `start` skips what stands before it in the text."""
    return [piece for string in strings for piece in _split(string, node, start)]


def _split(string: UiString, node: Node | None, start: int) -> Iterator[Piece]:
    spoken = string.spoken
    own = node is not None and spoken == string.shown == text(node)
    for first, end in units(spoken, Unit.SENTENCE):
        if own and end <= start:
            continue
        place = Place(node.id, first, end) if own and node else None
        span = Span(stopped(spoken[first:end]), string.language)
        yield Piece(span, place, node.id if node else "")


def stopped(words: str) -> str:
    """End with a stop, so that what follows is heard as something new; one letter stays bare."""
    ends = len(words) < 2 or words.rstrip("»”)\"'")[-1:] in set(".?!…:")
    return words if ends else f"{words}."
