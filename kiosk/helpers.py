"""Helper processes: the parent's side and the child's.

A helper does one thing that must not stop the kiosk: sound, recognition, AT-SPI, braille. The two
talk in frames (`kiosk.frames`) over the child's stdin and stdout. The parent pings; a child that
dies, sends garbage or falls silent is ended and started again, sooner the first time than the
tenth. What was waiting for the old child is thrown away; who knows what of it still matters sends
it again.

The child ends by itself when its stdin ends, so nothing is left behind when the kiosk is killed.
"""

import contextlib
import ctypes
import os
import queue
import resource
import select
import signal
import subprocess
import sys
import threading
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Final

from kiosk.frames import FrameError, Message, Unpacker, pack

OnMessage = Callable[[Message], None]
OnRestart = Callable[[str], None]
Send = Callable[[Message], None]

_CONTROL: Final = "helpers"
_PING: Final = pack({_CONTROL: "ping"})
_ALIVE: Final = {_CONTROL: "alive"}
_READ_BYTES: Final = 65_536
_PR_SET_PDEATHSIG: Final = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """How patient the parent is. Times are in seconds."""

    waiting: int = 256
    """Messages that may wait for the child; more are refused."""
    ping: float = 1.0
    start: float = 30.0
    """Silence that is forgiven before the first sign of life."""
    silence: float = 10.0
    """Silence that is forgiven afterwards."""
    first_delay: float = 0.1
    """Before the first restart; doubled for each one that follows soon."""
    longest_delay: float = 10.0
    settled: float = 20.0
    """A child that lived this long is forgiven the ones before it."""


class Helper:
    """The parent's end of one helper process.

    `on_message` and `on_restart` are called on a thread of the helper and must not block.
    `on_restart` gets the reason, once the next process runs: the moment to tell it its settings.
    """

    def __init__(
        self,
        argv: Sequence[str],
        on_message: OnMessage,
        on_restart: OnRestart = lambda _: None,
        *,
        env: Mapping[str, str] | None = None,
        limits: Limits | None = None,
    ) -> None:
        self._argv = list(argv)
        self._on_message = on_message
        self._on_restart = on_restart
        self._env = dict(env) if env is not None else None
        self._limits = limits or Limits()
        self._lock = threading.Lock()
        self._outbox = self._new_outbox()
        self._child: subprocess.Popen[bytes] | None = None
        self._closing = threading.Event()
        self._ready = threading.Event()
        name = f"helper {os.path.basename(self._argv[-1])}"  # noqa: PTH119 - not a path, often a module
        # The child asks to be killed when the thread that started it ends, so this thread stays.
        self._thread = threading.Thread(target=self._supervise, name=name, daemon=True)
        self._thread.start()

    @property
    def pid(self) -> int | None:
        """The running child's process id."""
        child = self._child
        return child.pid if child is not None and child.poll() is None else None

    def wait_ready(self, timeout: float) -> bool:
        """Wait until a child has given its first sign of life."""
        return self._ready.wait(timeout)

    def send(self, message: Message) -> bool:
        """Queue a message and return at once; False when too many wait already.

        Raises FrameError when it is longer than a frame may be.
        """
        frame = pack(message)
        with self._lock:
            try:
                self._outbox.put_nowait(frame)
            except queue.Full:
                return False
            return True

    def close(self, timeout: float = 3.0) -> None:
        """End the child: by closing its stdin, and by force when that takes longer than this."""
        self._closing.set()
        with self._lock, contextlib.suppress(queue.Full):
            self._outbox.put_nowait(None)
        self._thread.join(timeout)
        if self._thread.is_alive():
            self._kill()
            self._thread.join()

    def _new_outbox(self) -> "queue.Queue[bytes | None]":
        return queue.Queue(self._limits.waiting)

    def _kill(self) -> None:
        child = self._child
        if child is not None:
            child.kill()

    def _supervise(self) -> None:
        """Keep a child running until the helper is closed."""
        failures = 0
        reason = ""
        while not self._closing.is_set():
            began = time.monotonic()
            reason = self._live(reason)
            if time.monotonic() - began > self._limits.settled:
                failures = 0
            delay = min(self._limits.first_delay * 2**failures, self._limits.longest_delay)
            failures = min(failures + 1, 30)
            self._closing.wait(delay)

    def _live(self, reason: str) -> str:
        """Run one child to its end and return why it ended; `reason` is the last one's."""
        try:
            child = subprocess.Popen(
                self._argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=self._env
            )
        except OSError as error:
            return f"cannot start: {error.strerror}"
        with child:
            self._child = child
            writer = threading.Thread(target=self._write, args=(child, self._outbox), daemon=True)
            writer.start()
            if reason:
                self._on_restart(reason)
            try:
                end = self._read(child)
            finally:
                child.kill()
                with self._lock:
                    stale, self._outbox = self._outbox, self._new_outbox()
                    self._ready.clear()
                    with contextlib.suppress(queue.Full):
                        stale.put_nowait(None)
                writer.join()
            status = child.wait()
        return end or f"ended with status {status}"

    def _read(self, child: subprocess.Popen[bytes]) -> str:
        """Hand on what the child says; return what was wrong, or "" when it ended by itself."""
        assert child.stdout is not None  # noqa: S101 - a pipe was asked for
        source = child.stdout.fileno()
        poll = select.poll()
        poll.register(source, select.POLLIN)
        unpacker = Unpacker()
        patience = self._limits.start
        try:
            while poll.poll(patience * 1000):
                data = os.read(source, _READ_BYTES)
                if not data:
                    unpacker.finish()
                    return ""
                for message in unpacker.feed(data):
                    if _CONTROL not in message:
                        try:
                            self._on_message(message)
                        except Exception as error:  # noqa: BLE001 - the helper must stay watched
                            return f"what it sent could not be used: {type(error).__name__}"
                patience = self._limits.silence
                self._ready.set()
        except FrameError as error:
            return str(error)
        return f"silent for {patience:g} s"

    def _write(self, child: subprocess.Popen[bytes], outbox: "queue.Queue[bytes | None]") -> None:
        """Pass on what waits, and ping in between, until told to end or the child is gone."""
        assert child.stdin is not None  # noqa: S101 - a pipe was asked for
        next_ping = time.monotonic()
        with contextlib.suppress(BrokenPipeError), child.stdin as sink:
            while True:
                now = time.monotonic()
                if now >= next_ping:
                    next_ping = now + self._limits.ping
                    sink.write(_PING)
                    sink.flush()
                try:
                    frame = outbox.get(timeout=max(0.0, next_ping - now))
                except queue.Empty:
                    continue
                if frame is None:
                    return
                sink.write(frame)
                sink.flush()


def serve(start: Callable[[Send], OnMessage]) -> None:
    """Be a helper on the main thread, until the parent is gone; see `converse`."""
    harden()
    converse(start)


def converse(start: Callable[[Send], OnMessage]) -> None:
    """Answer pings and hand messages to the handler until the parent is gone.

    `start` gets the function that sends to the parent (any thread; raises BrokenPipeError when the
    parent is gone) and returns the handler. Call it once, before anything that might print: stdout
    is moved aside, so that a library's chatter cannot break a frame.
    """
    channel = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    lock = threading.Lock()

    def send(message: Message) -> None:
        data = pack(message)
        with lock:
            while data:
                data = data[os.write(channel, data) :]

    with contextlib.suppress(BrokenPipeError):
        handle = start(send)
        send(_ALIVE)
        unpacker = Unpacker()
        while data := os.read(sys.stdin.fileno(), _READ_BYTES):
            for message in unpacker.feed(data):
                if _CONTROL in message:
                    send(_ALIVE)
                else:
                    handle(message)


def harden() -> None:
    """Make this process keep its content to itself and end with its parent.

    No core dump; an uncaught exception prints where and of what type, never its text; Ctrl-C and
    SIGTERM are the parent's business; the kernel ends the process when the parent's starting
    thread ends.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    sys.excepthook = _report
    threading.excepthook = lambda args: _report(args.exc_type, args.exc_value, args.exc_traceback)


def _report(
    kind: type[BaseException], _: BaseException | None, trace: TracebackType | None
) -> None:
    frames = traceback.extract_tb(trace)
    places = " < ".join(f"{f.name} {f.filename}:{f.lineno}" for f in reversed(frames))
    sys.stderr.write(f"{kind.__name__} in {places}\n")
