"""Where long words are broken: at syllables, as the three languages do it."""

from itertools import pairwise

import pyphen
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.modalities.display.hyphens import forget, load, places
from kiosk.model.text import Language


def broken(word: str, language: Language | None = None) -> str:
    """Return a word with all places at which it may be broken."""
    ends = [0, *places(word, language), len(word)]
    return "-".join(word[first:end] for first, end in pairwise(ends))


@pytest.mark.parametrize(
    "word",
    [
        "пе-ти-ци-я-ға",
        "қол-дау-шы",
        "тау-ға",
        "са-уал",
        "де-рек-те-рі-ңіз-ді",
        "жұрт-ты",
        "ком-пью-тер",
        "ха-бар-лау",
        "өші-ріл-ді",
        "оқу",
    ],
)
def test_kazakh_words_break_at_their_syllables(word: str) -> None:
    """One vowel a syllable, at most one consonant before it; у after a vowel is a consonant."""
    assert broken(word.replace("-", ""), Language.KK) == word


def test_russian_and_english_words_break_by_their_patterns() -> None:
    """A reader meets the breaks of printed books."""
    assert broken("использовать", Language.RU) == "ис-поль-зо-вать"
    assert broken("Объявление", Language.RU) == "Объ-яв-ле-ние"
    assert broken("announcements", Language.EN) == "an-nounce-ments"


def test_the_script_of_a_word_has_the_last_say() -> None:
    """A Russian name in an English text and an English one in a Kazakh text break as their own."""
    assert broken("подтверждения", Language.EN) == broken("подтверждения", Language.RU)
    assert broken("information", Language.KK) == broken("information", Language.EN)
    assert broken("қызметкерге", Language.RU) == "қыз-мет-кер-ге"


@given(st.text("абвәғиуіьъёқaeiourstyь", max_size=30), st.sampled_from([None, *Language]))
def test_two_letters_stand_on_either_side(word: str, language: Language | None) -> None:
    """No letter is left alone, no soft sign begins a line, whatever the word."""
    found = places(word, language)
    assert list(found) == sorted(set(found))
    for end in found:
        assert 2 <= end <= len(word) - 2
        assert word[end] not in "ьъ"


def test_patterns_are_read_once_and_no_word_is_kept() -> None:
    """Nobody waits for patterns in a visit, and after it no name is left that was broken."""
    load()
    read = set(map(id, pyphen.hdcache.values()))
    for name in ("Underplanted", "Посаженный"):
        assert places(name)
    assert set(map(id, pyphen.hdcache.values())) == read
    kept = [*pyphen.hdcache.values()]
    assert any("underplanted" in patterns.cache for patterns in kept)
    forget()
    assert places.cache_info().currsize == 0
    assert not any(patterns.cache for patterns in kept)
