"""What is being read, marked: its sentence on a quiet ground, its word on the accent."""

from collections.abc import Iterator

from kiosk.modalities.display.geometry import Ink, Line, Measure, Rect
from kiosk.modalities.display.pen import Pen
from kiosk.modalities.display.reading import marked
from kiosk.modalities.display.scene import Scene
from kiosk.modalities.display.theme import COLOURS, Type

INK = {Ink.TEXT: "text", Ink.SECOND: "second", Ink.ON_ACCENT: "on_accent"}
PAD = 0.35
"""What the word's ground reaches beyond it on either side, mm."""


def word_rect(line: Line, kind: Type, span: tuple[int, int], measure: Measure, pad: float) -> Rect:
    """Return the ground of the characters `span` (first, end) of a line's text."""
    left = measure.width(line.text[: span[0]], kind)
    width = measure.width(line.text[: span[1]], kind) - left
    tall = kind.capital * 1.75
    top = line.y + (kind.leading - tall) / 2
    return Rect(line.x + left - pad, top, width + 2 * pad, tall)


def word(
    pen: Pen, line: Line, kind: Type, rect: Rect, radius: float, colours: tuple[str, str]
) -> None:
    """Draw a stretch of a line in other `colours`: (ground, words).

    Whatever lies under the ground is drawn again over it, so that none of a letter beside it or
    of a comma is hidden.
    """
    pen.round(rect, radius, colours[0])
    pen.stretch(line, kind, rect, colours[1])


class Marks:
    """The marks of one scene."""

    def __init__(self, measure: Measure, scene: Scene) -> None:
        self._measure = measure
        self._scene = scene
        self._colours = COLOURS[scene.settings.palette]
        self._mark = marked(scene.screen, scene.overlay)

    def sentence(self, pen: Pen) -> None:
        """Draw the ground of the sentence: goes under the words."""
        if self._mark is None:
            return
        for line, kind, ink, (start, end) in self._lines(self._mark.first, self._mark.end):
            if ink is Ink.ON_ACCENT:
                # On the accent the word stands out without a second ground.
                continue
            pen.fill(self._ground(line, kind, start, end), self._colours.sentence)

    def word(self, pen: Pen) -> None:
        """Draw the word: goes over the words.

        Words in the second colour take the first on their sentence's ground, to stand out as much.
        """
        if self._mark is None:
            return
        for line, kind, ink, (first, end) in self._lines(self._mark.first, self._mark.end):
            if ink is Ink.SECOND:
                pen.stretch(line, kind, self._ground(line, kind, first, end), self._colours.text)
        px = self._scene.layout.panel.px
        start = self._mark.start
        colours = self._colours.accent, self._colours.on_accent
        for line, kind, ink, span in self._lines(start, start + self._mark.length):
            rect = word_rect(line, kind, span, self._measure, px(PAD))
            pair = colours[::-1] if ink is Ink.ON_ACCENT else colours
            word(pen, line, kind, rect, px(0.7), pair)

    def _ground(self, line: Line, kind: Type, start: int, end: int) -> Rect:
        left = self._measure.width(line.text[:start], kind)
        width = self._measure.width(line.text[:end], kind) - left
        return Rect(line.x + left, line.y, width, kind.leading)

    def _lines(self, first: int, end: int) -> Iterator[tuple[Line, Type, Ink, tuple[int, int]]]:
        """Yield the lines that show characters `first` to `end`, and which of theirs these are."""
        mark, scene = self._mark, self._scene
        if mark is None:
            return
        for box in scene.layout.visible(scene.page):
            if box.node != mark.node:
                continue
            for text in box.texts:
                for line in text.lines if text.part is mark.part else ():
                    span = max(first - line.start, 0), min(end - line.start, len(line.text))
                    if span[0] < span[1]:
                        yield line, text.kind, text.ink, span
