"""`dauys-kiosk demo`: a scripted citizen's visit, from the first screen to the opened signature."""

import csv
import json
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from kiosk.citizen import BlindCitizen
from kiosk.config import SETTINGS, VOICES
from kiosk.model.text import Language
from kiosk.rig import Loopback, rig
from kiosk.stack import Stack
from kiosk.strings import FluentStrings
from kiosk.supervisor import Supervisor
from kiosk.test_port.client import Hand, PortClient

_PATIENCE_S = 60.0
_FASTER = 6
"""Steps by which somebody who is used to synthetic speech raises the rate."""


@dataclass(frozen=True, slots=True)
class Persona:
    """Somebody invented, who signs in one language."""

    layout: str
    surname: str
    given_name: str
    patronymic: str
    iin: str
    petition: str
    """Words of the title by which the petition is found."""

    @property
    def name(self) -> str:
        """The whole name, as the opened signature must show it."""
        return " ".join(part for part in (self.surname, self.given_name, self.patronymic) if part)


PERSONAS: Mapping[Language, Persona] = {
    Language.KK: Persona("kz", "Қасымова", "Әлия", "Үмітқызы", "840115400125", "Жаяу жүргінші"),
    Language.RU: Persona("ru", "Иванова", "Мария", "Петровна", "790302400239", "Звуков"),
    Language.EN: Persona("us", "Smith-Omarova", "Anna", "", "910725400315", "Sound signals"),
}


def visit(citizen: BlindCitizen, language: Language, strings: FluentStrings) -> str:
    """Sign as the persona of `language`, from the first screen; return the receipt as heard."""
    who = PERSONAS[language]

    def named(key: str) -> str:
        """Return how the button sounds; its words alone may stand in other sentences too."""
        return f"{strings(language, key).spoken}. {strings(language, 'role-button').spoken}"

    citizen.hand.layout(who.layout)
    citizen.press("Down")  # any key starts speech
    for _ in range(_FASTER):
        citizen.press("F4")
    if language is not Language.KK:
        citizen.look_for(named("language-name"))
    citizen.press("Return")
    citizen.press("Right")  # past how to use the kiosk
    citizen.press("Up")
    citizen.look_for(who.petition)
    citizen.press("Return")
    citizen.look_for(named("loudspeaker-allow"))
    citizen.press("Return")
    for _ in range(4):
        citizen.press("Down")
    citizen.press("Right")  # to the notice
    citizen.press("Down")
    citizen.press("Right")  # to the main button
    citizen.press("Return")  # agree
    for kind, text in (
        ("surname", who.surname),
        ("given name", who.given_name),
        ("patronymic", who.patronymic),
        ("IIN", who.iin),
    ):
        if text:
            citizen.type(text, f"[{kind}]")
        citizen.press("Return")
    citizen.press("Right")
    citizen.press("Return")  # declare
    citizen.look_for(named("review-sign"))
    while citizen.screen() == "review":  # Sign does not react in its first second, and says so
        citizen.listen()
        citizen.press("Return")
    return citizen.receipt()


@contextmanager
def kiosk_running(env: Mapping[str, str], data: Path, port: Path) -> Iterator[PortClient]:
    """Run a kiosk on `data` and yield its test port once the first screen is shown."""
    shown = threading.Event()
    arguments = ["--data", str(data), "--test-port", str(port)]
    supervisor = Supervisor(arguments, shown.set, env)
    try:
        if not shown.wait(_PATIENCE_S):
            raise TimeoutError("the kiosk's window did not come up")
        client = PortClient(port)
        yield client
        client.close()
    finally:
        supervisor.close()


def waiting(stack: Stack) -> int:
    """Return how many signatures wait on the kiosk."""
    status = stack.command("dauys-sync", "status", "--json", "--data", stack.folder)
    return int(json.loads(status)["waiting"])


def until_waiting(stack: Stack, number: int) -> int:
    """Wait until sync reports that this many signatures wait, and return how many do."""
    end = time.monotonic() + _PATIENCE_S
    while (now := waiting(stack)) != number:
        if time.monotonic() > end:
            raise TimeoutError(f"the queue never came to hold {number}")
    return now


def received(stack: Stack) -> int:
    """Return how many signatures the hub holds."""
    status = stack.command("dauys-hub", "status", "--json", "--data", stack.hub)
    return int(json.loads(status)["received"])


def opened_names(stack: Stack) -> list[str]:
    """Open everything the hub holds with the demo keys and return the names in order."""
    backup, opened = stack.elsewhere / "collected.backup", stack.elsewhere / "opened.csv"
    for path in (backup, opened):
        path.unlink(missing_ok=True)
    hub = ("--data", stack.hub, "--keys", stack.keys)
    stack.command("dauys-hub", "backup", *hub, "--out", backup)
    stack.command("dauys-admin", "open", "--backup", backup, "--keys", stack.keys, "--out", opened)
    with opened.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    opened.unlink()
    parts = ("surname", "given_name", "patronymic")
    return [" ".join(row[part] for part in parts if row[part]) for row in rows]


def furnished(folder: Path, like: Path | None) -> Path:
    """Return a data folder that has the settings and voices of another one, if one is given."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in (SETTINGS, VOICES):
        if like is not None and (like / name).exists():
            (folder / name).symlink_to((like / name).resolve())
    return folder


def run(
    language: Language, screenshots: Path | None, like: Path | None = None, *, as_json: bool
) -> int:
    """Run the demo in a place of its own; print each step, or one JSON object at the end.

    `like` is the data folder of a kiosk whose settings and voices are used.
    """
    strings = FluentStrings()
    with (
        rig() as place,
        tempfile.TemporaryDirectory(prefix="dauys-demo-") as folder,
        Stack(furnished(Path(folder), like), place.env, cuttable=True) as stack,
        Loopback(place.env) as loopback,
        kiosk_running(place.env, stack.folder, Path(folder) / "port") as port,
    ):
        citizen = BlindCitizen(port, Hand(place.env), loopback, screenshots)
        receipt = visit(citizen, language, strings)
        before = until_waiting(stack, 1)
        stack.network(whole=True)
        after = until_waiting(stack, 0)
        result = {
            "language": language.value,
            "accepted": bool(receipt),
            "receipt": receipt,
            "steps": [asdict(step) for step in citizen.steps],
            "queue": {"waiting_before": before, "waiting_after": after},
            "hub": {"received": received(stack)},
            "opened": {"name": opened_names(stack)[-1]},
        }
    if as_json:
        print(json.dumps(result, ensure_ascii=False))
    else:
        for step in citizen.steps:
            print(f"{step.input:13} {step.screen:17} {step.spoken}")
        print(f"receipt {receipt}; opened: {result['opened']}")
    return 0 if result["accepted"] else 1
