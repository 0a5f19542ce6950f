"""The screen on which one types: question, field and main button in one row, keys below."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from kiosk.modalities.display import buttons
from kiosk.modalities.display.blocks import Block, Row, shown, shown_value
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Page, Part, Rect, Text
from kiosk.modalities.display.pages import boxes, paginate
from kiosk.modalities.display.theme import (
    GAP,
    GUTTER,
    PAD,
    SMALL_KEY,
    SMALL_PANEL,
    SMALLEST,
    TARGET,
    TIGHT,
    TIGHTEST,
    Face,
    Type,
    smaller,
)
from kiosk.modalities.display.wrap import wrap
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Key, Node
from kiosk.model.roles import Role

_WIDEST = 45.0
"""A key is never wider than this per unit, mm."""
_TALLEST = 16.0
"""A key is never higher than this, mm."""
_FIELD = 0.3
"""Least share of the width that the field takes."""
_QUESTION = 26.0
"""Width that a question beside its field should have, mm."""
_Keys = tuple[int, list[tuple[int, Key]]]
"""A row as drawn: the number of its row in the keyboard, and (column, key) for each key."""
DRAWN = {"⌫": "delete", "⇧": "shift", "←": "left", "→": "right", "␣": "space"}
"""Signs that no font of ours has, and the line drawings that stand for them."""


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

    Returns None where field, question and all keys do not fit on one page, though
    `split` is false. The field is on every page.
    """
    gap = writer.panel.px(GAP)
    board = next(node for node in nodes if node.role is Role.KEYBOARD)
    count = len(_drawn_rows(writer, board, area.w))
    least = _least(writer) * count + gap * (count - 1)
    above, nodes, area = _headed(writer, nodes, area, least + gap + writer.panel.px(TARGET))
    height = max(writer.panel.px(TARGET), area.h - least - gap)
    height = min(height, writer.scale.body.leading + 2 * writer.panel.px(1.2))
    height = max(height, writer.panel.px(TARGET))
    row = Rect(area.x, area.y, area.w, height)
    flow = Rect(area.x, area.y + height + gap, area.w, area.h - height - gap)
    top = _top(writer, nodes, row, None)
    parts = paginate(_flowing(writer, top.left, flow), flow.h)
    if len(parts) > 1:
        if not split:
            return None
        top = _top(writer, nodes, row, labels)
        parts = paginate(_flowing(writer, top.left, flow), flow.h)
    made: list[Page] = []
    fixed = (*above, *top.boxes)
    seen = {box.node for box in fixed}
    for number, part in enumerate(parts):
        drawn = boxes(part, flow.x, flow.y)
        more = top.more
        own = [buttons.worded(writer, more, labels, number, len(parts))] if more else []
        begins = dict.fromkeys(b.node for b in drawn if b.node and b.node not in seen)
        seen.update(begins)
        made.append(Page((*fixed, *drawn, *own), tuple(begins)))
    return made


def _headed(
    writer: Writer, nodes: Sequence[Node], area: Rect, needed: float
) -> tuple[list[Box], Sequence[Node], Rect]:
    """Place the question over the field, as large as any heading, where `needed` px remain."""
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    if heading is None:
        return [], nodes, area
    block = writer.text(heading, area.w, first=True)
    taken = block.height + writer.panel.px(2)
    if area.h - taken < needed:
        return [], nodes, area
    rest = [node for node in nodes if node is not heading]
    return block.boxes(area.x, area.y), rest, Rect(area.x, area.y + taken, area.w, area.h - taken)


def _flowing(writer: Writer, nodes: Sequence[Node], flow: Rect) -> list[Block]:
    """Return what had no room in the top row, and the keys."""
    blocks: list[Block] = []
    for node in nodes:
        if node.role is Role.KEYBOARD:
            blocks.append(_fitted(writer, node, blocks, flow))
        elif node.role in buttons.BUTTONS:
            blocks.append(writer.button(node, flow.w))
        else:
            blocks.append(writer.text(node, flow.w, first=node.role is Role.HEADING))
    return blocks


def _least(writer: Writer) -> int:
    small = writer.panel.height_mm < SMALL_PANEL
    return writer.panel.px(SMALL_KEY if small else TARGET)


def _fitted(writer: Writer, node: Node, above: Sequence[Block], flow: Rect) -> Block:
    """Return the keyboard as high as the room under the texts allows, if it fits there."""
    used = sum(block.height + block.gap for block in above)
    block = keyboard(writer, node, flow.w, flow.h - used - writer.panel.px(GAP))
    return (
        block
        if used + block.height + block.gap <= flow.h
        else keyboard(writer, node, flow.w, flow.h)
    )


def _top(
    writer: Writer, nodes: Sequence[Node], area: Rect, labels: buttons.MoreLabels | None
) -> _Top:
    """Place question, field, More and buttons side by side, as many as leave the field room."""
    gap = writer.panel.px(GUTTER)
    field = next(node for node in nodes if node.role is Role.TEXT_INPUT)
    default = [node for node in nodes if node.role is Role.DEFAULT_BUTTON]
    others = [node for node in nodes if node.role is Role.BUTTON]
    room = area.w * (1 - _FIELD)
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
        wide = min(wide, max(writer.panel.px(34), room))
        more = Box("", Look.MORE, Rect(right - wide, area.y, wide, area.h))
        right -= wide + gap
        room -= wide + gap
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    wanted = writer.panel.px(_QUESTION) if heading else 0
    for node in reversed(others):
        wide = _button_width(writer, node, area)
        if wide + gap > room - wanted:
            continue
        right, box = _button(writer, node, right, area)
        room -= wide + gap
        placed.append(box)
        left.remove(node)
    start = area.x
    if heading:
        question = _question(writer, heading, Rect(area.x, area.y, max(room - gap, 0), area.h))
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
        tight = writer.panel.type(Face.BOLD, kind.capital / writer.panel.per_mm, TIGHTEST)
        width = area.w
        lines = wrap(heading.name.shown, tight, width, writer.measure) if width > 0 else ()
        fits = 0 < len(lines) * tight.leading <= area.h
        if fits and not any(line.hyphen for line in lines):
            tall = len(lines) * tight.leading
            y = area.y + (area.h - tall) / 2
            placed = tuple(
                Line(p.text, p.start, area.x, y + n * tight.leading, p.width)
                for n, p in enumerate(lines)
            )
            wide = max(p.width for p in lines)
            text = Text(Part.NAME, tight, Ink.TEXT, placed)
            return Box(heading.id, Look.TEXT, Rect(area.x, y, wide, tall), (text,))
    return None


def _button_width(writer: Writer, node: Node, area: Rect) -> float:
    bold = node.role is Role.DEFAULT_BUTTON
    kind = writer.scale.frame_bold if bold else writer.scale.frame
    words = writer.measure.width(node.name.shown, kind)
    return min(max(words + 2 * writer.panel.px(4), writer.panel.px(22)), area.w * 0.3)


def _button(writer: Writer, node: Node, right: float, area: Rect) -> tuple[float, Box]:
    """Return the free right edge after placing `node` there, and its box."""
    wide = _button_width(writer, node, area)
    bold = node.role is Role.DEFAULT_BUTTON
    largest = writer.scale.frame_bold if bold else writer.scale.frame
    ink = Ink.ON_ACCENT if bold else Ink.TEXT
    look = Look.DEFAULT if bold else Look.BUTTON
    inner = wide - 2 * writer.panel.px(1.5)
    rect = Rect(right - wide, area.y, wide, area.h)
    text = _centred(writer, node.name.shown, smaller(writer.panel, largest), rect, inner, ink)
    return right - wide - writer.panel.px(GUTTER), Box(node.id, look, rect, (text,))


def _centred(
    writer: Writer, words: str, kinds: Sequence[Type], rect: Rect, inner: float, ink: Ink
) -> Text:
    """Return `words` in the middle of `rect`, in the first of `kinds` that fits."""
    for kind in kinds:
        lines = wrap(words, kind, inner, writer.measure)
        tall = len(lines) * kind.leading
        if tall <= rect.h and not any(line.hyphen for line in lines):
            break
    y = rect.y + (rect.h - tall) / 2
    placed = tuple(
        Line(
            p.text,
            p.start,
            rect.x + (rect.w - p.width) / 2,
            y + n * kind.leading,
            p.width,
            p.hyphen,
        )
        for n, p in enumerate(lines)
    )
    return Text(Part.NAME, kind, ink, placed)


def _field(writer: Writer, node: Node, rect: Rect) -> Box:
    """Return the field: its value on one line as large as fits, else on as many as needed.

    An empty field shows what to write.
    """
    pad = writer.panel.px(min(PAD, 4))
    inner = rect.w - 2 * pad
    value = shown_value(node)
    hint = "" if value else shown(node, Part.DESCRIPTION)
    words = value or hint
    kinds = smaller(writer.panel, writer.scale.label if hint else writer.scale.body)
    tight = [writer.panel.type(k.face, k.capital / writer.panel.per_mm, TIGHTEST) for k in kinds]
    fitting = (k for k in tight if k.leading <= rect.h and writer.measure.width(words, k) <= inner)
    kind = next(fitting, tight[-1])
    wide = writer.measure.width(words, kind)
    if wide <= inner:
        # Not wrapped: a space just typed must move the caret.
        lines = [Line(words, 0, rect.x + pad, 0, wide)]
    else:
        lines = [
            Line(p.text, p.start, rect.x + pad, 0, p.width, p.hyphen)
            for p in wrap(words, kind, inner, writer.measure)
        ]
    step = min(kind.leading, rect.h / len(lines))
    y = rect.y + (rect.h - step * len(lines)) / 2
    placed = tuple(line.moved(0, y + n * step) for n, line in enumerate(lines))
    part, ink = (Part.DESCRIPTION, Ink.SECOND) if hint else (Part.VALUE, Ink.TEXT)
    return Box(node.id, Look.FIELD, rect, (Text(part, kind, ink, placed),))


def _drawn_rows(writer: Writer, node: Node, width: float) -> list[_Keys]:
    """Return the rows of keys as drawn: where they are too many for `width`, in halves."""
    gap = writer.panel.px(GAP)
    most = max(1, int((width + gap) // (_least(writer) + gap)))
    drawn: list[_Keys] = []
    for number, keys in enumerate(node.keys):
        units = sum(key.width for key in keys)
        share = ceil(units / ceil(units / most))
        line: list[tuple[int, Key]] = []
        for column, key in enumerate(keys):
            if line and sum(k.width for _, k in line) + key.width > share:
                drawn.append((number, line))
                line = []
            line.append((column, key))
        drawn.append((number, line))
    return drawn


def keyboard(writer: Writer, node: Node, width: float, room: float) -> Block:
    """Return the on-screen keys, each row stretched to the same width."""
    gap = writer.panel.px(GAP)
    drawn = _drawn_rows(writer, node, width)
    units = max(sum(key.width for _, key in keys) for _, keys in drawn)
    wide = min(width, units * writer.panel.px(_WIDEST) + (units - 1) * gap)
    tall = (room - gap * (len(drawn) - 1)) / len(drawn)
    tall = max(_least(writer), min(tall, writer.panel.px(_TALLEST)))
    place = Rect((width - wide) / 2, 0, wide, tall)
    rows = tuple(
        _key_row(writer, node, keys, place, gap if number else 0)
        for number, keys in enumerate(drawn)
    )
    return Block(node.id, Look.TEXT, rows, width, gap, whole=True)


def _key_row(writer: Writer, node: Node, drawn: _Keys, place: Rect, above: float) -> Row:
    """Return one row of keys as wide and high as `place`, with `above` px over it."""
    number, keys = drawn
    gap = writer.panel.px(GAP)
    pitch = (place.w + gap) / sum(key.width for _, key in keys)
    boxes: list[Box] = []
    x = place.x
    for column, key in keys:
        rect = Rect(x, above, pitch * key.width - gap, place.h)
        x += pitch * key.width
        sign = DRAWN.get(key.name.shown, "")
        side = min(rect.w, rect.h) * 0.55
        mark = Rect(rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side)
        texts = () if sign else (_key_text(writer, key.name.shown, rect),)
        boxes.append(
            Box(node.id, Look.KEY, rect, texts, mark if sign else None, sign, number, column)
        )
    return Row(place.h + above, (), tuple(boxes))


def _key_text(writer: Writer, name: str, rect: Rect) -> Text:
    """Return a letter or a word, centred on its key; never larger than half the key."""
    letter = len(name) == 1
    start = writer.scale.body if letter else writer.scale.label
    floor = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
    kinds = [k for k in smaller(writer.panel, start) if k.capital <= rect.h * 0.5] or [floor]
    return _centred(writer, name, kinds, rect, rect.w - writer.panel.px(2.4), Ink.TEXT)
