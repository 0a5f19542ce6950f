"""Who can hear: headphones and loudspeakers that come and go, through a real sound server.

Public speech is a tone of 550 Hz, private speech one of 330 Hz. What is asserted is what was
recorded at each sink, not what any part of the program believes.
"""

import itertools
import random
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.rig import SINK, Loopback, SecondSink, pactl, rig
from speech.drivers.scripted import PITCH_HZ
from speech.ports import SAMPLE_RATE
from speech.types import (
    Cancel,
    Cancelled,
    Dropped,
    Event,
    Open,
    Output,
    OutputChanged,
    OutputFound,
    OutputKeyed,
    OutputLost,
    Priority,
    Span,
    Speak,
    Started,
    Utterance,
)
from tests.audio.conftest import WAIT, Voice, audio_process

HEADPHONES, SPEAKER = OutputChanged(Output.HEADPHONES), OutputChanged(Output.SPEAKER)
LIMIT = 0.1
"""Seconds of private sound that a loudspeaker may give after the headphones are gone: none that
began later, and no more than what is on its way (ACCESSIBILITY, privacy by class)."""
RECORDER = 0.03
"""Seconds by which a recording may be late."""
WINDOW = SAMPLE_RATE // 40
HOP = WINDOW // 5
PUBLIC, PRIVATE = "en", "kk"
LONG = {
    PUBLIC: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
    PRIVATE: "бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс",
}


@dataclass
class Room:
    """A loudspeaker, headphones that come and go, and a voice that speaks in tones."""

    env: dict[str, str]
    voice: Voice
    loudspeaker: Loopback
    headphones: SecondSink
    ears: ExitStack = field(default_factory=ExitStack)
    """Holds the recording of the headphones while they are in."""
    in_ears: Loopback | None = None

    def plug(self) -> None:
        """Put the headphones in; sound goes there."""
        self.headphones.plug()
        self.in_ears = self.ears.enter_context(Loopback(self.env, self.headphones.name))

    def unplug(self) -> float:
        """Pull the headphones out; return when that was done."""
        self.ears.close()
        self.in_ears = None
        self.headphones.unplug()
        return time.monotonic()

    def choose(self, sink: str) -> float:
        """Let sound go elsewhere, as a steward or a sound server may; return when it was done."""
        pactl(self.env, "set-default-sink", sink)
        return time.monotonic()

    def say(self, number: int, *, private: bool) -> float:
        """Ask for something to be said; return when."""
        language = PRIVATE if private else PUBLIC
        span = Span(LONG[language], language)
        secret = {"private": private, "headphones_only": private}
        return self.voice.ask(Speak(Utterance(number, (span,), Priority.TEXT, **secret)))


@pytest.fixture
def room() -> Iterator[Room]:
    """Set up a room."""
    with ExitStack() as stack:
        private = stack.enter_context(rig(screen=None))
        voice = stack.enter_context(audio_process(private, "--engines", "scripted"))
        loudspeaker = stack.enter_context(Loopback(private.env))
        headphones = SecondSink(private.env, "headphones", "headphone")
        voice.ask(Open())
        until_all(voice, OutputFound(), SPEAKER)
        room = Room(dict(private.env), voice, loudspeaker, headphones)
        stack.callback(room.ears.close)
        yield room


def until_all(voice: Voice, *wanted: Event) -> None:
    """Wait for some events, in whatever order they come."""
    missing = set(wanted)
    while missing:
        at, event = voice.events.get(timeout=WAIT)
        voice.log.append((at, event))
        missing.discard(event)


def tones(recording: bytes) -> dict[str, NDArray[np.float64]]:
    """Return the loudness of the public and the private tone, each 5 ms (HOP samples)."""
    samples = np.frombuffer(recording, np.int16).astype(float)
    starts = range(0, max(len(samples) - WINDOW, 0), HOP)
    parts = np.array([samples[at : at + WINDOW] for at in starts]).reshape(-1, WINDOW)
    parts = parts * np.hanning(WINDOW)
    turns = np.arange(WINDOW) / SAMPLE_RATE
    return {
        language: np.abs(parts @ np.exp(-2j * np.pi * PITCH_HZ[language] * turns)) / WINDOW * 4
        for language in (PUBLIC, PRIVATE)
    }


def seconds_of(language: str, loopback: Loopback, since: float, until: float) -> float:
    """Return for how long a tone was heard, in s; it must be the stronger one to count."""
    loud = tones(loopback.pcm(since, until))
    other = PRIVATE if language == PUBLIC else PUBLIC
    heard = (loud[language] > 150) & (loud[language] > 2 * loud[other])
    return float(heard.sum() * HOP / SAMPLE_RATE)


def leak(room: Room, since: float, until: float) -> float:
    """Return for how long private speech came from the loudspeaker, in s."""
    room.loudspeaker.wait_until(until + RECORDER, WAIT)
    return seconds_of(PRIVATE, room.loudspeaker, since, until)


def test_pulled_headphones_silence_what_is_private(room: Room) -> None:
    """The room hears no word of it: cut by event, told in an event, and later words are dropped."""
    room.plug()
    room.voice.until(HEADPHONES)
    began = room.say(1, private=True)
    room.voice.until(Started(1))
    assert room.in_ears is not None
    room.in_ears.wait_until(began + 0.5, WAIT)
    assert seconds_of(PRIVATE, room.in_ears, began, began + 0.5) > 0.2
    pulled = room.unplug()
    until_all(room.voice, Cancelled(1), SPEAKER)
    room.say(2, private=True)
    room.voice.until(Dropped(2))
    assert leak(room, began, pulled + 0.5) < LIMIT + RECORDER
    assert leak(room, pulled + LIMIT + RECORDER, pulled + 0.5) == 0


def test_what_is_public_follows_to_whatever_is_there(room: Room) -> None:
    """Nobody has to start anything again: within a second it is heard where sound goes now."""
    room.say(1, private=False)
    room.voice.until(Started(1))
    room.plug()
    plugged = time.monotonic()
    assert room.in_ears is not None
    room.in_ears.wait_until(plugged + 1, WAIT)
    assert seconds_of(PUBLIC, room.in_ears, plugged, plugged + 1) > 0.3
    pulled = room.unplug()
    room.loudspeaker.wait_until(pulled + 1, WAIT)
    assert seconds_of(PUBLIC, room.loudspeaker, pulled, pulled + 1) > 0.3
    assert not [event for _, event in room.voice.log if isinstance(event, OutputLost)]


def test_headphones_that_sound_does_not_go_to_give_no_privacy(room: Room) -> None:
    """A headset that lies there while the loudspeaker is in use lets nothing private out."""
    room.plug()
    room.voice.until(HEADPHONES)
    room.choose(SINK)
    room.voice.until(SPEAKER)
    asked = room.say(1, private=True)
    room.voice.until(Dropped(1))
    assert leak(room, asked, asked + 0.4) == 0


def test_a_keypads_key_tells_where_the_server_cannot() -> None:
    """Its socket is a plain USB card to the server; the key makes it headphones while in use."""
    with rig(screen=None) as private, audio_process(private, "--engines", "scripted") as voice:
        voice.ask(Open())
        until_all(voice, OutputFound(), SPEAKER)
        voice.ask(OutputKeyed(Output.HEADPHONES))
        voice.until(HEADPHONES)
        other = SecondSink(private.env, "other", "internal")
        other.plug()
        voice.until(SPEAKER)
        other.unplug()
        voice.ask(OutputKeyed(Output.HEADPHONES))
        voice.until(HEADPHONES)
        voice.ask(OutputKeyed(Output.SPEAKER))
        voice.until(SPEAKER)


@pytest.mark.parametrize("steps", [8, pytest.param(50, marks=pytest.mark.full)])
def test_whatever_comes_and_goes_nothing_private_reaches_the_room(room: Room, steps: int) -> None:
    """Headphones in and out at random while it speaks, in real time.

    The loudspeaker gives private speech for less than the limit after it came into use, and never
    otherwise; public speech is still heard after all of it.
    """
    chance = random.Random(steps)  # noqa: S311 - the same steps each time
    began = time.monotonic()
    came_into_use: list[float] = []
    private_heard = 0.0
    for number in range(1, steps + 1):
        private = chance.random() < 0.6
        asked = room.say(number, private=private)
        time.sleep(chance.uniform(0, 0.3))  # a person's hand, not a wait for anything
        step = chance.choice(("plug", "unplug", "loudspeaker", "headphones", "cancel"))
        if step == "plug" or (step in {"unplug", "headphones"} and not room.headphones.plugged):
            if not room.headphones.plugged:
                room.plug()
        elif step == "unplug":
            came_into_use.append(room.unplug())
        elif step == "loudspeaker":
            came_into_use.append(room.choose(SINK))
        elif step == "headphones":
            room.choose(room.headphones.name)
        else:
            room.voice.ask(Cancel())
        time.sleep(chance.uniform(0.1, 0.5))
        if room.in_ears:
            private_heard += seconds_of(PRIVATE, room.in_ears, asked, time.monotonic())
    over = time.monotonic()
    for since, until in itertools.pairwise([began, *came_into_use, over]):
        assert leak(room, since + LIMIT + RECORDER, until - RECORDER) == 0
    if room.headphones.plugged:
        room.unplug()
    room.choose(SINK)
    room.voice.ask(Cancel())
    asked = room.say(steps + 1, private=False)
    room.voice.until(Started(steps + 1))
    room.loudspeaker.wait_until(asked + 1, WAIT)
    assert seconds_of(PUBLIC, room.loudspeaker, asked, asked + 1) > 0.3
    assert private_heard > 0.1
