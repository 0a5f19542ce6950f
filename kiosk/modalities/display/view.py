"""Which layout and which of its pages is shown; the page follows the focus and the voice."""

from collections.abc import Sequence

from kiosk.modalities.display import caption, signs
from kiosk.modalities.display.geometry import Box, Layout, Measure, Text
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.reading import Mark, marked
from kiosk.modalities.display.signs import Hearing
from kiosk.modalities.display.theme import Panel, Scale
from kiosk.modalities.display.writer import Writer
from kiosk.model.node import Screen
from kiosk.model.presentation import Presentation
from kiosk.model.roles import Role
from kiosk.model.settings import Settings
from kiosk.model.text import Strings


def _drawn(screen: Screen) -> tuple[object, ...]:
    """Return what the layout depends on."""
    parts = (screen.body, screen.quick_bar, screen.step, screen.notice)
    return (screen.id, screen.language, screen.ornament, *parts)


def _set(settings: Settings) -> tuple[object, ...]:
    """Return the settings on which the layout depends."""
    return (settings.size, settings.tremor, settings.low)


def _wanted(screen: Screen) -> str:
    """Return the node that must be on the page: with a text field, that is its keys."""
    if screen.focused.role is not Role.TEXT_INPUT:
        return screen.focus
    keys = (node.id for node in screen.walk() if node.role is Role.KEYBOARD)
    return next(keys, screen.focus)


class View:
    """What is shown now. Pure but for what it remembers."""

    def __init__(self, panel: Panel, measure: Measure, words: Strings) -> None:
        self.panel = panel
        self.presentation: Presentation | None = None
        self.layout: Layout | None = None
        self.page = 0
        self.hearing = Hearing.NOBODY
        self.beside: Text | None = None
        """The words beside the sign that tells who hears, while nothing is said."""
        self._measure = measure
        self._words = words

    def present(self, now: Presentation) -> None:
        """Lay `now` out where it differs, and choose the page."""
        before = self.presentation
        old = self.layout
        if (
            before is None
            or old is None
            or _set(before.settings) != _set(now.settings)
            # The focus alone moves nothing.
            or _drawn(before.screen) != _drawn(now.screen)
        ):
            self.layout = lay_out(now.screen, now.settings, self.panel, self._measure, self._words)
        self.presentation = now
        layout = self.layout
        if layout is None:
            return
        target = now.overlay.target
        if before is None or before.screen.id != now.screen.id:
            self.page = layout.page_of(_wanted(now.screen), 0)
        elif before.screen.focus != now.screen.focus or old is None or old.pages != layout.pages:
            moved = before.screen.focus != now.screen.focus or before.settings != now.settings
            self.page = min(self.page, len(layout.pages) - 1)
            if moved or self._gone(before):
                self.page = layout.page_of(_wanted(now.screen), self.page)
        if target is not None and before is not None and before.overlay.target != target:
            self.page = layout.page_of(target.node, self.page, target.row)
        scan = now.overlay.scan
        if scan is not None and (before is None or before.overlay.scan != scan):
            first = next(iter(scan.targets), None)
            if first is not None:
                self.page = layout.page_of(first.node, self.page, first.row)
            elif scan.nodes and not self._any(scan.nodes):
                self.page = layout.page_of(scan.nodes[0], self.page)
        self._follow_voice(before, now)
        self._sign(before, now)

    def _gone(self, before: Presentation) -> bool:
        """Say whether the screen changed under the same focus."""
        return self.presentation is not None and before.screen != self.presentation.screen

    def _any(self, nodes: Sequence[str]) -> bool:
        """Say whether the page shows one of these already."""
        boxes = self.layout.visible(self.page) if self.layout else ()
        return any(box.node in nodes for box in boxes)

    def _follow_voice(self, before: Presentation | None, now: Presentation) -> None:
        """Turn the page when what is being read leaves the one that is shown."""
        mark = marked(now.screen, now.overlay)
        earlier = marked(before.screen, before.overlay) if before else None
        if mark is None or mark == earlier or self._shows(self.page, mark):
            return
        same = earlier and (earlier.node, earlier.part) == (mark.node, mark.part)
        if earlier and same and earlier.start >= 0 and not self._shows(self.page, earlier):
            # Somebody turned the page while listening: leave it where they want it.
            return
        pages = range(len(self.layout.pages) if self.layout else 0)
        self.page = next((page for page in pages if self._shows(page, mark)), self.page)

    def _sign(self, before: Presentation | None, now: Presentation) -> None:
        self.hearing, was = signs.hearing(now), self.hearing
        told = before and (before.screen.language, before.settings.size, before.by)
        if self.layout is None or (
            (now.screen.language, now.settings.size, now.by) == told and was is self.hearing
        ):
            return
        self.beside = None
        if key := signs.SAID.get(self.hearing):
            text = self._words(now.screen.language, key, by=now.by)
            writer = Writer(self.panel, Scale.of(self.panel, now.settings.size), self._measure)
            self.beside = caption.beside(writer, text.shown, self.layout.caption)

    def _shows(self, page: int, mark: Mark) -> bool:
        if self.layout is None:
            return False
        return any(
            line.start <= mark.start < line.start + max(len(line.text), 1)
            for box in self.layout.pages[page].boxes
            if box.node == mark.node
            for text in box.texts
            if text.part is mark.part
            for line in text.lines
        )

    def reset(self) -> None:
        """Forget everything."""
        self.presentation = self.layout = self.beside = None
        self.page = 0

    def at(self, x: float, y: float) -> Box | None:
        """Return the box under a point, targets before text.

        Under the curtain too: who touched it by accident can touch it away again.
        """
        if self.layout is None:
            return None
        under = [box for box in self.layout.visible(self.page) if box.rect.holds(x, y)]
        targets = [box for box in under if box.target]
        texts = [box for box in under if box.node]
        return next(iter([*targets, *texts]), None)

    def turn(self, by: int, *, wrap: bool) -> bool:
        """Go `by` pages on; say whether that changed the page."""
        pages = len(self.layout.pages) if self.layout else 1
        page = self.page + by
        page = page % pages if wrap else min(max(page, 0), pages - 1)
        changed = page != self.page
        self.page = page
        return changed

    def continued(self) -> str | None:
        """Return what began on a page before and goes on at the top of this one."""
        boxes = self.layout.pages[self.page].boxes if self.layout else ()
        return next((box.node for box in boxes if box.node), None)

    def first(self) -> str | None:
        """Return the first node that begins on this page, if one does."""
        if self.layout is None:
            return None
        return next(iter(self.layout.pages[self.page].begins), None)
