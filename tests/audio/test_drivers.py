"""What every engine owes the kiosk, asked of each that can run on this machine."""

import itertools
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.config import data_folder, voices_folder
from speech.drivers.piper import PiperDriver
from speech.drivers.recorded import RecordedDriver
from speech.drivers.rhvoice import RHVoiceDriver
from speech.drivers.worker_driver import WorkerDriver
from speech.engines import Places
from speech.ports import SAMPLE_RATE, Chunk, SynthDriver
from speech.types import DEFAULT_RATE, RATE_STEPS, Span, words_per_minute
from speech.words import words
from tests.audio.conftest import ready
from tests.audio.recorded_set import RATE, record
from tests.audio.test_espeak import LANGUAGES, SYLLABLES, SYLLABLES_PER_WORD, TEXTS, spoken

LABELS = {"kk": "Сәлем, көмек", "ru": "Фото, помощь", "en": "Fish, help"}
THREE = {"kk": "мен, алма, он", "ru": "мир, мало, нос", "en": "me, many, nor"}
"""Words that begin with a sound that can be seen."""
VOICES = voices_folder(data_folder())
OPTIONAL: tuple[WorkerDriver, ...] = (PiperDriver(VOICES), RHVoiceDriver())
NAMES = ["espeak", "pyttsx3", "recorded", "null", "scripted"]
NAMES += [driver.name for driver in OPTIONAL if not driver._absent()]
TIMED_BY_LETTERS = ("null", "scripted")


@pytest.fixture(scope="module")
def sets(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """Return a set of recordings in each language, of all that is said here."""
    folder = tmp_path_factory.mktemp("sets")
    return tuple(
        record(folder / one, one, (TEXTS[one], LABELS[one], THREE[one])) for one in LANGUAGES
    )


@pytest.fixture(scope="module", params=NAMES)
def driver(request: pytest.FixtureRequest, sets: tuple[Path, ...]) -> Iterator[SynthDriver]:
    """Return each engine in turn, ready to speak."""
    with ready(request.param, Places(VOICES, sets)) as made:
        yield made


def loudness(chunk: Chunk) -> float:
    """Return the root mean square of its samples."""
    return float(np.sqrt(np.mean(np.square(np.frombuffer(chunk.pcm, np.int16).astype(float)))))


def test_each_language_that_it_claims_is_spoken(driver: SynthDriver) -> None:
    """Nobody who chose a language gets silence in it, unless silence is what the engine is for."""
    assert driver.languages()
    for language in driver.languages():
        assert driver.covers(Span(LABELS[language], language))
        speech = spoken(driver, LABELS[language], language)
        assert len(speech.pcm) / 2 / SAMPLE_RATE > 0.3
        assert (loudness(speech) > 300) is (driver.name != "null")


def test_a_language_that_it_lacks_is_left_to_the_next(driver: SynthDriver) -> None:
    """No text is read with the sounds of another language."""
    assert not driver.covers(Span("Dauys", "fr")) or driver.name == "null"


def test_words_are_marked_in_order_inside_text_and_sound(driver: SynthDriver) -> None:
    """A highlight goes forward, over what is written, while it can be heard, at every rate."""
    for language, rate in itertools.product(driver.languages(), (0, 12)):
        text = TEXTS[language]
        speech = spoken(driver, text, language, rate)
        marked, written = [(w.start, w.length) for w in speech.words], list(words(text))
        assert [word for word in written if word in marked] == marked
        assert len(written) - len(marked) <= 2  # "has been" and "of the" melt into one
        places = [w.sample for w in speech.words]
        assert places == sorted(places)
        assert 0 <= places[0] < SAMPLE_RATE // 4
        assert places[-1] < len(speech.pcm) // 2


def test_marks_stand_where_words_begin(driver: SynthDriver) -> None:
    """What is highlighted is what is heard: within 40 ms where the engine knows its words.

    A recording knows where it begins; its other words are guessed.
    """
    if driver.name == "null":
        return
    error = {"recorded": 0.25, "rhvoice": 0.2, "piper": 0.2}.get(driver.name, 0.04)
    for language, rate in itertools.product(driver.languages(), (0, DEFAULT_RATE, 9)):
        speech = spoken(driver, THREE[language], language, rate)
        marks = [word.sample / SAMPLE_RATE for word in speech.words]
        for mark, begin in zip(marks, beginnings(speech), strict=True):
            assert mark == pytest.approx(begin, abs=error)


def beginnings(speech: Chunk) -> list[float]:
    """Return when each of three words that have pauses between them is first heard, in seconds."""
    samples = np.abs(np.frombuffer(speech.pcm, np.int16).astype(float))
    frames = samples[: len(samples) // 110 * 110].reshape(-1, 110).max(1) > samples.max() / 25
    sounding = np.flatnonzero(frames)
    longest = sorted(np.argsort(np.diff(sounding))[-2:])
    return [float(sounding[0]) / 200.45, *(float(sounding[n + 1]) / 200.45 for n in longest)]


def test_a_refused_chunk_ends_it(driver: SynthDriver) -> None:
    """After a cancel no more sound is made, and the next text is spoken as ever."""
    language = driver.languages()[-1]
    chunks = []

    def refuse(chunk: Chunk) -> bool:
        chunks.append(chunk)
        return False

    began = time.monotonic()
    driver.synthesise(Span(TEXTS[language], language), 0, refuse)
    assert len(chunks) == 1
    assert time.monotonic() - began < (2 if driver.name != "piper" else 10)
    assert spoken(driver, LABELS[language], language).words


def test_cancel_on_another_thread_ends_it_at_once(driver: SynthDriver) -> None:
    """Who speaks next waits at most 100 ms for what was cut off, wherever it was."""
    language = driver.languages()[-1]
    delays = []
    for pause in (0.0, 0.005, 0.02):
        wanted = threading.Event()
        wanted.set()
        span = Span(TEXTS[language], language)
        thread = threading.Thread(
            target=driver.synthesise, args=(span, 0, lambda _, wanted=wanted: wanted.is_set())
        )
        thread.start()
        time.sleep(pause)  # anywhere in the course of it
        began = time.monotonic()
        wanted.clear()
        driver.cancel()
        thread.join()
        delays.append(time.monotonic() - began)
    assert sorted(delays)[1] < 0.1
    assert spoken(driver, LABELS[language], language).words[0].start == 0


def test_the_same_text_is_said_in_the_same_words(driver: SynthDriver) -> None:
    """A sentence that is read again is the same sentence, whatever was said between."""
    for language in driver.languages():
        first = spoken(driver, LABELS[language], language)
        spoken(driver, TEXTS[language], language, 9)
        again = spoken(driver, LABELS[language], language)
        assert [(w.start, w.length) for w in again.words] == [
            (w.start, w.length) for w in first.words
        ]
        assert len(again.pcm) == pytest.approx(len(first.pcm), rel=0.15)


def untrimmed(driver: SynthDriver, text: str, language: str) -> bytes:
    """Return what the engine itself gives at the pace at which nothing is stretched."""
    if isinstance(driver, RecordedDriver):
        number = next(n for n, one in enumerate(driver.sets) if one.index.language == language)
        entry = driver.sets[number].find(text, language)
        assert entry is not None
        return driver.sets[number].pcm(entry)
    assert isinstance(driver, WorkerDriver)
    plan, _ = driver._plan(language, RATE)
    request = {"text": text, "language": language, **plan}
    return b"".join(pcm for _, pcm in driver._worker.ask(request))


def test_no_consonant_is_clipped(driver: SynthDriver) -> None:
    """What is left out before a soft consonant is 30 dB below the sound that follows it."""
    if not isinstance(driver, WorkerDriver | RecordedDriver):
        return  # `test_espeak` looks at the one that is left; the others have no consonants
    for language in driver.languages():
        raw = np.frombuffer(untrimmed(driver, LABELS[language], language), np.int16).astype(float)
        first = int(np.argmax(np.abs(raw) > driver.quiet))
        lost, kept = raw[:first], raw[first : first + SAMPLE_RATE // 10]
        assert np.sum(lost**2) < np.sum(kept**2) / 1_000
        heard = np.frombuffer(spoken(driver, LABELS[language], language, RATE).pcm, np.int16)
        assert np.argmax(np.abs(heard) > driver.quiet / 2) < SAMPLE_RATE // 100


def test_each_rate_step_has_its_pace(driver: SynthDriver) -> None:
    """A step faster is as much faster in each language, to within 10 percent (VVSG 2.0, 7.1-K)."""
    for language in driver.languages():
        lengths = [
            len(spoken(driver, TEXTS[language], language, rate).pcm) / 2 / SAMPLE_RATE / 60
            for rate in range(RATE_STEPS)
        ]
        assert lengths == sorted(lengths, reverse=True)
        for rate, minutes in enumerate(lengths):
            if driver.name in TIMED_BY_LETTERS:
                steps = words_per_minute(rate) / words_per_minute(DEFAULT_RATE)
                assert lengths[DEFAULT_RATE] / minutes == pytest.approx(steps, rel=0.1)
            else:
                wanted = words_per_minute(rate) * SYLLABLES_PER_WORD
                assert SYLLABLES[language] / minutes == pytest.approx(wanted, rel=0.1)


def test_nothing_reaches_a_disk(
    driver: SynthDriver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is said is in memory alone: the kernel counts no byte written by the engine."""
    assert driver.memory_only
    if not isinstance(driver, WorkerDriver):
        return  # in this process, which writes for many reasons
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    driver.close()
    language = driver.languages()[-1]
    spoken(driver, LABELS[language], language)  # a new process
    counts = Path(f"/proc/{driver.pid}/io")
    before = counts.read_text().split("write_bytes:")[1].split()[0]
    spoken(driver, TEXTS[language], language)
    assert counts.read_text().split("write_bytes:")[1].split()[0] == before == "0"
    assert not list(tmp_path.iterdir())


def test_what_is_said_cannot_be_read_off_the_process_list(driver: SynthDriver) -> None:
    """No text of a visitor stands in an argument or in the environment of a process."""
    if isinstance(driver, WorkerDriver):
        language = driver.languages()[-1]
        spoken(driver, LABELS[language], language)
        for name in ("cmdline", "environ"):
            assert LABELS[language].encode() not in Path(f"/proc/{driver.pid}/{name}").read_bytes()


def test_a_process_that_was_killed_is_replaced(driver: SynthDriver) -> None:
    """A fault between two texts costs a moment, not the voice."""
    if isinstance(driver, WorkerDriver):
        language = driver.languages()[-1]
        before = driver.pid
        assert before is not None
        os.kill(before, signal.SIGKILL)
        assert spoken(driver, LABELS[language], language).words
        assert driver.pid != before
