"""What kiosk and hub say to each other, as pure data; see ``deploy/decisions/0012-sync.md``.

Every message is signed: the kiosk's by its device key, the hub's by its hub key. A nonce ties an
answer to its question, so that an old answer cannot be played again.
"""

from dataclasses import dataclass
from enum import IntEnum

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync import cbor, signed
from sync.counts import MAX_COUNTS
from sync.envelopes import FORMAT, MAX_ENVELOPE
from sync.errors import TooLongError, WrongShapeError

MEDIA_TYPE = "application/cbor"
ANNOUNCE, ENVELOPES, ENROL = "/v1/announce", "/v1/envelopes", "/v1/enrol"
MAX_MESSAGE = 1_000
"""Bytes of an announcement or a batch header."""
MAX_GAPS = 256
MAX_HELD = 256
MAX_BATCH = 1_024
"""Envelopes in one batch."""
MAX_REPLY = MAX_COUNTS + 20_000
"""Bytes of any answer of the hub."""
_ANNOUNCE, _KNOWN = b"dauys announce", b"dauys known"
_BATCH, _OUTCOMES = b"dauys batch", b"dauys outcomes"


class Outcome(IntEnum):
    """What the hub did with an envelope. All but QUARANTINED mean: durably stored."""

    STORED = 0
    ALREADY = 1
    """It was there before: the same bytes, once."""
    QUARANTINED = 2
    """Kept apart for a person to look at; sending it again changes nothing."""


class Reason(IntEnum):
    """Why an envelope was quarantined."""

    NONE = 0
    FORMAT = 1
    """Not an envelope of this version."""
    SIGNATURE = 2
    """Not signed by the kiosk that sent it."""
    CHAIN = 3
    """Of another kiosk or another chain than announced."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """A kiosk says how far its chain goes."""

    kiosk_id: bytes
    chain: bytes
    last: int
    """Sequence of the newest envelope; 0 if there is none."""
    head: bytes
    """Id of the newest envelope; zeros if there is none."""
    nonce: bytes
    doubtful: int
    """Sequence of the oldest envelope that was sent but not acknowledged; 0 if there is none."""

    def encode(self, key: Ed25519PrivateKey) -> bytes:
        """Return the message, signed by the device key."""
        at = self
        parts = (FORMAT, at.kiosk_id, at.chain, at.last, at.head, at.nonce, at.doubtful)
        return signed.sign(_ANNOUNCE, dict(enumerate(parts)), key)

    @classmethod
    def decode(cls, data: bytes, key: Ed25519PublicKey) -> "Announcement":
        """Return the announcement; raises FormatError."""
        part = signed.body(_ANNOUNCE, data, key, MAX_MESSAGE, 7)
        return cls(
            cbor.fixed(part[1], 16),
            cbor.fixed(part[2], 16),
            cbor.uint(part[3]),
            cbor.fixed(part[4], 32),
            cbor.fixed(part[5], 16),
            cbor.uint(part[6]),
        )


@dataclass(frozen=True, slots=True)
class Known:
    """The hub answers what it misses of the chain."""

    kiosk_id: bytes
    chain: bytes
    nonce: bytes
    gaps: tuple[tuple[int, int], ...]
    """First and last sequence of each missing run, ascending; at most MAX_GAPS of them."""
    forked: bool
    """Two different envelopes claim one place: a cloned card or a restored backup."""
    held: tuple[bytes, ...]
    """Ids of what the hub holds from the doubtful one on; at most MAX_HELD. An acknowledgement."""
    counts: bytes
    """The last signed daily statement; empty before the first."""

    def encode(self, key: Ed25519PrivateKey) -> bytes:
        """Return the message, signed by the hub key."""
        gaps = [list(gap) for gap in self.gaps]
        at = self
        flags = (int(at.forked), list(at.held), at.counts)
        parts = (FORMAT, at.kiosk_id, at.chain, at.nonce, gaps, *flags)
        return signed.sign(_KNOWN, dict(enumerate(parts)), key)

    @classmethod
    def decode(cls, data: bytes, key: Ed25519PublicKey) -> "Known":
        """Return the answer; raises FormatError."""
        part = signed.body(_KNOWN, data, key, MAX_REPLY, 8)
        gaps: list[tuple[int, int]] = []
        for item in cbor.items(part[4], MAX_GAPS):
            first, last = (cbor.uint(value) for value in cbor.array(item, 2))
            if not (gaps[-1][1] if gaps else 0) < first <= last:
                raise WrongShapeError("gaps must ascend")
            gaps.append((first, last))
        return cls(
            cbor.fixed(part[1], 16),
            cbor.fixed(part[2], 16),
            cbor.fixed(part[3], 16),
            tuple(gaps),
            bool(cbor.uint(part[5], 1)),
            tuple(cbor.fixed(item, 32) for item in cbor.items(part[6], MAX_HELD)),
            cbor.blob(part[7], MAX_COUNTS),
        )


@dataclass(frozen=True, slots=True)
class BatchHeader:
    """The first frame of a batch: who sends, and how many envelopes follow."""

    kiosk_id: bytes
    chain: bytes
    nonce: bytes
    count: int

    def encode(self, key: Ed25519PrivateKey) -> bytes:
        """Return the message, signed by the device key."""
        parts = (FORMAT, self.kiosk_id, self.chain, self.nonce, self.count)
        return signed.sign(_BATCH, dict(enumerate(parts)), key)

    @classmethod
    def decode(cls, data: bytes, key: Ed25519PublicKey) -> "BatchHeader":
        """Return the header; raises FormatError."""
        part = signed.body(_BATCH, data, key, MAX_MESSAGE, 5)
        return cls(
            cbor.fixed(part[1], 16),
            cbor.fixed(part[2], 16),
            cbor.fixed(part[3], 16),
            cbor.uint(part[4], MAX_BATCH),
        )


@dataclass(frozen=True, slots=True)
class Outcomes:
    """The hub's acknowledgement: what is now durable, envelope by envelope."""

    kiosk_id: bytes
    chain: bytes
    nonce: bytes
    of: tuple[tuple[bytes, Outcome, Reason], ...]
    """Envelope id, outcome and reason, for each envelope whose bytes were complete."""

    def encode(self, key: Ed25519PrivateKey) -> bytes:
        """Return the message, signed by the hub key."""
        items = [[identity, int(outcome), int(reason)] for identity, outcome, reason in self.of]
        parts = (FORMAT, self.kiosk_id, self.chain, self.nonce, items)
        return signed.sign(_OUTCOMES, dict(enumerate(parts)), key)

    @classmethod
    def decode(cls, data: bytes, key: Ed25519PublicKey) -> "Outcomes":
        """Return the acknowledgement; raises FormatError."""
        part = signed.body(_OUTCOMES, data, key, MAX_REPLY, 5)
        items = (cbor.array(item, 3) for item in cbor.items(part[4], MAX_BATCH))
        return cls(
            cbor.fixed(part[1], 16),
            cbor.fixed(part[2], 16),
            cbor.fixed(part[3], 16),
            tuple(
                (
                    cbor.fixed(identity, 32),
                    Outcome(cbor.uint(outcome, max(Outcome))),
                    Reason(cbor.uint(reason, max(Reason))),
                )
                for identity, outcome, reason in items
            ),
        )


def claimed_kiosk(data: bytes) -> bytes:
    """Return the kiosk id that an announcement or header claims, not yet verified."""
    value = cbor.decode(data, MAX_MESSAGE)
    body, _ = cbor.array(value, 2)
    part = cbor.decode(cbor.blob(body, MAX_MESSAGE), MAX_MESSAGE)
    if type(part) is not dict:
        raise WrongShapeError("a map was expected")
    return cbor.fixed(part.get(1), 16)


def frame(data: bytes) -> bytes:
    """Return ``data`` behind its length (4 bytes, big-endian), as it stands in a batch."""
    return len(data).to_bytes(4) + data


class Frames:
    """Takes a batch apart as its bytes arrive; each frame counts as soon as it is complete."""

    def __init__(self) -> None:
        self._pending = bytearray()

    def feed(self, data: bytes) -> list[bytes]:
        """Return the frames that ``data`` has completed; raises TooLongError."""
        self._pending += data
        complete = []
        while len(self._pending) >= 4:
            length = int.from_bytes(self._pending[:4])
            if length > MAX_ENVELOPE:
                raise TooLongError(f"a frame of {length} bytes")
            if len(self._pending) < 4 + length:
                break
            complete.append(bytes(self._pending[4 : 4 + length]))
            del self._pending[: 4 + length]
        return complete
