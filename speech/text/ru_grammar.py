"""Russian: which case and gender a number takes, by what stands before it and after it.

The noun that is counted tells most by its own ending; the preposition decides where it does not.
Without either a number is said in the nominative. Nouns whose gender does not show are in a list;
others can be wrong: a masculine one in -ь, or in the prepositional, is taken for what is commoner.
"""

import re
from typing import Final

from speech.text.context import Context
from speech.text.ru_numbers import size
from speech.text.tables import word_set

GENITIVE: Final = word_set(
    """
    до от из без для около после кроме у ради среди вместо свыше более менее больше меньше
    против порядка вокруг ниже выше старше младше моложе течение продолжение протяжении
    размере сумме количестве пределах возрасте объёме объеме числе достижении достигает
    достигло достигла достигли из-за насчитывает хватает
    """
)
DATIVE: Final = word_set("к ко благодаря согласно вопреки равно равна равен равны")
INSTRUMENTAL: Final = word_set("над между перед")
PREPOSITIONAL: Final = word_set("о об обо при")
PLACE: Final = word_set("в во на")
_OTHERS: Final = word_set("с со по за под через про спустя")
PREPOSITIONS: Final = GENITIVE | DATIVE | INSTRUMENTAL | PREPOSITIONAL | PLACE | _OTHERS
_STOPS: Final = PREPOSITIONS | word_set(
    """
    и или а но что как не ни же ли бы это был была было были будет будут есть нет мы вы они
    он она его её их я ты где когда чтобы если там тут здесь уже ещё лишь только них ним
    ними нас вас нам вам
    """
)
_NOT_NOUNS: Final = word_set("там нам вам")

_ADJECTIVE: Final = re.compile(
    r"\w{2,}(?:ых|их|ые|ый|ий|ой|ая|яя|ое|ую|юю|ого|его|ому|ему|ыми|ими|ым|им|(?<![нтвщ])ие)"
)
_FEMININE_SOFT: Final = re.compile(
    r"(?:под|за|о|над|пере|рас)?пись|дверь|жизнь|часть|площадь|ночь|помощь|цель|речь|мышь|сеть|"
    r"тетрадь|роль|соль|боль|мать|дочь|осень|связь|кровь|очередь|модель|степень|новость|\w*сть|"
    r"\w*знь|\w*бовь|смерть|треть|четверть|тысячь|печать|скорость|мебель|лошадь|пыль|вещь"
)
_FEMININE_PLACE: Final = re.compile(
    r"\w*(?:[кгц]е|школе|улице|минуте|секунде|квартире|цифре|букве|строке|комнате|группе|жалобе|"
    r"клавише|услуге|анкете|карте|стене|стране|программе|странице|схеме|теме|форме|палате|неделе|"
    r"фамилии|партии|линии|станции|организации|петиции|декларации|области|части|школе|подписи|"
    r"записи|сети|двери|очереди|площади|\w*ости)"
)
_MASCULINE_PLACE: Final = re.compile(
    r"участке|рынке|списке|посёлке|переулке|городке|парке|банке|языке|ролике|человеке|веке|знаке|"
    r"круге|месяце|конце|потолке|снимке|документе|значке|уголке|пункте|районе|урок[еу]"
)
_MEN: Final = word_set("мужчина мужчины мужчин юноша юноши дедушка судья судьи")
_INDECLINABLE: Final = word_set(
    "тенге кафе такси метро кило евро шоссе пальто видео фото радио авто"
)
_TIMES: Final = word_set("раз раза дней дня лет года минут часов недель месяцев суток")
Agreement = tuple[str, str, bool]
"""Case, gender, animate."""


def noun_after(context: Context, index: int) -> str:
    """Return the noun that a number right before `index` counts, or the empty string."""
    at = context.skip(index)
    for _ in range(3):
        word = context.text(at).lower() if context.is_word(at) else ""
        if not word or word in _STOPS:
            return ""
        following = context.word_after(at)
        if not _ADJECTIVE.fullmatch(word) or not following or following in _STOPS:
            return word
        at = context.skip(at + 1)
    return ""


def preposition(context: Context, index: int) -> str:
    """Return the preposition (or other word that asks for a case) right before a token."""
    word = context.word_before(index)
    if word in {"чем", "не"} or word in _ADVERBS:
        word = context.word_before(context.skip(index - 1, -1))
    return word if word in PREPOSITIONS else ""


_ADVERBS: Final = word_set("всего только целых почти ровно примерно этих тех всех первых")


def agreement(context: Context, index: int, number: int, end: int) -> Agreement:
    """Return how a number from token `index` to before `end` is said in its place."""
    noun = noun_after(context, end)
    before = preposition(context, index)
    group = size(number)
    following = context.word_after(end - 1)
    if group == "one":
        return _one(before, noun)
    gender = "f" if group == "few" and _is_feminine_plural(noun) else "m"
    case = _plural_case(noun) or _governed(context, index, before, noun, following)
    if case == "a" or (case == "n" and before in PLACE | {"за", "через"}):
        case = "a"
    if case == "g" and group == "few" and _is_genitive_singular(noun) and before not in GENITIVE:
        case = "n"
    return case, gender, False


def _plural_case(noun: str) -> str:
    if len(noun) < 4 or noun in _NOT_NOUNS or noun in _INDECLINABLE:
        return ""
    if noun.endswith(("ах", "ях")):
        return "p"
    if noun.endswith(("ами", "ями", "ьми")):
        return "i"
    return "d" if noun.endswith(("ам", "ям")) else ""


def _governed(context: Context, index: int, before: str, noun: str, following: str) -> str:
    """Return the case that a preposition asks for where the noun does not tell."""
    if before in GENITIVE:
        return "g"
    if before in DATIVE:
        return "d"
    if before in INSTRUMENTAL:
        return "i"
    if before in PREPOSITIONAL:
        return "p"
    if before in PLACE:
        return "p" if following == "из" and not noun else "a"
    if before in {"с", "со"}:
        return "g"
    if not before and noun and noun not in _TIMES and _depends(context, index):
        return "g"
    return "n"


def _depends(context: Context, index: int) -> bool:
    """Say whether a number of things hangs on the noun before it: на автобусах 12 маршрутов."""
    at = context.skip(index - 1, -1)
    word = context.word_before(index)
    if len(word) < 5 or not word.endswith(("ах", "ях", "ами", "ями")):
        return False
    first = at
    while first > 0 and context.kind(first - 1) in {"word", "space"}:
        first -= 1
    while first < at and context.kind(first) == "space":
        first += 1
    return context.text(first).lower() not in PREPOSITIONS


def _is_feminine_plural(noun: str) -> bool:
    return noun.endswith(("ы", "и")) and noun not in _INDECLINABLE and noun not in _MEN


def _is_genitive_singular(noun: str) -> bool:
    return noun.endswith(("а", "я"))


def _one(before: str, noun: str) -> Agreement:
    """Return how a number in -1 agrees with its noun, which is in the singular."""
    if not noun or noun in _INDECLINABLE:
        case = next((c for words, c in _BY_CASE if before in words), "n")
        return case, "m", False
    last = noun[-1]
    male = noun in _MEN
    if noun.endswith(("ом", "ем", "ём")) and before in INSTRUMENTAL | {"с", "со", "под", "за"}:
        return "i", "m", False
    if noun.endswith(("ой", "ей", "ью")) and before:
        return "i", "f", False
    if before in GENITIVE | {"с", "со"}:
        return "g", "f" if last in "ыи" and not male else "m", False
    if before in DATIVE | {"по"}:
        feminine = last in "еи"
        return ("d" if last in "еиую" else "n"), "f" if feminine else _gender(noun), False
    if before in PLACE | PREPOSITIONAL and last in "еи":
        return "p", "f" if _is_feminine_place(noun) else "m", False
    if before == "на" and last in "ая" and noun == "человека":
        return "a", "m", True
    if last in "ую":
        return "a", "f", False
    return ("a" if before else "n"), _gender(noun), noun == "человека"


_BY_CASE: Final = (
    (GENITIVE | {"с", "со"}, "g"),
    (DATIVE, "d"),
    (INSTRUMENTAL, "i"),
    (PREPOSITIONAL, "p"),
)


def _gender(noun: str) -> str:
    if noun in _MEN or noun == "человека":
        return "m"
    if noun.endswith(("а", "я")) and not noun.endswith("мя"):
        return "f"
    if noun.endswith(("о", "е", "ё", "мя")):
        return "n"
    return "f" if _FEMININE_SOFT.fullmatch(noun) else "m"


def _is_feminine_place(noun: str) -> bool:
    return bool(_FEMININE_PLACE.fullmatch(noun)) and not _MASCULINE_PLACE.fullmatch(noun)


def case_of(context: Context, index: int, following: str = "") -> str:
    """Return the case that the word before a token asks for, for a name of a place or a clause."""
    before = preposition(context, index)
    if before in PLACE | PREPOSITIONAL:
        return "p"
    if before == "по":
        return "d"
    if before == "через" or (before in {"за", "про", "под"} and following != "i"):
        return "a"
    return next((case for words, case in _BY_CASE if before in words), "")
