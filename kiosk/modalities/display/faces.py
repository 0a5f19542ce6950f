"""What stands on the keys: letters, groups of letters and words, each kind of one size."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from kiosk.modalities.display.geometry import Ink, Line, Part, Rect, Text
from kiosk.modalities.display.theme import SMALLEST, TIGHT, TIGHTEST, Face, Type, smaller
from kiosk.modalities.display.writer import Writer

INSIDE = 2.0
"""What words keep off the sides of their key, both together, mm."""
_LETTER = 0.52
"""The capital height of a letter in the height of its key, at most."""
_EXTENT = 1.9
"""What letters reach above and below their baseline, for their capital height."""
_STACKED = 1.22
"""Line height of letters in a group: the tail of a Д stays clear of the dots of a Ё below it."""
_LINES = 6
"""Lines of letters on a key, at most."""
Named = tuple[str, Rect]
"""What is written on a key, and the key."""


@dataclass(frozen=True, slots=True)
class Faces:
    """The types of one keyboard."""

    writer: Writer
    letter: Type
    word: Type
    group: Type
    lines: int
    """In how many lines a group stands."""

    def text(self, words: str, rect: Rect) -> Text:
        """Return the words on a key, in its middle."""
        if len(words) == 1:
            return centred(self.writer, words, [self.letter], rect, rect.w, Ink.TEXT)
        if _is_group(words):
            return _grouped(self.writer, words, self.group, self.lines, rect)
        inner = rect.w - self.writer.panel.px(INSIDE)
        return centred(self.writer, words, [self.word], rect, inner, Ink.TEXT)


def chosen(writer: Writer, faces: Sequence[Named]) -> Faces:
    """Return the largest types in which all letters, all groups and all words fit their keys."""
    panel, scale = writer.panel, writer.scale
    least = min(rect.h for _, rect in faces)
    floor = panel.type(Face.REGULAR, SMALLEST, TIGHT)
    kinds = smaller(panel, scale.body)
    letter = next((kind for kind in kinds if kind.capital <= least * _LETTER), floor)
    # A letter needs no room for lines above and below it.
    letter = replace(letter, leading=min(letter.leading, int(least)))
    words = [(name, rect) for name, rect in faces if len(name) > 1 and not _is_group(name)]
    close = [closer(kind) for kind in smaller(panel, scale.label)]
    word = next((kind for kind in close if _fit(writer, words, kind)), close[-1])
    groups = [(name, rect) for name, rect in faces if _is_group(name)]
    ways = [(stacked(kind), lines) for kind in kinds for lines in range(1, _LINES + 1)]
    fitting = (way for way in ways if _groups_fit(writer, groups, *way))
    group, lines = next(fitting, (stacked(kinds[-1]), 2))
    return Faces(writer, letter, word, group, lines)


def closer(kind: Type) -> Type:
    """Return the same type with its lines as close as they may stand."""
    return replace(kind, leading=ceil(kind.px * TIGHTEST))


def stacked(kind: Type) -> Type:
    """Return the same type with lines between which capitals with dots and tails have room."""
    return replace(kind, leading=ceil(kind.px * _STACKED))


def needed(kind: Type, lines: int) -> int:
    """Return the height that so many lines need, px: there is nothing above or below them."""
    return (lines - 1) * kind.leading + ceil(kind.capital * _EXTENT)


def _is_group(words: str) -> bool:
    return len(words) > 1 and all(len(part) == 1 for part in words.split(" "))


def _fit(writer: Writer, faces: Sequence[Named], kind: Type) -> bool:
    for name, rect in faces:
        lines = writer.wrap(name, kind, rect.w - writer.panel.px(INSIDE))
        if needed(kind, len(lines)) > rect.h or any(line.hyphen for line in lines):
            return False
    return True


def _groups_fit(writer: Writer, faces: Sequence[Named], kind: Type, lines: int) -> bool:
    for name, rect in faces:
        parts = _parts(name, lines)
        wide = max(writer.measure.width(part, kind) for part, _ in parts)
        if wide > rect.w - writer.panel.px(INSIDE) or needed(kind, lines) > rect.h:
            return False
    return True


def _parts(name: str, lines: int) -> list[tuple[str, int]]:
    """Return a group in lines of as many letters each as can be, and where each begins."""
    share = 2 * ceil(len(name.split(" ")) / lines)
    return [(name[at : at + share].rstrip(), at) for at in range(0, len(name), share)]


def _grouped(writer: Writer, name: str, kind: Type, lines: int, rect: Rect) -> Text:
    parts = _parts(name, lines)
    y = rect.y + (rect.h - len(parts) * kind.leading) / 2
    placed = []
    for number, (part, start) in enumerate(parts):
        wide = writer.measure.width(part, kind)
        left = rect.x + (rect.w - wide) / 2
        placed.append(Line(part, start, left, y + number * kind.leading, wide))
    return Text(Part.NAME, kind, Ink.TEXT, tuple(placed))


def centred(
    writer: Writer, words: str, kinds: Sequence[Type], rect: Rect, inner: float, ink: Ink
) -> Text:
    """Return `words` in the middle of `rect`, in the first of `kinds` that fits."""
    for kind in kinds:
        lines = writer.wrap(words, kind, inner)
        tall = len(lines) * kind.leading
        if tall <= rect.h and not any(line.hyphen for line in lines):
            break
    y = rect.y + (rect.h - tall) / 2
    placed = tuple(
        Line(
            p.text,
            p.start,
            rect.x + (rect.w - p.width) / 2,
            y + n * kind.leading,
            p.width,
            p.hyphen,
        )
        for n, p in enumerate(lines)
    )
    return Text(Part.NAME, kind, ink, placed)
