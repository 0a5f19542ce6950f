"""The three layers of a signature on the wire, as pure data: content, routed content, envelope.

::

    envelope  (signed by the kiosk, readable on its disk: who, where in the chain, when)
      └ outer seal, to the collection's routing key
          routed  (which petition, which text, which language)
            └ inner seal, to the petition's opening key
                content  (the person's answers)

Envelopes are in ``sync.envelopes``, sealing is in ``sync.sealing``; here the two inner layers are
turned into bytes and back. The bytes are written down in ``deploy/decisions/0010-wire-format.md``.
Every decoder accepts only what its encoder could have produced and raises a FormatError for
anything else.
"""

import re
from dataclasses import dataclass
from enum import IntEnum

from sync import answers as _answers
from sync import cbor
from sync.answers import Field, Language
from sync.counts import Counts, verify_counts
from sync.envelopes import FORMAT, MAX_ENVELOPE, ClockQuality, Envelope, Position, layer
from sync.errors import WrongShapeError

__all__ = [
    "ClockQuality",
    "Content",
    "Counts",
    "Envelope",
    "Field",
    "Kind",
    "Language",
    "Position",
    "Routed",
    "Signature",
    "Tier",
    "verify_counts",
]

MAX_CONTENT = 2046
"""Bytes of encoded content; with its length it fits the larger padded size."""

SECRET_LENGTH = 16
ID = re.compile(r"[a-z](?:[a-z0-9]|-(?=[a-z0-9])){2,39}")
"""A petition id: 3 to 40 small letters, digits and single hyphens; never used again."""

VERSION = re.compile(r"[A-Za-z0-9.-]{1,16}")
_CODES = {field: code for code, field in enumerate(Field)}
_FIELDS = {code: field for field, code in _CODES.items()}
_LANGUAGES = {Language.KK: 0, Language.RU: 1, Language.EN: 2}


class Tier(IntEnum):
    """How far it is known that the person is who they say; shown apart wherever counts are."""

    DECLARED = 0
    DOCUMENT_SEEN = 1
    EDS = 2
    REGISTER = 3


class Kind(IntEnum):
    """What an envelope carries. 1 is kept for a withdrawal; an unknown kind is refused."""

    SIGNATURE = 0


@dataclass(frozen=True, slots=True, repr=False)
class Signature:
    """What a person gives, complete, as the flow hands it over for sealing. Never printed."""

    petition_id: str
    text_hash: bytes
    """``PetitionText.text_hash`` of the text in the language read, 32 bytes."""
    language: Language
    answers: tuple[tuple[Field, str], ...]
    """A patronymic that was left out is absent. Answers are normalised on sealing."""
    declaration_version: str
    consent_version: str
    tier: Tier = Tier.DECLARED
    after_deadline: bool = False
    """Signed when a doubtful clock says that the deadline has passed."""


@dataclass(frozen=True, slots=True, repr=False)
class Content:
    """The innermost layer: what only the petition's key holders read."""

    answers: tuple[tuple[Field, str], ...]
    declaration_version: str
    consent_version: str
    tier: Tier
    withdrawal_secret: bytes
    """16 random bytes, also in the receipt's QR code: whoever knows them may withdraw."""

    def encode(self) -> bytes:
        """Return the deterministic encoding; raises WrongShapeError if an answer is not fit."""
        checked = {}
        for field, answer in self.answers:
            if field in checked or _answers.check(field, answer) is not None:
                raise WrongShapeError(f"{field.value} is given twice or is not acceptable")
            checked[field] = _answers.normalise(answer)
        _version(self.declaration_version)
        _version(self.consent_version)
        cbor.fixed(self.withdrawal_secret, SECRET_LENGTH)
        data = cbor.encode(
            {
                0: FORMAT,
                1: {_CODES[field]: answer for field, answer in checked.items()},
                2: self.declaration_version,
                3: self.consent_version,
                4: int(self.tier),
                5: self.withdrawal_secret,
            }
        )
        cbor.blob(data, MAX_CONTENT)
        return data

    @classmethod
    def decode(cls, data: bytes) -> "Content":
        """Return the content that ``data`` encodes; raises FormatError."""
        part = layer(data, MAX_CONTENT, 6)
        if type(part[1]) is not dict:
            raise WrongShapeError("a map of answers was expected")
        return cls(
            answers=tuple(_answer(code, text) for code, text in part[1].items()),
            declaration_version=_version(part[2]),
            consent_version=_version(part[3]),
            tier=Tier(cbor.uint(part[4], max(Tier))),
            withdrawal_secret=cbor.fixed(part[5], SECRET_LENGTH),
        )


@dataclass(frozen=True, slots=True, repr=False)
class Routed:
    """The middle layer: what the hub opens to count, and nobody else reads on the way."""

    petition_id: str
    text_hash: bytes
    language: Language
    after_deadline: bool
    inner: bytes
    """The sealed content."""
    kind: Kind = Kind.SIGNATURE

    def encode(self) -> bytes:
        """Return the deterministic encoding."""
        return cbor.encode(
            {
                0: FORMAT,
                1: int(self.kind),
                2: petition_id(self.petition_id),
                3: cbor.fixed(self.text_hash, 32),
                4: _LANGUAGES[self.language],
                5: int(self.after_deadline),
                6: self.inner,
            }
        )

    @classmethod
    def decode(cls, data: bytes) -> "Routed":
        """Return the routed content that ``data`` encodes; raises FormatError."""
        part = layer(data, MAX_ENVELOPE, 7)
        return cls(
            kind=Kind(cbor.uint(part[1], max(Kind))),
            petition_id=petition_id(part[2]),
            text_hash=cbor.fixed(part[3], 32),
            language=tuple(_LANGUAGES)[cbor.uint(part[4], 2)],
            after_deadline=bool(cbor.uint(part[5], 1)),
            inner=cbor.blob(part[6], MAX_ENVELOPE),
        )


def petition_id(value: object) -> str:
    """Return ``value`` if it is a petition id."""
    if ID.fullmatch(cbor.text(value, 40)) is None:
        raise WrongShapeError("not a petition id")
    return str(value)


def _version(value: object) -> str:
    if VERSION.fullmatch(cbor.text(value, 16)) is None:
        raise WrongShapeError("not a version")
    return str(value)


def _answer(code: object, text: object) -> tuple[Field, str]:
    """Check type and length only: rules of another year must not shut an answer out."""
    field = _FIELDS[cbor.uint(code, max(_FIELDS))]
    return field, cbor.text(text, _answers.LIMITS[field])
