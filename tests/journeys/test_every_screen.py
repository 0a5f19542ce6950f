"""The whole graph of screens, searched: every way leads on, and out."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow import timing
from kiosk.flow.explorer import explained
from kiosk.flow.machine import BUILDERS, Flow
from kiosk.flow.session import ScreenId, State
from kiosk.flow.table import TABLE
from kiosk.flow.timing import LONG_PATIENCE_S, LONG_WARNING_S, PATIENCE_S, WARNING_S
from kiosk.gallery import Exhibit, exhibits
from kiosk.modalities.keypad import (
    ALSO_OUTSIDE_TEXT,
    CHORDS,
    CHORDS_IN_TEXT,
    EVERYWHERE,
    IN_TEXT,
    OUTSIDE_TEXT,
)
from kiosk.model import focus
from kiosk.model.node import Event
from kiosk.model.settings import Loudspeaker, Settings
from kiosk.model.text import Language
from sync.answers import AnswerProblem, Field
from sync.answers import check as check_answer
from sync.iin import IinProblem
from sync.packs import PackProblem
from tests.fakes import sample_petitions
from tests.journeys.checks import HANDLED, screen_is_sound
from tests.journeys.kiosk import Kiosk, strings, world
from tests.journeys.ways import Hand, graph

TEXT_SCREENS = {ScreenId.DETAIL}
TOUCH, KEYS = e.Source.TOUCH, e.Source.KEYS
HANDS = (Hand.KEYS, Hand.EXPLORE, Hand.TAPS)
"""Keys alone, or touch alone with speech or without; a key turns speech on."""


@pytest.mark.parametrize("language", Language)
def test_every_place_is_sound_in_every_language(language: Language) -> None:
    """Names, actions and reading order hold in all places, whatever language is chosen there."""
    flow = Flow(strings())
    for state in (*graph(Hand.KEYS).found.values(), *graph(Hand.EXPLORE).found.values()):
        for source in e.Source:
            told = replace(state.with_settings(language=language), source=source)
            screen_is_sound(flow.screen(told))


def test_every_screen_has_a_builder_and_every_event_a_meaning() -> None:
    """Neither a screen nor an event is only a name."""
    assert set(BUILDERS) == set(ScreenId)
    named = {
        kind for kind in vars(e).values() if isinstance(kind, type) and issubclass(kind, Event)
    }
    assert named - {Event, e.InputReceived, e.TimePassed} == HANDLED
    assert set(TABLE) <= HANDLED


def test_every_key_is_explained() -> None:
    """In the key explorer no key that does something is said to do nothing."""
    tables = (EVERYWHERE, OUTSIDE_TEXT, ALSO_OUTSIDE_TEXT, IN_TEXT, CHORDS, CHORDS_IN_TEXT)
    for event in (event for table in tables for event in table.values()):
        assert explained(event) != "explain-nothing", event
    for language in Language:
        for meaning in (*EVERYWHERE.values(), *IN_TEXT.values(), *CHORDS.values(), None):
            assert strings()(language, explained(meaning)).shown


@pytest.mark.parametrize("exhibit", tuple(exhibits(sample_petitions(), strings(), Language.RU)),
                         ids=lambda exhibit: exhibit.name)  # fmt: skip
def test_down_visits_everything_in_reading_order(exhibit: Exhibit) -> None:
    """Pressing Down again and again comes past everything, in the order of reading, and stops."""
    flow = Flow(strings())
    state = exhibit.state
    order = [node.id for node in focus.order(flow.screen(state))]
    state = replace(state, focus=order[0])
    visited = [order[0]]
    for _ in order[1:]:
        state, _ = flow.step(state, e.FocusMoved(1))
        visited.append(flow.screen(state).focus)
    assert visited == order
    last, _ = flow.step(state, e.FocusMoved(1))
    assert flow.screen(last).focus == order[-1]
    assert last.notice
    assert last.notice.key == "last-item"


@pytest.mark.parametrize("problem", PackProblem)
@pytest.mark.parametrize("language", Language)
def test_every_trouble_with_a_pack_has_words(problem: PackProblem, language: Language) -> None:
    """Whatever is wrong with the petitions, the kiosk says it in the person's language."""
    key = f"pack-{problem.value.replace('_', '-')}"
    assert strings()(language, key).shown
    state = State(world=replace(world(()), pack_problem=key), screen=ScreenId.PETITIONS)
    screen = Flow(strings()).screen(state.with_settings(language=language))
    assert strings()(language, key).shown in {node.name.shown for node in screen.body}


def problems() -> Iterator[tuple[Field, str]]:
    """Yield every problem that can come up with an answer to each question."""
    for field in Field:
        wrong = ["", "x" * 500, "7\a7", "12", "99999999", "1", "123456789012", "8401154001AB",
                 "840115000125", "849915400125", "840115400120", "a@b", "\u200b"]  # fmt: skip
        found = {check_answer(field, answer) for answer in wrong} - {None}
        yield from ((field, str(problem)) for problem in found)


def test_the_problems_below_are_all_there_are() -> None:
    """No problem is forgotten in the test that follows."""
    assert {problem for _, problem in problems()} == {*AnswerProblem, *IinProblem}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("field", "problem"), tuple(problems()))
def test_every_problem_with_an_answer_has_words(
    field: Field, problem: str, language: Language
) -> None:
    """Somebody whose answer cannot be taken hears what is wrong with it (EN 301 549 5.1.3.15)."""
    assert strings()(language, f"problem-{field}-{problem}", count=11).shown


@pytest.mark.parametrize("hand", HANDS)
def test_the_visit_ends_after_a_warning_and_never_before(hand: Hand) -> None:
    """From every place: three minutes (twenty for text), a warning, then all is gone."""
    flow = Flow(strings())
    for here in graph(hand).found.values():
        if here.visit.storing or here.screen in {
            ScreenId.WELCOME,
            ScreenId.TIMEOUT,
            ScreenId.GOODBYE,
        }:
            continue
        screens = {here.screen, *(frame.screen for frame in here.under)}
        slow = bool(screens & TEXT_SCREENS) or here.source is e.Source.SWITCH
        patience, warning = (LONG_PATIENCE_S, LONG_WARNING_S) if slow else (PATIENCE_S, WARNING_S)
        state, _ = flow.step(here, e.TimePassed(here.last_input + patience - 1))
        assert state.screen is here.screen
        state, _ = flow.step(state, e.TimePassed(here.last_input + patience))
        assert state.screen is ScreenId.TIMEOUT
        again, _ = flow.step(state, e.InputReceived(KEYS, None))
        assert (again.screen, again.under, again.visit) == (here.screen, here.under, state.visit)
        state, _ = flow.step(state, e.TimePassed(state.now + warning - 0.5))
        assert state.screen is ScreenId.TIMEOUT
        state, effects = flow.step(state, e.TimePassed(state.now + 1))
        assert state.screen is ScreenId.WELCOME
        assert state.visit == State(world=world()).visit
        assert state.settings == Settings()
        assert effects


@pytest.mark.parametrize("source", e.Source)
def test_any_input_gives_the_time_back_again_and_again(source: e.Source) -> None:
    """A slow person is asked as often as needed and never thrown out (WCAG 2.2.1)."""
    kiosk = Kiosk()
    kiosk.tap("language-en")
    for _ in range(25):
        kiosk.clock.seconds += timing.patience(kiosk.state)
        kiosk.runtime.tick()
        assert kiosk.screen.id == "timeout"
        kiosk.clock.seconds += timing.warning(kiosk.state) - 1
        kiosk.runtime.tick()
        kiosk.post(e.InputReceived(source, None))
        assert kiosk.screen.id == "petitions"


def test_the_warning_is_said_again_as_time_runs_out() -> None:
    """Somebody listening hears sixty, thirty, ten and five seconds."""
    kiosk = Kiosk()
    kiosk.press("down")
    kiosk.press("enter")
    said = kiosk.wait(PATIENCE_S + WARNING_S - 1)
    for seconds in (60, 30, 10, 5):
        assert strings()(Language.KK, "timeout-left", seconds=seconds, by="keys").spoken in said
    assert kiosk.screen.id == "timeout"


def test_listening_is_not_being_away() -> None:
    """Somebody being read to is not asked whether they are there; the warning itself is none."""
    kiosk = Kiosk()
    kiosk.tap("language-en")
    for _ in range(10):
        kiosk.clock.seconds += PATIENCE_S - 1
        kiosk.post(e.ActivitySeen())
    assert kiosk.screen.id == "petitions"
    kiosk.wait(PATIENCE_S)
    for _ in range(10):
        kiosk.post(e.ActivitySeen())
    kiosk.wait(WARNING_S)
    assert kiosk.screen.id == "welcome"


def test_an_untouched_first_screen_stays_as_it_is() -> None:
    """Between people the kiosk does not end visits that nobody began."""
    kiosk = Kiosk()
    assert kiosk.wait(1_000) == ""
    assert kiosk.ended == 0
    kiosk.press("down")
    assert kiosk.state.settings.speech
    kiosk.tap("bar-help")
    kiosk.press("escape")
    assert (kiosk.state.screen, kiosk.ended) == (ScreenId.WELCOME, 0)
    assert kiosk.screen.focus == f"language-{Language.KK}"
    for language in (Language.RU, Language.EN, Language.KK, Language.RU):
        assert strings()(language, "language-name").spoken in kiosk.press("f8")
        assert kiosk.screen.focus == f"language-{language}"
    kiosk.wait(PATIENCE_S + 1)
    assert kiosk.ended == 1
    assert kiosk.state.settings == Settings()


def test_the_loudspeaker_is_asked_about_once() -> None:
    """The answer, given anywhere, lasts the visit; the question then is gone wherever it lay."""
    kiosk = Kiosk()
    kiosk.press("down")
    kiosk.press("enter")
    kiosk.press("right")
    kiosk.tap("petition-1")
    assert kiosk.screen.id == "loudspeaker"
    kiosk.tap("bar-sound")
    kiosk.tap("aloud")
    assert kiosk.state.settings.loudspeaker is Loudspeaker.ALLOWED
    kiosk.tap("close")
    assert kiosk.screen.id == "petition"
