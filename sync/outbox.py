"""The queue as ``dauys-sync`` sees it: what waits, what to send next, what the hub has said.

Only the state of delivery changes here; envelopes never do, and nothing is deleted. Pruning waits
for inclusion proofs, which come with the public log.
"""

from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass, field, replace
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import apsw

from sync import queue_db
from sync.errors import SyncError
from sync.folder import KioskFolder
from sync.keys import key_id
from sync.messages import Outcome, Reason
from sync.queue_db import QueueFileError
from sync.status import Status

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Head:
    """How far the chain goes."""

    chain: bytes
    last: int
    identity: bytes


@dataclass(frozen=True, slots=True)
class Depth:
    """What is in the queue."""

    waiting: int
    """Not yet acknowledged, those being sent included."""
    acknowledged: int
    quarantined: int
    oldest_hour: int | None
    """Hour (since 1970, UTC, as claimed) of the oldest that waits."""


def _guarded(method: Callable[P, R]) -> Callable[P, R]:
    """Turn what the disk does into QueueFileError."""

    @wraps(method)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return method(*args, **kwargs)
        except apsw.Error as error:
            raise QueueFileError(f"the queue cannot be used: {type(error).__name__}") from error

    return guarded


@dataclass(slots=True)
class Outbox:
    """The sync service's own connection to the queue; all methods may raise QueueFileError."""

    chain: bytes
    _db: apsw.Connection = field(repr=False)

    @classmethod
    def open(cls, path: Path, kiosk_id: bytes) -> "Outbox":
        """Open the queue, made now if the kiosk has not yet; raises QueueFileError."""
        try:
            db, chain = queue_db.open_or_create(path, kiosk_id)
        except (apsw.Error, OSError) as error:
            raise QueueFileError(f"{path} cannot be used: {type(error).__name__}") from error
        return cls(chain, db)

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    @_guarded
    def head(self) -> Head:
        """Return the newest position."""
        row = self._db.execute(
            "SELECT sequence, id FROM envelope ORDER BY sequence DESC LIMIT 1"
        ).fetchone()
        return Head(self.chain, *(row or (0, bytes(32))))

    @_guarded
    def doubtful(self) -> int:
        """Return the oldest sequence that was sent without an answer; 0 if there is none."""
        oldest = self._db.execute("SELECT min(sequence) FROM waiting WHERE sent = 1").get
        return int(oldest or 0)

    @_guarded
    def has_waiting(self) -> bool:
        """Whether anything is still to be acknowledged."""
        return self._db.execute("SELECT 1 FROM waiting LIMIT 1").get is not None

    @_guarded
    def depth(self) -> Depth:
        """Count."""
        row: Any = self._db.execute(
            "SELECT (SELECT count(*) FROM waiting),"
            " count(*) FILTER (WHERE outcome < 2), count(*) FILTER (WHERE outcome = 2),"
            " (SELECT hour FROM envelope WHERE sequence = (SELECT min(sequence) FROM waiting))"
            " FROM answered"
        ).fetchone()
        return Depth(*row)

    @_guarded
    def reopen(self, gaps: Iterable[tuple[int, int]]) -> None:
        """Let everything that the hub misses wait again, also what it acknowledged before."""
        with self._db:
            for gap in gaps:
                self._db.execute(
                    "INSERT INTO waiting (sequence) SELECT sequence FROM answered"
                    " WHERE sequence BETWEEN ? AND ? AND outcome < 2",
                    gap,
                )
                self._db.execute(
                    "DELETE FROM answered WHERE sequence BETWEEN ? AND ? AND outcome < 2", gap
                )

    @_guarded
    def take(self, most_bytes: int, most: int) -> list[bytes]:
        """Mark the oldest that wait as being sent, and return them: at least one if there is one.

        Marked first and sent after, so that a crash in between can only send twice.
        """
        taken: list[tuple[int, bytes]] = []
        size = 0
        with self._db:
            for sequence, data in self._db.execute(
                "SELECT sequence, bytes FROM waiting JOIN envelope USING (sequence)"
                " ORDER BY sequence LIMIT ?",
                (most,),
            ):
                size += len(data)
                if taken and size > most_bytes:
                    break
                taken.append((sequence, data))
            if taken:
                self._db.execute(
                    "UPDATE waiting SET sent = 1 WHERE sequence BETWEEN ? AND ? AND sent = 0",
                    (taken[0][0], taken[-1][0]),
                )
        return [data for _, data in taken]

    @_guarded
    def record(self, outcomes: Iterable[tuple[bytes, Outcome, Reason]]) -> int:
        """Write down what the hub has done; return how many moved on. Unknown ids are ignored."""
        moved = 0
        with self._db:
            for identity, outcome, reason in outcomes:
                sequence = self._db.execute(
                    "DELETE FROM waiting WHERE sequence ="
                    " (SELECT sequence FROM envelope WHERE id = ?) RETURNING sequence",
                    (identity,),
                ).get
                if sequence is not None:
                    row = (sequence, int(outcome), int(reason))
                    self._db.execute("INSERT INTO answered VALUES (?, ?, ?)", row)
                    moved += 1
        return moved


def counted(folder: KioskFolder, status: Status) -> Status:
    """Return `status` with what the queue itself says now, where it can be read.

    The service writes its status from time to time, and not at all while it does not run.
    """
    try:
        kiosk_id = key_id(folder.device_key().public_key())
        with closing(Outbox.open(folder.queue, kiosk_id)) as outbox:
            depth = outbox.depth()
    except SyncError:
        return status
    return replace(
        status,
        waiting=depth.waiting,
        acknowledged=depth.acknowledged,
        quarantined=depth.quarantined,
    )
