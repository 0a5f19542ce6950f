"""The silent engine: last in the row, works everywhere. Time passes as if somebody spoke."""

from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Availability, Chunk, OnChunk, WordMark
from speech.types import LANGUAGES, Span
from speech.words import seconds, words


class NullDriver:
    """Gives silence as long as the words would take, each with its mark, so captions keep step."""

    name = "null"
    memory_only = True
    verbatim = False
    instant = True

    def check(self) -> Availability:
        """Answer that silence is always possible."""
        return Availability(usable=True)

    def languages(self) -> tuple[str, ...]:
        """Return the kiosk's languages; any other is silent as well."""
        return LANGUAGES

    def covers(self, span: Span) -> bool:
        """Say whether there is a voice for its language."""
        return span.language in self.languages()

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Hand over one chunk of silence a word."""
        for start, length in words(span.text):
            samples = int(seconds(length + 1, rate) * SAMPLE_RATE)
            if not on_chunk(Chunk(bytes(samples * SAMPLE_BYTES), (WordMark(0, start, length),))):
                return

    def cancel(self) -> None:
        """Do nothing: a refused chunk ends it."""
