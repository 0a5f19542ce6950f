"""Settings: language, speech, sizes, colours."""

from dataclasses import dataclass

from kiosk.model.node import Event
from kiosk.model.settings import Graded, Layout, Palette, Toggle, Verbosity
from kiosk.model.text import Language


@dataclass(frozen=True, slots=True)
class SpeechToggled(Event):
    """Speech on or off."""

    sure: bool = True
    """A key that also types may have been meant as a letter: off only when pressed twice."""


@dataclass(frozen=True, slots=True)
class PauseToggled(Event):
    """Pause speech, or go on."""


@dataclass(frozen=True, slots=True)
class RateChanged(Event):
    """Faster (+1) or slower (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class VolumeChanged(Event):
    """Louder (+1) or quieter (-1)."""

    by: int


@dataclass(frozen=True, slots=True)
class SizeChosen(Event):
    """Text size by index; None means the next one."""

    size: int | None = None


@dataclass(frozen=True, slots=True)
class PaletteChosen(Event):
    """Colours; None means the next ones."""

    palette: Palette | None = None


@dataclass(frozen=True, slots=True)
class LanguageChosen(Event):
    """Language; None means the next one."""

    language: Language | None = None


@dataclass(frozen=True, slots=True)
class CurtainToggled(Event):
    """Screen dark or visible."""


@dataclass(frozen=True, slots=True)
class SettingsReset(Event):
    """All settings back to their defaults; what was entered stays."""


@dataclass(frozen=True, slots=True)
class LoudspeakerAllowed(Event):
    """The citizen wants their choices spoken aloud here."""


@dataclass(frozen=True, slots=True)
class LoudspeakerRefused(Event):
    """The citizen does not want that."""


@dataclass(frozen=True, slots=True)
class VerbosityChosen(Event):
    """How much is said of each thing; None means the next manner."""

    verbosity: Verbosity | None = None


@dataclass(frozen=True, slots=True)
class PunctuationToggled(Event):
    """Punctuation marks and capital letters named, or not."""


@dataclass(frozen=True, slots=True)
class GradeChanged(Event):
    """A setting with steps went up (+1) or down (-1)."""

    setting: Graded
    by: int


@dataclass(frozen=True, slots=True)
class ToggleChanged(Event):
    """A setting was turned on or off."""

    toggle: Toggle


@dataclass(frozen=True, slots=True)
class LayoutChosen(Event):
    """How the letters of the on-screen keyboard are ordered."""

    layout: Layout
