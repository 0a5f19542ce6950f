"""The few shapes that everything is drawn with, on the toolkit's canvas. Pixels, y downwards."""

from collections.abc import Sequence
from functools import lru_cache

from kivy.graphics import Color, InstructionGroup, Line, Mesh, Rectangle, RoundedRectangle

from kiosk.modalities.display import icons
from kiosk.modalities.display.geometry import Line as TextLine
from kiosk.modalities.display.geometry import Rect
from kiosk.modalities.display.measure import KivyMeasure
from kiosk.modalities.display.theme import Type

_SEGMENTS = 16
"""Straight pieces in a quarter of a rounded corner."""
_WEIGHT = 2.1
"""Line weight of an icon on its grid of 24."""


@lru_cache(maxsize=64)
def rgb(colour: str) -> tuple[float, float, float]:
    """Return "#RRGGBB" as parts of 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


class Pen:
    """Collects canvas instructions in `group`; the canvas itself counts y upwards."""

    def __init__(self, height: int, measure: KivyMeasure) -> None:
        self.group = InstructionGroup()
        self._height = height
        self._measure = measure

    def _colour(self, colour: str) -> None:
        self.group.add(Color(*rgb(colour)))

    def _place(self, rect: Rect) -> tuple[int, int, int, int]:
        """Return position and size on whole pixels, so that edges are sharp."""
        left, top = round(rect.x), round(rect.y)
        right, bottom = round(rect.right), round(rect.bottom)
        return left, self._height - bottom, right - left, bottom - top

    def fill(self, rect: Rect, colour: str) -> None:
        """Fill a rectangle."""
        self._colour(colour)
        x, y, w, h = self._place(rect)
        self.group.add(Rectangle(pos=(x, y), size=(w, h)))

    def round(self, rect: Rect, radius: float, colour: str) -> None:
        """Fill a rounded rectangle."""
        self._colour(colour)
        x, y, w, h = self._place(rect)
        shape = RoundedRectangle(
            pos=(x, y), size=(w, h), radius=[min(radius, w / 2, h / 2)], segments=_SEGMENTS
        )
        self.group.add(shape)

    def frame(self, rect: Rect, radius: float, line: float, colour: str, inside: str) -> None:
        """Fill a rounded rectangle that has a line `line` px wide at its edge."""
        self.round(rect, radius, colour)
        self.round(rect.grown(-round(line)), max(radius - line, 0), inside)

    def outline(self, rect: Rect, radius: float, line: float, colour: str) -> None:
        """Draw a rounded ring, `line` px wide, centred on the edge of `rect`."""
        self._colour(colour)
        x, y, w, h = self._place(rect)
        corner = min(radius, w / 2, h / 2)
        self.group.add(Line(rounded_rectangle=(x, y, w, h, corner, 64), width=line / 2))

    def stroke(self, points: Sequence[tuple[float, float]], line: float, colour: str) -> None:
        """Draw a line with round ends through `points`."""
        self._colour(colour)
        flat = [part for x, y in points for part in (x, self._height - y)]
        self.group.add(Line(points=flat, width=line / 2, cap="round", joint="round"))

    def icon(self, name: str, rect: Rect, colour: str) -> None:
        """Draw a line drawing into `rect`; a name that is not drawn leaves the space empty."""
        scale = min(rect.w, rect.h) / icons.GRID
        for stroke in icons.ICONS.get(name, ()):
            points = [(rect.x + x * scale, rect.y + y * scale) for x, y in stroke.points]
            if stroke.filled:
                self._polygon(points, colour)
                continue
            if stroke.closed:
                points.append(points[0])
            self.stroke(points, max(_WEIGHT * scale, 2), colour)

    def _polygon(self, points: Sequence[tuple[float, float]], colour: str) -> None:
        self._colour(colour)
        vertices = [part for x, y in points for part in (x, self._height - y, 0, 0)]
        indices = list(range(len(points)))
        self.group.add(Mesh(vertices=vertices, indices=indices, mode="triangle_fan"))

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
