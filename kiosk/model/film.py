"""Films in sign language: what is to be shown, and what shows it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

SPEEDS = (1.0, 0.75, 0.5)
"""How fast a film runs, by step; the first is how it was signed."""


class FilmName(StrEnum):
    """What a film explains; the value is its file's name without the ending."""

    WELCOME = "welcome"
    LIST = "list"
    READING = "reading"
    CONSENT = "consent"
    DETAILS = "details"
    DECLARATION = "declaration"
    REVIEW = "review"
    RECEIPT = "receipt"
    HELP = "help"
    SETTINGS = "settings"
    LEAVE = "leave"


def petition_film(petition_id: str) -> str:
    """Return the name of a petition's film, beside those of `FilmName`."""
    return f"petition:{petition_id}"


@dataclass(frozen=True, slots=True)
class Film:
    """A film that is there."""

    sign_language: str
    """Its code: "rsl"."""
    file: str = field(repr=False)
    """Path. Not shown: it can tell which petition was chosen."""


@dataclass(frozen=True, slots=True)
class Reel:
    """A film as it is to be shown now; another one is shown from its start."""

    file: str = field(repr=False)
    serial: int = 0
    """Differs from before where the same film begins anew."""
    loop: bool = False
    """Begins again when it ends."""
    running: bool = field(default=True, compare=False)
    speed: float = field(default=1.0, compare=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of a film."""

    width: int
    """Pixels."""
    height: int
    pixels: bytes = field(repr=False)
    """Rows from the top, red, green and blue: width · height · 3 bytes."""


class FilmPlayer(Protocol):
    """Shows films; called on the UI thread, and never makes it wait."""

    on_picture: Callable[[], None]
    """Called on the UI thread when `picture` is another one."""

    @property
    def picture(self) -> Picture | None:
        """The picture due now; None before the first one."""
        ...

    def want(self, reel: Reel | None, width: int, height: int) -> None:
        """Show `reel`, at most so many pixels wide and high; None ends what is shown."""
        ...


class NoFilms:
    """Implements `FilmPlayer` where nothing can be played: the place of the film stays empty."""

    def __init__(self) -> None:
        self.on_picture: Callable[[], None] = lambda: None
        self.picture: Picture | None = None

    def want(self, reel: Reel | None, width: int, height: int) -> None:
        """Show nothing."""
