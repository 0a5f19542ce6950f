"""People, keys, petitions and envelopes for the tests of ``sync``; every name is invented."""

import random
from dataclasses import dataclass, field, replace
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync import iin, sealing
from sync.envelopes import ClockQuality, Envelope, Position, envelope_id
from sync.keys import key_id
from sync.queue import Accepted, ClockReading, Queue
from sync.records import Field, Language, Signature
from sync.sealing import OpeningPrivateKey, SealedSignature

SOURCES = Path(__file__).resolve().parents[3] / "assets" / "petitions"
CLOCK = ClockReading(498_000, ClockQuality.RTC)
PETITION = "bus-shelter"
TEXT_HASH = bytes(range(32))


def make_iin(first_eleven: str = "88010140001") -> str:
    """Return a valid IIN."""
    return first_eleven + (iin.check_digit(first_eleven) or "")


ANSWERS = (
    (Field.SURNAME, "Қасымова"),
    (Field.GIVEN_NAME, "Әлия"),
    (Field.PATRONYMIC, "Үмітқызы"),
    (Field.IIN, make_iin()),
)
SIGNATURE = Signature(PETITION, TEXT_HASH, Language.KK, ANSWERS, "1", "1")


@dataclass(frozen=True)
class Keys:
    """Every key of a small collection, the same in each run."""

    device: Ed25519PrivateKey
    hub: Ed25519PrivateKey
    routing: X25519PrivateKey
    opening: OpeningPrivateKey

    def seal(self, position: Position, signature: Signature = SIGNATURE) -> SealedSignature:
        """Seal a signature for a position."""
        return sealing.seal(signature, position, self.opening.public, self.routing.public_key())


def make_keys(seed: int = 1) -> Keys:
    """Return the keys of collection number ``seed``."""
    rng = random.Random(seed)  # noqa: S311 - keys of a test, the same in each run
    return Keys(
        Ed25519PrivateKey.from_private_bytes(rng.randbytes(32)),
        Ed25519PrivateKey.from_private_bytes(rng.randbytes(32)),
        X25519PrivateKey.from_private_bytes(rng.randbytes(32)),
        OpeningPrivateKey.from_bytes(rng.randbytes(96)),
    )


KEYS = make_keys()


def make_envelope(position: Position, keys: Keys = KEYS) -> bytes:
    """Return a signed envelope in bytes."""
    sealed = keys.seal(position)
    envelope = Envelope(position, CLOCK.hour, CLOCK.quality, sealed.sealed)
    return replace(envelope, signature=keys.device.sign(envelope.to_sign)).encode()


def make_chain(length: int, keys: Keys = KEYS, chain: bytes = bytes(16)) -> list[bytes]:
    """Return the first envelopes of a kiosk's chain."""
    previous, made = bytes(32), []
    for sequence in range(1, length + 1):
        position = Position(key_id(keys.device.public_key()), chain, sequence, previous)
        made.append(make_envelope(position, keys))
        previous = envelope_id(made[-1])
    return made


def accept(queue: Queue, keys: Keys = KEYS) -> Accepted:
    """Sign once at a kiosk; it must be accepted."""
    result = queue.accept(keys.seal, CLOCK)
    assert isinstance(result, Accepted)
    return result


def waiting(queue: Queue) -> int:
    """Return how many signatures no hub has acknowledged yet."""
    return int(queue._db.execute("SELECT count(*) FROM waiting").get)


def stored(queue: Queue) -> int:
    """Return how many signatures were ever stored in a queue."""
    return int(queue._db.execute("SELECT coalesce(max(sequence), 0) FROM envelope").get)


@dataclass
class FolderInMemory:
    """A pack, or a petition's folder, that a test can damage without touching a disk."""

    files: dict[str, bytes] = field(default_factory=dict)

    def read(self, name: str, limit: int) -> bytes | None:
        """Return a file like a folder does."""
        data = self.files.get(name)
        return None if data is None else data[: limit + 1]

    @classmethod
    def of(cls, folder: Path) -> "FolderInMemory":
        """Take every file of a folder."""
        return cls(
            {
                str(path.relative_to(folder)): path.read_bytes()
                for path in folder.rglob("*")
                if path.is_file()
            }
        )
