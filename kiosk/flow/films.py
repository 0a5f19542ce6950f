"""Which film is shown where, and what can be done with it."""

from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId, State, Watching
from kiosk.model.film import SPEEDS, Film, FilmName, Reel, petition_film

STEPS: dict[ScreenId, FilmName] = {
    ScreenId.WELCOME: FilmName.WELCOME,
    ScreenId.PETITIONS: FilmName.LIST,
    ScreenId.PETITION: FilmName.READING,
    ScreenId.NOTICE: FilmName.CONSENT,
    ScreenId.DETAIL: FilmName.DETAILS,
    ScreenId.DECLARATION: FilmName.DECLARATION,
    ScreenId.REVIEW: FilmName.REVIEW,
    ScreenId.SIGNING: FilmName.REVIEW,
    ScreenId.RECEIPT: FilmName.RECEIPT,
    ScreenId.GOODBYE: FilmName.RECEIPT,
    ScreenId.LANGUAGE: FilmName.SETTINGS,
    ScreenId.SOUND: FilmName.SETTINGS,
    ScreenId.SIZE: FilmName.SETTINGS,
    ScreenId.COLOURS: FilmName.SETTINGS,
    ScreenId.SETTINGS: FilmName.SETTINGS,
    ScreenId.LOUDSPEAKER: FilmName.SETTINGS,
    ScreenId.LEAVE: FilmName.LEAVE,
    ScreenId.TIMEOUT: FilmName.LEAVE,
    ScreenId.CLOSED: FilmName.LEAVE,
}
"""The film of each screen; every other page has that of help."""

_NO_STEPS = (ScreenId.SIGN_LANGUAGE, ScreenId.MENU)


def place(state: State) -> ScreenId:
    """Return the screen that the person asks about: the one beneath the page of films."""
    screens = (state.screen, *(frame.screen for frame in reversed(state.under)))
    return next((screen for screen in screens if screen not in _NO_STEPS), ScreenId.WELCOME)


def step(state: State) -> FilmName:
    """Return the name of the film of the step that the person is at."""
    return STEPS.get(place(state), FilmName.HELP)


def of(state: State, name: str) -> Film | None:
    """Return the film called `name`, None where there is none."""
    return dict(state.world.films).get(name)


def of_petition(state: State, petition_id: str) -> Film | None:
    """Return a petition's film, None where there is none."""
    return of(state, petition_film(petition_id))


def own(state: State) -> Film | None:
    """Return the film of the petition that is being read, None elsewhere or where there is none."""
    petition = state.visit.petition
    if place(state) is not ScreenId.PETITION or petition is None:
        return None
    return of_petition(state, petition.id)


def shown(state: State) -> Film | None:
    """Return the film that the page shows, None where there is none."""
    film = own(state)
    return film if film and not state.film.step else of(state, step(state))


def reel(state: State, film: Film, *, loop: bool = False) -> Reel:
    """Return how a film is to be shown now."""
    watching = state.film
    return Reel(film.file, watching.replays, loop, running(state), SPEEDS[watching.slower])


def running(state: State) -> bool:
    """Say whether the film runs: it starts by itself unless nothing may move by itself."""
    paused = state.film.paused
    return not (state.film.ended or (state.settings.still if paused is None else paused))


# --- transitions


def toggled(state: State) -> State:
    """Pause, or go on; a film that has ended begins again."""
    if state.film.ended:
        return replayed(state)
    return replace(state, film=replace(state.film, paused=running(state)))


def replayed(state: State) -> State:
    """Begin again, at the speed that was chosen."""
    return replace(state, film=_anew(state.film))


def slowed(state: State) -> State:
    """Take the next slower speed; after the slowest the first."""
    slower = (state.film.slower + 1) % len(SPEEDS)
    return replace(state, film=replace(state.film, slower=slower))


def switched(state: State) -> State:
    """Show the other film from its start."""
    return replace(state, film=replace(_anew(state.film), step=not state.film.step))


def ended(state: State, event: e.FilmEnded) -> State:
    """Remember that the film has ended; its last picture stays."""
    if event.serial != state.film.replays:
        return state
    return replace(state, film=replace(state.film, ended=True))


def failed(state: State, event: e.FilmFailed) -> State:
    """Remember that the film cannot be shown."""
    if event.serial != state.film.replays:
        return state
    return replace(state, film=replace(state.film, failed=True))


def _anew(film: Watching) -> Watching:
    return replace(film, paused=False, ended=False, failed=False, replays=film.replays + 1)
