"""How soon one is answered, at the loudspeaker (EN 301 549 5.1.3.4).

A round is repeated where another program was in the way: what the kiosk can do is its best round.
On a machine whose processors others keep busy nothing is measured, and the requirement is not run.
`python -m tests.bench speech_out` measures longer, under load, and beside other screen readers.
"""

import math
import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from kiosk.rig import rig
from tests.bench import speakers
from tests.bench.drawing import Drawing, drawing
from tests.bench.ear import Ear
from tests.bench.texts import paragraphs
from tests.conformance.visit import Record

ROUNDS, SAMPLES = 3, 6
FREE = 0.3
"""Share of all processors' time; less was left over by others, or by a kiosk that never rests."""
HEARD_MS, SILENT_MS = 50.0, 30.0
FASTER = 9
BRIEFER = 2
"""Steps up to the fastest rate and the fewest words: the test is not to wait for them."""
TO_THE_BAR = 8
"""Items from the first petition to the middle of the quick bar, where names are short."""
GAP_S = 0.15
VOWEL = 2_000
"""Level of a loud moment; in a pause nobody could tell when silence begins."""


@dataclass(frozen=True, slots=True)
class Hall:
    """A kiosk that listens to keys, a loudspeaker, and an ear at it."""

    drawing: Drawing
    voice: speakers.Kiosk
    """An audio process alone, beside the kiosk's own."""
    ear: Ear
    chance: random.Random

    def answered(self) -> float:
        """Press a key in silence; return seconds to the first sample."""
        self.drawing.kiosk.listen()
        self.ear.silent_at(time.monotonic(), GAP_S)
        time.sleep(self.chance.uniform(0.03, 0.06))  # to meet no buffer in step
        pressed = self.drawing.press(self.chance.choice(("Down", "Up")))
        return self.ear.sounds_at(pressed) - pressed

    def silenced(self) -> float:
        """Cancel in the middle of a vowel; return seconds to the last sample."""
        began = self.ear.sounds_at(self.voice.say("en", paragraphs("en")[0]))
        self.ear.sounds_at(began + self.chance.uniform(0.2, 0.5), VOWEL)
        asked = self.voice.cancel()
        return self.ear.silent_at(asked, GAP_S) - asked


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Hall]:
    """Run all of it, the kiosk's speech on and fast."""
    folder: Path = tmp_path_factory.mktemp("hall")
    with ExitStack() as stack:
        place = stack.enter_context(rig())
        window = stack.enter_context(drawing(place.env, folder))
        voice = stack.enter_context(speakers.kiosk(place.env))
        ear = stack.enter_context(Ear(place.env))
        window.kiosk.press("F2")
        for key in ["F4"] * FASTER + ["shift+F2"] * BRIEFER + ["Down"] * TO_THE_BAR:
            window.kiosk.press(key)
        yield Hall(window, voice, ear, random.Random(3))  # noqa: S311 - when, not what


def spent() -> tuple[int, int]:
    """Return how long all processors were idle, and how long there was, since the machine began."""
    times = [int(word) for word in Path("/proc/stat").read_text().split("\n")[0].split()[1:]]
    return times[3] + times[4], sum(times)


def within(limit: float, measure: Callable[[], float]) -> float:
    """Return the 95th percentile in ms of the first round that is within the limit.

    Fails where none is; but where other programs left no processor free, nothing was measured.
    """
    idle, all_time = spent()
    percentiles = []
    for _ in range(ROUNDS):
        times = sorted(measure() * 1000 for _ in range(SAMPLES))
        percentiles.append(times[math.ceil(0.95 * SAMPLES) - 1])
        if percentiles[-1] <= limit:
            return percentiles[-1]
    idle_now, all_time_now = spent()
    free = (idle_now - idle) / (all_time_now - all_time)
    told = f"{min(percentiles):.0f} ms, more than {limit:.0f}"
    if free < FREE:
        pytest.skip(f"{told}, on a machine with {free:.0%} of its processors free")
    pytest.fail(told)


def test_a_key_is_answered_by_sound_within_50_ms(hall: Hall, record_property: Record) -> None:
    """From the key at the X server to the first sample, through window, flow and engine.

    Whoever only wants to know that the kiosk noticed may wait twice as long (GTRI: ten times).
    """
    record_property("figure", f"{within(HEARD_MS, hall.answered):.0f} ms to the first sample")


def test_a_cancel_is_silence_within_30_ms(hall: Hall, record_property: Record) -> None:
    """Whoever goes on is not talked over: the last sample is played at once."""
    record_property("figure", f"{within(SILENT_MS, hall.silenced):.0f} ms to silence")
