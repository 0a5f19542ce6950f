"""Make one demo key for each role. They are for trying things out and are never shipped."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

# Both sources say that these are exposed there on purpose; their types do not.
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]
from tuf.api.metadata import Metadata, Root  # type: ignore[attr-defined]

from sync import keys
from sync.errors import KeyFileError
from sync.keys import KeyKind
from sync.petition_files import OPENING_KEY
from sync.sealing import OpeningPrivateKey

PACK_ROLES = {
    "root": KeyKind.ROOT,
    "targets": KeyKind.TARGETS,
    "snapshot": KeyKind.SNAPSHOT,
    "timestamp": KeyKind.TIMESTAMP,
}
ROOT = "root.json"
_README = """These are demo keys of Dauys, made on this machine for trying things out.
Whoever has this folder can open every signature that was given with it. Never use it for a real
collection; never copy it to a kiosk. A kiosk needs only the pack and its enrolment.
"""
_ROOT_LIFE = timedelta(days=5 * 365)


def make(folder: Path) -> None:
    """Make the folder and every key in it; raises KeyFileError if there is one already."""
    if folder.exists() and any(folder.iterdir()):
        raise KeyFileError(f"{folder} is not empty; keys are never overwritten")
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / "README").write_text(_README)
    root = Root(expires=datetime.now(UTC).replace(microsecond=0) + _ROOT_LIFE)
    root.consistent_snapshot = False
    signers = {}
    for role, kind in PACK_ROLES.items():
        key = Ed25519PrivateKey.generate()
        keys.write(folder / f"{role}.key", kind, key.private_bytes_raw(), demo=True)
        signers[role] = CryptoSigner(key)
        root.add_key(signers[role].public_key, role)
    metadata = Metadata(root)
    metadata.sign(signers["root"])
    (folder / ROOT).write_bytes(metadata.to_bytes())
    opening = OpeningPrivateKey.generate()
    keys.write(folder / keys.OPENING_FILE, KeyKind.OPENING, opening.raw, demo=True)
    (folder / OPENING_KEY).write_bytes(opening.public.raw)
    routing = X25519PrivateKey.generate().private_bytes_raw()
    keys.write(folder / keys.ROUTING_FILE, KeyKind.ROUTING, routing, demo=True)
    hub = Ed25519PrivateKey.generate()
    keys.write(folder / keys.HUB_FILE, KeyKind.HUB, hub.private_bytes_raw(), demo=True)
    (folder / keys.HUB_PUBLIC_FILE).write_bytes(hub.public_key().public_bytes_raw())
