"""The key explorer: what each key would do, said instead of done, with the name of the key."""

from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId, State
from kiosk.model.node import Event
from kiosk.model.place import Unit

_KEYS: dict[Event, str] = {
    e.FocusMoved(1): "explain-next",
    e.FocusMoved(-1): "explain-previous",
    e.FocusActivated(): "explain-select",
    e.ScreenAdvanced(): "explain-forward",
    e.ScreenReturned(): "explain-back",
    e.PageOpened(ScreenId.HELP): "explain-help",
    e.SpeechToggled(): "explain-speech",
    e.SpeechToggled(sure=False): "explain-speech",
    e.RateChanged(-1): "explain-slower",
    e.RateChanged(1): "explain-faster",
    e.VolumeChanged(-1): "explain-quieter",
    e.VolumeChanged(1): "explain-louder",
    e.PauseToggled(): "explain-pause",
    e.LanguageChosen(): "explain-language",
    e.SizeChosen(): "explain-size",
    e.PaletteChosen(): "explain-colours",
    e.PlaceAsked(): "explain-where",
    e.CurtainToggled(): "explain-curtain",
    e.CharacterErased(): "explain-erase",
    e.WordErased(): "explain-erase-word",
    e.NextErased(): "explain-erase-next",
    e.EditUndone(): "explain-undo",
    e.VerbosityChosen(): "explain-verbosity",
    e.RepeatAsked(): "explain-repeat",
    e.ReadAsked(from_top=True): "explain-read-top",
    e.ReadAsked(): "explain-read-here",
    **{
        e.UnitRead(unit, by): f"explain-{'next' if by > 0 else 'previous'}-{unit}"
        for unit in Unit
        for by in (1, -1)
    },
}
_KINDS: dict[type[Event], str] = {
    e.TextTyped: "explain-letter",
    e.CaretMoved: "explain-caret",
}


_NAMED = {
    "up", "down", "left", "right", "enter", "escape", "pageup", "pagedown", "home", "end",
    "backspace", "tab", "space", "-", "=", ",", ".",
}  # fmt: skip
"""Keys whose names are words; the others are called as they are marked."""
_WORDS = {"-": "minus", "=": "equals", ",": "comma", ".": "stop"}


def explained(event: Event | None) -> str:
    """Return the message that says what the key of `event` does."""
    if event is None:
        return "explain-nothing"
    return _KEYS.get(event) or _KINDS.get(type(event), "explain-nothing")


def explored(state: State, event: Event | None, key: str) -> State:
    """Say what a key does; help pressed twice leaves."""
    asked_help = event == e.PageOpened(ScreenId.HELP)
    if asked_help and state.helped:
        return replace(state.uncovered(), helped=False)
    modifier, _, plain = key.rpartition("+") if len(key) > 1 else ("", "", key)
    types = len(plain) == 1 or plain == "space"
    what = explained(event)
    if event is None and types and not modifier:
        what = "explain-letter"
    message = "explain-and-types" if event and types and not modifier else "explain"
    name = f"key-name-{_WORDS.get(plain, plain)}" if plain in _NAMED else "key-name-other"
    if not key:
        name = "key-name-mapped"  # of a keypad: what it sends is written nowhere
    held = {"": "", "shift": "Shift + ", "ctrl": "Ctrl + "}.get(modifier, "")
    mark = plain.upper()
    return replace(state, helped=asked_help).said(
        message, "what", "name", what=what, name=name, mark=mark, held=held
    )
