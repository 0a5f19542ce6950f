"""`journey`: what one visit costs, from a cold first screen to the receipt, for each modality.

- `steps.MODALITY`: key presses, taps, presses of a switch, or contacts; each letter typed is one.
  A drag with its lift is one, and so are the two taps of a double tap.
- `speech_seconds.MODALITY`: how long the kiosk was heard. The driver goes on as soon as it hears
  something, like a practised person: whoever listens to the end needs longer.
- `cpu_seconds.MODALITY`: processor time of all kiosk processes during the visit.
- `seconds.MODALITY`: the time it took, the driver's own included. What the one who sees reads
  before *Sign* is left out, so that this pause does not flatter the ratio.
- `words_per_minute.one_switch`: how fast a name is entered at a scan of one second.

`keypad` and `sighted_tap` are measured in the real window and in real time. `blind_touch`,
`one_switch`, `two_switch` and `tremor` take minutes each, so they are made in virtual time, on the
shipped flow, runtime, touch, scan, layout and voice without a window: their seconds are those that
the person would need, and no processor time is told. The same drivers sign in the real window in
the tests, with `--full`.

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
from tests.bench import sighted, virtual
from tests.bench.figures import Figures
from tests.bench.processes import cpu_s, settled
from tests.bench.rounds import rounds
from tests.journeys import entry_rate
from tests.kiosk_driver import KioskDriver, running

FULL_ROUNDS = 5
PEER = "sighted_tap"
_PROCESSES = 5
"""`dauys-kiosk`, the visit's process and the one standing by, each with its audio process."""
VIRTUAL: Mapping[str, Callable[[Language], Mapping[str, float]]] = {
    "blind_touch": virtual.blind_touch,
    "one_switch": virtual.one_switch,
    "two_switch": virtual.two_switch,
    "tremor": virtual.tremor,
}
_UNITS = {"steps": "inputs", "speech_seconds": "s", "cpu_seconds": "s", "seconds": "s"}
STRINGS = FluentStrings()


@dataclass(frozen=True, slots=True)
class Modality:
    """One way of visiting."""

    visit: Callable[[KioskDriver, Language], float]
    """Signs once; returns the seconds in which it only read, and the kiosk did nothing."""
    inputs: int
    """How many inputs the kiosk counts for one step: a tap is a contact and a lift."""


def _keypad(kiosk: KioskDriver, language: Language) -> float:
    keypad_visit(BlindCitizen(kiosk.port, kiosk.hand, kiosk.loopback), language, STRINGS)
    return 0.0


def _sighted_tap(kiosk: KioskDriver, language: Language) -> float:
    return sighted.visit(kiosk, language, PERSONAS[language], STRINGS)


MODALITIES: Mapping[str, Modality] = {
    "keypad": Modality(_keypad, 1),
    PEER: Modality(_sighted_tap, 2),
}


def run(*, full: bool) -> Figures:
    """Visit in every language by every modality, in turn, each time a kiosk just started."""
    figures = Figures("journey")
    with (
        rig() as place,
        tempfile.TemporaryDirectory(prefix="dauys-bench-") as folder,
        Stack(Path(folder), place.env) as stack,
        Loopback(place.env) as loopback,
    ):
        languages = tuple(Language) * (FULL_ROUNDS if full else 1)
        for number in rounds(len(languages), full=full):
            for name, modality in MODALITIES.items():
                with running(place.env, stack, loopback, Path(folder)) as kiosk:
                    settled(kiosk.process.pid, _PROCESSES)
                    cost = _cost(kiosk, modality, languages[number])
                _add(figures, name, languages[number], cost)
            for name, made in VIRTUAL.items():
                _add(figures, name, languages[number], made(languages[number]))
            for variant in ("one_switch", f"one_switch.{languages[number]}"):
                rate = entry_rate.rate(languages[number]).words_per_minute
                figures.add(f"words_per_minute.{variant}", rate, "words/min")
    for name in (*MODALITIES, *VIRTUAL):
        if name != PEER:
            for figure in ("steps", *(("cpu_seconds", "seconds") if name in MODALITIES else ())):
                figures.compare(f"{figure}.{name}", figures.samples(f"{figure}.{PEER}"), PEER)
    return figures


def _add(figures: Figures, name: str, language: Language, cost: Mapping[str, float]) -> None:
    for figure, value in cost.items():
        for variant in (name, f"{name}.{language}"):
            figures.add(f"{figure}.{variant}", value, _UNITS[figure])


def _cost(kiosk: KioskDriver, modality: Modality, language: Language) -> Mapping[str, float]:
    began, used = time.monotonic(), cpu_s(kiosk.process.pid)
    inputs = kiosk.port.ask("count")["inputs"]
    read = modality.visit(kiosk, language)
    now = time.monotonic()
    return {
        "steps": (kiosk.port.ask("count")["inputs"] - inputs) / modality.inputs,
        "speech_seconds": sum((each["ended"] or now) - each["began"] for each in kiosk.spoken()),
        "cpu_seconds": cpu_s(kiosk.process.pid) - used,
        "seconds": now - began - read,
    }
