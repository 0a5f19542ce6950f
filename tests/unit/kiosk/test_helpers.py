"""Helper processes: frames, restart, heartbeat, bounded queue, clean ends."""

import contextlib
import os
import queue
import select
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import frames
from kiosk.helpers import Helper, Limits

QUICK = Limits(first_delay=0.01, ping=0.05, silence=1.0)
WAIT = 20.0

ECHO = """
from kiosk import helpers
def start(send):
    print("a library chats on stdout")
    return lambda message: send({"echo": message})
helpers.serve(start)
"""
DEAF = """
import sys, time
from kiosk import helpers
def start(send):
    send({"started": True})
    return lambda message: time.sleep(60)
helpers.serve(start)
"""
GARBAGE = "import sys; sys.stdout.buffer.write(b'\\0\\0\\0\\2{]'); sys.stdout.flush(); input()"
CRASH = """
from kiosk import helpers
def start(send):
    def handle(message):
        raise ValueError(message["name"])
    return handle
helpers.serve(start)
"""


class Heard:
    """Collects what a helper says and why it was restarted."""

    def __init__(self) -> None:
        self.messages: queue.Queue[dict[str, Any]] = queue.Queue()
        self.restarts: queue.Queue[str] = queue.Queue()


@contextlib.contextmanager
def running(code: str, limits: Limits = QUICK) -> Iterator[tuple[Helper, Heard]]:
    """Run a helper made of a few lines, and close it."""
    heard = Heard()
    helper = Helper(
        [sys.executable, "-c", code], heard.messages.put, heard.restarts.put, limits=limits
    )
    try:
        yield helper, heard
    finally:
        helper.close()


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)
OBJECTS = st.dictionaries(st.text(), JSON, max_size=4)


@given(st.lists(OBJECTS, max_size=4), st.lists(st.integers(0, 200), max_size=6))
def test_messages_survive_any_cutting_of_the_stream(
    messages: list[dict[str, Any]], cuts: list[int]
) -> None:
    """However the pipe slices the bytes, the same messages come out in the same order."""
    stream = b"".join(frames.pack(message) for message in messages)
    places = sorted({min(cut, len(stream)) for cut in cuts} | {0, len(stream)})
    unpacker = frames.Unpacker()
    received = []
    for start, end in zip(places, [*places[1:], len(stream)], strict=True):
        received += unpacker.feed(stream[start:end])
    unpacker.finish()
    assert received == messages


@given(OBJECTS, st.data())
def test_a_truncated_frame_is_noticed(message: dict[str, Any], data: st.DataObject) -> None:
    """A stream that ends inside a frame is an error, never a shorter message."""
    stream = frames.pack(message)
    unpacker = frames.Unpacker()
    assert unpacker.feed(stream[: data.draw(st.integers(1, len(stream) - 1))]) == []
    with pytest.raises(frames.FrameError):
        unpacker.finish()


@given(st.binary(max_size=64))
def test_garbage_gives_objects_or_an_error(garbage: bytes) -> None:
    """Whatever comes through a pipe, the reader gives JSON objects or says that it is no frame."""
    unpacker = frames.Unpacker()
    with contextlib.suppress(frames.FrameError):
        assert all(isinstance(message, dict) for message in unpacker.feed(garbage))


@pytest.mark.parametrize("body", [b"[]", b"7", b"{", b"\xff", b"[" * 100_000, b""])
def test_a_frame_that_is_no_object_is_refused(body: bytes) -> None:
    """Only a JSON object is a message."""
    with pytest.raises(frames.FrameError):
        frames.Unpacker().feed(struct.pack(">I", len(body)) + body)


def test_a_frame_may_not_be_huge() -> None:
    """A broken length cannot make the kiosk collect gigabytes."""
    with pytest.raises(frames.FrameError):
        frames.Unpacker().feed(struct.pack(">I", frames.MAX_FRAME + 1))
    with pytest.raises(frames.FrameError):
        frames.pack({"text": "x" * frames.MAX_FRAME})


def test_a_helper_answers_although_a_library_prints() -> None:
    """What a library writes to stdout does not break the conversation."""
    with running(ECHO) as (helper, heard):
        assert helper.send({"word": "Әлия", "number": 7})
        assert heard.messages.get(timeout=WAIT) == {"echo": {"word": "Әлия", "number": 7}}
        assert helper.wait_ready(WAIT)


def test_a_killed_helper_comes_back() -> None:
    """After kill -9 a fresh process answers, and the kiosk is told why."""
    with running(ECHO) as (helper, heard):
        for _ in range(3):
            assert helper.wait_ready(WAIT)
            old = helper.pid
            assert old is not None
            os.kill(old, signal.SIGKILL)
            assert heard.restarts.get(timeout=WAIT) == "ended with status -9"
            assert helper.send({"again": True})
            assert heard.messages.get(timeout=WAIT) == {"echo": {"again": True}}
            assert helper.pid != old


def test_a_helper_that_hangs_is_replaced() -> None:
    """A process that no longer answers is ended and started again."""
    with running(DEAF) as (helper, heard):
        assert heard.messages.get(timeout=WAIT) == {"started": True}
        helper.send({"hang": True})
        assert heard.restarts.get(timeout=WAIT) == "silent for 1 s"
        assert heard.messages.get(timeout=WAIT) == {"started": True}


def test_a_helper_that_sends_garbage_is_replaced() -> None:
    """Bytes that are no frame end that process; its output is never guessed at."""
    with running(GARBAGE) as (_, heard):
        assert heard.restarts.get(timeout=WAIT) == "frame is not JSON"


def test_a_helper_that_cannot_start_is_tried_again(tmp_path: Path) -> None:
    """A program that is missing now may be there later; the kiosk runs on meanwhile."""
    program = tmp_path / "later"
    heard = Heard()
    helper = Helper([str(program)], heard.messages.put, heard.restarts.put, limits=QUICK)
    try:
        assert not helper.wait_ready(0.3)
        ready = tmp_path / "new"
        ready.write_text(f"#!{sys.executable}\n{ECHO}")
        ready.chmod(0o700)
        ready.rename(program)
        helper.send({"n": 1})
        assert "cannot start" in heard.restarts.get(timeout=WAIT)
    finally:
        helper.close()


def test_a_flood_never_blocks_and_never_grows() -> None:
    """With a helper that does not read, sending stays quick and the queue stays bounded."""
    with running(DEAF, Limits(waiting=50, silence=60)) as (helper, heard):
        assert heard.messages.get(timeout=WAIT) == {"started": True}
        text = "x" * 10_000
        began = time.monotonic()
        accepted = sum(helper.send({"text": text}) for _ in range(2_000))
        assert time.monotonic() - began < 2.0
        # 50 in the queue, one in hand, and what fits into the pipe and the child's own buffer.
        assert accepted < 50 + 1 + 30


def test_messages_to_a_dead_helper_are_not_said_later() -> None:
    """What was meant for the old process is not repeated to the new one."""
    with running(ECHO, Limits(first_delay=0.5)) as (helper, heard):
        assert helper.wait_ready(WAIT)
        assert helper.send({"n": 0})
        assert heard.messages.get(timeout=WAIT) == {"echo": {"n": 0}}
        assert helper.pid is not None
        os.kill(helper.pid, signal.SIGSTOP)
        for n in range(100):
            helper.send({"stale": n, "pad": "x" * 5_000})
        os.kill(helper.pid, signal.SIGKILL)
        heard.restarts.get(timeout=WAIT)
        helper.send({"n": 1})
        answers = [heard.messages.get(timeout=WAIT)]
        while "n" not in answers[-1]["echo"]:
            answers.append(heard.messages.get(timeout=WAIT))
        assert answers == [{"echo": {"n": 1}}]


def test_an_error_in_a_helper_says_where_but_never_what() -> None:
    """A name that made a helper fail does not reach the log by way of its traceback."""
    child = subprocess.Popen(
        [sys.executable, "-c", CRASH],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    _, complaint = child.communicate(frames.pack({"name": "Қасымова"}), timeout=WAIT)
    assert child.returncode == 1
    assert complaint.startswith(b"ValueError in handle ")
    assert "Қасымова" not in complaint.decode()


def test_a_helper_ends_with_its_parent() -> None:
    """When the kiosk is killed, no helper stays behind."""
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time\n"
            "from kiosk.helpers import Helper\n"
            f"h = Helper([sys.executable, '-c', {ECHO!r}], print)\n"
            "h.wait_ready(20); print(h.pid, flush=True); time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
    )
    with parent:
        assert parent.stdout is not None
        child = os.pidfd_open(int(parent.stdout.readline()))
        parent.kill()
        ended, _, _ = select.select([child], [], [], WAIT)
        os.close(child)
        assert ended


def test_closing_ends_even_a_child_that_hangs() -> None:
    """Leaving the kiosk never waits for a helper that does not listen."""
    with running(DEAF, Limits(silence=60)) as (helper, heard):
        heard.messages.get(timeout=WAIT)
        helper.send({"hang": True})
        pid = helper.pid
        helper.close(timeout=0.2)
        assert pid is not None
        assert not Path(f"/proc/{pid}").exists()
