"""The band at the bottom where the quick bar is folded: More and the main button beside *Menu*."""

from collections.abc import Sequence
from math import ceil

from kiosk.modalities.display import turning
from kiosk.modalities.display.bands import FOOT_GAP
from kiosk.modalities.display.blocks import icon_of
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Part, Rect, Text
from kiosk.modalities.display.theme import SMALLEST, TIGHT, TIGHTEST, Face, Type, smaller
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Role

_MAIN = 4.4
"""Least capital height of the main button's words in the foot, mm."""
_MORE = 0.36
"""Largest share of the foot for a More button with its page in words."""


def in_foot(
    writer: Writer, controls: Sequence[Node], room: Rect, labels: turning.Labels | None
) -> tuple[list[Box], Box | None, list[Node]]:
    """Place More beside *Menu*, and the main button at the right where its words fit.

    Returns the main button's box if there is one, the More button, and what is left to place.
    """
    gap = writer.apart(FOOT_GAP)
    more = None
    if labels:
        wide = turning.width(writer, labels)
        if wide > room.w * _MORE:
            wide = min(_page_width(writer, labels), room.w)
        more = Box("", Look.MORE, Rect(room.x, room.y, wide, room.h))
        room = Rect(room.x + wide + gap, room.y, room.w - wide - gap, room.h)
    main = next((node for node in controls if node.role is Role.DEFAULT_BUTTON), None)
    box = _main_in_foot(writer, main, room) if main else None
    if box is None:
        return [], more, list(controls)
    return [box], more, [node for node in controls if node is not main]


def _page_width(writer: Writer, labels: turning.Labels) -> float:
    """Return the width of the More button where room is scarce: its page may be two numbers."""
    small = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
    words = (labels.more, labels.start, turning.short(188, 188))
    widest = max(writer.measure.width(text, small) for text in words)
    return max(widest + 2 * writer.panel.px(2.5), writer.panel.px(30))


def _main_in_foot(writer: Writer, node: Node, room: Rect) -> Box | None:
    """Return the main button at the right of the foot, None where its words would be small."""
    panel = writer.panel
    wide = min(room.w, max(panel.px(48), writer.natural(node)))
    pad = panel.px(2.5)
    if wide < panel.px(2 * writer.target):
        return None
    for kind in smaller(panel, writer.scale.label_bold):
        if kind.capital < panel.px(_MAIN):
            return None
        tight = Type(kind.face, kind.px, ceil(kind.px * TIGHTEST))
        indent = writer.beside(node, tight)
        lines = writer.wrap(node.name.shown, tight, wide - 2 * pad - indent)
        tall = len(lines) * tight.leading
        if tall + kind.px / 8 <= room.h and not any(line.hyphen for line in lines):
            break
    else:
        return None
    rect = Rect(room.right - wide, room.y, wide, room.h)
    words = max(line.width for line in lines)
    left = rect.x + (wide - words - indent) / 2 + indent
    y = rect.y + (rect.h - tall) / 2
    placed = tuple(
        Line(p.text, p.start, left + (words - p.width) / 2, y + n * tight.leading, p.width)
        for n, p in enumerate(lines)
    )
    side = indent - panel.px(2.5)
    mark = Rect(left - indent, rect.y + (rect.h - side) / 2, side, side) if indent else None
    text = Text(Part.NAME, tight, Ink.ON_ACCENT, placed)
    return Box(node.id, Look.DEFAULT, rect, (text,), mark, icon_of(node))
