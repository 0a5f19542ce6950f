"""An engine in a process of its own: the child's end. `speech.drivers.worker` says what crosses."""

import ctypes
import json
import os
import resource
import select
import signal
import sys
from collections.abc import Callable
from typing import Any, Final

_READ_BYTES: Final = 65_536
_PR_SET_PDEATHSIG: Final = 1

Hand = Callable[[dict[str, Any], bytes], bool]
"""Takes a piece of sound and what is to be said about it; False when no more is wanted."""
Answer = Callable[[dict[str, Any], Hand], None]
"""Answers a request in pieces."""
Greeting = dict[str, Any]


def serve(load: Callable[[], tuple[Greeting, Answer]]) -> None:
    """Load the engine, greet, and answer requests until the parent is gone.

    A request that comes while another one is answered means that the first was abandoned. What
    the engine prints goes nowhere; an error is told by its type alone; there is no core dump. The
    kernel ends the process with the thread that started it, also while the engine hangs.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_IGN)  # the parent's business
    channel = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)

    def send(header: dict[str, Any], pcm: bytes = b"") -> None:
        channel.write(json.dumps({**header, "bytes": len(pcm)}).encode() + b"\n" + pcm)
        channel.flush()

    requests = _Requests()
    try:
        greeting, answer = load()
        send({"id": 0, **greeting})
        while (request := requests.next()) is not None:
            number = request["id"]

            def hand(header: dict[str, Any], pcm: bytes, number: int = number) -> bool:
                send({"id": number, **header}, pcm)
                return not requests.waiting()

            try:
                answer(request, hand)
            except BrokenPipeError:
                raise
            except Exception as error:  # noqa: BLE001 - told to the parent, which asks another engine
                send({"id": number, "error": type(error).__name__})
            else:
                send({"id": number, "end": True})
    except BrokenPipeError:
        os._exit(0)  # nobody is there to flush to


class _Requests:
    """Lines of stdin, and whether one waits."""

    def __init__(self) -> None:
        self._source = sys.stdin.fileno()
        self._unread = b""

    def next(self) -> dict[str, Any] | None:
        """Wait for the next request; None when the parent is gone."""
        while b"\n" not in self._unread:
            data = os.read(self._source, _READ_BYTES)
            if not data:
                return None
            self._unread += data
        line, _, self._unread = self._unread.partition(b"\n")
        request: dict[str, Any] = json.loads(line)
        return request

    def waiting(self) -> bool:
        """Say whether there is another one, or the parent is gone."""
        return bool(self._unread) or bool(select.select([self._source], [], [], 0)[0])
