"""What ``dauys-sync`` last knew, for stewards and for the kiosk's self-test; no content in it."""

import json
from dataclasses import asdict, dataclass, fields

from sync.errors import WrongShapeError

MAX_STATUS = 10_000


@dataclass(frozen=True, slots=True)
class Status:
    """The state of sync. Times are ISO 8601 in UTC, to the minute."""

    waiting: int
    """Signatures not yet acknowledged."""
    acknowledged: int
    quarantined: int
    """Refused by the hub and kept here and there for a person to look at."""
    oldest_hours: int | None
    """Age of the oldest that waits, by this kiosk's clock."""
    last_contact: str | None
    """When the hub last gave an answer that could be believed."""
    next_try: str | None
    problem: str | None
    """What went wrong last, in words; None when all is well."""
    problem_kind: str | None
    """A ``TroubleKind``."""
    forked: bool
    """A copy of this kiosk's card is in use somewhere, or an old backup was restored."""
    counts_as_of: str | None
    """Day of the hub's last statement, which is in ``counts.cbor``."""

    def encode(self) -> bytes:
        """Return JSON."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode() + b"\n"

    @classmethod
    def decode(cls, data: bytes) -> "Status":
        """Read JSON; raises WrongShapeError."""
        try:
            values = json.loads(data[:MAX_STATUS])
            return cls(**{item.name: values[item.name] for item in fields(cls)})
        except (ValueError, KeyError, TypeError):
            raise WrongShapeError("not a status of dauys-sync") from None
