"""A citizen who sees: reads names on the screen and taps what carries them. Speech stays off."""

import time

from kiosk.demo import Persona
from kiosk.model.text import Language, Strings
from tests.kiosk_driver import KioskDriver

_READS_S = 1.2
"""What will be signed is read at least this long; *Sign* ignores a tap in the first second."""


def visit(kiosk: KioskDriver, language: Language, who: Persona, strings: Strings) -> float:
    """Sign as `who`, from the first screen to the receipt; return the seconds spent reading."""

    def tap(name: str) -> None:
        before = kiosk.screen()["id"]
        kiosk.tap(name)
        kiosk.port.until(lambda: kiosk.screen()["id"] != before, f"what {name} leads to")

    def named(key: str) -> str:
        return strings(language, key).shown

    tap(named("language-name"))
    titles = [node["name"] for node in kiosk.screen()["nodes"]]
    tap(next(title for title in titles if who.petition in title))
    tap(named("petition-sign"))
    tap(named("notice-agree"))
    for answer in (who.surname, who.given_name, who.patronymic, who.iin):
        for letter in answer:
            kiosk.tap_key(letter)
        tap(named("next" if answer else "detail-skip"))
    tap(named("declaration-make"))
    time.sleep(_READS_S)
    tap(named("review-sign"))
    kiosk.wait_until_on("receipt")
    return _READS_S
