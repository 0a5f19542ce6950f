"""Small files and their names, written so that they survive a power cut."""

import os
import secrets
from pathlib import Path


def replace(path: Path, data: bytes) -> None:
    """Write a small file so that after a power cut it is the old or the new one, never half.

    The folder must be there. When this returns the new one is durable; where it raises OSError
    the old one stands, and nothing is left beside it.
    """
    fresh = beside(path)
    try:
        with fresh.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
    flush(path.parent)


def beside(path: Path) -> Path:
    """Return a name in the same folder that nothing has, for what will take the place of `path`."""
    return path.with_name(f".{path.name}-{secrets.token_hex(4)}")


def flush(path: Path) -> None:
    """Make a file's bytes, or the names in a folder, survive a power cut; may raise OSError."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
