"""What `speech_out` measures, one take at a time: the moments are told by ear."""

import random
import time
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from speech.types import Output, OutputKeyed, Priority, Span, Speak, Utterance
from speech.words import words
from tests.bench.drawing import Drawing, busy
from tests.bench.ear import AUDIBLE, RATE, Ear, Samples
from tests.bench.figures import Figures
from tests.bench.processes import cpu_s, pss_mb
from tests.bench.speakers import Kiosk, Raw, Speaker
from tests.bench.texts import PAUSED, labels, sentences

LANGUAGES = ("kk", "ru", "en")
KIOSK, FIRST_PEER, PYTTSX3, LIMIT = "kiosk", "speech-dispatcher", "pyttsx3", "limit"
BUSY = 2
_GAP_S = 0.15
"""A silence of this length is no stop consonant."""
_WORD_GAP_S = 0.1
_PAUSE_S = 0.06
_VOWEL = 2_000
_JUST_S = 0.008
_KEYS = 2
_REST_S = 2.0


class UnclearError(Exception):
    """The moment cannot be told from this recording; it is measured again."""


@dataclass(slots=True)
class Bench:
    """Where everything is measured."""

    ear: Ear
    kiosk: Kiosk
    everybody: Mapping[str, Speaker]
    drawing: Drawing
    figures: Figures
    chance: random.Random
    peers: dict[tuple[str, str], list[float]] = field(default_factory=dict)
    ids: int = 1_000_000

    def add(self, figure: str, language: str, loaded: bool, seconds: Mapping[str, float]) -> None:
        """Add what all needed in one turn."""
        names = [f"{figure}.loaded"] if loaded else [figure, f"{figure}.{language}"]
        for name in names:
            for who, value in seconds.items():
                if who == KIOSK:
                    self.figures.add(name, value * 1000, "ms")
                else:
                    self.peers.setdefault((name, who), []).append(value * 1000)

    def quiet(self) -> None:
        """Wait until nobody is heard any more."""
        for speaker in self.everybody.values():
            speaker.cancel()
        self.ear.silent_at(time.monotonic(), _GAP_S)

    def settle(self) -> None:
        """Wait a little, never as long as the time before: no one is to meet a buffer in step."""
        time.sleep(self.chance.uniform(0.03, 0.06))

    def hush(self, speaker: Speaker) -> None:
        """End what somebody says, and wait for the silence."""
        self.ear.silent_at(speaker.cancel(), _GAP_S)
        speaker.rest()


Times = Mapping[str, Mapping[str, float]]
"""Figures, and in each what everybody needed, in seconds."""


def label(bench: Bench, language: str, text: str) -> Times:
    """From silence everybody; then, moving on, whoever can be interrupted."""
    ear, quiet = bench.ear, {}
    for who, speaker in bench.everybody.items():
        bench.settle()
        asked = speaker.say(language, text)
        quiet[who] = ear.sounds_at(asked) - asked
        bench.hush(speaker)
    moving = dict(quiet)
    for who in (KIOSK, FIRST_PEER):
        speaker = bench.everybody[who]
        began = ear.sounds_at(speaker.say(language, PAUSED[language]))
        ear.silent_at(began, _PAUSE_S)
        time.sleep(bench.chance.uniform(0.0, _PAUSE_S / 2))
        asked = speaker.cancel()
        speaker.say(language, text)
        moving[who] = ear.sounds_at(asked - _PAUSE_S / 2) - asked
        bench.hush(speaker)
        if moving[who] < 0.0:
            raise UnclearError  # the pause was over
    return {"label_first_sample": moving, "label_from_silence": quiet}


def paragraph(bench: Bench, language: str, text: str) -> Times:
    """Begin a paragraph, and cancel it while a vowel sounds."""
    ear, first, silent = bench.ear, {}, {}
    for who, speaker in bench.everybody.items():
        bench.settle()
        asked = speaker.say(language, text)
        first[who] = ear.sounds_at(asked) - asked
        if who == PYTTSX3:
            bench.hush(speaker)
            continue
        _until_a_vowel(bench)
        silent[who] = _silenced(bench, speaker.cancel())
        speaker.rest()
    return {"paragraph_first_sample": first, "cancel_to_silence": silent}


def private(bench: Bench, language: str, text: str) -> Times:
    """Silence what only headphones may give, and the limit beside it."""
    silent = {}
    bench.ids += 1
    said = Utterance(bench.ids, (Span(text, language),), Priority.TEXT, True, True)
    bench.kiosk.ask(OutputKeyed(Output.HEADPHONES))
    bench.ear.sounds_at(bench.kiosk.ask(Speak(said)))
    _until_a_vowel(bench)
    silent[KIOSK] = _silenced(bench, bench.kiosk.ask(OutputKeyed(Output.SPEAKER)), at_once=True)
    raw = bench.everybody[LIMIT]
    bench.ear.sounds_at(raw.say(language, text))
    _until_a_vowel(bench)
    silent[LIMIT] = _silenced(bench, raw.cancel())
    return {"private_cut_to_silence": silent}


def marks(bench: Bench, language: str, text: str) -> Mapping[str, list[float]]:
    """Return how far each told word is from its sound, for everybody."""
    errors = {}
    count = len(tuple(words(text)))
    for who, speaker in bench.everybody.items():
        bench.settle()
        asked, told = speaker.marked(language, text)
        heard = _onsets(bench.ear.heard(asked, time.monotonic() + _GAP_S))
        if len(heard) != (1 if isinstance(speaker, Raw) else count) or len(told) < len(heard):
            raise UnclearError
        errors[who] = [abs(at - asked - onset) for at, onset in zip(told, heard, strict=False)]
    return errors


def _onsets(recording: Samples) -> list[float]:
    """Return when each sound after a pause begins, in seconds from the recording's start."""
    loud = np.flatnonzero(np.abs(recording.astype(np.int32)) > AUDIBLE)
    first = np.diff(loud, prepend=-RATE) > _WORD_GAP_S * RATE
    return [int(at) / RATE for at in loud[first]]


def _until_a_vowel(bench: Bench) -> None:
    """Wait for a while, and then until it is loud."""
    time.sleep(bench.chance.uniform(0.15, 0.4))
    bench.ear.sounds_at(time.monotonic(), _VOWEL)
    time.sleep(bench.chance.uniform(0.0, 0.02))


def _silenced(bench: Bench, asked: float, *, at_once: bool = False) -> float:
    """Return how long after a request the last sound was played.

    `at_once`: it may be that nothing was played after it, if it was loud until then.
    """
    last = bench.ear.silent_at(asked, _GAP_S)
    loud = np.abs(bench.ear.heard(asked - _JUST_S, asked).astype(np.int32)).max() > _VOWEL / 4
    if last <= asked and not (at_once and loud):
        raise UnclearError  # it was asked for in a pause
    return last - asked


def keys(bench: Bench, loaded: bool) -> None:
    """Turn the kiosk's own speech on, press some keys, and turn it off again."""
    kiosk, ear = bench.drawing.kiosk, bench.ear
    with busy(BUSY if loaded else 0):
        kiosk.press("F2")
        for _ in range(_KEYS):
            kiosk.listen()
            ear.silent_at(time.monotonic(), _GAP_S)
            bench.settle()
            pressed = bench.drawing.press("Down")
            first = ear.sounds_at(pressed) - pressed
            bench.add("key_first_sample", "en", loaded, {KIOSK: first})
        kiosk.hand.press("F2")
        ear.silent_at(time.monotonic(), 2 * _GAP_S, 20.0)


def idle(bench: Bench) -> None:
    """Look what the audio process costs while it says nothing."""
    pid = bench.kiosk.helper.pid or 0
    used = cpu_s(pid)
    time.sleep(_REST_S)
    bench.figures.add("cpu_idle", (cpu_s(pid) - used) / _REST_S * 100, "%")
    bench.figures.add("memory_idle", pss_mb(pid), "MB")


def warm(bench: Bench) -> None:
    """Let everybody speak once before anything counts; TimeoutError names who cannot be heard.

    From a cold disk a peer's first words may be lost: then it speaks again.
    """
    for language in LANGUAGES:
        for who, speaker in bench.everybody.items():
            if not any(_heard(bench, speaker, language) for _ in range(2)):
                raise TimeoutError(f"{who} is not heard in {language}")


def _heard(bench: Bench, speaker: Speaker, language: str) -> bool:
    asked = speaker.say(language, labels(language)[0])
    try:
        bench.ear.sounds_at(asked)
    except TimeoutError:
        return False
    finally:
        bench.hush(speaker)
    return True


def read(bench: Bench, seconds: float, loaded: bool) -> None:
    """Read aloud for so long in each language, loaded in one, and count how often it ran dry."""
    pid = bench.kiosk.helper.pid or 0
    for language in LANGUAGES[-1:] if loaded else LANGUAGES:
        began, used, dry = time.monotonic(), cpu_s(pid), bench.kiosk.stuttered
        while time.monotonic() < began + seconds:
            for text in sentences(language):
                bench.kiosk.marked(language, text)
                if time.monotonic() > began + seconds:
                    break
        took = time.monotonic() - began
        names = ["underruns.loaded"] if loaded else ["underruns", f"underruns.{language}"]
        for name in names:
            bench.figures.add(name, bench.kiosk.stuttered - dry, "times")
        if not loaded:
            bench.figures.add("cpu_speaking", (cpu_s(pid) - used) / took * 100, "%")
    if not loaded:
        bench.figures.add("memory_speaking", pss_mb(pid), "MB")
