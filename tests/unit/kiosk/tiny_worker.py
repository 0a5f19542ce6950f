"""Does what a worker does, without a window: writes down that it was shown, and says so.

A file `in a hurry` beside the log holds how many visits end as soon as they begin.
"""

import os
import sys
from pathlib import Path

from kiosk import helpers
from kiosk.frames import Message
from kiosk.supervisor import ENDED, SHOW, SHOWN

END: Message = {"worker": "end the visit"}


def start(send: helpers.Send) -> helpers.OnMessage:
    """Return the handler of what the supervisor says."""
    log = Path(sys.argv[1])
    hurry = log.parent / "in a hurry"
    told: list[Message] = []

    def handle(message: Message) -> None:
        if message == END:
            send(ENDED)
        if message != SHOW or told:
            return
        told.append(message)
        with log.open("a") as file:
            file.write(f"{os.getpid()}\n")
        send(SHOWN)
        left = int(hurry.read_text()) if hurry.exists() else 0
        if left:
            hurry.write_text(str(left - 1))
            send(ENDED)

    return handle


if __name__ == "__main__":
    helpers.serve(start)
