import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from speech.text import runs
from speech.types import Span
from tests.unit.speech.text.test_tables import rows, spoken

LANGUAGES = ("kk", "ru", "en")
ANYTHING = st.text(max_size=60)
LIKELY = st.lists(
    st.sampled_from(
        [
            *"0123456789", *"  ..,,::--–/%№+@&°₸$«»()…\n\u00a0\u202f", *"аеиоуқәіңIVXХІabcKm",
            "2028", "05", "12", "1 000", "қадам", "жылы", "ден", "года", "сентября", "қыркүйек",
            "September", "г.", "ул.", "ст.", "и т. д.", "т.б.", "e.g.", "млн", "км", "км/ч", "ИИН",
            "ЖСН", "ҚР", "+7 701", "й", "го", "век", "ғасыр", "до", "с", "школах", "😀", "\u0301",
            "№ ", "½", "²", "٣", "中", "\u200d", "й", "KZT", "QR", "F1", "a@b.kz", "14:30",
        ]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.one_of(ANYTHING, LIKELY), st.sampled_from([*LANGUAGES, "de"]), st.booleans())
@example("5-", "ru", False)
@example("+7 700 000 00 00", "kk", False)
@example("ст.", "ru", True)
@example("9" * 5000, "kk", False)
@example("1/" + "9" * 5000, "ru", False)
@example("1-" + "9" * 5000, "ru", False)
@example("1-" + "9" * 5000, "kk", False)
@example("1-" + "9" * 5000, "en", False)
@example("1," + "9" * 5000, "en", False)
@example("1 000" + " 000" * 2000, "ru", False)
def test_any_text_can_be_said_and_nothing_of_it_is_lost(
    text: str, language: str, punctuation: bool
) -> None:
    """Every letter and digit is stood for by something said, and highlights only go forward."""
    covered: set[int] = set()
    last = 0
    for run in runs(Span(text, language), punctuation=punctuation):
        assert run.text
        for offset in range(len(run.text)):
            start, length = run.origin(offset)
            assert last <= start < start + length <= len(text)
            last = start
            covered.update(range(start, start + length))
    lost = [sign for at, sign in enumerate(text) if sign.isalnum() and at not in covered]
    assert not lost


@given(
    st.lists(st.text("абвгдежзиклмнопрстуфхцчшыэюя", min_size=3, max_size=9), min_size=1).map(
        " ".join
    )
)
def test_plain_words_are_said_as_they_stand(text: str) -> None:
    """A text without numbers, capitals and signs is not touched, so each letter is itself."""
    (run,) = runs(Span(text, "ru"))
    assert run.text == text
    assert [run.origin(at) for at in range(len(text))] == [(at, 1) for at in range(len(text))]


def test_what_has_been_put_into_words_stays_as_it_is() -> None:
    """A spoken form that goes through once more is not changed again."""
    for language in LANGUAGES:
        for _, said in rows(language):
            alone = len(said.strip()) < 2 or "{" in said or said.isupper()
            if not alone and "-" not in said and "." not in said:
                assert spoken(said, language) == said


def test_a_word_mark_points_into_what_is_written() -> None:
    """While "первого сентября" is heard, "1" and then "сентября" are highlighted."""
    (run,) = runs(Span("до 1 сентября", "ru"))
    assert run.text == "до первого сентября"
    assert run.origin(run.text.index("первого")) == (3, 1)
    assert run.origin(run.text.index("сентября")) == (5, 1)
    assert run.origin(-5) == (0, 1)
    assert run.origin(500) == (12, 1)


def test_digits_of_an_iin_are_highlighted_one_by_one() -> None:
    """Somebody who checks a number by ear sees which digit is being said."""
    (run,) = runs(Span("840511300123", "kk"))
    places = dict.fromkeys(run.origin(at) for at in range(len(run.text)))
    assert list(places) == [(at, 1) for at in range(12)]


def test_other_languages_inside_a_text_have_their_own_voice() -> None:
    """An English name in a Russian sentence is a run in English, and points to its place."""
    before, inside, after = runs(Span("Откройте Telegram ещё раз", "ru"))
    assert [before.language, inside.language, after.language] == ["ru", "en", "ru"]
    assert inside.text.strip() == "Telegram"
    assert inside.origin(0) == (9, 1)


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("ru", "Да, всё.", "заглавная Да запятая,  всё точка. "),
        ("kk", "Иә!", "бас әріп Иә леп белгісі! "),
        ("en", "(OK)", " open bracket capitals oh-kay close bracket "),
        ("ru", "Ж", "заглавная жэ"),
        ("en", ",", "comma"),
    ],
)
def test_punctuation_and_capitals_are_named_when_asked(
    language: str, written: str, said: str
) -> None:
    """Somebody who proofreads hears every sign and every capital letter."""
    assert " ".join(spoken(written, language, punctuation=True).split()) == " ".join(said.split())


def test_names_of_letters_can_be_told_apart() -> None:
    """Each letter of an alphabet has a name of its own."""
    for language, letters in (
        ("kk", "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"),
        ("ru", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
        ("en", "abcdefghijklmnopqrstuvwxyz"),
    ):
        names = [spoken(letter, language) for letter in letters]
        assert len(set(names)) == len(letters)
        assert all("{" not in name for name in names)


def test_nothing_is_said_for_nothing() -> None:
    """An empty text has no run, and neither has an emoji alone."""
    assert runs(Span("", "kk")) == ()
    assert not any(sign.isalnum() for run in runs(Span("😀", "kk")) for sign in run.text)


def test_what_is_said_never_shows_in_a_repr() -> None:
    """A name that somebody typed cannot reach a log by way of a run."""
    assert "Айгерім" not in repr(runs(Span("Айгерім 12", "kk")))


def test_a_text_is_put_into_words_before_its_sound_could_be_late() -> None:
    """A label takes less than 1 ms of work, a paragraph of 3,000 characters less than 20 ms."""
    label = Span("Поступило 2 814 подписей до 1 сентября 2028 года", "ru")
    paragraph = Span((label.text + ", их проверят те, кому это поручено законом. ") * 34, "ru")
    assert len(paragraph.text) > 3000
    for span, limit in ((label, 0.001), (paragraph, 0.020)):
        times = []
        for _ in range(15):
            begun = time.thread_time()
            runs(span)
            times.append(time.thread_time() - begun)
        assert min(times) < limit
