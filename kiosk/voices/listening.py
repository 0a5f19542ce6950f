"""Strings that remember what was asked of them, and tell which words come in a few forms only."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from kiosk.model.place import Unit
from kiosk.model.reading import units
from kiosk.model.text import Language, Strings, UiString
from speech.recordings import canonical

MAX_SET: Final = 8
"""“Third of eight” is recorded, “third of nine” is left to a synthesiser."""
MAX_COUNT: Final = 20
"""Characters entered that are counted in a recorded voice."""
_LARGEST: Final = 300
"""A message with a greater number in it is not one of a small set; there are 300 s to warn of."""
_WORDS: Final = frozenset({"by", "role", "word"})
"""Arguments of messages that are words out of a small set; any other word can be anything."""


@dataclass(slots=True)
class Listening:
    """Implements `kiosk.model.text.Strings`, and remembers which words came from which message."""

    strings: Strings
    language: Language
    keys: dict[str, str] = field(default_factory=dict)
    """Canonical words of messages that come in a small number of forms, and the message."""
    composed: set[str] = field(default_factory=set)
    """Messages that hold a name, a date or a large number, and cannot be recorded whole."""
    _made: dict[tuple[object, ...], UiString] = field(default_factory=dict)

    def __call__(self, language: Language, key: str, **arguments: object) -> UiString:
        """Return message `key`, and keep it with its fellows ("first of three" … "third")."""
        case = (language, key, *arguments.items())
        if case not in self._made:
            self._made[case] = self.strings(language, key, **arguments)
            if not all(_small(name, value) for name, value in arguments.items()):
                self.composed.add(key)
            elif language is self.language:
                for fellow in _fellows(key, arguments):
                    self.keep(self.strings(language, key, **fellow))
        return self._made[case]

    def asked_for(self, key: str) -> bool:
        """Say whether a message was asked for in the language."""
        return any(case[:2] == (self.language, key) for case in self._made)

    def keep(self, said: UiString) -> None:
        """Count words as ones that can be recorded, sentence by sentence, as they are sent."""
        if said.language is self.language:
            for start, end in units(said.spoken, Unit.SENTENCE):
                self.keys.setdefault(canonical(said.spoken[start:end]), said.key)


def _small(name: str, value: object) -> bool:
    if isinstance(value, int):
        return 0 <= value <= _LARGEST
    return isinstance(value, str) and name in _WORDS


def _fellows(key: str, given: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the arguments that a message comes with, of which those given are one case."""
    number, total = given.get("number"), given.get("total")
    totals: Iterable[int] = () if total is None else (total,)
    if key == "position" or (total is not None and number is None):
        totals = range(1, MAX_SET + 1)
    for most in totals:
        numbers = ({"number": n} for n in range(1, most + 1)) if number is not None else ({},)
        yield from (given | {"total": most} | each for each in numbers)
    if "count" in given:
        yield from (given | {"count": count} for count in range(MAX_COUNT + 1))
    yield given
