"""Words of a recording are guessed: how far from the truth, by an engine that knows it."""

import re
import statistics

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.drivers.espeak import EspeakDriver
from speech.guess import guessed
from speech.ports import SAMPLE_RATE
from speech.words import words
from tests.audio.test_espeak import LANGUAGES, TEXTS, spoken


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_guess_is_within_about_a_word(language: str) -> None:
    """A caption that follows a recording is in step to 0.35 s, for half of the words to 0.15 s."""
    espeak = EspeakDriver()
    assert espeak.check().usable
    errors = []
    for sentence in re.split(r"(?<=\.) ", TEXTS[language]):
        speech = spoken(espeak, sentence, language, 4)
        guesses = {mark.start: mark.sample for mark in guessed(speech.pcm, sentence)}
        errors += [abs(guesses[w.start] - w.sample) / SAMPLE_RATE for w in speech.words]
    assert statistics.median(errors) < 0.15
    assert max(errors) < 0.35


@given(st.text(max_size=80), st.lists(st.integers(-9_000, 9_000), max_size=40))
def test_every_word_is_guessed_once_in_order(text: str, levels: list[int]) -> None:
    """Whatever is written and whatever is heard, marks go forward and stay inside."""
    pcm = b"".join(level.to_bytes(2, "little", signed=True) * 500 for level in levels)
    marks = guessed(pcm, text)
    assert [(mark.start, mark.length) for mark in marks] == list(words(text))
    places = [mark.sample for mark in marks]
    assert places == sorted(places)
    assert all(0 <= place <= len(pcm) // 2 for place in places)
