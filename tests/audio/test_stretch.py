"""Sound made faster and slower: as long as asked, at the same pitch, with its marks in place."""

import itertools

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speech.ports import SAMPLE_RATE, Chunk, WordMark
from speech.resample import resampled
from speech.stretch import Stretcher, stretched

SPEEDS = (0.4, 0.5, 0.6, 0.8, 0.95, 1.0, 1.05, 1.3, 1.7, 2.0, 2.5, 3.0, 4.0)
Samples = npt.NDArray[np.float64]


def voice(hertz: float, seconds: float) -> Samples:
    """Return a buzz like that of a voice."""
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return sum((np.sin(2 * np.pi * hertz * n * time) * 4_000 / n for n in range(1, 12)), time * 0)


def words() -> tuple[Samples, list[int]]:
    """Return 12 s of sounds with pauses between, and where each begins."""
    rng = np.random.default_rng(3)
    sound = np.zeros(12 * SAMPLE_RATE)
    begins = []
    at = 1_000
    while at < len(sound) - SAMPLE_RATE:
        one = voice(rng.uniform(90, 220), rng.uniform(0.15, 0.4))
        sound[at : at + len(one)] = one
        begins.append(at)
        at += len(one) + int(rng.uniform(0.08, 0.2) * SAMPLE_RATE)
    return sound, begins


def stretch(sound: Samples, marks: list[int], speed: float, piece: int) -> Chunk:
    """Send a sound and its marks through in pieces; return the result as one chunk."""
    pcm = b""
    places: list[WordMark] = []

    def collect(chunk: Chunk) -> bool:
        nonlocal pcm
        before = len(pcm) // 2
        assert all(0 <= word.sample <= len(chunk.pcm) // 2 for word in chunk.words)
        places.extend(WordMark(before + w.sample, w.start, w.length) for w in chunk.words)
        pcm += chunk.pcm
        return True

    data = sound.astype(np.int16)
    with stretched(collect, speed) as result:
        for at in range(0, len(data), piece):
            own = [n for n, mark in enumerate(marks) if at <= mark < at + piece]
            here = tuple(WordMark(marks[n] - at, n, 1) for n in own)
            assert result.take(Chunk(data[at : at + piece].tobytes(), here))
        result.finish()
    return Chunk(pcm, tuple(places))


@pytest.mark.parametrize("speed", SPEEDS)
def test_marks_stay_with_their_sound(speed: float) -> None:
    """After 12 s at any rate the highlight is still within 30 ms of the word."""
    sound, begins = words()
    result = stretch(sound, begins, speed, 1_102)
    assert len(sound) / speed == pytest.approx(len(result.pcm) / 2, rel=0.005)
    assert [word.start for word in result.words] == list(range(len(begins)))
    loud = np.abs(np.frombuffer(result.pcm, np.int16).astype(float)) > 300
    errors = []
    for word in result.words:
        near = [
            at
            for at in range(max(60, word.sample - 1_500), min(len(loud), word.sample + 1_500))
            if loud[at] and not loud[at - 60 : at].any()
        ]
        errors.append(min(abs(at - word.sample) for at in near) / SAMPLE_RATE)
    assert max(errors) < 0.03


@pytest.mark.parametrize("speed", [0.5, 0.8, 1.7, 4.0])
def test_pitch_stays(speed: float) -> None:
    """A fast voice is not a squeaking one: the strongest tone is the same."""
    result = stretch(voice(150, 4), [], speed, 5_000)
    samples = np.frombuffer(result.pcm, np.int16).astype(float)[2_000:14_000]
    tones = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    assert np.argmax(tones) * SAMPLE_RATE / len(samples) == pytest.approx(150, rel=0.03)


def test_nothing_is_changed_at_the_voice_s_own_pace() -> None:
    """Sound that need not be stretched is heard exactly as it was made."""
    sound, begins = words()
    result = stretch(sound, begins, 1.01, 999)
    assert result.pcm == sound.astype(np.int16).tobytes()
    assert [word.sample for word in result.words] == begins


def test_refused_sound_ends_it() -> None:
    """After a cancel nothing more is stretched."""
    taken: list[Chunk] = []

    def refuse(chunk: Chunk) -> bool:
        taken.append(chunk)
        return False

    with stretched(refuse, 2.0) as result:
        assert not result.take(Chunk(voice(100, 5).astype(np.int16).tobytes()))
        assert not result.take(Chunk(bytes(1_000)))
        result.finish()
    assert len(taken) == 1


@settings(max_examples=25)
@given(
    st.floats(0.35, 5.0),
    st.lists(st.integers(0, 4_000), max_size=12),
    st.lists(st.integers(0, 48_000), max_size=8),
)
def test_marks_keep_their_order_and_all_come(
    speed: float, pieces: list[int], marks: list[int]
) -> None:
    """However sound is cut in pieces, each word is told once, in order, inside the sound."""
    marks = sorted(mark for mark in marks if mark < sum(pieces))
    told: list[int] = []
    made = 0

    def collect(chunk: Chunk) -> bool:
        nonlocal made
        told.extend(made + word.sample for word in chunk.words)
        made += len(chunk.pcm) // 2
        return True

    with stretched(collect, speed) as result:
        for piece, end in zip(pieces, itertools.accumulate(pieces), strict=True):
            own = tuple(WordMark(m - end + piece, 0, 1) for m in marks if end - piece <= m < end)
            result.take(Chunk(bytes(2 * piece), own))
        result.finish()
    assert told == sorted(told)
    assert len(told) == len(marks)
    assert all(at <= made for at in told)


def test_a_stretcher_may_be_closed_twice() -> None:
    """Memory of the library is given back once."""
    stretcher = Stretcher(2.0)
    stretcher.close()
    stretcher.close()


@pytest.mark.parametrize("rate", [16_000, 24_000, 44_100, 48_000])
def test_another_sample_rate_keeps_tones(rate: int) -> None:
    """A voice of another sample rate sounds as it was made: false tones are 60 dB below."""
    time = np.arange(rate) / rate
    for hertz in (440, 3_000, 6_500):
        tone = (np.sin(2 * np.pi * hertz * time) * 8_000).astype(np.int16).tobytes()
        samples = np.frombuffer(resampled(tone, rate), np.int16).astype(float)
        assert len(samples) == pytest.approx(SAMPLE_RATE, abs=2)
        inner = samples[1_000:-1_000] * np.hanning(len(samples) - 2_000)
        power = np.abs(np.fft.rfft(inner)) ** 2
        true = np.abs(np.fft.rfftfreq(len(inner), 1 / SAMPLE_RATE) - hertz) < 20
        assert samples.std() == pytest.approx(8_000 / np.sqrt(2), rel=0.05)
        assert power[~true].sum() < power[true].sum() / 1e6
