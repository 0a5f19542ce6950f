"""Transitions of scanning: what the flow knows of a scan that a modality carries out."""

from dataclasses import replace

from kiosk.flow import adjust, events
from kiosk.flow.session import Scan, Source, State


def taken(state: State, received: events.InputReceived) -> State:
    """Begin to scan at a switch, also while nothing else can be done; end it at any other input."""
    if isinstance(received.event, events.ScanStarted):
        return started(state)
    by_other = received.source is not Source.SWITCH and state.scan is not Scan.OFF
    return replace(state, scan=Scan.OFF) if by_other else state


def started(state: State) -> State:
    """Begin to scan, or go on where it had stopped; the first time speech begins with it."""
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
