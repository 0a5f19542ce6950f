"""A fresh process for each person: who serves, who stands by, and what a crash changes."""

import os
import queue
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.config import PROJECT
from kiosk.supervisor import Supervisor
from tests.unit.kiosk.tiny_worker import END

WAIT_S = 30.0


class Floor:
    """A supervisor with tiny workers, and who was shown in which order."""

    def __init__(self, folder: Path, hurried: int = 0) -> None:
        self.log = folder / "shown.log"
        if hurried:
            (folder / "in a hurry").write_text(str(hurried))
        self._shown: queue.Queue[None] = queue.Queue()
        self._count = 0
        self.supervisor = Supervisor(
            [str(self.log)],
            lambda: self._shown.put(None),
            {**os.environ, "PYTHONPATH": str(PROJECT)},
            "tests.unit.kiosk.tiny_worker",
        )

    def next_shown(self) -> int:
        """Wait for the next process to be shown; return its id."""
        self._shown.get(timeout=WAIT_S)
        self._count += 1
        return self.shown[self._count - 1]

    @property
    def shown(self) -> list[int]:
        """Every process that was shown, in order."""
        return [int(line) for line in self.log.read_text().split()]

    def end_visit(self) -> None:
        """Let the serving worker's visit end."""
        assert self.supervisor._serving.send(END)


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[Floor]:
    """Return a running supervisor."""
    floor = Floor(tmp_path)
    yield floor
    floor.supervisor.close()


def gone(pid: int) -> bool:
    """Wait until a process is gone; there is no event for another's child."""
    end = time.monotonic() + WAIT_S
    while time.monotonic() < end:
        if not Path(f"/proc/{pid}").exists():
            return True
        time.sleep(0.01)
    return False


def test_each_visit_has_a_process_of_its_own(floor: Floor) -> None:
    """What one person entered cannot be in the process that serves the next one."""
    pids = []
    for _ in range(3):
        pids.append(floor.next_shown())
        floor.end_visit()
    pids.append(floor.next_shown())
    assert len(set(pids)) == 4
    assert all(gone(pid) for pid in pids[:3])
    assert not gone_now(pids[3])


def gone_now(pid: int) -> bool:
    """Say whether a process is gone already."""
    return not Path(f"/proc/{pid}").exists()


def test_only_the_one_that_serves_is_shown(floor: Floor) -> None:
    """Two windows never compete for the screen: the one standing by waits."""
    first = floor.next_shown()
    assert floor.supervisor._standing_by.wait_ready(WAIT_S)
    assert floor.shown == [first]


def test_after_a_crash_the_kiosk_is_there_again(floor: Floor) -> None:
    """A crash in the middle of a visit takes what was entered with it, and nothing else."""
    first = floor.next_shown()
    os.kill(first, signal.SIGKILL)
    second = floor.next_shown()
    assert first != second
    floor.end_visit()
    assert floor.next_shown() not in {first, second}


def test_a_crash_behind_the_scenes_is_not_seen(floor: Floor) -> None:
    """If the one standing by dies, a new one takes its place and the visit goes on."""
    first = floor.next_shown()
    standing_by = floor.supervisor._standing_by
    assert standing_by.wait_ready(WAIT_S)
    assert standing_by.pid
    os.kill(standing_by.pid, signal.SIGKILL)
    floor.end_visit()
    assert floor.next_shown() != first
    assert len(floor.shown) == 2


def test_visits_that_end_at_once_do_not_end_the_kiosk(tmp_path: Path) -> None:
    """A child who taps in and out again and again always finds a kiosk."""
    floor = Floor(tmp_path, hurried=4)
    pids = [floor.next_shown() for _ in range(5)]
    assert len(set(pids)) == 5
    assert floor.supervisor._serving.wait_ready(WAIT_S)
    assert not gone_now(pids[-1])
    floor.supervisor.close()


def test_closing_ends_every_worker(tmp_path: Path) -> None:
    """Nothing is left behind when the kiosk is stopped."""
    floor = Floor(tmp_path)
    first = floor.next_shown()
    assert floor.supervisor._standing_by.wait_ready(WAIT_S)
    second = floor.supervisor._standing_by.pid
    assert second
    floor.supervisor.close()
    assert gone(first)
    assert gone(second)
