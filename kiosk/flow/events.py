"""Everything that can happen in a visit. Names are in the past tense; there are no others."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.flow.session import ScreenId
from kiosk.model.node import Event
from kiosk.model.settings import Palette
from kiosk.model.text import Language
from sync.answers import Field
from sync.petitions import Petition


class Source(StrEnum):
    """What an input came by. Kept in memory only: it tells of a disability."""

    TOUCH = "touch"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class InputReceived(Event):
    """A person did something; `event` is what it means, None if it means nothing."""

    source: Source
    event: Event | None = None


@dataclass(frozen=True, slots=True)
class TimePassed(Event):
    """The clock moved on."""

    now: float
    """Seconds on a clock that never jumps."""


@dataclass(frozen=True, slots=True)
class SpeechHeard(Event):
    """The kiosk is reading aloud: the person is listening, so this counts as activity."""


# --- moving about


@dataclass(frozen=True, slots=True)
class FocusMoved(Event):
    """Next (+1) or previous (-1) item."""

    by: int


@dataclass(frozen=True, slots=True)
class FocusActivated(Event):
    """Select was pressed on the item that has the focus."""


@dataclass(frozen=True, slots=True)
class ScreenAdvanced(Event):
    """Next screen was asked for."""


@dataclass(frozen=True, slots=True)
class ScreenReturned(Event):
    """Previous screen was asked for."""


@dataclass(frozen=True, slots=True)
class EdgeReached(Event):
    """There is nothing further in this direction inside a keyboard."""


@dataclass(frozen=True, slots=True)
class TargetMoved(Event):
    """The person moved inside an on-screen keyboard; the keypad knows where to."""


@dataclass(frozen=True, slots=True)
class PageOpened(Event):
    """A page over the visit was asked for."""

    page: ScreenId


@dataclass(frozen=True, slots=True)
class PageClosed(Event):
    """Back to where the visit was."""


@dataclass(frozen=True, slots=True)
class PlaceAsked(Event):
    """The citizen asked where they are."""


# --- settings


@dataclass(frozen=True, slots=True)
class SpeechToggled(Event):
    """Speech on or off."""


@dataclass(frozen=True, slots=True)
class PauseToggled(Event):
    """Pause speech, or go on."""


@dataclass(frozen=True, slots=True)
class RateChanged(Event):
    """Faster (+1) or slower (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class VolumeChanged(Event):
    """Louder (+1) or quieter (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class SizeChosen(Event):
    """Text size by index; None means the next one."""

    size: int | None = None


@dataclass(frozen=True, slots=True)
class PaletteChosen(Event):
    """Colours; None means the next ones."""

    palette: Palette | None = None


@dataclass(frozen=True, slots=True)
class LanguageChosen(Event):
    """Language; None means the next one."""

    language: Language | None = None


@dataclass(frozen=True, slots=True)
class CurtainToggled(Event):
    """Screen dark or visible."""


@dataclass(frozen=True, slots=True)
class SettingsReset(Event):
    """All settings back to their defaults; what was entered stays."""


@dataclass(frozen=True, slots=True)
class LoudspeakerAllowed(Event):
    """The citizen wants their choices spoken aloud here."""


@dataclass(frozen=True, slots=True)
class LoudspeakerRefused(Event):
    """The citizen does not want that."""


# --- the visit


@dataclass(frozen=True, slots=True)
class ListOpened(Event):
    """The list of petitions was asked for."""


@dataclass(frozen=True, slots=True)
class PetitionOpened(Event):
    """A petition was chosen from the list."""

    petition_id: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class EasyReadToggled(Event):
    """Easy Read or the full text."""


@dataclass(frozen=True, slots=True)
class SigningBegun(Event):
    """The citizen goes on towards signing."""


@dataclass(frozen=True, slots=True)
class ConsentGiven(Event):
    """The citizen agrees to the use of their personal data."""


@dataclass(frozen=True, slots=True)
class ConsentRefused(Event):
    """The citizen does not agree."""


@dataclass(frozen=True, slots=True)
class AnswerGiven(Event):
    """The answer on the screen is complete."""


@dataclass(frozen=True, slots=True)
class AnswerSkipped(Event):
    """An optional question is left out."""


@dataclass(frozen=True, slots=True)
class StepReturned(Event):
    """Back to the step before this one."""


@dataclass(frozen=True, slots=True)
class DeclarationMade(Event):
    """The citizen declares what the declaration says."""


@dataclass(frozen=True, slots=True)
class ChangeAsked(Event):
    """An answer is to be changed from the review."""

    field: Field


@dataclass(frozen=True, slots=True)
class SecretToggled(Event):
    """Show a masked value for ten seconds, or hide it again."""

    field: Field


@dataclass(frozen=True, slots=True)
class SignPressed(Event):
    """Sign: the only event that gives a signature, and only on the review screen."""


@dataclass(frozen=True, slots=True)
class RetryAsked(Event):
    """Try again to store the signature."""


@dataclass(frozen=True, slots=True)
class ReviewReturned(Event):
    """Back to the review after storing failed."""


@dataclass(frozen=True, slots=True)
class ReceiptRepeated(Event):
    """Say the receipt number again."""


@dataclass(frozen=True, slots=True)
class VisitFinished(Event):
    """The citizen has their receipt and is done."""


@dataclass(frozen=True, slots=True)
class VisitLeft(Event):
    """The citizen leaves without signing."""


@dataclass(frozen=True, slots=True)
class StayChosen(Event):
    """Still here."""


@dataclass(frozen=True, slots=True)
class PracticeTried(Event):
    """The practice button was activated."""


# --- entering text


@dataclass(frozen=True, slots=True)
class TextTyped(Event):
    """Characters were entered at the caret."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class CharacterErased(Event):
    """The character before the caret was erased."""


class CaretMove(StrEnum):
    """Where the caret goes."""

    LEFT = "left"
    RIGHT = "right"
    HOME = "home"
    END = "end"


@dataclass(frozen=True, slots=True)
class CaretMoved(Event):
    """The caret was moved."""

    to: CaretMove


@dataclass(frozen=True, slots=True)
class CaseToggled(Event):
    """Capital or small letters on the on-screen keyboard."""


@dataclass(frozen=True, slots=True)
class AlphabetChanged(Event):
    """The on-screen keyboard shows the next alphabet."""


# --- from the world


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
