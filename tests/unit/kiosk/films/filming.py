"""Makes small films for tests."""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import av

Paint = Callable[[int, int, int], bytes]
"""Takes the number of a picture, its width and its height; returns its pixels, a byte each."""


def moving(number: int, width: int, height: int) -> bytes:
    """Return a light picture over which a dark bar goes, as wide as a quarter of it."""
    bar = width // 4
    at = number * 7 % (width - bar)
    row = bytes([180]) * at + bytes([60]) * bar + bytes([180]) * (width - bar - at)
    return row * height


def plain(level: int) -> Paint:
    """Return what paints every picture in one grey."""
    return lambda _number, width, height: bytes([level]) * (width * height)


def film(
    path: Path,
    paint: Paint = moving,
    *,
    seconds: float = 3.0,
    size: tuple[int, int] = (640, 480),
    rate: int = 25,
    sound: bool = False,
) -> Path:
    """Write a film to `path` and return it."""
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("libx264", rate=rate, options={"preset": "ultrafast"})
        stream.width, stream.height = size
        stream.pix_fmt = "yuv420p"
        voice = container.add_stream("aac", rate=16_000) if sound else None
        for number in range(round(seconds * rate)):
            frame = av.VideoFrame(*size, "gray")
            plane = frame.planes[0]
            pixels = paint(number, *size)
            gap = bytes(plane.line_size - size[0])
            rows = (pixels[at : at + size[0]] for at in range(0, len(pixels), size[0]))
            plane.update(b"".join(row + gap for row in rows))
            frame.pts, frame.time_base = number, Fraction(1, rate)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
        if voice:
            silence = av.AudioFrame("fltp", "mono", 1024)
            silence.sample_rate = 16_000
            silence.planes[0].update(bytes(4096))
            container.mux(voice.encode(silence))
            container.mux(voice.encode(None))
    return path
