"""What the flow asks of the runtime. There is no other way from the flow to the world."""

from dataclasses import dataclass, field

from sync.petitions import Petition
from sync.records import Signature


@dataclass(frozen=True, slots=True)
class StoreAsked:
    """Seal and store this, then tell the flow how it went."""

    signature: Signature = field(repr=False)
    petition: Petition = field(repr=False)


@dataclass(frozen=True, slots=True)
class VisitEnded:
    """Wipe: nothing of the visit may stay anywhere."""


Effect = StoreAsked | VisitEnded
