"""The row with the field, and the buttons beside or under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.modalities.display import faces, turning
from kiosk.modalities.display.blocks import Block, Row, icon_of, shown, shown_value
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Part, Rect, Text
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
_INSIDE = 1.5
"""What words keep off either side of their button, mm."""
_QUESTION = 26.0
"""Width that a question beside its field should have, mm."""


@dataclass(frozen=True, slots=True)
class Top:
    """The row that stands over the keys on every page."""

    boxes: tuple[Box, ...]
    more: Box | None
    left: tuple[Node, ...]
    """Nodes for which it had no room."""


def beside(
    writer: Writer,
    nodes: Sequence[Node],
    area: Rect,
    labels: turning.Labels | None,
    *,
    alone: bool,
    tight: bool = False,
) -> Top:
    """Place question, field, More and buttons side by side, as many as leave the field room.

    With `alone` the field has the whole row; with `tight` the buttons leave it all they can.
    """
    gap = writer.apart(GAP if tight else GUTTER)
    field = next(node for node in nodes if node.role is Role.TEXT_INPUT)
    if alone:
        rest = tuple(node for node in nodes if node is not field)
        return Top((_field(writer, field, area),), None, rest)
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
        wide = min(turning.width(writer, labels), max(writer.panel.px(34), room))
        if tight:
            wide = turning.least_width(writer, labels, area.h)
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
    return Top(tuple(placed), more, tuple(left))


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


def under(writer: Writer, top: Top, area: Rect) -> Top:
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
    return Top((*top.boxes, *placed), more, left)


def packed(writer: Writer, nodes: Sequence[Node], width: float) -> list[Block]:
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
