"""Visits on a disk of their own, for `test_leaks`: run as root in a mount namespace of its own.

`python -m tests.faults.leak_visits VISITS` with the disk mounted at `DISK`. Prints `prepared` once
everything but the kiosk runs, waits for a line, and then lets that many people sign.
"""

import os
import random
import sys
import tempfile
from pathlib import Path

from kiosk.model.text import Language
from kiosk.rig import Loopback, rig
from kiosk.stack import Stack
from sync.iin import check
from tests import staff
from tests.faults.needles import written
from tests.journeys.citizens import Citizen, by_keypad, by_touch, typed
from tests.kiosk_driver import KioskDriver, running

DISK = Path("/mnt")
MEMORY = Path("/media")
"""Holds the hub and the keys, which are other machines in life."""
CONTROLS = ("Көрінеді", "Видно", "Seen +1")
"""Written to the disk in every form and deleted again: the search must find them."""

_LETTERS = {
    "kk": "аәбвгғдежзикқлмнңоөпрстуұүфхшыія",
    "ru": "абвгдежзиклмнопрстуфхцчшыя",
    "en": "abcdefghijklmnopqrstuvwxyz",
}
_LAYOUTS = {"kk": "kz", "ru": "ru", "en": "us"}
_BY_IIN = {"kk": "Жаяу жүргінші", "ru": "Звуков", "en": "Sound sig"}
_BY_CONTACT = {"kk": "Автобустарда", "ru": "Объявлен", "en": "Spoken stop"}
PETITIONS = ("crossing-sounds", "bus-announcements")


def people(visits: int) -> list[Citizen]:
    """Return somebody with unheard-of details for each visit, the same at each run."""
    chance = random.Random(2022)  # noqa: S311 - repeatable, not secret
    everybody = []
    for number in range(visits):
        language = Language(("kk", "ru", "en")[number % 3])
        letters = _LETTERS[language]
        names = ["".join(chance.choices(letters, k=9)).capitalize() for _ in range(3)]
        by_iin = number % 2 == 0
        everybody.append(
            Citizen(
                language,
                _LAYOUTS[language],
                (names[0], names[1], names[2]),
                _iin(chance) if by_iin else f"+77{chance.randrange(10**8, 10**9)}",
                (_BY_IIN if by_iin else _BY_CONTACT)[language],
            )
        )
    return everybody


def planted(visits: int) -> list[str]:
    """Return every word that must not be found."""
    words = []
    for citizen in people(visits):
        digits = citizen.number
        groups = " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
        words += [*citizen.names, citizen.name, digits, groups]
    return words


def main(visits: int) -> None:
    """Run them."""
    tempfile.tempdir = str(DISK / "tmp")
    with (
        rig() as place,
        Stack(MEMORY / "stack", place.env, cuttable=True) as stack,
        Loopback(place.env) as loopback,
    ):
        print("prepared", flush=True)  # noqa: T201 - what the caller waits for
        sys.stdin.readline()
        stack.network(whole=True)
        with running(place.env, stack, loopback, DISK) as kiosk:
            for number, citizen in enumerate(people(visits)):
                # Half of them listen: what is spoken must not lie anywhere either.
                if number % 2:
                    by_touch(kiosk, citizen, typed)
                    kiosk.tap(citizen.says("receipt-finish"))
                else:
                    by_keypad(kiosk, citizen, faster=6)
                    kiosk.press("Right")
                _end(kiosk)
        staff.wait_for_queue(stack, lambda status: status["waiting"] == 0)
        assert staff.received(stack) == visits
    _plant()


def _end(kiosk: KioskDriver) -> None:
    kiosk.wait_until_on("goodbye")
    old = kiosk.pid
    kiosk.hand.press("Right")
    kiosk.wait_for_next(old)


def _plant() -> None:
    """Print the control; write it in every form, then delete it, as a careless program would."""
    sys.stderr.write(CONTROLS[0])
    for number, (_, _, needle) in enumerate(written(CONTROLS)):
        path = DISK / f"control-{number}"
        path.write_bytes(b"." + needle)
        os.sync()
        path.unlink()


def _iin(chance: random.Random) -> str:
    while True:
        number = f"8{chance.randrange(10)}0{chance.randrange(1, 10)}1{chance.randrange(10)}4"
        number += f"{chance.randrange(10**5):05}"
        if check(number) is None:
            return number


if __name__ == "__main__":
    main(int(sys.argv[1]))
