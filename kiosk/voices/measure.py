"""How a take sounds, in numbers: level, peaks, noise, and where the words begin and end.

Levels are in decibels below full scale (dBFS): the root mean square over frames of 10 ms, of those
frames in which somebody speaks. Noise is measured where nobody does, before and after the words.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from kiosk.voices.takes import Sound

_Levels = npt.NDArray[np.float64]
_Flags = npt.NDArray[np.bool_]

SILENCE_DB: Final = -120.0
_FRAME_S: Final = 0.01
_BELOW_LOUD_DB: Final = 38.0
"""Weak consonants at the ends of words lie about 30 dB below the loudest vowels."""
_ABOVE_NOISE_DB: Final = 8.0
_ABOVE_HISS_DB: Final = 6.0
_LONGEST_HISS: Final = 25
"""Frames: no consonant is longer than a quarter of a second."""
_QUIETEST: Final = 10
"""Frames: the floor is the quietest tenth of a second."""
_HOLD: Final = 2
"""Frames in a row that make a sound; less is a click."""
_GUARD: Final = 5
"""Frames beside the words that belong neither to them nor to the noise: breath and echo."""
_LEAST_NOISE: Final = 15
"""Frames without words that are needed to judge the noise."""
_FLAT_TOP: Final = 0.98
_CLIP_S: Final = 0.000_1


@dataclass(frozen=True, slots=True)
class Measured:
    """What was found in one take."""

    seconds: float
    """Of the whole take."""
    first_s: float
    """Where the words begin."""
    last_s: float
    """Where they end."""
    level_db: float
    """Of the words."""
    peak_db: float
    noise_db: float | None
    """Of what is around them; None where there is too little of it."""
    clips: int
    """How often the wave is cut off flat."""
    longest_pause_s: float
    """Within the words."""

    @property
    def spoken_s(self) -> float:
        """Length of the words."""
        return self.last_s - self.first_s


def measure(sound: Sound, rate: int) -> Measured | None:
    """Measure one channel; None where there is nothing to hear at all."""
    size = max(1, round(rate * _FRAME_S))
    if len(sound) // size < _HOLD or not np.isfinite(sound).all():
        return None
    sound = sound - np.mean(sound, dtype=np.float64).astype(np.float32)
    power = _power(sound, size)
    spoken = _spoken(_decibels(power))
    if spoken is None:
        return None
    first, last, active = spoken
    # Weak consonants hiss; rooms hum. In the differences between samples they stand out.
    sharp = _decibels(_power(np.diff(sound, append=sound[-1:]), size))
    first, last = _widened(sharp, first, last)
    around = np.concatenate((power[: max(0, first - _GUARD)], power[last + _GUARD :]))
    noise = 10 * np.log10(around.mean() + 1e-12) if len(around) >= _LEAST_NOISE else None
    return Measured(
        seconds=len(sound) / rate,
        first_s=first * _FRAME_S,
        last_s=last * _FRAME_S,
        level_db=float(10 * np.log10(power[active].mean() + 1e-12)),
        peak_db=float(20 * np.log10(np.abs(sound).max() + 1e-6)),
        noise_db=None if noise is None else float(noise),
        clips=_clips(sound, rate),
        longest_pause_s=_longest_pause(active[first:last]) * _FRAME_S,
    )


def _power(sound: Sound, size: int) -> _Levels:
    """Return the mean square of each frame."""
    count = len(sound) // size
    frames = np.square(sound[: count * size].reshape(count, size))
    return np.asarray(np.mean(frames, axis=1, dtype=np.float64))


def _decibels(power: _Levels) -> _Levels:
    return np.asarray(10 * np.log10(power + 1e-12))


def _floor(levels: _Levels) -> float:
    """Return the level of the quietest tenth of a second."""
    window = min(_QUIETEST, len(levels))
    return float(np.convolve(levels, np.ones(window) / window, "valid").min())


def _widened(sharp: _Levels, first: int, last: int) -> tuple[int, int]:
    """Return first and last frame moved out over what hisses before and after the words."""
    least = _floor(sharp) + _ABOVE_HISS_DB
    earliest, latest = max(0, first - _LONGEST_HISS), min(len(sharp), last + _LONGEST_HISS)
    while first > earliest and sharp[first - 1] > least:
        first -= 1
    while last < latest and sharp[last] > least:
        last += 1
    return first, last


def _spoken(levels: _Levels) -> tuple[int, int, _Flags] | None:
    """Return first and last frame with words, and which frames between hold any."""
    loud = float(np.percentile(levels, 95))
    loud = max(loud, float(np.sort(levels)[-min(len(levels), _QUIETEST) :].mean()))
    floor = _floor(levels)
    least = max(loud - _BELOW_LOUD_DB, min(floor + _ABOVE_NOISE_DB, loud - _ABOVE_NOISE_DB))
    active = levels > least
    held = np.convolve(active, np.ones(_HOLD), "valid") >= _HOLD
    starts = np.flatnonzero(held)
    if loud <= SILENCE_DB + 1 or not len(starts):
        return None
    return int(starts[0]), int(starts[-1]) + _HOLD, active


def _clips(sound: Sound, rate: int) -> int:
    """Count runs of equal samples at the peak: a wave that was cut off, however quiet it is now."""
    peak = float(np.abs(sound).max())
    if peak <= 0:
        return 0
    run = max(3, round(rate * _CLIP_S))
    top = np.abs(sound) >= _FLAT_TOP * peak
    same = np.concatenate(([False], top[1:] & (np.abs(np.diff(sound)) < peak * 1e-4)))
    edges = np.flatnonzero(np.diff(np.concatenate(([0], same.astype(np.int8), [0]))))
    lengths = edges[1::2] - edges[::2]
    return int((lengths >= run - 1).sum())


def _longest_pause(active: _Flags) -> int:
    changes = np.flatnonzero(np.diff(np.concatenate(([1], active.astype(np.int8), [1]))))
    return int(max(changes[1::2] - changes[::2], default=0))
