"""Recorded voices for tests: a synthesiser reads what a speaker would record.

`recorded(folder, language)` gives the folders of a whole voice: one set with the kiosk's phrases
and one for each sample petition. Making one takes seconds; what is in `folder` is used again.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np

from kiosk.gallery import sample_petitions
from kiosk.model.text import Language
from kiosk.strings import FluentStrings
from kiosk.voices import script, sets
from kiosk.voices.measure import measure
from kiosk.voices.script import Script
from kiosk.voices.takes import Sound
from kiosk.voices.walk import Walk
from speech.drivers.espeak import EspeakDriver
from speech.ports import SAMPLE_RATE, Chunk
from speech.types import DEFAULT_RATE, Span

CREDITS = sets.Credits("eSpeak NG", "none: made for a test", "a machine")


class Reader:
    """Says texts with eSpeak NG; make it where it is used, the library has one state a process."""

    def __init__(self) -> None:
        self._driver = EspeakDriver()
        assert self._driver.check().usable

    def say(self, text: str, language: str) -> Sound:
        """Return a text as it is said at the default rate, 22,050 Hz."""
        heard: list[bytes] = []

        def take(chunk: Chunk) -> bool:
            heard.append(chunk.pcm)
            return True

        self._driver.synthesise(Span(text, language), DEFAULT_RATE, take)
        return np.frombuffer(b"".join(heard), "<i2").astype(np.float32) / np.float32(32_768)


@cache
def walked(language: Language) -> Walk:
    """Return what the kiosk says with the sample petitions, heard once a test run."""
    walk = Walk(FluentStrings(), language)
    walk.all(sample_petitions())
    return walk


@cache
def interface(language: Language) -> Script:
    """Return the script of the kiosk's own phrases."""
    return script.interface(walked(language))


def scripts(language: Language) -> Iterable[Script]:
    """Yield everything there is to record in a language."""
    yield interface(language)
    for petition in sample_petitions():
        yield script.petition(petition, language)


def recorded(folder: Path, language: Language) -> tuple[Path, ...]:
    """Return the folders of a whole voice in `folder`, made now or before."""
    return tuple(
        spoken(listed, folder / f"{listed.petition or 'kiosk'}-{language}")
        for listed in scripts(language)
    )


def spoken(listed: Script, out: Path) -> Path:
    """Return the set of a script, said by a machine."""
    if not out.exists():
        reader, said, seconds = Reader(), [], 0.0
        for phrase in listed.phrases:
            sound = reader.say(phrase.text, listed.language)
            measured = measure(sound, SAMPLE_RATE)
            if measured is None:
                continue  # a sign that this engine has no name for; the next one speaks
            said.append((phrase.text, sets.finished(sound, SAMPLE_RATE, measured)))
            seconds += measured.spoken_s
        pace = sum(script.syllables(text) for text, _ in said) / seconds * 60
        bound = (listed.petition, listed.text_hash)
        sets.write(out, listed.language, CREDITS, round(pace), said, bound)
    return out
