"""What never moves: the quick bar at the bottom and the step strip; see `caption` for its band."""

from collections.abc import Sequence

from kiosk.modalities.display.blocks import icon_of
from kiosk.modalities.display.geometry import Box, Ink, Line, Look, Part, Rect, Text
from kiosk.modalities.display.icons import ICONS
from kiosk.modalities.display.theme import (
    BAR,
    ICON,
    SMALL_PANEL,
    SMALLEST,
    TIGHT,
    TIGHTEST,
    Face,
    Panel,
    Type,
    smaller,
)
from kiosk.modalities.display.wrap import wrap
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node, Screen

EDGE = 1.3
"""Space above and below the words of a band, mm."""
_BAR_LEAST = 2.5
"""Least length of a bar of the step strip, mm."""
BETWEEN = 2.6
"""Space between two quick-bar items, mm."""


def floor(panel: Panel) -> Type:
    """Return the smallest type there is, with lines as close as two-line labels have them."""
    return panel.type(Face.REGULAR, SMALLEST, TIGHTEST)


def icon_side(panel: Panel) -> int:
    """Return the side of a quick-bar icon, px."""
    return panel.px(ICON if panel.height_mm >= SMALL_PANEL else ICON - 1)


def quick_height(panel: Panel) -> int:
    """Return the height of the quick bar, px: an icon over two lines, the same everywhere."""
    return 2 * panel.px(EDGE) + icon_side(panel) + panel.px(0.4) + 2 * floor(panel).leading


def quick_bar(writer: Writer, items: Sequence[Node], bar: Rect) -> tuple[Box, ...]:
    """Return the quick bar's boxes: an icon and its word each, centred in columns."""
    if not items:
        return ()
    panel = writer.panel
    room = 2 * floor(panel).leading
    names = [item.name.shown for item in items]
    for kind in smaller(panel, writer.scale.quick):
        columns = _columns(writer, names, kind, bar)
        lines = [
            wrap(name, kind, wide, writer.measure)
            for name, (_, wide) in zip(names, columns, strict=True)
        ]
        whole = not any(line.hyphen for name in lines for line in name)
        if whole and max(len(name) for name in lines) * kind.leading <= room:
            break
    side = icon_side(panel)
    tall = max(len(name) for name in lines) * kind.leading
    top = bar.y + (bar.h - side - panel.px(0.4) - tall) / 2
    boxes = []
    for item, (x, wide), name in zip(items, columns, lines, strict=True):
        y = top + side + panel.px(0.4)
        placed = []
        for piece in name:
            left = x + (wide - piece.width) / 2
            placed.append(Line(piece.text, piece.start, left, y, piece.width, piece.hyphen))
            y += kind.leading
        boxes.append(
            Box(
                item.id,
                Look.QUICK,
                Rect(x, bar.y, wide, bar.h),
                (Text(Part.NAME, kind, Ink.TEXT, tuple(placed)),),
                Rect(x + (wide - side) / 2, top, side, side),
                item.pictogram or item.id,
            )
        )
    return tuple(boxes)


def _columns(
    writer: Writer, names: Sequence[str], kind: Type, bar: Rect
) -> list[tuple[float, float]]:
    """Return (x, width) for each item: equal columns, or by need where a word is too long."""
    gap = writer.panel.px(BETWEEN)
    least = [max(writer.measure.width(word, kind) for word in name.split()) + 1 for name in names]
    free = bar.w - gap * len(names)
    equal = free / len(names)
    widths = [equal] * len(names)
    if max(least) > equal and sum(least) <= free:
        spare = (free - sum(least)) / len(names)
        widths = [need + spare for need in least]
    columns = []
    x = bar.x + gap / 2
    for wide in widths:
        columns.append((x, wide))
        x += wide + gap
    return columns


def step_strip(writer: Writer, screen: Screen, area: Rect, largest: Type) -> tuple[Box, ...]:
    """Return the step strip: a bar a step, what is done now, and how far that is in words.

    Done, current and coming bars differ in shape as well as colour (WCAG 1.4.1).
    """
    step = screen.step
    if step is None:
        return ()
    panel = writer.panel
    gap = panel.px(1.7)
    long = min(panel.px(7.4), (area.w * 0.3 - gap * (step.total - 1)) / step.total)
    bars = step.total * long + (step.total - 1) * gap
    words = (step.label.shown, step.name.shown)
    apart = panel.px(4)
    # A step has one drawing, however many screens it takes.
    drawn = step.label.key if step.label.key in ICONS else ""
    for kind in smaller(panel, largest):
        left, right = (writer.measure.width(text, kind) for text in words)
        side = round(kind.capital * 1.5) if drawn else 0
        left += side + panel.px(2) if drawn else 0
        if bars + left + right + 2 * apart <= area.w:
            break
    # Rather shorter bars than a line of their own.
    shorter = (area.w - left - right - 2 * apart - (step.total - 1) * gap - 1) / step.total
    if panel.px(_BAR_LEAST) <= shorter < long:
        long = shorter
        bars = step.total * long + (step.total - 1) * gap
    mark = None
    if bars + left + right + 2 * apart <= area.w:
        indent = side + panel.px(2) if drawn else 0
        mark = Rect(area.x + bars + apart, area.y + (kind.leading - side) / 2, side, side)
        lines = [
            Line(words[0], 0, area.x + bars + apart + indent, area.y, left - indent),
            Line(words[1], 0, area.right - right, area.y, right),
        ]
        texts = tuple(Text(Part.OWN, kind, Ink.SECOND, (line,)) for line in lines)
        height = float(kind.leading)
    else:
        # Bars on a line of their own, both texts below.
        y = area.y + panel.px(BAR + 1.5)
        below = []
        for text in words:
            placed = []
            for piece in wrap(text, kind, area.w, writer.measure):
                placed.append(Line(piece.text, piece.start, area.x, y, piece.width, piece.hyphen))
                y += kind.leading
            below.append(Text(Part.OWN, kind, Ink.SECOND, tuple(placed)))
        texts = tuple(below)
        height = y - area.y
    thick = panel.px(BAR)
    middle = area.y + ((kind.leading - thick) / 2 if height == kind.leading else 0)
    marks = tuple(
        Box(
            "",
            Look.STRIP,
            Rect(area.x + number * (long + gap), middle, long, thick),
            icon=(
                "done" if number + 1 < step.number else "now" if number + 1 == step.number else ""
            ),
        )
        for number in range(step.total)
    )
    return (Box("", Look.TEXT, Rect(area.x, area.y, area.w, height), texts, mark, drawn), *marks)


def line(writer: Writer, node: Node, area: Rect) -> tuple[Box, ...]:
    """Return an alert, with its sign, or a question on one line; on more only where it must."""
    panel = writer.panel
    icon = icon_of(node)
    for face, leading in ((Face.BOLD, TIGHT), (Face.REGULAR, TIGHT), (Face.BOLD, TIGHTEST)):
        kind = panel.type(face, SMALLEST, leading)
        side = round(kind.capital * 1.5)
        indent = side + panel.px(2.5) if icon else 0
        lines = wrap(node.name.shown, kind, area.w - indent, writer.measure)
        if len(lines) == 1:
            break
    placed = tuple(
        Line(p.text, p.start, area.x + indent, area.y + n * kind.leading, p.width, p.hyphen)
        for n, p in enumerate(lines)
    )
    height = len(lines) * kind.leading
    wide = indent + max(line.width for line in placed)
    mark = Rect(area.x, area.y + (kind.leading - side) / 2, side, side) if icon else None
    text = Text(Part.NAME, kind, Ink.TEXT, placed)
    return (Box(node.id, Look.TEXT, Rect(area.x, area.y, wide, height), (text,), mark, icon),)
