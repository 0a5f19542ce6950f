"""The real kiosk's window, kept drawing, while something else is measured."""

import contextlib
import itertools
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.model.text import Language
from kiosk.rig import Loopback
from kiosk.stack import Stack
from kiosk.strings import FluentStrings
from tests.bench.glass import Glass
from tests.bench.processes import settled
from tests.kiosk_driver import KioskDriver, running

_EVERY_S = 0.1
"""A quick hand on the keypad."""
_PROCESSES = 5
"""`dauys-kiosk`, the visit's process and the one standing by, each with its audio process."""
_BUSY = "while True: pass"


class Drawing:
    """A kiosk on which somebody who sees and does not listen moves up and down."""

    def __init__(self, kiosk: KioskDriver, glass: Glass) -> None:
        self.kiosk = kiosk
        self._glass = glass
        self._moving = threading.Event()
        self._idle = threading.Event()
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._move, name="hand", daemon=True)
        self._thread.start()

    @contextlib.contextmanager
    def moving(self) -> Iterator[None]:
        """Draw the focus anew ten times a second while the block runs."""
        self._idle.clear()
        self._moving.set()
        try:
            yield
        finally:
            self._moving.clear()
            self._idle.wait()

    def press(self, key: str) -> float:
        """Press a key while nothing moves; return the time just before it went down."""
        return self._glass.press(key)

    def close(self) -> None:
        """Take the hand away."""
        self._ended.set()
        self._moving.set()
        self._thread.join()

    def _move(self) -> None:
        for key in itertools.cycle(("Down", "Down", "Up", "Up")):
            if not self._moving.is_set():
                self._idle.set()
            self._moving.wait()
            if self._ended.wait(_EVERY_S):
                return
            self._glass.press(key)


@contextlib.contextmanager
def drawing(env: Mapping[str, str], folder: Path) -> Iterator[Drawing]:
    """Run hub, sync and kiosk, and let a tap begin a visit, so that speech is off."""
    with contextlib.ExitStack() as stack:
        whole = stack.enter_context(Stack(folder, env))
        with Loopback(env) as unused:  # a driver wants one, but nobody will ask what was heard
            pass
        kiosk = stack.enter_context(running(env, whole, unused, folder))
        settled(kiosk.process.pid, _PROCESSES)
        kiosk.tap(FluentStrings()(Language.EN, "language-name").shown)
        kiosk.wait_until_on("petitions")
        glass = stack.enter_context(Glass(env["DISPLAY"]))
        yield stack.enter_context(contextlib.closing(Drawing(kiosk, glass)))


@contextlib.contextmanager
def busy(processes: int) -> Iterator[None]:
    """Keep so many processes busy beside what is measured."""
    argv = ["setpriv", "--pdeathsig", "KILL", "--", sys.executable, "-c", _BUSY]
    with contextlib.ExitStack() as stack:
        for _ in range(processes):
            child = stack.enter_context(subprocess.Popen(argv))
            stack.callback(child.kill)
        yield
