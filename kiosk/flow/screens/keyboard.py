"""The on-screen keyboards: one node that every modality expands in its own way.

Letters stand by the alphabet or as on the country's keyboards. Where the glass has no room for all
of them, or where the person wants it so, there are a few large keys at a time: see `wheel`.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import ceil

from kiosk.flow import events, prediction
from kiosk.flow.events import CaretMove
from kiosk.flow.screens import room, wheel
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import Alphabet, Scan, State
from kiosk.model.node import Event, Key, Node
from kiosk.model.presentation import By
from kiosk.model.roles import Role
from kiosk.model.settings import Layout
from kiosk.model.text import SIGN_NAMES, Language, UiString
from sync.answers import NAMES, Field

_ALPHABETICAL = {
    Alphabet.KK: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя-.",
    Alphabet.RU: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя-.'",
    Alphabet.EN: "abcdefghijklmnopqrstuvwxyz-'.@_/,",
    Alphabet.DIGITS: "1234567890+-.,/()№@_",
}
_NATIONAL = {
    # On a Kazakh keyboard the nine letters that Russian lacks stand in the row of digits.
    Alphabet.KK: ("ёәіңғүұқөһ-.", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    Alphabet.RU: ("йцукенгшщзхъ", "фывапролджэ'", "ячсмитьбюё-."),
    Alphabet.EN: ("qwertyuiop-", "asdfghjkl'@", "zxcvbnm.,_/"),
}
_LANGUAGE = {Alphabet.KK: Language.KK, Alphabet.RU: Language.RU, Alphabet.EN: Language.EN}
_IN_TURN = (Alphabet.RU, Alphabet.KK, Alphabet.DIGITS, Alphabet.EN)
"""One press away: Kazakh letters for a Kazakh name in Russian, Latin ones for an e-mail address."""
_NAME_WIDTH = 3
"""Of a whole name that is offered, in key units."""
_NAMED = 10
"""So many letters of a group are told on its key; of more, the first and the last."""
_TEN = 10
"""Digits stand in a row of ten, or in two of five."""


def following(state: State) -> Alphabet:
    """Return the alphabet after this one; for an address, digits follow the visit's own letters."""
    turn: tuple[Alphabet, ...] = _IN_TURN
    if state.visit.question is Field.ADDRESS:
        first = Alphabet(state.language.value), Alphabet.DIGITS
        turn = (*first, *(one for one in _IN_TURN if one not in first))
    return turn[(turn.index(state.visit.alphabet) + 1) % len(turn)]


def build(parts: Parts, *, digits_only: bool, overheard: bool) -> Node:
    """Build the keyboard for the entry on the screen; `overheard`: others hear its keys."""
    rows = _letter_rows(parts.state, digits_only=digits_only)
    work = _work_keys(parts, digits_only=digits_only)
    space = room.for_keys(parts.state)
    below = _filled(work, space.across)
    guesses = _guesses(parts, space.across)
    if parts.state.settings.wheel or len(rows) + len(below) + len(guesses) > space.down:
        close = _close(parts, "".join(rows), work, space) if guesses else ()
        keys = close or _wheel(parts, "".join(rows), work, len(guesses))
    else:
        letters = tuple(tuple(_letter(parts, letter) for letter in row) for row in rows)
        keys = (*letters, *below)
    twice = parts.state.by is By.EXPLORE and not parts.state.settings.lift
    return Node(
        id="keyboard",
        role=Role.KEYBOARD,
        name=parts.say("keyboard"),
        description=parts.say("keyboard-hint-twice" if twice else "keyboard-hint"),
        hint=parts.say("keyboard-overheard") if overheard else None,
        keys=(*guesses, *keys),
    )


_IN_A_NAME = (
    events.CaseToggled,
    events.AlphabetChanged,
    events.TextTyped,
    events.CharacterErased,
    events.EditUndone,
)
"""Working keys that a name needs; without a row of guesses there is room for all."""


def _close(
    parts: Parts, letters: str, work: Sequence[Key], space: room.Room
) -> tuple[tuple[Key, ...], ...]:
    """Return letters and the least of working keys in common rows; none where it is the wheel's.

    A row of guesses is worth more to somebody who scans than keys that move the caret in a name.
    """
    if parts.state.settings.wheel:
        return ()
    single = [_letter(parts, letter) for letter in letters if letter != "."]
    few = [replace(key, width=1) for key in work if isinstance(key.event, _IN_A_NAME)]
    rows = _filled([*single, *few], space.across)
    return rows if len(rows) < space.down else ()


def _guesses(parts: Parts, across: int) -> tuple[tuple[Key, ...], ...]:
    """Return a row of what probably comes next, where a scan makes every key cost seconds."""
    state, visit = parts.state, parts.state.visit
    language = _LANGUAGE.get(visit.alphabet)
    if state.scan is Scan.OFF or visit.question not in NAMES or language is None:
        return ()
    likely = parts.names(language, visit.question)
    if likely is None:
        return ()
    begun = prediction.word(visit.entry(visit.question), visit.caret)
    row = []
    for guess in likely.guesses(begun, across, _NAME_WIDTH):
        text = guess.text.upper() if visit.capitals and not guess.name else guess.text
        name = UiString(guess.name or text, language)
        width = _NAME_WIDTH if guess.name else 1
        row.append(Key(name, events.TextTyped(text), width, guess=True))
    return (tuple(row),) if row else ()


def _letter_rows(state: State, *, digits_only: bool) -> tuple[str, ...]:
    """Return the letters and signs in rows, as many as they need."""
    across = room.for_keys(state).across
    alphabet = Alphabet.DIGITS if digits_only else state.visit.alphabet
    letters = _ALPHABETICAL[alphabet]
    if alphabet is Alphabet.DIGITS:
        letters = letters[:_TEN] if digits_only else letters
        # A number is entered on two rows of five, wide enough for a hand that is not sure.
        share = _TEN if across >= _TEN and not digits_only else _TEN // 2
        return _cut(letters, min(share, across))
    national = _NATIONAL[alphabet]
    if _national(state) and max(len(row) for row in national) <= across:
        return national
    return _cut(letters, ceil(len(letters) / ceil(len(letters) / across)))


def _national(state: State) -> bool:
    layout = state.settings.layout
    spoken = state.settings.speech
    return layout is Layout.NATIONAL or (layout is Layout.AUTO and not spoken)


def _cut(letters: str, length: int) -> tuple[str, ...]:
    return tuple(letters[at : at + length] for at in range(0, len(letters), length))


def _work_keys(parts: Parts, *, digits_only: bool) -> list[Key]:
    """Return the keys that do not type a letter, in the order in which they stand."""
    visit = parts.state.visit
    work = [
        _work(parts, "left", events.CaretMoved(CaretMove.LEFT)),
        _work(parts, "right", events.CaretMoved(CaretMove.RIGHT)),
        _work(parts, "erase", events.CharacterErased(), 2),
        _work(parts, "undo", events.EditUndone(), 2),
        _work(parts, "clear", events.EntryCleared(), 2),
    ]
    if not digits_only:
        case = "small" if visit.capitals else "capital"
        alphabet = f"alphabet-{following(parts.state)}"
        work[:0] = [
            _work(parts, case, events.CaseToggled()),
            _work(parts, alphabet, events.AlphabetChanged()),
            _work(parts, "space", events.TextTyped(" "), 2),
        ]
    return work


def _filled(keys: Sequence[Key], across: int) -> tuple[tuple[Key, ...], ...]:
    """Return as few rows as hold the keys, as even as can be."""
    units = sum(key.width for key in keys)
    share = ceil(units / ceil(units / across))
    rows: list[list[Key]] = [[]]
    for key in keys:
        if rows[-1] and sum(k.width for k in rows[-1]) + key.width > share:
            rows.append([])
        rows[-1].append(key)
    return tuple(tuple(row) for row in rows)


_OFTEN = (events.CharacterErased, events.TextTyped, events.EditUndone, events.CaseToggled)
"""Working keys that come first where not all of them have room."""


def _wheel(
    parts: Parts, letters: str, work: Sequence[Key], taken: int
) -> tuple[tuple[Key, ...], ...]:
    """Return the groups, or the keys of the one that is open, with a key that leads back.

    `taken` rows are above them.
    """
    space = room.for_groups(parts.state)
    space = replace(space, down=max(space.down - taken, 1))
    if parts.state.visit.alphabet is not Alphabet.DIGITS and len(letters) > _TEN:
        letters = _ALPHABETICAL[parts.state.visit.alphabet]
    if len(work) > space.across:
        often = [key for kind in _OFTEN for key in work if isinstance(key.event, kind)]
        work = [*often, *(key for key in work if key not in often)]
    work = [replace(key, width=1) for key in work]
    single = [_letter(parts, letter) for letter in letters]
    view = wheel.view(single, work, space, parts.state.visit.opened)
    number = 0
    rows: list[list[Key]] = []
    for slots in view.rows:
        row = []
        for slot in slots:
            opened = (*view.path, number)
            row.append(_group(parts, slot, opened) if isinstance(slot, wheel.Group) else slot)
            number += 1
        rows.append(row)
    if view.path:
        rows[-1].append(_work(parts, "groups", events.KeysOpened(view.path[:-1])))
    return tuple(tuple(row) for row in rows)


def _group(parts: Parts, group: wheel.Group, path: tuple[int, ...]) -> Key:
    event = events.KeysOpened(path)
    if group.work:
        return _work(parts, "others", event)
    names = [key.name for key in group.keys]
    said = parts.say("key-group", first=names[0].spoken, last=names[-1].spoken)
    every = [name.shown for name in names]
    shown = " ".join(every if len(every) <= _NAMED else (every[0], "…", every[-1]))
    return Key(UiString(shown, said.language, said.spoken, key=said.key), event)


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
