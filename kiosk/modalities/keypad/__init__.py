"""Keypads and keyboards: which key means what, what a steward mapped, and how often one counts."""

from kiosk.modalities.keypad.keypad import Keypad
from kiosk.modalities.keypad.mapping import Function, KeyMap, MappingError
from kiosk.modalities.keypad.tables import (
    ALSO_OUTSIDE_TEXT,
    CHORDS,
    CHORDS_IN_TEXT,
    CLOSE_READING,
    EVERYWHERE,
    IN_TEXT,
    OUTSIDE_TEXT,
)

__all__ = [
    "ALSO_OUTSIDE_TEXT",
    "CHORDS",
    "CHORDS_IN_TEXT",
    "CLOSE_READING",
    "EVERYWHERE",
    "IN_TEXT",
    "OUTSIDE_TEXT",
    "Function",
    "KeyMap",
    "Keypad",
    "MappingError",
]
