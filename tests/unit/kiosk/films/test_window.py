"""A film in the real window: it moves, stands and slows, and the screen never waits for it."""

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.rig import rig
from tests.unit.kiosk.films.filming import film

ROOT = Path(__file__).resolve().parents[4]
RATE, SECONDS = 25, 8.0
STEP = 200 / (RATE * SECONDS)
"""How much brighter each picture is than the one before: the brightness tells the film's time."""
BLOCKED_MS = 50.0


def _clock(number: int, width: int, height: int) -> bytes:
    return bytes([round(20 + number * STEP)]) * (width * height)


class Window:
    """A window with a film, in a process of its own."""

    def __init__(self, file: Path, env: dict[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.unit.kiosk.films.film_child", str(file)],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._watch = threading.Timer(60, self._process.kill)
        self._watch.start()
        assert self.line() == {"ready": True}

    def line(self) -> dict[str, Any]:
        """Return the next answer."""
        assert self._process.stdout
        return dict(json.loads(self._process.stdout.readline()))

    def tell(self, command: str) -> dict[str, Any]:
        """Give a command and return its answer."""
        assert self._process.stdin
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()
        return self.line()

    def grey(self) -> int:
        """Return the brightness of the film now, -1 where none is shown."""
        return int(self.tell("grey")["grey"])

    def until(self, least: int) -> int:
        """Wait until the film is at least so bright; return how bright it is then."""
        while (grey := self.grey()) < least:
            time.sleep(0.02)  # a picture's half: there is no event to wait for at the glass
        return grey

    def pace(self) -> float:
        """Return by how much the film grows brighter in a second, measured over one."""
        before, began = self.grey(), time.monotonic()
        time.sleep(1)
        return (self.grey() - before) / (time.monotonic() - began)

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, *_: object) -> None:
        self._watch.cancel()
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            assert pipe
            pipe.close()

    def end(self) -> int:
        """Close the window; return how its process ended."""
        assert self._process.stdin
        self._process.stdin.close()
        return self._process.wait(timeout=20)


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """Run a virtual screen."""
    with rig(sound=False) as place:
        yield dict(place.env)


def test_a_film_on_the_glass(screen: dict[str, str], tmp_path: Path, record_property: Any) -> None:
    """It plays, stands where it was paused, runs slower, begins again, and never blocks the screen.

    No turn of the UI thread takes 50 ms of its own processor time, which a busy machine does not
    lengthen.
    """
    path = film(tmp_path / "clock.mp4", _clock, seconds=SECONDS, size=(1280, 720))
    with Window(path, screen) as window:
        window.until(30)
        window.tell("turns")
        pace = window.pace()
        assert "Көру" in window.tell("toggle")["names"]
        time.sleep(0.2)  # what was on its way to the glass has arrived
        stood = window.grey()
        assert window.pace() == 0
        window.tell("slower")
        window.tell("slower")
        window.tell("toggle")
        window.until(stood + 2)
        slow = window.pace()
        turns = window.tell("turns")
        window.tell("replay")
        deadline = time.monotonic() + 5
        while not 0 <= window.grey() < stood:
            assert time.monotonic() < deadline
        window.tell("close")
        assert window.grey() == -1
        assert window.end() == 0
    record_property("figure", f"{turns['longest']:.0f} ms longest turn of {turns['turns']}")
    assert pace == pytest.approx(RATE * STEP, rel=0.25)
    assert slow == pytest.approx(RATE * STEP / 2, rel=0.3)
    assert turns["longest"] < BLOCKED_MS


def test_a_damaged_film_is_a_message_on_the_glass(screen: dict[str, str], tmp_path: Path) -> None:
    """The words that say so come up by themselves, and the page can be closed."""
    path = tmp_path / "bad.mp4"
    path.write_bytes(b"no film" * 1000)
    with Window(path, screen) as window:
        _says_that_it_cannot_be_shown(window)


def _says_that_it_cannot_be_shown(window: Window) -> None:
    deadline = time.monotonic() + 20
    names: list[str] = []
    while "Бұл бейнежазбаны қазір көрсету мүмкін емес." not in names:
        assert time.monotonic() < deadline
        names = window.tell("slower")["names"]
    assert window.grey() == -1
    assert "Жабу" in names
    window.tell("close")
    assert window.end() == 0
