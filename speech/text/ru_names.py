"""Russian abbreviations, clauses of laws and Roman numerals, in the case their place asks for."""

import re
from typing import Final

from speech.text import ru_grammar
from speech.text.context import Context, Said
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
    for place, word in ((index + 1, context.word_after(index)), (-1, context.word_before(index))):
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


def _roman_case(context: Context, index: int, word: str, gender: str) -> str:
    if gender == "f":
        if word.endswith(("ой", "ью", "ей")):
            return "i"
        return {"у": "a", "ю": "a", "е": "p", "ы": "g", "и": "g"}.get(word[-1], "n")
    if word.endswith("ом") and word != "том":
        return "i"
    before = ru_grammar.preposition(context, index)
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
        return "g" if _is_clause(context.text(context.skip(before - 1, -1))) else "n"
    word = context.word_before(index)
    if not word or written in {"д.", "кв.", "стр."}:
        return "n"
    ending = next((ending for ending in _ADJECTIVES if word.endswith(ending)), "")
    return _ADJECTIVES.get(ending, "g") if len(word) > 4 else "g"
