"""A kiosk window of its own that draws cases and looks at their pixels.

Each line of standard input is a JSON object with "case" (the fields of `Case`), "palette",
"page" (any number; it is taken round) and perhaps "plant" (colours to spoil the palette with).
Each is answered by one line: "faults" (in words), "least" (contrast of text) and "capitals".
"""

import json
import sys
from dataclasses import replace
from typing import Any

import numpy as np

from kiosk.flow.events import Source
from kiosk.modalities.display.theme import COLOURS
from kiosk.modalities.display.view import View
from kiosk.modalities.display.window import Display
from kiosk.model.presentation import Presentation
from kiosk.model.roles import Role
from kiosk.model.settings import Palette
from kiosk.model.text import Language
from kiosk.panels import PANELS, USUAL
from tests.layout.cases import STRINGS, Case, presented
from tests.layout.looked import inked
from tests.layout.pixels import Frame, capitals, seen

PANEL = PANELS[USUAL]


def _ignore(_: object) -> None:
    """Nobody acts on a picture."""


def photographed(display: Display) -> Frame:
    """Return what the window draws now."""
    from kivy.core.window import Window  # noqa: PLC0415 - the display opened it
    from kivy.graphics.opengl import (  # noqa: PLC0415 - needs the window
        GL_RGB,
        GL_UNSIGNED_BYTE,
        glReadPixels,
    )

    Window.dispatch("on_draw")
    raw = glReadPixels(0, 0, PANEL.width, PANEL.height, GL_RGB, GL_UNSIGNED_BYTE)
    frame = np.frombuffer(bytes(raw), np.uint8).reshape(PANEL.height, PANEL.width, 3)
    return frame[::-1]


def at_page(shown: Presentation, number: int) -> tuple[Presentation, View]:
    """Return `shown` with the focus on what begins on a page, and the view that shows it."""
    view = View(PANEL, inked(), STRINGS)
    view.present(shown)
    pages = view.layout.pages if view.layout else ()
    firsts = [page.begins[0] for page in pages if page.begins]
    focusable = {node.id for node in shown.screen.walk() if node.focusable}
    firsts = [node for node in firsts if node in focusable] or [shown.screen.focus]
    screen = replace(shown.screen, focus=firsts[number % len(firsts)])
    moved = replace(shown, screen=screen)
    # As the window does, which has not shown another page before.
    view.reset()
    view.present(moved)
    return moved, view


def looked_at(display: Display, job: dict[str, Any]) -> dict[str, Any]:
    """Draw one case and return what its pixels tell."""
    palette = Palette(job["palette"])
    case = Case(**{**job["case"], "language": Language(job["case"]["language"])})
    # With keys, so that there is a ring to look at: a finger needs none.
    state = replace(case.state.with_settings(palette=palette), source=Source.KEYS)
    shown, view = at_page(presented(state), job["page"])
    display.present(shown)
    frame, layout = photographed(display), view.layout
    if layout is None:
        raise LookupError("nothing was laid out")
    found = list(seen(frame, layout, view.page, shown.screen.focus, palette, inked()))
    tall = list(capitals(frame, layout, view.page, inked())) if job.get("capitals") else []
    roles = {node.id: node.role for node in shown.screen.walk()}
    return {
        "faults": [f"{s.what}: {s.figure:.1f}:1" for s in found if s.figure < s.least - 0.05],
        "least": min((s.figure for s in found if s.what.startswith("text")), default=None),
        "capitals": [one | {"body": roles.get(one["node"]) is Role.PARAGRAPH} for one in tall],
    }


def main() -> None:
    """Serve until the end of standard input."""
    display = Display(PANEL, STRINGS, _ignore, _ignore)
    whole = dict(COLOURS)
    for line in sys.stdin:
        job = json.loads(line)
        COLOURS.update(whole)
        palette = Palette(job["palette"])
        COLOURS[palette] = replace(COLOURS[palette], **job.get("plant", {}))
        display.reset()
        sys.stdout.write(json.dumps(looked_at(display, job)) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
