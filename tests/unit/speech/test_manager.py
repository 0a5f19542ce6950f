"""The speech manager on virtual time: what is heard, in which order, and what never is."""

import random
from itertools import pairwise

import pytest

from speech.drivers.null import NullDriver
from speech.drivers.scripted import PITCH_HZ, ScriptedDriver
from speech.manager import SpeechManager
from speech.ports import SAMPLE_RATE, OnChunk
from speech.types import (
    Cancel,
    Cancelled,
    Configure,
    DriverChosen,
    Dropped,
    Event,
    Finished,
    Output,
    Priority,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from speech.virtual import VirtualSink, VirtualSpeech

LONG = "one two three four five six seven eight nine ten"


def say(
    number: int, text: str = "hello there", priority: Priority = Priority.TEXT, language: str = "en"
) -> Speak:
    """Return a request to say one span."""
    return Speak(Utterance(number, (Span(text, language),), priority))


@pytest.fixture
def heard() -> list[Event]:
    """Collect events in the order in which they came."""
    return []


@pytest.fixture
def speech(heard: list[Event]) -> VirtualSpeech:
    """Return speech on virtual time, past its first announcement."""
    speech = VirtualSpeech(heard.append)
    heard.clear()
    return speech


def test_an_utterance_starts_names_its_words_and_finishes(
    speech: VirtualSpeech, heard: list[Event]
) -> None:
    """Each word is told once, in order, with its place in the span it stands in."""
    spans = (Span("Дауыс деген", "kk"), Span("voice", "en"))
    speech.handle(Speak(Utterance(7, spans, Priority.TEXT)))
    speech.advance(10)
    assert heard == [
        Started(7),
        Word(7, 0, 0, 5),
        Word(7, 0, 6, 5),
        Word(7, 1, 0, 5),
        Finished(7),
    ]


def test_words_come_when_they_are_heard_not_when_they_are_made(
    speech: VirtualSpeech, heard: list[Event]
) -> None:
    """The highlight does not run ahead of the voice."""
    speech.handle(say(1, LONG))
    assert heard == []
    counts = []
    for _ in range(50):
        speech.advance(0.1)
        counts.append(len(heard))
    assert counts[0] == 2
    assert all(later - earlier <= 1 for earlier, later in pairwise(counts))
    assert heard[-1] == Finished(1)


def test_cancel_is_silence_at_once(speech: VirtualSpeech, heard: list[Event]) -> None:
    """After a cancel only a fade of 2 ms is left, and no word follows."""
    speech.handle(say(1, LONG))
    speech.handle(say(2, "alert", Priority.MESSAGE))
    speech.handle(say(3, LONG))
    speech.advance(0.2)
    heard.clear()
    speech.handle(Cancel())
    assert heard == [Cancelled(2), Dropped(3)]
    tail = speech.sink.advance(0.004)
    assert any(tail)
    assert not any(speech.sink.advance(30))
    assert heard == [Cancelled(2), Dropped(3)]


def test_a_new_focus_silences_the_old(speech: VirtualSpeech, heard: list[Event]) -> None:
    """Moving on is enough to stop what was being said (EN 301 549, 5.1.3.4)."""
    speech.handle(say(1, LONG))
    speech.advance(0.3)
    speech.handle(say(2, "next"))
    speech.advance(5)
    assert heard[-4:] == [Cancelled(1), Started(2), Word(2, 0, 0, 4), Finished(2)]


def test_a_message_cut_off_by_something_more_urgent_is_said_again(
    speech: VirtualSpeech, heard: list[Event]
) -> None:
    """Nobody misses that their signature was stored because an alarm came in between."""
    speech.handle(say(1, "stored safely", Priority.MESSAGE))
    speech.advance(0.3)
    speech.handle(say(2, "leave", Priority.IMPORTANT))
    speech.advance(10)
    assert [e for e in heard if not isinstance(e, Word)] == [
        Started(1),
        Started(2),
        Finished(2),
        Started(1),
        Finished(1),
    ]


def test_an_utterance_without_sound_still_ends(speech: VirtualSpeech, heard: list[Event]) -> None:
    """A text with nothing in it to say, or none at all, does not leave the kiosk waiting."""
    speech.handle(say(1, ""))
    speech.advance(0.1)
    speech.handle(Speak(Utterance(2, (), Priority.TEXT)))
    speech.advance(0.1)
    assert heard == [Started(1), Finished(1), Started(2), Finished(2)]


def test_a_failing_engine_hands_over_and_says_so(heard: list[Event]) -> None:
    """When an engine breaks, the next one goes on with the sentence; it is never just lost."""
    broken, spare = ScriptedDriver(fail_after=3), ScriptedDriver()
    broken.name = "broken"
    speech = VirtualSpeech(heard.append, [broken, spare, NullDriver()])
    speech.handle(say(1, LONG))
    speech.advance(30)
    assert heard[0] == DriverChosen("broken", ("kk", "ru", "en"))
    assert DriverChosen("scripted", ("kk", "ru", "en"), "broken: as the script says") in heard
    assert len([e for e in heard if isinstance(e, Word)]) >= 10
    assert heard[-1] == Finished(1)
    speech.handle(say(2))
    assert len(broken.spans) == 1


def test_an_engine_that_stumbles_over_a_text_hands_over_without_a_word_of_it(
    heard: list[Event],
) -> None:
    """An error that nobody foresaw costs one engine, not the voice, and quotes nothing."""

    class Stumbling(ScriptedDriver):
        def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
            """Fail as no engine should."""
            raise KeyError(span.text)

    stumbling = Stumbling()
    stumbling.name = "stumbling"
    speech = VirtualSpeech(heard.append, [stumbling, ScriptedDriver(), NullDriver()])
    speech.handle(say(1, LONG))
    speech.advance(30)
    assert DriverChosen("scripted", ("kk", "ru", "en"), "stumbling: KeyError") in heard
    assert heard[-1] == Finished(1)


def test_without_any_engine_captions_still_move(heard: list[Event]) -> None:
    """Someone who reads along gets the words in step although nothing sounds."""
    speech = VirtualSpeech(heard.append, [ScriptedDriver(missing="no library"), NullDriver()])
    assert heard == [DriverChosen("null", ("kk", "ru", "en"), "scripted: no library")]
    speech.handle(say(1, LONG))
    speech.advance(10)
    assert len([e for e in heard if isinstance(e, Word)]) == 10
    assert heard[-1] == Finished(1)


@pytest.mark.parametrize(
    ("text", "language"), [("қолтаңба", "kk"), ("подписывать", "ru"), ("signatures", "en")]
)
def test_each_span_is_spoken_by_the_voice_of_its_language(
    text: str, language: str, speech: VirtualSpeech
) -> None:
    """What is heard has the pitch of that language's voice (EN 301 549, 5.1.3.14)."""
    speech.handle(say(1, text, language=language))
    pcm = memoryview(speech.sink.advance(0.5)).cast("h")
    crossings = sum(1 for a, b in pairwise(pcm) if a < 0 <= b)
    assert crossings == pytest.approx(PITCH_HZ[language] * len(pcm) / SAMPLE_RATE, abs=3)


def test_rate_and_volume_change_what_is_heard(speech: VirtualSpeech, heard: list[Event]) -> None:
    """A faster rate ends sooner; a volume step reaches the sink at once."""
    durations = []
    for rate in range(13):
        heard.clear()
        speech.handle(Configure(rate, 10))
        speech.handle(say(rate, LONG))
        steps = 0
        while Finished(rate) not in heard:
            speech.advance(0.005)
            steps += 1
        durations.append(steps)
    assert all(later < earlier for earlier, later in pairwise(durations))
    speech.handle(Configure(3, 0))
    assert speech.sink.gain == pytest.approx(10 ** (-45 / 20))


def test_a_thousand_interruptions_leave_no_wrong_word(heard: list[Event]) -> None:
    """However often somebody interrupts, each utterance has one end and no word after it."""
    chance = random.Random(20)  # noqa: S311 - a repeatable script
    speech = VirtualSpeech(heard.append)
    heard.clear()
    for number in range(1_000):
        match chance.randrange(6):
            case 0:
                speech.handle(Cancel())
            case 1:
                speech.handle(Configure(chance.randrange(13), 5))
        speech.handle(say(number, LONG, chance.choice(list(Priority))))
        speech.advance(chance.random() * 0.4)
    for _ in range(400):
        speech.advance(5, step=0.05)
    ended: set[int] = set()
    for event in heard:
        match event:
            case Started(number) | Word(number):
                assert number not in ended
            case Finished(number) | Cancelled(number) | Dropped(number):
                assert number not in ended
                ended.add(number)
    assert ended == set(range(1_000))


def test_marks_that_were_on_their_way_at_a_cancel_are_not_told() -> None:
    """A device takes sound in blocks; a word due in one that was cut off is never reported."""
    heard: list[Event] = []

    def emit(event: Event) -> None:
        heard.append(event)
        if event == Word(1, 0, 4, 3):
            virtual.manager.handle(Cancel())

    virtual = VirtualSpeech(emit)
    virtual.handle(say(1, LONG))
    virtual.sink.advance(5)
    assert heard[-2:] == [Word(1, 0, 4, 3), Cancelled(1)]


class HastySink(VirtualSink):
    """A device that takes its next block the moment that anything changes."""

    heard = b""

    def flush(self, generation: int, *, fade: bool = True) -> None:
        """Throw away what is older, and play."""
        super().flush(generation, fade=fade)
        self.heard += self.advance(0.004)


def test_the_plug_leaves_no_moment_in_which_a_fade_could_be_heard() -> None:
    """However soon the device asks for more, what is for headphones only is not in it."""
    sink = HastySink()
    manager = SpeechManager([ScriptedDriver(), NullDriver()], sink, lambda _: None)
    sink.on_played = manager.played
    manager.change_output(Output.HEADPHONES)
    spans = (Span(LONG, "en"),)
    manager.handle(Speak(Utterance(1, spans, Priority.TEXT, headphones_only=True)))
    assert manager.pump()
    assert any(sink.advance(0.5))
    manager.change_output(Output.SPEAKER)
    assert sink.heard
    assert not any(sink.heard)
