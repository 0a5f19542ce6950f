"""Engines by name: which are chosen, what a slip of the hand is told, who speaks what."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.config import KioskConfigError, audio_options, venue
from speech.drivers.piper import voices
from speech.drivers.scripted import ScriptedDriver
from speech.engines import PREFERRED, Places, checked, engines, report, speakers, usable
from speech.errors import EngineNameError

PANEL = "[panel]\ndiagonal_inches = 10.1\n"


def test_the_silent_engine_is_always_last() -> None:
    """Captions go on even when nothing can speak."""
    assert [d.name for d in engines(("scripted",), Places())] == ["scripted", "null"]
    assert [d.name for d in engines(("null", "scripted"), Places())] == ["null"]
    assert [d.name for d in engines(PREFERRED, Places())] == [
        "recorded",
        "piper",
        "espeak",
        "pyttsx3",
        "null",
    ]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (("espaek",), 'no engine "espaek", only recorded, piper, espeak'),
        (("piper:fr",), '"piper:fr" is not an engine'),
        (("espeak:kk",), "only piper, rhvoice, pyttsx3 may be followed"),
        (("piper:",), '"piper:" is not an engine'),
        (("espeak", "espeak"), "twice"),
        (("",), 'no engine ""'),
    ],
)
def test_a_wrong_name_is_answered_with_the_right_ones(names: tuple[str, ...], said: str) -> None:
    """A steward who mistypes reads what can be written instead."""
    with pytest.raises(EngineNameError) as error:
        engines(names, Places())
    assert said in str(error.value)


@given(st.lists(st.text(max_size=12), max_size=4))
def test_only_real_engines_pass(names: list[str]) -> None:
    """Whatever stands in a file, it is engines or a clear error."""
    try:
        assert checked(names) == tuple(names)
    except EngineNameError:
        assert names


def test_a_venue_chooses(tmp_path: Path) -> None:
    """The order that a steward wrote is the order that the audio process is started with."""
    assert venue(tmp_path).engines == PREFERRED
    file = tmp_path / "kiosk.toml"
    file.write_text(PANEL)
    assert venue(tmp_path).engines == PREFERRED
    file.write_text(PANEL + '[speech]\nengines = ["rhvoice:ru", "espeak"]')
    assert audio_options(tmp_path, [Path("/packs/a")]) == [
        "--engines",
        "rhvoice:ru,espeak",
        "--voices",
        str(tmp_path / "voices"),
        "--recordings",
        "/packs/a",
    ]


@pytest.mark.parametrize("engine", ['["espaek"]', '"espeak"', "[3]", "3", '["espeak", "espeak"]'])
def test_a_slip_in_the_venue_s_file_says_what_to_write(engine: str, tmp_path: Path) -> None:
    """The kiosk does not start with a guess; the message names the file and what it may hold."""
    (tmp_path / "kiosk.toml").write_text(f"{PANEL}[speech]\nengines = {engine}")
    with pytest.raises(KioskConfigError) as error:
        venue(tmp_path)
    assert "kiosk.toml" in str(error.value)
    assert "engine" in str(error.value)


def test_what_does_not_work_here_is_left_out() -> None:
    """A visitor is not told of an engine that nobody has heard; a steward is."""
    broken, works = ScriptedDriver(missing="for a test"), ScriptedDriver()
    silent = engines((), Places())
    assert usable([broken, works, *silent]) == [works, *silent]
    assert usable([broken, *silent]) == [broken, *silent]
    assert report(broken).text == "for a test"
    assert not report(broken).usable
    assert speakers([works, *silent]) == dict.fromkeys(("kk", "ru", "en"), "scripted")
    assert speakers(silent) == dict.fromkeys(("kk", "ru", "en"), "null")


def test_voices_of_piper_are_found_with_their_licence(tmp_path: Path) -> None:
    """What a steward puts into the folder is found by language; what is broken is passed over."""
    good = '{"language": {"code": "kk_KZ"}, "espeak": {"voice": "kk"}}'
    for name, config in {
        "kk_KZ-a-medium": good,
        "en_US-b-low": '{"espeak": {"voice": "en-us"}}',
        "zh-c": '{"language": {"code": "zh_CN"}, "phoneme_type": "pinyin"}',
        "kk-d": "{",
        "kk-e": '{"language": 3}',
    }.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.onnx").write_bytes(b"")
        (tmp_path / name / f"{name}.onnx.json").write_text(config)
    card = tmp_path / "kk_KZ-a-medium" / "MODEL_CARD"
    card.write_text("# Model card\n\n* Language: kk_KZ\n* License: CC-BY-4.0\n")
    found = [(voice.path.stem, voice.language, voice.licence) for voice in voices(tmp_path)]
    assert found == [("en_US-b-low", "en", "unknown"), ("kk_KZ-a-medium", "kk", "CC-BY-4.0")]
