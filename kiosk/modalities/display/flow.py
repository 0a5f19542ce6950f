"""What flows down the content: nodes in reading order, turned into blocks and pages."""

from collections.abc import Sequence
from dataclasses import replace

from kiosk.modalities.display import compound, film, key_grid, rows
from kiosk.modalities.display.blocks import Block, Row, icon_of
from kiosk.modalities.display.buttons import BUTTONS
from kiosk.modalities.display.geometry import Box, Ink, Look, Rect
from kiosk.modalities.display.icons import ICONS
from kiosk.modalities.display.pages import paginate
from kiosk.modalities.display.theme import GUTTER, SMALL_PANEL
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Role

_FEW = 3
"""Up to this many choices stand below each other; more stand in two columns."""
_NAME = 0.24
"""Largest share of the first screen's height that the kiosk's name takes."""
PICTOGRAM = 12.7
"""Side of the drawing beside a heading, mm."""
_PICTURED = 7.0
"""Body text larger than this, mm, leaves no room for it."""
_STRIP = 2.0
"""Distance between a step strip that flows and what is below it, mm."""
_LINES = 0.6
"""Distance between the languages of one line of the first screen, mm."""
_GROUPS = 6.0
"""Distance between what the first screen says and the next thing it says, mm."""


def flattened(body: Sequence[Node]) -> list[Node]:
    """Return the nodes to lay out in reading order; of groups, only rows stay together."""
    nodes: list[Node] = []
    for node in body:
        if node.role is Role.GROUP and not rows.is_row(node):
            nodes += flattened(node.children)
        else:
            nodes.append(node)
    return nodes


def poured(
    writer: Writer,
    screen: Screen,
    nodes: Sequence[Node],
    place: Rect,
    lead: Sequence[Box] = (),
) -> list[list[tuple[Block, float]]]:
    """Return the pages of `nodes` in `place`: blocks, each with its y from the top.

    `lead`, its left upper corner at (0, 0), stands above all else on the first page.
    The first screen says the same in three languages: closer together, and smaller, if it must.
    """
    pages = _poured(writer, screen, nodes, place, lead)
    if screen.ornament:
        for closer in writer.compact():
            if len(pages) == 1:
                break
            pages = _poured(closer, screen, nodes, place)
    return pages


def _poured(
    writer: Writer,
    screen: Screen,
    nodes: Sequence[Node],
    place: Rect,
    lead: Sequence[Box] = (),
) -> list[list[tuple[Block, float]]]:
    facts = [fact for node in nodes for fact in rows.facts(node)]
    column = rows.label_column(writer, facts, place.w)
    blocks: list[Block] = []
    if lead:
        tall = max(box.rect.bottom for box in lead) + writer.panel.px(_STRIP)
        strip = Row(tall, (), tuple(lead))
        blocks.append(Block("", Look.TEXT, (strip,), place.w, 0, heads=True))
    titled = tabled = False
    queue = list(nodes)
    while queue:
        node = queue.pop(0)
        run = [node, *_same(node, queue)]
        if pairs := _paired(writer, run, place.w):
            blocks += pairs
            del queue[: len(run) - 1]
            tabled = False
            continue
        if node.role is Role.HEADING and not titled:
            titled = True
            blocks.append(_title(writer, screen, node, place))
        elif node.role is Role.VIDEO:
            blocks.append(film.block(writer, node, place.w, film.left(writer, blocks, place.h)))
            tabled = False
        elif screen.ornament and node.role is Role.PARAGRAPH:
            blocks.append(_greeting(writer, nodes, node, place.w))
        else:
            made = _blocks(writer, node, place, column)
            row = made[-1].gap == 0
            if row and not tabled:
                # The first row of a table keeps its distance from what is above.
                made[0] = replace(made[0], gap=writer.panel.px(2.6 if writer.large else 1.6))
            blocks += made
            tabled = row
    return paginate(blocks, place.h)


def _title(writer: Writer, screen: Screen, node: Node, place: Rect) -> Block:
    """Return the first heading."""
    if screen.ornament:
        return compound.title_with_ornament(writer, node, place.w, place.h * _NAME)
    drawn = pictured(writer, screen)
    if not drawn:
        if not writer.pictures and icon_of(node) != "warning":
            node = replace(node, pictogram="")
        return writer.text(node, place.w, first=True)
    side = writer.panel.px(PICTOGRAM)
    indent = side + writer.panel.px(GUTTER)
    plain = writer.text(replace(node, pictogram=""), place.w - indent, first=True)
    inner = plain.height
    rect = Rect(0, (inner - side) / 2, side, side)
    mark = rect.grown(-side * 0.19)
    picture = Box("", Look.PICTOGRAM, rect, (), mark, drawn)
    rows = [
        replace(row, texts=tuple(text.moved(indent, 0) for text in row.texts)) for row in plain.rows
    ]
    rows[0] = replace(rows[0], boxes=(picture,))
    return replace(plain, rows=tuple(rows), width=place.w, least=side)


def pictured(writer: Writer, screen: Screen) -> str:
    """Return the name of the large drawing beside the heading, empty where it has no room."""
    panel = writer.panel
    roomy = min(panel.width_mm, panel.height_mm) >= SMALL_PANEL
    large = writer.scale.body.capital > panel.px(_PICTURED)
    if not (writer.pictures and roomy) or large or screen.ornament:
        return ""
    heading = next((node for node in screen.body if node.role is Role.HEADING), None)
    if heading is None:
        return ""
    own, step = icon_of(heading), screen.step.label.key if screen.step else ""
    return next((name for name in (own, step, screen.id) if name in ICONS), "")


def _greeting(writer: Writer, nodes: Sequence[Node], node: Node, width: float) -> Block:
    """Return a line of the first screen, which says each thing in every language.

    The lines that say one thing are one group: their ids differ only in the language.
    The first group is what one reads; what follows is smaller and quieter.
    """
    lines = [other for other in nodes if other.role is Role.PARAGRAPH]
    at = lines.index(node)
    begins = at == 0 or _thing(lines[at - 1]) != _thing(node)
    gap = _GROUPS if begins else _LINES
    if _thing(node) == _thing(lines[0]):
        block = writer.prose(node, writer.scale.body, width, gap, Ink.TEXT)
    else:
        block = writer.prose(node, writer.scale.label, width, gap, Ink.SECOND)
    return replace(block, whole=True)


def _thing(node: Node) -> str:
    """Return what a line of the first screen is about: its id without the language."""
    return node.id.rpartition("-")[0]


def _same(node: Node, following: Sequence[Node]) -> list[Node]:
    same: list[Node] = []
    for other in following:
        if other.role is not node.role:
            break
        same.append(other)
    return same


def _paired(writer: Writer, run: Sequence[Node], width: float) -> list[Block]:
    """Return a run of choices or buttons side by side, or nothing where that does not suit."""
    gap = writer.apart(GUTTER)
    half = (width - gap) / 2
    if run[0].role is Role.RADIO_BUTTON:
        make, needed = writer.choice, writer.choice_width
        least = _FEW
    elif run[0].role is Role.BUTTON:
        make, needed = writer.button, writer.natural
        least = 1
    else:
        return []
    if len(run) <= least or max(needed(node) for node in run) > half:
        return []
    blocks: list[Block] = []
    for first in range(0, len(run), 2):
        pair = [make(node, half) for node in run[first : first + 2]]
        height = max(block.height for block in pair)
        boxes = [box for n, block in enumerate(pair) for box in block.boxes(n * (half + gap), 0)]
        row = Row(height, (), tuple(boxes))
        blocks.append(Block("", Look.TEXT, (row,), width, pair[0].gap))
    return blocks


def _blocks(writer: Writer, node: Node, place: Rect, column: float) -> list[Block]:
    """Return the blocks of any node but the first heading."""
    width = place.w
    if rows.facts(node):
        return rows.blocks(writer, node, width, column, place.h)
    if node.role in BUTTONS:
        return [writer.button(node, width)]
    if node.role is Role.LIST_ITEM:
        return [writer.card(node, width)]
    if node.role in (Role.RADIO_BUTTON, Role.CHECK_BOX):
        return [writer.choice(node, width)]
    if node.role is Role.TEXT_INPUT:
        return [writer.field(node, width)]
    if node.role is Role.SLIDER:
        return compound.slider(writer, node, width, place.h)
    if node.role is Role.KEYBOARD:
        return [key_grid.keyboard(writer, node, width, place.h)]
    if node.modules:
        return [compound.code(writer, node, width, place.h)]
    return [writer.text(node, width, first=False)]
