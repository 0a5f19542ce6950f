"""`step(State, Event) -> State'`, and the screen of a state. Pure: time is an event."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from kiosk.flow import adjust, entry, places, reading, scanning, timing, visit
from kiosk.flow import events as e
from kiosk.flow.cues import cue
from kiosk.flow.effects import Effect, StoreAsked, VisitEnded
from kiosk.flow.explorer import explored
from kiosk.flow.prediction import NameLists, unlisted
from kiosk.flow.screens import (
    consent,
    declaration,
    detail,
    menu,
    operating,
    outcome,
    pages,
    petition,
    petitions,
    review,
    settings,
    sign_language,
    welcome,
)
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId, State
from kiosk.flow.table import TABLE, ended
from kiosk.model import focus
from kiosk.model.node import Event, Screen
from kiosk.model.presentation import ActionRequest, By, KeyRequest
from kiosk.model.privacy import Privacy
from kiosk.model.roles import TEXTS, Action, Role
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
    ScreenId.SET_TOUCH: operating.touch,
    ScreenId.SET_KEYS: operating.keys,
    ScreenId.SET_SWITCHES: operating.switches,
    ScreenId.MENU: menu.build,
    ScreenId.SIGN_LANGUAGE: sign_language.build,
    ScreenId.LEAVE: pages.leave,
    ScreenId.TIMEOUT: lambda parts: pages.timeout(parts, timing.announced(parts.state)),
    ScreenId.CLOSED: outcome.closed,
    ScreenId.STORAGE_FAILED: outcome.storage_failed,
    ScreenId.SOUND_MISSING: pages.sound_missing,
}


_ASIDE = (
    e.RateChanged,
    e.VolumeChanged,
    e.SizeChosen,
    e.PaletteChosen,
    e.CurtainToggled,
    e.VerbosityChosen,
    e.PunctuationToggled,
    e.PauseToggled,
    e.PlaceAsked,
)
"""Answered without losing what is being read."""
_GREETED = (e.ScreenReturned, e.ScreenAdvanced, e.RepeatAsked, type(None))
"""On the first screen these lead nowhere: the greeting is said again instead."""
_READING = (
    e.UnitRead,
    e.ReadAsked,
    e.CloseReadingStepped,
    e.CloseReadingTurned,
    e.RepeatAsked,
)
_READ = (*_READING, e.TextReached, e.ReadBackAsked, e.PlaceAsked, e.StepTouched)
"""Answered from what is on the screen."""


def answered_aside(event: Event) -> bool:
    """Say whether what was being said goes on after the answer to this input."""
    return isinstance(event, e.InputReceived) and isinstance(event.event, _ASIDE)


@dataclass(frozen=True, slots=True)
class Flow:
    """The flow of the kiosk in its languages."""

    strings: Strings
    names: NameLists = unlisted
    """What is offered to somebody who enters a name by scanning."""

    def screen(self, state: State) -> Screen:
        """Return what every modality presents in this state."""
        return BUILDERS[state.screen](Parts(state, self.strings, self.names))

    def step(self, state: State, event: Event) -> tuple[State, tuple[Effect, ...]]:
        """Return the state after `event`, and what is asked of the runtime."""
        after = self._guarded(self.after(state, event), state)
        earcon = cue(state, after, event)
        if earcon:
            after = after.cued(earcon)
        effects: list[Effect] = []
        if after.visit.storing and not state.visit.storing:
            effects.append(StoreAsked(visit.signature(state), state.petition))
        if after.visits != state.visits:
            effects.append(VisitEnded())
        return after, tuple(effects)

    def after(self, state: State, event: Event) -> State:
        """Return the state after what happened; a flow with other screens begins here."""
        match event:
            case e.InputReceived():
                return self.after_input(state, event)
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
                return self.after(state, back) if back else state.said("no-previous-screen")
            case e.EditUndone():
                return self._undone(state)
            case _ if isinstance(event, _READ):
                return self._read(state, event)
            case e.CaretMoved(e.CaretMove.PREVIOUS_WORD | e.CaretMove.NEXT_WORD):
                return self._word_passed(state, event)
            case _:
                return TABLE[type(event)](state, event)

    def _read(self, state: State, event: Event) -> State:
        screen = self.screen(state)
        match event:
            case e.UnitRead():
                return reading.unit_read(state, screen, event)
            case e.ReadAsked(from_top):
                return reading.read_onward(state, screen, from_top=from_top)
            case e.TextReached():
                return reading.text_reached(state, screen, event)
            case e.ReadBackAsked():
                return reading.read_back(state, screen)
            case e.CloseReadingStepped(by):
                return reading.stepped(state, screen, by)
            case e.CloseReadingTurned(by):
                return reading.turned(state, screen, by)
            case e.PlaceAsked() | e.StepTouched():
                return places.told(state, screen, self.strings)
            case _:
                return replace(state, repeats=state.repeats + 1)

    def _undone(self, state: State) -> State:
        """Take the last change back and say what is there now."""
        after = entry.undone(state)
        if after.notice is None or after.visit == state.visit:
            return after
        field = self.screen(after).find("field")
        now = replace(field, id="undone", role=Role.LABEL, description=None, actions=(), caret=None)
        return replace(after, notice=replace(after.notice, about=(now,)))

    def _word_passed(self, state: State, event: e.CaretMoved) -> State:
        after = entry.caret_moved(state, event)
        if after.visit.caret == state.visit.caret:
            return after
        field = self.screen(after).find("field")
        return reading.word_passed(after, field, field.caret or 0)

    def after_input(self, state: State, received: e.InputReceived) -> State:
        """Return the state after what somebody did; see `after`."""
        by_keys, asked = received.source is e.Source.KEYS, received.event
        state = replace(state, last_input=state.now, source=received.source, notice=None, cue=None)
        if isinstance(asked, e.ScanStarted):
            state = scanning.started(state)  # also where nothing else can be done
        if not isinstance(asked, (*_ASIDE, *_READING, type(None))):
            state = replace(state, reading=None)
        if asked != e.SpeechToggled(sure=False):
            state = replace(state, off_asked=False)
        if state.visit.storing:
            return state.said("signing-wait")
        # Contact alone ends no pause: two fingers may be about to end it themselves.
        contact = received.source is e.Source.TOUCH and asked is None
        if state.settings.paused and asked != e.PauseToggled() and not contact:
            state = state.with_settings(paused=False)
        if state.settings.curtain and state.by is By.TOUCH and asked is not None:
            # Who hears nothing finds no control in the dark: any tap only brings the screen back.
            return adjust.curtain_toggled(state)
        if state.screen is ScreenId.TIMEOUT:
            return timing.extended(state)
        if state.screen is ScreenId.GOODBYE and asked == e.FocusActivated():
            return ended(state)  # whoever selects anything here may be the next person
        if state.screen is ScreenId.WELCOME and by_keys and not state.settings.speech:
            # The key that wakes the kiosk does nothing else (EN 301 549 5.2).
            return TABLE[e.SpeechToggled](state, e.SpeechToggled())
        if state.screen is ScreenId.KEYS and by_keys:
            return explored(state, asked, received.key)
        if state.screen is ScreenId.WELCOME and by_keys and isinstance(asked, _GREETED):
            return visit.greeted(state)
        if asked is None:
            return state.said("key-means-nothing") if by_keys else state
        return self.after(state, asked)

    def _moved(self, state: State, by: int) -> State:
        node_id = focus.moved(self.screen(state), by)
        if node_id is None:
            return state.said("last-item" if by > 0 else "first-item")
        return replace(state, focus=node_id, focused_at=state.now, reading=None)

    def _advanced(self, state: State) -> State:
        """Go on where going on decides nothing; else go to the main button, to be chosen."""
        screen = self.screen(state)
        if screen.forward:
            return self.after(state, screen.forward)
        main = next((node for node in screen.body if node.role is Role.DEFAULT_BUTTON), None)
        if main is None or main.id == screen.focus:
            return state.said("no-next-screen")
        if main.event(Action.CLICK) == e.SignPressed():
            return state.said("review-first")  # what is signed is heard before the button is
        return replace(state, focus=main.id, focused_at=state.now)

    def _activated(self, state: State) -> State:
        node = self.screen(state).focused
        if state.reading is not None and state.reading.close:
            return reading.read_onward(state, self.screen(state), from_top=False)
        if node.role is Role.TEXT_INPUT:
            return self.after(state, e.ScreenAdvanced())
        event = node.event(Action.CLICK)
        if event:
            return self.after(state, event)
        if node.role in TEXTS and state.settings.speech:
            return reading.opened(state, node)
        return state.said("not-a-control")

    def _requested(self, state: State, request: ActionRequest) -> State:
        screen = self.screen(state)
        node = next((node for node in screen.walk() if node.id == request.target), None)
        if node is None or not node.focusable:
            return state
        event = node.event(request.action)
        focused_at = state.focused_at if request.pointed else state.now
        if state.focus != node.id:
            state = replace(state, focus=node.id, focused_at=focused_at)
        chosen = state.by in {By.SWITCH, By.EXPLORE} and request.action is Action.FOCUS
        if chosen and screen.focus == node.id:
            state = replace(state, again=state.again + 1)  # to be read, as often as wanted
        if event:
            return self.after(state, event)
        # Where tapping is learnt, a tap on a text is answered in words too.
        learning = state.screen is ScreenId.PRACTICE and request.pointed
        return state.said("not-a-control") if learning else state

    def _key_requested(self, state: State, request: KeyRequest) -> State:
        node = next((n for n in self.screen(state).walk() if n.id == request.target), None)
        if node is None or not 0 <= request.row < len(node.keys):
            return state
        row = node.keys[request.row]
        return self.after(state, row[request.column].event) if request.column < len(row) else state

    def _guarded(self, state: State, before: State) -> State:
        """Ask about the loudspeaker before anything above public would go out through it."""
        settings_ = state.settings
        if not settings_.speech or settings_.loudspeaker is not Loudspeaker.UNASKED:
            return state
        if state.world.headphones:
            return state.without(ScreenId.LOUDSPEAKER)  # nobody else hears anything
        if any(node.privacy > Privacy.PUBLIC for node in self.screen(state).walk()):
            heard = before.settings.speech and state.screen is before.screen
            return state.over(ScreenId.LOUDSPEAKER, met=heard)
        return state
