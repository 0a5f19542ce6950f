"""The process that decodes one film, started by `kiosk.films.player`.

A process of its own, since a decoder fed with a damaged film may crash or hang, and since drawing
must not wait for it. It is told what to do in lines of JSON on stdin: first `file` and `loop`,
and in this and all others `running`, `speed`, `width` and `height`, whenever they change. It
answers on stdout with a header (`HEADER`: kind, width, height, bytes that follow) and, after a
picture, its pixels. It ends with its parent.
"""

import json
import os
import select
import struct
import sys
import time
from pathlib import Path
from typing import Any, Final

from kiosk.films.playhead import Playhead
from kiosk.films.video import FilmError, Frame, opened
from kiosk.helpers import harden

HEADER: Final = struct.Struct(">cHHI")
PICTURE: Final = b"P"
ENDED: Final = b"E"
_MOST_WAIT: Final = 3600.0


class _GoneError(Exception):
    """The parent closed the pipe."""


class _Commands:
    """Lines on stdin, each an object."""

    def __init__(self, source: int) -> None:
        self._source = source
        self._waiting = b""

    def next(self, seconds: float) -> dict[str, Any] | None:
        """Return the next command, or None after so many seconds; raises _GoneError."""
        while b"\n" not in self._waiting:
            ready, _, _ = select.select([self._source], [], [], min(seconds, _MOST_WAIT))
            if not ready:
                return None
            data = os.read(self._source, 4096)
            if not data:
                raise _GoneError
            self._waiting += data
        line, _, self._waiting = self._waiting.partition(b"\n")
        return dict(json.loads(line))


class _Projection:
    """One film from its start, at the pace that the parent sets."""

    def __init__(self, commands: _Commands, sink: int, first: dict[str, Any]) -> None:
        self._commands = commands
        self._sink = sink
        self._path = Path(first["file"])
        self._loop = bool(first["loop"])
        self._head = Playhead(since=time.monotonic())
        self._follow(first)

    def run(self) -> None:
        """Show the film to its end; raises FilmError or _GoneError."""
        self._once()
        while self._loop:
            now = time.monotonic()
            self._head = Playhead(0.0, now, self._head.speed, self._head.running)
            self._once()
        self._say(ENDED)

    def _once(self) -> None:
        with opened(self._path) as video:
            for number, frame in enumerate(video.frames()):
                # The first one stands for the film while it waits to be started.
                if number:
                    self._wait(frame.time)
                self._show(frame)
                self._head = self._head.shown(frame.time, time.monotonic())

    def _wait(self, due: float) -> None:
        while (seconds := self._head.wait(due, time.monotonic())) > 0:
            command = self._commands.next(seconds)
            if command:
                self._follow(command)
        while command := self._commands.next(0):
            self._follow(command)

    def _follow(self, command: dict[str, Any]) -> None:
        running, speed = bool(command["running"]), float(command["speed"])
        self._size = (int(command["width"]), int(command["height"]))
        self._head = self._head.set(time.monotonic(), running=running, speed=speed)

    def _show(self, frame: Frame) -> None:
        picture = frame.picture(*self._size)
        self._say(PICTURE, picture.width, picture.height, picture.pixels)

    def _say(self, kind: bytes, width: int = 0, height: int = 0, data: bytes = b"") -> None:
        rest = memoryview(HEADER.pack(kind, width, height, len(data)) + data)
        while rest:
            rest = rest[os.write(self._sink, rest) :]


def main() -> int:
    """Show one film."""
    harden()
    sink = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # a library's chatter is no picture
    commands = _Commands(sys.stdin.fileno())
    try:
        first = commands.next(_MOST_WAIT)
        if first is None:
            return 0
        _Projection(commands, sink, first).run()
    except FilmError:
        return 1  # the parent sees that it ended before the film did
    except (_GoneError, BrokenPipeError):
        return 0
    return 0


if __name__ == "__main__":
    sys.exit(main())
