"""What line drawings are made of: strokes on a grid of 24 × 24, y downwards."""

from dataclasses import dataclass
from math import cos, pi, sin

GRID = 24.0
Points = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through points; `filled` closes it and fills it instead."""

    points: Points
    closed: bool = False
    filled: bool = False


def line(*points: tuple[float, float]) -> Stroke:
    """Return a line through points."""
    return Stroke(points)


def shape(*points: tuple[float, float]) -> Stroke:
    """Return a closed outline through points."""
    return Stroke(points, closed=True)


def solid(*points: tuple[float, float]) -> Stroke:
    """Return a filled shape."""
    return Stroke(points, closed=True, filled=True)


def curve(x: float, y: float, rx: float, ry: float, start: float, end: float) -> Points:
    """Return points on an ellipse; degrees clockwise from 3 o'clock."""
    steps = max(6, int(abs(end - start) / 9))
    angles = [(start + (end - start) * n / steps) * pi / 180 for n in range(steps + 1)]
    return tuple((x + rx * cos(angle), y + ry * sin(angle)) for angle in angles)


def arc(x: float, y: float, r: float, start: float, end: float) -> Stroke:
    """Return a part of a circle; degrees clockwise from 3 o'clock."""
    return Stroke(curve(x, y, r, r, start, end))


def circle(x: float, y: float, r: float) -> Stroke:
    """Return a circle."""
    return Stroke(curve(x, y, r, r, 0, 360), closed=True)


def dot(x: float, y: float, r: float = 1.25) -> Stroke:
    """Return a filled circle."""
    return Stroke(curve(x, y, r, r, 0, 360), closed=True, filled=True)
