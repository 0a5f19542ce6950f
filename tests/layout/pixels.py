"""Colours and heights, read from the pixels of a drawn screen. Pure: frames in, figures out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from kiosk.modalities.display.geometry import Box, Layout, Line, Look, Rect
from kiosk.modalities.display.theme import RING, RING_GAP, Type
from kiosk.model.settings import Palette
from tests.layout.ink import Inked

Frame = npt.NDArray[np.uint8]
"""Height × width × 3, red first, upper row first."""
TEXT = dict.fromkeys(Palette, 10.0) | {Palette.WARM: 4.5}
"""What each palette promises of text on its ground (VVSG 7.1-C/D)."""
OTHER = 3.0
"""What is promised of drawings, edges and rings (WCAG 1.4.11)."""
_SHARE = 0.01
"""Of a region: fewer pixels are the soft edge of a letter, not its colour."""
_FLAT = frozenset("EFHIKLMNTXZBDPRВЕНКМТХГПИЛАР")
"""Capitals that begin at the base line and end at the capital height."""
_FRAMED = {Look.CARD, Look.BUTTON, Look.DEFAULT, Look.FIELD, Look.KEY, Look.CHOICE, Look.MORE}
_PART = np.arange(256) / 255
_LINEAR = np.where(_PART <= 0.04045, _PART / 12.92, ((_PART + 0.055) / 1.055) ** 2.4)


def luminance(frame: Frame) -> npt.NDArray[np.float64]:
    """Return relative luminance (WCAG 2.2), 0 to 1, of each pixel."""
    red, green, blue = (_LINEAR[frame[..., part]] for part in range(3))
    light: npt.NDArray[np.float64] = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return light


def ratio(one: float, other: float) -> float:
    """Return the contrast ratio of two luminances."""
    dark, light = sorted((one, other))
    return (light + 0.05) / (dark + 0.05)


def contrast(region: Frame) -> float:
    """Return the contrast between what fills most of `region` and what stands out most on it."""
    light = np.round(luminance(region).ravel(), 5)
    values, counts = np.unique(light, return_counts=True)
    ground = float(values[counts.argmax()])
    there = values[counts >= max(2.0, _SHARE * light.size)]
    return max(ratio(ground, float(value)) for value in (*there, ground))


def edge(strip: Frame) -> float:
    """Return the contrast between the first pixel of a row and the one that differs most."""
    light = luminance(strip.reshape(1, -1, 3))[0]
    return max(ratio(float(light[0]), float(value)) for value in light)


def cut(frame: Frame, rect: Rect) -> Frame:
    """Return the pixels of a rectangle, as far as they are on the glass."""
    left, top = max(round(rect.x), 0), max(round(rect.y), 0)
    return frame[top : max(round(rect.bottom), 0), left : max(round(rect.right), 0)]


@dataclass(frozen=True, slots=True)
class Seen:
    """One contrast that was measured."""

    what: str
    figure: float
    least: float
    """What is promised."""


def seen(
    frame: Frame, layout: Layout, page: int, focus: str, palette: Palette, measure: Inked
) -> Iterator[Seen]:
    """Yield every contrast on a page."""
    boxes = list(layout.visible(page))
    for box in boxes:
        name = f"{box.node or box.look.value}"
        for text in box.texts:
            for line in text.lines:
                ink = measure.ink(line, text.kind)
                if ink is not None:
                    figure = contrast(cut(frame, ink.grown(1)))
                    yield Seen(f"text of {name}", figure, TEXT[palette])
        if box.mark and box.icon:
            yield Seen(f"drawing of {name}", contrast(cut(frame, box.mark)), OTHER)
        if box.look in _FRAMED and box.node != focus:
            y = round(box.rect.y + box.rect.h / 2)
            strip = cut(frame, Rect(box.rect.x - 3, y, 9, 1))
            yield Seen(f"edge of {name}", edge(strip), OTHER)
    yield from _ring(frame, layout, [box for box in boxes if box.node == focus and focus])


def _ring(frame: Frame, layout: Layout, boxes: list[Box]) -> Iterator[Seen]:
    if not boxes or any(box.look is Look.KEY for box in boxes):
        return
    rect, px = Rect.around([box.rect for box in boxes]), layout.panel.px
    reach, middle = px(RING_GAP) + 2 * px(RING) + 2, round(rect.x + rect.w / 2)
    if boxes[0].look is Look.QUICK:  # its ring is inside
        strip = cut(frame, Rect(middle, rect.y, 1, reach))
    else:
        strip = cut(frame, Rect(middle, rect.y - reach, 1, reach))
    yield Seen(f"ring round {boxes[0].node}", edge(strip), OTHER)


def capitals(frame: Frame, layout: Layout, page: int, measure: Inked) -> Iterator[dict[str, Any]]:
    """Yield height in mm, "node" and promised height of each flat capital at a line's start."""
    for box in layout.visible(page):
        for text in box.texts:
            for line in text.lines:
                if line.text[:1] in _FLAT:
                    rows = _inked_rows(frame, line, text.kind, measure)
                    per_mm = layout.panel.per_mm
                    yield {"node": box.node, "mm": rows / per_mm, "pixel": 1 / per_mm}


def _inked_rows(frame: Frame, line: Line, kind: Type, measure: Inked) -> float:
    """Return the height of a line's first letter, px; a row half covered counts as half."""
    wide = measure.width(line.text[0], kind)
    region = cut(frame, Rect(line.x, line.y, wide, kind.leading))
    light = luminance(region)
    values, counts = np.unique(light, return_counts=True)
    ground = values[counts.argmax()]
    apart = np.abs(light - ground)
    return float((apart.max(axis=1) / apart.max()).sum())
