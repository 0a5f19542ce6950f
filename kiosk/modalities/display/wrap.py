"""Text broken into lines: nothing is ever left out, and long words are broken with a hyphen."""

from dataclasses import dataclass, field

from kiosk.modalities.display.geometry import Measure
from kiosk.modalities.display.theme import Type

_VOWELS = frozenset("аәеёиоөуұүыіэюяaeiouy")
_BREAK_AFTER = frozenset("-–—/\u00ad")
_SPACES = " "


@dataclass(frozen=True, slots=True)
class Piece:
    """One line before it has a place."""

    text: str = field(repr=False)
    start: int
    width: float
    hyphen: bool = False


def wrap(text: str, kind: Type, width: float, measure: Measure) -> tuple[Piece, ...]:
    """Break `text` into lines at most `width` px wide.

    Every character stands on exactly one line, but for the spaces at line ends.
    A line holds at least one character, however narrow `width` is.
    """
    lines: list[Piece] = []
    start = 0
    while start < len(text):
        end, hyphen = _line_end(text, start, kind, width, measure)
        shown = text[start:end].rstrip(_SPACES)
        drawn = shown + "-" if hyphen else shown
        lines.append(Piece(shown, start, measure.width(drawn, kind), hyphen))
        start = end
        while start < len(text) and text[start] in _SPACES:
            start += 1
    return tuple(lines)


def _line_end(
    text: str, start: int, kind: Type, width: float, measure: Measure
) -> tuple[int, bool]:
    """Return where the line that begins at `start` ends, and whether it needs a hyphen."""
    best = start
    place = start
    while place < len(text):
        stop = place
        while stop < len(text) and text[stop] in _SPACES:
            stop += 1
        while stop < len(text) and text[stop] not in _SPACES:
            stop += 1
            if text[stop - 1] in _BREAK_AFTER and stop < len(text) and text[stop] not in _SPACES:
                break
        if measure.width(text[start:stop], kind) > width:
            break
        best = place = stop
    if best > start:
        return best, False
    return _inside_word(text, start, stop, kind, width, measure)


def _inside_word(
    text: str, start: int, stop: int, kind: Type, width: float, measure: Measure
) -> tuple[int, bool]:
    """Break a word that is longer than a line, by preference after a vowel.

    At least two letters stay on either side; a real hyphenation dictionary would
    choose better places, but a place after a vowel reads well in all three languages.
    """
    fits = start + 1
    for end in range(start + 1, stop + 1):
        hyphen = "-" if text[end - 1].isalpha() else ""
        if measure.width(text[start:end] + hyphen, kind) > width:
            break
        fits = end
    for end in range(min(fits, stop - 2), start + 1, -1):
        if text[end - 1].casefold() in _VOWELS and text[end].isalpha():
            return end, True
    letters = fits < stop and text[fits - 1].isalpha() and text[fits : fits + 1].isalpha()
    return fits, letters and fits - start > 1
