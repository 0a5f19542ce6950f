"""The file of the queue: its tables, and how it is opened so that "stored" means stored.

What a row shows to somebody who takes the disk: that the n-th visitor signed something, and in
which hour. Envelopes never change; what changes is how far each has got.
"""

import os
import secrets
from pathlib import Path

import apsw

from sync import files
from sync.errors import SyncError

VERSION = 1
_SCHEMA = """
CREATE TABLE chain (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    id BLOB NOT NULL CHECK (length(id) = 16),
    kiosk_id BLOB NOT NULL CHECK (length(kiosk_id) = 16)
) STRICT;
CREATE TABLE envelope (
    sequence INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 32),
    hour INTEGER NOT NULL,
    bytes BLOB NOT NULL CHECK (length(bytes) <= 4096)
) STRICT;
-- Each envelope stands in one of these two. Sent is 1 once it has been sent without an answer yet.
CREATE TABLE waiting (
    sequence INTEGER PRIMARY KEY REFERENCES envelope,
    sent INTEGER NOT NULL DEFAULT 0 CHECK (sent IN (0, 1))
) STRICT;
-- Outcome and reason as in sync.messages: 0, 1 acknowledged, 2 quarantined by the hub.
CREATE TABLE answered (
    sequence INTEGER PRIMARY KEY REFERENCES envelope,
    outcome INTEGER NOT NULL,
    reason INTEGER NOT NULL
) STRICT;
CREATE TRIGGER envelope_follows BEFORE INSERT ON envelope
    WHEN NEW.sequence IS NOT (SELECT coalesce(max(sequence), 0) + 1 FROM envelope)
    BEGIN SELECT RAISE(ABORT, 'sequences have no gaps'); END;
CREATE TRIGGER envelope_waits AFTER INSERT ON envelope
    BEGIN INSERT INTO waiting (sequence) VALUES (NEW.sequence); END;
CREATE TRIGGER envelope_update BEFORE UPDATE ON envelope
    BEGIN SELECT RAISE(ABORT, 'envelopes never change'); END;
CREATE TRIGGER envelope_delete BEFORE DELETE ON envelope
    BEGIN SELECT RAISE(ABORT, 'envelopes are never deleted'); END;
CREATE TRIGGER chain_update BEFORE UPDATE ON chain
    BEGIN SELECT RAISE(ABORT, 'a chain never changes'); END;
CREATE TRIGGER chain_delete BEFORE DELETE ON chain
    BEGIN SELECT RAISE(ABORT, 'a chain is never deleted'); END;
"""


class QueueFileError(SyncError):
    """The queue's file cannot be used: another kiosk's, a later version's, or not a queue."""


def connect(path: Path) -> apsw.Connection:
    """Open the file with everything set that durability and privacy need; may raise apsw.Error."""
    db = apsw.Connection(str(path))
    db.set_busy_timeout(5_000)
    db.transaction_mode = "IMMEDIATE"
    for name, value, holds in (
        ("journal_mode", "WAL", "wal"),
        ("synchronous", "FULL", 2),
        ("secure_delete", "ON", 1),
        ("foreign_keys", "ON", 1),
        ("temp_store", "MEMORY", 2),
        ("trusted_schema", "OFF", 0),
        ("cell_size_check", "ON", 1),
    ):
        db.pragma(name, value)
        actual = db.pragma(name)
        if actual != holds:
            raise QueueFileError(f"{name} is {actual} here and cannot be set to {value}")
    return db


def open_or_create(path: Path, kiosk_id: bytes) -> tuple[apsw.Connection, bytes]:
    """Open the queue of this kiosk, made now if there is none; return it and its chain id.

    Kiosk and ``dauys-sync`` may be two users of one group, so the group may write; others nothing.
    Raises QueueFileError, or apsw.Error where the disk does not let us.
    """
    path.parent.mkdir(mode=0o770, parents=True, exist_ok=True)
    if not path.exists():
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o660))
    db = connect(path)
    with db:  # immediate: kiosk and sync may both find the file new
        version = db.pragma("user_version")
        if version == 0:
            db.execute(_SCHEMA)
            db.execute("INSERT INTO chain VALUES (1, ?, ?)", (secrets.token_bytes(16), kiosk_id))
            db.pragma("user_version", VERSION)
        elif version != VERSION:
            raise QueueFileError(f"{path} is of version {version}; this program knows {VERSION}")
        row = db.execute("SELECT id, kiosk_id FROM chain").fetchone()
    if row is None or row[1] != kiosk_id:
        raise QueueFileError(f"{path} belongs to another kiosk; each device key has its own queue")
    files.flush(path.parent)  # the file's name; SQLite does this only for its journals
    return db, row[0]
