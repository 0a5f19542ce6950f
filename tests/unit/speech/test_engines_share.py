"""Which engine says what, what a word of the text is when it is said, and what is kept."""

import itertools

import pytest

from speech.cache import Key, SoundCache
from speech.choice import pieces
from speech.drivers.null import NullDriver
from speech.errors import DriverError
from speech.ports import Chunk, OnChunk, SynthDriver, WordMark
from speech.synthesis import Synthesis
from speech.text import Run
from speech.types import (
    Cancel,
    Configure,
    DriverChosen,
    Event,
    Finished,
    Prepare,
    Priority,
    Span,
    Speak,
    Utterance,
    Word,
)
from speech.virtual import VirtualSpeech
from tests.unit.speech.telltale import TelltaleDriver

NUMBER = "Since 1 May 2814 people asked."
LABEL = Span("Read the petition", "en")


class Voice(TelltaleDriver):
    """An engine with chosen languages; remembers what it was asked, as tests alone may."""

    def __init__(
        self, name: str, *languages: str, memory_only: bool = True, instant: bool = True
    ) -> None:
        super().__init__(instant=instant)
        self.name = name
        self.memory_only = memory_only
        self.said: list[Span] = []
        self.cancelled = 0
        self._languages = languages

    def languages(self) -> tuple[str, ...]:
        """Return those that were chosen."""
        return self._languages

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Remember, and say it."""
        self.said.append(span)
        super().synthesise(span, rate, on_chunk)

    def cancel(self) -> None:
        """Count."""
        self.cancelled += 1


class Reader(Voice):
    """A person's recordings of known texts."""

    verbatim = True

    def __init__(self, *known: Span) -> None:
        super().__init__("recorded", "en")
        self._known = known

    def covers(self, span: Span) -> bool:
        """Say whether it was recorded."""
        return span in self._known


class Breaking(Voice):
    """An engine that breaks after so many words."""

    def __init__(self, words: int) -> None:
        super().__init__("breaking", "en")
        self._left = words

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Say it, as far as it goes."""

        def count(chunk: Chunk) -> bool:
            self._left -= 1
            if self._left < 0:
                raise DriverError("as planned")
            return on_chunk(chunk)

        super().synthesise(span, rate, count)


@pytest.fixture
def heard() -> list[Event]:
    """Collect events in the order in which they came."""
    return []


def utterance(number: int, *spans: Span, private: bool = False, resumes: bool = False) -> Speak:
    """Return a request to say some TEXT."""
    return Speak(Utterance(number, spans, Priority.TEXT, private=private, resumes=resumes))


def test_recordings_say_the_text_as_written_and_nothing_else() -> None:
    """A person's voice is used for what the person said, whole, wherever one would go on."""
    written = Span(NUMBER, "en")
    reader, voice = Reader(written), Voice("voice", "en")
    (piece,) = pieces(written, [reader, voice], start=6)
    assert piece.driver is reader
    assert piece.span == written
    assert piece.origin(WordMark(0, 6, 1)) == (6, 1)
    assert {one.driver.name for one in pieces(LABEL, [reader, voice])} == {"voice"}


def test_recordings_stand_back_where_punctuation_is_to_be_named() -> None:
    """Whoever checks the commas of a text hears them."""
    reader, voice = Reader(LABEL), Voice("voice", "en")
    assert {p.driver.name for p in pieces(LABEL, [reader, voice], punctuation=True)} == {"voice"}


def test_the_order_of_engines_is_the_venues_choice() -> None:
    """Recordings named behind a synthesiser are not used where that one speaks."""
    reader, voice = Reader(LABEL), Voice("voice", "en")
    assert {p.driver.name for p in pieces(LABEL, [voice, reader])} == {"voice"}


def test_an_engine_that_may_touch_a_disk_gets_nothing_private() -> None:
    """A name goes to the next engine; where there is none, it is silent rather than written."""
    writes, safe, null = Voice("writes", "en", memory_only=False), Voice("safe", "en"), NullDriver()
    rows: list[tuple[list[SynthDriver], str]] = [
        ([writes, safe, null], "safe"),
        ([writes, null], "null"),
    ]
    for drivers, chosen in rows:
        assert {p.driver.name for p in pieces(LABEL, drivers, private=True)} == {chosen}
        assert {p.driver.name for p in pieces(LABEL, drivers)} == {"writes"}


def test_a_language_that_an_engine_lacks_goes_to_one_that_has_it() -> None:
    """Kazakh comes from the Kazakh voice, everything else from the next in the row."""
    kazakh, other = Voice("kazakh", "kk"), Voice("other", "ru", "en")
    drivers: list[SynthDriver] = [kazakh, other, NullDriver()]
    for text, language, chosen in (
        ("сәлем", "kk", "kazakh"),
        ("привет", "ru", "other"),
        ("hello", "en", "other"),
        ("salut", "fr", "null"),
    ):
        assert {p.driver.name for p in pieces(Span(text, language), drivers)} == {chosen}
    mixed = list(pieces(Span("Петицияны «Library» деп жазды", "kk"), drivers))
    assert [p.driver.name for p in mixed] == ["kazakh", "other", "kazakh"]


def test_what_cannot_be_put_into_words_is_said_as_it_stands() -> None:
    """A slip in a grammar never leaves a person in silence."""

    def slip(_span: Span, *, punctuation: bool) -> tuple[Run, ...]:
        raise ValueError(str(punctuation))

    (piece,) = pieces(LABEL, [Voice("one", "en"), NullDriver()], put=slip)
    assert (piece.driver.name, piece.span) == ("one", LABEL)
    assert piece.origin(WordMark(0, 5, 3)) == (5, 3)


def test_marks_point_into_what_is_written(heard: list[Event]) -> None:
    """Each word of the text is told once, although a number is many words in the ear."""
    voice = Voice("voice", "en")
    speech = VirtualSpeech(heard.append, [voice, NullDriver()])
    speech.handle(utterance(1, Span(NUMBER, "en")))
    speech.advance(60)
    told = [NUMBER[e.start : e.start + e.length] for e in heard if isinstance(e, Word)]
    assert [word.strip(" .") for word in told][:2] == ["Since", "1"]
    assert len(told) == len({e.start for e in heard if isinstance(e, Word)})
    assert "".join(told).replace(" ", "") in NUMBER.replace(" ", "")
    assert not any(char.isdigit() for span in voice.said for char in span.text)


def test_after_an_interruption_a_number_is_said_from_its_beginning(heard: list[Event]) -> None:
    """Reading that was cut off inside a number says the whole number again, in its context."""
    voice = Voice("voice", "en")
    speech = VirtualSpeech(heard.append, [voice, NullDriver()])
    text = "It is 2814 people."
    speech.handle(utterance(1, Span(text, "en"), resumes=True))
    while not (isinstance(heard[-1], Word) and heard[-1].start == 6):
        speech.advance(0.005)
    speech.advance(0.9)
    speech.handle(Configure(rate=5))
    speech.advance(60)
    whole, rest = (span.text for span in voice.said)
    assert whole.endswith(rest)
    assert rest.startswith("two thousand")
    starts = [event.start for event in heard if isinstance(event, Word)]
    assert starts == [0, 3, 6, 6, 11]


def test_an_engine_that_breaks_while_reading_is_followed_at_the_word(heard: list[Event]) -> None:
    """The next voice goes on where the first one fell silent, and the kiosk is told."""
    text = "one two three four five six seven eight nine ten"
    speech = VirtualSpeech(heard.append, [Breaking(15), Voice("spare", "en"), NullDriver()])
    spans = (Span(text, "en"),) * 2
    speech.handle(utterance(1, *spans, resumes=True))
    speech.advance(60)
    assert DriverChosen("spare", ("en",), "breaking: as planned") in heard
    told = [(e.span, e.start) for e in heard if isinstance(e, Word)]
    assert len(told) - len(set(told)) <= 1
    assert all(one <= two for one, two in itertools.pairwise(told))
    assert heard[-1] == Finished(1)


def test_recordings_alone_are_no_voice(heard: list[Event]) -> None:
    """When the last engine for live text is gone, that is told, though some phrases still sound."""
    page = Span("one two three", "en")
    drivers: list[SynthDriver] = [Reader(LABEL), Breaking(1), NullDriver()]
    speech = VirtualSpeech(heard.append, drivers)
    speech.handle(utterance(1, LABEL, page))
    speech.advance(20)
    chosen = [event.driver for event in heard if isinstance(event, DriverChosen)]
    assert chosen == ["recorded", "null"]
    assert heard[-1] == Finished(1)


def test_a_slow_engine_makes_in_advance_what_is_likely_to_be_said(heard: list[Event]) -> None:
    """The answer to the next key is there before the key, at each rate."""
    slow = Voice("slow", "en", instant=False)
    speech = VirtualSpeech(heard.append, [slow, NullDriver()])
    labels = (LABEL, Span("Help", "en"))
    speech.handle(Prepare(labels))
    assert len(slow.said) == 2
    speech.handle(utterance(1, LABEL))
    speech.advance(10)
    assert len(slow.said) == 2
    assert Word(1, 0, 0, 4) in heard
    assert heard[-1] == Finished(1)
    speech.handle(Configure(rate=9))
    assert len(slow.said) == 4


def test_what_a_slow_engine_said_in_public_is_not_made_twice(heard: list[Event]) -> None:
    """Going back to an item answers at once; what was cut off is made again, whole."""
    slow = Voice("slow", "en", instant=False)
    speech = VirtualSpeech(heard.append, [slow, NullDriver()])
    page = Span("one two three four five six seven eight nine ten " * 9, "en")
    for number in range(3):
        speech.handle(utterance(number, LABEL, page))
        speech.advance(0.2)
        speech.handle(Cancel())
    assert [span.text for span in slow.said].count(LABEL.text) == 1


def test_nothing_private_is_kept(heard: list[Event]) -> None:
    """A name is made anew each time that it is said: no copy of it stays anywhere."""
    slow = Voice("slow", "en", instant=False)
    speech = VirtualSpeech(heard.append, [slow, NullDriver()])
    for number in range(3):
        speech.handle(utterance(number, LABEL, private=True))
        speech.advance(10)
    assert len(slow.said) == 3


def test_preparing_is_abandoned_when_somebody_is_to_speak(heard: list[Event]) -> None:
    """A key that comes while something is made in advance is answered first; both come."""
    page = Span("never mind this", "en")
    asked: list[str] = []

    class Interrupted(Voice):
        def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
            """Say it; while it is prepared for the first time, a key is pressed."""
            asked.append(span.text)
            if span == page and asked.count(page.text) == 1:
                speech.manager.handle(utterance(1, LABEL))
                assert self.cancelled
                assert not on_chunk(Chunk(b"\1\0"))
                return
            super().synthesise(span, rate, on_chunk)

    slow = Interrupted("slow", "en", instant=False)
    speech = VirtualSpeech(heard.append, [slow, NullDriver()])
    speech.handle(Prepare((page,)))
    speech.advance(10)
    assert asked == [page.text, LABEL.text, page.text]
    assert heard[-1] == Finished(1)


def test_what_was_cancelled_before_it_began_is_not_begun() -> None:
    """A key that comes between choosing what to prepare and the engine's work waits for neither."""
    slow = Voice("slow", "en", instant=False)
    synthesis = Synthesis([slow, NullDriver()])
    turn = synthesis.turn
    synthesis.cancel()
    assert not synthesis.prepare(LABEL, Configure(), turn)
    (piece,) = pieces(LABEL, [slow, NullDriver()])
    synthesis.say(piece, 3, lambda _: True, turn, keep=True)
    assert not slow.asked


def test_a_message_keeps_its_pace_to_the_end(heard: list[Event]) -> None:
    """A rate that is changed in the middle of a message holds from the next utterance on."""
    rates: list[int] = []

    class Pacer(Voice):
        def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
            """Note the rate, and say it."""
            rates.append(rate)
            super().synthesise(span, rate, on_chunk)

    speech = VirtualSpeech(heard.append, [Pacer("pacer", "en"), NullDriver()])
    spans = (Span("one two three four five six", "en"),) * 4
    speech.handle(Configure(rate=2))
    speech.handle(utterance(1, *spans))
    speech.advance(1)
    speech.handle(Configure(rate=9))
    speech.advance(60)
    assert rates == [2, 2, 2, 2]
    speech.handle(utterance(2, LABEL))
    assert rates[-1] == 9


def test_what_is_kept_has_a_bound() -> None:
    """The oldest sound makes room for the newest, and a whole chapter is not kept at all."""
    cache = SoundCache(limit=800)
    keys = [Key("slow", 3, Span(str(number), "en")) for number in range(12)]
    for key in keys:
        cache.put(key, [Chunk(bytes(100))])
        assert cache.get(keys[0])
    assert [key in cache for key in keys] == [True, *[False] * 4, *[True] * 7]
    cache.put(Key("slow", 3, LABEL), [Chunk(bytes(101))])
    assert cache.get(Key("slow", 3, LABEL)) is None
