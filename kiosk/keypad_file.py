"""The file that says which key of a venue's keypad does what: `keypad.toml` in the data folder."""

import tomllib
from pathlib import Path

from kiosk.config import KioskConfigError
from kiosk.modalities.display.keys import POSITIONS
from kiosk.modalities.keypad import KeyMap, MappingError
from sync import files

NAME = "keypad.toml"
_AGAIN = "run: dauys-kiosk keypad"


def read(folder: Path) -> KeyMap:
    """Return what was mapped, nothing where there is no file; raise KioskConfigError."""
    path = folder / NAME
    try:
        return parsed(path.read_text("utf-8"))
    except FileNotFoundError:
        return KeyMap()
    except MappingError as error:
        raise KioskConfigError(f"{path}: {error}; {_AGAIN}") from error
    except (ValueError, LookupError, AttributeError, OSError) as error:
        raise KioskConfigError(f"{path} cannot be read; {_AGAIN}") from error


def usable(folder: Path) -> tuple[KeyMap, str]:
    """Return what was mapped, or the keys as they always are and what is wrong with the file."""
    try:
        return read(folder), ""
    except KioskConfigError as error:
        return KeyMap(), str(error)


def parsed(words: str) -> KeyMap:
    """Return the mapping that a file tells; raise MappingError, or what a damaged one raises."""
    named = tomllib.loads(words)["keys"]
    return KeyMap.of(dict(named.items()), POSITIONS.values())


def text(mapping: KeyMap) -> str:
    """Return the file for a mapping."""
    lines = [f"{_quoted(key)} = '{what}'" for key, what in mapping.keys.items()]
    return "\n".join(
        ["# A key by its place, and what it does: dauys-kiosk keypad", "[keys]", *lines, ""]
    )


def write(folder: Path, mapping: KeyMap) -> None:
    """Write the file so that it is the old one or the new one, whatever happens; raise OSError."""
    files.replace(folder / NAME, text(mapping).encode())


def _quoted(key: str) -> str:
    """Return the name of a key as TOML takes it literally, the one of the backslash too."""
    return f'"{key}"' if key == "'" else f"'{key}'"
