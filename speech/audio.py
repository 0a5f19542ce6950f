"""The loudspeaker: one PortAudio stream, opened once and never closed between utterances.

A stream that stays open answers within its buffer, and HDMI that would fall asleep does not
swallow the first syllable. When there is no device, or it goes away, sound plays to nobody in real
time, so that captions and the end of each utterance still come, and the device is looked for again
and again.

Nothing is ever written to a disk.
"""

import array
import contextlib
import ctypes
import os
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, Final

from speech.buffering import Buffering
from speech.clock import AHEAD, Drain, MarkClock
from speech.errors import OutputError
from speech.mixer import Mixer
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, OnPlayed, SinkMark
from speech.presence import OnOutput, Presence
from speech.ring import Ring
from speech.types import OutputStuttered

try:
    import sounddevice
except OSError:  # the Python package is there, the PortAudio library is not
    sounddevice = None

_RETRY: Final = 2.0
"""Seconds between two looks for a device."""
_WATCH: Final = 0.2
_STALLED: Final = 1.0
"""Seconds without a callback after which the device counts as gone."""
_PROVED: Final = SAMPLE_RATE // 8
"""Samples of silence after which a new stream is believed: more than any buffer takes that nobody
empties, as behind HDMI that sleeps."""
_REALTIME: Final = 4
"""Priority of PortAudio's thread among real-time threads: the least that sound servers use."""
_MAX_LATENCY: Final = 0.5
"""Seconds; some hosts report nonsense for a stream that has just begun."""

_NO_SOUND: Final = "the sound device takes no sound"
_GONE: Final = "the sound device went away"

_UNHEARD: Final = ctypes.CFUNCTYPE(
    None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p
)(lambda *_: None)
"""Takes what ALSA has to say; must live as long as the library."""


class SpeakerSink:
    """Plays to the default output device, whichever it is at the moment."""

    def __init__(self, on_played: OnPlayed, on_output: OnOutput) -> None:
        """`on_output` hears of the device: once after `open`, then at each change."""
        self._on_output = on_output
        self._ring = Ring(AHEAD)
        self._mixer = Mixer()
        self._clock = MarkClock(on_played)
        self._gain = 1.0
        self._generation = 0
        self._pulled_at = 0.0
        self._proved = 0
        """Samples that the stream took before it was believed."""
        self._flowing = threading.Event()
        """The stream plays; also set to end a wait for it."""
        self._live = False
        """The stream plays what there is, not silence."""
        self._closing = threading.Event()
        self._stir = threading.Event()
        """The stream is to be given back at once."""
        self._keeper = threading.Thread(target=self._keep, name="loudspeaker", daemon=True)
        self._underflows = 0
        self._told = 0
        self._buffering = Buffering()
        self._urgent = False
        self._presence = Presence(on_output)

    def open(self) -> None:
        """Begin to play, as soon as there is a device."""
        self._keeper.start()

    def write(self, generation: int, pcm: bytes, marks: Sequence[SinkMark] = ()) -> bool:
        """Append sound, waiting while two seconds of it are unplayed."""
        return self._ring.write(generation, pcm, marks)

    def flush(self, generation: int, *, fade: bool = True) -> None:
        """Throw away what is older; the device's own buffer, about 10 ms, still plays.

        Without `fade`, not even that: the stream is opened anew, and what comes next waits 0.2 s.
        """
        self._ring.flush(generation, fade=fade)
        cut, self._generation = generation > self._generation, generation
        if cut and not fade:
            self._live = False
            self._stir.set()

    def set_gain(self, factor: float) -> None:
        """Multiply every sample from the next block on."""
        self._gain = factor

    def mix(self, pcm: bytes) -> None:
        """Play an earcon from the next block on; without a device it is lost."""
        if self._presence.told:
            self._mixer.play(pcm)

    def set_audible(self, audible: bool) -> None:
        """Take note that a device stands behind the stream, or none (`speech.outputs`)."""
        self._presence.set_audible(audible)

    def close(self) -> None:
        """Give the device back."""
        self._closing.set()
        self._stir.set()
        self._flowing.set()
        if self._keeper.ident is not None:
            self._keeper.join()
        self._clock.close()

    def _keep(self) -> None:
        """Hold a stream open; play to nobody while there is none."""
        drain = Drain(self._ring, self._clock)
        while not self._closing.is_set():
            try:
                self._urgent = False
                with contextlib.closing(
                    _open_stream(self._fill, self._buffering.latency)
                ) as stream:
                    while self._until_it_flows(drain):
                        if self._watch(stream):
                            break
                        self._presence.note(_NO_SOUND if stream.active else _GONE)
                        if not stream.active:
                            break
            except OutputError as error:
                self._presence.note(str(error))
                drain.run(time.monotonic() + _RETRY, self._closing)

    def _until_it_flows(self, drain: Drain) -> bool:
        """Wait until the stream plays, which one that sleeps does not; False: open it anew."""
        self._live = False
        self._proved = 0
        self._flowing.clear()
        if self._closing.is_set():
            return False
        if self._presence.told is False or not self._flowing.wait(_STALLED):
            self._presence.note(_NO_SOUND)
            drain.run(time.monotonic() + _RETRY, self._flowing)
            self._mixer.clear()
        if self._closing.is_set() or not self._flowing.is_set():
            return False
        self._live = True
        self._presence.note("")
        return True

    def _watch(self, stream: Any) -> bool:
        """Return True when the stream is to be opened anew, False when it no longer plays."""
        self._stir.clear()
        self._buffering.opened(time.monotonic(), self._underflows)
        while stream.active and time.monotonic() - self._pulled_at < _STALLED:
            if self._closing.is_set() or self._stir.wait(_WATCH):
                return True  # to close it throws away what it holds
            if self._underflows != self._told:
                self._told = self._underflows
                self._on_output(OutputStuttered(self._told))
            silent = self._ring.unplayed == 0
            if self._buffering.another(time.monotonic(), self._told, silent=silent):
                return True
        return False

    def _fill(self, out: Any, frames: int, moments: Any, status: Any) -> None:
        """Give PortAudio its next block (its own thread, every few milliseconds)."""
        if not self._urgent:
            self._urgent = True
            with contextlib.suppress(OSError):  # where the system lets us
                os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(_REALTIME))
        self._pulled_at = time.monotonic()
        if not self._live:
            out[: frames * SAMPLE_BYTES] = bytes(frames * SAMPLE_BYTES)
            self._proved += frames
            if self._proved >= _PROVED:
                self._flowing.set()
            return
        if status.output_underflow:
            self._underflows += 1
        pcm, due = self._ring.pull(frames)
        delay = moments.outputBufferDacTime - moments.currentTime
        self._clock.schedule(self._pulled_at + min(max(0.0, delay), _MAX_LATENCY), due)
        pcm = self._mixer.over(pcm)
        gain = self._gain
        if gain != 1.0:
            pcm = array.array("h", [int(s * gain) for s in memoryview(pcm).cast("h")]).tobytes()
        out[: frames * SAMPLE_BYTES] = pcm


def _open_stream(fill: Callable[..., None], latency: str | float) -> Any:
    """Open and start a stream on the default device; OutputError says why it cannot be."""
    if sounddevice is None:
        raise OutputError("the PortAudio library is not installed (package libportaudio2)")
    # ALSA would write a line to stderr for each underflow; they are counted in `_fill`.
    with contextlib.suppress(OSError):
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_UNHEARD)
    # PortAudio lists devices once; only a new start shows what has been plugged in since.
    sounddevice._terminate()
    sounddevice._initialize()
    try:
        stream = sounddevice.RawOutputStream(
            samplerate=SAMPLE_RATE, channels=1, dtype="int16", latency=latency, callback=fill
        )
        stream.start()
    except (sounddevice.PortAudioError, ValueError) as error:
        raise OutputError("there is no sound output device") from error
    return stream


def output_name() -> str | None:
    """Return the name of the default output device, or None where there is none."""
    if sounddevice is None:
        return None
    try:
        return str(sounddevice.query_devices(kind="output")["name"])
    except (sounddevice.PortAudioError, ValueError):
        return None
