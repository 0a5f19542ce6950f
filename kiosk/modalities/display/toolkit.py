"""Opens the toolkit's window. Importing `kivy.core.window` already opens one: only here."""

import logging
import os
from typing import Any

from kiosk.modalities.display.fingers import Fingers
from kiosk.modalities.display.theme import Panel


def open_window(panel: Panel, *, visible: bool) -> tuple[Any, Any, Fingers]:
    """Return Kivy's window over the whole of `panel`, its event loop, started, and the fingers.

    Without a window manager "full screen" does not work, so the window has no
    border, begins at the upper left and is as large as the panel.
    """
    logging.getLogger("kivy").setLevel(logging.ERROR)
    from kivy.config import Config  # noqa: PLC0415 - reads its settings on import

    for section, option, value in (
        ("graphics", "width", panel.width),
        ("graphics", "height", panel.height),
        ("graphics", "borderless", 1),
        ("graphics", "resizable", 0),
        ("graphics", "position", "custom"),
        ("graphics", "left", 0),
        ("graphics", "top", 0),
        ("graphics", "fullscreen", 0),
        # Shapes have smooth edges of their own; samples would double the time of a redraw.
        ("graphics", "multisamples", 0),
        ("graphics", "show_cursor", 0),
        ("graphics", "window_state", "visible" if visible else "hidden"),
        # A kiosk is looked at for longer than it is touched.
        ("graphics", "allow_screensaver", 0),
        # The kiosk's own loop does the waiting.
        ("graphics", "maxfps", 0),
        # Neither may lead out of the kiosk.
        ("kivy", "exit_on_escape", 0),
        ("kivy", "desktop", 1),
    ):
        Config.set(section, option, value)
    # Fingers come from SDL alone, and it makes no pointer of them: nothing is told twice.
    os.environ["SDL_TOUCH_MOUSE_EVENTS"] = "0"
    for name, _ in Config.items("input"):
        Config.remove_option("input", name)
    for name, _ in Config.items("modules"):
        Config.remove_option("modules", name)
    from kivy.base import EventLoop, runTouchApp  # noqa: PLC0415 - opens the window as set above
    from kivy.core.window import Window  # noqa: PLC0415 - the same

    runTouchApp(embedded=True)
    Window._win = fingers = Fingers(Window._win, EventLoop)
    return Window, EventLoop, fingers
