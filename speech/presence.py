"""Whether anything can be heard at all: told once at the start, then at each change."""

import threading
from collections.abc import Callable

from speech.types import OutputFound, OutputLost, OutputStuttered

OnOutput = Callable[[OutputLost | OutputFound | OutputStuttered], None]


class Presence:
    """Two must agree: a stream that plays, and a device behind it. Any thread may call."""

    def __init__(self, on_output: OnOutput) -> None:
        self._on_output = on_output
        self._lock = threading.Lock()
        self._reason = "there is no stream yet"
        self._audible = True
        self.told: bool | None = None
        """What was told last; None: nothing yet."""

    def note(self, reason: str) -> None:
        """Take note that a stream plays (no reason), or why none does."""
        with self._lock:
            self._reason = reason
            self._tell()

    def set_audible(self, audible: bool) -> None:
        """Take note that a device stands behind the stream, or none. Says nothing of a stream."""
        with self._lock:
            self._audible = audible
            if self.told is not None:
                self._tell()

    def _tell(self) -> None:
        reason = self._reason or ("" if self._audible else "the sound goes to no device")
        if self.told is not (not reason):
            self.told = not reason
            self._on_output(OutputLost(reason) if reason else OutputFound())
