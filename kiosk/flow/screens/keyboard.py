"""The on-screen keyboards, alphabetical: one node that every modality expands in its own way."""

from kiosk.flow import events
from kiosk.flow.events import CaretMove
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import Alphabet
from kiosk.model.node import Event, Key, Node
from kiosk.model.roles import Role
from kiosk.model.text import SIGN_NAMES, Language, UiString

_LETTERS = {
    Alphabet.KK: ("аәбвгғдеёжз", "ийкқлмнңоөп", "рстуұүфхһцч", "шщъыіьэюя-."),
    Alphabet.RU: ("абвгдеёжз", "ийклмнопр", "стуфхцчшщ", "ъыьэюя-."),
    Alphabet.EN: ("abcdefghijk", "lmnopqrstuv", "wxyz-'.@_/,"),
    Alphabet.DIGITS: ("1234567890", "+-.,/()№@_"),
}
_LANGUAGE = {Alphabet.KK: Language.KK, Alphabet.RU: Language.RU, Alphabet.EN: Language.EN}
_NEXT = {
    # One press away: Kazakh letters for a Kazakh name in Russian, Latin ones for an e-mail address.
    Alphabet.RU: Alphabet.KK,
    Alphabet.KK: Alphabet.DIGITS,
    Alphabet.DIGITS: Alphabet.EN,
    Alphabet.EN: Alphabet.RU,
}


def following(alphabet: Alphabet) -> Alphabet:
    """Return the alphabet after this one."""
    return _NEXT[alphabet]


def build(parts: Parts, *, digits_only: bool, overheard: bool) -> Node:
    """Build the keyboard for the entry on the screen; `overheard`: others hear its keys."""
    visit = parts.state.visit
    rows = [tuple(_letter(parts, letter) for letter in row) for row in _rows(parts, digits_only)]
    work = [
        _work(parts, "left", events.CaretMoved(CaretMove.LEFT)),
        _work(parts, "right", events.CaretMoved(CaretMove.RIGHT)),
        _work(parts, "erase", events.CharacterErased(), 2),
    ]
    if not digits_only:
        name = "small" if visit.capitals else "capital"
        work[:0] = [
            _work(parts, name, events.CaseToggled(), 2),
            _work(parts, f"alphabet-{following(visit.alphabet)}", events.AlphabetChanged(), 2),
            _work(parts, "space", events.TextTyped(" "), 3),
        ]
    return Node(
        id="keyboard",
        role=Role.KEYBOARD,
        name=parts.say("keyboard"),
        description=parts.say("keyboard-hint-secret" if overheard else "keyboard-hint"),
        keys=(*rows, tuple(work)),
    )


def _rows(parts: Parts, digits_only: bool) -> tuple[str, ...]:
    return ("12345", "67890") if digits_only else _LETTERS[parts.state.visit.alphabet]


def _letter(parts: Parts, letter: str) -> Key:
    visit = parts.state.visit
    if not letter.isalpha():
        return Key(_sign(parts, letter), events.TextTyped(letter))
    shown = letter.upper() if visit.capitals else letter
    language = _LANGUAGE.get(visit.alphabet, parts.state.language)
    return Key(UiString(shown, language), events.TextTyped(shown))


def _sign(parts: Parts, sign: str) -> UiString:
    if sign not in SIGN_NAMES:
        return parts.own(sign)
    name = parts.say(f"sign-{SIGN_NAMES[sign]}")
    return UiString(sign, name.language, name.spoken, key=name.key)


def _work(parts: Parts, name: str, event: Event, width: int = 1) -> Key:
    return Key(parts.say(f"key-{name}"), event, width)
