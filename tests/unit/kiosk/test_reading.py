"""Reading in units: nothing is out of reach, units nest, and the way back is the way there."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import State
from kiosk.model import focus, reading
from kiosk.model.node import Event, Node
from kiosk.model.place import NESTED, Place, Unit
from kiosk.model.roles import Role
from kiosk.model.text import Language, UiString
from tests.journeys.kiosk import begun, strings

TEXTS = st.text("аЖ1.!?… «»e\u0301\u200dё-", min_size=1, max_size=40).filter(str.strip)
SENTENCES = [
    ("Остановки не объявляют. Пассажир не знает, где он.", 2),
    ("Мы живём на ул. Абая 5. Там нет перехода.", 2),
    ("Это сделал А. Б. Иванов в 2026 г. и ушёл.", 1),
    ("Сіз 5 қадам жүрдіңіз. Енді тоқтаңыз! Дұрыс па?", 3),
    ("Көш. Абай, 5. Мыс. осылай.", 2),
    ("Mr. Smith lives at St. John's. He signs.", 2),
    ("«Да». «Нет».", 2),
    ("Пример: т. е. так, и т. д. всё.", 1),
    ("Один", 1),
    ("Версия 2.5 вышла. Хорошо.", 2),
]


def nodes(texts: Sequence[str]) -> tuple[Node, ...]:
    """Return texts as a screen holds them, every third one a heading."""
    return tuple(
        Node(
            id=f"n{number}",
            role=Role.PARAGRAPH if number % 3 else Role.HEADING,
            name=UiString(words, Language.RU),
        )
        for number, words in enumerate(texts)
    )


def walked(
    every: Sequence[Node], place: Place, was: Unit | None, unit: Unit, by: int
) -> list[Place]:
    """Return every place on the way to the end, or to the top."""
    met = []
    while (following := reading.moved(every, place, was, unit, by)) is not None:
        met.append(following)
        place, was = following, unit
    return met


@pytest.mark.parametrize(("words", "count"), SENTENCES)
def test_sentences_end_where_people_end_them(words: str, count: int) -> None:
    """A stop in "ул." or "2.5" does not tear a sentence apart."""
    assert len(reading.units(words, Unit.SENTENCE)) == count


@given(TEXTS)
def test_units_nest_and_leave_no_character_out(words: str) -> None:
    """Every word lies in one sentence, and letter by letter the whole text is passed."""
    letters = reading.units(words, Unit.CHARACTER)
    assert "".join(words[start:end] for start, end in letters) == words
    for smaller, larger in (
        (Unit.WORD, Unit.SENTENCE),
        (Unit.SENTENCE, Unit.PARAGRAPH),
    ):
        holders = reading.units(words, larger)
        for start, end in reading.units(words, smaller):
            assert sum(a <= start and end <= b for a, b in holders) == 1
    said = " ".join(words[start:end] for start, end in reading.units(words, Unit.SENTENCE))
    assert "".join(said.split()) == "".join(words.split())


@given(st.lists(TEXTS, min_size=1, max_size=4), st.sampled_from(NESTED))
def test_the_way_back_is_the_way_there(texts: list[str], unit: Unit) -> None:
    """From the top to the end and back, each unit of every text is met once, in order."""
    every = nodes(texts)
    there = walked(every, Place("n0", 0, 0), None, unit, 1)
    expected = [
        Place(node.id, *found)
        for node in every
        for found in reading.units(reading.text(node), unit)
    ]
    assert there == expected
    back = walked(every, there[-1], unit, unit, -1)
    assert [there[-1], *back] == expected[::-1]


@given(
    st.lists(TEXTS, min_size=1, max_size=3),
    st.lists(st.tuples(st.sampled_from(Unit), st.sampled_from([1, -1])), max_size=30),
)
def test_changing_units_on_the_way_never_leaves_the_text(
    texts: list[str], steps: list[tuple[Unit, int]]
) -> None:
    """Whatever units are mixed, what is read is a part of the text that is there."""
    every = nodes(texts)
    place, was = Place("n0", 0, 0), None
    for unit, by in steps:
        after = reading.moved(every, place, was, unit, by)
        if after is None:
            continue
        node = next(node for node in every if node.id == after.node)
        assert 0 <= after.start < after.end <= len(reading.text(node))
        at = [node.id for node in every]
        far = (at.index(after.node), after.start) >= (at.index(place.node), place.start)
        assert far is (by > 0) or after == place or was is None
        place, was = after, unit


def on_petition() -> tuple[Flow, State]:
    """Return somebody who listens, with headphones, on the first petition."""
    flow = Flow(strings())
    state, _ = flow.step(begun(speech=True), e.HeadphonesPlugged())
    item = flow.screen(state).focused
    state, _ = flow.step(state, e.InputReceived(e.Source.KEYS, e.FocusActivated()))
    assert item.role is Role.LIST_ITEM
    return flow, state


def press(flow: Flow, state: State, *events: Event) -> State:
    """Return the state after somebody pressed keys with these meanings."""
    for event in events:
        state, _ = flow.step(state, e.InputReceived(e.Source.KEYS, event))
    return state


def read(flow: Flow, state: State) -> str:
    """Return the text that is being read."""
    assert state.reading
    place = state.reading.place
    return reading.text(flow.screen(state).find(place.node))[place.start : place.end]


def test_the_focus_goes_along_with_what_is_read() -> None:
    """Whoever reads on by words and then presses Down goes on from where they read."""
    flow, state = on_petition()
    for _ in range(12):
        state = press(flow, state, e.UnitRead(Unit.WORD, 1))
        assert state.reading
        assert flow.screen(state).focus == state.reading.place.node
    assert state.focus != "title"
    order = [node.id for node in focus.order(flow.screen(state))]
    after = press(flow, state, e.FocusMoved(1))
    assert flow.screen(after).focus == order[order.index(state.focus) + 1]
    assert after.reading is None


def test_letters_of_the_word_that_was_just_read() -> None:
    """From a word to its letters: the first press spells its first letter, not its second."""
    flow, state = on_petition()
    state = press(flow, state, e.UnitRead(Unit.WORD, 1), e.UnitRead(Unit.WORD, 1))
    word = read(flow, state)
    spelled = ""
    for _ in word:
        state = press(flow, state, e.UnitRead(Unit.CHARACTER, 1))
        spelled += read(flow, state)
    assert spelled == word


def test_headings_are_jumped_to_both_ways() -> None:
    """H goes through the headings of a petition, past all that stands between."""
    flow, state = on_petition()
    headings = [n.id for n in flow.screen(state).walk() if n.role is Role.HEADING]
    met = [state.focus or flow.screen(state).focus]
    for _ in headings[1:]:
        state = press(flow, state, e.UnitRead(Unit.HEADING, 1))
        met.append(state.focus)
    assert met == headings
    last = press(flow, state, e.UnitRead(Unit.HEADING, 1))
    assert last.notice
    assert last.notice.key == "reading-no-heading"
    back = press(flow, state, e.UnitRead(Unit.HEADING, -1))
    assert back.focus == headings[-2]


def test_close_reading_needs_no_more_than_five_keys() -> None:
    """Enter opens, arrows move and change the unit, Enter reads on, Escape goes back."""
    flow, state = on_petition()
    state = press(flow, state, e.FocusMoved(1), e.FocusMoved(1), e.FocusActivated())
    assert state.reading
    assert state.reading.close
    sentence = read(flow, state)
    state = press(flow, state, e.CloseReadingTurned(-1))
    assert read(flow, state) == sentence.split()[0]
    state = press(flow, state, e.CloseReadingStepped(1))
    assert read(flow, state) == sentence.split()[1]
    state = press(flow, state, e.CloseReadingTurned(-1))
    assert read(flow, state) == sentence.split()[1][0]
    smallest = press(flow, state, e.CloseReadingTurned(-1))
    assert smallest.notice
    assert smallest.notice.key == "unit-smallest"
    onward = press(flow, state, e.ReadAsked())
    assert onward.reading
    assert onward.reading.onward
    ended = press(flow, state, e.CloseReadingEnded())
    assert ended.reading is None
    assert ended.focus == state.focus


def test_what_is_heard_takes_the_focus_along() -> None:
    """After listening for a while, the focus is on what was heard last."""
    flow, state = on_petition()
    state = press(flow, state, e.ReadAsked(from_top=True))
    assert state.reading
    reached = e.TextReached(state.reading.serial, "text-3", 5, 9)
    state, _ = flow.step(state, reached)
    assert flow.screen(state).focus == "text-3"
    late = press(flow, state, e.FocusMoved(1))
    again, _ = flow.step(late, reached)
    assert again is late


def test_a_reading_that_was_given_up_moves_nothing() -> None:
    """A word that arrives late from an older reading does not throw the reader back."""
    flow, state = on_petition()
    state = press(flow, state, e.ReadAsked(from_top=True))
    assert state.reading
    old = state.reading.serial
    state = press(flow, state, e.UnitRead(Unit.PARAGRAPH, 1), e.ReadAsked())
    after, _ = flow.step(state, e.TextReached(old, "text-2", 0, 1))
    assert after is state
