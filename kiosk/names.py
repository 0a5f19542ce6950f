"""The lists of names that a scan offers names from; read once, never written."""

from collections.abc import Mapping
from functools import cache
from typing import Final

from kiosk.config import PROJECT
from kiosk.flow.prediction import Likely
from kiosk.model.text import Language
from sync.answers import NAMES, Field

FOLDER: Final = PROJECT / "assets" / "names"


@cache
def names(language: Language, question: Field) -> Mapping[str, int]:
    """Return the names of a list, and how often each occurs beside the others; none for no list."""
    path = FOLDER / f"{language}-{question}.txt"
    lines = path.read_text("utf-8").splitlines() if path.exists() else ()
    parts = (line.partition(" ") for line in lines)
    return {name: int(often or 1) for name, _, often in parts}


@cache
def listed(language: Language, question: Field) -> Likely | None:
    """Implement `kiosk.flow.prediction.NameLists` from the files."""
    found = names(language, question)
    return Likely(found) if found else None


def read_all() -> None:
    """Read every list now, so that nobody waits for it later."""
    for language in Language:
        for question in NAMES:
            listed(language, question)
