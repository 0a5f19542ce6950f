"""Verify a petition pack: a TUF repository whose targets are the files of its petitions.

Specification: https://theupdateframework.github.io/specification/latest/, section 5, with one
difference, the outage rule: metadata that has expired is accepted and reported, because a kiosk
without network must not fall silent, but versions never go back. Pure: bytes come through
``PackFiles``; reading folders and keeping the last good pack is in ``sync.packstore``.

Layout: ``metadata/N.root.json``, ``metadata/timestamp.json``, ``metadata/snapshot.json``,
``metadata/targets.json``, ``targets/<petition id>/<file>`` and, for recordings,
``targets/<petition id>/<folder>/<file>``. A pack is replaced as a whole, so there are no consistent
snapshots.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial
from typing import Protocol, TypeVar

from tuf.api.exceptions import (
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)

# Its source says that these are exposed there on purpose; its types do not.
from tuf.api.metadata import (  # type: ignore[attr-defined]
    Metadata,
    MetaFile,
    Root,
    Signed,
    Snapshot,
    Targets,
    Timestamp,
)

from sync.errors import SyncError
from sync.petition_audio import INDEX, MAX_INDEX
from sync.petition_files import MAX_TEXT, PetitionError, read_petition
from sync.petitions import Petition

MAX_METADATA = 512_000
"""Bytes of one metadata file."""
MAX_FILES = 2_000
MAX_MEDIA = 64_000_000
"""Bytes of a film or recording; texts have at most ``petition_files.MAX_TEXT``, and indexes of
recordings ``petition_audio.MAX_INDEX``."""
T = TypeVar("T", Root, Timestamp, Snapshot, Targets)
_MAX_ROOTS = 64
_TARGET = re.compile(r"[a-z][a-z0-9-]{2,39}(/[A-Za-z0-9][A-Za-z0-9._-]{0,60}){1,2}")


class PackProblem(StrEnum):
    """Why a pack is refused."""

    NOT_A_PACK = "not_a_pack"
    """Something else stands there, or nothing."""
    UNSIGNED = "unsigned"
    """Metadata that the trusted keys did not sign."""
    DAMAGED = "damaged"
    """A file is not the one that was signed."""
    ROLLED_BACK = "rolled_back"
    """Older than a pack this kiosk has already seen."""
    INCOMPLETE = "incomplete"
    """A file, a language or a name that every petition needs is missing."""


class PackError(SyncError):
    """A pack is refused: which problem, in which file, and why."""

    def __init__(self, problem: PackProblem, file: str, why: str) -> None:
        """Take the problem, the file's name in the pack, and the reason in English."""
        super().__init__(f"{problem.value}: {file}: {why}")
        self.problem = problem
        self.file = file
        self.why = why


class PackFiles(Protocol):
    """Where the bytes of a pack come from: a folder, a stick, a test."""

    def read(self, name: str, limit: int) -> bytes | None:
        """Return the file ``name``, at most ``limit + 1`` bytes of it, or None if it is missing."""


@dataclass(frozen=True, slots=True)
class Versions:
    """Version numbers of a pack's metadata; what was seen once is never gone back on."""

    root: int = 0
    timestamp: int = 0
    snapshot: int = 0
    targets: int = 0


@dataclass(frozen=True, slots=True)
class Pack:
    """A verified pack."""

    versions: Versions
    petitions: tuple[Petition, ...]
    """Sorted by id."""
    expires: datetime
    """When the first of its metadata expires; the pack stays usable, but someone should look."""
    expired: tuple[str, ...]
    """Roles whose metadata has expired by the clock that was given."""
    root: bytes
    """The newest root it carries, verified from the trusted one: to be trusted from now on."""

    @property
    def version(self) -> int:
        """The number people know a pack by."""
        return self.versions.targets

    def petition(self, petition_id: str) -> Petition | None:
        """Return the petition with this id, or None."""
        return next((p for p in self.petitions if p.id == petition_id), None)


def verify_pack(
    files: PackFiles,
    trusted_root: bytes,
    seen: Versions | None = None,
    now: datetime | None = None,
) -> Pack:
    """Return the pack in ``files``, verified from ``trusted_root``; raises PackError.

    ``seen`` are the highest versions so far; ``now`` (aware) is only used to report expiry.
    """
    verifier = _Verifier(files, seen or Versions())
    root, root_bytes = verifier.root(trusted_root)
    timestamp = verifier.role(Timestamp, "timestamp", root, None)
    snapshot = verifier.role(Snapshot, "snapshot", root, timestamp.snapshot_meta)
    targets_meta = snapshot.meta.get("targets.json")
    if targets_meta is None:
        raise PackError(PackProblem.DAMAGED, "metadata/snapshot.json", "names no targets.json")
    targets = verifier.role(Targets, "targets", root, targets_meta)
    signed: Mapping[str, Signed] = {
        "root": root,
        "timestamp": timestamp,
        "snapshot": snapshot,
        "targets": targets,
    }
    return Pack(
        versions=Versions(*(part.version for part in signed.values())),
        petitions=_petitions(verifier.targets(targets)),
        expires=min(part.expires for part in signed.values()).astimezone(UTC),
        expired=tuple(role for role, part in signed.items() if now and part.expires <= now),
        root=root_bytes,
    )


def _petitions(content: Mapping[str, bytes]) -> tuple[Petition, ...]:
    found = []
    for petition_id in sorted({name.partition("/")[0] for name in content}):
        try:
            found.append(read_petition(petition_id, partial(_file, content, petition_id)))
        except PetitionError as error:
            file = f"targets/{petition_id}"
            raise PackError(PackProblem.INCOMPLETE, file, "; ".join(error.problems)) from None
    return tuple(found)


def _file(content: Mapping[str, bytes], petition_id: str, name: str) -> bytes | None:
    return content.get(f"{petition_id}/{name}")


@dataclass(slots=True)
class _Verifier:
    """The steps of section 5 of the TUF specification that a kiosk without network can take."""

    files: PackFiles
    seen: Versions

    def root(self, trusted: bytes) -> tuple[Root, bytes]:
        """Walk from the trusted root to the newest in the pack, each signed by the one before."""
        newest, data = self._load(Root, "trusted root", trusted), trusted
        root = newest.signed
        self._verified(newest, "root", root, "trusted root")
        if self.files.read("metadata/timestamp.json", 0) is None:
            problem, why = PackProblem.NOT_A_PACK, "no timestamp.json in metadata"
            if self.files.read(f"metadata/{root.version}.root.json", 0) is not None:
                problem = PackProblem.INCOMPLETE
            raise PackError(problem, "metadata/timestamp.json", why)
        for _ in range(_MAX_ROOTS):
            name = f"metadata/{root.version + 1}.root.json"
            following = self._read(name, MAX_METADATA)
            if following is None:
                break
            newest = self._load(Root, name, following)
            self._verified(newest, "root", root, name)
            self._verified(newest, "root", newest.signed, name)
            if newest.signed.version != root.version + 1:
                raise PackError(PackProblem.DAMAGED, name, "its version does not follow")
            root, data = newest.signed, following
        self._not_older(root.version, self.seen.root, "root")
        return root, data

    def role(self, kind: type[T], name: str, root: Root, listed: MetaFile | None) -> T:
        """Return a role's metadata, signed as ``root`` says and as its parent lists it."""
        file = f"metadata/{name}.json"
        data = self._read(file, MAX_METADATA)
        if data is None:
            raise PackError(PackProblem.INCOMPLETE, file, "missing")
        if listed is not None:
            try:
                listed.verify_length_and_hashes(data)
            except LengthOrHashMismatchError:
                raise PackError(PackProblem.DAMAGED, file, "not as it was signed") from None
        metadata = self._load(kind, file, data)
        self._verified(metadata, name, root, file)
        if listed is not None and metadata.signed.version != listed.version:
            raise PackError(PackProblem.DAMAGED, file, "not the version that was signed")
        self._not_older(metadata.signed.version, getattr(self.seen, name), name)
        return metadata.signed

    def targets(self, targets: Targets) -> dict[str, bytes]:
        """Return every target, its length and hash checked before anything looks at it."""
        if len(targets.targets) > MAX_FILES:
            raise PackError(PackProblem.DAMAGED, "metadata/targets.json", "too many files")
        content = {}
        for path, target in targets.targets.items():
            name = f"targets/{path}"
            if _TARGET.fullmatch(path) is None:
                raise PackError(PackProblem.DAMAGED, "metadata/targets.json", "a strange file name")
            if target.length > MAX_MEDIA:
                raise PackError(PackProblem.DAMAGED, name, "too large")
            data = self._read(name, target.length)
            if data is None:
                raise PackError(PackProblem.INCOMPLETE, name, "missing")
            try:
                target.verify_length_and_hashes(data)
            except LengthOrHashMismatchError:
                raise PackError(PackProblem.DAMAGED, name, "not as it was signed") from None
            kept = MAX_INDEX if path.endswith(f"/{INDEX}") else MAX_TEXT
            content[path] = data[: kept + 1]  # films and recordings are checked, not kept
        return content

    def _read(self, name: str, limit: int) -> bytes | None:
        data = self.files.read(name, limit)
        if data is not None and len(data) > limit:
            raise PackError(PackProblem.DAMAGED, name, "longer than it may be")
        return data

    def _load(self, kind: type[T], file: str, data: bytes) -> Metadata[T]:
        try:
            metadata = Metadata[T].from_bytes(data)
        except RepositoryError:
            raise PackError(PackProblem.DAMAGED, file, "cannot be read") from None
        if not isinstance(metadata.signed, kind):
            raise PackError(PackProblem.DAMAGED, file, "is another file")
        return metadata

    def _verified(self, metadata: Metadata[T], role: str, root: Root, file: str) -> None:
        try:
            root.verify_delegate(role, metadata.signed_bytes, metadata.signatures)
        except (UnsignedMetadataError, ValueError):
            why = "not signed by the keys this kiosk trusts"
            raise PackError(PackProblem.UNSIGNED, file, why) from None

    def _not_older(self, version: int, seen: int, role: str) -> None:
        if version < seen:
            why = f"version {version}, but version {seen} was here before"
            raise PackError(PackProblem.ROLLED_BACK, f"metadata/{role}.json", why)
