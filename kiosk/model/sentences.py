"""Where sentences end: a text is read, captioned and recorded by them. Pure.

A full stop ends one only before a space and what is no small letter, or at the end; not after an
abbreviation that goes on, after an initial, or in a number. A wrong end would be heard twice: as a
pause, and as "кв." without its number, which nobody can put into words.
"""

import re
from collections.abc import Iterator
from typing import Final

_END: Final = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s|$)|\n+")
_NEXT: Final = re.compile(r"\s*[«“„\"'(\[–—-]*\s*(\w)?")
_LAST_WORD: Final = re.compile(r"[\w.-]+$")
_REACH: Final = 24
"""Characters before a stop in which a short form lies."""
_JOINED: Final = re.compile(r"(\w\.\s?){1,3}\w{1,2}$")

_NEVER_LAST: Final = frozenset(
    """
    көш даңғ мкр пәт ст т.а.ә мыс тел мырз ред ш/а
    г ул пр просп пер бул пл обл пос д кв корп каб ст п пп ч гл разд рис стр табл прил см
    ср напр им гр прим исп т.е т.к т.н т.ч и.о
    mr mrs ms dr prof st e.g i.e cf vs approx
    """.split()  # noqa: SIM905 - fifty short forms read better as words
)
"""Abbreviations that something always follows: Kazakh, Russian, English."""
_SOMETIMES_LAST: Final = frozenset(
    """
    т.б т.с.с т.с ж жж ғ қ ауд а с қар тг
    г гг др т.д т.п н.э руб коп тыс млн млрд чел шт экз
    no nos art para sec p pp vol fig etc ltd inc a.m p.m jan feb aug sept oct nov dec
    """.split()  # noqa: SIM905 - fifty short forms read better as words
)
"""Those with which a sentence may end: it goes on if a small letter or a digit follows."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield (first character, the one after the last) of each, without the blanks around it.

    Every sign that is no blank lies in exactly one sentence, and they come in order.
    """
    start = 0
    for match in _END.finditer(text):
        if _ends(text, start, match):
            yield from _bare(text, start, match.end())
            start = match.end()
    yield from _bare(text, start, len(text))


def _bare(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    if part.strip():
        yield end - len(part.lstrip()), start + len(part.rstrip())


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """Say whether what began at `start` ends with a match of `_END`."""
    following = _NEXT.match(text, match.end())
    first = following[1] if following and following[1] else ""
    if "\n" in match.group() or not first:
        return True
    if first.islower():
        return False
    before = text[max(start, match.start() - _REACH) : match.start()]
    last = _LAST_WORD.search(before)
    if not last or match.group()[0] != "." or match.group().startswith(".."):
        return True
    word = last.group()
    if len(word) == 1 and word.isupper() and word != "I":
        return False  # an initial
    if word.isdigit() and len(word) <= 2 and before.strip() == word:
        return False  # "1. First item"
    written = {word.lower(), _joined(before)}
    year = word == "г" and before[: last.start()].rstrip()[-1:].isdigit()
    if written & _NEVER_LAST and not year:
        return False
    return not (written & _SOMETIMES_LAST and first.isdigit())


def _joined(text: str) -> str:
    """Return the end of a text as one abbreviation, if it is one written with spaces: т. д."""
    match = _JOINED.search(text)
    return re.sub(r"\s", "", match.group()).lower() if match else ""
