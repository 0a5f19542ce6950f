"""How many keys of an on-screen keyboard the glass has room for. Pure; millimetres.

What stands around the keys is known here by its height alone; the display draws it. Where this is
wrong the keys go to a second page: `tests/unit/kiosk/display/test_keyboards.py` sees that.
"""

from dataclasses import dataclass
from math import floor

from kiosk.flow.session import State
from kiosk.model.settings import SIZES_MM

GAP = 2.54
"""Between two keys (VVSG 7.2-H)."""
KEY, SMALL_KEY, TREMOR_KEY = 12.7, 10.0, 20.0
"""Least side of a key: on any glass, on one of 7 inches, for an unsteady hand (VVSG 7.2-I)."""
SMALL = 100.0
"""Glass whose shorter side is less is one of 7 inches."""
_LETTER = 0.6
"""The capital height of a letter in the height of its key, at most."""
_GROUP = (24.0, 16.0)
"""Least width and height of a key that shows a group of letters, or a word."""
_BARS, _SMALL_BARS = 21.0, 19.9
"""The quick bar."""
_CAPTION, _TALL_CAPTION = 12.7, 14.7
"""The caption band; taller from the fourth text size on."""
_AROUND = 7.7
"""What keeps field and keys apart and off the edges."""
_MOST = 12
"""More keys in a row are not looked over at a glance, however wide the glass."""


@dataclass(frozen=True, slots=True)
class Room:
    """So many keys, each one unit wide."""

    across: int
    down: int


def for_keys(state: State) -> Room:
    """Return the room for single letters, each as large as the chosen text where that can be."""
    side = max(_least(state), SIZES_MM[state.settings.size] / _LETTER)
    return _room(state, side, side)


def for_groups(state: State) -> Room:
    """Return the room for large keys; two rows at least of lower ones where there is no more."""
    wide, tall = max(_GROUP[0], _least(state)), max(_GROUP[1], _least(state))
    return _room(state, wide, tall)


def _least(state: State) -> float:
    if state.settings.tremor:
        return TREMOR_KEY
    return SMALL_KEY if _small(state) else KEY


def _small(state: State) -> bool:
    return min(state.world.glass, state.world.glass_height) < SMALL


def _room(state: State, wide: float, tall: float) -> Room:
    width, height = state.world.glass, state.world.glass_height
    small = _small(state)
    margin = 6.0 if height >= SMALL else 2.0
    field = TREMOR_KEY if state.settings.tremor else KEY
    caption = _CAPTION if state.settings.size < 3 else _TALL_CAPTION
    free = height - (_SMALL_BARS if small else _BARS) - caption - _AROUND - field
    across = floor((width - 2 * margin + GAP) / (wide + GAP))
    return Room(min(max(across, 2), _MOST), max(floor((free + GAP) / (tall + GAP)), 1))
