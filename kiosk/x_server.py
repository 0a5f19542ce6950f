"""What is asked of the server that shows the kiosk's window and reports its keys."""

import ctypes
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kiosk.config import KioskConfigError

_REPEAT_AFTER_MS: Final = 250
_REPEAT_EVERY_MS: Final = 40
_CORE_KEYBOARD: Final = 0x100


def screen_pixels() -> tuple[int, int]:
    """Return width and height of the X screen in pixels; raise `KioskConfigError` without one."""
    with _screen() as (x11, display):
        screen = x11.XDefaultScreen(display)
        return x11.XDisplayWidth(display, screen), x11.XDisplayHeight(display, screen)


def repeat_quickly() -> None:
    """Have held keys reported soon and often; raise `KioskConfigError` without a screen.

    How soon a key repeats is each person's setting, and no sooner than it is reported.
    """
    with _screen() as (x11, display):
        x11.XkbSetAutoRepeatRate(display, _CORE_KEYBOARD, _REPEAT_AFTER_MS, _REPEAT_EVERY_MS)


@contextmanager
def _screen() -> Iterator[tuple[ctypes.CDLL, ctypes.c_void_p]]:
    """Open the X display for a moment."""
    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError as error:
        raise KioskConfigError("libX11 is missing; install the package libx11-6") from error
    x11.XOpenDisplay.restype = ctypes.c_void_p
    display = x11.XOpenDisplay(None)
    if not display:
        where = os.environ.get("DISPLAY", "")
        raise KioskConfigError(
            f"no screen answers at DISPLAY={where!r}; start this in the desktop, or with --headless"
        )
    handle = ctypes.c_void_p(display)
    try:
        yield x11, handle
    finally:
        x11.XCloseDisplay(handle)
