"""A virtual screen seen and touched from outside, without the delay of starting a program for it.

Xlib by ctypes: reading one pixel takes well under a millisecond, and a key goes down when we say.
"""

import ctypes
import time
from types import TracebackType
from typing import Any, ClassVar, Self

import numpy as np
import numpy.typing as npt

_Z_PIXMAP = 2
_ALL_PLANES = ctypes.c_ulong(-1)
_POLL_S = 0.001


class _Image(ctypes.Structure):
    """The beginning of Xlib's XImage; 32 bits a pixel, blue first."""

    _fields_: ClassVar = [
        *((name, ctypes.c_int) for name in ("width", "height", "xoffset", "format")),
        ("data", ctypes.c_void_p),
        *((name, ctypes.c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth")),
        ("bytes_per_line", ctypes.c_int),
    ]


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

    def frame(self, width: int, height: int) -> npt.NDArray[np.uint8]:
        """Return all that is seen: height × width × 3, red first, upper row first."""
        image = self._x.XGetImage(
            self._display, self._root, 0, 0, width, height, _ALL_PLANES, _Z_PIXMAP
        )
        seen = ctypes.cast(image, ctypes.POINTER(_Image)).contents
        raw = ctypes.string_at(seen.data, seen.bytes_per_line * height)
        self._x.XDestroyImage(ctypes.c_void_p(image))
        rows = np.frombuffer(raw, np.uint8).reshape(height, seen.bytes_per_line // 4, 4)
        return rows[:, :width, 2::-1]

    def until(self, x: int, y: int, colour: int, patience: float = 60.0) -> float:
        """Wait until a pixel has a colour; return when (`time.monotonic`) or raise TimeoutError."""
        end = time.monotonic() + patience
        while (now := time.monotonic()) < end:
            if self.pixel(x, y) == colour:
                return now
            time.sleep(_POLL_S)
        raise TimeoutError(f"the pixel at {x}, {y} never became {colour:06x}")

    def press(self, key: str, hold: float = 0.0) -> float:
        """Press a key by its X name, for `hold` s; return the time just before it went down."""
        symbol = ctypes.c_ulong(self._x.XStringToKeysym(key.encode()))
        code = self._x.XKeysymToKeycode(self._display, symbol)
        down = time.monotonic()
        self._test.XTestFakeKeyEvent(self._display, code, 1, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        if hold:
            time.sleep(hold)  # a finger that rests on the key is what is tried
        self._test.XTestFakeKeyEvent(self._display, code, 0, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        return down

    def point(self, x: int, y: int) -> None:
        """Bring the pointer, which is the finger, to a place."""
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)

    def contact(self, down: bool) -> float:
        """Let the finger touch the glass where it is, or lift; return the time just before."""
        now = time.monotonic()
        self._test.XTestFakeButtonEvent(self._display, 1, int(down), ctypes.c_ulong(0))
        self._x.XSync(self._display, 0)
        return now
