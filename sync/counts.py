"""The hub's signed daily statement of how many signatures it has received for each petition.

Daily and not live: a count that moves while somebody stands at a kiosk would tell which petition
they signed. Petitions are keyed by the SHA-256 of their id, so that a kiosk keeps no id outside its
pack.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync import cbor, signed
from sync.envelopes import FORMAT
from sync.errors import WrongShapeError
from sync.petitions import Petition

MAX_COUNTS = 200_000
"""Bytes of a statement; room for some five thousand petitions."""
_DOMAIN = b"dauys counts"
_EPOCH = date(1970, 1, 1)
_LAST_DAY = 2_932_000


@dataclass(frozen=True, slots=True)
class Counts:
    """Signatures received, not yet checked, before ``as_of`` began in Asia/Almaty."""

    hub_id: bytes
    as_of: date
    received: Mapping[bytes, int]
    """By ``petition_key``."""

    def of(self, petition: Petition) -> int:
        """Return how many were received for ``petition``."""
        return self.received.get(petition_key(petition.id), 0)


def petition_key(petition_id: str) -> bytes:
    """Return a petition's key in a statement, which names no petition in the clear."""
    return hashlib.sha256(petition_id.encode()).digest()


def sign_counts(counts: Counts, hub_key: Ed25519PrivateKey) -> bytes:
    """Return the statement in bytes, signed by the hub."""
    days = (counts.as_of - _EPOCH).days
    body = {0: FORMAT, 1: counts.hub_id, 2: days, 3: dict(counts.received)}
    return signed.sign(_DOMAIN, body, hub_key)


def verify_counts(data: bytes, hub_key: Ed25519PublicKey) -> Counts:
    """Return the counts in a statement; raises FormatError unless this hub signed it."""
    part = signed.body(_DOMAIN, data, hub_key, MAX_COUNTS, 4)
    if type(part[3]) is not dict:
        raise WrongShapeError("a map of counts was expected")
    return Counts(
        hub_id=cbor.fixed(part[1], 16),
        as_of=_EPOCH + timedelta(days=cbor.uint(part[2], _LAST_DAY)),
        received={cbor.fixed(key, 32): cbor.uint(value) for key, value in part[3].items()},
    )
