"""What is being read of what is shown: a stretch of one string, and a word or a letter in it."""

from dataclasses import dataclass, field

from kiosk.modalities.display.blocks import shown
from kiosk.modalities.display.geometry import Part
from kiosk.model.node import Node, Screen
from kiosk.model.overlay import Marked, Overlay
from kiosk.model.place import Place, Unit
from kiosk.model.reading import around

_WORDS = frozenset({Unit.CHARACTER, Unit.WORD})


@dataclass(frozen=True, slots=True)
class Mark:
    """All offsets are in the string that `part` of `node` shows."""

    node: str = field(repr=False)
    part: Part
    first: int
    """The sentence, on a quiet ground: its first character and the one after its last."""
    end: int
    start: int
    """The word, or the letter, on the accent; −1 where nothing smaller than the string is told."""
    length: int
    """0 where there is none."""


def marked(screen: Screen, overlay: Overlay) -> Mark | None:
    """Return what to mark: the word that is heard, else the place that is being read closely.

    Where the voice tells no word (a letter is said with the word it begins), that place is
    marked in its stead.
    """
    said = overlay.reading
    place = screen.reading.place if screen.reading else None
    if said is None and place is None:
        return None
    node_id = said.node if said else place.node if place else ""
    if not screen.has(node_id):
        return None
    node = screen.find(node_id)
    part = Part.VALUE if node.value and node.value.shown else Part.NAME
    text = shown(node, part)
    if said and said.length and said.start < len(text):
        return _word(node, part, said, text)
    if screen.reading and place and place.node == node_id and place.start < place.end:
        return _place(node, part, place, screen.reading.unit, text)
    return Mark(node_id, part, 0, len(text), -1, 0)


def _word(node: Node, part: Part, said: Marked, text: str) -> Mark:
    first, end = around(text, Unit.SENTENCE, said.start)
    return Mark(node.id, part, first, max(end, said.start + said.length), said.start, said.length)


def _place(node: Node, part: Part, place: Place, unit: Unit, text: str) -> Mark:
    if unit not in _WORDS:
        return Mark(node.id, part, place.start, place.end, place.start, 0)
    length = place.end - place.start
    return _word(node, part, Marked(node.id, place.start, length), text)
