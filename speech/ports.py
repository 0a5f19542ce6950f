"""What an engine and a sound output must be able to do. Devices and engines stand behind these."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final, Protocol

from speech.types import Event, Span

SAMPLE_RATE: Final = 22_050
"""Samples a second of every chunk and of the stream: libespeak-ng's own rate."""
SAMPLE_BYTES: Final = 2
"""All PCM is mono, signed 16 bit, little-endian."""


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether a driver can work on this machine, and if not, why."""

    usable: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class WordMark:
    """A word begins at a sample."""

    sample: int
    """Counted from the first sample of the chunk that carries the mark; may be its length."""
    start: int
    """Offset in characters into the span's text."""
    length: int


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some sound as it comes out of an engine, in order."""

    pcm: bytes = field(repr=False)
    words: tuple[WordMark, ...] = ()


OnChunk = Callable[[Chunk], bool]
"""Takes sound; answers False when no more is wanted."""


class SynthDriver(Protocol):
    """An engine that turns text into sound."""

    @property
    def name(self) -> str:
        """Short, for settings and reports."""

    @property
    def memory_only(self) -> bool:
        """True if nothing of it can reach a disk; no other engine is given private text."""

    @property
    def verbatim(self) -> bool:
        """True if it says known texts as they are written.

        Others are given words only: no digits, no abbreviations, one language at a time.
        """

    @property
    def instant(self) -> bool:
        """True if its first sound is there within a few ms.

        For others, public text is made in advance where it can be foreseen, and kept.
        """

    def check(self) -> Availability:
        """Say whether the engine can run here. Loads what it needs; never raises."""

    def languages(self) -> tuple[str, ...]:
        """Languages with a voice, after a successful `check`."""

    def covers(self, span: Span) -> bool:
        """Say whether it speaks this: a synthesiser its languages, a recording its own words."""

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Speak a span at a rate step; returns when all sound was handed over or refused.

        Raises DriverError. Called on one thread at a time.
        """

    def cancel(self) -> None:
        """Make a running `synthesise` return soon. May be called on any thread, at any time."""


@dataclass(frozen=True, slots=True)
class SinkMark:
    """An event that is due when a sample leaves the loudspeaker."""

    sample: int
    """Counted from the first sample of the sound it was written with; may be its length."""
    event: Event


OnPlayed = Callable[[int, Event], None]
"""Told (generation, event) when a mark is due; may come on any thread, in order."""


class AudioSink(Protocol):
    """Where sound goes. Everything written belongs to a generation; old ones are thrown away."""

    def write(self, generation: int, pcm: bytes, marks: Sequence[SinkMark] = ()) -> bool:
        """Append sound. May wait while much is unplayed. False: the generation is over."""

    def flush(self, generation: int, *, fade: bool = True) -> None:
        """Throw away all that is older than this generation, at once, and refuse more of it.

        `fade` lets 2 ms of it be heard as they die away; a hard edge would be heard as a click.
        """

    def set_gain(self, factor: float) -> None:
        """Multiply every sample from now on."""

    def mix(self, pcm: bytes) -> None:
        """Play this at once, over whatever is being played; belongs to no generation."""
