"""What is wrong with a film that came back from filming; all times in s.

Looked at are the file itself, every picture of it and its place in the list. Nothing here can tell
whether the signs are right: that is for deaf people to say.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk.films.video import FilmError, Video, opened
from sync.packs import MAX_MEDIA
from sync.petition_film import MAX_SECONDS

HEIGHT: Final = 480
"""Least height in pixels: seven centimetres of a kiosk's screen, finger spelling included."""
RATE: Final = 24.0
"""Least pictures a second; slower ones blur hands."""
MOST_RATE: Final = 61.0
SHORTEST_S: Final = 2.0
NARROWEST: Final = 0.99
WIDEST: Final = 1.79
"""Width to height: from a square to 16 : 9, so that the signer fills the screen's height."""
_DARK: Final = 24
"""Mean brightness, of 255, under which a picture is black."""
_STILL: Final = 0.35
"""Mean change of brightness between two pictures, of 255, under which nothing moves."""
_LONG_S: Final = 4.0
"""So long the picture may stand still or be black."""
_SMALL: Final = (48, 27)
"""Pictures are compared at this size."""
_FLASH: Final = 0.1
"""Change of relative luminance that counts, if the darker side is below 0.8 (WCAG 2.3.1)."""
_FLASHES: Final = 3
CODECS: Final = ("h264", "hevc", "vp9", "av1", "mpeg4")


@dataclass(frozen=True, slots=True)
class Finding:
    """What a film is like."""

    width: int
    height: int
    rate: float
    seconds: float
    problems: tuple[str, ...]
    """What to do, one line each; empty for a good film."""


def look(file: Path, expected_s: float = 0.0, longest_s: float = MAX_SECONDS) -> Finding:
    """Look at every picture of a film; `expected_s` is about how long its text takes to sign."""
    size = file.stat().st_size if file.is_file() else 0
    if not size:
        return Finding(0, 0, 0, 0, ("is missing: film it",))
    try:
        with opened(file) as video:
            watched = _watched(video)
            problems = [*_of_file(video, size), *_of_length(watched.seconds, expected_s, longest_s)]
            problems += watched.problems
            return Finding(video.width, video.height, video.rate, watched.seconds, tuple(problems))
    except FilmError as error:
        return Finding(0, 0, 0, 0, (f"{error}; export it again as MP4 with H.264",))


def _of_file(video: Video, size: int) -> Iterator[str]:
    if size > MAX_MEDIA:
        most = MAX_MEDIA // 1_000_000
        yield f"has {size // 1_000_000} MB, at most {most}: export it with a lower bit rate"
    if video.codec not in CODECS:
        yield f"is stored as {video.codec}: export it as MP4 with H.264"
    if video.height < HEIGHT:
        yield f"is {video.height} pixels high, at least {HEIGHT}: film it in 720p"
    shape = video.width / max(video.height, 1)
    if not NARROWEST <= shape <= WIDEST:
        yield "is of a wrong shape: turn the camera to landscape, 4 : 3 or 16 : 9"
    if not RATE <= video.rate <= MOST_RATE:
        yield f"has {video.rate:.0f} pictures a second: film with 25, 30 or 50"
    if video.sound:
        yield "has a track of sound: export it without, since the kiosk plays none"


def _of_length(seconds: float, expected: float, longest: float) -> Iterator[str]:
    if seconds < SHORTEST_S:
        yield f"is {seconds:.1f} s long: something was cut off"
    elif seconds > longest:
        yield f"is {seconds:.0f} s long, at most {longest:.0f}: sign it more briefly"
    elif expected and seconds < expected / 4:
        yield f"is {seconds:.0f} s long for about {expected:.0f} s of text: is all of it there?"


@dataclass(frozen=True, slots=True)
class _Watched:
    seconds: float
    problems: tuple[str, ...]


def _watched(video: Video) -> _Watched:
    times: list[float] = []
    means: list[float] = []
    moved: list[float] = []
    before, turned = b"", False
    for frame in video.frames():
        grey = frame.grey(*_SMALL)
        turned = turned or frame.turned
        times.append(frame.time)
        means.append(sum(grey) / len(grey))
        moved.append(_change(before, grey) if before else 255.0)
        before = grey
    seconds = times[-1] + (1 / video.rate if video.rate else 0)
    return _Watched(seconds, tuple(_of_pictures(times, means, moved, turned=turned)))


def _change(before: bytes, now: bytes) -> float:
    return sum(abs(a - b) for a, b in zip(before, now, strict=True)) / len(now)


def _of_pictures(
    times: Sequence[float], means: Sequence[float], moved: Sequence[float], *, turned: bool
) -> Iterator[str]:
    if turned:
        yield "lies on its side: turn it in a film program and export it again"
    dark = longest(times, lambda n: means[n] < _DARK)
    still = longest(times, lambda n: moved[n] < _STILL)
    whole = times[-1] - times[0]
    most = min(_LONG_S, whole / 2)
    if dark > most:
        yield f"is black for {dark:.0f} s: cut that out, or film with more light"
    elif still > most:
        yield f"stands still for {still:.0f} s: cut that out, or export it again"
    if flashes(times, means) > _FLASHES:
        yield "flashes more than three times a second: film in steady light (WCAG 2.3.1)"


def longest(times: Sequence[float], holds: Callable[[int], bool]) -> float:
    """Return the longest time for which `holds` is true of every picture in a row."""
    best, began = 0.0, None
    for number, time in enumerate(times):
        if not holds(number):
            began = None
            continue
        began = time if began is None else began
        best = max(best, time - began)
    return best


def flashes(times: Sequence[float], means: Sequence[float]) -> int:
    """Return the most flashes in any second; a flash is a change of the whole picture and back."""
    changes: list[tuple[float, bool]] = []
    extreme = _luminance(means[0])
    for time, mean in zip(times, means, strict=True):
        now = _luminance(mean)
        rises = now > extreme
        if abs(now - extreme) >= _FLASH and min(now, extreme) < 0.8:
            if not changes or changes[-1][1] is not rises:
                changes.append((time, rises))
            extreme = now
        elif changes and changes[-1][1] is rises:
            extreme = now  # further the same way
    at = [time for time, _ in changes]
    return max((sum(1 for t in at if first <= t < first + 1) // 2 for first in at), default=0)


def _luminance(mean: float) -> float:
    """Return relative luminance, 0 to 1, of a brightness of 255."""
    return float((mean / 255) ** 2.2)
