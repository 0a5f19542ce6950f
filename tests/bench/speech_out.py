"""`speech_out`: how soon speech is heard, how soon it is silent, how true its marks are.

Everything is timed at the virtual sound card, sample by sample (`tests.bench.ear`), from just
before the request leaves us. The kiosk's own audio process is asked through its pipe as the kiosk
asks it, while a real kiosk beside it draws a new focus ten times a second.

- `label_first_sample`, ms: somebody moves on while a text is being read, the way everybody browses:
  until the first sample of a label of the quick bar. It is asked for in a pause between two of the
  old text's sentences, so that the first sample after it can only be the label's.
- `label_from_silence`, ms: the same when nothing was being said.
- `paragraph_first_sample`, ms: a paragraph of a petition, from silence.
- `cancel_to_silence`, ms: until the last sample of a paragraph, cancelled while a vowel sounds.
- `private_cut_to_silence`, ms: from the key that tells that headphones came out until the last
  sample of what only they may give.
- `mark_error`, ms: how far a Word event is from the beginning of that word in the recording. The
  words stand between pauses, so that it is the ear and not the engine that says where one begins.
- `key_first_sample`, ms: from a key at the X server, by way of window, flow and wording, to sound.
- `underruns`: how often the stream ran dry while each language was read aloud.
- `cpu_idle`, `cpu_speaking`, % of one core, and `memory_idle`, `memory_speaking`, MB: the audio
  process alone.

Each also for one language (`.kk`) and with two busy processes beside (`.loaded`). Peers, measured
in turn with us: Speech Dispatcher with eSpeak NG (the way of Orca), pyttsx3 with its own playback,
and the limit: samples that are already there, written to the same stream. What a peer cannot do
has no ratio: pyttsx3 does not come back from speaking before its end, so it has no cancel, and its
label is from silence, as is the limit's. The marks of the limit are the stream's own reckoning: what
`mark_error@limit` shows is how exact all these times are.
"""

import contextlib
import random
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np

from kiosk.rig import rig
from speech.types import Output, OutputKeyed, Priority, Span, Speak, Utterance
from speech.words import words
from tests.bench import speakers
from tests.bench.drawing import Drawing, busy, drawing
from tests.bench.ear import AUDIBLE, RATE, Ear, Samples
from tests.bench.figures import Figures
from tests.bench.processes import cpu_s, pss_mb
from tests.bench.rounds import rounds
from tests.bench.speakers import Dispatcher, Kiosk, Raw, Speaker
from tests.bench.texts import PAUSED, SPACED, labels, paragraphs, sentences

LANGUAGES = ("kk", "ru", "en")
KIOSK, FIRST_PEER, PYTTSX3, LIMIT = "kiosk", "speech-dispatcher", "pyttsx3", "limit"
ROUNDS, FULL_ROUNDS = 8, 20
READ_S, FULL_READ_S = 4.0, 200.0
_BUSY = 2
_TRIES = 5
_GAP_S = 0.15
"""A silence of this length is no stop consonant."""
_WORD_GAP_S = 0.1
_PAUSE_S = 0.06
_VOWEL = 2_000
_KEYS = 4
_REST_S = 2.0


_Result = TypeVar("_Result")


class UnclearError(Exception):
    """The moment cannot be told from this recording; it is measured again."""


@dataclass(slots=True)
class _Bench:
    """Where everything is measured."""

    ear: Ear
    kiosk: Kiosk
    dispatcher: Dispatcher
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

    def settle(self) -> None:
        """Wait a little, never as long as the time before: no one is to meet a buffer in step."""
        time.sleep(self.chance.uniform(0.03, 0.06))

    def hush(self, speaker: Speaker) -> None:
        """End what somebody says, and wait for the silence."""
        self.ear.silent_at(speaker.cancel(), _GAP_S)
        speaker.rest()


def run(*, full: bool) -> Figures:
    """Measure in a place of its own."""
    figures = Figures("speech_out")
    with (
        rig() as place,
        tempfile.TemporaryDirectory(prefix="dauys-bench-") as folder,
        drawing(place.env, Path(folder)) as window,
        speakers.kiosk(place.env) as kiosk,
        speakers.dispatcher(place.env, place.folder) as dispatcher,
        speakers.pyttsx3(place.env) as pyttsx3,
        speakers.raw(place.env) as raw,
        Ear(place.env) as ear,
    ):
        everybody: dict[str, Speaker] = {KIOSK: kiosk, FIRST_PEER: dispatcher}
        everybody |= {PYTTSX3: pyttsx3, LIMIT: raw}
        chance = random.Random(3)  # noqa: S311 - when, not what
        bench = _Bench(ear, kiosk, dispatcher, everybody, window, figures, chance)
        _idle(bench)
        _warm(bench)
        for number in rounds(FULL_ROUNDS if full else ROUNDS, full=full):
            for loaded in (False, True):
                with _conditions(bench, loaded=loaded):
                    _round(bench, number, loaded)
                    if number == 0:
                        _read(bench, FULL_READ_S if full else READ_S, loaded)
                _keys(bench, loaded)
        figures.add(f"underruns@{LIMIT}", raw.end(), "times")
    _compare(bench)
    return figures


@contextlib.contextmanager
def _conditions(bench: _Bench, *, loaded: bool) -> Iterator[None]:
    with bench.drawing.moving(), busy(_BUSY if loaded else 0):
        yield


def _round(bench: _Bench, number: int, loaded: bool) -> None:
    for language in LANGUAGES:
        names, texts = labels(language), paragraphs(language)
        label, text = names[number % len(names)], texts[number % len(texts)]
        for measure, said in ((_label, label), (_paragraph, text), (_private, text)):
            for figure, seconds in _clear(measure, bench, language, said).items():
                bench.add(figure, language, loaded, seconds)
    language = LANGUAGES[number % len(LANGUAGES)]
    for who, errors in _clear(_marks, bench, language, SPACED[language]).items():
        for error in errors:
            bench.add("mark_error", language, loaded, {who: error})


def _clear(
    measure: Callable[[_Bench, str, str], _Result], bench: _Bench, language: str, text: str
) -> _Result:
    for _ in range(_TRIES):
        with contextlib.suppress(UnclearError):
            return measure(bench, language, text)
        for speaker in bench.everybody.values():
            speaker.cancel()
        bench.ear.silent_at(time.monotonic(), _GAP_S)
    raise TimeoutError(f"{measure.__name__} was unclear {_TRIES} times")


_Times = Mapping[str, Mapping[str, float]]
"""Figures, and in each what everybody needed, in seconds."""


def _label(bench: _Bench, language: str, text: str) -> _Times:
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


def _paragraph(bench: _Bench, language: str, text: str) -> _Times:
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


def _private(bench: _Bench, language: str, text: str) -> _Times:
    """Silence what only headphones may give, and the limit beside it."""
    silent = {}
    bench.ids += 1
    said = Utterance(bench.ids, (Span(text, language),), Priority.TEXT, True, True)
    bench.kiosk.ask(OutputKeyed(Output.HEADPHONES))
    bench.ear.sounds_at(bench.kiosk.ask(Speak(said)))
    _until_a_vowel(bench)
    silent[KIOSK] = _silenced(bench, bench.kiosk.ask(OutputKeyed(Output.SPEAKER)))
    raw = bench.everybody[LIMIT]
    bench.ear.sounds_at(raw.say(language, text))
    _until_a_vowel(bench)
    silent[LIMIT] = _silenced(bench, raw.cancel())
    return {"private_cut_to_silence": silent}


def _marks(bench: _Bench, language: str, text: str) -> Mapping[str, list[float]]:
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


def _until_a_vowel(bench: _Bench) -> None:
    """Wait for a while, and then until it is loud."""
    time.sleep(bench.chance.uniform(0.15, 0.4))
    bench.ear.sounds_at(time.monotonic(), _VOWEL)
    bench.settle()


def _silenced(bench: _Bench, asked: float) -> float:
    """Return how long after a request the last sound was played."""
    last = bench.ear.silent_at(asked, _GAP_S)
    if last <= asked:
        raise UnclearError  # it was asked for in a pause
    return last - asked


def _keys(bench: _Bench, loaded: bool) -> None:
    """Turn the kiosk's own speech on, press some keys, and turn it off again."""
    kiosk, ear = bench.drawing.kiosk, bench.ear
    with busy(_BUSY if loaded else 0):
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


def _idle(bench: _Bench) -> None:
    pid = bench.kiosk.helper.pid or 0
    used = cpu_s(pid)
    time.sleep(_REST_S)
    bench.figures.add("cpu_idle", (cpu_s(pid) - used) / _REST_S * 100, "%")
    bench.figures.add("memory_idle", pss_mb(pid), "MB")


def _warm(bench: _Bench) -> None:
    """Let everybody speak once before anything counts."""
    for language in LANGUAGES:
        for speaker in bench.everybody.values():
            bench.ear.sounds_at(speaker.say(language, labels(language)[0]))
            bench.hush(speaker)


def _read(bench: _Bench, seconds: float, loaded: bool) -> None:
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


def _compare(bench: _Bench) -> None:
    """Set each figure beside its peers, and print the plain ones of the peers too."""
    for (name, peer), samples in bench.peers.items():
        if "." not in name:
            for sample in samples:
                bench.figures.add(f"{name}@{peer}", sample, "ms")
        if len(samples) == len(bench.figures.samples(name)):
            bench.figures.compare(name, samples, peer, first=peer == FIRST_PEER)
