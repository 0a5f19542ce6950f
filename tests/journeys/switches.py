"""People who have one switch, or two: they hear what is named, and press at the right time.

They know no screen, place or id: only words of the language, the order of its alphabet, and what
was played since they last listened. The same hands and ears work over a windowless kiosk in
virtual time and over the real window.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Protocol

from kiosk.model.text import SIGN_NAMES, Language
from kiosk.strings import FluentStrings
from tests.journeys.citizens import Citizen

STRINGS = FluentStrings()
REACTION_S = 0.5
"""From hearing the beginning of a name to the press."""
_FAR = 400
"""Utterances after which waiting for one is given up."""
_ALPHABETS = {
    Language.KK: "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    Language.RU: "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    Language.EN: "abcdefghijklmnopqrstuvwxyz",
}
_DIGITS = "1234567890"


class NeverHeardError(AssertionError):
    """Something was waited for and never named; says what was heard instead."""


class Senses(Protocol):
    """What a person has of a kiosk: an ear, and a finger on one switch or two."""

    def hear(self) -> str:
        """Wait for the next utterance that begins to be played; return its words."""
        ...

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        ...

    def press(self, switch: str) -> None:
        """Press and let go."""
        ...


@dataclass
class SwitchCitizen:
    """Signs with switches alone."""

    citizen: Citizen
    senses: Senses
    select: str = "f13"
    """The only switch, or the one that chooses."""
    move: str = ""
    """The one that moves on, where there are two."""
    presses: int = 0
    _heard: list[str] = field(default_factory=list, repr=False)

    # --- a visit

    def sign(self) -> str:
        """Sign from the first screen; return the number of the receipt as heard."""
        self._press(self.move or self.select)
        if self.move:
            self.senses.hear()
            self._press(self.select)  # in use from now on
        self.choose("language-name")
        self.choose("go-on")
        self.choose_words(lambda words: self.citizen.petition in words)
        self.choose("loudspeaker-allow")
        self.choose("petition-sign")
        self.choose("notice-agree")
        for answer in (*self.citizen.names, self.citizen.number):
            if answer:
                self.choose("keyboard")
                self.enter(answer)
            self.choose("next")
        self.choose("declaration-make")
        self.choose("review-sign")
        return self._receipt()

    def choose(self, key: str) -> None:
        """Wait until this is named, and press."""
        self.choose_words(self._is(key))

    def choose_words(self, wanted: Callable[[str], bool]) -> str:
        """Wait until something that fits is named by itself, and press; return how it was named."""
        heard: list[str] = []
        for _ in range(_FAR):
            words = self._hear()
            heard.append(words)
            if wanted(words):
                self.senses.wait(REACTION_S)
                self._press(self.select)
                return words
            self._move_on()
        raise NeverHeardError(f"heard instead: {heard[-12:]}")

    # --- letters

    def enter(self, answer: str) -> None:
        """Enter it on the screen's keys, by rows, and be where the next thing is named."""
        self._fresh()
        rest = answer
        while rest:
            part = self._part(answer, rest)
            taken = self._guessed(part, rest) or self._by_row(rest)
            rest = rest[taken:]
            if taken > 1:
                return  # a whole name leads out of the keys
        self.choose("scan-up")

    def _part(self, answer: str, rest: str) -> str:
        """Return the name that is being entered, of several with a hyphen."""
        at = len(answer) - len(rest)
        return next(match[0] for match in re.finditer(r"[^-\s]+|[-\s]", answer) if match.end() > at)

    def _guessed(self, part: str, rest: str) -> int:
        """Take the next letter or the whole name from what is offered; return its letters."""
        row = self._row_named(lambda words: True)
        if not self._is("scan-likely")(row):
            self._again = row
            return 0
        self._take()
        ends = rest == part[-len(rest) :]
        for _ in range(_FAR):
            words = self._bare(self._hear())
            if words == part and ends:
                self._take()
                return len(rest)
            if words.casefold() == self._name(rest[0]).casefold():
                self._take()
                return 1
            if self._is("scan-up")(words):
                self._take()
                return 0
            self._move_on()
        raise NeverHeardError("the end of the row")

    def _by_row(self, rest: str) -> int:
        order = _DIGITS if rest[0].isdigit() else _ALPHABETS[self.citizen.language]
        wanted = rest[0].casefold()

        def holds(words: str) -> bool:
            ends = self._ends(words)
            if ends is None:
                return False
            first, last = (order.find(end) for end in ends)
            place = order.find(wanted)
            if first < 0:
                return False
            if last >= 0:
                return first <= place <= last
            return place < 0 or first <= place

        self._row_named(holds)
        self._take()
        name = self._name(rest[0])
        self.choose_words(lambda words: self._bare(words).casefold() == name.casefold())
        return 1

    def _row_named(self, wanted: Callable[[str], bool]) -> str:
        again, self._again = self._again, ""
        for _ in range(_FAR):
            words = again or self._hear()
            again = ""
            row = self._ends(words) is not None or self._is("scan-likely")(words)
            if row and wanted(words):
                return words
            self._move_on()
        raise NeverHeardError("a row of keys")

    def _ends(self, words: str) -> tuple[str, str] | None:
        """Return the first and last key of a row, as its name tells them."""
        pattern = STRINGS(self.citizen.language, "scan-group", first="<", last=">", by="switch")
        escaped = re.escape(pattern.spoken).replace("<", "(.+)").replace(">", "(.+)")
        found = re.fullmatch(escaped, self._bare(words))
        return (found[1].casefold(), found[2].casefold()) if found else None

    def _name(self, char: str) -> str:
        if char in SIGN_NAMES:
            return STRINGS(self.citizen.language, f"sign-{SIGN_NAMES[char]}").spoken
        return char

    # --- the end

    def _receipt(self) -> str:
        for _ in range(_FAR):
            digits = re.search(r"\d(?:[ ,]+\d){16}", self._hear())
            if digits:
                return re.sub(r"\D", "", digits[0])
        raise NeverHeardError("the number of the receipt")

    # ---

    _again: str = ""

    def _fresh(self) -> None:
        self._again = ""

    def _take(self) -> None:
        self.senses.wait(REACTION_S)
        self._press(self.select)

    def _hear(self) -> str:
        words = self.senses.hear()
        self._heard.append(words)
        return words

    def _move_on(self) -> None:
        if self.move:
            self.senses.wait(REACTION_S)
            self._press(self.move)

    def _press(self, switch: str) -> None:
        self.presses += 1
        self.senses.press(switch)

    def _is(self, key: str) -> Callable[[str], bool]:
        name = STRINGS(self.citizen.language, key, by="switch").spoken
        return lambda words: self._bare(words) == name.rstrip(".")

    def _bare(self, words: str) -> str:
        return words.rstrip(". ")
