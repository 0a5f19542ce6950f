"""The first screen: three languages, nothing else (EN 301 549 5.2)."""

from dataclasses import replace

from kiosk.flow import events, films
from kiosk.flow.screens.parts import Parts
from kiosk.flow.screens.sign_language import video
from kiosk.model.film import FilmName
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Action, Role
from kiosk.model.text import Language


def build(parts: Parts) -> Screen:
    """Build it; each line is in its own language, whatever the language of the kiosk is."""
    by = parts.state.by
    lines = [
        parts.paragraph(f"{key}-{language}", parts.strings(language, key))
        for key in ("welcome-what", "welcome-how")
        for language in Language
    ]
    buttons = [
        Node(
            id=f"language-{language}",
            role=Role.BUTTON,
            name=parts.strings(language, "language-name"),
            description=parts.strings(language, "welcome-choose", by=by),
            hint=parts.strings(language, "welcome-choose", by=by),
            actions=((Action.CLICK, events.LanguageChosen(language)),),
        )
        for language in Language
    ]
    film = films.of(parts.state, FilmName.WELCOME)
    shown = film and not parts.state.film.failed
    videos = (video(parts, film, "film-welcome", loop=True),) if film and shown else ()
    title = parts.say("kiosk-name")
    screen = parts.screen(
        title,
        (parts.heading(title, prominent=True), *lines, *videos, *buttons),
        focus=buttons[0].id,  # where the greeting says that Enter chooses the first language
        summary=tuple(parts.strings(language, "welcome-speech", by=by) for language in Language),
    )
    return replace(screen, ornament=True)
