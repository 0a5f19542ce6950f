"""A virtual screen seen and touched from outside, without the delay of starting a program for it.

Xlib by ctypes: reading one pixel takes well under a millisecond, and a key goes down when we say.
"""

import ctypes
import time
from types import TracebackType
from typing import Any, Self

_Z_PIXMAP = 2
_ALL_PLANES = ctypes.c_ulong(-1)
_POLL_S = 0.001


class Glass:
    """A connection to one X server. Use as a context manager."""

    def __init__(self, display: str) -> None:
        self._x: Any = ctypes.CDLL("libX11.so.6")
        self._test: Any = ctypes.CDLL("libXtst.so.6")
        for function in (self._x.XOpenDisplay, self._x.XGetImage):
            function.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._x.XGetPixel.restype = ctypes.c_ulong
        self._x.XStringToKeysym.restype = ctypes.c_ulong
        self._name = display

    def __enter__(self) -> Self:
        """Connect; raises `OSError` if there is no such screen."""
        display = self._x.XOpenDisplay(self._name.encode())
        if not display:
            raise OSError(f"no X server at {self._name}")
        self._display = ctypes.c_void_p(display)
        self._root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Disconnect."""
        self._x.XCloseDisplay(self._display)

    def pixel(self, x: int, y: int) -> int:
        """Return the colour at a place as 0xRRGGBB."""
        image = self._x.XGetImage(self._display, self._root, x, y, 1, 1, _ALL_PLANES, _Z_PIXMAP)
        image = ctypes.c_void_p(image)
        colour = int(self._x.XGetPixel(image, 0, 0))
        self._x.XDestroyImage(image)
        return colour & 0xFFFFFF

    def until(self, x: int, y: int, colour: int, patience: float = 60.0) -> float:
        """Wait until a pixel has a colour; return when (`time.monotonic`) or raise TimeoutError."""
        end = time.monotonic() + patience
        while (now := time.monotonic()) < end:
            if self.pixel(x, y) == colour:
                return now
            time.sleep(_POLL_S)
        raise TimeoutError(f"the pixel at {x}, {y} never became {colour:06x}")

    def press(self, key: str) -> float:
        """Press and release a key by its X name; return the time just before it went down."""
        symbol = ctypes.c_ulong(self._x.XStringToKeysym(key.encode()))
        code = self._x.XKeysymToKeycode(self._display, symbol)
        down = time.monotonic()
        self._test.XTestFakeKeyEvent(self._display, code, 1, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        self._test.XTestFakeKeyEvent(self._display, code, 0, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        return down
