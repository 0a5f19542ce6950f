"""How many keys of an on-screen keyboard the glass has room for. Pure; millimetres.

What stands around the keys is known here by its height alone; the display draws it. Where this is
wrong the keys go to a second page: `tests/unit/kiosk/display/test_keyboards.py` sees that.
"""

from dataclasses import dataclass
from math import floor

from kiosk.flow.session import State
from kiosk.model.settings import FOLDS_AT, SIZES_MM

KEY, SMALL_KEY, TREMOR_KEY = 12.7, 10.0, 20.0
"""Least side of a key: on any glass, on one of 7 inches, for an unsteady hand (VVSG 7.2-I)."""
GAP, TREMOR_GAP = 2.54, 5.0
"""Between two keys (VVSG 7.2-H)."""
SMALL = 100.0
"""Glass whose shorter side is less is one of 7 inches."""
_LETTER = 0.6
"""The capital height of a letter in the height of its key, at most."""
_GROUP, _TREMOR_GROUP = (24.0, 16.0), (22.5, TREMOR_KEY)
"""Least width and height of a key that shows a group of letters, or a word."""
_FOLDED_BAR, _BAR, _HIGH_BAR, _TREMOR_BAR = 15.6, 17.1, 21.0, 22.7
"""The quick bar: as one button, with words on one line, on two, and for an unsteady hand."""
_WIDE = 200.0
"""Width of the glass from which those words have one line."""
_CAPTION, _LARGE_CAPTION, _TWO_CAPTIONS = 12.7, 14.7, 26.3
"""The caption band: small, from the fourth text size on, and of two lines where there is room."""
_HIGH = 140.0
"""Height of a glass that has that room."""
_AROUND = 5.4
"""What keeps field and keys off the edges."""
_NARROW = 140.0
"""Width of the glass under which buttons stand on a row of their own between field and keys."""
_ROUNDED = 0.25
"""What whole pixels may add to a key and its gap."""
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
    """Return the room for large keys: groups of letters, and words."""
    return _room(state, *(_TREMOR_GROUP if state.settings.tremor else _GROUP))


def _least(state: State) -> float:
    if state.settings.tremor:
        return TREMOR_KEY
    return SMALL_KEY if _small(state) else KEY


def _small(state: State) -> bool:
    return min(state.world.glass_width, state.world.glass_height) < SMALL


def _room(state: State, wide: float, tall: float) -> Room:
    settings, width, height = state.settings, state.world.glass_width, state.world.glass_height
    gap = TREMOR_GAP if settings.tremor else GAP
    margin = 6.0 if height >= SMALL else 2.0
    across = floor((width - 2 * margin + gap) / (wide + gap + _ROUNDED))
    field = TREMOR_KEY if settings.tremor else KEY
    free = _lower(state) - _bar(state) - _caption(state) - _AROUND - field
    down = floor(free / (tall + gap + _ROUNDED))
    if width < _NARROW:
        down = max(min(down, 2), floor((free - field - gap) / (tall + gap + _ROUNDED)))
    return Room(min(max(across, 2), _MOST), max(down, 1))


def _lower(state: State) -> float:
    """Return the height of what the controls may stand in."""
    height = state.world.glass_height
    return min(max(height * 0.6, 90.0), 150.0, height) if state.settings.low else height


def _bar(state: State) -> float:
    if state.settings.tremor:
        return _TREMOR_BAR
    if state.settings.folded(state.world.glass_width):
        return _FOLDED_BAR
    return _BAR if state.world.glass_width >= _WIDE else _HIGH_BAR


def _caption(state: State) -> float:
    if state.settings.size < FOLDS_AT:
        return _CAPTION
    return _TWO_CAPTIONS if state.world.glass_height > _HIGH else _LARGE_CAPTION
