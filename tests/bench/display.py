"""`display`: how soon and how cheaply the screen is drawn.

- `frame`, ms, and `frame.PANEL` for each panel: laying out and drawing a screen anew, until its
  pixels can be read, as happens when a page comes up. The petition, at the default size.
- `input_to_pixels`, ms: from a key going down, and `input_to_pixels.touch` from a finger's contact
  or lift, until a pixel of the virtual screen has changed.
- `idle_cpu`, %: processor time of all of a kiosk's processes while nobody does anything, of one
  core. Peer: a bare window of the same toolkit with one word.

The screen is watched from outside, pixel by pixel, but for `frame`.
"""

import contextlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from kiosk.model.text import Language
from kiosk.panels import PANELS
from kiosk.rig import Loopback, rig
from kiosk.stack import Stack
from kiosk.strings import FluentStrings
from tests.bench.figures import Figures
from tests.bench.glass import Glass
from tests.bench.processes import cpu_s, settled
from tests.bench.rounds import rounds
from tests.kiosk_driver import KioskDriver, running

ROUNDS, FULL_ROUNDS = 5, 20
_FRAMES, _FULL_FRAMES = 12, 60
_KEYS = 6
"""Inputs of each kind a round."""
_IDLE_S, _FULL_IDLE_S = 5.0, 20.0
_PROCESSES = 5
"""`dauys-kiosk`, the visit's process and the one standing by, each with its audio process."""
_PATIENCE_S = 5.0
_REST_S = 0.4
"""Between inputs: until the drawing for the last one has surely ended."""
PEER = "a bare Kivy window"


def run(*, full: bool) -> Figures:
    """Measure in places of its own."""
    figures = Figures("display")
    _frames(figures, _FULL_FRAMES if full else _FRAMES)
    bare: list[float] = []
    with contextlib.ExitStack() as stack:
        place = stack.enter_context(rig())
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dauys-bench-")))
        whole = stack.enter_context(Stack(folder, place.env))
        loopback = stack.enter_context(Loopback(place.env))
        glass = stack.enter_context(Glass(place.env["DISPLAY"]))
        kiosk = stack.enter_context(running(place.env, whole, loopback, folder))
        kiosk.tap(FluentStrings()(Language.EN, "language-name").shown)
        kiosk.wait_until_on("petitions")
        for _ in rounds(FULL_ROUNDS if full else ROUNDS, full=full):
            seconds = _FULL_IDLE_S if full else _IDLE_S
            settled(kiosk.process.pid, _PROCESSES)
            figures.add("idle_cpu", _idle(kiosk.process.pid, seconds), "%")
            bare.append(_bare(seconds))
            inputs(figures, kiosk, glass)
    figures.compare("idle_cpu", bare, PEER)
    return figures


def _frames(figures: Figures, count: int) -> None:
    """Have each panel draw in a window of its own."""
    for name in PANELS:
        with rig(screen=f"{name}x24", sound=False) as place:
            argv = [sys.executable, "-m", "tests.bench.frames", name, str(count)]
            done = subprocess.run(argv, env=place.env, check=False, stdout=subprocess.PIPE)
        if done.returncode:
            raise OSError(f"the window for {name} failed")
        for value in json.loads(done.stdout):
            figures.add("frame", value, "ms")
            figures.add(f"frame.{name}", value, "ms")


def _idle(pid: int, seconds: float) -> float:
    """Return the share of one core that the tree of `pid` uses, %."""
    began, used = time.monotonic(), cpu_s(pid)
    time.sleep(seconds)  # being idle is what is measured
    return 100 * (cpu_s(pid) - used) / (time.monotonic() - began)


def _bare(seconds: float) -> float:
    with rig(sound=False) as place, _peer(place.env) as window:
        settled(window.pid)
        return _idle(window.pid, seconds)


@contextlib.contextmanager
def _peer(env: Mapping[str, str]) -> Iterator["subprocess.Popen[bytes]"]:
    window = subprocess.Popen([sys.executable, "-m", "tests.bench.bare_window"], env=dict(env))
    try:
        yield window
    finally:
        window.terminate()
        window.wait()


def inputs(figures: Figures, kiosk: KioskDriver, glass: Glass) -> None:
    """Press Down and Up, and touch a button and slide off it, so that nothing is chosen."""
    kiosk.hand.press("Down", "Up")  # who taps sees no ring; a key brings it
    for number in range(_KEYS):
        x, y = _ring(kiosk)
        before = _calm(glass, x, y)
        pressed = glass.press("Up" if number % 2 else "Down")
        figures.add("input_to_pixels", (_changed(glass, x, y, before) - pressed) * 1000, "ms")
    box = next(b for b in kiosk.port.ask("boxes")["boxes"] if b["look"] == "card")
    left, top, wide, high = (round(side) for side in box["rect"])
    for _ in range(_KEYS):
        glass.point(left + wide // 2, top + high - 4)
        before = _calm(glass, left + 1, top + high // 2)
        touched = glass.contact(down=True)
        changed = _changed(glass, left + 1, top + high // 2, before)
        figures.add("input_to_pixels.touch", (changed - touched) * 1000, "ms")
        glass.point(2, 2)
        glass.contact(down=False)


def _ring(kiosk: KioskDriver) -> tuple[int, int]:
    """Return a place on the ring round what has the focus."""
    focus = kiosk.screen()["focus"]
    boxes = kiosk.port.ask("boxes")["boxes"]
    box = next((b for b in boxes if b["node"] == focus), boxes[0])
    panel = kiosk.port.ask("boxes")["panel"]
    left, top, _, high = box["rect"]
    # Within the outer ring: 0.8 mm of ground, then 1 mm of ring.
    return round(left - 1.3 * panel["width"] / panel["width_mm"]), round(top + high / 2)


def _calm(glass: Glass, x: int, y: int) -> int:
    """Return the colour of a pixel that has not changed for a moment."""
    time.sleep(_REST_S)  # what follows the last input must not be taken for an answer to the next
    return glass.pixel(x, y)


def _changed(glass: Glass, x: int, y: int, before: int) -> float:
    """Wait until a pixel has another colour; return when, or raise `TimeoutError`."""
    end = time.monotonic() + _PATIENCE_S
    while (now := time.monotonic()) < end:
        if glass.pixel(x, y) != before:
            return now
        time.sleep(0.0005)
    raise TimeoutError(f"the pixel at {x}, {y} did not change")
