"""Fingers as the window system reports them, several at once, as the toolkit's own touches.

On a desktop system the toolkit hears of fingers from SDL and drops them: it expects to read the
touch device itself, which needs rights that a kiosk does not have and knows nothing of how the
panel is turned. So they are taken where it drops them, and given to it as the touches they are.
"""

from collections.abc import Callable
from typing import Any

from kiosk.model.touch import Contact, Phase

_STEPS = {"fingerdown": "begin", "fingermotion": "update", "fingerup": "end"}
_PHASES = {"begin": Phase.DOWN, "update": Phase.MOVE, "end": Phase.UP}
_STEP_OF = {phase: step for step, phase in _PHASES.items()}
POINTER = 0
"""The finger of an X pointer; others count from 1."""


class Fingers:
    """Stands where Kivy asks SDL for events; all else goes through."""

    def __init__(self, window: Any, events: Any) -> None:
        """`window` is what Kivy's window calls its own, `events` Kivy's EventLoop."""
        self._window = window
        self._events = events
        self._touches: dict[int, Any] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._window, name)

    def poll(self) -> Any:
        """Return SDL's next event that is of no finger."""
        event = self._window.poll()
        while event and event[0] in _STEPS:
            action, finger, x, y, pressure = event
            self.touch(_STEPS[action], finger, x, y, pressure)
            event = self._window.poll()
        return event

    def touch(self, step: str, finger: int, x: float, y: float, pressure: float = 1.0) -> None:
        """Let a finger "begin", "update" or "end" at (x, y), shares of the panel from upper left.

        Told at once, each report by itself: gathered until the loop comes round, as the toolkit
        does it, contact and movement would be told with the place of the last of them.
        """
        from kivy.core.window.window_sdl2 import (  # noqa: PLC0415 - opens the window
            SDL2MotionEvent,
        )

        where = (x, 1.0 - y, pressure)
        touch = self._touches.get(finger)
        if step == "begin" or touch is None:
            if step != "begin":
                return
            touch = self._touches[finger] = SDL2MotionEvent("sdl", finger, where)
        else:
            touch.move(where)
        if step == "end":
            touch.update_time_end()
            del self._touches[finger]
        self._events.post_dispatch_input(step, touch)

    def inject(self, phase: Phase, finger: int, x: float, y: float) -> None:
        """Do what a finger would; see `touch`."""
        self.touch(_STEP_OF[phase], finger, x, y)


class Contacts:
    """Makes contacts in mm of what the toolkit reports, pointer and touches alike."""

    def __init__(
        self,
        told: Callable[[Contact], None],
        size: tuple[float, float],
        pixels: tuple[int, int],
        now: Callable[[], float],
    ) -> None:
        """`size` is that of the glass in mm, `pixels` the same in px."""
        self._told = told
        self._size = size
        self._pixels = pixels
        self._now = now
        self._pressed = False

    def bind(self, window: Any) -> None:
        """Listen to Kivy's window."""
        window.bind(
            on_motion=self._touched,
            # Not the toolkit's touches of a pointer: their place at contact is lost where
            # contact and movement arrive together, and a slide would be taken for a tap.
            on_mouse_down=self._down,
            on_mouse_move=self._move,
            on_mouse_up=self._up,
        )

    def _touched(self, _: Any, step: str, touch: Any) -> bool:
        if touch.is_touch and step in _PHASES:
            finger = POINTER + 1 + int(touch.uid)
            self._tell(finger, _PHASES[step], touch.sx, 1.0 - touch.sy)
        return True

    def _down(self, _: Any, x: float, y: float, button: str, *rest: Any) -> bool:
        if button == "left":
            self._pressed = True
            self._point(Phase.DOWN, x, y)
        return True

    def _move(self, _: Any, x: float, y: float, *rest: Any) -> bool:
        if self._pressed:
            self._point(Phase.MOVE, x, y)
        return True

    def _up(self, _: Any, x: float, y: float, button: str, *rest: Any) -> bool:
        if button == "left" and self._pressed:
            self._pressed = False
            self._point(Phase.UP, x, y)
        return True

    def _point(self, phase: Phase, x: float, y: float) -> None:
        self._tell(POINTER, phase, x / self._pixels[0], y / self._pixels[1])

    def _tell(self, finger: int, phase: Phase, x: float, y: float) -> None:
        width, height = self._size
        self._told(Contact(finger, phase, x * width, y * height, self._now()))
