"""An engine whose sound says what it is: each word is one number, as long as the word lasts.

So a test can look at what was played instead of at what was meant to be.
"""

import zlib
from typing import Final

from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Availability, Chunk, OnChunk, WordMark
from speech.types import Span
from speech.words import seconds, words

_LOWEST: Final = 2_000
_HIGHEST: Final = 30_000
SECRET: Final = "secret"
"""Words that contain this sound below zero; even faded and under an earcon they can be told."""


def sample_of(word: str) -> int:
    """Return the number that a word sounds as."""
    value = _LOWEST + zlib.crc32(word.encode()) % (_HIGHEST - _LOWEST)
    return -value if SECRET in word else value


class TelltaleDriver:
    """Speaks every language, in numbers."""

    name = "telltale"
    memory_only = True
    verbatim = False

    def __init__(self, *, instant: bool = True) -> None:
        """Be slow to answer if not `instant`: public sound is then kept."""
        self.instant = instant
        self.asked = 0
        """Times that it was given something to say."""

    def check(self) -> Availability:
        """Answer that it works."""
        return Availability(usable=True)

    def languages(self) -> tuple[str, ...]:
        """Return the kiosk's languages."""
        return ("kk", "ru", "en")

    def covers(self, span: Span) -> bool:
        """Say that it speaks this."""
        return span.language in self.languages()

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Hand over one chunk a word, a gap of silence behind each."""
        self.asked += 1
        for start, length in words(span.text):
            number = sample_of(span.text[start : start + length])
            sound = number.to_bytes(SAMPLE_BYTES, "little", signed=True)
            pcm = sound * int(seconds(length, rate) * SAMPLE_RATE)
            gap = bytes(SAMPLE_BYTES * int(seconds(1, rate) * SAMPLE_RATE))
            if not on_chunk(Chunk(pcm + gap, (WordMark(0, start, length),))):
                return

    def cancel(self) -> None:
        """Do nothing: a refused chunk ends it."""
