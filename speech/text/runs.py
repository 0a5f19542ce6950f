"""From a span to its runs.

1. `speech.text.scan` cuts the text into tokens.
2. Each token is given to whoever knows its kind; what it means often lies in its neighbours, so
   one reading may use up several tokens (a number, its unit and the ending of that).
3. The pieces that come of it are put together, a run for each change of language.

Nothing written is lost: what nobody knows is said as it stands.
"""

import re
from types import ModuleType
from typing import Final

from speech.text import digits, en, foreign, kk, ru, words
from speech.text.context import Context, Said
from speech.text.roman import roman
from speech.text.run import Piece, Run, join
from speech.text.scan import Token, scan
from speech.text.tables import say
from speech.types import Span

_GRAMMARS: Final[dict[str, ModuleType]] = {"kk": kk, "ru": ru, "en": en}
_LONGEST_WHOLE: Final = 18
_SHOUTED: Final = 0.7
"""Share of capitals from which on they are a way of writing, not a sign of an abbreviation."""


def runs(span: Span, *, punctuation: bool = False) -> tuple[Run, ...]:
    """Return what is to be said for a span, in order; none if there is nothing to say.

    A span of one letter or sign is said by its name. With `punctuation`, punctuation marks are
    named, and a word before a word tells that it begins with a capital letter or is in capitals.
    Never raises; text in a language without a grammar is returned as it stands.
    """
    text, language = span.text, span.language
    if not text:
        return ()
    if language not in _GRAMMARS:
        return (as_written(span),)
    if len(text.strip()) <= 2 and (one := words.single(text, language, capitals=punctuation)):
        return join(one)
    return join(_Reader(text, language, punctuation=punctuation).pieces())


def as_written(span: Span) -> Run:
    """Return a span that is not empty as it stands."""
    (run,) = join([Piece(0, len(span.text), span.text, span.language, verbatim=True)])
    return run


class _Reader:
    """One text on its way."""

    def __init__(self, text: str, language: str, *, punctuation: bool) -> None:
        self._tokens = scan(text, language)
        self._context = Context(self._tokens, language)
        self._languages = foreign.languages(self._tokens, language)
        self._language = language
        self._grammar = _GRAMMARS[language]
        self._punctuation = punctuation
        letters = [letter for letter in text if letter.isalpha()]
        capitals = sum(letter.isupper() for letter in letters)
        several = sum(token.kind == "word" for token in self._tokens) > 1
        self._shouted = several and capitals > _SHOUTED * len(letters) and len(letters) > 8

    def pieces(self) -> list[Piece]:
        pieces: list[Piece] = []
        index = 0
        while index < len(self._tokens):
            said, index = self._read(index)
            pieces += said
        return pieces

    def _read(self, index: int) -> Said:
        token = self._tokens[index]
        context, grammar = self._context, self._grammar
        match token.kind:
            case "word":
                return self._word(index)
            case "number":
                return self._number(index)
            case "date":
                return self._date(index)
            case "time":
                return self._time(index)
            case "phone":
                return digits.phone(context, index, grammar.cardinal), index + 1
            case "code":
                return digits.spell(context, index, grammar.cardinal, group=4), index + 1
            case "address":
                return words.address(context, index, self._language)
            case "abbr":
                said: Said | None = grammar.abbreviation(context, index)
                return said or ([context.as_written(index)], index + 1)
            case "space":
                return [context.as_written(index, self._languages[index])], index + 1
        if self._language == "en" and (said := en.with_currency(context, index)):
            return said
        language = self._languages[index]
        return words.sign(context, index, language, punctuation=self._punctuation)

    def _word(self, index: int) -> Said:
        context, language = self._context, self._languages[index]
        said = (
            self._roman(index)
            or words.key(context, index)
            or words.initial(context, index, language)
            or words.beside_number(context, index, language)
            or (kk.acronym(context, index) if language == self._language == "kk" else None)
            or words.acronym(context, index, language, shouted=self._shouted)
            or words.plain(context, index, language)
        )
        text = self._tokens[index].text
        if self._punctuation and text[0].isupper():
            kind = "capitals" if len(text) > 1 and text.isupper() else "capital"
            name = say(language, "word", kind)
            start = self._tokens[index].start
            return [Piece(start, start + 1, f"{name} ", language), *said[0]], said[1]
        return said

    def _roman(self, index: int) -> Said | None:
        text = self._tokens[index].text
        if not text.isupper() or not (value := roman(text)):
            return None
        said: Said | None = self._grammar.roman(self._context, index, value)
        return said

    def _number(self, index: int) -> Said:
        token = self._tokens[index]
        long = sum(sign.isdigit() for sign in re.split(r"[.,]", token.text)[0]) > _LONGEST_WHOLE
        if long:
            return digits.spell(self._context, index, self._grammar.cardinal), index + 1
        said: Said = self._grammar.number(self._context, index)
        return said

    def _date(self, index: int) -> Said:
        token: Token = self._tokens[index]
        parts = [int(part) for part in re.split(r"[-./]", token.text)]
        day, month, year = reversed(parts) if "-" in token.text else parts
        if not (1 <= month <= 12 and 1 <= day <= 31 and year >= 1000):
            return digits.spell(self._context, index, self._grammar.cardinal), index + 1
        said = self._grammar.date(self._context, index, day, month, year)
        return [self._context.piece(index, index + 1, said)], index + 1

    def _time(self, index: int) -> Said:
        token = self._tokens[index]
        hour, minute = (int(part) for part in token.text.split(":")[:2])
        if hour > 24 or minute > 59 or token.text.count(":") > 1:
            return digits.spell(self._context, index, self._grammar.cardinal), index + 1
        said: Said = self._grammar.time(self._context, index, hour, minute)
        return said
