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
label is from silence, as is the limit's. The marks of the limit are the stream's own reckoning:
what `mark_error@limit` shows is how exact all these times are.
"""

import contextlib
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from kiosk.rig import rig
from tests.bench import speakers
from tests.bench.dispatcher import dispatcher
from tests.bench.drawing import busy, drawing
from tests.bench.ear import Ear
from tests.bench.figures import Figures
from tests.bench.rounds import rounds
from tests.bench.speakers import Speaker
from tests.bench.takes import (
    BUSY,
    FIRST_PEER,
    KIOSK,
    LANGUAGES,
    LIMIT,
    PYTTSX3,
    Bench,
    UnclearError,
    idle,
    keys,
    label,
    marks,
    paragraph,
    private,
    read,
    warm,
)
from tests.bench.texts import SPACED, labels, paragraphs

ROUNDS = 8
READ_S, FULL_READ_S, LOADED_READ_S = 2.0, 200.0, 60.0
"""How long is read in each language; beside busy processes, in one."""
_TRIES = 5

_Result = TypeVar("_Result")


def run(*, full: bool) -> Figures:
    """Measure in a place of its own."""
    figures = Figures("speech_out")
    with (
        rig() as place,
        tempfile.TemporaryDirectory(prefix="dauys-bench-") as folder,
        drawing(place.env, Path(folder)) as window,
        speakers.kiosk(place.env) as kiosk,
        dispatcher(place.env, place.folder) as orca,
        speakers.pyttsx3(place.env) as pyttsx3,
        speakers.raw(place.env) as raw,
        Ear(place.env) as ear,
    ):
        everybody: dict[str, Speaker] = {KIOSK: kiosk, FIRST_PEER: orca}
        everybody |= {PYTTSX3: pyttsx3, LIMIT: raw}
        chance = random.Random(3)  # noqa: S311 - when, not what
        bench = Bench(ear, kiosk, everybody, window, figures, chance)
        idle(bench)
        warm(bench)
        for number in rounds(ROUNDS, full=full, least=2):
            for loaded in (False, True):
                with _conditions(bench, loaded=loaded):
                    _round(bench, number, loaded)
                    if number == 0:
                        longest = LOADED_READ_S if loaded else FULL_READ_S
                        read(bench, longest if full else READ_S, loaded)
                keys(bench, loaded)
        figures.add(f"underruns@{LIMIT}", raw.end(), "times")
    _compare(bench)
    return figures


@contextlib.contextmanager
def _conditions(bench: Bench, *, loaded: bool) -> Iterator[None]:
    with bench.drawing.moving(), busy(BUSY if loaded else 0):
        yield


def _round(bench: Bench, number: int, loaded: bool) -> None:
    turn = LANGUAGES[number % len(LANGUAGES)]
    for language in (turn,) if loaded else LANGUAGES:
        names, texts = labels(language), paragraphs(language)
        name, text = names[number % len(names)], texts[number % len(texts)]
        for measure, said in ((label, name), (paragraph, text), (private, text)):
            for figure, seconds in _clear(measure, bench, language, said).items():
                bench.add(figure, language, loaded, seconds)
    for who, errors in _clear(marks, bench, turn, SPACED[turn]).items():
        for error in errors:
            bench.add("mark_error", turn, loaded, {who: error})


def _clear(
    measure: Callable[[Bench, str, str], _Result], bench: Bench, language: str, text: str
) -> _Result:
    for _ in range(_TRIES):
        with contextlib.suppress(UnclearError):
            return measure(bench, language, text)
        bench.quiet()
    raise TimeoutError(f"{measure.__name__} was unclear {_TRIES} times")


def _compare(bench: Bench) -> None:
    """Set each figure beside its peers, and print the plain ones of the peers too."""
    for (name, peer), samples in bench.peers.items():
        if "." not in name:
            for sample in samples:
                bench.figures.add(f"{name}@{peer}", sample, "ms")
        if len(samples) == len(bench.figures.samples(name)):
            bench.figures.compare(name, samples, peer, first=peer == FIRST_PEER)
