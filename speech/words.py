"""Words of a text, and how long people take to say them: for engines that do not tell."""

import re
from collections.abc import Iterator
from typing import Final

from speech.types import words_per_minute

_WORD: Final = re.compile(r"\w(?:\S*\w)?")
_LETTERS_PER_WORD: Final = 5.7
"""Of running English text, counting the space after it."""


def words(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, length) in characters of each word, without the punctuation around it."""
    for match in _WORD.finditer(text):
        yield match.start(), match.end() - match.start()


def seconds(characters: int, rate: int) -> float:
    """Return about how long so many characters take at a rate step."""
    return characters / _LETTERS_PER_WORD / words_per_minute(rate) * 60
