"""Physical keys, before any window."""

from kiosk.modalities.display.keyboard import Keyboard
from kiosk.modalities.display.keys import position
from kiosk.model.presentation import KeyPress


def test_a_letter_key_waits_for_its_text() -> None:
    """One press gives one report, with place and text together."""
    got: list[KeyPress] = []
    keyboard = Keyboard(got.append)
    keyboard.down(20)
    assert got == []
    keyboard.text("й")
    keyboard.settle()
    assert got == [KeyPress("q", "й")]


def test_a_letter_key_without_text_is_still_a_key() -> None:
    """With Ctrl held a key types nothing, and is told by its place alone."""
    got: list[KeyPress] = []
    keyboard = Keyboard(got.append)
    keyboard.down(20)
    keyboard.settle()
    assert got == [KeyPress("q", "")]


def test_composed_letters_arrive_alone() -> None:
    """A letter that two keys compose belongs to no place."""
    got: list[KeyPress] = []
    Keyboard(got.append).text("é")
    assert got == [KeyPress("", "é")]


def test_arrows_do_not_wait() -> None:
    """Keys that type nothing are told at once, and repeats are marked until release."""
    got: list[KeyPress] = []
    keyboard = Keyboard(got.append)
    keyboard.down(82)
    keyboard.down(82)
    keyboard.up(82)
    keyboard.down(82)
    assert [press.repeated for press in got if not press.released] == [False, True, False]
    assert {press.position for press in got} == {"up"}


def test_the_places_of_the_conventions_have_names() -> None:
    """Every key that the conventions name can be told by its place."""
    names = {position(code) for code in range(232)}
    wanted = {"up", "down", "left", "right", "enter", "escape", "pageup", "pagedown", "home", "end"}
    wanted |= {f"f{number}" for number in range(1, 25)} | set("qwertyuiopasdfghjklzxcvbnm,.-=")
    assert wanted <= names
