"""Envelopes: what a kiosk's disk and the network carry, and all that the two can read of it.

See ``sync.records`` for the layers inside and ``deploy/decisions/0010-wire-format.md`` for bytes.
"""

import hashlib
from dataclasses import dataclass
from enum import IntEnum

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync import cbor
from sync.errors import BadSignatureError, UnknownVersionError, WrongShapeError

FORMAT = 1
"""Version of all three layers; a decoder that does not know it refuses."""

MAX_ENVELOPE = 4096
"""Bytes of one envelope; today's largest has 3,502."""

MAX_HOUR = 70_389_527
"""Hours from 1970 to the end of the year 9999, the last that a calendar here can show."""

_DOMAIN = b"dauys envelope 1\0"


class ClockQuality(IntEnum):
    """How much the kiosk's clock can be believed."""

    HUB_CONFIRMED = 0
    RTC = 1
    SINCE_BOOT = 2
    UNKNOWN = 3


@dataclass(frozen=True, slots=True)
class Position:
    """Where the next envelope of a kiosk stands; sealing is bound to it."""

    kiosk_id: bytes
    """16 bytes, the start of the SHA-256 of the device's public key."""
    chain: bytes
    """16 random bytes, new with each queue file."""
    sequence: int
    """From 1, without gaps."""
    previous: bytes
    """Id of the envelope before, 32 bytes; zeros for the first."""


@dataclass(frozen=True, slots=True, repr=False)
class Envelope:
    """The outermost layer: what the disk and the network carry."""

    position: Position
    hour: int
    """Whole hours since 1970 in UTC, as the kiosk's clock claims; hours hide the minute."""
    clock: ClockQuality
    sealed: bytes
    """The outer seal."""
    signature: bytes = b""
    """Ed25519 by the device key over the domain and the body; empty while unsigned."""

    @property
    def body(self) -> bytes:
        """The bytes that the device key signs."""
        at = self.position
        return cbor.encode(
            {
                0: FORMAT,
                1: at.kiosk_id,
                2: at.chain,
                3: at.sequence,
                4: at.previous,
                5: self.hour,
                6: int(self.clock),
                7: self.sealed,
            }
        )

    @property
    def to_sign(self) -> bytes:
        """The body behind a fixed prefix, so that no other signed thing can pass for it."""
        return _DOMAIN + self.body

    def encode(self) -> bytes:
        """Return the envelope's bytes; their SHA-256 is its id."""
        return cbor.encode([self.body, self.signature])

    @classmethod
    def decode(cls, data: bytes) -> "Envelope":
        """Return the envelope that ``data`` encodes; raises FormatError. Does not verify."""
        body, signature = cbor.array(cbor.decode(data, MAX_ENVELOPE), 2)
        part = layer(cbor.blob(body, MAX_ENVELOPE), MAX_ENVELOPE, 8)
        sequence = cbor.uint(part[3])
        if sequence == 0:
            raise WrongShapeError("sequences begin at 1")
        return cls(
            Position(
                cbor.fixed(part[1], 16), cbor.fixed(part[2], 16), sequence, cbor.fixed(part[4], 32)
            ),
            hour=cbor.uint(part[5], MAX_HOUR),
            clock=ClockQuality(cbor.uint(part[6], max(ClockQuality))),
            sealed=cbor.blob(part[7], MAX_ENVELOPE),
            signature=cbor.fixed(signature, 64),
        )

    def verify(self, device_key: Ed25519PublicKey) -> None:
        """Raise BadSignatureError unless ``device_key`` signed exactly this body (RFC 8032)."""
        try:
            device_key.verify(self.signature, self.to_sign)
        except InvalidSignature:
            raise BadSignatureError("the envelope is not signed by this kiosk") from None


def envelope_id(data: bytes) -> bytes:
    """Return the 32-byte id of an encoded envelope: the idempotency key everywhere."""
    return hashlib.sha256(data).digest()


def layer(data: bytes, limit: int, count: int) -> dict[int, object]:
    """Decode a map with the keys 0 to ``count - 1`` whose 0 is the format version."""
    value = cbor.decode(data, limit)
    if type(value) is dict and type(value.get(0)) is int and value[0] > FORMAT:
        raise UnknownVersionError("written by a later version of this format")
    part = dict(cbor.fields(value, count))
    if cbor.uint(part[0]) != FORMAT:  # True would equal 1
        raise UnknownVersionError("not a version of this format")
    return part
