"""Russian: how numbers and what belongs to them are said in their place in a text."""

import re
from typing import Final

from speech.text import digits, ru_grammar
from speech.text.context import Context, Said, end_of_range, is_small, value
from speech.text.ru_names import abbreviation, clause, roman
from speech.text.ru_numbers import (
    cardinal,
    counted,
    decimal,
    fraction,
    gender_of_unit,
    ordinal,
    size,
)
from speech.text.ru_ordinals import dated, suffixed
from speech.text.tables import table

_ROWS: Final = table("ru")
_UNITS: Final = _ROWS["unit"]
_MONTHS: Final = tuple(_ROWS["month"][str(number)][0] for number in range(1, 13))
_SCALES: Final = frozenset({"тысяч", "миллион", "миллиард", "триллион"})
_NUMBERED: Final = re.compile(r"иин|бин|жсн|бсн|iin|bin|номер\w*|код\w*|квитанци\w*")
_LABELS: Final = re.compile(
    r"номер(?:у|ом|е|а)?|дом(?:а|у|е)?|квартир\w+|кабинет\w*|маршрут(?:а|у|ом|е)?|страниц\w+|"
    r"размер(?:а)?|шаг|скорость|громкость|пункт(?:а|у|е)?|окн[оаеу]|рисунок|таблица|корпус\w*|"
    r"школ[аеуы]|автобус(?:а|е|ом|у)?|этап|вариант|версия"
)
"""Words after which a bare number is a name: "дом 5", "в школе 12", never "дома пятого"."""


def number(context: Context, index: int) -> Said:
    """Say a number with all that belongs to it."""
    whole, part = value(context.text(index), "ru")
    if digits.only_named(context, index, whole, _NUMBERED):
        return digits.spell(context, index, cardinal), index + 1
    amount = int(whole)
    if part:
        return _decimal(context, index, amount, part)
    return (
        _fraction(context, index, amount)
        or _range(context, index, amount)
        or suffixed(context, index, amount, _UNITS)
        or dated(context, index, amount)
        or clause(context, index, amount)
        or measured(context, index, amount)
        or _plain(context, index, amount)
    )


def _plain(context: Context, index: int, amount: int, end: int = 0) -> Said:
    case, gender, animate = _agreement(context, index, amount, end or index + 1)
    words = cardinal(amount, case, gender, animate=animate)
    return [context.piece(index, index + 1, words)], index + 1


def _agreement(context: Context, index: int, amount: int, end: int) -> ru_grammar.Agreement:
    if _is_name(context, index):
        return "n", "m", False
    return ru_grammar.agreement(context, index, amount, end)


def _is_name(context: Context, index: int) -> bool:
    before = context.skip(index - 1, -1)
    if context.kind(before) == "abbr" or context.text(before) in {"№", "§", "#"}:
        return True
    label = _LABELS.fullmatch(context.word_before(index))
    return bool(label) and not ru_grammar.noun_after(context, index + 1)


def measured(
    context: Context, index: int, amount: int, words: str = "", case: str = ""
) -> Said | None:
    """Say a number with its unit: до 25 % is до двадцати пяти процентов.

    `words` is given for a number that is not whole.
    """
    at = context.skip(index + 1)
    unit, end = context.unit(at, _UNITS)
    if not unit:
        return None
    noun, kind = _UNITS[unit]
    if not case:
        case = _unit_case(context, index, amount)
    said = words or cardinal(amount, case, gender_of_unit(kind))
    name = counted(noun, kind, amount, case, decimal_part=bool(words))
    if words.startswith("полутора"):
        name = counted(noun, kind, 5, case)
    pieces = [context.piece(index, index + 1, said + " ")]
    second, beyond = context.unit(context.skip(end), _UNITS)
    if noun in _SCALES and second:
        pieces.append(context.piece(at, end, name + " "))
        at, end = context.skip(end), beyond
        name = counted(*_UNITS[second], 5, case if case in "gdip" else "n")
        if case in "dip":
            name = counted(*_UNITS[second], 5, "g")
    if context.text(end - 1).endswith(".") and context.ends(end):
        name += "."
    return [*pieces, context.piece(at, end, name)], end


def _unit_case(context: Context, index: int, amount: int) -> str:
    before = ru_grammar.preposition(context, index)
    if before in ru_grammar.PLACE | {"через", "за", "по", "под"}:
        return "a" if before != "по" or size(amount) != "one" else "d"
    if before in {"с", "со"}:
        return "g"
    return ru_grammar.case_of(context, index) or "n"


def _decimal(context: Context, index: int, whole: int, part: str) -> Said:
    case = _unit_case(context, index, 5)
    case = "n" if case == "a" else case
    unit, _ = context.unit(context.skip(index + 1), _UNITS)
    noun = ru_grammar.noun_after(context, index + 1)
    kind = _UNITS[unit][1] if unit else ""
    if len(part) == 2 and (_UNITS.get(unit, ("",))[0] or noun) == "тенге":
        at = context.skip(index + 1)
        end = context.unit(at, _UNITS)[1] if unit else at + 1
        coins = f" {cardinal(int(part), case)} {counted('тиын', 'm', int(part), case)}"
        return [
            context.piece(index, at, cardinal(whole, case) + " "),
            context.piece(at, end, "тенге" + coins),
        ], end
    words = decimal(whole, part, case)
    if (whole, part) == (1, "5") and unit not in {"%", "°", "°C", "°С", "℃"} and (unit or noun):
        feminine = kind in "fzk" if unit else noun.endswith(("ы", "и"))
        words = "полутора" if case != "n" else "полторы" if feminine else "полтора"
    return measured(context, index, 5, words, case) or (
        [context.piece(index, index + 1, words)],
        index + 1,
    )


def _fraction(context: Context, index: int, top: int) -> Said | None:
    bottom = context.text(index + 2)
    before = context.skip(index - 1, -1)
    if (
        context.text(index + 1) != "/"
        or not is_small(bottom)
        or not 0 < top < int(bottom) <= 100
        or _is_name(context, index)
        or context.text(before) in {"д.", "№"}
    ):
        return None
    case = _unit_case(context, index, 5)
    said = fraction(top, int(bottom), case)
    return [context.piece(index, index + 3, said)], index + 3


def _range(context: Context, index: int, lower: int) -> Said | None:
    """Say 5–7 as five-seven, both in one case; the second number speaks for itself."""
    found = end_of_range(context, index, lower)
    if not found:
        return None
    second, upper = found
    if both := dated(context, index, lower, second):
        first = both[0][0]
        pieces, end = dated(context, second, upper, first_of_range=index) or number(context, second)
        joint = " — " if upper > 999 else "-"
        if upper < 32 and not ru_grammar.preposition(context, index):
            first = context.piece(index, second, f"с {ordinal(lower, 'g', 'n')}")
            pieces = [context.piece(second, second + 1, ordinal(upper, "n", "n"))]
            joint, end = " по ", second + 1
        return [context.piece(index, second, first.said + joint), *pieces], end
    at = context.skip(second + 1)
    unit, end = context.unit(at, _UNITS)
    if unit:
        noun, kind = _UNITS[unit]
        case = _unit_case(context, index, upper)
        gender = gender_of_unit(kind)
        return [
            context.piece(index, second, cardinal(lower, case, gender) + "-"),
            context.piece(second, at, cardinal(upper, case, gender) + " "),
            context.piece(at, end, counted(noun, kind, upper, case)),
        ], end
    if upper_suffix := suffixed(context, second, upper, _UNITS):
        first = context.piece(index, second, cardinal(lower) + "-")
        return [first, *upper_suffix[0]], upper_suffix[1]
    case, gender, _ = ru_grammar.agreement(context, index, upper, second + 1)
    return [
        context.piece(index, second, cardinal(lower, case, gender) + "-"),
        context.piece(second, second + 1, cardinal(upper, case, gender)),
    ], second + 1


def date(context: Context, index: int, day: int, month: int, year: int) -> str:
    """Return a date that was written in digits."""
    before = ru_grammar.case_of(context, index)
    case = "n" if before in {"", "a", "p"} else before
    return f"{ordinal(day, case, 'n')} {_MONTHS[month - 1]} {ordinal(year, 'g')} года"


def time(context: Context, index: int, hour: int, minute: int) -> Said:
    """Say a time of day: четырнадцать часов тридцать минут."""
    case = _unit_case(context, index, hour)
    words = f"{cardinal(hour, case)} {counted('час', 'm', hour, case)}"
    if minute:
        words += f" {cardinal(minute, case, 'f')} {counted('минут', 'f', minute, case)}"
    return [context.piece(index, index + 1, words)], index + 1


__all__ = ["abbreviation", "cardinal", "date", "number", "roman", "time"]
