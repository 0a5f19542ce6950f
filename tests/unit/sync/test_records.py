"""The three layers of a signature come back as they went, and only so."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import cbor
from sync.envelopes import ClockQuality, Envelope, Position
from sync.errors import FormatError, UnknownVersionError, WrongShapeError
from sync.records import Content, Field, Language, Routed, Tier
from tests.unit.sync.samples import ANSWERS, make_chain, make_iin

_POSITIONS = st.builds(
    Position,
    st.binary(min_size=16, max_size=16),
    st.binary(min_size=16, max_size=16),
    st.integers(1, cbor.MAX_UINT),
    st.binary(min_size=32, max_size=32),
)
_ENVELOPES = st.builds(
    Envelope,
    _POSITIONS,
    st.integers(0, 70_389_527),
    st.sampled_from(ClockQuality),
    st.binary(max_size=3_500),
    st.binary(min_size=64, max_size=64),
)
_ROUTED = st.builds(
    Routed,
    st.from_regex(r"[a-z][a-z0-9]{2,39}", fullmatch=True),
    st.binary(min_size=32, max_size=32),
    st.sampled_from(Language),
    st.booleans(),
    st.binary(max_size=3_000),
)
_NAMES = st.text("АӘБВГҒҚНҢОӨҰҮҺІabcXYZ-’ ", min_size=1, max_size=60).map(str.strip).filter(bool)
_CONTENTS = st.builds(
    lambda surname, given, address, tier, secret: Content(
        (
            (Field.SURNAME, " ".join(surname.split())),
            (Field.GIVEN_NAME, " ".join(given.split())),
            (Field.IIN, make_iin()),
            (Field.ADDRESS, address),
        ),
        "2026.1",
        "3",
        tier,
        secret,
    ),
    _NAMES,
    _NAMES,
    st.sampled_from(("Абай 1", "x" * 160)),
    st.sampled_from(Tier),
    st.binary(min_size=16, max_size=16),
)


@given(_ENVELOPES)
def test_envelope_comes_back(envelope: Envelope) -> None:
    """What a kiosk stores, a hub reads exactly."""
    assert Envelope.decode(envelope.encode()) == envelope


@given(_ROUTED)
def test_routed_comes_back(routed: Routed) -> None:
    """What is sealed for the hub, the hub reads exactly."""
    assert Routed.decode(routed.encode()) == routed


@given(_CONTENTS)
def test_content_comes_back(content: Content) -> None:
    """What a person entered, the key holders read exactly."""
    assert Content.decode(content.encode()) == content


def test_longest_answers_fit() -> None:
    """The longest answers that a screen takes can always be signed with."""
    longest = "𐐀"  # a letter of four bytes
    answers = (
        *((field, longest * 60) for field in (Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC)),
        (Field.IIN, make_iin()),
        (Field.ADDRESS, longest * 160),
        (Field.CONTACT, longest * 75 + "@a.kz"),
    )
    content = Content(answers, "v" * 16, "v" * 16, Tier.REGISTER, bytes(16))
    assert Content.decode(content.encode()) == content


@pytest.mark.parametrize(
    "answers",
    [
        (*ANSWERS, (Field.IIN, make_iin())),
        ((Field.IIN, "880101400018"),),
        ((Field.SURNAME, ""),),
        ((Field.SURNAME, "x" * 61),),
    ],
)
def test_unacceptable_answers_are_not_sealed(answers: tuple[tuple[Field, str], ...]) -> None:
    """An answer that the screens would not take is not taken below them either."""
    with pytest.raises(WrongShapeError) as refused:
        Content(answers, "1", "1", Tier.DECLARED, bytes(16)).encode()
    assert not any(answer and answer in str(refused.value) for _, answer in answers)


def test_nothing_personal_in_a_repr() -> None:
    """A signature that gets into a log by mistake shows nothing of the person."""
    content = Content(ANSWERS, "1", "1", Tier.DECLARED, bytes(16))
    assert all(answer not in repr(content) for _, answer in ANSWERS)


def test_later_versions_are_named() -> None:
    """A kiosk or hub of today says plainly that something is of a later version."""
    for decode, count in ((Content.decode, 6), (Routed.decode, 7)):
        later = cbor.encode({0: 2, **dict.fromkeys(range(1, count + 3), 0)})
        with pytest.raises(UnknownVersionError):
            decode(later)
    body = cbor.encode({0: 9, 1: "?"})
    with pytest.raises(UnknownVersionError):
        Envelope.decode(cbor.encode([body, bytes(64)]))


def test_every_single_wrong_part_is_refused() -> None:
    """An envelope in which any one part has another type, length or range is refused."""
    body, signature = cbor.decode(make_chain(1)[0], 4096)
    parts = cbor.decode(body, 4096)
    wrong: tuple[object, ...] = (None, -1, 2**60, "x", b"x", b"x" * 5000, [], {}, True, 1.5)
    bodies = [
        parts | {key: value}
        for key, value in itertools.product(parts, wrong)
        if (key, value) != (7, b"x")  # any bytes may be sealed
    ]
    bodies += [{**parts, 8: 0}, {key: value for key, value in parts.items() if key != 4}]
    for changed in bodies:
        with pytest.raises(FormatError):
            Envelope.decode(cbor.encode([cbor.encode(changed), signature]))
    with pytest.raises(FormatError):
        Envelope.decode(cbor.encode([body, signature, 0]))
