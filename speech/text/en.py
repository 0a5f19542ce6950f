"""English, as in Britain: how numbers and what belongs to them are said in their place."""

import re
from functools import lru_cache
from typing import Final

from num2words.lang_EN import Num2Word_EN

from speech.text import digits
from speech.text.context import Context, Said, end_of_range, is_small, value
from speech.text.tables import table, word_set

_ROWS: Final = table("en")
_UNITS: Final = _ROWS["unit"]
_MONTHS: Final = tuple(_ROWS["month"][str(number)][0] for number in range(1, 13))
_NAMES_OF_MONTHS: Final = frozenset(month.lower() for month in _MONTHS)
_WORDS: Final = Num2Word_EN()
LARGEST: Final = 10**18 - 1
_YEAR_BEFORE: Final = word_set(
    """
    in since by from until till of year before after during circa and to between
    """
)
_NUMBERED: Final = re.compile(r"iin|bin|number|code|receipt")
_CURRENCIES: Final = word_set("$ £ € ₸ ₽")


@lru_cache(maxsize=4096)
def cardinal(number: int) -> str:
    """Return a number in words; beyond `LARGEST`, digit by digit."""
    if number > LARGEST:
        return " ".join(cardinal(int(digit)) for digit in str(number))
    words: str = _WORDS.to_cardinal(number)
    return words.replace(",", "")


@lru_cache(maxsize=4096)
def ordinal(number: int) -> str:
    """Return "first", "second" and so on in words."""
    if number > LARGEST:
        return cardinal(number)
    words: str = _WORDS.to_ordinal(number)
    return words.replace(",", "")


def year(number: int) -> str:
    """Return a year as people say it: nineteen eighty-four, two thousand and five."""
    century, rest = divmod(number, 100)
    if number % 1000 < 10 and rest < 10:
        return cardinal(number)
    if not rest:
        return f"{cardinal(century)} hundred"
    return f"{cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def number(context: Context, index: int) -> Said:
    """Say a number with all that belongs to it."""
    whole, part = value(context.text(index), "en")
    if digits.only_named(context, index, whole, _NUMBERED):
        return digits.spell(context, index, cardinal), index + 1
    amount = int(whole)
    if part:
        words = f"{cardinal(amount)} point {' '.join(cardinal(int(each)) for each in part)}"
        return _measured(context, index, 0, words) or _just(context, index, words)
    return (
        _fraction(context, index, amount)
        or _range(context, index, amount)
        or _ordinal(context, index, amount)
        or _dated(context, index, amount)
        or _measured(context, index, amount, cardinal(amount))
        or _just(context, index, cardinal(amount))
    )


def _just(context: Context, index: int, words: str) -> Said:
    return [context.piece(index, index + 1, words)], index + 1


def _ordinal(context: Context, index: int, amount: int) -> Said | None:
    """Say 1st, 21st; and 1980s."""
    suffix = context.text(index + 1).lower()
    if suffix in {"st", "nd", "rd", "th"}:
        words = ordinal(amount)
        if _month_after(context, index + 1):
            words = _day(context, index, amount)
        return [context.piece(index, index + 2, words)], index + 2
    if suffix == "s" and amount % 10 == 0 and amount >= 10:
        words = year(amount) if 1000 <= amount < 2100 else cardinal(amount)
        plural = words[:-1] + "ies" if words.endswith("y") else words + "s"
        return [context.piece(index, index + 2, plural)], index + 2
    return None


def _day(context: Context, index: int, amount: int) -> str:
    the = "" if context.word_before(index) == "the" else "the "
    return f"{the}{ordinal(amount)} of"


def _month_after(context: Context, index: int) -> bool:
    after = context.text(context.skip(index + 1))
    return _ROWS["abbr"].get(after, (after, ""))[0].lower() in _NAMES_OF_MONTHS


def _dated(context: Context, index: int, amount: int) -> Said | None:
    """Say days and years: 1 September 2028, September 1, in 2022."""
    text = context.text(index)
    if _month_after(context, index) and 1 <= amount <= 31:
        return _just(context, index, _day(context, index, amount))
    before = context.word_before(index)
    if context.kind(context.skip(index - 1, -1)) == "abbr":
        shortened = context.text(context.skip(index - 1, -1))
        before = _ROWS["abbr"].get(shortened, ("", ""))[0].lower()
    if before in _NAMES_OF_MONTHS and 1 <= amount <= 31 and len(text) < 3:
        return _just(context, index, f"the {ordinal(amount)}")
    comma = context.text(index - 1 - (context.kind(index - 1) == "space")) == ","
    day = index - 4 if context.text(index - 3) in {"st", "nd", "rd", "th"} else index - 3
    after_date = comma and context.kind(day) == "number"
    counts = context.word_after(index)
    if (
        len(text) == 4
        and text.isdigit()
        and 1100 <= amount < 2100
        and not _is_plural(counts)
        and (before in _YEAR_BEFORE | _NAMES_OF_MONTHS or after_date)
    ):
        return _just(context, index, year(amount))
    return None


def _is_plural(word: str) -> bool:
    return word in {"people", "children", "tenge"} or (
        word.endswith("s") and word not in {"was", "is", "this", "has", "as", "its"}
    )


def _measured(context: Context, index: int, amount: int, words: str) -> Said | None:
    """Say a number with its unit."""
    at = context.skip(index + 1)
    unit, end = context.unit(at, _UNITS)
    if not unit or (unit == "m" and context.text(end) == "."):
        return None
    pieces = [context.piece(index, index + 1, words + " ")]
    name = _named(unit, amount)
    second, beyond = context.unit(context.skip(end), _UNITS)
    if name in {"thousand", "million", "billion"} and second:
        pieces.append(context.piece(at, end, name + " "))
        at, end, name = context.skip(end), beyond, _named(second, amount)
    return [*pieces, context.piece(at, end, name)], end


def _named(unit: str, amount: int) -> str:
    noun, plural = _UNITS[unit]
    noun, bar, after = noun.partition("|")
    return (noun if amount == 1 else plural or noun + "s") + bar.replace("|", " ") + after


def with_currency(context: Context, index: int) -> Said | None:
    """Say a sum whose sign stands before it: $5, £1.5 million."""
    sign = context.text(index)
    if sign not in _CURRENCIES or context.kind(index + 1) != "number":
        return None
    whole, part = value(context.text(index + 1), "en")
    scale = context.word_after(index + 1)
    pieces, end = number(context, index + 1)
    if end != index + 2:
        return None
    words = pieces[0].said
    if scale in {"thousand", "million", "billion"}:
        end = context.skip(end) + 1
        words += f" {scale}"
    name = _named(sign, 1 if (whole, part) == ("1", "") and end == index + 2 else 2)
    return [context.piece(index, end, f"{words} {name}")], end


def _fraction(context: Context, index: int, top: int) -> Said | None:
    bottom = context.text(index + 2)
    if context.text(index + 1) != "/" or not is_small(bottom) or not 0 < top < int(bottom) <= 100:
        return None
    below = {2: "half", 4: "quarter"}.get(int(bottom)) or ordinal(int(bottom))
    plural = "s" if top > 1 else ""
    below = "halves" if plural and below == "half" else below + plural
    return [context.piece(index, index + 3, f"{cardinal(top)} {below}")], index + 3


def _range(context: Context, index: int, lower: int) -> Said | None:
    found = end_of_range(context, index, lower)
    if not found:
        return None
    second, upper = found
    pieces, end = number(context, second)
    words = cardinal(lower)
    if len(context.text(index)) == 4 and 1100 <= lower < upper < 2100:
        words = year(lower)
        pieces = [context.piece(second, second + 1, year(upper))]
        end = second + 1
    elif _month_after(context, second):
        words = f"the {ordinal(lower)}"
    return [context.piece(index, second, f"{words} to "), *pieces], end


def date(context: Context, index: int, day: int, month: int, number_of_year: int) -> str:
    """Return a date that was written in digits, day before month."""
    return f"{_day(context, index, day)} {_MONTHS[month - 1]} {year(number_of_year)}"


def time(context: Context, index: int, hour: int, minute: int) -> Said:
    """Say a time of day: two thirty, fourteen oh five, nine o'clock."""
    half = context.text(context.skip(index + 1)).lower() in {"am", "pm", "a.m.", "p.m."}
    if minute:
        words = f"{cardinal(hour)} {'oh ' if minute < 10 else ''}{cardinal(minute)}"
    elif half:
        words = cardinal(hour)
    else:
        words = f"{cardinal(hour)} o'clock" if 0 < hour <= 12 else f"{cardinal(hour)} hundred"
    return _just(context, index, words)


_COUNTED: Final = word_set("century centuries quarter")
_NAMED: Final = word_set("chapter part volume section article annex war book phase class")


def roman(context: Context, index: int, amount: int) -> Said | None:
    """Say a Roman numeral: ordinal before "century" and after a name; None where it is none."""
    if context.word_after(index) in _COUNTED:
        return _just(context, index, ordinal(amount))
    if context.word_before(index) in _NAMED:
        return _just(context, index, cardinal(amount))
    long = len(context.text(index)) > 1
    if long and context.text(index + 1) == "." and context.begins(index):
        return _just(context, index, cardinal(amount))
    before = context.text(context.skip(index - 1, -1))
    if long and before[:1].isupper() and before[1:].islower():
        return _just(context, index, f"the {ordinal(amount)}")
    return None


def abbreviation(context: Context, index: int) -> Said | None:
    """Say an abbreviation in full."""
    written = context.text(index)
    low = {name.lower(): full for name, (full, _) in _ROWS["abbr"].items()}
    words = _ROWS["abbr"].get(written, (low.get(written.lower(), ""), ""))[0]
    after = context.text(context.skip(index + 1))
    if written == "St." and after[:1].isupper():
        words = "Saint"
    if written in {"No.", "p.", "sec.", "Art.", "art.", "min."} and not after[:1].isdigit():
        return None
    if not words:
        return None
    end = "." if written.endswith(".") and context.ends(index + 1) else ""
    return [context.piece(index, index + 1, words + end)], index + 1
