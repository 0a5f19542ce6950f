"""Nodes turned into blocks: rows that flow down a column and may be split between pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.modalities.display.geometry import Box, Look, Part, Rect, Text
from kiosk.model.node import Node
from kiosk.model.privacy import Channel, Disclosure, disclosure
from kiosk.model.roles import NodeState, Role

DOT = "•"


@dataclass(frozen=True, slots=True)
class Row:
    """The least that is kept together: one line, or boxes side by side. Left edge is x = 0."""

    height: float
    texts: tuple[Text, ...] = ()
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """One node in the flow. Its rows may go to several pages, its frame is then drawn on each."""

    node: str
    look: Look
    rows: tuple[Row, ...]
    width: float
    gap: float
    """Least distance from the block above."""
    pad: tuple[float, float] = (0, 0)
    least: float = 0
    """Least height of each of its pieces: a target's 12.7 mm."""
    mark: Rect | None = None
    icon: str = ""
    heads: bool = False
    """A heading: never the last thing on a page."""
    whole: bool = False
    """Not split where it fits on one page."""
    leads: int = 0
    """So many first rows are never the last on a page: a label, whose value follows."""

    @property
    def height(self) -> float:
        """Height in px when whole."""
        return self.tall(len(self.rows))

    def tall(self, rows: int) -> float:
        """Height in px of a piece with the first `rows` rows."""
        inner = sum(row.height for row in self.rows[:rows])
        return max(self.least, inner + 2 * self.pad[1])

    def taller(self, height: float) -> "Block":
        """Return it at least `height` px high, its drawing still beside its words."""
        more = max(0.0, height - self.height)
        return replace(
            self, least=max(self.least, height), mark=self.mark and self.mark.moved(0, more / 2)
        )

    def split(self, rows: int) -> tuple["Block", "Block"]:
        """Return the piece with the first `rows` rows, and the rest without its mark."""
        leads = max(self.leads - rows, 0)
        rest = replace(self, rows=self.rows[rows:], mark=None, icon="", leads=leads)
        return replace(self, rows=self.rows[:rows]), rest

    def boxes(self, x: float, y: float) -> list[Box]:
        """Return what is drawn with the block's upper left corner at (x, y)."""
        inner = sum(row.height for row in self.rows)
        height = self.tall(len(self.rows))
        top = (height - inner) / 2
        texts: list[Text] = []
        inside: list[Box] = []
        for row in self.rows:
            texts += [text.moved(x + self.pad[0], y + top) for text in row.texts]
            inside += [box.moved(x + self.pad[0], y + top) for box in row.boxes]
            top += row.height
        words = joined(texts)
        rect = Rect(x, y, self.width, height)
        if self.look is Look.TEXT and words:
            # The focus ring of running text follows the words, not the column.
            wide = max(line.x + line.width for text in words for line in text.lines) - x
            rect = Rect(x, y + self.pad[1], wide, height - 2 * self.pad[1])
        own = Box(
            self.node,
            self.look,
            rect,
            words,
            self.mark and self.mark.moved(x, y),
            self.icon,
        )
        return [own, *inside] if words or self.look is not Look.TEXT else inside


def joined(texts: Sequence[Text]) -> tuple[Text, ...]:
    """Put the lines of one string, which were one row each, together again."""
    whole: list[Text] = []
    for text in texts:
        if whole and (whole[-1].part, whole[-1].kind) == (text.part, text.kind):
            whole[-1] = replace(whole[-1], lines=(*whole[-1].lines, *text.lines))
        else:
            whole.append(text)
    return tuple(whole)


def shown_value(node: Node) -> str:
    """Return the value as it may be shown: dots for a secret that was not asked for."""
    if node.value is None:
        return ""
    if disclosure(node.privacy, Channel.SCREEN) is Disclosure.ON_REQUEST and not node.revealed:
        # Spaces stay, so that what was entered can be counted in its groups.
        return "".join(" " if letter == " " else DOT for letter in node.value.shown)
    return node.value.shown


def shown(node: Node, part: Part) -> str:
    """Return the string of `node` that a text with `part` shows."""
    if part is Part.VALUE:
        return shown_value(node)
    if part is Part.DESCRIPTION:
        return node.description.shown if node.description else ""
    return node.name.shown


def icon_of(node: Node) -> str:
    """Return the name of the drawing that stands beside the node's name."""
    if NodeState.INVALID in node.states or node.role is Role.ALERT:
        return "warning"
    return node.pictogram
