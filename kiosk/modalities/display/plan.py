"""How a screen's area is divided: what flows from page to page, and what stands still."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.modalities.display import buttons, compound, film, foot, turning
from kiosk.modalities.display.geometry import Box, Rect
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node
from kiosk.model.roles import Role

READING = frozenset({Role.HEADING, Role.LABEL, Role.PARAGRAPH, Role.STATUS, Role.ALERT, Role.IMAGE})
"""Roles of what is read; all others can be operated."""
_EMS = 15
"""A column of reading text is at least this many font sizes wide."""
_FEW_EMS = 10
"""The same on the first screen, whose lines are short."""
_SHARE = 0.5
"""Least share of the area's height that is kept for what is read."""
_ROOMY = 0.62
"""The same, where buttons other than the main one stand under it too."""
_TIGHT = 0.25
"""The same, where those buttons are what the screen is for."""
_LINES = 6
"""With large letters, buttons other than the main one stand under so many lines, or after them."""
_SIDE = 48.0
"""Least width of the column beside the text, mm."""
_MOST = 0.42
"""Largest share of the width for that column."""


@dataclass(frozen=True, slots=True)
class Plan:
    """One way of dividing the area."""

    flow: Rect
    fixed: tuple[Box, ...]
    """On every page."""
    moving: tuple[Node, ...]
    """What flows, in reading order."""
    more: Box | None = None
    foot: tuple[Box, ...] = ()
    """On every page, beside *Menu*."""
    below: bool = False
    """The More button stands there too."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a screen's contents go."""

    area: Rect
    foot: Rect | None = None
    """The room beside *Menu*, where the quick bar is folded."""
    low: bool = False
    """No control stands beside the text, which is higher."""

    @property
    def upright(self) -> bool:
        """True where a column beside the text would leave it narrow."""
        return self.area.h > self.area.w


def plain(writer: Writer, nodes: Sequence[Node], site: Site) -> Plan | None:
    """Return one column over one row of buttons: the plan where all fits on one page.

    None where the buttons are the content, or more than a row.
    """
    controls = [node for node in nodes if node.role in buttons.BUTTONS]
    rest = tuple(node for node in nodes if node.role not in buttons.BUTTONS)
    if all(node.role is Role.HEADING for node in rest):
        return None
    if any(node.modules or node.role is Role.VIDEO for node in rest):
        return None
    plan = _above(writer, controls, rest, site, None)
    rows = {box.rect.y for box in plan.fixed}
    return plan if len(rows) <= 1 else None


def chosen(
    writer: Writer,
    nodes: Sequence[Node],
    site: Site,
    labels: turning.Labels | None,
    *,
    answers: bool = False,
) -> Plan:
    """Return the first division that leaves enough room to read.

    With `labels` there is a More button. Buttons stand beside reading text, else
    under it, else they flow with it (at the largest sizes); the main one flows last.
    With `answers` the buttons are what the screen is for, and stay even where that is tight.
    """
    controls = [node for node in nodes if node.role in buttons.BUTTONS]
    rest = tuple(node for node in nodes if node.role not in buttons.BUTTONS)
    others = [node for node in controls if node.role is Role.BUTTON]
    default = [node for node in controls if node.role is Role.DEFAULT_BUTTON]
    reading = all(node.role in READING or node.role is Role.VIDEO for node in rest)
    words = any(node.role is not Role.HEADING for node in rest)
    # On the first screen a film stands beside the words, as a code does.
    code = next((n for n in rest if n.modules or (answers and n.role is Role.VIDEO)), None)
    plan = None
    if reading and code:
        plan = _code_beside(writer, controls, rest, code, site, labels)
    elif reading and words and others and not (site.low or site.foot or site.upright):
        plan = _buttons_beside(writer, controls, rest, site.area, labels, answers=answers)
    if plan:
        return plan
    moving = tuple(node for node in nodes if node not in default)
    ways = ((controls, rest, _TIGHT if answers else _ROOMY), (default, moving, _SHARE))
    for fixed, flowing, share in ways if words else ways[1:]:
        plan = _above(writer, fixed, flowing, site, labels, alike=answers)
        lines = 1 if answers else 2
        if site.foot and flowing is rest and not answers:
            lines = _LINES
        if plan.flow.h >= max(share * site.area.h, lines * writer.scale.body.leading):
            return plan
    return _above(writer, [], tuple(nodes), site, labels)


def _above(
    writer: Writer,
    controls: Sequence[Node],
    moving: tuple[Node, ...],
    site: Site,
    labels: turning.Labels | None,
    *,
    alike: bool = False,
) -> Plan:
    """Return one column, with the buttons in rows under it, or beside the menu at the bottom."""
    area = site.area
    placed: list[Box] = []
    below = None
    if site.foot:
        placed, below, controls = foot.in_foot(writer, controls, site.foot, labels)
        labels = None
    fixed, more = buttons.bottom_rows(writer, controls, area, labels, alike=alike)
    drawn = [*fixed, more] if more else fixed
    taken = area.bottom - min((box.rect.y for box in drawn), default=area.bottom)
    gap = writer.apart(3) if drawn else 0
    flow = Rect(area.x, area.y, area.w, area.h - taken - gap)
    return Plan(flow, tuple(fixed), moving, more or below, tuple(placed), below is not None)


def _beside(writer: Writer, side: float, area: Rect, ems: float = _EMS) -> tuple[Rect, Rect] | None:
    """Return the column for text and the one beside it, or None where that is too narrow."""
    side = min(max(side, writer.panel.px(_SIDE)), area.w * _MOST)
    main = area.w - side - writer.panel.px(6)
    if main < ems * writer.scale.body.px:
        return None
    return replace(area, w=main), Rect(area.right - side, area.y, side, area.h)


def _buttons_beside(
    writer: Writer,
    controls: Sequence[Node],
    rest: tuple[Node, ...],
    area: Rect,
    labels: turning.Labels | None,
    *,
    answers: bool,
) -> Plan | None:
    """Return reading text on the left, the buttons on the right."""
    wide = max(writer.natural(node) for node in controls)
    columns = _beside(writer, wide, area, _FEW_EMS if answers else _EMS)
    if columns is None:
        return None
    placed = buttons.side_column(writer, controls, columns[1], labels)
    if placed is None:
        return None
    return Plan(columns[0], tuple(placed[0]), rest, placed[1])


def _code_beside(
    writer: Writer,
    controls: Sequence[Node],
    rest: tuple[Node, ...],
    code: Node,
    site: Site,
    labels: turning.Labels | None,
) -> Plan | None:
    """Return reading text on the left, the code on the right, the buttons under both."""
    columns = _beside(writer, 0 if code.modules else site.area.w, site.area)
    if columns is None:
        return None
    plan = _above(writer, controls, rest, site, labels)
    tall = plan.flow.h
    if tall < (_SHARE if code.modules else _TIGHT) * site.area.h:
        return None
    made = compound.code if code.modules else film.block
    block = made(writer, code, columns[1].w, tall)
    if block.height > tall:
        return None
    drawn = block.boxes(columns[1].x, site.area.y + (tall - block.height) / 2)
    moving = tuple(node for node in rest if node is not code)
    flow = replace(plan.flow, w=columns[0].w)
    return replace(plan, flow=flow, fixed=(*plan.fixed, *drawn), moving=moving)


def lowered(area: Rect, panel: Panel, least: float = 0) -> Rect:
    """Return what of `area` lies where controls may stand with low reach, or `least` px of it."""
    y = max(area.y, min(panel.low, area.bottom - least))
    return Rect(area.x, y, area.w, area.bottom - y)


def under(strip: Sequence[Box], area: Rect, gap: float) -> Rect:
    """Return what is left of `area` below the step strip."""
    if not strip:
        return area
    taken = max(box.rect.bottom for box in strip) - area.y + gap
    return Rect(area.x, area.y + taken, area.w, area.h - taken)
