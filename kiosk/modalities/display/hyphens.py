"""Where a word may be broken when it is longer than a line: never where that can be avoided.

Russian and English by the patterns of a kept library; Kazakh by its syllables, which are simple.
"""

from functools import cache, lru_cache

import pyphen

from kiosk.model.text import Language

_PATTERNS = {Language.RU: "ru_RU", Language.EN: "en_GB"}
_KAZAKH = frozenset("әғқңөұүһі")
_VOWELS = frozenset("аәеёиоөуұүыіэюя")
_GLIDES = frozenset("иу")
"""After a vowel these are consonants: тау-ға, ки-ім."""
_BOUND = frozenset("ьъ")
"""They belong to the letter before."""
_LEAST = 2
"""So many letters at least stand on either side."""


@lru_cache(maxsize=512)
def places(word: str, language: Language | None = None) -> tuple[int, ...]:
    """Return after how many letters `word`, one word without signs, may be broken, in order.

    `language` is that of the text around it; the script of the word has the last say.
    """
    own = _language(word.casefold(), language)
    if own is Language.KK:
        return _syllables(word.casefold())
    return tuple(int(place) for place in _patterns(own).positions(word))


def load() -> None:
    """Read the patterns now: later it would keep somebody waiting for a tenth of a second."""
    for language in _PATTERNS:
        _patterns(language)


def forget() -> None:
    """Forget which words were broken: a name that somebody entered can be among them."""
    places.cache_clear()
    for language in _PATTERNS:
        _patterns(language).hd.cache.clear()


@cache
def _patterns(language: Language) -> pyphen.Pyphen:
    return pyphen.Pyphen(lang=_PATTERNS[language], left=_LEAST, right=_LEAST)


def _language(word: str, around: Language | None) -> Language:
    if not any("Ѐ" <= letter <= "ӿ" for letter in word):
        return Language.EN
    if around is Language.KK or not _KAZAKH.isdisjoint(word):
        return Language.KK
    return Language.RU


def _syllables(word: str) -> tuple[int, ...]:
    """Return the ends of all syllables but the last.

    A syllable has one vowel and begins with at most one consonant: қол-дау-шы, пе-ти-ци-я, жұрт-ты.
    """
    vowels: list[int] = []
    for at, letter in enumerate(word):
        glides = letter in _GLIDES and at > 0 and word[at - 1] in _VOWELS - _GLIDES
        if letter in _VOWELS and not glides:
            vowels.append(at)
    ends = []
    for at in vowels[1:]:
        end = at - 1 if word[at - 1] not in _VOWELS or at - 1 not in vowels else at
        while word[end] in _BOUND:
            end -= 1
        if _LEAST <= end <= len(word) - _LEAST and word[end - 1 : end + 1].isalpha():
            ends.append(end)
    return tuple(dict.fromkeys(ends))
