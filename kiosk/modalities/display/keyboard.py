"""Physical keys: place and text of one press, which the window system reports apart."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.modalities.display.keys import TYPING, position
from kiosk.model.presentation import KeyPress

_MODIFIERS = {224: "ctrl", 228: "ctrl", 225: "shift", 229: "shift", 226: "alt", 230: "alt"}
"""By scancode. AltGr types too; it comes as Alt of the right."""


class Keyboard:
    """Joins key and text events; `on_key` gets one `KeyPress` for each press, repeat, release."""

    def __init__(self, on_key: Callable[[KeyPress], None]) -> None:
        self._on_key = on_key
        self._held: set[int] = set()
        self._waiting: KeyPress | None = None

    def down(self, scancode: int) -> None:
        """Take a key that went down; one that can type waits for its text until `settle`."""
        self.settle()
        place = position(scancode)
        held = {_MODIFIERS[code] for code in self._held if code in _MODIFIERS}
        press = KeyPress(place, repeated=scancode in self._held, modifiers=frozenset(held))
        self._held.add(scancode)
        if scancode in TYPING:
            self._waiting = press
        else:
            self._on_key(press)

    def text(self, text: str) -> None:
        """Take typed `text`: of the key that waits, or a composed character of none."""
        waiting, self._waiting = self._waiting, None
        press = waiting or KeyPress("")
        self._on_key(replace(press, text=text))

    def up(self, scancode: int) -> None:
        """Take a key that went up."""
        self.settle()
        self._held.discard(scancode)
        self._on_key(KeyPress(position(scancode), released=True))

    def settle(self) -> None:
        """Pass the waiting key on without text: it types nothing (Ctrl is held)."""
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._on_key(waiting)

    def reset(self) -> None:
        """Forget what was pressed."""
        self._waiting = None
