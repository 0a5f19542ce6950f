"""Films in sign language."""

from dataclasses import dataclass, field

from kiosk.model.film import Film
from kiosk.model.node import Event


@dataclass(frozen=True, slots=True)
class FilmToggled(Event):
    """Pause the film, or go on; at its end, from the start."""


@dataclass(frozen=True, slots=True)
class FilmReplayed(Event):
    """The film from its start."""


@dataclass(frozen=True, slots=True)
class FilmSlowed(Event):
    """The next slower speed; after the slowest the one at which it was signed."""


@dataclass(frozen=True, slots=True)
class FilmSwitched(Event):
    """The film of the step in place of the petition's, or the other way round."""


@dataclass(frozen=True, slots=True)
class FilmEnded(Event):
    """The film has come to its end."""

    serial: int
    """Which showing: one that was given up ends nothing."""


@dataclass(frozen=True, slots=True)
class FilmFailed(Event):
    """The film is missing or damaged, or nothing here can show it."""

    serial: int


@dataclass(frozen=True, slots=True)
class FilmsLoaded(Event):
    """Which films there are."""

    films: tuple[tuple[str, Film], ...] = field(repr=False)
    """By `FilmName`, those of petitions by `petition_film`."""
