"""Sound devices that are missing, vanish and come back."""

import subprocess
import time
from pathlib import Path

from kiosk.rig import Loopback, rig
from speech.types import Finished, Open, OutputFound, OutputLost, Word
from tests.audio.conftest import WAIT, audio_process


def sound_server(folder: Path, env: dict[str, str]) -> "subprocess.Popen[bytes]":
    """Start the rig's sound server once more."""
    argv = ["pulseaudio", "-n", "-F", str(folder / "pulse" / "script.pa"), "--daemonize=no"]
    argv += ["--exit-idle-time=-1", "--use-pid-file=no", "--disable-shm=yes"]
    return subprocess.Popen(argv, env=env, stderr=subprocess.DEVNULL)


def test_a_device_that_vanishes_and_returns() -> None:
    """The kiosk is told at once, captions go on in silence, and the voice returns by itself."""
    with rig(screen=None) as private, audio_process(private) as voice:
        voice.ask(Open())
        voice.until(OutputFound())
        number = voice.say("one two three four five six seven eight nine ten")
        voice.until(Word(number, 0, 0, 3))
        subprocess.run(["pactl", "exit"], env=private.env, check=True)
        voice.until(OutputLost)
        voice.until(Finished(number))
        assert len([event for _, event in voice.log if isinstance(event, Word)]) >= 9
        server = sound_server(private.folder, dict(private.env))
        try:
            voice.until(OutputFound())
            with Loopback(private.env) as loopback:
                began, _ = voice.say_all("back again")
                assert loopback.heard_at(began) is not None
        finally:
            server.terminate()
            server.wait(WAIT)


def test_a_kiosk_without_a_sound_card_starts_and_says_so() -> None:
    """Somebody who reads the screen is served although nothing can sound."""
    with rig(screen=None, sound=False) as private:
        nowhere = {**private.env, "PULSE_SERVER": "unix:/nonexistent", "ALSA_CONFIG_PATH": ""}
        with audio_process(type(private)(private.folder, nowhere)) as voice:
            voice.ask(Open())
            voice.until(OutputLost)
            began = time.monotonic()
            _, ended = voice.say_all("one two three")
            assert ended - began > 0.5
            assert len([event for _, event in voice.log if isinstance(event, Word)]) == 3
