"""A few large keys at a time: groups of keys that open until single keys are there. Pure.

A path names the groups that were opened, each by its number on the view before. What a path does
not lead to any more, because alphabet, size or panel changed, is left out of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil

from kiosk.flow.screens.room import Room
from kiosk.model.node import Key

_GROUP = 6
"""Letters in a group, where there is room for enough groups."""
_LEAST_WORK = 3
"""Where so many working keys stand beside all letters, these need no groups."""


@dataclass(frozen=True, slots=True)
class Group:
    """Keys behind one key."""

    keys: tuple[Key, ...]
    work: bool = False
    """Working keys for which there was no room; else letters and signs."""


Slot = Key | Group


@dataclass(frozen=True, slots=True)
class View:
    """What is there at once."""

    rows: tuple[tuple[Slot, ...], ...]
    path: tuple[int, ...] = ()
    """The groups that are open; empty where all are there."""

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All of it, row by row."""
        return tuple(slot for row in self.rows for slot in row)


def view(letters: Sequence[Key], work: Sequence[Key], room: Room, path: Sequence[int]) -> View:
    """Return what is there once the groups of `path` were opened; a key leads back from them."""
    shown = _first(letters, work, room)
    for number in path:
        slots = shown.slots
        group = slots[number] if 0 <= number < len(slots) else None
        if not isinstance(group, Group):
            break
        capacity = _capacity(room)
        made = (
            _worked(group.keys, capacity)
            if group.work
            else _grouped(group.keys, capacity, capacity)
        )
        # Laid out with the key back, which is put in where the view is turned into keys.
        rows = _rows((*made, group), room.across)
        shown = View((*rows[:-1], rows[-1][:-1]), (*shown.path, number))
    return shown


def _first(letters: Sequence[Key], work: Sequence[Key], room: Room) -> View:
    if room.down == 1:
        groups = _grouped(letters, room.across - 1, _capacity(room))
        return View(((*groups, Group(tuple(work), work=True)),))
    free = room.across * room.down - len(letters)
    if free >= min(len(work), _LEAST_WORK):
        return View(_rows((*letters, *_worked(work, free)), room.across))
    upper = _grouped(letters, room.across * (room.down - 1), _capacity(room))
    return View((*_rows(upper, room.across), _worked(work, room.across)))


def _capacity(room: Room) -> int:
    """Return how many keys an open group has room for beside the one that leads back."""
    return room.across * room.down - 1


def _grouped(keys: Sequence[Key], room: int, capacity: int) -> tuple[Slot, ...]:
    """Return the keys, or groups of them: as few as are easy to look over, and open at once."""
    if len(keys) <= room:
        return tuple(keys)
    count = min(room, max(ceil(len(keys) / _GROUP), ceil(len(keys) / capacity)))
    ends = [len(keys) * number // count for number in range(count + 1)]
    return tuple(Group(tuple(keys[a:b])) for a, b in pairwise(ends))


def _worked(keys: Sequence[Key], room: int) -> tuple[Slot, ...]:
    """Return the first keys, and what there is no room for behind the last."""
    if len(keys) <= room:
        return tuple(keys)
    return (*keys[: room - 1], Group(tuple(keys[room - 1 :]), work=True))


def _rows(slots: Sequence[Slot], across: int) -> tuple[tuple[Slot, ...], ...]:
    """Return as few rows as hold all, as even as can be, the longer ones first."""
    count = ceil(len(slots) / across)
    rows = []
    left = tuple(slots)
    for number in range(count, 0, -1):
        share = ceil(len(left) / number)
        rows.append(left[:share])
        left = left[share:]
    return tuple(rows)
