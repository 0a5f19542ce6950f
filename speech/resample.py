"""Sound at another sample rate brought to that of the stream, by libsamplerate (BSD-2-Clause).

The library is on every kiosk already, since PortAudio's package needs it. libsonic could change
the rate as well, but gave a voice of 16 kHz false tones only 24 dB below the true ones.
"""

import array
import ctypes
from functools import cache
from typing import Final

from speech.errors import DriverError
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE

_LIBRARY: Final = "libsamplerate.so.0"
_SINC_MEDIUM: Final = 1
"""Keeps nine tenths of the band; a few ms for a second of sound."""


class _Data(ctypes.Structure):
    _fields_ = (
        ("data_in", ctypes.POINTER(ctypes.c_float)),
        ("data_out", ctypes.POINTER(ctypes.c_float)),
        ("input_frames", ctypes.c_long),
        ("output_frames", ctypes.c_long),
        ("input_frames_used", ctypes.c_long),
        ("output_frames_gen", ctypes.c_long),
        ("end_of_input", ctypes.c_int),
        ("src_ratio", ctypes.c_double),
    )


@cache
def _samplerate() -> ctypes.CDLL:
    library = ctypes.CDLL(_LIBRARY)
    library.src_simple.argtypes = (ctypes.POINTER(_Data), ctypes.c_int, ctypes.c_int)
    for convert in (library.src_short_to_float_array, library.src_float_to_short_array):
        convert.argtypes = (ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)
        convert.restype = None
    return library


def resampled(pcm: bytes, rate: int) -> bytes:
    """Return a whole sound, mono, 16 bit, of `rate` samples a second, at the rate of the stream.

    Raises DriverError without the library.
    """
    if rate == SAMPLE_RATE or not pcm:
        return pcm
    try:
        library = _samplerate()
    except OSError:
        raise DriverError("libsamplerate0 is not installed") from None
    count = len(pcm) // SAMPLE_BYTES
    room = count * SAMPLE_RATE // rate + 1
    given, made = (ctypes.c_float * count)(), (ctypes.c_float * room)()
    library.src_short_to_float_array(pcm, given, count)
    data = _Data(given, made, count, room, src_ratio=SAMPLE_RATE / rate)
    if library.src_simple(ctypes.byref(data), _SINC_MEDIUM, 1) != 0:
        raise DriverError(f"sound of {rate} Hz cannot be used")
    out = array.array("h", bytes(data.output_frames_gen * SAMPLE_BYTES))
    library.src_float_to_short_array(made, out.buffer_info()[0], data.output_frames_gen)
    return out.tobytes()
