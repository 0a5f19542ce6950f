"""Which language a word is in, where a text mixes them.

What can be told, and what cannot:

* Latin letters in Kazakh or Russian are English. (Kazakh in Latin letters is read as English.)
* A word with one of ә ғ қ ң ө ұ ү һ і in a Russian or English text is Kazakh. A Kazakh word without
  them ("Абай", "батыр") stays with the voice around it, unless it stands between two such words.
* Cyrillic without those letters in an English text is Russian.
* A Kazakh text is full of loanwords ("петиция", "автобус") that belong to it. Only an ending or a
  small word that Kazakh does not have makes a word Russian, a word between two of these too, and
  all of a quotation in «» that has one and no Kazakh letter.
"""

import itertools
import re
from collections.abc import Sequence
from typing import Final

from speech.text.scan import Token
from speech.text.tables import word_set

_KAZAKH: Final = re.compile("[әғқңөұүһі]", re.IGNORECASE)
_LATIN: Final = re.compile("[a-zà-öø-ÿĀ-ɏ]", re.IGNORECASE)
_CYRILLIC: Final = re.compile("[а-яёәғқңөұүһі]", re.IGNORECASE)
_RUSSIAN_ENDING: Final = re.compile(
    r"\w{2,}(?:ый|ого|его|ому|ему|ыми|ими|ная|ное|ные|ной|ных|ском|ской|ских|ский|ться|тся|ость|ости|"
    r"ение|ения|ению|ании|ений|ание|овать|ать|ить|еть|ах|ями|ами)",
    re.IGNORECASE,
)
_RUSSIAN_WORDS: Final = word_set("для что это или при как чтобы если его она они мы вы через")


def languages(tokens: Sequence[Token], language: str) -> list[str]:
    """Return the language of each token; what stands between words goes with both, or neither."""
    words = [at for at, token in enumerate(tokens) if token.kind == "word"]
    found = [language] * len(tokens)
    for at in words:
        found[at] = _of_word(tokens[at].text, language)
    if language == "kk":
        _quotations(tokens, found)
    for before, at, after in zip(words, words[1:], words[2:], strict=False):
        if (
            found[before] == found[after] != found[at] == language
            and found[before] != "en"
            and all(tokens[each].kind == "space" for each in range(before + 1, after) if each != at)
        ):
            found[at] = found[before]
    for before, after in itertools.pairwise(words):
        if found[before] == found[after] and all(
            tokens[each].kind in {"space", "sign"} for each in range(before + 1, after)
        ):
            found[before:after] = [found[before]] * (after - before)
    return found


def _of_word(word: str, language: str) -> str:
    cyrillic = bool(_CYRILLIC.search(word))
    if not cyrillic:
        return "en" if _LATIN.search(word) else language
    if _LATIN.search(word):
        return language
    if _KAZAKH.search(word):
        return "kk"
    if language == "kk":
        return "ru" if _surely_russian(word) else "kk"
    return "ru"


def _surely_russian(word: str) -> bool:
    return word.lower() in _RUSSIAN_WORDS or (
        len(word) > 4 and not word.isupper() and bool(_RUSSIAN_ENDING.fullmatch(word))
    )


def _quotations(tokens: Sequence[Token], found: list[str]) -> None:
    """Give a whole quotation to Russian where it is surely Russian."""
    opened = -1
    for at, token in enumerate(tokens):
        if token.text == "«":
            opened = at
        elif token.text == "»" and opened >= 0:
            inside = range(opened + 1, at)
            words = [each for each in inside if tokens[each].kind == "word"]
            if any(found[each] == "ru" for each in words) and not any(
                _KAZAKH.search(tokens[each].text) for each in words
            ):
                for each in words:
                    found[each] = "ru" if found[each] == "kk" else found[each]
            opened = -1
