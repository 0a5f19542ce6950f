"""`startup`: how long until a person is greeted, and how much memory it takes.

- `first_frame`, ms: from starting a visit's process, nothing of it loaded, until its first frame
  stands on the screen. Peer: a bare window of the same toolkit with one word.
- `takeover`, ms: from telling a process that stands by to show itself until that frame.
- `first_word`, ms: from the first key on a kiosk that was just started, until its first sound at
  the loopback.
- `memory_pss`, MB: all kiosk processes, the ones standing by included, once they are at rest.
  Peer: the same bare window.

The screen is watched from outside, pixel by pixel, and the sound is recorded from the card.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kiosk.helpers import Helper
from kiosk.modalities.display.theme import COLOURS
from kiosk.model.settings import Palette
from kiosk.rig import Loopback, rig
from kiosk.stack import Stack
from kiosk.supervisor import SHOW
from tests.bench.figures import Figures
from tests.bench.glass import Glass
from tests.bench.processes import pss_mb, settled
from tests.bench.rounds import rounds
from tests.kiosk_driver import running

ROUNDS, FULL_ROUNDS = 10, 30
_GROUND = int(COLOURS[Palette.NIGHT].ground[1:], 16)
_BARE = 0x0000FF
_NOTHING = 0x000000
_X, _Y = 2, 2
"""A corner that both windows fill with their ground and nothing else is drawn in."""
_HELPERS = 1
"""The worker's own audio process."""
PEER = "a bare Kivy window"


@dataclass(slots=True)
class _Bench:
    """Where everything is measured."""

    glass: Glass
    loopback: Loopback
    env: Mapping[str, str]
    stack: Stack
    figures: Figures
    peers: dict[str, list[float]] = field(default_factory=lambda: {"frame": [], "memory": []})


def run(*, full: bool) -> Figures:
    """Measure in a place of its own."""
    figures = Figures("startup")
    with (
        rig() as place,
        tempfile.TemporaryDirectory(prefix="dauys-bench-") as folder,
        Stack(Path(folder), place.env) as stack,
        Loopback(place.env) as loopback,
        Glass(place.env["DISPLAY"]) as glass,
    ):
        bench = _Bench(glass, loopback, place.env, stack, figures)
        _bare(bench, keep=False)  # files into the page cache: everyone starts from there
        _cold(bench, keep=False)
        for _ in rounds(FULL_ROUNDS if full else ROUNDS, full=full):
            _cold(bench, keep=True)
            _bare(bench, keep=True)
            _kiosk(bench)
    figures.compare("first_frame", bench.peers["frame"], PEER)
    figures.compare("memory_pss", bench.peers["memory"], PEER)
    return figures


@contextmanager
def _worker(bench: _Bench) -> Iterator[Helper]:
    helper = Helper(
        [sys.executable, "-m", "kiosk.worker", "--data", str(bench.stack.folder)],
        lambda _message: None,
        env=bench.env,
    )
    try:
        yield helper
    finally:
        helper.close()
        bench.glass.until(_X, _Y, _NOTHING)


def _cold(bench: _Bench, *, keep: bool) -> None:
    """Start one visit's process cold; then let another, which has loaded all, take over."""
    began = time.monotonic()
    with _worker(bench) as helper:
        helper.send(SHOW)
        shown = bench.glass.until(_X, _Y, _GROUND)
    if not keep:
        return
    bench.figures.add("first_frame", (shown - began) * 1000, "ms")
    with _worker(bench) as helper:
        if not helper.wait_ready(60) or helper.pid is None:
            raise TimeoutError("the kiosk's process does not start")
        settled(helper.pid, 1 + _HELPERS)
        told = time.monotonic()
        helper.send(SHOW)
        shown = bench.glass.until(_X, _Y, _GROUND)
    bench.figures.add("takeover", (shown - told) * 1000, "ms")


def _bare(bench: _Bench, *, keep: bool) -> None:
    began = time.monotonic()
    window = subprocess.Popen([sys.executable, "-m", "tests.bench.bare_window"], env=bench.env)
    try:
        shown = bench.glass.until(_X, _Y, _BARE)
        settled(window.pid)
        memory = pss_mb(window.pid)
    finally:
        window.terminate()
        window.wait()
    bench.glass.until(_X, _Y, _NOTHING)
    if keep:
        bench.peers["frame"].append((shown - began) * 1000)
        bench.peers["memory"].append(memory)


def _kiosk(bench: _Bench) -> None:
    with running(bench.env, bench.stack, bench.loopback, bench.stack.folder) as kiosk:
        pressed = bench.glass.press("Down")
        heard = bench.loopback.heard_at(pressed)
        if heard is None:
            raise TimeoutError("nothing was heard after the first key")
        bench.figures.add("first_word", (heard - pressed) * 1000, "ms")
        settled(kiosk.process.pid, 1 + 2 * (1 + _HELPERS))
        bench.figures.add("memory_pss", pss_mb(kiosk.process.pid), "MB")
    bench.glass.until(_X, _Y, _NOTHING)
