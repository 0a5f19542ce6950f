"""Sign language: the film of the step or of the petition, or what there is in its place."""

from kiosk.flow import events, films
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.model.film import SPEEDS, Film
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Action, Role
from kiosk.model.text import UiString

_CLOSE = events.PageClosed()


def build(parts: Parts) -> Screen:
    """Build the player, or say plainly which film is absent and what there is instead."""
    state = parts.state
    film = films.shown(state)
    title = parts.say("sign-language-title")
    absent = _absent(parts)
    if film is None or state.film.failed:
        failed = parts.paragraphs("film-failed", 2) if film else ()
        other = _switch(parts) if film else ()
        told = (*failed, *absent, *(() if film else parts.paragraphs("film-instead", 2)))
        body: tuple[Node, ...] = (*told, *other)
        part = "failed" if film else "absent"
    else:
        own, pause = film is films.own(state), _pause(parts)
        body = (
            video(parts, film, "film-petition" if own else f"film-{films.step(state)}"),
            parts.button("pause", pause, events.FilmToggled(), pictogram=pause),
            parts.button("slower", _slower(parts), events.FilmSlowed(), pictogram="film-slower"),
            parts.button("replay", "film-replay", events.FilmReplayed(), pictogram="repeat"),
            *_switch(parts),
            *absent,
        )
        part = ""
    return parts.screen(
        title,
        (
            parts.heading(title, pictogram="sign-language"),
            *body,
            parts.main("close", "page-close", _CLOSE, pictogram="close"),
        ),
        part=part,
        focus=body[0].id,
        forward=_CLOSE,
        back=_CLOSE,
    )


def video(parts: Parts, film: Film, key: str, *, loop: bool = False) -> Node:
    """Return the film as a node: what it is of, how it stands, and in which language it is."""
    state = parts.state
    how = "ended" if state.film.ended else "playing" if films.running(state) else "paused"
    speed = round(100 * SPEEDS[state.film.slower])
    language = parts.say("sign-language-name", code=film.sign_language)
    return Node(
        id="film",
        role=Role.VIDEO,
        name=parts.say(key),
        value=parts.say("film-state", state=how, speed=speed),
        description=parts.say("film-about", signed=language.shown),
        hint=parts.say("film-hint", state=how),
        actions=((Action.CLICK, events.FilmToggled()),),
        reel=films.reel(state, film, loop=loop),
    )


def _absent(parts: Parts) -> tuple[Node, ...]:
    """Return which of the films that could be here are not."""
    state, missing = parts.state, []
    if not state.world.films:
        missing.append(("film-none", parts.say("film-none")))
    else:
        if films.of(state, films.step(state)) is None:
            step: UiString = parts.say(f"film-{films.step(state)}")
            missing.append(("film-no-step", parts.say("film-no-step", step=step.shown)))
        if films.place(state) is ScreenId.PETITION and films.own(state) is None:
            missing.append(("film-no-petition", parts.say("film-no-petition")))
    return tuple(parts.paragraph(node_id, words) for node_id, words in missing)


def _switch(parts: Parts) -> tuple[Node, ...]:
    """Return the button to the other film, where there are two."""
    state = parts.state
    if films.own(state) is None or films.of(state, films.step(state)) is None:
        return ()
    key = "film-to-petition" if state.film.step else "film-to-step"
    return (parts.button("other", key, events.FilmSwitched()),)


def _pause(parts: Parts) -> str:
    return "film-pause" if films.running(parts.state) else "film-go-on"


def _slower(parts: Parts) -> str:
    return "film-slower" if parts.state.film.slower + 1 < len(SPEEDS) else "film-normal"
