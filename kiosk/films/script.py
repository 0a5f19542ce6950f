"""The list of films to be made: of each its name, about how long it is, and what it says.

`films.tsv` is UTF-8: a first line that begins with "# dauys films 1" and holds what the list is
for, a line of column names, then one film a line: name, title, seconds, text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from kiosk.flow import films
from kiosk.flow.machine import Flow
from kiosk.gallery import exhibits
from kiosk.model.film import FilmName
from kiosk.model.node import Screen
from kiosk.model.roles import TEXTS, Role
from kiosk.model.text import Language, Strings
from sync.errors import SyncError
from sync.petitions import Petition

NAME: Final = "films.tsv"
SHEET: Final = "films.html"
PETITION: Final = "petition"
"""Name of a petition's film, where the list is for one."""
PACE: Final = 110
"""Words of written text a minute that a signer conveys; lengths are foretold by it."""
MAX_LIST: Final = 1_000_000
_FIRST: Final = "# dauys films 1"
_COLUMNS: Final = ("name", "title", "seconds", "text")


class SignError(SyncError):
    """A list of films or a folder of them cannot be used; says what to do."""


@dataclass(frozen=True, slots=True)
class Take:
    """One film to be made."""

    name: str
    title: str
    text: str
    """What it says, in the written language; paragraphs are parted by " / "."""

    @property
    def seconds(self) -> float:
        """About how long it takes."""
        return max(10.0, len(self.text.split()) / PACE * 60)


@dataclass(frozen=True, slots=True)
class Shooting:
    """Everything to be filmed in one sign language."""

    sign_language: str
    language: Language
    """The written language that is translated."""
    takes: tuple[Take, ...]
    petition: str = ""
    text_hash: str = ""
    """Of the petition's text as it is signed, in hex."""

    def to_tsv(self) -> str:
        """Return the text of `films.tsv`."""
        about = [_FIRST, f"sign_language={self.sign_language}", f"language={self.language}"]
        if self.petition:
            about += [f"petition={self.petition}", f"text_hash={self.text_hash}"]
        rows = ((t.name, t.title, f"{t.seconds:.0f}", t.text) for t in self.takes)
        return "\n".join("\t".join(row) for row in (about, _COLUMNS, *rows)) + "\n"

    def to_html(self) -> str:
        """Return the sheet to be printed."""
        parts = [
            f"<h2>{escape(take.name)}.mp4</h2><h3>{escape(take.title)}</h3>"
            + "".join(f"<p>{escape(line)}</p>" for line in take.text.split(" / "))
            for take in self.takes
        ]
        style = "body{font:14pt sans-serif;max-width:45em;margin:2em}h2{border-top:2px solid}"
        return (
            f'<!doctype html><html lang="{self.language}"><meta charset="utf-8">'
            f"<title>{self.sign_language}</title><style>{style}</style>{''.join(parts)}</html>\n"
        )


def read(path: Path) -> Shooting:
    """Read a list; raises SignError."""
    try:
        with path.open("rb") as file:
            shooting = _parsed(file.read(MAX_LIST).decode("utf-8-sig").splitlines())
    except OSError:
        raise SignError(f"{path} is missing; make it with dauys-admin sign script") from None
    except (ValueError, KeyError, IndexError):
        shooting = None
    if shooting is None:
        raise SignError(f"{path} is no list; make it anew with dauys-admin sign script")
    return shooting


def _parsed(lines: list[str]) -> Shooting | None:
    first, *about = lines[0].split("\t")
    if first != _FIRST or lines[1].split("\t") != [*_COLUMNS]:
        return None
    known = dict(pair.split("=", 1) for pair in about)
    takes = tuple(Take(name, title, text) for name, title, _, text in map(_cells, lines[2:]))
    petition_, text_hash = known.get("petition", ""), known.get("text_hash", "")
    language = Language(known["language"])
    return Shooting(known["sign_language"], language, takes, petition_, text_hash)


def _cells(line: str) -> list[str]:
    return line.split("\t")


def steps(
    strings: Strings, sign_language: str, language: Language, petitions: Iterable[Petition]
) -> Shooting:
    """Return the films of the steps, each with what the screens of its step say."""
    said: dict[FilmName, dict[str, None]] = {name: {} for name in FilmName}
    flow = Flow(strings)
    for exhibit in exhibits(tuple(petitions)[:1], strings, language):
        if exhibit.state.world.films or films.place(exhibit.state) is not exhibit.state.screen:
            continue
        screen = flow.screen(exhibit.state)
        said[films.step(exhibit.state)] |= dict.fromkeys(_general(screen))
    takes = (
        Take(name, strings(language, f"film-{name}").shown, " / ".join(lines))
        for name, lines in said.items()
    )
    return Shooting(sign_language, language, tuple(takes))


def _general(screen: Screen) -> Iterator[str]:
    """Yield what a screen says whatever the petition and the person: messages, not data."""
    for node in screen.body:
        of_us = node.name.key and node.value is None and node.name.language is screen.language
        if of_us and (node.role in TEXTS or node.role in {Role.BUTTON, Role.DEFAULT_BUTTON}):
            yield " ".join(node.name.shown.split())


def petition(source: Petition, sign_language: str, language: Language) -> Shooting:
    """Return the film of a petition: all of its text, in the language it is translated from."""
    text = source.texts[language]
    parts = (text.title, text.ask, text.addressee, text.initiator, *(b.text for b in text.blocks))
    whole = " / ".join(" ".join(part.split()) for part in parts)
    take = Take(PETITION, " ".join(text.title.split()), whole)
    return Shooting(sign_language, language, (take,), source.id, text.text_hash.hex())
