"""The virtual screen and sound card."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from kiosk.rig import Loopback, rig

TONE = """
import array, math, sounddevice
with sounddevice.RawOutputStream(samplerate=22050, channels=1, dtype="int16") as stream:
    tone = [int(8000 * math.sin(i / 8)) for i in range(6000)]
    stream.write(array.array("h", tone).tobytes())
"""
HOLD = """
from kiosk.rig import rig
with rig() as r:
    print(r.folder, r.env["DISPLAY"], flush=True)
    input()
"""


def test_a_child_draws_and_sounds_without_hardware() -> None:
    """A program started with the rig's environment finds a screen, and what it plays is heard."""
    with rig() as private, Loopback(private.env) as loopback:
        size = subprocess.run(
            ["xdotool", "getdisplaygeometry"], env=private.env, check=True, capture_output=True
        ).stdout
        assert size.split() == [b"1280", b"800"]
        before = time.monotonic()
        subprocess.run([sys.executable, "-c", TONE], env=private.env, check=True)
        heard = loopback.heard_at(before)
        assert heard is not None
        assert loopback.energy(before, heard - 0.02) == 0
        assert loopback.energy(heard, heard + 0.2) > 1_000
        folder = private.folder
    assert not folder.exists()


def test_two_rigs_do_not_meet() -> None:
    """Demo and tests can run side by side, each on its own screen and sound card."""
    with rig() as one, rig() as other:
        assert one.env["DISPLAY"] != other.env["DISPLAY"]
        with Loopback(one.env) as first, Loopback(other.env) as second:
            before = time.monotonic()
            subprocess.run([sys.executable, "-c", TONE], env=one.env, check=True)
            assert first.heard_at(before) is not None
            second.wait_until(time.monotonic(), 5)
            assert second.energy(before, time.monotonic()) == 0


def test_nothing_is_left_after_sigterm() -> None:
    """Stopping the demo by SIGTERM ends its servers and removes its folder."""
    child = subprocess.Popen(
        [sys.executable, "-c", HOLD], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with child:
        assert child.stdout is not None
        folder, display = child.stdout.readline().decode().split()
        assert Path(folder).is_dir()
        child.send_signal(signal.SIGTERM)
        assert child.wait(20) == 128 + signal.SIGTERM
    assert not Path(folder).exists()
    assert not Path(f"/tmp/.X11-unix/X{display[1:]}").exists()  # noqa: S108 - where X puts it
    assert not any(_uses(folder, process) for process in Path("/proc").glob("[0-9]*"))


def _uses(folder: str, process: Path) -> bool:
    """Say whether a process was started with something from that folder."""
    try:
        started_with = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    except OSError:
        return False
    return os.fsencode(folder) in started_with
