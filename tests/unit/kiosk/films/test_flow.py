"""What a deaf person finds behind Sign language, on every screen, and what is said to be absent."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow import films, timing
from kiosk.flow.machine import BUILDERS, Flow
from kiosk.flow.session import ScreenId, State, World
from kiosk.gallery import sample_petitions
from kiosk.model.film import Film, FilmName, Reel, petition_film
from kiosk.model.node import Event, Node, Screen
from kiosk.model.roles import Action, Role
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from kiosk.strings import FluentStrings

STRINGS = FluentStrings()
FLOW = Flow(STRINGS)
PETITIONS = sample_petitions()
FIRST = PETITIONS[0].id
ALL = (
    *((name.value, Film("rsl", f"{name}.mp4")) for name in FilmName),
    (petition_film(FIRST), Film("ksl", "petition.mp4")),
)


def state(screen: ScreenId, *shelf: tuple[str, Film]) -> State:
    """Return the kiosk on `screen` in English with these films."""
    world = World(petitions=PETITIONS, films=shelf)
    there = State(world=world, settings=Settings(language=Language.EN)).on(screen)
    return there.with_visit(petition=PETITIONS[0])


def do(before: State, *asked: Event) -> State:
    """Return the state after a person asked for these."""
    for event in asked:
        before, _ = FLOW.step(before, e.InputReceived(e.Source.TOUCH, event))
    return before


def opened(screen: ScreenId, *shelf: tuple[str, Film]) -> State:
    """Return the page of films, opened from `screen`."""
    return do(state(screen, *shelf), e.PageOpened(ScreenId.SIGN_LANGUAGE))


def video(screen: Screen) -> Node | None:
    """Return the film of a screen."""
    return next((node for node in screen.walk() if node.role is Role.VIDEO), None)


def reel(now: State) -> Reel:
    """Return the film that is to be shown."""
    node = video(FLOW.screen(now))
    assert node is not None
    assert node.reel is not None
    return node.reel


def shown(now: State) -> str:
    """Return everything a screen says."""
    return " ".join(node.name.shown for node in FLOW.screen(now).body)


@pytest.mark.parametrize("screen", set(BUILDERS) - {ScreenId.SIGN_LANGUAGE, ScreenId.MENU})
def test_every_screen_has_a_film_to_be_asked_for(screen: ScreenId) -> None:
    """Wherever somebody is, Sign language leads to the film of that very step (WCAG 1.2.6)."""
    before = state(screen, *ALL)
    expected = "petition.mp4" if screen is ScreenId.PETITION else f"{films.step(before)}.mp4"
    page = before.over(ScreenId.SIGN_LANGUAGE)
    assert reel(page).file == expected
    menu = before.over(ScreenId.MENU).over(ScreenId.SIGN_LANGUAGE)
    assert reel(menu).file == expected


def test_every_film_belongs_to_a_screen() -> None:
    """No film is asked of a signer that nobody could ever open."""
    assert {films.STEPS.get(screen, FilmName.HELP) for screen in ScreenId} == set(FilmName)


def test_a_petitions_own_film_comes_first_and_that_of_the_step_is_one_choice_away() -> None:
    """Who reads a petition wants to see that petition; how to read it is there too."""
    page = opened(ScreenId.PETITION, *ALL)
    assert reel(page).file == "petition.mp4"
    watched = video(FLOW.screen(page))
    assert watched is not None
    assert watched.description is not None
    assert "Kazakh Sign Language" in watched.description.shown
    other = do(page, e.FilmSwitched())
    assert reel(other).file == "reading.mp4"
    assert reel(do(other, e.FilmSwitched())).file == "petition.mp4"


@pytest.mark.parametrize("language", Language)
def test_what_is_absent_is_said_to_be_absent(language: Language) -> None:
    """Nobody waits for a film that is not there; what there is in its place is named."""

    def told(now: State) -> set[str]:
        screen = FLOW.screen(now.with_settings(language=language))
        return {node.name.key for node in screen.body}

    instead = {"film-instead-1", "film-instead-2"}
    assert told(opened(ScreenId.NOTICE)) >= {"film-none", *instead}
    few = (ALL[0],)
    assert told(opened(ScreenId.NOTICE, *few)) >= {"film-no-step", *instead}
    assert told(opened(ScreenId.PETITION, *few)) >= {"film-no-step", "film-no-petition", *instead}
    step = ("reading", Film("rsl", "reading.mp4"))
    assert "film-no-petition" in told(opened(ScreenId.PETITION, step))
    assert "film-no-step" in told(opened(ScreenId.PETITION, ALL[-1]))
    assert "Your data" not in shown(opened(ScreenId.PETITION, *few))


def test_pause_slower_and_from_the_start() -> None:
    """Each does what it says, is shown at once, and keeps what was chosen before."""
    page = opened(ScreenId.PETITIONS, *ALL)
    assert (reel(page).running, reel(page).speed) == (True, 1.0)
    paused = do(page, e.FilmToggled())
    assert not reel(paused).running
    assert "Play" in shown(paused)
    slower = do(paused, e.FilmSlowed())
    assert (reel(slower).running, reel(slower).speed) == (False, 0.75)
    half = do(slower, e.FilmSlowed(), e.FilmToggled())
    assert (reel(half).running, reel(half).speed) == (True, 0.5)
    assert "Normal speed" in shown(half)
    again = do(half, e.FilmReplayed())
    assert reel(again) != reel(half)
    assert reel(again).speed == 0.5
    assert reel(do(again, e.FilmSlowed())).speed == 1.0
    node = video(FLOW.screen(page))
    assert node is not None
    assert node.event(Action.CLICK) == e.FilmToggled()


def test_at_its_end_a_film_stands_and_can_be_begun_again() -> None:
    """The last picture stays, and the same button that paused it begins it again."""
    page = opened(ScreenId.PETITIONS, *ALL)
    ended, _ = FLOW.step(page, e.FilmEnded(0))
    assert not reel(ended).running
    again = do(ended, e.FilmToggled())
    assert reel(again).running
    assert reel(again) != reel(page)
    stale, _ = FLOW.step(again, e.FilmEnded(0))
    assert stale.film == again.film


def test_a_film_that_cannot_be_shown_is_a_plain_message() -> None:
    """There is a way on, and no fault to be read."""
    page, _ = FLOW.step(opened(ScreenId.PETITION, *ALL), e.FilmFailed(0))
    assert "cannot be shown" in shown(page)
    assert video(FLOW.screen(page)) is None
    assert reel(do(page, e.FilmSwitched())).file == "reading.mp4"
    assert do(page, e.PageClosed()).screen is ScreenId.PETITION


def test_the_first_screen_loops_its_film_and_stays_what_it_is() -> None:
    """The film calls deaf people; it is never in the way, and a fault takes it away."""
    welcome = state(ScreenId.WELCOME, *ALL)
    assert reel(welcome).loop
    assert reel(welcome).running
    assert FLOW.screen(welcome).focus == f"language-{Language.KK}"
    assert do(welcome, e.LanguageChosen(Language.RU)).screen is not ScreenId.WELCOME
    assert not reel(do(welcome, e.FilmToggled())).running
    assert not reel(welcome.with_settings(still=True)).running
    failed, _ = FLOW.step(welcome, e.FilmFailed(0))
    assert video(FLOW.screen(failed)) is None
    assert video(FLOW.screen(state(ScreenId.WELCOME))) is None


def test_watching_is_not_being_away() -> None:
    """A film longer than the kiosk's patience is seen to its end (WCAG 2.2.1)."""
    now = opened(ScreenId.PETITIONS, *ALL)
    for _ in range(10):
        now, _ = FLOW.step(now, e.TimePassed(now.now + timing.patience(now) - 1))
        now, _ = FLOW.step(now, e.ActivitySeen())
    assert now.screen is ScreenId.SIGN_LANGUAGE
    now, _ = FLOW.step(now, e.TimePassed(now.now + timing.patience(now) + 1))
    assert now.screen is ScreenId.TIMEOUT


def test_the_list_marks_petitions_with_a_film() -> None:
    """A deaf person sees which petition they can watch, by a drawing and in words."""
    items = [n for n in FLOW.screen(state(ScreenId.PETITIONS, *ALL)).walk() if n.position]
    marked = [item for item in items if item.pictogram == "sign-language"]
    assert [item.id for item in marked] == ["petition-1"]
    (about,) = (item.description for item in marked)
    assert about is not None
    assert "film in sign language" in about.shown
    assert "film in sign language" in about.spoken


def test_films_may_come_and_go_while_the_kiosk_runs() -> None:
    """A film that the steward copies is there at the next look."""
    now, _ = FLOW.step(opened(ScreenId.PETITIONS), e.FilmsLoaded(ALL))
    assert reel(now).file == "list.mp4"
    gone = replace(now, world=replace(now.world, films=()))
    assert video(FLOW.screen(gone)) is None
