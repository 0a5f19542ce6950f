"""The jacks of the sound cards, by event; devices may come and go."""

import contextlib
import os
import re
import select
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from speech.outputs.input_events import plugged, switches

OnJacks = Callable[[Mapping[int | None, bool]], None]
"""Told, for each card with a headphone jack that can tell, whether something is in it."""
Ask = Callable[[int], bool | None]
"""Asks an open device for the state of its jack; None if it has none."""

_LOOK_EVERY: Final = 500
"""Milliseconds between two looks for new devices. A change of a jack is told by event."""
_READ: Final = 24 * 64
_CARD: Final = re.compile(r"/sound/card(\d+)/")


class JackWatcher:
    """Reads the input devices that have a headphone switch."""

    def __init__(
        self, on_jacks: OnJacks, folder: Path = Path("/dev/input"), ask: Ask = plugged
    ) -> None:
        """`on_jacks` is told at the start and at each change."""
        self._on_jacks = on_jacks
        self._folder = folder
        self._ask = ask
        self._seen: dict[str, int] = {}
        """Nodes that were looked at, and their inodes: names are used again."""
        self._names: dict[int, str] = {}
        """Open devices and their nodes."""
        self._cards: dict[int, int | None] = {}
        self._state: dict[int, bool] = {}
        self._poll = select.poll()
        self._end, self._ender = os.pipe()
        self._poll.register(self._end, select.POLLIN)
        self._thread = threading.Thread(target=self._run, name="jacks", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End, and close the devices."""
        os.write(self._ender, b"\0")
        self._thread.join()
        for device in (*self._cards, self._end, self._ender):
            os.close(device)

    def _run(self) -> None:
        told = None
        while True:
            self._look_for_devices()
            jacks: dict[int | None, bool] = {}
            for device, card in self._cards.items():
                jacks[card] = jacks.get(card, False) or self._state[device]
            if jacks != told:
                told = jacks
                self._on_jacks(jacks)
            for device, _ in self._poll.poll(_LOOK_EVERY):
                if device == self._end:
                    return
                self._read(device)

    def _look_for_devices(self) -> None:
        there = {}
        for path in self._folder.glob("event*"):
            with contextlib.suppress(OSError):  # gone again, or udev has yet to let us read it
                node = path.stat().st_ino
                if self._seen.get(path.name) != node:
                    self._open(path)
                there[path.name] = node
        self._seen = there

    def _open(self, path: Path) -> None:
        device = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        state = self._ask(device)
        if state is None:
            os.close(device)
            return
        card = _CARD.search(os.path.realpath(f"/sys/class/input/{path.name}"))
        self._cards[device] = int(card[1]) if card else None
        self._state[device] = state
        self._names[device] = path.name
        self._poll.register(device, select.POLLIN)

    def _read(self, device: int) -> None:
        try:
            events = os.read(device, _READ)
        except OSError:  # it was pulled out, card and all
            events = b""
        for change in switches(events):
            state = self._ask(device) if change is None else change
            self._state[device] = bool(state)
        if not events:
            self._poll.unregister(device)
            os.close(device)
            del self._cards[device], self._state[device]
            self._seen.pop(self._names.pop(device), None)
