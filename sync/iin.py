"""The Kazakh individual identification number (IIN, ЖСН, ИИН): twelve digits ``YYMMDD C NNNN K``.

Rules: Government resolution No. 565 of 11 June 2003. C says century and sex (1, 2: born 18xx;
3, 4: 19xx; 5, 6: 20xx), K is a check digit. Whether a number was ever given to anybody cannot be
told from it.
"""

from datetime import date
from enum import StrEnum

LENGTH = 12
_CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
_WEIGHTS = (tuple(range(1, 12)), (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2))


class IinProblem(StrEnum):
    """Why a number cannot be an IIN; named so that a screen can say what to look at."""

    LENGTH = "length"
    """Not twelve characters."""
    DIGITS = "digits"
    """Something other than the digits 0 to 9."""
    CENTURY = "century"
    """The seventh digit stands for no century."""
    DATE = "date"
    """The first six digits with that century are no day of the calendar."""
    CHECKSUM = "checksum"
    """The last digit does not fit the others: most likely one was mistyped."""


def check(iin: str) -> IinProblem | None:
    """Return what is wrong with ``iin``, or None. The first problem in reading order wins."""
    if len(iin) != LENGTH:
        return IinProblem.LENGTH
    if not (iin.isascii() and iin.isdigit()):
        return IinProblem.DIGITS
    if iin[6] not in _CENTURIES:
        return IinProblem.CENTURY
    if _date(iin) is None:
        return IinProblem.DATE
    if check_digit(iin[:11]) != iin[11]:
        return IinProblem.CHECKSUM
    return None


def check_digit(first_eleven: str) -> str | None:
    """Return the twelfth digit for eleven ASCII digits, or None where the rule yields none."""
    for weights in _WEIGHTS:
        remainder = sum(w * int(digit) for w, digit in zip(weights, first_eleven, strict=True)) % 11
        if remainder < 10:
            return str(remainder)
    return None


def birth_date(iin: str) -> date | None:
    """Return the date of birth that a valid ``iin`` states, or None if it is not valid."""
    return _date(iin) if check(iin) is None else None


def _date(iin: str) -> date | None:
    try:
        return date(_CENTURIES[iin[6]] + int(iin[:2]), int(iin[2:4]), int(iin[4:6]))
    except ValueError:
        return None
