"""Invented citizens, and the ways in which they sign: by ear and keys, or by touch."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from kiosk.model.text import Language
from kiosk.strings import FluentStrings
from tests.kiosk_driver import KioskDriver

STRINGS = FluentStrings()


@dataclass(frozen=True, slots=True)
class Citizen:
    """Somebody invented, who signs in one language."""

    language: Language
    layout: str
    """X name of the keyboard layout that has the letters."""
    names: tuple[str, str, str] = field(repr=False)
    """Surname, given name, patronymic; the last may be empty."""
    number: str = field(repr=False)
    """The answer to the last question: an IIN or a contact."""
    petition: str
    """Words of the title by which the petition is found."""

    @property
    def name(self) -> str:
        """The whole name, as the opened signature must show it."""
        return " ".join(part for part in self.names if part)

    def says(self, key: str) -> str:
        """Return how a message is shown in this citizen's language."""
        return STRINGS(self.language, key).shown

    def button(self, key: str) -> str:
        """Return how a button sounds; its words alone may stand in other sentences too."""
        spoken = STRINGS(self.language, key).spoken
        return f"{spoken}. {STRINGS(self.language, 'role-button').spoken}"


CITIZENS: Mapping[str, Citizen] = {
    "kk": Citizen(
        Language.KK, "kz", ("Қасымова", "Әлия", "Үмітқызы"), "840115400125", "Жаяу жүргінші"
    ),
    "ru": Citizen(Language.RU, "ru", ("Иванова", "Мария", "Петровна"), "790302400239", "Звуков"),
    "en": Citizen(Language.EN, "us", ("Smith-Omarova", "Anna", ""), "910725400315", "Sound sig"),
}

Enter = Callable[[KioskDriver, Citizen, str], None]
"""A way to enter one answer on the screen that asks for it."""


def typed(kiosk: KioskDriver, _citizen: Citizen, text: str) -> None:
    """Enter an answer on the physical keyboard."""
    kiosk.type(text)


def keyed(kiosk: KioskDriver, citizen: Citizen, text: str) -> None:
    """Enter an answer on the on-screen keyboard by arrows and Enter alone."""
    kiosk.look_for(STRINGS(citizen.language, "keyboard").spoken)
    kiosk.press("Return")
    row, column = 0, 0
    for char in text:
        keys = _keyboard(kiosk)
        # The same letter is a capital at the start of a name and a small one after it.
        wanted = {char, char.upper(), char.lower()}
        to_row, to_column = next(
            (r, c) for r, names in enumerate(keys) for c, name in enumerate(names) if name in wanted
        )
        while row != to_row:
            kiosk.press("Down" if row < to_row else "Up")
            row += 1 if row < to_row else -1
            column = min(column, len(keys[row]) - 1)
        while column != to_column:
            kiosk.press("Right" if column < to_column else "Left")
            column += 1 if column < to_column else -1
        kiosk.press("Return")
    kiosk.press("Escape")


def tapped(kiosk: KioskDriver, _citizen: Citizen, text: str) -> None:
    """Enter an answer on the on-screen keyboard by touch."""
    for char in text:
        kiosk.tap_key(char)


def by_keypad(
    kiosk: KioskDriver, citizen: Citizen, enter: Enter = typed, *, faster: int = 0
) -> str:
    """Sign by keys and ear from the first screen; return the number of the receipt as heard.

    `faster` is how often the rate is raised at the beginning.
    """
    kiosk.hand.layout(citizen.layout)
    kiosk.press("Down")  # any key starts speech
    for _ in range(faster):
        kiosk.press("F4")
    if citizen.language is not Language.KK:
        kiosk.look_for(citizen.button("language-name"))
    kiosk.press("Return")
    kiosk.press("Right")  # past how to use the kiosk
    kiosk.press("Up")
    kiosk.look_for(citizen.petition)
    kiosk.press("Return")
    kiosk.look_for(citizen.button("loudspeaker-allow"))
    kiosk.press("Return")
    kiosk.look_for(citizen.button("petition-sign"))
    kiosk.press("Return")
    kiosk.look_for(citizen.button("notice-agree"))
    kiosk.press("Return")
    for answer in (*citizen.names, citizen.number):
        if answer:
            enter(kiosk, citizen, answer)
            together(kiosk, answer)
        if enter is keyed:
            kiosk.look_for(citizen.button("next"))
        kiosk.press("Return")
    kiosk.look_for(citizen.button("declaration-make"))
    kiosk.press("Return")
    for answer in citizen.names:
        if answer:
            kiosk.look_for(answer)
            assert kiosk.focused()["value"] == answer
            kiosk.wait_until_captioned(answer)
            assert answer in kiosk.drawn()
    kiosk.look_for(citizen.button("review-sign"))
    while kiosk.screen()["id"] == "review":  # Sign does not react in its first second
        kiosk.listen()
        kiosk.press("Return")
    kiosk.wait_until_on("receipt")
    return receipt_heard(kiosk)


def together(kiosk: KioskDriver, answer: str) -> None:
    """Assert that what was entered is shown whole, or masked where it is a secret one."""
    field_ = next(node for node in kiosk.screen()["nodes"] if node["role"] == "text_input")
    assert field_["value"].replace(" ", "") == answer.replace(" ", "")
    assert (answer in kiosk.drawn()) == (field_["privacy"] != "secret")


def by_touch(kiosk: KioskDriver, citizen: Citizen, enter: Enter = tapped) -> str:
    """Sign by touch with speech off; return the number of the receipt as shown."""
    kiosk.hand.layout(citizen.layout)
    kiosk.tap(citizen.says("language-name"))
    titles = [node["name"] for node in kiosk.screen()["nodes"]]
    kiosk.tap(next(title for title in titles if citizen.petition in title))
    kiosk.tap(citizen.says("petition-sign"))
    kiosk.tap(citizen.says("notice-agree"))
    for answer in (*citizen.names, citizen.number):
        if answer:
            enter(kiosk, citizen, answer)
            together(kiosk, answer)
        kiosk.tap(citizen.says("next"))
    kiosk.tap(citizen.says("declaration-make"))
    kiosk.wait_until_on("review")
    while kiosk.screen()["id"] == "review":  # Sign does not react in its first second
        kiosk.tap(citizen.says("review-sign"))
    kiosk.wait_until_on("receipt")
    assert not kiosk.spoken(), "the kiosk spoke though nobody had asked it to"
    return receipt_shown(kiosk)


def receipt_heard(kiosk: KioskDriver) -> str:
    """Hear the receipt to its end; return its digits in groups of four."""
    found = re.search(r"\d(?:[ ,]+\d){16}", kiosk.listen())
    assert found is not None, "no receipt number was heard digit by digit"
    digits = re.sub(r"\D", "", found[0])
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def receipt_shown(kiosk: KioskDriver) -> str:
    """Return the number on the receipt, which must be both meant and drawn."""
    number = next(node for node in kiosk.screen()["nodes"] if node["id"] == "number")["value"]
    assert number in kiosk.drawn()
    return str(number)


def _keyboard(kiosk: KioskDriver) -> list[list[str]]:
    return next(node["keys"] for node in kiosk.screen()["nodes"] if node["keys"])
