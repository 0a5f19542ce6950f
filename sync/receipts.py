"""What a person takes away: a number to say and write down, and a QR code that proves more.

Neither tells whose signature it stands for, nor for which petition.
"""

import base64
import binascii
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from sync import cbor
from sync.errors import BadSignatureError, FormatError, WrongShapeError

DIGITS = 16
_QR_PREFIX = "DAUYS1:"
_DOMAIN = b"dauys receipt 1\0"
# Damm's quasigroup of order 10: finds each single wrong digit and each swap of two neighbours.
_DAMM = (
    "0317598642",
    "7092154863",
    "4206871359",
    "1750983426",
    "6123045978",
    "3674209581",
    "5869720134",
    "8945362017",
    "9438617205",
    "2581436790",
)


@dataclass(frozen=True, slots=True, repr=False)
class Receipt:
    """Given when, and only when, an envelope is stored. Never printed into a log."""

    number: str
    """17 digits in groups of four, the last one alone: "4821 0937 5516 2044 7"."""
    envelope_id: bytes
    kiosk_id: bytes
    signature: bytes
    """The device key's over ``to_sign(envelope_id)``, 64 bytes."""
    withdrawal_secret: bytes
    """Empty on a receipt that was looked up again: the kiosk does not keep it."""

    @property
    def qr_payload(self) -> str:
        """Text for the QR code, in its alphanumeric alphabet only (compact to draw)."""
        data = self.kiosk_id + self.envelope_id + self.signature + self.withdrawal_secret
        return _QR_PREFIX + base64.b32encode(data).decode().rstrip("=")


def number_of(envelope_id: bytes) -> str:
    """Return the receipt number of an envelope: its id modulo 10^16, and a check digit."""
    digits = f"{int.from_bytes(envelope_id) % 10**DIGITS:0{DIGITS}}"
    digits += str(_damm(digits))
    return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


def parse(typed: str) -> str | None:
    """Return a typed number in canonical groups, or None if it cannot be one.

    Blanks and hyphens are ignored.
    """
    digits = "".join(c for c in typed if c not in " -\u00a0\u202f")
    if len(digits) != DIGITS + 1 or not (digits.isascii() and digits.isdigit()) or _damm(digits):
        return None
    return " ".join(digits[i : i + 4] for i in range(0, len(digits), 4))


def to_sign(envelope_id: bytes) -> bytes:
    """Return what the device key signs for a receipt."""
    return _DOMAIN + cbor.fixed(envelope_id, 32)


def read_qr(payload: str, device_key: Ed25519PublicKey) -> Receipt:
    """Return the receipt that a scanned QR code carries, verified; raises FormatError."""
    body = payload.removeprefix(_QR_PREFIX)
    try:
        data = base64.b32decode(body + "=" * (-len(body) % 8))
    except binascii.Error:
        raise WrongShapeError("not a receipt's code") from None
    if not payload.startswith(_QR_PREFIX) or len(data) != 16 + 32 + 64 + 16:
        raise WrongShapeError("not a receipt's code")
    receipt = Receipt(number_of(data[16:48]), data[16:48], data[:16], data[48:112], data[112:])
    if receipt.qr_payload != payload:
        raise FormatError("not the one way to write this receipt's code")
    try:
        device_key.verify(receipt.signature, to_sign(receipt.envelope_id))
    except InvalidSignature:
        raise BadSignatureError("the receipt is not signed by this kiosk") from None
    return receipt


def _damm(digits: str) -> int:
    state = 0
    for digit in digits:
        state = int(_DAMM[state][int(digit)])
    return state
