"""The limit of `speech_out`: sound that is already there, written to the same stream.

Run as a program it opens the kiosk's own loudspeaker, buffer rules and all, and obeys one letter at
a time on its standard input: `s` sounds a tone from the next block on, `c` is silent from the next
block on. It says `ready` once; for each `s` the time at which the tone's first sample should be
heard, by the stream's own reckoning; at the end how often the stream ran dry. There is no engine,
no queue and no frame, and what is cut does not fade.
"""

import array
import contextlib
import math
import os
import queue
import sys
import threading
import time

from speech.audio import SpeakerSink
from speech.ports import SAMPLE_RATE, SinkMark
from speech.types import OutputFound, OutputLost, OutputStuttered, Started

_HERTZ = 441
_PERIOD = SAMPLE_RATE // _HERTZ
_LEVEL = 8_000
_NICE = -11
_SWITCH_S = 0.000_5


def main() -> None:
    """Obey until standard input ends."""
    # A cosine: its first sample is the loudest, so that its beginning is not a matter of level.
    period = [int(_LEVEL * math.cos(2 * math.pi * i / _PERIOD)) for i in range(_PERIOD)]
    tone = array.array("h", period * _HERTZ).tobytes()
    due: queue.Queue[float] = queue.Queue()
    found, dry = threading.Event(), 0

    def take(event: OutputLost | OutputFound | OutputStuttered) -> None:
        nonlocal dry
        if isinstance(event, OutputFound):
            found.set()
        elif isinstance(event, OutputStuttered):
            dry = event.times

    with contextlib.suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, _NICE)
    sys.setswitchinterval(_SWITCH_S)
    sink = SpeakerSink(lambda _generation, _event: due.put(time.monotonic()), take)
    sink.open()
    found.wait()
    _say("ready")
    generation = 0
    while letter := os.read(sys.stdin.fileno(), 1):
        generation += 1
        # Not the sink's own way without a fade, which is for private text and opens a new stream.
        sink._ring.flush(generation, fade=False)
        if letter == b"s":
            sink.write(generation, tone, [SinkMark(0, Started(generation))])
            sink.write(generation, tone)
            _say(due.get())
    _say(dry)
    sink.close()


def _say(line: object) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
