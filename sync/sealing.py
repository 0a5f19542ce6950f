"""Seal a signature so that neither disk, network nor hub can read it, and open it again.

Both seals are HPKE (RFC 9180) in base mode through the public interface of ``cryptography``: the
inner one with MLKEM768-X25519, so that a recording made today stays shut when quantum computers
come, the outer one with X25519. Each is bound by its ``info`` to the place it was made for; content
is padded to one of two sizes first, so that a length tells nearly nothing. See
``deploy/decisions/0011-sealing.md``.
"""

import secrets
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import (
    MLKEM768PrivateKey,
    MLKEM768PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from sync import cbor
from sync.envelopes import FORMAT, Envelope, Position
from sync.errors import FormatError, KeyFileError, SealBrokenError, TooLongError
from sync.records import SECRET_LENGTH, Content, Routed, Signature

INNER = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
OUTER = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)
CONTENT_SIZES = (320, 2048)
"""Bytes of padded content: nearly everybody's, and the longest possible."""
ROUTED_SIZES = (1568, 3296)
"""Bytes of padded routed content: the padded content, its seal (1,136) and at most 112 more."""
_MLKEM_PUBLIC, _MLKEM_SEED, _X25519 = 1184, 64, 32


@dataclass(frozen=True, slots=True)
class OpeningPublicKey:
    """Public half of a petition's opening key: ML-KEM-768, then X25519; 1,216 bytes."""

    raw: bytes = field(repr=False)
    key: MLKEM768X25519PublicKey = field(repr=False, compare=False)

    @classmethod
    def from_bytes(cls, raw: bytes) -> "OpeningPublicKey":
        """Read the key; raises KeyFileError."""
        if len(raw) != _MLKEM_PUBLIC + _X25519:
            raise KeyFileError("an opening key has 1,216 bytes")
        try:
            mlkem = MLKEM768PublicKey.from_public_bytes(raw[:_MLKEM_PUBLIC])
            x25519 = X25519PublicKey.from_public_bytes(raw[_MLKEM_PUBLIC:])
        except ValueError:
            raise KeyFileError("not an opening key") from None
        return cls(raw, MLKEM768X25519PublicKey(mlkem, x25519))


@dataclass(frozen=True, slots=True)
class OpeningPrivateKey:
    """Private half of a petition's opening key: ML-KEM seed, then X25519; 96 bytes."""

    raw: bytes = field(repr=False)
    key: MLKEM768X25519PrivateKey = field(repr=False, compare=False)
    public: OpeningPublicKey

    @classmethod
    def from_bytes(cls, raw: bytes) -> "OpeningPrivateKey":
        """Read the key; raises KeyFileError."""
        if len(raw) != _MLKEM_SEED + _X25519:
            raise KeyFileError("a private opening key has 96 bytes")
        mlkem = MLKEM768PrivateKey.from_seed_bytes(raw[:_MLKEM_SEED])
        x25519 = X25519PrivateKey.from_private_bytes(raw[_MLKEM_SEED:])
        public = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        return cls(
            raw, MLKEM768X25519PrivateKey(mlkem, x25519), OpeningPublicKey.from_bytes(public)
        )

    @classmethod
    def generate(cls) -> "OpeningPrivateKey":
        """Make a new key."""
        return cls.from_bytes(secrets.token_bytes(_MLKEM_SEED + _X25519))


@dataclass(frozen=True, slots=True)
class SealedSignature:
    """A signature nobody on the way can read; the only thing that ``sync.queue`` accepts.

    Made by ``seal`` alone, for one position in one kiosk's chain.
    """

    position: Position
    sealed: bytes = field(repr=False)
    withdrawal_secret: bytes = field(repr=False)
    """For the receipt; the kiosk does not keep it."""


def seal(
    signature: Signature,
    position: Position,
    opening_key: OpeningPublicKey,
    routing_key: X25519PublicKey,
) -> SealedSignature:
    """Seal ``signature`` for ``position``; raises FormatError if an answer is not acceptable."""
    secret = secrets.token_bytes(SECRET_LENGTH)
    content = Content(
        signature.answers,
        signature.declaration_version,
        signature.consent_version,
        signature.tier,
        secret,
    )
    inner = INNER.encrypt(
        pad(content.encode(), CONTENT_SIZES),
        opening_key.key,
        info=inner_info(signature.petition_id, signature.text_hash, position),
    )
    routed = Routed(
        signature.petition_id,
        signature.text_hash,
        signature.language,
        signature.after_deadline,
        inner,
    )
    sealed = OUTER.encrypt(
        pad(routed.encode(), ROUTED_SIZES), routing_key, info=outer_info(position)
    )
    return SealedSignature(position, sealed, secret)


def open_outer(envelope: Envelope, routing_key: X25519PrivateKey) -> Routed:
    """Open the outer seal; raises SealBrokenError or FormatError."""
    return Routed.decode(
        unpad(_decrypt(OUTER, envelope.sealed, routing_key, outer_info(envelope.position)))
    )


def open_inner(routed: Routed, position: Position, opening_key: OpeningPrivateKey) -> Content:
    """Open the inner seal; raises SealBrokenError or FormatError."""
    info = inner_info(routed.petition_id, routed.text_hash, position)
    return Content.decode(unpad(_decrypt(INNER, routed.inner, opening_key.key, info)))


def inner_info(petition_id: str, text_hash: bytes, position: Position) -> bytes:
    """Return what the inner seal is bound to: text, petition, kiosk and sequence."""
    return cbor.encode([FORMAT, petition_id, text_hash, position.kiosk_id, position.sequence])


def outer_info(position: Position) -> bytes:
    """Return what the outer seal is bound to: its place in one chain."""
    at = position
    return cbor.encode([FORMAT, "outer", at.kiosk_id, at.chain, at.sequence])


def pad(data: bytes, sizes: tuple[int, ...]) -> bytes:
    """Return length (2 bytes, big-endian), ``data`` and zeros, of the smallest size that fits."""
    for size in sizes:
        if len(data) + 2 <= size:
            return len(data).to_bytes(2) + data + bytes(size - 2 - len(data))
    raise TooLongError("longer than the largest padded size")


def unpad(padded: bytes) -> bytes:
    """Undo ``pad``; raises FormatError unless all padding is zero."""
    length = int.from_bytes(padded[:2])
    data, rest = padded[2 : 2 + length], padded[2 + length :]
    if len(padded) < 2 or len(data) != length or any(rest):
        raise FormatError("padding is not as it was made")
    return data


def _decrypt(
    suite: Suite,
    sealed: bytes,
    key: X25519PrivateKey | MLKEM768X25519PrivateKey,
    info: bytes,
) -> bytes:
    try:
        return suite.decrypt(sealed, key, info=info)
    except (InvalidTag, ValueError):
        raise SealBrokenError("does not open with this key in this place") from None
