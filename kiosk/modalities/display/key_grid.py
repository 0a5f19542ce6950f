"""The on-screen keys: rows of one width, targets of the right size, letters or drawings."""

from collections.abc import Sequence
from math import ceil

from kiosk.modalities.display import faces
from kiosk.modalities.display.blocks import Block, Row
from kiosk.modalities.display.geometry import Box, Look, Rect
from kiosk.modalities.display.theme import (
    SMALL_KEY,
    SMALL_PANEL,
    SMALLEST,
    TIGHTEST,
    Face,
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
_COMFORT = 1.65
"""The height of a key for the capital height of the letter on it."""
_Keys = tuple[int, list[tuple[int, Key]]]
"""A row as drawn: the number of its row in the keyboard, and (column, key) for each key."""
_Placed = tuple[int, int, Key, Rect]
"""A key as drawn: its row and column in the keyboard, and its place."""
DRAWN = {"⌫": "delete", "⇧": "shift", "←": "left", "→": "right", "␣": "space"}
"""Signs that no font of ours has, and the line drawings that stand for them."""


def _least(writer: Writer) -> int:
    panel = writer.panel
    small = min(panel.width_mm, panel.height_mm) < SMALL_PANEL and not writer.large
    return panel.px(SMALL_KEY if small else writer.target)


def height(writer: Writer, node: Node, width: float) -> float:
    """Return the least height of all keys, px."""
    drawn = _drawn_rows(writer, node, width)
    return sum(_tall(writer, drawn, width)) + writer.apart() * (len(drawn) - 1)


def comfortable(writer: Writer, node: Node, width: float) -> float:
    """Return the height of all keys at which they show letters as large as the text, px."""
    drawn = _drawn_rows(writer, node, width)
    letter = writer.scale.body.capital * _COMFORT
    tall = max(*_tall(writer, drawn, width), letter)
    return tall * len(drawn) + writer.apart() * (len(drawn) - 1)


def _tall(writer: Writer, drawn: Sequence[_Keys], width: float) -> list[int]:
    """Return the least height of each row, px: a target's, or that of the words on its keys."""
    gap, kind = writer.apart(), writer.panel.type(Face.REGULAR, SMALLEST, TIGHTEST)
    least = []
    for _, keys in drawn:
        tall = _least(writer)
        unit = (width + gap) / sum(key.width for _, key in keys)
        for _, key in keys:
            inner = unit * key.width - gap - writer.panel.px(faces.INSIDE)
            lines = writer.wrap(key.name.shown, kind, inner)
            tall = max(tall, faces.needed(kind, len(lines)))
        least.append(tall)
    return least


def _heights(least: Sequence[int], room: float, most: float) -> list[float]:
    """Return the height of each row: all alike, but where its words need more than its share."""
    left, rows = room, len(least)
    for tall in sorted(least, reverse=True):
        if tall <= left / rows:
            break
        left -= tall
        rows -= 1
    share = min(left / rows, most) if rows else 0
    return [max(tall, share) for tall in least]


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
    most = writer.panel.px(_TALLEST_OF_FEW if units <= _FEW else _TALLEST)
    heights = _heights(_tall(writer, drawn, wide), room - gap * (len(drawn) - 1), most)
    letters = _letters(drawn)
    rows = []
    for keys, tall in zip(drawn, heights, strict=True):
        place = Rect((width - wide) / 2, 0, wide, tall)
        rows.append(_keys(keys, _placed(place, keys, letters, gap), gap))
    face = faces.chosen(writer, [(key.name.shown, rect) for row in rows for _, _, key, rect in row])
    made = tuple(_row(node, row, face, gap if number else 0) for number, row in enumerate(rows))
    return Block(node.id, Look.TEXT, made, width, gap, whole=True)


def _letters(drawn: Sequence[_Keys]) -> tuple[int, bool]:
    """Return how many keys the longest row of letters has, and whether rows begin in one line.

    They do where all rows but the last are equally long: an alphabet. The rows of a national
    keyboard are centred under one another, as on the keyboards that people know. 0 where a few
    large keys are shown: each of their rows takes the whole width.
    """
    counts = [len(keys) for _, keys in drawn if all(key.width == 1 for _, key in keys)]
    if len(counts) == len(drawn):
        return 0, True
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


def _keys(drawn: _Keys, place: Rect, gap: float) -> list[_Placed]:
    """Return each key of a row with its place in it."""
    number, keys = drawn
    pitch = (place.w + gap) / sum(key.width for _, key in keys)
    placed = []
    x = place.x
    for column, key in keys:
        placed.append((number, column, key, Rect(x, 0, pitch * key.width - gap, place.h)))
        x += pitch * key.width
    return placed


def _row(node: Node, keys: Sequence[_Placed], face: faces.Faces, above: float) -> Row:
    """Return one row of keys, with `above` px over it."""
    drawn: list[Box] = []
    tall = 0.0
    for number, column, key, rect in keys:
        tall = rect.h
        sign = DRAWN.get(key.name.shown, "")
        side = min(rect.w, rect.h) * 0.55
        mark = Rect(rect.x + (rect.w - side) / 2, (rect.h - side) / 2, side, side)
        texts = () if sign else (face.text(key.name.shown, rect),)
        box = Box(node.id, Look.KEY, rect, texts, mark if sign else None, sign, number, column)
        drawn.append(box.moved(0, above))
    return Row(tall + above, (), tuple(drawn))
