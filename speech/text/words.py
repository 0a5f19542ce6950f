"""Words, letters and signs: what is said for each, in any of the languages."""

import re
import unicodedata
from typing import Final

from speech.text import en
from speech.text.context import Context, Said
from speech.text.run import Piece
from speech.text.tables import say, table, word_set

_VOWELS: Final = "аәеёиіоөуұүыэюяaeiouy"
_READABLE: Final = re.compile(rf"(?:[^{_VOWELS}]{{0,2}}[{_VOWELS}][^{_VOWELS}])+[{_VOWELS}]?")
_LONGEST_ACRONYM: Final = 4
_LONGEST_WITHOUT_VOWEL: Final = 6
_LONGEST_BESIDE: Final = 4
_SAID_BESIDE_DIGITS: Final = frozenset("*#_~^|\\<>")
_ENDS: Final = frozenset(".,;:!?")
_UNSAID: Final = frozenset({"So", "Sk", "Cc", "Cf", "Co", "Cn", "Cs"})
_COMMON_PARTS: Final = word_set(
    """
    com org gov net edu info mail gmail site web egov akimat yandex petition www2 bank doc
    """
)


def letter_name(letter: str, language: str) -> tuple[str, str]:
    """Return the name of a letter and the language it is said in; empty if it has none."""
    for each in dict.fromkeys((language, "en", "ru", "kk")):
        if name := say(each, "letter", letter.lower()):
            return name, each
    return "", language


def sign_name(sign: str, language: str) -> str:
    """Return what a sign is called, or the empty string."""
    return say(language, "symbol", sign) or say(language, "mark", sign)


def single(text: str, language: str, *, capitals: bool) -> tuple[Piece, ...]:
    """Return what is said for a text of one character: its name."""
    sign = unicodedata.normalize("NFC", text.strip() or text[:1])
    if len(sign) != 1 or sign.isdigit():
        return ()
    name, voice = letter_name(sign, language)
    if name and capitals and sign.isupper():
        capital = say(voice, "word", "capital")
        return (Piece(0, len(text), f"{capital} {name}", voice),)
    name = name or sign_name(sign, language)
    return (Piece(0, len(text), name, voice),) if name else ()


def spelled(word: str, language: str) -> tuple[str, str]:
    """Return a word letter by letter and the language to say it in; empty if it cannot be."""
    names = [letter_name(letter, language) for letter in word]
    voices = {voice for name, voice in names if name}
    if not all(name for name, _ in names) or len(voices) != 1:
        return "", language
    voice = voices.pop()
    return (" " if voice == "en" else "-").join(name for name, _ in names), voice


def acronym(context: Context, index: int, language: str, *, shouted: bool) -> Said | None:
    """Say capitals: as the table has them, as a word that can be read, or letter by letter.

    `shouted`: the whole text is in capitals, so that they mean nothing.
    """
    word = context.text(index)
    if len(word) < 2 or not word.isupper():
        return None
    others = (language,) if language == "en" else (language, "ru")
    for each in dict.fromkeys((context.language, *others)):
        if said := table(each)["acronym"].get(word, ("", ""))[0]:
            voice = context.language if each == context.language else language
            return [context.piece(index, index + 1, said, voice)], index + 1
    low = word.lower()
    has_vowel = any(letter in _VOWELS for letter in low)
    longest = _LONGEST_ACRONYM if has_vowel else _LONGEST_WITHOUT_VOWEL
    if shouted or len(word) > longest:
        return None
    readable = has_vowel and len(word) > 3 if language == "en" else _READABLE.fullmatch(low)
    if len(word) > 2 and readable:
        return None
    said, voice = spelled(word, language)
    return ([context.piece(index, index + 1, said, voice)], index + 1) if said else None


def initial(context: Context, index: int, language: str) -> Said | None:
    """Say the first letter of a name: А. С. Пушкин, Қ. Ахметов."""
    word = context.text(index)
    after = context.skip(index + 2)
    if (
        len(word) != 1
        or not word.isupper()
        or context.text(index + 1) != "."
        or not context.text(after)[:1].isupper()
        or (language == "en" and word == "I" and context.kind(index + 2) == "space")
    ):
        return None
    name, voice = letter_name(word, language)
    gap = "" if context.kind(index + 2) == "space" else " "
    return ([context.piece(index, index + 2, name + gap, voice)], index + 2) if name else None


def beside_number(context: Context, index: int, language: str) -> Said | None:
    """Say letters that a number is written against: F1, A4, 12А."""
    word = context.text(index)
    before = context.kind(index - 1) == "number"
    after = context.kind(index + 1) == "number" and context.text(index + 1).isdecimal()
    if len(word) > 2 or not (word.isupper() and (before or after)):
        return None
    said, voice = spelled(word, language)
    if not said:
        return None
    if not after:
        return [context.piece(index, index + 1, " " + said, voice)], index + 1
    number = int(context.text(index + 1)[:_LONGEST_BESIDE])
    pieces = [context.piece(index, index + 1, said + " ", voice)]
    if voice == "en" and len(context.text(index + 1)) <= _LONGEST_BESIDE:
        pieces.append(context.piece(index + 1, index + 2, en.cardinal(number), voice))
        return pieces, index + 2
    return pieces, index + 1


def key(context: Context, index: int) -> Said | None:
    """Say the name of a key in the voice of the text: Enter, F1. Among English words it is one."""
    word, language = context.text(index), context.language
    said = say(language, "key", word)
    beside = context.word_before(index) + context.word_after(index)
    if not said or any("a" <= letter <= "z" for letter in beside):
        return None
    if len(word) > 1:
        return [context.piece(index, index + 1, said, language)], index + 1
    if context.kind(index + 1) != "number":
        return None
    return [context.piece(index, index + 1, said + " ", language)], index + 1


def plain(context: Context, index: int, language: str) -> Said:
    """Say a word as it stands, its accents put together with their letters."""
    word = context.text(index)
    composed = unicodedata.normalize("NFC", word)
    if composed == word:
        return [context.as_written(index, language)], index + 1
    return [context.piece(index, index + 1, composed, language)], index + 1


def sign(context: Context, index: int, language: str, *, punctuation: bool) -> Said:
    """Say a sign, pause for it, or leave it out."""
    token = context.tokens[index]
    written = token.text[0]
    symbol = say(language, "symbol", written)
    beside = {context.kind(index - 1), context.kind(index + 1)}
    if (
        written in "-−–"
        and context.kind(index + 1) == "number"
        and (context.kind(index - 1) in {"", "space"} or context.text(index - 1) in {"(", "["})
    ):
        said = say(language, "mark", "−") + " "
    elif written in _SAID_BESIDE_DIGITS and not punctuation and "number" not in beside:
        said = " "
    elif symbol:
        said = f" {symbol} "
    elif mark := say(language, "mark", written):
        if punctuation:
            said = f" {mark}{written if written in _ENDS else ''} "
        elif written == "/":
            said = ", " if "word" in beside else f" {mark} "
        elif written in "•`":
            said = " "
        else:
            return [context.as_written(index, language)], index + 1
    elif unicodedata.category(written) in _UNSAID:
        joins = written in "\u00ad\u200b\u200c\u200d\u2060\ufeff"
        said = "" if joins else " "
    else:
        return [context.as_written(index, language)], index + 1
    if context.kind(index - 1) in {"", "space"}:
        said = said.lstrip()
    if context.kind(index + 1) in {"", "space"}:
        said = said.rstrip()
    return [context.piece(index, index + 1, said, language)], index + 1


def address(context: Context, index: int, language: str) -> Said:
    """Say an e-mail or web address part by part."""
    token = context.tokens[index]
    pieces = []
    for match in re.finditer(r"(?:www(?=\.))|[^\W\d_]+|\d|://|.", token.text):
        part = match.group()
        start, end = token.start + match.start(), token.start + match.end()
        said, voice = _part_of_address(part, language)
        pieces.append(Piece(start, end, said + " ", voice))
    last = pieces[-1]
    pieces[-1] = Piece(last.start, last.end, last.said.rstrip(), last.language)
    return pieces, index + 1


def _part_of_address(part: str, language: str) -> tuple[str, str]:
    if part.isdecimal():
        return part, language
    if part[0].isalpha():
        voice = "en" if part.isascii() else language
        low = part.lower()
        opaque = not any(letter in _VOWELS for letter in low) or len(low) < 3
        if low not in _COMMON_PARTS and opaque and (name := spelled(part, voice))[0]:
            return name
        return part, voice
    if part == ".":
        return say(language, "word", "dot"), language
    if part in {"/", "://"}:
        return say(language, "word", "slash") if part == "/" else ",", language
    return sign_name(part, language) or part, language
