"""The audio process through the virtual sound card: what is really heard, and when."""

import contextlib
import itertools
import os
import queue
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.rig import Loopback, Rig
from speech.drivers.scripted import PITCH_HZ
from speech.ports import SAMPLE_RATE
from speech.types import (
    Cancel,
    Cancelled,
    Configure,
    DriverChosen,
    Finished,
    Open,
    OutputFound,
    OutputStuttered,
    Started,
    Word,
)
from tests.audio.conftest import WAIT, Voice, audio_process

LONG = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
LOOSE = 0.25
"""Seconds. The benches measure; these tests only tell working from broken on a busy machine."""


@pytest.mark.parametrize(
    ("text", "language"),
    [("Тіл таңдаңыз", "kk"), ("Выберите язык", "ru"), ("Choose a language", "en")],
)
def test_something_is_heard_from_start_to_end(
    text: str, language: str, voice: Voice, loopback: Loopback
) -> None:
    """A label sounds while it is said to be playing, and it is silent before and after."""
    loopback.wait_until(time.monotonic() + 0.2, WAIT)
    began, ended = voice.say_all(text, language)
    loopback.wait_until(ended + 0.4, WAIT)
    started = next(at for at, event in voice.log if isinstance(event, Started))
    heard = loopback.heard_at(began)
    assert heard is not None
    assert abs(heard - started) < LOOSE
    assert heard - began < LOOSE
    assert loopback.energy(started, ended) > 500
    assert loopback.energy(began - 0.2, began) == 0
    assert loopback.silent_since(ended + 0.4, level=1) < ended + LOOSE


def test_cancel_is_heard_as_silence(voice: Voice, loopback: Loopback) -> None:
    """Any key stops the voice at once (EN 301 549, 5.1.3.4)."""
    for _ in range(5):
        number = voice.say(LONG)
        voice.until(Word(number, 0, 4, 3))
        asked = voice.ask(Cancel())
        voice.until(Cancelled(number))
        loopback.wait_until(asked + 0.5, WAIT)
        assert asked - 0.1 < loopback.silent_since(asked + 0.5, level=5) < asked + LOOSE
    assert not [event for _, event in voice.log if isinstance(event, Finished)]


@pytest.mark.parametrize(
    ("text", "language"), [("қолтаңбалар", "kk"), ("подписывающий", "ru"), ("signatures", "en")]
)
def test_the_right_voice_is_heard(
    text: str, language: str, start: Callable[..., Voice], loopback: Loopback
) -> None:
    """What the loudspeaker gives is the pitch of that language's voice, nobody else's."""
    voice = start("--engines", "scripted")
    began, ended = voice.say_all(text, language)
    loopback.wait_until(ended + 0.1, WAIT)
    heard = np.frombuffer(loopback.pcm(began, ended), np.int16).astype(float)
    strongest = np.argmax(np.abs(np.fft.rfft(heard))) * SAMPLE_RATE / len(heard)
    assert strongest == pytest.approx(PITCH_HZ[language], abs=5)


def test_each_language_is_heard_in_its_own_words(voice: Voice, loopback: Loopback) -> None:
    """A digit is бес, пять or five: alike when repeated, unlike in another language."""
    heard: dict[str, list[NDArray[np.float64]]] = {}
    for language in ("kk", "ru", "en") * 3:  # a busy machine may break up one of the three
        began, ended = voice.say_all("5", language)
        loopback.wait_until(ended + 0.2, WAIT)
        recording = np.frombuffer(loopback.pcm(began, ended + 0.2), np.int16)
        heard.setdefault(language, []).append(picture(recording.astype(float)))
    for language, own in heard.items():
        others = [one for name, them in heard.items() if name != language for one in them]
        repeated = max(alike(one, two) for one, two in itertools.combinations(own, 2))
        assert repeated > max(alike(one, two) for one in own for two in others) + 0.05


def picture(recording: NDArray[np.float64], frames: int = 40) -> NDArray[np.float64]:
    """Return the sound from its onset on as loudness by time (12 ms a row) and pitch band."""
    onset = int(np.argmax(np.abs(recording) > 100))
    sound = np.pad(recording[onset:], (0, frames * 256 + 256))
    rows = [np.abs(np.fft.rfft(sound[i * 256 :][:512] * np.hanning(512))) for i in range(frames)]
    bands = np.array(rows)[:, :256].reshape(frames, 32, 8).mean(axis=2)
    levels: NDArray[np.float64] = np.log1p(bands)
    centred: NDArray[np.float64] = levels - levels.mean()
    return centred


def alike(one: NDArray[np.float64], other: NDArray[np.float64]) -> float:
    """Return how much two such pictures agree, at most 1."""
    return float(np.sum(one * other) / np.linalg.norm(one) / np.linalg.norm(other))


def test_words_are_told_when_they_are_heard(voice: Voice, loopback: Loopback) -> None:
    """Caption and highlight stand on the word that sounds: after each pause they agree."""
    text = "one, two, three, four"
    _, ended = voice.say_all(text)
    loopback.wait_until(ended + 0.1, WAIT)
    told = [at for at, event in voice.log if isinstance(event, Word)]
    assert len(told) == 4
    for before, at in itertools.pairwise(told):
        pause_end = loopback.heard_at(loopback.silent_since(at - 0.05, level=50) + 0.05)
        assert pause_end is not None
        assert before < pause_end
        assert abs(pause_end - at) < LOOSE


def test_volume_steps_are_heard(voice: Voice, loopback: Loopback) -> None:
    """Five steps are about 22.5 dB at the loudspeaker (EN 301 549, 5.1.3.11)."""
    levels = []
    for volume in (10, 5):
        voice.ask(Configure(3, volume))
        began, ended = voice.say_all("volume")
        loopback.wait_until(ended + 0.1, WAIT)
        levels.append(loopback.energy(began, ended))
    assert 20 * np.log10(levels[0] / levels[1]) == pytest.approx(22.5, abs=3)


def test_a_spare_process_holds_no_loudspeaker(sound: Rig) -> None:
    """A process that waits for the next visit has its voices loaded but opens no stream yet."""
    with audio_process(sound) as spare:
        spare.until(DriverChosen("espeak", ("kk", "ru", "en")))
        assert streams(sound) == ""
        spare.ask(Open())
        spare.until(OutputFound())
        assert streams(sound) != ""


def streams(sound: Rig) -> str:
    """Return the sound server's list of playing streams."""
    listing = ["pactl", "list", "short", "sink-inputs"]
    return subprocess.run(listing, env=sound.env, check=True, capture_output=True, text=True).stdout


def test_after_kill_9_the_voice_is_back(voice: Voice, loopback: Loopback) -> None:
    """The kiosk speaks again after its audio process was killed in the middle of a word."""
    number = voice.say(LONG)
    voice.until(Started(number))
    assert voice.helper.pid is not None
    os.kill(voice.helper.pid, signal.SIGKILL)
    assert voice.restarts.get(timeout=WAIT) == "ended with status -9"
    voice.ask(Open())
    voice.until(OutputFound())
    began, _ = voice.say_all("again")
    assert loopback.heard_at(began) is not None


def test_a_request_that_is_none_ends_the_process(
    start: Callable[..., Voice], capfd: pytest.CaptureFixture[str]
) -> None:
    """Rubbish in the pipe is a fault: the process starts afresh, and its content is not told."""
    voice = start()
    voice.helper.send({"type": "Speak", "utterance": "Қасымова"})
    assert voice.restarts.get(timeout=WAIT) == "ended with status 1"
    complaint = capfd.readouterr().err
    assert "MalformedMessageError" in complaint
    assert "Қасымова" not in complaint


def test_without_a_voice_captions_keep_time(start: Callable[..., Voice]) -> None:
    """With the silent engine words are told in order, in about the time they would take."""
    voice = start("--engines", "null")
    began, ended = voice.say_all("one two three four")
    assert len([event for _, event in voice.log if isinstance(event, Word)]) == 4
    assert 1 < ended - began < 4


def test_without_a_sound_device_captions_keep_time(sound: Rig, tmp_path: Path) -> None:
    """A kiosk started with --silent gets every event although no device is touched."""
    bare = Rig(tmp_path, {**sound.env, "PULSE_SERVER": "unix:/nonexistent"})
    with audio_process(bare, "--silent") as voice:
        voice.ask(Open())
        began, ended = voice.say_all("one two three four")
        assert len([event for _, event in voice.log if isinstance(event, Word)]) == 4
        assert 1 < ended - began < 4


def test_nothing_spoken_is_written_anywhere(sound: Rig, voice: Voice) -> None:
    """After speaking a name no file in any folder of the process has come or changed."""

    def snapshot() -> dict[Path, int]:
        files = (path for path in sound.folder.rglob("*") if path.is_file())
        return {path: path.stat().st_mtime_ns for path in files}

    before = snapshot()
    voice.say_all("Қасымова Әлия", "kk")
    assert snapshot() == before
    assert voice.helper.pid is not None
    handles = [handle.readlink() for handle in Path(f"/proc/{voice.helper.pid}/fd").iterdir()]
    assert not [path for path in handles if path.is_file()]


def test_no_sound_is_lost_between_sentences(voice: Voice) -> None:
    """Eight utterances in a row all begin and end; the queue never sticks."""
    for number in range(8):
        voice.say_all(f"{number}")
    assert len([event for _, event in voice.log if isinstance(event, Finished)]) == 8
    with pytest.raises(queue.Empty):
        voice.events.get_nowait()


def test_a_machine_that_cannot_keep_up_says_so_and_speaks_on(
    voice: Voice, loopback: Loopback
) -> None:
    """When sound breaks up the kiosk is told, a longer buffer is taken, and the voice goes on."""
    pid = voice.helper.pid
    assert pid is not None
    clock, told = threading.Event(), 0
    for _ in range(30):
        os.kill(pid, signal.SIGSTOP)
        clock.wait(0.3)  # longer than the longest buffer that it steps up to
        os.kill(pid, signal.SIGCONT)
        with contextlib.suppress(queue.Empty):  # a stream that is just opened may miss a stop
            voice.until(OutputStuttered, patience=1.0)
            told += 1
        if told == 4:
            break
    assert told == 4
    began, ended = voice.say_all("still here")
    heard = loopback.heard_at(began)
    assert heard is not None
    assert heard < ended
