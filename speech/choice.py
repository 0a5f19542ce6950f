"""Which engine says what: a span in pieces, each with the engine that says it. Pure."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from speech.ports import SynthDriver, WordMark
from speech.text import Run, as_written, runs
from speech.types import Span
from speech.words import words


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that one engine says without help."""

    driver: SynthDriver
    span: Span
    """As the engine is asked to say it."""
    run: Run | None = None
    """What it is the end of; None if it is the whole span as written."""
    skipped: int = 0
    """Characters of the run before it, already said."""

    def origin(self, word: WordMark) -> tuple[int, int]:
        """Return (start, length) in the text as written of what the engine calls a word."""
        if self.run is None:
            return word.start, word.length
        first = self.skipped + word.start
        start, length = self.run.origin(first)
        last, more = self.run.origin(first + max(word.length, 1) - 1)
        return start, max(length, last + more - start)


def can_speak(drivers: Sequence[SynthDriver]) -> bool:
    """Say whether any text is heard: with recordings alone, and the silent one, most is not."""
    return any(not driver.verbatim for driver in drivers[:-1])


def pieces(
    span: Span,
    drivers: Sequence[SynthDriver],
    *,
    private: bool = False,
    punctuation: bool = False,
    start: int = 0,
    put: Callable[..., tuple[Run, ...]] = runs,
) -> Iterator[Piece]:
    """Share out a span from the word at character `start` on; `drivers` in order of preference.

    An engine that may touch a disk gets nothing private. One that knows texts as written gets the
    whole span or nothing, and begins it anew, since it has no words to go on at; where punctuation
    is to be named it gets nothing. The others get runs of spoken words, each the first that has
    the run's language. What nobody has goes to the last, which is silent. `put` puts a span into
    words; what it cannot is said as it stands.
    """
    allowed = [driver for driver in drivers if driver.memory_only or not private]
    first = next((d for d in allowed if d.covers(span) and not (d.verbatim and punctuation)), None)
    if first is not None and first.verbatim:
        yield Piece(first, span)
        return
    voices = [driver for driver in allowed if not driver.verbatim]
    try:
        words_of_it = put(span, punctuation=punctuation)
    except Exception:  # noqa: BLE001 - a slip in a grammar must not leave a person in silence
        words_of_it = (as_written(span),)
    for run in words_of_it:
        skipped = _first_word(run, start) if start else 0
        if skipped is not None:
            asked = Span(run.text[skipped:], run.language)
            driver = next((one for one in voices if one.covers(asked)), drivers[-1])
            yield Piece(driver, asked, run, skipped)


def _first_word(run: Run, start: int) -> int | None:
    """Return where a run says the word at `start` or the first one behind it; None if nowhere.

    The run is cut, not the text: "1" alone would no longer be the "first" of "до 1 сентября".
    """
    places = (place for place, _ in words(run.text) if run.origin(place)[0] >= start)
    return next(places, None)
