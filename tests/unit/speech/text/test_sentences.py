import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.text.sentences import sentences

CASES = {
    "ru": (
        ["Первое.", "Второе!", "Третье?"],
        ["Он живёт на ул. Абая, д. 5.", "Это рядом."],
        ["Это сделают в 2028 г.", "Потом всё изменится."],
        ["Это и т. д., и т. п. в одном месте."],
        ["А. С. Пушкин писал стихи.", "Их читают."],
        ["Цена 3.5 тенге.", "Дорого…", "Но нужно."],
        ["Он сказал: «Да.»", "И ушёл."],
    ),
    "kk": (
        ["Бұл – үлгі.", "Ондағы сандар ойдан алынған."],
        ["Абай көш. 5-үйде тұрады.", "Жақын."],
        ["Қ. Ахметов келді.", "Ол сөйледі."],
        ["Кітап, дәптер, т.б. заттар бар."],
    ),
    "en": (
        ["Mr. Smith came.", "He left at 9 a.m. on Monday."],
        ["It costs 3.5 tenge, e.g. today.", "Fine."],
        ["Is it?", "Yes!"],
    ),
}


@pytest.mark.parametrize(
    ("language", "parts"), [(each, parts) for each, cases in CASES.items() for parts in cases]
)
def test_sentences_end_where_a_reader_ends_them(language: str, parts: list[str]) -> None:
    """A full stop after an abbreviation, an initial or in a number does not break a sentence."""
    text = " ".join(parts)
    assert [text[at : at + length] for at, length in sentences(text, language)] == parts


def test_a_line_is_a_sentence_of_its_own() -> None:
    """A heading without a full stop is not read on into the paragraph below it."""
    text = "Заголовок\nПервое. Второе"
    assert [text[a : a + n] for a, n in sentences(text, "ru")] == ["Заголовок", "Первое.", "Второе"]


@given(st.text(max_size=80), st.sampled_from(["kk", "ru", "en", "de"]))
def test_nothing_of_a_text_lies_outside_of_its_sentences(text: str, language: str) -> None:
    """Reading sentence by sentence says everything once, in order."""
    parts = sentences(text, language)
    covered = [place for start, length in parts for place in range(start, start + length)]
    assert covered == sorted(set(covered))
    assert all(text[at].isspace() for at in range(len(text)) if at not in set(covered))
