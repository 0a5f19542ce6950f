"""How the flow reaches the world. Only the clock answers at once; the other calls may block."""

from datetime import date
from typing import Protocol

from kiosk.flow.events import CountsLoaded, PackLoaded, SignatureStored, StorageFailed
from sync.petitions import Petition
from sync.records import Signature


class SignatureStore(Protocol):
    """Keeps signatures so that they survive, sealed."""

    def accept(self, signature: Signature, petition: Petition) -> SignatureStored | StorageFailed:
        """Seal, store, read back and compare; never raises, returns what to tell the person."""
        ...


class PackSource(Protocol):
    """Where petitions come from."""

    def load(self) -> PackLoaded:
        """Return the petitions on offer, or the problem."""
        ...

    def counts(self) -> CountsLoaded | None:
        """Return the last signed statement of how many were received."""
        ...

    def stamp(self) -> object:
        """Return something that differs once there are other petitions or another statement."""
        ...


class Clock(Protocol):
    """Time."""

    def now(self) -> float:
        """Return seconds on a clock that never jumps."""
        ...

    def today(self) -> tuple[date, bool]:
        """Return the date at the venue, and whether it can be relied on."""
        ...
