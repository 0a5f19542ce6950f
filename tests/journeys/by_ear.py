"""Kiosks to be listened to, and what is said by them."""

from kiosk.flow import events as e
from kiosk.model.presentation import KeyPress
from kiosk.model.settings import Loudspeaker
from kiosk.model.text import Language
from sync.answers import Field
from tests.journeys.kiosk import Kiosk, begun, strings
from tests.unit.kiosk.test_keypad import asking

EN = Language.EN


def say(key: str, language: Language = EN, **arguments: object) -> str:
    """Return how a message is said to somebody with keys."""
    return strings()(language, key, by="keys", **arguments).spoken


def listening(**settings: object) -> Kiosk:
    """Return a kiosk on the list of petitions, spoken in English."""
    state = begun(speech=True)
    kiosk = Kiosk(state.with_settings(loudspeaker=Loudspeaker.ALLOWED, **settings))
    kiosk.press("down")
    kiosk.press("up")
    return kiosk


def chord(kiosk: Kiosk, position: str, *modifiers: str, text: str = "") -> str:
    """Press a key with others held; return what is said."""
    kiosk.listen()
    kiosk.keypad.pressed(KeyPress(position, text, modifiers=frozenset(modifiers)))
    kiosk.settle()
    return kiosk.words


def asked(question: Field, language: Language = EN) -> Kiosk:
    """Return a kiosk that asks a question by keys and aloud."""
    kiosk = asking(question)
    kiosk.post(e.InputReceived(e.Source.KEYS, e.LanguageChosen(language)))
    kiosk.press("f2")
    kiosk.post(e.InputReceived(e.Source.KEYS, e.LoudspeakerAllowed()))
    return kiosk
