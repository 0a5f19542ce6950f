"""Flashes in recorded frames, counted as WCAG 2.2 defines them (2.3.2, general flash)."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from tests.layout.pixels import Frame, luminance

TILE = 20
"""Side of the squares whose light is followed, px."""
AREA_MM2 = 1500
"""A quarter of what is seen within 10 degrees from half a metre: less of the glass cannot harm."""
MOST = 3
"""Flashes in any second that are harmless."""
_CHANGE = 0.1
"""Least change of relative luminance that belongs to a flash."""
_DARK = 0.8
"""The darker of the two is under this."""
_EACH = 2
"""Every so many-th pixel is looked at."""

Lights = npt.NDArray[np.float64]


def lights(frame: Frame) -> Lights:
    """Return the mean relative luminance of each tile, one long row."""
    light = luminance(frame[::_EACH, ::_EACH])
    side = TILE // _EACH
    high, wide = light.shape[0] // side, light.shape[1] // side
    tiles = light[: high * side, : wide * side].reshape(high, side, wide, side)
    return np.asarray(tiles.mean(axis=(1, 3)).ravel(), np.float64)


def changes(frames: Sequence[Lights]) -> npt.NDArray[np.bool_]:
    """Return for each frame and tile whether a change of light, opposed to the last, ended."""
    low, high = frames[0].copy(), frames[0].copy()
    way = np.zeros(len(low), np.int8)
    found = np.zeros((len(frames), len(low)), np.bool_)
    for number, now in enumerate(frames):
        low, high = np.minimum(low, now), np.maximum(high, now)
        rose = (way <= 0) & (now - low >= _CHANGE) & (low < _DARK)
        fell = (way >= 0) & (high - now >= _CHANGE) & (now < _DARK)
        found[number] = rose | fell
        way[rose], way[fell] = 1, -1
        high[rose | fell] = low[rose | fell] = now[rose | fell]
    return found


def worst(frames: Sequence[Lights], times: Sequence[float]) -> tuple[int, npt.NDArray[np.int_]]:
    """Return the most flashes of any tile in any second, and the most of each tile.

    A flash is a pair of opposing changes.
    """
    ended = np.cumsum(changes(frames), axis=0, dtype=np.int_)
    most = np.zeros(ended.shape[1], np.int_)
    for last, time in enumerate(times):
        first = int(np.searchsorted(times, time - 1.0, side="right"))
        before = ended[first - 1] if first else 0
        most = np.maximum(most, (ended[last] - before) // 2)
    return int(most.max()), most
