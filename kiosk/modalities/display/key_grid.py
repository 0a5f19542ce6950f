"""The on-screen keys: rows of one width, targets of the right size, letters or drawings."""

from collections.abc import Sequence
from math import ceil

from kiosk.modalities.display.blocks import Block, Row
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Part, Rect, Text
from kiosk.modalities.display.theme import (
    GAP,
    SMALL_KEY,
    SMALL_PANEL,
    SMALLEST,
    TARGET,
    TIGHT,
    Face,
    Type,
    smaller,
)
from kiosk.modalities.display.wrap import wrap
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Key, Node

_WIDEST = 45.0
"""A key is never wider than this per unit, mm."""
_TALLEST = 16.0
"""A key is never higher than this, mm."""
_Keys = tuple[int, list[tuple[int, Key]]]
"""A row as drawn: the number of its row in the keyboard, and (column, key) for each key."""
DRAWN = {"⌫": "delete", "⇧": "shift", "←": "left", "→": "right", "␣": "space"}
"""Signs that no font of ours has, and the line drawings that stand for them."""


def _least(writer: Writer) -> int:
    small = writer.panel.height_mm < SMALL_PANEL
    return writer.panel.px(SMALL_KEY if small else TARGET)


def height(writer: Writer, node: Node, width: float) -> float:
    """Return the least height of all keys, px."""
    count = len(_drawn_rows(writer, node, width))
    return _least(writer) * count + writer.panel.px(GAP) * (count - 1)


def fitted(writer: Writer, node: Node, above: Sequence[Block], flow: Rect) -> Block:
    """Return the keyboard as high as the room under the texts allows, if it fits there."""
    used = sum(block.height + block.gap for block in above)
    block = keyboard(writer, node, flow.w, flow.h - used - writer.panel.px(GAP))
    return (
        block
        if used + block.height + block.gap <= flow.h
        else keyboard(writer, node, flow.w, flow.h)
    )


def _drawn_rows(writer: Writer, node: Node, width: float) -> list[_Keys]:
    """Return the rows of keys as drawn: where they are too many for `width`, in halves."""
    gap = writer.panel.px(GAP)
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
    """Return the on-screen keys, each row stretched to the same width."""
    gap = writer.panel.px(GAP)
    drawn = _drawn_rows(writer, node, width)
    units = max(sum(key.width for _, key in keys) for _, keys in drawn)
    wide = min(width, units * writer.panel.px(_WIDEST) + (units - 1) * gap)
    tall = (room - gap * (len(drawn) - 1)) / len(drawn)
    tall = max(_least(writer), min(tall, writer.panel.px(_TALLEST)))
    place = Rect((width - wide) / 2, 0, wide, tall)
    rows = tuple(
        _key_row(writer, node, keys, place, gap if number else 0)
        for number, keys in enumerate(drawn)
    )
    return Block(node.id, Look.TEXT, rows, width, gap, whole=True)


def _key_row(writer: Writer, node: Node, drawn: _Keys, place: Rect, above: float) -> Row:
    """Return one row of keys as wide and high as `place`, with `above` px over it."""
    number, keys = drawn
    gap = writer.panel.px(GAP)
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
    """Return a letter or a word, centred on its key; never larger than half the key."""
    letter = len(name) == 1
    start = writer.scale.body if letter else writer.scale.label
    floor = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
    kinds = [k for k in smaller(writer.panel, start) if k.capital <= rect.h * 0.5] or [floor]
    return centred(writer, name, kinds, rect, rect.w - writer.panel.px(2.4), Ink.TEXT)


def centred(
    writer: Writer, words: str, kinds: Sequence[Type], rect: Rect, inner: float, ink: Ink
) -> Text:
    """Return `words` in the middle of `rect`, in the first of `kinds` that fits."""
    for kind in kinds:
        lines = wrap(words, kind, inner, writer.measure)
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
