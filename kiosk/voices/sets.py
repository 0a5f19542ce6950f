"""Make a set of recordings out of good takes: trimmed, at one level, 22,050 Hz, with an index."""

import secrets
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import soundfile

from kiosk.voices import takes
from kiosk.voices.check import Report, mono
from kiosk.voices.measure import Measured
from kiosk.voices.script import Script, VoiceError
from kiosk.voices.takes import Sound
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE
from speech.recordings import INDEX, Entry, Index, canonical

LEVEL_DB: Final = -20.0
"""Of the words; eSpeak NG's own level, so that a change of voice is no change of loudness."""
_PEAK_DB: Final = -1.5
_BEFORE_S, _AFTER_S = 0.02, 0.08
"""Kept around the words. What is before them delays every answer, so it is little."""
_FADE_S: Final = 0.005
_APART: Final = SAMPLE_RATE // 10
"""Samples of silence between two entries of a file, for whoever listens to it as a whole."""
_PART: Final = SAMPLE_RATE * 60 * 10
"""Samples after which a new file begins: 20 MB, a third of what a pack allows."""


@dataclass(frozen=True, slots=True)
class Credits:
    """What must be known of a voice before it may be used."""

    speaker: str
    licence: str
    consent: str


def build(script: Script, report: Report, about: Credits, out: Path) -> Index:
    """Write the good takes of a report as a set into the new folder `out`; raises VoiceError."""

    def pieces() -> Iterator[tuple[str, bytes]]:
        for good in report.good:
            channels, rate = takes.read(good.take)
            yield good.phrase.text, finished(mono(channels), rate, good.measured)

    bound = (script.petition, script.text_hash)
    return write(out, script.language, about, report.pace, pieces(), bound)


def write(
    out: Path,
    language: str,
    about: Credits,
    pace: int,
    pieces: Iterable[tuple[str, bytes]],
    bound: tuple[str, str] = ("", ""),
) -> Index:
    """Write texts and their sound (as `speech.ports` has it) as a set into the new folder `out`.

    `pace` is in syllables a minute; `bound` names a petition and the hash of its text. Raises
    VoiceError if there is something in the way, and leaves nothing half done.
    """
    if out.exists():
        raise VoiceError(f"{out} is there already; name a new folder")
    fresh = out.with_name(f".{out.name}-{secrets.token_hex(4)}")
    fresh.mkdir(parents=True)
    try:
        entries: list[Entry] = []
        part, sound = 1, bytearray()
        for text, pcm in pieces:
            if len(sound) > _PART * SAMPLE_BYTES:
                _flac(fresh / _name(part), sound)
                part, sound = part + 1, bytearray()
            first, count = len(sound) // SAMPLE_BYTES, len(pcm) // SAMPLE_BYTES
            entries.append(Entry(canonical(text), _name(part), first, count))
            sound += pcm + bytes(_APART * SAMPLE_BYTES)
        _flac(fresh / _name(part), sound)
        credits_ = (about.speaker, about.licence, about.consent)
        index = Index(language, *credits_, pace, tuple(entries), *bound)
        (fresh / INDEX).write_bytes(index.to_json())
        fresh.rename(out)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return index


def finished(sound: Sound, rate: int, m: Measured) -> bytes:
    """Return the words of a take as they are kept: cut out, levelled, 22,050 Hz, 16 bit."""
    first = max(0, int((m.first_s - _BEFORE_S) * rate))
    last = min(len(sound), int((m.last_s + _AFTER_S) * rate))
    words = sound[first:last].astype(np.float64)
    words = resampled(words - words.mean(), rate)
    gain_db = min(LEVEL_DB - m.level_db, _PEAK_DB - m.peak_db)
    words *= 10 ** (gain_db / 20)
    fade = min(len(words) // 2, round(_FADE_S * SAMPLE_RATE))
    ramp = np.linspace(0.0, 1.0, fade, endpoint=False)
    words[:fade] *= ramp
    words[len(words) - fade :] *= ramp[::-1]
    return (np.clip(words, -1.0, 1.0) * 32_767).round().astype("<i2").tobytes()


def resampled(
    sound: "np.ndarray[tuple[int], np.dtype[np.float64]]", rate: int
) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    """Return the sound at 22,050 samples a second, nothing above half of that left to fold down.

    Exact for a piece that begins and ends in silence, as phrases do; so no library is needed.
    """
    if rate == SAMPLE_RATE:
        return sound
    count = round(len(sound) * SAMPLE_RATE / rate)
    spectrum = np.fft.rfft(sound)
    kept = np.zeros(count // 2 + 1, dtype=complex)
    size = min(len(kept), len(spectrum))
    kept[:size] = spectrum[:size]
    return np.asarray(np.fft.irfft(kept, count) * (count / len(sound)))


def _name(part: int) -> str:
    return f"part-{part:02}.flac"


def _flac(path: Path, sound: bytearray) -> None:
    with soundfile.SoundFile(str(path), "w", SAMPLE_RATE, 1, "PCM_16", format="FLAC") as file:
        file.buffer_write(bytes(sound), dtype="int16")
