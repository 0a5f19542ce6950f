import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.model.sentences import sentences

CASES = (
    ["Первое.", "Второе!", "Третье?"],
    ["Он живёт на ул. Абая, д. 5, кв. 2.", "Это рядом."],
    ["Это сделают в 2028 г.", "Потом всё изменится."],
    ["Это и т. д., и т. п. в одном месте."],
    ["А. С. Пушкин писал стихи.", "Их читают."],
    ["Цена 3.5 тенге.", "Дорого…", "Но нужно."],
    ["Он сказал: «Да.»", "И ушёл."],
    ["Это п. 3 ст. 12 и стр. 5."],
    ["1. Починить крышу.", "2. Открыть зал."],
    ["Бұл – үлгі.", "Ондағы сандар ойдан алынған."],
    ["Абай көш. 5-үйде тұрады.", "Жақын."],
    ["Қ. Ахметов келді.", "Ол сөйледі."],
    ["Кітап, дәптер, т.б. заттар бар."],
    ["Көшеде қалың қар.", "Жол тайғақ."],
    ["Mr. Smith came.", "He left at 9 a.m. on Monday."],
    ["It costs 3.5 tenge, e.g. today.", "Fine."],
    ["Is it?", "No.", "It was in 2 vol. 5."],
)


@pytest.mark.parametrize("parts", CASES)
def test_sentences_end_where_a_reader_ends_them(parts: list[str]) -> None:
    """A full stop after an abbreviation, an initial or in a number does not break a sentence."""
    text = " ".join(parts)
    assert [text[first:end] for first, end in sentences(text)] == parts


def test_a_line_is_a_sentence_of_its_own() -> None:
    """A heading without a full stop is not read on into the paragraph below it."""
    text = "Заголовок\nПервое. Второе"
    assert [text[first:end] for first, end in sentences(text)] == ["Заголовок", "Первое.", "Второе"]


@given(st.text(max_size=80) | st.text("аА1. \n«»?г", max_size=40))
def test_nothing_of_a_text_lies_outside_of_its_sentences(text: str) -> None:
    """Reading sentence by sentence says everything once, in order."""
    covered = [place for first, end in sentences(text) for place in range(first, end)]
    assert covered == sorted(set(covered))
    assert all(text[at].isspace() for at in range(len(text)) if at not in set(covered))
