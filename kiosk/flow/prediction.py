"""What a person probably types next: letters and whole names, from lists that never change. Pure.

Nothing that anybody enters is learnt or kept: everything here is worked out from what is entered
now and from the lists alone.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from typing import Protocol

from kiosk.model.text import Language
from sync.answers import Field

_CONTEXT = 3
"""Letters before the next one that are looked at where no name begins like this one."""
_TRUST = 2.0
"""So many names that begin like this one count as much as all that is known of letters."""
_EVENED = 1 / 3
"""Power to which frequencies are taken: they are other people's, and whoever has a rare name waits.

At 1 a usual name in English would come 2 % sooner, and a rare one a fifth later.
"""
_MOST = 400
"""Names that are weighed at most; of more, none is likely enough to be offered."""
_START = "^"
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Guess:
    """Something that may come next."""

    text: str = field(repr=False)
    """What is typed with it: a letter, or the rest of a name."""
    name: str = field(default="", repr=False)
    """The whole name, where it is one."""


class NameLists(Protocol):
    """Where lists of names come from."""

    def __call__(self, language: Language, question: Field, /) -> "Likely | None":
        """Return what is known of the names that answer `question`; None where nothing is."""
        ...


def unlisted(_language: Language, _question: Field) -> "Likely | None":
    """Know of no names."""
    return None


class Likely:
    """Names of one kind in one language, made ready to be asked."""

    def __init__(self, names: Mapping[str, int]) -> None:
        """`names` are the names and how often each occurs, on any scale."""
        evened = {name: often**_EVENED for name, often in names.items()}
        usual = sum(evened.values()) / len(evened)
        self._names = sorted((name.casefold(), name, n / usual) for name, n in evened.items())
        self._after: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for small, _, often in self._names:
            word = _START + small
            for at in range(1, len(word)):
                for length in range(min(_CONTEXT, at) + 1):
                    self._after[word[at - length : at]][word[at]] += often

    def guesses(self, entered: str, room: int, wide: int) -> tuple[Guess, ...]:
        """Return what may follow `entered`, best first, in `room` key units; a name takes `wide`.

        A name is worth more than a letter as likely, for it saves more, but not as much more as it
        is longer: who finds the letter sooner is faster with all names that are not listed.
        """
        small = entered.casefold()
        begin = bisect_left(self._names, (small,))
        end = bisect_left(self._names, (small + _LAST,))
        found = self._names[begin:end]
        worth: list[tuple[float, int, Guess]] = []
        total = sum(often for _, _, often in found) + _TRUST
        if small and len(found) <= _MOST:
            for short, name, often in found:
                left = len(short) - len(small)
                if left > 1:
                    guess = Guess(name[len(small) :], name)
                    worth.append((often * sqrt(left) / total, wide, guess))
        for letter, chance in self._letters(small, found).items():
            worth.append((chance, 1, Guess(letter)))
        worth.sort(key=lambda one: (-one[0], one[2].text))
        return _fitted(worth, room)

    def _letters(self, small: str, found: Sequence[tuple[str, str, float]]) -> dict[str, float]:
        """Return how likely each next letter is: by names that begin so, and by letters before."""
        known: dict[str, float] = defaultdict(float)
        for name, _, often in found:
            if len(name) > len(small):
                known[name[len(small)]] += often
        word = _START + small
        likely: dict[str, float] = {}
        share = 1.0
        for length in range(min(_CONTEXT, len(word)), -1, -1):
            after = self._after.get(word[len(word) - length :])
            if not after:
                continue
            every = sum(after.values())
            for letter, times in after.items():
                likely[letter] = likely.get(letter, 0.0) + share * times / (every + 2)
            share *= 2 / (every + 2)
        total = sum(known.values()) + _TRUST
        return {
            letter: (known.get(letter, 0.0) + _TRUST * likely.get(letter, 0.0)) / total
            for letter in {*known, *likely}
        }


def _fitted(worth: Iterable[tuple[float, int, Guess]], room: int) -> tuple[Guess, ...]:
    guesses = []
    for _, units, guess in worth:
        if units <= room:
            guesses.append(guess)
            room -= units
    return tuple(guesses)


def word(entry: str, caret: int) -> str:
    """Return the part of a name that is being entered: what stands before the caret, unbroken."""
    before = entry[:caret]
    cut = max(before.rfind(" "), before.rfind("-")) + 1
    return before[cut:]
