"""Blocks poured into pages of a given height; nothing is left out, nothing is cut."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.modalities.display.blocks import Block
from kiosk.modalities.display.geometry import Box, Look

FEW = 2
"""A paragraph leaves at least this many lines on either side of a page's end."""


@dataclass(slots=True)
class _Pour:
    """The page being filled."""

    height: float
    placed: list[tuple[Block, float]] = field(default_factory=list)
    y: float = 0

    def room(self, block: Block) -> float:
        """Return the height left for `block` after its gap."""
        return self.height - self.y - (block.gap if self.placed else 0)

    def put(self, block: Block) -> None:
        """Place `block` below what is there."""
        if self.placed:
            self.y += block.gap
        self.placed.append((block, self.y))
        self.y += block.height


def paginate(blocks: Sequence[Block], height: float) -> list[list[tuple[Block, float]]]:
    """Return, for each page, blocks with their y.

    A block that fits on a page is not split, unless it is text and leaves lines
    on both sides. One that is higher than a page is split between its rows.
    """
    pages: list[list[tuple[Block, float]]] = []
    pour = _Pour(height)
    queue = list(blocks)
    while queue:
        block = queue.pop(0)
        rows = _fitting(block, pour.room(block), fresh=not pour.placed)
        # A heading goes to the next page with what it heads.
        follows = block.heads and queue and rows == len(block.rows)
        if follows and pour.placed:
            room = pour.room(block) - block.height - queue[0].gap
            if _fitting(queue[0], room, fresh=False) == 0:
                rows = 0
        if rows == 0 and pour.placed:
            pages.append(pour.placed)
            pour = _Pour(height)
            queue.insert(0, block)
            continue
        if rows == len(block.rows):
            pour.put(block)
            continue
        first, rest = block.split(rows)
        pour.put(first)
        pages.append(pour.placed)
        pour = _Pour(height)
        queue.insert(0, rest)
    if pour.placed or not pages:
        pages.append(pour.placed)
    return pages


def _fitting(block: Block, room: float, *, fresh: bool) -> int:
    """Return how many rows of `block` to place in `room`, by the rules of `paginate`."""
    total = len(block.rows)
    count = total
    while count and block.tall(count) > room + 0.01:
        count -= 1
    if fresh:
        # On an empty page at least one row is placed, even where none would fit.
        return max(count, 1)
    if count == total:
        return count
    if block.look is not Look.TEXT or block.heads or block.whole:
        return 0
    count = min(count, total - FEW)
    return count if count >= FEW else 0


def boxes(page: Sequence[tuple[Block, float]], x: float, y: float) -> list[Box]:
    """Return what is drawn of a page whose upper left corner is (x, y)."""
    return [box for block, top in page for box in block.boxes(x, y + top)]
