"""Asks the test port, and acts through the X server as a person would: keys and touches."""

import json
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

PATIENCE_S = 20.0


class PortError(AssertionError):
    """The kiosk did not do, in time, what was waited for."""


class PortClient:
    """Asks one kiosk what it presents. The kiosk's process may be replaced meanwhile."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._pipes: tuple[TextIO, TextIO] | None = None

    def ask(self, what: str, **arguments: object) -> dict[str, Any]:
        """Ask one question; a kiosk that is being replaced is waited for."""
        end = time.monotonic() + PATIENCE_S
        while time.monotonic() < end:
            try:
                ask, answer = self._connected()
                ask.write(json.dumps({"ask": what, **arguments}) + "\n")
                ask.flush()
                line = answer.readline()
                if line:
                    reply: dict[str, Any] = json.loads(line)
                    return reply
            except (BrokenPipeError, FileNotFoundError):
                pass
            self.close()
            time.sleep(0.02)
        raise PortError("the kiosk does not answer")

    def until(self, seen: Callable[[], Any], what: str, patience: float = PATIENCE_S) -> Any:
        """Wait until `seen` returns something true; raise `PortError` naming `what`."""
        end = time.monotonic() + patience
        count = self.ask("count")["count"]
        while True:
            result = seen()
            if result:
                return result
            if time.monotonic() > end:
                raise PortError(f"waited in vain for {what}")
            count = self.ask("wait", after=count)["count"]

    def close(self) -> None:
        """Let the next client come."""
        if self._pipes:
            for pipe in self._pipes:
                pipe.close()
            self._pipes = None

    def _connected(self) -> tuple[TextIO, TextIO]:
        if self._pipes is None:
            # In the order in which the kiosk opens them: each opening waits for the other side.
            ask = (self._folder / "ask").open("w", encoding="utf-8")
            self._pipes = ask, (self._folder / "answer").open(encoding="utf-8")
        return self._pipes


@dataclass(frozen=True, slots=True)
class Hand:
    """Presses keys and touches the glass, through the X server."""

    env: Mapping[str, str]

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their X names ("Down", "Return", "F1")."""
        self._do("key", "--delay", "30", *keys)

    def layout(self, name: str) -> None:
        """Choose the keyboard's layout ("kz", "ru", "us")."""
        subprocess.run(["setxkbmap", name], env=self.env, check=True)

    def type(self, text: str) -> None:
        """Type text on the keyboard; choose a layout that has its letters first."""
        self._do("type", "--delay", "30", text)

    def tap(self, x: float, y: float) -> None:
        """Tap once, at a place in pixels from the upper left."""
        self._do("mousemove", str(round(x)), str(round(y)), "sleep", "0.05")
        self._do("mousedown", "1", "sleep", "0.06", "mouseup", "1")

    def drag(self, start: tuple[float, float], end: tuple[float, float]) -> None:
        """Touch at `start`, move to `end`, and lift there."""
        first = ("mousemove", *(str(round(place)) for place in start), "sleep", "0.05")
        then = ("mousemove", *(str(round(place)) for place in end), "sleep", "0.05")
        self._do(*first, "mousedown", "1", "sleep", "0.06", *then, "mouseup", "1")

    def _do(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.env, check=True, capture_output=True)
