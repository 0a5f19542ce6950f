"""Small files are the old one or the new one, and nothing else is left."""

from pathlib import Path

import pytest

from sync import files


def test_the_new_one_takes_the_place_of_the_old(tmp_path: Path) -> None:
    """Whoever reads the file reads one of the two whole."""
    path = tmp_path / "status.json"
    for data in (b"old", b"new"):
        files.replace(path, data)
        assert path.read_bytes() == data
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_nothing_beside(tmp_path: Path) -> None:
    """A service that tries again and again does not fill the disk with what it could not keep."""
    path = tmp_path / "status.json"
    (path / "in the way").mkdir(parents=True)
    with pytest.raises(OSError, match="directory"):
        files.replace(path, b"new")
    assert list(tmp_path.iterdir()) == [path]
