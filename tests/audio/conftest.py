"""The audio process on a virtual sound card."""

import queue
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

import pytest

from kiosk.helpers import Helper
from kiosk.rig import Loopback, Rig, rig
from speech.engines import Places, close, engines
from speech.ports import SynthDriver
from speech.types import (
    Event,
    Finished,
    Open,
    OutputFound,
    Priority,
    Request,
    Span,
    Speak,
    Utterance,
)
from speech.wire import decode, encode

WAIT = 20.0


@dataclass
class Voice:
    """A running audio process: ask it to speak, and wait for what it reports as played."""

    helper: Helper
    events: "queue.Queue[tuple[float, Event]]"
    restarts: "queue.Queue[str]"
    log: list[tuple[float, Event]] = field(default_factory=list)
    """Everything that was reported, with the time at which it came."""
    _next_id: int = 0

    def ask(self, request: Request) -> float:
        """Send a request; return when."""
        now = time.monotonic()
        assert self.helper.send(encode(request))
        return now

    def say(self, text: str, language: str = "en", priority: Priority = Priority.TEXT) -> int:
        """Ask for one span to be said; return the utterance's id."""
        self._next_id += 1
        self.ask(Speak(Utterance(self._next_id, (Span(text, language),), priority)))
        return self._next_id

    def until(self, wanted: Event | type[Event], patience: float = WAIT) -> float:
        """Wait for an event, or for any of a type; return when it came, or raise queue.Empty."""
        while True:
            at, event = self.events.get(timeout=patience)
            self.log.append((at, event))
            if event == wanted or (isinstance(wanted, type) and isinstance(event, wanted)):
                return at

    def say_all(self, text: str, language: str = "en") -> tuple[float, float]:
        """Say one span to its end; return when it was asked for and when it ended."""
        began = time.monotonic()
        return began, self.until(Finished(self.say(text, language)))


@contextmanager
def audio_process(private: Rig, *options: str) -> Iterator[Voice]:
    """Run an audio process on a rig."""
    events: queue.Queue[tuple[float, Event]] = queue.Queue()
    restarts: queue.Queue[str] = queue.Queue()

    def take(message: dict[str, object]) -> None:
        event = decode(message)
        assert isinstance(event, Event)
        events.put((time.monotonic(), event))

    argv = [sys.executable, "-m", "kiosk.audio_process", *options]
    helper = Helper(argv, take, restarts.put, env=private.env)
    try:
        yield Voice(helper, events, restarts)
    finally:
        helper.close()


@contextmanager
def ready(name: str, places: Places | None = None) -> Iterator[SynthDriver]:
    """Have an engine ready to speak."""
    made = engines([name], places or Places())
    check = made[0].check()
    assert check.usable, check.reason
    try:
        yield made[0]
    finally:
        close(made)


@pytest.fixture(scope="session")
def sound() -> Iterator[Rig]:
    """Run a virtual sound card for all tests."""
    with rig(screen=None) as private:
        yield private


@pytest.fixture
def loopback(sound: Rig) -> Iterator[Loopback]:
    """Listen to that card."""
    with Loopback(sound.env) as listening:
        yield listening


@pytest.fixture
def start(sound: Rig) -> Iterator[Callable[..., Voice]]:
    """Start audio processes with given options; they hold the loudspeaker when returned."""
    with ExitStack() as stack:

        def run(*options: str) -> Voice:
            voice = stack.enter_context(audio_process(sound, *options))
            voice.ask(Open())
            voice.until(OutputFound())
            return voice

        yield run


@pytest.fixture
def voice(start: Callable[..., Voice]) -> Voice:
    """Return an audio process that speaks with eSpeak NG."""
    return start()
