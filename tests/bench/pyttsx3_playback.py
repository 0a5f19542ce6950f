"""A peer of `speech_out`: pyttsx3 as its makers meant it, playing through its own `aplay`.

Run as a program it says `ready`, then reads one line of JSON at a time, `[language, text]`, says it
to the end and prints the times at which pyttsx3 told that words began, as JSON.
"""

import json
import os
import sys
import time
from typing import TextIO

import pyttsx3


def main() -> None:
    """Speak until standard input ends."""
    # It prints to standard output when its playback fails; that must not be taken for an answer.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    engine = pyttsx3.init("espeak")
    engine.setProperty("volume", 1.0)
    times: list[float] = []
    engine.connect("started-word", lambda **_: times.append(time.monotonic()))
    _say(answers, "ready")
    for line in sys.stdin:
        language, text = json.loads(line)
        engine.setProperty("voice", language)
        times.clear()
        engine.say(text)
        engine.runAndWait()
        _say(answers, json.dumps(times))


def _say(answers: TextIO, line: str) -> None:
    answers.write(f"{line}\n")
    answers.flush()


if __name__ == "__main__":
    main()
