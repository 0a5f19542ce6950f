"""Half an hour of listening with a thousand interruptions, and ten thousand times the plug.

On virtual time, compared sample by sample with what is told. CI hears a seeded slice of each.
"""

import gc
import itertools
import random
import re
import tracemalloc
from pathlib import Path
from typing import Final

import pytest

from speech.types import (
    Cancel,
    Configure,
    Output,
    Pause,
    Priority,
    Resume,
    Span,
    Speak,
    Utterance,
    words_per_minute,
)
from tests.unit.speech.ear import Ear
from tests.unit.speech.telltale import SECRET

PETITIONS = Path(__file__).parents[3] / "assets" / "petitions"
LANGUAGES: Final = ("kk", "ru", "en")
_ALERT: Final = Span("One minute is left.", "en")
_LABEL: Final = Span("Next page, button", "en")
_PLAIN: Final = Span("The reading room", "en")
_NAME: Final = Span(f"Your name is {SECRET} {SECRET}", "en")
_FLAT: Final = 256 * 1024
"""Bytes that memory may differ by while nothing is said: Python 3.11 itself keeps the name of an
attribute up to 4,096 times. A place kept for each word would be three times as much."""


def petition(language: str, minutes: float) -> tuple[Span, ...]:
    """Return sample petitions, over and over, as sentences that take so long at the first rate."""
    texts = [path.read_text("utf-8") for path in sorted(PETITIONS.glob(f"*/text.{language}.md"))]
    lines = (line.lstrip("#> ").strip() for text in texts for line in text.splitlines())
    sentences = [s for line in lines if line for s in re.split(r"(?<=[.!?:;])\s+", line)]
    spans = []
    words = 0
    for sentence in itertools.cycle(sentences):
        spans.append(Span(sentence, language))
        words += len(sentence.split())
        if words > minutes * words_per_minute(3):
            return tuple(spans)
    raise AssertionError


class Reader:
    """Somebody who is read to, and who does not let it be."""

    def __init__(self, seed: int, minutes: float) -> None:
        self.ear = Ear()
        self.chance = random.Random(seed)  # noqa: S311 - a repeatable script
        self.texts = {language: petition(language, minutes) for language in LANGUAGES}
        self.language = "en"
        self.ids = itertools.count()
        self.reading = -1

    def read_on(self, part: float) -> None:
        """Read from a part of the text (0 to 1) on, as the newest of what follows the hand."""
        spans = self.texts[self.language]
        rest = spans[int(part * len(spans)) :] or spans[-1:]
        self.reading = next(self.ids)
        self.ear.ask(Speak(Utterance(self.reading, rest, Priority.TEXT, resumes=True)))

    def act(self) -> None:
        """Do one of the things that people do to a voice."""
        ear, chance = self.ear, self.chance
        if self.reading not in ear.open:
            self.read_on(chance.random())
        match chance.randrange(8):
            case 0 | 1:
                alert = Utterance(
                    next(self.ids), (_ALERT,), chance.choice((Priority.IMPORTANT, Priority.MESSAGE))
                )
                ear.ask(Speak(alert))
            case 2:
                ear.ask(Speak(Utterance(next(self.ids), (_LABEL,), Priority.TEXT)))
            case 3:
                ear.ask(Pause())
                ear.listen(chance.random())
                ear.ask(Resume())
            case 4:
                ear.ask(Cancel())
                self.read_on(chance.random())
            case 5:
                ear.ask(Configure(rate=chance.randrange(13)))
            case 6:
                ear.ask(Cancel())
                self.language = chance.choice(LANGUAGES)
                self.read_on(chance.random())
            case 7:
                ear.ask(Configure(rate=chance.randrange(13)))
                ear.ask(Speak(Utterance(next(self.ids), (_LABEL,), Priority.MESSAGE)))


def interrupted(seed: int, minutes: float, times: int) -> list[int]:
    """Read with so many interruptions; return the bytes in use at ten moments of silence."""
    reader = Reader(seed, minutes)
    in_use = []
    tracemalloc.start()
    try:
        for number in range(times):
            reader.act()
            reader.ear.listen(reader.chance.expovariate(times / minutes / 60))
            if number % (times // 10) == times // 10 - 1:
                reader.ear.ask(Cancel())
                reader.ear.listen(0.1)
                gc.collect()
                in_use.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    reader.ear.ask(Configure())
    reader.read_on(0)
    last = reader.reading
    reader.ear.listen(60)
    assert reader.ear.open.keys() == {last}
    return in_use


def test_a_few_minutes_with_interruptions() -> None:
    """No wrong word, no highlight off its sound by a sample: the slice that always runs."""
    interrupted(seed=3, minutes=2, times=70)


@pytest.mark.full
def test_half_an_hour_with_a_thousand_interruptions() -> None:
    """Nothing wrong is heard in half an hour, the highlight does not drift, memory is flat."""
    in_use = interrupted(seed=30, minutes=30, times=1_000)
    assert max(in_use[2:]) - min(in_use[2:]) < _FLAT


def plugged(seed: int, steps: int) -> None:
    """Plug, unplug and speak at random; the ear hears every sample."""
    ear = Ear(exact=False)
    chance = random.Random(seed)  # noqa: S311 - a repeatable script
    for number in range(steps):
        match chance.randrange(10):
            case 0 | 1:
                ear.plug(Output.HEADPHONES)
            case 2 | 3:
                ear.plug(Output.SPEAKER)
            case 4 | 5 | 6:
                spans = chance.choices((_NAME, _PLAIN), k=chance.randrange(1, 4))
                secret = _NAME in spans
                ear.ask(
                    Speak(
                        Utterance(
                            number,
                            tuple(spans),
                            chance.choice(list(Priority)),
                            private=secret,
                            headphones_only=secret,
                            resumes=chance.random() < 0.5,
                        )
                    )
                )
            case 7:
                ear.ask(chance.choice((Cancel(), Pause(), Resume())))
            case _:
                ear.listen(chance.random())
    ear.ask(Resume())
    ear.listen(300, step=0.05)
    assert not ear.open
    assert ear.secrets


def test_a_few_hundred_times_the_plug() -> None:
    """Nothing for headphones only is among the samples of the loudspeaker: the daily slice."""
    plugged(seed=5, steps=500)


@pytest.mark.full
def test_ten_thousand_times_the_plug() -> None:
    """Nothing for headphones only is among the samples of the loudspeaker, however it goes."""
    plugged(seed=50, steps=10_000)
