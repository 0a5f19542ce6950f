"""A kiosk window that shows a film, for the window test: commands on stdin, answers on stdout.

`film_child FILE` opens the page of films. Commands, one a line: `grey` (brightness of the picture's
middle), `toggle`, `slower`, `replay`, `close`, `turns` (processor time of the longest turn of the
loop since the last time, ms). The end of stdin ends it. Every answer is a JSON object.
"""

import json
import sys
import threading
from collections.abc import Callable
from functools import partial

from kiosk.films.player import Player
from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State, World
from kiosk.modalities.display.geometry import Look
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.window import Display
from kiosk.model.film import Film
from kiosk.model.node import Event
from kiosk.runtime import Runtime
from kiosk.strings import FluentStrings
from kiosk.venue import SystemClock
from sync.petitions import Petition
from sync.records import Signature

COMMANDS: dict[str, Event] = {
    "toggle": e.FilmToggled(),
    "slower": e.FilmSlowed(),
    "replay": e.FilmReplayed(),
    "close": e.PageClosed(),
}


class _NoStore:
    """Nothing is signed here."""

    def accept(self, _signature: Signature, _petition: Petition) -> e.StorageFailed:
        return e.StorageFailed("storage-error")


class Child:
    """The window and what is asked of it."""

    def __init__(self, file: str) -> None:
        self._turns: list[float] = []
        self._player = Player(self._post, self._soon)
        strings = FluentStrings()
        panel = Panel.of_diagonal(1280, 800, 10.1)
        self.display = Display(panel, strings, self._post, lambda _: None, films=self._player)
        world = World(films=(("list", Film("rsl", file)),))
        now = SystemClock().now()
        state = State(world=world, now=now, last_input=now).on(ScreenId.PETITIONS)
        state = state.over(ScreenId.SIGN_LANGUAGE)
        self._runtime = Runtime(Flow(strings), state, _NoStore(), SystemClock(), self._soon)
        self.display.watch(lambda _, used: self._turns.append(used * 1000))

    def _post(self, event: Event) -> None:
        self._runtime.post(event)

    def _soon(self, call: Callable[[], None]) -> None:
        self.display.call_soon(call)

    def start(self) -> None:
        """Show the page; the film starts by itself."""
        self._runtime.start([self.display])
        self.display.every(0.25, self._runtime.tick)
        say(ready=True)

    def do(self, command: str) -> None:
        """Carry out a command on the UI thread."""
        if command == "grey":
            say(grey=self._grey(), turns=len(self._turns))
        elif command == "turns":
            turns, self._turns = self._turns, []
            say(longest=max(turns, default=0.0), turns=len(turns))
        else:
            self._runtime.post(e.InputReceived(e.Source.TOUCH, COMMANDS[command]))
            self.display.call_soon(lambda: say(names=self._names()))

    def _names(self) -> list[str]:
        return [node.name.shown for node in self._runtime.screen.body]

    def _grey(self) -> int:
        """Return how bright the middle of the film's place is."""
        from kivy.graphics.opengl import (  # noqa: PLC0415 - needs the window
            GL_RGB,
            GL_UNSIGNED_BYTE,
            glReadPixels,
        )

        boxes = self.display.boxes()["boxes"]
        place = next((box["rect"] for box in boxes if box["look"] == Look.FILM), None)
        if place is None or self.display._screening._filled is None:
            return -1
        x, y, w, h = place
        self.display._window.dispatch("on_draw")
        middle = round(x + w / 2), 800 - round(y + h / 2)
        pixel = glReadPixels(*middle, 1, 1, GL_RGB, GL_UNSIGNED_BYTE)
        return int(bytes(pixel)[0])

    def close(self) -> None:
        """End the film and the window."""
        self._player.close()
        self.display.stop()


def say(**facts: object) -> None:
    """Print one JSON object."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Run the window until stdin ends."""
    child = Child(sys.argv[1])

    def follow() -> None:
        for line in sys.stdin:
            child.display.call_soon(partial(child.do, line.strip()))
        child.display.call_soon(child.close)

    child.display.call_soon(child.start)
    threading.Thread(target=follow, daemon=True).start()
    child.display.run()


if __name__ == "__main__":
    main()
