"""Whether a machine still understands what is spoken: clipped or garbled sound makes it stumble.

It is no measure of how well people understand (`deploy/guides/intelligibility.md` is), and not of
the recogniser: it is not told which words may come, so that a lost consonant makes another word.
What is compared is the share of words that it gets wrong, measured on the day this was written:
labels at 200 words/min 8 to 10 percent, with their first 60 ms cut off 50 to 55, with every 7th
block of 50 ms dropped 40. Slower or faster than it was taught it is worse, and so it is with
running text, where small words vanish.
"""

import json
import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import pytest
import vosk
from numpy.typing import NDArray

from kiosk.model.text import Language
from kiosk.rig import Loopback
from kiosk.strings import FluentStrings
from speech.models import ModelStore, State, load_lock, models_folder
from speech.ports import SAMPLE_RATE, SynthDriver
from speech.types import Configure
from tests.audio.conftest import WAIT, Voice, ready
from tests.audio.test_espeak import spoken
from tests.bench.texts import paragraphs

Samples = NDArray[np.int16]

HEARS_HZ = 16_000
PRE_ROLL = HEARS_HZ * 4 // 10
"""Silence before: without it the first word is often missed."""
PIECE = HEARS_HZ // 10
STEPS = {120: 3, 200: 6, 300: 8}
"""Words a minute, and the rate step nearest to it."""
WORST = {120: 0.6, 200: 0.2, 300: 0.55}
"""Shares of wrong words in labels above which something is broken."""
WORST_TEXT = {120: 0.75, 200: 0.55, 300: 0.7}
"""In running text; measured 0.57, 0.37 and 0.53."""
LABELS = [
    "page-close",
    "leave",
    "stay",
    "change",
    "show",
    "hide",
    "bar-help",
    "bar-language",
    "bar-sound",
    "bar-size",
    "bar-sign-language",
    "next",
    "go-on",
    "step-2",
    "step-5",
    "step-6",
    "welcome-what",
    "petitions-title",
]
"""Keys of short texts whose words the recogniser was taught."""


@pytest.fixture(scope="session")
def model() -> vosk.Model:
    """Load the English model; where there is none these tests fail, they never pass silently."""
    english = next(each for each in load_lock() if each.language == "en")
    store = ModelStore(models_folder())
    if store.state(english) is not State.READY:
        pytest.fail(f"{store.path(english)} is not there or damaged: run dauys-models fetch")
    vosk.SetLogLevel(-1)
    return vosk.Model(str(store.path(english)))


@pytest.fixture(scope="module", params=["espeak", pytest.param("pyttsx3", marks=pytest.mark.full)])
def engine(request: pytest.FixtureRequest) -> Iterator[SynthDriver]:
    """Return an engine that speaks English."""
    with ready(request.param) as made:
        yield made


def labels() -> Sequence[str]:
    """Return short texts of the kiosk as they are spoken."""
    strings = FluentStrings()
    return [strings(Language.EN, key).spoken for key in LABELS]


def words(text: str) -> list[str]:
    """Return the words of a text as the recogniser writes them."""
    return re.findall("[a-z']+", text.lower())


def hears(model: Any, samples: Samples) -> list[str]:
    """Return the words understood in a sound of the engines' own rate."""
    recogniser = vosk.KaldiRecognizer(model, HEARS_HZ)
    rest = np.zeros(PRE_ROLL, np.int16)
    sound = np.concatenate((rest, resampled(samples), rest[: PRE_ROLL // 2]))
    heard = []
    for first in range(0, len(sound), PIECE):
        if recogniser.AcceptWaveform(sound[first : first + PIECE].tobytes()):
            heard.append(json.loads(recogniser.Result())["text"])
    return " ".join([*heard, json.loads(recogniser.FinalResult())["text"]]).split()


def wrong(model: Any, texts: Sequence[str], sounds: Sequence[Samples]) -> float:
    """Return the share of words that were understood wrongly, missed or added."""
    errors = sum(
        distance(words(text), hears(model, sound))
        for text, sound in zip(texts, sounds, strict=True)
    )
    return errors / sum(len(words(text)) for text in texts)


def resampled(samples: Samples) -> Samples:
    """Return a sound at the recogniser's rate, without what that cannot hold."""
    taps = np.sinc(np.arange(-32, 33) * HEARS_HZ / SAMPLE_RATE) * np.hanning(65)
    smooth = np.convolve(samples.astype(float), taps / taps.sum(), "same")
    places = np.arange(len(smooth) * HEARS_HZ // SAMPLE_RATE) * SAMPLE_RATE / HEARS_HZ
    return np.interp(places, np.arange(len(smooth)), smooth).astype(np.int16)


def distance(said: Sequence[str], heard: Sequence[str]) -> int:
    """Return how many words must be changed, put in or taken out to make one the other."""
    row = list(range(len(heard) + 1))
    for count, word in enumerate(said, 1):
        above, row[0] = row[:], count
        for at, other in enumerate(heard, 1):
            row[at] = min(above[at] + 1, row[at - 1] + 1, above[at - 1] + (word != other))
    return row[-1]


def test_the_distance_of_words() -> None:
    """A word missed, one added and one taken for another count one each."""
    assert distance(["press", "enter", "now"], ["press", "enter", "now"]) == 0
    assert distance(["press", "enter", "now"], ["press", "now"]) == 1
    assert distance(["press", "enter"], ["dress", "up", "enter"]) == 2
    assert distance(["help"], []) == 1


def made(engine: SynthDriver, texts: Sequence[str], pace: int) -> list[Samples]:
    """Return what the engine makes of texts at a pace."""
    said = (spoken(engine, text, "en", STEPS[pace]) for text in texts)
    return [np.frombuffer(chunk.pcm, np.int16) for chunk in said]


def told(engine: SynthDriver, what: str, share: float) -> None:
    """Print the figure: `pytest -s` shows it."""
    print(f"{engine.name}, {what}: {share:.0%} of the words wrong")  # noqa: T201


PACES = [pytest.param(120, marks=pytest.mark.full), pytest.param(300, marks=pytest.mark.full)]


@pytest.mark.parametrize("pace", [200, *PACES])
def test_labels_are_understood(pace: int, engine: SynthDriver, model: vosk.Model) -> None:
    """What the kiosk says of a button is a word, at the paces that people choose."""
    texts = labels()
    share = wrong(model, texts, made(engine, texts, pace))
    told(engine, f"labels at {pace} words/min", share)
    assert share < WORST[pace]


@pytest.mark.full
@pytest.mark.parametrize("pace", [120, 200, 300])
def test_a_petition_is_understood(pace: int, engine: SynthDriver, model: vosk.Model) -> None:
    """What a petition says is words too."""
    texts = [text for text in paragraphs("en") if "akim" not in text]
    share = wrong(model, texts, made(engine, texts, pace))
    told(engine, f"a petition at {pace} words/min", share)
    assert share < WORST_TEXT[pace]


def clipped(sound: Samples) -> Samples:
    """Cut off the first 60 ms: a silence trimmed too far, or a device that was asleep."""
    return sound[SAMPLE_RATE * 60 // 1000 :]


def broken(sound: Samples) -> Samples:
    """Drop every 7th block of 50 ms: chunks of the engine that get lost."""
    block = SAMPLE_RATE // 20
    return np.concatenate(
        [sound[at : at + block] for at in range(0, len(sound), block) if at // block % 7 != 6]
    )


@pytest.mark.parametrize("fault", [clipped, broken])
def test_a_fault_in_the_sound_shows(
    fault: Callable[[Samples], Samples], engine: SynthDriver, model: vosk.Model
) -> None:
    """If labels lost their first consonant, or pieces of them, the figure above would tell."""
    texts = labels()[::2] if fault is clipped else labels()[-8:]
    share = wrong(model, texts, [fault(sound) for sound in made(engine, texts, 200)])
    told(engine, fault.__name__, share)
    assert share > WORST[200]


@pytest.mark.full
def test_what_leaves_the_loudspeaker_is_understood(
    voice: Voice, loopback: Loopback, model: vosk.Model
) -> None:
    """The same holds for what was heard at the sound card, through manager, stream and server."""
    texts, sounds = labels(), []
    voice.ask(Configure(STEPS[200]))
    for text in texts:
        began, ended = voice.say_all(text)
        loopback.wait_until(ended + 0.1, WAIT)
        # Wider than the sound: the recorder's clock is good to some milliseconds, and a clipped
        # consonant is what this looks for.
        sounds.append(np.frombuffer(loopback.pcm(began - 0.1, ended + 0.1), np.int16))
    assert wrong(model, texts, sounds) < WORST[200]
