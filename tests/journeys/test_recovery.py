"""What a person at the kiosk notices when a part of it dies, or when a visit is over."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.demo import furnished
from kiosk.rig import Loopback, rig
from kiosk.stack import Stack
from tests import staff
from tests.journeys.citizens import CITIZENS
from tests.kiosk_driver import KioskDriver, descendants, running

CITIZEN = CITIZENS["kk"]
DARK_S = 3.0
"""Most seconds without a screen between two visits."""


def to_the_surname(kiosk: KioskDriver) -> None:
    """Go by touch to the first question, and enter a surname."""
    kiosk.tap(CITIZEN.says("language-name"))
    titles = [node["name"] for node in kiosk.screen()["nodes"]]
    kiosk.tap(next(title for title in titles if CITIZEN.petition in title))
    kiosk.tap(CITIZEN.says("petition-sign"))
    kiosk.tap(CITIZEN.says("notice-agree"))
    kiosk.hand.layout(CITIZEN.layout)
    kiosk.hand.type(CITIZEN.names[0])
    kiosk.port.until(lambda: CITIZEN.names[0] in kiosk.drawn(), "the surname on the screen")


def nothing_left(kiosk: KioskDriver) -> None:
    """Assert that the first screen shows nothing of anybody."""
    assert CITIZEN.names[0] not in kiosk.drawn()
    assert not any(node["value"] for node in kiosk.screen()["nodes"])
    assert not kiosk.spoken()


def test_the_next_person_is_served_by_a_fresh_process(
    kiosk: KioskDriver, record_testsuite_property: Callable[[str, object], None]
) -> None:
    """After a visit its process is gone, and the next first screen is there at once."""
    to_the_surname(kiosk)
    kiosk.tap(CITIZEN.says("bar-leave"))
    kiosk.tap(CITIZEN.says("leave"))
    kiosk.wait_until_on("goodbye")
    old = kiosk.pid
    began = time.monotonic()
    kiosk.tap(CITIZEN.says("goodbye-end"))
    dark = kiosk.wait_for_next(old) - began
    record_testsuite_property("seconds_between_visits", round(dark, 2))
    assert dark < DARK_S
    nothing_left(kiosk)
    kiosk.port.until(lambda: not Path(f"/proc/{old}").exists(), "the end of the old process")


def test_a_killed_kiosk_forgets_and_begins_anew(
    kiosk: KioskDriver, stack: Stack, record_testsuite_property: Callable[[str, object], None]
) -> None:
    """A crash in mid-entry costs the visit, never the next one, the queue, or anybody's secret."""
    before = staff.queue(stack)
    to_the_surname(kiosk)
    old = kiosk.pid
    began = time.monotonic()
    os.kill(old, signal.SIGKILL)
    dark = kiosk.wait_for_next(old) - began
    record_testsuite_property("seconds_after_a_crash", round(dark, 2))
    nothing_left(kiosk)
    assert staff.queue(stack)["waiting"] == before["waiting"]
    to_the_surname(kiosk)  # and it serves


def test_speech_comes_back_when_its_process_dies(kiosk: KioskDriver) -> None:
    """Somebody who presses a key just when the voice has crashed is answered all the same."""
    kiosk.press("Down")
    old = kiosk.audio_pid()
    os.kill(old, signal.SIGKILL)
    kiosk.press("Down")
    kiosk.wait_until_heard(CITIZENS["ru"].button("language-name"))
    assert kiosk.audio_pid() != old


@pytest.mark.parametrize("group", [False, True], ids=["alone", "with its whole group"])
def test_a_kiosk_told_to_end_leaves_nothing_running(kiosk: KioskDriver, *, group: bool) -> None:
    """SIGTERM, however it is sent, ends every process of the kiosk soon and without complaint."""
    to_the_surname(kiosk)
    family = kiosk.family()
    began = time.monotonic()
    assert kiosk.end(group=group) == 0
    assert time.monotonic() - began < 5.0
    assert not [words for pid, words in family.items() if Path(f"/proc/{pid}").exists()]
    assert kiosk.output.read_text() == ""


def sound_server(env: Mapping[str, str]) -> tuple[int, list[str]]:
    """Return process id and command line of this rig's sound server."""
    for pid, words in descendants(os.getpid()).items():
        if words.startswith("pulseaudio") and env["PULSE_RUNTIME_PATH"] in words:
            return pid, words.split()
    raise LookupError("no sound server")


def test_a_lost_sound_device_is_said_on_screen(tmp_path: Path, venue: Path | None) -> None:
    """Without a loudspeaker the kiosk says so in writing, goes on, and speaks when it is back."""
    with (
        rig() as own,
        Stack(furnished(tmp_path / "stack", venue), own.env) as stack,
        ExitStack() as later,
        Loopback(own.env) as before,
        running(own.env, stack, before, tmp_path) as kiosk,
    ):
        kiosk.press("Down")
        pid, argv = sound_server(own.env)
        os.kill(pid, signal.SIGKILL)
        kiosk.wait_until_on("sound-missing")
        assert CITIZEN.says("sound-missing-title") in kiosk.drawn()
        server = subprocess.Popen(argv, env=dict(own.env), stderr=subprocess.DEVNULL)
        later.callback(server.wait)
        later.callback(server.terminate)
        kiosk.wait_until_on("welcome")
        with Loopback(own.env) as after:
            kiosk.loopback = after
            kiosk.press("Down")
            kiosk.wait_until_heard(CITIZENS["ru"].button("language-name"))
