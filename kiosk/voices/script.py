"""The list of phrases that a speaker records: what is on it, and its file.

`script.tsv` is UTF-8: a first line that begins with "# dauys script 1" and holds what the list is
for, a line of column names, then one phrase a line: number, text, part, note.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from fluent.syntax import FluentParser, ast

from kiosk.model.place import Unit
from kiosk.model.reading import units
from kiosk.model.text import Language
from kiosk.strings import FOLDER
from kiosk.voices.walk import Walk
from speech.recordings import canonical
from sync.errors import SyncError
from sync.petitions import Petition, PetitionText

NAME: Final = "script.tsv"
MAX_SCRIPT: Final = 4_000_000
"""Bytes."""
PACE: Final = 210
"""Syllables a minute of careful reading, by which lengths are foretold."""
_PAUSE_S: Final = 2.5
"""Between two phrases, for whoever reads them in one go."""
_FIRST: Final = "# dauys script 1"
_COLUMNS: Final = ("number", "text", "part", "note")
_LETTERS: Final = "Letters, digits and signs"
_REVIEW: Final = re.compile(r"\s*review: \w+.*$", re.DOTALL)
_VOWELS: Final = re.compile("[аәеёиіоөуүұыэюя]|[aeiouy]+", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_PER_DIGIT: Final = 2.3
"""Syllables: "2026" has nine in Russian, "34" five in Kazakh."""


class VoiceError(SyncError):
    """A script or a folder of recordings cannot be used; says what to do."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing to be said."""

    number: int
    text: str
    """In the canonical form of `speech.recordings`."""
    part: str = ""
    """Where in the kiosk, or what of the petition."""
    note: str = ""
    """For the speaker: when it is said."""

    @property
    def seconds(self) -> float:
        """About how long it takes."""
        return syllables(self.text) / PACE * 60


@dataclass(frozen=True, slots=True)
class Script:
    """Everything to be said in one language."""

    language: Language
    phrases: tuple[Phrase, ...]
    petition: str = ""
    text_hash: str = ""
    """Of the petition's text as it is signed, in hex."""
    left_out: tuple[str, ...] = field(default=())
    """Messages that hold a name, a date or any number, and are left to a synthesiser."""

    @property
    def minutes(self) -> float:
        """About how long it takes to read the list aloud, with pauses."""
        return sum(phrase.seconds + _PAUSE_S for phrase in self.phrases) / 60

    def to_tsv(self) -> str:
        """Return the text of `script.tsv`."""
        about = [_FIRST, f"language={self.language}"]
        if self.petition:
            about += [f"petition={self.petition}", f"text_hash={self.text_hash}"]
        rows = ((f"{p.number:04}", p.text, p.part, p.note) for p in self.phrases)
        return "\n".join("\t".join(row) for row in (about, _COLUMNS, *rows)) + "\n"


def read(path: Path) -> Script:
    """Read a script; raises VoiceError."""
    try:
        with path.open("rb") as file:
            script = _parsed(file.read(MAX_SCRIPT).decode("utf-8-sig").splitlines())
    except OSError:
        raise VoiceError(f"{path} is missing; make it with dauys-admin voice script") from None
    except (ValueError, KeyError, IndexError):
        script = None
    if script is None:
        raise VoiceError(f"{path} is not a script; make it anew with dauys-admin voice script")
    return script


def _parsed(lines: list[str]) -> Script | None:
    first, *about = lines[0].split("\t")
    if first != _FIRST or lines[1].split("\t") != [*_COLUMNS]:
        return None
    known = dict(pair.split("=", 1) for pair in about)
    rows = [line.split("\t") for line in lines[2:]]
    phrases = tuple(Phrase(int(n), text, part, note) for n, text, part, note in rows)
    if len({phrase.number for phrase in phrases}) < len(phrases):
        return None
    petition, text_hash = known.get("petition", ""), known.get("text_hash", "")
    return Script(Language(known["language"]), phrases, petition, text_hash)


def interface(walk: Walk) -> Script:
    """Return what the kiosk says whatever the petition; `walk` has been everywhere."""
    notes = tuple(_notes(walk.language))
    order = {key: number for number, (key, _, _) in enumerate(notes)}
    about = {key: (part, note) for key, part, note in notes}
    walk.rest(order)
    keys = walk.listening.keys
    met = {keys[text] for text in walk.heard if text in keys}
    said = {text: key for text, key in keys.items() if key in met or text in walk.heard}
    joined = (text for text in walk.heard - said.keys() if ": " in text)
    said |= {
        text: keys[first]  # "Change: Surname", of two that are known
        for text in joined
        if (first := text.partition(": ")[0]) in keys and text.partition(": ")[2] in keys
    }
    sentences = sorted(
        (text for text, key in said.items() if key), key=lambda text: order[said[text]]
    )
    letters = sorted(walk.letters | {text for text, key in said.items() if not key})
    listed = [(text, *about[said[text]]) for text in sentences]
    listed += [(text, _LETTERS, "Its name, as one spells a word") for text in letters]
    phrases = tuple(Phrase(number, *phrase) for number, phrase in enumerate(listed, 1))
    left_out = (
        key
        for key in sorted(walk.listening.composed - set(keys.values()))
        if not key.startswith(("explain-", "key-name-"))  # said in the sentences of "explain"
    )
    return Script(walk.language, phrases, left_out=tuple(left_out))


def petition(source: Petition, language: Language) -> Script:
    """Return a petition's own text by sentence: the full text, then its Easy Read."""
    text = source.texts[language]
    listed: dict[str, str] = {}
    for said, part in _sentences(text):
        listed.setdefault(canonical(said), part)
    phrases = tuple(Phrase(number, *said) for number, said in enumerate(listed.items(), 1))
    return Script(language, phrases, source.id, text.text_hash.hex())


def _sentences(text: PetitionText) -> Iterator[tuple[str, str]]:
    parts = (
        (text.title, "Title"),
        (text.ask, "What is asked"),
        (text.addressee, "Addressee"),
        (text.initiator, "Initiator"),
        *((block.text, "Text") for block in text.blocks),
        (text.easy_title, "Easy Read"),
        *((block.text, "Easy Read") for block in text.easy_read),
    )
    for whole, part in parts:
        for start, end in units(whole, Unit.SENTENCE):
            yield whole[start:end], part


def syllables(text: str) -> float:
    """Return about how many syllables a text has when it is said."""
    spelled = sum(len(word) for word in _WORD.findall(text) if not _VOWELS.search(word))
    digits = sum(char.isdigit() for char in text)
    return max(1.0, len(_VOWELS.findall(text)) + spelled + digits * _PER_DIGIT)


def _notes(language: Language) -> Iterator[tuple[str, str, str]]:
    """Yield message, part of the file, and comment, in the order of the file."""
    part = ""
    source = (FOLDER / f"{language}.ftl").read_text("utf-8")
    for entry in FluentParser().parse(source).body:
        if isinstance(entry, ast.GroupComment):
            part = " ".join((entry.content or "").split())
        elif isinstance(entry, ast.Message):
            comment = entry.comment.content or "" if entry.comment else ""
            yield entry.id.name, part, " ".join(_REVIEW.sub("", comment).split())
