"""What each key means, by its place on a US keyboard so that Cyrillic layouts work."""

from kiosk.flow import events as e
from kiosk.flow.events import CaretMove
from kiosk.flow.session import ScreenId
from kiosk.model.node import Event
from kiosk.model.place import Unit

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
    "delete": e.NextErased(),
}
"""Where one types; at the keys on the screen all but the arrows, which move among those keys."""
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
    "ctrl+z": e.EditUndone(),
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
NUMBERED = {
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
ARROWS = {"up": (-1, 0), "down": (1, 0), "left": (0, -1), "right": (0, 1)}
MODIFIERS = frozenset(
    {"shift", "rshift", "ctrl", "rctrl", "alt", "ralt", "meta", "rmeta", "capslock", "numlock"}
)
"""Keys that only change what others type, so that a Kazakh layout's AltGr says nothing."""
REPEATED = (
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
