"""A place in a text: what stands before and after a token, and pieces made from tokens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from speech.text.run import Piece
from speech.text.scan import Token

Said = tuple[list[Piece], int]
"""What is said, and the index of the first token that was not used up."""

DASHES: Final = "-–—−‑"
_LONGEST_IN_RANGE: Final = 15


@dataclass(frozen=True, slots=True)
class Context:
    """The tokens of a text in one language. An index outside of it is as good as an empty sign."""

    tokens: Sequence[Token] = field(repr=False)
    language: str

    def kind(self, index: int) -> str:
        """Return the kind of a token."""
        return self.tokens[index].kind if 0 <= index < len(self.tokens) else ""

    def text(self, index: int) -> str:
        """Return a token as written."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def is_word(self, index: int) -> bool:
        """Say whether a token is a word."""
        return self.kind(index) == "word"

    def skip(self, index: int, step: int = 1) -> int:
        """Return the index itself, or that of the nearest token beyond a space."""
        return index + step if self.kind(index) == "space" else index

    def word_before(self, index: int) -> str:
        """Return the word right before a token in small letters, or the empty string."""
        before = self.skip(index - 1, -1)
        return self.text(before).lower() if self.is_word(before) else ""

    def word_after(self, index: int) -> str:
        """Return the word right after a token in small letters, or the empty string."""
        after = self.skip(index + 1)
        return self.text(after).lower() if self.is_word(after) else ""

    def begins(self, index: int) -> bool:
        """Say whether a sentence or clause begins with this token."""
        before = self.skip(index - 1, -1)
        return before < 0 or self.kind(before) == "sign"

    def ends(self, index: int) -> bool:
        """Say whether nothing but spaces and signs follows."""
        return all(token.kind in {"space", "sign"} for token in self.tokens[index:])

    def piece(self, index: int, end: int, said: str, language: str = "") -> Piece:
        """Return what is said for the tokens from `index` up to before `end`."""
        return Piece(
            self.tokens[index].start,
            self.tokens[end - 1].end,
            said,
            language or self.language,
        )

    def as_written(self, index: int, language: str = "") -> Piece:
        """Return a token as it stands."""
        token = self.tokens[index]
        return Piece(token.start, token.end, token.text, language or self.language, verbatim=True)

    def unit(self, index: int, units: dict[str, tuple[str, str]]) -> tuple[str, int]:
        """Return the longest unit of measure that begins at a token, and where it ends."""
        if not 0 <= index < len(self.tokens):
            return "", index
        written = ""
        found: tuple[str, int] = ("", index)
        for at in range(index, min(index + 4, len(self.tokens))):
            token = self.tokens[at]
            written += " " if token.kind == "space" else token.text
            if written in units and not self._goes_on(at):
                found = written, at + 1
        return found

    def _goes_on(self, index: int) -> bool:
        """Say whether a word goes on in the next token."""
        token = self.tokens[index]
        return token.text[-1].isalpha() and self.kind(index + 1) == "number"


def value(number: str, language: str) -> tuple[str, str]:
    """Return the digits before and after the decimal sign of a number as it was scanned."""
    grouping = "," if language == "en" else "."
    if number.count(grouping) > 1 or (grouping == "," and re.search(r",\d{3}(?!\d)", number)):
        number = number.replace(grouping, "")
    whole, _, part = number.replace(",", ".").partition(".")
    return "".join(each for each in whole if each.isdigit()), part


def is_small(number: str) -> bool:
    """Say whether a token is a number of few digits and nothing else."""
    return number.isdecimal() and len(number) <= 3


def end_of_range(context: Context, index: int, lower: int) -> tuple[int, int] | None:
    """Return the token and value of the second number of a range: 5-7, 5 – 7; None if none.

    Only two whole numbers that rise make a range; 05-11-84 is something else.
    """
    dash = context.skip(index + 1)
    second = context.skip(dash + 1)
    if context.kind(dash) != "sign" or context.text(dash) not in DASHES:
        return None
    if context.kind(second) != "number" or len(context.text(second)) > _LONGEST_IN_RANGE:
        return None
    upper, part = value(context.text(second), context.language)
    spaced = dash > index + 1
    goes_on = context.kind(second + 2) == "number" and context.text(second + 1) in {*DASHES}
    if part or int(upper) <= lower or spaced != (second > dash + 1) or goes_on:
        return None
    if spaced and context.text(dash) == "-":
        return None
    return second, int(upper)
