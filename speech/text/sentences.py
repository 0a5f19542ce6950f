"""Where sentences begin and end, for reading a text sentence by sentence.

Knows no other module of speech. A full stop ends a sentence only before a space and a capital
letter, a digit, a quotation or the end, and not after an abbreviation, an initial, or in a number.
"""

import re
from typing import Final

_END: Final = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s|$)|\n+")
_NEXT: Final = re.compile(r"\s*[«“„\"'(\[–—-]*\s*(\w)?")
_LAST_WORD: Final = re.compile(r"[\w.-]+$")

_NEVER_LAST: Final = {
    "kk": "көш даңғ мкр пәт ст т.а.ә мыс қар тел мырз ред ш/а",
    "ru": """г ул пр просп пер бул пл мкр обл пос д кв корп каб ст п пп ч гл разд рис табл прил см
        ср напр им тел гр прим ред исп т.е т.к т.н т.ч и.о""",
    "en": "mr mrs ms dr prof no nos st art para sec p pp vol fig e.g i.e cf vs approx",
}
"""Abbreviations that something always follows."""
_SOMETIMES_LAST: Final = {
    "kk": "т.б т.с.с т.с ж жж ғ қ обл ауд а с",
    "ru": "гг др т.д т.п н.э руб коп тыс млн млрд чел шт экз с г",
    "en": "etc ltd inc a.m p.m jan feb aug sept oct nov dec",
}
"""Abbreviations with which a sentence may end: it goes on if a small letter or a digit follows."""


def sentences(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Return (start, length) in characters of each sentence, without the space around it.

    Every sign that is no space lies in exactly one sentence, and they come in order.
    """
    found: list[tuple[int, int]] = []
    start = 0
    for match in _END.finditer(text):
        if "\n" in match.group() or _ends(text, start, match, language):
            _add(found, text, start, match.end())
            start = match.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    part = text[start:end]
    bare = part.strip()
    if bare:
        found.append((start + len(part) - len(part.lstrip()), len(bare)))


def _ends(text: str, start: int, match: re.Match[str], language: str) -> bool:
    following = _NEXT.match(text, match.end())
    first = following[1] if following and following[1] else ""
    if first.isalpha() and first.islower():
        return False
    if match.group()[0] != "." or match.group().startswith(".."):
        return True
    last = _LAST_WORD.search(text, start, match.start())
    if not last:
        return True
    word = last.group().lower()
    joined = _joined(text[start : match.start()])
    never = _NEVER_LAST.get(language, "").split()
    if not first:
        return True
    if len(last.group()) == 1 and last.group().isupper() and last.group() != "I":
        return False  # an initial
    if last.group().isdigit() and len(last.group()) <= 2 and last.start() == start:
        return False  # "1. First item"
    if (word in never or joined in never) and not _after_year(text, start, last, word):
        return False
    sometimes = _SOMETIMES_LAST.get(language, "").split()
    return not ((word in sometimes or joined in sometimes) and first.isdigit())


def _after_year(text: str, start: int, last: re.Match[str], word: str) -> bool:
    """Say whether "г." means a year, with which a sentence may end."""
    return word == "г" and text[start : last.start()].rstrip()[-1:].isdigit()


def _joined(text: str) -> str:
    """Return the end of a text as one abbreviation, if it is one written with spaces: т. д."""
    match = re.search(r"(\w\.\s?){1,3}\w{1,2}$", text)
    return re.sub(r"\s", "", match.group()).lower() if match else ""
