"""A set of recordings as a person would make it, spoken by a synthesiser."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile

from speech.drivers.espeak import EspeakDriver
from speech.ports import SAMPLE_RATE, Chunk
from speech.recordings import INDEX, SYLLABLES_PER_WORD, Entry, Index, canonical
from speech.types import Span, words_per_minute

Samples = npt.NDArray[np.int16]
RATE = 4
"""At which the synthesiser speaks: what counts as the speaker's own pace."""
_BREATH = np.zeros(SAMPLE_RATE // 20, np.int16)
"""A breath before and behind each phrase."""


def record(folder: Path, language: str, texts: Iterable[str]) -> Path:
    """Have texts said and kept in a folder, which is returned."""
    driver = EspeakDriver()
    assert driver.check().usable
    pieces: list[Samples] = []
    entries: list[Entry] = []
    for text in dict.fromkeys(map(canonical, texts)):
        piece = np.concatenate([_BREATH, _said(driver, Span(text, language)), _BREATH])
        entries.append(Entry(text, "all.flac", sum(map(len, pieces)), len(piece)))
        pieces.append(piece)
    folder.mkdir(parents=True)
    soundfile.write(folder / "all.flac", np.concatenate(pieces), SAMPLE_RATE, subtype="PCM_16")
    pace = round(SYLLABLES_PER_WORD * words_per_minute(RATE))
    index = Index(language, "a synthesiser", "CC0-1.0", "none needed", pace, tuple(entries))
    (folder / INDEX).write_bytes(index.to_json())
    return folder


def _said(driver: EspeakDriver, span: Span) -> Samples:
    pcm = bytearray()

    def collect(chunk: Chunk) -> bool:
        pcm.extend(chunk.pcm)
        return True

    driver.synthesise(span, RATE, collect)
    return np.frombuffer(pcm, np.int16)
