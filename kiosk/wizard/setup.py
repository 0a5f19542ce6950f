"""What is known while a keypad is being set up, and what happens meanwhile."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from kiosk.flow.session import State
from kiosk.modalities.keypad import Function, KeyMap
from kiosk.model.node import Event

ASKED = tuple(Function)
"""What is asked for, in this order."""


class Stage(StrEnum):
    """How far the set-up has come."""

    LANGUAGE = "language"
    KEYS = "keys"
    DONE = "done"
    KEEPING = "keeping"
    """The file is to be written now."""
    KEPT = "kept"
    FAILED = "failed"
    """The file could not be written."""
    STOPPED = "stopped"
    """Over, and nothing was kept."""
    ENDED = "ended"
    """Over, and the keys were kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup(State):
    """A kiosk whose keys are being learnt."""

    stage: Stage = Stage.LANGUAGE
    turns: int = 0
    """How often a key was pressed to choose the language."""
    number: int = 0
    """Which of `ASKED` is asked for."""
    given: tuple[tuple[str, Function], ...] = ()
    """Keys and what they are to do."""
    down: str = ""
    """The key that is being held."""
    down_at: float = 0.0
    doubted: str = ""
    """The key that was said to have been given already: pressed again, it is meant."""

    @classmethod
    def of(cls, state: State) -> Self:
        """Return the state of a set-up as what it is."""
        if not isinstance(state, cls):
            raise TypeError("a set-up was expected")
        return state

    @property
    def finished(self) -> bool:
        """Say whether the set-up has come to its end."""
        return self.stage in {Stage.STOPPED, Stage.ENDED}

    @property
    def asked(self) -> Function:
        """What is asked for now."""
        return ASKED[self.number]

    @property
    def mapping(self) -> KeyMap:
        """What was given so far."""
        return KeyMap(dict(self.given))


@dataclass(frozen=True, slots=True)
class KeyWent(Event):
    """A key went down or up."""

    key: str = field(repr=False)
    down: bool


@dataclass(frozen=True, slots=True)
class KeySkipped(Event):
    """The keypad has no such key."""


@dataclass(frozen=True, slots=True)
class KeyReturned(Event):
    """Back to the key before."""


@dataclass(frozen=True, slots=True)
class SetupRestarted(Event):
    """Everything from the beginning."""


@dataclass(frozen=True, slots=True)
class KeepAsked(Event):
    """The keys are right: write them down."""


@dataclass(frozen=True, slots=True)
class MappingKept(Event):
    """The file was written, or could not be."""

    kept: bool


@dataclass(frozen=True, slots=True)
class SetupStopped(Event):
    """Leave; what is not kept is lost."""
