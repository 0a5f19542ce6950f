"""Asks the test port, and acts through the X server as a person would: keys and touches."""

import json
import os
import select
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PATIENCE_S = 20.0


class PortError(AssertionError):
    """The kiosk did not do, in time, what was waited for."""


class PortClient:
    """Asks one kiosk what it presents. The kiosk's process may be replaced meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pipes: tuple[int, int] | None = None

    def ask(self, what: str, **arguments: object) -> dict[str, Any]:
        """Ask one question; a kiosk that is being replaced is waited for."""
        question = json.dumps({"ask": what, **arguments}).encode() + b"\n"
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            line = self._asked(question)
            if line:
                reply: dict[str, Any] = json.loads(line)
                return reply
            self.close()
            time.sleep(0.02)
        raise PortError("the kiosk does not answer")

    def until(self, seen: Callable[[], Any], what: str, patience: float = PATIENCE_S) -> Any:
        """Wait until `seen` returns something true; raise `PortError` naming `what`."""
        end = time.monotonic() + patience
        while True:
            # Before the look: what happens during it must end the wait after it.
            count = self.ask("count")["count"]
            result = seen()
            if result:
                return result
            left = end - time.monotonic()
            if left <= 0:
                raise PortError(f"waited in vain for {what}")
            self.ask("wait", after=count, seconds=left)

    def close(self) -> None:
        """Let the next client come."""
        for pipe in self._pipes or ():
            os.close(pipe)
        self._pipes = None

    def _asked(self, question: bytes) -> bytes:
        """Return the line that answers, empty where nobody is there or goes away meanwhile."""
        try:
            ask, answer = self._connected()
            os.write(ask, question)
            gone = select.poll()
            gone.register(ask, 0)
            gone.register(answer, select.POLLIN)
            line = b""
            while not line.endswith(b"\n"):
                events = dict(gone.poll(2 * PATIENCE_S * 1000))
                part = os.read(answer, 65_536) if events.get(answer, 0) & select.POLLIN else b""
                if not part:
                    return b""
                line += part
        except OSError:
            return b""
        return line

    def _connected(self) -> tuple[int, int]:
        """Open both pipes, without waiting: one left behind by a killed kiosk has no other end."""
        if self._pipes is None:
            ask = os.open(self._folder / "ask", os.O_WRONLY | os.O_NONBLOCK)
            self._pipes = ask, os.open(self._folder / "answer", os.O_RDONLY | os.O_NONBLOCK)
        return self._pipes


_SETTLED = "0.05"
"""Seconds between moving, pressing and the first drag: sooner, some of it is lost."""


def _to(x: float, y: float) -> tuple[str, ...]:
    return ("mousemove", str(round(x)), str(round(y)))


def _onto(x: float, y: float) -> tuple[str, ...]:
    """Come from beside it: a pointer that has never moved over the window is unknown to it."""
    return (*_to(x + 1, y), *_to(x, y), "sleep", _SETTLED)


@dataclass(frozen=True, slots=True)
class Hand:
    """Presses keys and touches the glass, through the X server."""

    env: Mapping[str, str]

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their X names ("Down", "Return", "F1")."""
        self._run("xdotool", "key", "--delay", "30", *keys)

    def layout(self, name: str) -> None:
        """Choose the keyboard's layout ("kz", "ru", "us")."""
        self._run("setxkbmap", name)

    def type(self, text: str) -> None:
        """Type text on the keyboard; choose a layout that has its letters first."""
        self._run("xdotool", "type", "--delay", "30", text)

    def tap(self, x: float, y: float) -> None:
        """Tap once, at a place in pixels from the upper left."""
        self._run("xdotool", *_onto(x, y))
        self._run("xdotool", "mousedown", "1", "sleep", "0.06", "mouseup", "1")

    def double_tap(self, x: float, y: float) -> None:
        """Tap twice at one place, as fast as most people do."""
        tap = ("mousedown", "1", "sleep", "0.06", "mouseup", "1")
        self._run("xdotool", *_onto(x, y), *tap, "sleep", "0.12", *tap)

    def down(self, x: float, y: float) -> None:
        """Put a finger on the glass and leave it there."""
        self._run("xdotool", *_onto(x, y), "mousedown", "1", "sleep", _SETTLED)

    def move(self, *path: tuple[float, float], seconds: float = 0.0) -> None:
        """Move the finger on the glass along a path, which takes so long in all."""
        pause = ("sleep", f"{seconds / len(path):.4f}") if seconds else ()
        self._run("xdotool", *(word for x, y in path for word in (*_to(x, y), *pause)))

    def lift(self) -> None:
        """Take the finger off the glass."""
        self._run("xdotool", "mouseup", "1")

    def drag(self, *path: tuple[float, float], seconds: float) -> None:
        """Put a finger down, move it along a path of two places at least, and lift it."""
        self.down(*path[0])
        self.move(*path[1:], seconds=seconds)
        self.lift()

    def _run(self, *argv: str) -> None:
        done = subprocess.run(argv, env=self.env, check=False, capture_output=True)
        if done.returncode != 0:  # what was typed must not be part of the message
            raise PortError(f"{argv[0]} cannot act on the screen")
