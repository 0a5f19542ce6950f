"""A screen laid out: from meaning to boxes on the glass. Pure; text is measured by a port."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.modalities.display import bands, buttons, compound, text_entry
from kiosk.modalities.display.blocks import Block
from kiosk.modalities.display.geometry import Box, Layout, Look, Measure, Page, Rect
from kiosk.modalities.display.pages import boxes, paginate
from kiosk.modalities.display.theme import GAP, SMALLEST, TIGHT, Face, Panel, Scale
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Role
from kiosk.model.settings import Settings
from kiosk.model.text import Strings

_BUTTONS = (Role.BUTTON, Role.DEFAULT_BUTTON)
_READING = frozenset(
    {Role.HEADING, Role.LABEL, Role.PARAGRAPH, Role.STATUS, Role.ALERT, Role.IMAGE}
)
_EMS = 12
"""A column of reading text is at least this many font sizes wide."""
_SHARE = 0.4
"""Least share of the content's height that is kept for what is read."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """One way of dividing the area: where the flow goes, and what stands still."""

    flow: Rect
    fixed: tuple[Box, ...]
    moving: tuple[Node, ...]
    more: Box | None = None
    beside: bool = False
    """The code stands in the side column, not in the flow."""


def lay_out(
    screen: Screen, settings: Settings, panel: Panel, measure: Measure, words: Strings
) -> Layout:
    """Lay `screen` out for `panel`.

    `words` gives the display's own strings: "display-more", "display-start" and
    "display-page" (arguments `number` and `total`).
    """
    scale = Scale.of(panel, settings.size)
    writer = Writer(panel, scale, measure)
    quick_tall = bands.quick_height(panel)
    caption_tall = bands.caption_height(panel, scale)
    quick = Rect(0, panel.height - quick_tall, panel.width, quick_tall)
    caption = Rect(0, quick.y - caption_tall, panel.width, caption_tall)
    notice = bands.notice_box(writer, screen.notice, caption) if screen.notice else None
    bottom = notice.rect.y if notice else caption.y
    content = Rect(0, 0, panel.width, bottom)
    labels = buttons.more_labels(screen.language, words)
    nodes = flattened(screen.body)
    if text_entry.applies(nodes):
        inset = panel.px(GAP)
        area = Rect(panel.margin, inset, panel.width - 2 * panel.margin, bottom - 2 * inset)
        small = panel.type(Face.REGULAR, SMALLEST, TIGHT)
        strip = bands.step_strip(writer, screen, area, small)
        below = under(strip, area, panel.px(1.5))
        pages = text_entry.pages(writer, nodes, below, labels)
        if pages is None:
            # Too low a panel: the place of the step strip goes to the keys.
            strip = ()
            pages = text_entry.pages(writer, nodes, area, labels, split=True) or ()
    else:
        inset = panel.inset
        area = Rect(panel.margin, inset, panel.width - 2 * panel.margin, bottom - 2 * inset)
        strip = bands.step_strip(writer, screen, area, scale.label)
        area = under(strip, area, panel.px(2.5))
        pages = _pages(writer, screen, nodes, area, labels)
    return Layout(
        panel,
        content,
        caption,
        quick,
        tuple(pages),
        strip,
        bands.quick_bar(writer, screen.quick_bar, quick),
        scale.caption,
        notice,
    )


def flattened(body: Sequence[Node]) -> list[Node]:
    """Return the nodes to lay out in reading order; of groups, only rows of a review stay."""
    nodes: list[Node] = []
    for node in body:
        if node.role is Role.GROUP and not is_row(node):
            nodes += flattened(node.children)
        else:
            nodes.append(node)
    return nodes


def is_row(node: Node) -> bool:
    """Say whether a group is a row of the review: a label with its value, and what changes it."""
    return node.role is Role.GROUP and any(
        child.role is Role.LABEL and child.value is not None for child in node.children
    )


def under(strip: Sequence[Box], area: Rect, gap: float) -> Rect:
    """Return what is left of `area` below the step strip."""
    if not strip:
        return area
    taken = max(box.rect.bottom for box in strip) - area.y + gap
    return Rect(area.x, area.y + taken, area.w, area.h - taken)


def _pages(
    writer: Writer, screen: Screen, nodes: Sequence[Node], area: Rect, labels: buttons.MoreLabels
) -> list[Page]:
    plan = _plan(writer, screen, nodes, area, None)
    split = _flow(writer, screen, plan)
    if len(split) > 1:
        plan = _plan(writer, screen, nodes, area, labels)
        split = _flow(writer, screen, plan)
    return assembled(split, plan.flow, plan.fixed, plan.more, labels, writer)


def assembled(
    split: Sequence[Sequence[tuple[Block, float]]],
    flow: Rect,
    fixed: Sequence[Box],
    more: Box | None,
    labels: buttons.MoreLabels,
    writer: Writer,
) -> list[Page]:
    """Put flow, fixed boxes and the More button of each page together."""
    pages: list[Page] = []
    seen = {box.node for box in fixed}
    for number, page in enumerate(split):
        drawn = boxes(page, flow.x, flow.y)
        begins = [box.node for box in drawn if box.node and box.node not in seen]
        seen.update(begins)
        own = [buttons.worded(writer, more, labels, number, len(split))] if more else []
        pages.append(Page((*drawn, *fixed, *own), tuple(dict.fromkeys(begins))))
    return pages


def _plan(
    writer: Writer,
    screen: Screen,
    nodes: Sequence[Node],
    area: Rect,
    labels: buttons.MoreLabels | None,
) -> _Plan:
    """Choose the first division that leaves enough room to read."""
    controls = [node for node in nodes if node.role in _BUTTONS]
    rest = tuple(node for node in nodes if node.role not in _BUTTONS)
    codes = any(node.modules for node in rest)
    plain = all(node.role in _READING for node in rest)
    others = [node for node in controls if node.role is Role.BUTTON]
    if plain and (codes or others):
        plan = _two_columns(writer, controls, rest, area, labels, codes)
        if plan is not None:
            return plan
    default = [node for node in controls if node.role is Role.DEFAULT_BUTTON]
    moving = tuple(node for node in nodes if node not in default)
    for fixed, flowing in ((controls, rest), (default, moving)):
        plan = _above(writer, fixed, flowing, area, labels)
        enough = max(_SHARE * area.h, 2 * writer.scale.body.leading)
        if plan.flow.h >= enough:
            return plan
    return _above(writer, [], tuple(nodes), area, labels)


def _above(
    writer: Writer,
    controls: Sequence[Node],
    moving: tuple[Node, ...],
    area: Rect,
    labels: buttons.MoreLabels | None,
) -> _Plan:
    """One column, with the buttons in rows under it."""
    fixed, more = buttons.bottom_rows(writer, controls, area, labels)
    drawn = [*fixed, more] if more else fixed
    taken = area.bottom - min((box.rect.y for box in drawn), default=area.bottom)
    gap = writer.panel.px(3) if drawn else 0
    flow = Rect(area.x, area.y, area.w, area.h - taken - gap)
    return _Plan(flow, tuple(fixed), moving, more)


def _two_columns(
    writer: Writer,
    controls: Sequence[Node],
    rest: tuple[Node, ...],
    area: Rect,
    labels: buttons.MoreLabels | None,
    codes: bool,
) -> _Plan | None:
    """Reading text on the left; buttons, or the code, on the right. None where too narrow."""
    gutter = writer.panel.px(6)
    if codes:
        side = min(writer.panel.px(58), area.w * 0.42)
    else:
        natural = max(writer.natural(node) for node in controls)
        side = min(max(natural, writer.panel.px(58)), area.w * 0.42)
    main = area.w - side - gutter
    if main < _EMS * writer.scale.body.px:
        return None
    column = Rect(area.right - side, area.y, side, area.h)
    if codes:
        plan = _above(writer, controls, rest, area, labels)
        code = next(node for node in rest if node.modules)
        tall = plan.flow.h
        if tall < max(writer.panel.px(34), _SHARE * area.h):
            return None
        block = compound.code(writer, code, side, tall)
        drawn = block.boxes(column.x, area.y + max(0, (tall - block.height) / 2))
        moving = tuple(node for node in rest if node is not code)
        flow = replace(plan.flow, w=main)
        return replace(plan, flow=flow, fixed=(*plan.fixed, *drawn), moving=moving, beside=True)
    placed = buttons.side_column(writer, controls, column, labels)
    if placed is None:
        return None
    fixed, more = placed
    return _Plan(Rect(area.x, area.y, main, area.h), tuple(fixed), rest, more, True)


def _flow(writer: Writer, screen: Screen, plan: _Plan) -> list[list[tuple[Block, float]]]:
    blocks: list[Block] = []
    width, height = plan.flow.w, plan.flow.h
    if screen.ornament:
        blocks.append(compound.ornament(writer, width))
    first = True
    for node in plan.moving:
        blocks += block_of(writer, node, width, height, first)
        first = first and node.role is not Role.HEADING
    return paginate(blocks, height)


def block_of(writer: Writer, node: Node, width: float, height: float, first: bool) -> list[Block]:
    """Return the blocks of any node in a column; `first` until a heading has come."""
    if node.role is Role.GROUP:
        return compound.review(writer, node, width, width < 20 * writer.scale.body.px)
    if node.role in _BUTTONS:
        return [writer.button(node, width)]
    if node.role is Role.LIST_ITEM:
        return [writer.card(node, width)]
    if node.role in (Role.RADIO_BUTTON, Role.CHECK_BOX):
        return [writer.choice(node, width)]
    if node.role is Role.TEXT_INPUT:
        return [writer.field(node, width)]
    if node.role is Role.SLIDER:
        return [compound.slider(writer, node, width)]
    if node.role is Role.KEYBOARD:
        return [text_entry.keyboard(writer, node, width, height)]
    if node.modules:
        return [compound.code(writer, node, width, height)]
    return [writer.text(node, width, first)]


__all__ = ["Layout", "Look", "lay_out"]
