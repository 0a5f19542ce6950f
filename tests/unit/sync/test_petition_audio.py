"""A recording in a pack says the petition that people sign, and nothing else."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from sync import cli
from sync.admin import packs
from sync.admin.__main__ import main
from sync.admin.packs import BuildError
from sync.answers import Language
from sync.packs import PackError, PackProblem, verify_pack
from sync.packstore import FolderFiles, PackStore
from sync.petition_files import OPENING_KEY, OPENING_KEY_LENGTH, PetitionError, read_petition
from sync.petitions import Petition
from tests.unit.sync.samples import SOURCES

_ID = "library-ramp"
_FILES = {path.name: path.read_bytes() for path in (SOURCES / _ID).iterdir()} | {
    OPENING_KEY: bytes(OPENING_KEY_LENGTH)
}


def _petition() -> Petition:
    return read_petition(_ID, _FILES.get)


@pytest.fixture
def index() -> dict[str, Any]:
    """Return an index of recordings of the sample petition in Kazakh."""
    text = _petition().texts[Language.KK]
    first, _, _ = text.blocks[1].text.partition(". ")
    said = (text.title, text.ask, first, text.easy_title, text.easy_read[0].text)
    return {
        "format": "dauys recordings 1",
        "language": "kk",
        "speaker": "Айгүл",
        "licence": "CC-BY-4.0",
        "consent": "written",
        "pace": 210,
        "petition": _ID,
        "text_hash": text.text_hash.hex(),
        "entries": [
            {"text": phrase.rstrip("."), "file": "part-01.flac", "first": n * 100, "count": 100}
            for n, phrase in enumerate(said)
        ],
    }


@pytest.fixture
def source(index: dict[str, Any], tmp_path: Path) -> Path:
    """Return a librarian's folder with one petition that has been recorded in Kazakh."""
    folder = tmp_path / "source" / _ID
    (folder / "voice-kk").mkdir(parents=True)
    for path in (SOURCES / _ID).iterdir():
        (folder / path.name).write_bytes(path.read_bytes())
    toml = folder / "petition.toml"
    toml.write_text('audio.kk = "voice-kk"\n' + toml.read_text("utf-8"), "utf-8")
    (folder / "voice-kk" / "index.json").write_text(json.dumps(index))
    (folder / "voice-kk" / "part-01.flac").write_bytes(b"f" * 100_000)
    return folder.parent


def test_travels_with_the_pack(
    demo: Path, source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Recordings beside a petition are signed, verified, installed and found on the kiosk."""
    out, data = tmp_path / "out", tmp_path / "data"
    root = str(demo / "keys" / "root.json")
    assert (
        main(["pack", "build", str(source), "--keys", str(demo / "keys"), "--out", str(out)]) == 0
    )
    assert main(["pack", "verify", str(out), "--root", root]) == cli.FINE
    assert "(recorded)" in capsys.readouterr().out
    assert main(["pack", "install", str(out), "--root", root, "--data", str(data)]) == cli.FINE
    (folder,) = PackStore(data / "pack").load(datetime.now(UTC)).recordings
    assert (folder / "index.json").is_file()
    assert (folder / "part-01.flac").read_bytes() == b"f" * 100_000


def test_damage_is_found(demo: Path, source: Path, tmp_path: Path) -> None:
    """A recording that is not the one that was signed is refused, and says which."""
    out = tmp_path / "out"
    packs.build(source, demo / "keys", out)
    root = (demo / "keys" / "root.json").read_bytes()
    verify_pack(FolderFiles(out), root)
    sound = out / "targets" / _ID / "voice-kk" / "part-01.flac"
    sound.write_bytes(b"g" * 100_000)
    with pytest.raises(PackError) as refused:
        verify_pack(FolderFiles(out), root)
    assert refused.value.problem is PackProblem.DAMAGED
    sound.unlink()
    with pytest.raises(PackError) as refused:
        verify_pack(FolderFiles(out), root)
    assert refused.value.problem is PackProblem.INCOMPLETE


def test_changed_text_must_be_recorded_again(demo: Path, source: Path, tmp_path: Path) -> None:
    """Nobody can change a text and leave an old recording beside it."""
    text = source / _ID / "text.kk.md"
    text.write_text(text.read_text("utf-8") + "\nТағы бір сөйлем.\n", "utf-8")
    with pytest.raises(BuildError, match=r"recorded for another text than text\.kk\.md"):
        packs.build(source, demo / "keys", tmp_path / "out")


_SAYS = {"text": "Петицияға қол қоймаңыз", "file": "part-01.flac", "first": 0, "count": 9}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda i: i["entries"].append(_SAYS), "says 1 phrases that the petition does not"),
        (lambda i: i["entries"].append(_SAYS | {"text": ""}), "says 1 phrases"),
        (lambda i: i["entries"].append(_SAYS | {"text": "Аудан"}), "says 1 phrases"),
        (lambda i: i["entries"].append(_SAYS | {"file": "part-02.flac"}), "is missing"),
        (lambda i: i["entries"].append(_SAYS | {"file": "../petition.toml"}), "no plain name"),
        (lambda i: i["entries"].append(7), "is not an index"),
        (lambda i: i.update(petition="bus-announcements"), "made for another petition"),
        (lambda i: i.update(language="ru"), "made for another petition or language"),
        (lambda i: i.update(format="dauys recordings 9"), "not of the format"),
        (lambda i: i.pop("text_hash"), "is not an index"),
        (lambda i: i.update(speaker="x" * 300_000), "has more than"),
    ],
)
def test_nothing_else_is_said(
    index: dict[str, Any], change: Callable[[dict[str, Any]], object], says: str
) -> None:
    """An index that says more than the petition, or is another's, is refused in plain words."""
    change(index)
    files = _FILES | {
        "petition.toml": b'audio.kk = "voice-kk"\n' + _FILES["petition.toml"],
        "voice-kk/index.json": json.dumps(index).encode(),
        "voice-kk/part-01.flac": b"f",
    }
    with pytest.raises(PetitionError, match=says):
        read_petition(_ID, files.get)


def test_stray_files_are_named(demo: Path, source: Path, tmp_path: Path) -> None:
    """A file that no index names does not slip into a pack."""
    (source / _ID / "voice-kk" / "take-2.wav").write_bytes(b"x")
    (source / _ID / "voice-kk" / ".hidden").write_bytes(b"x")
    with pytest.raises(BuildError, match=r"voice-kk/take-2\.wav: no part") as refused:
        packs.build(source, demo / "keys", tmp_path / "out")
    assert ".hidden" not in str(refused.value)
