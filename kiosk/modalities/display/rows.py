"""Facts and answers: a label, its value, and the buttons that change it, over a thin rule."""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from kiosk.modalities.display.blocks import Block, Row, joined, shown_value
from kiosk.modalities.display.buttons import BUTTONS
from kiosk.modalities.display.geometry import Box, Ink, Look, Part, Rect, Text
from kiosk.modalities.display.theme import GUTTER, LARGE_GAP, LINE
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Role

_EMS = 16
"""Label and value stand side by side from this many font sizes of width."""
_WIDEST = 0.28
"""Largest share of the width for the labels."""
_FOR_A_WORD = 0.4
"""The same, where that keeps the longest word of a label whole."""
_NARROWEST = 30.0
"""Least width of the labels, mm, where there is room."""
_PAD = 1.35
"""Space above and below a row's contents, mm: two rows' buttons are 2.7 apart."""


def is_row(node: Node) -> bool:
    """Say whether a group is one row: a value with what changes it."""
    return node.role is Role.GROUP and any(
        child.role is Role.SLIDER or (child.role is Role.LABEL and child.value is not None)
        for child in node.children
    )


def facts(node: Node) -> list[Node]:
    """Return the labelled values that `node` is, or that it groups."""
    if node.role is Role.GROUP:
        return [child for child in node.children if child.role not in BUTTONS]
    single = node.role is Role.LABEL and node.value is not None and not node.prominent
    return [node] if single else []


def label_column(writer: Writer, labels: Sequence[Node], width: float) -> float:
    """Return the width of the label column that all rows of a screen share, px."""
    kind, names = writer.scale.label, [node.name.shown for node in labels]
    widest = max((writer.measure.width(name, kind) for name in names), default=0)
    words = [word for name in names for word in name.split()]
    longest = max((writer.measure.width(word, kind) for word in words), default=0)
    column = min(max(widest + 1, writer.panel.px(_NARROWEST)), width * _WIDEST)
    column = max(column, min(longest + 1, width * _FOR_A_WORD))
    return column + writer.panel.px(GUTTER)


def blocks(writer: Writer, node: Node, width: float, column: float, most: float) -> list[Block]:
    """Return a fact or a row of the review: side by side where that fits, else stacked.

    What stays together side by side is at most `most` px high; stacked, all may be
    split between pages line by line.
    """
    labels = facts(node)
    buttons = [child for child in node.children if child.role in BUTTONS]
    gap = writer.apart(GUTTER)
    actions = sum(writer.natural(button) + gap for button in buttons)
    values = [writer.measure.width(shown_value(n), writer.scale.body) for n in labels]
    middle = width - column - actions
    narrow = middle < min(max([*values, 0]), width * 0.3)
    if not narrow and width >= _EMS * writer.scale.body.px:
        if buttons or len(labels) > 1:
            beside = _row(writer, labels, buttons, width, (column, middle))
        else:
            beside = _flowing(writer, labels[0], width, (column, middle))
        if max(row.height for row in beside.rows) + 2 * beside.pad[1] <= most:
            return [beside]
    stacked = [writer.prose(label, writer.scale.body, width, 3, Ink.TEXT) for label in labels]
    if not buttons:
        return stacked
    # What changes a value stands right below it.
    stacked[-1] = replace(stacked[-1], heads=True)
    return stacked + _below(writer, buttons, width)


def _below(writer: Writer, buttons: Sequence[Node], width: float) -> list[Block]:
    """Return the buttons of a stacked row: side by side where their words fit."""
    gap = writer.apart(GUTTER)
    each = (width - gap * (len(buttons) - 1)) / len(buttons)
    if max(writer.natural(button) for button in buttons) > each:
        return [writer.button(button, width) for button in buttons]
    made = [writer.button(button, each) for button in buttons]
    boxes = [box for n, block in enumerate(made) for box in block.boxes(n * (each + gap), 0)]
    row = Row(max(block.height for block in made), (), tuple(boxes))
    return [Block("", Look.TEXT, (row,), width, made[0].gap)]


def _flowing(writer: Writer, label: Node, width: float, columns: tuple[float, float]) -> Block:
    """Return a fact without buttons: a page may end between the lines of its value."""
    names, values = _sides(writer, label, *columns)
    line = writer.scale.body.leading
    # What stands beside the name stays with it.
    beside = max(ceil(max(map(_bottom, names), default=0) / line - 0.01), 1)
    first = (*names, *values[:beside])
    rows = [Row(max(map(_bottom, first)), first)]
    for text in values[beside:]:
        rows.append(Row(line, (text.moved(0, -text.lines[0].y),)))
    pad = writer.panel.px(_PAD)
    rule = _rule(writer, width, rows[-1].height + pad)
    rows[-1] = replace(rows[-1], boxes=(rule,))
    return Block(label.id, Look.TEXT, tuple(rows), width, 0, (0, pad))


def _row(
    writer: Writer,
    labels: Sequence[Node],
    buttons: Sequence[Node],
    width: float,
    columns: tuple[float, float],
) -> Block:
    column, middle = columns
    gap = writer.apart(GUTTER)
    boxes: list[Box] = []
    top = 0.0
    for label in labels:
        box = _fact(writer, label, column, middle, top)
        boxes.append(box)
        top += box.rect.h
    made = [writer.button(button, writer.natural(button)) for button in buttons]
    pad = LARGE_GAP / 2 if writer.large and buttons else _PAD
    height = max([top, *(block.height for block in made)]) + 2 * writer.panel.px(pad)
    boxes = [box.moved(0, (height - top) / 2) for box in boxes]
    right = width
    for block in reversed(made):
        boxes += block.boxes(right - block.width, (height - block.height) / 2)
        right -= block.width + gap
    rule = _rule(writer, width, height)
    return Block("", Look.TEXT, (Row(height, (), (*boxes, rule)),), width, 0)


def _rule(writer: Writer, width: float, bottom: float) -> Box:
    """Return the thin line under a row that ends at `bottom`."""
    line = writer.panel.px(LINE)
    return Box("", Look.RULED, Rect(0, bottom - line, width, line))


def _fact(writer: Writer, label: Node, column: float, middle: float, top: float) -> Box:
    """Return one label with its value as one box, its upper edge at `top`."""
    names, values = _sides(writer, label, column, middle)
    words = joined([text.moved(0, top) for text in (*names, *values)])
    wide = max((line.x + line.width for text in words for line in text.lines), default=0)
    bottom = max((_bottom(text) for text in words), default=top)
    return Box(label.id, Look.TEXT, Rect(0, top, wide, bottom - top), words)


def _bottom(text: Text) -> float:
    """Return the lower edge of the last line of `text`."""
    return text.lines[-1].y + text.kind.leading


def _sides(
    writer: Writer, label: Node, column: float, middle: float
) -> tuple[list[Text], list[Text]]:
    """Return the lines of a label and of its value; the first of both share a base line."""
    gap = writer.panel.px(GUTTER)
    sides: list[list[Text]] = []
    names = writer.lines(label.name.shown, Part.NAME, writer.scale.label, column - gap, Ink.SECOND)
    values = writer.lines(shown_value(label), Part.VALUE, writer.scale.body, middle, x=column)
    for side, kind in ((names, writer.scale.label), (values, writer.scale.body)):
        base = (writer.scale.body.leading + writer.scale.body.capital) / 2
        y = base - (kind.leading + kind.capital) / 2
        placed: list[Text] = []
        for row in side:
            placed += [text.moved(0, y) for text in row.texts]
            y += row.height
        sides.append(placed)
    return sides[0], sides[1]
