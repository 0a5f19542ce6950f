"""Which presses count: none that bounced, and a held key only after a while. Pure: time is given.

EN 301 549 5.7: the delay before a key repeats can be 2 s, and then it repeats every 2 s.
EN 301 549 5.8: the same key can be ignored for 0.5 s after it was pressed.
"""

from dataclasses import dataclass
from enum import Enum, auto

from kiosk.model.presentation import KeyPress
from kiosk.model.settings import Graded, Settings


class Press(Enum):
    """What becomes of a press."""

    COUNTS = auto()
    STRUCK_TWICE = auto()
    """The same key again too soon: ignored, and said to be."""
    HELD = auto()
    """The key is only held down, and it is not time to repeat it: nothing new was done."""


@dataclass(slots=True)
class Presses:
    """Remembers the last key."""

    _key: str = ""
    _began: float = 0.0
    """When it went down, s."""
    _seen: float = 0.0
    """When it went up, or was last known to be down."""
    _repeated: float = 0.0
    """When it last counted."""

    def judge(self, key: KeyPress, now: float, settings: Settings) -> Press:
        """Say whether a press counts at `now` (s, on a clock that never jumps)."""
        same, seen = key.position == self._key, self._seen
        self._seen = now
        if key.repeated and same:
            delay = settings.seconds(Graded.REPEAT)
            if now - self._began < delay or now - self._repeated < _interval(delay):
                return Press.HELD
            self._repeated = now
            return Press.COUNTS
        if key.repeated:
            # Held since before anything is known of it: from a visit that ended, say.
            self._key, self._began, self._repeated = key.position, now, now
            return Press.HELD
        if same and now - seen < settings.seconds(Graded.STRIKE):
            self._began = self._repeated = now
            return Press.STRUCK_TWICE
        self._key, self._began, self._repeated = key.position, now, now
        return Press.COUNTS

    def lifted(self, key: KeyPress, now: float) -> None:
        """Take notice that a key went up: a bounce comes after that."""
        if key.position == self._key:
            self._seen = now

    def reset(self) -> None:
        """Forget which key was pressed."""
        self._key = ""


def _interval(delay: float) -> float:
    """Return how long after one repetition the next may come: 0.05 s at 0.3 s, 2 s at 2 s."""
    return delay * delay / 2
