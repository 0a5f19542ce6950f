import ctypes.util
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.text import runs
from speech.text.espeak import phonemes, respell
from speech.types import Span

SOUNDS = """
import ctypes, sys
library = ctypes.CDLL("{library}")
library.espeak_Initialize(2, 50, None, 0x8000)
library.espeak_TextToPhonemes.restype = ctypes.c_char_p
library.espeak_SetVoiceByName(sys.argv[1].encode())
for text in sys.argv[2:]:
    left = ctypes.c_char_p(text.encode())
    print(library.espeak_TextToPhonemes(ctypes.byref(left), 1, 0).decode())
"""
"""The library has one state in a process, so it is asked in one of its own."""


@pytest.mark.parametrize(
    ("language", "text", "given_to_engine"),
    [
        ("ru", "Какие цвета выбрать?", "Какие [[tsv;it'A]] выбрать?"),
        ("ru", "черта", "[[tS;irt'A]]"),
        ("ru", "Подпись принята.", "Подпись [[p@-r;in;it'A]]."),
        ("ru", "Просим акимата, к нему", "Просим [[Vk;im'AtV]], [[k]] нему"),
        ("ru", "в двадцать втором году", "в двадцать втором [[gVd'u]]"),
        ("ru", "к тридцатому году", "[[k]] тридцатому году"),
        ("ru", "к", "к"),
        ("ru", "за\u0301мок", "[[z'AmVk]]"),
        ("ru", "сигнал", "сигнал"),
        ("kk", "оқу, су, автобус, тауып", "оқү, сү, автобүс, тауып"),
        ("kk", "суы", "сүуы"),
        ("en", "read [[x]] it", "read [x] it"),
    ],
)
def test_the_engine_is_given_what_it_reads_rightly(
    language: str, text: str, given_to_engine: str
) -> None:
    """Stress falls where Russian has it, and a Kazakh vowel is not read as a consonant."""
    assert respell(text, language).text == given_to_engine


def test_a_mark_inside_phonemes_points_to_the_word() -> None:
    """While the engine says phonemes, the whole word that they stand for is highlighted."""
    run = respell("это черта здесь", "ru")
    inside = run.text.index("[[") + 2
    assert run.origin(inside) == (4, 5)
    assert run.origin(run.text.index("здесь")) == (10, 1)


@pytest.mark.parametrize(
    ("stressed", "sounds"),
    [
        ("уже́", "uZ'E"),
        ("пя́того", "p;'AtVvV"),
        ("го́род", "g'orVt"),
        ("учи́ться", "utS;'itsV"),
        ("ещё", "jiS;'8"),
    ],
)
def test_russian_letters_become_the_sounds_they_stand_for(stressed: str, sounds: str) -> None:
    """Unstressed vowels are weak, consonants soft or voiceless where their neighbours ask."""
    assert phonemes(unicodedata.normalize("NFC", stressed)) == sounds


@given(st.text(min_size=1, max_size=50), st.sampled_from(["kk", "ru", "en", "de"]))
def test_any_text_can_be_respelled(text: str, language: str) -> None:
    """Nothing is lost, places only go forward, and no phonemes come from a person's own text."""
    run = respell(text, language)
    covered: set[int] = set()
    last = 0
    for offset in range(len(run.text)):
        start, length = run.origin(offset)
        assert last <= start < start + length <= len(text)
        last = start
        covered.update(range(start, start + length))
    assert covered == set(range(len(text)))
    if language in {"en", "de"}:
        assert "[[" not in run.text


def test_names_of_letters_sound_different() -> None:
    """Somebody who spells a name by ear can tell each letter of an alphabet from the others."""
    name = ctypes.util.find_library("espeak-ng")
    assert name, "libespeak-ng is one of the kiosk's packages"
    script = SOUNDS.format(library=name)
    alphabets = {
        "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "en": "abcdefghijklmnopqrstuvwxyz",
    }
    for language, letters in alphabets.items():
        said = [
            respell(run.text, language).text
            for letter in letters
            for run in runs(Span(letter, language))
        ]
        heard = subprocess.run(
            [sys.executable, "-c", script, language, *said], capture_output=True, check=True
        ).stdout.splitlines()
        assert len(heard) == len(set(heard)) == len(letters)
