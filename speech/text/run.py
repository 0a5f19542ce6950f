"""What a normaliser makes of a text: runs in one language each, that know where they come from."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Piece:
    """What is said for one stretch of the text as written."""

    start: int
    """Offset in characters of what is written."""
    end: int
    said: str = field(repr=False)
    """Empty where nothing is said for it."""
    language: str
    verbatim: bool = False
    """Said as written, so that each character stands for itself."""


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one language, as it is to be said: numbers as words, nothing abbreviated."""

    text: str = field(repr=False)
    language: str
    _offsets: tuple[int, ...] = field(repr=False)
    """Where each piece begins in `text`."""
    _pieces: tuple[Piece, ...] = field(repr=False)

    def origin(self, offset: int) -> tuple[int, int]:
        """Return (start, length) in the span as written of what `text[offset]` stands for.

        The whole number for each letter of "forty-one"; the letter itself for a plain word. An
        offset outside of the text is taken for its nearest character.
        """
        offset = min(max(0, offset), len(self.text) - 1)
        index = bisect.bisect_right(self._offsets, offset) - 1
        piece = self._pieces[index]
        if piece.verbatim:
            return piece.start + offset - self._offsets[index], 1
        return piece.start, piece.end - piece.start


def join(pieces: Iterable[Piece]) -> tuple[Run, ...]:
    """Put neighbours of one language together; what says nothing is left out."""
    runs: list[Run] = []
    text: list[str] = []
    kept: list[Piece] = []
    offsets: list[int] = []
    length = 0
    for piece in pieces:
        if not piece.said:
            continue
        if kept and kept[-1].language != piece.language:
            runs.append(Run("".join(text), kept[-1].language, tuple(offsets), tuple(kept)))
            text, kept, offsets, length = [], [], [], 0
        offsets.append(length)
        text.append(piece.said)
        kept.append(piece)
        length += len(piece.said)
    if kept:
        runs.append(Run("".join(text), kept[-1].language, tuple(offsets), tuple(kept)))
    return tuple(runs)
