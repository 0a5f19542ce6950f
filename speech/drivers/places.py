"""Which text is safe for eSpeak NG and what is built on it, and where the words in it are."""

import bisect
import re
from collections.abc import Iterable
from typing import Final

from speech.ports import WordMark
from speech.words import words

_UNSPEAKABLE: Final = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u024f\u0400-\u052f\u2010-\u2027\u2030-\u203a\u20ac\u20b8\u20bd\u2116]"
)
"""All but Latin and Cyrillic letters, digits, punctuation, €, ₸, ₽ and №; a space is said instead.

Other scripts have no voice here, and some sequences of them crash version 1.51.
"""


def speakable(text: str) -> str:
    """Return the text with a space for each character that has no sound here."""
    return _UNSPEAKABLE.sub(" ", text)


class Places:
    """Turns an engine's events into marks of the words of `speech.words`.

    Engines name a place in the text several times in a number and not at all in some short words;
    each word gets its mark at most once, in order.
    """

    def __init__(self, text: str) -> None:
        self._words = list(words(text))
        self._starts = [start for start, _ in self._words]
        self._next_word = 0
        self._made = 0

    def marks(self, events: Iterable[tuple[int, int]], count: int) -> tuple[WordMark, ...]:
        """Return the marks in the next `count` samples.

        An event is (sample since the beginning of the text, character).
        """
        marks = []
        for sample, place in events:
            index = max(0, bisect.bisect_right(self._starts, place) - 1)
            if index < len(self._words) and place >= sum(self._words[index]):
                index += 1  # between two words: the one that follows
            if self._next_word <= index < len(self._words):
                at = min(max(0, sample - self._made), count)
                marks.append(WordMark(at, *self._words[index]))
                self._next_word = index + 1
        self._made += count
        return tuple(marks)
