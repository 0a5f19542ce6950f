"""The data folder of one kiosk: where its queue, packs, keys and status stand.

::

    config.toml           which hub, and its keys; written by ``dauys-sync enrol``
    keys/device.key       private key of this kiosk
    queue/queue.sqlite    sealed signatures
    pack/                 see ``sync.packstore``
    sync/status.json      what ``dauys-sync`` last knew
    sync/counts.cbor      the hub's last signed daily statement
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey

from sync import files, keys
from sync.errors import ConfigError
from sync.keys import KeyKind, key_id


@dataclass(frozen=True, slots=True)
class KioskConfig:
    """What enrolment has fixed for good: the hub's public keys are pinned here."""

    hub_url: str
    hub_key: Ed25519PublicKey
    routing_key: X25519PublicKey

    @property
    def hub_id(self) -> bytes:
        """The hub's id, from its key."""
        return key_id(self.hub_key)


@dataclass(frozen=True, slots=True)
class KioskFolder:
    """Paths in a kiosk's data folder, and the small files in it."""

    path: Path

    @property
    def queue(self) -> Path:
        """The queue's database."""
        return self.path / "queue" / "queue.sqlite"

    @property
    def pack(self) -> Path:
        """Folder of the pack store."""
        return self.path / "pack"

    @property
    def device_key_file(self) -> Path:
        """The kiosk's private key."""
        return self.path / "keys" / "device.key"

    @property
    def status(self) -> Path:
        """JSON written by ``dauys-sync``; see ``sync.status``."""
        return self.path / "sync" / "status.json"

    @property
    def counts(self) -> Path:
        """The last signed counts; see ``sync.counts``."""
        return self.path / "sync" / "counts.cbor"

    @property
    def config_file(self) -> Path:
        """Hub address and keys."""
        return self.path / "config.toml"

    def device_key(self) -> Ed25519PrivateKey:
        """Return this kiosk's key; raises KeyFileError."""
        return keys.read_ed25519(self.device_key_file, KeyKind.DEVICE)

    def config(self) -> KioskConfig:
        """Return what enrolment wrote; raises ConfigError."""
        try:
            values = tomllib.loads(self.config_file.read_text("utf-8"))
            return KioskConfig(
                check_url(values["hub_url"]),
                Ed25519PublicKey.from_public_bytes(bytes.fromhex(values["hub_key"])),
                X25519PublicKey.from_public_bytes(bytes.fromhex(values["routing_key"])),
            )
        except FileNotFoundError:
            raise ConfigError(
                f"{self.path} is not enrolled; run: dauys-sync enrol --hub URL --code CODE"
            ) from None
        except (ValueError, KeyError, TypeError, ConfigError):
            raise ConfigError(
                f"{self.config_file} cannot be read; enrol this kiosk again"
            ) from None

    def write_config(self, config: KioskConfig) -> None:
        """Write what enrolment has fixed."""
        lines = (
            "# Written by dauys-sync enrol. The hub's keys are pinned here: never edit them.",
            f'hub_url = "{config.hub_url}"',
            f'hub_key = "{config.hub_key.public_bytes_raw().hex()}"',
            f'routing_key = "{config.routing_key.public_bytes_raw().hex()}"',
            "",
        )
        self.path.mkdir(mode=0o770, parents=True, exist_ok=True)
        files.replace(self.config_file, "\n".join(lines).encode())


def check_url(url: object) -> str:
    """Return ``url`` without a final slash if it can be a hub's; raises ConfigError."""
    if type(url) is str and not set(url) & set('"\\ \n\r\t'):
        try:
            parts = urlsplit(url)
        except ValueError:  # half an IPv6 address
            parts = urlsplit("")
        if parts.scheme in {"http", "https"} and parts.hostname and not parts.query:
            return url.rstrip("/")
    raise ConfigError("the hub's address must look like https://hub.example.org")
