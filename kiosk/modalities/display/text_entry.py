"""The screen on which one types: question, field and main button in one row, keys below."""

from collections.abc import Sequence

from kiosk.modalities.display import bands, buttons, entry_row, key_grid, turning
from kiosk.modalities.display.blocks import Block
from kiosk.modalities.display.geometry import Box, Ink, Page, Rect
from kiosk.modalities.display.pages import boxes, paginate
from kiosk.modalities.display.theme import (
    smaller,
)
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Role

_NARROW = 130.0
"""On less width than this the field has a row of its own, or it would cut what is typed; mm."""


def applies(nodes: Sequence[Node]) -> bool:
    """Say whether `nodes` are a screen on which one types with on-screen keys."""
    roles = {node.role for node in nodes}
    return Role.TEXT_INPUT in roles and Role.KEYBOARD in roles


def pages(
    writer: Writer,
    nodes: Sequence[Node],
    area: Rect,
    labels: turning.Labels,
    *,
    split: bool = False,
) -> list[Page] | None:
    """Lay the screen out.

    Returns None where question, field, buttons and all keys do not fit on one page, though
    `split` is false. The field is on every page, and all keys are on the first.
    """
    for above, rest, below in (_headed(writer, nodes, area), ([], nodes, area)):
        page = _whole(writer, rest, below, above) if above or rest is nodes else None
        if page:
            return [page]
    return _parted(writer, nodes, area, labels) if split else None


def _headed(
    writer: Writer, nodes: Sequence[Node], area: Rect
) -> tuple[list[Box], Sequence[Node], Rect]:
    """Place the question over the field, as large as any heading."""
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    if heading is None:
        return [], nodes, area
    block = writer.text(heading, area.w, first=True)
    taken = block.height + writer.panel.px(2)
    rest = [node for node in nodes if node is not heading]
    return block.boxes(area.x, area.y), rest, Rect(area.x, area.y + taken, area.w, area.h - taken)


def _whole(writer: Writer, nodes: Sequence[Node], area: Rect, above: Sequence[Box]) -> Page | None:
    """Return the one page on which all stands, or None where there is too little room."""
    gap, target = writer.apart(), writer.panel.px(writer.target)
    board = _board(nodes)
    least = key_grid.height(writer, board, area.w)
    alone = _narrow(writer, area)
    top = entry_row.beside(writer, nodes, Rect(area.x, area.y, area.w, target), None, alone=alone)
    blocks = _beneath(writer, top.left, area)
    used = sum(block.height + gap for block in blocks)
    spare = area.h - used - least - gap - target
    if above:
        spare -= max(key_grid.comfortable(writer, board, area.w) - least, 0)
    if spare < 0 or any(node.role is Role.HEADING for node in top.left):
        return None
    if not above:
        spare -= min(max(key_grid.comfortable(writer, board, area.w) - least, 0), spare / 2)
    height = min(target + spare, _comfortable(writer))
    top = entry_row.beside(writer, nodes, Rect(area.x, area.y, area.w, height), None, alone=alone)
    drawn: list[Box] = []
    y = area.y + height + gap
    for block in blocks:
        drawn += block.boxes(area.x, y)
        y += block.height + gap
    keys = key_grid.keyboard(writer, board, area.w, area.bottom - y).boxes(area.x, y)
    return Page((*above, *top.boxes, *drawn, *keys), (board.id,))


def _parted(
    writer: Writer, nodes: Sequence[Node], area: Rect, labels: turning.Labels
) -> list[Page]:
    """Return the page of the keys, and what had no room beside them on further ones.

    A question for which there is no room stands small over the field, and large among the rest.
    """
    gap, target = writer.apart(), writer.panel.px(writer.target)
    board = _board(nodes)
    least = key_grid.height(writer, board, area.w)
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    line: tuple[Box, ...] = ()
    # On narrow glass More and the main button stand under the field, where there is room.
    narrow = _narrow(writer, area)
    under = narrow and roomy(writer, nodes, area)
    tight = narrow and not under
    second = target + gap if under else 0
    row = Rect(area.x, area.y, area.w, target)
    body = entry_row.beside(writer, nodes, row, labels, alone=under, tight=tight)
    if heading and heading in body.left:
        line = bands.line(writer, heading, area)
        tall = max(box.rect.h for box in line) + writer.panel.px(1.8)
        if area.h - tall < target + gap + least + second:
            line = ()
        else:
            area = Rect(area.x, area.y + tall, area.w, area.h - tall)
    height = min(max(target, area.h - least - gap - second), _comfortable(writer))
    taken = height + gap + second
    flow = Rect(area.x, area.y + taken, area.w, area.h - taken)
    row = Rect(area.x, area.y, area.w, height)
    top = entry_row.beside(writer, nodes, row, labels, alone=under, tight=tight)
    if under:
        top = entry_row.under(writer, top, Rect(area.x, area.y + height + gap, area.w, target))
    first = paginate([key_grid.keyboard(writer, board, flow.w, flow.h)], flow.h)
    parts = [*first, *paginate(_beneath(writer, top.left, flow), flow.h)]
    made: list[Page] = []
    fixed = (*line, *top.boxes)
    seen = {box.node for box in fixed}
    for number, part in enumerate(parts):
        drawn = boxes(part, flow.x, flow.y)
        more = top.more
        own = [turning.worded(writer, more, labels, number, len(parts))] if more else []
        begins = dict.fromkeys(b.node for b in drawn if b.node and b.node not in seen)
        seen.update(begins)
        made.append(Page((*fixed, *drawn, *own), tuple(begins)))
    return made


def fits(writer: Writer, nodes: Sequence[Node], area: Rect) -> bool:
    """Say whether there is room for the keys under the row with the field."""
    above = writer.panel.px(writer.target) + writer.apart()
    return area.h >= above + key_grid.height(writer, _board(nodes), area.w)


def roomy(writer: Writer, nodes: Sequence[Node], area: Rect) -> bool:
    """Say whether there is room for the keys under a row for the field and one for buttons."""
    above = 2 * (writer.panel.px(writer.target) + writer.apart())
    return area.h >= above + key_grid.height(writer, _board(nodes), area.w)


def _narrow(writer: Writer, area: Rect) -> bool:
    return area.w < writer.panel.px(_NARROW)


def _board(nodes: Sequence[Node]) -> Node:
    return next(node for node in nodes if node.role is Role.KEYBOARD)


def _comfortable(writer: Writer) -> int:
    """Return the height of the row with the field in which text has its own size, px."""
    wanted = writer.scale.body.leading + 2 * writer.panel.px(1.2)
    return max(writer.panel.px(writer.target), wanted)


def _beneath(writer: Writer, nodes: Sequence[Node], area: Rect) -> list[Block]:
    """Return what had no room beside the field: texts no larger than one page, then buttons."""
    blocks = [
        _smaller_text(writer, node, area)
        for node in nodes
        if node.role not in (*buttons.BUTTONS, Role.KEYBOARD)
    ]
    left = [node for node in nodes if node.role in buttons.BUTTONS]
    return [*blocks, *entry_row.packed(writer, left, area.w)]


def _smaller_text(writer: Writer, node: Node, area: Rect) -> Block:
    """Return a text in its own type, or in a smaller one where it is too long for the page."""
    start = writer.scale.heading if node.role is Role.HEADING else writer.scale.body
    for kind in smaller(writer.panel, start):
        block = writer.prose(node, kind, area.w, 0, Ink.TEXT)
        if block.height <= area.h and not any(
            line.hyphen for row in block.rows for text in row.texts for line in text.lines
        ):
            break
    return block
