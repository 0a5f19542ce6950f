"""Requests and events as JSON objects: `encode`, and the strict `decode`."""

from dataclasses import fields
from enum import IntEnum, StrEnum
from functools import cache
from types import MappingProxyType
from typing import Any, Final, get_args, get_origin, get_type_hints

from speech.errors import MalformedMessageError
from speech.types import Message, Span, Utterance

_BY_NAME: Final = MappingProxyType({c.__name__: c for c in get_args(Message)})


def encode(message: Message) -> dict[str, Any]:
    """Return the message as a JSON-able dict with its class name under "type"."""
    return {"type": type(message).__name__, **_plain_fields(message)}


def decode(plain: object) -> Message:
    """Return the message that `encode` made into this dict.

    Raises MalformedMessageError, which names a type or field but never a value, when anything is
    missing, unknown, of the wrong type or out of range.
    """
    if not isinstance(plain, dict):
        raise MalformedMessageError("not an object")
    name = plain.get("type")
    kind = _BY_NAME.get(name) if isinstance(name, str) else None
    if kind is None:
        raise MalformedMessageError("unknown type")
    message: Message = _read(kind, {k: v for k, v in plain.items() if k != "type"})
    return message


def _plain_fields(value: Any) -> dict[str, Any]:
    return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Utterance | Span):
        return _plain_fields(value)
    return value.value if isinstance(value, IntEnum | StrEnum) else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, plain: object) -> Any:
    """Read one value of the type `kind`, or raise MalformedMessageError."""
    if get_origin(kind) is tuple:
        if not isinstance(plain, list):
            raise MalformedMessageError("expected a list")
        return tuple(_read(get_args(kind)[0], item) for item in plain)
    if kind in {int, str, bool}:
        if type(plain) is not kind:
            raise MalformedMessageError(f"expected {kind.__name__}")
        return plain
    if issubclass(kind, IntEnum | StrEnum):
        base = int if issubclass(kind, IntEnum) else str
        if type(plain) is not base or plain not in {member.value for member in kind}:
            raise MalformedMessageError(f"expected one of {kind.__name__}")
        return kind(plain)
    hints = _hints(kind)
    if not isinstance(plain, dict) or plain.keys() != hints.keys():
        raise MalformedMessageError(f"wrong fields for {kind.__name__}")
    values = {key: _read(hint, plain[key]) for key, hint in hints.items()}
    try:
        return kind(**values)
    except ValueError:
        raise MalformedMessageError(f"values out of range for {kind.__name__}") from None
