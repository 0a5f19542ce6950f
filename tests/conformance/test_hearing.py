"""Hearing the screen (EN 301 549 5.1.3)."""

from collections.abc import Iterator
from itertools import islice, pairwise
from math import log10

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.model.place import Place, Unit
from kiosk.model.reading import readable, text
from kiosk.model.roles import CONTROLS, Role
from kiosk.model.settings import Loudspeaker
from kiosk.model.spelling import spelled
from kiosk.model.text import Language
from kiosk.model.wording import Wording
from speech.types import (
    DEFAULT_RATE,
    RATE_STEPS,
    VOLUME_STEPS,
    gain,
    words_per_minute,
)
from tests.conformance.visit import (
    FLOW,
    OPEN,
    QUIET,
    STRINGS,
    Record,
    cut_off,
    everywhere,
    gallery,
    kiosk_at,
    state_of,
)
from tests.journeys.kiosk import Kiosk

SHIFT, CTRL = frozenset({"shift"}), frozenset({"ctrl"})
UNITS = {
    Unit.WORD: ("right", "left", CTRL),
    Unit.SENTENCE: ("down", "up", SHIFT),
    Unit.PARAGRAPH: ("down", "up", CTRL),
}
"""The keys that read on and back."""
LETTERS = 60
ANSWERS = {ScreenId.WELCOME, ScreenId.TIMEOUT, ScreenId.KEYS, ScreenId.GOODBYE}
"""Screens on which any key that does nothing greets anew, answers, explains, or ends."""
NORMAL = 150.0
"""English words a minute of ordinary reading aloud."""


def test_rate_steps(record_property: Record) -> None:
    """From below half to four times normal, each step faster by the same ratio (VVSG 7.1-K)."""
    rates = [words_per_minute(step) for step in range(RATE_STEPS)]
    ratios = [faster / slower for slower, faster in pairwise(rates)]
    assert RATE_STEPS >= 12
    assert rates[0] < NORMAL / 2
    assert rates[-1] >= 4 * NORMAL - 0.01
    assert max(ratios) == pytest.approx(min(ratios))
    assert 120 <= rates[DEFAULT_RATE] <= 125
    record_property("figure", f"{RATE_STEPS} steps, {rates[0]:.0f} to {rates[-1]:.0f} words/min")


def test_volume_steps(record_property: Record) -> None:
    """Each step is at most 10 dB, all together at least 40 dB (VVSG 7.1-K)."""
    gains = [gain(step) for step in range(VOLUME_STEPS)]
    step = max(20 * log10(louder / softer) for softer, louder in pairwise(gains))
    assert step <= 10
    assert gains[-1] / gains[0] >= 10 ** (40 / 20)
    assert gains[-1] <= 1
    record_property("figure", f"{VOLUME_STEPS} steps of {step:.1f} dB")


def test_every_input_cuts_off_what_is_being_said() -> None:
    """Any key on any screen, even one that means nothing, silences first and then answers."""
    for exhibit in gallery(Language.EN, OPEN):
        if exhibit.state.screen in QUIET:
            continue
        for key in ("down", "f11", "space", "f4"):
            kiosk = kiosk_at(exhibit.state)
            kiosk.press(key)
            assert cut_off(kiosk.requests), (exhibit.name, key)


def test_each_language_is_offered_in_its_own_voice() -> None:
    """Among Kazakh words "English" is said by the English voice and "Русский" by the Russian."""
    kiosk = kiosk_at(state_of("language", Language.KK))
    for key in ("up", "up", "up", "down", "down", "down"):
        kiosk.press(key)
    spans = [span for utterance in kiosk.all_utterances for span in utterance.spans]
    for language in Language:
        name = STRINGS(language, "language-name").shown
        assert {span.language for span in spans if name in span.text} == {language.value}


@pytest.mark.parametrize("language", Language)
def test_errors_are_said_at_once_with_what_to_do(language: Language) -> None:
    """A question left open is answered by an alert with an instruction, beside the field's name."""
    kiosk = kiosk_at(state_of("2-surname", language))
    for _ in range(20):
        kiosk.press("backspace")
    said = kiosk.press("enter")
    problem = STRINGS(language, "problem-surname-empty").spoken
    assert problem in said
    assert kiosk.screen.focus == "field"


@pytest.mark.parametrize("language", Language)
def test_the_receipt_is_said_digit_by_digit(language: Language) -> None:
    """Each digit by itself, with a pause after each group, in every language."""
    number = FLOW.screen(state_of("receipt", language)).find("number")
    assert number.value is not None
    groups = number.value.shown.split()
    assert number.value.spoken == ", ".join(" ".join(group) for group in groups)
    words = Wording(STRINGS, Loudspeaker.ALLOWED)
    assert number.value.spoken in " ".join(string.spoken for string in words.whole(number))


def test_where_am_i_answers_on_every_screen() -> None:
    """F11 tells the step and the place among how many, wherever somebody is lost."""
    for exhibit in gallery(Language.RU, OPEN):
        if exhibit.state.screen in {ScreenId.TIMEOUT, ScreenId.KEYS, *QUIET}:
            continue
        kiosk = kiosk_at(exhibit.state)
        focus, said = kiosk.screen.focus, kiosk.press("f11")
        place = kiosk.screen.step.label if kiosk.screen.step else kiosk.screen.title
        assert place.shown in said, exhibit.name
        assert kiosk.screen.focus == focus


def test_what_was_said_is_said_again() -> None:
    """On every screen a key repeats the last words, whatever they were, and changes nothing."""
    for exhibit in gallery(Language.RU, OPEN):
        if exhibit.state.screen in ANSWERS | QUIET:
            continue
        kiosk = kiosk_at(exhibit.state)
        for key in ("down", "f11", "f4"):
            said = kiosk.press(key)
            focus = kiosk.screen.focus
            again = kiosk.press("f7", modifiers=SHIFT)
            # What an answer had interrupted went on behind it, and is not said again.
            assert again, (exhibit.name, key)
            assert said.startswith(again), (exhibit.name, key)
            assert kiosk.press("f7", modifiers=SHIFT) == again
            assert kiosk.screen.focus == focus


def read_on(kiosk: Kiosk, key: str, modifiers: frozenset[str]) -> Iterator[tuple[Place, str]]:
    """Press until there is no more; yield what is read and what is said each time."""
    place = None
    while True:
        said = kiosk.press(key, modifiers=modifiers)
        now = kiosk.state.reading.place if kiosk.state.reading else None
        if now is None or now == place:
            return
        yield now, said
        place = now


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("unit", UNITS)
def test_a_petition_is_read_in_every_unit(unit: Unit, language: Language) -> None:
    """Word by word, sentence by sentence, paragraph by paragraph: each is said, none left out."""
    onward, back, modifiers = UNITS[unit]
    kiosk = kiosk_at(state_of("1-petition", language))
    texts = [text(node) for node in readable([*kiosk.screen.walk()])]
    found = []
    for place, said in read_on(kiosk, onward, modifiers):
        part = text(kiosk.screen.find(place.node))[place.start : place.end]
        if any(map(str.isdigit, part)) or not any(map(str.isalpha, part)):
            assert said  # numbers, dates and signs stand in another form for the ear
        else:
            assert " ".join(part.split()) in said
        found.append(part)
    whole = "".join("".join(texts).split())
    assert "".join("".join(found).split()) == whole
    returned = [place for place, _ in read_on(kiosk, back, modifiers)]
    assert len(returned) == len(found) - 1


@pytest.mark.parametrize("language", Language)
def test_letters_are_read_with_words_that_tell_them_apart(language: Language) -> None:
    """Letter by letter, in the language's own spelling alphabet while one learns."""
    kiosk = kiosk_at(state_of("1-petition", language))
    for place, said in islice(read_on(kiosk, "right", SHIFT), LETTERS):
        letter = text(kiosk.screen.find(place.node))[place.start : place.end]
        word = spelled(STRINGS, letter, language)
        assert word is None or word.spoken in said, letter
        assert said
        assert word is not None or not letter.isalpha(), letter


def test_a_choice_sounds_like_a_choice() -> None:
    """Every control but a list item says its role or state after its name; plain text does not."""
    words = Wording(STRINGS, Loudspeaker.ALLOWED)
    for exhibit, screen in everywhere(OPEN):
        for node in screen.walk():
            said = {string.key for string in words.whole(node)}
            if node.role in {Role.LABEL, Role.PARAGRAPH}:
                assert not any(key.startswith("role-") for key in said)
            elif node.role is Role.LIST_ITEM:
                assert "position" in said, (exhibit.name, node.id)
            elif node.role in CONTROLS - {Role.KEYBOARD}:
                assert any(key.startswith("role-") for key in said), (exhibit.name, node.id)


@pytest.mark.parametrize(
    ("language", "letter", "sign"),
    [(Language.KK, "Ү", "дефис"), (Language.RU, "Ж", "дефис"), (Language.EN, "J", "hyphen")],
)
def test_letters_are_said_in_the_language_of_the_visit(
    language: Language, letter: str, sign: str
) -> None:
    """A Kazakh name is spelled by the Kazakh voice, its hyphen in Kazakh."""
    kiosk = kiosk_at(state_of("2-surname", language))
    for key, typed in (("j", letter), ("-", "-")):
        said = kiosk.press(key, text=typed)
        spans = [utterance.spans for utterance in kiosk.utterances]
        assert {span.language for each in spans for span in each} == {language.value}
        assert (sign if typed == "-" else letter) in said


def test_nothing_under_a_page_can_be_reached_or_said() -> None:
    """Over a petition a page of settings is open: no word of the petition is heard."""
    state = state_of("1-petition", Language.EN)
    under = {
        node.name.spoken
        for node in FLOW.screen(state).walk()
        if node.role in {Role.PARAGRAPH, Role.HEADING}
    }
    for page in (ScreenId.HELP, ScreenId.SOUND, ScreenId.LEAVE, ScreenId.TIMEOUT):
        kiosk = kiosk_at(state.over(page))
        said = [kiosk.words]
        if page is not ScreenId.TIMEOUT:
            for _ in range(30):
                said.append(kiosk.press("down"))
        assert not any(words in each for words in under for each in said), page
    assert e.PageClosed() == FLOW.screen(state.over(ScreenId.LEAVE)).back
