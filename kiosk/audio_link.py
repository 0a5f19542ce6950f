"""The kiosk's end of the audio process."""

import sys
from collections.abc import Callable, Sequence
from typing import Protocol

from kiosk.flow.events import (
    HeadphonesPlugged,
    HeadphonesUnplugged,
    SoundFound,
    SoundLost,
    SpeechFailed,
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
    Pause,
    Request,
    Resume,
    Speak,
    Started,
    Word,
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


def meaning(event: SpeechEvent, *, at_start: bool) -> Event | None:
    """Return what an event of the audio process means for the visit, None for most.

    `at_start`: the first of its kind. Headphones that were there at the start are nobody's plugging
    in; a voice that was missing is for the steward, not for the visitor, unless there is none.
    """
    match event:
        case OutputLost():
            return SoundLost()
        case OutputFound():
            return SoundFound()
        case OutputChanged(output):
            alone = output is Output.HEADPHONES
            return HeadphonesPlugged(anew=not at_start) if alone else HeadphonesUnplugged()
        case DriverChosen(driver, _, reason) if reason and (not at_start or driver == _SILENT):
            return VoiceChanged(silent=driver == _SILENT)
        case _:
            return None


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
        self._paused = False
        self._told: set[type[SpeechEvent]] = set()
        """Which kinds of event the audio process that runs now has told."""
        self._opened = False
        self._speaking: dict[int, Speak] = {}
        self._cut: set[int] = set()
        """What was being spoken when an audio process ended; what ends two is not tried again."""
        self.listeners: Sequence[Listener] = ()
        self.askers: Sequence[Callable[[Request], None]] = ()
        """Told each request before it goes out."""
        self._helper = Helper(
            [sys.executable, "-m", "kiosk.audio_process", *options],
            self._message,
            self._restarted,
        )

    @property
    def pid(self) -> int | None:
        """The audio process, None while there is none."""
        return self._helper.pid

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
            self._cut.clear()
        if isinstance(request, Pause | Resume | Cancel):
            self._paused = isinstance(request, Pause)
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
        told = meaning(event, at_start=type(event) not in self._told)
        self._told.add(type(event))
        if told is not None:
            self._post(told)
        if isinstance(event, Started | Word | Finished | Cancelled | Dropped):
            if not isinstance(event, Started | Word):
                self._speaking.pop(event.id, None)
                self._cut.discard(event.id)
            for listener in self.listeners:
                listener.heard(event)

    def _restarted(self, _reason: str) -> None:
        self._call_soon(self._begin_again)

    def _begin_again(self) -> None:
        """Bring a new audio process to where the old one was, and say again what it cut off."""
        self._told = set()  # here, behind what the old one told last
        if self._opened:
            self._helper.send(encode(Open()))
        if self._keyed:
            self._helper.send(encode(self._keyed))
        if self._configured:
            self._helper.send(encode(self._configured))
        self._give_up()
        for request in self._speaking.values():
            self._helper.send(encode(request))
        if self._paused:
            self._helper.send(encode(Pause()))

    def _give_up(self) -> None:
        """Leave out what has ended two audio processes, and say so: else it would end every one."""
        first = next(iter(self._speaking), None)
        if first is None:
            return
        if first not in self._cut:
            self._cut.add(first)
            return
        self._spread(Dropped(first))
        self._post(SpeechFailed())
