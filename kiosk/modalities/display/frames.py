"""Textures: rounded rectangles, stretched between their corners, and line drawings.

The toolkit's own shapes are either jagged or cost a draw call each; these are
drawn many at a time, which keeps a full redraw near 10 ms without a graphics card.
"""

from collections.abc import Sequence
from math import ceil, hypot
from typing import Any

from kiosk.modalities.display import icons, raster

Colour = tuple[float, float, float]
_FINE = 4
"""Samples a pixel in each direction."""


def pixels(radius: float, line: float, edge: Colour, inside: Colour | None) -> tuple[int, bytes]:
    """Return (side, RGBA) of a square whose corners are those of the shape, 1 px apart.

    `edge` is the colour of a line `line` px wide; `inside` None leaves a hole.
    """
    corner = ceil(radius) + 1
    side = 2 * corner + 1
    quarter = [
        [_sample(x, y, (radius, line, corner), edge, inside) for x in range(corner + 1)]
        for y in range(corner + 1)
    ]
    rows = []
    for y in range(side):
        row = quarter[min(y, side - 1 - y)]
        rows.append(b"".join(row[min(x, side - 1 - x)] for x in range(side)))
    return side, b"".join(rows)


def _sample(
    x: int,
    y: int,
    shape: tuple[float, float, int],
    edge: Colour,
    inside: Colour | None,
) -> bytes:
    radius, line, corner = shape
    covered = filled = 0
    for step in range(_FINE * _FINE):
        px = x + (step % _FINE + 0.5) / _FINE
        py = y + (step // _FINE + 0.5) / _FINE
        depth = _depth(px, py, radius, corner)
        covered += depth >= 0
        filled += depth >= line
    total = _FINE * _FINE
    if inside is None:
        return _rgba(edge, (covered - filled) / total)
    if not covered:
        return _rgba(edge, 0)
    part = filled / covered
    mixed = tuple(i * part + e * (1 - part) for e, i in zip(edge, inside, strict=True))
    return _rgba(mixed, covered / total)


def _depth(x: float, y: float, radius: float, corner: int) -> float:
    """Return how deep a point of the upper left quarter lies inside the shape, px."""
    if x < radius and y < radius:
        return radius - hypot(radius - x, radius - y)
    return min(x, y, float(corner))


def _rgba(colour: tuple[float, ...], alpha: float) -> bytes:
    return bytes(round(255 * part) for part in (*colour, alpha))


class Frames:
    """Textures of the shapes and line drawings in use; none shows anything of a person."""

    def __init__(self) -> None:
        self._shapes: dict[tuple[float, float, Colour, Colour | None], tuple[int, Any]] = {}
        self._icons: dict[tuple[str, int, float], Any] = {}

    def texture(
        self, radius: float, line: float, edge: Colour, inside: Colour | None
    ) -> tuple[int, Any]:
        """Return (px from the texture's edge to its stretchable middle, texture)."""
        key = (radius, line, edge, inside)
        if key not in self._shapes:
            side, data = pixels(radius, line, edge, inside)
            self._shapes[key] = ((side - 1) // 2, _texture(side, data))
        return self._shapes[key]

    def icon(self, name: str, side: int, weight: float) -> Any:
        """Return a line drawing in white, `side` px wide and high, its lines `weight` px wide."""
        key = (name, side, weight)
        if key not in self._icons:
            alpha = raster.mask(icons.ICONS[name], side, weight)
            rows = [alpha[y * side : (y + 1) * side] for y in reversed(range(side))]
            data = b"".join(b"\xff\xff\xff" + bytes((value,)) for row in rows for value in row)
            self._icons[key] = _texture(side, data)
        return self._icons[key]

    def squares(self, rows: Sequence[Sequence[bool]]) -> Any:
        """Return as many rows of as many squares, black where true, else white. Not kept."""
        ink = (b"\xff\xff\xff\xff", b"\x00\x00\x00\xff")
        return _texture(len(rows), b"".join(ink[dark] for row in reversed(rows) for dark in row))


def _texture(side: int, data: bytes) -> Any:
    """Return a texture from RGBA pixels, lowest row first."""
    # Needs an OpenGL context, which comes with the window.
    from kivy.graphics.texture import Texture  # noqa: PLC0415

    texture = Texture.create(size=(side, side), colorfmt="rgba")
    texture.mag_filter = texture.min_filter = "nearest"
    texture.blit_buffer(data, colorfmt="rgba", bufferfmt="ubyte")
    return texture
