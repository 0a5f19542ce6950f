"""Opens films: the one module that knows PyAV, and by it FFmpeg."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import av

from kiosk.model.film import Picture

_LONGEST_S = 24 * 3600.0
_THREADS = 2
"""As many as a small kiosk can spare for decoding."""
_ROUND = 16
"""Widths are a multiple of this, so that rows of pixels follow each other without a gap."""


class FilmError(Exception):
    """A film is missing, damaged or of a kind that cannot be shown. The text is for staff."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture, still as it was filmed."""

    time: float
    """When it is due, s from the start of the film."""
    _frame: Any = field(repr=False)

    @property
    def turned(self) -> bool:
        """Whether the camera lay on its side, and the film only says so."""
        return bool(self._frame.rotation)

    def picture(self, width: int, height: int) -> Picture:
        """Return it as large as fits into so many pixels, in its own proportions."""
        own = self._frame
        scale = min(width / own.width, height / own.height)
        wide = max(_ROUND, int(own.width * scale) // _ROUND * _ROUND)
        tall = max(1, round(own.height * wide / own.width))
        plane = own.reformat(wide, min(tall, max(height, 1)), "rgb24").planes[0]
        return Picture(plane.width, plane.height, _rows(plane, 3))

    def grey(self, width: int, height: int) -> bytes:
        """Return its brightness, stretched to so many pixels: a byte for each, rows from above."""
        return _rows(self._frame.reformat(width, height, "gray").planes[0], 1)


@dataclass(frozen=True, slots=True)
class Video:
    """An open film."""

    width: int
    """Pixels."""
    height: int
    rate: float
    """Pictures a second; 0 where the film does not say."""
    seconds: float
    """Length; 0 where the film does not say."""
    codec: str
    sound: bool
    """It has a track of sound, silent or not; sound is never played."""
    frames: Callable[[], Iterator[Frame]] = field(repr=False)
    """Yields every picture once, in order; raises FilmError."""


@contextmanager
def opened(path: Path) -> Iterator[Video]:
    """Open a film until the end of the block; raises FilmError."""
    try:
        container = av.open(str(path), mode="r")
    except (av.error.FFmpegError, OSError, ValueError) as error:
        raise FilmError(f"cannot be opened: {type(error).__name__}") from error
    with container:
        if not container.streams.video:
            raise FilmError("holds no picture")
        stream = container.streams.video[0]
        stream.codec_context.thread_count = _THREADS
        stream.thread_type = "AUTO"
        length = float(container.duration or 0) / av.time_base
        yield Video(
            stream.codec_context.width,
            stream.codec_context.height,
            float(stream.average_rate or 0),
            length if 0 <= length < _LONGEST_S else 0.0,
            stream.codec_context.name,
            bool(container.streams.audio),
            lambda: _frames(container, stream),
        )


def _frames(container: Any, stream: Any) -> Iterator[Frame]:
    first: float | None = None
    try:
        for frame in container.decode(stream):
            at = float(frame.time or 0)
            first = at if first is None else first
            yield Frame(max(0.0, at - first), frame)
    except (av.error.FFmpegError, ValueError) as error:
        raise FilmError(f"is damaged: {type(error).__name__}") from error
    if first is None:
        raise FilmError("holds no picture")


def _rows(plane: Any, size: int) -> bytes:
    data, wide = memoryview(plane), plane.width * size
    if plane.line_size == wide:
        return bytes(data[: wide * plane.height])
    starts = range(0, plane.line_size * plane.height, plane.line_size)
    return b"".join(data[start : start + wide] for start in starts)
