"""Words for people: one string in the forms in which it is shown, spoken and brailled."""

from dataclasses import dataclass
from typing import Protocol

from sync.answers import Language

__all__ = ["SIGN_NAMES", "Language", "Strings", "UiString"]

SIGN_NAMES = {
    " ": "space",
    "-": "hyphen",
    ".": "stop",
    ",": "comma",
    "'": "apostrophe",
    "@": "at",
    "_": "underscore",
    "/": "slash",
    "+": "plus",
    "(": "bracket-open",
    ")": "bracket-close",
    "№": "number",
    ":": "colon",
    ";": "semicolon",
    "!": "exclamation",
    "?": "question",
    "«": "quote-open",
    "»": "quote-close",
    "“": "quote-open",
    "”": "quote-close",
    "’": "apostrophe",
    "–": "dash",
    "—": "dash",
    "%": "percent",
    "\u00a0": "space",
}
"""Characters that are no letter or digit, each with the ending of the message that names it."""


@dataclass(frozen=True, slots=True)
class UiString:
    """A string in one language. Its repr never shows the words: they may be a person's own."""

    shown: str
    """As written on the screen; may hold no line breaks."""
    language: Language
    spoken_form: str = ""
    """As spoken, where that differs ("first petition of three" for "1/3")."""
    brailled_form: str = ""
    """As brailled, where that differs."""
    key: str = ""
    """Fluent message id; empty for petition text and for what a person entered."""

    @property
    def spoken(self) -> str:
        """The form for the ear."""
        return self.spoken_form or self.shown

    @property
    def brailled(self) -> str:
        """The form for the finger."""
        return self.brailled_form or self.shown

    def __repr__(self) -> str:
        return f"UiString({self.key or '…'}, {self.language}, {len(self.shown)} characters)"


class Strings(Protocol):
    """Where interface strings come from."""

    def __call__(self, language: Language, key: str, **arguments: object) -> UiString:
        """Return message `key`; a missing one raises `LookupError`.

        `by`, how the person operates the kiosk, is "touch" where it is not among the arguments.
        """
        ...
