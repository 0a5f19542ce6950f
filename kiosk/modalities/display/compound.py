"""Nodes that need more than lines: a slider, a QR code, the ornament, a row of the review."""

from dataclasses import replace
from math import ceil

from kiosk.modalities.display.blocks import Block, Row, joined, shown_value
from kiosk.modalities.display.geometry import Box, Ink, Look, Part, Rect, Text
from kiosk.modalities.display.theme import GUTTER, smaller
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Action

CODE = 26.0
"""Least side of a QR code with its quiet zone, mm: phones read it at arm's length."""


def slider(writer: Writer, node: Node, width: float, most: float) -> list[Block]:
    """Return a setting with a step: less, its name and value, more.

    Stacked where that is too narrow, or would be more than `most` px high.
    """
    beside = _slider_row(writer, node, width)
    if width < 14 * writer.scale.body.px or beside.height > most:
        prose = writer.prose(node, writer.scale.body, width, 3.4, Ink.TEXT)
        ends = _ends(writer, node, width, 0)
        row = Row(writer.panel.px(writer.target), (), ends)
        return [prose, Block("", Look.TEXT, (row,), width, writer.apart(GUTTER))]
    return [beside]


def _slider_row(writer: Writer, node: Node, width: float) -> Block:
    """Return a setting with its words between the two ends."""
    side = writer.panel.px(writer.target)
    gap = writer.panel.px(GUTTER)
    inner = width - 2 * (side + gap)
    rows = writer.lines(node.name.shown, Part.NAME, writer.scale.body, inner, x=side + gap)
    rows += writer.lines(
        shown_value(node), Part.VALUE, writer.scale.label, inner, Ink.SECOND, side + gap
    )
    height = max(side, sum(row.height for row in rows))
    top = (height - sum(row.height for row in rows)) / 2
    texts: list[Text] = []
    for row in rows:
        texts += [text.moved(0, top) for text in row.texts]
        top += row.height
    ends = _ends(writer, node, width, (height - side) / 2)
    wide = max((line.width for text in texts for line in text.lines), default=0)
    words = Box(node.id, Look.TEXT, Rect(side + gap, 0, wide, height), joined(texts))
    row = Row(height, (), (words, *ends))
    return Block("", Look.TEXT, (row,), width, writer.apart(3.4))


def _ends(writer: Writer, node: Node, width: float, y: float) -> tuple[Box, ...]:
    """Return the targets for less and more, at either end of `width`."""
    side = writer.panel.px(writer.target)
    ends = ((0.0, "minus", Action.DECREMENT), (width - side, "plus", Action.INCREMENT))
    return tuple(
        Box(node.id, Look.BUTTON, rect, (), rect.grown(-side / 4), icon, action=action)
        for x, icon, action in ends
        for rect in (Rect(x, y, side, side),)
    )


def code(writer: Writer, node: Node, width: float, most: float) -> Block:
    """Return a QR code at most `most` px high, with its name below."""
    words = writer.lines(
        node.name.shown, Part.NAME, writer.scale.label, width, Ink.SECOND, centred=True
    )
    gap = writer.space(2)
    side = min(width, most - sum(row.height for row in words) - gap.height, writer.panel.px(52))
    # Modules are whole pixels, with the quiet zone of four on each side.
    count = len(node.modules) + 8
    if side // count * count < writer.panel.px(CODE):
        # The name goes to the next page sooner than the code shrinks; sooner that than being cut.
        side = min(width, most, ceil(writer.panel.px(CODE) / count) * count)
    side = max(side // count, 1) * count
    square = Rect((width - side) / 2, 0, side, side)
    code = Row(side, (), (Box(node.id, Look.CODE, square),))
    return Block(node.id, Look.TEXT, (code, gap, *words), width, writer.panel.px(3))


def title_with_ornament(writer: Writer, node: Node, width: float, most: float) -> Block:
    """Return the kiosk's name with the ram's horn beside it, on one base line.

    The name is smaller where a line of it would be more than `most` px high.
    """
    sizes = smaller(writer.panel, writer.scale.title)
    kind = next((size for size in sizes if size.leading <= most), sizes[-1])
    writer = replace(writer, scale=replace(writer.scale, title=kind))
    block = writer.text(node, width, first=True)
    used = max((line.width for row in block.rows for t in row.texts for line in t.lines), default=0)
    height = round(kind.capital * 1.3)
    left = used + writer.panel.px(5)
    if len(block.rows) > 1 or width - left < writer.panel.px(40):
        return block
    # The drawing's stem ends a little above its own lower edge.
    base = (kind.leading + kind.capital) / 2 + height / 12
    drawn = Box("", Look.ORNAMENT, Rect(left, base - height, width - left, height))
    return replace(block, rows=(replace(block.rows[0], boxes=(drawn,)),))
