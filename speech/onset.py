"""Silence around speech is left out: an answer begins with its first sound, sentences stay close.

Engines begin a label with 12 to 49 ms of silence and end a sentence with up to half a second.
"""

from collections.abc import Iterable
from typing import Final

from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Chunk, OnChunk, WordMark

SILENCE: Final = 32
"""Samples within plus and minus this are silence (of 32,768): for an engine without any noise."""
_TAIL: Final = SAMPLE_RATE * 150 // 1000
"""Samples of silence that may follow the last sound: a pause between two sentences."""


class Trimmed:
    """Passes the sound of one span on, without the silence before it and most of that behind it.

    Give `take` to the engine instead of `on_chunk`, and call `finish` when the engine is done. One
    sample before the first sound is kept, so no consonant is clipped. Silence in between is kept
    as it is. Nothing that sounds is held back.
    """

    def __init__(self, on_chunk: OnChunk, threshold: int = SILENCE) -> None:
        """`threshold` is the loudest sample that still counts as silence (recordings have noise).

        With a high one weak consonants go with the silence; keep it below what an `f` gives.
        """
        self._on_chunk = on_chunk
        self._threshold = threshold
        self._begun = False
        self._silence = b""
        """Silence that was not passed on: what follows decides."""
        self._marks: list[WordMark] = []
        """Words in that silence, counted from its first sample."""
        self.wanted = True
        """False once a chunk was refused."""

    def take(self, chunk: Chunk) -> bool:
        """Pass on what sounds; False when no more is wanted."""
        before = len(self._silence) // SAMPLE_BYTES
        pcm = self._silence + chunk.pcm
        marks = [*self._marks, *_moved(chunk.words, before)]
        first, end = self._bounds(pcm, before)
        if end is None:
            # Before the first sound only the last sample of silence matters.
            kept = len(pcm) // SAMPLE_BYTES if self._begun else min(1, len(pcm) // SAMPLE_BYTES)
            gone = len(pcm) // SAMPLE_BYTES - kept
            self._silence, self._marks = pcm[gone * SAMPLE_BYTES :], _moved(marks, -gone)
            return self.wanted
        self._silence = pcm[end * SAMPLE_BYTES :]
        self._marks = _moved((mark for mark in marks if mark.sample >= end), -end)
        heard = _moved((mark for mark in marks if mark.sample < end), -first)
        self._begun = True
        return self._pass(pcm[first * SAMPLE_BYTES : end * SAMPLE_BYTES], heard)

    def finish(self) -> None:
        """Pass on the words of a span that made no sound, and a short pause behind one that did."""
        tail = self._silence[: _TAIL * SAMPLE_BYTES] if self._begun else b""
        if self.wanted and (tail or self._marks):
            last = len(tail) // SAMPLE_BYTES
            marks = [WordMark(min(m.sample, last), m.start, m.length) for m in self._marks]
            self._pass(tail, marks)

    def _pass(self, pcm: bytes, marks: list[WordMark]) -> bool:
        self.wanted = self.wanted and self._on_chunk(Chunk(pcm, tuple(marks)))
        return self.wanted

    def _bounds(self, pcm: bytes, known: int) -> tuple[int, int | None]:
        """Return the first sample to pass on and the end of what sounds, or None if nothing does.

        The first `known` samples are silence.
        """
        samples = memoryview(pcm).cast("h")
        quiet = self._threshold
        end = len(samples)
        while end > known and -quiet <= samples[end - 1] <= quiet:
            end -= 1
        if end == known:
            return 0, None
        if self._begun:
            return 0, end
        first = known
        while -quiet <= samples[first] <= quiet:
            first += 1
        return max(0, first - 1), end


def _moved(marks: Iterable[WordMark], by: int) -> list[WordMark]:
    return [WordMark(max(0, mark.sample + by), mark.start, mark.length) for mark in marks]
