"""A screen on which one types, with what stands over its field; see `text_entry`. Pure."""

from dataclasses import replace
from itertools import product
from math import inf

from kiosk.modalities.display import bands, flow, plan, text_entry, turning
from kiosk.modalities.display.geometry import Box, Page, Rect
from kiosk.modalities.display.pages import boxes
from kiosk.modalities.display.theme import (
    SMALLEST,
    TIGHT,
    Face,
    smaller,
)
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Role

_COARSE = 4
"""Of the sizes that a question with low reach may shrink to, each so manyth is tried."""


def laid(
    writer: Writer,
    screen: Screen,
    nodes: list[Node],
    area: Rect,
    labels: turning.Labels,
    *,
    low: bool,
) -> tuple[tuple[Box, ...], list[Page], Node | None]:
    """Lay out a screen on which one types: with low reach in the lower part, if it fits there."""
    if low:
        said = _said_above(writer, screen, nodes, area, labels)
        if said:
            return said
        made = _text_entry(writer, screen, nodes, plan.lowered(area, writer.panel), labels)
        if len(made[1]) == 1:
            return made
    return _text_entry(writer, screen, nodes, area, labels)


def _said_above(
    writer: Writer,
    screen: Screen,
    nodes: list[Node],
    area: Rect,
    labels: turning.Labels,
) -> tuple[tuple[Box, ...], list[Page], Node | None] | None:
    """Return the question right above the part where all stands that one operates.

    None where one of both is too high for its part.
    """
    zone = plan.lowered(area, writer.panel)
    above = Rect(area.x, area.y, area.w, zone.y - area.y - writer.panel.px(3))
    said = [node for node in nodes if node.role in plan.READING]
    rest = [node for node in nodes if node not in said]
    if not said or not text_entry.fits(writer, rest, zone):
        return None
    strip = bands.step_strip(writer, screen, above)
    *closer_ones, closest = (writer, *writer.compact())
    kinds = smaller(writer.panel, writer.scale.heading)[::_COARSE]
    plainer = [replace(closest, scale=replace(closest.scale, heading=kind)) for kind in kinds]
    tries = product((strip, ()), (*closer_ones, *plainer))
    for top, closer in tries:
        place = plan.under(top, above, writer.panel.px(2.5))
        head = flow.poured(closer, screen, said, place) if place.h > 0 else []
        drawn = boxes(head[0], place.x, place.y) if len(head) == 1 else []
        spare = place.bottom - max((box.rect.bottom for box in drawn), default=inf)
        if spare >= 0:
            break
    else:
        return None
    drawn = [box.moved(0, spare) for box in drawn]
    first = tuple(dict.fromkeys(box.node for box in drawn if box.node))
    made = text_entry.pages(writer, rest, zone, labels, split=True) or []
    pages = [
        replace(page, boxes=(*drawn, *page.boxes), begins=(*(() if n else first), *page.begins))
        for n, page in enumerate(made)
    ]
    return top, pages, None


def _text_entry(
    writer: Writer, screen: Screen, nodes: list[Node], area: Rect, labels: turning.Labels
) -> tuple[tuple[Box, ...], list[Page], Node | None]:
    """Return what stands in the place of the step strip, the pages below it, and a spare alert.

    What is wrong stands in that place, right above the field; else the step strip;
    else, where panel or question leave no room, the question or nothing. An alert too
    long for the place is left to the caption band, so that the keys stay on one page.
    """
    floor = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
    gap = writer.panel.px(1.8)
    alert = next((node for node in nodes if node.role is Role.ALERT), None)
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    tries: list[tuple[tuple[Box, ...], tuple[Node | None, ...]]] = []
    if alert:
        tries.append((bands.line(writer, alert, area), (alert,)))
    if screen.step and (alert is None or screen.notice is None):
        tries.append((bands.step_strip(writer, screen, area, largest=floor), (alert,)))
    if heading and (alert is None or screen.notice is None):
        tries.append((bands.line(writer, heading, area), (alert, heading)))
    if alert is None or screen.notice is None:
        tries.append(((), (alert,)))
    for strip, taken in tries:
        rest = [node for node in nodes if node not in taken]
        pages = text_entry.pages(writer, rest, plan.under(strip, area, gap), labels)
        if pages:
            shown = alert is None or any(box.node == alert.id for box in strip)
            return strip, pages, None if shown else alert
    strip, taken = tries[0] if alert else ((), ())
    rest = [node for node in nodes if node not in taken]
    below = plan.under(strip, area, gap)
    if alert and screen.notice is None and not text_entry.roomy(writer, rest, below):
        whole = text_entry.pages(writer, rest, area, labels, split=True) or []
        return (), whole, alert
    return strip, text_entry.pages(writer, rest, below, labels, split=True) or [], None
