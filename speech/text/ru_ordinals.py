"""Russian numbers that are ordinals: days, years, and what has an ending written after it."""

import re
from typing import Final

from speech.text import ru_grammar
from speech.text.context import DASHES, Context, Said
from speech.text.ru_numbers import cardinal, compound, ordinal
from speech.text.tables import table

_MONTHS: Final = frozenset(table("ru")["month"][str(number)][0] for number in range(1, 13))
_YEAR: Final = re.compile(r"год(?:а|у|ом|е|ы|ов|ам|ами|ах)?")
_ENDING: Final = re.compile(
    r"(?:ы|и|о|е)?(?P<ordinal>й|я|е|го|му|м|ю|х|ми)|(?:ы|и)?(?P<more>ти|ть|мя|ух|ёх|ех)|(?P<n>ое|ая|ые)"
)


_OF_ADJECTIVE: Final = {
    **{"й": "ный", "я": "ная", "е": "ное", "го": "ного", "му": "ному", "м": "ном", "х": "ных"},
    **{"ю": "ную", "ми": "ными"},
}


def suffixed(
    context: Context, index: int, number: int, units: dict[str, tuple[str, str]]
) -> Said | None:
    """Say a number with an ending or a word joined to it: 5-го, 90-е, 20-летний; None if none."""
    hyphen = context.kind(index + 1) == "sign" and context.text(index + 1) in DASHES
    after = index + 2 if hyphen else index + 1
    if not context.is_word(after):
        unit, end = context.unit(index + 1, units)
        if unit == "%" and context.text(end) == "-" and context.is_word(end + 1):
            ending = context.text(end + 1).lower()
            ending = _OF_ADJECTIVE.get(ending, ending)
            said = f"{compound(number)}процент{ending}"
            return [context.piece(index, end + 2, said)], end + 2
        return None
    word = context.text(after).lower()
    if not context.text(after)[0].islower() or (not hyphen and context.unit(after, units)[0]):
        return None
    if match := _ENDING.fullmatch(word):
        words = _with_ending(context, index, number, match, after)
        return [context.piece(index, after + 1, words)], after + 1
    if hyphen and len(word) > 3:
        return [context.piece(index, after + 1, compound(number) + word)], after + 1
    return None


def _with_ending(
    context: Context, index: int, number: int, match: re.Match[str], after: int
) -> str:
    ending = match["ordinal"] or match["more"] or match["n"]
    noun = ru_grammar.noun_after(context, after + 1)
    before = ru_grammar.preposition(context, index)
    if ending in {"ти", "ух", "ёх", "ех"}:
        return cardinal(number, "g")
    if ending == "ть":
        return cardinal(number)
    if ending == "мя":
        return cardinal(number, "i")
    if ending == "х" and number in {2, 3, 4}:
        return cardinal(number, "g")
    case, gender, plural = {
        "й": ("n", "m", False),
        "я": ("n", "f", False),
        "ая": ("n", "f", False),
        "е": ("n", "n", False),
        "ое": ("n", "n", False),
        "ые": ("n", "m", True),
        "го": ("g", "m", False),
        "му": ("d", "m", False),
        "м": ("i" if before in {"с", "со", "над", "между", "перед", "под"} else "p", "m", False),
        "ю": ("a", "f", False),
        "х": ("g", "m", True),
        "ми": ("i", "m", True),
    }[ending]
    if (
        ending == "й"
        and (noun.endswith(("ы", "и", "ой", "ей", "ью")) or (noun.endswith("е") and before))
        and noun != "дети"
    ):
        case, gender = "g", "f"
    if ending == "е" and (number % 10 == 0 or noun.endswith(("ы", "и"))):
        plural = noun.endswith(("ы", "и", "")) and not noun.endswith(("е", "о"))
    if ending == "м" and not before and not noun.endswith("е"):
        case = "i"
    return ordinal(number, case, gender, plural=plural)


def dated(
    context: Context, index: int, number: int, second: int = 0, *, first_of_range: int = -1
) -> Said | None:
    """Say the day of a month or the number of a year as an ordinal; None if it is neither.

    `second` is the second number of a range that begins here: what follows it counts.
    `first_of_range` is the first number of a range that ends here: what precedes it counts.
    """
    last = second or index
    first = first_of_range if first_of_range >= 0 else index
    word = context.word_after(last)
    if word in _MONTHS and 1 <= number <= 31:
        said = ordinal(number, _day_case(context, first, last), "n")
        return [context.piece(index, index + 1, said)], index + 1
    if case := _listed_day(context, index, number):
        return [context.piece(index, index + 1, ordinal(number, case, "n"))], index + 1
    text = context.text(index)
    if len(text) != 4 or not text.isdigit() or not 1000 <= number < 3000:
        return None
    return _year(context, index, number, first, last)


def _day_case(context: Context, first: int, last: int) -> str:
    before = context.word_before(first)
    if before in ru_grammar.GENITIVE | {"с", "со"}:
        return "g"
    if before in ru_grammar.DATIVE:
        return "d"
    if before in ru_grammar.INSTRUMENTAL:
        return "i"
    if before in {"по", "на", "за", "сегодня", "завтра", "вчера", "про"}:
        return "n"
    alone = context.begins(first) and _is_end_of_date(context, last)
    dash = context.text(context.skip(first - 1, -1))
    return "n" if alone or dash in {"—", "–", ":"} else "g"


def _is_end_of_date(context: Context, last: int) -> bool:
    """Say whether nothing follows the month but a year."""
    at = context.skip(context.skip(last + 1) + 1)
    if context.kind(at) == "number":
        at = context.skip(at + 1)
        if _YEAR.fullmatch(context.text(at)) or context.text(at) == "г.":
            at += 1
    return context.ends(at)


def _listed_day(context: Context, index: int, number: int) -> str:
    """Return the case of a day whose month comes later: с 1 по 5 мая, 1 и 2 мая; else empty."""
    joint = context.skip(index + 1)
    second = context.skip(joint + 1)
    listed = context.text(joint).lower() in {"по", "до", "и", "или", ","}
    if not (listed and context.kind(second) == "number" and 1 <= number <= 31):
        return ""
    if context.word_after(second) not in _MONTHS:
        return ""
    case = _day_case(context, index, index)
    return "g" if case == "n" and context.word_before(index) != "на" else case


def _year(context: Context, index: int, number: int, first: int, last: int) -> Said | None:
    before = context.word_before(first)
    at = context.skip(last + 1)
    word = context.text(at).lower()
    month = context.word_before(index) in _MONTHS
    if _YEAR.fullmatch(word):
        case, plural = _year_case(word, before), False
        return [context.piece(index, index + 1, ordinal(number, case, plural=plural))], index + 1
    case = ru_grammar.case_of(context, first) if not month else "g"
    case = {"a": "n"}.get(case, case)
    if word in {"г.", "гг."} and context.kind(at) == "abbr":
        return _abbreviated_year(context, index, number, case, (at, last))
    if month:
        end = context.piece(index, index + 1, ordinal(number, "g") + " года")
        return [end], index + 1
    joint = context.text(context.skip(index + 1)).lower()
    span = joint in {"по", "до"} and before in {"с", "со", "от"}
    closing = before in {"по", "до"} and context.kind(_two_back(context, index)) == "number"
    bare = not ru_grammar.noun_after(context, last + 1) and 1800 <= number < 2100
    if span or closing or (bare and before in {"в", "с", "до", "после", "к"}):
        if before == "по":
            case = "n"
        return [context.piece(index, index + 1, ordinal(number, case or "n"))], index + 1
    return None


def _two_back(context: Context, index: int) -> int:
    return context.skip(context.skip(index - 1, -1) - 1, -1)


def _abbreviated_year(
    context: Context, index: int, number: int, case: str, place: tuple[int, int]
) -> Said:
    at, last = place
    case = case or ("n" if context.begins(index) and context.ends(at + 1) else "g")
    full = context.text(at).lower()
    forms = table("ru")["abbr"][full][0].split("|")
    year = ("год", "года", "году", "год", "годом", "году") if full == "г." else tuple(forms)
    if full == "гг." and case == "n":
        year = ("годы",) * 6
    end = "." if context.ends(at + 1) else ""
    said = context.piece(index, index + 1, ordinal(number, case) + " ")
    if last != index:
        return [said], index + 1
    return [said, context.piece(at, at + 1, year["ngdaip".index(case)] + end)], at + 1


def _year_case(word: str, before: str) -> str:
    if word == "году":
        return "d" if before in {"к", "ко", "по"} else "p"
    return {
        "год": "n",
        "годы": "n",
        "года": "g",
        "годов": "g",
        "годом": "i",
        "годами": "i",
        "годам": "d",
        "годе": "p",
    }.get(word, "p")
