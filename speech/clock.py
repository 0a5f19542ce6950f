"""Marks and silence in real time: what a sink does besides giving samples to a device."""

import threading
import time
from collections import deque
from collections.abc import Sequence
from typing import Final

from speech.ports import SAMPLE_RATE, OnPlayed, SinkMark
from speech.ring import DueMark, Ring

AHEAD: Final = 2 * SAMPLE_RATE
"""Samples that may wait unplayed; beyond this, engines wait."""

_TICK: Final = 0.01


class MarkClock:
    """A thread that tells each mark when it is due."""

    def __init__(self, on_played: OnPlayed) -> None:
        self._on_played = on_played
        self._marks: deque[tuple[float, DueMark]] = deque()
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="marks", daemon=True)
        self._thread.start()

    def schedule(self, start: float, marks: Sequence[DueMark]) -> None:
        """Add the marks of a block whose first sample is heard at `start` (`time.monotonic`)."""
        if marks:
            with self._changed:
                self._marks += [(start + mark.sample / SAMPLE_RATE, mark) for mark in marks]
                self._changed.notify()

    def close(self) -> None:
        """End the thread; marks that are not due yet are forgotten."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                while not self._closing:
                    wait = self._marks[0][0] - time.monotonic() if self._marks else None
                    if wait is not None and wait <= 0:
                        break
                    self._changed.wait(wait)
                if self._closing:
                    return
                _, mark = self._marks.popleft()
            self._on_played(mark.generation, mark.event)


class Drain:
    """Plays a ring to nobody, at the pace of real time."""

    def __init__(self, ring: Ring, clock: MarkClock) -> None:
        self._ring = ring
        self._clock = clock

    def run(self, until: float, stop: threading.Event) -> None:
        """Go on until a time (`time.monotonic`) or until stopped."""
        at = time.monotonic()
        while at < until and not stop.wait(_TICK):
            now = time.monotonic()
            samples = int((now - at) * SAMPLE_RATE)
            _, due = self._ring.pull(samples)
            self._clock.schedule(at, due)
            at += samples / SAMPLE_RATE


class SilentSink:
    """A sink for machines and tests without a loudspeaker: all goes on as if it were heard."""

    def __init__(self, on_played: OnPlayed) -> None:
        self._ring = Ring(AHEAD)
        self._clock = MarkClock(on_played)
        self._stop = threading.Event()
        drain = Drain(self._ring, self._clock)
        self._thread = threading.Thread(target=drain.run, args=(float("inf"), self._stop))
        self._thread.daemon = True

    def open(self) -> None:
        """Let time begin to pass."""
        self._thread.start()

    def write(self, generation: int, pcm: bytes, marks: Sequence[SinkMark] = ()) -> bool:
        """Append sound, waiting while two seconds of it are unplayed."""
        return self._ring.write(generation, pcm, marks)

    def flush(self, generation: int, *, fade: bool = True) -> None:
        """Throw away what is older."""
        self._ring.flush(generation, fade=fade)

    def set_gain(self, factor: float) -> None:
        """Do nothing: silence has no level."""

    def mix(self, pcm: bytes) -> None:
        """Do nothing: nobody hears it."""

    def close(self) -> None:
        """End both threads."""
        self._stop.set()
        if self._thread.ident is not None:
            self._thread.join()
        self._clock.close()
