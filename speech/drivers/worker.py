"""An engine in a process of its own: the end inside the audio process.

The child is a module that calls `speech.drivers.serving.serve`. A request is one line of JSON with
an "id". An answer is a line of JSON with the same "id", followed by as many bytes of sound as its
"bytes" says; the last one has "end" or "error". Before all requests comes a greeting with id 0.
What is to be said crosses these pipes and nothing else: no argument, no file, no log.
"""

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from typing import Any, Final, NoReturn

from speech.errors import DriverError

_START_PATIENCE_S: Final = 30.0
"""For the greeting: a Raspberry Pi's card reads slowly, and voices are large."""
_READ_BYTES: Final = 262_144
_MAX_LINE: Final = 1_000_000
_MAX_SOUND: Final = 64_000_000
"""Bytes; 24 minutes. Anything longer is not an answer."""

Answer = tuple[dict[str, Any], bytes]


class Worker:
    """Keeps one child. Everything on one thread at a time, but `abandon` on any."""

    def __init__(self, module: str, arguments: Sequence[str] = (), *, patience: float) -> None:
        """`patience` is in seconds, for each answer to a request."""
        self._argv = [sys.executable, "-m", module, *arguments]
        self._patience = patience
        self._child: subprocess.Popen[bytes] | None = None
        self._unread = bytearray()
        self._last_id = 0
        self._abandoned = os.eventfd(0, os.EFD_NONBLOCK)

    def __del__(self) -> None:
        self.close()
        os.close(self._abandoned)

    @property
    def pid(self) -> int | None:
        """The child's process id, if there is one."""
        return self._child.pid if self._child is not None else None

    def start(self) -> dict[str, Any]:
        """Start a child, in place of the one before; return its greeting. Raises DriverError."""
        self.close()
        try:
            self._child = subprocess.Popen(
                self._argv,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # a library's complaint may quote what it was to say
            )
        except OSError as error:
            raise DriverError(f"its process cannot start: {error.strerror}") from None
        self._unread.clear()
        answer = self._answer(0, _START_PATIENCE_S)
        return answer[0] if answer else {}

    def ask(self, request: dict[str, Any]) -> Iterator[Answer]:
        """Send a request and yield its answers as they come, without the last.

        Ends early when abandoned. A child that dies before its first answer is replaced once.
        Raises DriverError when that does not help, and when the child fails later.
        """
        with contextlib.suppress(BlockingIOError):
            os.eventfd_read(self._abandoned)
        try:
            first = self._send(request)
        except _DiedError:
            self.start()
            first = self._send(request)
        answer = first
        while answer is not None and "end" not in answer[0]:
            yield answer
            answer = self._answer(self._last_id, self._patience)

    def abandon(self) -> None:
        """Make a running `ask` end at once; what its child still says is passed over later."""
        os.eventfd_write(self._abandoned, 1)

    def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            with contextlib.suppress(BrokenPipeError):
                child.__exit__(None, None, None)

    def _send(self, request: dict[str, Any]) -> Answer | None:
        """Send a request and return its first answer, or None if it was abandoned."""
        if self._child is None:
            raise _DiedError("its process is gone")
        assert self._child.stdin is not None  # noqa: S101 - a pipe was asked for
        self._last_id += 1
        line = json.dumps({**request, "id": self._last_id}) + "\n"
        try:
            self._child.stdin.write(line.encode())
            self._child.stdin.flush()
        except BrokenPipeError:
            self.close()
            raise _DiedError("its process is gone") from None
        return self._answer(self._last_id, self._patience)

    def _answer(self, wanted: int, patience: float) -> Answer | None:
        """Return the next answer to a request, or None if it was abandoned. Raises DriverError."""
        until = time.monotonic() + patience
        while True:
            answer = self._parsed()
            if answer is not None and answer[0].get("id") == wanted:
                if "error" in answer[0]:
                    raise DriverError(f"its process says {answer[0]['error']}")
                return answer
            if answer is None and not self._more(until):
                return None

    def _more(self, until: float) -> bool:
        """Wait for more of an answer; False when abandoned."""
        assert self._child is not None  # noqa: S101 - callers made sure
        assert self._child.stdout is not None  # noqa: S101 - a pipe was asked for
        source = self._child.stdout.fileno()
        poll = select.poll()
        poll.register(source, select.POLLIN)
        poll.register(self._abandoned, select.POLLIN)
        ready = [fd for fd, _ in poll.poll(max(0.0, until - time.monotonic()) * 1000)]
        if self._abandoned in ready:
            return False
        data = os.read(source, _READ_BYTES) if ready else b""
        if not data:
            self.close()
            raise _DiedError("its process ended" if ready else "its process is silent")
        self._unread += data
        return True

    def _parsed(self) -> Answer | None:
        """Return the next whole answer that was read, or None."""
        end = self._unread.find(b"\n")
        if end < 0:
            if len(self._unread) > _MAX_LINE:
                self._nonsense()
            return None
        try:
            header = json.loads(self._unread[:end])
            count = int(header.get("bytes", 0))
        except (ValueError, AttributeError, TypeError):
            self._nonsense()
        if not 0 <= count <= _MAX_SOUND:
            self._nonsense()
        if len(self._unread) < end + 1 + count:
            return None
        pcm = bytes(self._unread[end + 1 : end + 1 + count])
        del self._unread[: end + 1 + count]
        return header, pcm

    def _nonsense(self) -> NoReturn:
        self.close()
        raise DriverError("its process sends what is no answer")


class _DiedError(DriverError):
    """The child is gone."""
