"""Public sound that was made before it was asked for, or once already: for engines that are slow.

In memory alone, and bounded. Nothing private is ever given to it.
"""

from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from speech.ports import Chunk
from speech.types import Span

_BYTES: Final = 8 * 1024 * 1024
"""Three minutes of sound."""
_SHARE: Final = 8
"""What would fill more than this part of the room is not kept."""


@dataclass(frozen=True, slots=True)
class Key:
    """What decides how something sounds."""

    engine: str
    rate: int
    span: Span = field(repr=False)


class SoundCache:
    """Keeps what was used last. For one thread."""

    def __init__(self, limit: int = _BYTES) -> None:
        """`limit` is in bytes of sound."""
        self._limit = limit
        self._sounds: OrderedDict[Key, tuple[Chunk, ...]] = OrderedDict()
        self._bytes = 0

    def __contains__(self, key: object) -> bool:
        return key in self._sounds

    def get(self, key: Key) -> tuple[Chunk, ...] | None:
        """Return the sound, or None if it must be made."""
        sound = self._sounds.get(key)
        if sound is not None:
            self._sounds.move_to_end(key)
        return sound

    def put(self, key: Key, sound: Sequence[Chunk]) -> None:
        """Keep a whole sound; what was not used for longest makes room."""
        size = _size(sound)
        if key in self._sounds or size > self._limit // _SHARE:
            return
        self._sounds[key] = tuple(sound)
        self._bytes += size
        while self._bytes > self._limit:
            _, oldest = self._sounds.popitem(last=False)
            self._bytes -= _size(oldest)


class ToPrepare:
    """Spans that are likely to be said soon: the newest list only, again at each new rate."""

    def __init__(self) -> None:
        self._asked: tuple[Span, ...] = ()
        self._left: deque[Span] = deque()

    def ask(self, spans: tuple[Span, ...]) -> None:
        """Prepare these and no others."""
        self._asked = spans
        self.again()

    def again(self) -> None:
        """Begin anew: sound made for another rate is of no use."""
        self._left = deque(self._asked)

    def next(self) -> Span | None:
        """Return what is to be prepared now."""
        return self._left[0] if self._left else None

    def done(self, span: Span) -> None:
        """Go on to the one behind this."""
        if self._left and self._left[0] is span:
            self._left.popleft()


def _size(sound: Sequence[Chunk]) -> int:
    return sum(len(chunk.pcm) for chunk in sound)
