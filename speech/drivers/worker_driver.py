"""What all engines in a process of their own have in common: `SynthDriver` over a `Worker`."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from speech.drivers.places import Places, speakable
from speech.drivers.worker import Worker
from speech.errors import DriverError
from speech.onset import SILENCE, Trimmed
from speech.ports import SAMPLE_BYTES, Availability, Chunk, OnChunk
from speech.stretch import availability, stretched
from speech.types import Span, words_per_minute


class WorkerDriver(ABC):
    """Asks its worker for sound, stretches it to the rate step and marks its words.

    The child's greeting has "languages", "memory_only" and, where it has but one pace, "paces" in
    words a minute; it may have "licences". Each piece of sound has "events": the (sample since the
    beginning, character) of words in it.
    """

    name: str
    quiet = SILENCE
    """The loudest sample that is still silence."""
    verbatim = False
    instant = False

    def __init__(self, worker: Worker, only: Sequence[str] = ()) -> None:
        """`only` these languages, or all that the child has."""
        self._worker = worker
        self._only = only
        self._greeting: dict[str, Any] = {}

    @property
    def memory_only(self) -> bool:
        """True if the child said that what it says stays in memory."""
        return self._greeting.get("memory_only") is True

    @property
    def licences(self) -> dict[str, str]:
        """The voice of each language and what others may do with it, where the child knows."""
        return dict(self._greeting.get("licences", {}))

    @property
    def pid(self) -> int | None:
        """The child's process id, if there is one."""
        return self._worker.pid

    def check(self) -> Availability:
        """Start the process, which loads the engine and its voices."""
        absent = self._absent() or availability().reason
        if absent:
            return Availability(usable=False, reason=absent)
        if self._greeting:
            return Availability(usable=True)
        try:
            self._greeting = self._worker.start()
        except DriverError as error:
            return Availability(usable=False, reason=str(error))
        if not self.languages():
            self.close()
            return Availability(usable=False, reason="no voice for kk, ru or en")
        return Availability(usable=True)

    def languages(self) -> tuple[str, ...]:
        """Return the languages that the child has a voice for, and that it is to speak."""
        spoken = self._greeting.get("languages", ())
        return tuple(one for one in spoken if not self._only or one in self._only)

    def covers(self, span: Span) -> bool:
        """Say whether there is a voice for its language."""
        return span.language in self.languages()

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Speak a span. Raises DriverError when the child fails; the next call has a new one."""
        if not self.covers(span):
            raise DriverError("no voice for the language")
        text = speakable(span.text)
        if not any(letter.isalnum() for letter in text):
            return  # nothing in it sounds, and not every engine comes to an end of nothing
        settings, speed = self._plan(span.language, rate)
        request = {"text": text, "language": span.language, **settings}
        places = Places(text)
        with stretched(on_chunk, speed) as sound:
            trimmed = Trimmed(sound.take, self.quiet)
            for more, pcm in self._worker.ask(request):
                marks = places.marks(more.get("events", ()), len(pcm) // SAMPLE_BYTES)
                if not trimmed.take(Chunk(pcm, marks)):
                    return
            trimmed.finish()
            sound.finish()

    def cancel(self) -> None:
        """Stop waiting for the child."""
        self._worker.abandon()

    def close(self) -> None:
        """End the child."""
        self._worker.close()

    @abstractmethod
    def _absent(self) -> str:
        """Return what is not installed, or "": found out without starting the child."""

    def _plan(self, language: str, rate: int) -> tuple[dict[str, Any], float]:
        """Return what to ask the engine for at a rate step, and how much faster to make it."""
        return {}, words_per_minute(rate) / self._greeting["paces"][language]
