"""What is sealed opens with the right key in the right place, and nowhere else."""

from dataclasses import replace
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from sync import sealing
from sync.envelopes import Envelope, Position
from sync.errors import FormatError, KeyFileError, SealBrokenError, SyncError, TooLongError
from sync.records import Field
from sync.sealing import OpeningPrivateKey, OpeningPublicKey
from tests.unit.sync.samples import ANSWERS, KEYS, SIGNATURE, make_chain, make_keys

_ENVELOPE = Envelope.decode(make_chain(1)[0])
_ROUTED = sealing.open_outer(_ENVELOPE, KEYS.routing)


def test_opens_to_what_was_entered() -> None:
    """The key holders read what the person entered, and which text they read."""
    content = sealing.open_inner(_ROUTED, _ENVELOPE.position, KEYS.opening)
    assert content.answers == ANSWERS
    assert _ROUTED.petition_id == SIGNATURE.petition_id
    assert _ROUTED.text_hash == SIGNATURE.text_hash
    assert _ROUTED.language is SIGNATURE.language


def test_shows_nothing_on_the_way() -> None:
    """Neither a name, nor a number, nor the petition is in the bytes that travel."""
    data = _ENVELOPE.encode()
    for planted in (SIGNATURE.petition_id, *(answer for _, answer in ANSWERS)):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            assert planted.encode(encoding) not in data
    assert SIGNATURE.text_hash not in data


@pytest.mark.parametrize(
    "moved",
    [
        {"sequence": 2},
        {"kiosk_id": bytes(16)},
        {"chain": b"x" * 16},
    ],
)
def test_cannot_be_moved_in_the_chain(moved: dict[str, Any]) -> None:
    """A sealed signature taken to another kiosk or place does not open."""
    position = replace(_ENVELOPE.position, **moved)
    with pytest.raises(SealBrokenError):
        sealing.open_outer(replace(_ENVELOPE, position=position), KEYS.routing)
    if "chain" not in moved:
        with pytest.raises(SealBrokenError):
            sealing.open_inner(_ROUTED, position, KEYS.opening)


@pytest.mark.parametrize("moved", [{"petition_id": "another"}, {"text_hash": bytes(32)}])
def test_cannot_be_moved_to_another_text(moved: dict[str, Any]) -> None:
    """A signature for one text never counts for another."""
    routed = replace(_ROUTED, **moved)
    with pytest.raises(SealBrokenError):
        sealing.open_inner(routed, _ENVELOPE.position, KEYS.opening)


def test_other_keys_do_not_open() -> None:
    """The hub's key does not read names, and a stranger's reads nothing."""
    stranger = make_keys(2)
    with pytest.raises(SealBrokenError):
        sealing.open_outer(_ENVELOPE, stranger.routing)
    with pytest.raises(SealBrokenError):
        sealing.open_inner(_ROUTED, _ENVELOPE.position, stranger.opening)


def test_lengths_tell_nearly_nothing() -> None:
    """Short and usual names, with or without an address, give envelopes of one size."""
    short = replace(SIGNATURE, answers=((Field.SURNAME, "Ли"), (Field.GIVEN_NAME, "А")))
    usual = replace(
        SIGNATURE,
        petition_id="x" * 40,
        answers=(*ANSWERS, (Field.ADDRESS, "Алматы, Абай 150"), (Field.CONTACT, "+77011234567")),
    )
    sizes = {len(KEYS.seal(_ENVELOPE.position, given).sealed) for given in (short, usual)}
    assert len(sizes) == 1
    longest = (Field.ADDRESS, "Ә" * 160)
    assert KEYS.seal(_ENVELOPE.position, replace(SIGNATURE, answers=(*ANSWERS, longest)))


def test_each_sealing_is_different() -> None:
    """Two equal signatures look unrelated, so nothing can be tried against a disk."""
    one, two = (KEYS.seal(_ENVELOPE.position) for _ in range(2))
    assert one.sealed != two.sealed
    assert one.withdrawal_secret != two.withdrawal_secret


@given(st.binary(max_size=400), st.sampled_from(((320, 2048), (500,))))
def test_padding_comes_off(data: bytes, sizes: tuple[int, ...]) -> None:
    """Padding comes off exactly, whatever was padded."""
    padded = sealing.pad(data, sizes)
    assert len(padded) in sizes
    assert sealing.unpad(padded) == data


def test_padding_must_be_as_made() -> None:
    """Nothing can be hidden in the padding, and nothing longer than the largest size gets in."""
    with pytest.raises(TooLongError):
        sealing.pad(bytes(499), (500,))
    for bad in (b"", b"\0", b"\0\5abc", b"\0\1a\0\1"):
        with pytest.raises(FormatError):
            sealing.unpad(bad)


@settings(max_examples=200)
@given(st.binary(max_size=2_000))
def test_any_bytes_open_or_not(data: bytes) -> None:
    """Random bytes in the place of a seal are refused, and nothing else happens."""
    with pytest.raises(SyncError):
        sealing.open_outer(replace(_ENVELOPE, sealed=data), KEYS.routing)
    with pytest.raises(SyncError):
        sealing.open_inner(replace(_ROUTED, inner=data), _ENVELOPE.position, KEYS.opening)


def test_key_files_are_checked() -> None:
    """A file that is not an opening key is refused before anything is sealed to it."""
    for wrong in (b"", bytes(1215), bytes(1217), b"\xff" * 1216):
        with pytest.raises(KeyFileError):
            OpeningPublicKey.from_bytes(wrong)
    with pytest.raises(KeyFileError):
        OpeningPrivateKey.from_bytes(bytes(95))
    assert OpeningPrivateKey.generate() != OpeningPrivateKey.generate()
    assert "0x" not in repr(KEYS.opening)


def test_sealed_for_hub_only() -> None:
    """A seal to one hub's routing key stays shut for the routing key of the next."""
    position = Position(bytes(16), bytes(16), 1, bytes(32))
    sealed = KEYS.seal(position).sealed
    with pytest.raises(SealBrokenError):
        sealing.open_outer(replace(_ENVELOPE, sealed=sealed), X25519PrivateKey.generate())
