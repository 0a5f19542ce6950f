"""The word being spoken is found in what is shown."""

from kiosk.modalities.display.bands import caption_line
from kiosk.modalities.display.reading import located
from kiosk.modalities.display.theme import Face, Type
from kiosk.model.overlay import Caption
from kiosk.model.text import Language
from tests.unit.kiosk.display.checks import EvenMeasure

TEXT = "Он ждёт. Мы просим сигнал. Спасибо."


def said(text: str, word: str) -> Caption:
    """Return a caption with `word` being spoken."""
    return Caption(text, Language.RU, text.index(word), len(word))


def test_sentence_in_a_paragraph() -> None:
    """A sentence read from the middle is marked where it stands, and its word within."""
    first, end, start, length = located(TEXT, said("Мы просим сигнал.", "просим")) or (0, 0, 0, 0)
    assert TEXT[first:end] == "Мы просим сигнал."
    assert TEXT[start : start + length] == "просим"


def test_name_within_what_is_said() -> None:
    """What is said holds more than what is shown: only the shown part is marked."""
    place = located("Изменить", said("Изменить. Кнопка. Нажмите.", "Изменить"))
    assert place == (0, 8, 0, 8)
    later = located("Изменить", said("Изменить. Кнопка. Нажмите.", "Кнопка"))
    assert later is not None
    assert later[3] == 0


def test_words_that_are_not_shown() -> None:
    """Speech that shares nothing with the text marks nothing."""
    assert located(TEXT, said("Пауза", "Пауза")) is None
    assert located("", said("Пауза", "Пауза")) is None


def test_a_letter_is_not_found_inside_a_name() -> None:
    """The echo of a typed letter marks nothing in the field."""
    assert located("Қасымова", said("а", "а")) is None
    assert located("А. Б. Қасымова", said("Б", "Б")) == (3, 4, 3, 1)


def test_captions_go_on_with_the_voice() -> None:
    """A caption longer than its line shows the line with the word being spoken."""
    kind = Type(Face.REGULAR, 30, 40)
    width = EvenMeasure().width("x" * 16, kind)
    for word in ("ждёт", "просим", "Спасибо"):
        line = caption_line(said(TEXT, word), kind, width, EvenMeasure())
        assert word in line.text
