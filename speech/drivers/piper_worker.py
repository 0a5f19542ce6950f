"""The process in which Piper speaks: `python -m speech.drivers.piper_worker kk=VOICE.onnx …`.

Needs the Python package piper-tts (GPL-3), which brings onnxruntime and its own eSpeak NG for the
sounds of letters. It reads its voices, writes nothing and asks no network: onnxruntime from 1.29 on
would tell its makers which models it runs, and keep notes of that in the home folder, unless told
not to.
"""

import os
import sys
from dataclasses import dataclass
from functools import partial
from typing import Any, Final

from speech.drivers.natural import natural_pace
from speech.drivers.serving import Answer, Greeting, Hand, serve
from speech.guess import guessed
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE
from speech.resample import resampled
from speech.words import words

_BLANK: Final = " "
_MARKS: Final = frozenset("^$_")
"""Phonemes that stand for the beginning, the end and nothing."""


@dataclass(frozen=True, slots=True)
class _Speech:
    pcm: bytes
    """At the stream's sample rate."""
    starts: list[int] | None
    """Samples at which words begin; None where the voice does not tell."""


def _speak(voice: Any, text: str) -> _Speech:
    pcm = b""
    starts: list[int] | None = []
    for chunk in voice.synthesize(text.replace("[", " "), include_alignments=True):
        if chunk.phoneme_alignments is None:
            starts = None
        elif starts is not None:
            starts += _starts(chunk.phoneme_alignments, len(pcm) // SAMPLE_BYTES)
        pcm += chunk.audio_int16_bytes
    rate = voice.config.sample_rate
    if starts is not None:
        starts = [start * SAMPLE_RATE // rate for start in starts]
    return _Speech(resampled(pcm, rate), starts)


def _sound(voice: Any, text: str) -> bytes:
    return _speak(voice, text).pcm


def _starts(alignments: Any, sample: int) -> list[int]:
    starts = []
    between = True
    for alignment in alignments:
        if alignment.phoneme == _BLANK:
            between = True
        elif between and alignment.phoneme not in _MARKS:
            starts.append(sample)
            between = False
        sample += int(alignment.num_samples)
    return starts


def _answer(voices: dict[str, Any], request: dict[str, Any], hand: Hand) -> None:
    """Speak {"text", "language"} in one piece, as fast as the voice is by nature."""
    text = request["text"]
    speech = _speak(voices[request["language"]], text)
    places = [place for place, _ in words(text)]
    if speech.starts is not None and len(speech.starts) == len(places):
        events = list(zip(speech.starts, places, strict=True))
    else:  # words that melt into one another, or a voice that does not tell
        events = [(mark.sample, mark.start) for mark in guessed(speech.pcm, text)]
    hand({"events": events}, speech.pcm)


def _load() -> tuple[Greeting, Answer]:
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    from piper import (  # type: ignore[import-not-found,unused-ignore] # noqa: PLC0415
        PiperVoice,
    )

    os.setpriority(os.PRIO_PROCESS, 0, 0)  # it uses all cores; what plays sound goes before it
    files = dict(argument.split("=", 1) for argument in sys.argv[1:])
    voices = {
        language: PiperVoice.load(path, include_alignments=True) for language, path in files.items()
    }
    paces = {}
    for language, voice in voices.items():
        paces[language] = natural_pace(language, partial(_sound, voice))
    greeting = {"languages": list(paces), "memory_only": True, "paces": paces}
    return greeting, lambda request, hand: _answer(voices, request, hand)


if __name__ == "__main__":
    serve(_load)
