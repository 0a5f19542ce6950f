"""A text cut into tokens: addresses, dates, numbers, words, signs. Nothing is left out."""

import re
from dataclasses import dataclass, field
from functools import cache
from typing import Final

from speech.text.tables import table

_SPACE: Final = "[ \u00a0\u202f\u2009]"
_GROUPS: Final = {
    "kk": rf"\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)|\d{{1,3}}(?:\.\d{{3}}){{2,}}(?!\d)",
    "en": rf"\d{{1,3}}(?:,\d{{3}})+(?!\d)|\d{{1,3}}(?:{_SPACE}\d{{3}})+(?!\d)",
}
"""How a large number is written; Russian writes it as Kazakh does."""

_AFTER_STOP: Final = r"(?=[\W\dA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]|$)"
"""What may follow an abbreviation with a full stop, if no space: ул.Абая, ст.12."""

_PATTERN: Final = r"""
    (?P<address>[\w.+-]+@[\w-]+(?:\.[\w-]+)+
        |https?://[^\s«»"<>]*[\w/]
        |(?<!\w)(?:[A-Za-z0-9][\w-]*\.)+(?:kz|ru|com|org|net|gov|edu|info|io|eu|uk|қаз|рф)(?!\w)
            (?:/[^\s«»"<>]*[\w/])?)
    |(?P<phone>(?<![\w+])(?:\+\d{1,2}|8)SPACE?-?
        (?:\(?\d{3}\)?[-SPACES]?\d{3}|\(\d{4}\)[-SPACES]?\d{2})
        [-SPACES]?\d{2}[-SPACES]?\d{2}(?![\w-]))
    |(?P<date>(?<![\w.-])(?:\d{4}-\d\d-\d\d|\d{1,2}\.\d\d\.\d{4}|\d{1,2}/\d\d/\d{4})(?![\w-]|\.\d))
    |(?P<time>(?<![\w:])\d{1,2}:\d\d(?::\d\d)?(?![\w:]))
    |(?P<code>(?<![\w-])\d{4}(?:SPACE\d{4}){2,}(?:SPACE\d{1,4})?(?!\w)
        |(?<![\w-])(?=[A-Z-]*\d)[A-Z0-9]{2,}(?:-[A-Z0-9]{2,}){2,}(?![\w-])
        |(?<![\w.,])(?!\d{1,3}(?:\.\d{3})+(?![\d.]))\d+(?:\.\d+){2,}(?!\w))
    |(?P<abbr>(?<![^\W\d])(?<!-)(?:ABBREVIATIONS))
    |(?P<number>(?:GROUPS|\d+)(?:[.,]\d+(?![.,]?\d))?)
    |(?P<word>(?:[^\W\d_][\u0300-\u036f]*)+(?:['’ʼ](?:[^\W\d_][\u0300-\u036f]*)+)*)
    |(?P<space>\s+)
    |(?P<sign>.[\ufe0f\u0300-\u036f]*)
"""


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of the text as written."""

    kind: str
    text: str = field(repr=False)
    start: int
    end: int


@cache
def _scanner(language: str) -> re.Pattern[str]:
    abbreviations = sorted(table(language)["abbr"], key=len, reverse=True)
    pattern = (
        _PATTERN.replace("ABBREVIATIONS", "|".join(_either(each) for each in abbreviations))
        .replace("GROUPS", _GROUPS.get(language, _GROUPS["kk"]))
        .replace("SPACES", " \u00a0\u202f\u2009")
        .replace("SPACE", _SPACE.replace(" ", r"\ "))
    )
    return re.compile(pattern.replace(_SPACE, _SPACE.replace(" ", r"\ ")), re.VERBOSE | re.DOTALL)


def _either(written: str) -> str:
    """Match an abbreviation at the beginning of a sentence too, and with any space in it."""
    first = written[0]
    head = f"[{first}{first.upper()}]" if first.islower() and len(written) > 2 else re.escape(first)
    tail = _AFTER_STOP if written.endswith(".") else r"(?!\w)"
    return head + re.escape(written[1:]).replace(r"\ ", _SPACE.replace(" ", r"\ ") + "?") + tail


def scan(text: str, language: str) -> list[Token]:
    """Return the tokens of a text; put together they are the text."""
    return [
        Token(match.lastgroup or "sign", match.group(), match.start(), match.end())
        for match in _scanner(language).finditer(text)
    ]
