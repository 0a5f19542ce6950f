"""What each privacy class means on each channel (EN 301 549 5.1.3.8-.9)."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.model.privacy import Channel, Disclosure, Privacy, disclosure
from kiosk.model.roles import NodeState
from kiosk.model.settings import Loudspeaker, Settings
from kiosk.model.text import Language
from kiosk.model.wording import Wording
from sync.answers import Field
from tests.conformance.visit import (
    FLOW,
    OPEN,
    STRINGS,
    by_key,
    everywhere,
    gallery,
    kiosk_at,
    state_of,
)

FULL, ALLOWED = Disclosure.FULL, Disclosure.IF_ALLOWED
TABLE = {
    Privacy.PUBLIC: (FULL, FULL, FULL, FULL, FULL),
    Privacy.CHOICE: (ALLOWED, FULL, FULL, FULL, FULL),
    Privacy.PERSONAL: (ALLOWED, FULL, FULL, FULL, FULL),
    Privacy.SECRET: (
        Disclosure.COUNT,
        FULL,
        Disclosure.ON_REQUEST,
        Disclosure.ON_REQUEST,
        Disclosure.PROTECTED,
    ),
}
CHANNELS = (
    Channel.LOUDSPEAKER,
    Channel.HEADPHONES,
    Channel.SCREEN,
    Channel.BRAILLE,
    Channel.AT_TREE,
)
REFUSED = Settings(speech=True, loudspeaker=Loudspeaker.REFUSED)
SECRETS = ("840115400125", "8401 1540 0125", "+7 700 000 00 00", "15.01.1984")
PERSONAL = ("Касымова", "Алия", "Умитовна", "Абая")


def test_the_table_of_classes_is_kept() -> None:
    """What may go out on a channel is what the table of the requirements says, class by class."""
    for privacy, row in TABLE.items():
        assert tuple(disclosure(privacy, channel) for channel in CHANNELS) == row


@pytest.mark.parametrize("language", Language)
def test_the_question_comes_before_anything_above_public(language: Language) -> None:
    """A screen with something private on it is not spoken before the person was asked."""
    unasked = Settings(speech=True, language=language)
    for exhibit in gallery(language, unasked):
        after, _ = FLOW.step(exhibit.state, e.TimePassed(exhibit.state.now))
        private = any(node.privacy > Privacy.PUBLIC for node in FLOW.screen(exhibit.state).walk())
        assert not private or after.screen in {ScreenId.LOUDSPEAKER, ScreenId.WELCOME}, exhibit.name


@pytest.mark.parametrize("language", Language)
def test_the_question_reveals_nothing(language: Language) -> None:
    """Who overhears the question learns neither the petition nor a name."""
    screen = FLOW.screen(state_of("loudspeaker", language))
    assert all(node.privacy is Privacy.PUBLIC for node in screen.walk())
    assert not any(char.isdigit() for node in screen.body for char in node.name.shown)


def test_a_refusal_keeps_every_screen_quiet() -> None:
    """After "not aloud" nothing above public is put into words, on any screen."""
    words = Wording(STRINGS, Loudspeaker.REFUSED)
    for exhibit, screen in everywhere(REFUSED):
        for node in screen.walk():
            if node.privacy is Privacy.PUBLIC:
                continue
            private = node.value or node.name
            said = {string.shown for string in words.content(node)}
            assert private.shown not in said or not private.shown, (exhibit.name, node.id)


def test_secrets_never_reach_the_loudspeaker() -> None:
    """An IIN is counted, never said, even by somebody who allowed everything."""
    words = Wording(STRINGS, Loudspeaker.ALLOWED)
    for exhibit, screen in everywhere(OPEN):
        for node in screen.walk():
            if node.privacy is Privacy.SECRET:
                said = " ".join(string.spoken for string in words.whole(node))
                assert not any(secret in said for secret in SECRETS), (exhibit.name, node.id)


def test_typing_a_secret_is_counted_aloud() -> None:
    """Each digit typed is answered by how many there are, not by which it was."""
    kiosk = kiosk_at(state_of("2-iin"))
    kiosk.press("backspace")
    said = kiosk.press("5", text="5")
    assert said
    assert "5" not in said


def test_show_ends_after_ten_seconds() -> None:
    """A masked number that was asked for hides again by itself."""
    state = by_key(state_of("2-review"), e.SecretToggled(Field.IIN))
    assert FLOW.screen(state).find("answer-iin").revealed
    state = replace(state, last_input=state.now)
    still, _ = FLOW.step(state, e.TimePassed(state.now + 9.5))
    assert FLOW.screen(still).find("answer-iin").revealed
    gone, _ = FLOW.step(state, e.TimePassed(state.now + 10))
    assert not FLOW.screen(gone).find("answer-iin").revealed


def test_a_name_is_read_back_once_allowed() -> None:
    """Whoever allowed the loudspeaker hears on the review screen what they typed."""
    kiosk = kiosk_at(state_of("1-review"))
    said = " ".join(kiosk.press("down") for _ in range(12))
    for name in ("Касымова", "Алия", "Умитовна"):
        assert name in said
    quiet = kiosk_at(state_of("1-review", settings=REFUSED))
    said = " ".join(quiet.press("down") for _ in range(12))
    assert not any(name in said for name in PERSONAL)


def test_the_state_of_the_loudspeaker_can_be_seen() -> None:
    """The sound screen shows whether speech is on and whether private words go out aloud."""
    for settings, speech, aloud in (
        (Settings(), NodeState.UNCHECKED, NodeState.UNCHECKED),
        (REFUSED, NodeState.CHECKED, NodeState.UNCHECKED),
        (OPEN, NodeState.CHECKED, NodeState.CHECKED),
    ):
        screen = FLOW.screen(state_of("sound", settings=settings))
        assert speech in screen.find("speech").states
        assert aloud in screen.find("aloud").states
