"""Which answers can be taken."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import answers
from sync.answers import AnswerProblem, Field
from sync.iin import IinProblem


@pytest.mark.parametrize(
    ("field", "answer", "problem"),
    [
        (Field.SURNAME, "Қасымова", None),
        (Field.SURNAME, "  Иванов-Сидоров ", None),
        (Field.SURNAME, "O’Brien", None),
        (Field.GIVEN_NAME, "Әлия", None),
        (Field.GIVEN_NAME, " ", AnswerProblem.EMPTY),
        (Field.GIVEN_NAME, "Али2", AnswerProblem.CHARACTER),
        (Field.GIVEN_NAME, "A\u202ebc", AnswerProblem.CHARACTER),
        (Field.SURNAME, "Ә" * 61, AnswerProblem.TOO_LONG),
        (Field.IIN, "880101400018", IinProblem.CHECKSUM),
        (Field.BIRTH_DATE, "1988-01-01", None),
        (Field.BIRTH_DATE, "1988-02-30", AnswerProblem.DATE),
        (Field.BIRTH_DATE, "2020-W01-1", AnswerProblem.DATE),
        (Field.BIRTH_DATE, "1788-01-01", AnswerProblem.DATE),
        (Field.ADDRESS, "Абай даңғылы, 150-үй, № 24", None),
        (Field.ADDRESS, "Абай\x00", AnswerProblem.CHARACTER),
        (Field.CONTACT, "+7 (701) 123-45-67", None),
        (Field.CONTACT, "aliya@example.kz", None),
        (Field.CONTACT, "1234", AnswerProblem.CONTACT),
        (Field.CONTACT, "aliya at example", AnswerProblem.CONTACT),
        (Field.CONTACT, "@example.kz", AnswerProblem.CONTACT),
    ],
)
def test_takes_what_people_are_called_and_nothing_strange(
    field: Field, answer: str, problem: object
) -> None:
    """Real names and contacts are taken; what cannot be one is named."""
    assert answers.check(field, answer) is problem


@given(st.sampled_from(Field), st.text(max_size=200))
def test_same_name_from_two_keyboards_is_the_same_bytes(field: Field, answer: str) -> None:
    """A letter typed whole or put together gives one answer, and one judgement of it."""
    composed = answers.normalise(answer)
    taken_apart = answers.normalise(unicodedata.normalize("NFD", answer))
    assert composed == taken_apart == answers.normalise(composed)
    assert answers.check(field, composed) == answers.check(field, taken_apart)
