"""A film of a petition in sign language: that it was made of this petition's text.

`petition.toml` says ``sign_language = "rsl"``, the code of the sign language, and
``film = "film-rsl"``, a folder beside it. In the folder are ``index.json``, as ``dauys-admin sign
check --out`` writes it, and the film it names. Whoever signed and reviewed the film vouches for
what is seen; what can be checked is checked here: the index names the petition, the sign language
and the hash of the text that was translated. So a text that is changed after it was filmed does
not build. The player of the kiosk opens the film itself (`kiosk.films`).
"""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sync.answers import Language
from sync.petition_audio import INDEX, MAX_INDEX
from sync.petitions import PetitionText

FORMAT = "dauys film 1"
MAX_SECONDS = 900.0
"""A person stands before the kiosk as long as that at most."""
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,60}")
_CODE = re.compile(r"[a-z]{3}")

Read = Callable[[str], bytes | None]
"""Returns a file of the petition's folder by name, or None where there is none."""


@dataclass(slots=True)
class Checked:
    """What was found."""

    sign_language: str | None = None
    film: str | None = None
    """The film, named from the petition's folder."""
    problems: list[tuple[str, str]] = field(default_factory=list)
    """File, and what to do about it."""


def check(
    petition_id: str,
    sign_language: object,
    folder: object,
    texts: Mapping[Language, PetitionText],
    read: Read,
) -> Checked:
    """Check what ``sign_language`` and ``film`` in petition.toml name; None where they do not."""
    checked = Checked()
    if sign_language is None and folder is None:
        return checked
    if not isinstance(sign_language, str) or not _CODE.fullmatch(sign_language):
        what = 'sign_language must be the code of a sign language, like "rsl"'
        checked.problems.append(("petition.toml", what))
    if not isinstance(folder, str) or not _NAME.fullmatch(folder):
        what = "film must be the plain name of a folder beside it; it goes with sign_language"
        checked.problems.append(("petition.toml", what))
    if checked.problems:
        return checked
    index = f"{folder}/{INDEX}"
    data = read(index)
    if data is None:
        what = f"film names {folder}, but {index} is not in the folder"
        checked.problems.append(("petition.toml", what))
        return checked
    name, problem = _film(data, petition_id, str(sign_language), texts)
    if not problem and not read(f"{folder}/{name}"):
        problem = f"{name} is missing: {INDEX} names it"
    if problem:
        checked.problems.append((index, problem))
        return checked
    checked.sign_language, checked.film = str(sign_language), f"{folder}/{name}"
    return checked


def _film(
    data: bytes, petition_id: str, sign_language: str, texts: Mapping[Language, PetitionText]
) -> tuple[str, str]:
    """Return the name of the film, and what is wrong with its index."""
    if len(data) > MAX_INDEX:
        return "", f"has more than {MAX_INDEX} bytes"
    try:
        index = json.loads(data.decode())
        if index["format"] != FORMAT:
            return "", f'is not of the format "{FORMAT}"'
        text = texts[Language(index["language"])]
        bound = (index["sign_language"], index["petition"], index["text_hash"])
        name, seconds = str(index["file"]), float(index["seconds"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return "", "is not an index of a film; make it with dauys-admin sign check --out"
    if bound[:2] != (sign_language, petition_id):
        return "", f"was made for another petition or sign language than {petition_id}"
    if bound[2] != text.text_hash.hex():
        return "", f"was filmed for another text than text.{index['language']}.md; film it again"
    if not _NAME.fullmatch(name) or name == INDEX:
        return "", "names a film that is no plain name"
    if not 0 < seconds <= MAX_SECONDS:
        return "", f"a film has at most {MAX_SECONDS / 60:.0f} minutes; shorten it"
    return name, ""
