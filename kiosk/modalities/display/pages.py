"""Blocks poured into pages of a given height; nothing is left out, nothing is cut."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.modalities.display.blocks import Block
from kiosk.modalities.display.geometry import Box, Look

FEW = 2
"""A paragraph leaves at least this many lines on either side of a page's end."""
_FEW_FROM = 4
"""The same, if a page holds more lines than this; else one is enough."""
_HALF = 0.5
"""A card higher than a page begins where at least this share of one is left."""
_LITTLE = 0.3
"""The end of a paragraph alone on the last page takes more lines to itself below this share."""


@dataclass(slots=True)
class _Pour:
    """The page being filled."""

    height: float
    placed: list[tuple[Block, float]] = field(default_factory=list)
    y: float = 0

    def put(self, block: Block) -> None:
        """Place `block` below what is there."""
        if self.placed:
            self.y += block.gap
        self.placed.append((block, self.y))
        self.y += block.height

    def fitting(self, block: Block, over: Block | None = None) -> int:
        """Return how many rows of `block` to place, under `over` if that is placed first."""
        room = self.height - self.y - (block.gap if self.placed or over else 0)
        room -= over.height + over.gap if over else 0
        total = len(block.rows)
        count = total
        while count and block.tall(count) > room + 0.01:
            count -= 1
        # Where a page holds few lines, one on either side of its end is enough.
        few = FEW if self.height > _FEW_FROM * block.rows[-1].height else 1
        if not self.placed and not over:
            # On an empty page at least one row is placed, even where none would fit.
            return max(min(count, total - few) if count < total else count, 1)
        if count == total:
            return count
        under = over is None and all(placed.heads for placed, _ in self.placed)
        if under and block.heads:
            # Longer than a page, a heading begins below the step strip.
            return min(count, total - few)
        if block.heads or block.whole:
            return 0
        if block.look is not Look.TEXT and (
            block.height <= self.height or room <= _HALF * self.height
        ):
            return 0
        # A heading alone on its page would be worse than one line below it.
        least = max(1 if under else few, block.leads + 1)
        count = min(count, total - few)
        return count if count >= least else 0


def paginate(blocks: Sequence[Block], height: float) -> list[list[tuple[Block, float]]]:
    """Return, for each page, blocks with their y.

    Text is split where it leaves lines on both sides, anything else only where it is
    higher than a page.
    """
    pages = _poured(blocks, height)
    lower = height
    while len(pages) > 1 and _ends_in_a_stub(pages, height):
        lower -= min(row.height for block in blocks for row in block.rows)
        other = _poured(blocks, height, len(pages) - 2, lower)
        if len(other) > len(pages) or lower < _HALF * height:
            break
        pages = other
    return pages


def _ends_in_a_stub(pages: Sequence[Sequence[tuple[Block, float]]], height: float) -> bool:
    """Say whether there is nothing on the last page but the end of what began before it."""
    (block, _), *more = pages[-1]
    torn = block.look is Look.TEXT and block.node == pages[-2][-1][0].node != ""
    return torn and not more and block.height < _LITTLE * height


def _poured(
    blocks: Sequence[Block], height: float, number: int = -1, lower: float = 0
) -> list[list[tuple[Block, float]]]:
    """Return pages, each as full as it can be; page `number`, from 0, is but `lower` px high."""
    pages: list[list[tuple[Block, float]]] = []
    pour = _Pour(lower if number == 0 else height)
    queue = list(blocks)
    while queue:
        block = queue.pop(0)
        rows = pour.fitting(block)
        # A heading goes to the next page with what it heads.
        whole = rows == len(block.rows)
        parted = any(not placed.heads for placed, _ in pour.placed)
        if block.heads and whole and queue and parted and not pour.fitting(queue[0], block):
            rows = 0
        if rows and whole:
            pour.put(block)
            continue
        if rows:
            first, block = block.split(rows)
            pour.put(first)
        pages.append(pour.placed)
        pour = _Pour(lower if number == len(pages) else height)
        queue.insert(0, block)
    if pour.placed or not pages:
        pages.append(pour.placed)
    return pages


def boxes(page: Sequence[tuple[Block, float]], x: float, y: float) -> list[Box]:
    """Return what is drawn of a page whose upper left corner is (x, y)."""
    return [box for block, top in page for box in block.boxes(x, y + top)]
