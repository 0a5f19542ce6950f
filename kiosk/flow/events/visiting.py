"""The visit: from the list of petitions to the receipt."""

from dataclasses import dataclass, field

from kiosk.model.node import Event
from sync.answers import Field


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
class SignRested(Event):
    """A finger that came to Sign to hear it rests there: it may go on listening."""


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
