"""What the virtual sound card plays, with the time of each sample exact to about a millisecond.

The card's monitor hands over what was played in pieces of about 3 ms, and each comes a little late,
by a different amount. But the card plays at an even pace: so a sample's time is its number divided
by the rate, and the one thing to find is when number 0 was. Each piece gives a bound, since no
sound is played after it arrived; the earliest of all pieces within a second is the answer. Sound
that came in the middle of a piece is so not moved to the piece's beginning or end.
"""

import bisect
import os
import subprocess
import threading
import time
from collections.abc import Mapping
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

RATE = 48_000
"""Samples a second: the card's own, so that nothing is resampled for us."""
AUDIBLE = 32
"""Of 32768: what is louder is sound. Between sounds the card plays exact zeros."""
_WINDOW_S = 1.0
_READY_S = 15.0
_PIECE = 65_536

Samples = NDArray[np.int16]


class Ear:
    """Records from the beginning to the end. Times are `time.monotonic`. A context manager."""

    def __init__(self, env: Mapping[str, str], device: str = "dauys.monitor") -> None:
        self._pcm = bytearray()
        self._arrived: list[float] = []
        self._firsts: list[int] = []
        """The number of the first sample of each piece."""
        self._changed = threading.Condition()
        argv = ["parec", "--raw", "--format=s16le", "--channels=1", f"--rate={RATE}"]
        self._recorder = subprocess.Popen(
            [*argv, "--latency-msec=5", f"--device={device}"],
            env=env,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._thread = threading.Thread(target=self._listen, name="ear", daemon=True)
        self._thread.start()

    def __enter__(self) -> Self:
        """Wait until enough was recorded to know the time of a sample."""
        self.listen_until(time.monotonic() + 2 * _WINDOW_S)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Stop recording."""
        self._recorder.terminate()
        self._thread.join()
        with self._recorder:  # closes its pipe
            pass

    def listen_until(self, moment: float) -> None:
        """Wait until what was played at a moment is recorded; TimeoutError if it never is."""
        with self._changed:
            if not self._changed.wait_for(
                lambda: bool(self._arrived) and self._newest() >= moment,
                moment - time.monotonic() + _READY_S,
            ):
                raise TimeoutError("the sound card records nothing; is pulseaudio-utils installed?")

    def heard(self, since: float, until: float) -> Samples:
        """Return what was played between two times, waiting for its end."""
        self.listen_until(until)
        with self._changed:
            first, last = self._number(since), self._number(until)
            part = bytes(self._pcm[2 * first : 2 * last])
        return np.frombuffer(part, np.int16)

    def sounds_at(self, since: float, level: int = AUDIBLE, patience: float = 10.0) -> float:
        """Wait for a sample louder than a level and return when it was played; TimeoutError."""
        end = time.monotonic() + patience
        with self._changed:
            number = self._number(since)
            while True:
                samples = self._from(number)
                loud = np.flatnonzero((samples > level) | (samples < -level))
                if len(loud):
                    return self._time(number + int(loud[0]))
                number += len(samples)
                if not self._changed.wait(end - time.monotonic()):
                    raise TimeoutError("what should have been heard was not")

    def silent_at(self, after: float, gap: float, patience: float = 10.0) -> float:
        """Wait for a silence of `gap` seconds that begins after a time; return its beginning.

        That is when the last sound before it was played, or `after` if there was none.
        """
        end = time.monotonic() + patience
        last = after
        while True:
            try:
                last = self._last(last, min(last + gap, end))
            except TimeoutError:
                return last
            if time.monotonic() > end:
                raise TimeoutError("it did not fall silent")

    def _last(self, since: float, until: float) -> float:
        """Return when the last sound in a span was played; TimeoutError if there was none."""
        samples = self.heard(since, until)
        loud = np.flatnonzero(np.abs(samples.astype(np.int32)) > AUDIBLE)
        # The sound at `since` itself, the one found the time before, is not found again.
        if not len(loud) or loud[-1] <= 1:
            raise TimeoutError
        return since + int(loud[-1]) / RATE

    def _from(self, number: int) -> Samples:
        return np.frombuffer(bytes(self._pcm[2 * number :]), np.int16)

    def _newest(self) -> float:
        return self._time(len(self._pcm) // 2)

    def _time(self, number: int) -> float:
        at = bisect.bisect_right(self._firsts, number) - 1
        return number / RATE + self._zero(self._arrived[max(0, at)])

    def _number(self, moment: float) -> int:
        return max(0, round((moment - self._zero(moment)) * RATE))

    def _zero(self, around: float) -> float:
        """Return when the sample of number 0 would have been played, by the pieces around a time.

        The card's clock and ours drift apart by a tenth of a millisecond a second.
        """
        first = bisect.bisect_left(self._arrived, around - _WINDOW_S)
        last = max(bisect.bisect_right(self._arrived, around + _WINDOW_S), first + 1)
        first = min(first, len(self._arrived) - 1)
        pieces = zip(self._arrived[first:last], self._firsts[first:last], strict=True)
        return min(arrived - number / RATE for arrived, number in pieces)

    def _listen(self) -> None:
        assert self._recorder.stdout is not None
        source = self._recorder.stdout.fileno()
        odd = b""
        while piece := os.read(source, _PIECE):
            now = time.monotonic()
            with self._changed:
                whole = odd + piece
                even = len(whole) // 2 * 2
                odd = whole[even:]
                self._arrived.append(now)
                self._firsts.append(len(self._pcm) // 2)
                self._pcm += whole[:even]
                self._changed.notify_all()
