"""Time: the warning before a visit ends, masked values that hide again, the goodbye that goes.

VVSG 2.0 7.2 and WCAG 2.2.1: three minutes without input, then a warning of sixty seconds; any
input extends, as often as it is given. While text is being entered, and with a switch, both are
longer; the staff can make the first one longer still, never shorter.
"""

from kiosk.flow.session import ScreenId, Source, State, Visit
from kiosk.model.settings import Settings

PATIENCE_S, WARNING_S = 180.0, 60.0
LONG_PATIENCE_S, LONG_WARNING_S = 1200.0, 300.0
GOODBYE_S = 15.0
_MILESTONES_S = (5, 10, 30, 60, 180)
"""The warning is said again when this much is left."""


def _slowly(state: State) -> bool:
    """Say whether each input takes the person long: they spell a name, or wait for a scan."""
    screens = {state.screen, *(frame.screen for frame in state.under)}
    return ScreenId.DETAIL in screens or state.source is Source.SWITCH


def patience(state: State) -> float:
    """Return how long the kiosk waits for an input, in seconds."""
    least = LONG_PATIENCE_S if _slowly(state) else PATIENCE_S
    return max(least, state.world.patience_s)


def warning(state: State) -> float:
    """Return how long it warns before the visit ends, in seconds."""
    return LONG_WARNING_S if _slowly(state) else WARNING_S


def announced(state: State) -> int:
    """Return the seconds left as last said, on the warning screen."""
    left = remaining(state)
    return next((mark for mark in _MILESTONES_S if left <= mark), int(warning(state)))


def remaining(state: State) -> float:
    """Return the seconds left before the visit ends, on the warning screen."""
    return warning(state) - (state.now - state.shown_at)


def passed(state: State) -> State | None:
    """Return the state after time has passed, or None where the visit is over."""
    visit = state.visit
    if visit.revealed is not None and state.now >= visit.hide_at:
        state = state.with_visit(revealed=None).said("hidden-again")
    if visit.storing:
        return state
    if state.screen is ScreenId.TIMEOUT:
        return state if remaining(state) > 0 else None
    idle = state.now - state.last_input
    if state.screen is ScreenId.GOODBYE:
        return state if idle < GOODBYE_S else None
    if idle < patience(state):
        return state
    if state.screen is ScreenId.WELCOME:
        return None if _used(state) else state
    # The warning must be heard even where speech was paused, and seen where there is none.
    hidden = state.settings.curtain and state.settings.speech
    return state.with_settings(paused=False, curtain=hidden).over(ScreenId.TIMEOUT)


def _used(state: State) -> bool:
    """Say whether somebody left a trace on the first screen: a language, speech, a focus."""
    return (state.settings, state.visit, state.focus) != (Settings(), Visit(), "")


def extended(state: State) -> State:
    """Give the time back after the warning was answered."""
    return state.uncovered().said("timeout-extended")
