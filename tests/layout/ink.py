"""Where the letters of a line really are: rendered by the toolkit's own text engine, no window.

The same engine draws the kiosk's textures, so the box around what it inked here is the box on the
glass; `test_contrast.py` looks at a window to see that this is so.
"""

from functools import lru_cache
from typing import Any

import numpy as np
from kivy.core.text import Label
from kivy.core.text._text_sdl2 import _SurfaceContainer

from kiosk.modalities.display.geometry import Line, Rect
from kiosk.modalities.display.measure import FONTS, KivyMeasure
from kiosk.modalities.display.theme import Face, Type

_FAINT = 64
"""Alpha under which the edge of a letter is not seen."""


@lru_cache(maxsize=64)
def _label(face: Face, px: int) -> Any:
    label = Label(font_name=str(FONTS / f"{face}.ttf"), font_size=px)
    label.resolve_font_name()
    return label


@lru_cache(maxsize=400_000)
def _inked(text: str, face: Face, px: int) -> Rect | None:
    """Return the box of what is inked, in px from the upper left of its texture."""
    label = _label(face, px)
    width, height = label.get_extents(text)
    if not text.strip() or width < 1:
        return None
    surface = _SurfaceContainer(width, height)
    surface.render(label, text, 0, 0)
    image = surface.get_data()
    alpha = np.frombuffer(image.data, np.uint8).reshape(image.height, image.width, -1)[..., 3]
    ink = alpha > _FAINT
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return None
    left, top = int(columns[0]), int(rows[0])
    return Rect(left, top, int(columns[-1]) + 1 - left, int(rows[-1]) + 1 - top)


class Inked(KivyMeasure):
    """The kiosk's measure, which knows where ink is."""

    def ink(self, line: Line, kind: Type) -> Rect | None:
        """Return the box around the letters of a line as it is drawn, px; None without any."""
        box = _inked(line.text + "-" if line.hyphen else line.text, kind.face, kind.px)
        if box is None:
            return None
        baseline = line.y + (kind.leading + kind.capital) / 2
        return box.moved(round(line.x), round(baseline - self.ascent(kind)))

    def capital(self, kind: Type) -> float:
        """Return the height of a capital as it is drawn, px: hinting may make it less than set."""
        box = _inked("H", kind.face, kind.px)
        return box.h if box else 0.0
