"""What the hub keeps, and the only code that reads and writes it.

Each public method is one transaction; when it has returned, its writes are durable.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync import enrolment
from sync.enrolment import Code, Request
from sync.envelopes import Envelope, envelope_id
from sync.errors import BadSignatureError, FormatError, SyncError
from sync.hub.database import insert_once, writer
from sync.hub.schema import CODES, ENVELOPES, KIOSKS, QUARANTINE, STATEMENTS
from sync.keys import key_id
from sync.messages import MAX_GAPS, MAX_HELD, Announcement, Known, Outcome, Reason
from sync.petitions import ALMATY

CODE_LIFE = timedelta(hours=24)


class UnknownKioskError(SyncError):
    """No such kiosk is enrolled, or it has been revoked."""


@dataclass(frozen=True, slots=True)
class Kiosk:
    """An enrolled kiosk."""

    id: bytes
    device_key: Ed25519PublicKey = field(repr=False)
    name: str
    revoked: date | None
    last_contact: date | None


@dataclass(frozen=True, slots=True)
class Totals:
    """How much the hub holds."""

    kiosks: int
    envelopes: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class Stored:
    """An envelope as it came, for counting and backup."""

    kiosk_id: bytes
    received: date
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Store:
    """The hub's database."""

    engine: sa.Engine
    now: Callable[[], datetime] = lambda: datetime.now(UTC)

    def today(self) -> date:
        """Return the day in Almaty."""
        return self.now().astimezone(ALMATY).date()

    # --- kiosks

    def add_code(self, code: Code, name: str) -> None:
        """Let one kiosk enrol with ``code`` within CODE_LIFE."""
        until = int((self.now() + CODE_LIFE).timestamp())
        values = {"id": code.identity, "key": code.key, "name": name, "valid_until": until}
        old = sa.delete(CODES).where(CODES.c.valid_until < int(self.now().timestamp()))
        with writer(self.engine).begin() as connection:
            connection.execute(old)
            connection.execute(sa.insert(CODES).values(**values))

    def enrol(self, request: Request, message: bytes, mac: bytes) -> bytes:
        """Enrol the kiosk and return the code's key to answer with.

        The same kiosk may ask again, in case the answer was lost. Raises UnknownKioskError or
        FormatError.
        """
        public = request.device_key.public_bytes_raw()
        with writer(self.engine).begin() as connection:
            query = sa.select(CODES).where(CODES.c.id == request.code_id)
            code = connection.execute(query).one_or_none()
            if code is None or code.valid_until < self.now().timestamp():
                raise UnknownKioskError("this enrolment code is not known or too old")
            enrolment.check(message, mac, code.key)
            if code.device_key not in {None, public}:
                raise UnknownKioskError("this enrolment code has been used")
            used = sa.update(CODES).where(CODES.c.id == request.code_id)
            connection.execute(used.values(device_key=public))
            values = {
                "id": key_id(request.device_key),
                "device_key": public,
                "name": code.name,
                "enrolled": self.today(),
            }
            connection.execute(insert_once(connection, KIOSKS).values(**values))
            return bytes(code.key)

    def kiosk(self, kiosk_id: bytes) -> Kiosk:
        """Return an enrolled kiosk that is not revoked; raises UnknownKioskError."""
        with self.engine.begin() as connection:
            row = connection.execute(sa.select(KIOSKS).where(KIOSKS.c.id == kiosk_id)).one_or_none()
        if row is None:
            raise UnknownKioskError("this kiosk is not enrolled here")
        if row.revoked is not None:
            raise UnknownKioskError("this kiosk has been revoked")
        return _kiosk(row)

    def kiosks(self) -> list[Kiosk]:
        """Return all kiosks, revoked ones too, by name."""
        with self.engine.begin() as connection:
            rows = connection.execute(sa.select(KIOSKS).order_by(KIOSKS.c.name, KIOSKS.c.id))
            return [_kiosk(row) for row in rows.all()]

    def revoke(self, kiosk_id: bytes) -> None:
        """Take nothing more from this kiosk; what came before stays."""
        query = sa.update(KIOSKS).where(KIOSKS.c.id == kiosk_id, KIOSKS.c.revoked.is_(None))
        with writer(self.engine).begin() as connection:
            if connection.execute(query.values(revoked=self.today())).rowcount == 0:
                raise UnknownKioskError("no such kiosk, or revoked already")

    # --- envelopes

    def known(self, said: Announcement, counts: bytes) -> Known:
        """Answer an announcement: the gaps in its chain, forks, and what is held for sure."""
        place = (ENVELOPES.c.kiosk_id == said.kiosk_id) & (ENVELOPES.c.chain == said.chain)
        sequence = ENVELOPES.c.sequence
        with writer(self.engine).begin() as connection:
            seen = sa.update(KIOSKS).where(KIOSKS.c.id == said.kiosk_id)
            connection.execute(seen.values(last_contact=self.today()))
            total, distinct, newest = connection.execute(
                sa.select(
                    sa.func.count(), sa.func.count(sequence.distinct()), sa.func.max(sequence)
                ).where(place)
            ).one()
            ids = sa.select(ENVELOPES.c.id).where(place)
            heads = connection.execute(ids.where(sequence == said.last)).scalars().all()
            doubtful = ids.where(sequence >= said.doubtful).order_by(sequence).limit(MAX_HELD)
            held = connection.execute(doubtful).scalars().all() if said.doubtful else ()
            present: Iterable[int] = range(1, distinct + 1)
            if distinct != (newest or 0):
                query = sa.select(sequence).distinct().where(place, sequence <= said.last)
                present = connection.execute(query.order_by(sequence)).scalars().all()
        return Known(
            said.kiosk_id,
            said.chain,
            said.nonce,
            gaps=tuple(_gaps(present, said.last)),
            forked=total != distinct or any(bytes(head) != said.head for head in heads),
            held=tuple(bytes(identity) for identity in held),
            counts=counts,
        )

    def store(
        self, kiosk: Kiosk, chain: bytes, batch: Sequence[bytes]
    ) -> list[tuple[bytes, Outcome, Reason]]:
        """Keep each envelope once, or quarantine it; one outcome for each, in order."""
        outcomes = []
        with writer(self.engine).begin() as connection:
            for data in batch:
                identity = envelope_id(data)
                common = {
                    "kiosk_id": kiosk.id,
                    "id": identity,
                    "received": self.today(),
                    "bytes": data,
                }
                try:
                    envelope = _check(data, kiosk, chain)
                except _RefusedError as refused:
                    row = insert_once(connection, QUARANTINE)
                    connection.execute(row.values(**common, reason=int(refused.reason)))
                    outcomes.append((identity, Outcome.QUARANTINED, refused.reason))
                    continue
                place = {"chain": chain, "sequence": envelope.position.sequence}
                row = insert_once(connection, ENVELOPES).values(**common, **place)
                is_new = connection.execute(row).rowcount == 1
                outcome = Outcome.STORED if is_new else Outcome.ALREADY
                outcomes.append((identity, outcome, Reason.NONE))
        return outcomes

    def envelopes(self, since: date | None = None, before: date | None = None) -> Iterator[Stored]:
        """Yield envelopes by kiosk, chain and sequence, received from ``since`` to ``before``."""
        columns = ENVELOPES.c
        query = sa.select(columns.kiosk_id, columns.received, columns.bytes)
        if since is not None:
            query = query.where(columns.received >= since)
        if before is not None:
            query = query.where(columns.received < before)
        query = query.order_by(columns.kiosk_id, columns.chain, columns.sequence, columns.id)
        with self.engine.connect() as connection:
            for row in connection.execution_options(yield_per=500).execute(query):
                yield Stored(bytes(row.kiosk_id), row.received, bytes(row.bytes))

    def totals(self) -> Totals:
        """Count."""
        with self.engine.begin() as connection:
            return Totals(
                *(
                    connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                    for table in (KIOSKS, ENVELOPES, QUARANTINE)
                )
            )

    # --- statements

    def last_statement(self) -> tuple[date, bytes] | None:
        """Return the newest signed counts and their day."""
        query = sa.select(STATEMENTS).order_by(STATEMENTS.c.as_of.desc()).limit(1)
        with self.engine.begin() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else (row.as_of, bytes(row.bytes))

    def add_statement(self, as_of: date, data: bytes) -> None:
        """Keep signed counts; the first for a day stands."""
        with writer(self.engine).begin() as connection:
            connection.execute(insert_once(connection, STATEMENTS).values(as_of=as_of, bytes=data))


class _RefusedError(Exception):
    def __init__(self, reason: Reason) -> None:
        self.reason = reason


def _check(data: bytes, kiosk: Kiosk, chain: bytes) -> Envelope:
    try:
        envelope = Envelope.decode(data)
        envelope.verify(kiosk.device_key)
    except BadSignatureError:
        raise _RefusedError(Reason.SIGNATURE) from None
    except FormatError:
        raise _RefusedError(Reason.FORMAT) from None
    if (envelope.position.kiosk_id, envelope.position.chain) != (kiosk.id, chain):
        raise _RefusedError(Reason.CHAIN)
    return envelope


def _kiosk(row: Any) -> Kiosk:
    key = Ed25519PublicKey.from_public_bytes(bytes(row.device_key))
    return Kiosk(bytes(row.id), key, row.name, row.revoked, row.last_contact)


def _gaps(present: Iterable[int], last: int) -> Iterator[tuple[int, int]]:
    expected, found = 1, 0
    for sequence in present:
        if sequence > expected:
            yield expected, sequence - 1
            found += 1
            if found == MAX_GAPS:
                return
        expected = sequence + 1
    if expected <= last:
        yield expected, last
