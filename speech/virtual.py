"""Speech on virtual time: the real manager and ring, with a clock that only a test moves.

Hours of listening pass in a second, and the same script always gives the same events.
"""

from collections.abc import Sequence

from speech.drivers.null import NullDriver
from speech.drivers.scripted import ScriptedDriver
from speech.manager import Emit, SpeechManager
from speech.ports import SAMPLE_RATE, OnPlayed, SinkMark, SynthDriver
from speech.ring import Ring
from speech.types import Request


class VirtualSink:
    """A loudspeaker that plays as much as `advance` says."""

    def __init__(self) -> None:
        self.on_played: OnPlayed = lambda _generation, _event: None
        self.gain = 1.0
        self._ring = Ring()
        self._owed = 0.0

    def write(self, generation: int, pcm: bytes, marks: Sequence[SinkMark] = ()) -> bool:
        """Append sound; never waits."""
        return self._ring.write(generation, pcm, marks)

    def flush(self, generation: int) -> None:
        """Throw away what is older."""
        self._ring.flush(generation)

    def set_gain(self, factor: float) -> None:
        """Keep the factor for a test to look at."""
        self.gain = factor

    def mix(self, pcm: bytes) -> None:
        """Do nothing yet."""

    def advance(self, seconds: float) -> bytes:
        """Play on for this long; marks are told one by one. Returns the sound that was heard."""
        self._owed += seconds * SAMPLE_RATE
        samples = int(self._owed)
        self._owed -= samples
        pcm, due = self._ring.pull(samples)
        for mark in due:
            self.on_played(mark.generation, mark.event)
        return pcm


class VirtualSpeech:
    """Takes requests and emits events as the audio process does, without threads or devices."""

    def __init__(self, emit: Emit, drivers: Sequence[SynthDriver] | None = None) -> None:
        """Speak with the scripted driver unless others are given."""
        self.sink = VirtualSink()
        self.manager = SpeechManager(drivers or [ScriptedDriver(), NullDriver()], self.sink, emit)
        self.sink.on_played = self.manager.played

    def handle(self, request: Request) -> None:
        """Do what the kiosk asks."""
        self.manager.handle(request)
        self._pump()

    def advance(self, seconds: float, step: float = 0.005) -> None:
        """Let time pass, in steps of the given seconds: an utterance begins at most a step late."""
        while seconds > 1e-9:
            self.sink.advance(min(step, seconds))
            seconds -= step
            self._pump()

    def _pump(self) -> None:
        while self.manager.pump():
            pass
