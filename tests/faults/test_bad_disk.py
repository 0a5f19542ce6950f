"""Accepting on a disk that fails or lies at any one write or flush.

The shipped queue runs unchanged on SQLite's own file port, which misbehaves once at a chosen step.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

import apsw
import pytest

from sync import queue_db
from sync.envelopes import Envelope, envelope_id
from sync.queue import Accepted, NotAccepted, Queue, StorageProblem
from tests.unit.sync.samples import CLOCK, KEYS, accept


class Fault(Enum):
    """What the disk does at one step."""

    WRITE_FAILS = auto()
    FULL = auto()
    FLUSH_FAILS = auto()
    WRITE_IS_LOST = auto()
    WRITE_IS_WRONG = auto()
    ONE_BIT_IS_WRONG = auto()


@dataclass
class Plan:
    """Which step goes wrong, and how."""

    fault: Fault | None = None
    step: int = 0
    count: int = 0

    def is_now(self, *faults: Fault) -> bool:
        """Count a step that one of ``faults`` could hit; say whether this is the one."""
        if self.fault not in faults:
            return False
        self.count += 1
        return self.count == self.step


class BadFile(apsw.VFSFile):
    """A file on such a disk."""

    def __init__(self, plan: Plan, base: str, name: str | apsw.URIFilename, flags: list[int]):
        self._plan = plan
        super().__init__(base, name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802 - SQLite's name
        """Write, or not."""
        if self._plan.is_now(Fault.WRITE_FAILS):
            raise apsw.IOError("the disk failed")
        if self._plan.is_now(Fault.FULL):
            raise apsw.FullError("the disk is full")
        if self._plan.is_now(Fault.WRITE_IS_LOST):
            return
        if self._plan.is_now(Fault.WRITE_IS_WRONG):
            data = bytes(byte ^ 0x55 for byte in data)
        if self._plan.is_now(Fault.ONE_BIT_IS_WRONG):
            middle = len(data) * 3 // 4
            data = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
        super().xWrite(data, offset)

    def xSync(self, flags: int) -> None:  # noqa: N802 - SQLite's name
        """Flush, or not."""
        if self._plan.is_now(Fault.FLUSH_FAILS):
            raise apsw.IOError("the disk failed")
        super().xSync(flags)


class BadDisk(apsw.VFS):
    """The disk, while it is the one SQLite uses."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        super().__init__("bad", "", makedefault=True)

    def xOpen(  # noqa: N802 - SQLite's name
        self, name: str | apsw.URIFilename | None, flags: list[int]
    ) -> apsw.VFSFile:
        """Open a file."""
        assert name is not None
        return BadFile(self._plan, "unix", name, flags)


@contextmanager
def _bad_disk() -> Iterator[Plan]:
    plan = Plan()
    disk = BadDisk(plan)
    try:
        yield plan
    finally:
        disk.unregister()


def _stored(path: Path) -> list[bytes]:
    db = queue_db.connect(path)
    rows = [row[0] for row in db.execute("SELECT bytes FROM envelope ORDER BY sequence")]
    db.close()
    return rows


def _try(path: Path, fault: Fault, step: int) -> tuple[Accepted | NotAccepted, bool, list[bytes]]:
    """Sign twice on a good disk, once on a bad one, then look at what a good one finds."""
    with _bad_disk() as plan:
        queue = Queue.open(path, KEYS.device)
        before = [accept(queue).receipt.envelope_id for _ in range(2)]
        plan.fault, plan.step = fault, step
        result = queue.accept(KEYS.seal, CLOCK)
        happened = plan.count >= step
        plan.fault = None
        queue.close()
    stored = _stored(path)
    assert [envelope_id(data) for data in stored[:2]] == before
    if isinstance(result, Accepted):
        assert envelope_id(stored[2]) == result.receipt.envelope_id
    return result, happened, stored


_SAID = {
    Fault.WRITE_FAILS: {StorageProblem.IO},
    Fault.FULL: {StorageProblem.FULL},
    Fault.FLUSH_FAILS: {StorageProblem.IO},
    Fault.WRITE_IS_LOST: set(StorageProblem),
    Fault.WRITE_IS_WRONG: set(StorageProblem),
    Fault.ONE_BIT_IS_WRONG: {StorageProblem.DAMAGED},
}


@pytest.mark.parametrize("fault", Fault)
def test_accepted_means_stored_on_any_disk(tmp_path: Path, fault: Fault) -> None:
    """Whatever one step the disk spoils, "accepted" is said only for what is there afterwards.

    Nothing that was accepted before is touched, and the chain goes on without a gap.
    """
    refused = 0
    for step in range(1, 60):
        path = tmp_path / str(step) / "queue.sqlite"
        result, happened, stored = _try(path, fault, step)
        if not happened:
            assert isinstance(result, Accepted)
            break
        if isinstance(result, NotAccepted):
            assert result.problem in _SAID[fault]
            refused += 1
        again = Queue.open(path, KEYS.device)
        accept(again)
        again.close()
        sequences = [Envelope.decode(data).position.sequence for data in _stored(path)]
        assert sequences == list(range(1, len(stored) + 2))
    else:
        pytest.fail("accepting never came to an end")
    assert refused >= 1


@pytest.mark.parametrize("fault", [Fault.WRITE_FAILS, Fault.FULL, Fault.FLUSH_FAILS])
def test_closing_on_a_bad_disk(tmp_path: Path, fault: Fault) -> None:
    """A disk that fails after "accepted" was said, while the file is closed, takes nothing back."""
    for step in range(1, 12):
        path = tmp_path / str(step) / "queue.sqlite"
        with _bad_disk() as plan:
            queue = Queue.open(path, KEYS.device)
            accepted = [accept(queue).receipt.envelope_id for _ in range(3)]
            plan.fault, plan.step = fault, step
            queue.close()
        assert [envelope_id(data) for data in _stored(path)] == accepted
