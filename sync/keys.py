"""Key files: how private keys stand on a disk, and ids of public ones.

A private key is a text file of three lines, so that a person who opens one sees what it is::

    Dauys private key: device
    for use
    <base64>
"""

import base64
import binascii
import hashlib
import os
import stat
from enum import StrEnum
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.errors import KeyFileError

HUB_FILE = "hub.key"
HUB_PUBLIC_FILE = "hub.pub"
ROUTING_FILE = "routing.key"
OPENING_FILE = "opening.key"
_FIRST = "Dauys private key: "
_DEMO = "demo: good for trying things out and for nothing else"
_FOR_USE = "for use"


class KeyKind(StrEnum):
    """What a private key is for."""

    DEVICE = "device"
    HUB = "hub"
    ROUTING = "routing"
    OPENING = "opening"
    ROOT = "pack root"
    TARGETS = "pack targets"
    SNAPSHOT = "pack snapshot"
    TIMESTAMP = "pack timestamp"


def key_id(public_key: Ed25519PublicKey) -> bytes:
    """Return the id of a kiosk or hub: the first 16 bytes of the SHA-256 of its public key."""
    return hashlib.sha256(public_key.public_bytes_raw()).digest()[:16]


def write(path: Path, kind: KeyKind, raw: bytes, *, demo: bool = False) -> None:
    """Write a private key that only its owner can read; raises KeyFileError if the file exists."""
    lines = (_FIRST + kind, _DEMO if demo else _FOR_USE, base64.b64encode(raw).decode(), "")
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise KeyFileError(f"{path} exists already; keys are never overwritten") from None
    with os.fdopen(handle, "w") as file:
        file.write("\n".join(lines))
        file.flush()
        os.fsync(file.fileno())


def read(path: Path, kind: KeyKind) -> bytes:
    """Return the raw private key in ``path``; raises KeyFileError."""
    try:
        mode = path.stat().st_mode
        lines = path.read_text("ascii").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise KeyFileError(
            f"{path} cannot be read as a key file ({type(error).__name__})"
        ) from None
    if mode & stat.S_IRWXO:
        raise KeyFileError(f"{path} can be read by everybody; run: chmod 600 {path}")
    if len(lines) != 4 or lines[0] != _FIRST + kind:
        raise KeyFileError(f"{path} is not a {kind} key")
    try:
        return base64.b64decode(lines[2], validate=True)
    except binascii.Error:
        raise KeyFileError(f"{path} is damaged") from None


def read_ed25519(path: Path, kind: KeyKind) -> Ed25519PrivateKey:
    """Return the signing key in ``path``; raises KeyFileError."""
    try:
        return Ed25519PrivateKey.from_private_bytes(read(path, kind))
    except ValueError:
        raise KeyFileError(f"{path} is damaged") from None


def read_x25519(path: Path, kind: KeyKind) -> X25519PrivateKey:
    """Return the sealing key in ``path``; raises KeyFileError."""
    try:
        return X25519PrivateKey.from_private_bytes(read(path, kind))
    except ValueError:
        raise KeyFileError(f"{path} is damaged") from None
