"""Nodes that need more than lines: a slider, a QR code, the ornament, a row of the review."""

from collections.abc import Sequence

from kiosk.modalities.display.blocks import Block, Row, joined, shown_value
from kiosk.modalities.display.geometry import Box, Ink, Look, Part, Rect, Text
from kiosk.modalities.display.theme import GUTTER, LINE, TARGET
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Action, Role


def slider(writer: Writer, node: Node, width: float) -> Block:
    """Return a setting with a step: less, its name and value, more."""
    side = writer.panel.px(TARGET)
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
    middle = (height - side) / 2
    ends = (
        (0.0, "minus", Action.DECREMENT),
        (width - side, "plus", Action.INCREMENT),
    )
    boxes = tuple(
        Box(node.id, Look.BUTTON, rect, (), rect.grown(-side / 4), icon, action=action)
        for x, icon, action in ends
        for rect in (Rect(x, middle, side, side),)
    )
    row = Row(height, joined(texts), boxes)
    return Block(node.id, Look.TEXT, (row,), width, writer.panel.px(3.4))


def code(writer: Writer, node: Node, width: float, most: float) -> Block:
    """Return a QR code at most `most` px high, with its name below."""
    words = writer.lines(
        node.name.shown, Part.NAME, writer.scale.label, width, Ink.SECOND, centred=True
    )
    gap = writer.space(2)
    side = min(width, most - sum(row.height for row in words) - gap.height, writer.panel.px(52))
    square = Rect((width - side) / 2, 0, side, side)
    code = Row(side, (), (Box(node.id, Look.CODE, square),))
    return Block(node.id, Look.TEXT, (code, gap, *words), width, writer.panel.px(3))


def ornament(writer: Writer, width: float) -> Block:
    """Return the ram's horn."""
    height = writer.panel.px(9)
    box = Box("", Look.ORNAMENT, Rect(0, 0, min(width, writer.panel.px(52)), height))
    return Block("", Look.TEXT, (Row(height, (), (box,)),), width, 0)


def review(writer: Writer, node: Node, width: float, one_column: bool) -> list[Block]:
    """Return a row of the review: label, value, and the buttons that change it.

    `node` is a GROUP. Side by side where that fits; else below each other.
    """
    labels = [n for n in node.children if n.role not in (Role.BUTTON, Role.DEFAULT_BUTTON)]
    buttons = [n for n in node.children if n.role in (Role.BUTTON, Role.DEFAULT_BUTTON)]
    gap = writer.panel.px(GUTTER)
    actions = sum(writer.natural(button) + gap for button in buttons)
    column = width * 0.27
    middle = width - column - gap - actions
    values = [writer.measure.width(shown_value(n), writer.scale.body) for n in labels]
    stacked = one_column or middle < min(max([*values, 0]), width * 0.3)
    if stacked:
        blocks = [writer.prose(n, writer.scale.body, width, 3, Ink.TEXT) for n in labels]
        return blocks + [writer.button(button, width) for button in buttons]
    return [_side_by_side(writer, labels, buttons, width, column, middle)]


def _side_by_side(
    writer: Writer,
    labels: Sequence[Node],
    buttons: Sequence[Node],
    width: float,
    column: float,
    middle: float,
) -> Block:
    gap = writer.panel.px(GUTTER)
    pad = writer.panel.px(1.35)
    rows: list[Row] = []
    boxes: list[Box] = []
    top = 0.0
    for label in labels:
        names = writer.lines(
            label.name.shown, Part.NAME, writer.scale.label, column - gap, Ink.SECOND
        )
        values = writer.lines(
            shown_value(label), Part.VALUE, writer.scale.body, middle - gap, x=column
        )
        sides = [sum(row.height for row in side) for side in (names, values)]
        height = max(sides)
        texts: list[Text] = []
        for side, tall in zip((names, values), sides, strict=True):
            # First lines of label and value share a baseline.
            y = top + (writer.scale.body.leading - writer.scale.label.leading) / 2
            y = y if side is names and values else top
            for row in side:
                texts += [text.moved(0, y) for text in row.texts]
                y += row.height
            height = max(height, tall, y - top)
        boxes.append(
            Box(label.id, Look.TEXT, Rect(0, top, column + middle - gap, height), joined(texts))
        )
        top += height
    least = writer.panel.px(TARGET) if buttons else 0
    height = max(top, least) + 2 * pad
    boxes = [box.moved(0, (height - top) / 2) for box in boxes]
    right = width
    for button in reversed(buttons):
        wide = writer.natural(button)
        block = writer.button(button, wide)
        boxes += block.boxes(right - wide, (height - block.height) / 2)
        right -= wide + gap
    rule = Box(
        "", Look.RULED, Rect(0, height - writer.panel.px(LINE), width, writer.panel.px(LINE))
    )
    rows.append(Row(height, (), (*boxes, rule)))
    return Block("", Look.TEXT, tuple(rows), width, 0)
