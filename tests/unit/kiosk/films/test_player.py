"""The player keeps pace, obeys at once, and outlives whatever a film does to it."""

import contextlib
import queue
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.films.player import Player
from kiosk.flow.events import FilmEnded, FilmFailed
from kiosk.model.film import Reel
from kiosk.model.node import Event
from tests.unit.kiosk.films.filming import film

PATIENCE_S = 20.0


class Desk:
    """A player and the thread that it hands things to."""

    def __init__(self, command: tuple[str, ...] = ()) -> None:
        self.calls: queue.Queue[Callable[[], None]] = queue.Queue()
        self.events: list[Event] = []
        self.shown: list[float] = []
        more = {"command": command} if command else {}
        self.player = Player(self.events.append, self.calls.put, **more)
        self.player.on_picture = lambda: self.shown.append(time.monotonic())

    def until(self, done: Callable[[], bool]) -> None:
        """Serve what the player hands over until `done`."""
        end = time.monotonic() + PATIENCE_S
        while not done():
            self.calls.get(timeout=max(0.0, end - time.monotonic()))()

    def quiet(self) -> None:
        """Serve what is still on its way, until nothing has come for ten pictures' time."""
        with contextlib.suppress(queue.Empty):
            while True:
                self.calls.get(timeout=0.4)()

    def pictures(self, count: int) -> float:
        """Wait for so many more pictures; return how long they took, s, after the first."""
        first = len(self.shown)
        self.until(lambda: len(self.shown) > first + count)
        return self.shown[-1] - self.shown[first]


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a film of ten seconds."""
    return film(tmp_path_factory.mktemp("films") / "long.mp4", seconds=10, size=(320, 240))


@pytest.fixture
def desk() -> Iterator[Desk]:
    """Return a desk whose film is ended with the test."""
    desk = Desk()
    yield desk
    desk.player.close()


def test_a_film_keeps_its_pace_and_is_slowed(desk: Desk, long: Path) -> None:
    """A second of film takes a second, and two at half the speed."""
    reel = Reel(str(long))
    desk.player.want(reel, 320, 240)
    desk.pictures(1)
    whole = desk.pictures(25)
    desk.player.want(replace(reel, speed=0.5), 320, 240)
    half = desk.pictures(25)
    assert whole == pytest.approx(1.0, abs=0.3)
    assert half == pytest.approx(2.0, abs=0.5)


def test_a_paused_film_stands_and_goes_on_where_it_stood(desk: Desk, long: Path) -> None:
    """Nothing moves while it is paused, and the picture stays to be looked at."""
    reel = Reel(str(long))
    desk.player.want(reel, 320, 240)
    desk.pictures(10)
    desk.player.want(replace(reel, running=False), 320, 240)
    desk.quiet()
    stood = desk.player.picture
    assert stood is not None
    assert len(stood.pixels) == stood.width * stood.height * 3
    desk.player.want(reel, 320, 240)
    desk.pictures(3)
    assert desk.player.picture != stood


def test_a_film_that_waits_shows_its_first_picture(desk: Desk, long: Path) -> None:
    """Where nothing may move by itself there is still something to see before it is started."""
    desk.player.want(Reel(str(long), running=False), 320, 240)
    desk.until(lambda: desk.player.picture is not None)
    assert len(desk.shown) == 1


def test_the_end_is_told_and_a_loop_has_none(desk: Desk, tmp_path: Path) -> None:
    """After its end a film can be begun again; the one on the first screen goes on and on."""
    short = film(tmp_path / "short.mp4", seconds=0.4, size=(320, 240))
    desk.player.want(Reel(str(short), serial=3), 320, 240)
    desk.until(lambda: bool(desk.events))
    assert desk.events == [FilmEnded(3)]
    desk.events.clear()
    desk.player.want(Reel(str(short), serial=4, loop=True), 320, 240)
    desk.pictures(25)
    assert desk.events == []


def test_a_film_given_up_is_gone(desk: Desk, long: Path) -> None:
    """Closing the page ends the film at once, and keeps no picture of it."""
    desk.player.want(Reel(str(long)), 320, 240)
    desk.pictures(2)
    desk.player.want(None, 0, 0)
    seen = len(desk.shown)
    while not desk.calls.empty():
        desk.calls.get()()
    assert (desk.player.picture, len(desk.shown), desk.events) == (None, seen, [])


@pytest.mark.parametrize("data", [None, b"", b"no film" * 1000])
def test_a_missing_or_damaged_film_is_told(desk: Desk, tmp_path: Path, data: bytes | None) -> None:
    """The person gets a plain message instead of a film."""
    path = tmp_path / "bad.mp4"
    if data is not None:
        path.write_bytes(data)
    desk.player.want(Reel(str(path), serial=7), 320, 240)
    desk.until(lambda: bool(desk.events))
    assert desk.events == [FilmFailed(7)]


def test_a_film_that_ends_in_the_middle_is_told(desk: Desk, tmp_path: Path) -> None:
    """A file cut short on the card is not shown as if it were whole."""
    path = film(tmp_path / "cut.mp4", seconds=2)
    path.write_bytes(path.read_bytes()[:-3000])
    desk.player.want(Reel(str(path)), 320, 240)
    desk.until(lambda: bool(desk.events))
    assert desk.events == [FilmFailed(0)]


@pytest.mark.parametrize(
    "code", ["import os; os.abort()", "print('x' * 100)", "import no_such_module"]
)
def test_a_decoder_that_dies_is_told(code: str) -> None:
    """A crash inside the library ends the film, not the visit."""
    desk = Desk((sys.executable, "-c", code))
    desk.player.want(Reel("a.mp4"), 320, 240)
    desk.until(lambda: bool(desk.events))
    desk.player.close()
    assert desk.events == [FilmFailed(0)]
