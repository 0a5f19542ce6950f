"""Turns keys into what they mean where the person is."""

import time
from collections.abc import Callable
from dataclasses import replace

from kiosk.flow import events as e
from kiosk.modalities.keypad.mapping import JACK, STANDARD, Function, KeyMap
from kiosk.modalities.keypad.presses import Press, Presses
from kiosk.modalities.keypad.tables import (
    ALSO_OUTSIDE_TEXT,
    ARROWS,
    CHORDS,
    CHORDS_IN_TEXT,
    CLOSE_READING,
    EVERYWHERE,
    IN_TEXT,
    MODIFIERS,
    NUMBERED,
    OUTSIDE_TEXT,
    REPEATED,
)
from kiosk.model.node import Event, Node, Screen
from kiosk.model.overlay import Target
from kiosk.model.presentation import By, KeyPress, KeyRequest, Presentation, Publish
from kiosk.model.roles import Role
from kiosk.model.settings import Settings
from speech.types import OutputKeyed, Request


class Keypad:
    """Turns keys into what they mean where the person is."""

    def __init__(
        self,
        post: Callable[[Event], None],
        publish: Publish,
        send: Callable[[Request], None],
        mapping: KeyMap | None = None,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Take what the venue's keypad sends (`mapping`) and a clock that never jumps (`now`, s).

        `send` passes on to the audio process that headphones come and go: it knows what else speaks
        for it or against, and tells everybody who can hear.
        """
        self._post = post
        self._send = send
        self._mapping = mapping or KeyMap()
        self._now = now
        self._presses = Presses()
        self._settings = Settings()
        self._publish = publish
        self._screen: Screen | None = None
        self._target: Target | None = None
        self._left: tuple[str, Target] | None = None
        """The screen and key from which somebody went to a page laid over it."""

    def present(self, presentation: Presentation) -> None:
        """Remember where the person is; leaving the keyboard takes the place in it away.

        The place is published here, not where the key was pressed: by now everything else knows of
        the input, so that the name of the key is not cut off by the input that led to it.
        """
        before, self._screen = self._screen, presentation.screen
        self._settings = presentation.settings
        focused = presentation.screen.focused
        if presentation.by is By.EXPLORE:  # a finger stands there now; a key goes on from it
            shown = presentation.overlay.target
            self._target = shown if shown and shown.node == focused.id else None
            self._left = None
            return
        if self._target is not None and before is not None:
            stays = focused.id == self._target.node
            if not stays:
                self._left = before.id, self._target
            self._target = _kept(self._target, before, focused) if stays else None
        elif self._left is not None and presentation.changes.screen:
            screen, target = self._left
            if presentation.screen.id == screen:
                back = presentation.screen.returned and focused.id == target.node
                self._target, self._left = target if back else None, None
        now, shown = self._target, presentation.overlay.target
        left = shown is not None and shown.node != focused.id
        # Between a key and its input something else may be presented; the input comes first.
        if now != shown and (presentation.by_input or left):
            self._publish(lambda overlay: overlay.targeted(now))

    def reset(self) -> None:
        """Forget where the person was."""
        self._screen = self._target = self._left = None
        self._settings = Settings()
        self._presses.reset()

    def pressed(self, key: KeyPress) -> None:
        """Act on a key that went down, and remember when it went up."""
        if key.position in MODIFIERS:
            return
        if key.released:
            self._presses.lifted(self._read(key), self._now())
            return
        function = self._mapping.function(key.position)
        if function is not None and function in JACK:
            if not key.repeated:
                self._send(OutputKeyed(JACK[function]))
            return
        mapped = key.position in self._mapping.keys
        key = self._read(key)
        event = self._meaning(key)
        if key.repeated and not isinstance(event, REPEATED):
            return
        press = self._presses.judge(key, self._now(), self._settings)
        if press is Press.STRUCK_TWICE:
            self._post(e.PressIgnored())
        elif press is Press.COUNTS:
            # A key of the keypad is called by what it does: nothing else is written on it.
            name = "" if mapped else _chord(key)
            self._post(e.InputReceived(e.Source.KEYS, event, name))

    def _read(self, key: KeyPress) -> KeyPress:
        """Return the key that does the same on a keyboard."""
        function = self._mapping.keys.get(key.position)
        if function:
            return _standard(key, function)
        if key.text:
            return key
        return replace(key, position=NUMBERED.get(key.position, key.position))

    def _meaning(self, key: KeyPress) -> Event | None:
        focused = self._screen.focused if self._screen else None
        role = focused.role if focused else None
        chord = _chord(key)
        reading = self._screen.reading if self._screen else None
        if reading is not None and reading.close and chord in CLOSE_READING:
            return CLOSE_READING[chord]
        typing = role in {Role.TEXT_INPUT, Role.KEYBOARD}
        if typing and chord in CHORDS_IN_TEXT:
            return CHORDS_IN_TEXT[chord]
        if chord in CHORDS:
            return CHORDS[chord]
        if key.modifiers & {"ctrl", "alt"} and not key.text:
            return None
        if role is Role.KEYBOARD and focused:
            inside = self._in_keyboard(key, focused.keys, focused.id)
            if inside:
                return inside
        if role in {Role.TEXT_INPUT, Role.KEYBOARD}:
            if key.text and key.text.isprintable():
                return e.TextTyped(key.text)
            if role is Role.TEXT_INPUT or key.position not in ARROWS:
                return IN_TEXT.get(key.position) or EVERYWHERE.get(key.position)
            return EVERYWHERE.get(key.position)
        outside = ALSO_OUTSIDE_TEXT.get(chord) or OUTSIDE_TEXT.get(key.position)
        return EVERYWHERE.get(key.position) or outside

    def _in_keyboard(
        self, key: KeyPress, rows: tuple[tuple[object, ...], ...], node: str
    ) -> Event | None:
        """Return what a key means to somebody at or in the on-screen keyboard."""
        target = self._target
        if target is None:
            if key.position != "enter":
                return None
            self._target = Target(node, 0, 0)
            return e.TargetMoved()
        if key.position == "enter":
            return KeyRequest(target.node, target.row, target.column)
        if key.position == "escape":
            self._target = None
            return e.TargetMoved()
        if key.position not in ARROWS:
            return None
        down, right = ARROWS[key.position]
        row = target.row + down
        if not 0 <= row < len(rows):
            return e.EdgeReached(e.Side.TOP if down < 0 else e.Side.BOTTOM)
        # Rows differ in length: going up or down stays as near as there is a key.
        column = target.column + right
        if down:
            column = min(column, len(rows[row]) - 1)
        if not 0 <= column < len(rows[row]):
            return e.EdgeReached(e.Side.LEFT if right < 0 else e.Side.RIGHT)
        self._target = Target(node, row, column)
        return e.TargetMoved()


def _standard(key: KeyPress, function: Function) -> KeyPress:
    """Return the press of the key that does the same everywhere; it types nothing."""
    modifier, _, position = STANDARD[function].rpartition("+")
    held = key.modifiers | {modifier} if modifier else key.modifiers
    return KeyPress(position, repeated=key.repeated, modifiers=held)


def _chord(key: KeyPress) -> str:
    """Return a key with its modifiers, as the tables name it; Alt only types."""
    held = "".join(f"{name}+" for name in ("ctrl", "shift") if name in key.modifiers)
    return f"{held}{key.position}"


def _kept(target: Target, before: Screen, keyboard: Node) -> Target:
    """Return where one stands after the keys changed.

    That is the key that was just pressed where it is there again, as the one that leads to the next
    alphabet is; else the same place among as many keys, a capital letter in place of a small one;
    else the first of what has just come up, a group's letters.
    """
    was = next((node.keys for node in before.walk() if node.id == target.node), keyboard.keys)
    rows = keyboard.keys
    pressed = was[target.row][target.column].event
    for number, row in enumerate(rows):
        for column, key in enumerate(row):
            if key.event == pressed:
                return Target(target.node, number, column)
    same = [len(row) for row in was] == [len(row) for row in rows]
    return target if same else Target(target.node, 0, 0)
