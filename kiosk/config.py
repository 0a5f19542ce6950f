"""Where a kiosk keeps its data, and what the steward set for it."""

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from speech.engines import PREFERRED, checked
from speech.errors import EngineNameError

PROJECT = Path(__file__).resolve().parent.parent
DATA_VARIABLE = "DAUYS_DATA"
SETTINGS = "kiosk.toml"
VOICES = "voices"
_EXAMPLE = '[panel]\ndiagonal_inches = 10.1\n\n[speech]\nengines = ["recorded", "espeak"]'
_SMALLEST, _LARGEST = 3.0, 100.0
"""Inches; anything else is a slip of the hand, and would draw letters that nobody can read."""
LEAST_PATIENCE, _MOST_PATIENCE = 3.0, 60.0
"""Minutes. Staff can give people more time, never less."""


class KioskConfigError(Exception):
    """A configuration file or the screen cannot be used; says what to do."""


def data_folder(given: Path | None = None) -> Path:
    """Return the data folder: as given, else as the environment says, else the demo's."""
    return Path(given or os.environ.get(DATA_VARIABLE) or PROJECT / ".demo").resolve()


@dataclass(frozen=True, slots=True)
class Venue:
    """What the steward may set, in `kiosk.toml` of the data folder."""

    diagonal_inches: float = 10.1
    """Of the panel's visible area. Screens seldom tell their true size, so it is set here."""
    engines: tuple[str, ...] = PREFERRED
    """What speaks, in order of preference, as `speech.engines` names it."""
    patience_minutes: float = 3.0
    """How long to wait for an input before asking whether anybody is there (VVSG 7.2)."""

    def __post_init__(self) -> None:
        """Refuse a size that no panel has (ValueError) and what is no engine (EngineNameError)."""
        if not _SMALLEST <= self.diagonal_inches <= _LARGEST:
            raise ValueError("no panel is of this size")
        checked(self.engines)


def venue(folder: Path) -> Venue:
    """Return the venue's settings, or the defaults where there is no file."""
    path = folder / SETTINGS
    if not path.exists():
        return Venue()
    try:
        values = tomllib.loads(path.read_text("utf-8"))
        inches = float(values["panel"]["diagonal_inches"])
        minutes = float(values.get("time", {}).get("patience_minutes", LEAST_PATIENCE))
        found = Venue(inches, _engines(values), minutes)
    except EngineNameError as error:
        raise KioskConfigError(f"{path}, [speech] engines: {error}") from error
    except (ValueError, LookupError, AttributeError, TypeError) as error:
        raise KioskConfigError(f"{path} cannot be read; it must hold:\n{_EXAMPLE}") from error
    if not LEAST_PATIENCE <= minutes <= _MOST_PATIENCE:
        # Less is too short for people; after more, the next one stands before somebody's visit.
        limits = f"{LEAST_PATIENCE:g} to {_MOST_PATIENCE:g}"
        what = f"{path}, [time] patience_minutes: give {limits}; people are never given less"
        raise KioskConfigError(what)
    return found


def _engines(values: dict[str, Any]) -> tuple[str, ...]:
    engines = values.get("speech", {}).get("engines", list(PREFERRED))
    if not isinstance(engines, list) or not all(isinstance(name, str) for name in engines):
        raise TypeError("not a list of names")
    return tuple(engines)


def voices_folder(folder: Path) -> Path:
    """Return where a kiosk's voices and recordings stand."""
    return folder / VOICES


def audio_options(folder: Path, recordings: Sequence[Path] = ()) -> list[str]:
    """Return what to tell `python -m kiosk.audio_process`; `recordings` are the petitions' sets.

    Raises KioskConfigError.
    """
    more = [word for one in recordings for word in ("--recordings", str(one))]
    engines = ",".join(venue(folder).engines)
    return ["--engines", engines, "--voices", str(voices_folder(folder)), *more]
