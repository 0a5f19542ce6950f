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
from speech.text import runs
from speech.types import Cancel
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
from tests.journeys.kiosk import Kiosk

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


def in_headphones(name: str, language: Language = Language.RU) -> Kiosk:
    """Return a kiosk on a screen with headphones in, where nobody was asked anything yet."""
    state = state_of(name, language).with_settings(loudspeaker=Loudspeaker.UNASKED)
    return kiosk_at(replace(state, world=replace(state.world, headphones=True)))


@pytest.mark.parametrize("language", Language)
def test_headphones_are_an_answer_to_the_question(language: Language) -> None:
    """The question tells of them, and plugging in says all that it was asked about."""
    state = state_of("1-petition", language).with_settings(loudspeaker=Loudspeaker.UNASKED)
    asked = kiosk_at(state)
    asked.press("down")
    assert asked.screen.id == ScreenId.LOUDSPEAKER
    assert STRINGS(language, "loudspeaker-2") in [node.name for node in asked.screen.body]
    title = FLOW.screen(state).title.spoken
    assert title not in asked.words
    assert title in asked.post(e.HeadphonesPlugged())
    assert asked.screen.id == ScreenId.PETITION
    assert asked.state.settings.loudspeaker is Loudspeaker.UNASKED


def test_a_secret_is_said_in_headphones_and_nowhere_else() -> None:
    """Each digit of an IIN is heard as it is typed and as it is checked, by headphones only."""
    kiosk = in_headphones("2-iin")
    kiosk.press("backspace")
    assert kiosk.press("5", text="5").startswith("5")
    assert all(said.headphones_only and said.private for said in kiosk.utterances)
    kiosk = in_headphones("2-review")
    for _ in range(20):
        if kiosk.screen.focus != "answer-iin":
            kiosk.press("down")
    spans = [span for utterance in kiosk.utterances for span in utterance.spans]
    digits = " ".join(run.text for span in spans for run in runs(span))
    assert "восемь четыре ноль один, один пять четыре ноль, ноль один два пять" in digits
    for utterance in kiosk.all_utterances:
        text = " ".join(span.text for span in utterance.spans)
        assert utterance.headphones_only or "8401" not in text


@pytest.mark.parametrize("language", Language)
def test_pulling_the_headphones_out_is_silence_and_then_words(language: Language) -> None:
    """First of all everything is cancelled; then the loudspeaker says what happened, and no more.

    The audio process does not wait for this: it cuts off what is for headphones only by itself.
    """
    for name in ("1-petition", "2-review", "receipt"):
        kiosk = in_headphones(name, language)
        kiosk.press("down")
        private = {
            (node.value or node.name).spoken
            for node in kiosk.screen.walk()
            if node.privacy > Privacy.PUBLIC
        }
        said = kiosk.post(e.HeadphonesUnplugged())
        assert isinstance(kiosk.requests[0], Cancel)
        assert STRINGS(language, "headphones-out").spoken in said
        assert not any(words in said for words in private), name
        assert not any(utterance.headphones_only for utterance in kiosk.utterances)


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
