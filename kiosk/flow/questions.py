"""The questions a petition asks: how each is entered, shown, checked and classed."""

from dataclasses import dataclass

from kiosk.flow.session import Alphabet
from kiosk.model.privacy import Privacy
from kiosk.model.text import Language
from sync.answers import LIMITS, NAMES, Field, check, normalise
from sync.petitions import Petition

_SECRET = {Field.IIN, Field.BIRTH_DATE, Field.CONTACT}
_DIGITS = {Field.IIN, Field.BIRTH_DATE, Field.CONTACT}


@dataclass(frozen=True, slots=True)
class Checked:
    """An entry that was looked at."""

    answer: str
    """As it is kept; empty if it cannot be taken."""
    problem: str
    """Message that says what is wrong and what to do; empty if nothing is."""


def asked(petition: Petition) -> tuple[Field, ...]:
    """Return the questions of `petition` in order."""
    return tuple(rule.field for rule in petition.fields)


def required(petition: Petition, question: Field) -> bool:
    """Say whether `question` must be answered."""
    return any(rule.required for rule in petition.fields if rule.field is question)


def privacy(question: Field) -> Privacy:
    """Return the privacy class of an answer."""
    return Privacy.SECRET if question in _SECRET else Privacy.PERSONAL


def alphabet(question: Field, language: Language) -> Alphabet:
    """Return what the on-screen keyboard offers first."""
    return Alphabet.DIGITS if question in _DIGITS else Alphabet(language.value)


def capitals_follow(question: Field, before: str) -> bool:
    """Say whether the next letter is a capital: at the start of each part of a name."""
    return question in (*NAMES, Field.ADDRESS) and (not before or before[-1] in " -")


def limit(question: Field) -> int:
    """Return how many characters can be entered."""
    return 8 if question is Field.BIRTH_DATE else LIMITS[question]


def fits(question: Field, text: str) -> bool:
    """Say whether `text` can be part of the entry at all; line breaks and the like cannot."""
    if question in {Field.IIN, Field.BIRTH_DATE}:
        return text.isascii() and text.isdigit()
    return text.isprintable()


def shown(question: Field, entry: str) -> str:
    """Return an entry as a person reads it: a date gets its dots, an IIN its groups."""
    if question is Field.BIRTH_DATE:
        return ".".join(part for part in (entry[:2], entry[2:4], entry[4:]) if part)
    if question is Field.IIN:
        return " ".join(entry[start : start + 4] for start in range(0, len(entry), 4))
    return entry


def _is_iin(answer: str) -> bool:
    """Say whether somebody entered their IIN where a telephone number was asked for.

    A telephone number has eleven digits here, or says with a plus that it is from elsewhere.
    """
    return len("".join(answer.split())) == LIMITS[Field.IIN] and "".join(answer.split()).isdecimal()


def looked_at(question: Field, entry: str) -> Checked:
    """Check an entry by the rules that sealing will apply."""
    answer = normalise(entry)
    if question is Field.BIRTH_DATE and len(answer) == 8:
        answer = f"{answer[4:]}-{answer[2:4]}-{answer[:2]}"
    problem = check(question, answer)
    if problem is None and question is Field.CONTACT and _is_iin(answer):
        return Checked("", "problem-contact-iin")
    if problem is None:
        return Checked(answer, "")
    return Checked("", f"problem-{question}-{problem}")
