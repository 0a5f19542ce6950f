"""Kazakh: how numbers and what belongs to them are said in their place in a text."""

import re
from typing import Final

from speech.text import digits
from speech.text.context import DASHES, Context, Said, end_of_range, is_small, value
from speech.text.kk_numbers import (
    LARGEST,
    attach,
    cardinal,
    ordinal,
    ordinal_of,
    read_suffix,
    with_suffix,
)
from speech.text.tables import table

_ROWS: Final = table("kk")
_UNITS: Final = _ROWS["unit"]
_ABBREVIATIONS: Final = _ROWS["abbr"]
_MONTHS: Final = tuple(_ROWS["month"][str(number)][0] for number in range(1, 13))
_YEAR: Final = re.compile(r"жыл(?!ан|дам|қы|у)\w*")
_ERA: Final = (
    *("ғасыр", "тарау", "бөлім", "тоқсан", "съез", "сынып", "топ", "дүниежүзілік", "дәреже"),
    *("құрылтай", "санат", "курс", "том", "кезең", "деңгей", "қосымша"),
)
_NUMBERED: Final = re.compile(r"жсн|бсн|иин|бин|iin|bin|нөмір\w*|код\w*|түбіртек\w*")
_DENOMINATORS: Final = ("", "оннан", "жүзден", "мыңнан", "он мыңнан", "жүз мыңнан")
_POSSESSIVE: Final = re.compile(r".*(?:[сн]?[ыі]|лары|лері|дары|дері|тары|тері)")


def said(number: int) -> str:
    """Return a number in words, digit by digit where it is beyond words."""
    if number <= LARGEST:
        return cardinal(number)
    return " ".join(cardinal(int(digit)) for digit in str(number))


def number(context: Context, index: int) -> Said:
    """Say a number with all that belongs to it."""
    whole, part = value(context.text(index), "kk")
    if digits.only_named(context, index, whole, _NUMBERED):
        return digits.spell(context, index, cardinal), index + 1
    if part:
        return _decimal(context, index, int(whole), part)
    amount = int(whole)
    return (
        _fraction(context, index, amount)
        or _range(context, index, amount)
        or _joined(context, index, amount)
        or _dated(context, index, amount)
        or _measured(context, index, said(amount))
        or ([context.piece(index, index + 1, said(amount))], index + 1)
    )


def _hyphen(context: Context, index: int) -> int:
    """Return the index after a hyphen without spaces, or the index itself."""
    return index + 1 if context.kind(index) == "sign" and context.text(index) in DASHES else index


def _joined(context: Context, index: int, amount: int) -> Said | None:
    """Say what is joined to a number: 7-ден, 5-ші, 5-қадам, 20-сы."""
    after = _hyphen(context, index + 1)
    if not context.is_word(after):
        return None
    word = context.text(after)
    if amount <= LARGEST and (words := read_suffix(amount, word)):
        return [context.piece(index, after + 1, words)], after + 1
    unit, _ = context.unit(after, _UNITS)
    if after == index + 1 or unit or not word[0].islower() or amount > LARGEST:
        return None
    return [context.piece(index, after, ordinal(amount) + " ")], after


def _dated(context: Context, index: int, amount: int) -> Said | None:
    """Say the day of a month and the number of a year as ordinals."""
    word = context.word_after(index)
    numbered = context.text(context.skip(index - 1, -1)) == "№" and word and amount <= LARGEST
    if numbered:
        return [context.piece(index, index + 1, ordinal(amount))], index + 1
    month = any(word.startswith(each) for each in _MONTHS) and 1 <= amount <= 31
    text = context.text(index)
    abbreviated = context.text(context.skip(index + 1)) in {"ж.", "жж."}
    beyond = context.word_after(context.skip(index + 1)) if word else ""
    of_year = _YEAR.fullmatch(word) or (word == "оқу" and _YEAR.fullmatch(beyond))
    year = len(text) == 4 and text.isdigit() and (of_year or abbreviated)
    if year and amount % 1000 == 0 and beyond in {"бұрын", "бойы", "өткен", "ішінде"}:
        return None
    if month or year:
        return [context.piece(index, index + 1, ordinal(amount))], index + 1
    return None


def _measured(context: Context, index: int, words: str) -> Said | None:
    """Say a number with its unit and the ending of that: 25%-ы, 5 км-ге, 1,5 млн ₸."""
    at = context.skip(index + 1)
    unit, end = context.unit(at, _UNITS)
    if not unit:
        return None
    name, _, rate = _UNITS[unit][0].partition("|")
    pieces = [context.piece(index, index + 1, f"{rate} {words} ".lstrip())]
    second, beyond = context.unit(context.skip(end), _UNITS)
    if name in {"мың", "миллион", "миллиард", "триллион"} and second:
        pieces.append(context.piece(at, end, name + " "))
        at, end, name = context.skip(end), beyond, _UNITS[second][0]
    after = _hyphen(context, end)
    if (
        after > end
        and context.is_word(after)
        and (ended := with_suffix(name, context.text(after).lower()))
    ):
        name, end = ended, after + 1
    return [*pieces, context.piece(at, end, name)], end


def _decimal(context: Context, index: int, whole: int, part: str) -> Said:
    """Say 3,5 as three whole and of ten five; with a unit, a half is a half."""
    at = context.skip(index + 1)
    unit, end = context.unit(at, _UNITS)
    following = context.word_after(index)
    joined = _hyphen(context, index + 1) > index + 1 and context.is_word(index + 2)
    if len(part) == 2 and joined and whole <= 24 and int(part) < 60:
        return time(context, index, whole, int(part))  # 9.00-ден 18.00-ге дейін
    if len(part) == 2 and (_UNITS.get(unit, ("",))[0] or following) == "теңге":
        return [
            context.piece(index, at, said(whole) + " "),
            context.piece(at, end if unit else at + 1, f"теңге {said(int(part))} тиын"),
        ], (end if unit else at + 1)
    if part == "5" and whole and (unit or following) and unit not in {"%", "°", "°C", "°С", "℃"}:
        words = f"{said(whole)} жарым"
    elif len(part) < len(_DENOMINATORS):
        words = f"{said(whole)} бүтін {_DENOMINATORS[len(part)]} {said(int(part))}"
    else:
        words = f"{said(whole)} бүтін {' '.join(cardinal(int(digit)) for digit in part)}"
    if measured := _measured(context, index, words):
        return measured
    after = _hyphen(context, index + 1)
    if (
        after > index + 1
        and context.is_word(after)
        and (ended := with_suffix(words, context.text(after).lower()))
    ):
        return [context.piece(index, after + 1, ended)], after + 1
    return [context.piece(index, index + 1, words)], index + 1


def _fraction(context: Context, index: int, amount: int) -> Said | None:
    """Say 3/4 as of four three."""
    bottom = context.text(index + 2)
    if (
        context.text(index + 1) != "/"
        or not is_small(bottom)
        or not 0 < amount < int(bottom) <= 100
    ):
        return None
    words = f"{attach(cardinal(int(bottom)), 'ablative')} {cardinal(amount)}"
    after = _hyphen(context, index + 3)
    if (
        after > index + 3
        and context.is_word(after)
        and (ended := with_suffix(words, context.text(after).lower()))
    ):
        return [context.piece(index, after + 1, ended)], after + 1
    return [context.piece(index, index + 3, words)], index + 3


def _range(context: Context, index: int, amount: int) -> Said | None:
    """Say 5–7 as five-seven, and years as ordinals; the second number speaks for itself."""
    found = end_of_range(context, index, amount)
    if not found:
        return None
    second, upper = found
    pieces, end = number(context, second)
    words = said(amount)
    if pieces[0].said.rstrip() == ordinal_of(said(upper)):
        words = ordinal(amount)
    joint = " – " if upper > 999 else "-"
    return [context.piece(index, second, words + joint), *pieces], end


def date(_context: Context, _index: int, day: int, month: int, year: int) -> str:
    """Return a date that was written in digits."""
    return f"{ordinal(year)} жылғы {ordinal(day)} {_MONTHS[month - 1]}"


def time(context: Context, index: int, hour: int, minute: int) -> Said:
    """Say a time of day: сағат он төрт отыз, with the ending that was written."""
    words = cardinal(hour) + (f" {digits.zeros(f'{minute:02}', cardinal)}" if minute else "")
    end = index + 1
    after = _hyphen(context, end)
    if (
        after > end
        and context.is_word(after)
        and (ended := with_suffix(words, context.text(after).lower()))
    ):
        words, end = ended, after + 1
    before = context.text(context.skip(index - 1, -1)).lower()
    if not before.startswith("сағ"):
        words = f"сағат {words}"
    return [context.piece(index, end, words)], end


def roman(context: Context, index: int, amount: int) -> Said | None:
    """Say a Roman numeral as an ordinal; None where it is none."""
    after = _hyphen(context, index + 1)
    word = context.text(after).lower() if after > index + 1 else context.word_after(index)
    counted = word.startswith(_ERA)
    before = context.text(context.skip(index - 1, -1))
    named = before[:1].isupper() and before[1:].islower()
    if not counted and not (len(context.text(index)) > 1 or named):
        return None
    words = ordinal(amount)
    if after > index + 1 and context.is_word(after):
        if ended := with_suffix(words, word):
            return [context.piece(index, after + 1, ended)], after + 1
        return [context.piece(index, after, words + " ")], after
    return [context.piece(index, index + 1, words)], index + 1


def abbreviation(context: Context, index: int) -> Said | None:
    """Say an abbreviation in full, with the ending that was written after it."""
    written = context.text(index)
    words = ""
    for name, (full, _) in _ABBREVIATIONS.items():
        if name.replace(" ", "") == "".join(written.split()).lower():
            words = full
            break
    if words in {"жыл", "жылдар"}:
        if context.kind(context.skip(index - 1, -1)) != "number":
            return None
        month = context.word_after(index)
        after_day = context.kind(context.skip(index + 1)) == "number"
        words = "жылғы" if words == "жыл" and (month.startswith(_MONTHS) or after_day) else words
        words = "жылы" if words == "жыл" and not context.ends(index + 1) else words
    return _ended(context, index, words) if words else None


def acronym(context: Context, index: int) -> Said | None:
    """Say capitals that stand for a name in full, with the ending that was written after them."""
    words = _ROWS["acronym"].get(context.text(index), ("", ""))[0]
    if not words:
        return None
    following = context.word_after(index)
    if words.endswith(" нөмірі") and following.startswith("нөмір"):
        words = words.removesuffix(" нөмірі")
    elif context.text(index) == "ҚР" and _possessed(context, index):
        words = attach(words, "genitive", possessive=True)
    return _ended(context, index, words)


def _possessed(context: Context, index: int) -> bool:
    after = context.skip(index + 1)
    word = context.text(after)
    return context.is_word(after) and word[0].isupper() and bool(_POSSESSIVE.fullmatch(word))


def _ended(context: Context, index: int, words: str) -> Said:
    after = _hyphen(context, index + 1)
    if after > index + 1 and context.is_word(after):
        suffix = context.text(after).lower()
        ended = with_suffix(words, suffix, possessive=_is_possessive(words))
        if ended:
            return [context.piece(index, after + 1, ended)], after + 1
    return [context.piece(index, index + 1, words)], index + 1


def _is_possessive(words: str) -> bool:
    """Say whether a name in full ends in a possessive ending, as names made of two nouns do."""
    last = words.rsplit(" ", 1)[-1]
    return " " in words and last[-1:] in {"ы", "і"} and len(last) > 4
