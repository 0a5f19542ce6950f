"""What a laid-out screen is: boxes with text, in pages. Pixels, counted from the upper left."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from kiosk.modalities.display.theme import Panel, Type
from kiosk.model.roles import Action


class Measure(Protocol):
    """Knows how wide text is."""

    def width(self, text: str, kind: Type) -> float:
        """Return the advance width of `text` in px."""
        ...


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, px; `y` grows downwards."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        """The x of the right edge."""
        return self.x + self.w

    @property
    def bottom(self) -> float:
        """The y of the lower edge."""
        return self.y + self.h

    @classmethod
    def around(cls, rects: "Sequence[Rect]") -> "Rect":
        """Return the least rectangle that holds all `rects`, of which there is at least one."""
        left, top = min(rect.x for rect in rects), min(rect.y for rect in rects)
        right, bottom = max(rect.right for rect in rects), max(rect.bottom for rect in rects)
        return cls(left, top, right - left, bottom - top)

    def holds(self, x: float, y: float) -> bool:
        """Say whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def moved(self, dx: float, dy: float) -> "Rect":
        """Return it `dx` to the right and `dy` down."""
        return Rect(self.x + dx, self.y + dy, self.w, self.h)

    def grown(self, by: float) -> "Rect":
        """Return it larger by `by` on each side."""
        return Rect(self.x - by, self.y - by, self.w + 2 * by, self.h + 2 * by)


class Part(StrEnum):
    """Which string of a node a text shows."""

    NAME = "name"
    VALUE = "value"
    DESCRIPTION = "description"
    OWN = "own"
    """The display's own words: More, the page number."""


class Ink(StrEnum):
    """Which colour of the palette a text has."""

    TEXT = "text"
    SECOND = "second"
    ON_ACCENT = "on_accent"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text."""

    text: str = field(repr=False)
    start: int
    """Offset of its first character in the whole string."""
    x: float
    y: float
    """Upper edge of the line box, which is the type's leading high."""
    width: float
    hyphen: bool = False
    """A word was broken here; the drawn hyphen is not part of the text."""

    def moved(self, dx: float, dy: float) -> "Line":
        """Return it `dx` to the right and `dy` down."""
        return replace(self, x=self.x + dx, y=self.y + dy)


@dataclass(frozen=True, slots=True)
class Text:
    """A string, or the part of it that stands on this page."""

    part: Part
    kind: Type
    ink: Ink
    lines: tuple[Line, ...]

    def moved(self, dx: float, dy: float) -> "Text":
        """Return it `dx` to the right and `dy` down."""
        return replace(self, lines=tuple(line.moved(dx, dy) for line in self.lines))


class Look(StrEnum):
    """How a box is drawn."""

    TEXT = "text"
    RULED = "ruled"
    """Text with a thin line under it: a row of the review."""
    CARD = "card"
    BUTTON = "button"
    DEFAULT = "default"
    FIELD = "field"
    KEY = "key"
    CHOICE = "choice"
    """A radio button or check box; its mark is drawn in `mark`."""
    CODE = "code"
    FILM = "film"
    ORNAMENT = "ornament"
    PICTOGRAM = "pictogram"
    """The large drawing beside a heading, on a plate."""
    STRIP = "strip"
    QUICK = "quick"
    MORE = "more"
    NOTICE = "notice"


TARGETS = frozenset(
    {
        Look.CARD,
        Look.BUTTON,
        Look.DEFAULT,
        Look.FIELD,
        Look.KEY,
        Look.CHOICE,
        Look.FILM,
        Look.QUICK,
        Look.MORE,
    }
)


@dataclass(frozen=True, slots=True)
class Box:
    """Something drawn."""

    node: str
    """Id of the node it shows; empty for what the display owns."""
    look: Look
    rect: Rect
    texts: tuple[Text, ...] = ()
    mark: Rect | None = None
    """Where the icon, or the shape of a choice, stands."""
    icon: str = ""
    row: int = -1
    column: int = -1
    """Place of a key in its keyboard."""
    action: Action = Action.CLICK
    """What a tap asks for."""

    @property
    def target(self) -> bool:
        """True where a finger can activate it."""
        return self.look in TARGETS

    def moved(self, dx: float, dy: float) -> "Box":
        """Return it `dx` to the right and `dy` down."""
        return replace(
            self,
            rect=self.rect.moved(dx, dy),
            texts=tuple(text.moved(dx, dy) for text in self.texts),
            mark=self.mark and self.mark.moved(dx, dy),
        )


@dataclass(frozen=True, slots=True)
class Page:
    """What is visible at once above the bands."""

    boxes: tuple[Box, ...]
    begins: tuple[str, ...]
    """Nodes whose first line stands in this page's flow, in reading order."""
    foot: tuple[Box, ...] = ()
    """What stands beside *Menu* in the band at the bottom, where the quick bar is folded."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is always where it is in the caption band, so that words never move for it."""

    hearing: Rect
    """The drawing that tells who hears."""
    words: Rect
    """Where captions and notices stand, between the signs."""
    twin: Rect
    """The plate with the twin of a sound."""
    rim: int
    """Between the edge of the plate and its drawing."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole screen."""

    panel: Panel
    content: Rect
    caption: Rect
    quick: Rect
    pages: tuple[Page, ...]
    strip: tuple[Box, ...]
    """The step strip: on every page."""
    quick_bar: tuple[Box, ...]
    caption_type: Type
    signs: "Signs"
    notice: Box | None = None
    caption_lines: int = 1
    """So many lines of a caption are shown at once."""

    def visible(self, page: int) -> Iterator[Box]:
        """Yield everything drawn while `page` (from 0) is shown."""
        yield from self.strip
        yield from self.pages[page].boxes
        yield from self.pages[page].foot
        yield from self.quick_bar

    def page_of(self, node: str, now: int, row: int = -1) -> int:
        """Return the page that shows `node` (and its key row, if given): `now` where it does.

        `now` is kept where the node is not in the pages at all (it is in the quick bar).
        """

        def shows(page: Page) -> bool:
            return any(b.node == node and row in (-1, b.row) for b in page.boxes)

        if now < len(self.pages) and shows(self.pages[now]):
            return now
        return next((n for n, page in enumerate(self.pages) if shows(page)), now)
