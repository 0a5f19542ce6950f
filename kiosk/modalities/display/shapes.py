"""How each kind of box is drawn, before its words."""

from collections.abc import Callable

from kiosk.modalities.display import icons
from kiosk.modalities.display.geometry import Box, Look, Rect
from kiosk.modalities.display.pen import Pen
from kiosk.modalities.display.theme import LINE, RADIUS, Colours
from kiosk.model.node import Node
from kiosk.model.roles import NodeState, Role

QUIET = 4
"""Light modules around a QR code (ISO/IEC 18004)."""


class Shapes:
    """Draws boxes with one pen in one palette; `px` turns mm into px."""

    def __init__(self, pen: Pen, colours: Colours, px: Callable[[float], int]) -> None:
        self._pen = pen
        self._colours = colours
        self._px = px

    def draw(self, box: Box, node: Node | None, *, pressed: bool) -> None:
        """Draw `box`, which shows `node`; a pressed target has a thicker line."""
        match box.look:
            case Look.STRIP:
                self._bar(box)
            case Look.ORNAMENT:
                self._ornament(box.rect)
            case Look.PICTOGRAM:
                self._pictogram(box)
            case Look.CODE:
                self._code(box.rect, node)
            case Look.RULED:
                self._pen.fill(box.rect, self._colours.line)
            case Look.TEXT:
                self._icon(box)
            case Look.CHOICE:
                self._frame(box, pressed=pressed)
                self._choice(box, node)
            case Look.FIELD:
                self._field(box.rect, node)
                self._icon(box)
            case _:
                self._frame(box, pressed=pressed)
                self._icon(box)

    def _frame(self, box: Box, *, pressed: bool) -> None:
        colours = self._colours
        radius, line = self._px(RADIUS), self._px(LINE)
        if box.look is Look.DEFAULT:
            self._pen.round(box.rect, radius, colours.accent)
            if pressed:
                inner = box.rect.grown(-2 * line)
                self._pen.outline(inner, radius - 2 * line, 2 * line, colours.on_accent)
        elif box.look is Look.QUICK:
            if pressed:
                self._pen.outline(box.rect.grown(-line), radius, 3 * line, colours.text)
        elif pressed:
            self._pen.frame(box.rect, radius, 3 * line, colours.text, colours.surface)
        else:
            self._pen.frame(box.rect, radius, line, colours.line, colours.surface)

    def _field(self, rect: Rect, node: Node | None) -> None:
        wrong = node is not None and NodeState.INVALID in node.states
        line = self._px(LINE * (2.4 if wrong else 1.4))
        self._pen.frame(rect, self._px(RADIUS), line, self._colours.text, self._colours.ground)

    def _icon(self, box: Box) -> None:
        if box.mark and box.icon:
            on_accent = box.look is Look.DEFAULT
            ink = self._colours.on_accent if on_accent else self._colours.text
            self._pen.icon(box.icon, box.mark, ink)

    def _pictogram(self, box: Box) -> None:
        colours = self._colours
        self._pen.frame(box.rect, self._px(RADIUS), self._px(LINE), colours.line, colours.surface)
        if box.mark:
            self._pen.icon(box.icon, box.mark, colours.accent)

    def _bar(self, box: Box) -> None:
        """Draw a step: done is full, now is larger with a thick line, to come has a thin one."""
        colours, radius = self._colours, box.rect.h / 2
        if box.icon == "done":
            self._pen.round(box.rect, radius, colours.accent)
        elif box.icon == "now":
            grown = box.rect.grown(self._px(0.35))
            self._pen.frame(grown, grown.h / 2, self._px(0.7), colours.text, colours.ground)
        else:
            self._pen.frame(box.rect, radius, self._px(0.3), colours.line, colours.ground)

    def _ornament(self, rect: Rect) -> None:
        """Draw the ram's horn between two lines that stand on the base line of the title."""
        side, line = rect.h, self._px(0.75)
        middle = rect.x + rect.w / 2
        horn = Rect(middle - side / 2, rect.y, side, side)
        self._pen.icon("horn", horn, self._colours.accent, line)
        # The stem ends at 22 of the drawing's 24: the lines go there.
        y = rect.y + side * 22 / icons.GRID - line / 2
        long = rect.w / 2 - side * 0.2
        for x in (rect.x, rect.right - long):
            self._pen.round(Rect(x, y, long, line), line / 2, self._colours.accent)

    def _code(self, rect: Rect, node: Node | None) -> None:
        """Draw dark on white in every palette: that is what scanners read."""
        if node is None or not node.modules:
            return
        self._pen.round(rect, self._px(1), "#FFFFFF")
        side = rect.w / (len(node.modules) + 2 * QUIET)
        left, top = round(rect.x) + QUIET * side, round(rect.y) + QUIET * side
        wide = len(node.modules) * side
        self._pen.squares(Rect(left, top, wide, wide), node.modules)

    def _choice(self, box: Box, node: Node | None) -> None:
        """Radio buttons are round, check boxes square; chosen ones hold a dot or a tick."""
        if node is None or box.mark is None:
            return
        colours, mark = self._colours, box.mark
        chosen = NodeState.CHECKED in node.states
        line = self._px(0.6)
        if node.role is Role.RADIO_BUTTON:
            self._pen.frame(mark, mark.w / 2, line, colours.text, colours.ground)
            if chosen:
                dot = mark.grown(-mark.w * 0.25)
                self._pen.round(dot, dot.w / 2, colours.accent)
        elif chosen:
            self._pen.round(mark, self._px(1), colours.accent)
            self._pen.icon("check", mark.grown(-mark.w * 0.12), colours.on_accent)
        else:
            self._pen.frame(mark, self._px(1), line, colours.text, colours.ground)
