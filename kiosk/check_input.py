"""What `dauys-kiosk check` tells of touch screens, keypads and switches."""

import re
from pathlib import Path

from kiosk import keypad_file
from kiosk.config import KioskConfigError

DEVICES = Path("/proc/bus/input/devices")
_DIRECT, _CONTACTS = 1, 53
"""Bits of the kernel: pointed at directly, as on glass; contacts have places of their own."""


def touch_screens(listed: str) -> list[str]:
    """Return the names of touch screens in the kernel's list of input devices."""
    found = []
    for device in listed.split("\n\n"):
        name = re.search(r'^N: Name="(.*)"$', device, re.MULTILINE)
        if name and _has(device, "PROP", _DIRECT) and _has(device, "ABS", _CONTACTS):
            found.append(name[1])
    return found


def _has(device: str, field: str, bit: int) -> bool:
    """Say whether a bit is set; the kernel writes words of 64 bits, the highest one first."""
    line = re.search(rf"^B: {field}=(.*)$", device, re.MULTILINE)
    words = [int(word, 16) for word in reversed(line[1].split())] if line else []
    return bit // 64 < len(words) and bool(words[bit // 64] >> bit % 64 & 1)


def touch() -> tuple[bool, str]:
    """Return whether a touch screen is there, and which or what to do."""
    try:
        found = touch_screens(DEVICES.read_text("utf-8"))
    except OSError:
        found = []
    return bool(found), ", ".join(
        found
    ) or "none found; connect its USB cable as well as its picture"


def keypad(data: Path) -> tuple[bool, str]:
    """Return whether the mapped keys can be used, and which they are or what to do."""
    try:
        mapping = keypad_file.read(data)
    except KioskConfigError as error:
        return False, f"{error}. Until then the keys do what they always do"
    if not mapping.keys:
        return True, "none mapped; keys do what they always do. To map one: dauys-kiosk keypad"
    return True, ", ".join(f"{key}: {what}" for key, what in mapping.keys.items())


def switches(data: Path) -> str:
    """Return which keys are switches."""
    mapping, _ = keypad_file.usable(data)
    return ", ".join(f"{key}: {what}" for key, what in mapping.of_switches().items())
