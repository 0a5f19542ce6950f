"""A kiosk listened to with a real engine: all that it asks for is said to its end, and counted.

A windowless kiosk of `tests.journeys.kiosk` tells its `Ear` each request. The ear has every
utterance said alone and whole, on virtual time, by the engines a venue chose, and fails where
something was not said, was said by an engine that must not know it, or was silent.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from speech.choice import Piece, pieces
from speech.drivers.null import NullDriver
from speech.ports import SAMPLE_RATE, Availability, OnChunk, SynthDriver
from speech.types import (
    Configure,
    Dropped,
    Event,
    Finished,
    Output,
    OutputChanged,
    Prepare,
    Request,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from speech.virtual import VirtualSpeech

RESERVE = "espeak"
"""Says what the chosen engine cannot."""
STEP_S = 2.0
PATIENCE_S = 3_600.0
AUDIBLE = 300
"""Of 32,768: far above what any engine leaves between words."""


@dataclass
class Count:
    """What all kiosks of a run were heard to say."""

    utterances: int = 0
    private: int = 0
    held_back: int = 0
    """For headphones only, while there were none."""
    seconds: float = 0.0
    spans: Counter[str] = field(default_factory=Counter)
    """By the engines that said them; "a+b" where two shared one."""

    def __str__(self) -> str:
        """Return it for people."""
        total = self.spans.total()
        shares = [f"{name} {n} ({n / total:.1%})" for name, n in self.spans.most_common()]
        return (
            f"{self.utterances} utterances, {self.seconds / 3600:.1f} h of sound, "
            f"{self.private} private, {self.held_back} held back; spans: {', '.join(shares)}"
        )


class Witness:
    """An engine, and what it was asked to say."""

    def __init__(self, driver: SynthDriver, *, memory_only: bool = True) -> None:
        """`memory_only` False makes an engine of it that private text is kept from."""
        self._driver = driver
        self._memory_only = memory_only
        self.asked: list[Span] = []

    @property
    def name(self) -> str:
        """That of the engine."""
        return self._driver.name

    @property
    def memory_only(self) -> bool:
        """Say whether nothing of it can reach a disk."""
        return self._memory_only and self._driver.memory_only

    @property
    def verbatim(self) -> bool:
        """Say whether it says known texts as they are written."""
        return self._driver.verbatim

    @property
    def instant(self) -> bool:
        """Say whether its first sound is there at once."""
        return self._driver.instant

    def check(self) -> Availability:
        """Say whether the engine can run here."""
        return self._driver.check()

    def languages(self) -> tuple[str, ...]:
        """Return the engine's languages."""
        return self._driver.languages()

    def covers(self, span: Span) -> bool:
        """Say whether the engine speaks this."""
        return self._driver.covers(span)

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Have it said, and remember that."""
        self.asked.append(span)
        self._driver.synthesise(span, rate, on_chunk)

    def cancel(self) -> None:
        """Pass it on."""
        self._driver.cancel()


class Ear:
    """Listens to one kiosk."""

    def __init__(self, engines: Sequence[Witness], count: Count) -> None:
        """`engines` in order of preference, all of them usable."""
        self._engines = engines
        self._count = count
        self._events: list[Event] = []
        self._speech = VirtualSpeech(self._events.append, self.drivers)
        self._settings = Configure()
        self._made: set[tuple[str, int, Span]] = set()
        """What an engine may have said once and been kept."""

    @property
    def drivers(self) -> list[SynthDriver]:
        """The engines as a kiosk has them."""
        return [*self._engines, NullDriver()]

    def asked(self, request: Request, output: Output) -> None:
        """Take a request of the kiosk, which believes that this is who can hear."""
        self._speech.change_output(output)
        match request:
            case Configure():
                self._settings = request
                self._speech.handle(request)
            case Prepare():
                self._speech.handle(request)
                self._noted()
            case Speak(utterance):
                self._hear(utterance, output)

    def _noted(self) -> set[tuple[str, Span]]:
        """Return what the engines were asked since the last time."""
        asked = {(engine.name, span) for engine in self._engines for span in engine.asked}
        for engine in self._engines:
            engine.asked.clear()
        self._made |= {(name, self._settings.rate, span) for name, span in asked}
        return asked

    def _hear(self, utterance: Utterance, output: Output) -> None:
        self._events.clear()
        self._speech.handle(Speak(utterance))
        if utterance.headphones_only and output is Output.SPEAKER:
            assert self._events == [Dropped(utterance.id)]
            assert not self._noted()
            self._count.held_back += 1
            return
        loudest, last, played = 0, 0, 0
        while Finished(utterance.id) not in self._events and played < PATIENCE_S * SAMPLE_RATE:
            pcm = np.frombuffer(self._speech.advance(STEP_S, STEP_S), np.int16)
            heard = np.flatnonzero(pcm)
            if len(heard):
                last = played + int(heard[-1])
                loudest = max(loudest, int(pcm.max()), -int(pcm.min()))
            played += len(pcm)
        self._whole(utterance)
        sounding = self._said_by(utterance)
        assert loudest > AUDIBLE or not sounding, "asked for, and silent"
        self._count.utterances += 1
        self._count.private += utterance.private
        self._count.seconds += last / SAMPLE_RATE

    def _whole(self, utterance: Utterance) -> None:
        """Check that an utterance began once, ended once, and told where each word is."""
        events = [event for event in self._events if not isinstance(event, OutputChanged)]
        words = [event for event in events if isinstance(event, Word)]
        ends = [event for event in events if not isinstance(event, Word)]
        assert ends == [Started(utterance.id), Finished(utterance.id)]
        assert events[-1] == ends[-1]
        for word in words:
            text = utterance.spans[word.span].text
            assert text[word.start : word.start + word.length].strip(), "a mark beside the text"
        marked = {word.span for word in words}
        for number, span in enumerate(utterance.spans):
            assert number in marked or not any(map(str.isalnum, span.text)), "a span was left out"

    def _said_by(self, utterance: Utterance) -> bool:
        """Check and count who said each span; return whether anything in it sounds."""
        asked = self._noted()
        names = {engine.name: engine for engine in self._engines}
        sounding = False
        for span in utterance.spans:
            shared = [each for each in self._pieces(span, utterance) if sounds(each)]
            for piece in shared:
                engine, said = piece.driver.name, (piece.driver.name, piece.span)
                assert engine in names, "nobody has a voice for it"
                assert names[engine].memory_only or not utterance.private
                kept = not (names[engine].instant or utterance.private)
                made = kept and (engine, self._settings.rate, piece.span) in self._made
                assert said in asked or made, "somebody else was to say it"
            self._count.spans["+".join(dict.fromkeys(piece.driver.name for piece in shared))] += 1
            sounding = sounding or bool(shared)
        if utterance.private:
            assert all(names[engine].memory_only for engine, _ in asked), "private text on a disk"
        return sounding

    def _pieces(self, span: Span, utterance: Utterance) -> Iterator[Piece]:
        named = self._settings.punctuation
        return pieces(span, self.drivers, private=utterance.private, punctuation=named)


def sounds(piece: Piece) -> bool:
    """Say whether there is anything to hear in a piece."""
    return any(map(str.isalnum, piece.span.text))
