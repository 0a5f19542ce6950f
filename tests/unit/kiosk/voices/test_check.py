"""What a speaker sends back is checked: each fault is named, and nothing good is refused."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.model.text import Language
from kiosk.voices import script, sets
from kiosk.voices.check import Report, check
from kiosk.voices.measure import measure
from kiosk.voices.script import Phrase, Script
from kiosk.voices.takes import Sound
from speech.ports import SAMPLE_RATE
from speech.recordings import Recordings
from tests.voices import CREDITS, Reader

_RATE = 44_100
_TEXTS = {
    Language.KK: ("Артқа", "Петицияға қол қойылды", "Қай петицияны оқығыңыз келеді?", "ш", "Ү"),
    Language.RU: ("Назад", "Подпись принята, спасибо", "Какую петицию прочитать?", "ш", "2 814"),
    Language.EN: ("Back", "Your signature was accepted", "Which petition?", "W", "Step 2 of 7"),
}


def _script(language: Language) -> Script:
    phrases = (Phrase(number, text) for number, text in enumerate(_TEXTS[language], 1))
    return Script(language, tuple(phrases))


def _room(sound: Sound, noise_db: float = -65.0) -> Sound:
    """Return a phrase with half a second of a quiet room around it, at the studio's rate."""
    quiet = np.zeros(SAMPLE_RATE // 2, np.float32)
    whole = np.concatenate((quiet, sound, quiet))
    at = np.arange(len(whole) * 2, dtype=np.float64) / 2
    whole = np.interp(at, np.arange(len(whole)), whole).astype(np.float32)
    noise = np.random.default_rng(1).normal(size=len(whole)).astype(np.float32)
    return whole + noise * np.float32(10 ** (noise_db / 20))


@pytest.fixture(scope="module")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a good take of each phrase in each language."""
    folder, reader = tmp_path_factory.mktemp("studio"), Reader()
    for language in Language:
        (folder / language).mkdir()
        for phrase in _script(language).phrases:
            sound = _room(reader.say(phrase.text, language))
            soundfile.write(folder / language / f"{phrase.number:04}.wav", sound, _RATE)
    return folder


@pytest.fixture
def takes(studio: Path, tmp_path: Path) -> Path:
    """Return the Russian takes, to be spoiled."""
    return Path(shutil.copytree(studio / "ru", tmp_path / "takes"))


def _checked(takes: Path) -> Report:
    return check(_script(Language.RU), takes)


@pytest.mark.parametrize("language", Language)
def test_good_takes_pass(studio: Path, language: Language) -> None:
    """Nothing good is refused, in any language, from a letter to a sentence."""
    report = check(_script(language), studio / language)
    assert list(report.lines()) == []
    assert report.complete
    assert len(report.good) == 5


def _change(change: Callable[[Sound], Sound]) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        sound, rate = soundfile.read(path, dtype="float32")
        soundfile.write(path, change(sound), rate, subtype="PCM_16")

    return spoil


def _noisy(sound: Sound) -> Sound:
    noise = np.random.default_rng(2).normal(size=len(sound)).astype(np.float32)
    return sound + noise * np.float32(0.01)


def _rewrite(rate: int, channels: int) -> Callable[[Path], None]:
    def spoil(path: Path) -> None:
        sound, _ = soundfile.read(path, dtype="float32")
        soundfile.write(path, np.stack([sound] * channels, axis=1), rate)

    return spoil


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda path: path.unlink(), "0002 is missing"),
        (_change(lambda s: np.clip(s * 4, -1, 1)), "clipped"),
        (_change(lambda s: np.clip(s * 4, -1, 1) * np.float32(0.5)), "clipped"),
        (_change(_noisy), "noise behind the words"),
        (_change(lambda s: s[: _RATE * 3 // 4]), "too short"),
        (_change(lambda s: np.concatenate((s, s, s, s))), "too long"),
        (_change(lambda s: s * np.float32(0.05)), "too quiet"),
        (_change(np.zeros_like), "is silent"),
        (_change(lambda s: s[:0]), "is silent"),
        (_change(lambda s: s[_RATE * 6 // 10 :]), "the first sound may be cut off"),
        (_change(lambda s: s[: -_RATE * 9 // 10]), "the last sound may be cut off"),
        (_rewrite(16_000, 1), "was recorded at 16000 Hz"),
        (_rewrite(_RATE, 4), "has 4 channels"),
        (lambda path: path.write_bytes(b"RIFF, and then nothing"), "cannot be read"),
        (lambda path: path.rename(path.with_name("kk-0002.wav")), "is named as kk, the list is ru"),
        (lambda path: path.rename(path.with_name("0999.wav")), "there is no number 999"),
        (lambda path: path.rename(path.with_name("spasibo.wav")), "name it by the number"),
        (lambda path: shutil.copy(path, path.with_name("2 again.wav")), "keep one of them"),
    ],
)
def test_each_fault_is_named(takes: Path, spoil: Callable[[Path], object], says: str) -> None:
    """A steward is told which phrase to record again and why; the other phrases stay good."""
    spoil(takes / "0002.wav")
    report = _checked(takes)
    assert not report.complete
    assert any(says in line for line in report.lines()), list(report.lines())
    assert {1, 3, 4, 5} <= {good.phrase.number for good in report.good}


def test_stereo_is_no_fault(takes: Path) -> None:
    """Many recorders write two channels, one of them empty on a cheap cable."""
    path = takes / "0002.wav"
    sound, rate = soundfile.read(path, dtype="float32")
    soundfile.write(path, np.stack([np.zeros_like(sound), sound], axis=1), rate)
    assert _checked(takes).complete


def test_one_long_file_with_labels(takes: Path, tmp_path: Path) -> None:
    """A whole session in one file, marked in Audacity, is as good as a file for each phrase."""
    session, labels, at = [], [], 0
    for number in range(1, 6):
        sound, _ = soundfile.read(takes / f"{number:04}.wav", dtype="float32")
        start, end = at / _RATE, (at + len(sound)) / _RATE
        end = start if number == 2 else end  # a mark at a point reaches to the next one
        labels.append(f"{start:.6f}\t{end:.6f}\t{number} Фраза\n\\\t100.0\t200.0\n")
        session.append(sound)
        at += len(sound)
    folder = tmp_path / "session"
    folder.mkdir()
    soundfile.write(folder / "day-1.flac", np.concatenate(session), _RATE)
    (folder / "day-1.txt").write_text("".join(labels), "utf-8")
    assert list(_checked(folder).lines()) == []
    (folder / "day-1.txt").write_text("0.0\t1.0\tСпасибо\n", "utf-8")
    assert "a label must begin with a number" in next(_checked(folder).lines())


def test_a_set_is_made(takes: Path, tmp_path: Path) -> None:
    """The set says each phrase at one level, from its first sound, at the rate of the stream."""
    loud = _change(lambda s: s * np.float32(0.1))
    loud(takes / "0001.wav")
    report = _checked(takes)
    sets.build(_script(Language.RU), report, CREDITS, tmp_path / "set")
    voice = Recordings.open(tmp_path / "set")
    for good in report.good:
        entry = voice.find(good.phrase.text, "ru")
        assert entry
        sound = np.frombuffer(voice.pcm(entry), "<i2").astype(np.float32) / np.float32(32_768)
        heard = measure(sound, SAMPLE_RATE)
        assert heard
        assert heard.level_db == pytest.approx(sets.LEVEL_DB, abs=1.5)
        assert heard.first_s <= 0.05
        assert heard.spoken_s == pytest.approx(good.measured.spoken_s, abs=0.06)
        assert heard.clips == 0
    assert 100 <= voice.index.pace <= 400
    assert voice.find("ничего такого", "ru") is None


@pytest.mark.parametrize("rate", [22_050, 32_000, 44_100, 48_000, 96_000])
def test_resampling_keeps_the_sound(rate: int) -> None:
    """A tone stays the same tone at the same level, whatever rate it was recorded at."""
    at = np.arange(rate) / rate
    window = np.hanning(rate)
    tone = np.sin(2 * np.pi * 3_000 * at) * window
    after = sets.resampled(tone, rate)
    wanted = np.sin(2 * np.pi * 3_000 * np.arange(22_050) / 22_050) * np.hanning(22_050)
    assert len(after) == 22_050
    assert np.abs(after - wanted).max() < 0.002
    above = np.sin(2 * np.pi * 15_000 * at) * window
    if rate >= 32_000:
        assert np.abs(sets.resampled(above, rate)).max() < 0.001


def test_no_consonant_is_cut_off() -> None:
    """A weak hiss at either end of a word, below the hum of the room, belongs to the word."""
    rng, rate = np.random.default_rng(3), _RATE
    hum = np.cumsum(rng.normal(size=2 * rate))
    hum = (hum - np.convolve(hum, np.ones(4_001) / 4_001, "same")) * 2e-5
    hiss = np.diff(rng.normal(size=rate // 10 + 1)) * 1.5e-3  # as f and s are: 0.1 s
    vowel = np.sin(2 * np.pi * 180 * np.arange(rate // 2) / rate) * 0.4
    word = np.concatenate((hiss, vowel, hiss))
    before, after = np.zeros(rate // 2), np.zeros(2 * rate)
    sound = hum + np.concatenate((before, word, after))[: 2 * rate]
    found = measure(sound.astype(np.float32), rate)
    assert found
    assert found.first_s == pytest.approx(0.5, abs=0.02)
    assert found.last_s == pytest.approx(1.2, abs=0.03)


def test_nothing_is_overwritten(takes: Path, tmp_path: Path) -> None:
    """A set that is there already is not replaced by another one."""
    report = _checked(takes)
    sets.build(_script(Language.RU), report, CREDITS, tmp_path / "set")
    with pytest.raises(script.VoiceError, match="is there already"):
        sets.build(_script(Language.RU), report, CREDITS, tmp_path / "set")
