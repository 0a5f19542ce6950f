"""A receipt can be said, typed, scanned and checked."""

import base64

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from sync import receipts
from sync.errors import FormatError
from sync.keys import key_id
from sync.receipts import Receipt
from tests.unit.sync.samples import KEYS

_IDS = st.binary(min_size=32, max_size=32)


def _receipt(envelope_id: bytes, secret: bytes = bytes(16)) -> Receipt:
    return Receipt(
        receipts.number_of(envelope_id),
        envelope_id,
        key_id(KEYS.device.public_key()),
        KEYS.device.sign(receipts.to_sign(envelope_id)),
        secret,
    )


@given(_IDS)
def test_number_is_four_groups_and_a_check_digit(envelope_id: bytes) -> None:
    """A person hears four groups of four digits and one more, in every language the same."""
    receipt = _receipt(envelope_id)
    assert [len(group) for group in receipt.number.split()] == [4, 4, 4, 4, 1]
    assert receipts.parse(receipt.number) == receipt.number
    assert receipts.parse(receipt.number.replace(" ", "")) == receipt.number
    assert receipts.parse("-".join(receipt.number.split())) == receipt.number


@given(_IDS, st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_is_found(envelope_id: bytes, place: int, more: int) -> None:
    """Whoever mistypes one digit is told so, instead of "not found"."""
    digits = receipts.number_of(envelope_id).replace(" ", "")
    wrong = digits[:place] + str((int(digits[place]) + more) % 10) + digits[place + 1 :]
    assert receipts.parse(wrong) is None


@given(_IDS, st.integers(0, 15))
def test_two_swapped_digits_are_found(envelope_id: bytes, place: int) -> None:
    """Whoever swaps two neighbouring digits is told so."""
    digits = receipts.number_of(envelope_id).replace(" ", "")
    a, b = digits[place], digits[place + 1]
    if a != b:
        assert receipts.parse(digits[:place] + b + a + digits[place + 2 :]) is None


@given(st.text(max_size=30))
def test_anything_typed_gets_an_answer(typed: str) -> None:
    """Whatever is typed, it is a number or it is not."""
    number = receipts.parse(typed)
    assert number is None or receipts.parse(number) == number


@given(_IDS, st.binary(min_size=16, max_size=16))
def test_code_comes_back(envelope_id: bytes, secret: bytes) -> None:
    """A scanned code gives the whole receipt, and only draws characters that draw small."""
    receipt = _receipt(envelope_id, secret)
    assert set(receipt.qr_payload) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:")
    assert receipts.read_qr(receipt.qr_payload, KEYS.device.public_key()) == receipt


def test_forged_codes_are_refused() -> None:
    """A code that this kiosk did not sign, or that was changed, proves nothing."""
    payload = _receipt(bytes(32)).qr_payload
    key = KEYS.device.public_key()
    with pytest.raises(FormatError):
        receipts.read_qr(payload, Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key())
    data = base64.b32decode(payload.removeprefix("DAUYS1:") + "===")
    for place in range(16, 112):  # envelope id and signature; the rest is not signed
        changed = data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]
        code = "DAUYS1:" + base64.b32encode(changed).decode().rstrip("=")
        with pytest.raises(FormatError):
            receipts.read_qr(code, key)
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
    unused_bit = alphabet[alphabet.index(payload[-1]) ^ 1]
    for broken in (
        payload[:-1] + unused_bit,
        "",
        "DAUYS1:",
        payload[:-1],
        payload + "A",
        payload.lower(),
        "X" + payload,
    ):
        with pytest.raises(FormatError):
            receipts.read_qr(broken, key)


def test_nothing_in_a_repr() -> None:
    """A receipt that gets into a log by mistake shows no number."""
    receipt = _receipt(bytes(32))
    assert receipt.number not in repr(receipt)
