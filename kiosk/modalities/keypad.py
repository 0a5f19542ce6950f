"""Keypads and keyboards, bound by key position so that Cyrillic layouts work."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.events import CaretMove
from kiosk.flow.session import ScreenId
from kiosk.model.node import Event, Node, Screen
from kiosk.model.overlay import Overlay, Target
from kiosk.model.place import Unit
from kiosk.model.presentation import KeyPress, KeyRequest, Presentation
from kiosk.model.roles import Role
from speech.types import Output, OutputKeyed, Request

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
    "m": e.SpeechToggled(sure=False),
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
ALSO_OUTSIDE_TEXT: dict[str, Event] = {
    "tab": e.FocusMoved(1),
    "shift+tab": e.FocusMoved(-1),
    "space": e.FocusActivated(),
    "backspace": e.RepeatAsked(),
    "h": e.UnitRead(Unit.HEADING, 1),
    "shift+h": e.UnitRead(Unit.HEADING, -1),
}
"""What users of screen readers and of other kiosks try: Tab, Space, H; Backspace says it again."""
CHORDS: dict[str, Event] = {
    "shift+left": e.UnitRead(Unit.CHARACTER, -1),
    "shift+right": e.UnitRead(Unit.CHARACTER, 1),
    "ctrl+left": e.UnitRead(Unit.WORD, -1),
    "ctrl+right": e.UnitRead(Unit.WORD, 1),
    "shift+up": e.UnitRead(Unit.SENTENCE, -1),
    "shift+down": e.UnitRead(Unit.SENTENCE, 1),
    "ctrl+up": e.UnitRead(Unit.PARAGRAPH, -1),
    "ctrl+down": e.UnitRead(Unit.PARAGRAPH, 1),
    "ctrl+home": e.ReadAsked(from_top=True),
    "ctrl+end": e.ReadAsked(),
    "shift+f2": e.VerbosityChosen(),
    "shift+f7": e.RepeatAsked(),
}
"""Units of text by the keys of text editing; what changes F2 and F7 stands beside them."""
CHORDS_IN_TEXT: dict[str, Event] = {
    "ctrl+left": e.CaretMoved(CaretMove.PREVIOUS_WORD),
    "ctrl+right": e.CaretMoved(CaretMove.NEXT_WORD),
    "ctrl+backspace": e.WordErased(),
}
CLOSE_READING: dict[str, Event] = {
    "up": e.CloseReadingStepped(-1),
    "down": e.CloseReadingStepped(1),
    "left": e.CloseReadingTurned(1),
    "right": e.CloseReadingTurned(-1),
    "enter": e.ReadAsked(),
    "escape": e.CloseReadingEnded(),
}
"""A keypad with few keys reads closely with those it has."""
JACK: dict[str, Output] = {"f15": Output.HEADPHONES, "f16": Output.SPEAKER}
"""Keys that a keypad with its own socket sends by itself; which ones is set on the keypad."""
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
    e.UnitRead,
    e.CloseReadingStepped,
)
"""What a key that is held down does again. Nothing else: a held Enter must not choose twice, and
held F10 would change the colours more than three times a second (WCAG 2.3.2)."""


class Keypad:
    """Turns keys into what they mean where the person is."""

    def __init__(
        self,
        post: Callable[[Event], None],
        publish: Callable[[Callable[[Overlay], Overlay]], None],
        send: Callable[[Request], None],
        jack: Mapping[str, Output] = JACK,
    ) -> None:
        """`jack` tells which keys the keypad sends when headphones come and go.

        `send` passes that on to the audio process, which knows what else speaks for it or against,
        and tells everybody who can hear.
        """
        self._post = post
        self._send = send
        self._jack = jack
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
        focused = presentation.screen.focused
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
        self._target = self._left = None

    def pressed(self, key: KeyPress) -> None:
        """Act on a key that went down."""
        if key.position in _MODIFIERS:
            return
        if key.position in self._jack and not key.repeated:
            self._send(OutputKeyed(self._jack[key.position]))
            return
        if not key.text:
            key = replace(key, position=_NUMBERED.get(key.position, key.position))
        event = self._meaning(key)
        if key.repeated and not isinstance(event, _REPEATED):
            return
        self._post(e.InputReceived(e.Source.KEYS, event, _chord(key)))

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
            if role is Role.TEXT_INPUT or key.position == "backspace":
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
        if key.position not in _ARROWS:
            return None
        down, right = _ARROWS[key.position]
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


def _chord(key: KeyPress) -> str:
    """Return a key with its modifiers, as the tables name it; Alt only types."""
    held = "".join(f"{name}+" for name in ("ctrl", "shift") if name in key.modifiers)
    return f"{held}{key.position}"


def _kept(target: Target, before: Screen, keyboard: Node) -> Target:
    """Return the same place after the keys changed: alphabets differ in rows, the last one stays.

    On the last row are the keys that are there in every alphabet, the one just pressed among them.
    """
    was = next((node.keys for node in before.walk() if node.id == target.node), keyboard.keys)
    rows = keyboard.keys
    last = target.row == len(was) - 1
    row = len(rows) - 1 if last else min(target.row, len(rows) - 1)
    return Target(target.node, row, min(target.column, len(rows[row]) - 1))
