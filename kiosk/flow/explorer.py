"""The key explorer: what each key would do, said instead of done."""

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.model.node import Event

_KEYS: dict[Event, str] = {
    e.FocusMoved(1): "explain-next",
    e.FocusMoved(-1): "explain-previous",
    e.FocusActivated(): "explain-select",
    e.ScreenAdvanced(): "explain-forward",
    e.ScreenReturned(): "explain-back",
    e.PageOpened(ScreenId.HELP): "explain-help",
    e.SpeechToggled(): "explain-speech",
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
}
_KINDS: dict[type[Event], str] = {
    e.TextTyped: "explain-letter",
    e.CaretMoved: "explain-caret",
}


def explained(event: Event | None) -> str:
    """Return the message that says what the key of `event` does."""
    if event is None:
        return "explain-nothing"
    return _KEYS.get(event) or _KINDS.get(type(event), "explain-nothing")
