"""A screen laid out: from meaning to boxes on the glass. Pure; text is measured by a port."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from kiosk.modalities.display import bands, caption, flow, plan, text_entry, turning, typed
from kiosk.modalities.display.blocks import Block
from kiosk.modalities.display.geometry import Box, Layout, Measure, Page, Rect
from kiosk.modalities.display.pages import boxes
from kiosk.modalities.display.theme import (
    GAP,
    SMALL_PANEL,
    Panel,
    Scale,
)
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Role
from kiosk.model.settings import Settings
from kiosk.model.text import Strings

_LARGE = 8.0
"""From body text of this size, mm, the step strip makes way for what follows the first page."""
_NOTICED = 2.2
"""Distance of field and keys from the edges while a notice takes their room, mm."""
_SEEN = plan.READING | {Role.VIDEO}
"""Roles of what may stand out of low reach: what one operates it with stands below."""
Poured = Sequence[tuple[Block, float]]
"""What stands on one page, each block with its y."""


def lay_out(
    screen: Screen, settings: Settings, panel: Panel, measure: Measure, words: Strings
) -> Layout:
    """Lay `screen` out for `panel`.

    `words` gives the display's own strings: "display-more", "display-start" and
    "display-page" (arguments `number` and `total`).
    """
    scale = Scale.of(panel, settings.size)
    writer = Writer(panel, scale, measure, language=screen.language, large=settings.tremor)
    folded = settings.folded(panel.width_mm) and len(screen.quick_bar) <= 1
    quick_tall = bands.foot_height(writer) if folded else bands.quick_height(writer)
    caption_tall = caption.height(panel, scale)
    quick = Rect(0, panel.height - quick_tall, panel.width, quick_tall)
    band = Rect(0, quick.y - caption_tall, panel.width, caption_tall)
    notice = caption.notice_box(writer, screen.notice, band) if screen.notice else None
    bottom = notice.rect.y if notice else band.y
    content = Rect(0, 0, panel.width, bottom)
    bar, foot = bands.quick_bar(writer, screen.quick_bar, quick), None
    if folded:
        bar, foot = bands.foot(writer, screen.quick_bar, quick)
    labels = turning.labels_in(screen.language, words)
    nodes = flow.flattened(screen.body)
    strip: tuple[Box, ...]
    if text_entry.applies(nodes):
        inset = panel.px(_NOTICED if notice else GAP)
        area = Rect(panel.margin, inset, panel.width - 2 * panel.margin, bottom - 2 * inset)
        strip, pages, spare = typed.laid(writer, screen, nodes, area, labels, low=settings.low)
        if spare:
            notice = caption.notice_box(writer, spare, band)
            # Words too many for the band take room from the keys.
            area = replace(area, h=area.h - (bottom - notice.rect.y))
            if notice.rect.y < bottom:
                strip, pages, _ = typed.laid(writer, screen, nodes, area, labels, low=settings.low)
    else:
        inset = panel.px(GAP) if folded else panel.inset
        area = Rect(panel.margin, inset, panel.width - 2 * panel.margin, bottom - 2 * inset)
        strip, pages = _read(writer, screen, nodes, plan.Site(area, foot, settings.low), labels)
        if len(pages) > 1 and flow.pictured(writer, screen):
            plainer = replace(writer, pictures=False)
            other = _read(plainer, screen, nodes, plan.Site(area, foot, settings.low), labels)
            # No drawing is worth a page more, or one to turn to what counts.
            if _cost(other[1], screen) < _cost(pages, screen):
                strip, pages = other
    return Layout(
        panel,
        content,
        band,
        quick,
        tuple(pages),
        strip,
        bar,
        scale.caption,
        caption.signs(panel, band),
        notice,
        caption.shown_lines(panel, scale),
    )


def _cost(pages: Sequence[Page], screen: Screen) -> tuple[int, int]:
    """Return how many pages there are, and how many of them come before what counts."""
    counts = {screen.focus, *(node.id for node in screen.body if node.prominent)}
    shown = [at for at, page in enumerate(pages) if counts & set(page.begins)]
    return len(pages), max(shown, default=0)


def _read(
    writer: Writer,
    screen: Screen,
    nodes: Sequence[Node],
    site: plan.Site,
    labels: turning.Labels,
) -> tuple[tuple[Box, ...], list[Page]]:
    """Return step strip and pages of a screen on which nobody types.

    Where there is little room the strip is read once and makes way for what follows.
    """
    small = not flow.pictured(writer, screen)
    panel = writer.panel
    narrow = min(panel.width_mm, panel.height_mm) < SMALL_PANEL
    if narrow or writer.scale.body.capital >= panel.px(_LARGE):

        def lead(width: float) -> Sequence[Box]:
            return bands.step_strip(writer, screen, Rect(0, 0, width, 0), small=small)

        return (), _pages(writer, screen, nodes, site, labels, lead)
    strip = bands.step_strip(writer, screen, site.area, small=small)
    below = plan.under(strip, site.area, writer.panel.px(2.5))
    return strip, _pages(writer, screen, nodes, replace(site, area=below), labels, lambda _: ())


def _pages(
    writer: Writer,
    screen: Screen,
    nodes: Sequence[Node],
    site: plan.Site,
    labels: turning.Labels,
    lead: Callable[[float], Sequence[Box]],
) -> list[Page]:
    """Return the pages; `lead` gives, for a width in px, what stands above all on the first."""
    answers = screen.ornament
    plain = None if answers else plan.plain(writer, nodes, site)
    for chosen in (plain, plan.chosen(writer, nodes, site, None, answers=answers)):
        if chosen:
            split, head = _split(writer, screen, chosen, site, lead(chosen.flow.w))
            if len(split) == 1:
                return _assembled(split, chosen, head, labels, writer)
    again = plan.chosen(writer, nodes, site, labels, answers=answers)
    split, head = _split(writer, screen, again, site, lead(again.flow.w))
    return _assembled(split, again, head, labels, writer)


def _split(
    writer: Writer, screen: Screen, chosen: plan.Plan, site: plan.Site, lead: Sequence[Box]
) -> tuple[list[tuple[Rect, Poured]], list[Box]]:
    """Return the pages of a plan, each with its place, and what stands above on every page.

    With low reach the controls that flow stay in the lower part of the glass, what they are
    about above them, or where that is long on pages of its own before them.
    """
    place, moving = chosen.flow, chosen.moving
    zone = plan.lowered(place, writer.panel, writer.panel.px(writer.target))
    controls = [at for at, node in enumerate(moving) if node.role not in _SEEN]
    if not site.low or not controls or zone.h >= place.h:
        return [(place, p) for p in flow.poured(writer, screen, moving, place, lead)], []
    above = Rect(place.x, place.y, place.w, zone.y - place.y - writer.panel.px(3))
    said, rest = moving[: controls[0]], moving[controls[0] :]
    head = flow.poured(writer, screen, said, above, lead) if above.h > 0 else []
    if said and len(head) == 1:
        drawn = boxes(head[0], above.x, above.y)
        if max(box.rect.bottom for box in drawn) <= above.bottom:
            return [(zone, p) for p in flow.poured(writer, screen, rest, zone)], drawn
    before = flow.poured(writer, screen, said, place, lead) if said else []
    after = flow.poured(writer, screen, rest, zone, () if said else lead)
    return [*((place, p) for p in before), *((zone, p) for p in after)], []


def _assembled(
    split: Sequence[tuple[Rect, Poured]],
    chosen: plan.Plan,
    head: Sequence[Box],
    labels: turning.Labels,
    writer: Writer,
) -> list[Page]:
    """Put flow, fixed boxes and the More button of each page together."""
    pages: list[Page] = []
    fixed, more = (*head, *chosen.fixed), chosen.more
    seen = {box.node for box in fixed}
    for number, (place, page) in enumerate(split):
        drawn = boxes(page, place.x, place.y)
        begins = [box.node for box in drawn if box.node and box.node not in seen]
        if number == 0:
            begins = [*(box.node for box in head if box.node), *begins]
        seen.update(begins)
        own = [turning.worded(writer, more, labels, number, len(split))] if more else []
        content, foot = (*drawn, *fixed), chosen.foot
        content, foot = (content, (*own, *foot)) if chosen.below else ((*content, *own), foot)
        pages.append(Page(content, tuple(dict.fromkeys(begins)), foot))
    return pages
