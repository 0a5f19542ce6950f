"""`journey`: what one visit costs, from a cold first screen to the receipt, for each modality.

- `steps.MODALITY`: key presses or taps; each letter typed is one.
- `speech_seconds.MODALITY`: how long the kiosk was heard. The driver presses the next key as soon
  as it hears something, like a practised person: whoever listens to the end needs longer.
- `cpu_seconds.MODALITY`: processor time of all kiosk processes during the visit.
- `seconds.MODALITY`: the time it took, the driver's own included.

Each also for one language: `steps.keypad.kk`. Ratios are against the one who sees and taps.
"""

import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kiosk.citizen import BlindCitizen
from kiosk.demo import PERSONAS
from kiosk.demo import visit as keypad_visit
from kiosk.model.text import Language
from kiosk.rig import Loopback, rig
from kiosk.stack import Stack
from kiosk.strings import FluentStrings
from kiosk.test_port.client import Hand, PortClient
from tests.bench import sighted
from tests.bench.figures import Figures
from tests.bench.kiosk_process import running
from tests.bench.processes import cpu_s, settled
from tests.bench.rounds import rounds

FULL_ROUNDS = 5
PEER = "sighted_tap"
_PROCESSES = 5
"""`dauys-kiosk`, the visit's process and the one standing by, each with its audio process."""
_UNITS = {"steps": "inputs", "speech_seconds": "s", "cpu_seconds": "s", "seconds": "s"}


@dataclass(frozen=True, slots=True)
class _Place:
    hand: Hand
    loopback: Loopback
    port: PortClient
    strings: FluentStrings


def _keypad(place: _Place, language: Language) -> int:
    citizen = BlindCitizen(place.port, place.hand, place.loopback)
    keypad_visit(citizen, language, place.strings)
    who = PERSONAS[language]
    typed = (who.surname, who.given_name, who.patronymic, who.iin)
    # A name or number typed is one record of the citizen, but as many keys as it has letters.
    return len(citizen.steps) + sum(len(text) - 1 for text in typed if text)


def _sighted_tap(place: _Place, language: Language) -> int:
    citizen = sighted.SightedCitizen(place.port, place.hand)
    sighted.visit(citizen, language, PERSONAS[language], place.strings)
    return citizen.steps


MODALITIES: Mapping[str, Callable[[_Place, Language], int]] = {
    "keypad": _keypad,
    PEER: _sighted_tap,
}


def run(*, full: bool) -> Figures:
    """Visit in every language by every modality, in turn, each time a kiosk just started."""
    figures = Figures("journey")
    strings = FluentStrings()
    with (
        rig() as rigged,
        tempfile.TemporaryDirectory(prefix="dauys-bench-") as folder,
        Stack(Path(folder), rigged.env) as stack,
        Loopback(rigged.env) as loopback,
    ):
        languages = tuple(Language) * (FULL_ROUNDS if full else 1)
        for number in rounds(len(languages), full=full):
            for modality, visit in MODALITIES.items():
                port = Path(folder) / "port"
                with running(stack.data, port, rigged.env) as pid:
                    settled(pid, _PROCESSES)
                    client = PortClient(port)
                    place = _Place(Hand(rigged.env), loopback, client, strings)
                    language = languages[number]
                    cost = _cost(place, pid, lambda: visit(place, language))  # noqa: B023 - at once
                    client.close()
                for name, value in cost.items():
                    figures.add(f"{name}.{modality}", value, _UNITS[name])
                    figures.add(f"{name}.{modality}.{language}", value, _UNITS[name])
    for modality in MODALITIES:
        if modality != PEER:
            for name in ("steps", "cpu_seconds", "seconds"):
                figures.compare(f"{name}.{modality}", figures.samples(f"{name}.{PEER}"), PEER)
    return figures


def _cost(place: _Place, pid: int, visit: Callable[[], int]) -> Mapping[str, float]:
    began, used = time.monotonic(), cpu_s(pid)
    steps = visit()
    spoken = place.port.ask("spoken")["spoken"]
    now = time.monotonic()
    return {
        "steps": steps,
        "speech_seconds": sum((entry["ended"] or now) - entry["began"] for entry in spoken),
        "cpu_seconds": cpu_s(pid) - used,
        "seconds": now - began,
    }
