"""`python -m tests.bench.frames PANEL COUNT`: the frames of `display`, ms each, as a JSON list."""

import json
import sys
import time

from kiosk.modalities.display.window import Display
from kiosk.model.text import Language
from kiosk.panels import PANELS
from tests.layout.cases import STRINGS, Case


def main() -> None:
    """Draw one of two pages in turn, so that each is another one than the page before."""
    from kivy.graphics.opengl import (  # noqa: PLC0415 - needs the window
        GL_RGB,
        GL_UNSIGNED_BYTE,
        glReadPixels,
    )

    name, count = sys.argv[1], int(sys.argv[2])
    display = Display(PANELS[name], STRINGS, lambda _: None, lambda _: None)
    from kivy.core.window import Window  # noqa: PLC0415 - the display opened it

    pages = [Case(page, Language.KK, 1, name).presentation for page in ("1-petition", "petitions")]
    took = []
    for number in range(count + 2):
        began = time.perf_counter()
        display.present(pages[number % 2])
        Window.dispatch("on_draw")
        glReadPixels(0, 0, 1, 1, GL_RGB, GL_UNSIGNED_BYTE)  # until it is drawn
        took.append((time.perf_counter() - began) * 1000)
    # The first time of each page makes its textures.
    sys.stdout.write(json.dumps(took[2:]) + "\n")


if __name__ == "__main__":
    main()
