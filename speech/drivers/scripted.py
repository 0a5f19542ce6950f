"""An engine for tests: its speech can be told apart by ear and by number, and it fails on cue.

A word is a tone, as long as the null driver's silence, followed by a short gap. Each language has
its own pitch, so that a recording shows which voice spoke.
"""

import array
import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from speech.errors import DriverError
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Availability, Chunk, OnChunk, WordMark
from speech.types import Span
from speech.words import seconds, words

PITCH_HZ: Final[Mapping[str, int]] = MappingProxyType({"kk": 330, "ru": 440, "en": 550})
_LEVEL: Final = 8_000
_GAP_CHARACTERS: Final = 1


class ScriptedDriver:
    """Speaks in tones. Remembers what it was asked to say, as tests alone may."""

    name = "scripted"
    memory_only = True
    verbatim = False
    instant = True

    def __init__(self, *, missing: str = "", fail_after: int | None = None) -> None:
        """`missing` is the reason why it cannot be used; `fail_after` counts words."""
        self._missing = missing
        self._words_left = fail_after
        self.spans: list[Span] = []

    def check(self) -> Availability:
        """Answer as the script says."""
        return Availability(not self._missing, self._missing)

    def languages(self) -> tuple[str, ...]:
        """Return the languages that have a pitch."""
        return tuple(PITCH_HZ)

    def covers(self, span: Span) -> bool:
        """Say whether there is a voice for its language."""
        return span.language in self.languages()

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Hand over one chunk a word; raise DriverError when the script says so."""
        self.spans.append(span)
        for start, length in words(span.text):
            if self._words_left is not None:
                if self._words_left == 0:
                    raise DriverError("as the script says")
                self._words_left -= 1
            tone = _tone(PITCH_HZ[span.language], int(seconds(length, rate) * SAMPLE_RATE))
            gap = bytes(SAMPLE_BYTES * int(seconds(_GAP_CHARACTERS, rate) * SAMPLE_RATE))
            if not on_chunk(Chunk(tone + gap, (WordMark(0, start, length),))):
                return

    def cancel(self) -> None:
        """Do nothing: a refused chunk ends it."""


def _tone(hertz: int, samples: int) -> bytes:
    step = 2 * math.pi * hertz / SAMPLE_RATE
    return array.array("h", (int(_LEVEL * math.sin(step * i)) for i in range(samples))).tobytes()
