"""The rules of the individual identification number."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import iin
from sync.iin import IinProblem


def _with_check_digit(first_eleven: str) -> str | None:
    digit = iin.check_digit(first_eleven)
    return None if digit is None else first_eleven + digit


_VALID = st.builds(
    lambda day, sex, serial: _with_check_digit(
        f"{day:%y%m%d}{(day.year - 1800) // 100 * 2 + sex}{serial:04}"
    ),
    st.dates(date(1800, 1, 1), date(2099, 12, 31)),
    st.integers(1, 2),
    st.integers(0, 9999),
).filter(bool)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", IinProblem.LENGTH),
        ("88010140001", IinProblem.LENGTH),
        ("8801014000177", IinProblem.LENGTH),
        ("88010140001x", IinProblem.DIGITS),
        ("88010140001²", IinProblem.DIGITS),
        ("٨٨٠١٠١٤٠٠٠١٧", IinProblem.DIGITS),
        ("880101000017", IinProblem.CENTURY),
        ("880101700017", IinProblem.CENTURY),
        ("881301400017", IinProblem.DATE),
        ("880230400017", IinProblem.DATE),
        ("900229400017", IinProblem.DATE),
        ("880101400018", IinProblem.CHECKSUM),
        ("880101400017", None),
    ],
)
def test_says_what_is_wrong(typed: str, problem: IinProblem | None) -> None:
    """A person is told which part of the number to look at."""
    assert iin.check(typed) is problem


def test_second_row_of_weights_is_used() -> None:
    """A number whose first weighted sum leaves 10 is judged by the second row."""
    eleven = next(
        f"880101{c}{n:04}"
        for c in (3, 4)
        for n in range(10_000)
        if sum(w * int(d) for w, d in zip(range(1, 12), f"880101{c}{n:04}", strict=True)) % 11 == 10
    )
    weights = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
    second = sum(w * int(d) for w, d in zip(weights, eleven, strict=True)) % 11
    assert iin.check_digit(eleven) == (str(second) if second < 10 else None)


def test_no_check_digit_twice_ten() -> None:
    """A number for which both rows leave 10 was never given out and is refused with any digit."""
    eleven = next(text for n in range(10_000) if iin.check_digit(text := f"8801014{n:04}") is None)
    assert all(iin.check(eleven + str(d)) is IinProblem.CHECKSUM for d in range(10))


@given(_VALID)
def test_valid_numbers_pass_and_give_the_birth_date(number: str) -> None:
    """Whoever has a valid number is let through, and their birth date is the one it states."""
    assert iin.check(number) is None
    day = iin.birth_date(number)
    assert day is not None
    assert f"{day:%y%m%d}" == number[:6]


@given(_VALID, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_found(number: str, place: int, more: int) -> None:
    """A person who mistypes one digit is told so before they sign.

    Except in the eleventh digit: its weight of 11 counts for nothing, which is how the rule is.
    """
    wrong = number[:place] + str((int(number[place]) + more) % 10) + number[place + 1 :]
    if place != 10 and _first_row(number, wrong):
        assert iin.check(wrong) is not None


def _first_row(*numbers: str) -> bool:
    """Whether both are judged by the same row: only then does the rule promise to find it."""
    sums = [
        sum(w * int(d) for w, d in zip(range(1, 12), n[:11], strict=True)) % 11 for n in numbers
    ]
    return all(s < 10 for s in sums)


@given(st.text(max_size=16))
def test_anything_typed_gets_an_answer(typed: str) -> None:
    """Whatever is typed, the check answers and never fails."""
    assert iin.check(typed) in {None, *IinProblem}
    assert (iin.birth_date(typed) is None) == (iin.check(typed) is not None)
