"""What comes from the world: packs, counts, the day, sound, the store."""

from dataclasses import dataclass, field
from datetime import date

from kiosk.model.node import Event
from sync.petitions import Petition


@dataclass(frozen=True, slots=True)
class PackLoaded(Event):
    """Petitions were read, or could not be: then `problem` names a message that says why."""

    petitions: tuple[Petition, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class CountsLoaded(Event):
    """A signed statement of how many signatures were received."""

    as_of: date
    received: tuple[tuple[str, int], ...] = field(repr=False)
    """(petition id, number)."""


@dataclass(frozen=True, slots=True)
class DayKnown(Event):
    """What day it is, and whether that can be relied on."""

    today: date
    trusted: bool


@dataclass(frozen=True, slots=True)
class SoundLost(Event):
    """There is no sound device, or it went away."""


@dataclass(frozen=True, slots=True)
class SoundFound(Event):
    """Sound can be heard (again)."""


@dataclass(frozen=True, slots=True)
class HeadphonesPlugged(Event):
    """Only the person hears what is said from now on."""

    anew: bool = True
    """Somebody just plugged them in; not where they were found at the start."""


@dataclass(frozen=True, slots=True)
class HeadphonesUnplugged(Event):
    """Everybody in the room hears what is said; told at the start too."""


@dataclass(frozen=True, slots=True)
class VoiceChanged(Event):
    """A voice failed and another one speaks; `silent` where there is none left."""

    silent: bool


@dataclass(frozen=True, slots=True)
class SpeechFailed(Event):
    """A text could not be said, though it was tried twice."""


@dataclass(frozen=True, slots=True)
class SignatureStored(Event):
    """The sealed signature survives on this many media and was read back."""

    receipt: str = field(repr=False)
    """Groups of digits: "4821 0937 5516 2044 7"."""
    media: int
    code: tuple[tuple[bool, ...], ...] = field(repr=False)
    """The QR code's modules, row by row."""


@dataclass(frozen=True, slots=True)
class StorageFailed(Event):
    """Nothing was stored; `problem` names a message that says why and what to do."""

    problem: str
