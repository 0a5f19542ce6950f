"""eSpeak NG by way of libespeak-ng: live text in Kazakh, Russian and English.

The library runs inside this process, once, and hands sound to a callback while it speaks, so the
first sound is there within a millisecond and a refused chunk ends it. It writes no file.

libespeak-ng is GPL-3; these sources are Apache-2.0 and use its public C interface (`speak_lib.h`).
"""

import ctypes
import ctypes.util
from types import MappingProxyType
from typing import Any, Final

from speech.drivers.places import Places, speakable
from speech.errors import DriverError
from speech.onset import Trimmed
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Availability, Chunk, OnChunk
from speech.stretch import stretched
from speech.text import Run
from speech.text.espeak import respell
from speech.types import Span, words_per_minute

_CHUNK_MS: Final = 50

# From speak_lib.h
_AUDIO_OUTPUT_SYNCHRONOUS: Final = 2
_INITIALIZE_DONT_EXIT: Final = 0x8000
_CHARS_UTF8: Final = 1
_PHONEMES: Final = 0x100
"""Text between [[ and ]] is phonemes."""
_RATE: Final = 1
_WORDGAP: Final = 7
_EVENT_LIST_TERMINATED: Final = 0
_EVENT_WORD: Final = 1
_EE_OK: Final = 0

_PACES: Final = MappingProxyType(
    {
        "kk": ((80, 17), (80, 10), (80, 3), 90, 108, 127, 152, 178, 212, 257, 318, 401),
        "ru": ((80, 19), (80, 13), (80, 8), (80, 4), 80, 104, 128, 157, 195, 249, 328, 417),
        "en": ((80, 7), (80, 3), 80, 98, 116, 138, 165, 197, 233, 280, 333, 414),
    }
)
"""For each rate step but the last the engine's rate, and below its slowest also a gap between words
(10 ms).

Measured so that a step gives the same syllables a minute in each language: 1.4 times the words a
minute of `speech.types.words_per_minute`, since the engine's own numbers mean something else in
each language. `tests/audio/test_drivers.py` measures it again. Versions 1.51 and 1.52 agree within
5 percent.
"""
_FASTEST: Final = 11
"""The last step is this one stretched: from 450 on the engine does that itself, and then says of
words that they are up to 0.5 s from where they are."""


class _EventId(ctypes.Union):
    _fields_ = (
        ("number", ctypes.c_int),
        ("name", ctypes.c_char_p),
        ("string", ctypes.c_char * 8),
    )


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _EventId),
    )


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class EspeakDriver:
    """One per process, since the library has one state."""

    name = "espeak"
    memory_only = True
    verbatim = False
    instant = True

    def __init__(self) -> None:
        self._library: ctypes.CDLL | None = None
        self._languages: tuple[str, ...] = ()
        self._callback = _Callback(self._on_sound)  # must live as long as the library
        self._saying: _Saying | None = None

    def check(self) -> Availability:
        """Load the library and its voices."""
        if self._library is not None:
            return Availability(usable=True)
        name = ctypes.util.find_library("espeak-ng")
        if name is None:
            return Availability(usable=False, reason="libespeak-ng is not installed")
        try:
            library = ctypes.CDLL(name)
        except OSError:
            return Availability(usable=False, reason="libespeak-ng cannot be loaded")
        rate = library.espeak_Initialize(
            _AUDIO_OUTPUT_SYNCHRONOUS, _CHUNK_MS, None, _INITIALIZE_DONT_EXIT
        )
        if rate != SAMPLE_RATE:
            return Availability(usable=False, reason="libespeak-ng finds no voice data")
        self._library = library
        self._languages = tuple(language for language in _PACES if self._choose(language))
        if not self._languages:
            return Availability(usable=False, reason="libespeak-ng has no voice for kk, ru or en")
        return Availability(usable=True)

    def languages(self) -> tuple[str, ...]:
        """Return the languages whose voices the library has."""
        return self._languages

    def covers(self, span: Span) -> bool:
        """Say whether there is a voice for its language."""
        return span.language in self.languages()

    def synthesise(self, span: Span, rate: int, on_chunk: OnChunk) -> None:
        """Speak a span, without the silence before and behind it."""
        library = self._library
        if library is None or span.language not in self._languages:
            raise DriverError("no voice for the language")
        if not self._choose(span.language):
            raise DriverError(f"the voice for {span.language} is gone")
        brisk = min(rate, _FASTEST)
        pace = _PACES[span.language][brisk]
        words_a_minute, gap = pace if isinstance(pace, tuple) else (pace, 0)
        library.espeak_SetParameter(_RATE, words_a_minute, 0)
        library.espeak_SetParameter(_WORDGAP, gap, 0)
        with stretched(on_chunk, words_per_minute(rate) / words_per_minute(brisk)) as sound:
            trimmed = Trimmed(sound.take)
            self._say(library, span, trimmed)
            trimmed.finish()
            sound.finish()

    def _say(self, library: ctypes.CDLL, span: Span, sound: Trimmed) -> None:
        if not span.text:
            return
        run = respell(span.text, span.language)
        saying = self._saying = _Saying(span.text, run, sound.take)
        library.espeak_SetSynthCallback(self._callback)  # another driver may have set its own
        data = speakable(run.text).encode()
        flags = _CHARS_UTF8 | _PHONEMES
        status = library.espeak_Synth(data, len(data) + 1, 0, 1, 0, flags, None, None)
        self._saying = None
        if saying.error is not None:
            raise saying.error
        if saying.wanted and status != _EE_OK:
            raise DriverError(f"espeak_Synth gave {status}")

    def cancel(self) -> None:
        """Do nothing: chunks follow one another so fast that refusing the next one ends it."""

    def _choose(self, language: str) -> bool:
        assert self._library is not None  # noqa: S101 - callers made sure
        return bool(self._library.espeak_SetVoiceByName(language.encode()) == _EE_OK)

    def _on_sound(self, wave: "ctypes._Pointer[ctypes.c_short]", count: int, events: Any) -> int:
        """Take sound from the library; 1 tells it to end."""
        saying = self._saying
        if saying is None or not saying.wanted:
            return 1
        marks = []
        for event in events:
            if event.type == _EVENT_LIST_TERMINATED:
                break
            if event.type == _EVENT_WORD:
                marks.append((event.sample, event.text_position - 1))
        try:
            saying.take(ctypes.string_at(wave, count * SAMPLE_BYTES) if wave else b"", marks)
        except BaseException as error:  # noqa: BLE001 - nothing may pass through the C library
            saying.error = error
            saying.wanted = False
        return 0 if saying.wanted else 1


class _Saying:
    """One span on its way."""

    def __init__(self, text: str, run: Run, on_chunk: OnChunk) -> None:
        """`run` is the text as the engine is given it."""
        self._places = Places(text)
        self._run = run
        self._on_chunk = on_chunk
        self.wanted = True
        self.error: BaseException | None = None

    def take(self, pcm: bytes, events: list[tuple[int, int]]) -> None:
        """Pass on sound, with the (sample since the start, character) of each word in it."""
        written = [(sample, self._run.origin(place)[0]) for sample, place in events]
        marks = self._places.marks(written, len(pcm) // SAMPLE_BYTES)
        if pcm or marks:
            self.wanted = self._on_chunk(Chunk(pcm, marks))
