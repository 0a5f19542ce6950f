"""Russian numerals and counted nouns in their cases.

Cases are written n, g, d, a, i, p (nominative to prepositional), genders m, f, n, as the library
num2words has them.
"""

import re
from functools import lru_cache
from typing import Final

from num2words.lang_RU import Num2Word_RU

_CASES: Final = "ngdaip"
_WORDS: Final = Num2Word_RU()
LARGEST: Final = 10**18 - 1

_SINGULAR: Final = {
    "m": ("", "а", "у", "", "ом", "е"),
    "f": ("а", "ы", "е", "у", "ой", "е"),
    "z": ("а", "и", "е", "у", "ей", "е"),
    "k": ("а", "и", "е", "у", "ой", "е"),
    "s": ("ь", "я", "ю", "ь", "ём", "е"),
}
_PLURAL: Final = {
    "m": ("ы", "ов", "ам", "ы", "ами", "ах"),
    "0": ("ы", "", "ам", "ы", "ами", "ах"),
    "f": ("ы", "", "ам", "ы", "ами", "ах"),
    "z": ("и", "", "ам", "и", "ами", "ах"),
    "k": ("и", "", "ам", "и", "ами", "ах"),
    "s": ("и", "ей", "ям", "и", "ями", "ях"),
}
_ADJECTIVE: Final = {
    "one": ("ый", "ого", "ому", "ый", "ым", "ом"),
    "many": ("ых", "ых", "ым", "ых", "ыми", "ых"),
}
_PARTS: Final = ("", "десят", "сот", "тысячн", "десятитысячн", "стотысячн", "миллионн")


def size(number: int) -> str:
    """Return how a noun is counted: "one" (21 подпись), "few" (2 подписи), "many" (5)."""
    if number % 100 // 10 == 1:
        return "many"
    return "one" if number % 10 == 1 else "few" if number % 10 in (2, 3, 4) else "many"


@lru_cache(maxsize=4096)
def cardinal(number: int, case: str = "n", gender: str = "m", *, animate: bool = False) -> str:
    """Return a number in words; beyond `LARGEST`, digit by digit."""
    if number > LARGEST:
        return " ".join(cardinal(int(digit)) for digit in str(number))
    words: str = _WORDS.to_cardinal(number, case=case, gender=gender, animate=animate)
    return _plain_thousand(words, number)


@lru_cache(maxsize=4096)
def ordinal(number: int, case: str = "n", gender: str = "m", *, plural: bool = False) -> str:
    """Return "first", "second" and so on in words; beyond `LARGEST`, a cardinal."""
    if number > LARGEST:
        return cardinal(number)
    words: str = _WORDS.to_ordinal(number, case=case, gender=gender, plural=plural, animate=False)
    return _plain_thousand(words, number)


def _plain_thousand(words: str, number: int) -> str:
    """Say "a thousand", not "one thousand", at the beginning."""
    if 1000 <= number < 2000:
        return re.sub(r"^одн(?:а|ой|у) (?=тысяч)", "", words)
    return words


def decimal(whole: int, part: str, case: str = "n") -> str:
    """Return a decimal fraction in words: три целых пять десятых."""
    if len(part) >= len(_PARTS):
        digits = " ".join(cardinal(int(digit)) for digit in part)
        return f"{cardinal(whole, case, 'f')} {_part(whole, 'цел', case)} {digits}"
    return (
        f"{cardinal(whole, case, 'f')} {_part(whole, 'цел', case)} "
        f"{cardinal(int(part), case, 'f')} {_part(int(part), _PARTS[len(part)], case)}"
    )


def fraction(top: int, bottom: int, case: str = "n") -> str:
    """Return a common fraction in words: две третьих."""
    one = size(top) == "one"
    below = ordinal(bottom, case, "f") if one else ordinal(bottom, _many(case), plural=True)
    return f"{cardinal(top, case, 'f')} {below}"


def _many(case: str) -> str:
    return "g" if case in "na" else case


def _part(count: int, stem: str, case: str) -> str:
    """Return целая, целых and the like, after a number."""
    at = _CASES.index(case)
    if size(count) == "one":
        return stem + ("ая", "ой", "ой", "ую", "ой", "ой")[at]
    return stem + ("ых", "ых", "ым", "ых", "ыми", "ых")[at]


def counted(noun: str, kind: str, number: int, case: str, *, decimal_part: bool = False) -> str:
    """Return a unit as it stands after a number: 5 километров, до 21 километра.

    `noun` and `kind` are those of the table of units.
    """
    noun, _, after = noun.partition("|")
    tail = f" {after}" if after else ""
    if kind == "-":
        return noun + tail
    adjective, plus, stem = noun.rpartition("+")
    at = _CASES.index(case)
    group = size(number)
    if decimal_part:
        form = _SINGULAR.get(kind, _SINGULAR["m"])[1]
        adjective += "ого" if plus else ""
    elif group == "one":
        form = _SINGULAR.get(kind, _SINGULAR["m"])[at]
        adjective += _ADJECTIVE["one"][at] if plus else ""
    else:
        direct = case in "na"
        few = direct and group == "few"
        form = _SINGULAR.get(kind, _SINGULAR["m"])[1] if few else _PLURAL[kind][1 if direct else at]
        adjective += _ADJECTIVE["many"][at] if plus else ""
    if adjective.endswith("ск" + adjective[-2:]) and adjective[-2:] in {"ый", "ых", "ым"}:
        adjective = adjective[:-2] + "и" + adjective[-1]
    return f"{adjective} {stem}{form}{tail}".strip()


def gender_of_unit(kind: str) -> str:
    """Return the gender of a unit in the table."""
    return "f" if kind in "fzk" else "m"


def compound(number: int) -> str:
    """Return a number as it begins a longer word: двадцати- in двадцатилетний."""
    words = cardinal(number, "g").split(" ")
    short = {"ста": "сто", "девяноста": "девяносто", "одного": "одно", "тысячи": "тысяче"}
    return "".join(short.get(word, word) for word in words)
