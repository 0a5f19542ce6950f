"""What goes into speech and what comes out of it: requests, events, and their plain form.

Everything here is data. The kiosk sends requests to the audio process and gets events back; both
cross a pipe as JSON objects (`speech.wire`). What is to be spoken may be personal, so text never
appears in a `repr` or in an error.
"""

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Final

LANGUAGES: Final = ("kk", "ru", "en")
"""All that are spoken."""
RATE_STEPS: Final = 13
"""Rates are steps 0..12; each is faster than the one before by the same ratio."""
DEFAULT_RATE: Final = 3
"""Slow: 120 to 125 English words a minute (VVSG 2.0, 7.1-K)."""
VOLUME_STEPS: Final = 11
"""Volumes are steps 0..10; 0 is the quietest, not mute."""
DEFAULT_VOLUME: Final = 8

_DEFAULT_WPM: Final = 122.0
_NORMAL_WPM: Final = 150.0
_RATE_RATIO: Final = (4 * _NORMAL_WPM / _DEFAULT_WPM) ** (1 / (RATE_STEPS - 1 - DEFAULT_RATE))
_DB_PER_STEP: Final = 4.5


def words_per_minute(rate: int) -> float:
    """English words a minute at a rate step: 72 at step 0, 122 by default, 600 at step 12.

    People sort speeds by ratio, so the steps are geometric. With 150 words/min as the pace of
    ordinary reading aloud, they go from below half of it to four times as fast.
    """
    return float(_DEFAULT_WPM * _RATE_RATIO ** (rate - DEFAULT_RATE))


def gain(volume: int) -> float:
    """Factor on each sample at a volume step: 1.0 at step 10, 4.5 dB less a step, 45 dB in all.

    VVSG 2.0, 7.1-K and EN 301 549, 5.1.3.11 ask for steps of 10 dB at most.
    """
    return float(10 ** (-_DB_PER_STEP * (VOLUME_STEPS - 1 - volume) / 20))


class Priority(IntEnum):
    """How urgent an utterance is; names and order are those of SSIP.

    `speech.manager` says what each one does to the others.
    """

    IMPORTANT = 1
    MESSAGE = 2
    TEXT = 3
    NOTIFICATION = 4
    PROGRESS = 5


class Earcon(StrEnum):
    """A short sound that means something; `speech.earcons` holds how each one sounds."""

    EDGE = "edge"
    """There is nothing further in this direction."""
    ACTIVATED = "activated"
    NOTHING = "nothing"
    """There is nothing here, or the input means nothing here."""
    ERROR = "error"
    WAITING = "waiting"
    """The kiosk is at work; comes again until it is done."""
    ACCEPTED = "accepted"
    """The signature is stored."""
    TIMEOUT = "timeout"


class Output(StrEnum):
    """Who can hear what is played."""

    SPEAKER = "speaker"
    """Everybody in the room. Also where it is not known."""
    HEADPHONES = "headphones"


@dataclass(frozen=True, slots=True)
class Span:
    """A run of text in one of `LANGUAGES`."""

    text: str = field(repr=False)
    language: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something to be said as a whole: its spans follow one another without a gap."""

    id: int
    """Chosen by whoever speaks; events name it. Unique within one life of the audio process."""
    spans: tuple[Span, ...]
    priority: Priority
    private: bool = False
    """Never cached, and never given to an engine that would write it to a disk."""
    headphones_only: bool = False
    """Never leaves through the loudspeaker, not even the part that was synthesised before the
    headphones were pulled out: it is cut off then, and dropped if it comes later."""
    resumes: bool = False
    """Reading: goes on at the word where an IMPORTANT or MESSAGE cut it off, instead of being
    lost (TEXT) or beginning again (MESSAGE); at a new rate too."""


# --- requests: kiosk to audio process


@dataclass(frozen=True, slots=True)
class Open:
    """Take the loudspeaker. A pre-warmed process holds no device before this."""


@dataclass(frozen=True, slots=True)
class Configure:
    """How to speak from now on.

    Volume holds at once; rate and punctuation hold from the next utterance, and in one that
    `resumes` from the word that is being said.
    """

    rate: int = DEFAULT_RATE
    """Step 0..12."""
    volume: int = DEFAULT_VOLUME
    """Step 0..10."""
    punctuation: bool = False
    """Name the punctuation marks of a text as it is read."""

    def __post_init__(self) -> None:
        """Refuse steps that do not exist (ValueError)."""
        if not (0 <= self.rate < RATE_STEPS and 0 <= self.volume < VOLUME_STEPS):
            raise ValueError("no such rate or volume step")


@dataclass(frozen=True, slots=True)
class Speak:
    """Say this, as its priority allows."""

    utterance: Utterance


@dataclass(frozen=True, slots=True)
class Cancel:
    """Be silent at once; nothing that was waiting will be said."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Be silent at once, and remember the word.

    Ends with `Resume`, `Cancel` or new TEXT; an IMPORTANT or MESSAGE that comes meanwhile is said
    while the rest stays on pause.
    """


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on at the beginning of the word at which `Pause` came; where there is no pause, go on."""


@dataclass(frozen=True, slots=True)
class Play:
    """Play an earcon at once, over whatever is being said. No event answers."""

    earcon: Earcon


@dataclass(frozen=True, slots=True)
class OutputKeyed:
    """A key of a keypad told that headphones went into it, or came out."""

    output: Output


@dataclass(frozen=True, slots=True)
class Prepare:
    """Public text that is likely to be said soon, instead of what the last one named.

    An engine that is slow to answer makes it while nothing else is to be said, and again at a new
    rate.
    """

    spans: tuple[Span, ...]


# --- events: audio process to kiosk


@dataclass(frozen=True, slots=True)
class Started:
    """The first sound of an utterance leaves the loudspeaker.

    Comes again, without an end between, when an utterance begins again or goes on: after
    something more urgent, after a pause, at a new rate, or when its engine failed.
    """

    id: int


@dataclass(frozen=True, slots=True)
class Word:
    """A word begins to leave the loudspeaker."""

    id: int
    span: int
    """Index into the utterance's spans."""
    start: int
    """Offset in characters (code points) into that span's text."""
    length: int
    """In characters."""


@dataclass(frozen=True, slots=True)
class Finished:
    """The last sound of an utterance has left the loudspeaker."""

    id: int


@dataclass(frozen=True, slots=True)
class Cancelled:
    """An utterance that was to be heard next, or had begun, was cut off and will not go on."""

    id: int


@dataclass(frozen=True, slots=True)
class Dropped:
    """An utterance will never start."""

    id: int


@dataclass(frozen=True, slots=True)
class OutputLost:
    """There is no sound device, or it went away. Words and ends keep coming, in silence."""

    reason: str
    """For the steward and the log; names no content."""


@dataclass(frozen=True, slots=True)
class OutputFound:
    """Sound can be heard (again)."""


@dataclass(frozen=True, slots=True)
class OutputChanged:
    """Headphones were plugged in or pulled out; also told once at the start."""

    output: Output


@dataclass(frozen=True, slots=True)
class OutputStuttered:
    """The sound device ran dry: there was a gap in what was heard, or could have been."""

    times: int
    """Since the audio process began."""


@dataclass(frozen=True, slots=True)
class DriverChosen:
    """Which engine speaks from now on: sent at the start and when one fails."""

    driver: str
    """Its name; "null" is silent, though what was recorded may still be heard."""
    languages: tuple[str, ...]
    """Languages that it speaks."""
    reason: str = ""
    """Why the one before it is not used; empty at the start if the first choice works."""


Request = Open | Configure | Speak | Cancel | Pause | Resume | Play | OutputKeyed | Prepare
Event = (
    Started
    | Word
    | Finished
    | Cancelled
    | Dropped
    | OutputLost
    | OutputFound
    | OutputChanged
    | OutputStuttered
    | DriverChosen
)
Message = Request | Event
