"""Interface strings from the Fluent files: one per language, equal in their messages."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from kiosk.model.text import Language, UiString

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "strings"


_LOCALES = {Language.EN: "en-GB"}
"""Whose dates and numbers are written, where the language alone does not say: day before month."""


_BREAKS = re.compile(r"[ \n]+")
"""Becomes one space; a no-break space, as in “2 814”, stays what it is."""


class StringsError(LookupError):
    """A message is missing or cannot be formatted; names the message, never its arguments."""


class FluentStrings:
    """Implements `kiosk.model.text.Strings`."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self._bundles = {language: _bundle(folder, language) for language in Language}
        self._fixed = lru_cache(maxsize=None)(self._format)

    def __call__(self, language: Language, key: str, **arguments: object) -> UiString:
        """Return message `key` in its shown and spoken forms; raise `StringsError`."""
        if arguments.keys() <= {"by"}:
            return self._fixed(language, key, arguments.get("by", "touch"))
        return self._format(language, key, **arguments)

    def _format(
        self, language: Language, key: str, by: object = "touch", **arguments: object
    ) -> UiString:
        bundle = self._bundles[language]
        if not bundle.has_message(key):
            raise StringsError(f"{language}: no message {key!r}")
        message = bundle.get_message(key)
        if message.value is None:
            raise StringsError(f"{language}: message {key!r} has no text")
        values = {"by": by, **arguments, **_date(arguments.get("date"))}
        forms = {"": message.value, **message.attributes}
        texts = {}
        for name in ("", "spoken", "brailled"):
            if name in forms:
                text, errors = bundle.format_pattern(forms[name], values)
                if errors:
                    raise StringsError(f"{language}: message {key!r} cannot be formatted")
                texts[name] = _BREAKS.sub(" ", str(text)).strip()
        return UiString(
            texts[""], language, texts.get("spoken", ""), texts.get("brailled", ""), key
        )


def _date(day: object) -> dict[str, int]:
    """Return a date in numbers: Fluent's own dates hold abbreviations, which a voice misreads."""
    return {"day": day.day, "month": day.month, "year": day.year} if isinstance(day, date) else {}


def _bundle(folder: Path, language: Language) -> FluentBundle:
    bundle = FluentBundle([_LOCALES.get(language, language)], use_isolating=False)
    bundle.add_resource(FluentResource((folder / f"{language}.ftl").read_text("utf-8")))
    return bundle


def messages(folder: Path, language: Language) -> Iterator[ast.Message | ast.Junk]:
    """Yield every message of a language as parsed, and whatever could not be parsed."""
    resource = FluentResource((folder / f"{language}.ftl").read_text("utf-8"))
    for entry in resource.body:
        if isinstance(entry, ast.Message | ast.Junk):
            yield entry
