"""Pages over the visit: help, practice, key explorer, settings, leaving, time-out, trouble."""

from kiosk.flow import events
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Live, Role
from kiosk.model.text import UiString

_CLOSE = events.PageClosed()


def help_page(parts: Parts) -> Screen:
    """Build help; it is behind the same place and key on every screen (WCAG 3.2.6)."""
    return _page(
        parts,
        "help",
        (
            *parts.paragraphs("help", 6),
            parts.button(
                "howto", "help-howto", events.PageOpened(ScreenId.HOWTO), pictogram="howto"
            ),
            parts.button("keys", "help-keys", events.PageOpened(ScreenId.KEYS), pictogram="keys"),
            parts.button(
                "settings",
                "help-settings",
                events.PageOpened(ScreenId.SETTINGS),
                pictogram="settings",
            ),
        ),
        focus="help-1",
    )


def howto(parts: Parts) -> Screen:
    """Build how to use this kiosk."""
    return _page(
        parts,
        "howto",
        (
            *parts.paragraphs("howto", 5),
            parts.button(
                "practice",
                "howto-practice",
                events.PageOpened(ScreenId.PRACTICE),
                pictogram="practice",
            ),
        ),
        focus="howto-1",
        close="go-on",
    )


def practice(parts: Parts) -> Screen:
    """Build the practice screen; it answers truthfully to every try."""
    both = parts.paragraphs("practice", 2)
    tries = parts.state.visit.tries
    result = parts.say("practice-done", tries=tries) if tries else parts.say("practice-not-yet")
    return _page(
        parts,
        "practice",
        (
            *both,
            Node(id="result", role=Role.STATUS, name=result, live=Live.ASSERTIVE),
            parts.button("try", "practice-try", events.PracticeTried(), pictogram="practice"),
        ),
        focus=both[1].id,
        summary=(both[0].name,),
    )


def keys(parts: Parts) -> Screen:
    """Build the key explorer: every key says what it does; help pressed twice leaves."""
    # Every key is only explained here, so the way out must be heard without moving to it.
    both = parts.paragraphs("keys", 2)
    return _page(parts, "keys", both, focus=both[1].id, summary=(both[0].name,))


def leave(parts: Parts) -> Screen:
    """Build the question whether to leave and lose what was entered."""
    title = parts.say("leave-title")
    return parts.screen(
        title,
        (
            parts.heading(title),
            parts.paragraph("what", parts.say("leave-what")),
            parts.button("leave", "leave", events.VisitLeft(), pictogram="leave"),
            parts.main("stay", "stay", _CLOSE, pictogram="check"),
        ),
        focus="what",
        back=_CLOSE,
        modal=True,
        bar=False,
    )


def timeout(parts: Parts, seconds: int) -> Screen:
    """Build the warning; `seconds` are those of the last announcement (WCAG 2.2.1)."""
    title = parts.say("timeout-title")
    stay = events.StayChosen()
    return parts.screen(
        title,
        (
            parts.heading(title),
            parts.alert("left", "timeout-left", seconds=seconds),
            parts.main("stay", "timeout-stay", stay, pictogram="check"),
        ),
        focus="left",
        forward=stay,
        back=stay,
        modal=True,
        bar=False,
    )


def loudspeaker(parts: Parts) -> Screen:
    """Build the question asked once, in words that reveal nothing (EN 301 549 5.1.3.8–.9)."""
    title, both = parts.say("loudspeaker-title"), parts.paragraphs("loudspeaker", 2)
    return parts.screen(
        title,
        (
            parts.heading(title),
            *both,
            parts.button(
                "refuse", "loudspeaker-refuse", events.LoudspeakerRefused(), pictogram="hearing-off"
            ),
            parts.main(
                "allow", "loudspeaker-allow", events.LoudspeakerAllowed(), pictogram="sound"
            ),
        ),
        focus=both[1].id,
        summary=(both[0].name,),
        back=events.LoudspeakerRefused(),
        modal=True,
    )


def sound_missing(parts: Parts) -> Screen:
    """Build what is shown when there is no sound."""
    return _page(
        parts, "sound-missing", parts.paragraphs("sound-missing", 2), focus="sound-missing-1"
    )


def _page(
    parts: Parts,
    key: str,
    body: tuple[Node, ...],
    *,
    focus: str,
    close: str = "page-close",
    summary: tuple[UiString, ...] = (),
) -> Screen:
    title: UiString = parts.say(f"{key}-title")
    return parts.screen(
        title,
        (
            parts.heading(title),
            *body,
            parts.main("close", close, _CLOSE, pictogram="right" if close == "go-on" else "close"),
        ),
        focus=focus,
        summary=summary,
        forward=_CLOSE,
        back=_CLOSE,
    )
