"""The caption band drawn: who hears, caption or notice, and the twin of the last sound."""

from kiosk.modalities.display import caption, marks
from kiosk.modalities.display.geometry import Box, Line, Measure, Rect
from kiosk.modalities.display.pen import Pen
from kiosk.modalities.display.scene import Scene
from kiosk.modalities.display.theme import COLOURS, LINE, RADIUS, RING, Type
from kiosk.modalities.display.wrap import Piece
from kiosk.model.overlay import Caption

_BEAT = 1.0
"""Width of the bar beside a twin, mm, that goes up and down with each sound."""


class Band:
    """Draws the band; keeps where the lines of the last caption end."""

    def __init__(self, measure: Measure) -> None:
        self._measure = measure
        self._lines: tuple[tuple[str, Type, float], tuple[Piece, ...]] | None = None

    def forget(self) -> None:
        """Forget what was said."""
        self._lines = None

    def draw(self, pen: Pen, scene: Scene) -> None:
        """Draw the band of `scene`."""
        layout, colours = scene.layout, COLOURS[scene.settings.palette]
        px = layout.panel.px
        pen.fill(layout.caption, colours.caption)
        # Under the words of a notice, which may be higher than the band.
        for edge in (layout.caption.y, layout.quick.y):
            pen.fill(Rect(0, edge, layout.panel.width, px(LINE)), colours.line)
        if scene.overlay.caption is not None and scene.overlay.caption.text.strip():
            self._caption(pen, scene, scene.overlay.caption)
        elif layout.notice is not None:
            self._notice(pen, scene, layout.notice)
        elif scene.beside is not None:
            for line in scene.beside.lines:
                pen.words(line, scene.beside.kind, colours.caption_text)
        pen.icon(scene.hearing, layout.signs.hearing, colours.caption_text)
        self._twin(pen, scene)

    def _caption(self, pen: Pen, scene: Scene, said: Caption) -> None:
        layout = scene.layout
        kind, room = layout.caption_type, layout.signs.words
        key = (said.text, kind, room.w)
        if self._lines is None or self._lines[0] != key:
            self._lines = key, caption.lines_of(said.text, kind, room.w, self._measure)
        shown = caption.spoken_lines(self._lines[1], said.start, layout.caption_lines)
        y = room.y + (room.h - kind.leading * len(shown)) / 2
        for piece in shown:
            line = Line(piece.text, piece.start, room.x, y, piece.width, piece.hyphen)
            self._said(pen, scene, line, said)
            y += kind.leading

    def _said(self, pen: Pen, scene: Scene, line: Line, said: Caption) -> None:
        """Draw one line of a caption, with the word that is being spoken."""
        layout, colours = scene.layout, COLOURS[scene.settings.palette]
        kind, px = layout.caption_type, layout.panel.px
        pen.words(line, kind, colours.caption_text)
        first = max(said.start - line.start, 0)
        end = min(said.start + said.length - line.start, len(line.text))
        if said.length and first < end:
            rect = marks.word_rect(line, kind, (first, end), self._measure, px(marks.PAD))
            pair = colours.caption_accent, colours.caption_on_accent
            marks.word(pen, line, kind, rect, px(0.7), pair)

    def _notice(self, pen: Pen, scene: Scene, box: Box) -> None:
        colours, px = COLOURS[scene.settings.palette], scene.layout.panel.px
        line = px(LINE)
        pen.fill(box.rect, colours.caption)
        pen.fill(Rect(box.rect.x, box.rect.y, box.rect.w, line), colours.line)
        if box.mark:
            pen.icon(box.icon, box.mark, colours.caption_accent)
        for text in box.texts:
            for words in text.lines:
                pen.words(words, text.kind, colours.caption_text)
        if box.node == scene.screen.focus:
            pen.outline(box.rect.grown(-line), px(RADIUS), px(RING), colours.caption_accent)

    def _twin(self, pen: Pen, scene: Scene) -> None:
        if scene.twin is None:
            return
        signs, colours = scene.layout.signs, COLOURS[scene.settings.palette]
        px = scene.layout.panel.px
        plate = signs.twin
        pen.round(plate, px(RADIUS), colours.caption_accent)
        pen.icon(scene.twin.drawing, plate.grown(-signs.rim), colours.caption_on_accent)
        beat, tall = px(_BEAT), plate.h * 0.4
        y = plate.bottom - signs.rim - tall if scene.twin.later else plate.y + signs.rim
        bar = Rect(plate.x - 2 * beat, y, beat, tall)
        pen.round(bar, beat / 2, colours.caption_accent)
