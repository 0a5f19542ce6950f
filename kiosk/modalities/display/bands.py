"""What never moves: the quick bar at the bottom and the step strip; see `caption` for its band."""

from collections.abc import Sequence
from math import ceil

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
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node, Screen

EDGE = 1.3
"""Space above and below the words of a band, mm."""
_BAR_LEAST = 2.5
"""Least length of a bar of the step strip, mm."""
BETWEEN = 2.6
"""Space between two quick-bar items, mm."""
_WIDE = 200.0
"""From this width of the glass, mm, the words of the quick bar stand on one line."""
_FOOT = 1.1
"""Space above and below the buttons of the folded bar, mm."""
FOOT_GAP = 3.0
"""Space between them, mm."""
_WORD = 3.2
"""Width for the menu's word, in font sizes."""


def floor(panel: Panel) -> Type:
    """Return the smallest type there is, with lines as close as two-line labels have them."""
    return panel.type(Face.REGULAR, SMALLEST, TIGHTEST)


def icon_side(panel: Panel) -> int:
    """Return the side of a quick-bar icon, px."""
    return panel.px(ICON if panel.height_mm >= SMALL_PANEL else ICON - 1)


def quick_height(writer: Writer) -> int:
    """Return the height of the quick bar, px: an icon over its word, the same everywhere."""
    panel = writer.panel
    words = max(_rows(panel) * floor(panel).leading, writer.scale.quick.leading)
    tall = 2 * panel.px(EDGE) + icon_side(panel) + panel.px(0.4) + words
    return max(tall, panel.px(writer.target))


def _rows(panel: Panel) -> int:
    """Return how many lines of the smallest type the words of the quick bar may take."""
    return 1 if panel.width_mm >= _WIDE else 2


def quick_bar(writer: Writer, items: Sequence[Node], bar: Rect) -> tuple[Box, ...]:
    """Return the quick bar's boxes: an icon and its word each, centred in columns."""
    if not items:
        return ()
    panel = writer.panel
    rows = _rows(panel)
    room = bar.h - 2 * panel.px(EDGE) - icon_side(panel) - panel.px(0.4)
    names = [item.name.shown for item in items]
    for kind in smaller(panel, writer.scale.quick):
        columns = _columns(writer, names, kind, bar, whole=rows == 1)
        lines = [
            writer.wrap(name, kind, wide) for name, (_, wide) in zip(names, columns, strict=True)
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
    writer: Writer, names: Sequence[str], kind: Type, bar: Rect, *, whole: bool
) -> list[tuple[float, float]]:
    """Return (x, width) for each item: equal columns, or by need where a word is too long.

    With `whole` a name of several words stands on one line, if all do.
    """
    gap = writer.apart(BETWEEN)
    target = writer.panel.px(writer.target)
    free = bar.w - gap * len(names)
    equal = free / len(names)
    widths = [equal] * len(names)
    for words in ((lambda name: [name]), str.split) if whole else (str.split,):
        needed = [max(writer.measure.width(word, kind) for word in words(name)) for name in names]
        least = [max(need + 1, target) for need in needed]
        if sum(least) <= free:
            if max(least) > equal:
                spare = (free - sum(least)) / len(names)
                widths = [need + spare for need in least]
            break
    columns = []
    x = bar.x + gap / 2
    for wide in widths:
        columns.append((x, wide))
        x += wide + gap
    return columns


def foot_height(writer: Writer) -> int:
    """Return the height of the band in which *Menu* stands, with More and the main button."""
    return _foot_target(writer) + 2 * writer.panel.px(_FOOT)


def _foot_target(writer: Writer) -> int:
    panel = writer.panel
    small = floor(panel).leading
    large = small if min(panel.width_mm, panel.height_mm) < SMALL_PANEL else _tightest(writer)
    return max(panel.px(writer.target), small + large + 2 * panel.px(0.6))


def _tightest(writer: Writer) -> int:
    return ceil(writer.scale.frame.px * TIGHTEST)


def foot(writer: Writer, items: Sequence[Node], bar: Rect) -> tuple[tuple[Box, ...], Rect]:
    """Return *Menu* at the left of the band, and the room for More and the main button.

    `items` are empty where there is no menu; the room is the same.
    """
    panel = writer.panel
    tall = _foot_target(writer)
    y = bar.y + (bar.h - tall) / 2
    kind, side, pad = writer.scale.frame, icon_side(panel), panel.px(2)
    if writer.panel.width_mm < SMALL_PANEL:
        kind = floor(panel)
        side = panel.px(ICON - 2)
    boxes: list[Box] = []
    x = bar.x + panel.margin
    # The same with and without a menu, in whatever language.
    wide = side + panel.px(2) + 2 * pad + _WORD * kind.px
    for item in items[:1]:
        words = writer.measure.width(item.name.shown, kind)
        inner = side + panel.px(2) + words
        wide = max(inner + 2 * pad, wide)
        left = x + (wide - inner) / 2
        line = Line(
            item.name.shown, 0, left + side + panel.px(2), y + (tall - kind.leading) / 2, words
        )
        boxes.append(
            Box(
                item.id,
                Look.BUTTON,
                Rect(x, y, wide, tall),
                (Text(Part.NAME, kind, Ink.TEXT, (line,)),),
                Rect(left, y + (tall - side) / 2, side, side),
                item.pictogram or item.id,
            )
        )
    room = x + wide + writer.apart(FOOT_GAP)
    return tuple(boxes), Rect(room, y, bar.right - panel.margin - room, tall)


def step_strip(
    writer: Writer,
    screen: Screen,
    area: Rect,
    largest: Type | None = None,
    *,
    small: bool = True,
) -> tuple[Box, ...]:
    """Return the step strip: a bar a step, what is done now, and how far that is in words.

    With `small` the step's drawing stands in it; else it is a large one beside the heading.
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
    drawn = step.label.key if small and step.label.key in ICONS else ""
    for kind in smaller(panel, largest or writer.scale.frame):
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
            for piece in writer.wrap(text, kind, area.w):
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
        lines = writer.wrap(node.name.shown, kind, area.w - indent)
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
