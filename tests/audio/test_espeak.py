"""eSpeak NG itself: which voice speaks, when its words come, how fast it is."""

import itertools
import re

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from speech.drivers.espeak import EspeakDriver
from speech.errors import DriverError
from speech.ports import SAMPLE_RATE, Chunk, SynthDriver, WordMark
from speech.types import DEFAULT_RATE, Span

LANGUAGES = ("kk", "ru", "en")
TEXTS = {
    "en": "The library on our street has been closed since spring, and the children of the whole "
    "district now travel an hour to reach another. We ask the council to repair the roof before "
    "winter and to open the reading room again on every working day.",
    "ru": "Библиотека на нашей улице закрыта с весны, и дети всего района теперь едут целый час "
    "до другой. Мы просим акимат починить крышу до зимы и снова открыть читальный зал во все "
    "рабочие дни.",
    "kk": "Біздің көшедегі кітапхана көктемнен бері жабық, бүкіл ауданның балалары енді басқасына "
    "жету үшін бір сағат жол жүреді. Біз әкімдіктен қысқа дейін шатырды жөндеп, оқу залын әр жұмыс "
    "күні қайта ашуды сұраймыз.",
}
SYLLABLES = {
    "en": 63,
    **{
        language: len(re.findall("[аеёиоуыэюяәіөұү]", TEXTS[language].lower()))
        for language in ("ru", "kk")
    },
}
SYLLABLES_PER_WORD = SYLLABLES["en"] / len(TEXTS["en"].split())


@pytest.fixture(scope="module")
def espeak() -> EspeakDriver:
    """Return the engine, which must be installed where these tests run."""
    driver = EspeakDriver()
    check = driver.check()
    assert check.usable, check.reason
    return driver


def spoken(driver: SynthDriver, text: str, language: str, rate: int = DEFAULT_RATE) -> Chunk:
    """Return all that the engine says, as one chunk."""
    pcm = b""
    words: list[WordMark] = []

    def collect(chunk: Chunk) -> bool:
        nonlocal pcm
        before = len(pcm) // 2
        words.extend(WordMark(before + w.sample, w.start, w.length) for w in chunk.words)
        pcm += chunk.pcm
        return True

    driver.synthesise(Span(text, language), rate, collect)
    return Chunk(pcm, tuple(words))


def test_all_three_languages_have_a_voice(espeak: EspeakDriver) -> None:
    """Nobody is read to in a foreign accent for want of a voice."""
    assert set(espeak.languages()) == set(LANGUAGES)


def test_the_voice_is_that_of_the_language(espeak: EspeakDriver) -> None:
    """The same letters sound different in each language, and each time the same."""
    for text in ("Астана", "kiosk"):
        lengths = {language: len(spoken(espeak, text, language).pcm) for language in LANGUAGES}
        assert min(abs(a - b) for a, b in itertools.combinations(lengths.values(), 2)) > 200
        for language, length in lengths.items():
            assert len(spoken(espeak, text, language).pcm) == pytest.approx(length, rel=0.05)


def test_speech_begins_with_its_first_sound(espeak: EspeakDriver) -> None:
    """No silence delays an answer, and no consonant is clipped: one quiet sample stays."""
    for text, language in (("Help", "en"), ("Помощь", "ru"), ("Көмек", "kk"), ("s", "en")):
        samples = np.frombuffer(spoken(espeak, text, language).pcm, np.int16)
        assert np.argmax(np.abs(samples) > 32) <= 1


def test_words_come_in_order_with_their_place(espeak: EspeakDriver) -> None:
    """A highlight moves from word to word, over numbers and punctuation, never back."""
    text = "Дауыс, деген — «сөз». Екінші 2814 сөйлем!"
    words = spoken(espeak, text, "kk").words
    assert [text[w.start : w.start + w.length] for w in words] == [
        "Дауыс",
        "деген",
        "сөз",
        "Екінші",
        "2814",
        "сөйлем",
    ]
    assert all(a.sample < b.sample for a, b in itertools.pairwise(words))


@pytest.mark.parametrize(
    ("text", "language"), [("бір, екі, үш", "kk"), ("раз, два, три", "ru"), ("go, do, bee", "en")]
)
def test_a_word_mark_stands_where_the_word_begins(
    text: str, language: str, espeak: EspeakDriver
) -> None:
    """Just before the mark the pause is still there, just after it the word sounds."""
    speech = spoken(espeak, text, language)
    samples = np.frombuffer(speech.pcm, np.int16).astype(float)
    for mark in speech.words[1:]:
        before = samples[mark.sample - SAMPLE_RATE // 50 : mark.sample]
        after = samples[mark.sample : mark.sample + SAMPLE_RATE // 10]
        assert np.abs(before).max() < 200
        assert np.abs(after).max() > 1_000


def test_what_the_engine_misreads_is_put_right_and_keeps_its_words(espeak: EspeakDriver) -> None:
    """The preposition "к" is not heard as "ка", and the highlight still finds every word."""
    text = "к дому, какие цвета"
    said = spoken(espeak, text, "ru")
    assert [text[w.start : w.start + w.length] for w in said.words] == [
        "к",
        "дому",
        "какие",
        "цвета",
    ]
    assert len(spoken(espeak, "к дому", "ru").pcm) < 0.95 * len(spoken(espeak, "ка дому", "ru").pcm)


def test_a_refused_chunk_ends_it(espeak: EspeakDriver) -> None:
    """A cancel stops the engine at once; it does not go on for the rest of a page."""
    chunks = 0

    def refuse_third(chunk: Chunk) -> bool:
        nonlocal chunks
        chunks += 1
        return chunks < 3

    espeak.synthesise(Span(TEXTS["en"] * 20, "en"), DEFAULT_RATE, refuse_third)
    assert chunks == 3
    assert spoken(espeak, "next", "en").pcm


def test_an_unknown_language_is_an_error_not_another_voice(espeak: EspeakDriver) -> None:
    """A language without a voice is left to the next engine."""
    with pytest.raises(DriverError):
        spoken(espeak, "Dauys", "fr")


def test_what_the_listener_raises_comes_through(espeak: EspeakDriver) -> None:
    """An error while sound is handed over is not swallowed by the C library."""

    def fail(chunk: Chunk) -> bool:
        raise LookupError

    with pytest.raises(LookupError):
        espeak.synthesise(Span("word", "en"), DEFAULT_RATE, fail)
    assert spoken(espeak, "next", "en").pcm


@given(st.text(max_size=60), st.sampled_from(LANGUAGES))
@example("\0one\0two", "en")
@example("[[_:_]] <speak>&amp;", "en")
@example("\ud800", "ru")
@example("я" * 500, "ru")
@example("Ꭰ გა አማ ᙑ 😀 \u202e سلام", "en")
def test_any_text_is_spoken_or_passed_over(espeak: EspeakDriver, text: str, language: str) -> None:
    """Whatever stands in a text, the engine ends, and marks stay inside text and sound."""
    speech = spoken(espeak, text, language, 12)
    ends = 0
    for mark in speech.words:
        assert ends <= mark.start
        ends = mark.start + mark.length
        assert ends <= len(text)
        assert 0 <= mark.sample <= len(speech.pcm) // 2
