"""Keypads and keyboards, bound by key position so that Cyrillic layouts work."""

from collections.abc import Callable
from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.events import CaretMove
from kiosk.flow.session import ScreenId
from kiosk.model.node import Event, Node, Screen
from kiosk.model.overlay import Overlay, Target
from kiosk.model.presentation import KeyPress, KeyRequest, Presentation
from kiosk.model.roles import Role

EVERYWHERE: dict[str, Event] = {
    "up": e.FocusMoved(-1),
    "down": e.FocusMoved(1),
    "left": e.ScreenReturned(),
    "right": e.ScreenAdvanced(),
    "enter": e.FocusActivated(),
    "escape": e.ScreenReturned(),
    "pageup": e.ScreenReturned(),
    "pagedown": e.ScreenAdvanced(),
    "f1": e.PageOpened(ScreenId.HELP),
    "f2": e.SpeechToggled(),
    "f3": e.RateChanged(-1),
    "f4": e.RateChanged(1),
    "f5": e.VolumeChanged(-1),
    "f6": e.VolumeChanged(1),
    "f7": e.PauseToggled(),
    "f8": e.LanguageChosen(),
    "f9": e.SizeChosen(),
    "f10": e.PaletteChosen(),
    "f11": e.PlaceAsked(),
    "f12": e.CurtainToggled(),
}
OUTSIDE_TEXT: dict[str, Event] = {
    "-": e.VolumeChanged(-1),
    "=": e.VolumeChanged(1),
    ",": e.RateChanged(-1),
    ".": e.RateChanged(1),
    "p": e.PauseToggled(),
    "m": e.SpeechToggled(),
    "l": e.LanguageChosen(),
    "r": e.PageOpened(ScreenId.HELP),
}
IN_TEXT: dict[str, Event] = {
    "left": e.CaretMoved(CaretMove.LEFT),
    "right": e.CaretMoved(CaretMove.RIGHT),
    "home": e.CaretMoved(CaretMove.HOME),
    "end": e.CaretMoved(CaretMove.END),
    "backspace": e.CharacterErased(),
}
_NUMBERED = {
    "kpenter": "enter",
    "kp8": "up",
    "kp2": "down",
    "kp4": "left",
    "kp6": "right",
    "kp7": "home",
    "kp1": "end",
    "kp9": "pageup",
    "kp3": "pagedown",
}
"""What keys of a numbered keypad are where they type nothing: with Num Lock off, all of them."""
_ARROWS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
_MODIFIERS = frozenset(
    {"shift", "rshift", "ctrl", "rctrl", "alt", "ralt", "meta", "rmeta", "capslock", "numlock"}
)
"""Keys that only change what others type, so that a Kazakh layout's AltGr says nothing."""
_REPEATED = (
    e.FocusMoved,
    e.RateChanged,
    e.VolumeChanged,
    e.TargetMoved,
    e.CaretMoved,
    e.CharacterErased,
    e.TextTyped,
)
"""What a key that is held down does again. Nothing else: a held Enter must not choose twice, and
held F10 would change the colours more than three times a second (WCAG 2.3.2)."""


class Keypad:
    """Turns keys into what they mean where the person is."""

    def __init__(
        self,
        post: Callable[[Event], None],
        publish: Callable[[Callable[[Overlay], Overlay]], None],
    ) -> None:
        self._post = post
        self._publish = publish
        self._screen: Screen | None = None
        self._target: Target | None = None

    def present(self, presentation: Presentation) -> None:
        """Remember where the person is; leaving the keyboard takes the place in it away.

        The place is published here, not where the key was pressed: by now everything else knows of
        the input, so that the name of the key is not cut off by the input that led to it.
        """
        before, self._screen = self._screen, presentation.screen
        focused = presentation.screen.focused
        if self._target is not None and before is not None:
            stays = focused.id == self._target.node
            self._target = _kept(self._target, before, focused) if stays else None
        target, shown = self._target, presentation.overlay.target
        left = shown is not None and shown.node != focused.id
        # Between a key and its input something else may be presented; the input comes first.
        if target != shown and (presentation.by_input or left):
            self._publish(lambda overlay: overlay.targeted(target))

    def reset(self) -> None:
        """Forget where the person was."""
        self._target = None

    def pressed(self, key: KeyPress) -> None:
        """Act on a key that went down."""
        if key.position in _MODIFIERS:
            return
        if not key.text:
            key = replace(key, position=_NUMBERED.get(key.position, key.position))
        event = self._meaning(key)
        if key.repeated and not isinstance(event, _REPEATED):
            return
        self._post(e.InputReceived(e.Source.KEYS, event))

    def _meaning(self, key: KeyPress) -> Event | None:
        focused = self._screen.focused if self._screen else None
        role = focused.role if focused else None
        if role is Role.KEYBOARD and focused:
            inside = self._in_keyboard(key, focused.keys, focused.id)
            if inside:
                return inside
        if role in {Role.TEXT_INPUT, Role.KEYBOARD}:
            if key.text and key.text.isprintable():
                return e.TextTyped(key.text)
            if role is Role.TEXT_INPUT or key.position == "backspace":
                return IN_TEXT.get(key.position) or EVERYWHERE.get(key.position)
            return EVERYWHERE.get(key.position)
        return EVERYWHERE.get(key.position) or OUTSIDE_TEXT.get(key.position)

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
        if key.position not in _ARROWS:
            return None
        down, right = _ARROWS[key.position]
        row = target.row + down
        if not 0 <= row < len(rows):
            return e.EdgeReached()
        # Rows differ in length: going up or down stays as near as there is a key.
        column = target.column + right
        if down:
            column = min(column, len(rows[row]) - 1)
        if not 0 <= column < len(rows[row]):
            return e.EdgeReached()
        self._target = Target(node, row, column)
        return e.TargetMoved()


def _kept(target: Target, before: Screen, keyboard: Node) -> Target:
    """Return the same place after the keys changed: alphabets differ in rows, the last one stays.

    On the last row are the keys that are there in every alphabet, the one just pressed among them.
    """
    was = next((node.keys for node in before.walk() if node.id == target.node), keyboard.keys)
    rows = keyboard.keys
    last = target.row == len(was) - 1
    row = len(rows) - 1 if last else min(target.row, len(rows) - 1)
    return Target(target.node, row, min(target.column, len(rows[row]) - 1))
