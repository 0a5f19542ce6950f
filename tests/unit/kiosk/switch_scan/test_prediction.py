"""Likely letters and names: from the lists alone, worth having, and never kept."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow.prediction import Likely, word
from kiosk.model.text import Language
from kiosk.names import FOLDER, listed
from sync.answers import NAMES, Field
from tests.journeys.entry_rate import names_of, rate

LISTS = [(language, question) for language in Language for question in NAMES]
WITH_LISTS = [one for one in LISTS if one != (Language.EN, Field.PATRONYMIC)]
ROOM, WIDE = 12, 3
_SHORT = 5
FLOOR = {Language.KK: (5.4, 3.2), Language.RU: (4.6, 3.0), Language.EN: (3.7, 2.3)}
"""Words a minute at least, with names that the lists have and with names that they lack."""


@pytest.mark.parametrize(("language", "question"), WITH_LISTS)
def test_listed_names_are_offered_whole(language: Language, question: Field) -> None:
    """Nine of ten longer names of each list come up whole before their last two letters."""
    likely = listed(language, question)
    assert likely
    names = [name for name in names_of(language, question)[::7] if len(name) > _SHORT]
    offered = [
        name
        for name in names
        if any(
            guess.name == name and name[:at] + guess.text == name
            for at in range(1, len(name) - 1)
            for guess in likely.guesses(name[:at], ROOM, WIDE)
        )
    ]
    assert len(offered) > 0.9 * len(names)


@given(entered=st.text(max_size=12), room=st.integers(0, 14))
def test_whatever_was_entered_the_row_fits(entered: str, room: int) -> None:
    """Offers fit the room that there is, none comes twice, and each goes on from what is there."""
    likely = Likely(["Айгүл", "Айбек", "Айдана", "Әлия", "Анна-Мария"])
    guesses = likely.guesses(entered, room, WIDE)
    assert sum(WIDE if guess.name else 1 for guess in guesses) <= room
    assert len(set(guesses)) == len(guesses)
    for guess in guesses:
        if guess.name:
            assert guess.name.casefold() == (entered + guess.text).casefold()
        else:
            assert len(guess.text) == 1


def test_each_part_of_a_name_is_looked_at_by_itself() -> None:
    """After a hyphen or a space another name begins; what stands after the caret is no part."""
    assert word("Смит-Омар", 9) == "Омар"
    assert word("Анна Ма", 7) == "Ма"
    assert word("Иванова", 4) == "Иван"
    assert word("", 0) == ""


def test_nothing_that_was_entered_is_kept() -> None:
    """After asking, nothing of the question is left anywhere in what answered it."""
    likely = Likely(["Айгүл", "Айбек"])
    before = repr(vars(likely))
    likely.guesses("Жансая Құпия", ROOM, WIDE)
    gc.collect()
    assert repr(vars(likely)) == before


@pytest.mark.parametrize("language", Language)
def test_a_name_is_entered_in_bearable_time(language: Language) -> None:
    """At a scan of one second, one switch: faster than a floor, and far faster than unaided."""
    known, unknown = FLOOR[language]
    measured = rate(language, 40)
    assert measured.words_per_minute > known
    assert rate(language, 40, known=False).words_per_minute > unknown
    unaided = rate(language, 3, predicted=False)
    assert measured.words_per_minute > 2 * unaided.words_per_minute


def test_the_lists_are_sorted_and_hold_names_only() -> None:
    """Each list is as the script writes it: sorted, without repetition, one name a line."""
    for path in sorted(FOLDER.glob("*.txt")):
        names = path.read_text("utf-8").split("\n")
        assert names.pop() == ""
        assert names == sorted(set(names))
        assert all(name.replace("-", "").isalpha() for name in names)
