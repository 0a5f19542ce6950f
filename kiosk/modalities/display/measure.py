"""Text measured and drawn to textures by the toolkit, from the kiosk's own fonts."""

from collections import OrderedDict
from functools import lru_cache
from pathlib import Path
from typing import Any

from kivy.core.text import Label

from kiosk.modalities.display.theme import Face, Type

FONTS = Path(__file__).resolve().parents[3] / "assets" / "fonts"
_MOST = 800
"""Lines of text whose textures are kept; a screen has fewer than a hundred."""

_WIDTHS = 8000
"""Widths that are kept: laying a screen out asks for each of a few hundred several times."""


@lru_cache(maxsize=64)
def _label(face: Face, px: int) -> Any:
    return Label(font_name=str(FONTS / f"{face}.ttf"), font_size=px)


class KivyMeasure:
    """Implements `Measure`, and keeps the textures of what is on the screen."""

    def __init__(self) -> None:
        self._textures: OrderedDict[tuple[str, Face, int], Any] = OrderedDict()
        self._widths: dict[tuple[str, Face, int], float] = {}

    def width(self, text: str, kind: Type) -> float:
        """Return the advance width of `text` in px."""
        key = (text, kind.face, kind.px)
        known = self._widths.get(key)
        if known is None:
            if len(self._widths) >= _WIDTHS:
                self._widths.clear()
            known = float(_label(kind.face, kind.px).get_extents(text)[0]) if text else 0.0
            self._widths[key] = known
        return known

    def ascent(self, kind: Type) -> int:
        """Return the height of a texture above its baseline, px."""
        return int(_label(kind.face, kind.px).get_ascent())

    def texture(self, text: str, kind: Type) -> Any:
        """Return `text` as a white texture, to be coloured when drawn."""
        key = (text, kind.face, kind.px)
        texture = self._textures.pop(key, None)
        if texture is None:
            label = Label(text=text, font_name=str(FONTS / f"{kind.face}.ttf"), font_size=kind.px)
            label.refresh()
            texture = label.texture
            # Drawn on whole pixels and never stretched: the same picture, sooner.
            texture.mag_filter = texture.min_filter = "nearest"
        self._textures[key] = texture
        while len(self._textures) > _MOST:
            self._textures.popitem(last=False)
        return texture

    def clear(self) -> None:
        """Forget every text that was drawn."""
        self._textures.clear()
        self._widths.clear()
