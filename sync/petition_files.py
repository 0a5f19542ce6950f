"""Read one petition from its files, as ``deploy/guides/petitions.md`` describes them.

The same files are the sources that a librarian writes and the targets of a signed pack, so there is
one reader. It names every problem it finds, in words that say what to do.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from sync import petition_audio, petition_film, petition_text, records
from sync.answers import Field, Language
from sync.errors import SyncError
from sync.petitions import (
    FieldRule,
    Petition,
    PetitionText,
    Responsible,
    Route,
    hash_text,
)

MAX_TEXT = 32_000
"""Bytes of a petition.toml or of a text in one language."""
OPENING_KEY = "opening.pub"
OPENING_KEY_LENGTH = 1216
_NAMES = {"name": (Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC)}
_FIELDS = _NAMES | {
    f.value: (f,) for f in (Field.IIN, Field.BIRTH_DATE, Field.ADDRESS, Field.CONTACT)
}
_ROUTES = " or ".join(f'"{route}"' for route in Route)

Read = Callable[[str], bytes | None]
"""Returns a file of the petition's folder by name, or None where there is none."""


class PetitionError(SyncError):
    """A petition's files do not make a petition."""

    def __init__(self, problems: list[str]) -> None:
        """Take one line for each problem, beginning with the file's name."""
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)


def text_files() -> tuple[str, ...]:
    """Return the names of all files that every petition has, except its opening key."""
    texts = (f"{kind}.{language}.md" for kind in ("text", "easy") for language in Language)
    return ("petition.toml", *texts)


def read_petition(petition_id: str, read: Read, *, media: bool = True) -> Petition:
    """Return the petition in the folder ``petition_id``; raises PetitionError.

    Without ``media`` the film and the recordings it names are left out and not looked at.
    """
    return _Reader(petition_id, read, media).petition()


@dataclass
class _Reader:
    """Collects problems while it reads; its parts return a stand-in where something is missing."""

    id: str
    read: Read
    media: bool
    problems: list[str] = field(default_factory=list)
    source: dict[str, Any] = field(default_factory=dict)

    def petition(self) -> Petition:
        self.source = self._toml()
        self._check_id()
        addressee = self._texts("addressee", "who receives the petition")
        initiator = self._texts("initiator", "the named person or organisation who started it")
        texts = {
            language: self._text(language, addressee[language], initiator[language])
            for language in Language
        }
        film = self._film(texts)
        petition = Petition(
            id=self.id,
            sample=self._flag("sample"),
            route=self._route(),
            deadline=self._deadline(),
            threshold=self._number("threshold", 1, 100_000_000, optional=True),
            retention_months=self._number("retention_months", 1, 120) or 0,
            declaration_version=self._version("declaration"),
            consent_version=self._version("consent"),
            fields=self._fields(),
            responsible=self._responsible(),
            purpose=self._texts("purpose", "what the personal data is for"),
            hub_location=self._texts("hub_location", "where the collection server stands"),
            texts=texts,
            opening_key=self._opening_key(),
            sign_language=film.sign_language,
            film=film.film,
            audio=self._audio(texts),
        )
        for key in self.source:
            self._problem("petition.toml", f'"{key}" is not known here; correct or remove it')
        if self.problems:
            raise PetitionError(self.problems)
        return petition

    def _problem(self, name: str, what: str) -> None:
        self.problems.append(f"{self.id}/{name}: {what}")

    # --- petition.toml

    def _toml(self) -> dict[str, Any]:
        content = self._file("petition.toml")
        try:
            return tomllib.loads(content)
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            self._problem("petition.toml", f"cannot be read: {error}")
            return {}

    def _check_id(self) -> None:
        if records.ID.fullmatch(self.id) is None:
            self._problem(
                "petition.toml",
                "name the folder with 3 to 40 small Latin letters, digits and hyphens",
            )
        if self.source.pop("id", None) != self.id:
            self._problem("petition.toml", f'set id = "{self.id}", the name of the folder')

    def _flag(self, key: str) -> bool:
        value = self.source.pop(key, False)
        if type(value) is not bool:
            self._problem("petition.toml", f"set {key} to true or false")
        return bool(value)

    def _route(self) -> Route:
        value = self.source.pop("route", None)
        try:
            return Route(value)
        except ValueError:
            self._problem("petition.toml", f"set route to {_ROUTES}")
            return Route.INFORMAL

    def _deadline(self) -> date:
        value = self.source.pop("deadline", None)
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        self._problem(
            "petition.toml",
            "the deadline is missing: write deadline = 2027-03-31, without quotation marks",
        )
        return date.min

    def _number(self, key: str, least: int, most: int, *, optional: bool = False) -> int | None:
        value = self.source.pop(key, None)
        if value is None and optional:
            return None
        if type(value) is not int or not least <= value <= most:
            self._problem("petition.toml", f"set {key} to a number from {least} to {most}")
            return None
        return value

    def _version(self, key: str) -> str:
        value = self.source.pop(key, None)
        if type(value) is not str or not records.VERSION.fullmatch(value):
            self._problem("petition.toml", f'set {key} to its version, like {key} = "1"')
            return ""
        return value

    def _texts(
        self, key: str, meaning: str, table: dict[str, Any] | None = None, prefix: str = ""
    ) -> Mapping[Language, str]:
        value = (self.source if table is None else table).pop(key, None)
        value = dict(value) if isinstance(value, dict) else {}
        texts = {}
        for language in Language:
            text = value.pop(language.value, None)
            name = f"{prefix}{key}.{language}"
            if type(text) is not str or not text.strip():
                self._problem("petition.toml", f'{name} is missing: write {name} = "{meaning}"')
                text = ""
            texts[language] = self._clean("petition.toml", name, text, 600)
        for extra in value:
            self._problem("petition.toml", f"{prefix}{key}.{extra} is not a language of the kiosk")
        return texts

    def _responsible(self) -> Responsible:
        value = self.source.pop("responsible", None)
        table = dict(value) if isinstance(value, dict) else {}
        organisation = self._texts(
            "organisation", "who answers for the personal data", table, "responsible."
        )
        person = self._texts("person", "the person to turn to", table, "responsible.")
        contact = table.pop("contact", None)
        if type(contact) is not str or not contact.strip():
            self._problem("petition.toml", "responsible.contact is missing: how to reach them")
            contact = ""
        for extra in table:
            self._problem("petition.toml", f"responsible.{extra} is not known here; remove it")
        return Responsible(
            organisation,
            person,
            self._clean("petition.toml", "responsible.contact", contact, 200),
        )

    def _fields(self) -> tuple[FieldRule, ...]:
        blocks = self.source.pop("fields", None)
        rules: dict[Field, FieldRule] = {}
        for block in blocks if isinstance(blocks, list) else ():
            table = dict(block) if isinstance(block, dict) else {}
            name = table.pop("field", None)
            if not isinstance(name, str) or name not in _FIELDS:
                known = ", ".join(_FIELDS)
                self._problem("petition.toml", f"a field is not known: use one of {known}")
                continue
            rule = self._texts("rule", f"the rule that needs the {name}", table, f"{name}: ")
            for asked in _FIELDS[name]:
                if asked in rules:
                    self._problem("petition.toml", f"{name} is asked twice; keep one")
                rules[asked] = FieldRule(asked, asked is not Field.PATRONYMIC, rule)
            for extra in table:
                self._problem("petition.toml", f"{name}: {extra} is not known here; remove it")
        if Field.SURNAME not in rules:
            self._problem("petition.toml", 'add [[fields]] with field = "name" and its rule')
        if Field.IIN in rules and Field.BIRTH_DATE in rules:
            self._problem(
                "petition.toml", "remove birth_date: the IIN already says the date of birth"
            )
        return tuple(rules[asked] for asked in Field if asked in rules)

    def _film(self, texts: Mapping[Language, PetitionText]) -> petition_film.Checked:
        named = self.source.pop("sign_language", None), self.source.pop("film", None)
        if not self.media:
            return petition_film.Checked()
        checked = petition_film.check(self.id, *named, texts, self.read)
        for name, what in checked.problems:
            self._problem(name, what)
        return checked

    def _audio(self, texts: Mapping[Language, PetitionText]) -> Mapping[Language, str] | None:
        value = self.source.pop("audio", None)
        if value is None or not self.media:
            return None
        checked = petition_audio.check(self.id, value, texts, self.read)
        for name, what in checked.problems:
            self._problem(name, what)
        return checked.folders

    def _opening_key(self) -> bytes:
        key = self.read(OPENING_KEY)
        if key is None or len(key) != OPENING_KEY_LENGTH:
            self._problem(OPENING_KEY, "the petition's opening key is missing or is not one")
            return b""
        return key

    # --- texts

    def _file(self, name: str) -> str:
        data = self.read(name)
        if data is None:
            self._problem(name, "is missing: write it, every language is needed")
            return ""
        if len(data) > MAX_TEXT:
            self._problem(name, f"has more than {MAX_TEXT} bytes; shorten it")
            return ""
        try:
            return data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError:
            self._problem(name, "is not UTF-8; save it as UTF-8")
            return ""

    def _clean(self, name: str, what: str, text: str, most: int) -> str:
        text, problems = petition_text.clean(what, text, most)
        for problem in problems:
            self._problem(name, problem)
        return text

    def _text(self, language: Language, addressee: str, initiator: str) -> PetitionText:
        text = self._markdown(f"text.{language}.md", has_ask=True)
        easy = self._markdown(f"easy.{language}.md", has_ask=False)
        parts = (text.title, addressee, initiator, text.ask)
        return PetitionText(
            *parts,
            text.blocks,
            hash_text(self.id, language, parts, text.blocks),
            easy.title,
            easy.blocks,
        )

    def _markdown(self, name: str, *, has_ask: bool) -> petition_text.Parsed:
        before = len(self.problems)
        content = self._file(name)
        if len(self.problems) > before:
            return petition_text.Parsed("", "", ())
        parsed = petition_text.parse(content, has_ask=has_ask)
        for problem in parsed.problems:
            self._problem(name, problem)
        return parsed
