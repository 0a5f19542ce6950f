"""Sound that waits to be played, with its marks and its generation. No device, no clock."""

import array
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, SinkMark
from speech.types import Event

_FADE: Final = SAMPLE_RATE * 2 // 1000
"""Samples over which a cut sound fades; a hard edge would be heard as a click."""
_LOUDEST: Final = 32_767


@dataclass(frozen=True, slots=True)
class DueMark:
    """An event that falls due when a sample of a pulled block is heard."""

    sample: int
    """Counted from the first sample of the block."""
    generation: int
    event: Event


@dataclass(slots=True)
class _Block:
    generation: int
    pcm: memoryview = field(repr=False)
    marks: deque[SinkMark]
    played: int = 0
    """Samples of it that were pulled."""

    def left(self) -> int:
        return len(self.pcm) // SAMPLE_BYTES - self.played


class Ring:
    """First in, first out. Any thread may write and flush; one thread pulls."""

    def __init__(self, limit: int | None = None) -> None:
        """Writers wait while more than `limit` samples are unplayed; None: they never wait."""
        self._limit = limit
        self._blocks: deque[_Block] = deque()
        self._generation = 0
        self._unplayed = 0
        self._fading = array.array("h")
        """What was cut and dies away, under what comes next."""
        self._sounding = -1
        """Generation of the last sample that was pulled."""
        self._room = threading.Condition()

    def write(self, generation: int, pcm: bytes, marks: Sequence[SinkMark] = ()) -> bool:
        """Append sound, waiting for room; False when its generation is over."""
        with self._room:
            if self._limit is not None:
                self._room.wait_for(
                    lambda: generation < self._generation or self._unplayed <= (self._limit or 0)
                )
            if generation < self._generation:
                return False
            self._blocks.append(_Block(generation, memoryview(pcm), deque(marks)))
            self._unplayed += len(pcm) // SAMPLE_BYTES
            return True

    @property
    def unplayed(self) -> int:
        """Samples that wait."""
        return self._unplayed

    def flush(self, generation: int, *, fade: bool = True) -> None:
        """Forget all sound and marks older than this generation; refuse more of them.

        `fade` lets the next 2 ms of it die away, under what comes next and without delaying it; a
        later flush without it forgets these too.
        """
        with self._room:
            old = [block for block in self._blocks if block.generation < generation]
            self._blocks = deque(list(self._blocks)[len(old) :])
            # What has not begun to sound needs no end.
            ends = [block for block in old if block.generation == self._sounding]
            self._fading = _sum(self._fading, _faded(ends)) if fade else array.array("h")
            self._generation = generation
            self._unplayed = sum(block.left() for block in self._blocks)
            self._room.notify_all()

    def pull(self, samples: int) -> tuple[bytes, list[DueMark]]:
        """Take this many samples, silence where there are none, and the marks among them.

        A mark behind the last sample falls due with it, not with the next block.
        """
        pcm = bytearray()
        due: list[DueMark] = []
        with self._room:
            while self._blocks:
                block = self._blocks[0]
                offset = len(pcm) // SAMPLE_BYTES
                count = min(block.left(), samples - offset)
                while block.marks and block.marks[0].sample <= block.played + count:
                    mark = block.marks.popleft()
                    at = offset + max(0, mark.sample - block.played)
                    due.append(DueMark(at, block.generation, mark.event))
                first = block.played * SAMPLE_BYTES
                pcm += block.pcm[first : first + count * SAMPLE_BYTES]
                block.played += count
                if count:
                    self._sounding = block.generation
                if block.left() or block.marks:
                    break
                self._blocks.popleft()
            self._unplayed -= len(pcm) // SAMPLE_BYTES
            fading, self._fading = self._fading[:samples], self._fading[samples:]
            self._room.notify_all()
        played = bytes(pcm).ljust(samples * SAMPLE_BYTES, b"\0")
        return _sum(array.array("h", played), fading).tobytes() if fading else played, due


def _faded(blocks: Sequence[_Block]) -> "array.array[int]":
    """Return their next few milliseconds with the level falling to nothing."""
    raw = bytearray()
    for block in blocks:
        first = block.played * SAMPLE_BYTES
        raw += block.pcm[first : first + _FADE * SAMPLE_BYTES - len(raw)]
    samples = array.array("h", bytes(raw))
    for index, sample in enumerate(samples):
        samples[index] = sample * (len(samples) - index - 1) // max(len(samples), 1)
    return samples


def _sum(one: "array.array[int]", other: "array.array[int]") -> "array.array[int]":
    """Return both at once, as long as the longer one."""
    longer, shorter = (one, other) if len(one) >= len(other) else (other, one)
    both = array.array("h", longer)
    for index, sample in enumerate(shorter):
        both[index] = max(-_LOUDEST, min(_LOUDEST, both[index] + sample))
    return both
