"""A film laid out: the place of the picture, and under it what it is and how it stands."""

from collections.abc import Sequence

from kiosk.modalities.display.blocks import Block, Row, joined, shown_value
from kiosk.modalities.display.geometry import Box, Ink, Look, Part, Rect, Text
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node

LEAST = 30.0
"""Height under which nobody can read signs, mm: sooner than that the film has a page of its own."""
_WIDE, _NARROW = 16 / 9, 4 / 3
"""Proportions of films; a place between them holds either with little left over."""
_GAP = 3.0
"""Above a film, mm."""
_APART = 1.5
"""Between the picture and its words, mm."""


def block(writer: Writer, node: Node, width: float, most: float) -> Block:
    """Return a film at most `most` px high, words included."""
    words = _words(writer, node, width)
    gap = writer.space(_APART)
    room = most - sum(row.height for row in words) - gap.height
    tall = max(min(room, width / _NARROW), writer.panel.px(max(LEAST / 2, writer.target)))
    wide = min(width, tall * _WIDE)
    place = Rect(0, 0, round(wide), round(tall))
    side = round(min(place.w, place.h) / 3)
    mark = Rect((place.w - side) / 2, (place.h - side) / 2, side, side)
    film = Box(node.id, Look.FILM, place, (), mark, "sign-language")
    # Words too many for a page may go to several.
    parts = [words] if sum(row.height for row in words) <= most else [[row] for row in words]
    rows = (Row(place.h, (), (film,)), gap, *(_told(node, part) for part in parts))
    return Block("", Look.TEXT, rows, width, writer.panel.px(_GAP), whole=True)


def _told(node: Node, words: Sequence[Row]) -> Row:
    """Return the words as one row: apart from the picture, which is a target of its own."""
    texts: list[Text] = []
    top = 0.0
    for row in words:
        texts += [text.moved(0, top) for text in row.texts]
        top += row.height
    wide = max(line.x + line.width for text in texts for line in text.lines)
    return Row(top, (), (Box(node.id, Look.TEXT, Rect(0, 0, wide, top), joined(texts)),))


def _words(writer: Writer, node: Node, width: float) -> list[Row]:
    """Return the name and how the film stands: on one line where both have room there."""
    kind, value = writer.scale.label, shown_value(node)
    name = writer.lines(node.name.shown, Part.NAME, kind, width)
    after = writer.measure.width(f"{node.name.shown} · ", kind)
    if len(name) == 1 and after + writer.measure.width(value, kind) <= width:
        (beside,) = writer.lines(value, Part.VALUE, kind, width, Ink.SECOND, after)
        return [Row(kind.leading, (*name[0].texts, *beside.texts))]
    return [*name, *writer.lines(value, Part.VALUE, kind, width, Ink.SECOND)]


def left(writer: Writer, blocks: Sequence[Block], height: float) -> float:
    """Return what `blocks` leave of a page for a film, or all of it where that is too little."""
    least, gap = writer.panel.px(LEAST), writer.panel.px(_GAP)
    taken = sum(block.height + (block.gap if n else 0) for n, block in enumerate(blocks))
    room = height - taken - (gap if blocks else 0)
    return room if room >= least else height
