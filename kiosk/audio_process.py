"""The audio process: `python -m kiosk.audio_process`, a helper that speaks.

Requests and events of `speech.types` cross its pipes. It loads its engine and voices at once but
takes the loudspeaker only with the first `Open`, so that a spare one can stand ready while another
one serves: the kiosk replaces its processes after each visit, and with them all memory of it.
"""

import argparse
import contextlib
import os
import sys
import threading
from collections.abc import Sequence
from typing import Final, Protocol

from kiosk.frames import Message
from kiosk.helpers import OnMessage, Send, serve
from speech.audio import SpeakerSink
from speech.clock import SilentSink
from speech.drivers.espeak import EspeakDriver
from speech.drivers.null import NullDriver
from speech.drivers.scripted import ScriptedDriver
from speech.manager import SpeechManager
from speech.ports import AudioSink, SynthDriver
from speech.types import Cancel, Configure, Event, Open, Speak
from speech.wire import decode, encode

_NICE: Final = -11
"""As sound servers ask for."""
_SWITCH: Final = 0.000_5
"""Seconds after which a thread must let the next one run: a block of sound lasts but a few ms."""
_DRIVERS: Final = {"espeak": EspeakDriver, "scripted": ScriptedDriver}


class _Output(AudioSink, Protocol):
    def open(self) -> None: ...
    def close(self) -> None: ...


class AudioProcess:
    """Manager, engines and output, joined to the pipe."""

    def __init__(self, drivers: Sequence[SynthDriver], send: Send, *, silent: bool) -> None:
        self._send = send
        self._work = threading.Event()
        self._opened = False
        self._output: _Output = (
            SilentSink(self._played) if silent else SpeakerSink(self._played, self._emit)
        )
        self._manager = SpeechManager(drivers, self._output, self._emit, self._work.set)
        threading.Thread(target=self._synthesise, name="synthesis", daemon=True).start()

    def handle(self, message: Message) -> None:
        """Do what the kiosk asks. Raises MalformedMessageError, a fault that ends the process."""
        request = decode(message)
        if isinstance(request, Open) and not self._opened:
            self._opened = True
            self._output.open()
        elif isinstance(request, Speak | Cancel | Configure):
            self._manager.handle(request)

    def close(self) -> None:
        """Give the device back before the interpreter goes."""
        self._output.close()

    def _played(self, generation: int, event: Event) -> None:
        self._manager.played(generation, event)

    def _emit(self, event: Event) -> None:
        self._send(encode(event))

    def _synthesise(self) -> None:
        while self._work.wait():
            self._work.clear()
            while self._manager.pump():
                pass


def main() -> None:
    """Serve until the kiosk closes the pipe."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.audio_process", description=__doc__)
    parser.add_argument("--driver", choices=[*_DRIVERS, "null"], default="espeak")
    parser.add_argument("--silent", action="store_true", help="use no sound device at all")
    options = parser.parse_args()
    chosen: list[SynthDriver] = [_DRIVERS[options.driver]()] if options.driver in _DRIVERS else []

    with contextlib.suppress(OSError):  # where the system lets us, sound goes before drawing
        os.setpriority(os.PRIO_PROCESS, 0, _NICE)
    sys.setswitchinterval(_SWITCH)
    with contextlib.ExitStack() as stack:

        def start(send: Send) -> OnMessage:
            process = AudioProcess([*chosen, NullDriver()], send, silent=options.silent)
            stack.callback(process.close)
            return process.handle

        serve(start)


if __name__ == "__main__":
    main()
