"""Which films a kiosk has: its own in the data folder, and those of the petitions in its pack.

::

    films/LANGUAGE/NAME.mp4    LANGUAGE the code of a sign language, NAME a `FilmName`

Where two sign languages have the same film, the first by alphabet is shown.
"""

import re
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from kiosk.flow.events import FilmsLoaded
from kiosk.model.film import Film, FilmName, petition_film
from sync.packs import MAX_MEDIA

FOLDER: Final = "films"
ENDING: Final = ".mp4"
CODE: Final = re.compile(r"[a-z]{3}")


def loaded(data: Path, petitions: Iterable[tuple[str, str, Path]]) -> FilmsLoaded:
    """Return every film there is; `petitions` are id, sign language and file of those in the pack.

    A film that is too large, or no plain file, is as if it were not there.
    """
    own = ((petition_film(name), Film(code, str(file))) for name, code, file in petitions)
    return FilmsLoaded((*_general(data / FOLDER), *own))


def _general(folder: Path) -> Iterable[tuple[str, Film]]:
    for name in FilmName:
        for place in sorted(path for path in _inside(folder) if CODE.fullmatch(path.name)):
            file = place / f"{name}{ENDING}"
            if _usable(file):
                yield name.value, Film(place.name, str(file))
                break


def _inside(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _usable(file: Path) -> bool:
    try:
        found = file.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and 0 < found.st_size <= MAX_MEDIA
