"""The process in which pyttsx3 speaks: `python -m speech.drivers.pyttsx3_worker`.

pyttsx3's own playback writes a WAV file to the temporary folder and runs `aplay` on it; so it is
only ever asked to save into a file without a name, which lies in memory where the system has that.
Its callbacks tell the words, but not where in the sound they are; libespeak-ng's events beneath
them do, so these are noted as they pass.
"""

import os
import tempfile
import wave
from typing import Any

import pyttsx3
from pyttsx3.drivers import _espeak

from speech.drivers.serving import Answer, Greeting, Hand, serve
from speech.types import LANGUAGES


class _Engine:
    """pyttsx3, its voices and the file it saves to."""

    def __init__(self) -> None:
        try:
            self._file, self.memory_only = os.memfd_create("speech"), True
        except OSError:
            with tempfile.TemporaryFile() as file:  # has no name, but may lie on a disk
                self._file, self.memory_only = os.dup(file.fileno()), False
        # The library would open a stream of its own, though it is never to play anything.
        os.environ["PULSE_SERVER"] = "unix:/nonexistent"
        self._engine = pyttsx3.init("espeak")
        self._engine.connect("error", self._failed)
        self._engine.proxy.setBusy(False)  # or its first loop would end before the text does
        self._error: Exception | None = None
        self._events: list[tuple[int, int]] = []
        self._pass_on = self._engine.proxy._driver._onSynth
        _espeak.SetSynthCallback(self._heard)
        ids = [voice.id for voice in self._engine.getProperty("voices")]
        self.voices = {
            language: found[0]
            for language in LANGUAGES
            if (found := [name for name in ids if name.rpartition("/")[2] == language])
        }

    def answer(self, request: dict[str, Any], hand: Hand) -> None:
        """Speak {"text", "language", "rate"} in one piece; the rate is in pyttsx3's words a minute.

        "events" are the (sample, character counted from 0) of each word.
        """
        voice = self.voices[request["language"]]
        self._error = None
        self._events.clear()
        self._engine.setProperty("voice", voice)
        self._engine.setProperty("rate", request["rate"])
        # pyttsx3 cancels whatever the library is at when its loop begins: without this, new rates
        # were lost, and 1 text in 100 had no sound.
        _espeak.Synchronize()
        self._engine.save_to_file(request["text"], f"/proc/self/fd/{self._file}")
        self._engine.runAndWait()
        if self._error is not None:
            raise self._error
        if self._engine.getProperty("voice") != voice:
            raise LookupError("no such voice")
        os.lseek(self._file, 0, os.SEEK_SET)
        with os.fdopen(os.dup(self._file), "rb") as file, wave.open(file) as sound:
            pcm = sound.readframes(sound.getnframes())
        os.ftruncate(self._file, 0)
        hand({"events": self._events}, pcm)

    def _failed(self, exception: Exception, **_rest: object) -> None:
        self._error = exception

    def _heard(self, wave_data: Any, count: int, events: Any) -> int:
        """Take sound from the library before pyttsx3 does."""
        for event in events:
            if event.type == _espeak.EVENT_LIST_TERMINATED:
                break
            if event.type == _espeak.EVENT_WORD:
                self._events.append((event.sample, event.text_position - 1))
        try:
            return int(self._pass_on(wave_data, count, events))
        except Exception as error:  # noqa: BLE001 - nothing may pass through the C library
            self._failed(error)
            return 1


def _load() -> tuple[Greeting, Answer]:
    engine = _Engine()
    return {"languages": list(engine.voices), "memory_only": engine.memory_only}, engine.answer


if __name__ == "__main__":
    serve(_load)
