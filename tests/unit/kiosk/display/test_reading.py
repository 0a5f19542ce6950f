"""What is being read is marked where it stands in what is shown."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kiosk.modalities.display.caption import lines_of, spoken_lines
from kiosk.modalities.display.geometry import Part
from kiosk.modalities.display.reading import marked
from kiosk.modalities.display.theme import Face, Type
from kiosk.model.node import Screen
from kiosk.model.overlay import Marked, Overlay
from kiosk.model.place import Place, Reading, Unit
from kiosk.model.text import Language
from tests.unit.kiosk.display import demo_screens as demo
from tests.unit.kiosk.display.checks import EvenMeasure

TEXT = "Он ждёт. Мы просим сигнал. Спасибо."


def paragraph(text: str = TEXT) -> Screen:
    """Return a screen on which `text` has the focus."""
    screen = demo.petition(Language.RU)
    named = tuple(
        replace(node, name=demo.own(text, Language.RU)) if node.id == "text" else node
        for node in screen.body
    )
    return replace(screen, body=named)


def heard(word: str, node: str = "text") -> Overlay:
    """Return what speech publishes as it says `word`."""
    return Overlay().marked(Marked(node, TEXT.index(word), len(word)))


def closely(screen: Screen, start: int, end: int, unit: Unit) -> Screen:
    """Return `screen` while a place on it is read closely."""
    return replace(screen, reading=Reading(Place("text", start, end), unit, 1, close=True))


def test_a_word_is_marked_in_its_sentence() -> None:
    """Whoever reads along sees which word is heard, and the sentence around it."""
    mark = marked(paragraph(), heard("просим"))
    assert mark is not None
    assert TEXT[mark.first : mark.end] == "Мы просим сигнал."
    assert TEXT[mark.start : mark.start + mark.length] == "просим"
    assert mark.part is Part.NAME


def test_a_value_is_what_is_read() -> None:
    """In an answer that is read back, the answer is marked and not its question."""
    screen = demo.review(Language.RU)
    node = next(n for n in screen.walk() if n.value and n.value.shown)
    mark = marked(screen, Overlay().marked(Marked(node.id, 0, 3)))
    assert mark is not None
    assert (mark.node, mark.part, mark.start, mark.length) == (node.id, Part.VALUE, 0, 3)


def test_no_word_told_marks_the_whole() -> None:
    """Where the voice tells no word, the whole text has the quiet ground and nothing else."""
    mark = marked(paragraph(), Overlay().marked(Marked("text")))
    assert mark is not None
    assert (mark.first, mark.end, mark.start, mark.length) == (0, len(TEXT), -1, 0)


def test_a_letter_read_closely_is_marked() -> None:
    """While a letter is said with the word it begins, and after, that letter is marked."""
    screen = closely(paragraph(), 12, 13, Unit.CHARACTER)
    for overlay in (Overlay(), Overlay().marked(Marked("text", 12))):
        mark = marked(screen, overlay)
        assert mark is not None
        assert (mark.start, mark.length) == (12, 1)
        assert TEXT[mark.first : mark.end] == "Мы просим сигнал."


def test_a_sentence_read_closely_is_marked_after_the_voice() -> None:
    """Somebody who reads sentence by sentence without sound sees which one it is."""
    mark = marked(closely(paragraph(), 9, 26, Unit.SENTENCE), Overlay())
    assert mark is not None
    assert (TEXT[mark.first : mark.end], mark.length) == ("Мы просим сигнал.", 0)


def test_nothing_is_marked_that_is_not_there() -> None:
    """A mark that is late for a screen that is gone marks nothing."""
    assert marked(paragraph(), Overlay()) is None
    assert marked(paragraph(), heard("Спасибо", node="gone")) is None


@given(st.text(max_size=40), st.integers(0, 60), st.integers(0, 60), st.sampled_from(Unit))
def test_marks_stay_in_order(text: str, start: int, length: int, unit: Unit) -> None:
    """Whatever is told, late or wrong, a word lies in its sentence."""
    text = text if text.strip() else "x"
    screen = paragraph(text)
    for overlay in (Overlay(), Overlay().marked(Marked("text", start, length))):
        mark = marked(closely(screen, start, start + length, unit), overlay)
        assert mark is not None
        assert mark.start == -1 or mark.first <= mark.start or mark.length == 0
        assert mark.length == 0 or mark.start + mark.length <= mark.end


def test_captions_go_on_with_the_voice() -> None:
    """A caption longer than its line shows the line with the word being spoken."""
    kind = Type(Face.REGULAR, 30, 40)
    measure = EvenMeasure()
    lines = lines_of(TEXT, kind, measure.width("x" * 16, kind), measure)
    for word in ("ждёт", "просим", "Спасибо"):
        assert word in spoken_lines(lines, TEXT.index(word))[0].text
    assert spoken_lines(lines_of("", kind, 100, measure), 0)[0].text == ""
