"""Build a pack from a librarian's folders: check everything, then sign."""

import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

# Both sources say that these are exposed there on purpose; their types do not.
from securesystemslib.signer import CryptoSigner  # type: ignore[attr-defined]
from tuf.api.metadata import (  # type: ignore[attr-defined]
    Metadata,
    MetaFile,
    Snapshot,
    TargetFile,
    Targets,
    Timestamp,
)

from sync import keys, petition_audio
from sync.admin import easy_read
from sync.admin.demo_keys import PACK_ROLES, ROOT
from sync.errors import KeyFileError, SyncError
from sync.packs import MAX_MEDIA, MAX_METADATA, Pack, PackError, verify_pack
from sync.packstore import FolderFiles
from sync.petition_files import OPENING_KEY, PetitionError, read_petition, text_files
from sync.petitions import Petition

_LIFE = {
    "targets": timedelta(days=365),
    "snapshot": timedelta(days=365),
    "timestamp": timedelta(days=35),
}


class BuildError(SyncError):
    """The pack is not built; one line for each problem."""


@dataclass(frozen=True, slots=True)
class Built:
    """A pack that was built, and what could be better in it."""

    pack: Pack
    warnings: tuple[str, ...]


def build(source: Path, keys_folder: Path, out: Path) -> Built:
    """Check every petition in ``source``, sign them as a pack and put it in ``out``.

    A pack that is in ``out`` already is replaced by the next version. Raises BuildError or
    KeyFileError and writes nothing to ``out`` where something is wrong.
    """
    opening = FolderFiles(keys_folder).read(OPENING_KEY, MAX_METADATA)
    root = FolderFiles(keys_folder).read(ROOT, MAX_METADATA)
    if opening is None or root is None:
        raise KeyFileError(
            f"{keys_folder} lacks {OPENING_KEY} or {ROOT}; "
            f"for trying things out: dauys-admin keys demo --out {keys_folder}"
        )
    petitions, files = _read(source, opening)
    fresh = out.with_name(f".{out.name}-{secrets.token_hex(4)}")
    try:
        (fresh / "metadata").mkdir(parents=True)
        (fresh / "metadata" / "1.root.json").write_bytes(root)
        for path, data in files.items():
            target = fresh / "targets" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        _sign(fresh / "metadata", files, keys_folder, _version(out, root) + 1)
        pack = verify_pack(FolderFiles(fresh), root)
        _replace(out, fresh)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    return Built(pack, tuple(w for petition in petitions for w in easy_read.warnings(petition)))


def _read(source: Path, opening: bytes) -> tuple[list[Petition], dict[str, bytes]]:
    """Return the petitions and every file of the pack by its name in it."""
    if not source.is_dir():
        raise BuildError(f"{source} is not a folder")
    problems: list[str] = []
    petitions: list[Petition] = []
    files: dict[str, bytes] = {}
    for folder in sorted(p for p in source.iterdir() if p.is_dir() and p.name[0] not in "._"):
        content = {
            str(path.relative_to(folder)): _content(path)
            for path in (*sorted(folder.glob("*")), *sorted(folder.glob("*/*")))
            if path.is_file()
        }
        content.setdefault(OPENING_KEY, opening)
        try:
            petition = read_petition(folder.name, content.get)
        except PetitionError as error:
            problems.extend(error.problems)
            continue
        petitions.append(petition)
        audio = petition_audio.check(petition.id, petition.audio or {}, petition.texts, content.get)
        wanted = {*text_files(), OPENING_KEY, *audio.files}
        if petition.film:
            wanted |= {petition.film, f"{Path(petition.film).parent}/{petition_audio.INDEX}"}
        problems.extend(
            f"{folder.name}/{name}: no part of a petition; remove it or name it in petition.toml"
            for name in content
            if name not in wanted and Path(name).name[0] != "."
        )
        files |= {f"{folder.name}/{name}": content[name] for name in sorted(wanted)}
    if not petitions and not problems:
        problems.append(f"{source}: holds no petition; make a folder for each")
    if problems:
        raise BuildError("the pack is not built:\n  " + "\n  ".join(problems))
    return petitions, files


def _content(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(MAX_MEDIA + 1)
    if len(data) > MAX_MEDIA:
        raise BuildError(f"{path}: has more than {MAX_MEDIA} bytes; make it smaller")
    return data


def _version(out: Path, root: bytes) -> int:
    """Return the version of the pack in ``out``, or 0; a pack of other keys is not replaced."""
    if not out.exists():
        return 0
    try:
        versions = verify_pack(FolderFiles(out), root).versions
    except PackError as error:
        raise BuildError(f"{out} holds something else than a pack of these keys: {error}") from None
    return max(versions.timestamp, versions.targets)


def _sign(metadata: Path, files: dict[str, bytes], keys_folder: Path, version: int) -> None:
    now = datetime.now(UTC).replace(microsecond=0)
    signers = {
        role: CryptoSigner(keys.read_ed25519(keys_folder / f"{role}.key", PACK_ROLES[role]))
        for role in _LIFE
    }
    targets = Targets(version, expires=now + _LIFE["targets"])
    for path, data in files.items():
        targets.targets[path] = TargetFile.from_data(path, data, ["sha256"])
    listed = _signed(metadata, Metadata(targets), "targets", signers)
    snapshot = Snapshot(version, expires=now + _LIFE["snapshot"])
    snapshot.meta["targets.json"] = MetaFile.from_data(version, listed, ["sha256"])
    listed = _signed(metadata, Metadata(snapshot), "snapshot", signers)
    timestamp = Timestamp(version, expires=now + _LIFE["timestamp"])
    timestamp.snapshot_meta = MetaFile.from_data(version, listed, ["sha256"])
    _signed(metadata, Metadata(timestamp), "timestamp", signers)


def _signed(
    folder: Path,
    metadata: Metadata[Targets] | Metadata[Snapshot] | Metadata[Timestamp],
    role: str,
    signers: dict[str, CryptoSigner],
) -> bytes:
    metadata.sign(signers[role])
    data = metadata.to_bytes()
    (folder / f"{role}.json").write_bytes(data)
    return data


def _replace(out: Path, fresh: Path) -> None:
    old = out.with_name(f".{out.name}-old-{secrets.token_hex(4)}")
    if out.exists():
        out.rename(old)
    fresh.rename(out)
    shutil.rmtree(old, ignore_errors=True)
