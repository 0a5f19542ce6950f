"""One visit's process: the window, the flow and the helpers that belong to it.

`python -m kiosk.worker` is started by `kiosk.supervisor`: it loads everything, waits to be shown,
serves one visit and says when it has ended.
"""

import argparse
import gc
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk import keypad_file, names
from kiosk.audio_link import AudioLink
from kiosk.config import audio_options, venue
from kiosk.films import shelf
from kiosk.films.player import Player
from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.ports import Clock, PackSource
from kiosk.flow.session import State, World
from kiosk.frames import Message
from kiosk.helpers import converse, harden
from kiosk.modalities.captions import Captions
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.window import Display
from kiosk.modalities.keypad import Keypad
from kiosk.modalities.keypad.mapping import Function, KeyMap
from kiosk.modalities.self_voice import SelfVoice
from kiosk.modalities.switch_scan import Switch, SwitchScan
from kiosk.modalities.touch import Touch
from kiosk.model.node import Event
from kiosk.model.presentation import KeyPress, Modality
from kiosk.runtime import Runtime
from kiosk.store import SealedStore
from kiosk.strings import FluentStrings
from kiosk.supervisor import ENDED, SHOW, SHOWN
from kiosk.test_port.server import TestPort
from kiosk.venue import InstalledPack, SystemClock
from kiosk.x_server import repeat_quickly, screen_pixels

TICK_S = 0.25
LOOK_S = 10.0
"""How often the venue's pack and counts are looked at for a newer one."""


def parser() -> argparse.ArgumentParser:
    """Return what a worker can be told; the supervisor passes it on."""
    options = argparse.ArgumentParser(add_help=False)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--test-port", type=Path)
    return options


def _switches(mapping: KeyMap) -> dict[str, Switch]:
    """Return which keys are which switches."""
    return {
        key: Switch.MOVE if what is Function.SWITCH_MOVE else Switch.SELECT
        for key, what in mapping.of_switches().items()
    }


class Worker:
    """Composes one visit."""

    def __init__(self, data: Path, port: Path | None) -> None:
        self.send: Callable[[Message], None] = lambda _message: None
        self._clock: Clock = SystemClock()
        pack = InstalledPack(data)
        self._pack: PackSource = pack
        self._films: Callable[[], e.FilmsLoaded] = lambda: shelf.loaded(data, pack.films())
        self._shelf: object = None
        self._stamp: object = None
        self._serves = False
        self._seen = self._news()
        strings = FluentStrings()
        names.read_all()
        here = venue(data)
        panel = Panel.of_diagonal(*screen_pixels(), here.diagonal_inches)
        self._player = Player(
            lambda event: self._runtime.post(event),  # noqa: PLW0108 - made further down
            lambda call: self.display.call_soon(call),  # noqa: PLW0108 - made further down
        )
        self.display = Display(
            panel,
            strings,
            post=lambda event: self._runtime.post(event),  # noqa: PLW0108 - made further down
            on_key=self._keyed,
            on_contact=lambda contact: self._touch.contact(contact),  # noqa: PLW0108 - as above
            films=self._player,
            visible=False,
        )
        repeat_quickly()
        self._runtime = Runtime(
            Flow(strings, names.listed),
            State(
                world=World(
                    glass_width=panel.width_mm,
                    glass_height=panel.height_mm,
                    patience_s=here.patience_minutes * 60,
                )
            ),
            SealedStore(data),
            self._clock,
            self.display.call_soon,
        )
        self._runtime.on_visit_ended = self._ended
        options = audio_options(data, pack.recordings())
        self._audio = AudioLink(self.display.call_soon, self._runtime.post, options)
        mapping, _ = keypad_file.usable(data)  # what is wrong with it was told at the start
        self._keypad = Keypad(self._runtime.post, self._runtime.publish, self._audio.send, mapping)
        self._scan = SwitchScan(
            strings,
            self._runtime.post,
            self._runtime.publish,
            self.display.after,
            self._clock.now,
            _switches(mapping),
        )
        self._touch = Touch(
            self.display.glass,
            self._runtime.post,
            self._runtime.publish,
            self.display.after,
            self._clock.now,
        )
        self._voice = SelfVoice(
            strings,
            self._audio.send,
            self._runtime.post,
            self._runtime.publish,
            self.display.after,
        )
        self._captions = Captions(self._runtime.publish, self._voice.hides)
        self._port = self._made_port(port) if port else None
        self._looking = threading.Lock()
        # What is loaded now stays: to look through all of it for garbage in the middle of a visit
        # would keep a finger waiting for a tenth of a second.
        gc.collect()
        gc.freeze()

    def _keyed(self, key: KeyPress) -> None:
        """Pass a key on to the scan, or to the keypad if it is no switch."""
        if not self._scan.pressed(key):
            self._keypad.pressed(key)

    def _made_port(self, folder: Path) -> TestPort:
        display = self.display
        port = TestPort(folder, display.boxes, display.screenshot, display.call_soon, display.touch)
        display.watch(port.turned)
        return port

    def told(self, message: Message) -> None:
        """Take a message of the supervisor, on any thread."""
        if message == SHOW:
            self.display.call_soon(self._show)

    def close(self) -> None:
        """Let go of what outlives the window."""
        self._player.close()
        self._audio.close()

    def _show(self) -> None:
        """Serve the next visit; told twice after a crash at the wrong moment, do it once."""
        if self._serves:
            return
        self._serves = True
        observers = [self._port] if self._port else []
        asked = [port.asked for port in observers]
        self._audio.askers = [self._captions.asked, self._scan.asked, *asked]
        self._audio.listeners = [self._captions, self._voice, self._scan, *observers]
        for port in observers:
            port.start()
        for event in (*self._seen, *self._news()):
            self._runtime.post(event)
        self._audio.open()
        self.display.show()
        inputs: list[Modality] = [self._keypad, self._scan, self._touch]
        self._runtime.start([self.display, self._voice, self._captions, *inputs, *observers])
        self.display.every(TICK_S, self._runtime.tick)
        self.display.every(LOOK_S, self._look_aside)
        self.send(SHOWN)

    def _ended(self) -> None:
        self.send(ENDED)

    def _look_aside(self) -> None:
        threading.Thread(target=self._look, name="venue", daemon=True).start()

    def _look(self) -> None:
        if not self._looking.acquire(blocking=False):
            return  # the look before is not over: a slow card
        try:
            for event in self._news():
                self._runtime.post(event)
        finally:
            self._looking.release()

    def _news(self) -> tuple[Event, ...]:
        """Return what day it is, and newer petitions, counts and films if there are any."""
        news: list[Event | None] = [e.DayKnown(*self._clock.today())]
        stamp = self._pack.stamp()
        if stamp != self._stamp:
            self._stamp = stamp
            news += [self._pack.load(), self._pack.counts()]
        films = self._films()
        if films != self._shelf:
            self._shelf = films
            news.append(films)
        return tuple(event for event in news if event)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one worker until the supervisor ends it."""
    options = parser().parse_args(arguments)
    harden()
    worker = Worker(options.data, options.test_port)

    def start(send: Callable[[Message], None]) -> Callable[[Message], None]:
        worker.send = send
        return worker.told

    def follow() -> None:
        converse(start)
        worker.display.call_soon(worker.display.stop)

    threading.Thread(target=follow, name="supervisor", daemon=True).start()
    worker.display.run()
    worker.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
