"""Engines by name, in order of preference, as a venue's settings give them.

A name may be followed by languages: "piper:kk" is Piper for Kazakh alone. After all of them comes
`null`, which is silent and never fails.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from speech.choice import can_speak
from speech.drivers.espeak import EspeakDriver
from speech.drivers.null import NullDriver
from speech.drivers.piper import PiperDriver
from speech.drivers.pyttsx3 import Pyttsx3Driver
from speech.drivers.recorded import RecordedDriver
from speech.drivers.rhvoice import RHVoiceDriver
from speech.drivers.scripted import ScriptedDriver
from speech.drivers.worker_driver import WorkerDriver
from speech.errors import EngineNameError
from speech.ports import SynthDriver
from speech.recordings import INDEX
from speech.types import LANGUAGES

PREFERRED: Final = ("recorded", "piper:kk", "espeak", "pyttsx3")
"""What a kiosk speaks with unless its venue chose: people before machines, for Kazakh a voice that
was learnt from a person where there is one, and another process for the day an engine fails."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where voices are."""

    voices: Path | None = None
    """A folder with voices of Piper, and sets of recordings in folders of their own."""
    recordings: tuple[Path, ...] = ()
    """More sets of recordings: those of the petitions."""

    @property
    def sets(self) -> tuple[Path, ...]:
        """All sets of recordings."""
        own = sorted(self.voices.glob(f"*/{INDEX}")) if self.voices else []
        return (*(index.parent for index in own), *self.recordings)


_Make = Callable[[Places, tuple[str, ...]], SynthDriver]
_MADE: Final[dict[str, _Make]] = {
    "recorded": lambda places, _: RecordedDriver(places.sets),
    "piper": lambda places, only: PiperDriver(places.voices, only),
    "espeak": lambda _, __: EspeakDriver(),
    "rhvoice": lambda _, only: RHVoiceDriver(only),
    "pyttsx3": lambda _, only: Pyttsx3Driver(only),
    "scripted": lambda _, __: ScriptedDriver(),
}
_CHOOSY: Final = ("piper", "rhvoice", "pyttsx3")
"""Engines that can be kept to some languages."""


def checked(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names if all of them name an engine.

    Raises EngineNameError, which says which ones there are.
    """
    for name in names:
        engine, _, languages = name.partition(":")
        if engine not in _MADE and name != NullDriver.name:
            raise EngineNameError(f'there is no engine "{engine}", only {", ".join(_MADE)}, null')
        unknown = [one for one in languages.split("+") if one not in LANGUAGES]
        if ":" in name and (unknown or engine not in _CHOOSY):
            raise EngineNameError(
                f'"{name}" is not an engine: only {", ".join(_CHOOSY)} may be followed by'
                f' languages, as in "piper:kk" or "rhvoice:ru+en"'
            )
    if len(set(names)) != len(names):
        raise EngineNameError("an engine is named twice")
    return tuple(names)


def engines(names: Sequence[str], places: Places) -> list[SynthDriver]:
    """Return the engines of these names, and the silent one. Raises EngineNameError."""
    made = []
    for name in checked(names):
        if name == NullDriver.name:
            break
        engine, _, languages = name.partition(":")
        made.append(_MADE[engine](places, tuple(languages.split("+")) if languages else ()))
    return [*made, NullDriver()]


def usable(drivers: Sequence[SynthDriver]) -> list[SynthDriver]:
    """Return the engines that work here; all where none of these says any text, to tell why.

    Nobody has heard another voice yet, so that one is missing need not be said to a visitor.
    """
    able = [driver for driver in drivers if driver.check().usable]
    return able if can_speak(able) else list(drivers)


def close(drivers: Sequence[SynthDriver]) -> None:
    """End the processes of engines that have one."""
    for driver in drivers:
        if isinstance(driver, WorkerDriver):
            driver.close()


@dataclass(frozen=True, slots=True)
class EngineReport:
    """What a steward wants to know of an engine."""

    name: str
    usable: bool
    text: str
    """Languages, licences and whether personal text is kept from it; or why it is not usable."""


def report(driver: SynthDriver) -> EngineReport:
    """Look whether an engine works here."""
    check = driver.check()
    if not check.usable:
        return EngineReport(driver.name, usable=False, text=check.reason)
    notes = [", ".join(driver.languages()), *_notes(driver)]
    if not driver.memory_only:
        notes.append("not for personal text")
    return EngineReport(driver.name, usable=True, text="; ".join(notes))


def speakers(drivers: Sequence[SynthDriver]) -> dict[str, str]:
    """Return which engine says any text in each language: of those that were found usable."""
    able = [driver for driver in drivers if not driver.verbatim]
    return {
        language: next((d.name for d in able if language in d.languages()), NullDriver.name)
        for language in LANGUAGES
    }


def _notes(driver: SynthDriver) -> list[str]:
    match driver:
        case RecordedDriver():
            spoken = [
                f"{len(one.index.entries)} texts in {one.index.language} by {one.index.speaker}"
                f" ({one.index.licence})"
                for one in driver.sets
            ]
            return [*spoken, *(f"not used: {why}" for why in driver.refused)]
        case PiperDriver():
            return [f"voice {voice}" for voice in driver.licences.values()] + ["piper-tts: GPL-3"]
        case RHVoiceDriver():
            return [f"voice {voice}" for voice in driver.licences.values()]
        case EspeakDriver():
            return ["libespeak-ng: GPL-3"]
        case Pyttsx3Driver():
            return ["pyttsx3: MPL-2.0, libespeak-ng: GPL-3"]
    return []
