"""How fast each engine really speaks, and whether its voice stays the same voice (VVSG 2.0, 7.1-K).

That each of the steps keeps its pace, to within 10 percent in each language, is measured with every
other thing an engine owes, in `test_drivers`. Here it is counted in what the clause names.
"""

import itertools
from collections.abc import Iterator

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.config import data_folder, voices_folder
from speech.drivers.piper import PiperDriver
from speech.drivers.rhvoice import RHVoiceDriver
from speech.drivers.worker_driver import WorkerDriver
from speech.engines import Places
from speech.ports import SAMPLE_RATE, SynthDriver
from speech.types import DEFAULT_RATE, RATE_STEPS, words_per_minute
from tests.audio.conftest import ready
from tests.audio.test_espeak import TEXTS, spoken
from tests.bench.texts import paragraphs

Samples = NDArray[np.int16]

NORMAL_WPM, DEFAULT_WPM = 150.0, words_per_minute(DEFAULT_RATE)
"""The pace of ordinary reading aloud, and the kiosk's."""
VOICES = voices_folder(data_folder())
OPTIONAL: tuple[WorkerDriver, ...] = (PiperDriver(VOICES), RHVoiceDriver())
NAMES = ["espeak", "pyttsx3", *(each.name for each in OPTIONAL if not each._absent())]
WINDOW = 2_048
HIGHEST_HZ, LOWEST_HZ = 350, 60
VOICED = 0.5


@pytest.fixture(scope="module", params=NAMES)
def engine(request: pytest.FixtureRequest) -> Iterator[SynthDriver]:
    """Return each engine that makes speech of any text, ready to speak."""
    with ready(request.param, Places(VOICES)) as made:
        yield made


@pytest.fixture(scope="module")
def speech(engine: SynthDriver) -> dict[str, list[Samples]]:
    """Return, for each language, the same text at every step."""
    return {
        language: [
            np.frombuffer(spoken(engine, TEXTS[language], language, rate).pcm, np.int16)
            for rate in range(RATE_STEPS)
        ]
        for language in engine.languages()
    }


def test_the_default_is_slow(engine: SynthDriver) -> None:
    """Somebody who has never heard such a voice gets 120 to 125 English words a minute at first.

    Words of the test text, and a petition's, to within the 10 percent of `test_drivers`.
    """
    for text in (TEXTS["en"], " ".join(paragraphs("en"))):
        samples = len(spoken(engine, text, "en", DEFAULT_RATE).pcm) / 2
        pace = len(text.split()) / (samples / SAMPLE_RATE / 60)
        assert 120 * 0.9 <= pace <= 125 * 1.1


def test_from_below_half_to_four_times_normal(speech: dict[str, list[Samples]]) -> None:
    """A beginner and an expert both find their pace, in every language the engine has."""
    for steps in speech.values():
        default = len(steps[DEFAULT_RATE])
        assert default / len(steps[0]) < NORMAL_WPM / 2 / DEFAULT_WPM * 1.05
        assert default / len(steps[-1]) > 4 * NORMAL_WPM / DEFAULT_WPM * 0.95


def test_a_step_feels_the_same_everywhere(speech: dict[str, list[Samples]]) -> None:
    """Each step is faster by a like ratio, and no step is lost between two others."""
    for steps in speech.values():
        ratios = [len(slower) / len(faster) for slower, faster in itertools.pairwise(steps)]
        assert min(ratios) > 1.08
        assert max(ratios) < 1.31


def test_pitch_is_that_of_the_voice_at_every_pace(speech: dict[str, list[Samples]]) -> None:
    """A fast voice does not squeak and a slow one does not growl: the pitch stays within a tone."""
    for steps in speech.values():
        heights = [pitch(steps[rate]) for rate in (0, DEFAULT_RATE, 8, RATE_STEPS - 1)]
        assert max(heights) / min(heights) < 1.12


def pitch(samples: Samples) -> float:
    """Return the median pitch of the voiced parts, in Hz, by autocorrelation."""
    found = []
    shortest, longest = SAMPLE_RATE // HIGHEST_HZ, SAMPLE_RATE // LOWEST_HZ
    for first in range(0, len(samples) - WINDOW, WINDOW):
        part = samples[first : first + WINDOW] * np.hanning(WINDOW)
        spectrum = np.abs(np.fft.rfft(part, 2 * WINDOW)) ** 2
        likeness = np.fft.irfft(spectrum)[:WINDOW]
        period = shortest + int(np.argmax(likeness[shortest:longest]))
        if likeness[0] > WINDOW * 1e4 and likeness[period] > VOICED * likeness[0]:
            found.append(SAMPLE_RATE / period)
    assert len(found) > 5
    return float(np.median(found))


def test_pitch_is_measured_rightly() -> None:
    """A tone of a known pitch is found, and one a tone higher is told apart."""
    times = np.arange(SAMPLE_RATE) / SAMPLE_RATE
    for hertz in (90.0, 101.0):
        tones = [3_000 / n * np.sin(2 * np.pi * hertz * n * times) for n in range(1, 6)]
        assert pitch(np.sum(tones, axis=0).astype(np.int16)) == pytest.approx(hertz, rel=0.02)
