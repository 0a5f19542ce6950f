"""How fast a voice speaks when nobody asks it to hurry: measured on a text of known length."""

import re
from collections.abc import Callable
from types import MappingProxyType
from typing import Final

from speech.onset import Trimmed
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Chunk
from speech.recordings import SYLLABLES_PER_WORD

_TEXTS: Final = MappingProxyType(
    {
        "kk": "Біз әкімдіктен оқу залын әр жұмыс күні қайта ашуды сұраймыз.",
        "ru": "Мы просим акимат снова открыть читальный зал во все рабочие дни.",
        "en": "We ask the council to open the reading room again on every working day.",
    }
)
_ENGLISH_SYLLABLES: Final = 20
_VOWEL: Final = re.compile("[аеёиоуыэюяәіөұү]", re.IGNORECASE)
_QUIET: Final = 200
"""Voices made from recordings have a little noise where they pause."""


def natural_pace(language: str, speak: Callable[[str], bytes]) -> float:
    """Return words a minute in the sense of `speech.types.words_per_minute`.

    `speak` gives the sound of a text at the stream's sample rate. Raises ZeroDivisionError where
    there is none.
    """
    text = _TEXTS[language]
    samples = 0

    def count(chunk: Chunk) -> bool:
        nonlocal samples
        samples += len(chunk.pcm) // SAMPLE_BYTES
        return True

    trimmed = Trimmed(count, _QUIET)
    trimmed.take(Chunk(speak(text)))
    trimmed.finish()
    syllables = _ENGLISH_SYLLABLES if language == "en" else len(_VOWEL.findall(text))
    return syllables / SYLLABLES_PER_WORD * 60 * SAMPLE_RATE / samples
