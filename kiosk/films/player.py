"""Shows films: starts a process for each showing, and hands on its pictures.

A thread belongs to each showing. It starts the process, since that is killed when the thread that
started it ends, reads pictures and keeps the last one; the UI thread only ever takes that.
"""

import json
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import Final

from kiosk.films.worker import ENDED, HEADER, PICTURE
from kiosk.flow.events import ActivitySeen, FilmEnded, FilmFailed
from kiosk.model.film import Picture, Reel
from kiosk.model.node import Event

_PATIENCE_S: Final = 10.0
"""A running film that shows nothing for so long hangs."""
_ACTIVITY_S: Final = 5.0
"""How often a running film counts as activity."""
_MOST_BYTES: Final = 4096 * 4096 * 3
_COMMAND: Final = (sys.executable, "-m", "kiosk.films.worker")


class Player:
    """Implements `kiosk.model.film.FilmPlayer`."""

    def __init__(
        self,
        post: Callable[[Event], None],
        call_soon: Callable[[Callable[[], None]], None],
        command: tuple[str, ...] = _COMMAND,
    ) -> None:
        self._post = post
        self._call_soon = call_soon
        self._command = command
        self._showing: _Showing | None = None
        self.on_picture: Callable[[], None] = lambda: None

    @property
    def picture(self) -> Picture | None:
        """The picture due now."""
        return self._showing.picture if self._showing else None

    def want(self, reel: Reel | None, width: int, height: int) -> None:
        """Show `reel`; a film that is shown already goes on, runs or stands as it says."""
        showing = self._showing
        if showing and reel == showing.reel:
            showing.steer(reel, (width, height))
            return
        if showing:
            showing.close()
        self._showing = None
        if reel:
            self._showing = _Showing(reel, (width, height), self._command, self._told)

    def close(self) -> None:
        """End what is shown."""
        self.want(None, 0, 0)

    def _told(self, showing: "_Showing", event: Event | None) -> None:
        """Hand on, on the UI thread, an event or, without one, a new picture."""

        def tell() -> None:
            if showing is not self._showing:
                return  # given up meanwhile
            if event is None:
                showing.taken()
                self.on_picture()
            else:
                self._post(event)

        self._call_soon(tell)


class _Showing:
    """One film from start to end."""

    def __init__(
        self,
        reel: Reel,
        size: tuple[int, int],
        command: tuple[str, ...],
        told: Callable[["_Showing", Event | None], None],
    ) -> None:
        self.reel = reel
        self._size = size
        self.picture: Picture | None = None
        self._told = told
        self._lock = threading.Lock()
        self._pending = False
        self._closed = False
        self._child: subprocess.Popen[bytes] | None = None
        self._seen = time.monotonic()
        threading.Thread(target=self._run, args=(command,), name="film", daemon=True).start()

    def steer(self, reel: Reel, size: tuple[int, int]) -> None:
        """Let it run or stand, at another size from the next picture on."""
        with self._lock:
            now = (self.reel.running, self.reel.speed, self._size)
            if (reel.running, reel.speed, size) == now:
                return
            self.reel, self._size = reel, size
            self._send()

    def taken(self) -> None:
        """Remember that the picture was taken: the next one may be told of."""
        self._pending = False

    def close(self) -> None:
        """End it at once; nothing more is told."""
        with self._lock:
            self._closed = True
            if self._child:
                self._child.kill()

    def _run(self, command: tuple[str, ...]) -> None:
        event: Event | None = FilmFailed(self.reel.serial)
        try:
            # Unbuffered: what a process that has died did not take must not come up in closing.
            pipe = subprocess.PIPE
            child = subprocess.Popen(command, stdin=pipe, stdout=pipe, bufsize=0)
        except OSError:
            self._told(self, event)
            return
        with child:
            with self._lock:
                if self._closed:
                    child.kill()
                self._child = child
                self._send(file=self.reel.file, loop=self.reel.loop)
            try:
                while (kind := self._next(child)) == PICTURE:
                    pass
                if kind == ENDED:
                    event = FilmEnded(self.reel.serial)
            finally:
                with self._lock:
                    self._child = None
                child.kill()
        if not self._closed:
            self._told(self, event)

    def _send(self, **more: object) -> None:
        """Tell the process; the lock is held. One that has died is noticed where it is read."""
        width, height = self._size
        pace = {"running": self.reel.running, "speed": self.reel.speed}
        command = {**more, **pace, "width": width, "height": height}
        if self._child and self._child.stdin:
            try:
                self._child.stdin.write(json.dumps(command).encode() + b"\n")
            except OSError:
                return

    def _next(self, child: subprocess.Popen[bytes]) -> bytes | None:
        """Take what comes next; return its kind, None where nothing sensible comes."""
        head = self._read(child, HEADER.size)
        if head is None:
            return None
        kind, width, height, length = HEADER.unpack(head)
        if kind != PICTURE:
            return bytes(kind)
        if length != width * height * 3 or not 0 < length <= _MOST_BYTES:
            return None
        pixels = self._read(child, length)
        if pixels is None:
            return None
        self.picture = Picture(width, height, bytes(pixels))
        self._tell()
        return PICTURE

    def _tell(self) -> None:
        now = time.monotonic()
        if not self.reel.loop and self.reel.running and now - self._seen >= _ACTIVITY_S:
            self._seen = now
            self._told(self, ActivitySeen())
        if not self._pending:  # else the picture before was not taken yet: this one is, instead
            self._pending = True
            self._told(self, None)

    def _read(self, child: subprocess.Popen[bytes], length: int) -> bytearray | None:
        """Return so many bytes, None where the process ends or a running film hangs."""
        assert child.stdout is not None  # noqa: S101 - a pipe was asked for
        source, data, got = child.stdout.fileno(), bytearray(length), 0
        view, idle = memoryview(data), time.monotonic()
        while got < length:
            ready, _, _ = select.select([source], [], [], 1.0)
            if ready:
                count = os.readv(source, [view[got:]])
                if not count:
                    return None
                got, idle = got + count, time.monotonic()
            elif self._stands(got):
                idle = time.monotonic()
            elif time.monotonic() - idle > _PATIENCE_S:
                return None
        return data

    def _stands(self, got: int) -> bool:
        return not got and not self.reel.running and self.picture is not None
