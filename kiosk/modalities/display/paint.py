"""A layout drawn: one group of canvas instructions, made anew when something changes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kivy.graphics import InstructionGroup

from kiosk.modalities.display import bands
from kiosk.modalities.display.blocks import shown
from kiosk.modalities.display.frames import Frames
from kiosk.modalities.display.geometry import Box, Ink, Layout, Line, Look, Part, Rect, Text
from kiosk.modalities.display.measure import KivyMeasure
from kiosk.modalities.display.pen import Pen
from kiosk.modalities.display.reading import Place, located
from kiosk.modalities.display.shapes import Shapes
from kiosk.modalities.display.theme import (
    COLOURS,
    LINE,
    RADIUS,
    RING,
    RING_GAP,
    RING_MORE,
    Colours,
    Type,
)
from kiosk.model.node import Node, Screen
from kiosk.model.overlay import Overlay
from kiosk.model.settings import Settings

_INK = {Ink.TEXT: "text", Ink.SECOND: "second", Ink.ON_ACCENT: "on_accent"}


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything one drawing shows."""

    layout: Layout
    page: int
    screen: Screen
    settings: Settings
    overlay: Overlay
    pressed: Box | None = None
    """The target under a finger."""


class Painter:
    """Draws scenes; keeps nothing of a screen but the textures in `measure`."""

    def __init__(self, measure: KivyMeasure) -> None:
        self._measure = measure
        self._frames = Frames()

    def paint(self, scene: Scene) -> InstructionGroup:
        """Return the drawing of `scene`."""
        panel = scene.layout.panel
        pen = Pen(panel.height, self._measure, self._frames)
        if scene.settings.curtain:
            pen.ground("#000000")
        else:
            _Drawing(pen, self._measure, scene).draw()
        return pen.group


class _Drawing:
    """One drawing of one scene."""

    def __init__(self, pen: Pen, measure: KivyMeasure, scene: Scene) -> None:
        self._pen = pen
        self._measure = measure
        self._scene = scene
        self._layout = scene.layout
        self._overlay = scene.overlay
        self._colours = COLOURS[scene.settings.palette]
        self._focus = scene.screen.focus
        self._px = scene.layout.panel.px
        self._shapes = Shapes(pen, self._colours, self._px)
        self._nodes = {node.id: node for node in scene.screen.walk()}

    def draw(self) -> None:
        layout, colours = self._layout, self._colours
        panel = layout.panel
        self._pen.ground(colours.ground)
        self._pen.fill(layout.quick, colours.surface)
        self._caption()
        for edge in (layout.caption.y, layout.quick.y):
            self._pen.fill(Rect(0, edge, panel.width, self._px(LINE)), colours.line)
        boxes = list(layout.visible(self._scene.page))
        for box in boxes:
            self._box(box)
        self._ring([box for box in boxes if self._has_focus(box)])

    def _has_focus(self, box: Box) -> bool:
        target = self._overlay.target
        if target is None or target.node != self._focus:
            return bool(box.node) and box.node == self._focus
        return (box.node, box.row, box.column) == (target.node, target.row, target.column)

    # --- boxes

    def _box(self, box: Box) -> None:
        node = self._nodes.get(box.node)
        self._shapes.draw(box, node, pressed=box is self._scene.pressed)
        for text in box.texts:
            self._text(text, node)
        if box.look is Look.FIELD and node is not None:
            self._caret(box, node)

    def _ring(self, boxes: Sequence[Box]) -> None:
        """Draw two rings around what has the focus: ground inside, accent outside.

        On the accent the outer one takes the text's colour (WCAG 2.4.11–13).
        """
        if not boxes:
            return
        colours, width = self._colours, self._px(RING)
        rect = Rect.around([box.rect for box in boxes])
        outer = colours.text if boxes[0].look is Look.DEFAULT else colours.accent
        if boxes[0].look is Look.QUICK:
            # The bar leaves no room outside its items.
            rect = rect.grown(-self._px(LINE) - 1)
        else:
            rect = rect.grown(self._px(RING_GAP) + width)
            if boxes[0].look is Look.TEXT:
                # No frame keeps the ring from the letters at either end of a line.
                more = min(self._px(RING_MORE), rect.x)
                rect = Rect(rect.x - more, rect.y, rect.w + 2 * more, rect.h)
        self._pen.outline(rect, self._px(RADIUS) + self._px(RING_GAP) + width, width, outer)

    # --- words

    def _text(self, text: Text, node: Node | None) -> None:
        colour = getattr(self._colours, _INK[text.ink])
        marked = self._reading(text, node)
        if marked is not None:
            first, last, _, _ = marked
            for line in text.lines:
                self._ground(line, text.kind, first, last, self._colours.sentence)
        for line in text.lines:
            self._pen.words(line, text.kind, colour)
        if marked is not None:
            _, _, start, length = marked
            for line in text.lines:
                self._word(line, text.kind, start, length, self._colours)

    def _reading(self, text: Text, node: Node | None) -> Place | None:
        """Return what is being read of this string, if anything is."""
        caption = self._overlay.caption
        if caption is None or node is None or node.id != self._focus or text.part is Part.OWN:
            return None
        if text.ink is Ink.ON_ACCENT:
            return None
        return located(shown(node, text.part), caption)

    def _span(self, line: Line, kind: Type, first: int, last: int) -> tuple[float, float] | None:
        start, end = max(first - line.start, 0), min(last - line.start, len(line.text))
        if start >= end:
            return None
        left = self._measure.width(line.text[:start], kind)
        return left, self._measure.width(line.text[:end], kind) - left

    def _ground(self, line: Line, kind: Type, first: int, last: int, colour: str) -> None:
        span = self._span(line, kind, first, last)
        if span:
            self._pen.fill(Rect(line.x + span[0], line.y, span[1], kind.leading), colour)

    def _word(self, line: Line, kind: Type, start: int, length: int, colours: Colours) -> None:
        span = self._span(line, kind, start, start + length)
        if not span:
            return
        # Narrow, so that a comma after the word is not hidden.
        pad = self._px(0.35)
        tall = kind.capital * 1.75
        top = line.y + (kind.leading - tall) / 2
        rect = Rect(line.x + span[0] - pad, top, span[1] + 2 * pad, tall)
        self._pen.round(rect, self._px(0.7), colours.accent)
        begin = max(start - line.start, 0)
        word = line.text[begin : max(start + length - line.start, 0)]
        part = Line(word, 0, line.x + span[0], line.y, span[1])
        self._pen.words(part, kind, colours.on_accent)

    def _caret(self, box: Box, node: Node) -> None:
        value = next((text for text in box.texts if text.part is not Part.NAME), None)
        if node.caret is None or value is None:
            return
        line = next(
            (line for line in reversed(value.lines) if line.start <= node.caret), value.lines[0]
        )
        at = 0.0
        if value.part is Part.VALUE:
            at = self._measure.width(line.text[: node.caret - line.start], value.kind)
        tall = value.kind.capital * 1.6
        top = line.y + (value.kind.leading - tall) / 2
        width = self._px(0.6)
        # Before an empty field's hint the caret stands apart from the words.
        x = line.x + at - (width * 2 if value.part is Part.DESCRIPTION else 0)
        self._pen.fill(Rect(x, top, width, tall), self._colours.accent)

    def _caption(self) -> None:
        layout, colours = self._layout, self._colours
        self._pen.fill(layout.caption, colours.caption)
        dark = _caption_colours(colours)
        caption = self._overlay.caption
        if caption is not None and caption.text.strip():
            kind = layout.caption_type
            margin = layout.panel.margin
            width = layout.caption.w - 2 * margin
            piece = bands.caption_line(caption, kind, width, self._measure)
            y = layout.caption.y + (layout.caption.h - kind.leading) / 2
            line = Line(piece.text, piece.start, margin, y, piece.width, piece.hyphen)
            self._pen.words(line, kind, colours.caption_text)
            self._word(line, kind, caption.start, caption.length, dark)
        elif layout.notice is not None:
            self._notice(layout.notice)

    def _notice(self, box: Box) -> None:
        colours = self._colours
        line = self._px(LINE)
        self._pen.fill(box.rect, colours.caption)
        self._pen.fill(Rect(box.rect.x, box.rect.y, box.rect.w, line), colours.line)
        if box.mark:
            self._pen.icon(box.icon, box.mark, colours.caption_accent)
        for text in box.texts:
            for words in text.lines:
                self._pen.words(words, text.kind, colours.caption_text)
        if box.node == self._focus:
            ring = box.rect.grown(-line)
            self._pen.outline(ring, self._px(RADIUS), self._px(RING), colours.caption_accent)


def _caption_colours(colours: Colours) -> Colours:
    """Return the palette of the caption band in the names of the content's."""
    return replace(colours, accent=colours.caption_accent, on_accent=colours.caption_on_accent)
