"""The audio process with another engine than its own: heard, cut off and told like any."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from kiosk.rig import Loopback
from speech.types import Cancel, Cancelled, DriverChosen, Finished, Started, Word
from tests.audio.conftest import WAIT, Voice
from tests.audio.recorded_set import record

SENTENCE = "We ask the council to repair the roof before winter."
LOOSE_S = 0.3
"""Seconds; these tests share a busy machine. The bench measures closely."""


@pytest.fixture(params=["pyttsx3", "recorded"])
def chosen(
    request: pytest.FixtureRequest, start: Callable[..., Voice], tmp_path: Path
) -> tuple[str, Voice]:
    """Return the name of an engine and an audio process that speaks with it."""
    record(tmp_path / "person", "en", [SENTENCE, "Help"])
    return request.param, start("--engines", f"{request.param},espeak", "--voices", str(tmp_path))


def test_the_chosen_engine_is_heard(chosen: tuple[str, Voice], loopback: Loopback) -> None:
    """A venue that chose an engine hears that engine, every word told."""
    name, voice = chosen
    began, ended = voice.say_all(SENTENCE)
    loopback.wait_until(ended, WAIT)
    heard = np.frombuffer(loopback.pcm(began, ended), np.int16).astype(float)
    assert np.sqrt(np.mean(heard**2)) > 300
    events = [event for _, event in voice.log]
    first = next(event for event in events if isinstance(event, DriverChosen))
    assert (first.driver, first.reason) == (name, "")
    assert len([event for event in events if isinstance(event, Word)]) == 10


def test_it_is_silent_at_once(chosen: tuple[str, Voice], loopback: Loopback) -> None:
    """A cancel is heard as silence, and what is said next is heard, whatever engine speaks."""
    _, voice = chosen
    number = voice.say(SENTENCE)
    heard = voice.until(Started(number))
    loopback.wait_until(heard + 0.2, WAIT)
    asked = voice.ask(Cancel())
    voice.until(Cancelled(number))
    loopback.wait_until(asked + 0.5, WAIT)
    assert asked - 0.1 < loopback.silent_since(asked + 0.5, level=5) < asked + LOOSE_S
    began, ended = voice.say_all("Help")
    loopback.wait_until(ended, WAIT)
    assert np.abs(np.frombuffer(loopback.pcm(began, ended), np.int16)).max() > 1_000


def test_its_process_may_be_killed_while_it_serves(start: Callable[..., Voice]) -> None:
    """Whoever listens to pyttsx3 when its process is killed hears the next text all the same."""
    voice = start("--engines", "pyttsx3,espeak")
    voice.say_all("Help")
    for _ in range(3):
        pid = voice.helper.pid
        assert pid is not None
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                os.kill(int(child), signal.SIGKILL)
        voice.until(Finished(voice.say("Help")))
    chosen = [event.driver for _, event in voice.log if isinstance(event, DriverChosen)]
    assert chosen == ["pyttsx3"]
    assert voice.restarts.empty()
