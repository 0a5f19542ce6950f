"""The screen on which one types: question, field and main button in one row, keys below."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.modalities.display import bands, buttons, faces, key_grid
from kiosk.modalities.display.blocks import Block, Row, icon_of, shown, shown_value
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Page, Part, Rect, Text
from kiosk.modalities.display.pages import boxes, paginate
from kiosk.modalities.display.theme import (
    GAP,
    GUTTER,
    PAD,
    SMALLEST,
    TIGHTEST,
    Face,
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
"""On less width than this the field has a row of its own, or it would cut what is typed; mm."""
_INSIDE = 1.5
"""What words keep off either side of their button, mm."""
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
    alone = _narrow(writer, area)
    top = _top(writer, nodes, Rect(area.x, area.y, area.w, target), None, alone=alone)
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
    top = _top(writer, nodes, Rect(area.x, area.y, area.w, height), None, alone=alone)
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
    # On narrow glass More and the main button stand under the field, where there is room.
    narrow = _narrow(writer, area)
    under = narrow and roomy(writer, nodes, area)
    tight = narrow and not under
    second = target + gap if under else 0
    row = Rect(area.x, area.y, area.w, target)
    body = _top(writer, nodes, row, labels, alone=under, tight=tight)
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
    top = _top(writer, nodes, row, labels, alone=under, tight=tight)
    if under:
        top = _second(writer, top, Rect(area.x, area.y + height + gap, area.w, target))
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


def _second(writer: Writer, top: _Top, area: Rect) -> _Top:
    """Return `top` with More and the main button in a row under the field."""
    default = [node for node in top.left if node.role is Role.DEFAULT_BUTTON]
    left = tuple(node for node in top.left if node not in default)
    right, placed = area.right, []
    for node in default:
        wide = max(_button_width(writer, node, area.w), _least_width(writer, node, area.w))
        right, box = _button(writer, node, right, area, wide)
        right -= writer.apart(GUTTER)
        placed.append(box)
    more = Box("", Look.MORE, Rect(area.x, area.y, right - area.x, area.h))
    return _Top((*top.boxes, *placed), more, left)


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
    """Return buttons side by side, as few rows as hold them, the spare width shared."""
    gap = writer.apart(GUTTER)
    rows: list[list[tuple[Node, float]]] = []
    for node in nodes:
        least = _least_width(writer, node, width)
        used = sum(wide + gap for _, wide in rows[-1]) if rows else width
        if rows and used + least <= width:
            rows[-1].append((node, least))
        else:
            rows.append([(node, least)])
    blocks = []
    tall = writer.panel.px(writer.target)
    for row in rows:
        spare = (width - sum(wide for _, wide in row) - gap * (len(row) - 1)) / len(row)
        drawn, right = [], width
        for node, least in reversed(row):
            wide = least + spare if len(row) > 1 else max(least, _button_width(writer, node, width))
            drawn.append(_drawn(writer, node, Rect(right - wide, 0, wide, tall)))
            right -= wide + gap
        made = Row(tall, (), tuple(drawn))
        blocks.append(Block(row[0][0].id, Look.TEXT, (made,), width, writer.apart(), whole=True))
    return blocks


def _top(
    writer: Writer,
    nodes: Sequence[Node],
    area: Rect,
    labels: buttons.MoreLabels | None,
    *,
    alone: bool,
    tight: bool = False,
) -> _Top:
    """Place question, field, More and buttons side by side, as many as leave the field room.

    With `alone` the field has the whole row; with `tight` the buttons leave it all they can.
    """
    gap = writer.apart(GAP if tight else GUTTER)
    field = next(node for node in nodes if node.role is Role.TEXT_INPUT)
    if alone:
        rest = tuple(node for node in nodes if node is not field)
        return _Top((_field(writer, field, area),), None, rest)
    default = [node for node in nodes if node.role is Role.DEFAULT_BUTTON]
    others = [node for node in nodes if node.role is Role.BUTTON]
    room = area.w - max(area.w * _FIELD, writer.panel.px(_LEAST_FIELD))
    placed: list[Box] = []
    left = [node for node in nodes if node.role not in (Role.TEXT_INPUT, Role.DEFAULT_BUTTON)]
    right = area.right
    more = None
    for node in default:
        wide = (_least_width if tight else _button_width)(writer, node, area.w)
        right, box = _button(writer, node, right, area, wide)
        right -= gap
        room -= box.rect.w + gap
        placed.append(box)
    if labels:
        wide = min(buttons.more_width(writer, labels), max(writer.panel.px(34), room))
        if tight:
            wide = buttons.least_more_width(writer, labels, area.h)
            wide = max(wide, writer.panel.px(writer.target))
        more = Box("", Look.MORE, Rect(right - wide, area.y, wide, area.h))
        right -= wide + gap
        room -= wide + gap
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    wanted = writer.panel.px(_QUESTION) if heading else 0
    for node in reversed(others):
        wide = _button_width(writer, node, area.w)
        if wide + gap > room - wanted:
            continue
        right, box = _button(writer, node, right, area, wide)
        right -= gap
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


def _least_width(writer: Writer, node: Node, width: float) -> float:
    """Return the least width of a button that breaks no word, px."""
    face = Face.BOLD if node.role is Role.DEFAULT_BUTTON else Face.REGULAR
    kind = writer.panel.type(face, SMALLEST, TIGHTEST)
    words = max(writer.measure.width(word, kind) for word in node.name.shown.split())
    wanted = words + 2 * writer.panel.px(_INSIDE) + 1
    return min(max(wanted, writer.panel.px(writer.target)), width)


def _button(writer: Writer, node: Node, right: float, area: Rect, wide: float) -> tuple[float, Box]:
    """Return the left edge of `node`'s box, `wide` px wide and ending at `right`, and the box."""
    box = _drawn(writer, node, Rect(right - wide, area.y, wide, area.h))
    return right - wide, box


def _drawn(writer: Writer, node: Node, rect: Rect) -> Box:
    """Return a button as large as `rect`."""
    bold = node.role is Role.DEFAULT_BUTTON
    largest = writer.scale.frame_bold if bold else writer.scale.frame
    ink = Ink.ON_ACCENT if bold else Ink.TEXT
    look = Look.DEFAULT if bold else Look.BUTTON
    inner = rect.w - 2 * writer.panel.px(_INSIDE)
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
    if len(lines) * kind.leading > rect.h:
        mark, icon, pad = None, "", writer.panel.px(_INSIDE)
        kind, lines = _fitted_lines(writer, value, largest, rect.w - 2 * pad, rect)
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
