"""Earcons as they are heard: as loud as each other and as the voice, and never taken for another.

The measures are computed here, from the samples alone.
"""

import itertools
import subprocess
import sys
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.rig import Loopback
from speech.drivers.espeak import EspeakDriver
from speech.earcons import FOLDER, sound
from speech.mixer import Mixer
from speech.ports import SAMPLE_RATE, Chunk
from speech.types import DEFAULT_RATE, Cancel, Earcon, Play, Span, Word
from tests.audio.conftest import WAIT, Voice

FRAME = SAMPLE_RATE // 100
FRAMES = 36
FAST = 0.125
"""Seconds: the time weighting F of a sound level meter (IEC 61672-1)."""
LOOSE = 0.25
"""Seconds, on a busy machine; the benches measure."""
SAID = {
    "kk": "Петицияны тыңдау үшін таңдау пернесін басыңыз",
    "ru": "Чтобы прослушать петицию, нажмите выбор",
    "en": "To hear the petition, press Select",
}
PAIRS = list(itertools.combinations(Earcon, 2))
Samples = NDArray[np.float64]


def heard(earcon: Earcon) -> Samples:
    """Return an earcon's samples, full scale being 1."""
    return np.frombuffer(sound(earcon), np.int16) / 32_768


@cache
def said(language: str) -> bytes:
    """Return a sentence of the voice."""
    driver, parts = EspeakDriver(), bytearray()

    def keep(chunk: Chunk) -> bool:
        parts.extend(chunk.pcm)
        return True

    assert driver.check().usable
    driver.synthesise(Span(SAID[language], language), DEFAULT_RATE, keep)
    return bytes(parts)


def levels(samples: Samples) -> Samples:
    """Return the A-weighted sound level with time weighting F at each sample, in dB."""
    count = len(samples) + SAMPLE_RATE
    f2 = np.fft.rfftfreq(count, 1 / SAMPLE_RATE) ** 2
    weight = f2**2 / (f2 + 20.6**2) / (f2 + 12_194**2)
    weight *= 12_194**2 * 1.2589 / np.sqrt((f2 + 107.7**2) * (f2 + 737.9**2))
    power = np.fft.irfft(np.fft.rfft(samples, count) * weight, count) ** 2
    kernel = np.exp(-np.arange(SAMPLE_RATE) / FAST / SAMPLE_RATE)
    smooth = np.fft.irfft(
        np.fft.rfft(power, 2 * count) * np.fft.rfft(kernel / kernel.sum(), 2 * count)
    )
    level: Samples = 10 * np.log10(np.maximum(smooth[: len(samples)], 1e-12))
    return level


def spectrum(earcon: Earcon) -> tuple[Samples, Samples]:
    """Return the frequencies in Hz and the power at each."""
    samples = heard(earcon)
    power: Samples = np.abs(np.fft.rfft(samples)) ** 2
    return np.fft.rfftfreq(len(samples), 1 / SAMPLE_RATE).astype(float), power


def envelope(earcon: Earcon) -> Samples:
    """Return the loudness over time (RMS of 10 ms, 36 of them): the rhythm, without any pitch."""
    samples = np.pad(heard(earcon), (0, FRAMES * FRAME))[: FRAMES * FRAME]
    rms: Samples = np.sqrt((samples.reshape(FRAMES, FRAME) ** 2).mean(axis=1))
    return rms


def picture(earcon: Earcon) -> Samples:
    """Return the loudness by time (10 ms) and pitch (24 bands from 300 to 3,000 Hz)."""
    samples = np.pad(heard(earcon), (0, (FRAMES + 3) * FRAME))
    edges = 300 * 10 ** (np.arange(25) / 24)
    pitch = np.fft.rfftfreq(4 * FRAME, 1 / SAMPLE_RATE)
    rows = []
    for frame in range(FRAMES):
        part = samples[frame * FRAME :][: 4 * FRAME] * np.hanning(4 * FRAME)
        power = np.abs(np.fft.rfft(part)) ** 2
        nearest = np.interp((edges[1:] + edges[:-1]) / 2, pitch, power)
        rows.append(np.sqrt(nearest))
    return np.array(rows)


def alike(one: Samples, other: Samples) -> float:
    """Return how much two of the same shape agree, 0 to 1, at the best of shifts up to 30 ms."""
    norm = float(np.linalg.norm(one) * np.linalg.norm(other))
    return max(float(np.sum(np.roll(one, by, axis=0) * other)) / norm for by in range(-3, 4))


def airy(earcon: Earcon) -> float:
    """Return how much like air it is: the flatness of its spectrum between 500 and 1,400 Hz."""
    pitch, power = spectrum(earcon)
    inside = power[(pitch > 500) & (pitch < 1_400)] + 1e-12
    return float(np.exp(np.log(inside).mean()) / inside.mean())


def rough(earcon: Earcon) -> float:
    """Return how deep it flutters 25 to 60 times a second, as a share of its loudness."""
    loud = np.abs(heard(earcon))
    flutter = np.abs(np.fft.rfft(loud * np.hanning(len(loud))))
    pitch = np.fft.rfftfreq(len(loud), 1 / SAMPLE_RATE)
    return float(flutter[(pitch > 25) & (pitch < 60)].max() / flutter[0])


def test_the_files_are_what_the_command_makes(tmp_path: Path) -> None:
    """Nobody can change a sound without its design, and any machine makes the same."""
    subprocess.run([sys.executable, "-m", "speech.earcons", tmp_path], check=True)
    made = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert made == {path.name: path.read_bytes() for path in FOLDER.glob("*.wav")}
    assert made.keys() == {f"{earcon}.wav" for earcon in Earcon}


def test_all_are_as_loud_as_each_other() -> None:
    """None startles and none is missed: their levels agree within 1 dB."""
    loudest = [levels(heard(earcon)).max() for earcon in Earcon]
    assert max(loudest) - min(loudest) < 1


@pytest.mark.parametrize("language", SAID)
def test_they_are_as_loud_as_the_voice(language: str) -> None:
    """Whoever set the volume by the voice hears them: between its ordinary and its loudest."""
    voice = levels(np.frombuffer(said(language), np.int16) / 32_768)
    for earcon in Earcon:
        assert np.median(voice) - 1 < levels(heard(earcon)).max() < voice.max()


@pytest.mark.parametrize("earcon", Earcon)
def test_each_is_short_soft_and_where_hearing_lasts(earcon: Earcon) -> None:
    """60 to 350 ms, nothing sudden at either end, nine tenths of it between 400 and 2,000 Hz."""
    samples = heard(earcon)
    assert 0.06 <= len(samples) / SAMPLE_RATE <= 0.35
    peak = np.abs(samples).max()
    assert np.abs(samples[: SAMPLE_RATE // 500]).max() < 0.3 * peak
    assert np.abs(samples[-SAMPLE_RATE // 1_000 :]).max() < 0.1 * peak
    pitch, power = spectrum(earcon)
    assert power[(pitch >= 400) & (pitch <= 2_000)].sum() > 0.9 * power.sum()


@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_no_two_can_be_taken_for_each_other(one: Earcon, other: Earcon) -> None:
    """Pitch over time agrees by less than half; without any pitch, rhythm or texture tells."""
    assert alike(picture(one), picture(other)) < 0.5
    by_rhythm = alike(envelope(one), envelope(other)) < 0.9
    by_texture = abs(airy(one) - airy(other)) > 0.2 or abs(rough(one) - rough(other)) > 0.2
    assert by_rhythm or by_texture


@pytest.mark.parametrize("language", SAID)
@pytest.mark.parametrize("earcon", Earcon)
def test_over_speech_nothing_is_clipped_and_both_are_heard(earcon: Earcon, language: str) -> None:
    """At the loudest syllable the sum stays below full scale, and speech goes on beneath."""
    speech = np.frombuffer(said(language), np.int16)
    loudest = max(0, int(np.abs(speech.astype(int)).argmax()) - SAMPLE_RATE // 25)
    mixer = Mixer()
    mixer.play(sound(earcon))
    block = SAMPLE_RATE // 200
    mixed = b"".join(
        mixer.over(speech[at : at + block].tobytes())
        for at in range(loudest, len(speech) - block, block)
    )
    over = np.frombuffer(mixed, np.int16).astype(float)
    bare = speech[loudest:][: len(over)].astype(float)
    assert np.abs(over).max() < 32_767
    length = len(heard(earcon))
    beneath = over[100:length] - heard(earcon)[100 : len(over)] * 32_768
    assert np.allclose(beneath, bare[100:length] / 2, atol=2)
    assert np.array_equal(over[length + 100 :], bare[length + 100 :])


def test_keys_that_come_fast_do_not_add_up() -> None:
    """Ten earcons at once are no louder than one."""
    mixer = Mixer()
    for _ in range(10):
        mixer.play(sound(Earcon.EDGE))
    played = np.frombuffer(mixer.over(bytes(4_000)), np.int16)
    assert np.abs(played).max() <= np.abs(heard(Earcon.EDGE)).max() * 32_768


def test_each_is_recognised_at_the_loudspeaker(voice: Voice, loopback: Loopback) -> None:
    """What is heard after `Play` is that earcon, at once, and no other one."""
    for earcon in Earcon:
        asked = voice.ask(Play(earcon))
        at = loopback.heard_at(asked)
        assert at is not None
        assert at - asked < LOOSE
        loopback.wait_until(at + 0.6, WAIT)
        recorded = np.frombuffer(loopback.pcm(at, at + 0.36), np.int16) / 32_768
        likeness = {other: likest(recorded, other) for other in Earcon}
        assert max(likeness, key=lambda one: likeness[one]) is earcon


def likest(recorded: Samples, earcon: Earcon) -> float:
    """Return how much a recording agrees with an earcon, sample by sample, wherever it begins."""
    samples = heard(earcon)
    agreement = np.correlate(np.pad(recorded, len(samples)), samples, "valid")
    return float(np.abs(agreement).max() / np.linalg.norm(samples) / np.linalg.norm(recorded))


def test_speech_goes_on_under_an_earcon(start: Callable[..., Voice], loopback: Loopback) -> None:
    """At the edge of a list the reader is not cut off: the next words come, and they sound."""
    voice = start("--engines", "scripted")
    number = voice.say("one two three four five six")
    voice.until(Word(number, 0, 4, 3))
    asked = voice.ask(Play(Earcon.ERROR))
    voice.until(Word(number, 0, 14, 4))
    voice.until(Word(number, 0, 19, 4))
    loopback.wait_until(time.monotonic(), WAIT)
    recorded = np.frombuffer(loopback.pcm(asked, asked + 0.5), np.int16) / 32_768
    assert likest(recorded, Earcon.ERROR) > 0.3
    voice.ask(Cancel())
