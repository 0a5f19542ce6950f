"""Faster or slower speech at the same pitch, by libsonic (Debian's libsonic0; Apache-2.0 or LGPL).

For engines and recordings whose sound comes at one pace. Sonic leaves out or repeats whole periods
of the voice and rounds them down, so it drifts by up to 13 ms a second; it is steered against that.
At 0.4 to 4 times the speed a mark that `place` moves is then within 30 ms of its sound, however
long that is, and exactly right at speed 1, which is not stretched at all.
`tests/audio/test_stretch.py` measures it.
"""

import contextlib
import ctypes
from functools import cache
from typing import Final

from speech.errors import DriverError
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Availability, Chunk, OnChunk, WordMark

_SONIC: Final = "libsonic.so.0"
_NEAR: Final = 0.02
"""Nobody hears this much of a difference in pace; sound that is left as it is has no artefacts."""
_STEP: Final = SAMPLE_RATE // 20
_HELD: Final = 450
"""Samples that sonic holds back on average: up to two periods of the lowest voice."""
_STEER: Final = 0.03
"""Nobody hears so small a change of pace either."""
_PIECE: Final = SAMPLE_RATE // 5
"""Samples that are stretched before the next look at whether they are still wanted."""


@cache
def _sonic() -> ctypes.CDLL:
    library = ctypes.CDLL(_SONIC)
    library.sonicCreateStream.restype = ctypes.c_void_p
    library.sonicCreateStream.argtypes = (ctypes.c_int, ctypes.c_int)
    library.sonicDestroyStream.argtypes = (ctypes.c_void_p,)
    library.sonicSetSpeed.argtypes = (ctypes.c_void_p, ctypes.c_float)
    library.sonicWriteShortToStream.argtypes = (ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int)
    library.sonicReadShortFromStream.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
    library.sonicFlushStream.argtypes = (ctypes.c_void_p,)
    library.sonicSamplesAvailable.argtypes = (ctypes.c_void_p,)
    return library


def availability() -> Availability:
    """Say whether the library is there; an engine of one pace cannot do without it."""
    try:
        _sonic()
    except OSError:
        return Availability(usable=False, reason="libsonic0 is not installed")
    return Availability(usable=True)


class Stretcher:
    """One run of sound: feed it in pieces, finish, close."""

    def __init__(self, speed: float) -> None:
        """Speak `speed` times as fast. Raises DriverError without the library or memory."""
        self._speed = speed if abs(speed - 1) > _NEAR else 1.0
        self._stream: int | None = None
        if self._speed == 1.0:
            return
        try:
            self._library = _sonic()
        except OSError:
            raise DriverError("libsonic0 is not installed") from None
        self._stream = self._library.sonicCreateStream(SAMPLE_RATE, 1)
        if self._stream is None:
            raise DriverError("no memory to stretch sound in")
        self._taken = 0
        self._made = 0

    def feed(self, pcm: bytes) -> bytes:
        """Take sound and return as much of the result as there is: up to 65 ms are held back."""
        if self._stream is None:
            return pcm
        for at in range(0, len(pcm), _STEP * SAMPLE_BYTES):
            self._steer()
            piece = pcm[at : at + _STEP * SAMPLE_BYTES]
            self._taken += len(piece) // SAMPLE_BYTES
            self._library.sonicWriteShortToStream(self._stream, piece, len(piece) // SAMPLE_BYTES)
        return self._read()

    def _steer(self) -> None:
        """Make up for the drift so far within about a second."""
        made = self._made + self._library.sonicSamplesAvailable(self._stream)
        late = self.place(max(0, self._taken - _HELD)) - made
        change = min(max(late / SAMPLE_RATE, -_STEER), _STEER)
        self._library.sonicSetSpeed(self._stream, self._speed * (1 - change))

    def finish(self) -> bytes:
        """Return the rest."""
        if self._stream is None:
            return b""
        self._library.sonicFlushStream(self._stream)
        return self._read()

    def place(self, sample: int) -> int:
        """Return where a sample that went in comes out, counted from the first."""
        return round(sample / self._speed)

    def close(self) -> None:
        """Give its memory back."""
        if self._stream is not None:
            self._library.sonicDestroyStream(self._stream)
            self._stream = None

    def _read(self) -> bytes:
        count = self._library.sonicSamplesAvailable(self._stream)
        buffer = ctypes.create_string_buffer(count * SAMPLE_BYTES)
        count = self._library.sonicReadShortFromStream(self._stream, buffer, count)
        self._made += count
        return buffer.raw[: count * SAMPLE_BYTES]


def stretched(on_chunk: OnChunk, speed: float) -> "contextlib.closing[Stretched]":
    """Return a context in which chunks reach `on_chunk` at another speed; see `Stretched`."""
    return contextlib.closing(Stretched(on_chunk, speed))


class Stretched:
    """Hands chunks on at another speed, each mark with the sound that it stands before."""

    def __init__(self, on_chunk: OnChunk, speed: float) -> None:
        self._stretcher = Stretcher(speed)
        self._on_chunk = on_chunk
        self._taken = 0
        self._made = 0
        self._waiting: list[WordMark] = []
        """Words whose sound has not come out yet; samples of the result."""
        self.wanted = True

    def take(self, chunk: Chunk) -> bool:
        """Pass a chunk on; an `OnChunk`."""
        for word in chunk.words:
            place = self._stretcher.place(self._taken + word.sample)
            self._waiting.append(WordMark(place, word.start, word.length))
        self._taken += len(chunk.pcm) // SAMPLE_BYTES
        step = _PIECE * SAMPLE_BYTES
        for at in range(0, len(chunk.pcm), step):
            if self.wanted:
                self._give(self._stretcher.feed(chunk.pcm[at : at + step]))
        return self.wanted

    def finish(self) -> None:
        """Hand over the rest, unless it is not wanted any more."""
        if self.wanted:
            self._give(self._stretcher.finish(), last=True)

    def close(self) -> None:
        """Give the memory back."""
        self._stretcher.close()

    def _give(self, pcm: bytes, *, last: bool = False) -> None:
        end = self._made + len(pcm) // SAMPLE_BYTES
        due = [word for word in self._waiting if last or word.sample < end]
        self._waiting = self._waiting[len(due) :]
        words = tuple(
            WordMark(min(max(word.sample, self._made), end) - self._made, word.start, word.length)
            for word in due
        )
        if pcm or words:
            self.wanted = self._on_chunk(Chunk(pcm, words))
        self._made = end
