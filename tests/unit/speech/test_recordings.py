"""A recorded voice says exactly the words that its index names, or nothing at all."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from speech.errors import DriverError, RecordingError
from speech.recordings import INDEX, MAX_INDEX, Entry, Index, Recordings, canonical, parse

_SOUND = (np.arange(3_000) % 251).astype("<i2")
_SET = Index(
    language="kk",
    speaker="Айгүл",
    licence="CC-BY-4.0",
    consent="written, 2026-11-02",
    pace=210,
    entries=(Entry("Артқа", "a.flac", 0, 1_000), Entry("Шығу?", "a.flac", 1_000, 2_000)),
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a good set."""
    (tmp_path / INDEX).write_bytes(_SET.to_json())
    soundfile.write(tmp_path / "a.flac", _SOUND, 22_050, subtype="PCM_16")
    return tmp_path


def test_says_its_words(folder: Path) -> None:
    """What is found by its text is exactly the piece of sound that the index names."""
    voice = Recordings.open(folder)
    back, leave = voice.find("  Артқа.", "kk"), voice.find("Шығу?", "kk")
    assert back
    assert leave
    assert voice.pcm(back) == _SOUND[:1_000].tobytes()
    assert voice.pcm(leave) == _SOUND[1_000:].tobytes()


def test_says_nothing_else(folder: Path) -> None:
    """Other words, another language, or a statement for a question are left to another voice."""
    voice = Recordings.open(folder)
    assert voice.find("Артқа", "ru") is None
    assert voice.find("артқа", "kk") is None
    assert voice.find("Шығу", "kk") is None
    assert voice.find(".", "kk") is None


@given(st.text(max_size=60))
def test_one_canonical_form(text: str) -> None:
    """Blanks, the way accents are encoded and a final stop make no difference."""
    once = canonical(text)
    assert canonical(once) == once
    assert canonical(f" {text}\n.") == once


@given(
    st.builds(
        Index,
        language=st.sampled_from(["kk", "ru", "en"]),
        speaker=st.just("x"),
        licence=st.just("x"),
        consent=st.just("x"),
        pace=st.integers(60, 600),
        entries=st.lists(
            st.builds(
                Entry,
                st.text(min_size=1, max_size=20).map(canonical).filter(bool),
                st.from_regex(r"[a-z0-9]{1,9}\.flac", fullmatch=True),
                st.integers(0, 10**9),
                st.integers(1, 10**6),
            ),
            min_size=1,
            unique_by=lambda entry: entry.text,
        ).map(tuple),
    ),
    st.booleans(),
)
def test_survives_writing_and_reading(index: Index, bound: bool) -> None:
    """What was written is what is read."""
    if bound:
        index = replace(index, petition="library-ramp", text_hash="0f" * 32)
    assert parse(index.to_json()) == index


def _changed(**changes: Any) -> bytes:
    return json.dumps(json.loads(_SET.to_json()) | changes).encode()


_ENTRY = {"text": "Артқа", "file": "a.flac", "first": 0, "count": 1}


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"\xff",
        b"[" * 100_000,
        b" " * (MAX_INDEX + 1),
        _changed(format="dauys recordings 2"),
        _changed(extra=1),
        _changed(language="kz"),
        _changed(speaker=" "),
        _changed(licence=None),
        _changed(consent="x" * 301),
        _changed(pace=True),
        _changed(pace=1_000),
        _changed(petition="library-ramp"),
        _changed(petition="library-ramp", text_hash="short"),
        _changed(petition="../up", text_hash="0f" * 32),
        _changed(entries=[]),
        _changed(entries=[_ENTRY, _ENTRY]),
        _changed(entries=[_ENTRY | {"file": "../a.flac"}]),
        _changed(entries=[_ENTRY | {"file": ".."}]),
        _changed(entries=[_ENTRY | {"text": "Артқа."}]),
        _changed(entries=[_ENTRY | {"text": ""}]),
        _changed(entries=[_ENTRY | {"first": -1}]),
        _changed(entries=[_ENTRY | {"first": 1.0}]),
        _changed(entries=[_ENTRY | {"count": True}]),
        _changed(entries=[_ENTRY | {"count": 10**9}]),
        _changed(entries=[_ENTRY | {"more": 1}]),
        _SET.to_json().replace(b'"pace"', b'"pace": 1, "pace"', 1),
    ],
)
def test_refuses_what_is_no_index(data: bytes) -> None:
    """An index that is not in the format is refused whole."""
    with pytest.raises(RecordingError):
        parse(data)


@given(st.binary(max_size=300))
def test_any_bytes(data: bytes) -> None:
    """Whatever lies there is an index or is refused."""
    with pytest.raises(RecordingError):
        parse(data)


@pytest.mark.parametrize(
    ("rate", "channels", "kind", "subtype"),
    [
        (44_100, 1, "FLAC", "PCM_16"),
        (22_050, 2, "FLAC", "PCM_16"),
        (22_050, 1, "WAV", "PCM_16"),
        (22_050, 1, "FLAC", "PCM_24"),
    ],
)
def test_refuses_other_sound(
    folder: Path, rate: int, channels: int, kind: str, subtype: str
) -> None:
    """Sound that would be played at the wrong speed or as noise is found when the set is opened."""
    sound = np.zeros((4_000, channels), "<i2")
    soundfile.write(folder / "a.flac", sound, rate, format=kind, subtype=subtype)
    with pytest.raises(RecordingError, match="is not FLAC"):
        Recordings.open(folder)


def test_refuses_missing_and_short_files(folder: Path) -> None:
    """A set with a hole is refused at the start, not in the middle of a visit."""
    soundfile.write(folder / "a.flac", _SOUND[:-1], 22_050, subtype="PCM_16")
    with pytest.raises(RecordingError, match="ends before"):
        Recordings.open(folder)
    (folder / "a.flac").write_bytes(b"fLaC, but not really")
    with pytest.raises(RecordingError, match="cannot be read"):
        Recordings.open(folder)
    (folder / "a.flac").unlink()
    with pytest.raises(RecordingError, match="cannot be read"):
        Recordings.open(folder)
    (folder / INDEX).unlink()
    with pytest.raises(RecordingError, match="holds no"):
        Recordings.open(folder)


def test_file_damaged_later(folder: Path) -> None:
    """A file that breaks while the kiosk runs is an engine's failure: the next voice speaks."""
    voice = Recordings.open(folder)
    entry = voice.find("Артқа", "kk")
    assert entry
    data = (folder / "a.flac").read_bytes()
    (folder / "a.flac").write_bytes(data[: len(data) // 4])
    with pytest.raises(DriverError):
        voice.pcm(entry)
