"""Line drawings turned into coverage masks: smooth at any size, drawn as one texture each."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import ceil, floor, hypot

from kiosk.modalities.display.icons import GRID, Stroke

Point = tuple[float, float]


def mask(strokes: Sequence[Stroke], side: int, weight: float) -> bytes:
    """Return `side` × `side` alpha values, top row first; lines are `weight` px wide."""
    scale = side / GRID
    alpha = bytearray(side * side)
    for stroke in strokes:
        points = [(x * scale, y * scale) for x, y in stroke.points]
        if stroke.closed:
            points.append(points[0])
        if stroke.filled:
            _fill(alpha, side, points)
        reach = 0.5 if stroke.filled else weight / 2
        for start, end in pairwise(points):
            _line(alpha, side, (start, end), reach)
    return bytes(alpha)


def _line(alpha: bytearray, side: int, ends: tuple[Point, Point], reach: float) -> None:
    """Cover what lies within `reach` of a straight line, fading over one pixel."""
    (ax, ay), (bx, by) = ends
    dx, dy = bx - ax, by - ay
    length = dx * dx + dy * dy
    for x, y in _around(side, ends, reach + 1):
        px, py = x + 0.5 - ax, y + 0.5 - ay
        along = min(max((px * dx + py * dy) / length, 0), 1) if length else 0
        cover = reach + 0.5 - hypot(px - along * dx, py - along * dy)
        at = y * side + x
        alpha[at] = max(alpha[at], round(255 * min(max(cover, 0), 1)))


def _fill(alpha: bytearray, side: int, points: Sequence[Point]) -> None:
    """Cover the inside of a closed line; its edge is drawn as a thin line besides."""
    for x, y in _around(side, points, 0):
        px, py = x + 0.5, y + 0.5
        crossings = 0
        for (ax, ay), (bx, by) in pairwise(points):
            if (ay > py) != (by > py) and px < ax + (py - ay) * (bx - ax) / (by - ay):
                crossings += 1
        if crossings % 2:
            alpha[y * side + x] = 255


def _around(side: int, points: Sequence[Point], margin: float) -> Iterator[tuple[int, int]]:
    """Yield the pixels of the rectangle that holds `points`, with a margin."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    left, right = max(floor(min(xs) - margin), 0), min(ceil(max(xs) + margin), side)
    top, bottom = max(floor(min(ys) - margin), 0), min(ceil(max(ys) + margin), side)
    for y in range(top, bottom):
        for x in range(left, right):
            yield x, y
