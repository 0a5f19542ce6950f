"""Roman numerals, also those typed with Cyrillic letters that look like them."""

import re
from typing import Final

_LOOKALIKES: Final = str.maketrans("ХІСМЛ", "XICML")
_ROMAN: Final = re.compile(r"(?=[XVI])(X{0,3})(IX|IV|V?I{0,3})")
_DIGITS: Final = {"I": 1, "V": 5, "X": 10}


def roman(word: str) -> int:
    """Return the value of a Roman numeral up to 39 (centuries, chapters, kings), or 0."""
    numeral = word.translate(_LOOKALIKES)
    if not _ROMAN.fullmatch(numeral):
        return 0
    values = [_DIGITS[letter] for letter in numeral]
    following = [*values[1:], 0]
    return sum(-one if one < then else one for one, then in zip(values, following, strict=True))
