"""On-screen keyboards: every letter within reach, in any order and on any glass, and a way back."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import Alphabet, State
from kiosk.flow.visit import asked
from kiosk.gallery import ENTRIES
from kiosk.modalities.keypad.tables import CHORDS_IN_TEXT, IN_TEXT
from kiosk.model.node import Event, Key
from kiosk.model.presentation import KeyRequest
from kiosk.model.settings import Graded, Layout, Toggle
from kiosk.model.text import SIGN_NAMES, Language
from speech.text.words import sign_name
from sync.answers import Field
from tests.fakes import sample_petitions
from tests.journeys.kiosk import Kiosk, begun, strings
from tests.unit.kiosk.test_entry import at, entry

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
TEN, SEVEN, TALL_SEVEN, TALL = (217.5, 135.9), (152.4, 91.4), (91.4, 152.4), (135.9, 217.5)
GLASSES = (TEN, SEVEN, TALL_SEVEN, TALL, (345.3, 194.2), (194.2, 345.3))
FLOW = Flow(strings())
_LOST = 40
"""Keys after which a letter counts as not to be found."""


Size = tuple[float, float]
"""Width and height, mm."""


def on(glass: Size, question: Field, language: Language, **settings: object) -> State:
    """Return a state at a question, on glass of this width and height in mm."""
    state = begun(language).with_settings(**settings)
    world = replace(state.world, glass_width=glass[0], glass_height=glass[1])
    petition = next(p for p in sample_petitions() if any(r.field is question for r in p.fields))
    return asked(replace(state, world=world).with_visit(petition=petition), question)


def keys(state: State) -> list[list[Key]]:
    """Return the keys that are there now."""
    return [list(row) for row in FLOW.screen(state).find("keyboard").keys]


def pressed(state: State, row: int, column: int) -> State:
    """Return the state after a key was touched."""
    request = KeyRequest("keyboard", row, column)
    return FLOW.step(state, e.InputReceived(e.Source.TOUCH, request))[0]


def press(state: State, event: Event) -> State | None:
    """Press the key that means `event`, or None where there is none."""
    for number, row in enumerate(keys(state)):
        for column, key in enumerate(row):
            if key.event == event:
                return pressed(state, number, column)
    return None


def typed(state: State, char: str) -> State:
    """Type one character as a person does who looks at the keys: by groups, then by alphabets."""
    capitals = char.isupper()
    if char.isalpha() and state.visit.capitals != capitals:
        state = reached(state, e.CaseToggled())
    for _ in Alphabet:
        found = sought(state, char)
        if found:
            return found
        state = reached(state, e.AlphabetChanged())
    raise AssertionError(f"{char!r} is on no keyboard")


def sought(state: State, char: str) -> State | None:
    """Look for a character on this alphabet's keys, in every group of letters that opens."""
    there = press(state, e.TextTyped(char))
    others = strings()(state.language, "key-others").shown
    for number, row in enumerate(keys(state)):
        for column, key in enumerate(row):
            deeper = isinstance(key.event, e.KeysOpened) and len(key.event.path) > len(
                state.visit.opened
            )
            if there is None and deeper and key.name.shown != others:
                there = sought(pressed(state, number, column), char)
    return there


def reached(state: State, event: Event) -> State:
    """Press a working key, behind "Other" where it is not there."""
    others = strings()(state.language, "key-others").shown
    for _ in range(_LOST):
        there = press(state, event)
        if there:
            return there
        leads = [
            (number, column)
            for number, row in enumerate(keys(state))
            for column, key in enumerate(row)
            if key.name.shown == others
        ]
        state = pressed(state, *leads[0])
    raise AssertionError(f"no way to {event}")


@pytest.mark.parametrize("layout", [Layout.ALPHABETICAL, Layout.NATIONAL, "wheel"])
@pytest.mark.parametrize("glass", GLASSES)
@pytest.mark.parametrize("tremor", [False, True])
def test_every_kazakh_letter_can_be_typed(layout: str, glass: Size, tremor: bool) -> None:
    """All 42 letters, small and capital: any order of the keys, any glass, any hand."""
    chosen: dict[str, object] = {"wheel": True} if layout == "wheel" else {"layout": layout}
    state = on(glass, Field.ADDRESS, Language.KK, tremor=tremor, **chosen)
    for letter in (*KAZAKH, *KAZAKH.upper()):
        state = typed(state, letter)
    assert state.visit.entry(Field.ADDRESS) == KAZAKH + KAZAKH.upper()


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("glass", [TEN, SEVEN, TALL_SEVEN])
@pytest.mark.parametrize("field", Field)
def test_every_answer_can_be_typed(field: Field, glass: Size, language: Language) -> None:
    """Whatever a petition asks for, the keys on the glass can answer, digits and signs too."""
    state = on(glass, field, language)
    for char in ENTRIES[field][language]:
        state = reached(state, e.TextTyped(" ")) if char == " " else typed(state, char)
    assert state.visit.entry(field) == ENTRIES[field][language]


def test_letters_stand_as_people_know_them() -> None:
    """By the alphabet for somebody who hears them, else as on the country's keyboards."""

    def first(language: Language, **settings: object) -> str:
        rows = keys(on(TEN, Field.SURNAME, language, **settings))
        return "".join(key.name.shown for key in rows[0]).lower()

    assert first(Language.KK, speech=True).startswith("аәбвгғд")
    assert first(Language.KK).startswith("ёәіңғүұқөһ")
    assert first(Language.RU) == "йцукенгшщзхъ"
    assert first(Language.EN).startswith("qwertyuiop")
    assert first(Language.EN, layout=Layout.ALPHABETICAL).startswith("abcdef")
    assert first(Language.RU, speech=True, layout=Layout.NATIONAL) == "йцукенгшщзхъ"


def test_few_large_keys_by_choice_and_where_there_is_no_room() -> None:
    """A wheel on the smallest glass and for a trembling hand; whole keyboards elsewhere."""

    def many(glass: Size, **settings: object) -> int:
        return sum(len(row) for row in keys(on(glass, Field.SURNAME, Language.KK, **settings)))

    assert many(TEN) > 42
    assert many(TEN, wheel=True) < 20
    assert many(TEN, tremor=True) < 20
    assert many(SEVEN) < 20


EDITS: st.SearchStrategy[list[Event]] = st.lists(
    st.one_of(
        st.sampled_from("Әл- 7й'").map(e.TextTyped),
        st.sampled_from(["сымова", "Әлия "]).map(e.TextTyped),
        st.sampled_from(
            [
                e.CharacterErased(),
                e.NextErased(),
                e.WordErased(),
                e.EntryCleared(),
                e.CaseToggled(),
                e.AlphabetChanged(),
                e.KeysOpened((0,)),
            ]
        ),
        st.sampled_from(e.CaretMove).map(e.CaretMoved),
    ),
    max_size=30,
)


def after(state: State, event: Event) -> State:
    """Return the state after an input."""
    return FLOW.step(state, e.InputReceived(e.Source.TOUCH, event))[0]


@given(EDITS, EDITS, st.sampled_from(Field))
def test_undoing_all_gives_the_beginning(
    before: list[Event], edits: list[Event], field: Field
) -> None:
    """Whatever was done to an answer, it can be taken back step by step, to where it began."""
    state = at(field).state
    for event in before:
        state = after(state, event)
    began = state = asked(state, field)
    changes = 0
    for event in edits:
        was = state.visit.entry(field)
        state = after(state, event)
        changes += state.visit.entry(field) != was
    for _ in range(changes):
        state = after(state, e.EditUndone())
    assert state.visit.entry(field) == began.visit.entry(field)
    told = after(state, e.EditUndone()).notice
    assert told is not None
    assert told.key == "undo-nothing"


CHANGES: st.SearchStrategy[list[Event]] = st.lists(
    st.one_of(
        st.lists(st.integers(-1, 14), max_size=4).map(lambda path: e.KeysOpened(tuple(path))),
        st.sampled_from(Toggle).map(e.ToggleChanged),
        st.sampled_from(Layout).map(e.LayoutChosen),
        st.integers(0, 5).map(e.SizeChosen),
        st.sampled_from([e.AlphabetChanged(), e.LanguageChosen(), e.SpeechToggled()]),
        st.just(e.GradeChanged(Graded.SCAN, 1)),
    ),
    max_size=12,
)


@given(CHANGES, st.sampled_from(GLASSES), st.sampled_from([Field.SURNAME, Field.IIN]))
def test_groups_survive_any_change(changes: list[Event], glass: Size, field: Field) -> None:
    """Size, order or language changed inside an open group: there are keys, and a way to delete."""
    state = on(glass, field, Language.KK)
    for event in changes:
        state = after(state, event)
        rows = keys(state) if FLOW.screen(state).has("keyboard") else [[]]
        assert all(rows) or rows == [[]]
    if FLOW.screen(state).has("keyboard") and not state.visit.opened:
        assert reached(state, e.CharacterErased())


def test_what_was_undone_is_told_with_what_is_there_now() -> None:
    """Somebody who hears the kiosk need not read the field again; a secret answer is counted."""
    for field, text, now in (
        (Field.SURNAME, "Kim", "Ki"),
        (Field.IIN, "8401", strings()(Language.EN, "value-count", count=3).spoken),
    ):
        state = on(TEN, field, Language.EN, speech=True)
        kiosk = Kiosk(state)
        kiosk.post(e.InputReceived(e.Source.KEYS, e.LoudspeakerAllowed()))
        kiosk.type(text)
        said = kiosk.press("z", modifiers=frozenset({"ctrl"}))
        assert strings()(Language.EN, "undone").spoken in said
        assert now in said
        assert "8401" not in said


def test_a_masked_number_is_cleared_by_one_key_and_comes_back() -> None:
    """Whoever lost count of the dots begins anew, and gets them back if that was a slip."""
    state = on(TEN, Field.IIN, Language.RU)
    for digit in "840115":
        state = typed(state, digit)
    cleared = press(state, e.EntryCleared())
    assert cleared
    assert cleared.visit.entry(Field.IIN) == ""
    back = press(cleared, e.EditUndone())
    assert back
    assert back.visit.entry(Field.IIN) == "840115"


def test_undo_is_forgotten_with_the_question() -> None:
    """What was taken out of an earlier answer cannot come into this one."""
    state = typed(on(TEN, Field.SURNAME, Language.EN), "K")
    state = after(after(state, e.AnswerGiven()), e.EditUndone())
    assert state.visit.entry(Field.SURNAME) == "K"


def test_keys_of_a_text_field_work_at_the_keys_on_the_screen() -> None:
    """Home, End, Delete and Backspace of a real keyboard do there what they do in the field."""
    kiosk = at(Field.SURNAME)
    kiosk.type("Ким")
    kiosk.press("down")
    for key, text, caret in (
        ("home", "Ким", 0),
        ("delete", "им", 0),
        ("end", "им", 2),
        ("backspace", "и", 1),
    ):
        assert key in IN_TEXT
        kiosk.press(key)
        assert (entry(kiosk), kiosk.state.visit.caret) == (text, caret)
    assert CHORDS_IN_TEXT["ctrl+z"] == e.EditUndone()
    kiosk.press("z", modifiers=frozenset({"ctrl"}))
    assert entry(kiosk) == "им"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("sign", "()«»“”№.,:;!?'-–+")
def test_a_sign_has_one_name(sign: str, language: Language) -> None:
    """What was called so when it was typed is called so when it is read."""
    key = strings()(language, f"sign-{SIGN_NAMES[sign]}").spoken
    assert key == sign_name(sign, language.value)
