"""What is said in `speech_out`: the kiosk's own labels, and a petition's own paragraphs."""

import re
from collections.abc import Sequence

from kiosk.gallery import SOURCES
from kiosk.model.text import Language
from kiosk.strings import FluentStrings

_LABELS = ("help", "language", "sound", "size", "colours", "sign-language", "leave")
"""The quick bar: on every screen, and the shortest labels there are."""
_PETITION = "library-ramp"
_LONG = 120
"""Characters from which a paragraph counts as running text."""

SPACED = {
    "kk": "бір, үш, он",
    "ru": "ноль, семь, один",
    "en": "one, nine, seven",
}
"""Words with a pause before each and no pause inside: where one begins can be seen in a recording,
whatever the engine says of it."""

PAUSED = {"kk": "Он. Он. Он. Он.", "ru": "Да. Да. Да. Да.", "en": "No. No. No. No."}
"""Words without a stop consonant inside, and a long pause behind each."""


def labels(language: str) -> Sequence[str]:
    """Return the quick bar's names, as they are spoken."""
    strings = FluentStrings()
    return [strings(Language(language), f"bar-{name}").spoken for name in _LABELS]


def paragraphs(language: str) -> Sequence[str]:
    """Return the long paragraphs of a petition, without those that hold digits.

    Whoever is compared reads numbers its own way; words are the same to all.
    """
    text = (SOURCES / _PETITION / f"text.{language}.md").read_text("utf-8")
    blocks = [block.lstrip("#> ").strip() for block in text.split("\n\n")]
    return [b for b in blocks if len(b) >= _LONG and not any(c.isdigit() for c in b)]


def sentences(language: str) -> Sequence[str]:
    """Return these paragraphs' sentences."""
    return [part for whole in paragraphs(language) for part in re.split(r"(?<=\.) ", whole)]
