"""Keep the last good pack on the kiosk, and refuse every other with a reason.

::

    pack/root.json        the root this kiosk trusts, moved forward as packs bring newer ones
    pack/seen.json        highest versions so far: packs never roll back
    pack/current          link to the pack in use
    pack/previous         link to the one before it, for when the current one is damaged on the disk
    pack/packs/<name>/    packs as they came
"""

import json
import os
import secrets
import shutil
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from sync import files
from sync.errors import SyncError
from sync.packs import MAX_METADATA, Pack, PackError, PackProblem, Versions, verify_pack

_LINKS = ("current", "previous")


class NoTrustedRootError(SyncError):
    """No root to verify packs from: this kiosk was never given one."""


@dataclass(frozen=True, slots=True)
class FolderFiles:
    """A pack in a folder; links and anything outside the folder are not followed."""

    folder: Path

    def read(self, name: str, limit: int) -> bytes | None:
        """Return at most ``limit + 1`` bytes of a file, or None if it is not there."""
        path = self.folder / name
        try:
            handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        except (FileNotFoundError, NotADirectoryError, PermissionError):
            return None
        except OSError:
            raise PackError(PackProblem.DAMAGED, name, "cannot be read from the disk") from None
        try:
            with os.fdopen(handle, "rb") as file:
                return file.read(limit + 1)
        except OSError:
            raise PackError(PackProblem.DAMAGED, name, "cannot be read from the disk") from None


@dataclass(frozen=True, slots=True)
class _Copying:
    """Copies exactly the files that verifying reads: whatever else is on a stick stays there."""

    source: FolderFiles
    copy: Path

    def read(self, name: str, limit: int) -> bytes | None:
        data = self.source.read(name, limit)
        if data is not None and len(data) <= limit:
            path = self.copy / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return data


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the store has to show."""

    pack: Pack | None
    """The pack in use; None where there is none, or none that is good."""
    problems: tuple[PackError, ...] = ()
    """Why the current pack, and perhaps the one before it, was not used."""
    folder: Path | None = None
    """Where that pack stands; it stays there until two later ones were installed."""

    @property
    def recordings(self) -> tuple[Path, ...]:
        """Folders with recordings of the petitions' texts, checked with the pack."""
        if self.pack is None or self.folder is None:
            return ()
        return tuple(
            self.folder / "targets" / petition.id / folder
            for petition in self.pack.petitions
            for folder in (petition.audio or {}).values()
        )

    @property
    def films(self) -> tuple[tuple[str, str, Path], ...]:
        """Of each petition that has one: its id, the sign language and the film."""
        if self.pack is None or self.folder is None:
            return ()
        return tuple(
            (petition.id, petition.sign_language, self.folder / "targets" / petition.id / film)
            for petition in self.pack.petitions
            if petition.sign_language and (film := petition.film)
        )


@dataclass(frozen=True, slots=True)
class PackStore:
    """The kiosk's folder of packs."""

    folder: Path

    def trust(self, root: bytes) -> None:
        """Trust ``root`` from now on, if nothing is trusted yet; packs bring later ones."""
        if not self._root_file.exists():
            self.folder.mkdir(mode=0o755, parents=True, exist_ok=True)
            files.replace(self._root_file, root)

    def load(self, now: datetime | None = None) -> Loaded:
        """Return the current pack, verified again; where it is bad, the one before it.

        Raises NoTrustedRootError.
        """
        problems: list[PackError] = []
        for link in _LINKS:
            path = self.folder / link
            if not path.is_symlink():
                continue
            seen = self._seen() if link == "current" else None
            folder = path.resolve()
            try:
                pack = verify_pack(FolderFiles(folder), self._root(), seen, now)
            except PackError as error:
                problems.append(error)
            else:
                return Loaded(pack, tuple(problems), folder)
        return Loaded(None, tuple(problems))

    def install(self, candidate: Path, now: datetime | None = None) -> Pack:
        """Verify the pack in ``candidate``, copy it, verify the copy and use it from now on.

        Raises PackError and changes nothing where it is refused, or NoTrustedRootError.
        """
        root, seen = self._root(), self._seen()
        name = secrets.token_hex(8)
        copy = self.folder / "packs" / name
        try:
            verify_pack(_Copying(FolderFiles(candidate), copy), root, seen, now)
            pack = verify_pack(FolderFiles(copy), root, seen, now)
            _sync_tree(copy)
        except BaseException:
            shutil.rmtree(copy, ignore_errors=True)
            raise
        current = self.folder / "current"
        if current.is_symlink() and self.load(now).problems == ():
            _link(self.folder / "previous", str(current.readlink()))
        _link(current, f"packs/{name}")
        files.replace(self._root_file, pack.root)
        files.replace(self._seen_file, json.dumps(asdict(pack.versions)).encode())
        self._sweep()
        return pack

    @property
    def _root_file(self) -> Path:
        return self.folder / "root.json"

    @property
    def _seen_file(self) -> Path:
        return self.folder / "seen.json"

    def _root(self) -> bytes:
        root = FolderFiles(self.folder).read("root.json", MAX_METADATA)
        if root is None:
            raise NoTrustedRootError(
                f"{self._root_file} is missing; install a pack with --root ROOT.json once"
            )
        return root

    def _seen(self) -> Versions:
        try:
            return Versions(**json.loads(self._seen_file.read_bytes()))
        except (OSError, ValueError, TypeError):
            return Versions()  # nothing seen, or lost with the disk: the root still binds

    def _sweep(self) -> None:
        """Remove packs that no link points to."""
        kept = {(self.folder / link).resolve() for link in _LINKS}
        for path in (self.folder / "packs").iterdir():
            if path.resolve() not in kept:
                shutil.rmtree(path, ignore_errors=True)


def utc_now() -> datetime:
    """Return the time, for reporting expiry."""
    return datetime.now(UTC)


def _link(link: Path, target: str) -> None:
    """Point ``link`` to ``target`` in one step, whatever it pointed to before."""
    fresh = files.beside(link)
    fresh.symlink_to(target)
    fresh.replace(link)
    files.flush(link.parent)


def _sync_tree(folder: Path) -> None:
    for path in (*folder.rglob("*"), folder, folder.parent):
        files.flush(path)
