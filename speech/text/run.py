"""What a normaliser makes of a text: runs in one language each, that know where they come from."""

import bisect
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate


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


def join(pieces: Iterable[Piece], *, apart: bool = True) -> tuple[Run, ...]:
    """Put neighbours of one language together; what says nothing is left out.

    Signs and spaces go with the word before them, whatever their language, so that no run is
    without a word. With `apart`, a number that is written against a word gets a space between.
    """
    groups: list[list[Piece]] = []
    silent = True
    for piece in pieces:
        if not piece.said:
            continue
        worded = any(sign.isalnum() for sign in piece.said)
        last = groups[-1][-1] if groups else None
        if last is None or (worded and not silent and last.language != piece.language):
            groups.append([piece])
            silent = not worded
            continue
        if silent and worded and last.language != piece.language:
            groups[-1] = [replace(each, language=piece.language) for each in groups[-1]]
        silent = silent and not worded
        if apart and _collide(last, piece):
            groups[-1][-1] = replace(last, said=last.said + " ", verbatim=False)
        voice = groups[-1][-1].language
        groups[-1].append(piece if piece.language == voice else replace(piece, language=voice))
    return tuple(_run(group) for group in groups)


def _collide(one: Piece, other: Piece) -> bool:
    plain = one.verbatim and other.verbatim
    return not plain and one.said[-1].isalnum() and other.said[0].isalnum()


def _run(pieces: list[Piece]) -> Run:
    lengths = [len(piece.said) for piece in pieces]
    offsets = tuple(accumulate(lengths[:-1], initial=0))
    text = "".join(piece.said for piece in pieces)
    return Run(text, pieces[0].language, offsets, tuple(pieces))
