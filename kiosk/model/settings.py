"""What a citizen can change at any moment, and the defaults that return after each person."""

from dataclasses import dataclass
from enum import StrEnum

from kiosk.model.text import Language

RATES = 13
"""Steps of speech rate, 0 slowest; 3 is the default (120–125 English words/min, VVSG 7.1-K)."""
VOLUMES = 11
"""Steps of volume, ≤ 10 dB each (EN 301 549 5.1.3.11)."""
SIZES_MM = (3.5, 4.8, 6.4, 8.0, 10.0, 12.0)
"""Capital height of body text in mm (VVSG 7.1-G)."""


class Palette(StrEnum):
    """A set of colours; the display's theme says which."""

    NIGHT = "night"
    DAY = "day"
    WHITE_ON_BLACK = "white-on-black"
    BLACK_ON_WHITE = "black-on-white"
    YELLOW_ON_BLACK = "yellow-on-black"
    WARM = "warm"


class Verbosity(StrEnum):
    """How much is said of each thing."""

    BRIEF = "brief"
    """Name, value and state: for somebody in a hurry."""
    NORMAL = "normal"
    """All there is to know of it, without hints."""
    LEARNER = "learner"
    """And what to do with it: for somebody who never used a screen reader."""


class Loudspeaker(StrEnum):
    """The citizen's answer to "may I speak your choices aloud here?"; lasts the visit."""

    UNASKED = "unasked"
    ALLOWED = "allowed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings of a visit."""

    language: Language = Language.KK
    speech: bool = False
    rate: int = 3
    volume: int = 8
    palette: Palette = Palette.NIGHT
    size: int = 1
    """Index into `SIZES_MM`."""
    verbosity: Verbosity = Verbosity.LEARNER
    punctuation: bool = False
    """Punctuation marks and capital letters are named as a text is read."""
    curtain: bool = False
    paused: bool = False
    """Speech is paused; any new speech ends the pause."""
    loudspeaker: Loudspeaker = Loudspeaker.UNASKED
