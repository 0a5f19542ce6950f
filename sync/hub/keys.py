"""The hub's two private keys. Neither opens a signature."""

from dataclasses import dataclass, field
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync import keys
from sync.errors import KeyFileError
from sync.keys import KeyKind


@dataclass(frozen=True, slots=True)
class HubKeys:
    """What the hub signs with, and what it opens the outer seal with."""

    hub: Ed25519PrivateKey = field(repr=False)
    routing: X25519PrivateKey = field(repr=False)

    @classmethod
    def read(cls, folder: Path) -> "HubKeys":
        """Read both from ``folder``; raises KeyFileError."""
        if not (folder / keys.HUB_FILE).exists():
            raise KeyFileError(
                f"{folder} has no {keys.HUB_FILE}; for trying things out: "
                f"dauys-admin keys demo --out {folder}"
            )
        return cls(
            keys.read_ed25519(folder / keys.HUB_FILE, KeyKind.HUB),
            keys.read_x25519(folder / keys.ROUTING_FILE, KeyKind.ROUTING),
        )
