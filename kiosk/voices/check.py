"""Whether what came back can be used: for each phrase nothing, or why it must be recorded again."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Final

from kiosk.voices import takes
from kiosk.voices.measure import SILENCE_DB, Measured, measure
from kiosk.voices.script import PACE, Phrase, Script, syllables
from kiosk.voices.takes import Sound, Take, UnreadableError

LEAST_RATE: Final = 22_050
"""Hz; what was recorded with less sounds dull, and cannot be made bright again."""
QUIETEST_DB: Final = -40.0
LOUDEST_DB: Final = -10.0
"""Level of the words; between them it is brought to one level without harm."""
LEAST_SNR_DB: Final = 30.0
"""Words above noise. With less a hiss comes and goes with every phrase. Audio books are made with
about 40 (their makers ask for −20 and −60 dBFS)."""
MOST_CLIPS: Final = 1
"""One flat top is not heard; two or more are a crackle."""
MOST_PAUSE_S: Final = 2.5
_EDGE_S: Final = 0.03
"""Words nearer than this to the edge of a file may have been cut."""
_SHORTEST, _LONGEST = 0.4, 2.3
"""Of the length foretold from the syllables: beyond these something is missing or added."""
_SLACK_S: Final = (0.15, 1.0)
_ENOUGH: Final = 10
"""Takes of eight syllables or more from which a speaker's own pace is known."""

Progress = Callable[[Iterable[Phrase], int], Iterable[Phrase]]


@dataclass(frozen=True, slots=True)
class Good:
    """A take that can be used as far as a machine can tell."""

    phrase: Phrase
    take: Take
    measured: Measured


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, in words for a steward."""

    good: tuple[Good, ...]
    missing: tuple[Phrase, ...]
    again: tuple[tuple[Phrase, Take, tuple[str, ...]], ...]
    """To be recorded again, and why."""
    strange: tuple[str, ...]
    """Files without a place."""

    @property
    def complete(self) -> bool:
        """Everything is there and can be used."""
        return not (self.missing or self.again or self.strange)

    @property
    def pace(self) -> int:
        """Syllables a minute of the words without the silence around them."""
        return _pace(self.good)

    def lines(self) -> Iterator[str]:
        """Yield what to do, one line each."""
        yield from self.strange
        for phrase, take, why in self.again:
            yield f"{phrase.number:04} record again ({take.name}): {'; '.join(why)}: {phrase.text}"
        for phrase in self.missing:
            yield f"{phrase.number:04} is missing: {phrase.text}"


def check(script: Script, folder: Path, progress: Progress = lambda items, _: items) -> Report:
    """Listen to everything in `folder`, as far as a machine can."""
    numbers = frozenset(phrase.number for phrase in script.phrases)
    found = takes.find(folder, script.language, numbers)
    heard: list[tuple[Phrase, Take, Measured | None, list[str]]] = []
    missing = []
    for phrase in progress(script.phrases, len(script.phrases)):
        take = found.takes.get(phrase.number)
        if take is None:
            missing.append(phrase)
        else:
            heard.append((phrase, take, *_listened(take)))
    usual = _pace([Good(phrase, take, m) for phrase, take, m, why in heard if m and not why])
    good, again = [], []
    for phrase, take, measured, faults in heard:
        why = [*faults, *(_length(phrase, measured, usual) if measured else ())]
        if measured is None or why:
            again.append((phrase, take, tuple(why)))
        else:
            good.append(Good(phrase, take, measured))
    return Report(tuple(good), tuple(missing), tuple(again), tuple(found.strange))


def mono(channels: list[Sound]) -> Sound:
    """Return one channel of two: the louder, since a cheap cable leaves the other one empty."""
    return max(channels, key=lambda channel: float((channel**2).sum()))


def _listened(take: Take) -> tuple[Measured | None, list[str]]:
    try:
        channels, rate = takes.read(take)
    except UnreadableError as error:
        return None, [str(error)]
    if len(channels) > 2:
        return None, [f"has {len(channels)} channels; record one"]
    if rate < LEAST_RATE:
        return None, [f"was recorded at {rate} Hz; set 44,100 or 48,000"]
    measured = measure(mono(channels), rate)
    if measured is None or measured.peak_db <= SILENCE_DB + 1 or measured.level_db < -60:
        return None, ["is silent; was the microphone on?"]
    return measured, list(_faults(measured))


def _faults(m: Measured) -> Iterator[str]:
    if m.clips > MOST_CLIPS:
        yield "crackles where it is too loud (clipped); turn the microphone down"
    if m.level_db < QUIETEST_DB:
        yield f"too quiet ({m.level_db:.0f} dB); come nearer or turn the microphone up"
    elif m.level_db > LOUDEST_DB:
        yield f"too loud ({m.level_db:.0f} dB); turn the microphone down"
    if m.noise_db is not None and m.level_db - m.noise_db < LEAST_SNR_DB:
        far = m.level_db - m.noise_db
        yield f"noise behind the words ({far:.0f} dB below them, {LEAST_SNR_DB:.0f} are needed)"
    if m.first_s < _EDGE_S:
        yield "begins at once, the first sound may be cut off; leave a second of silence"
    if m.seconds - m.last_s < _EDGE_S:
        yield "ends at once, the last sound may be cut off; leave a second of silence"
    if m.longest_pause_s > MOST_PAUSE_S:
        yield f"has a pause of {m.longest_pause_s:.0f} s inside; is a slip still in it?"


def _length(phrase: Phrase, m: Measured, pace: int) -> Iterator[str]:
    expected = syllables(phrase.text) / pace * 60
    if m.spoken_s < expected * _SHORTEST - _SLACK_S[0]:
        yield f"too short ({m.spoken_s:.1f} s instead of about {expected:.1f} s); is it all there?"
    elif m.spoken_s > expected * _LONGEST + _SLACK_S[1]:
        yield f"too long ({m.spoken_s:.1f} s instead of about {expected:.1f} s); said twice?"


def _pace(good: Iterable[Good]) -> int:
    paces = [
        count / one.measured.spoken_s * 60
        for one in good
        if (count := syllables(one.phrase.text)) >= 8
    ]
    usual = round(median(paces)) if len(paces) >= _ENOUGH else PACE
    return min(max(usual, 100), 500)
