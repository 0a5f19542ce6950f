"""What a person may be asked for, and which answers can be taken.

Answers are kept in Unicode NFC, so that the same name typed on two keyboards is the same bytes.
"""

import unicodedata
from datetime import date
from enum import StrEnum

from sync import iin


class Language(StrEnum):
    """A language of the kiosk; all are equal in everything."""

    KK = "kk"
    RU = "ru"
    EN = "en"


class Field(StrEnum):
    """One question; the order is the order in which they are asked."""

    SURNAME = "surname"
    GIVEN_NAME = "given_name"
    PATRONYMIC = "patronymic"
    IIN = "iin"
    BIRTH_DATE = "birth_date"
    ADDRESS = "address"
    CONTACT = "contact"


class AnswerProblem(StrEnum):
    """Why an answer cannot be taken as it is."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    CHARACTER = "character"
    """A character that does not belong here: a digit in a name, a control character."""
    DATE = "date"
    """Not a day of the calendar, written YYYY-MM-DD, from 1880 on."""
    CONTACT = "contact"
    """Neither a telephone number nor an e-mail address."""


LIMITS = {
    Field.SURNAME: 60,
    Field.GIVEN_NAME: 60,
    Field.PATRONYMIC: 60,
    Field.IIN: iin.LENGTH,
    Field.BIRTH_DATE: 10,
    Field.ADDRESS: 160,
    Field.CONTACT: 80,
}
"""Characters after normalisation, per field."""

NAMES = (Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC)
_OLDEST_YEAR = 1880
_IN_NAMES = frozenset("-'’ʼ. ")


def normalise(answer: str) -> str:
    """Return ``answer`` in NFC with outer blanks gone and inner runs of blanks as one space."""
    return " ".join(unicodedata.normalize("NFC", answer).split())


def check(field: Field, answer: str) -> AnswerProblem | iin.IinProblem | None:
    """Return why ``answer``, normalised first, cannot be taken for ``field``, or None."""
    answer = normalise(answer)
    if not answer:
        return AnswerProblem.EMPTY
    if field is Field.IIN:
        return iin.check(answer)
    if field is Field.BIRTH_DATE:
        return None if _is_date(answer) else AnswerProblem.DATE
    if len(answer) > LIMITS[field]:
        return AnswerProblem.TOO_LONG
    if not all(_fits(field, char) for char in answer):
        return AnswerProblem.CHARACTER
    if field is Field.CONTACT and not _is_contact(answer):
        return AnswerProblem.CONTACT
    return None


def _fits(field: Field, char: str) -> bool:
    if field in NAMES:
        return unicodedata.category(char)[0] in "LM" or char in _IN_NAMES
    return unicodedata.category(char)[0] != "C"


def _is_date(answer: str) -> bool:
    try:
        day = date.fromisoformat(answer)
    except ValueError:
        return False
    return day.isoformat() == answer and day.year >= _OLDEST_YEAR


def _is_contact(answer: str) -> bool:
    name, at, host = answer.partition("@")
    if at:
        return bool(name) and "." in host.strip(".") and " " not in answer
    digits = [c for c in answer if c.isdecimal()]
    return len(digits) >= 5 and all(c.isdecimal() or c in "+-() " for c in answer)
