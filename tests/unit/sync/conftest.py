"""A demo collection: keys, and a pack built from the sample petitions."""

import shutil
from pathlib import Path

import pytest

from sync.admin import demo_keys, packs
from tests.unit.sync.samples import SOURCES


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with demo keys in ``keys`` and version 1 of the sample pack in ``pack``."""
    folder = tmp_path_factory.mktemp("demo")
    demo_keys.make(folder / "keys")
    packs.build(SOURCES, folder / "keys", folder / "pack")
    return folder


@pytest.fixture
def fresh(demo: Path, tmp_path: Path) -> Path:
    """Return a copy of ``demo`` that a test may change."""
    copy = tmp_path / "demo"
    shutil.copytree(demo, copy)
    return copy
