"""Russian abbreviations, clauses of laws and Roman numerals, in the case their place asks for."""

import re
from typing import Final

from speech.text import ru_grammar
from speech.text.context import DASHES, Context, Said
from speech.text.roman import roman as roman_value
from speech.text.ru_numbers import ordinal
from speech.text.tables import table

_ROWS: Final = table("ru")


def clause(context: Context, index: int, amount: int) -> Said | None:
    """Say the number of an article or part of a law as an ordinal: статья двенадцатая."""
    before = context.skip(index - 1, -1)
    full = _forms(context.text(before))[0] if context.kind(before) == "abbr" else ""
    word = full or context.word_before(index)
    gender = next((gender for stem, gender in _CLAUSES.items() if word.startswith(stem)), "")
    if not gender:
        return None
    of_law = context.word_after(index).startswith(_OF_LAW) or _is_clause(context.text(index + 2))
    if not full and not word.startswith(("стать", "статей", "глав")) and not of_law:
        return None
    case = _abbreviation_case(context, before) if full else _clause_case(word)
    return [context.piece(index, index + 1, ordinal(amount, case, gender))], index + 1


_CLAUSES: Final = {"стать": "f", "част": "f", "глав": "f", "пункт": "m", "подпункт": "m"}
_OF_LAW: Final = ("стат", "част", "закон", "кодекс", "пункт", "правил", "положени", "конституц")


def _is_clause(written: str) -> bool:
    return _forms(written)[0].startswith(tuple(_CLAUSES))


def _rank(written: str) -> int:
    """Return how large a clause an abbreviation stands for, or -1: a part of an article."""
    full = _forms(written)[0]
    return next((rank for rank, stem in enumerate(_BY_SIZE) if full.startswith(stem)), -1)


_BY_SIZE: Final = ("подпункт", "пункт", "част", "стать", "глав")


def _forms(written: str) -> list[str]:
    """Return an abbreviation in full, in its cases if it has any."""
    name = "".join(written.split()).lower()
    return _ABBREVIATIONS.get(name, "").split("|")


_ABBREVIATIONS: Final = {
    "".join(written.split()): said for written, (said, _) in _ROWS["abbr"].items()
}


def _clause_case(word: str) -> str:
    if word.endswith(("ёй", "ей", "ой")):
        return "i"
    forms = {"я": "n", "а": "n", "ь": "n", "т": "n", "ю": "a", "у": "a", "е": "d"}
    return "g" if word.startswith(("пункта", "подпункта")) else forms.get(word[-1], "g")


_COUNTED_BY_ROMAN: Final = re.compile(
    r"(век|квартал|съезд|созыв|раздел|том|класс|этап|уровень)(?:а|у|ом|е|ов|ах|ами)?|"
    r"(глав|част|групп|степен|категори|мировая|мировой|стать)\w*"
)


def roman(context: Context, index: int, amount: int) -> Said | None:
    """Say a Roman numeral as an ordinal that agrees with its noun; None where it is none."""
    last = index
    if context.text(index + 1) in {*DASHES} and roman_value(context.text(index + 2)):
        last = index + 2
    if context.text(at := context.skip(last + 1)) in {"в", "вв"} and context.text(at + 1) == ".":
        return _centuries(context, index, amount, at if last == index else 0)
    for place, word in ((index + 1, context.word_after(last)), (-1, context.word_before(index))):
        if match := _COUNTED_BY_ROMAN.fullmatch(word):
            gender = "m" if match[1] else "f"
            case = _roman_case(context, index if place > 0 else index - 2, word, gender)
            return [context.piece(index, index + 1, ordinal(amount, case, gender))], index + 1
    before = context.text(context.skip(index - 1, -1))
    if before[:1].isupper() and before[1:].islower():
        feminine = before.endswith(("а", "я"))
        said = ordinal(amount, "n", "f" if feminine else "m")
        return [context.piece(index, index + 1, said)], index + 1
    if len(context.text(index)) > 1:
        return [context.piece(index, index + 1, ordinal(amount))], index + 1
    return None


def _centuries(context: Context, index: int, amount: int, shortened: int) -> Said:
    """Say a century that is followed by "в." or "вв."."""
    before = context.text(index - 1) in {*DASHES}
    case = ru_grammar.case_of(context, index - 2 if before else index) or "n"
    words = ordinal(amount, case)
    if not shortened:
        return [context.piece(index, index + 1, words)], index + 1
    forms = _CENTURY if context.text(shortened) == "в" else _CENTURY_PLURAL
    end = "." if context.ends(shortened + 1) else ""
    return [
        context.piece(index, shortened, words + " "),
        context.piece(shortened, shortened + 2, forms["ngdaip".index(case)] + end),
    ], shortened + 2


_CENTURY: Final = ("век", "века", "веку", "век", "веком", "веке")
_CENTURY_PLURAL: Final = ("века", "веков", "векам", "века", "веками", "веках")


def _roman_case(context: Context, index: int, word: str, gender: str) -> str:
    if gender == "f":
        if word.endswith(("ой", "ью", "ей")):
            return "i"
        return {"у": "a", "ю": "a", "е": "p", "ы": "g", "и": "g"}.get(word[-1], "n")
    if word.endswith("ом") and word != "том":
        return "i"
    before = ru_grammar.preposition(context, index)
    plural = {"ах": "p", "ов": "g", "ам": "d"}.get(word[-2:], "")
    if plural:
        return plural
    if word.endswith("е"):
        return "p"
    if word.endswith("у"):
        return "d" if before not in ru_grammar.PLACE else "p"
    return "g" if word.endswith("а") else "n"


def abbreviation(context: Context, index: int) -> Said | None:
    """Say an abbreviation in full, in the case that its place asks for."""
    written = context.text(index)
    forms = _forms(written)
    end = "." if written.endswith(".") and context.ends(index + 1) else ""
    if len(forms) < 6:
        return [context.piece(index, index + 1, forms[0] + end)], index + 1
    after = context.text(context.skip(index + 1))
    name = after[:1].isupper() or context.kind(context.skip(index + 1)) == "number"
    if not name and written.lower() not in {"г.", "гг."} and len(written) == 2:
        return None  # a single letter before a full stop
    case = _abbreviation_case(context, index)
    said = forms["ngdaip".index(case)]
    return [context.piece(index, index + 1, said + end)], index + 1


_ADJECTIVES: Final = {
    **dict.fromkeys(("ая", "ый", "ий", "ое"), "n"),
    **dict.fromkeys(("ой", "ого"), "g"),
    **{"ому": "d", "ую": "a", "ым": "i", "им": "i", "ом": "p"},
}


def _abbreviation_case(context: Context, index: int) -> str:
    """Return the case of a shortened noun: as its preposition, adjective or place asks."""
    if case := ru_grammar.case_of(context, index):
        return case
    written = context.text(index).lower()
    before = context.skip(index - 1, -1)
    if context.kind(before) == "number" and _is_clause(written):
        inner = _rank(context.text(context.skip(before - 1, -1)))
        return "g" if 0 <= inner < _rank(written) else "n"
    word = context.word_before(index)
    if not word or written in {"д.", "кв.", "стр."}:
        return "n"
    ending = next((ending for ending in _ADJECTIVES if word.endswith(ending)), "")
    return _ADJECTIVES.get(ending, "g") if len(word) > 4 else "g"
