"""A demo collection: keys, a pack built from the sample petitions, a hub and an enrolled kiosk."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync import cli, client
from sync.admin import demo_keys, packs
from sync.enrolment import Code
from sync.folder import KioskFolder
from tests.unit.sync.samples import SOURCES
from tests.unit.sync.wire import HubProcess


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


@pytest.fixture(scope="session")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HubProcess]:
    """Run a hub, one for all tests that talk to one."""
    process = HubProcess(tmp_path_factory.mktemp("hub"))
    yield process
    assert process.end() == 0


@pytest.fixture
def kiosk(hub: HubProcess, tmp_path: Path) -> KioskFolder:
    """Return the folder of a kiosk that has just been enrolled."""
    code = Code.new()
    with hub.store() as store:
        store.add_code(code, "Кітапхана")
    where = tmp_path / "kiosk"
    arguments = ["enrol", "--hub", hub.url, "--code", str(code), "--data", str(where)]
    assert client.main(arguments) == cli.FINE
    assert client.main(arguments) == cli.FAILED  # it is enrolled already
    return KioskFolder(where)
