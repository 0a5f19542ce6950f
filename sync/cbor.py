"""Deterministic CBOR (RFC 8949 §4.2) in and out, and the checks that every decoder shares.

Only unsigned integers, byte strings, text, arrays and maps are used. Map keys within one map are
all small integers or all byte strings of one length, so the two orderings that RFC 7049 and
RFC 8949 define agree.
"""

from collections.abc import Mapping
from typing import Any

import cbor2

from sync.errors import NotCanonicalError, TooLongError, WrongShapeError

MAX_DEPTH = 6
"""Levels of nesting; ours never has more than four."""

MAX_UINT = 2**53 - 1
"""Largest integer that every peer's language holds exactly."""


def encode(value: object) -> bytes:
    """Return the one deterministic encoding of ``value``."""
    return cbor2.dumps(value, canonical=True)


def decode(data: bytes, limit: int) -> Any:
    """Decode at most ``limit`` bytes that must be their own deterministic encoding.

    Raises TooLongError, WrongShapeError (not CBOR) or NotCanonicalError (other order, longer
    integers, trailing bytes).
    """
    if len(data) > limit:
        raise TooLongError(f"{len(data)} bytes where at most {limit} are allowed")
    try:
        value = cbor2.loads(
            data, max_depth=MAX_DEPTH, allow_indefinite=False, allow_duplicate_keys=False
        )
        again = encode(value)
    except (cbor2.CBORError, ValueError, TypeError, OverflowError, RecursionError, MemoryError):
        raise WrongShapeError(
            "not CBOR of the kind used here"
        ) from None  # the cause may quote content
    if again != data:
        raise NotCanonicalError("not in deterministic encoding")
    return value


def array(value: object, length: int) -> list[Any]:
    """Return ``value`` if it is an array of exactly ``length`` items."""
    if type(value) is not list or len(value) != length:
        raise WrongShapeError(f"an array of {length} was expected")
    return value


def items(value: object, most: int) -> list[Any]:
    """Return ``value`` if it is an array of at most ``most`` items."""
    if type(value) is not list:
        raise WrongShapeError("an array was expected")
    if len(value) > most:
        raise TooLongError(f"{len(value)} items where at most {most} are allowed")
    return value


def fields(value: object, count: int) -> Mapping[int, Any]:
    """Return ``value`` if it is a map with exactly the keys 0 to ``count - 1``."""
    if type(value) is not dict or len(value) != count:
        raise WrongShapeError(f"a map of {count} fields was expected")
    for key in value:
        if type(key) is not int or not 0 <= key < count:
            raise WrongShapeError("a field that this version does not know")
    return value


def uint(value: object, most: int = MAX_UINT) -> int:
    """Return ``value`` if it is an integer from 0 to ``most``."""
    if type(value) is not int or not 0 <= value <= most:
        raise WrongShapeError(f"an integer from 0 to {most} was expected")
    return value


def fixed(value: object, length: int) -> bytes:
    """Return ``value`` if it is a byte string of exactly ``length`` bytes."""
    if type(value) is not bytes or len(value) != length:
        raise WrongShapeError(f"{length} bytes were expected")
    return value


def blob(value: object, most: int) -> bytes:
    """Return ``value`` if it is a byte string of at most ``most`` bytes."""
    if type(value) is not bytes:
        raise WrongShapeError("bytes were expected")
    if len(value) > most:
        raise TooLongError(f"{len(value)} bytes where at most {most} are allowed")
    return value


def text(value: object, most: int) -> str:
    """Return ``value`` if it is text of at most ``most`` characters."""
    if type(value) is not str:
        raise WrongShapeError("text was expected")
    if len(value) > most:
        raise TooLongError(f"{len(value)} characters where at most {most} are allowed")
    return value
