"""`step(State, Event) -> State'`, and the screen of a state. Pure: time is an event."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.flow import events as e
from kiosk.flow import timing, visit
from kiosk.flow.effects import Effect, StoreAsked, VisitEnded
from kiosk.flow.explorer import explained
from kiosk.flow.screens import (
    consent,
    declaration,
    detail,
    outcome,
    pages,
    petition,
    petitions,
    review,
    settings,
    welcome,
)
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId, State
from kiosk.flow.table import TABLE, ended
from kiosk.model import focus
from kiosk.model.node import Event, Screen
from kiosk.model.presentation import ActionRequest, KeyRequest
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Action, Role
from kiosk.model.settings import Loudspeaker
from kiosk.model.text import Strings

BUILDERS: dict[ScreenId, Callable[[Parts], Screen]] = {
    ScreenId.WELCOME: welcome.build,
    ScreenId.LOUDSPEAKER: pages.loudspeaker,
    ScreenId.PETITIONS: petitions.build,
    ScreenId.PETITION: petition.build,
    ScreenId.NOTICE: consent.build,
    ScreenId.DETAIL: detail.build,
    ScreenId.DECLARATION: declaration.build,
    ScreenId.REVIEW: review.build,
    ScreenId.SIGNING: outcome.signing,
    ScreenId.RECEIPT: outcome.receipt,
    ScreenId.GOODBYE: outcome.goodbye,
    ScreenId.HELP: pages.help_page,
    ScreenId.HOWTO: pages.howto,
    ScreenId.PRACTICE: pages.practice,
    ScreenId.KEYS: pages.keys,
    ScreenId.LANGUAGE: settings.language,
    ScreenId.SOUND: settings.sound,
    ScreenId.SIZE: settings.size,
    ScreenId.COLOURS: settings.colours,
    ScreenId.SETTINGS: settings.everything,
    ScreenId.SIGN_LANGUAGE: pages.sign_language,
    ScreenId.LEAVE: pages.leave,
    ScreenId.TIMEOUT: lambda parts: pages.timeout(parts, timing.announced(parts.state)),
    ScreenId.CLOSED: outcome.closed,
    ScreenId.STORAGE_FAILED: outcome.storage_failed,
    ScreenId.SOUND_MISSING: pages.sound_missing,
}


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow of the kiosk in its languages."""

    strings: Strings

    def screen(self, state: State) -> Screen:
        """Return what every modality presents in this state."""
        return BUILDERS[state.screen](Parts(state, self.strings))

    def step(self, state: State, event: Event) -> tuple[State, tuple[Effect, ...]]:
        """Return the state after `event`, and what is asked of the runtime."""
        after = self._guarded(self._after(state, event))
        effects: list[Effect] = []
        if after.visit.storing and not state.visit.storing:
            effects.append(StoreAsked(visit.signature(state), state.petition))
        if after.visits != state.visits:
            effects.append(VisitEnded())
        return after, tuple(effects)

    def _after(self, state: State, event: Event) -> State:
        match event:
            case e.InputReceived():
                return self._input(state, event)
            case e.TimePassed(now):
                state = replace(state, now=now)
                return timing.passed(state) or ended(state)
            case ActionRequest():
                return self._requested(state, event)
            case KeyRequest():
                return self._key_requested(state, event)
            case e.FocusMoved(by):
                return self._moved(state, by)
            case e.FocusActivated():
                return self._activated(state)
            case e.ScreenAdvanced():
                return self._advanced(state)
            case e.ScreenReturned():
                back = self.screen(state).back
                return self._after(state, back) if back else state.said("no-previous-screen")
            case e.PlaceAsked():
                return self._told_place(state)
            case _:
                return TABLE[type(event)](state, event)

    def _input(self, state: State, received: e.InputReceived) -> State:
        by_keys = received.source is e.Source.KEYS
        state = replace(state, last_input=state.now, by_keys=by_keys, notice=None)
        if state.visit.storing:
            return state.said("signing-wait")
        if state.settings.paused and received.event != e.PauseToggled():
            state = state.with_settings(paused=False)
        if state.screen is ScreenId.TIMEOUT:
            return timing.extended(state)
        if state.screen is ScreenId.GOODBYE and received.event == e.FocusActivated():
            return ended(state)  # whoever selects anything here may be the next person
        if state.screen is ScreenId.WELCOME and by_keys and not state.settings.speech:
            # The key that wakes the kiosk does nothing else (EN 301 549 5.2).
            return TABLE[e.SpeechToggled](state, e.SpeechToggled())
        if state.screen is ScreenId.KEYS and by_keys:
            return self._explored(state, received.event)
        if received.event is None:
            return state.said("key-means-nothing") if by_keys else state
        return self._after(state, received.event)

    def _explored(self, state: State, event: Event | None) -> State:
        asked_help = event == e.PageOpened(ScreenId.HELP)
        if asked_help and state.helped:
            return replace(state.uncovered(), helped=False)
        return replace(state, helped=asked_help).said(explained(event))

    def _moved(self, state: State, by: int) -> State:
        node_id = focus.moved(self.screen(state), by)
        if node_id is None:
            return state.said("last-item" if by > 0 else "first-item")
        return replace(state, focus=node_id, focused_at=state.now)

    def _advanced(self, state: State) -> State:
        """Go on where going on decides nothing; else go to the main button, to be chosen."""
        screen = self.screen(state)
        if screen.forward:
            return self._after(state, screen.forward)
        main = next((node for node in screen.body if node.role is Role.DEFAULT_BUTTON), None)
        if main is None or main.id == screen.focus:
            return state.said("no-next-screen")
        if main.event(Action.CLICK) == e.SignPressed():
            return state.said("review-first")  # what is signed is heard before the button is
        return replace(state, focus=main.id, focused_at=state.now)

    def _activated(self, state: State) -> State:
        node = self.screen(state).focused
        if node.role is Role.TEXT_INPUT:
            return self._after(state, e.ScreenAdvanced())
        event = node.event(Action.CLICK)
        return self._after(state, event) if event else state.said("not-a-control")

    def _requested(self, state: State, request: ActionRequest) -> State:
        screen = self.screen(state)
        node = next((node for node in screen.walk() if node.id == request.target), None)
        if node is None or not node.focusable:
            return state
        event = node.event(request.action)
        focused_at = state.focused_at if request.pointed else state.now
        if state.focus != node.id:
            state = replace(state, focus=node.id, focused_at=focused_at)
        return self._after(state, event) if event else state

    def _key_requested(self, state: State, request: KeyRequest) -> State:
        node = next((n for n in self.screen(state).walk() if n.id == request.target), None)
        if node is None or not 0 <= request.row < len(node.keys):
            return state
        row = node.keys[request.row]
        return self._after(state, row[request.column].event) if request.column < len(row) else state

    def _told_place(self, state: State) -> State:
        screen = self.screen(state)
        ids = [node.id for node in focus.order(screen)]
        place = screen.step.label.shown if screen.step else screen.title.shown
        return state.said("where", place=place, number=ids.index(screen.focus) + 1, total=len(ids))

    def _guarded(self, state: State) -> State:
        """Ask about the loudspeaker before anything above public would go out through it."""
        settings_ = state.settings
        if not settings_.speech or settings_.loudspeaker is not Loudspeaker.UNASKED:
            return state
        if any(node.privacy > Privacy.PUBLIC for node in self.screen(state).walk()):
            return state.over(ScreenId.LOUDSPEAKER)
        return state
