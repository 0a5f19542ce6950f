"""How long the device's buffer should be: as short as the machine can keep up with. Pure.

A short buffer answers sooner, a long one survives a busy moment. The kiosk is busiest when the next
visit's process loads, so a longer buffer is given up again once it was not needed for a while; each
time sooner or later by what has been learnt: every step back doubles the calm that the next one
needs.
"""

from typing import Final

LATENCIES: Final = ("low", 0.015, 0.03, 0.06)
"""To ask PortAudio for, in seconds: as short as the device lets us ("low", about 9 ms), and longer
ones for a machine that cannot keep up."""
_STUTTERS: Final = 5
"""Underflows within the time below after which the next longer buffer is taken."""
_WITHIN: Final = 10.0
_CALM: Final = 20.0
"""Seconds without an underflow after which the next shorter one is tried for the first time."""
_SILENCE: Final = 1.0
"""Seconds; the device still plays what it holds when nothing more is said."""


class Buffering:
    """Chooses among the latencies by the underflows there were."""

    def __init__(self) -> None:
        self._step = 0
        self._calm = _CALM
        self._since = 0.0
        """When this stretch of counting began."""
        self._before = 0
        """Underflows before it."""
        self._calm_since = 0.0
        self._last = 0
        """Underflows when it was last asked."""
        self._silent_since: float | None = None

    @property
    def latency(self) -> str | float:
        """What to ask PortAudio for now."""
        return LATENCIES[self._step]

    def opened(self, now: float, underflows: int) -> None:
        """Begin to count: a stream plays. Seconds, and underflows in all so far."""
        self._since = self._calm_since = now
        self._before = self._last = underflows

    def another(self, now: float, underflows: int, *, silent: bool) -> bool:
        """Say whether `latency` has just become another one: the stream is to be opened anew.

        That takes 0.2 s, so a shorter one is only tried while nothing is said (`silent`).
        """
        if underflows != self._last:
            self._last, self._calm_since = underflows, now
        if underflows - self._before >= _STUTTERS and self._step + 1 < len(LATENCIES):
            self._step += 1
            return True
        if now - self._since > _WITHIN:
            self._since, self._before = now, underflows
        if not silent:
            self._silent_since = None
        elif self._silent_since is None:
            self._silent_since = now
        elif (
            self._step > 0
            and now - self._silent_since >= _SILENCE
            and now - self._calm_since >= self._calm
        ):
            self._step -= 1
            self._calm *= 2
            return True
        return False
