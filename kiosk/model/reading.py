"""Reading a text in units: letters, words, sentences, paragraphs, headings. Pure.

A *place* is a range of characters of one node's text. Units nest: every character is in at most
one word, every word in one sentence, every sentence in the paragraph, which is the node's whole
text. Screens are read as one document: past the last unit of a node comes the first of the next.
"""

import re
import unicodedata
from collections.abc import Sequence

from kiosk.model.node import Node
from kiosk.model.place import NESTED, Place, Unit
from kiosk.model.roles import Role
from kiosk.model.sentences import sentences

Range = tuple[int, int]
"""First character and the one after the last."""


def text(node: Node) -> str:
    """Return what can be read of a node: its value where it has one, else its name."""
    return node.value.shown if node.value and node.value.shown else node.name.shown


def readable(nodes: Sequence[Node]) -> tuple[Node, ...]:
    """Return the nodes that can be read; an on-screen keyboard is moved about in, not read."""
    return tuple(node for node in nodes if node.role is not Role.KEYBOARD)


def units(words: str, unit: Unit) -> tuple[Range, ...]:
    """Return the ranges of all units in `words`, in order; never none."""
    if unit is Unit.CHARACTER:
        found = tuple(_characters(words))
    elif unit is Unit.WORD:
        found = tuple(match.span() for match in re.finditer(r"\S+", words))
    elif unit is Unit.SENTENCE:
        found = tuple(sentences(words))
    else:
        found = ()
    return found or ((0, len(words)),)


def around(words: str, unit: Unit, start: int) -> Range:
    """Return the unit that holds the character at `start`; a blank belongs to the one before it."""
    every = units(words, unit)
    return every[_number(every, start)]


def _number(every: Sequence[Range], start: int) -> int:
    return max((n for n, (first, _) in enumerate(every) if first <= start), default=0)


def moved(
    nodes: Sequence[Node], here: Place, was: Unit | None, unit: Unit, by: int
) -> Place | None:
    """Return the next (`by` = 1) or previous (−1) unit from `here`, or None past either end.

    `was` is the unit that `here` is one of, None where nothing has been read yet: then the first
    unit ahead is the one that begins `here`, as it is when the unit has become a smaller one.
    """
    at = [node.id for node in nodes].index(here.node)
    if unit is Unit.HEADING:
        return _heading(nodes, at, by)
    every = units(text(nodes[at]), unit)
    number = _number(every, here.start)
    finer = was is None or (was in NESTED and NESTED.index(unit) < NESTED.index(was))
    if not (by > 0 and (finer or was is Unit.HEADING)):
        # Inside a larger unit, the way back leads to its beginning first.
        number += 0 if by < 0 and every[number][0] < here.start else by
    if 0 <= number < len(every):
        return Place(here.node, *every[number])
    at += by
    if not 0 <= at < len(nodes):
        return None
    every = units(text(nodes[at]), unit)
    return Place(nodes[at].id, *every[0 if by > 0 else -1])


def _heading(nodes: Sequence[Node], at: int, by: int) -> Place | None:
    ahead = nodes[at + 1 :] if by > 0 else tuple(reversed(nodes[:at]))
    node = next((node for node in ahead if node.role is Role.HEADING), None)
    return Place(node.id, 0, len(text(node))) if node else None


def _characters(words: str) -> Sequence[Range]:
    """Return letters together with the marks that combine with them."""
    starts = [
        number
        for number, char in enumerate(words)
        if number == 0 or not (unicodedata.combining(char) or char in "\u200d\ufe0f")
    ]
    return list(zip(starts, [*starts[1:], len(words)], strict=True))
