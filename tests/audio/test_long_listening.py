"""Two minutes of real listening in each language, interrupted all the time; a few seconds in CI."""

import itertools
import queue
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.rig import Loopback
from speech.types import (
    DEFAULT_RATE,
    Cancel,
    Cancelled,
    Configure,
    Dropped,
    Event,
    Finished,
    Pause,
    Priority,
    Resume,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from tests.audio.conftest import WAIT, Voice

SECONDS, SLICE = 120.0, 10.0
READ_ALONE = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TEXTS = {
    "kk": "Біз әкімдіктен баспалдақ жанына пандус салуды және лифт орнатуды сұраймыз",
    "ru": "Мы просим акимат построить пандус рядом с лестницей и установить лифт",
    "en": "We ask the council to build a ramp beside the stairs and put in a lift",
}
SETTLED = 1.0
"""Seconds after which what was asked for before has surely been answered, on a busy machine too."""
DRIFT = 0.03
"""Seconds between the median of ten words told before and of ten told after."""
LEAK = 16 * 1024 * 1024
"""Bytes: what slow engines made (8 MB at most) and what the interpreter takes in its first seconds;
8.6 MB were measured on Python 3.13."""


class Listener:
    """Follows the events of an audio process; complains when one comes out of its turn."""

    def __init__(self, voice: Voice) -> None:
        self.voice = voice
        self.open: set[int] = set()
        self.words: list[tuple[float, Word]] = []
        self._ids = itertools.count(1)
        self._on_air = 0

    def speak(self, spans: tuple[Span, ...], priority: Priority, *, resumes: bool = False) -> None:
        """Ask for something."""
        number = next(self._ids)
        self.open.add(number)
        self.voice.ask(Speak(Utterance(number, spans, priority, resumes=resumes)))

    def follow(self, seconds: float) -> None:
        """Take the events that come in this time."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0:
            try:
                at, event = self.voice.events.get(timeout=left)
            except queue.Empty:
                return
            self._take(at, event)

    def _take(self, at: float, event: Event) -> None:
        match event:
            case Started(number):
                assert number in self.open
                self._on_air = number
            case Word(number):
                assert number in self.open
                assert number == self._on_air
                self.words.append((at, event))
            case Finished(number) | Cancelled(number) | Dropped(number):
                self.open.remove(number)


def offsets(listener: Listener, loopback: Loopback, count: int) -> list[float]:
    """Read words one by one; return by how much each was told after it began to sound."""
    found = []
    for word in READ_ALONE[:count]:
        before = len(listener.words)
        listener.speak((Span(word, "en"),), Priority.TEXT)
        asked = time.monotonic()
        while listener.open:
            listener.follow(0.05)
        heard = loopback.heard_at(asked)
        assert heard is not None
        found.append(listener.words[before][0] - heard)
        listener.follow(0.1)
    return found


def resident(voice: Voice) -> int:
    """Return the memory of the audio process, in bytes."""
    assert voice.helper.pid is not None
    status = Path(f"/proc/{voice.helper.pid}/status").read_text("ascii")
    return int(status.split("VmRSS:")[1].split()[0]) * 1024


FULL = [
    pytest.param(language, SECONDS, len(READ_ALONE), marks=pytest.mark.full) for language in TEXTS
]


@pytest.mark.parametrize(("language", "seconds", "count"), [*FULL, ("ru", SLICE, 3)])
def test_two_minutes_of_interruptions(
    language: str, seconds: float, count: int, start: Callable[..., Voice], loopback: Loopback
) -> None:
    """No word follows its end, the highlight is where it was at first, and memory is flat."""
    voice = start()
    listener = Listener(voice)
    chance = random.Random(language)  # noqa: S311 - a repeatable script
    page = (Span(TEXTS[language], language),) * 20
    first, memory = offsets(listener, loopback, count), resident(voice)
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if not listener.open:
            listener.speak(page, Priority.TEXT, resumes=True)
        match chance.randrange(6):
            case 0:
                listener.speak(page[:1], chance.choice((Priority.IMPORTANT, Priority.MESSAGE)))
            case 1:
                voice.ask(Pause())
                listener.follow(chance.random())
                voice.ask(Resume())
            case 2:
                voice.ask(Configure(chance.randrange(13)))
            case 3:
                voice.ask(Cancel())
                listener.follow(SETTLED)
                assert not listener.open
                asked = time.monotonic()
                listener.follow(SETTLED)
                assert loopback.energy(asked, time.monotonic()) < 5
            case _:
                listener.speak(page, Priority.TEXT, resumes=True)
        listener.follow(chance.random() * 2)
    voice.ask(Cancel())
    voice.ask(Configure(DEFAULT_RATE))
    listener.follow(SETTLED)
    assert not listener.open
    last = offsets(listener, loopback, count)
    assert abs(statistics.median(last) - statistics.median(first)) < DRIFT
    assert resident(voice) - memory < LEAK
    loopback.wait_until(time.monotonic(), WAIT)
