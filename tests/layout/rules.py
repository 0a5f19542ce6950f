"""What must hold of a screen as it is laid out, told by where its letters really are.

A rule yields what breaks it, in words, with millimetres; a layout without faults yields nothing.
"""

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import hypot

from kiosk.modalities.display.geometry import Box, Layout, Line, Look, Part, Rect, Text
from kiosk.modalities.display.theme import (
    GAP,
    LARGE_GAP,
    LARGE_TARGET,
    SMALL_KEY,
    SMALLEST,
    TARGET,
)
from kiosk.model.node import Screen
from kiosk.model.settings import Settings
from tests.layout.ink import Inked
from tests.unit.kiosk.display.checks import distance, expected, inside

_SMALL_INCHES = 7.5
"""Panels under this diagonal may have keys of `SMALL_KEY`."""
_NAME = 24
"""Characters of an entry that a field shows at once; a surname is seldom longer."""
_ROUNDED = 0.51
"""What rounding to whole pixels may take, px."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule broken in one place."""

    rule: str
    where: str

    def __str__(self) -> str:
        """Return both."""
        return f"{self.rule}: {self.where}"


@dataclass(frozen=True, slots=True)
class _Inked:
    """One line with the box around its letters."""

    box: Box
    text: Text
    line: Line
    ink: Rect

    @property
    def name(self) -> str:
        return f"{_name(self.box)} {self.line.text[:30]!r}"


def faults(layout: Layout, screen: Screen, settings: Settings, measure: Inked) -> Iterator[Fault]:
    """Yield everything that is wrong with `layout`, which shows `screen`."""
    for number in range(len(layout.pages)):
        boxes = list(layout.visible(number))
        shown = [*boxes, layout.notice] if layout.notice else boxes
        lines = _lines(shown, measure)
        for fault in (
            *_bounds(layout, number),
            *_cut(layout, lines),
            *_small(layout, lines, measure),
            *_targets(layout, boxes, settings),
            *_overlaps(shown, lines),
        ):
            yield Fault(fault.rule, f"page {number + 1} of {len(layout.pages)}, {fault.where}")
    yield from _missing(layout, screen)


def _name(box: Box) -> str:
    key = f" key {box.row},{box.column}" if box.look is Look.KEY else ""
    return f"{box.node or box.look.value}{key}"


def _lines(boxes: Sequence[Box], measure: Inked) -> list[_Inked]:
    found = []
    for box in boxes:
        for text in box.texts:
            for line in text.lines:
                ink = measure.ink(line, text.kind)
                if ink is not None:
                    found.append(_Inked(box, text, line, ink))
    return found


def _bounds(layout: Layout, page: int) -> Iterator[Fault]:
    """Bands share no pixel; everything stands in its own: nothing is scrolled to sideways."""
    glass = Rect(0, 0, layout.panel.width, layout.panel.height)
    bands = [layout.content, layout.caption, layout.quick]
    for one, other in combinations(bands, 2):
        if distance(one, other) < -_ROUNDED:
            yield Fault("bands overlap", f"{one} {other}")
    places = [(layout.content, box) for box in (*layout.pages[page].boxes, *layout.strip)]
    places += [(layout.quick, box) for box in (*layout.pages[page].foot, *layout.quick_bar)]
    for band, box in places:
        if not inside(band, box.rect) or not inside(glass, box.rect):
            yield Fault("outside its band", f"{_name(box)} {box.rect} in {band}")


def _cut(layout: Layout, lines: Sequence[_Inked]) -> Iterator[Fault]:
    """Every letter is inside its box, whole, tails and accents too."""
    glass = Rect(0, 0, layout.panel.width, layout.panel.height)
    for line in lines:
        # Bare words have no edge: the box is the line's, and tails may pass it by a pixel.
        room = line.box.rect.grown(1)
        if not inside(room, line.ink) or not inside(glass, line.ink):
            yield Fault("letters outside their box", f"{line.name} {line.ink} in {line.box.rect}")


def _small(layout: Layout, lines: Sequence[_Inked], measure: Inked) -> Iterator[Fault]:
    """No text has capitals under 3.5 mm as they are drawn (VVSG 7.1-G)."""
    for line in lines:
        tall = measure.capital(line.text.kind) / layout.panel.per_mm
        if tall < SMALLEST - 0.02:
            yield Fault("text too small", f"{line.name}: capitals of {tall:.2f} mm")


def _targets(layout: Layout, boxes: Sequence[Box], settings: Settings) -> Iterator[Fault]:
    """Targets are large enough and far enough apart (VVSG 7.2-I/H)."""
    panel = layout.panel
    small = hypot(panel.width_mm, panel.height_mm) / 25.4 < _SMALL_INCHES
    targets = [box for box in boxes if box.target]
    for box in targets:
        key = box.look is Look.KEY and small
        least = LARGE_TARGET if settings.tremor else SMALL_KEY if key else TARGET
        for side, px in (("wide", box.rect.w), ("high", box.rect.h)):
            if px < least * panel.per_mm - _ROUNDED:
                mm = px / panel.per_mm
                yield Fault("target too small", f"{_name(box)}: {mm:.1f} mm {side}, not {least}")
    apart = LARGE_GAP if settings.tremor else GAP
    for a, b in combinations(targets, 2):
        gap = distance(a.rect, b.rect)
        if gap < apart * panel.per_mm - _ROUNDED:
            rule = "targets overlap" if gap < -_ROUNDED else "gap too small"
            yield Fault(rule, f"{_name(a)} and {_name(b)}: {gap / panel.per_mm:.2f} mm")


def _overlaps(boxes: Sequence[Box], lines: Sequence[_Inked]) -> Iterator[Fault]:
    """No letter lies on another line's letters, on a drawing, or on a target not its own."""
    for a, b in combinations(lines, 2):
        if _meet(a.ink, b.ink):
            yield Fault("texts overlap", f"{a.name} and {b.name}")
    for line in lines:
        for box in boxes:
            if box is not line.box and box.target and _meet(line.ink, box.rect):
                yield Fault("text on a target", f"{line.name} on {_name(box)}")
            picture = box.rect if box.look in (Look.CODE, Look.ORNAMENT) else box.mark
            if picture is not None and _meet(line.ink, picture):
                yield Fault("text on a drawing", f"{line.name} on that of {_name(box)}")


def _meet(a: Rect, b: Rect) -> bool:
    return distance(a, b) < -_ROUNDED


def _missing(layout: Layout, screen: Screen) -> Iterator[Fault]:
    """Every character of every string, and every key, stands on some page."""
    shown = [box for number in range(len(layout.pages)) for box in layout.visible(number)]
    drawn = _drawn([*shown, layout.notice] if layout.notice else shown)
    keys = {(box.node, box.row, box.column) for box in shown if box.look is Look.KEY}
    for node in screen.walk():
        for part, words in expected(node):
            there = drawn.get((node.id, part), set())
            lost = _lost(words, there)
            if lost and node.caret is not None and len(words) > _NAME:
                # A long entry is read around the caret, which goes where one wants to read.
                lost = "" if there & {node.caret - 1, node.caret} else "where the caret is"
            if lost:
                yield Fault("truncated", f"{part} of {node.id}: {lost[:40]!r} is on no page")
        wanted = {(node.id, r, c) for r, row in enumerate(node.keys) for c in range(len(row))}
        if wanted - keys:
            yield Fault("keys missing", f"{node.id}: {sorted(wanted - keys)[:5]}")
    notice = screen.notice
    if notice and (lost := _lost(notice.name.shown, drawn.get((notice.id, Part.NAME), set()))):
        yield Fault("truncated", f"{notice.id}: {lost[:40]!r} is not shown")


def _drawn(boxes: Iterable[Box]) -> dict[tuple[str, Part], set[int]]:
    """Return which characters of each string are drawn, by node and part."""
    drawn: dict[tuple[str, Part], set[int]] = {}
    for box in boxes:
        for text in box.texts:
            found = drawn.setdefault((box.node, text.part), set())
            for line in text.lines:
                found.update(range(line.start, line.start + len(line.text)))
    return drawn


def _lost(words: str, there: Container[int]) -> str:
    return "".join(c for at, c in enumerate(words) if c != " " and at not in there)
