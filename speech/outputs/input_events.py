"""Headphone jacks as Linux tells of them: the switch SW_HEADPHONE_INSERT of an input device.

Layouts and numbers are those of linux/input.h and linux/input-event-codes.h.
"""

import fcntl
import struct
from collections.abc import Iterator
from typing import Final

NATIVE: Final = "@llHHi"
"""struct input_event as a process of this machine gets it: time (s, us), type, code, value. 24
bytes in a 64-bit process, 16 in a 32-bit one."""

_EV_SYN: Final = 0
_SYN_DROPPED: Final = 3
_EV_SW: Final = 5
_SW_HEADPHONE_INSERT: Final = 2
_SWITCH_BYTES: Final = 8
"""Room for 64 switches; Linux has 17."""


def switches(events: bytes, layout: str = NATIVE) -> Iterator[bool | None]:
    """Yield True or False for each time headphones go in or come out.

    Yields None where the kernel says that it dropped events: the state must be asked for again.
    Other events, and bytes behind the last whole event, are passed over.
    """
    size = struct.calcsize(layout)
    for _, _, kind, code, value in struct.iter_unpack(layout, events[: len(events) // size * size]):
        if (kind, code) == (_EV_SW, _SW_HEADPHONE_INSERT):
            yield bool(value)
        elif (kind, code) == (_EV_SYN, _SYN_DROPPED):
            yield None


def plugged(device: int) -> bool | None:
    """Ask an open input device whether headphones are in; None if it has no such switch."""
    try:
        able = fcntl.ioctl(device, reading(0x20 + _EV_SW, _SWITCH_BYTES), bytes(_SWITCH_BYTES))
        if not able[0] >> _SW_HEADPHONE_INSERT & 1:
            return None
        state = fcntl.ioctl(device, reading(0x1B, _SWITCH_BYTES), bytes(_SWITCH_BYTES))
    except OSError:
        return None
    return bool(state[0] >> _SW_HEADPHONE_INSERT & 1)


def reading(number: int, size: int) -> int:
    """Return the request of an ioctl that reads from an input device: _IOC(_IOC_READ, 'E', …)."""
    return 2 << 30 | size << 16 | ord("E") << 8 | number
