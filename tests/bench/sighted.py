"""A citizen who sees: reads names on the screen and taps what carries them. Speech stays off."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from kiosk.demo import Persona
from kiosk.model.text import Language, Strings
from kiosk.test_port.client import Hand, PortClient, PortError

_READS_S = 1.2
"""What will be signed is read at least this long; *Sign* ignores a tap in the first second."""
_CONTROLS = {"button", "default_button", "list_item"}


@dataclass(slots=True)
class SightedCitizen:
    """Knows controls by their names alone, and where they are by looking."""

    port: PortClient
    hand: Hand
    steps: int = 0
    """Taps so far."""

    def tap(self, name: str) -> None:
        """Tap the control called `name`, on whichever page it is, and wait for another screen."""
        screen = self._screen()
        nodes = [n["id"] for n in screen["nodes"] if n["role"] in _CONTROLS and n["name"] == name]
        if not nodes:
            raise PortError(f"no control is called {name}")
        box = self._look(lambda box: box["node"] == nodes[0])
        self._touch(box)
        self.port.until(lambda: self._screen()["id"] != screen["id"], f"what {name} leads to")

    def tap_item(self, words: str) -> None:
        """Tap the list item whose name holds `words`."""
        names = [n["name"] for n in self._screen()["nodes"] if n["role"] == "list_item"]
        self.tap(next(name for name in names if words in name))

    def type(self, text: str) -> None:
        """Type on the keyboard on the glass, letter by letter."""
        for letter in text:
            keyboard = next(n for n in self._screen()["nodes"] if n["role"] == "keyboard")
            before = self._entered()
            for row, keys in enumerate(keyboard["keys"]):
                if letter in keys:
                    self._touch(self._look(_key(row, keys.index(letter))))
                    break
            else:
                raise PortError("the keyboard has no key for a letter of the name")
            self._until_other(self._entered, before, "the letter typed")

    def _entered(self) -> str:
        return str(next(n["value"] for n in self._screen()["nodes"] if n["role"] == "text_input"))

    def _screen(self) -> dict[str, Any]:
        screen: dict[str, Any] = self.port.ask("screen")["screen"]
        return screen

    def _look(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return the box that is wanted; where it is on another page, tap More until it comes."""
        for _ in range(self.port.ask("boxes")["pages"] + 1):
            shown = self.port.ask("boxes")
            for box in shown["boxes"]:
                if wanted(box):
                    found: dict[str, Any] = box
                    return found
            page = shown["page"]
            self._touch(next(box for box in shown["boxes"] if box["look"] == "more"))
            self._until_other(lambda: self.port.ask("boxes")["page"], page, "another page")
        raise PortError("it is on no page")

    def _until_other(self, seen: Callable[[], Any], before: Any, what: str) -> None:
        self.port.until(lambda: seen() != before, what)

    def _touch(self, box: dict[str, Any]) -> None:
        x, y, width, height = box["rect"]
        self.hand.tap(x + width / 2, y + height / 2)
        self.steps += 1


def _key(row: int, column: int) -> Callable[[dict[str, Any]], bool]:
    return lambda box: (box["look"], box["row"], box["column"]) == ("key", row, column)


def visit(citizen: SightedCitizen, language: Language, who: Persona, strings: Strings) -> None:
    """Sign as `who`, from the first screen to the receipt."""

    def named(key: str) -> str:
        return strings(language, key).shown

    citizen.tap(named("language-name"))
    citizen.tap_item(who.petition)
    citizen.tap(named("petition-sign"))
    citizen.tap(named("notice-agree"))
    for answer in (who.surname, who.given_name, who.patronymic, who.iin):
        if answer:
            citizen.type(answer)
            citizen.tap(named("next"))
        else:
            citizen.tap(named("detail-skip"))
    citizen.tap(named("declaration-make"))
    time.sleep(_READS_S)
    citizen.tap(named("review-sign"))
    citizen.port.until(
        lambda: citizen.port.ask("screen")["screen"]["id"] == "receipt", "the receipt"
    )
