"""A venue's own keypad: what it sends does what the steward said, and nothing else changes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk import keypad_file
from kiosk.config import KioskConfigError
from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.modalities.display.keys import POSITIONS
from kiosk.modalities.keypad import EVERYWHERE, Function, KeyMap, Keypad, MappingError
from kiosk.modalities.keypad.mapping import JACK, STANDARD, SWITCHES
from kiosk.model.node import Event
from kiosk.model.presentation import KeyPress
from kiosk.model.text import Language
from speech.types import Output, OutputKeyed, Request
from tests.journeys.kiosk import Kiosk, begun, strings
from tests.unit.kiosk.test_keypad import asking

KEYS = tuple(POSITIONS.values())
TACTILE = {
    "f13": "up", "f14": "down", "a": "left", "b": "right", "#121": "select", "c": "back",
    "d": "help", "kp+": "louder", "kp-": "quieter", "x": "switch-move", "y": "switch-select",
    "f20": "headphones-in", "f21": "headphones-out", "e": "repeat",
}  # fmt: skip


def mapped(named: dict[str, str] | None = None) -> KeyMap:
    """Return a keypad that sends what nobody would guess."""
    return KeyMap.of(TACTILE if named is None else named, KEYS)


def wired(kiosk: Kiosk) -> tuple[Keypad, list[Event], list[Request]]:
    """Return that keypad at a kiosk, what it posts and what it tells the audio process."""
    posted: list[Event] = []
    sent: list[Request] = []
    keypad = Keypad(posted.append, lambda _: None, sent.append, mapped(), kiosk.clock.now)
    assert kiosk.screens.last
    keypad.present(kiosk.screens.last)
    return keypad, posted, sent


@pytest.mark.parametrize(
    ("key", "text", "event"),
    [
        ("f13", "", e.FocusMoved(-1)),
        ("f14", "", e.FocusMoved(1)),
        ("a", "a", e.ScreenReturned()),
        ("b", "и", e.ScreenAdvanced()),
        ("#121", "", e.FocusActivated()),
        ("c", "c", e.ScreenReturned()),
        ("d", "d", e.PageOpened(ScreenId.HELP)),
        ("kp+", "+", e.VolumeChanged(1)),
        ("e", "e", e.RepeatAsked()),
        ("up", "", e.FocusMoved(-1)),
        ("f10", "", e.PaletteChosen()),
    ],
)
def test_a_mapped_key_does_what_was_said(key: str, text: str, event: Event) -> None:
    """The steward's word counts; keys that were not named do what they always do."""
    keypad, posted, _ = wired(Kiosk(begun()))
    keypad.pressed(KeyPress(key, text))
    (received,) = posted
    assert isinstance(received, e.InputReceived)
    assert received.event == event
    assert received.key == ("" if key in TACTILE else key)


@pytest.mark.parametrize("key", ["a", "b", "c", "x", "kp+"])
def test_a_mapped_key_never_types(key: str) -> None:
    """A tactile key that sends a letter does not put it into a name."""
    keypad, posted, _ = wired(asking())
    keypad.pressed(KeyPress(key, "a"))
    assert not any("TextTyped" in repr(event) for event in posted)


def test_the_socket_of_the_keypad_is_told() -> None:
    """The keys that it sends at plug and unplug are believed; the standard ones are free then."""
    keypad, posted, sent = wired(Kiosk(begun()))
    for key in ("f20", "f21", "f15"):
        keypad.pressed(KeyPress(key))
    assert sent == [OutputKeyed(Output.HEADPHONES), OutputKeyed(Output.SPEAKER)]
    assert len(posted) == 1


def test_switches_are_known_by_their_keys() -> None:
    """Mapped switches take the place of F13 and F14, which do something else on this keypad."""
    assert mapped().of_switches() == dict(zip("xy", SWITCHES, strict=True))
    assert KeyMap().of_switches() == dict(zip(("f13", "f14"), SWITCHES, strict=True))


def test_a_release_means_nothing_by_itself() -> None:
    """Letting a key go is no input."""
    keypad, posted, _ = wired(Kiosk(begun()))
    keypad.pressed(KeyPress("down", released=True))
    assert posted == []


@pytest.mark.parametrize("language", Language)
def test_the_key_explorer_calls_a_mapped_key_by_what_it_does(language: Language) -> None:
    """Nothing is written on it but its sign: what it sends helps nobody."""
    kiosk = Kiosk(begun(language, speech=True))
    kiosk.post(e.InputReceived(e.Source.KEYS, e.PageOpened(ScreenId.KEYS)))
    said = kiosk.post(e.InputReceived(e.Source.KEYS, EVERYWHERE["f6"], ""))
    louder = strings()(language, "explain-louder", by="keys").spoken
    this = strings()(language, "key-name-mapped").spoken
    assert said.startswith(f"{this}: {louder}")


@pytest.mark.parametrize(
    ("named", "fault"),
    [
        ({"qq": "up"}, "no key called"),
        ({"a": "jump"}, "which is nothing"),
        ({"shift": "up"}, "only changes other keys"),
        ({"enter": "help"}, "no key is left for “select”"),
        ({"f20": "headphones-in"}, "only one of"),
        ({"#x": "up"}, "no key called"),
    ],
)
def test_a_contradiction_is_told_in_words(named: dict[str, str], fault: str) -> None:
    """Nobody is left with a keypad without Select, and the steward hears why."""
    with pytest.raises(MappingError, match=fault):
        mapped(named)


def test_every_function_has_its_standard_key() -> None:
    """What can be mapped can be done without a mapping too."""
    assert set(STANDARD) == set(Function)
    named = {key.rpartition("+")[2] for key in STANDARD.values()}
    assert named <= set(KEYS)
    assert {KeyMap().function(key) for key in STANDARD.values()} == set(Function)
    assert set(JACK) <= set(Function)


@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(Function), max_size=25))
def test_whatever_is_accepted_can_be_written_and_read(named: dict[str, Function]) -> None:
    """A file that the kiosk wrote is one that it reads, or it is refused before."""
    try:
        mapping = KeyMap.of(dict(named), KEYS)
    except MappingError:
        return
    lines = keypad_file.text(mapping)
    assert keypad_file.parsed(lines) == mapping


def test_the_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    """What the set-up found holds after the next start; nothing else is left in the folder."""
    keypad_file.write(tmp_path, mapped())
    assert keypad_file.read(tmp_path) == mapped()
    assert [path.name for path in tmp_path.iterdir()] == ["keypad.toml"]


@pytest.mark.parametrize(
    "content",
    [
        "",
        "[keys",
        "keys = 3",
        '[keys]\n"up" = 3',
        '[keys]\n"up"="up"\n"up"="down"',
        "\0",
        "[other]",
    ],
)
def test_a_damaged_file_says_what_to_do_and_stops_nothing(tmp_path: Path, content: str) -> None:
    """The kiosk starts with the keys as they always are, and tells which command mends it."""
    (tmp_path / "keypad.toml").write_text(content, "utf-8")
    with pytest.raises(KioskConfigError, match="dauys-kiosk keypad"):
        keypad_file.read(tmp_path)
    mapping, problem = keypad_file.usable(tmp_path)
    assert mapping == KeyMap()
    assert "keypad.toml" in problem


def test_no_file_is_no_fault(tmp_path: Path) -> None:
    """A keyboard from a shop needs no set-up."""
    assert keypad_file.usable(tmp_path) == (KeyMap(), "")
