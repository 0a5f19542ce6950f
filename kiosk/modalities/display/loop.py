"""The main loop: sleeps until input, a timer or another thread wakes it, then draws.

The toolkit's own loop wakes 60 times a second to look for input. This one waits
on the X connection, so that a press is drawn at once and an idle kiosk is idle.
"""

import ctypes
import heapq
import os
import select
import threading
import time
from collections import deque
from collections.abc import Callable
from itertools import count
from typing import Any

IDLE = 0.25
"""Longest sleep, s: the toolkit's rare own timers (a resized window) are late by no more."""
_BLIND = 1 / 60
"""Sleep, s, where there is no X connection to wait on."""


class Loop:
    """Runs on the thread that calls `run`; `call_soon` may be called from any."""

    def __init__(self) -> None:
        self._soon: deque[Callable[[], None]] = deque()
        self._timers: list[tuple[float, int, float | None, Callable[[], None]]] = []
        self._order = count()
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_read, False)
        os.set_blocking(self._wake_write, False)
        self._stopped = threading.Event()
        self.on_turn: Callable[[float, float], None] | None = None
        """Told how long each turn took, s: by the clock, and of this thread's processor time."""

    def call_soon(self, call: Callable[[], None]) -> None:
        """Run `call` on the loop's thread as soon as it can."""
        self._soon.append(call)
        try:
            os.write(self._wake_write, b"!")
        except BlockingIOError:
            # The pipe is full: the loop is about to wake anyway.
            return

    def every(self, seconds: float, call: Callable[[], None]) -> None:
        """Run `call` every `seconds` on the loop's thread. Call before `run` or on its thread."""
        entry = (time.monotonic() + seconds, next(self._order), seconds, call)
        heapq.heappush(self._timers, entry)

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Run `call` once, in `seconds`. Call before `run` or on its thread."""
        entry = (time.monotonic() + seconds, next(self._order), None, call)
        heapq.heappush(self._timers, entry)

    def stop(self) -> None:
        """End `run` after what is being done now."""
        self._stopped.set()
        self.call_soon(lambda: None)

    def run(self, window: Any, events: Any) -> None:
        """Serve `window` (Kivy's) until stopped; `events` is Kivy's EventLoop."""
        connection = _connection(window)
        watched = [self._wake_read] if connection is None else [self._wake_read, connection]
        longest = _BLIND if connection is None else IDLE
        drawn = True
        while not self._stopped.is_set() and not events.quit:
            # Drawing may have moved input from the connection to a queue: look before sleeping.
            pause = 0.0 if drawn or self._soon else min(longest, self._due())
            select.select(watched, [], [], pause)
            woke, used = time.monotonic(), time.thread_time()
            self._drain()
            window.mainloop()
            while self._soon:
                self._soon.popleft()()
            self._tick()
            drawn = bool(window.canvas.needs_redraw) or bool(events.input_events)
            events.idle()
            if self.on_turn is not None:
                self.on_turn(time.monotonic() - woke, time.thread_time() - used)

    def _due(self) -> float:
        return max(0.0, self._timers[0][0] - time.monotonic()) if self._timers else IDLE

    def _tick(self) -> None:
        while self._timers and self._timers[0][0] <= time.monotonic():
            due, _, seconds, call = heapq.heappop(self._timers)
            if seconds is not None:
                following = max(due + seconds, time.monotonic())
                heapq.heappush(self._timers, (following, next(self._order), seconds, call))
            call()

    def _drain(self) -> None:
        try:
            while os.read(self._wake_read, 4096):
                pass
        except BlockingIOError:
            return


def _connection(window: Any) -> int | None:
    """Return the file descriptor of the X connection, or None where there is no X."""
    display = getattr(window.get_window_info(), "display", None)
    if not isinstance(display, int):
        return None
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None
    x11.XConnectionNumber.argtypes = [ctypes.c_void_p]
    return int(x11.XConnectionNumber(display))
