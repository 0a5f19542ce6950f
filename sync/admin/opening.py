"""Open what a hub has collected: verify, open both seals, write a table. Streams; needs no network.

Damaged envelopes are reported by a code and their place, never by a name. Duplicates are not looked
for here: every signature that opens is written.
"""

import csv
import os
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import TextIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync import backup, keys, sealing
from sync.backup import EnvelopeEntry, KioskEntry
from sync.envelopes import Envelope, envelope_id
from sync.errors import BadSignatureError, FormatError, KeyFileError, SealBrokenError
from sync.keys import KeyKind
from sync.records import Content, Field, Routed

COLUMNS = (
    "petition",
    "language",
    "text_sha256",
    "kiosk",
    "sequence",
    "hour_utc",
    "clock",
    "after_deadline",
    "tier",
    "declaration",
    "consent",
    *(field.value for field in Field),
)
_FORMULA_STARTS = tuple("=+-@\t\r")


class Damage(StrEnum):
    """Why an envelope is not in the table, or is in it with a mark in the report."""

    FORMAT = "format"
    UNKNOWN_KIOSK = "unknown_kiosk"
    SIGNATURE = "signature"
    OUTER_SEAL = "outer_seal"
    INNER_SEAL = "inner_seal"
    CONTENT = "content"
    GAP = "gap"
    """Envelopes before this one are missing; it is in the table."""
    FORK = "fork"
    """Two envelopes in one place: a cloned card or a restored backup; both are in the table."""
    CHAIN = "chain"
    """It does not name the envelope before it; it is in the table."""


@dataclass(slots=True)
class Report:
    """What became of the envelopes of a backup."""

    opened: int = 0
    found: Counter[Damage] = field(default_factory=Counter)


@dataclass(frozen=True, slots=True)
class Keys:
    """What opening needs; kept on a machine without network."""

    hub: Ed25519PublicKey
    routing: X25519PrivateKey = field(repr=False)
    opening: sealing.OpeningPrivateKey = field(repr=False)

    @classmethod
    def read(cls, folder: Path) -> "Keys":
        """Read them from ``folder``; raises KeyFileError."""
        path = folder / keys.HUB_PUBLIC_FILE
        try:
            hub = Ed25519PublicKey.from_public_bytes(path.read_bytes())
        except (OSError, ValueError):
            raise KeyFileError(f"{path} is missing or not a public key") from None
        return cls(
            hub,
            keys.read_x25519(folder / keys.ROUTING_FILE, KeyKind.ROUTING),
            sealing.OpeningPrivateKey.from_bytes(
                keys.read(folder / keys.OPENING_FILE, KeyKind.OPENING)
            ),
        )


@dataclass(slots=True)
class Opener:
    """Opens one backup."""

    keys: Keys
    tell: Callable[[str], None]
    """Takes a line for each damaged envelope: a code and a place."""
    report: Report = field(default_factory=Report)
    _kiosks: dict[bytes, Ed25519PublicKey] = field(default_factory=dict)
    _place: tuple[bytes, bytes, int] | None = None
    _before: set[bytes] = field(default_factory=set)
    _here: set[bytes] = field(default_factory=set)

    def rows(self, path: Path) -> Iterator[list[str]]:
        """Yield a row of COLUMNS for each signature that opens."""
        for entry in backup.read(path):
            if isinstance(entry, KioskEntry):
                self._kiosks[entry.id] = entry.device_key
            else:
                row = self._row(entry)
                if row is not None:
                    self.report.opened += 1
                    yield row

    def _row(self, entry: EnvelopeEntry) -> list[str] | None:
        try:
            envelope = Envelope.decode(entry.data)
        except FormatError:
            self._damaged(Damage.FORMAT, f"id {envelope_id(entry.data).hex()}")
            return None
        at = envelope.position
        where = f"kiosk {at.kiosk_id.hex()} sequence {at.sequence}"
        device_key = self._kiosks.get(at.kiosk_id)
        if device_key is None:
            self._damaged(Damage.UNKNOWN_KIOSK, where)
            return None
        try:
            envelope.verify(device_key)
        except BadSignatureError:
            self._damaged(Damage.SIGNATURE, where)
            return None
        self._follow(envelope, envelope_id(entry.data), where)
        damage = Damage.OUTER_SEAL
        try:
            routed = sealing.open_outer(envelope, self.keys.routing)
            damage = Damage.INNER_SEAL
            content = sealing.open_inner(routed, at, self.keys.opening)
        except SealBrokenError:
            self._damaged(damage, where)
            return None
        except FormatError:
            self._damaged(Damage.CONTENT, where)
            return None
        return _cells(envelope, routed, content)

    def _follow(self, envelope: Envelope, identity: bytes, where: str) -> None:
        """Check the chain; envelopes come sorted by kiosk, chain and sequence."""
        at = envelope.position
        place = (at.kiosk_id, at.chain, at.sequence)
        if place == self._place:
            self._damaged(Damage.FORK, where)
        else:
            follows = self._place == (at.kiosk_id, at.chain, at.sequence - 1)
            self._before = self._here if follows else set()
            self._here = set()
            if not follows and at.sequence > 1:
                self._damaged(Damage.GAP, where)
        if (self._before and at.previous not in self._before) or (
            at.sequence == 1 and any(at.previous)
        ):
            self._damaged(Damage.CHAIN, where)
        self._here.add(identity)
        self._place = place

    def _damaged(self, damage: Damage, where: str) -> None:
        self.report.found[damage] += 1
        self.tell(f"{damage.value}: {where}")


def write_table(path: Path, rows: Iterator[list[str]]) -> None:
    """Write CSV (RFC 4180, UTF-8) that only its owner can read; raises FileExistsError."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            _write(file, rows)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        path.unlink()  # half a table must not be taken for a whole one
        raise


def _write(file: TextIO, rows: Iterator[list[str]]) -> None:
    table = csv.writer(file)
    table.writerow(COLUMNS)
    for row in rows:
        table.writerow([_harmless(cell) for cell in row])


def _harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula and run."""
    return f"'{cell}" if cell.startswith(_FORMULA_STARTS) else cell


def _cells(envelope: Envelope, routed: Routed, content: Content) -> list[str]:
    answers = dict(content.answers)
    hour = datetime.fromtimestamp(envelope.hour * 3600, UTC)
    return [
        routed.petition_id,
        routed.language.value,
        routed.text_hash.hex(),
        envelope.position.kiosk_id.hex(),
        str(envelope.position.sequence),
        f"{hour:%Y-%m-%dT%H}",
        envelope.clock.name.lower(),
        "yes" if routed.after_deadline else "no",
        content.tier.name.lower(),
        content.declaration_version,
        content.consent_version,
        *(answers.get(field, "") for field in Field),
    ]
