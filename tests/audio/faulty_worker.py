"""An engine's process that does wrong.

`python -m tests.audio.faulty_worker die|halfway|hang|stall|babble`
"""

import os
import signal
import sys
import time
from typing import Any

from speech.drivers.serving import Answer, Greeting, Hand, serve


def _answer(_request: dict[str, Any], hand: Hand) -> None:
    match sys.argv[1]:
        case "halfway":
            hand({"events": [[0, 0]]}, b"\x00\x10" * 22_050)
        case "hang":
            time.sleep(3_600)
        case "stall":
            hand({}, b"")
            time.sleep(3_600)
        case "babble":
            os.write(3, b"x" * 2_000_000)
    os.kill(os.getpid(), signal.SIGKILL)


def _load() -> tuple[Greeting, Answer]:
    paces = {"en": 150.0}
    return {"languages": ["en"], "memory_only": True, "paces": paces}, _answer


if __name__ == "__main__":
    serve(_load)
