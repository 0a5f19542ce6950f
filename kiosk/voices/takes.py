"""What came back from a speaker: which sound belongs to which phrase.

Either a file for each phrase, named by its number ("0012.wav", "kk-0012.flac", "12 again.wav"), or
longer files with an Audacity label track beside them ("session.wav" and "session.txt"): one label a
phrase, which begins with its number.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt
import soundfile

from kiosk.model.text import Language
from kiosk.voices.script import VoiceError

Sound = npt.NDArray[np.float32]
"""Samples of one channel, 1.0 is full scale."""

_SOUND: Final = (".wav", ".flac")
_NAME: Final = re.compile(r"(?:([A-Za-z]{2})[-_ ]?)?(\d{1,4})(?![\d])(?:[-_ ].*)?")
_MAX_FRAMES: Final = 192_000 * 3_600 * 3
"""Three hours at most in one file."""


@dataclass(frozen=True, slots=True)
class Take:
    """A piece of a file that is meant to be one phrase."""

    path: Path
    number: int
    first_s: float = 0.0
    last_s: float | None = None
    """End in seconds; None is the end of the file."""

    @property
    def name(self) -> str:
        """What people know it by."""
        place = f" at {self.first_s:.1f} s" if self.last_s is not None else ""
        return f"{self.path.name}{place}"


@dataclass(slots=True)
class Found:
    """Everything in a folder."""

    takes: dict[int, Take] = field(default_factory=dict)
    strange: list[str] = field(default_factory=list)
    """Lines about files that could not be given a place."""


class UnreadableError(VoiceError):
    """A file is no sound that can be used; says why."""


def find(folder: Path, language: Language, numbers: frozenset[int]) -> Found:
    """Return the takes in a folder, by number."""
    found = Found()
    for path in sorted(folder.iterdir()):
        if not path.is_file() or path.suffix.lower() not in _SOUND:
            continue
        labels = path.with_suffix(".txt")
        if labels.is_file():
            takes = _labelled(path, labels, found)
        else:
            takes = _named(path, language, found)
        for take in takes:
            if take.number not in numbers:
                found.strange.append(f"{take.name}: there is no number {take.number} on the list")
            elif take.number in found.takes:
                other = found.takes[take.number].name
                found.strange.append(f"{take.name}: {other} has the same number; keep one of them")
            else:
                found.takes[take.number] = take
    return found


def _named(path: Path, language: Language, found: Found) -> list[Take]:
    match = _NAME.fullmatch(path.stem)
    if match is None:
        found.strange.append(f"{path.name}: name it by the number of its phrase, like 0012.wav")
        return []
    if match[1] and match[1].lower() != language:
        found.strange.append(f"{path.name}: is named as {match[1].lower()}, the list is {language}")
        return []
    return [Take(path, int(match[2]))]


def _labelled(path: Path, labels: Path, found: Found) -> list[Take]:
    """Read an Audacity label track: start, end and text between tabs; other lines are its own."""
    marks: list[tuple[float, float, int]] = []
    try:
        lines = labels.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        lines = ["?"]
    for line in lines:
        match line.split("\t"):
            case ["\\", *_] | [""]:
                pass
            case [start, end, text] if number := re.match(r"\s*(\d{1,4})(?!\d)", text):
                try:
                    first, last = (float(value.replace(",", ".")) for value in (start, end))
                except ValueError:
                    found.strange.append(f"{labels.name}: cannot be read at number {number[1]}")
                else:
                    marks.append((first, last, int(number[1])))
            case _:
                found.strange.append(f"{labels.name}: a label must begin with a number of the list")
    marks.sort()
    ends = [*(start for start, _, _ in marks[1:]), float("inf")]
    return [
        Take(path, number, start, last if last > start else following)
        for (start, last, number), following in zip(marks, ends, strict=False)
    ]


def read(take: Take) -> tuple[list[Sound], int]:
    """Return the channels of a take and its rate in Hz; raises UnreadableError."""
    try:
        with soundfile.SoundFile(str(take.path)) as file:
            rate = int(file.samplerate)
            if file.frames > _MAX_FRAMES:
                raise UnreadableError("is longer than three hours; cut it into pieces")
            first = min(int(take.first_s * rate), file.frames)
            last = file.frames
            if take.last_s is not None and take.last_s * rate < last:
                last = int(take.last_s * rate)
            file.seek(first)
            sound = file.read(max(0, last - first), dtype="float32", always_2d=True)
    except (soundfile.SoundFileError, OSError):
        raise UnreadableError("cannot be read; save it again as WAV or FLAC") from None
    return list(np.ascontiguousarray(sound.T)), rate
