"""The hub keeps each envelope once, counts by day, and knows who is who."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from sync import enrolment
from sync.counts import verify_counts
from sync.enrolment import Code
from sync.envelopes import envelope_id
from sync.errors import BadSignatureError
from sync.hub import counting
from sync.hub.app import make_app
from sync.hub.database import DatabaseError, open_database
from sync.hub.keys import HubKeys
from sync.hub.schema import METADATA
from sync.hub.store import Kiosk, Store, UnknownKioskError
from sync.keys import key_id
from sync.messages import ANNOUNCE, Announcement, Known, Outcome, Reason
from sync.petition_files import OPENING_KEY, OPENING_KEY_LENGTH, read_petition
from tests.unit.sync.samples import KEYS, SOURCES, Keys, make_chain, make_keys

_HUB_KEYS = HubKeys(KEYS.hub, KEYS.routing)
_KIOSK_ID = key_id(KEYS.device.public_key())


class _Clock:
    def __init__(self) -> None:
        self.now = datetime(2026, 11, 12, 3, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> _Clock:
    """Return a clock that a test moves."""
    return _Clock()


@pytest.fixture
def store(tmp_path: Path, clock: _Clock) -> Iterator[Store]:
    """Return an empty hub."""
    opened = Store(open_database(f"sqlite:///{tmp_path}/hub.sqlite"), clock)
    yield opened
    opened.engine.dispose()


def _enrol(store: Store, keys: Keys = KEYS, code: Code | None = None) -> Kiosk:
    if code is None:
        code = Code.new()
        store.add_code(code, "Кітапхана")
    request = enrolment.decode_request(enrolment.encode_request(code, keys.device, bytes(16)))
    assert store.enrol(*request) == code.key
    return store.kiosk(key_id(keys.device.public_key()))


def _known(store: Store, last: int, head: bytes, doubtful: int = 0) -> Known:
    return store.known(Announcement(_KIOSK_ID, bytes(16), last, head, bytes(16), doubtful), b"")


def test_code_works_once(store: Store, clock: _Clock) -> None:
    """A code lets one kiosk in, again if its answer was lost, and nobody else."""
    code = Code.new()
    store.add_code(code, "Кітапхана")
    assert _enrol(store, KEYS, code).name == "Кітапхана"
    assert _enrol(store, KEYS, code).name == "Кітапхана"
    with pytest.raises(UnknownKioskError, match="used"):
        _enrol(store, make_keys(2), code)
    assert len(store.kiosks()) == 1
    late = Code.new()
    store.add_code(late, "late")
    clock.now += timedelta(hours=25)
    with pytest.raises(UnknownKioskError, match="too old"):
        _enrol(store, make_keys(3), late)


def test_known_code_id_is_not_enough(store: Store) -> None:
    """Whoever has seen the code's id on the way, but not the code, cannot use it."""
    code = Code.new()
    store.add_code(code, "x")
    request, message, mac = enrolment.decode_request(
        enrolment.encode_request(code, KEYS.device, bytes(16))
    )
    with pytest.raises(BadSignatureError):
        store.enrol(request, message, bytes(len(mac)))
    assert store.kiosks() == []


def test_revoked_kiosk_is_refused(store: Store) -> None:
    """A stolen kiosk can be shut out; what it sent before stays."""
    kiosk = _enrol(store)
    store.store(kiosk, bytes(16), make_chain(2))
    store.revoke(kiosk.id)
    with pytest.raises(UnknownKioskError, match="revoked"):
        store.kiosk(kiosk.id)
    with pytest.raises(UnknownKioskError):
        store.revoke(kiosk.id)
    with pytest.raises(UnknownKioskError):
        store.kiosk(bytes(16))
    assert store.totals().envelopes == 2


def test_each_envelope_once(store: Store) -> None:
    """However often an envelope comes, it is there once, with the same answer as before."""
    kiosk, chain = _enrol(store), make_chain(3)
    first = store.store(kiosk, bytes(16), [*chain, chain[0]])
    assert [outcome for _, outcome, _ in first] == [Outcome.STORED] * 3 + [Outcome.ALREADY]
    again = store.store(kiosk, bytes(16), chain)
    assert [outcome for _, outcome, _ in again] == [Outcome.ALREADY] * 3
    assert [stored.data for stored in store.envelopes()] == chain


def test_bad_envelopes_are_set_apart(store: Store) -> None:
    """A bad envelope is kept apart with its reason, and good ones beside it are stored."""
    kiosk = _enrol(store)
    stranger = make_chain(1, make_keys(2))
    batch = [b"nonsense", stranger[0], *make_chain(1, chain=b"c" * 16), *make_chain(1)]
    outcomes = store.store(kiosk, bytes(16), batch)
    assert [(outcome, reason) for _, outcome, reason in outcomes] == [
        (Outcome.QUARANTINED, Reason.FORMAT),
        (Outcome.QUARANTINED, Reason.SIGNATURE),
        (Outcome.QUARANTINED, Reason.CHAIN),
        (Outcome.STORED, Reason.NONE),
    ]
    assert (store.totals().envelopes, store.totals().quarantined) == (1, 3)


def test_gaps_are_named(store: Store) -> None:
    """A kiosk learns exactly which of its envelopes the hub misses."""
    kiosk, chain = _enrol(store), make_chain(9)
    head = envelope_id(chain[-1])
    assert _known(store, 0, bytes(32)).gaps == ()
    assert _known(store, 9, head).gaps == ((1, 9),)
    store.store(kiosk, bytes(16), chain[:3])
    assert _known(store, 9, head).gaps == ((4, 9),)
    store.store(kiosk, bytes(16), [chain[4], chain[8]])
    known = _known(store, 9, head, doubtful=5)
    assert known.gaps == ((4, 4), (6, 8))
    assert known.held == (envelope_id(chain[4]), envelope_id(chain[8]))
    assert not known.forked
    store.store(kiosk, bytes(16), chain)
    assert _known(store, 9, head).gaps == ()
    assert _known(store, 9, head).held == ()


def test_fork_is_kept_and_told(store: Store) -> None:
    """Of a cloned card both branches are kept, and the kiosk is told."""
    kiosk = _enrol(store)
    one, two = make_chain(2), make_chain(2)
    store.store(kiosk, bytes(16), one)
    assert not _known(store, 2, envelope_id(one[1])).forked
    assert _known(store, 2, envelope_id(two[1])).forked
    store.store(kiosk, bytes(16), two)
    assert _known(store, 2, envelope_id(one[1])).forked
    assert store.totals().envelopes == 4


def test_daily_counts(store: Store, clock: _Clock) -> None:
    """People see what came in before midnight in Almaty, signed; today's visitors move nothing."""
    kiosk, chain = _enrol(store), make_chain(6)
    store.store(kiosk, bytes(16), chain[:2])
    counting.refresh(store, _HUB_KEYS)
    first = store.last_statement()
    assert first is not None
    assert first[0] == date(2026, 11, 12)
    assert verify_counts(first[1], KEYS.hub.public_key()).received == {}
    clock.now = datetime(2026, 11, 12, 18, 59, tzinfo=UTC)
    store.store(kiosk, bytes(16), chain[2:3])
    counting.refresh(store, _HUB_KEYS)
    assert store.last_statement() == first
    clock.now = datetime(2026, 11, 12, 19, 0, tzinfo=UTC)  # midnight in Almaty
    counting.refresh(store, _HUB_KEYS)
    store.store(kiosk, bytes(16), chain[3:])
    clock.now += timedelta(days=3)
    counting.refresh(store, _HUB_KEYS)
    second = store.last_statement()
    assert second is not None
    said = verify_counts(second[1], KEYS.hub.public_key())
    assert said.as_of == date(2026, 11, 16)
    (number,) = said.received.values()
    assert number == 6


def test_counts_are_found_by_petition(store: Store, clock: _Clock) -> None:
    """A kiosk finds the number of a petition in its pack; an unknown one has none."""
    kiosk = _enrol(store)
    store.store(kiosk, bytes(16), make_chain(1))
    clock.now += timedelta(days=1)
    counting.refresh(store, _HUB_KEYS)
    statement = store.last_statement()
    assert statement is not None
    said = verify_counts(statement[1], KEYS.hub.public_key())
    folder = SOURCES / "library-ramp"
    files = {path.name: path.read_bytes() for path in folder.iterdir()}
    petition = read_petition("library-ramp", (files | {OPENING_KEY: bytes(OPENING_KEY_LENGTH)}).get)
    assert said.of(petition) == 0
    assert sum(said.received.values()) == 1


def test_migrations_make_what_the_code_expects(store: Store) -> None:
    """The tables made by migrations are those that the code speaks of, index by index."""
    made = sa.inspect(store.engine)
    for table in METADATA.sorted_tables:
        columns = {column["name"]: column for column in made.get_columns(table.name)}
        assert set(columns) == {column.name for column in table.columns}
        assert all(columns[column.name]["nullable"] == column.nullable for column in table.columns)
        assert {index["name"] for index in made.get_indexes(table.name)} == {
            index.name for index in table.indexes
        }


def test_commits_are_durable(store: Store) -> None:
    """On SQLite a commit waits for the disk, whatever the build's default."""
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_bad_database_is_named_without_its_password() -> None:
    """An operator is told that the database cannot be used, and no log learns the password."""
    with pytest.raises(DatabaseError) as refused:
        open_database("nonsense://user:hunter2@host/db")
    assert "hunter2" not in str(refused.value)


def test_a_database_that_fails_is_told_and_nothing_is_quoted(
    store: Store, caplog: pytest.LogCaptureFixture
) -> None:
    """When the hub's disk fails, kiosk and log learn the kind of trouble and nobody's bytes."""
    _enrol(store)
    announced = Announcement(_KIOSK_ID, bytes(16), 0, bytes(32), bytes(16), 0).encode(KEYS.device)
    with store.engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE envelopes")
    sent: list[Any] = []

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": announced}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": ANNOUNCE, "headers": [], "query_string": b""}
    asyncio.run(make_app(store, _HUB_KEYS)(scope, receive, send))
    assert sent[0]["status"] == 500
    assert caplog.messages == ["the database failed: OperationalError"]
    with pytest.raises(sa.exc.OperationalError) as failure:
        _known(store, 0, bytes(32))
    assert "parameters hidden" in str(failure.value)


def test_database_shows_no_petition(store: Store, clock: _Clock, tmp_path: Path) -> None:
    """A copied database shows which kiosks there are, but no petition and no answer."""
    kiosk = _enrol(store, KEYS)
    store.store(kiosk, bytes(16), make_chain(3))
    clock.now += timedelta(days=1)
    counting.refresh(store, _HUB_KEYS)
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"bus-shelter" not in everything
    assert "Қасымова".encode() not in everything
    assert KEYS.device.public_key().public_bytes_raw() in everything
