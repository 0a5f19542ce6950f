"""What kiosk and hub say to each other cannot be forged, replayed or half read."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from sync import cbor, counts, enrolment, messages
from sync.counts import Counts, sign_counts, verify_counts
from sync.enrolment import Code, Reply
from sync.errors import BadSignatureError, FormatError, WrongShapeError
from sync.messages import Announcement, BatchHeader, Known, Outcome, Outcomes, Reason
from tests.unit.sync.samples import KEYS

_B16, _B32 = (st.binary(min_size=n, max_size=n) for n in (16, 32))
_UINT = st.integers(0, cbor.MAX_UINT)
_GAPS = st.lists(st.integers(1, 10_000), max_size=12, unique=True).map(
    lambda ends: tuple(zip(sorted(ends)[::2], sorted(ends)[1::2], strict=False))
)
_MESSAGES = st.one_of(
    st.builds(Announcement, _B16, _B16, _UINT, _B32, _B16, _UINT),
    st.builds(
        Known, _B16, _B16, _B16, _GAPS, st.booleans(), st.tuples(_B32, _B32), st.binary(max_size=99)
    ),
    st.builds(BatchHeader, _B16, _B16, _B16, st.integers(0, messages.MAX_BATCH)),
    st.builds(
        Outcomes,
        _B16,
        _B16,
        _B16,
        st.tuples(st.tuples(_B32, st.sampled_from(Outcome), st.sampled_from(Reason))),
    ),
)
_Message = Announcement | Known | BatchHeader | Outcomes


@given(_MESSAGES)
def test_message_comes_back(message: _Message) -> None:
    """What one side says, the other reads exactly, and only with the key of who said it."""
    data = message.encode(KEYS.hub)
    assert type(message).decode(data, KEYS.hub.public_key()) == message
    with pytest.raises(BadSignatureError):
        type(message).decode(data, KEYS.device.public_key())
    assert len(data) < messages.MAX_REPLY


@given(_MESSAGES, st.data())
def test_damaged_message_is_refused(message: _Message, data: st.DataObject) -> None:
    """One byte changed, cut or added anywhere makes it no message."""
    good = message.encode(KEYS.hub)
    place = data.draw(st.integers(0, len(good) - 1))
    flipped = bytearray(good)
    flipped[place] ^= data.draw(st.integers(1, 255))
    for bad in (bytes(flipped), good[:place], good + b"\0"):
        with pytest.raises(FormatError):
            type(message).decode(bad, KEYS.hub.public_key())


@given(_MESSAGES, st.sampled_from((Announcement, Known, BatchHeader, Outcomes)))
def test_no_message_passes_for_another(message: _Message, other: type[_Message]) -> None:
    """A signature given for one kind of message is worth nothing on another kind."""
    if other is not type(message):
        with pytest.raises(FormatError):
            other.decode(message.encode(KEYS.hub), KEYS.hub.public_key())


def test_gaps_must_ascend() -> None:
    """A hub, or somebody with its key, cannot make a kiosk loop over overlapping gaps."""
    for gaps in (((5, 4),), ((1, 5), (5, 6)), ((0, 1),)):
        known = Known(bytes(16), bytes(16), bytes(16), gaps, False, (), b"")
        with pytest.raises(WrongShapeError):
            Known.decode(known.encode(KEYS.hub), KEYS.hub.public_key())


def test_claimed_kiosk_is_only_read() -> None:
    """The hub finds the key to check a message with before it believes anything in it."""
    said = Announcement(b"k" * 16, bytes(16), 0, bytes(32), bytes(16), 0).encode(KEYS.device)
    assert messages.claimed_kiosk(said) == b"k" * 16
    for bad in (b"", b"\x80", cbor.encode([b"\x01", bytes(64)]), cbor.encode([b"\xa0", b""])):
        with pytest.raises(FormatError):
            messages.claimed_kiosk(bad)


# --- counts


@given(
    st.dates(date(1970, 1, 1), date(9990, 1, 1)),
    st.dictionaries(_B32, _UINT, max_size=5),
)
def test_counts_come_back(as_of: date, received: dict[bytes, int]) -> None:
    """The number a kiosk shows is the one the hub signed, for the day it says."""
    said = Counts(bytes(16), as_of, received)
    data = sign_counts(said, KEYS.hub)
    assert verify_counts(data, KEYS.hub.public_key()) == said
    with pytest.raises(BadSignatureError):
        verify_counts(data, KEYS.device.public_key())


def test_counts_of_the_last_day() -> None:
    """A day that no calendar here can show is refused, not stumbled over."""
    last = date(1970, 1, 1) + timedelta(days=counts._LAST_DAY)
    assert (
        verify_counts(
            sign_counts(Counts(bytes(16), last, {}), KEYS.hub), KEYS.hub.public_key()
        ).as_of
        == last
    )


# --- enrolment


def test_enrolment_both_ways() -> None:
    """With the code said from person to person, both sides learn the other's true key."""
    code = Code.new()
    nonce = bytes(range(16))
    request, message, mac = enrolment.decode_request(
        enrolment.encode_request(code, KEYS.device, nonce)
    )
    enrolment.check(message, mac, code.key)
    assert request.code_id == code.identity
    assert request.device_key == KEYS.device.public_key()
    reply = Reply(request.nonce, KEYS.hub.public_key(), bytes(32))
    answer = enrolment.encode_reply(reply, KEYS.hub, code.key)
    assert enrolment.decode_reply(answer, code, nonce) == reply


def test_enrolment_without_the_code_is_refused() -> None:
    """Whoever carries the bytes but does not know the code can neither join nor answer."""
    code, other, nonce = Code.new(), Code.new(), bytes(16)
    _, message, mac = enrolment.decode_request(enrolment.encode_request(other, KEYS.device, nonce))
    with pytest.raises(BadSignatureError):
        enrolment.check(message, mac, code.key)
    reply = Reply(nonce, KEYS.hub.public_key(), bytes(32))
    with pytest.raises(BadSignatureError):
        enrolment.decode_reply(enrolment.encode_reply(reply, KEYS.hub, other.key), code, nonce)
    with pytest.raises(BadSignatureError):
        enrolment.decode_reply(enrolment.encode_reply(reply, KEYS.hub, code.key), code, b"n" * 16)
    stolen = Reply(nonce, Ed25519PrivateKey.generate().public_key(), bytes(32))
    with pytest.raises(BadSignatureError):
        enrolment.decode_reply(enrolment.encode_reply(stolen, KEYS.hub, code.key), code, nonce)


@pytest.mark.parametrize(
    "typed", [str, str.lower, lambda code: code.replace("-", " "), lambda code: f" {code}\n"]
)
def test_code_as_people_type_it(typed: Callable[[str], str]) -> None:
    """A code is read however people space it, and anything else is refused."""
    code = Code.new()
    assert Code.parse(typed(str(code))) == code
    assert str(code) not in repr(code)
    for wrong in ("", "ABCD", str(code) + "A", str(code).replace(str(code)[0], "1")):
        with pytest.raises(WrongShapeError):
            Code.parse(wrong)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(data: bytes) -> None:
    """Random bytes are no message of any kind, and nothing else happens."""
    key: Ed25519PublicKey = KEYS.hub.public_key()
    for decode in (
        lambda: Announcement.decode(data, key),
        lambda: Known.decode(data, key),
        lambda: BatchHeader.decode(data, key),
        lambda: Outcomes.decode(data, key),
        lambda: verify_counts(data, key),
        lambda: messages.claimed_kiosk(data),
        lambda: enrolment.decode_request(data),
        lambda: enrolment.decode_reply(data, Code(bytes(10)), bytes(16)),
    ):
        with pytest.raises(FormatError):
            decode()
