"""Facts and answers: a label, its value, and the buttons that change it, over a thin rule."""

from collections.abc import Sequence

from kiosk.modalities.display.blocks import Block, Row, joined, shown_value
from kiosk.modalities.display.buttons import BUTTONS
from kiosk.modalities.display.geometry import Box, Ink, Look, Part, Rect, Text
from kiosk.modalities.display.theme import GUTTER, LINE, TARGET
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Role

_EMS = 16
"""Label and value stand side by side from this many font sizes of width."""
_WIDEST = 0.28
"""Largest share of the width for the labels."""
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
    widest = max(
        (writer.measure.width(node.name.shown, writer.scale.label) for node in labels), default=0
    )
    widest = min(max(widest + 1, writer.panel.px(_NARROWEST)), width * _WIDEST)
    return widest + writer.panel.px(GUTTER)


def blocks(writer: Writer, node: Node, width: float, column: float) -> list[Block]:
    """Return a fact or a row of the review: side by side where that fits, else stacked."""
    labels = facts(node)
    buttons = [child for child in node.children if child.role in BUTTONS]
    gap = writer.panel.px(GUTTER)
    actions = sum(writer.natural(button) + gap for button in buttons)
    values = [writer.measure.width(shown_value(n), writer.scale.body) for n in labels]
    middle = width - column - actions
    narrow = middle < min(max([*values, 0]), width * 0.3)
    if width < _EMS * writer.scale.body.px or narrow:
        stacked = [writer.prose(label, writer.scale.body, width, 3, Ink.TEXT) for label in labels]
        return stacked + [writer.button(button, width) for button in buttons]
    return [_row(writer, labels, buttons, width, (column, middle))]


def _row(
    writer: Writer,
    labels: Sequence[Node],
    buttons: Sequence[Node],
    width: float,
    columns: tuple[float, float],
) -> Block:
    column, middle = columns
    gap = writer.panel.px(GUTTER)
    boxes: list[Box] = []
    top = 0.0
    for label in labels:
        box = _fact(writer, label, column, middle, top)
        boxes.append(box)
        top += box.rect.h
    least = writer.panel.px(TARGET) if buttons else 0
    height = max(top, least) + 2 * writer.panel.px(_PAD)
    boxes = [box.moved(0, (height - top) / 2) for box in boxes]
    right = width
    for button in reversed(buttons):
        wide = writer.natural(button)
        block = writer.button(button, wide)
        boxes += block.boxes(right - wide, (height - block.height) / 2)
        right -= wide + gap
    line = writer.panel.px(LINE)
    rule = Box("", Look.RULED, Rect(0, height - line, width, line))
    return Block("", Look.TEXT, (Row(height, (), (*boxes, rule)),), width, 0)


def _fact(writer: Writer, label: Node, column: float, middle: float, top: float) -> Box:
    """Return one label with its value; the first lines of both share a base line."""
    gap = writer.panel.px(GUTTER)
    texts: list[Text] = []
    bottom = top
    names = writer.lines(label.name.shown, Part.NAME, writer.scale.label, column - gap, Ink.SECOND)
    values = writer.lines(shown_value(label), Part.VALUE, writer.scale.body, middle, x=column)
    for side, kind in ((names, writer.scale.label), (values, writer.scale.body)):
        base = (writer.scale.body.leading + writer.scale.body.capital) / 2
        y = top + base - (kind.leading + kind.capital) / 2
        for row in side:
            texts += [text.moved(0, y) for text in row.texts]
            y += row.height
        bottom = max(bottom, y)
    words = joined(texts)
    wide = max((line.x + line.width for text in words for line in text.lines), default=0)
    return Box(label.id, Look.TEXT, Rect(0, top, wide, bottom - top), words)
