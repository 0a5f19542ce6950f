"""One node in, one block out: text, cards, choices, fields and buttons."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import ceil

from kiosk.modalities.display.blocks import Block, Row, icon_of, shown, shown_value
from kiosk.modalities.display.geometry import Ink, Line, Look, Measure, Part, Rect, Text
from kiosk.modalities.display.theme import (
    CLOSE,
    GAP,
    GUTTER,
    LARGE_GAP,
    LARGE_TARGET,
    PAD,
    SMALL_PANEL,
    TARGET,
    Panel,
    Scale,
    Type,
    smaller,
)
from kiosk.modalities.display.wrap import Piece, wrap
from kiosk.model.node import Node
from kiosk.model.roles import Role
from kiosk.model.text import Language

_COARSE = 4
"""Of the sizes that the first screen may shrink to, each so manyth is tried."""
_CARD = 1.6
"""Space above and below the words of a card, mm."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Makes rows and blocks for one panel and one text size."""

    panel: Panel
    scale: Scale
    measure: Measure
    close: bool = False
    """Paragraphs stand close together."""
    language: Language | None = None
    """Where its long words may be broken."""
    large: bool = False
    """Targets for an unsteady hand."""
    pictures: bool = True
    """A drawing stands beside a heading."""

    @property
    def pad(self) -> int:
        """Space between the side of a card, choice or button and its words, px."""
        narrow = min(self.panel.width_mm, self.panel.height_mm) < SMALL_PANEL
        large = self.scale.body.capital >= self.panel.px(8)
        return self.panel.px(PAD / 2 if narrow and large else PAD)

    @property
    def target(self) -> float:
        """Least width and height of a target, mm (VVSG 7.2-I)."""
        return LARGE_TARGET if self.large else TARGET

    def apart(self, mm: float = GAP) -> int:
        """Return the distance between two targets: `mm`, or more where that is too little; px."""
        return self.panel.px(max(mm, LARGE_GAP) if self.large else mm)

    def wrap(self, text: str, kind: Type, width: float) -> tuple[Piece, ...]:
        """Break `text` into lines."""
        return wrap(text, kind, width, self.measure, self.language)

    def lines(
        self,
        text: str,
        part: Part,
        kind: Type,
        width: float,
        ink: Ink = Ink.TEXT,
        x: float = 0,
        *,
        centred: bool = False,
    ) -> list[Row]:
        """Return one row a line."""
        rows = []
        for piece in self.wrap(text, kind, width):
            left = x + (width - piece.width) / 2 if centred else x
            line = Line(piece.text, piece.start, left, 0, piece.width, piece.hyphen)
            rows.append(Row(kind.leading, (Text(part, kind, ink, (line,)),)))
        return rows

    def compact(self) -> Iterator["Writer"]:
        """Yield writers for the first screen: what it says in three languages stands together.

        Each writes smaller than the one before.
        """
        for kind in smaller(self.panel, self.scale.body)[::-1][::_COARSE][::-1]:
            tight = Type(kind.face, kind.px, ceil(kind.px * CLOSE))
            label = tight if kind.px < self.scale.label.px else self.scale.label
            yield replace(self, scale=replace(self.scale, body=tight, label=label), close=True)

    def space(self, mm: float) -> Row:
        """Return an empty row."""
        return Row(self.panel.px(mm))

    def prose(self, node: Node, kind: Type, width: float, gap_mm: float, ink: Ink) -> Block:
        """Return running text: the name, then the value where there is one."""
        indent = 0.0
        mark = None
        icon = icon_of(node)
        if icon:
            side = round(kind.capital * 1.5)
            indent = side + self.panel.px(3)
            mark = Rect(0, (kind.leading - side) / 2, side, side)
        rows = self.lines(node.name.shown, Part.NAME, kind, width - indent, ink, indent)
        leads = 0
        if node.value is not None and node.role is not Role.HEADING:
            # A labelled value: the label is small, the value is what one reads.
            rows = self.lines(
                node.name.shown, Part.NAME, self.scale.label, width - indent, Ink.SECOND, indent
            )
            leads = len(rows)
            kind = self.scale.digits if node.prominent else self.scale.body
            rows += self.lines(shown_value(node), Part.VALUE, kind, width - indent, x=indent)
        return Block(
            node.id,
            Look.TEXT,
            tuple(rows),
            width,
            self.panel.px(gap_mm / 2 if self.close else gap_mm),
            mark=mark,
            icon=icon,
            heads=node.role is Role.HEADING,
            leads=leads,
        )

    def text(self, node: Node, width: float, first: bool) -> Block:
        """Return a heading, label, paragraph, status or alert; `first` is the screen's title."""
        if node.role is Role.HEADING:
            kind = self.scale.heading if first else self.scale.subheading
            kind = self.scale.title if node.prominent else kind
            return self.prose(node, kind, width, 0 if first else 4, Ink.TEXT)
        if node.prominent and node.value is None:
            digits = any(letter.isdigit() for letter in node.name.shown)
            kind = self.scale.digits if digits else self.scale.title
            return self.prose(node, kind, width, 2.5, Ink.TEXT)
        if node.role is Role.LABEL and node.value is None:
            return self.prose(node, self.scale.label, width, 3, Ink.SECOND)
        return self.prose(node, self.scale.body, width, 2.5, Ink.TEXT)

    def card(self, node: Node, width: float) -> Block:
        """Return a list item: name in bold, what is known about it below, a tick if chosen."""
        pad = self.pad
        inner = width - 2 * pad
        mark, indent = self._mark(node, pad)
        # Closer than running text: a name is seldom longer than two lines.
        bold = replace(self.scale.bold, leading=ceil(self.scale.bold.px * CLOSE))
        rows = self.lines(node.name.shown, Part.NAME, bold, inner - indent, Ink.TEXT, indent)
        for part in (Part.VALUE, Part.DESCRIPTION):
            if text := shown(node, part):
                rows += self.lines(text, part, self.scale.label, inner - indent, Ink.SECOND, indent)
        return Block(
            node.id,
            Look.CARD,
            tuple(rows),
            width,
            self.apart(2.8),
            (pad, self.panel.px(_CARD)),
            self.panel.px(self.target),
            mark,
            icon_of(node),
        )

    def choice(self, node: Node, width: float) -> Block:
        """Return a radio button or check box: its shape, then its words."""
        pad = self.pad
        side = max(self.panel.px(5), round(self.scale.body.capital * 1.25))
        indent = side + pad
        inner = width - 2 * pad - indent
        rows = self.lines(node.name.shown, Part.NAME, self.scale.body, inner, x=indent)
        for part in (Part.VALUE, Part.DESCRIPTION):
            if text := shown(node, part):
                rows += self.lines(text, part, self.scale.label, inner, Ink.SECOND, indent)
        inset = self.panel.px(1.2)
        least = self.panel.px(self.target)
        tall = max(least, sum(row.height for row in rows) + 2 * inset)
        first = (tall - sum(row.height for row in rows)) / 2
        mark = Rect(pad, first + (self.scale.body.leading - side) / 2, side, side)
        return Block(
            node.id,
            Look.CHOICE,
            tuple(rows),
            width,
            self.apart(3.4),
            (pad, inset),
            least,
            mark,
        )

    def _mark(self, node: Node, pad: float) -> tuple[Rect | None, float]:
        if not icon_of(node):
            return None, 0
        side = round(self.scale.bold.capital * 1.6)
        top = self.panel.px(_CARD) + (ceil(self.scale.bold.px * CLOSE) - side) / 2
        return Rect(pad, top, side, side), side + self.panel.px(3)

    def choice_width(self, node: Node) -> float:
        """Return the width at which a choice's name fits on one line, px."""
        side = max(self.panel.px(5), round(self.scale.body.capital * 1.25))
        return self.measure.width(node.name.shown, self.scale.body) + side + self.panel.px(3 * PAD)

    def field(self, node: Node, width: float) -> Block:
        """Return a text field that stands in the flow, its name above the value."""
        pad = self.pad
        side = round(self.scale.label.capital * 1.6) if icon_of(node) else 0
        inner = width - 2 * pad - (side + pad if side else 0)
        rows = self.lines(node.name.shown, Part.NAME, self.scale.label, inner, Ink.SECOND)
        rows += self.lines(shown_value(node), Part.VALUE, self.scale.body, inner) or [
            # The caret of an empty field stands on this line.
            Row(
                self.scale.body.leading,
                (Text(Part.VALUE, self.scale.body, Ink.TEXT, (Line("", 0, 0, 0, 0),)),),
            )
        ]
        inset = self.panel.px(1.6)
        mark = Rect(width - pad - side, inset, side, side) if side else None
        return Block(
            node.id,
            Look.FIELD,
            tuple(rows),
            width,
            self.apart(3.4),
            (pad, inset),
            self.panel.px(self.target),
            mark,
            icon_of(node),
        )

    def button(
        self, node: Node, width: float, tall_mm: float = TARGET, kind: Type | None = None
    ) -> Block:
        """Return a button of full `width`, its words centred; `kind` is a label's by default."""
        default = node.role is Role.DEFAULT_BUTTON
        pad = self.pad if width > self.panel.px(30) else self.panel.px(1)
        ink = Ink.ON_ACCENT if default else Ink.TEXT
        kind = self._fitting(
            node, kind or (self.scale.label_bold if default else self.scale.label), width - 2 * pad
        )
        indent = self.beside(node, kind)
        inner = width - 2 * pad - indent
        rows = self.lines(node.name.shown, Part.NAME, kind, inner, ink, indent, centred=True)
        words = max((line.width for r in rows for t in r.texts for line in t.lines), default=0)
        if node.value is not None:
            second = Ink.ON_ACCENT if default else Ink.SECOND
            rows += self.lines(
                shown_value(node), Part.VALUE, self.scale.label, inner, second, indent, centred=True
            )
        inset = self.panel.px(1)
        least = self.panel.px(max(tall_mm, self.target))
        mark = None
        if indent:
            side = indent - self.panel.px(2.5)
            tall = max(least, sum(row.height for row in rows) + 2 * inset)
            mark = Rect(pad + (inner - words) / 2, (tall - side) / 2, side, side)
        return Block(
            node.id,
            Look.DEFAULT if default else Look.BUTTON,
            tuple(rows),
            width,
            self.apart(GUTTER),
            (pad, inset),
            least,
            mark,
            icon_of(node),
        )

    def _fitting(self, node: Node, largest: Type, width: float) -> Type:
        """Return the largest type in which a button's name breaks no word and has two lines.

        On a low or narrow glass rather one, so that more of it is left for what is read.
        """
        floor = self.scale.frame.px
        kinds = [kind for kind in smaller(self.panel, largest) if kind.px > floor]
        if largest.px <= floor or not kinds:
            return largest
        small = min(self.panel.width_mm, self.panel.height_mm) < SMALL_PANEL
        for most in (1, 2) if small else (2,):
            for kind in kinds:
                lines = self.wrap(node.name.shown, kind, width - self.beside(node, kind))
                if len(lines) <= most and not any(line.hyphen for line in lines):
                    return kind
        return kinds[-1]

    def beside(self, node: Node, kind: Type) -> float:
        """Return the width that a button's pictogram takes before its words, px."""
        return round(kind.capital * 1.35) + self.panel.px(2.5) if icon_of(node) else 0

    def natural(self, node: Node) -> float:
        """Return the width at which a button's words fit on one line, px."""
        bold = node.role is Role.DEFAULT_BUTTON
        kind = self.scale.label_bold if bold else self.scale.label
        widest = max(
            self.measure.width(node.name.shown, kind),
            self.measure.width(shown_value(node), self.scale.label),
        )
        wide = widest + 2 * self.panel.px(PAD) + self.beside(node, kind) + 2
        return max(wide, self.panel.px(30))
