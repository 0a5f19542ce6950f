"""Fingers and physical keys, before any window."""

from kiosk.modalities.display.geometry import Box, Look, Rect
from kiosk.modalities.display.keyboard import Keyboard
from kiosk.modalities.display.keys import position
from kiosk.modalities.display.touch import Finger, Swipe
from kiosk.model.presentation import KeyPress

CARD = Box("card", Look.CARD, Rect(100, 100, 300, 80))
FLICK = 47


def test_a_tap_inside_counts() -> None:
    """A tap that trembles within its target still counts."""
    assert Finger(CARD, 150, 150).lift(180, 140, FLICK) is CARD


def test_a_tap_that_ends_outside_does_not_count() -> None:
    """A finger that leaves its target has changed its mind."""
    assert Finger(CARD, 150, 150).lift(450, 150, FLICK) is None


def test_swipes_go_with_the_content() -> None:
    """Pushing upwards brings what follows; a swipe across the screen means nothing."""
    assert Finger(CARD, 150, 150).lift(155, 60, FLICK) is Swipe.FORWARD
    assert Finger(CARD, 150, 110).lift(150, 175, FLICK) is Swipe.BACK
    assert Finger(None, 150, 150).lift(600, 120, FLICK) is None


def test_a_pressed_target_shows_that_it_is_left() -> None:
    """The look changes as the finger leaves the target, and again as it comes back."""
    finger = Finger(CARD, 150, 150)
    assert not finger.move(160, 150)
    assert finger.move(600, 150)
    assert finger.move(160, 150)


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
    assert [press.repeated for press in got] == [False, True, False]
    assert {press.position for press in got} == {"up"}


def test_the_places_of_the_conventions_have_names() -> None:
    """Every key that the conventions name can be told by its place."""
    names = {position(code) for code in range(232)}
    wanted = {"up", "down", "left", "right", "enter", "escape", "pageup", "pagedown", "home", "end"}
    wanted |= {f"f{number}" for number in range(1, 25)} | set("qwertyuiopasdfghjklzxcvbnm,.-=")
    assert wanted <= names
