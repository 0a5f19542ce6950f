"""Transitions of scanning: what the flow knows of a scan that a modality carries out."""

from dataclasses import replace

from kiosk.flow import adjust, events
from kiosk.flow.session import Scan, State


def started(state: State) -> State:
    """Begin to scan, or go on where it had stopped; the first time speech begins with it.

    From then on the keyboard has its row of likely letters, also while somebody helps by touch:
    keys must not move under a finger.
    """
    if state.scan is not Scan.OFF:
        return state
    if not state.settings.speech:
        state = adjust.speech_toggled(state, events.SpeechToggled())
    return replace(state, scan=Scan.TRYING).said("scan-started")


def settled(state: State, event: events.ScanSettled) -> State:
    """Keep with how many switches the person works, and say it."""
    state = replace(state, scan=event.scan).said(f"scan-{event.scan}")
    # What the press chose is said first.
    return replace(state, notice=state.notice and replace(state.notice, polite=True))
