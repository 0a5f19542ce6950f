"""What is visible now, as plain data: for the test port, which finds controls by name and place."""

from itertools import pairwise
from typing import Any

from kiosk.modalities.display.geometry import Box, Measure, Rect
from kiosk.modalities.display.signs import Twin
from kiosk.modalities.display.view import View


def visible(view: View, measure: Measure, twin: Twin | None = None) -> dict[str, Any]:
    """Return panel, page, and a box for each thing that is drawn.

    A box has "node", "look", "row", "column" (−1 but for keys), "rect" [x, y, w, h] in
    px from the upper left, and "lines": "part", "text", "start", "capital" (height in
    px) and "glyphs", one [x, w] for each character. "hearing" and "earcon" are the signs
    in the caption band: "name" and "rect"; "words" are what stands beside the first, empty
    while the caption stands there; "earcon" is None while there is none.
    """
    panel = view.panel
    facts: dict[str, Any] = {
        "panel": {
            "width": panel.width,
            "height": panel.height,
            "width_mm": panel.width_mm,
            "height_mm": panel.height_mm,
        },
        "page": view.page,
        "pages": len(view.layout.pages) if view.layout else 0,
        "boxes": [],
    }
    if view.layout is None:
        return facts
    boxes = [*view.layout.visible(view.page)]
    if view.layout.notice:
        boxes.append(view.layout.notice)
    facts["boxes"] = [_box(box, measure) for box in boxes]
    signs = view.layout.signs
    facts["caption"] = _rect(view.layout.caption)
    words = " ".join(line.text for line in view.beside.lines) if view.beside else ""
    name = view.hearing.name.lower()
    facts["hearing"] = {"name": name, "rect": _rect(signs.hearing), "words": words}
    facts["earcon"] = {"name": twin.earcon.value, "rect": _rect(signs.twin)} if twin else None
    return facts


def _rect(rect: Rect) -> list[float]:
    return [rect.x, rect.y, rect.w, rect.h]


def _box(box: Box, measure: Measure) -> dict[str, Any]:
    lines = []
    for text in box.texts:
        for line in text.lines:
            edges = [measure.width(line.text[:n], text.kind) for n in range(len(line.text) + 1)]
            glyphs = [[line.x + left, right - left] for left, right in pairwise(edges)]
            lines.append(
                {
                    "part": text.part.value,
                    "text": line.text,
                    "start": line.start,
                    "rect": [line.x, line.y, line.width, text.kind.leading],
                    "capital": text.kind.capital,
                    "glyphs": glyphs,
                }
            )
    return {
        "node": box.node,
        "look": box.look.value,
        "row": box.row,
        "column": box.column,
        "rect": _rect(box.rect),
        "action": box.action.value,
        "lines": lines,
    }
