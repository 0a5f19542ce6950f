"""Small signed messages: a body in deterministic CBOR beside an Ed25519 signature (RFC 8032).

Each kind of message has its own domain, which is signed with the body, so that a signature made for
one kind can never pass for another.
"""

from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync import cbor
from sync.envelopes import layer
from sync.errors import BadSignatureError


def sign(domain: bytes, body: Mapping[int, object], key: Ed25519PrivateKey) -> bytes:
    """Return the message; ``body`` has the format version under 0."""
    data = cbor.encode(dict(body))
    return cbor.encode([data, key.sign(domain + b"\0" + data)])


def body(domain: bytes, data: bytes, key: Ed25519PublicKey, limit: int, count: int) -> Any:
    """Return the verified body of a message of at most ``limit`` bytes; raises FormatError."""
    raw, signature = cbor.array(cbor.decode(data, limit), 2)
    raw = cbor.blob(raw, limit)
    try:
        key.verify(cbor.fixed(signature, 64), domain + b"\0" + raw)
    except InvalidSignature:
        raise BadSignatureError("not signed by the one who should have") from None
    return layer(raw, limit, count)


def unverified(data: bytes, limit: int, count: int) -> Any:
    """Return the body without looking at the signature: only to find out whose it claims to be."""
    raw, signature = cbor.array(cbor.decode(data, limit), 2)
    cbor.fixed(signature, 64)
    return layer(cbor.blob(raw, limit), limit, count)
