"""An earcon over speech: speech steps back while it sounds. No device, no clock."""

import array
import threading
from typing import Final

from speech.ports import SAMPLE_BYTES, SAMPLE_RATE

_STEP_BACK: Final = 0.5
"""Factor on speech under an earcon; an earcon of at most half of full scale then never clips."""
_RAMP: Final = SAMPLE_RATE * 4 // 1000
"""Samples over which speech steps back and an earcon that is cut off fades: no clicks."""
_LOUDEST: Final = 32_767


class Mixer:
    """Holds the earcon that sounds. Any thread may play; one thread mixes.

    A new earcon takes the place of the one before: keys that come fast must not add up to noise.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left = array.array("h")
        """Of the earcon; emptied from the front."""
        self._level = 1.0
        """Factor on speech at the moment."""

    def play(self, pcm: bytes) -> None:
        """Begin with this at the next block."""
        sound = array.array("h", pcm)
        with self._lock:
            tail = self._left[:_RAMP]
            for index, sample in enumerate(tail[: len(sound)]):
                sound[index] = _clipped(sound[index] + sample * (1 - index / len(tail)))
            self._left = sound

    def clear(self) -> None:
        """Forget the earcon: there is nobody to hear it."""
        with self._lock:
            self._left = array.array("h")

    def over(self, speech: bytes) -> bytes:
        """Return the next block of speech with the earcon over it; both may be silence."""
        with self._lock:
            if not self._left and self._level == 1.0:
                return speech
            count = len(speech) // SAMPLE_BYTES
            sound, self._left = self._left[:count], self._left[count:]
        mixed = array.array("h", speech)
        level, step = self._level, (1 - _STEP_BACK) / _RAMP
        for index, sample in enumerate(mixed):
            if index < len(sound):
                level = max(_STEP_BACK, level - step)
                mixed[index] = _clipped(sample * level + sound[index])
            else:
                level = min(1.0, level + step)
                mixed[index] = int(sample * level)
        self._level = level
        return mixed.tobytes()


def _clipped(sample: float) -> int:
    return int(max(-_LOUDEST, min(_LOUDEST, sample)))
