"""Speech on virtual time: the real manager and ring, with a clock that only a test moves.

Hours of listening pass in a second, and the same script always gives the same events.
"""

from collections.abc import Sequence

from speech import earcons
from speech.clock import AHEAD
from speech.drivers.null import NullDriver
from speech.drivers.scripted import ScriptedDriver
from speech.manager import Emit, Sound, SpeechManager
from speech.mixer import Mixer
from speech.ports import SAMPLE_RATE, OnPlayed, SinkMark, SynthDriver
from speech.ring import Ring
from speech.types import Output, Request


class VirtualSink:
    """A loudspeaker that plays as much as `advance` says."""

    def __init__(self) -> None:
        self.on_played: OnPlayed = lambda _generation, _event: None
        self.gain = 1.0
        self.now = 0
        """The sample that is heard, counted from the beginning; exact while a mark is told."""
        self.mixed: list[tuple[int, bytes]] = []
        """What was mixed over the sound, and from which sample on."""
        self._ring = Ring()
        self._mixer = Mixer()
        self._owed = 0.0

    @property
    def unplayed(self) -> int:
        """Samples that were written and wait."""
        return self._ring.unplayed

    def write(self, generation: int, pcm: bytes, marks: Sequence[SinkMark] = ()) -> bool:
        """Append sound; never waits."""
        return self._ring.write(generation, pcm, marks)

    def flush(self, generation: int, *, fade: bool = True) -> None:
        """Throw away what is older."""
        self._ring.flush(generation, fade=fade)

    def set_gain(self, factor: float) -> None:
        """Keep the factor for a test to look at."""
        self.gain = factor

    def mix(self, pcm: bytes) -> None:
        """Play this over what comes next, and remember that."""
        self.mixed.append((self.now, pcm))
        self._mixer.play(pcm)

    def advance(self, seconds: float) -> bytes:
        """Play on for this long; marks are told one by one. Returns the sound that was heard."""
        self._owed += seconds * SAMPLE_RATE
        samples = int(self._owed)
        self._owed -= samples
        pcm, due = self._ring.pull(samples)
        pcm = self._mixer.over(pcm)
        begin = self.now
        for mark in due:
            self.now = begin + mark.sample
            self.on_played(mark.generation, mark.event)
        self.now = begin + samples
        return pcm


class VirtualSpeech:
    """Takes requests and emits events as the audio process does, without threads or devices."""

    def __init__(
        self, emit: Emit, drivers: Sequence[SynthDriver] | None = None, sound: Sound = earcons.sound
    ) -> None:
        """Speak with the scripted driver unless others are given."""
        self.sink = VirtualSink()
        self.manager = SpeechManager(
            drivers or [ScriptedDriver(), NullDriver()], self.sink, emit, sound=sound
        )
        self.sink.on_played = self.manager.played

    def handle(self, request: Request) -> None:
        """Do what the kiosk asks."""
        self.manager.handle(request)
        self._pump()

    def change_output(self, output: Output) -> None:
        """Plug headphones in or out."""
        self.manager.change_output(output)
        self._pump()

    def advance(self, seconds: float, step: float = 0.005) -> bytes:
        """Let time pass, in steps of the given seconds: an utterance begins at most a step late.

        Returns the sound that was heard.
        """
        heard = bytearray()
        while seconds > 1e-9:
            heard += self.sink.advance(min(step, seconds))
            seconds -= step
            self._pump()
        return bytes(heard)

    def _pump(self) -> None:
        """Synthesise ahead as far as a real sink would let the engines."""
        while self.sink.unplayed <= AHEAD and self.manager.pump():
            pass
