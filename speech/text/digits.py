"""Strings of digits that stand for no quantity: telephone numbers, IIN, receipts."""

import re
from collections.abc import Callable
from typing import Final

from speech.text.context import Context
from speech.text.run import Piece
from speech.text.tables import say

Cardinal = Callable[[int], str]

_LONGEST_NUMBER: Final = 6
"""Digits that still make a number when they are written without a space between."""
_LONGEST_COUNT: Final = 9
"""Digits that still make one behind "IIN" or "receipt", however they are grouped."""


def only_named(context: Context, index: int, whole: str, numbered: re.Pattern[str]) -> bool:
    """Say whether a number counts nothing, and is to be spelled: long, or with a nought before it.

    `whole` is the digits before its decimal sign; `numbered` matches words that it is the number
    of.
    """
    written = context.text(index)
    leading_zero = len(written) > 1 and written[0] == "0"
    if written.isdigit() and (len(written) > _LONGEST_NUMBER or leading_zero):
        return True
    return len(whole) > _LONGEST_COUNT and bool(numbered.fullmatch(context.word_before(index)))


def spell(context: Context, index: int, cardinal: Cardinal, *, group: int = 3) -> list[Piece]:
    """Say a token sign by sign, with a short pause between groups of at most 4.

    Groups are those that are written; digits written together are grouped by `group`.
    """
    token = context.tokens[index]
    size = 4 if group == 3 and len(token.text) % 3 and len(token.text) % 4 == 0 else group
    pieces: list[Piece] = []
    in_group = 0
    for offset, sign in enumerate(token.text):
        at = token.start + offset
        if not (sign.isdigit() or sign.isalpha()):
            if sign == "+":
                pieces.append(
                    Piece(at, at + 1, say(context.language, "symbol", "+"), context.language)
                )
            in_group = size
            continue
        said, language = _sign(sign, context.language, cardinal)
        if pieces:
            gap = ", " if in_group >= size else " "
            last = pieces[-1]
            pieces[-1] = Piece(last.start, last.end, last.said + gap, last.language)
        in_group = in_group + 1 if in_group < size else 1
        pieces.append(Piece(at, at + 1, said, language))
    return _spread(pieces, token.start, token.end)


def _sign(sign: str, language: str, cardinal: Cardinal) -> tuple[str, str]:
    if sign.isdigit():
        return cardinal(int(sign)), language
    for each in dict.fromkeys((language, "en", "ru", "kk")):
        if name := say(each, "letter", sign.lower()):
            return name, each
    return sign, language


def phone(context: Context, index: int, cardinal: Cardinal) -> list[Piece]:
    """Say a telephone number in the groups in which people say it: 7, 701, 123, 45, 67."""
    token = context.tokens[index]
    at = [offset for offset, sign in enumerate(token.text) if sign.isdigit()]
    sizes: tuple[int, ...] = (len(at) - 10, 3, 3, 2, 2)
    if re.search(r"\(\d{4}\)", token.text):
        sizes = (len(at) - 10, 2, 2, 2, 2, 2)
    pieces: list[Piece] = []
    if token.text.startswith("+"):
        said = say(context.language, "symbol", "+")
        pieces.append(Piece(token.start, token.start + 1, said + " ", context.language))
    done = 0
    for size in sizes:
        if not size:
            continue
        group = at[done : done + size]
        done += size
        start, end = token.start + group[0], token.start + group[-1] + 1
        digits = "".join(token.text[offset] for offset in group)
        comma = ", " if done < len(at) else ""
        if context.language == "en":
            said = " ".join(cardinal(int(digit)) for digit in digits)
        else:
            said = zeros(digits, cardinal)
        pieces.append(Piece(start, end, said + comma, context.language))
    return _spread(pieces, token.start, token.end)


def zeros(digits: str, cardinal: Cardinal) -> str:
    """Return a short string of digits as a number, its leading zeros said first."""
    bare = digits.lstrip("0")
    words = [cardinal(0)] * (len(digits) - len(bare))
    return " ".join([*words, cardinal(int(bare))] if bare else words)


def _spread(pieces: list[Piece], start: int, end: int) -> list[Piece]:
    """Let each piece stand for the signs up to the next one as well, so that none is left out."""
    ends = [piece.start for piece in pieces[1:]] + [end]
    return [
        Piece(start if at == 0 else piece.start, ends[at], piece.said, piece.language)
        for at, piece in enumerate(pieces)
    ]
