"""Likely letters and names: from the lists alone, worth having, and never kept."""

import gc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow.prediction import Likely, word
from kiosk.model.text import Language
from kiosk.names import FOLDER, listed, names
from sync.answers import NAMES, Field
from tests.journeys.entry_rate import rate

LISTS = [(language, question) for language in Language for question in NAMES]
WITH_LISTS = [one for one in LISTS if one != (Language.EN, Field.PATRONYMIC)]
ROOM, WIDE = 12, 3
_SHORT = 5
FLOOR = {Language.KK: (5.4, 3.2), Language.RU: (4.6, 3.0), Language.EN: (4.4, 2.3)}
"""Words a minute at least, with names that the lists have and with names that they lack."""


@pytest.mark.parametrize(("language", "question"), WITH_LISTS)
def test_listed_names_are_offered_whole(language: Language, question: Field) -> None:
    """Nine of ten longer names of each list come up whole before their last two letters."""
    likely = listed(language, question)
    assert likely
    longer = [name for name in list(names(language, question))[::7] if len(name) > _SHORT]
    offered = [
        name
        for name in longer
        if any(
            guess.name == name and name[:at] + guess.text == name
            for at in range(1, len(name) - 1)
            for guess in likely.guesses(name[:at], ROOM, WIDE)
        )
    ]
    assert len(offered) > 0.9 * len(longer)


@given(entered=st.text(max_size=12), room=st.integers(0, 14))
def test_whatever_was_entered_the_row_fits(entered: str, room: int) -> None:
    """Offers fit the room that there is, none comes twice, and each goes on from what is there."""
    likely = Likely({"Айгүл": 9, "Айбек": 1, "Айдана": 1, "Әлия": 1, "Анна-Мария": 1})
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
    likely = Likely({"Айгүл": 1, "Айбек": 1})
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
    assert rate(language, 40, known=False, alike=True).words_per_minute > unknown
    unaided = rate(language, 3, predicted=False)
    assert measured.words_per_minute > 2 * unaided.words_per_minute


def test_the_lists_are_sorted_and_hold_names_only() -> None:
    """Each list is as the script writes it: sorted, a name a line, and how often where known."""
    for path in sorted(FOLDER.glob("*.txt")):
        lines = path.read_text("utf-8").split("\n")
        assert lines.pop() == ""
        written = [line.partition(" ")[0] for line in lines]
        assert written == sorted(set(written))
        assert all(name.replace("-", "").isalpha() for name in written)
        assert all(int(often) > 1 for _, blank, often in (x.partition(" ") for x in lines) if blank)


def test_of_names_that_begin_alike_the_usual_one_comes_first() -> None:
    """Most people get their name with the first stop, and few wait for what hardly anybody has."""
    for often in ({"Marina": 1, "Martha": 800}, {"Marina": 800, "Martha": 1}):
        guesses = Likely(often).guesses("Ma", ROOM, WIDE)
        offered = [guess.name for guess in guesses if guess.name]
        assert offered == sorted(often, key=lambda name: -often[name])
