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
from pathlib import Path
from typing import Final, Protocol

from kiosk.frames import Message
from kiosk.helpers import OnMessage, Send, serve
from speech.audio import SpeakerSink
from speech.choice import pieces
from speech.clock import SilentSink
from speech.earcons import sound
from speech.engines import PREFERRED, Places, checked, close, engines, usable
from speech.errors import EngineNameError
from speech.manager import SpeechManager
from speech.outputs import OutputWatcher, watch
from speech.ports import AudioSink, SynthDriver
from speech.types import DEFAULT_RATE, LANGUAGES, Event, Open, Output, OutputKeyed, Request, Span
from speech.wire import decode, encode

_NICE: Final = -11
"""As sound servers ask for."""
_SWITCH: Final = 0.000_5
"""Seconds after which a thread must let the next one run: a block of sound lasts but a few ms."""


class _Output(AudioSink, Protocol):
    def open(self) -> None: ...
    def close(self) -> None: ...


class AudioProcess:
    """Manager, engines and output, joined to the pipe."""

    def __init__(self, drivers: Sequence[SynthDriver], send: Send, *, silent: bool) -> None:
        self._send = send
        self._work = threading.Event()
        self._opened = False
        self._watcher: OutputWatcher | None = None
        self._output: _Output = (
            SilentSink(self._played) if silent else SpeakerSink(self._played, self._emit)
        )
        self._manager = SpeechManager(drivers, self._output, self._emit, self._work.set, sound)
        _warm(drivers)
        threading.Thread(target=self._synthesise, name="synthesis", daemon=True).start()

    def handle(self, message: Message) -> None:
        """Do what the kiosk asks. Raises MalformedMessageError, a fault that ends the process."""
        request = decode(message)
        if isinstance(request, Open):
            self._open()
        elif isinstance(request, OutputKeyed):
            keyed = self._watcher.keyed if self._watcher else self._manager.change_output
            keyed(request.output)
        elif isinstance(request, Request):
            self._manager.handle(request)

    def close(self) -> None:
        """Give the device back before the interpreter goes."""
        if self._watcher is not None:
            self._watcher.close()
        self._output.close()

    def _open(self) -> None:
        if self._opened:
            return
        self._opened = True
        self._output.open()
        if isinstance(self._output, SpeakerSink):
            self._watcher = watch(self._manager.change_output, self._output.set_audible)
        else:
            self._manager.change_output(Output.SPEAKER)

    def _played(self, generation: int, event: Event) -> None:
        self._manager.played(generation, event)

    def _emit(self, event: Event) -> None:
        self._send(encode(event))

    def _synthesise(self) -> None:
        try:
            while self._work.wait():
                self._work.clear()
                while self._manager.pump():
                    pass
        except BaseException:  # noqa: BLE001 - a voice that is gone must not seem to be there
            sys.excepthook(*sys.exc_info())
            os._exit(1)  # the kiosk starts another one and says again what was cut off


def main() -> None:
    """Serve until the kiosk closes the pipe."""
    parser = argparse.ArgumentParser(prog="python -m kiosk.audio_process", description=__doc__)
    parser.add_argument(
        "--engines", type=_names, default=PREFERRED, metavar="A,B,C", help="in order of preference"
    )
    parser.add_argument("--voices", type=Path, help="folder of voices and recordings")
    parser.add_argument(
        "--recordings", type=Path, action="append", default=[], help="one more set of recordings"
    )
    parser.add_argument("--silent", action="store_true", help="use no sound device at all")
    options = parser.parse_args()
    drivers = engines(options.engines, Places(options.voices, tuple(options.recordings)))

    with contextlib.suppress(OSError):  # where the system lets us, sound goes before drawing
        os.setpriority(os.PRIO_PROCESS, 0, _NICE)
    sys.setswitchinterval(_SWITCH)
    with contextlib.ExitStack() as stack:
        stack.callback(close, drivers)

        def start(send: Send) -> OnMessage:
            process = AudioProcess(usable(drivers), send, silent=options.silent)
            stack.callback(process.close)
            return process.handle

        serve(start)


def _warm(drivers: Sequence[SynthDriver]) -> None:
    """Load the tables and voices of each language now, not when somebody waits for an answer."""
    for language in LANGUAGES:
        for piece in pieces(Span("1", language), drivers):
            if piece.driver.instant:
                with contextlib.suppress(Exception):  # told when somebody is to be spoken to
                    piece.driver.synthesise(piece.span, DEFAULT_RATE, lambda _: False)


def _names(given: str) -> tuple[str, ...]:
    try:
        return checked(given.split(","))
    except EngineNameError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


if __name__ == "__main__":
    main()
