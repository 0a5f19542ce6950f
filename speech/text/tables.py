"""What the tables beside this module hold: one file of tab-separated lines per language."""

from functools import cache
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent / "tables"

Rows = dict[str, dict[str, tuple[str, str]]]
"""kind -> as written -> (as said, remark)."""


@cache
def table(language: str) -> Rows:
    """Return the table of a language; lines that begin with "# " are comments."""
    rows: Rows = {}
    for line in (_FOLDER / f"{language}.tsv").read_text("utf-8").split("\n"):
        if line and not line.startswith("# "):
            kind, written, said, remark = (*line.split("\t"), "")[:4]
            rows.setdefault(kind, {})[written] = (said, remark)
    return rows


def say(language: str, kind: str, written: str) -> str:
    """Return how something is said, or the empty string."""
    return table(language).get(kind, {}).get(written, ("", ""))[0]


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text."""
    return frozenset(words.split())
