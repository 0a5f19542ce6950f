"""What the audio process tells, and what a visitor hears of it."""

import os
import queue
import signal
from collections.abc import Callable
from dataclasses import dataclass

import pytest

from kiosk.audio_link import AudioLink, meaning
from kiosk.flow import events as e
from kiosk.model.node import Event
from speech.types import (
    DriverChosen,
    Output,
    OutputChanged,
    OutputFound,
    OutputLost,
    OutputStuttered,
    Priority,
    Span,
    Speak,
    Started,
    Utterance,
)
from speech.types import Event as SpeechEvent

ALL = ("kk", "ru", "en")


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        (OutputLost("no card"), e.SoundLost()),
        (OutputFound(), e.SoundFound()),
        (OutputChanged(Output.HEADPHONES), e.HeadphonesPlugged()),
        (OutputChanged(Output.SPEAKER), e.HeadphonesUnplugged()),
        (OutputStuttered(1), None),
        (Started(1), None),
        (DriverChosen("espeak", ALL), None),
        (DriverChosen("espeak", ALL, "piper: broke"), e.VoiceChanged(silent=False)),
        (DriverChosen("null", ALL, "espeak: broke"), e.VoiceChanged(silent=True)),
    ],
)
def test_what_happens_to_sound_reaches_the_visit(told: SpeechEvent, meant: Event | None) -> None:
    """Sound that goes, headphones and a voice that fails are told; the rest is not."""
    assert meaning(told, at_start=False) == meant


def test_headphones_that_hang_there_begin_nothing() -> None:
    """A kiosk with headphones on a hook does not speak to nobody, visit after visit."""
    found = meaning(OutputChanged(Output.HEADPHONES), at_start=True)
    assert found == e.HeadphonesPlugged(anew=False)


def test_a_voice_that_is_missing_from_the_start_is_no_news_for_a_visitor() -> None:
    """Whoever never heard the other voice is not told that it changed; silence is told."""
    missing = DriverChosen("espeak", ALL, "piper: not installed")
    assert meaning(missing, at_start=True) is None
    silent = DriverChosen("null", ALL, "espeak: no library")
    assert meaning(silent, at_start=True) == e.VoiceChanged(silent=True)


def test_a_text_that_ends_two_audio_processes_is_given_up_and_the_person_told() -> None:
    """One text that no engine survives leaves a visitor without that text, not without speech."""
    calls: queue.Queue[Callable[[], None]] = queue.Queue()
    posted: list[Event] = []
    link = AudioLink(calls.put, posted.append, ["--silent"])
    long, short = (
        Utterance(number, (Span(text, "en"),), Priority.TEXT)
        for number, text in enumerate(("long " * 400, "short"))
    )
    try:
        link.open()
        link.send(Speak(long))
        for _ in range(2):
            os.kill(_started(link, calls), signal.SIGKILL)
        _until(calls, lambda: e.SpeechFailed() in posted)
        link.send(Speak(short))
        assert _started(link, calls)
    finally:
        link.close()


def _started(link: AudioLink, calls: "queue.Queue[Callable[[], None]]") -> int:
    """Wait until an audio process speaks; return it."""
    heard: list[SpeechEvent] = []
    link.listeners = [_Listener(heard.append)]
    _until(calls, lambda: any(isinstance(event, Started) for event in heard))
    return link.pid or 0


def _until(calls: "queue.Queue[Callable[[], None]]", reached: Callable[[], bool]) -> None:
    while not reached():
        calls.get(timeout=20)()


@dataclass
class _Listener:
    heard: Callable[[SpeechEvent], None]
