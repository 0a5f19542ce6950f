"""Every colour and every size of the screen. Nothing else in `display` holds one.

Colours: VVSG 7.1-C/D, WCAG 1.4.11. Sizes are millimetres on the glass, turned
into pixels by the panel's real size: VVSG 7.1-G (capital height), 7.2-I/H (targets).
"""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, hypot

from kiosk.model.settings import SIZES_MM, Palette

TARGET = 12.7
"""Least width and height of a touch target, mm (VVSG 7.2-I)."""
SMALL_KEY = 10.0
"""Least on-screen key on a panel that is too small for `TARGET`, mm."""
GAP = 2.54
"""Least distance between two targets, mm (VVSG 7.2-H)."""
SMALLEST = 3.5
"""Least capital height of any text, mm (VVSG 7.1-G)."""
MARGIN = 6.0
LARGE_TARGET = 20.0
"""The same for an unsteady hand (the tremor setting), mm."""
LARGE_GAP = 5.0
"""The same for an unsteady hand, mm."""
GUTTER = 4.0
PAD = 5.0
RADIUS = 2.7
LINE = 0.5
RING = 1.0
RING_GAP = 0.8
RING_MORE = 0.7
"""What a ring around bare words keeps off their ends beyond that, mm."""
BAR = 1.7
"""Height of a bar of the step strip, mm."""
ICON = 6.0
"""A quick-bar icon, mm."""
SIGN = 8.0
"""A sign in the caption band: who hears, and the twin of a sound; mm."""
LOW_MOST = 150.0
"""With low reach no control stands higher than this above the glass's lower edge, mm: with that
edge at most 1,070 mm above the floor, all are at most 1,220 mm high (EN 301 549 8.3.3, ADA 308.2).
"""
LOW_SHARE = 0.6
"""Nor higher than this share of the glass, so that all stand in its lower part."""
LOW_LEAST = 100.0
"""But a glass so high, mm, is low throughout."""
SMALL_PANEL = 100.0
"""Panels lower than this, mm, get narrower margins."""


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette; each colour is "#RRGGBB"."""

    ground: str
    surface: str
    line: str
    text: str
    second: str
    accent: str
    on_accent: str
    sentence: str
    """Quiet ground of the sentence being read."""
    caption: str
    caption_text: str
    caption_accent: str
    caption_on_accent: str


COLOURS = {
    Palette.NIGHT: Colours(
        ground="#0A1A2F",
        surface="#14304F",
        line="#5B7FA6",
        text="#FFFFFF",
        second="#D9E6F5",
        accent="#FFC72C",
        on_accent="#0A1A2F",
        sentence="#1D4067",
        caption="#030C18",
        caption_text="#FFFFFF",
        caption_accent="#FFC72C",
        caption_on_accent="#0A1A2F",
    ),
    Palette.DAY: Colours(
        ground="#FFFFFF",
        surface="#EAF1F8",
        line="#5A6B7D",
        text="#0A1A2F",
        second="#26394E",
        accent="#00406F",
        on_accent="#FFFFFF",
        sentence="#D3E4F5",
        caption="#0A1A2F",
        caption_text="#FFFFFF",
        caption_accent="#FFC72C",
        caption_on_accent="#0A1A2F",
    ),
    Palette.WHITE_ON_BLACK: Colours(
        ground="#000000",
        surface="#000000",
        line="#FFFFFF",
        text="#FFFFFF",
        second="#FFFFFF",
        accent="#FFFFFF",
        on_accent="#000000",
        sentence="#333333",
        caption="#000000",
        caption_text="#FFFFFF",
        caption_accent="#FFFFFF",
        caption_on_accent="#000000",
    ),
    Palette.BLACK_ON_WHITE: Colours(
        ground="#FFFFFF",
        surface="#FFFFFF",
        line="#000000",
        text="#000000",
        second="#000000",
        accent="#000000",
        on_accent="#FFFFFF",
        sentence="#DCDCDC",
        caption="#FFFFFF",
        caption_text="#000000",
        caption_accent="#000000",
        caption_on_accent="#FFFFFF",
    ),
    Palette.YELLOW_ON_BLACK: Colours(
        ground="#000000",
        surface="#000000",
        line="#FFEB00",
        text="#FFEB00",
        second="#FFEB00",
        accent="#FFEB00",
        on_accent="#000000",
        sentence="#3A3600",
        caption="#000000",
        caption_text="#FFEB00",
        caption_accent="#FFEB00",
        caption_on_accent="#000000",
    ),
    Palette.WARM: Colours(
        ground="#3F352C",
        surface="#4A3E34",
        line="#A39079",
        text="#DCCBB1",
        second="#D3C2A8",
        accent="#E3B577",
        on_accent="#3F352C",
        sentence="#55483D",
        caption="#352C24",
        caption_text="#DCCBB1",
        caption_accent="#E3B577",
        caption_on_accent="#352C24",
    ),
}


class Face(StrEnum):
    """A font of the kiosk; the value is its file's stem in `assets/fonts`."""

    REGULAR = "Andika-Regular"
    BOLD = "Andika-Bold"
    DIGITS = "NotoSans-Bold"


CAPITAL = {Face.REGULAR: 0.7251, Face.BOLD: 0.7251, Face.DIGITS: 0.714}
"""Capital height per font size, from each font's OS/2 table."""


@dataclass(frozen=True, slots=True)
class Type:
    """A face at a size."""

    face: Face
    px: int
    """Font size (em), px."""
    leading: int
    """Height of a line, px."""

    @property
    def capital(self) -> float:
        """Capital height, px."""
        return self.px * CAPITAL[self.face]


@dataclass(frozen=True, slots=True)
class Panel:
    """The glass: its pixels and its real size."""

    width: int
    height: int
    width_mm: float
    height_mm: float

    @classmethod
    def of_diagonal(cls, width: int, height: int, inches: float) -> "Panel":
        """Return the panel of `width` × `height` square pixels and a diagonal in inches."""
        mm = inches * 25.4 / hypot(width, height)
        return cls(width, height, width * mm, height * mm)

    @property
    def per_mm(self) -> float:
        """Pixels per millimetre; the lesser where pixels are not square."""
        return min(self.width / self.width_mm, self.height / self.height_mm)

    def px(self, mm: float) -> int:
        """Return `mm` in whole pixels, never less than asked."""
        return ceil(mm * self.per_mm - 1e-6)

    @property
    def low(self) -> float:
        """The y above which no control stands with low reach, px."""
        mm = min(max(self.height_mm * LOW_SHARE, LOW_LEAST), LOW_MOST)
        return max(0.0, self.height - mm * self.per_mm)

    @property
    def margin(self) -> int:
        """Distance of content from the glass's left and right edge, px."""
        return self.px(MARGIN if self.height_mm >= SMALL_PANEL else 2.0)

    @property
    def inset(self) -> int:
        """Distance of content from the upper edge and from the bands, px."""
        return self.px(GUTTER if self.height_mm >= SMALL_PANEL else GAP)

    def type(
        self, face: Face, capital_mm: float, leading: float, *, promised: bool = False
    ) -> Type:
        """Return `face` with capitals of `capital_mm`, and never under 3.5 mm.

        Drawn, they are as many whole pixels high as fit; with `promised` at least `capital_mm`.
        `leading` is per font size.
        """
        least = ceil((capital_mm if promised else SMALLEST) * self.per_mm - 1e-6)
        px = max(ceil(least / CAPITAL[face]), ceil(capital_mm * self.per_mm / CAPITAL[face]))
        return Type(face, px, ceil(px * leading))


READING = 1.45
"""Line height of text to read, per font size; `TIGHT` from 8 mm, where a page has few lines."""
TIGHT = 1.3
"""Line height of headings and labels."""
CLOSE = 1.2
"""Line height of the names on cards."""
TIGHTEST = 1.15
"""Line height in the quick bar, where two lines must fit."""


def _leading(body: float) -> float:
    """Return the line height of text to read whose capitals are `body` mm high.

    Large letters need less of it, and a page of them has few lines.
    """
    return READING if body < 8 else TIGHT if body < 10 else CLOSE


@dataclass(frozen=True, slots=True)
class Scale:
    """The types of one text size: heading 6.4, body 4.8, label 4.0, quick bar 3.5 at default."""

    title: Type
    """The kiosk's name on its first screen."""
    heading: Type
    subheading: Type
    body: Type
    bold: Type
    label: Type
    label_bold: Type
    frame: Type
    """Words around the content: step strip, More, buttons beside a field."""
    frame_bold: Type
    digits: Type
    quick: Type
    caption: Type

    @classmethod
    def of(cls, panel: Panel, size: int) -> "Scale":
        """Return the types for `size`, an index into `SIZES_MM`.

        Headings stop growing at 12 mm and never fall under the body: at 12 mm
        body text they stand out by weight alone, so that a word still fits a line.
        Labels stop at 8 mm, captions at 6.4 mm (5 mm on a low or narrow panel) and the
        words around the content at 5 mm, because what frames the text may not push it away.
        """
        body = SIZES_MM[size]
        roomy = min(panel.width_mm, panel.height_mm) >= SMALL_PANEL
        heading = max(body, min(body * 6.4 / 4.8, 12.0))
        label = min(body * 4.0 / 4.8, 8.0)
        return cls(
            title=panel.type(Face.BOLD, max(heading, min(heading * 1.6, 14.0)), CLOSE),
            heading=panel.type(Face.BOLD, heading, TIGHT, promised=True),
            subheading=panel.type(Face.BOLD, body, TIGHT, promised=True),
            body=panel.type(Face.REGULAR, body, _leading(body), promised=True),
            bold=panel.type(Face.BOLD, body, TIGHT, promised=True),
            label=panel.type(Face.REGULAR, label, TIGHT),
            label_bold=panel.type(Face.BOLD, label, TIGHT),
            frame=panel.type(Face.REGULAR, min(label, 5.0), TIGHT),
            frame_bold=panel.type(Face.BOLD, min(label, 5.0), TIGHT),
            digits=panel.type(Face.DIGITS, heading, TIGHT),
            quick=panel.type(Face.REGULAR, body * 3.5 / 4.8, TIGHTEST),
            caption=panel.type(Face.REGULAR, min(label, 6.4 if roomy else 5.0), TIGHT),
        )


def smaller(panel: Panel, start: Type) -> list[Type]:
    """Return `start` and the same face step by step down to 3.5 mm, largest first."""
    leading = start.leading / start.px
    floor = panel.type(start.face, SMALLEST, leading)
    sizes = range(start.px, floor.px, -2)
    return [*(Type(start.face, px, ceil(px * leading)) for px in sizes), floor]
