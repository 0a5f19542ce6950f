"""Captions follow what leaves the loudspeaker, word by word."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.modalities.captions import Captions
from kiosk.model.overlay import Caption, Overlay
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from speech.types import (
    Cancel,
    Cancelled,
    Dropped,
    Event,
    Finished,
    Priority,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from tests.journeys.kiosk import Kiosk, begun

TWO = Speak(Utterance(7, (Span("Сәлем, Әлия.", "kk"), Span("Hello there.", "en")), Priority.TEXT))
FIRST = Caption("Сәлем, Әлия.", Language.KK)
SECOND = Caption("Hello there.", Language.EN)


class Line:
    """The caption band."""

    def __init__(self) -> None:
        self.overlay = Overlay()
        self.published = 0
        self.captions = Captions(self._publish, lambda _: False)

    def _publish(self, update: Callable[[Overlay], Overlay]) -> None:
        self.overlay = update(self.overlay)
        self.published += 1

    def hear(self, *events: Event) -> Caption | None:
        """Let the loudspeaker report, and return what is shown."""
        for event in events:
            self.captions.heard(event)
        return self.overlay.caption


@pytest.fixture
def line() -> Line:
    """Return a caption band that knows of one utterance."""
    line = Line()
    line.captions.asked(TWO)
    return line


TABLE: list[tuple[str, tuple[Event, ...], Caption | None]] = [
    ("asked, not yet spoken", (), None),
    ("begun", (Started(7),), FIRST),
    ("a word", (Started(7), Word(7, 0, 7, 4)), replace(FIRST, start=7, length=4)),
    ("the other language", (Started(7), Word(7, 1, 0, 5)), replace(SECOND, start=0, length=5)),
    (
        "over: the words stay to be read",
        (Started(7), Word(7, 1, 6, 5), Finished(7)),
        replace(SECOND, start=6, length=5),
    ),
    ("cut off", (Started(7), Word(7, 0, 0, 5), Cancelled(7)), None),
    ("never begun", (Dropped(7),), None),
    ("somebody else's", (Started(8), Word(8, 0, 0, 5)), None),
    ("a word after the end", (Started(7), Cancelled(7), Word(7, 0, 0, 5)), None),
]


@pytest.mark.parametrize(("name", "events", "shown"), TABLE)
def test_the_band_shows_what_is_being_said(
    line: Line, name: str, events: tuple[Event, ...], shown: Caption | None
) -> None:
    """Somebody who cannot hear reads the same words at the same time (EN 301 549 5.1.5)."""
    assert line.hear(*events) == shown, name


def test_other_requests_change_nothing(line: Line) -> None:
    """Only what is spoken is captioned."""
    line.captions.asked(Cancel())
    assert line.published == 0


def test_the_end_of_the_visit_takes_the_words_away(line: Line) -> None:
    """The next person does not read what was said to the one before."""
    line.hear(Started(7))
    line.captions.reset()
    assert line.overlay.caption is None
    assert line.hear(Word(7, 0, 0, 5)) is None


def test_turning_speech_off_takes_the_words_away() -> None:
    """A band with old words would look as if the kiosk still spoke."""
    kiosk = Kiosk(begun(speech=True), sounding=True)
    kiosk.press("down")
    kiosk.wait(1)
    assert kiosk.runtime.overlay.caption
    kiosk.press("f2")
    assert kiosk.runtime.overlay.caption is None
    assert kiosk.state.settings == Settings(language=Language.EN)


def test_every_word_that_is_said_is_marked_in_turn() -> None:
    """On virtual time, each word that leaves the loudspeaker is the marked one of the caption."""
    kiosk = Kiosk(begun(speech=True), sounding=True)
    kiosk.press("down")
    marked = []
    for _ in range(200):
        kiosk.wait(0.05)
        caption = kiosk.runtime.overlay.caption
        if caption and caption.length:
            marked.append(caption.text[caption.start : caption.start + caption.length])
    in_turn = [word for word, before in zip(marked, ["", *marked], strict=False) if word != before]
    said = [word.strip("().,") for word in kiosk.screen.focused.name.spoken.split()]
    assert said
    first = in_turn.index(said[0])
    assert in_turn[first : first + len(said)] == said
