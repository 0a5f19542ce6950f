"""The kiosk's end of the audio process."""

import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from kiosk.flow.events import (
    HeadphonesPlugged,
    HeadphonesUnplugged,
    SoundFound,
    SoundLost,
    VoiceChanged,
)
from kiosk.frames import Message
from kiosk.helpers import Helper
from kiosk.model.node import Event
from speech.errors import MalformedMessageError
from speech.types import (
    Cancel,
    Cancelled,
    Configure,
    DriverChosen,
    Dropped,
    Finished,
    Open,
    Output,
    OutputChanged,
    OutputFound,
    OutputKeyed,
    OutputLost,
    OutputStuttered,
    Request,
    Speak,
)
from speech.types import Event as SpeechEvent
from speech.wire import decode, encode

_SILENT = "null"
"""The engine that is left when none works."""


class Listener(Protocol):
    """Somebody who follows what is spoken; called on the UI thread."""

    def heard(self, event: SpeechEvent) -> None:
        """Take an event of the audio process."""
        ...


class AudioLink:
    """Sends requests to the audio process and spreads its events."""

    def __init__(
        self,
        call_soon: Callable[[Callable[[], None]], None],
        post: Callable[[Event], None],
        options: Sequence[str] = (),
    ) -> None:
        """`options` are those of `kiosk.audio_process`."""
        self._call_soon = call_soon
        self._post = post
        self._configured: Configure | None = None
        self._keyed: OutputKeyed | None = None
        self._opened = False
        self._speaking: dict[int, Speak] = {}
        self.listeners: Sequence[Listener] = ()
        self.askers: Sequence[Callable[[Request], None]] = ()
        """Told each request before it goes out."""
        self._helper = Helper(
            [sys.executable, "-m", "kiosk.audio_process", *options],
            self._message,
            self._restarted,
        )

    def open(self) -> None:
        """Take the loudspeaker: this process serves now."""
        self._opened = True
        self._helper.send(encode(Open()))

    def send(self, request: Request) -> None:
        """Pass a request on; returns at once."""
        if isinstance(request, Configure):
            self._configured = request
        if isinstance(request, OutputKeyed):
            self._keyed = request
        if isinstance(request, Speak):
            self._speaking[request.utterance.id] = request
        if isinstance(request, Cancel):
            self._speaking.clear()
        for asker in self.askers:
            asker(request)
        if not self._helper.send(encode(request)) and isinstance(request, Speak):
            dropped = Dropped(request.utterance.id)
            self._call_soon(lambda: self._spread(dropped))

    def close(self) -> None:
        """End the audio process."""
        self._helper.close()

    def _message(self, message: Message) -> None:
        event = decode(message)  # a fault here has the process started anew
        if isinstance(event, Request):
            raise MalformedMessageError("a request, where an event was expected")
        self._call_soon(lambda: self._spread(event))

    def _spread(self, event: SpeechEvent) -> None:
        if isinstance(event, OutputLost):
            self._post(SoundLost())
        elif isinstance(event, OutputFound):
            self._post(SoundFound())
        elif isinstance(event, OutputChanged):
            alone = event.output is Output.HEADPHONES
            self._post(HeadphonesPlugged() if alone else HeadphonesUnplugged())
        elif isinstance(event, DriverChosen):
            if event.reason:
                self._post(VoiceChanged(silent=event.driver == _SILENT))
        elif not isinstance(event, OutputStuttered):
            if isinstance(event, Finished | Cancelled | Dropped):
                self._speaking.pop(event.id, None)
            for listener in self.listeners:
                listener.heard(event)

    def _restarted(self, _reason: str) -> None:
        self._call_soon(self._begin_again)

    def _begin_again(self) -> None:
        """Bring a new audio process to where the old one was, and say again what it cut off."""
        if self._opened:
            self._helper.send(encode(Open()))
        if self._keyed:
            self._helper.send(encode(self._keyed))
        if self._configured:
            self._helper.send(encode(self._configured))
        for request in self._speaking.values():
            self._helper.send(encode(request))
