"""The screen on which one types: question, field and main button in one row, keys below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.modalities.display import bands, buttons, faces, key_grid
from kiosk.modalities.display.blocks import Block, Row, icon_of, shown, shown_value
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Page, Part, Rect, Text
from kiosk.modalities.display.pages import boxes, paginate
from kiosk.modalities.display.theme import (
    GUTTER,
    PAD,
    Type,
    smaller,
)
from kiosk.modalities.display.wrap import Piece
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Role

_FIELD = 0.3
"""Least share of the width that the field takes."""
_LEAST_FIELD = 45.0
"""Width of a field beside which a question may stand, mm."""
_ROOM = 12.0
"""Width that a field must leave for what is typed, mm, or do without its sign."""
_NARROW = 130.0
"""Less width than this has no room for field, More and main button side by side, mm."""
_QUESTION = 26.0
"""Width that a question beside its field should have, mm."""


def applies(nodes: Sequence[Node]) -> bool:
    """Say whether `nodes` are a screen on which one types with on-screen keys."""
    roles = {node.role for node in nodes}
    return Role.TEXT_INPUT in roles and Role.KEYBOARD in roles


@dataclass(frozen=True, slots=True)
class _Top:
    """The row that stands over the keys on every page."""

    boxes: tuple[Box, ...]
    more: Box | None
    left: tuple[Node, ...]
    """Nodes for which it had no room."""


def pages(
    writer: Writer,
    nodes: Sequence[Node],
    area: Rect,
    labels: buttons.MoreLabels,
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
    top = _top(writer, nodes, Rect(area.x, area.y, area.w, target), None)
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
    top = _top(writer, nodes, Rect(area.x, area.y, area.w, height), None)
    drawn: list[Box] = []
    y = area.y + height + gap
    for block in blocks:
        drawn += block.boxes(area.x, y)
        y += block.height + gap
    keys = key_grid.keyboard(writer, board, area.w, area.bottom - y).boxes(area.x, y)
    return Page((*above, *top.boxes, *drawn, *keys), (board.id,))


def _parted(
    writer: Writer, nodes: Sequence[Node], area: Rect, labels: buttons.MoreLabels
) -> list[Page]:
    """Return the page of the keys, and what had no room beside them on further ones.

    A question for which there is no room stands small over the field, and large among the rest.
    """
    gap, target = writer.apart(), writer.panel.px(writer.target)
    board = _board(nodes)
    least = key_grid.height(writer, board, area.w)
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    line: tuple[Box, ...] = ()
    # On narrow glass More stands under the field, which else would show a letter or two.
    under = area.w < writer.panel.px(_NARROW) and area.h >= 2 * (target + gap) + least
    second = target + gap if under else 0
    row = Rect(area.x, area.y, area.w, target)
    body = _top(writer, nodes, row, None if under else labels)
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
    top = _top(writer, nodes, row, None if under else labels)
    if under:
        place = Rect(area.x, area.y + height + gap, area.w, target)
        top = replace(top, more=Box("", Look.MORE, place))
    first = paginate([key_grid.keyboard(writer, board, flow.w, flow.h)], flow.h)
    parts = [*first, *paginate(_beneath(writer, top.left, flow), flow.h)]
    made: list[Page] = []
    fixed = (*line, *top.boxes)
    seen = {box.node for box in fixed}
    for number, part in enumerate(parts):
        drawn = boxes(part, flow.x, flow.y)
        more = top.more
        own = [buttons.worded(writer, more, labels, number, len(parts))] if more else []
        begins = dict.fromkeys(b.node for b in drawn if b.node and b.node not in seen)
        seen.update(begins)
        made.append(Page((*fixed, *drawn, *own), tuple(begins)))
    return made


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
    return [*blocks, *_packed(writer, left, area.w)]


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


def _packed(writer: Writer, nodes: Sequence[Node], width: float) -> list[Block]:
    """Return buttons side by side, as few rows as hold them, each one as wide as the others."""
    gap = writer.apart(GUTTER)
    rows: list[list[Node]] = []
    for node in nodes:
        wide = _button_width(writer, node, width)
        used = sum(_button_width(writer, other, width) + gap for other in rows[-1]) if rows else 0
        if rows and used + wide <= width:
            rows[-1].append(node)
        else:
            rows.append([node])
    blocks = []
    tall = writer.panel.px(writer.target)
    for row in rows:
        spare = (width - sum(_button_width(writer, n, width) for n in row)) - gap * (len(row) - 1)
        drawn, right = [], width
        for node in reversed(row):
            wide = _button_width(writer, node, width) + (spare / len(row) if len(row) > 1 else 0)
            drawn.append(_drawn(writer, node, Rect(right - wide, 0, wide, tall)))
            right -= wide + gap
        made = Row(tall, (), tuple(drawn))
        blocks.append(Block(row[0].id, Look.TEXT, (made,), width, writer.apart(), whole=True))
    return blocks


def _top(
    writer: Writer, nodes: Sequence[Node], area: Rect, labels: buttons.MoreLabels | None
) -> _Top:
    """Place question, field, More and buttons side by side, as many as leave the field room."""
    gap = writer.apart(GUTTER)
    field = next(node for node in nodes if node.role is Role.TEXT_INPUT)
    default = [node for node in nodes if node.role is Role.DEFAULT_BUTTON]
    others = [node for node in nodes if node.role is Role.BUTTON]
    room = area.w - max(area.w * _FIELD, writer.panel.px(_LEAST_FIELD))
    placed: list[Box] = []
    left = [node for node in nodes if node.role not in (Role.TEXT_INPUT, Role.DEFAULT_BUTTON)]
    right = area.right
    more = None
    for node in default:
        right, box = _button(writer, node, right, area)
        room -= box.rect.w + gap
        placed.append(box)
    if labels:
        wide = buttons.more_width(writer, labels)
        least = 33 if area.w < writer.panel.px(_NARROW) else 34
        wide = min(wide, max(writer.panel.px(least), room))
        more = Box("", Look.MORE, Rect(right - wide, area.y, wide, area.h))
        right -= wide + gap
        room -= wide + gap
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    wanted = writer.panel.px(_QUESTION) if heading else 0
    for node in reversed(others):
        wide = _button_width(writer, node, area.w)
        if wide + gap > room - wanted:
            continue
        right, box = _button(writer, node, right, area)
        room -= wide + gap
        placed.append(box)
        left.remove(node)
    start = area.x
    if heading:
        left_for = min(room - gap, right - area.x - gap - writer.panel.px(_LEAST_FIELD))
        question = _question(writer, heading, Rect(area.x, area.y, max(left_for, 0), area.h))
        if question:
            placed.append(question)
            left.remove(heading)
            start = question.rect.right + gap
    placed.append(_field(writer, field, Rect(start, area.y, right - start, area.h)))
    return _Top(tuple(placed), more, tuple(left))


def _question(writer: Writer, heading: Node, area: Rect) -> Box | None:
    """Return the question left of its field, on at most two lines; None where it is too long."""
    kinds = smaller(writer.panel, writer.scale.bold)
    for kind in kinds:
        tight = faces.closer(kind)
        width = area.w
        lines = writer.wrap(heading.name.shown, tight, width) if width > 0 else ()
        fits = bool(lines) and faces.needed(tight, len(lines)) <= area.h
        if fits and not any(line.hyphen for line in lines):
            tall = faces.needed(tight, len(lines))
            y = area.y + (area.h - tall) / 2
            placed = tuple(
                Line(p.text, p.start, area.x, y + n * tight.leading, p.width)
                for n, p in enumerate(lines)
            )
            wide = max(p.width for p in lines)
            text = Text(Part.NAME, tight, Ink.TEXT, placed)
            return Box(heading.id, Look.TEXT, Rect(area.x, y, wide, tall), (text,))
    return None


def _button_width(writer: Writer, node: Node, width: float) -> float:
    bold = node.role is Role.DEFAULT_BUTTON
    kind = writer.scale.frame_bold if bold else writer.scale.frame
    words = writer.measure.width(node.name.shown, kind)
    most = max(width * 0.3, writer.panel.px(22))
    return min(max(words + 2 * writer.panel.px(4), writer.panel.px(22)), most)


def _button(writer: Writer, node: Node, right: float, area: Rect) -> tuple[float, Box]:
    """Return the free right edge after placing `node` there, and its box."""
    wide = _button_width(writer, node, area.w)
    box = _drawn(writer, node, Rect(right - wide, area.y, wide, area.h))
    return right - wide - writer.apart(GUTTER), box


def _drawn(writer: Writer, node: Node, rect: Rect) -> Box:
    """Return a button as large as `rect`."""
    bold = node.role is Role.DEFAULT_BUTTON
    largest = writer.scale.frame_bold if bold else writer.scale.frame
    ink = Ink.ON_ACCENT if bold else Ink.TEXT
    look = Look.DEFAULT if bold else Look.BUTTON
    inner = rect.w - 2 * writer.panel.px(1.5)
    kinds = [faces.closer(kind) for kind in smaller(writer.panel, largest)]
    text = faces.centred(writer, node.name.shown, kinds, rect, inner, ink)
    return Box(node.id, look, rect, (text,))


def _field(writer: Writer, node: Node, rect: Rect) -> Box:
    """Return the field: its value on one line as large as fits, else on several.

    An empty field shows what to write.
    """
    pad = writer.panel.px(min(PAD, 4))
    mark = None
    if icon := icon_of(node):
        side = writer.panel.px(6)
        mark = Rect(rect.right - pad - side, rect.y + (rect.h - side) / 2, side, side)
    inner = rect.w - 2 * pad - (mark.w + pad if mark else 0)
    if mark and inner < writer.panel.px(_ROOM):
        # The sign stands above the field too, with what is wrong.
        mark, icon, pad = None, "", writer.panel.px(2)
        inner = rect.w - 2 * pad
    value = shown_value(node)
    part, ink, largest = Part.VALUE, Ink.TEXT, writer.scale.body
    kind, lines = _fitted_lines(writer, value, largest, inner, rect)
    if not value:
        hint = shown(node, Part.DESCRIPTION)
        small, hints = _fitted_lines(writer, hint, writer.scale.label, inner, rect)
        near = writer.panel.px(3)
        wide = rect.w - 2 * near
        if len(hints) > 1 and writer.measure.width(hint, small) <= wide:
            # On one line without the sign: what is wrong is said above the field, with the same.
            mark, icon, pad = None, "", near
            small, hints = _fitted_lines(writer, hint, small, wide, rect)
        if len(hints) * small.leading <= rect.h:
            part, ink, kind, lines = Part.DESCRIPTION, Ink.SECOND, small, hints
    room = max(int(rect.h // kind.leading), 1)
    if len(lines) > room:
        # Longer than its field: the lines at the caret. The review shows all of it.
        caret = len(value) if node.caret is None else node.caret
        at = sum(line.start <= caret for line in lines)
        lines = lines[max(at - room, 0) : max(at, room)]
    y = rect.y + (rect.h - kind.leading * len(lines)) / 2
    placed = tuple(
        Line(p.text, p.start, rect.x + pad, y + n * kind.leading, p.width, p.hyphen)
        for n, p in enumerate(lines)
    )
    return Box(node.id, Look.FIELD, rect, (Text(part, kind, ink, placed),), mark, icon)


def _fitted_lines(
    writer: Writer, words: str, largest: Type, inner: float, rect: Rect
) -> tuple[Type, Sequence[Piece]]:
    """Return the largest type in which `words` fit on one line, and that line; else several."""
    kinds = smaller(writer.panel, largest)
    tight = [faces.closer(kind) for kind in kinds]
    fitting = (
        k for k in tight if faces.needed(k, 1) <= rect.h and writer.measure.width(words, k) <= inner
    )
    kind = next(fitting, tight[-1])
    wide = writer.measure.width(words, kind)
    if wide <= inner:
        # Not wrapped: a space just typed must move the caret.
        return kind, (Piece(words, 0, wide),)
    return kind, writer.wrap(words, kind, inner) or (Piece("", 0, 0),)
