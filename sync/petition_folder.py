"""A petition as a librarian wrote it: a folder that is in no pack yet."""

from functools import partial
from pathlib import Path

from sync.packs import MAX_MEDIA
from sync.packstore import FolderFiles
from sync.petition_files import OPENING_KEY, OPENING_KEY_LENGTH, read_petition
from sync.petitions import Petition


def written(folder: Path, *, media: bool = True) -> Petition:
    """Return the petition in `folder`; raises PetitionError.

    Nobody opens what is signed here, so any opening key does. Without `media` films and recordings
    are left out: those of a text that has changed since do not fit it.
    """
    read = partial(_read, FolderFiles(folder))
    return read_petition(folder.resolve().name, read, media=media)


def _read(files: FolderFiles, name: str) -> bytes | None:
    return bytes(OPENING_KEY_LENGTH) if name == OPENING_KEY else files.read(name, MAX_MEDIA)
