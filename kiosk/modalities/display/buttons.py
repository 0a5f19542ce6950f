"""The buttons of a screen: in rows at the bottom, or in a column beside the text."""

from collections.abc import Sequence

from kiosk.modalities.display import turning
from kiosk.modalities.display.blocks import Block
from kiosk.modalities.display.geometry import Box, Look, Rect
from kiosk.modalities.display.theme import (
    GAP,
    GUTTER,
    PAD,
    TARGET,
    Type,
    smaller,
)
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Role

BUTTONS = (Role.BUTTON, Role.DEFAULT_BUTTON)
_TALL = 20.0
"""Height of the buttons of a screen whose only question they answer, mm."""
_LONE = 0.42
"""Share of the width that a button alone in its row takes."""


def bottom_rows(
    writer: Writer,
    controls: Sequence[Node],
    area: Rect,
    labels: turning.Labels | None,
    *,
    alike: bool = False,
) -> tuple[list[Box], Box | None]:
    """Place `controls`, the default one last, in as few rows as hold their words.

    With `labels`, the More button stands before the default one. With `alike` all have one
    width: in one row, else below each other.
    """
    ordered = sorted(controls, key=lambda node: node.role is Role.DEFAULT_BUTTON)
    items: list[tuple[float, Node | None]] = [
        (min(writer.natural(node), area.w), node) for node in ordered
    ]
    if labels:
        place = len(items) - any(n.role is Role.DEFAULT_BUTTON for n in ordered)
        items.insert(place, (min(turning.width(writer, labels), area.w), None))
    gap = writer.apart(GUTTER)
    if alike:
        widest = max((wide for wide, node in items if node), default=0)
        even = [(widest if node else wide, node) for wide, node in items]
        beside = sum(wide + gap for wide, _ in even) - gap <= area.w
        items = even if beside else [(area.w, node) for _, node in items]
    rows: list[list[tuple[float, Node | None]]] = []
    # Filled from the end, so that the default button never stands alone for want of room above.
    for item in reversed(items):
        used = sum(wide + gap for wide, _ in rows[0]) if rows else area.w
        if rows and used + item[0] <= area.w:
            rows[0].insert(0, item)
        else:
            rows.insert(0, [item])
    rows = _evened(items, rows, area.w, gap)
    boxes: list[Box] = []
    more: Box | None = None
    bottom = area.bottom
    for row in reversed(rows):
        placed, own, height = _row(writer, row, area, bottom, labels)
        boxes = placed + boxes
        more = own or more
        bottom -= height + gap
    return boxes, more


def _evened(
    items: Sequence[tuple[float, Node | None]],
    rows: list[list[tuple[float, Node | None]]],
    width: float,
    gap: float,
) -> list[list[tuple[float, Node | None]]]:
    """Return as many rows with as even a number of items each, or `rows` where that is too wide."""
    count = len(rows)
    ends = [len(items) * (number + 1) // count for number in range(count)]
    even = [list(items[first:end]) for first, end in zip([0, *ends], ends, strict=False)]
    fits = all(sum(wide + gap for wide, _ in row) - gap <= width for row in even)
    return even if fits else rows


def _row(
    writer: Writer,
    row: Sequence[tuple[float, Node | None]],
    area: Rect,
    bottom: float,
    labels: turning.Labels | None,
) -> tuple[list[Box], Box | None, float]:
    gap = writer.apart(GUTTER)
    spare = area.w - sum(wide for wide, _ in row) - gap * (len(row) - 1)
    if len(row) == 1:
        wide, node = row[0]
        widths = [max(wide, min(area.w * _LONE, area.w))]
        x = area.right - widths[0]
    else:
        widths = [wide + spare / len(row) for wide, _ in row]
        x = area.x
    blocks: list[tuple[Block | None, float, float]] = []
    height = float(turning.height(writer)) if labels and any(n is None for _, n in row) else 0.0
    for (_, node), wide in zip(row, widths, strict=True):
        block = writer.button(node, wide, TARGET + 1) if node else None
        height = max(height, block.height if block else 0)
        blocks.append((block, x, wide))
        x += wide + gap
    boxes: list[Box] = []
    more = None
    for block, left, wide in blocks:
        if block is None:
            more = Box("", Look.MORE, Rect(left, bottom - height, wide, height))
        else:
            boxes += block.taller(height).boxes(left, bottom - height)
    return boxes, more, height


def side_column(
    writer: Writer, controls: Sequence[Node], column: Rect, labels: turning.Labels | None
) -> tuple[list[Box], Box | None] | None:
    """Stack `controls` in `column`, or return None where they do not fit.

    A default button that comes last stands at the bottom; the More button above it.
    """
    for gap_mm in (GUTTER, 3.2, GAP):
        placed = _stacked(writer, controls, column, labels, writer.apart(gap_mm))
        if placed:
            return placed
    return None


def _whole_words(writer: Writer, nodes: Sequence[Node], width: float) -> Type:
    """Return the largest type up to the body's in which buttons break no word, or a label's."""
    pad, label = 2 * writer.panel.px(PAD), writer.scale.label
    for kind in smaller(writer.panel, writer.scale.body):
        needed = (
            writer.measure.width(word, kind) + writer.beside(node, kind)
            for node in nodes
            for word in node.name.shown.split()
        )
        if kind.px <= label.px:
            break
        if max(needed, default=0) <= width - pad:
            return kind
    return label


def _stacked(
    writer: Writer,
    controls: Sequence[Node],
    column: Rect,
    labels: turning.Labels | None,
    gap: float,
) -> tuple[list[Box], Box | None] | None:
    pinned = controls[-1] if controls[-1].role is Role.DEFAULT_BUTTON else None
    stack = [node for node in controls if node is not pinned]
    boxes: list[Box] = []
    more = None
    bottom = column.bottom
    if pinned:
        block = writer.button(pinned, column.w, TARGET + 2)
        bottom -= block.height
        boxes = block.boxes(column.x, bottom)
        bottom -= gap
    if labels:
        height = turning.height(writer)
        bottom -= height
        more = Box("", Look.MORE, Rect(column.x, bottom, column.w, height))
        bottom -= gap
    # Buttons that are the whole answer to a screen's question are larger.
    kind = None if pinned else _whole_words(writer, stack, column.w)
    blocks = [writer.button(node, column.w, kind=kind) for node in stack]
    used = sum(block.height for block in blocks) + gap * max(len(blocks) - 1, 0)
    room = bottom - column.y
    if used > room:
        return None
    if pinned is None:
        tall = min(writer.panel.px(_TALL), (room - gap * (len(blocks) - 1)) / len(blocks))
        blocks = [block.taller(tall) for block in blocks]
        used = sum(block.height for block in blocks) + gap * (len(blocks) - 1)
        if used > room:
            return None
    y = column.y + (0 if pinned else (room - used) / 2)
    stacked: list[Box] = []
    for block in blocks:
        stacked += block.boxes(column.x, y)
        y += block.height + gap
    return [*stacked, *boxes], more
