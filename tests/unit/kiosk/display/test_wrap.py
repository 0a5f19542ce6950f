"""Lines: nothing is left out, nothing is wider than its column."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.modalities.display.theme import Face, Type
from kiosk.modalities.display.wrap import wrap
from tests.unit.kiosk.display.checks import EvenMeasure

KIND = Type(Face.REGULAR, 40, 58)
LETTER = EvenMeasure().width("а", KIND)


@given(st.text("абвгaeiou -–/«»1 ", max_size=80), st.integers(1, 40))
def test_every_letter_stands_on_one_line(text: str, letters: int) -> None:
    """Whatever the words and the width, each letter is on exactly one line, in order."""
    lines = wrap(text, KIND, letters * LETTER, EvenMeasure())
    found = [at for line in lines for at in range(line.start, line.start + len(line.text))]
    assert found == sorted(set(found))
    missing = set(range(len(text))) - set(found)
    assert all(text[at] == " " for at in missing)
    for line in lines:
        assert text[line.start : line.start + len(line.text)] == line.text


@given(st.text("абвгaeiou -", max_size=80), st.integers(3, 40))
def test_no_line_is_wider_than_its_column(text: str, letters: int) -> None:
    """Nobody has to scroll sideways: a broken word fits with its hyphen too."""
    width = letters * LETTER
    for line in wrap(text, KIND, width, EvenMeasure()):
        assert line.width <= width + 1e-6


def test_long_words_are_broken_after_a_vowel() -> None:
    """A word longer than a line is broken where it can be read, with a hyphen."""
    lines = wrap("деректеріңізді", KIND, 9 * LETTER, EvenMeasure())
    assert [line.text for line in lines] == ["деректе", "ріңізді"]
    assert lines[0].hyphen
    assert not lines[1].hyphen


def test_hyphens_in_the_text_are_used_first() -> None:
    """«кто-нибудь» is broken at its own hyphen, which is not doubled."""
    lines = wrap("кто-нибудь", KIND, 7 * LETTER, EvenMeasure())
    assert [line.text for line in lines] == ["кто-", "нибудь"]
    assert not any(line.hyphen for line in lines)


def test_no_break_spaces_hold_numbers_together() -> None:
    """The thousands of a number are not parted."""
    lines = wrap("жиналды 2\u00a0814", KIND, 9 * LETTER, EvenMeasure())
    assert [line.text for line in lines] == ["жиналды", "2\u00a0814"]
