"""Accepted means stored; not accepted means that nothing changed."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import apsw
import pytest

from sync import queue_db, receipts, sealing
from sync.envelopes import Envelope, Position, envelope_id
from sync.errors import SyncError
from sync.messages import Outcome, Reason
from sync.outbox import Outbox
from sync.queue import NotAccepted, Queue, QueueFileError, StorageProblem
from sync.records import SECRET_LENGTH
from sync.sealing import SealedSignature
from tests.unit.sync.samples import CLOCK, KEYS, SIGNATURE, accept, make_keys, stored, waiting


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a kiosk's queue stands."""
    return tmp_path / "queue" / "queue.sqlite"


@pytest.fixture
def queue(path: Path) -> Iterator[Queue]:
    """Open an empty queue."""
    opened = Queue.open(path, KEYS.device)
    yield opened
    opened.close()


def _stored(path: Path) -> list[bytes]:
    db = queue_db.connect(path)
    rows = [row[0] for row in db.execute("SELECT bytes FROM envelope ORDER BY sequence")]
    db.close()
    return rows


def test_accepted_is_on_the_disk_and_opens(queue: Queue, path: Path) -> None:
    """What a person signed is on the disk when they are told so, and opens to what they signed."""
    accepted = accept(queue)
    (data,) = _stored(path)
    envelope = Envelope.decode(data)
    envelope.verify(KEYS.device.public_key())
    assert accepted.media == 1
    assert accepted.receipt.envelope_id == envelope_id(data)
    assert accepted.receipt.number == receipts.number_of(envelope_id(data))
    code = accepted.receipt.qr_payload
    assert receipts.read_qr(code, KEYS.device.public_key()) == accepted.receipt
    routed = sealing.open_outer(envelope, KEYS.routing)
    content = sealing.open_inner(routed, envelope.position, KEYS.opening)
    assert content.answers == SIGNATURE.answers
    assert content.withdrawal_secret == accepted.receipt.withdrawal_secret
    assert len(content.withdrawal_secret) == SECRET_LENGTH
    assert waiting(queue) == stored(queue) == 1


def test_chain_goes_on_after_a_restart(queue: Queue, path: Path) -> None:
    """Each envelope names the one before it, also across a restart."""
    accept(queue)
    accept(queue)
    queue.close()
    again = Queue.open(path, KEYS.device)
    accept(again)
    again.close()
    chain = _stored(path)
    positions = [Envelope.decode(data).position for data in chain]
    assert [at.sequence for at in positions] == [1, 2, 3]
    assert positions[0].previous == bytes(32)
    assert all(
        Envelope.decode(after).position.previous == envelope_id(before)
        for before, after in pairwise(chain)
    )
    assert len({at.chain for at in positions}) == 1


def test_durability_is_set_explicitly(path: Path, queue: Queue) -> None:
    """Whatever the SQLite build's defaults are, a commit waits for the disk."""
    db = queue_db.connect(path)
    assert db.pragma("journal_mode") == "wal"
    assert db.pragma("synchronous") == 2
    assert db.pragma("secure_delete") == 1
    db.close()
    assert path.stat().st_mode & 0o007 == 0


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE envelope SET bytes = x'00'",
        "UPDATE envelope SET hour = 0",
        "DELETE FROM envelope",
        "UPDATE chain SET id = zeroblob(16)",
        "DELETE FROM chain",
        "INSERT INTO envelope VALUES (7, zeroblob(32), 0, x'00')",
    ],
)
def test_nobody_changes_what_was_accepted(queue: Queue, path: Path, statement: str) -> None:
    """A program that tries to change, delete or skip an envelope is refused by the database."""
    accept(queue)
    db = queue_db.connect(path)
    with pytest.raises(apsw.ConstraintError):
        db.execute(statement)
    db.close()
    assert len(_stored(path)) == 1


def test_failed_sealing_stores_nothing(queue: Queue) -> None:
    """If sealing fails, nothing is stored and the next signature is accepted as if nothing was."""

    def fails(_position: Position) -> SealedSignature:
        raise SyncError("no")

    def elsewhere(position: Position) -> SealedSignature:
        return KEYS.seal(Position(position.kiosk_id, position.chain, 9, position.previous))

    for seal in (fails, elsewhere):
        with pytest.raises(SyncError):
            queue.accept(seal, CLOCK)
    assert stored(queue) == 0
    accept(queue)
    assert stored(queue) == 1


def test_full_disk_is_told_and_loses_nothing(queue: Queue) -> None:
    """When the disk is full the person is told; what was accepted stays; later it goes on."""
    accepted = 0
    queue._db.execute("PRAGMA max_page_count = 24")
    for _ in range(40):
        result = queue.accept(KEYS.seal, CLOCK)
        if isinstance(result, NotAccepted):
            assert result.problem is StorageProblem.FULL
            break
        accepted += 1
    else:
        pytest.fail("the disk never got full")
    assert accepted == stored(queue) == waiting(queue) > 0
    queue._db.execute("PRAGMA max_page_count = 1000")
    accept(queue)
    assert stored(queue) == accepted + 1


def test_busy_file_is_told(queue: Queue, path: Path) -> None:
    """When another process holds the file too long the person is told, and nothing is stored."""
    other = queue_db.connect(path)
    queue._db.set_busy_timeout(1)
    other.execute("BEGIN IMMEDIATE")
    assert queue.accept(KEYS.seal, CLOCK) == NotAccepted(StorageProblem.BUSY)
    other.execute("ROLLBACK")
    other.close()
    assert stored(queue) == 0


def test_damaged_file_is_told(queue: Queue, path: Path) -> None:
    """When the file is no longer a database the person is told so."""
    accept(queue)
    queue.close()
    path.with_name("queue.sqlite-wal").unlink(missing_ok=True)
    path.write_bytes(b"not a database at all, but long enough to be looked at" * 100)
    with pytest.raises(QueueFileError):
        Queue.open(path, KEYS.device)


def test_another_kiosks_queue_is_refused(queue: Queue, path: Path) -> None:
    """A queue file from another kiosk is not continued with this kiosk's key."""
    accept(queue)
    with pytest.raises(QueueFileError, match="another kiosk"):
        Queue.open(path, make_keys(2).device)


def test_later_version_is_refused(queue: Queue, path: Path) -> None:
    """An older program does not touch the queue of a newer one."""
    queue._db.pragma("user_version", 99)
    with pytest.raises(QueueFileError, match="version 99"):
        Queue.open(path, KEYS.device)


def test_acknowledging_changes_only_the_state(queue: Queue, path: Path) -> None:
    """What the hub has leaves the waiting line and stays on the disk."""
    ids = [accept(queue).receipt.envelope_id for _ in range(3)]
    before = _stored(path)
    outbox = Outbox.open(path, Envelope.decode(before[0]).position.kiosk_id)
    assert outbox.take(1, 10) == before[:1]  # at least one, however small the batch
    assert outbox.doubtful() == 1
    assert outbox.take(10**6, 10) == before
    moved = outbox.record(
        [
            (ids[0], Outcome.STORED, Reason.NONE),
            (ids[1], Outcome.QUARANTINED, Reason.FORMAT),
            (bytes(32), Outcome.STORED, Reason.NONE),
        ]
    )
    assert moved == 2
    assert (outbox.depth().waiting, outbox.depth().acknowledged) == (1, 1)
    assert outbox.depth().quarantined == 1
    assert outbox.depth().oldest_hour == CLOCK.hour
    assert waiting(queue) == 1
    outbox.reopen([(1, 3)])  # a hub restored from an old backup: not the quarantined one
    assert outbox.depth().waiting == 2
    assert _stored(path) == before
    outbox.close()


_VICTIM = """
import sys
from pathlib import Path
from sync.queue import Accepted, Queue
from tests.unit.sync.samples import CLOCK, KEYS
queue = Queue.open(Path(sys.argv[1]), KEYS.device)
while True:
    result = queue.accept(KEYS.seal, CLOCK)
    assert isinstance(result, Accepted)
    print(result.receipt.number, flush=True)
"""


def test_killed_at_any_moment_keeps_what_was_accepted(path: Path) -> None:
    """A process killed while it accepts has lost nothing of which it had said "accepted"."""
    said: list[str] = []
    for kills in range(1, 9):
        with subprocess.Popen(
            [sys.executable, "-c", _VICTIM, str(path)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=Path(__file__).resolve().parents[3],
        ) as victim:
            assert victim.stdout is not None
            said += [victim.stdout.readline().strip() for _ in range(kills)]
            os.kill(victim.pid, signal.SIGKILL)
            rest = victim.stdout.read()
            said += rest.split("\n")[:-1]
    kept = {receipts.number_of(envelope_id(data)) for data in _stored(path)}
    assert {number for number in said if number} <= kept
    again = Queue.open(path, KEYS.device)
    accept(again)
    again.close()
    sequences = [Envelope.decode(data).position.sequence for data in _stored(path)]
    assert sequences == list(range(1, len(kept) + 2))
