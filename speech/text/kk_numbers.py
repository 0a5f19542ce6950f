"""Kazakh numerals, and endings that follow the vowels and the last sound of a word."""

import re
from functools import lru_cache
from typing import Final

_ONES: Final = ("", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз")
_TENS: Final = (
    *("", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"),
)
_SCALES: Final = (*("", "мың", "миллион", "миллиард", "триллион", "квадриллион", "квинтиллион"),)
_COLLECTIVE: Final = ("", "біреу", "екеу", "үшеу", "төртеу", "бесеу", "алтау", "жетеу")
LARGEST: Final = 10 ** (3 * len(_SCALES)) - 1

_FRONT: Final = "әөүіеэ"
_BACK: Final = "аоұыяёю"
_VOICELESS: Final = "кқпстфхһцчшщбвгд"
"""Those that take an ending with a voiceless sound; б в г д end loanwords only."""
_VOWELS: Final = _FRONT + _BACK + "иу"

ENDINGS: Final = {
    "genitive": ("ның", "ның", "дың", "тың"),
    "dative": ("ға", "ға", "ға", "қа"),
    "accusative": ("ны", "ды", "ды", "ты"),
    "locative": ("да", "да", "да", "та"),
    "ablative": ("дан", "нан", "дан", "тан"),
    "instrumental": ("мен", "мен", "мен", "пен"),
    "adjective": ("дағы", "дағы", "дағы", "тағы"),
    "about": ("дай", "дай", "дай", "тай"),
    "plural": ("лар", "дар", "дар", "тар"),
    "quality": ("лық", "дық", "дық", "тық"),
    "possessive": ("сы", "ы", "ы", "ы"),
}
"""Of a back-vowel word: after a vowel, after м н ң, after other voiced sounds, after voiceless."""

_TO_FRONT: Final = str.maketrans("аығқ", "еігк")

_SUFFIXES: Final = (
    ("genitive", r"[нтд][ыі]ң"),
    ("dative", r"[ғгқк][ае]"),
    ("accusative", r"[нтд][ыі]"),
    ("adjective", r"[дт][ае][ғг][ыі]"),
    ("about", r"[дт][ае]й"),
    ("locative", r"[дт][ае]"),
    ("ablative", r"[дтн][ае]н"),
    ("instrumental", r"[мбп]ен(?:ен)?"),
    ("plural", r"[лдт][ае]р"),
    ("quality", r"[лдт][ыі][қк]"),
    ("possessive", r"с?[ыі]"),
)
"""How an ending may be written after a number, rightly or not."""
_ORDINAL: Final = re.compile(r"(?:ы|і)?н?[шщ][ыі](.*)")
_COLLECTED: Final = re.compile(r"[ае]у(.*)")
_OF_POSSESSIVE: Final = {
    "genitive": "ның",
    "dative": "на",
    "accusative": "н",
    "locative": "нда",
    "ablative": "нан",
    "instrumental": "мен",
    "adjective": "ндағы",
}


@lru_cache(maxsize=1024)
def cardinal(number: int) -> str:
    """Return a number in words; numbers beyond `LARGEST` raise ValueError."""
    if not 0 <= number <= LARGEST:
        raise ValueError("too large to be said")
    if number == 0:
        return "нөл"
    words: list[str] = []
    for power in range(len(_SCALES) - 1, -1, -1):
        part = number // 1000**power % 1000
        if not part:
            continue
        hundreds, tens, ones = part // 100, part // 10 % 10, part % 10
        if hundreds:
            words += [_ONES[hundreds]] * (hundreds > 1) + ["жүз"]
        words += [_TENS[tens]] * bool(tens)
        if ones and not (power == 1 and part == 1 and not words):
            words.append(_ONES[ones])
        words += [_SCALES[power]] * bool(power)
    return " ".join(words)


@lru_cache(maxsize=1024)
def ordinal(number: int) -> str:
    """Return "first", "second" and so on in words."""
    return ordinal_of(cardinal(number))


def ordinal_of(words: str) -> str:
    """Make an ordinal of a number in words."""
    if words.endswith("жиырма"):
        return words + "сыншы"
    front = is_front(words)
    joined = words + ("" if words[-1] in "аеыі" else "і" if front else "ы")
    if words.endswith("қырық"):
        joined = words[:-2] + "қы"
    return joined + ("нші" if front else "ншы")


def collective(number: int) -> str:
    """Return "the two of them" up to seven, else the number."""
    return _COLLECTIVE[number] if 0 < number < len(_COLLECTIVE) else cardinal(number)


def is_front(word: str) -> bool:
    """Say whether a word takes endings with front vowels: as its last vowel is."""
    last = word.lower().rsplit(" ", 1)[-1]
    if last.endswith("ь"):
        return True
    for letter in reversed(last):
        if letter in _FRONT:
            return True
        if letter in _BACK:
            return False
    return "и" in last


def attach(word: str, ending: str, *, possessive: bool = False) -> str:
    """Return a word with an ending from `ENDINGS`, in harmony with it.

    `possessive`: the word ends in a possessive ending ("нөмірі"), after which cases differ.
    """
    front = is_front(word)
    sound = _sound(word)
    last = word[-1].lower()
    if ending == "instrumental":
        return word + ("бен" if last in "жз" else "пен" if sound == 3 else "мен")
    if ending == "possessive" and last == "ь":
        word = word[:-1]
    if ending in {"plural", "quality"} and last in "рйу":
        sound = 0
    if possessive and ending in _OF_POSSESSIVE:
        suffix = _OF_POSSESSIVE[ending]
    else:
        suffix = ENDINGS[ending][sound]
    if front:
        suffix = suffix.translate(_TO_FRONT)
    return word + suffix


def _sound(word: str) -> int:
    last = word[-1].lower()
    if last == "ь" and len(word) > 1:
        last = word[-2].lower()
    if last in "мнң":
        return 1
    if last in _VOICELESS:
        return 3
    return 0 if last in _VOWELS and last != "у" else 2


def read_suffix(number: int, suffix: str) -> str:
    """Return a number with the ending that was written after its digits; empty if it is none."""
    low = suffix.lower()
    if match := _ORDINAL.fullmatch(low):
        return with_suffix(ordinal(number), match[1]) or (ordinal(number) + match[1])
    if (match := _COLLECTED.fullmatch(low)) and 0 < number < len(_COLLECTIVE):
        return collective(number) + match[1]
    words = cardinal(number)
    if low.startswith(("сы", "сі")) and words[-1] not in "аеыі":
        return with_suffix(ordinal(number), low)  # 1-сі: the first of them
    return with_suffix(words, low)


def with_suffix(word: str, suffix: str, *, possessive: bool = False) -> str:
    """Return a word with an ending as somebody wrote it, put right; empty if it is no ending."""
    if not suffix:
        return word
    for ending, pattern in _SUFFIXES:
        if re.fullmatch(pattern, suffix):
            return attach(word, ending, possessive=possessive)
        match = re.fullmatch(rf"({pattern})(.+)", suffix)
        if match and ending in {"plural", "quality", "possessive"}:
            base = attach(word, ending)
            if rest := with_suffix(base, match[2], possessive=ending == "possessive"):
                return rest
    if possessive and re.fullmatch(r"[ыі][ңм].*", suffix):
        tail = _front(suffix) if is_front(word) else _back(suffix)
        return word[:-1] + tail  # ЖСН-іңіз: your number
    if re.fullmatch(r"с?[ыі]н", suffix):
        return attach(word, "possessive") + "н"
    if match := re.fullmatch(r"(с?[ыі])(н[ае]|нд[ае]|н[ае]н|ның|нің|нд[ае][ғг][ыі])", suffix):
        base = attach(word, "possessive")
        tail = match[2]
        return base + (_front(tail) if is_front(base) else _back(tail))
    return ""


def _front(suffix: str) -> str:
    return suffix.translate(_TO_FRONT)


def _back(suffix: str) -> str:
    return suffix.translate(str.maketrans("еігк", "аығқ"))
