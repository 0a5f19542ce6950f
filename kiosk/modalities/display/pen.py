"""The few shapes that everything is drawn with, on the toolkit's canvas. Pixels, y downwards."""

from collections.abc import Sequence
from functools import lru_cache

from kivy.graphics import (
    BorderImage,
    ClearBuffers,
    ClearColor,
    Color,
    InstructionGroup,
    Rectangle,
)

from kiosk.modalities.display import icons
from kiosk.modalities.display.frames import Frames
from kiosk.modalities.display.geometry import Line as TextLine
from kiosk.modalities.display.geometry import Rect
from kiosk.modalities.display.measure import KivyMeasure
from kiosk.modalities.display.theme import Type

RGB = tuple[float, float, float]
_WEIGHT = 2.1
"""Line weight of a drawing on its grid."""


@lru_cache(maxsize=64)
def rgb(colour: str) -> RGB:
    """Return "#RRGGBB" as parts of 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


class Pen:
    """Collects canvas instructions in `group`; the canvas itself counts y upwards."""

    def __init__(
        self,
        height: int,
        measure: KivyMeasure,
        frames: Frames,
        group: InstructionGroup | None = None,
    ) -> None:
        self.group = group or InstructionGroup()
        self._height = height
        self._measure = measure
        self._frames = frames
        self._now: RGB | None = None

    def _colour(self, colour: str) -> None:
        self._tint(rgb(colour))

    def _tint(self, colour: RGB) -> None:
        if colour != self._now:
            self.group.add(Color(*colour))
            self._now = colour

    def _place(self, rect: Rect) -> tuple[int, int, int, int]:
        """Return position and size on whole pixels, so that edges are sharp."""
        left, top = round(rect.x), round(rect.y)
        right, bottom = round(rect.right), round(rect.bottom)
        return left, self._height - bottom, right - left, bottom - top

    def ground(self, colour: str) -> None:
        """Fill the whole panel: without a graphics card, far sooner done than by a rectangle."""
        self.group.add(ClearColor(*rgb(colour), 1))
        self.group.add(ClearBuffers())

    def fill(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle."""
        self._colour(colour)
        x, y, w, h = self._place(rect)
        self.group.add(Rectangle(pos=(x, y), size=(w, h)))

    def round(self, rect: Rect, radius: float, colour: str) -> None:
        """Fill a rounded rectangle."""
        self._shape(rect, radius, 0, rgb(colour), rgb(colour))

    def frame(self, rect: Rect, radius: float, line: float, colour: str, inside: str) -> None:
        """Fill a rounded rectangle that has a line `line` px wide at its edge."""
        self._shape(rect, radius, line, rgb(colour), rgb(inside))

    def outline(self, rect: Rect, radius: float, line: float, colour: str) -> None:
        """Draw a rounded ring, `line` px wide, inside the edge of `rect`."""
        self._shape(rect, radius, line, rgb(colour), None)

    def _shape(self, rect: Rect, radius: float, line: float, edge: RGB, inside: RGB | None) -> None:
        x, y, w, h = self._place(rect)
        corner = max(0.0, min(radius, w / 2, h / 2))
        middle, texture = self._frames.texture(round(corner * 2) / 2, line, edge, inside)
        # The texture has its colours: all shapes in a row go out in one call.
        self._tint((1.0, 1.0, 1.0))
        border = [min(middle, h // 2), min(middle, w // 2)] * 2
        self.group.add(BorderImage(texture=texture, pos=(x, y), size=(w, h), border=border))

    def icon(self, name: str, rect: Rect, colour: str, line: float = 0) -> None:
        """Draw a line drawing into `rect`, with lines `line` px wide if that is given.

        A name that is not drawn leaves the space empty.
        """
        side = round(min(rect.w, rect.h))
        if name not in icons.ICONS or side <= 0:
            return
        texture = self._frames.icon(name, side, line or max(_WEIGHT * side / icons.GRID, 2))
        self._colour(colour)
        x, y = round(rect.x), self._height - round(rect.y) - side
        self.group.add(Rectangle(texture=texture, pos=(x, y), size=(side, side)))

    def squares(self, rect: Rect, rows: Sequence[Sequence[bool]]) -> None:
        """Draw a square of black and white squares: one texture, as they are many."""
        self._tint((1.0, 1.0, 1.0))
        x, y, w, h = self._place(rect)
        texture = self._frames.squares(rows)
        self.group.add(Rectangle(texture=texture, pos=(x, y), size=(w, h)))

    def words(self, line: TextLine, kind: Type, colour: str) -> None:
        """Draw one line of text, its capitals in the middle of the line box."""
        drawn = line.text + "-" if line.hyphen else line.text
        if not drawn.strip():
            return
        texture = self._measure.texture(drawn, kind)
        baseline = line.y + (kind.leading + kind.capital) / 2
        top = round(baseline - self._measure.ascent(kind))
        self._colour(colour)
        self.group.add(
            Rectangle(
                texture=texture,
                pos=(round(line.x), self._height - top - texture.height),
                size=texture.size,
            )
        )

    def stretch(self, line: TextLine, kind: Type, rect: Rect, colour: str) -> None:
        """Draw what of a line lies between the sides of `rect`, as `words` does, once more."""
        drawn = line.text + "-" if line.hyphen else line.text
        texture = self._measure.texture(drawn, kind)
        baseline = line.y + (kind.leading + kind.capital) / 2
        top = round(baseline - self._measure.ascent(kind))
        left = max(round(rect.x) - round(line.x), 0)
        right = min(round(rect.right) - round(line.x), texture.width)
        if left >= right:
            return
        self._colour(colour)
        # Corners of the texture as the toolkit has them: two numbers each, from the lower left.
        coords = list(texture.tex_coords)
        across = coords[2] - coords[0]
        start, end = (coords[0] + across * at / texture.width for at in (left, right))
        coords[0] = coords[6] = start
        coords[2] = coords[4] = end
        self.group.add(
            Rectangle(
                texture=texture,
                tex_coords=coords,
                pos=(round(line.x) + left, self._height - top - texture.height),
                size=(right - left, texture.height),
            )
        )
