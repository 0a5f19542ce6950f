"""A layout drawn: groups of canvas instructions, each made anew when what it shows changes.

What changes with each spoken word (the marks in the text and the caption band) has groups of its
own between those of the page, which stay as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kivy.graphics import InstructionGroup

from kiosk.modalities.display.band import Band
from kiosk.modalities.display.frames import Frames
from kiosk.modalities.display.geometry import Box, Layout, Look, Part, Rect
from kiosk.modalities.display.marks import INK, Marks
from kiosk.modalities.display.measure import KivyMeasure
from kiosk.modalities.display.pen import Pen
from kiosk.modalities.display.scene import Scene
from kiosk.modalities.display.shapes import Shapes
from kiosk.modalities.display.theme import COLOURS, LINE, RADIUS, RING, RING_GAP, RING_MORE
from kiosk.model.node import Node


@dataclass(frozen=True, slots=True)
class _Groups:
    """The drawing, in the order in which it is drawn."""

    shapes: InstructionGroup
    sentence: InstructionGroup
    words: InstructionGroup
    word: InstructionGroup
    band: InstructionGroup

    def whole(self) -> InstructionGroup:
        group = InstructionGroup()
        for part in (self.shapes, self.sentence, self.words, self.word, self.band):
            group.add(part)
        return group


class Painter:
    """Draws scenes; keeps the last one, and the textures in `measure`, until told to forget."""

    def __init__(self, measure: KivyMeasure) -> None:
        self._measure = measure
        self._frames = Frames()
        self._band = Band(measure)
        self._last: tuple[object, _Groups] | None = None

    def paint(self, scene: Scene) -> InstructionGroup | None:
        """Bring the drawing up to `scene`; return another one where the page changed."""
        if scene.settings.curtain:
            self._last = None
            pen = self._pen(scene, InstructionGroup())
            pen.ground("#000000")
            return pen.group
        same = self._last is not None and self._last[0] == _page(scene)
        if same and self._last:
            groups = self._last[1]
        else:
            groups = _Groups(*(InstructionGroup() for _ in range(5)))
            under, over = self._pen(scene, groups.shapes), self._pen(scene, groups.words)
            _PageDrawing(under, over, self._measure, scene).draw()
            self._last = _page(scene), groups
        for group in (groups.sentence, groups.word, groups.band):
            group.clear()
        marks = Marks(self._measure, scene)
        marks.sentence(self._pen(scene, groups.sentence))
        marks.word(self._pen(scene, groups.word))
        self._band.draw(self._pen(scene, groups.band), scene)
        return None if same else groups.whole()

    def forget(self) -> None:
        """Keep nothing of what was drawn."""
        self._last = None
        self._band.forget()

    def _pen(self, scene: Scene, group: InstructionGroup) -> Pen:
        return Pen(scene.layout.panel.height, self._measure, self._frames, group)


def _page(scene: Scene) -> object:
    """Return what the page depends on, without what is said and heard."""
    screen = scene.screen
    return (
        scene.layout,
        scene.page,
        (screen.body, screen.quick_bar, screen.focus),
        scene.settings.palette,
        scene.overlay.target,
        scene.overlay.scan,
        scene.pressed,
        scene.ring,
    )


class _PageDrawing:
    """The page of one scene: shapes with one pen, what lies over the marks with another."""

    def __init__(self, under: Pen, over: Pen, measure: KivyMeasure, scene: Scene) -> None:
        self._under = under
        self._over = over
        self._measure = measure
        self._scene = scene
        self._colours = COLOURS[scene.settings.palette]
        self._px = scene.layout.panel.px
        self._shapes = Shapes(under, self._colours, self._px)
        self._nodes = {node.id: node for node in scene.screen.walk()}

    def draw(self) -> None:
        layout: Layout = self._scene.layout
        self._under.ground(self._colours.ground)
        self._under.fill(layout.quick, self._colours.surface)
        boxes = list(layout.visible(self._scene.page))
        for box in boxes:
            node = self._nodes.get(box.node)
            self._shapes.draw(box, node, pressed=box is self._scene.pressed)
        for box in boxes:
            self._words(box, self._nodes.get(box.node))
        if self._scene.overlay.scan is None and self._scene.ring:
            self._ring([box for box in boxes if self._has_focus(box)])
        elif self._scene.overlay.scan is not None:
            self._scan([box for box in boxes if self._scanned(box)])

    def _has_focus(self, box: Box) -> bool:
        target, focus = self._scene.overlay.target, self._scene.screen.focus
        if target is None or target.node != focus:
            return bool(box.node) and box.node == focus
        return (box.node, box.row, box.column) == (target.node, target.row, target.column)

    def _scanned(self, box: Box) -> bool:
        scan = self._scene.overlay.scan
        if scan is None or not box.node:
            return False
        keys = ((one.node, one.row, one.column) for one in scan.targets)
        return box.node in scan.nodes or (box.node, box.row, box.column) in keys

    def _scan(self, boxes: Sequence[Box]) -> None:
        """Draw what a switch would choose: a ring around a group, a stronger one around one thing.

        While it runs there is no ring around the focus: two would be asked which one counts.
        """
        if not boxes:
            return
        scan = self._scene.overlay.scan
        group = scan is not None and len(scan.nodes) + len(scan.targets) > 1
        colours, width = self._colours, self._px(RING)
        rect = Rect.around([box.rect for box in boxes])
        inside = rect.y >= self._scene.layout.quick.y
        rect = rect.grown(-self._px(LINE) - 1 if inside else self._px(RING_GAP) + width)
        if not group:
            self._over.outline(rect, self._px(RADIUS), width * 2, colours.text)
            rect = rect.grown(-width)
        self._over.outline(rect, self._px(RADIUS) + self._px(RING_GAP), width, colours.accent)

    def _words(self, box: Box, node: Node | None) -> None:
        for text in box.texts:
            colour = getattr(self._colours, INK[text.ink])
            for line in text.lines:
                self._over.words(line, text.kind, colour)
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
        main = boxes[0].look is Look.DEFAULT
        outer = colours.text if main else colours.accent
        if rect.y >= self._scene.layout.quick.y:
            # The bar leaves no room outside its items.
            rect = rect.grown(-self._px(LINE) - 1)
            outer = colours.on_accent if main else outer
        elif boxes[0].look is Look.TEXT:
            # Lines have room above and below their letters; no frame keeps the ring from those at
            # either end.
            beside: float = self._px(RING_GAP) + width
            beside += min(self._px(RING_MORE), rect.x - beside)
            rect = Rect(rect.x - beside, rect.y - width, rect.w + 2 * beside, rect.h + 2 * width)
        else:
            rect = rect.grown(self._px(RING_GAP) + width)
        self._over.outline(rect, self._px(RADIUS) + self._px(RING_GAP) + width, width, outer)

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
        self._over.fill(Rect(x, top, width, tall), self._colours.accent)
