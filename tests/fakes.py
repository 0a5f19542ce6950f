"""Stand-ins for the world, for tests of pure code only: sample petitions without a signed pack."""

from functools import cache, partial
from pathlib import Path

from sync.petition_files import OPENING_KEY, OPENING_KEY_LENGTH, read_petition
from sync.petitions import Petition

SOURCES = Path(__file__).resolve().parent.parent / "assets" / "petitions"


def _read(folder: Path, name: str) -> bytes | None:
    if name == OPENING_KEY:
        return bytes(OPENING_KEY_LENGTH)
    path = folder / name
    return path.read_bytes() if path.is_file() else None


@cache
def sample_petitions() -> tuple[Petition, ...]:
    """Return the sample petitions, read from their sources."""
    folders = sorted(path for path in SOURCES.iterdir() if path.is_dir())
    return tuple(read_petition(folder.name, partial(_read, folder)) for folder in folders)
