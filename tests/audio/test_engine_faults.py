"""When an engine fails: the next one says the rest, and the kiosk is told."""

import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from speech.drivers.null import NullDriver
from speech.drivers.recorded import RecordedDriver
from speech.drivers.scripted import ScriptedDriver
from speech.drivers.worker import Worker
from speech.drivers.worker_driver import WorkerDriver
from speech.errors import DriverError
from speech.ports import SynthDriver
from speech.types import (
    DriverChosen,
    Event,
    Finished,
    Priority,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from speech.virtual import VirtualSpeech
from tests.audio.recorded_set import record

PATIENCE_S = 0.5


class Faulty(WorkerDriver):
    """An engine whose process does wrong when it is to speak."""

    name = "faulty"

    def __init__(self, fault: str) -> None:
        super().__init__(Worker("tests.audio.faulty_worker", [fault], patience=PATIENCE_S))

    def _absent(self) -> str:
        return ""


@pytest.fixture(params=["die", "halfway", "hang", "babble"])
def faulty(request: pytest.FixtureRequest) -> Iterator[Faulty]:
    """Return an engine with each fault."""
    with closing(Faulty(request.param)) as driver:
        assert driver.check().usable
        yield driver


def told(first: SynthDriver, text: str, language: str) -> tuple[list[Event], bytes]:
    """Have a text said by an engine, another behind it; return events and sound."""
    events: list[Event] = []
    speech = VirtualSpeech(events.append, [first, ScriptedDriver(), NullDriver()])
    speech.handle(Speak(Utterance(1, (Span(text, language),), Priority.TEXT)))
    return events, speech.advance(20)


def test_a_failed_process_is_an_error_in_time(faulty: Faulty) -> None:
    """An engine that dies, hangs or talks nonsense is given up within its patience."""
    began = time.monotonic()
    with pytest.raises(DriverError, match="its process"):
        faulty.synthesise(Span("word", "en"), 3, lambda _: True)
    assert time.monotonic() - began < 20 * PATIENCE_S
    assert faulty.pid is None


def test_the_next_engine_says_it_and_the_kiosk_is_told(faulty: Faulty) -> None:
    """Whoever listens hears the text to its end in another voice, and is told that it changed."""
    events, heard = told(faulty, "one two three", "en")
    changed = [event for event in events if isinstance(event, DriverChosen)]
    assert [event.driver for event in changed] == ["faulty", "scripted"]
    assert changed[1].reason.startswith("faulty: ")
    assert "one" not in changed[1].reason
    at = events.index(changed[1])
    after = [event for event in events[at:] if isinstance(event, Started | Word | Finished)]
    assert isinstance(after[0], Started)
    assert [event.start for event in after if isinstance(event, Word)] == [0, 4, 8]
    assert isinstance(after[-1], Finished)
    assert np.abs(np.frombuffer(heard, np.int16)).max() > 1_000


@pytest.mark.parametrize("damage", ["shorter", "gone", "garbled"])
def test_a_damaged_recording_is_said_by_the_next_engine(damage: str, tmp_path: Path) -> None:
    """A card that loses a file costs a human voice, not the text."""
    driver = RecordedDriver([record(tmp_path / "set", "en", ["Sign", "Leave"])])
    assert driver.check().usable
    file = tmp_path / "set" / "all.flac"
    data = file.read_bytes()
    if damage == "gone":
        file.unlink()
    else:
        half = len(data) // 2
        file.write_bytes(data[:half] if damage == "shorter" else data[:half] + bytes(half))
    events, heard = told(driver, "Leave", "en")
    assert [e.driver for e in events if isinstance(e, DriverChosen)] == ["recorded", "scripted"]
    assert isinstance(events[-1], Finished)
    assert np.abs(np.frombuffer(heard, np.int16)).max() > 1_000


def test_a_set_that_is_broken_leaves_the_others(tmp_path: Path) -> None:
    """One bad set of recordings does not silence a good one, and the check says which."""
    good = record(tmp_path / "good", "en", ["Sign"])
    bad = record(tmp_path / "bad", "ru", ["Подписать"])
    (bad / "index.json").write_bytes(b"{")
    driver = RecordedDriver([bad, good, tmp_path / "none"])
    assert driver.check().usable
    assert driver.languages() == ("en",)
    assert driver.covers(Span("Sign.", "en"))
    assert not driver.covers(Span("Sign", "ru"))
    assert not driver.covers(Span("Leave", "en"))
    assert [reason.split(":")[0] for reason in driver.refused] == ["bad", "none"]


def test_an_engine_that_hangs_ends_with_whoever_asked_it() -> None:
    """A killed audio process leaves no engine behind that still holds what it was to say."""
    code = """if True:
        from speech.drivers.worker import Worker
        worker = Worker("tests.audio.faulty_worker", ["stall"], patience=60)
        worker.start()
        for _ in worker.ask({"text": "word", "language": "en"}):
            print(worker.pid, flush=True)
    """
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) as asking:
        assert asking.stdout is not None
        engine = os.pidfd_open(int(asking.stdout.readline()))
        try:
            asking.kill()
            assert select.select([engine], [], [], 10)[0]
        finally:
            os.close(engine)


def test_abandoned_answers_do_not_mix_with_the_next() -> None:
    """After a cancel the next text is heard, never the rest of the one before."""
    worker = Worker("speech.drivers.pyttsx3_worker", patience=10)
    with closing(worker):
        assert worker.start()["languages"]
        short = {"text": "no", "language": "en", "rate": 200}
        expected = sum(len(pcm) for _, pcm in worker.ask(short))
        for _ in range(3):
            long = worker.ask({"text": "word " * 60, "language": "en", "rate": 80})
            cut = threading.Timer(0.005, worker.abandon)
            cut.start()
            list(long)
            cut.join()
            heard = sum(len(pcm) for _, pcm in worker.ask(short))
            assert heard == pytest.approx(expected, rel=0.05)
