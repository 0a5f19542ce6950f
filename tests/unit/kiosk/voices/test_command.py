"""`dauys-admin voice`: from an empty folder to a set that the kiosk plays and a pack carries."""

import shutil
from pathlib import Path

import numpy as np
import pytest
import soundfile

from kiosk.config import PROJECT
from kiosk.model.text import Language
from kiosk.voices import script, sheet
from speech.ports import SAMPLE_RATE
from speech.recordings import Recordings
from sync import cli
from sync.admin import demo_keys, packs
from sync.admin.__main__ import main
from sync.packs import verify_pack
from sync.packstore import FolderFiles
from tests.voices import Reader

_ID = "library-ramp"
_CREDITS = ["--speaker", "Айгүл", "--licence", "CC-BY-4.0", "--consent", "written"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Return a librarian's folder with one short petition."""
    folder = tmp_path / "source" / _ID
    shutil.copytree(PROJECT / "assets" / "petitions" / _ID, folder)
    (folder / "text.en.md").write_text("# A ramp\n\n> We ask for a ramp.\n\nThere are steps.\n")
    (folder / "easy.en.md").write_text("# A ramp\n\nPlease build a ramp.\n")
    return folder


def _read_aloud(folder: Path) -> None:
    """Record what is on the list in `folder`, as a patient person would."""
    reader, quiet = Reader(), np.zeros(SAMPLE_RATE // 2, np.float32)
    for phrase in script.read(folder / script.NAME).phrases:
        sound = np.concatenate((quiet, reader.say(phrase.text, Language.EN), quiet))
        soundfile.write(folder / f"en-{phrase.number:04}.flac", sound, SAMPLE_RATE)


def test_from_a_petition_to_a_pack(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A petition is listed, read aloud, checked, made a set, put into a pack, and found by text."""
    takes = tmp_path / "takes"
    listing = ["voice", "script", "--language", "en", "--petition", str(source)]
    assert main([*listing, "--out", str(takes)]) == cli.FINE
    assert (takes / sheet.NAME).read_text("utf-8").count("<li>") == 6
    assert main(["voice", "check", str(takes)]) == cli.FAILED
    assert "0003 is missing: Аким" not in capsys.readouterr().out
    _read_aloud(takes)
    made = ["voice", "check", str(takes), "--out", str(source / "voice-en"), *_CREDITS]
    assert main(made) == cli.FINE
    toml = source / "petition.toml"
    toml.write_text('audio.en = "voice-en"\n' + toml.read_text("utf-8"), "utf-8")
    demo_keys.make(tmp_path / "keys")
    packs.build(source.parent, tmp_path / "keys", tmp_path / "pack")
    root = (tmp_path / "keys" / "root.json").read_bytes()
    pack = verify_pack(FolderFiles(tmp_path / "pack"), root)
    assert pack.petitions[0].audio == {"en": "voice-en"}
    voice = Recordings.open(tmp_path / "pack" / "targets" / _ID / "voice-en")
    assert voice.find("We ask for a ramp.", "en")
    # The text is changed: its list can still be made, to record it again.
    (source / "text.en.md").write_text("# A ramp\n\n> We ask for a lift.\n\nThere are steps.\n")
    assert main([*listing, "--out", str(tmp_path / "again")]) == cli.FINE
    assert "We ask for a lift" in (tmp_path / "again" / script.NAME).read_text("utf-8")
    # From the pack it is still the text that was signed.
    packed = ["voice", "script", "--language", "en", "--pack", str(tmp_path / "pack")]
    assert main([*packed, "--out", str(tmp_path / "packed")]) == cli.FINE
    assert "We ask for a ramp" in (tmp_path / "packed" / _ID / script.NAME).read_text("utf-8")


def test_says_what_is_wrong(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What cannot be done is said in words that name the next step; nothing is half done."""
    takes, out = tmp_path / "takes", tmp_path / "set"
    assert main(["voice", "check", str(takes)]) == cli.FAILED
    assert "is not a folder" in capsys.readouterr().err
    takes.mkdir()
    assert main(["voice", "check", str(takes)]) == cli.FAILED
    assert "make it with dauys-admin voice script" in capsys.readouterr().err
    listing = ["voice", "script", "--language", "en", "--petition", str(source)]
    assert main([*listing, "--out", str(takes)]) == cli.FINE
    assert main([*listing, "--out", str(takes)]) == cli.FAILED
    assert "is there already" in capsys.readouterr().err
    _read_aloud(takes)
    (takes / "en-0002.flac").unlink()
    made = ["voice", "check", str(takes), "--out", str(out)]
    with pytest.raises(SystemExit) as ended:
        main(made)
    assert ended.value.code == cli.WRONG_USE
    assert main([*made, *_CREDITS]) == cli.FAILED
    assert not out.exists()
    said = capsys.readouterr()
    assert "0002 is missing" in said.out
    assert "--partial" in said.err
    assert main([*made, *_CREDITS, "--partial"]) == cli.FAILED
    assert len(Recordings.open(out).index.entries) == 5
