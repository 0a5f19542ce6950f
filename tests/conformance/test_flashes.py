"""What the glass does in a real window: it answers at once, and nothing flashes (WCAG 2.3.2)."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import numpy as np
import pytest

from kiosk.model.text import Language
from kiosk.panels import PANELS, USUAL
from kiosk.rig import Loopback, rig
from kiosk.stack import Stack
from kiosk.strings import FluentStrings
from tests.bench.display import inputs
from tests.bench.figures import Figures
from tests.bench.glass import Glass
from tests.conformance.flashes import AREA_MM2, MOST, TILE, Lights, lights, worst
from tests.kiosk_driver import KioskDriver, running

WIDE, HIGH = 1280, 800
_RATE = 1 / 30
_SOON_MS = 100
_HASTE = 0.06
"""Between presses of somebody in a great hurry, s."""
Record = Callable[[str, object], None]


def blinking(times_a_second: int, seconds: float = 3, dark: float = 0.0) -> tuple[int, float]:
    """Return the most flashes found in a tile that blinks, and how many tiles blinked so."""
    at = [number / 60 for number in range(round(seconds * 60))]
    frames = []
    for now in at:
        light = 1.0 if int(now * 2 * times_a_second) % 2 else dark
        frames.append(np.array([0.5, light]))
    most, each = worst(frames, at)
    return most, float((each > MOST).sum())


def test_four_flashes_a_second_are_found() -> None:
    """Blinking that may bring on a seizure is counted; three a second, and faint ones, are not."""
    assert blinking(4) == (4, 1)
    assert blinking(5) == (5, 1)
    assert blinking(3) == (3, 0)
    assert blinking(2)[0] == 2
    assert blinking(5, dark=0.95)[0] == 0


def test_light_is_that_of_the_tile() -> None:
    """A white tile on black is seen where it is."""
    frame = np.zeros((HIGH, WIDE, 3), np.uint8)
    frame[:TILE, TILE : 2 * TILE] = 255
    assert np.flatnonzero(lights(frame)) == [1]


@contextmanager
def recorded(display: str) -> Iterator[tuple[list[Lights], list[float]]]:
    """Record what is seen while the block runs."""
    frames: list[Lights] = []
    times: list[float] = []
    ended = threading.Event()

    def record() -> None:
        with Glass(display) as glass:
            while not ended.is_set():
                times.append(time.monotonic())
                frames.append(lights(glass.frame(WIDE, HIGH)))
                ended.wait(max(0.0, times[-1] + _RATE - time.monotonic()))

    thread = threading.Thread(target=record, name="camera")
    thread.start()
    try:
        yield frames, times
    finally:
        ended.set()
        thread.join()


@pytest.fixture(scope="module")
def kiosk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KioskDriver]:
    """Run a kiosk in a window of its own."""
    folder = tmp_path_factory.mktemp("flashes")
    with (
        rig() as place,
        Stack(folder, place.env) as stack,
        Loopback(place.env) as loopback,
        running(place.env, stack, loopback, folder) as driver,
    ):
        yield driver


def test_what_is_pressed_or_touched_is_seen_at_once(
    kiosk: KioskDriver, record_property: Record
) -> None:
    """A key, and a finger on the glass, change something that is seen within 100 ms."""
    kiosk.tap(FluentStrings()(Language.EN, "language-name").shown)
    kiosk.wait_until_on("petitions")
    figures = Figures("display")
    with Glass(kiosk.env["DISPLAY"]) as glass:
        inputs(figures, kiosk, glass)
    for name, figure in figures.plain()["figures"].items():
        record_property("figure", f"{name} {figure['median']:.0f} ms")
        assert figure["median"] <= _SOON_MS, figures.plain()


def hurried(glass: Glass, key: str, times: int) -> None:
    """Press a key so many times, very fast."""
    for _ in range(times):
        glass.press(key)
        time.sleep(_HASTE)


def somebody_in_a_hurry(kiosk: KioskDriver, glass: Glass) -> None:
    """Change everything fast, hold keys down, and run into every edge."""
    kiosk.press("F2")
    for key in ("F10", "F9", "F12", "F8", "F1", "F2"):
        hurried(glass, key, 24)
    for key in ("F10", "F12", "Down", "Up", "Right"):
        glass.press(key, hold=2.0)
    hurried(glass, "Up", 12)
    for _ in range(12):
        hurried(glass, "Down", 1)
        hurried(glass, "Up", 1)


def test_nothing_flashes_in_a_hurried_visit(kiosk: KioskDriver, record_property: Record) -> None:
    """Whatever is held and hammered, nothing large flashes more than three times a second."""
    display = kiosk.env["DISPLAY"]
    with Glass(display) as glass, recorded(display) as (frames, times):
        somebody_in_a_hurry(kiosk, glass)
    most, each = worst(frames, times)
    assert len(frames) > 5 * (times[-1] - times[0])
    area = float((each > MOST).sum()) * (TILE / PANELS[USUAL].per_mm) ** 2
    told = f"{most} flashes in a second at most, more than {MOST} over {area:.0f} mm²"
    record_property("figure", told)
    assert area < AREA_MM2, told
