"""The caption band: who hears, what is said or to be noticed, and the twin of the last sound."""

from collections.abc import Sequence

from kiosk.modalities.display.bands import EDGE, floor, icon_side
from kiosk.modalities.display.geometry import (
    Box,
    Ink,
    Line,
    Look,
    Measure,
    Part,
    Rect,
    Signs,
    Text,
)
from kiosk.modalities.display.theme import SIGN, Panel, Scale, Type, smaller
from kiosk.modalities.display.wrap import Piece, wrap
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.place import Unit
from kiosk.model.reading import units
from kiosk.model.roles import Role

_APART = 3.0
"""Between a sign and the words beside it, mm."""
_BESIDE = 4.0
"""Between the words and the plate of a twin, mm: the bar that goes up and down stands there."""
_TIGHT = 0.3
"""Space above and below words that fill the band, mm."""
_LARGE = 8.0
"""From body text of this size, mm, a caption has two lines,"""
_TWO_LINES = 150.0
"""on panels at least this high, mm."""
_SHARE = 0.68
"""The height of a sign's drawing in that of the band."""


def shown_lines(panel: Panel, scale: Scale) -> int:
    """Return how many lines of a caption are shown at once."""
    large = scale.body.capital >= panel.px(_LARGE)
    return 2 if large and panel.height_mm >= _TWO_LINES else 1


def height(panel: Panel, scale: Scale) -> int:
    """Return the height of the band, px: the lines of a caption, or two of the smallest."""
    one = shown_lines(panel, scale) * scale.caption.leading + 2 * panel.px(EDGE)
    return max(one, 2 * floor(panel).leading + 2 * panel.px(_TIGHT))


def signs(panel: Panel, band: Rect) -> Signs:
    """Return the places in `band`, the same on every screen."""
    side = max(panel.px(SIGN), int(band.h * _SHARE))
    rim = int(band.h - side) // 4
    plate = side + 2 * rim
    hearing = Rect(panel.margin, band.y + int(band.h - side) // 2, side, side)
    top = band.y + int(band.h - plate) // 2
    twin = Rect(band.w - panel.margin - plate, top, plate, plate)
    left = hearing.right + panel.px(_APART)
    words = Rect(left, band.y, twin.x - panel.px(_BESIDE) - left, band.h)
    return Signs(hearing, words, twin, rim)


def notice_box(writer: Writer, notice: Node, band: Rect) -> Box:
    """Return a notice as it stands in the caption band while nobody speaks.

    Words too many for the band make the box higher than it, upwards. On narrow glass, where beside
    the signs they would be a tower of short lines, they stand above these as wide as the glass.
    """
    panel = writer.panel
    words = signs(panel, band).words
    left, foot = words.x, 0.0
    side = min(icon_side(panel), round(band.h - 2 * panel.px(_TIGHT)))
    indent = side + panel.px(_APART)
    lines, kind = _fitted(writer, notice.name.shown, band, words.w - indent)
    whole = writer.wrap(notice.name.shown, kind, band.w - 2 * panel.margin - indent)
    if (len(lines) - len(whole)) * kind.leading > band.h:
        lines, left, foot = whole, float(panel.margin), band.h
    tall = len(lines) * kind.leading
    height = max(band.h, foot + tall + 2 * panel.px(_TIGHT))
    y = band.bottom - height
    middle = y + (height - foot) / 2
    placed = _placed(lines, kind, left + indent, middle - tall / 2)
    return Box(
        notice.id,
        Look.NOTICE,
        Rect(band.x, y, band.w, height),
        (Text(Part.NAME, kind, Ink.TEXT, placed),),
        Rect(left, middle - side / 2, side, side),
        "warning" if notice.role is Role.ALERT else "info",
    )


def beside(writer: Writer, text: str, band: Rect) -> Text:
    """Return the kiosk's own words about who hears, beside that sign, in the middle of the band.

    Of words too many for the band, the first sentence: what the sign means.
    """
    words = signs(writer.panel, band).words
    lines, kind = _fitted(writer, text, band, words.w)
    if len(lines) * kind.leading > band.h:
        first, end = units(text, Unit.SENTENCE)[0]
        lines, kind = _fitted(writer, text[first:end], band, words.w)
    top = band.y + (band.h - len(lines) * kind.leading) / 2
    return Text(Part.OWN, kind, Ink.TEXT, _placed(lines, kind, words.x, top))


def _fitted(writer: Writer, text: str, band: Rect, width: float) -> tuple[Sequence[Piece], Type]:
    """Return the lines of `text` and the largest type in which they fit the band, if any does."""
    panel = writer.panel
    for kind in (*smaller(panel, writer.scale.caption), floor(panel)):
        lines = writer.wrap(text, kind, width)
        if len(lines) * kind.leading + 2 * panel.px(_TIGHT) <= band.h:
            break
    return lines, kind


def _placed(lines: Sequence[Piece], kind: Type, x: float, y: float) -> tuple[Line, ...]:
    return tuple(
        Line(p.text, p.start, x, y + n * kind.leading, p.width, p.hyphen)
        for n, p in enumerate(lines)
    )


def lines_of(text: str, kind: Type, width: float, measure: Measure) -> tuple[Piece, ...]:
    """Return the lines of a caption, one at least."""
    return wrap(text, kind, width, measure) or (Piece("", 0, 0),)


def spoken_lines(lines: Sequence[Piece], start: int, room: int = 1) -> Sequence[Piece]:
    """Return the lines that are shown while the word at `start` is said, `room` at most.

    The band is a line or two high; as the voice goes on, the lines that are shown go with it.
    """
    reached = max(sum(line.start <= start for line in lines), 1)
    first = (reached - 1) // room * room
    return lines[first : first + room]
