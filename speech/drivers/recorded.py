"""Recordings of people: they say the texts that they know as they are written, before any engine.

Which texts are known is looked up in memory; their sound is read when it is wanted. A recording
does not say where its words are: the first mark is right, the others are guessed (`speech.guess`).
"""

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from speech.errors import DriverError, RecordingError
from speech.guess import guessed
from speech.onset import SILENCE, Trimmed
from speech.ports import Availability, Chunk, OnChunk
from speech.recordings import SYLLABLES_PER_WORD, Entry, Recordings
from speech.stretch import availability, stretched
from speech.types import Span, words_per_minute

_KEPT: Final = 64
"""Sounds that are kept, so that what a screen is made of answers at once when focus moves."""
_LONGEST_KEPT: Final = 200_000
"""Bytes; 4.5 s. Reading does not drive the names of controls out."""


class RecordedDriver:
    """Plays sets of recordings; where two know a text, the first is heard."""

    name = "recorded"
    quiet = SILENCE
    memory_only = True
    verbatim = True
    instant = True

    def __init__(self, folders: Sequence[Path]) -> None:
        self._folders = folders
        self.sets: list[Recordings] = []
        self.refused: list[str] = []
        """Sets that cannot be used, and why."""
        self._sounds: OrderedDict[tuple[int, Entry], bytes] = OrderedDict()

    def check(self) -> Availability:
        """Open the sets; one that is broken is left out."""
        if self.sets:
            return Availability(usable=True)
        stretches = availability()
        if not stretches.usable:
            return stretches
        self.refused = []
        for folder in self._folders:
            try:
                self.sets.append(Recordings.open(folder))
            except RecordingError as error:
                self.refused.append(f"{folder.name}: {error}")
        if not self.sets:
            return Availability(usable=False, reason="; ".join(self.refused) or "no recordings")
        return Availability(usable=True)

    def languages(self) -> tuple[str, ...]:
        """Return the languages in which something is recorded."""
        return tuple(dict.fromkeys(recordings.index.language for recordings in self.sets))

    def covers(self, span: Span) -> bool:
        """Say whether somebody has said this text, as it is written."""
        return self._found(span) is not None

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Play a recording at a rate step. Raises DriverError."""
        found = self._found(span)
        if found is None:
            raise DriverError("nobody has recorded this")
        number, entry = found
        pcm = self._sound(number, entry)
        natural = self.sets[number].index.pace / SYLLABLES_PER_WORD
        with stretched(on_chunk, words_per_minute(rate) / natural) as sound:
            trimmed = Trimmed(sound.take, self.quiet)
            if trimmed.take(Chunk(pcm, guessed(pcm, span.text))):
                trimmed.finish()
                sound.finish()

    def cancel(self) -> None:
        """Do nothing: pieces are short, and refusing the next one ends it."""

    def _found(self, span: Span) -> tuple[int, Entry] | None:
        for number, recordings in enumerate(self.sets):
            entry = recordings.find(span.text, span.language)
            if entry is not None:
                return number, entry
        return None

    def _sound(self, number: int, entry: Entry) -> bytes:
        key = number, entry
        pcm = self._sounds.get(key)
        if pcm is None:
            pcm = self.sets[number].pcm(entry)
            if len(pcm) <= _LONGEST_KEPT:
                self._sounds[key] = pcm
                if len(self._sounds) > _KEPT:
                    self._sounds.popitem(last=False)
        else:
            self._sounds.move_to_end(key)
        return pcm
