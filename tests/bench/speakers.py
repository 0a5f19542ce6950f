"""Whoever speaks in `speech_out`: the kiosk's audio process, its peers, and the limit.

Each one is a process of its own on the same sound card, started and warmed before it is measured,
and told in its own language what to say: frames on a pipe, SSIP over a socket, a line on a pipe.
Each speaks at its full volume, so that one level of sound means the same for all.
"""

import contextlib
import itertools
import json
import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from kiosk.helpers import Helper
from speech.types import (
    Cancel,
    Configure,
    Event,
    Finished,
    Open,
    OutputFound,
    OutputStuttered,
    Priority,
    Request,
    Span,
    Speak,
    Utterance,
    Word,
)
from speech.wire import decode, encode
from tests.kiosk_driver import descendants

RATE_STEP, FULL_VOLUME = 3, 10
PATIENCE_S = 30.0
_PYTTSX3_VOICES = {"kk": "trk/kk", "ru": "zle/ru", "en": "gmw/en"}


class Speaker(Protocol):
    """Somebody who can be told to speak and to be silent."""

    def say(self, language: str, text: str) -> float:
        """Ask for a text and return when that was, without waiting for anything."""

    def cancel(self) -> float:
        """Ask for silence and return when that was."""

    def rest(self) -> None:
        """Wait until it would take the next text at once."""

    def marked(self, language: str, text: str) -> tuple[float, Sequence[float]]:
        """Say a text to its end; return when it was asked for, and when each word was told."""


class Kiosk:
    """The audio process, asked as the kiosk asks it."""

    def __init__(self, helper: Helper) -> None:
        self.helper = helper
        self.stuttered = 0
        self._events: queue.Queue[tuple[float, Event]] = queue.Queue()
        self._ids = itertools.count(1)

    def say(self, language: str, text: str) -> float:
        """Ask for one span."""
        return self.speak(next(self._ids), language, text)

    def speak(self, number: int, language: str, text: str) -> float:
        """Ask for one span as a numbered utterance."""
        said = Utterance(number, (Span(text, language),), Priority.TEXT)
        return self.ask(Speak(said))

    def cancel(self) -> float:
        """Ask for silence."""
        return self.ask(Cancel())

    def rest(self) -> None:
        """Need nothing: it always takes the next text."""

    def marked(self, language: str, text: str) -> tuple[float, Sequence[float]]:
        """Say a text to its end, with its Word events."""
        number = next(self._ids)
        asked = self.speak(number, language, text)
        told = []
        while True:
            at, event = self.next_event()
            if isinstance(event, Word) and event.id == number:
                told.append(at)
            if event == Finished(number):
                return asked, told

    def ask(self, request: Request) -> float:
        """Send a request and return when."""
        now = time.monotonic()
        self.helper.send(encode(request))
        return now

    def next_event(self, patience: float = PATIENCE_S) -> tuple[float, Event]:
        """Return the next event and when it came; TimeoutError."""
        try:
            return self._events.get(timeout=patience)
        except queue.Empty as error:
            raise TimeoutError("the audio process tells nothing") from error

    def take(self, message: dict[str, object]) -> None:
        """Take what the process tells, on the helper's thread."""
        event = decode(message)
        assert isinstance(event, Event)
        if isinstance(event, OutputStuttered):
            self.stuttered = event.times
        self._events.put((time.monotonic(), event))


@contextlib.contextmanager
def kiosk(env: Mapping[str, str], *options: str) -> Iterator[Kiosk]:
    """Run an audio process that holds the loudspeaker."""
    speakers: list[Kiosk] = []

    def take(message: dict[str, object]) -> None:
        speakers[0].take(message)

    argv = [sys.executable, "-m", "kiosk.audio_process", *options]
    helper = Helper(argv, take, env=env)
    speakers.append(speaker := Kiosk(helper))
    try:
        speaker.ask(Open())
        while not isinstance(speaker.next_event()[1], OutputFound):
            pass
        speaker.ask(Configure(RATE_STEP, FULL_VOLUME))
        yield speaker
    finally:
        helper.close()


class Pyttsx3:
    """pyttsx3 with its own playback. It cannot be silenced, so its `aplay` is ended instead."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process

    def say(self, language: str, text: str) -> float:
        """Ask for one text."""
        now = time.monotonic()
        _tell(self._process, json.dumps([_PYTTSX3_VOICES[language], text]).encode() + b"\n")
        return now

    def cancel(self) -> float:
        """End what plays, from outside: no way of pyttsx3's own returns before the end."""
        now = time.monotonic()
        _end_aplay(self._process.pid)
        return now

    def rest(self) -> None:
        """Wait until it has come back from `runAndWait`."""
        _told(self._process)

    def marked(self, language: str, text: str) -> tuple[float, Sequence[float]]:
        """Say a text to its end, with its callbacks."""
        asked = self.say(language, text)
        return asked, json.loads(_told(self._process))


@contextlib.contextmanager
def pyttsx3(env: Mapping[str, str]) -> Iterator[Pyttsx3]:
    """Run pyttsx3 in a process."""
    with program([sys.executable, "-m", "tests.bench.pyttsx3_playback"], env) as process:
        _told(process)
        yield Pyttsx3(process)


class Raw:
    """Sound that is there already, on a stream that is open: what no engine can be faster than."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self._process = process
        self.due = 0.0
        """When the last tone's first sample should have been heard, by the stream's reckoning."""

    def say(self, language: str, text: str) -> float:
        """Ask for the tone."""
        now = time.monotonic()
        _tell(self._process, b"s")
        self.due = float(_told(self._process))
        return now

    def cancel(self) -> float:
        """Ask for silence."""
        now = time.monotonic()
        _tell(self._process, b"c")
        return now

    def rest(self) -> None:
        """Need nothing."""

    def end(self) -> int:
        """End the stream and return how often it ran dry."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        return int(_told(self._process))

    def marked(self, language: str, text: str) -> tuple[float, Sequence[float]]:
        """Sound the tone a little; its one mark is when its first sample should be heard."""
        asked = self.say(language, text)
        time.sleep(0.1)
        self.cancel()
        return asked, (self.due,)


@contextlib.contextmanager
def raw(env: Mapping[str, str]) -> Iterator[Raw]:
    """Run a raw stream."""
    with program([sys.executable, "-m", "tests.bench.raw_stream"], env) as process:
        _told(process)
        yield Raw(process)


@contextlib.contextmanager
def program(argv: list[str], env: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    """Run a program that ends with us."""
    process = subprocess.Popen(
        ["setpriv", "--pdeathsig", "KILL", "--", *argv],
        env=env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        bufsize=0,
    )
    with process:
        try:
            yield process
        finally:
            _end_aplay(process.pid)
            process.terminate()


def _tell(process: "subprocess.Popen[bytes]", line: bytes) -> None:
    assert process.stdin is not None
    process.stdin.write(line)


def _told(process: "subprocess.Popen[bytes]") -> bytes:
    """Return the next line that a program prints; TimeoutError where it has ended."""
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        raise TimeoutError(f"{process.args!r} has ended")
    return bytes(line)


def _end_aplay(parent: int) -> None:
    for pid, command in descendants(parent).items():
        if command.startswith("aplay "):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGTERM)
