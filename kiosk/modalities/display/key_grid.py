"""The on-screen keys: rows of one width, targets of the right size, letters or drawings."""

from collections.abc import Sequence
from math import ceil

from kiosk.modalities.display.blocks import Block, Row
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Part, Rect, Text
from kiosk.modalities.display.theme import (
    SMALL_KEY,
    SMALL_PANEL,
    SMALLEST,
    TIGHT,
    TIGHTEST,
    Face,
    Type,
    smaller,
)
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Key, Node

_WIDEST = 45.0
"""A key is never wider than this per unit, mm."""
_TALLEST = 16.0
"""A key is never higher than this, mm,"""
_TALLEST_OF_FEW = 28.0
"""but for the keys of a keyboard that shows a few large ones."""
_FEW = 8
"""So many units in its longest row."""
_LETTER = 0.62
"""The capital height of a letter in the height of its key, at most."""
_INSIDE = 2.0
"""What the words on a key keep off its sides, both together, mm."""
_Keys = tuple[int, list[tuple[int, Key]]]
"""A row as drawn: the number of its row in the keyboard, and (column, key) for each key."""
DRAWN = {"⌫": "delete", "⇧": "shift", "←": "left", "→": "right", "␣": "space"}
"""Signs that no font of ours has, and the line drawings that stand for them."""


def _least(writer: Writer) -> int:
    panel = writer.panel
    small = min(panel.width_mm, panel.height_mm) < SMALL_PANEL and not writer.large
    return panel.px(SMALL_KEY if small else writer.target)


def height(writer: Writer, node: Node, width: float) -> float:
    """Return the least height of all keys, px."""
    drawn = _drawn_rows(writer, node, width)
    return _tall(writer, drawn, width) * len(drawn) + writer.apart() * (len(drawn) - 1)


def _tall(writer: Writer, drawn: Sequence[_Keys], width: float) -> int:
    """Return the least height of a key, px: a target's, or that of the words on it."""
    gap, kind = writer.apart(), writer.panel.type(Face.REGULAR, SMALLEST, TIGHTEST)
    tall = _least(writer)
    for _, keys in drawn:
        unit = (width + gap) / sum(key.width for _, key in keys)
        for _, key in keys:
            inner = unit * key.width - gap - writer.panel.px(_INSIDE)
            tall = max(tall, len(writer.wrap(key.name.shown, kind, inner)) * kind.leading)
    return tall


def _drawn_rows(writer: Writer, node: Node, width: float) -> list[_Keys]:
    """Return the rows of keys as drawn: where they are too many for `width`, in halves."""
    gap = writer.apart()
    most = max(1, int((width + gap) // (_least(writer) + gap)))
    drawn: list[_Keys] = []
    for number, keys in enumerate(node.keys):
        units = sum(key.width for key in keys)
        share = ceil(units / ceil(units / most))
        line: list[tuple[int, Key]] = []
        for column, key in enumerate(keys):
            if line and sum(k.width for _, k in line) + key.width > share:
                drawn.append((number, line))
                line = []
            line.append((column, key))
        drawn.append((number, line))
    return drawn


def keyboard(writer: Writer, node: Node, width: float, room: float) -> Block:
    """Return the on-screen keys: letters all of one width, other rows as wide as the widest."""
    gap = writer.apart()
    drawn = _drawn_rows(writer, node, width)
    units = max(sum(key.width for _, key in keys) for _, keys in drawn)
    wide = min(width, units * writer.panel.px(_WIDEST) + (units - 1) * gap)
    tall = (room - gap * (len(drawn) - 1)) / len(drawn)
    most = _TALLEST_OF_FEW if units <= _FEW else _TALLEST
    tall = max(_tall(writer, drawn, wide), min(tall, writer.panel.px(most)))
    place = Rect((width - wide) / 2, 0, wide, tall)
    letters = _letters(drawn)
    rows = tuple(
        _key_row(
            writer,
            node,
            keys,
            _placed(place, keys, letters, gap),
            gap if number else 0,
        )
        for number, keys in enumerate(drawn)
    )
    return Block(node.id, Look.TEXT, rows, width, gap, whole=True)


def _letters(drawn: Sequence[_Keys]) -> tuple[int, bool]:
    """Return how many keys the longest row of letters has, and whether rows begin in one line.

    They do where all rows but the last are equally long: an alphabet. The rows of a national
    keyboard are centred under one another, as on the keyboards that people know.
    """
    counts = [len(keys) for _, keys in drawn if all(key.width == 1 for _, key in keys)]
    even = len({*counts[:-1]}) <= 1 and counts[-1:] <= counts[:1]
    return max(counts, default=0), even


def _placed(place: Rect, drawn: _Keys, letters: tuple[int, bool], gap: float) -> Rect:
    """Return the place of one row: as wide as its letters need, or the whole width."""
    longest, even = letters
    keys = drawn[1]
    if len(keys) >= longest or any(key.width > 1 for _, key in keys):
        return place
    pitch = (place.w + gap) / longest
    wide = pitch * len(keys) - gap
    return Rect(place.x if even else place.x + (place.w - wide) / 2, place.y, wide, place.h)


def _key_row(writer: Writer, node: Node, drawn: _Keys, place: Rect, above: float) -> Row:
    """Return one row of keys as wide and high as `place`, with `above` px over it."""
    number, keys = drawn
    gap = writer.apart()
    pitch = (place.w + gap) / sum(key.width for _, key in keys)
    boxes: list[Box] = []
    x = place.x
    for column, key in keys:
        rect = Rect(x, above, pitch * key.width - gap, place.h)
        x += pitch * key.width
        sign = DRAWN.get(key.name.shown, "")
        side = min(rect.w, rect.h) * 0.55
        mark = Rect(rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side)
        texts = () if sign else (_key_text(writer, key.name.shown, rect),)
        boxes.append(
            Box(node.id, Look.KEY, rect, texts, mark if sign else None, sign, number, column)
        )
    return Row(place.h + above, (), tuple(boxes))


def _key_text(writer: Writer, name: str, rect: Rect) -> Text:
    """Return a letter, a group of letters or a word, centred on its key, as large as fits."""
    single = len(name) == 1
    group = all(len(part) == 1 for part in name.split())
    start = writer.scale.body if group else writer.scale.label
    if single:
        floor = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
        sizes = smaller(writer.panel, start)
        kinds = [k for k in sizes if k.capital <= rect.h * _LETTER] or [floor]
        # A letter needs no room for lines above and below it.
        kinds = [Type(k.face, k.px, min(k.leading, int(rect.h))) for k in kinds]
    else:
        kinds = [
            writer.panel.type(k.face, k.capital / writer.panel.per_mm, TIGHTEST)
            for k in smaller(writer.panel, start)
        ]
    return centred(writer, name, kinds, rect, rect.w - writer.panel.px(_INSIDE), Ink.TEXT)


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
