"""Sound devices that are missing, vanish, sleep and come back: nobody has to start anything."""

import contextlib
import queue
import subprocess
import threading
import time
from collections.abc import Iterator

import numpy as np
import pulsectl
import pytest

from kiosk.rig import SINK, Loopback, Rig, SecondSink, pactl, rig
from speech.types import Configure, Finished, Open, OutputFound, OutputLost, Word
from tests.audio.conftest import WAIT, Voice, audio_process

TEN = "one two three four five six seven eight nine ten"
SWALLOWED = 0.5
"""Seconds of sound that a screen loses while it wakes."""


@contextlib.contextmanager
def sound_server(private: Rig) -> Iterator[None]:
    """Run the rig's sound server once more."""
    script = private.folder / "pulse" / "script.pa"
    argv = ["pulseaudio", "-n", "-F", str(script), "--daemonize=no", "--exit-idle-time=-1"]
    argv += ["--use-pid-file=no", "--disable-shm=yes"]
    server = subprocess.Popen(argv, env=dict(private.env), stderr=subprocess.DEVNULL)
    try:
        yield
    finally:
        server.terminate()
        server.wait(WAIT)


def told(voice: Voice) -> list[str]:
    """Return what was told of the device so far, in order."""
    with contextlib.suppress(queue.Empty):
        while True:
            voice.log.append(voice.events.get_nowait())
    kinds = [type(event).__name__ for _, event in voice.log]
    return [kind for kind in kinds if kind in {"OutputLost", "OutputFound"}]


def words(voice: Voice, number: int) -> int:
    """Return how many words of an utterance were told."""
    return len([e for _, e in voice.log if isinstance(e, Word) and e.id == number])


@pytest.fixture
def private() -> Iterator[Rig]:
    """Run a sound card of this test's own."""
    with rig(screen=None) as own:
        yield own


def test_a_device_that_vanishes_and_returns(private: Rig) -> None:
    """The kiosk is told at once and once, captions go on in silence, the voice comes back."""
    with audio_process(private) as voice:
        voice.ask(Open())
        voice.until(OutputFound())
        voice.ask(Configure(rate=8))
        number = voice.say(TEN)
        voice.until(Word(number, 0, 0, 3))
        pactl(private.env, "exit")
        voice.until(OutputLost)
        voice.until(Finished(number))
        assert words(voice, number) >= 9
        with sound_server(private):
            voice.until(OutputFound())
            with Loopback(private.env) as loopback:
                began, _ = voice.say_all("back again")
                assert loopback.heard_at(began) is not None
        assert told(voice) == ["OutputFound", "OutputLost", "OutputFound"]


def test_a_device_that_sleeps_and_wakes(private: Rig) -> None:
    """A device that takes no sound counts as none: told once, and again when it wakes."""
    with audio_process(private) as voice, Loopback(private.env) as loopback:
        voice.ask(Open())
        voice.until(OutputFound())
        voice.ask(Configure(rate=8))
        number = voice.say(TEN)
        voice.until(Word(number, 0, 0, 3))
        pactl(private.env, "suspend-sink", SINK, "1")
        voice.until(OutputLost)
        voice.until(Finished(number))
        assert words(voice, number) >= 9
        still = voice.say("one two three")
        voice.until(Finished(still))
        assert words(voice, still) == 3
        pactl(private.env, "suspend-sink", SINK, "0")
        voice.until(OutputFound())
        began, _ = voice.say_all("back again")
        assert loopback.heard_at(began) is not None
        assert told(voice) == ["OutputFound", "OutputLost", "OutputFound"]


def test_a_sink_that_nobody_hears_is_no_device(private: Rig) -> None:
    """The sink that a sound server makes when there is none does not pass for a loudspeaker."""
    with audio_process(private) as voice:
        voice.ask(Open())
        voice.until(OutputFound())
        nothing = SecondSink(private.env, "auto_null", "internal")
        nothing.plug()
        voice.until(OutputLost)
        nothing.unplug()
        voice.until(OutputFound())
        assert told(voice) == ["OutputFound", "OutputLost", "OutputFound"]


def test_a_kiosk_without_a_sound_card_starts_and_says_so() -> None:
    """Somebody who reads the screen is served although nothing can sound."""
    with rig(screen=None, sound=False) as bare:
        nowhere = {**bare.env, "PULSE_SERVER": "unix:/nonexistent", "ALSA_CONFIG_PATH": ""}
        with audio_process(Rig(bare.folder, nowhere)) as voice:
            voice.ask(Open())
            voice.until(OutputLost)
            began = time.monotonic()
            _, ended = voice.say_all("one two three")
            assert ended - began > 0.5
            assert len([event for _, event in voice.log if isinstance(event, Word)]) == 3
            assert told(voice) == ["OutputLost"]


def test_a_sound_card_that_comes_later_is_found(private: Rig) -> None:
    """A kiosk whose loudspeaker is plugged in after it was started speaks without a restart."""
    pactl(private.env, "exit")
    with audio_process(private) as voice:
        voice.ask(Open())
        voice.until(OutputLost)
        with sound_server(private):
            voice.until(OutputFound())
            with Loopback(private.env) as loopback:
                began, _ = voice.say_all("here I am")
                assert loopback.heard_at(began) is not None
        assert told(voice)[:2] == ["OutputLost", "OutputFound"]


@contextlib.contextmanager
def sleepy_screen(private: Rig) -> Iterator[threading.Event]:
    """Let the sink sleep when nothing has played for a second, and lose sound while it wakes.

    So do screens on HDMI. Yields an event that is set while it sleeps.
    """
    asleep, closing = threading.Event(), threading.Event()

    def live() -> None:
        with pulsectl.Pulse("screen", server=private.env["PULSE_SERVER"]) as server:
            sink = server.get_sink_by_name(SINK)
            played = time.monotonic()
            while not closing.wait(0.01):
                now = time.monotonic()
                playing = bool(server.sink_input_list())
                if playing and asleep.is_set():
                    closing.wait(SWALLOWED)
                    asleep.clear()
                    server.mute(sink, False)
                elif not playing and now - played > 1 and not asleep.is_set():
                    server.mute(sink, True)
                    asleep.set()
                played = now if playing else played

    watcher = threading.Thread(target=live)
    watcher.start()
    try:
        yield asleep
    finally:
        closing.set()
        watcher.join()


def test_a_screen_that_wakes_slowly_swallows_nothing(private: Rig) -> None:
    """After any pause the first syllable is heard, since the stream keeps the screen awake.

    A player that opens a stream for each sound loses it there.
    """
    tone = (8_000 * np.sin(np.arange(22_050) / 10)).astype(np.int16)
    play = ["pacat", "--raw", "--format=s16le", "--rate=22050", "--channels=1", "--latency-msec=20"]
    with sleepy_screen(private) as asleep, Loopback(private.env) as loopback:
        assert asleep.wait(WAIT)
        began = time.monotonic()
        subprocess.run(play, input=tone.tobytes(), env=private.env, check=True)
        heard = loopback.heard_at(began, timeout=2)
        assert heard is not None
        assert heard - began > SWALLOWED
        assert asleep.wait(WAIT)
        with audio_process(private) as voice:
            voice.ask(Open())
            found = voice.until(OutputFound())
            loopback.wait_until(found + 1.5, WAIT)
            began, _ = voice.say_all("first")
            heard = loopback.heard_at(began)
            assert heard is not None
            assert heard - began < SWALLOWED / 2
