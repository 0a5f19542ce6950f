"""The words of the kiosk: complete and equal in three languages, and each can be said."""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from kiosk.model.text import Language
from kiosk.strings import FOLDER, FluentStrings, StringsError, messages

NUMBERS = (0, 1, 2, 3, 5, 11, 21, 100, 2814)
WAYS = ("keys", "touch", "explore", "switch")
REVIEW = re.compile(r"review: (none|native|user)( \? .+)?$", re.MULTILINE)
LATIN_WORDS = {
    "Enter", "Escape", "Backspace", "Ctrl", "Shift", "Home", "End", "Tab", "Page", "Up", "Down",
    "QR", "Ww", "F", "H",
}  # fmt: skip
ARROWS: dict[Language, set[str]] = {
    Language.KK: {"Жоғары", "Төмен", "Солға", "Оңға"},
    Language.RU: {"Вверх", "Вниз", "Влево", "Вправо"},
    Language.EN: set(),
}
KAZAKH_ONLY = set("әғқңөұүһі")


class Said(NamedTuple):
    """One form of one message in one language."""

    language: Language
    key: str
    text: str


class _Variables(Visitor):
    """Collects the variables of a pattern and the messages that it refers to."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.references: set[tuple[str, str]] = set()

    def visit_VariableReference(self, node: Any) -> None:  # noqa: N802 - the library's name
        self.names.add(node.id.name)

    def visit_MessageReference(self, node: Any) -> None:  # noqa: N802 - the library's name
        self.references.add((node.id.name, node.attribute.name if node.attribute else ""))


@cache
def entries(language: Language) -> dict[str, ast.Message]:
    """Return the messages of a language by id, in the order of the file."""
    every = messages(FOLDER, language)
    return {entry.id.name: entry for entry in every if isinstance(entry, ast.Message)}


def patterns(entry: ast.Message) -> dict[str, Any]:
    """Return the forms of a message: "" is what is shown."""
    return {"": entry.value, **{each.id.name: each.value for each in entry.attributes}}


def variables(language: Language, key: str, form: str = "") -> set[str]:
    """Return the variables of a form, those of the messages it refers to included."""
    found = _Variables()
    found.visit(patterns(entries(language)[key])[form])
    return found.names.union(*(variables(language, *each) for each in found.references))


def arguments(names: set[str], number: int) -> dict[str, object]:
    """Return arguments as the flow gives them."""
    words = {
        "date": date(2028, 9, 1),
        "sign": "Ү",
        "place": "…",
        "role": "check_box",
        "by": "keys",
    }
    in_numbers = {"day", "month", "year"}
    given = {name: words.get(name, number) for name in names - in_numbers}
    return {**given, "date": words["date"]} if names & in_numbers else given


@cache
def everything_said(language: Language) -> tuple[Said, ...]:
    """Return every form of every message, for each way and many numbers."""
    return tuple(_everything_said(language))


def _everything_said(language: Language) -> Iterator[Said]:
    strings = FluentStrings()
    for key, entry in entries(language).items():
        names = set[str]().union(*(variables(language, key, form) for form in patterns(entry)))
        for number in NUMBERS:
            for by in WAYS:
                said = strings(language, key, **{**arguments(names, number), "by": by})
                yield Said(language, key, said.shown)
                yield Said(language, key, said.spoken)
            if not names - {"by"}:
                break


@pytest.mark.parametrize("language", Language)
def test_every_message_can_be_parsed(language: Language) -> None:
    """A mistake of form in a file would silence a message for somebody."""
    every = messages(FOLDER, language)
    assert [entry.content for entry in every if isinstance(entry, ast.Junk)] == []


@pytest.mark.parametrize("language", Language)
def test_no_message_is_written_twice(language: Language) -> None:
    """The later one would win unseen, and a translator would correct the other."""
    assert len(list(messages(FOLDER, language))) == len(entries(language))


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_languages_hold_the_same_messages_in_the_same_order(language: Language) -> None:
    """Nothing is said in one language only, and the files can be read side by side."""
    assert list(entries(language)) == list(entries(Language.EN))


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_messages_use_the_same_variables(language: Language) -> None:
    """What a message tells in English it tells in Kazakh and Russian too.

    Only what is shown is compared: a spoken form stands in one language where another needs none.
    """
    for key in entries(Language.EN):
        expected = variables(Language.EN, key)
        assert variables(language, key) == expected, key


@pytest.mark.parametrize("language", Language)
def test_every_message_says_where_it_appears_and_who_has_read_it(language: Language) -> None:
    """A translator sees the place of a message, and a report can count what nobody reviewed."""
    for key, entry in entries(language).items():
        comment = (entry.comment and entry.comment.content) or ""
        assert REVIEW.search(comment), key


@pytest.mark.parametrize("language", Language)
def test_every_message_can_be_shown_and_said(language: Language) -> None:
    """No number, way of operating or date leaves a hole in a sentence."""
    for said in everything_said(language):
        assert said.text.strip(), said
        assert not set(said.text) & set("{}$"), said


@pytest.mark.parametrize("language", [Language.KK, Language.RU])
def test_cyrillic_words_hold_no_latin_letters(language: Language) -> None:
    """A Latin "i" or "h" looks right on the screen, but speech and braille stumble over it."""
    for said in everything_said(language):
        for word in re.findall(r"[^\W\d_]+", said.text):
            latin = [letter for letter in word if unicodedata.name(letter).startswith("LATIN")]
            assert not latin or word in LATIN_WORDS, said


def test_russian_is_written_without_kazakh_letters() -> None:
    """A Kazakh letter in a Russian word is a slip; only the key that offers them shows them."""
    for said in everything_said(Language.RU):
        if said.key in {"key-alphabet-kk", "erased"}:
            continue
        assert not KAZAKH_ONLY & set(said.text.lower()), said


@pytest.mark.parametrize("language", Language)
def test_what_is_named_in_quotation_marks_is_there_to_be_found(language: Language) -> None:
    """Somebody told to choose “Next” finds a control of exactly that name."""
    every = everything_said(language)
    names = {said.text for said in every} | ARROWS[language]
    for said in every:
        for quoted in re.findall("[«“](.+?)[»”]", said.text):
            assert quoted in names, said


@pytest.mark.parametrize("language", Language)
def test_each_language_is_named_in_itself(language: Language) -> None:
    """Whoever reads only one language finds it on the first screen."""
    names = {
        Language.KK: "Қазақша",
        Language.RU: "Русский",
        Language.EN: "English",
    }
    strings = FluentStrings()
    assert strings(language, "language-name").shown == names[language]
    assert strings(language, "language-is").shown == names[language]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.KK, "Бірінші петиция, барлығы үшеу"),
        (Language.RU, "Первая петиция из трёх"),
    ],
)
def test_a_position_is_said_in_words_that_agree(language: Language, said: str) -> None:
    """“3-тен 1-і” would be heard as one third, and “из три” is no Russian."""
    assert FluentStrings()(language, "position", number=1, total=3).spoken == said


def test_steps_are_said_as_ordinals() -> None:
    """“5-қадам” is the fifth step; a voice would read five steps."""
    strings = FluentStrings()
    step = {"number": 5, "total": 7}
    assert strings(Language.KK, "step", **step).spoken == "Бесінші қадам, барлығы жетеу"
    assert strings(Language.RU, "step", **step).spoken == "Шаг пятый из семи"


@pytest.mark.parametrize("language", Language)
def test_a_count_is_said_without_the_space_in_it(language: Language) -> None:
    """A voice reads “2 814” as two and eight hundred and fourteen."""
    said = FluentStrings()(language, "received", number=2814, date=date(2028, 9, 1))
    assert "2814" in said.spoken
    assert "2814" not in said.shown


@pytest.mark.parametrize(
    ("language", "shown", "spoken"),
    [
        (
            Language.KK,
            "2028 жылғы 1 қыркүйек",
            "екі мың жиырма сегізінші жылғы бірінші қыркүйек",
        ),
        (
            Language.RU,
            "1 сентября 2028 года",
            "первое сентября две тысячи двадцать восьмого года",
        ),
        (Language.EN, "1 September 2028", "1 September 2028"),
    ],
)
def test_a_date_holds_no_abbreviation(language: Language, shown: str, spoken: str) -> None:
    """“2028 ж.” and “2028 г.” would be read as a letter."""
    said = FluentStrings()(language, "date", date=date(2028, 9, 1))
    assert (said.shown, said.spoken) == (shown, spoken)


def test_a_number_does_not_break_at_the_end_of_a_line() -> None:
    """The space inside “2 814” keeps its halves together."""
    said = FluentStrings()(Language.KK, "received", number=2814, date=date(2028, 9, 1))
    assert said.shown.startswith("2\u00a0814 қол")


def test_a_missing_message_is_named_and_its_arguments_are_not() -> None:
    """An error may reach a log; what a person entered may not."""
    with pytest.raises(StringsError, match="no-such-message") as raised:
        FluentStrings()(Language.KK, "no-such-message", place="Үмітқызы")
    assert "Үмітқызы" not in str(raised.value)


def test_a_message_without_its_argument_is_an_error() -> None:
    """A sentence with a hole is not shown to anybody."""
    with pytest.raises(StringsError, match="position"):
        FluentStrings()(Language.RU, "position", total=3)


@pytest.mark.parametrize("text", ["a-message =\n    .spoken = only heard\n", "# nothing\n"])
def test_a_message_without_text_to_show_is_an_error(tmp_path: Path, text: str) -> None:
    """Someone who does not hear gets the same words."""
    for language in Language:
        (tmp_path / f"{language}.ftl").write_text(text, "utf-8")
    with pytest.raises(StringsError, match="a-message"):
        FluentStrings(tmp_path)(Language.EN, "a-message")
