"""Every key of the conventions: outside text, in a text field, inside the on-screen keyboard."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.events import CaretMove
from kiosk.flow.session import Alphabet, ScreenId
from kiosk.modalities.display.keys import POSITIONS
from kiosk.modalities.keypad import EVERYWHERE, IN_TEXT, OUTSIDE_TEXT, Keypad
from kiosk.model.diff import diff
from kiosk.model.node import Event
from kiosk.model.overlay import Overlay, Target
from kiosk.model.place import Unit
from kiosk.model.presentation import KeyPress, Presentation
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from speech.types import Prepare, Speak
from sync.answers import Field
from tests.journeys.kiosk import HandClock, Kiosk, begun, strings

ANYWHERE: list[tuple[str, Event]] = [
    ("up", e.FocusMoved(-1)),
    ("down", e.FocusMoved(1)),
    ("enter", e.FocusActivated()),
    ("escape", e.ScreenReturned()),
    ("pageup", e.ScreenReturned()),
    ("pagedown", e.ScreenAdvanced()),
    ("f1", e.PageOpened(ScreenId.HELP)),
    ("f2", e.SpeechToggled()),
    ("f3", e.RateChanged(-1)),
    ("f4", e.RateChanged(1)),
    ("f5", e.VolumeChanged(-1)),
    ("f6", e.VolumeChanged(1)),
    ("f7", e.PauseToggled()),
    ("f8", e.LanguageChosen()),
    ("f9", e.SizeChosen()),
    ("f10", e.PaletteChosen()),
    ("f11", e.PlaceAsked()),
    ("f12", e.CurtainToggled()),
]
OUTSIDE: list[tuple[str, str, Event | None]] = [
    ("left", "", e.ScreenReturned()),
    ("right", "", e.ScreenAdvanced()),
    ("-", "-", e.VolumeChanged(-1)),
    ("=", "=", e.VolumeChanged(1)),
    (",", "б", e.RateChanged(-1)),
    (".", "ю", e.RateChanged(1)),
    ("p", "з", e.PauseToggled()),
    ("m", "ь", e.SpeechToggled(sure=False)),
    ("l", "д", e.LanguageChosen()),
    ("r", "к", e.PageOpened(ScreenId.HELP)),
    ("q", "й", None),
    ("home", "", None),
    ("backspace", "", e.RepeatAsked()),
    ("tab", "\t", e.FocusMoved(1)),
    ("space", " ", e.FocusActivated()),
    ("h", "р", e.UnitRead(Unit.HEADING, 1)),
]
INSIDE: list[tuple[str, str, Event | None]] = [
    ("left", "", e.CaretMoved(CaretMove.LEFT)),
    ("right", "", e.CaretMoved(CaretMove.RIGHT)),
    ("home", "", e.CaretMoved(CaretMove.HOME)),
    ("end", "", e.CaretMoved(CaretMove.END)),
    ("backspace", "\b", e.CharacterErased()),
    ("-", "-", e.TextTyped("-")),
    ("=", "ң", e.TextTyped("ң")),
    ("p", "P", e.TextTyped("P")),
    ("m", "m", e.TextTyped("m")),
    ("1", "ә", e.TextTyped("ә")),
    ("space", " ", e.TextTyped(" ")),
    ("kp8", "8", e.TextTyped("8")),
    ("enter", "\r", e.FocusActivated()),
    ("tab", "\t", None),
]


class Desk:
    """A keypad in front of a screen, and what it posts."""

    def __init__(self, kiosk: Kiosk) -> None:
        self.posted: list[Event] = []
        self.clock = HandClock()
        self.keypad = Keypad(
            self.posted.append,
            lambda _update: None,
            lambda _request: None,
            now=self.clock.now,
        )
        assert kiosk.screens.last
        self.keypad.present(kiosk.screens.last)

    def hold(self, position: str, text: str = "") -> None:
        """Press a key and keep it down for two seconds; keep only what came of holding it."""
        self.keypad.pressed(KeyPress(position, text))
        self.posted.clear()
        self.clock.seconds += 2.0
        self.keypad.pressed(KeyPress(position, text, repeated=True))

    def press(self, position: str, text: str = "", *, repeated: bool = False) -> Event | None:
        """Press a key and return what it means; nothing at all is an error."""
        self.posted.clear()
        self.keypad.pressed(KeyPress(position, text, repeated))
        (event,) = self.posted
        assert isinstance(event, e.InputReceived)
        assert event.source is e.Source.KEYS
        return event.event


def asking(question: Field = Field.SURNAME) -> Kiosk:
    """Return a kiosk that asks a question of the first petition."""
    kiosk = Kiosk(begun(Language.KK))
    for node in ("petition-1", "to-signing", "agree"):
        kiosk.tap(node)
    while kiosk.state.visit.question is not question:
        kiosk.post(e.InputReceived(e.Source.TOUCH, e.TextTyped("А")))
        kiosk.tap("next")
    return kiosk


@pytest.fixture
def outside() -> Desk:
    """Return a keypad on the list of petitions."""
    return Desk(Kiosk(begun()))


@pytest.fixture
def inside() -> Desk:
    """Return a keypad in a text field."""
    return Desk(asking())


@pytest.mark.parametrize(("position", "event"), ANYWHERE)
def test_a_key_means_the_same_everywhere(
    outside: Desk, inside: Desk, position: str, event: Event
) -> None:
    """Somebody who learned a key need not learn it anew on another screen."""
    assert outside.press(position) == event
    assert inside.press(position) == event


@pytest.mark.parametrize(("position", "text", "event"), OUTSIDE)
def test_keys_outside_text_are_found_by_place(
    outside: Desk, position: str, text: str, event: Event | None
) -> None:
    """The key is the same whatever layout is on: P pauses although it types a Cyrillic letter."""
    assert outside.press(position, text) == event


@pytest.mark.parametrize(("position", "text", "event"), INSIDE)
def test_in_a_text_field_every_printable_key_types(
    inside: Desk, position: str, text: str, event: Event | None
) -> None:
    """A name with a hyphen or a P in it can be typed, and the arrows move the caret."""
    assert inside.press(position, text) == event


@pytest.mark.parametrize(
    ("position", "like"),
    [
        ("kpenter", "enter"),
        ("kp8", "up"),
        ("kp2", "down"),
        ("kp4", "left"),
        ("kp6", "right"),
        ("kp9", "pageup"),
        ("kp3", "pagedown"),
    ],
)
def test_a_numbered_keypad_is_enough(outside: Desk, position: str, like: str) -> None:
    """With Num Lock off its arrows move, and its Enter selects; with it on, digits type."""
    assert position in POSITIONS.values()
    assert outside.press(position) == outside.press(like)


def test_the_names_of_keys_are_those_of_real_keys() -> None:
    """No key means something here under a name that no keyboard ever gives it."""
    named = {*EVERYWHERE, *OUTSIDE_TEXT, *IN_TEXT, *(position for position, _, _ in INSIDE)}
    assert named <= set(POSITIONS.values())


@pytest.mark.parametrize("position", ["shift", "rshift", "alt", "ralt", "meta", "capslock"])
def test_a_modifier_alone_is_no_input(outside: Desk, position: str) -> None:
    """Holding Shift for a capital does not say that the key means nothing."""
    outside.keypad.pressed(KeyPress(position))
    assert outside.posted == []


@pytest.mark.parametrize("position", ["enter", "escape", "right", "f1", "f2", "f8", "f9", "f10"])
def test_a_key_held_down_chooses_once(outside: Desk, position: str) -> None:
    """A slow finger on Enter signs nothing twice, and colours never flash (WCAG 2.3.2)."""
    outside.hold(position)
    assert outside.posted == []


@pytest.mark.parametrize("position", ["down", "up", "f3", "f6", "-", "."])
def test_a_key_held_down_goes_on_moving(outside: Desk, position: str) -> None:
    """A long list is passed with one press."""
    outside.hold(position)
    assert len(outside.posted) == 1


def test_letters_held_down_repeat(inside: Desk) -> None:
    """In a text field a held letter types again, as everywhere."""
    inside.hold("q", "й")
    assert inside.posted == [e.InputReceived(e.Source.KEYS, e.TextTyped("й"), "q")]


@pytest.fixture
def keyboard() -> Kiosk:
    """Return a kiosk whose person stands at the on-screen keyboard, speech on."""
    kiosk = asking()
    kiosk.press("f2")
    kiosk.tap("allow")
    kiosk.press("down")
    assert kiosk.screen.focus == "keyboard"
    return kiosk


def spelled(kiosk: Kiosk) -> str:
    """Return the entry."""
    return kiosk.state.visit.entry(kiosk.state.visit.question)


def test_the_arrows_alone_can_type_a_name(keyboard: Kiosk) -> None:
    """Somebody whose keypad has only arrows and Enter spells: each key is said when reached."""
    assert "А" in keyboard.press("enter")
    assert keyboard.runtime.overlay.target == Target("keyboard", 0, 0)
    assert "Ә" in keyboard.press("right")
    assert "Ә" in keyboard.press("enter")
    assert spelled(keyboard) == "Ә"
    assert keyboard.press("down").startswith("й")
    keyboard.press("enter")
    assert spelled(keyboard) == "Әй"


def test_the_name_of_a_key_is_not_cut_off_by_the_press_that_led_to_it(keyboard: Kiosk) -> None:
    """The last thing sent after an arrow is the name of the key, not silence."""
    keyboard.press("enter")
    keyboard.press("right")
    assert isinstance([r for r in keyboard.requests if not isinstance(r, Prepare)][-1], Speak)


def test_what_comes_between_a_key_and_its_input_does_not_cut_the_name_off(keyboard: Kiosk) -> None:
    """A caption that moves on at that moment takes the name of the next key away from nobody."""
    published: list[Overlay] = []
    keypad = Keypad(
        lambda _: None, lambda update: published.append(update(Overlay())), lambda _: None
    )
    unasked = Presentation(
        keyboard.screen, diff(None, keyboard.screen), Settings(), Overlay(), by_input=False
    )
    keypad.present(unasked)
    keypad.pressed(KeyPress("enter"))
    keypad.present(unasked)
    assert published == []
    keypad.present(replace(unasked, by_input=True))
    assert published == [Overlay(target=Target("keyboard", 0, 0))]


def test_the_keyboard_has_edges_and_a_way_out(keyboard: Kiosk) -> None:
    """At an edge the kiosk says so; Escape leaves the keys, pressed again the screen."""
    keyboard.press("enter")
    for key, side in (("up", "top"), ("left", "left")):
        assert strings()(Language.KK, f"edge-{side}").spoken in keyboard.press(key)
    for _ in range(4):
        keyboard.press("down")
    assert strings()(Language.KK, "edge-bottom").spoken in keyboard.press("down")
    keyboard.press("escape")
    assert keyboard.runtime.overlay.target is None
    assert keyboard.screen.focus == "keyboard"
    keyboard.press("escape")
    assert keyboard.state.screen is ScreenId.NOTICE


def test_rows_of_different_length_keep_the_place_near(keyboard: Kiosk) -> None:
    """Going down from a long row to a short one lands on a key, never beside it."""
    keyboard.press("enter")
    for _ in range(11):
        keyboard.press("right")
    for _ in range(4):
        keyboard.press("down")
    target = keyboard.runtime.overlay.target
    assert target
    row = keyboard.screen.find("keyboard").keys[target.row]
    assert target.column == len(row) - 1


def test_the_place_stays_on_the_last_row_when_the_alphabet_changes(keyboard: Kiosk) -> None:
    """Choosing the next alphabet again and again works without searching for its key again."""
    keyboard.press("enter")
    for _ in range(4):
        keyboard.press("down")
    keyboard.press("right")
    seen = []
    for _ in range(3):
        keyboard.press("enter")
        seen.append(keyboard.state.visit.alphabet)
    assert seen == [Alphabet.DIGITS, Alphabet.EN, Alphabet.RU]


def test_a_held_enter_opens_the_keyboard_and_types_nothing(keyboard: Kiosk) -> None:
    """A slow finger does not put a letter into the name."""
    keyboard.press("enter")
    keyboard.press("enter", repeated=True)
    assert spelled(keyboard) == ""


def test_physical_keys_type_while_the_keyboard_has_the_focus(keyboard: Kiosk) -> None:
    """Whoever has both need not go back to the field first."""
    keyboard.press("q", text="Й")
    assert spelled(keyboard) == "Й"


def test_leaving_the_keyboard_leaves_the_place_in_it(keyboard: Kiosk) -> None:
    """Back at the keyboard later, Enter begins anew; and nothing is said twice on the way."""
    keyboard.press("q", text="Й")
    keyboard.press("enter")
    said = keyboard.press("pagedown")
    assert keyboard.runtime.overlay.target is None
    assert keyboard.state.visit.question is Field.GIVEN_NAME
    assert len(keyboard.utterances) == 1
    assert said.count(keyboard.screen.focused.name.spoken + ".") == 1
