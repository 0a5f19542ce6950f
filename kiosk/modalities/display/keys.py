"""Places of keys on a keyboard, by SDL scancode (USB HID usage), named as on a US keyboard.

The place of a key does not change with the layout, so "q" is the same key under Й.
"""

_LETTERS = {4 + n: letter for n, letter in enumerate("abcdefghijklmnopqrstuvwxyz")}
_DIGITS = {30 + n: digit for n, digit in enumerate("1234567890")}
_FUNCTION = {58 + n: f"f{n + 1}" for n in range(12)} | {104 + n: f"f{n + 13}" for n in range(12)}
_OTHER = {
    40: "enter",
    41: "escape",
    42: "backspace",
    43: "tab",
    44: "space",
    45: "-",
    46: "=",
    47: "[",
    48: "]",
    49: "\\",
    50: "#",
    51: ";",
    52: "'",
    53: "`",
    54: ",",
    55: ".",
    56: "/",
    57: "capslock",
    70: "printscreen",
    71: "scrolllock",
    72: "pause",
    73: "insert",
    74: "home",
    75: "pageup",
    76: "delete",
    77: "end",
    78: "pagedown",
    79: "right",
    80: "left",
    81: "down",
    82: "up",
    83: "numlock",
    84: "kp/",
    85: "kp*",
    86: "kp-",
    87: "kp+",
    88: "kpenter",
    **{89 + n: f"kp{n + 1}" for n in range(9)},
    98: "kp0",
    99: "kp.",
    100: "<",
    101: "menu",
    224: "ctrl",
    225: "shift",
    226: "alt",
    227: "meta",
    228: "rctrl",
    229: "rshift",
    230: "ralt",
    231: "rmeta",
}
POSITIONS = _LETTERS | _DIGITS | _FUNCTION | _OTHER
TYPING = frozenset({*_LETTERS, *_DIGITS, *range(44, 57), *range(84, 88), *range(89, 101)})
"""Scancodes of keys that type in some layout: their press waits for the text it makes."""


def position(scancode: int) -> str:
    """Return the name of a key's place; "#n" for one without a name."""
    return POSITIONS.get(scancode, f"#{scancode}")
