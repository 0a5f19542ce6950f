"""Faster or slower speech at the same pitch, by libsonic (Debian's libsonic0; Apache-2.0 or LGPL).

For engines and recordings whose sound comes at one pace. Sonic leaves out or repeats whole periods
of the voice, so its output drifts by part of a period a second: at 0.5 to 4 times the speed a mark
that `place` moves is within 20 ms of its sound after 12 s, and exactly right at speed 1 (which is
not stretched at all). `tests/audio/test_stretch.py` measures it.
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
        self._library.sonicSetSpeed(self._stream, self._speed)

    def feed(self, pcm: bytes) -> bytes:
        """Take sound and return as much of the result as there is: up to 65 ms are held back."""
        if self._stream is None:
            return pcm
        self._library.sonicWriteShortToStream(self._stream, pcm, len(pcm) // SAMPLE_BYTES)
        return self._read()

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
