"""The process in which RHVoice speaks: `python -m speech.drivers.rhvoice_worker`.

By the C interface of `RHVoice.h` (version 1 of the library, LGPL). It reads its voices and writes
nothing; its settings file is looked for in a folder that does not exist.
"""

import ctypes
import ctypes.util
from functools import partial
from typing import Any, Final

from speech.drivers.natural import natural_pace
from speech.drivers.serving import Answer, Greeting, Hand, serve
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE
from speech.resample import resampled

_DATA: Final = b"/usr/share/RHVoice"
_NO_SETTINGS: Final = b"/nonexistent"
_VOICES: Final = {
    "ru": ("Anna", "Elena", "Irina", "Aleksandr"),
    "en": ("Slt", "Clb", "Bdl", "Alan"),
}
"""Those under the library's own licence, as its packages say, in order of preference."""
_FREE: Final = "LGPL-2.1+"
_OTHER: Final = "see its Readme"
_TEXT: Final = 0

_Played = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_uint, ctypes.c_void_p
)
_RateSet = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, ctypes.c_void_p)
_WordBegins = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p)


class _Callbacks(ctypes.Structure):
    _fields_ = (
        ("set_sample_rate", _RateSet),
        ("play_speech", _Played),
        ("process_mark", ctypes.c_void_p),
        ("word_starts", _WordBegins),
        ("word_ends", ctypes.c_void_p),
        ("sentence_starts", ctypes.c_void_p),
        ("sentence_ends", ctypes.c_void_p),
        ("play_audio", ctypes.c_void_p),
        ("done", ctypes.c_void_p),
    )


class _InitParams(ctypes.Structure):
    _fields_ = (
        ("data_path", ctypes.c_char_p),
        ("config_path", ctypes.c_char_p),
        ("resource_paths", ctypes.c_void_p),
        ("callbacks", _Callbacks),
        ("options", ctypes.c_uint),
    )


class _VoiceInfo(ctypes.Structure):
    _fields_ = (
        ("language", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("gender", ctypes.c_int),
        ("country", ctypes.c_char_p),
    )


class _SynthParams(ctypes.Structure):
    _fields_ = (
        ("voice_profile", ctypes.c_char_p),
        ("absolute_rate", ctypes.c_double),
        ("absolute_pitch", ctypes.c_double),
        ("absolute_volume", ctypes.c_double),
        ("relative_rate", ctypes.c_double),
        ("relative_pitch", ctypes.c_double),
        ("relative_volume", ctypes.c_double),
        ("punctuation_mode", ctypes.c_int),
        ("punctuation_list", ctypes.c_char_p),
        ("capitals_mode", ctypes.c_int),
        ("flags", ctypes.c_int),
    )


class _Engine:
    """The library, one voice a language, and what it says at the moment."""

    def __init__(self) -> None:
        self._library = library = ctypes.CDLL(ctypes.util.find_library("RHVoice"))
        library.RHVoice_new_tts_engine.restype = ctypes.c_void_p
        library.RHVoice_get_number_of_voices.argtypes = (ctypes.c_void_p,)
        library.RHVoice_get_voices.argtypes = (ctypes.c_void_p,)
        library.RHVoice_get_voices.restype = ctypes.POINTER(_VoiceInfo)
        library.RHVoice_new_message.argtypes = (
            ctypes.c_void_p,
            ctypes.c_char_p,
            ctypes.c_uint,
            ctypes.c_int,
            ctypes.POINTER(_SynthParams),
            ctypes.c_void_p,
        )
        library.RHVoice_new_message.restype = ctypes.c_void_p
        library.RHVoice_speak.argtypes = library.RHVoice_delete_message.argtypes = (
            ctypes.c_void_p,
        )
        self._rate = SAMPLE_RATE
        self._pcm = bytearray()
        self._words: list[tuple[int, int]] = []
        self._callbacks = _Callbacks(
            _RateSet(self._on_rate), _Played(self._on_sound), None, _WordBegins(self._on_word)
        )
        settings = _InitParams(_DATA, _NO_SETTINGS, None, self._callbacks, 0)
        self._engine = library.RHVoice_new_tts_engine(ctypes.byref(settings))
        if not self._engine:
            raise LookupError("no voices")
        count = library.RHVoice_get_number_of_voices(self._engine)
        known = [(v.language, v.name) for v in library.RHVoice_get_voices(self._engine)[:count]]
        self.voices: dict[str, str] = {}
        for language, preferred in _VOICES.items():
            names = [name.decode() for spoken, name in known if spoken.decode() == language]
            found = [name for name in preferred if name in names] + names
            if found:
                self.voices[language] = found[0]

    def speak(self, text: str, language: str) -> tuple[bytes, list[tuple[int, int]]]:
        """Return the sound, and (sample, character) of each word, at the stream's rate.

        The library tells a word before the tenth of a second in which it begins, so the middle of
        that is taken.
        """
        self._pcm.clear()
        self._words.clear()
        how = _SynthParams(self.voices[language].encode(), 0, 0, 0, 1, 1, 1, 0, None, 0, 0)
        data = text.encode()
        message = self._library.RHVoice_new_message(
            self._engine, data, len(data), _TEXT, ctypes.byref(how), None
        )
        if not message:
            raise LookupError("refused")
        try:
            if not self._library.RHVoice_speak(message):
                raise LookupError("failed")
        finally:
            self._library.RHVoice_delete_message(message)
        events = [
            (sample * SAMPLE_RATE // self._rate, len(data[:place].decode(errors="ignore")))
            for sample, place in self._words
        ]
        return resampled(bytes(self._pcm), self._rate), events

    def sound(self, language: str, text: str) -> bytes:
        """Return the sound alone."""
        return self.speak(text, language)[0]

    def answer(self, request: dict[str, Any], hand: Hand) -> None:
        """Speak {"text", "language"} in one piece, as fast as the voice is by nature."""
        pcm, events = self.speak(request["text"], request["language"])
        hand({"events": events}, pcm)

    def _on_rate(self, rate: int, _: int | None) -> int:
        self._rate = rate
        return 1

    def _on_sound(self, samples: Any, count: int, _: int | None) -> int:
        self._pcm += ctypes.string_at(samples, count * SAMPLE_BYTES)
        return 1

    def _on_word(self, place: int, _length: int, _: int | None) -> int:
        blocks = len(self._pcm) // SAMPLE_BYTES
        self._words.append((blocks + self._rate // 20 if blocks else 0, place))
        return 1


def _load() -> tuple[Greeting, Answer]:
    engine = _Engine()
    paces = {}
    for language in engine.voices:
        paces[language] = natural_pace(language, partial(engine.sound, language))
    licences = {
        language: f"{name}: {_FREE if name in _VOICES[language] else _OTHER}"
        for language, name in engine.voices.items()
    }
    greeting = {"languages": list(paces), "memory_only": True, "paces": paces, "licences": licences}
    return greeting, engine.answer


if __name__ == "__main__":
    serve(_load)
