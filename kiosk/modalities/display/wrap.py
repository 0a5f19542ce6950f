"""Text broken into lines: nothing is ever left out, and long words are broken with a hyphen."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.modalities.display.geometry import Measure
from kiosk.modalities.display.hyphens import places
from kiosk.modalities.display.theme import Type
from kiosk.model.text import Language

_BREAK_AFTER = frozenset("-–—/\u00ad")
_SPACES = " "
_KERNING = 0.02
"""How much closer or wider two words may stand than apart, in font sizes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One line before it has a place."""

    text: str = field(repr=False)
    start: int
    width: float
    hyphen: bool = False


def wrap(
    text: str, kind: Type, width: float, measure: Measure, language: Language | None = None
) -> tuple[Piece, ...]:
    """Break `text`, which is in `language`, into lines at most `width` px wide.

    Every character stands on exactly one line, but for the spaces at line ends.
    A line holds at least one character, however narrow `width` is.
    """
    lines: list[Piece] = []
    start = 0
    while start < len(text):
        end, hyphen = _line_end(text, start, kind, width, measure, language)
        shown = text[start:end].rstrip(_SPACES)
        drawn = shown + "-" if hyphen else shown
        lines.append(Piece(shown, start, measure.width(drawn, kind), hyphen))
        start = end
        while start < len(text) and text[start] in _SPACES:
            start += 1
    return tuple(lines)


def _line_end(
    text: str, start: int, kind: Type, width: float, measure: Measure, language: Language | None
) -> tuple[int, bool]:
    """Return where the line that begins at `start` ends, and whether it needs a hyphen."""
    best = start
    place = start
    likely = 0.0
    while place < len(text):
        stop = place
        while stop < len(text) and text[stop] in _SPACES:
            stop += 1
        while stop < len(text) and text[stop] not in _SPACES:
            stop += 1
            if text[stop - 1] in _BREAK_AFTER and stop < len(text) and text[stop] not in _SPACES:
                break
        # Words are measured once each; the whole line only near its end: parts may be a little off.
        likely += measure.width(text[place:stop], kind) + 1 + kind.px * _KERNING
        if likely > width and measure.width(text[start:stop], kind) > width:
            break
        best = place = stop
    if best > start:
        return best, False
    fits = start + 1
    while fits < stop and measure.width(text[start : fits + 1], kind) <= width:
        fits += 1
    return _inside_word(
        text,
        start,
        stop,
        fits,
        lambda end: measure.width(text[start:end] + "-", kind) <= width,
        language,
    )


def _inside_word(
    text: str,
    start: int,
    stop: int,
    fits: int,
    holds: Callable[[int], bool],
    language: Language | None,
) -> tuple[int, bool]:
    """Break a word that is longer than a line: at a syllable, else wherever the line ends.

    `fits` is how far the line goes without a hyphen; `holds` says whether it holds one too.
    """
    first = start
    while first < stop and not text[first].isalpha():
        first += 1
    last = first
    while last < stop and text[last].isalpha():
        last += 1
    while first > 0 and text[first - 1].isalpha():
        first -= 1  # the word began on the line before
    for place in reversed(places(text[first:last], language)):
        if start < first + place <= fits and holds(first + place):
            return first + place, True
    if not (fits < stop and text[fits - 1].isalpha() and text[fits].isalpha()):
        return fits, False
    while fits - start > 1 and not (holds(fits) and text[fits - 1].isalpha()):
        fits -= 1
    return fits, fits - start > 1
