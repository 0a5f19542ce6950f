"""Which short sound belongs to what happened; each has a visual twin (EN 301 549 5.1.5)."""

from kiosk.flow import events as e
from kiosk.flow import timing
from kiosk.flow.session import ScreenId, State
from kiosk.model.node import Event
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action, Earcon

WAITING_S = 2.0
"""How often the sound of waiting comes again."""

_OF_NOTICES = {
    Earcon.EDGE: (
        "edge-left", "edge-right", "edge-top", "edge-bottom", "last-item", "first-item",
        "caret-start", "caret-end", "reading-start", "reading-end", "unit-smallest", "unit-largest",
    ),
    Earcon.NOTHING: (
        "key-means-nothing", "not-a-control", "no-next-screen", "no-previous-screen",
        "erased-nothing", "undo-nothing", "read-back-nothing", "page-is-open", "leave-nothing",
        "reading-nothing", "reading-no-heading", "review-first", "sign-too-soon", "sign-rested",
    ),
    Earcon.ERROR: ("typed-not-fit", "typed-too-long", "voice-lost", "speech-failed"),
    Earcon.WAITING: ("signing-wait",),
}  # fmt: skip
BY_NOTICE = {key: earcon for earcon, keys in _OF_NOTICES.items() for key in keys}
"""The sound that goes with a message."""


def cue(before: State, after: State, event: Event) -> Earcon | None:
    """Return the sound that is due after this event, None for most."""
    if after.visits != before.visits:
        return None
    return (
        _of_screen(before, after) or _of_notice(before, after) or _of_choice(before, after, event)
    )


def _of_screen(before: State, after: State) -> Earcon | None:
    if after.screen is ScreenId.TIMEOUT:
        again = before.screen is ScreenId.TIMEOUT
        if not again or timing.announced(before) != timing.announced(after):
            return Earcon.TIMEOUT
    if after.visit.receipt and not before.visit.receipt:
        return Earcon.ACCEPTED
    if after.visit.storing:
        turn, last = _turn(after), _turn(before) if before.visit.storing else -1
        return Earcon.WAITING if turn != last else None
    if after.visit.storage_problem and before.visit.storing:
        return Earcon.ERROR
    if after.visit.problem and after.notices != before.notices:
        return Earcon.ERROR
    return None


def _turn(state: State) -> int:
    return int((state.now - state.shown_at) / WAITING_S)


def _of_notice(before: State, after: State) -> Earcon | None:
    if after.notice is None or after.notices == before.notices:
        return None
    return BY_NOTICE.get(after.notice.key)


def _of_choice(before: State, after: State, event: Event) -> Earcon | None:
    if not isinstance(event, e.InputReceived):
        return None
    asked = event.event
    chose = isinstance(asked, e.FocusActivated) or (
        isinstance(asked, ActionRequest) and asked.action is Action.CLICK
    )
    changed = (before.screen, before.visit, before.settings, before.arrivals) != (
        after.screen,
        after.visit,
        after.settings,
        after.arrivals,
    )
    return Earcon.ACTIVATED if chose and changed else None
