"""Accept sealed signatures so that they survive a power cut; the kiosk's side of the queue.

Only a ``SealedSignature`` gets in, so no plaintext can reach the disk. ``Accepted`` is returned for
what was written, committed with ``synchronous=FULL`` and read back equal, and for nothing else.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

import apsw
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync import queue_db, receipts
from sync.envelopes import ClockQuality, Envelope, Position, envelope_id
from sync.errors import SyncError
from sync.keys import key_id
from sync.queue_db import QueueFileError
from sync.receipts import Receipt
from sync.sealing import SealedSignature

__all__ = [
    "Accepted",
    "ClockReading",
    "NotAccepted",
    "Queue",
    "QueueFileError",
    "StorageProblem",
]

_FIRST_PREVIOUS = bytes(32)
_NEWEST = """
SELECT id, bytes FROM envelope
WHERE sequence > (SELECT sequence FROM envelope WHERE id = ?) - 3
AND (EXISTS (SELECT 1 FROM waiting WHERE waiting.sequence = envelope.sequence)
  OR EXISTS (SELECT 1 FROM answered WHERE answered.sequence = envelope.sequence))
"""


class StorageProblem(StrEnum):
    """Why a signature could not be stored. The person keeps everything they entered."""

    FULL = "full"
    """No space left."""
    IO = "io"
    """The disk returned an error or became read-only."""
    BUSY = "busy"
    """Another process held the file for longer than five seconds."""
    DAMAGED = "damaged"
    """The file is no longer a database, or what was read back is not what was written."""


@dataclass(frozen=True, slots=True)
class ClockReading:
    """What the kiosk's clock says, and how much it can be believed."""

    hour: int
    """Whole hours since 1970 in UTC."""
    quality: ClockQuality


@dataclass(frozen=True, slots=True)
class Accepted:
    """Stored on ``media`` media; only now may anybody say so."""

    receipt: Receipt
    media: int = 1


@dataclass(frozen=True, slots=True)
class NotAccepted:
    """Not stored, and why."""

    problem: StorageProblem


@dataclass(slots=True)
class Queue:
    """One kiosk's queue; use it from one thread at a time, and close it.

    After a problem, closing and opening it again is always safe and may help.
    """

    path: Path
    device_key: Ed25519PrivateKey = field(repr=False)
    _db: apsw.Connection = field(repr=False)
    _chain: bytes = field(repr=False)
    _trusted: bool = field(default=True, init=False, repr=False)

    @classmethod
    def open(cls, path: Path, device_key: Ed25519PrivateKey) -> "Queue":
        """Open the queue in ``path``, made now if it is missing.

        Raises QueueFileError where it is another kiosk's, of a later version, or unusable.
        """
        try:
            db, chain = queue_db.open_or_create(path, key_id(device_key.public_key()))
        except (apsw.Error, OSError) as error:
            raise QueueFileError(f"{path} cannot be used: {type(error).__name__}") from error
        return cls(path, device_key, db, chain)

    def close(self) -> None:
        """Let go of the file; what was accepted is safe even if the disk fails now."""
        with suppress(apsw.Error):
            self._db.close()

    def accept(
        self, seal: Callable[[Position], SealedSignature], clock: ClockReading
    ) -> Accepted | NotAccepted:
        """Seal, sign, store and read back one signature.

        ``seal`` is called once, with the position it must seal for; what it raises passes through
        and nothing is stored.
        """
        if not self._trusted:
            return NotAccepted(StorageProblem.DAMAGED)
        try:
            with self._db:
                envelope, sealed = self._make(seal, clock)
                data = envelope.encode()
                identity = envelope_id(data)
                self._db.execute(
                    "INSERT INTO envelope VALUES (?, ?, ?, ?)",
                    (envelope.position.sequence, identity, envelope.hour, data),
                )
        except apsw.Error as error:
            return NotAccepted(_problem(error))
        problem = self._read_back(identity, data)
        if problem is not None:
            self._distrust()
            return NotAccepted(problem)
        return Accepted(self._receipt(identity, sealed.withdrawal_secret))

    def _make(
        self, seal: Callable[[Position], SealedSignature], clock: ClockReading
    ) -> tuple[Envelope, SealedSignature]:
        last = self._db.execute(
            "SELECT sequence, id FROM envelope ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        sequence, previous = last if last is not None else (0, _FIRST_PREVIOUS)
        position = Position(
            key_id(self.device_key.public_key()), self._chain, sequence + 1, previous
        )
        sealed = seal(position)
        if sealed.position != position:
            raise SyncError("sealed for another place in the chain")
        envelope = Envelope(position, clock.hour, clock.quality, sealed.sealed)
        return replace(envelope, signature=self.device_key.sign(envelope.to_sign)), sealed

    def _read_back(self, identity: bytes, data: bytes) -> StorageProblem | None:
        """Read the envelope through a new connection, which shares no page with the writer.

        By its id, in its waiting line and with the two before it, so that every page is read that
        the new row was written to or made SQLite write again.
        """
        try:
            reader = queue_db.connect(self.path)
            try:
                rows = {row[0]: row[1] for row in reader.execute(_NEWEST, (identity,))}
            finally:
                reader.close()
        except (apsw.Error, QueueFileError) as error:
            return _problem(error)
        whole = all(envelope_id(stored) == its_id for its_id, stored in rows.items())
        return None if whole and rows.get(identity) == data else StorageProblem.DAMAGED

    def _distrust(self) -> None:
        """Leave the log as it is after a bad read-back, and take nothing more until reopened.

        Copying spoilt pages of the log into the database would take earlier signatures with them;
        at the next opening SQLite drops them by their checksums instead.
        """
        self._trusted = False
        self._db.wal_autocheckpoint(0)
        self._db.config(apsw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)

    def _receipt(self, identity: bytes, secret: bytes) -> Receipt:
        return Receipt(
            receipts.number_of(identity),
            identity,
            key_id(self.device_key.public_key()),
            self.device_key.sign(receipts.to_sign(identity)),
            secret,
        )


def _problem(error: Exception) -> StorageProblem:
    if isinstance(error, apsw.FullError):
        return StorageProblem.FULL
    if isinstance(error, apsw.BusyError | apsw.LockedError):
        return StorageProblem.BUSY
    if isinstance(error, apsw.IOError | apsw.ReadOnlyError | apsw.CantOpenError):
        return StorageProblem.IO
    return StorageProblem.DAMAGED
