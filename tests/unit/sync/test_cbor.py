"""One byte sequence for each content, and no other is read."""

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import cbor
from sync.errors import FormatError, NotCanonicalError, TooLongError, WrongShapeError

_VALUES = st.recursive(
    st.integers(0, cbor.MAX_UINT) | st.binary(max_size=40) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.integers(0, 23), inner),
    max_leaves=12,
)


def _depth(value: object) -> int:
    """Return how many levels of arrays and maps there are."""
    if isinstance(value, dict):
        value = list(value.values())
    return 1 + max(map(_depth, value), default=0) if isinstance(value, list) else 0


@given(_VALUES)
def test_comes_back_and_has_one_form(value: object) -> None:
    """What one machine writes, another reads, and writes again in the same bytes."""
    data = cbor.encode(value)
    try:
        assert cbor.decode(data, len(data)) == value
    except WrongShapeError:
        assert _depth(value) >= cbor.MAX_DEPTH  # nested deeper than any of our formats
        return
    assert cbor.encode(cbor.decode(data, len(data))) == data


@pytest.mark.parametrize(
    "data",
    [
        "1801",  # 1 in two bytes
        "a201000000",  # keys out of order
        "a200000001",  # a key twice
        "0000",  # something after the end
        "5f4100ff",  # indefinite length
        "9f00ff",
        "fb3ff0000000000000",  # a float that fits fewer bytes
        "",
        "a1",
        "9bffffffffffffffff",
        "d81c00",  # shared references
        "d81d00",
        "61ff",  # not UTF-8
        "9f" * 50,
    ],
)
def test_refuses_other_forms(data: str) -> None:
    """A second way to write the same thing, or nonsense, is refused by name."""
    with pytest.raises(FormatError):
        cbor.decode(bytes.fromhex(data), 1_000)


def test_refuses_before_reading() -> None:
    """Something huge is refused by its size alone."""
    with pytest.raises(TooLongError):
        cbor.decode(bytes(11), 10)
    with pytest.raises(NotCanonicalError):
        cbor.decode(cbor2.dumps({1: 0, 0: 0}), 10)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Random bytes are read in their one form or refused, and nothing else happens."""
    try:
        value = cbor.decode(data, 60)
    except FormatError:
        return
    assert cbor.encode(value) == data


def test_shapes() -> None:
    """Each part of a message is of its type, length and range, or the message is refused."""
    for refused in (
        lambda: cbor.uint(True),
        lambda: cbor.uint(-1),
        lambda: cbor.uint(1.0),
        lambda: cbor.uint(6, 5),
        lambda: cbor.fixed(b"12", 3),
        lambda: cbor.fixed("12", 2),
        lambda: cbor.blob("12", 2),
        lambda: cbor.text(b"12", 2),
        lambda: cbor.array([1], 2),
        lambda: cbor.array((1, 2), 2),
        lambda: cbor.items({}, 2),
        lambda: cbor.fields({0: 1, 2: 3}, 2),
        lambda: cbor.fields({0: 1, "1": 3}, 2),
        lambda: cbor.fields({0: 1}, 2),
    ):
        with pytest.raises(WrongShapeError):
            refused()
    for too_long in (
        lambda: cbor.blob(b"123", 2),
        lambda: cbor.text("123", 2),
        lambda: cbor.items([1, 2, 3], 2),
    ):
        with pytest.raises(TooLongError):
            too_long()
