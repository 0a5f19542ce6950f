"""A screen laid out: from meaning to boxes on the glass. Pure; text is measured by a port."""

from collections.abc import Sequence

from kiosk.modalities.display import bands, buttons, caption, flow, plan, text_entry
from kiosk.modalities.display.blocks import Block
from kiosk.modalities.display.geometry import Box, Layout, Measure, Page, Rect
from kiosk.modalities.display.pages import boxes
from kiosk.modalities.display.theme import GAP, SMALLEST, TIGHT, Face, Panel, Scale
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Role
from kiosk.model.settings import Settings
from kiosk.model.text import Strings

_ROWS = 1.5
"""Lines of body text for which there must be room between step strip and More button."""


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
    caption_tall = caption.height(panel, scale)
    quick = Rect(0, panel.height - quick_tall, panel.width, quick_tall)
    band = Rect(0, quick.y - caption_tall, panel.width, caption_tall)
    notice = caption.notice_box(writer, screen.notice, band) if screen.notice else None
    bottom = notice.rect.y if notice else band.y
    content = Rect(0, 0, panel.width, bottom)
    labels = buttons.more_labels(screen.language, words)
    nodes = flow.flattened(screen.body)
    if text_entry.applies(nodes):
        inset = panel.px(GAP)
        area = Rect(panel.margin, inset, panel.width - 2 * panel.margin, bottom - 2 * inset)
        strip, pages, spare = _text_entry(writer, screen, nodes, area, labels)
        notice = caption.notice_box(writer, spare, band) if spare else notice
    else:
        inset = panel.inset
        area = Rect(panel.margin, inset, panel.width - 2 * panel.margin, bottom - 2 * inset)
        strip = bands.step_strip(writer, screen, area, scale.frame)
        below = under(strip, area, panel.px(2.5))
        if below.h < _ROWS * scale.body.leading + buttons.more_height(writer) + panel.px(3):
            # A low panel and large letters: the room goes to what is read.
            strip, below = (), area
        area = below
        pages = _pages(writer, screen, nodes, area, labels)
    return Layout(
        panel,
        content,
        band,
        quick,
        tuple(pages),
        strip,
        bands.quick_bar(writer, screen.quick_bar, quick),
        scale.caption,
        caption.signs(panel, band),
        notice,
    )


def _text_entry(
    writer: Writer, screen: Screen, nodes: list[Node], area: Rect, labels: buttons.MoreLabels
) -> tuple[tuple[Box, ...], list[Page], Node | None]:
    """Return what stands in the place of the step strip, the pages below it, and a spare alert.

    What is wrong stands in that place, right above the field; else the step strip;
    else, where panel or question leave no room, the question or nothing. An alert too
    long for the place is left to the caption band, so that the keys stay on one page.
    """
    small = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
    gap = writer.panel.px(1.8)
    alert = next((node for node in nodes if node.role is Role.ALERT), None)
    heading = next((node for node in nodes if node.role is Role.HEADING), None)
    tries: list[tuple[tuple[Box, ...], tuple[Node | None, ...]]] = []
    if alert:
        tries.append((bands.line(writer, alert, area), (alert,)))
    if screen.step and (alert is None or screen.notice is None):
        tries.append((bands.step_strip(writer, screen, area, small), (alert,)))
    if heading and (alert is None or screen.notice is None):
        tries.append((bands.line(writer, heading, area), (alert, heading)))
    if alert is None or screen.notice is None:
        tries.append(((), (alert,)))
    for strip, taken in tries:
        rest = [node for node in nodes if node not in taken]
        pages = text_entry.pages(writer, rest, under(strip, area, gap), labels)
        if pages:
            shown = alert is None or any(box.node == alert.id for box in strip)
            return strip, pages, None if shown else alert
    strip, taken = tries[0] if alert else ((), ())
    rest = [node for node in nodes if node not in taken]
    below = under(strip, area, gap)
    return strip, text_entry.pages(writer, rest, below, labels, split=True) or [], None


def under(strip: Sequence[Box], area: Rect, gap: float) -> Rect:
    """Return what is left of `area` below the step strip."""
    if not strip:
        return area
    taken = max(box.rect.bottom for box in strip) - area.y + gap
    return Rect(area.x, area.y + taken, area.w, area.h - taken)


def _pages(
    writer: Writer, screen: Screen, nodes: Sequence[Node], area: Rect, labels: buttons.MoreLabels
) -> list[Page]:
    plain = None if screen.ornament else plan.plain(writer, nodes, area)
    if plain:
        split = flow.poured(writer, screen, plain.moving, plain.flow)
        if len(split) == 1:
            return assembled(split, plain.flow, plain.fixed, None, labels, writer)
    first = plan.chosen(writer, nodes, area, None, answers=screen.ornament)
    split = flow.poured(writer, screen, first.moving, first.flow)
    if len(split) == 1:
        return assembled(split, first.flow, first.fixed, None, labels, writer)
    again = plan.chosen(writer, nodes, area, labels, answers=screen.ornament)
    split = flow.poured(writer, screen, again.moving, again.flow)
    return assembled(split, again.flow, again.fixed, again.more, labels, writer)


def assembled(
    split: Sequence[Sequence[tuple[Block, float]]],
    place: Rect,
    fixed: Sequence[Box],
    more: Box | None,
    labels: buttons.MoreLabels,
    writer: Writer,
) -> list[Page]:
    """Put flow, fixed boxes and the More button of each page together."""
    pages: list[Page] = []
    seen = {box.node for box in fixed}
    for number, page in enumerate(split):
        drawn = boxes(page, place.x, place.y)
        begins = [box.node for box in drawn if box.node and box.node not in seen]
        seen.update(begins)
        own = [buttons.worded(writer, more, labels, number, len(split))] if more else []
        pages.append(Page((*drawn, *fixed, *own), tuple(dict.fromkeys(begins))))
    return pages
