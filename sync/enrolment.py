"""How a kiosk and a hub come to know each other's keys: a one-time code said from person to person.

The code (80 random bits) authenticates both directions and never travels, so trust does not rest on
whoever carries the first request.
"""

import base64
import hashlib
import hmac
import secrets
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from sync import cbor, signed
from sync.envelopes import FORMAT
from sync.errors import BadSignatureError, WrongShapeError

MAX_MESSAGE = 1_000
_REQUEST, _REPLY = b"dauys enrol", b"dauys enrolled"


@dataclass(frozen=True, slots=True, repr=False)
class Code:
    """A one-time code."""

    secret: bytes

    @classmethod
    def new(cls) -> "Code":
        """Make a code that nobody can guess."""
        return cls(secrets.token_bytes(10))

    @classmethod
    def parse(cls, typed: str) -> "Code":
        """Read a code as a person types it; raises WrongShapeError."""
        letters = "".join(c for c in typed.upper() if c.isalnum())
        if len(letters) != 16 or not set(letters) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"):
            raise WrongShapeError("an enrolment code looks like ABCD-EFGH-JKLM-NPQR")
        return cls(base64.b32decode(letters))

    def __str__(self) -> str:
        """Show the code in groups of four."""
        letters = base64.b32encode(self.secret).decode()
        return "-".join(letters[i : i + 4] for i in range(0, 16, 4))

    @property
    def identity(self) -> bytes:
        """What the hub finds the code by; does not reveal it."""
        return hashlib.sha256(b"dauys enrol id\0" + self.secret).digest()

    @property
    def key(self) -> bytes:
        """What both sides authenticate with."""
        return hashlib.sha256(b"dauys enrol key\0" + self.secret).digest()


@dataclass(frozen=True, slots=True)
class Request:
    """A kiosk asks to be known by its device key."""

    code_id: bytes
    device_key: Ed25519PublicKey
    nonce: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """The hub answers with its keys."""

    nonce: bytes
    hub_key: Ed25519PublicKey
    routing_key: bytes


def encode_request(code: Code, device_key: Ed25519PrivateKey, nonce: bytes) -> bytes:
    """Return a request, signed by the device key and authenticated by the code."""
    public = device_key.public_key().public_bytes_raw()
    message = signed.sign(_REQUEST, {0: FORMAT, 1: code.identity, 2: public, 3: nonce}, device_key)
    return _authenticate(message, code.key)


def decode_request(data: bytes) -> tuple[Request, bytes, bytes]:
    """Return the request, its message and its authenticator, for ``check``; raises FormatError."""
    message, mac = _parts(data)
    claimed = signed.unverified(message, MAX_MESSAGE, 4)
    key = Ed25519PublicKey.from_public_bytes(cbor.fixed(claimed[2], 32))
    part = signed.body(_REQUEST, message, key, MAX_MESSAGE, 4)
    return Request(cbor.fixed(part[1], 32), key, cbor.fixed(part[3], 16)), message, mac


def check(message: bytes, mac: bytes, key: bytes) -> None:
    """Raise BadSignatureError unless whoever made ``mac`` knows the code."""
    if not hmac.compare_digest(mac, hmac.digest(key, message, "sha256")):
        raise BadSignatureError("not from somebody who knows the enrolment code")


def encode_reply(reply: Reply, hub_key: Ed25519PrivateKey, key: bytes) -> bytes:
    """Return a reply, signed by the hub and authenticated by the code."""
    public = reply.hub_key.public_bytes_raw()
    body = {0: FORMAT, 1: reply.nonce, 2: public, 3: reply.routing_key}
    return _authenticate(signed.sign(_REPLY, body, hub_key), key)


def decode_reply(data: bytes, code: Code, nonce: bytes) -> Reply:
    """Return the hub's keys; raises FormatError unless they come from where the code comes from."""
    message, mac = _parts(data)
    check(message, mac, code.key)
    claimed = signed.unverified(message, MAX_MESSAGE, 4)
    hub_key = Ed25519PublicKey.from_public_bytes(cbor.fixed(claimed[2], 32))
    part = signed.body(_REPLY, message, hub_key, MAX_MESSAGE, 4)
    if cbor.fixed(part[1], 16) != nonce:
        raise BadSignatureError("an answer to another question")
    return Reply(nonce, hub_key, cbor.fixed(part[3], 32))


def _authenticate(message: bytes, key: bytes) -> bytes:
    return cbor.encode([message, hmac.digest(key, message, "sha256")])


def _parts(data: bytes) -> tuple[bytes, bytes]:
    message, mac = cbor.array(cbor.decode(data, MAX_MESSAGE), 2)
    return cbor.blob(message, MAX_MESSAGE), cbor.fixed(mac, 32)
