"""Recordings of a person reading a petition: that they say this petition, and nothing else.

`petition.toml` names a folder beside it for each language, like ``audio.kk = "voice-kk"``. In it
are ``index.json``, in the format that ``dauys-admin voice check --out`` writes, and the sound files
it names. Whoever recorded them vouches for what is heard; what can be checked is checked here: the
index names the hash of the text that it was made for, and each of its texts stands in that text or
its Easy Read, word by word. So a text that is changed after it was recorded does not build.

The engine that plays recordings reads the same index by itself, strictly (`speech.recordings`);
this package knows nothing of it.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sync.answers import Language
from sync.petitions import PetitionText

INDEX = "index.json"
MAX_INDEX = 256_000
"""Bytes."""
FORMAT = "dauys recordings 1"
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")

Read = Callable[[str], bytes | None]
"""Returns a file of the petition's folder by name, or None where there is none."""


@dataclass(slots=True)
class Checked:
    """What was found."""

    folders: dict[Language, str] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    """Everything that belongs to the recordings, named from the petition's folder."""
    problems: list[tuple[str, str]] = field(default_factory=list)
    """File, and what to do about it."""


def check(
    petition_id: str, value: object, texts: Mapping[Language, PetitionText], read: Read
) -> Checked:
    """Check what ``audio`` in petition.toml names."""
    checked = Checked()
    table = dict(value) if isinstance(value, dict) else {"": value}
    for language in Language:
        if language.value not in table:
            continue
        folder = table.pop(language.value)
        if not isinstance(folder, str) or not _NAME.fullmatch(folder):
            what = f"audio.{language} must be the plain name of a folder beside it"
            checked.problems.append(("petition.toml", what))
            continue
        data = read(f"{folder}/{INDEX}")
        if data is None:
            what = f"audio.{language} names {folder}, but {folder}/{INDEX} is not in the folder"
            checked.problems.append(("petition.toml", what))
            continue
        checked.folders[language] = folder
        files, problems = _set(data, petition_id, language, texts[language])
        missing = [
            f"is missing: {INDEX} names it" for name in files if not read(f"{folder}/{name}")
        ]
        checked.problems += [(f"{folder}/{INDEX}", problem) for problem in (*problems, *missing)]
        checked.files += [f"{folder}/{name}" for name in (INDEX, *files)]
    for extra in table:
        what = f"audio.{extra} is not a language of the kiosk"
        checked.problems.append(("petition.toml", what))
    return checked


def _set(
    data: bytes, petition_id: str, language: Language, text: PetitionText
) -> tuple[list[str], list[str]]:
    """Return the sound files that an index names, and what is wrong with it."""
    if len(data) > MAX_INDEX:
        return [], [f"has more than {MAX_INDEX} bytes"]
    try:
        index = json.loads(data.decode())
        if index["format"] != FORMAT:
            return [], [f'is not of the format "{FORMAT}"']
        said = [(entry["text"], entry["file"]) for entry in index["entries"]]
        bound = index["language"], index["petition"], index["text_hash"]
        files = sorted({file for _, file in said if _NAME.fullmatch(file)})
        words = [_plain(phrase) for phrase, _ in said]
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return [], ["is not an index of a petition's recordings; make it with voice check --out"]
    if bound[:2] != (language.value, petition_id):
        return files, [f"was made for another petition or language than {petition_id}, {language}"]
    if bound[2] != text.text_hash.hex():
        return files, [f"was recorded for another text than text.{language}.md; record it again"]
    if len(files) != len({file for _, file in said}):
        return files, ["names a file that is no plain name"]
    strange = sum(1 for phrase in words if not stands(phrase, text))
    if strange:
        return files, [f"says {strange} phrases that the petition does not; remove them"]
    return files, []


def stands(phrase: str, text: PetitionText) -> bool:
    """Say whether a phrase stands word by word in a petition's text or its Easy Read."""
    blocks = (block.text for block in (*text.blocks, *text.easy_read))
    parts = (text.title, text.ask, text.addressee, text.initiator, text.easy_title, *blocks)
    whole = re.compile(rf"(?<!\w){re.escape(_plain(phrase))}(?!\w)")
    return bool(_plain(phrase)) and any(whole.search(_plain(part)) for part in parts)


def _plain(text: str) -> str:
    """Return the form in which texts are compared, as `speech.recordings.canonical` does."""
    return " ".join(unicodedata.normalize("NFC", text).split()).rstrip(". ")
