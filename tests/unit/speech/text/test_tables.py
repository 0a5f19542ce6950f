"""What is said for what is written: a table of examples for each language beside this file.

Columns: written, spoken, note. A change of voice is marked in the spoken form as "{en}". A note
that begins with "?" asks a native reader.
"""

from pathlib import Path

import pytest

from speech.text import runs
from speech.types import Span

FOLDER = Path(__file__).parent


def rows(language: str) -> list[tuple[str, str]]:
    """Return (written, spoken) of each example."""
    lines = (FOLDER / f"{language}.tsv").read_text("utf-8").split("\n")
    cells = [line.split("\t") for line in lines if line and not line.startswith("# ")]
    return [(row[0], row[1]) for row in cells]


def spoken(written: str, language: str, *, punctuation: bool = False) -> str:
    """Return what is said for a text, changes of voice marked."""
    said = ""
    voice = language
    for run in runs(Span(written, language), punctuation=punctuation):
        said += ("" if run.language == voice else f"{{{run.language}}}") + run.text
        voice = run.language
    return said


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [(language, *row) for language in ("kk", "ru", "en") for row in rows(language)],
)
def test_what_is_written_is_said_as_people_say_it(language: str, written: str, said: str) -> None:
    """Numbers, dates, sums and abbreviations are words, in the case that their place asks for."""
    assert spoken(written, language) == said


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_each_language_has_as_many_examples(language: str) -> None:
    """No language is the poor relation: each has a hundred examples at least."""
    assert len({written for written, _ in rows(language)}) >= 100
