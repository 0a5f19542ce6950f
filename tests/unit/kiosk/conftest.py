"""An enrolled kiosk's data folder, with demo keys and the sample petitions installed."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.gallery import SOURCES
from sync import keys
from sync.admin import demo_keys, packs
from sync.folder import KioskConfig, KioskFolder
from sync.keys import KeyKind
from sync.packstore import PackStore


@dataclass(frozen=True)
class Place:
    """A venue: keys, a pack to build anew, and the kiosk's data folder."""

    keys: Path
    pack: Path
    data: Path

    @property
    def folder(self) -> KioskFolder:
        """The kiosk's data folder, with its names."""
        return KioskFolder(self.data)

    def install(self) -> None:
        """Bring the pack to the kiosk."""
        PackStore(self.folder.pack).install(self.pack)

    def build(self) -> None:
        """Make the next version of the pack."""
        packs.build(SOURCES, self.keys, self.pack)


@pytest.fixture(scope="session")
def _made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("venue")
    demo_keys.make(made / "keys")
    place = Place(made / "keys", made / "pack", made / "data")
    place.build()
    PackStore(place.folder.pack).trust((place.keys / demo_keys.ROOT).read_bytes())
    place.install()
    device = Ed25519PrivateKey.generate().private_bytes_raw()
    keys.write(place.folder.device_key_file, KeyKind.DEVICE, device, demo=True)
    hub = keys.read_ed25519(place.keys / keys.HUB_FILE, KeyKind.HUB)
    routing = keys.read_x25519(place.keys / keys.ROUTING_FILE, KeyKind.ROUTING)
    place.folder.write_config(
        KioskConfig("http://127.0.0.1:1", hub.public_key(), routing.public_key())
    )
    return made


@pytest.fixture
def place(_made: Path, tmp_path: Path) -> Place:
    """Return a venue of the test's own."""
    copy = tmp_path / "venue"
    shutil.copytree(_made, copy, symlinks=True)
    return Place(copy / "keys", copy / "pack", copy / "data")
