"""Privacy classes, and the one table that says what each means on each channel.

The table is the one under "Privacy by class" of the accessibility requirements
(EN 301 549 5.1.3.8–.9).
"""

from enum import IntEnum, StrEnum


class Privacy(IntEnum):
    """How private a node is; higher is more private."""

    PUBLIC = 0
    """Buttons, help, petition texts on offer."""
    CHOICE = 1
    """Which petition, the declaration, the receipt."""
    PERSONAL = 2
    """Names, locality."""
    SECRET = 3
    """IIN, birth date, contact."""


class Channel(StrEnum):
    """Where something is presented."""

    LOUDSPEAKER = "loudspeaker"
    HEADPHONES = "headphones"
    SCREEN = "screen"
    BRAILLE = "braille"
    AT_TREE = "at_tree"


class Disclosure(StrEnum):
    """How much of a value a channel may present."""

    FULL = "full"
    IF_ALLOWED = "if_allowed"
    """Only after the citizen allowed the loudspeaker for this visit."""
    COUNT = "count"
    """How many characters were entered, never which."""
    ON_REQUEST = "on_request"
    """Masked until the citizen asks to see it."""
    PROTECTED = "protected"
    """Marked as a protected field; the characters do not cross."""


_ALLOWED = {
    Channel.LOUDSPEAKER: (
        Disclosure.FULL,
        Disclosure.IF_ALLOWED,
        Disclosure.IF_ALLOWED,
        Disclosure.COUNT,
    ),
    Channel.HEADPHONES: (Disclosure.FULL,) * 4,
    Channel.SCREEN: (Disclosure.FULL,) * 3 + (Disclosure.ON_REQUEST,),
    Channel.BRAILLE: (Disclosure.FULL,) * 3 + (Disclosure.ON_REQUEST,),
    Channel.AT_TREE: (Disclosure.FULL,) * 3 + (Disclosure.PROTECTED,),
}


def disclosure(privacy: Privacy, channel: Channel) -> Disclosure:
    """Return how much of a node of class `privacy` may go out on `channel`."""
    return _ALLOWED[channel][privacy]
