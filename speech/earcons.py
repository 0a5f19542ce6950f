"""Earcons: short sounds that mean something. `sound` gives one; the command makes their files.

`python -m speech.earcons [FOLDER]` writes the WAV files, always the same to the last bit.

They are one family: small wooden and glass things struck gently near a person, never machine
beeps. Which way the pitch goes tells whether it is good, and a rhythm and a texture of its own
tells which one it is, for whoever hears no pitch or only a few:

=========  ======  ======================  =========  ==========================================
earcon     ms      pitch (Hz)              strokes    what it is like
=========  ======  ======================  =========  ==========================================
edge        80     440, steady             1          a knuckle on a thick board: a wall is here
activated   150    680, then 1,020         2, quick   two drops of water: something opened
nothing    160     none                    1, slow    a breath: air, where something might be
error      340     660, then 500           2, long    two rough reeds, the second lower: not so
waiting    300     520, 520                2, soft    a slow clock far away: at work
accepted   350     523, 659, 784           3, rising  glass chimes, the last one rings: done
timeout    340     880, 880, 880           3, closer  a knock at the door, sooner each time
=========  ======  ======================  =========  ==========================================

All begin softly (8 ms), are as loud as each other and as the voice (A-weighted, fast), and have
their energy between 400 and 2,000 Hz, where age and noise spare hearing most.
"""

import argparse
import array
import math
import wave
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from speech.ports import SAMPLE_BYTES, SAMPLE_RATE
from speech.types import Earcon

FOLDER: Final = Path(__file__).resolve().parent.parent / "assets" / "earcons"

_ATTACK: Final = 0.008
_RELEASE: Final = 0.012
"""Seconds; a stroke ends in this, however long it would ring."""
_FULL: Final = 32_767
_AIR: Final = 48
"""Partials of the breath: enough that no pitch is heard."""


@dataclass(frozen=True, slots=True)
class _Texture:
    """What is struck."""

    partials: tuple[tuple[float, float], ...]
    """(ratio to the pitch, amplitude) of each."""
    ring: float
    """Seconds in which it falls to a third."""
    rough: float = 0.0
    """How deep it flutters, 0 to 1."""


@dataclass(frozen=True, slots=True)
class _Stroke:
    start: float
    length: float
    """Both in seconds."""
    pitch: float
    texture: _Texture
    level: float = 1.0


_BOARD: Final = _Texture(((1, 1.0), (2.76, 0.4)), ring=0.05)
_DROP: Final = _Texture(((1, 1.0),), ring=0.08)
_BREATH: Final = _Texture(
    # Steps of the golden ratio spread the partials evenly and in no harmony.
    tuple((0.55 + 1.1 * (n * 0.618_034 % 1), 1.0) for n in range(_AIR)),
    ring=0.5,
)
_REED: Final = _Texture(((1, 1.0), (2, 0.5), (3, 0.35)), ring=0.3, rough=0.9)
_CLOCK: Final = _Texture(((1, 1.0), (2, 0.1)), ring=0.05)
_GLASS: Final = _Texture(((1, 1.0), (2, 0.3), (2.4, 0.15)), ring=0.12)
_DOOR: Final = _Texture(((1, 1.0), (1.5, 0.6), (2.2, 0.2)), ring=0.035)

_DESIGN: Final[Mapping[Earcon, tuple[float, tuple[_Stroke, ...]]]] = MappingProxyType(
    {
        Earcon.EDGE: (0.457, (_Stroke(0, 0.08, 440, _BOARD),)),
        Earcon.ACTIVATED: (
            0.223,
            (_Stroke(0, 0.06, 680, _DROP), _Stroke(0.065, 0.085, 1_020, _DROP)),
        ),
        Earcon.NOTHING: (0.154, (_Stroke(0, 0.16, 900, _BREATH),)),
        Earcon.ERROR: (
            0.272,
            (_Stroke(0, 0.15, 660, _REED), _Stroke(0.17, 0.17, 500, _REED)),
        ),
        Earcon.WAITING: (
            0.45,
            (_Stroke(0, 0.1, 520, _CLOCK), _Stroke(0.2, 0.1, 520, _CLOCK, level=0.8)),
        ),
        Earcon.ACCEPTED: (
            0.182,
            (
                _Stroke(0, 0.1, 523, _GLASS),
                _Stroke(0.08, 0.1, 659, _GLASS),
                _Stroke(0.16, 0.19, 784, _GLASS),
            ),
        ),
        Earcon.TIMEOUT: (
            0.302,
            (
                _Stroke(0, 0.1, 880, _DOOR),
                _Stroke(0.16, 0.09, 880, _DOOR),
                _Stroke(0.26, 0.08, 880, _DOOR),
            ),
        ),
    }
)
"""Level and strokes of each. The levels make them equally loud; `tests/audio` measures that."""


@cache
def sound(earcon: Earcon) -> bytes:
    """Return an earcon as PCM of `speech.ports`. Raises OSError if its file is missing."""
    with wave.open(str(FOLDER / f"{earcon}.wav")) as file:
        pcm: bytes = file.readframes(file.getnframes())
        return pcm


def make(earcon: Earcon) -> bytes:
    """Return an earcon as PCM, from its design."""
    level, strokes = _DESIGN[earcon]
    length = max(round((stroke.start + stroke.length) * SAMPLE_RATE) for stroke in strokes)
    mixed = [0.0] * length
    for stroke in strokes:
        first = round(stroke.start * SAMPLE_RATE)
        for index, sample in enumerate(_samples(stroke), first):
            if index < length:
                mixed[index] += sample
    return array.array("h", (round(sample * level * _FULL) for sample in mixed)).tobytes()


def _samples(stroke: _Stroke) -> Iterator[float]:
    """Yield a stroke, at a level of about 1 whatever its texture."""
    texture = stroke.texture
    together = math.sqrt(sum(amplitude**2 for _, amplitude in texture.partials))
    count = round(stroke.length * SAMPLE_RATE)
    for index in range(count):
        at = index / SAMPLE_RATE
        phase = 2 * math.pi * stroke.pitch * at
        now = sum(
            # Partials begin apart, or many of them would begin with a click.
            amplitude * math.sin(ratio * phase + 2.4 * number * number)
            for number, (ratio, amplitude) in enumerate(texture.partials)
        )
        flutter = 1 - texture.rough * (0.5 + 0.5 * math.cos(2 * math.pi * 38 * at))
        ringing = math.exp(-at / texture.ring) * flutter
        yield stroke.level * ringing * _edges(at, stroke.length) * now / together


def _edges(at: float, length: float) -> float:
    """Return the factor with which a stroke comes and goes softly."""
    part = min(1.0, at / _ATTACK, (length - at) / _RELEASE)
    return 0.5 - 0.5 * math.cos(math.pi * part)


def main() -> None:
    """Make the files."""
    parser = argparse.ArgumentParser(
        prog="python -m speech.earcons", description="Make the earcons' WAV files."
    )
    parser.add_argument("folder", type=Path, nargs="?", default=FOLDER)
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    for earcon in Earcon:
        with wave.open(str(folder / f"{earcon}.wav"), "wb") as file:
            file.setparams((1, SAMPLE_BYTES, SAMPLE_RATE, 0, "NONE", "not compressed"))
            file.writeframes(make(earcon))


if __name__ == "__main__":
    main()
