"""The lists of names that a scan offers names from; read once, never written."""

from functools import cache
from pathlib import Path

from kiosk.flow.prediction import Likely
from kiosk.model.text import Language
from sync.answers import NAMES, Field

FOLDER = Path(__file__).resolve().parent.parent / "assets" / "names"


@cache
def listed(language: Language, question: Field) -> Likely | None:
    """Implement `kiosk.flow.prediction.NameLists` from the files."""
    path = FOLDER / f"{language}-{question}.txt"
    return Likely(path.read_text("utf-8").split()) if path.exists() else None


def read_all() -> None:
    """Read every list now, so that nobody waits for it later."""
    for language in Language:
        for question in NAMES:
            listed(language, question)
