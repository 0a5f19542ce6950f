"""Whoever takes the kiosk's disk, or the hub's, finds nobody on it."""

import hashlib
import random
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from sync.hub import counting
from sync.hub.database import open_database
from sync.hub.keys import HubKeys
from sync.hub.store import Kiosk, Store
from sync.keys import key_id
from sync.messages import Outcome, Reason
from sync.outbox import Outbox
from sync.queue import Accepted, Queue
from sync.records import Field, Language
from tests.faults.needles import found, written
from tests.unit.sync.samples import CLOCK, KEYS, SIGNATURE, make_iin

_SURNAMES = ("Қасымова", "Нұрғалиева", "Ивановская", "Smithson", "Әбдірахман")
_PETITIONS = ("bus-shelter-abai", "library-ramp-two")
_DIGESTS = ("sha1", "sha256", "sha512", "md5", "blake2b", "blake2s")


def _found(folder: Path, planted: set[str]) -> list[str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return found(planted, {path.name: path.read_bytes() for path in files})


def _sign(queue: Queue, rng: random.Random) -> set[str]:
    """Sign as somebody; return what must not be found."""
    birth = f"{rng.randrange(60, 99)}0{rng.randrange(1, 9)}154"
    numbers = (make_iin(f"{birth}{rng.randrange(1000, 9999)}") for _ in range(50))
    number = next(made for made in numbers if len(made) == 12)
    answers = {
        Field.SURNAME: rng.choice(_SURNAMES),
        Field.GIVEN_NAME: "Бақытжан",
        Field.IIN: number,
        Field.ADDRESS: f"Абай даңғылы {rng.randrange(100, 999)}",
        Field.CONTACT: f"+7701{rng.randrange(10**6, 10**7)}",
    }
    petition = rng.choice(_PETITIONS)
    language = rng.choice(tuple(Language))
    signature = replace(
        SIGNATURE, petition_id=petition, language=language, answers=tuple(answers.items())
    )
    result = queue.accept(lambda position: KEYS.seal(position, signature), CLOCK)
    assert isinstance(result, Accepted)
    planted = {*answers.values(), petition, SIGNATURE.text_hash.hex()}
    planted |= {hashlib.new(name, number.encode()).hexdigest() for name in _DIGESTS}
    return planted | {result.receipt.withdrawal_secret.hex()}


def test_planted_leaks_are_found(tmp_path: Path) -> None:
    """The search itself works: each form of a name in a file is found."""
    name = "Нұрғалиева Айгүл"
    for number, (_, _, form) in enumerate(written([name])):
        (tmp_path / "file").write_bytes(bytes(number) + form + bytes(7))
        assert _found(tmp_path, {name})
    (tmp_path / "file").write_bytes(b"nobody")
    assert _found(tmp_path, {name}) == []


@pytest.mark.parametrize("open_while_searched", [True, False])
def test_kiosks_disk_shows_nobody(tmp_path: Path, *, open_while_searched: bool) -> None:
    """Database, write-ahead log and shared memory hold no name, number, petition or hash of one."""
    rng = random.Random(20)  # noqa: S311 - the same people in each run
    planted: set[str] = set()
    path = tmp_path / "queue" / "queue.sqlite"
    queue = Queue.open(path, KEYS.device)
    for _ in range(20):
        planted |= _sign(queue, rng)
    with closing(Outbox.open(path, key_id(KEYS.device.public_key()))) as outbox:
        outbox.take(10**6, 12)
        ids = [row[0] for row in outbox._db.execute("SELECT id FROM envelope LIMIT 6")]
        outbox.record((identity, Outcome.STORED, Reason.NONE) for identity in ids)
    if not open_while_searched:
        queue.close()
    assert _found(tmp_path, planted) == []
    for raw in (SIGNATURE.text_hash, *(hashlib.sha256(p.encode()).digest() for p in _PETITIONS)):
        assert all(raw not in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    queue.close()


def test_hubs_disk_shows_nobody(tmp_path: Path) -> None:
    """A copied hub database, after counting, holds no name, number or petition."""
    rng = random.Random(21)  # noqa: S311 - the same people in each run
    planted: set[str] = set()
    with closing(Queue.open(tmp_path / "kiosk" / "queue.sqlite", KEYS.device)) as queue:
        for _ in range(8):
            planted |= _sign(queue, rng)
        chain = queue._chain
        envelopes = [row[0] for row in queue._db.execute("SELECT bytes FROM envelope")]
    store = Store(open_database(f"sqlite:///{tmp_path}/hub/hub.sqlite"))
    public = KEYS.device.public_key()
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO kiosks (id, device_key, name, enrolled) VALUES (?, ?, 'x', '2026-01-01')",
            (key_id(public), public.public_bytes_raw()),
        )
    store.store(Kiosk(key_id(public), public, "x", None, None), chain, envelopes)
    counting.refresh(store, HubKeys(KEYS.hub, KEYS.routing))
    assert _found(tmp_path / "hub", planted) == []
    store.engine.dispose()
