"""Somebody who listens to every sample: what sounds must be the word that is told, nothing else.

Speech on virtual time with the telltale engine. Checked while it plays:

- an utterance that is over says nothing more, and has one end;
- it says every word, in order; reading that goes on says the last one again;
- a word begins to sound at the very sample at which it is told, and until the next one is told
  nothing but it sounds;
- while everybody can hear, nothing sounds that is for headphones only.
"""

import array
from typing import Final

from speech.drivers.null import NullDriver
from speech.ports import SAMPLE_RATE, SynthDriver
from speech.text import runs
from speech.types import (
    Cancelled,
    Dropped,
    Event,
    Finished,
    Output,
    Request,
    Speak,
    Started,
    Utterance,
    Word,
)
from speech.virtual import VirtualSpeech
from speech.words import words
from tests.unit.speech.telltale import TelltaleDriver, sample_of

FADE: Final = SAMPLE_RATE * 2 // 1000
"""Samples that a cut may still be heard."""
EARCON: Final = (300).to_bytes(2, "little") * 1_000
"""Quieter than any word, so that a word below zero stays there."""


class Ear:
    """Asks, listens and complains (AssertionError). Keeps nothing of what is over."""

    def __init__(self, driver: SynthDriver | None = None, *, exact: bool = True) -> None:
        """`exact` compares sound and words; not possible while earcons play or engines fail."""
        self.open: dict[int, Utterance] = {}
        """Asked for and not ended."""
        self.words = 0
        """Words that were told and heard."""
        self.secrets = 0
        """Steps of time in which secret words sounded in headphones."""
        self._exact = exact
        self._codes: dict[int, dict[tuple[int, int], list[int]]] = {}
        self._said: dict[int, int] = {}
        """How many of its words each one has said."""
        self._goes_on = False
        """Nothing was told since it began, or began again."""
        self._allowed: frozenset[int] = frozenset((0,))
        self._due: list[tuple[int, list[int]]] = []
        """(sample, numbers of the word): told, not compared yet."""
        self._fading_until = 0
        self._on_air: int | None = None
        self._output = Output.SPEAKER
        self.speech = VirtualSpeech(
            self._heard, [driver or TelltaleDriver(), NullDriver()], sound=lambda _: EARCON
        )

    def ask(self, request: Request) -> None:
        """Ask for something; what sounded may fade, and a word told just now may not come."""
        if isinstance(request, Speak) and request.utterance.id not in self.open:
            self.open[request.utterance.id] = request.utterance
            if self._exact:
                self._codes[request.utterance.id] = _codes(request.utterance)
        self._fading_until = self.speech.sink.now + FADE
        self._due.clear()
        self.speech.handle(request)

    def plug(self, output: Output) -> None:
        """Put headphones in, or pull them out."""
        self._output = output
        self._fading_until = self.speech.sink.now + FADE
        self._due.clear()
        self.speech.change_output(output)

    def listen(self, seconds: float, step: float = 0.005) -> None:
        """Let time pass."""
        for _ in range(max(1, round(seconds / step))):
            begin = self.speech.sink.now
            samples = array.array("h", self.speech.advance(step, step))
            below = min(samples, default=0)
            if self._output is Output.SPEAKER:
                assert below >= 0, "secret words at the loudspeaker"
            self.secrets += below < 0
            if self._exact:
                self._compare(begin, samples)

    def _compare(self, begin: int, samples: "array.array[int]") -> None:
        end = begin + len(samples)
        at = begin
        while self._due and self._due[0][0] < end:
            sample, codes = self._due.pop(0)
            self._only(self._allowed, begin, samples, at, sample)
            if sample >= self._fading_until:  # else what was cut before still dies away beneath it
                assert samples[sample - begin] == codes[0], "a word is told where it does not begin"
            self._allowed = frozenset((0, *codes))
            self.words += 1
            at = sample
        self._only(self._allowed, begin, samples, at, end)

    def _only(
        self, allowed: frozenset[int], begin: int, samples: "array.array[int]", at: int, end: int
    ) -> None:
        at = max(at, min(self._fading_until, end))
        heard = set(samples[at - begin : end - begin])
        assert heard <= allowed, "something sounds that was not told"

    def _heard(self, event: Event) -> None:
        match event:
            case Started(number):
                assert number in self.open
                self._on_air = number
                self._goes_on = True
            case Word(number, span, start):
                assert number in self.open
                assert number == self._on_air, "two speak at once"
                if self._exact:
                    self._follow(number, (span, start))
            case Finished(number) | Cancelled(number) | Dropped(number):
                del self.open[number]
                if isinstance(event, Finished):
                    assert number == self._on_air
                    if self._exact:
                        assert self._said[number] == len(self._codes[number])
                self._codes.pop(number, None)
                self._said.pop(number, None)
                if number == self._on_air:
                    self._on_air = None

    def _follow(self, number: int, place: tuple[int, int]) -> None:
        """Expect the word that is told now to be the next one, and to sound at this sample."""
        codes = self._codes[number]
        before = self._said.get(number, 0)
        index = next(i for i, one in enumerate(codes) if one == place)
        again = {before - 1} if self.open[number].resumes else {before - 1, 0}
        assert index == before or (self._goes_on and index in again), "a word was left out"
        self._said[number], self._goes_on = index + 1, False
        self._due.append((self.speech.sink.now, codes[place]))


def _codes(utterance: Utterance) -> dict[tuple[int, int], list[int]]:
    """Return for each word as written, by span and start, the numbers that it sounds as."""
    codes: dict[tuple[int, int], list[int]] = {}
    for index, span in enumerate(utterance.spans):
        for run in runs(span):
            for start, length in words(run.text):
                place = index, run.origin(start)[0]
                codes.setdefault(place, []).append(sample_of(run.text[start : start + length]))
    return codes
