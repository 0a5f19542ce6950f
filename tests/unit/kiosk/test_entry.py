"""Questions and the entry of text: dates, groups, limits, caret and capitals."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.flow import questions
from kiosk.flow.events import CaretMove
from kiosk.flow.machine import Flow
from kiosk.flow.session import Alphabet, State
from kiosk.flow.visit import asked
from kiosk.model.node import Event
from kiosk.model.privacy import Privacy
from kiosk.model.text import Language
from sync.answers import LIMITS, Field
from tests.fakes import sample_petitions
from tests.journeys.kiosk import Kiosk, begun, strings

SHOWN = [
    (Field.IIN, "", ""),
    (Field.IIN, "8401", "8401"),
    (Field.IIN, "84011", "8401 1"),
    (Field.IIN, "840115400125", "8401 1540 0125"),
    (Field.BIRTH_DATE, "1", "1"),
    (Field.BIRTH_DATE, "15", "15"),
    (Field.BIRTH_DATE, "150", "15.0"),
    (Field.BIRTH_DATE, "15011", "15.01.1"),
    (Field.BIRTH_DATE, "15011984", "15.01.1984"),
    (Field.SURNAME, "Ким", "Ким"),
]
CHECKED = [
    (Field.IIN, "840115400125", "840115400125", ""),
    (Field.IIN, "840115400126", "", "problem-iin-checksum"),
    (Field.IIN, "8401", "", "problem-iin-length"),
    (Field.BIRTH_DATE, "15011984", "1984-01-15", ""),
    (Field.BIRTH_DATE, "29022023", "", "problem-birth_date-date"),
    (Field.BIRTH_DATE, "29022024", "2024-02-29", ""),
    (Field.BIRTH_DATE, "1501198", "", "problem-birth_date-date"),
    (Field.BIRTH_DATE, "", "", "problem-birth_date-empty"),
    (Field.SURNAME, "  Ким   Ли ", "Ким Ли", ""),
    (Field.SURNAME, "Ким7", "", "problem-surname-character"),
    (Field.SURNAME, "   ", "", "problem-surname-empty"),
    (Field.CONTACT, "+7 700 000 00 00", "+7 700 000 00 00", ""),
    (Field.CONTACT, "a@b.kz", "a@b.kz", ""),
    (Field.CONTACT, "a@b", "", "problem-contact-contact"),
]
FITS = [
    (Field.IIN, "7", True),
    (Field.IIN, "٧", False),
    (Field.IIN, "а", False),
    (Field.IIN, " ", False),
    (Field.BIRTH_DATE, ".", False),
    (Field.SURNAME, "Ә", True),
    (Field.SURNAME, "\n", False),
    (Field.ADDRESS, "/", True),
]
PRIVATE = [
    (Field.SURNAME, Privacy.PERSONAL),
    (Field.GIVEN_NAME, Privacy.PERSONAL),
    (Field.PATRONYMIC, Privacy.PERSONAL),
    (Field.ADDRESS, Privacy.PERSONAL),
    (Field.IIN, Privacy.SECRET),
    (Field.BIRTH_DATE, Privacy.SECRET),
    (Field.CONTACT, Privacy.SECRET),
]


@pytest.mark.parametrize(("field", "entry", "shown"), SHOWN)
def test_an_entry_is_shown_as_people_read_it(field: Field, entry: str, shown: str) -> None:
    """A number is read in groups and a date with its dots, while it grows."""
    assert questions.shown(field, entry) == shown


@pytest.mark.parametrize(("field", "entry", "answer", "problem"), CHECKED)
def test_an_entry_is_checked_as_sealing_will(
    field: Field, entry: str, answer: str, problem: str
) -> None:
    """What the question takes is what can be sealed; what it refuses is named."""
    assert questions.looked_at(field, entry) == questions.Checked(answer, problem)


@pytest.mark.parametrize(("field", "text", "fits"), FITS)
def test_what_can_be_typed_at_all(field: Field, text: str, fits: bool) -> None:
    """A letter in a number is refused at once, where it is still easy to mend."""
    assert questions.fits(field, text) is fits


@pytest.mark.parametrize(("field", "privacy"), PRIVATE)
def test_the_class_of_each_answer(field: Field, privacy: Privacy) -> None:
    """Names are personal; numbers, birth date and contact are secret."""
    assert questions.privacy(field) is privacy
    assert {field for field, _ in PRIVATE} == set(Field)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("field", Field)
def test_the_first_alphabet_fits_the_question(field: Field, language: Language) -> None:
    """Digits for numbers; the letters of the visit's language for everything else."""
    alphabet = questions.alphabet(field, language)
    if field in {Field.IIN, Field.BIRTH_DATE, Field.CONTACT}:
        assert alphabet is Alphabet.DIGITS
    else:
        assert alphabet == language.value


def at(question: Field) -> Kiosk:
    """Return a kiosk at a question, whichever petition asks it."""
    state: State = begun(Language.RU)
    for petition in sample_petitions():
        if question in questions.asked(petition):
            chosen = state.with_visit(petition=petition)
            return Kiosk(asked(chosen, question))
    raise LookupError(f"no sample petition asks for {question}")


def entry(kiosk: Kiosk) -> str:
    """Return what was entered."""
    return kiosk.state.visit.entry(kiosk.state.visit.question)


def test_text_goes_in_at_the_caret() -> None:
    """A letter forgotten in the middle is put in there, and the caret stays behind it."""
    kiosk = at(Field.SURNAME)
    kiosk.type("Омрова")
    kiosk.press("home")
    kiosk.press("right")
    kiosk.press("right")
    kiosk.type("а")
    assert entry(kiosk) == "Омарова"
    assert kiosk.screen.find("field").caret == 3
    kiosk.press("backspace")
    assert entry(kiosk) == "Омрова"
    kiosk.press("end")
    kiosk.press("backspace")
    assert entry(kiosk) == "Омров"


def test_the_caret_says_when_it_cannot_go_on() -> None:
    """At either end, and with nothing to delete, the kiosk says so."""
    kiosk = at(Field.SURNAME)
    for key, notice in (("backspace", "erased-nothing"), ("left", "caret-start")):
        kiosk.press(key)
        assert kiosk.state.notice
        assert kiosk.state.notice.key == notice
    kiosk.type("А")
    for key in ("right", "end"):
        kiosk.press(key)
        assert kiosk.state.notice
        assert kiosk.state.notice.key == "caret-end"


@pytest.mark.parametrize(("field", "steps"), [(Field.IIN, 12), (Field.BIRTH_DATE, 8)])
def test_the_caret_steps_over_what_the_kiosk_put_in(field: Field, steps: int) -> None:
    """Spaces and dots that the kiosk shows are no characters to step through."""
    kiosk = at(field)
    digits = "840115400125"[:steps] if field is Field.IIN else "15011984"
    kiosk.type(digits)
    shown = kiosk.screen.find("field").value
    assert shown
    assert kiosk.screen.find("field").caret == len(shown.shown)
    for _ in range(steps):
        kiosk.press("left")
    assert kiosk.screen.find("field").caret == 0


@pytest.mark.parametrize("field", Field)
def test_a_full_field_says_so_and_keeps_what_is_there(field: Field) -> None:
    """Nothing that was typed is cut off silently."""
    kiosk = at(field)
    limit = questions.limit(field)
    kiosk.type("1" * (limit + 1))
    assert len(entry(kiosk)) == limit <= LIMITS[field]
    assert kiosk.state.notice
    assert kiosk.state.notice.key == "typed-too-long"


def test_capitals_come_by_themselves_at_the_start_of_a_name() -> None:
    """After a hyphen or a space the next key types a capital again, and then small letters."""
    kiosk = at(Field.SURNAME)
    seen = []
    for text in ("О", "л", "-", "К", " ", "и"):
        seen.append(kiosk.state.visit.capitals)
        kiosk.type(text)
    assert seen == [True, False, False, True, False, True]
    assert kiosk.state.visit.capitals is False
    kiosk.tap("keyboard")
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.CaseToggled()))
    assert kiosk.state.visit.capitals is True


def test_what_cannot_be_typed_is_said_and_nothing_changes() -> None:
    """A letter in a number is refused with a reason."""
    kiosk = at(Field.IIN)
    kiosk.type("84")
    said = kiosk.press("q", text="й")
    assert said == ""  # speech is off: it is shown
    assert kiosk.screen.notice
    assert kiosk.screen.notice.name == strings()(Language.RU, "typed-not-fit")
    assert entry(kiosk) == "84"


def test_a_change_given_up_keeps_the_answer() -> None:
    """Escape from a change brings the answer back as it was; Next takes the new one."""
    kiosk = Kiosk(begun(Language.RU))
    kiosk.tap("petition-1")
    kiosk.tap("to-signing")
    kiosk.tap("agree")
    answers = {"surname": "Ким", "given_name": "Ли", "contact": "+77000000000"}
    while (question := kiosk.state.visit.question) and kiosk.screen.id.startswith("detail"):
        kiosk.type(answers.get(question, ""))
        kiosk.tap("next")
    kiosk.tap("declare")
    for leave, expected in (("escape", "Ким"), ("enter", "КимА")):
        kiosk.tap("change-surname")
        kiosk.type("А")
        kiosk.press(leave)
        assert kiosk.screen.id == "review"
        assert kiosk.screen.focus == "answer-surname"
        assert kiosk.state.visit.entry(Field.SURNAME) == expected


EDITS: st.SearchStrategy[list[Event]] = st.lists(
    st.one_of(
        st.sampled_from("Әл- 7й'\t\n").map(e.TextTyped),
        st.just(e.CharacterErased()),
        st.just(e.WordErased()),
        st.sampled_from(CaretMove).map(e.CaretMoved),
        st.just(e.CaseToggled()),
        st.just(e.AlphabetChanged()),
        st.just(e.LanguageChosen()),
    ),
    max_size=30,
)


@given(EDITS, st.sampled_from(Field))
def test_entering_is_what_any_text_field_does(edits: list[Event], field: Field) -> None:
    """Typed, moved and deleted in any order, the entry is what a plain editor would hold."""
    flow = Flow(strings())
    state = at(field).state
    before, after = "", ""
    for edit in edits:
        state, _ = flow.step(state, e.InputReceived(e.Source.KEYS, edit))
        match edit:
            case e.TextTyped(text) if questions.fits(field, text):
                if len(before) + len(after) < questions.limit(field):
                    before += text
            case e.CharacterErased():
                before = before[:-1]
            case e.WordErased():
                before = re.sub(r"[^ ]* *$", "", before)
            case e.CaretMoved(to):
                whole = before + after
                place = {
                    CaretMove.LEFT: max(len(before) - 1, 0),
                    CaretMove.RIGHT: min(len(before) + 1, len(whole)),
                    CaretMove.HOME: 0,
                    CaretMove.END: len(whole),
                    CaretMove.PREVIOUS_WORD: len(re.sub(r"[^ ]* *$", "", before)),
                    CaretMove.NEXT_WORD: len(whole) - len(re.sub(r"^[^ ]* *", "", after)),
                }[to]
                before, after = whole[:place], whole[place:]
        assert state.visit.entry(field) == before + after
        assert state.visit.caret == len(before)
        shown = flow.screen(state).find("field")
        assert shown.value
        assert shown.caret is not None
        assert shown.caret <= len(shown.value.shown)
