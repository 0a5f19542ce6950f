"""A hub's backup: one file that says the same for every database, read without any.

Frames as in a batch: a header, then kiosks, then envelopes, then an end frame with the number of
frames and the SHA-256 of all before it, signed by the hub. A file without its end is not a backup.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync import cbor, signed
from sync.envelopes import FORMAT, MAX_ENVELOPE
from sync.errors import FormatError, SyncError
from sync.keys import key_id

MAX_FRAME = MAX_ENVELOPE + 1_000
_DOMAIN = b"dauys backup"
_HEADER, _KIOSK, _ENVELOPE, _END = range(4)
_MAGIC = "Dauys hub backup"


class BackupError(SyncError):
    """The file is not a complete, undamaged backup."""


@dataclass(frozen=True, slots=True)
class KioskEntry:
    """A kiosk that was enrolled, under the id that its key gives it."""

    device_key: Ed25519PublicKey
    name: str
    revoked: bool

    @property
    def id(self) -> bytes:
        """The kiosk's id."""
        return key_id(self.device_key)


@dataclass(frozen=True, slots=True)
class EnvelopeEntry:
    """An envelope's bytes, as they came."""

    data: bytes = field(repr=False)


@dataclass(slots=True)
class Writer:
    """Writes a backup frame by frame."""

    file: BinaryIO
    hub_key: Ed25519PrivateKey = field(repr=False)
    _digest: "hashlib._Hash" = field(init=False, repr=False, default_factory=hashlib.sha256)
    _count: int = field(init=False, default=0)

    def start(self) -> None:
        """Write the header."""
        public = self.hub_key.public_key().public_bytes_raw()
        self._write([_HEADER, _MAGIC, FORMAT, public])

    def kiosk(self, kiosk: KioskEntry) -> None:
        """Add a kiosk; all kiosks come before the first envelope."""
        public = kiosk.device_key.public_bytes_raw()
        self._write([_KIOSK, public, kiosk.name, int(kiosk.revoked)])

    def envelope(self, data: bytes) -> None:
        """Add an envelope."""
        self._write([_ENVELOPE, data])

    def end(self) -> None:
        """Write the end, without which the file is worth nothing."""
        body = {0: FORMAT, 1: self._count, 2: self._digest.digest()}
        self._write([_END, signed.sign(_DOMAIN, body, self.hub_key)])

    def _write(self, value: list[object]) -> None:
        data = cbor.encode(value)
        framed = len(data).to_bytes(4) + data
        self._digest.update(framed)
        self._count += 1
        self.file.write(framed)


def check(path: Path, hub_key: Ed25519PublicKey) -> int:
    """Read the whole file once; return how many envelopes it has, or raise BackupError."""
    digest = hashlib.sha256()
    envelopes = frames = 0
    ended = False
    with path.open("rb") as file:
        for framed, value in _frames(file):
            if ended:
                raise BackupError(f"{path} goes on after its end")
            if value[0] == _END:
                _check_end(value, hub_key, (frames, digest.digest()), path)
                ended = True
            digest.update(framed)
            frames += 1
            envelopes += value[0] == _ENVELOPE
    if not ended:
        raise BackupError(f"{path} has no end; copy it again from the hub")
    return envelopes


def read(path: Path) -> Iterator[KioskEntry | EnvelopeEntry]:
    """Yield what is in a file that ``check`` has passed."""
    with path.open("rb") as file:
        for _, value in _frames(file):
            if value[0] == _KIOSK:
                key = Ed25519PublicKey.from_public_bytes(cbor.fixed(value[1], 32))
                yield KioskEntry(key, cbor.text(value[2], 80), bool(cbor.uint(value[3], 1)))
            elif value[0] == _ENVELOPE:
                yield EnvelopeEntry(cbor.blob(value[1], MAX_ENVELOPE))


def _frames(file: BinaryIO) -> Iterator[tuple[bytes, list[object]]]:
    first = True
    while prefix := file.read(4):
        length = int.from_bytes(prefix)
        data = file.read(length) if length <= MAX_FRAME else b""
        if len(prefix) != 4 or len(data) != length:
            raise BackupError(f"{file.name} is cut off or damaged")
        try:
            value = _frame(data, first=first)
        except FormatError as error:
            raise BackupError(f"{file.name} is damaged or not a backup: {error}") from None
        first = False
        yield prefix + data, value


def _frame(data: bytes, *, first: bool) -> list[object]:
    value = cbor.items(cbor.decode(data, MAX_FRAME), 4)
    kind = cbor.uint(value[0] if value else None, _END)
    if len(value) != {_HEADER: 4, _KIOSK: 4, _ENVELOPE: 2, _END: 2}[kind]:
        raise FormatError("a frame of another shape")
    if first != (kind == _HEADER) or (first and value[1:3] != [_MAGIC, FORMAT]):
        raise FormatError("no header where it belongs")
    return value


def _check_end(
    value: list[object], hub_key: Ed25519PublicKey, true: tuple[int, bytes], path: Path
) -> None:
    try:
        part = signed.body(_DOMAIN, cbor.blob(value[1], 1_000), hub_key, 1_000, 3)
    except FormatError:
        raise BackupError(f"{path} is not signed by this hub") from None
    if (part[1], part[2]) != true:
        raise BackupError(f"{path} is damaged; copy it again from the hub")
