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
FOLDS_AT = 3
"""From this size, 8 mm, the seven buttons at the bottom are one, *Menu*."""
_FOLDS_SOONER = 160.0
"""On a glass narrower than this, mm, they are from one size less."""
GLASS, GLASS_HEIGHT = 217.0, 135.0
"""Width and height of the usual panel, mm: 1280 x 800 at 10.1 inches."""
_SEVEN = 140.0
"""Least width, mm, of a glass on which seven targets of 12.7 mm stand with their words."""
_SEVEN_LARGE = 180.0
"""The same for targets of 20 mm."""


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


class Layout(StrEnum):
    """How the letters of an on-screen keyboard are ordered."""

    AUTO = "auto"
    """By alphabet with speech on, else as on the country's keyboards."""
    ALPHABETICAL = "alphabetical"
    NATIONAL = "national"


class Graded(StrEnum):
    """A setting with steps; the value is the field of `Settings` that holds the step."""

    SCAN = "scan"
    """How long a scan stands on one thing."""
    SCAN_FIRST = "scan_first"
    """How much longer it stands on the first one."""
    DEBOUNCE = "debounce"
    """After a switch was pressed: how long it is ignored."""
    DOUBLE_TAP = "double_tap"
    """How long after a tap the second one may come."""
    HOLD = "hold"
    """How long a still finger activates what it is on."""
    REPEAT = "repeat"
    """How long a key is held before it repeats (EN 301 549 5.7)."""
    STRIKE = "strike"
    """After a key: how long the same key is ignored (EN 301 549 5.8)."""


STEPS_S: dict[Graded, tuple[float, ...]] = {
    Graded.SCAN: (0.3, 0.5, 0.7, 1.0, 1.5, 2.0, 3.0, 4.0, 5.0, 7.0, 10.0),
    Graded.SCAN_FIRST: (0.0, 0.5, 1.0, 2.0, 4.0),
    Graded.DEBOUNCE: (0.0, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0),
    Graded.DOUBLE_TAP: (0.25, 0.4, 0.6, 0.8, 1.0, 1.5, 2.0),
    Graded.HOLD: (1.0, 1.5, 2.0, 3.0, 4.0),
    Graded.REPEAT: (0.3, 0.5, 0.8, 1.2, 2.0),
    Graded.STRIKE: (0.0, 0.1, 0.2, 0.3, 0.5),
}
"""Each step in seconds, shortest first."""


class Toggle(StrEnum):
    """A setting that is on or off; the value is the field of `Settings` that holds it."""

    TREMOR = "tremor"
    """Targets of 20 mm at least, and touches that forgive an unsteady hand."""
    LOW = "low"
    """All controls in the lower part of the glass (EN 301 549 8.3)."""
    STILL = "still"
    """Nothing moves by itself: films wait to be started."""
    WHEEL = "wheel"
    """Few large keys at a time in place of a whole on-screen keyboard."""
    LIFT = "lift"
    """With speech on, a key is entered when the finger lifts from it; else by a double tap."""


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
    layout: Layout = Layout.AUTO
    tremor: bool = False
    low: bool = False
    still: bool = False
    wheel: bool = False
    lift: bool = True
    scan: int = 5
    """This and the following are steps in `STEPS_S`."""
    scan_first: int = 2
    debounce: int = 2
    double_tap: int = 2
    hold: int = 1
    repeat: int = 1
    strike: int = 0

    def folded(self, glass: float) -> bool:
        """Say whether the quick bar is one *Menu* button on a glass `glass` mm wide."""
        from_size = FOLDS_AT - 1 if glass < _FOLDS_SOONER else FOLDS_AT
        return self.size >= from_size or glass < (_SEVEN_LARGE if self.tremor else _SEVEN)

    def seconds(self, graded: Graded) -> float:
        """Return what a setting with steps stands at, in seconds."""
        return STEPS_S[graded][int(getattr(self, graded))]
