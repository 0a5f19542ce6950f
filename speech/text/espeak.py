"""What eSpeak NG reads wrongly, written so that it reads it rightly.

For the engines that speak with its voices, after `speech.text.runs`; every other engine would be
misled. Needs the flag ``espeakPHONEMES`` (0x100) of ``espeak_Synth``: phonemes stand in [[ ]].

* Russian: the engine guesses stress, and knows no mark for it. Words of `tables/stress_ru.txt`, and
  any word that is written with U+0301 after its stressed vowel, become phonemes. The preposition
  "к" is read as the name of the letter, so it becomes one too.
* Kazakh: у after a consonant is a vowel ("оқу", "автобус"), which the engine reads as a consonant.
"""

import re
from functools import cache
from pathlib import Path
from typing import Final

from speech.text.run import Piece, Run, join

_TABLE: Final = Path(__file__).parent / "tables" / "stress_ru.txt"
_ACUTE: Final = "\u0301"
_WORD: Final = re.compile(r"[а-яё][а-яё\u0301]*", re.IGNORECASE)
_KAZAKH_U: Final = re.compile(r"(?<![аәеёиоөұүыіэюяу])у([аәеёиоөұүыіэюя])?", re.IGNORECASE)

_VOWELS: Final = "аеёиоуыэюя"
_SOFTENING: Final = "еёиюяь"
_PLAIN: Final = {
    **{"б": "b", "в": "v", "г": "g", "д": "d", "з": "z", "к": "k", "л": "l", "м": "m", "н": "n"},
    **{"п": "p", "р": "r", "с": "s", "т": "t", "ф": "f", "х": "x"},
}
_HARD: Final = {"ж": "Z", "ш": "S", "ц": "ts"}
_ALWAYS_SOFT: Final = {"ч": "tS;", "щ": "S;"}
_UNVOICED: Final = {"б": "п", "в": "ф", "г": "к", "д": "т", "ж": "ш", "з": "с"}
_VOICED: Final = {"п": "б", "к": "г", "т": "д", "с": "з", "ш": "ж"}
_STRESSED: Final = {
    **{"а": "A", "о": "o", "у": "u", "э": "E", "ы": "y", "и": "i"},
    **{"я": "A", "ё": "8", "ю": "u", "е": "e"},
}
_WEAK: Final = {
    **{"а": "V", "о": "V", "у": "u", "э": "E", "ы": "y", "и": "i"},
    **{"я": "V", "ё": "8", "ю": "u", "е": "i"},
}


def respell(text: str, language: str) -> Run:
    """Return a text as eSpeak NG is to be given it; origins point into `text`, which is not empty.

    Never raises; a text that needs nothing is returned as it stands.
    """
    pieces: list[Piece] = []
    done = 0
    for start, end, said in _changes(text, language):
        if start > done:
            pieces.append(Piece(done, start, text[done:start], language, verbatim=True))
        pieces.append(Piece(start, end, said, language))
        done = end
    if done < len(text):
        pieces.append(Piece(done, len(text), text[done:], language, verbatim=True))
    (run,) = join(pieces, apart=False)
    return run


def _changes(text: str, language: str) -> list[tuple[int, int, str]]:
    brackets = [(m.start(), m.end(), m.group()[0]) for m in re.finditer(r"\[{2,}|\]{2,}", text)]
    if language == "kk":
        found = [(m.start(), m.end(), _kazakh_u(m)) for m in _KAZAKH_U.finditer(text)]
    elif language == "ru":
        found = _russian(text)
    else:
        found = []
    return sorted(brackets + found)


def _kazakh_u(match: re.Match[str]) -> str:
    """Return the engine's sound for it, and the consonant too where a vowel follows."""
    return "ү" + (f"у{match[1]}" if match[1] else "")


def _russian(text: str) -> list[tuple[int, int, str]]:
    found = []
    before = ""
    for match in _WORD.finditer(text):
        word = match.group().lower()
        said = ""
        alone = match.end() - match.start() == len(text.strip())
        if word == "к" and not alone and text[match.end() :][:1] == " ":
            said = "[[k]]"
        elif stressed := (word if _ACUTE in word else _stress(word, before)):
            said = f"[[{phonemes(stressed)}]]"
        if said:
            found.append((match.start(), match.end(), said))
        before = word
    return found


def _stress(word: str, before: str) -> str:
    for pattern, stressed in _table().get(word, ()):
        if not pattern or re.fullmatch(pattern, before):
            return stressed
    return ""


@cache
def _table() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return for each word the words it may have to follow, and its stress."""
    table: dict[str, tuple[tuple[str, str], ...]] = {}
    for line in _TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            pattern, _, stressed = line.rpartition(" ")
            word = stressed.replace(_ACUTE, "")
            table[word] = (*table.get(word, ()), (pattern, stressed))
    return table


def phonemes(stressed: str) -> str:
    """Return a Russian word in the engine's phonemes, its stress marked with U+0301 or by ё."""
    stress = stressed.find(_ACUTE) - 1
    word = stressed.replace(_ACUTE, "")
    if stress < 0:
        stress = word.find("ё")
    if len(word) > 4 and word.endswith(("ого", "его")):
        word = word[:-2] + "во"
    word = word.replace("тся", "ца").replace("ться", "ца")
    sounds = _assimilated(word)
    return "".join(_sound(sounds, at, stress) for at in range(len(sounds)))


def _assimilated(word: str) -> str:
    """Let consonants be voiced or not as the next one is; none is at the end."""
    letters = list(word)
    for at in range(len(letters) - 1, -1, -1):
        rest = "".join(letters[at + 1 :]).lstrip("ь")
        following = rest[:1]
        if letters[at] in _UNVOICED and (not following or following in "пфктшсх"):
            letters[at] = _UNVOICED[letters[at]]
        elif letters[at] in _VOICED and following and following in "бгджз":
            letters[at] = _VOICED[letters[at]]
    return "".join(letters)


def _sound(word: str, at: int, stress: int) -> str:
    letter = word[at]
    before = word[at - 1] if at else ""
    after = word[at + 1] if at + 1 < len(word) else ""
    if letter in _VOWELS:
        return _vowel(word, at, stress)
    if letter in _PLAIN:
        soft = ";" if after and after in _SOFTENING else ""
        glide = "@-" if letter == "р" and before not in {*_VOWELS, "ь", "й"} else ""
        return glide + _PLAIN[letter] + soft
    if letter == "й":
        return "j"
    return _HARD.get(letter) or _ALWAYS_SOFT.get(letter, "")


def _vowel(word: str, at: int, stress: int) -> str:
    letter = word[at]
    before = word[at - 1] if at else ""
    glide = "j" if letter in "еёюя" and (not before or before in _VOWELS + "ьъ") else ""
    after_hard = bool(before) and before in _HARD
    last = at == len(word) - 1
    if at == stress:
        sound = {"е": "E", "и": "y", "ё": "o"}.get(letter, "") if after_hard else ""
        return f"'{glide}{sound or _STRESSED[letter]}"
    if letter in "еи" and after_hard:
        return "y"
    if letter == "и" and last:
        return "I"
    if letter in "ая" and last:
        return "ja" if glide else "V"
    if letter == "е" and last and glide:
        return "jI"
    if letter == "а" and _next_is_stressed(word, at, stress):
        return "a"
    if letter == "я" and at < stress:
        return f"{glide}i" if not glide else "ja"
    return glide + _WEAK[letter]


def _next_is_stressed(word: str, at: int, stress: int) -> bool:
    return at < stress and not any(each in _VOWELS for each in word[at + 1 : stress])
