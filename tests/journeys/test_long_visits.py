"""A visit may be long: the ten-thousandth input costs what the first one did."""

import gc
import time

import pytest

from kiosk.model.text import Language
from tests.bench.figures import Figure
from tests.bench.glass import Glass
from tests.journeys.glass_kiosk import GlassKiosk
from tests.journeys.kiosk import begun
from tests.kiosk_driver import KioskDriver

INPUTS, FULL_INPUTS = 1_500, 12_000
PART = 500
"""Inputs at the beginning, and at the end, that are compared."""


def test_nothing_is_kept_of_an_input_that_was_answered() -> None:
    """However often somebody moves the focus, no object more is held and no call more is made."""
    kiosk = GlassKiosk(begun(Language.EN))
    held, used = [], []
    for _ in range(INPUTS // PART):
        began = time.process_time()
        for number in range(PART):
            kiosk.press("down" if number % 2 else "up")
            kiosk.wait(0.1)
        used.append(time.process_time() - began)
        gc.collect()
        held.append(len(gc.get_objects()))
    assert abs(held[-1] - held[0]) < PART / 10
    assert used[-1] < 2 * used[0]


@pytest.mark.full
def test_the_window_answers_the_last_input_as_fast_as_the_first(kiosk: KioskDriver) -> None:
    """In the real window, too, twelve thousand moves of the focus make none of them slower.

    Counted is the processor time of the window's thread. What a person hears may still come later
    for a while: a machine that cannot keep up gets a longer buffer of sound (`speech.buffering`).
    """
    kiosk.hand.press("Return")
    kiosk.hand.press("Down")
    kiosk.press("F2")  # speech off: only the window works
    medians = []
    with Glass(kiosk.env["DISPLAY"]) as glass:
        for _ in range(FULL_INPUTS // PART):
            before = kiosk.port.ask("turns")["turns"]
            inputs = kiosk.port.ask("count")["inputs"]
            for number in range(PART):
                glass.press("Down" if number % 2 else "Up")
                time.sleep(0.03)
            kiosk.port.until(
                lambda inputs=inputs: kiosk.port.ask("count")["inputs"] >= inputs + PART,  # type: ignore[misc]
                "every answer",
            )
            turns = kiosk.port.ask("turns")["turns"][len(before) :]
            busy = [used for _, used in turns if used > 1.0]
            medians.append(Figure("ms", busy).median)
    assert min(medians[-3:]) < 1.5 * max(medians[:3])
