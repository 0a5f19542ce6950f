"""The flow of the set-up: pure, like that of a visit, and with its settings, focus and notices."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import State
from kiosk.modalities.keypad.mapping import STANDARD
from kiosk.modalities.keypad.tables import EVERYWHERE, MODIFIERS
from kiosk.model.node import Event, Screen
from kiosk.model.roles import Earcon
from kiosk.model.text import Language
from kiosk.wizard import screens
from kiosk.wizard.setup import (
    ASKED,
    KeepAsked,
    KeyReturned,
    KeySkipped,
    KeyWent,
    MappingKept,
    Setup,
    SetupRestarted,
    SetupStopped,
    Stage,
)

CHOSEN_AFTER_S = 4.0
"""So long after the last press the language is chosen."""
HELD_S = 2.0
"""A key held so long says that the keypad has no key for what is asked."""
WAIT_S = 30.0
"""So long after the last word and press it is taken that the keypad has no such key."""
IDLE_S = 600.0
"""So long without an input the set-up ends, and nothing is kept."""
KEPT_S = 15.0


_USED = (
    e.FocusMoved,
    e.FocusActivated,
    e.RateChanged,
    e.VolumeChanged,
    e.PauseToggled,
    e.SizeChosen,
    e.PaletteChosen,
    e.LanguageChosen,
    e.CurtainToggled,
    e.SpeechToggled,
    e.PlaceAsked,
)
"""What keys do once they are given; there is no other page to go to."""


@dataclass(frozen=True, slots=True)
class Wizard(Flow):
    """`Flow` over a `Setup`."""

    def screen(self, state: State) -> Screen:
        """Return what is shown and said."""
        return screens.build(Parts(state, self.strings), Setup.of(state))

    def after(self, state: State, event: Event) -> State:
        """Return the set-up after what happened."""
        setup = Setup.of(state)
        match event:
            case e.TimePassed(now):
                return _passed(replace(setup, now=now))
            case e.ActivitySeen():
                return replace(setup, last_input=setup.now)
            case e.LanguageChosen(language):
                return _spoken(setup, language)
            case _ if type(event) in _OWN:
                return _OWN[type(event)](setup, event)
            case _:
                return super(Wizard, self).after(state, event)

    def after_input(self, state: State, received: e.InputReceived) -> State:
        """Return the set-up after what somebody did."""
        setup = replace(
            Setup.of(state),
            last_input=state.now,
            source=received.source,
            notice=None,
            cue=None,
            reading=None,
        )
        asked = received.event
        if isinstance(asked, KeyWent) and setup.stage not in {Stage.LANGUAGE, Stage.KEYS}:
            return self._worked(setup, asked) if asked.down else setup
        return self.after(setup, asked) if asked else setup

    def _worked(self, setup: Setup, key: KeyWent) -> State:
        """Do what a key was just given for: the new keypad is tried at once."""
        function = setup.mapping.function(key.key)
        asked = EVERYWHERE.get(STANDARD[function]) if function else None
        if isinstance(asked, _USED):
            return self.after(setup, asked)
        return setup.cued(Earcon.NOTHING)


def _passed(setup: Setup) -> Setup:
    """Choose, skip or leave where nothing was done for long enough."""
    quiet = setup.now - setup.last_input
    match setup.stage:
        case Stage.LANGUAGE if setup.turns and quiet >= CHOSEN_AFTER_S:
            return _began(setup)
        case Stage.KEYS if setup.down and setup.now - setup.down_at >= HELD_S:
            return _skipped(replace(setup, down=""))
        case Stage.KEYS if quiet >= WAIT_S and not setup.down:
            return _skipped(setup)
        case Stage.KEPT if quiet >= KEPT_S:
            return replace(setup, stage=Stage.ENDED)
        case _ if quiet >= IDLE_S and not setup.finished:
            return _stopped(setup)
    return setup


def _went(setup: Setup, event: KeyWent) -> Setup:
    if setup.stage is Stage.LANGUAGE:
        return _turned(setup) if event.down else setup
    if event.down:
        if event.key == setup.down:
            return setup  # the window system repeats it
        return replace(setup, down=event.key, down_at=setup.now).cued(Earcon.ACTIVATED)
    if event.key != setup.down:
        return setup  # held for so long that it meant “there is none”, or of the stage before
    return _given(replace(setup, down=""), event.key)


def _turned(setup: Setup) -> Setup:
    every = tuple(Language)
    language = every[setup.turns % len(every)]
    return replace(setup, turns=setup.turns + 1).with_settings(language=language)


def _spoken(setup: Setup, language: Language | None) -> Setup:
    every = tuple(Language)
    following = every[(every.index(setup.language) + 1) % len(every)]
    setup = setup.with_settings(language=language or following)
    return _began(setup) if setup.stage is Stage.LANGUAGE else setup


def _began(setup: Setup) -> Setup:
    return replace(setup, stage=Stage.KEYS, number=0, given=(), down="", focus="")


def _given(setup: Setup, key: str) -> Setup:
    """Take a key for what is asked; ask once more where it was given already."""
    if key in MODIFIERS:
        return setup.said("setup-modifier")
    had = dict(setup.given).get(key)
    if had not in {None, setup.asked} and setup.doubted != key:
        return replace(setup, doubted=key).said("setup-twice", "name", name=f"function-{had}")
    others = tuple(
        (one, what) for one, what in setup.given if one != key and what is not setup.asked
    )
    function = setup.asked
    following = _next(replace(setup, given=(*others, (key, function))))
    return following.said("setup-given", "name", name=f"function-{function}")


def _skipped(setup: Setup) -> Setup:
    """Go on without a key, also without the one that was given before."""
    function = setup.asked
    given = tuple((key, what) for key, what in setup.given if what is not function)
    following = _next(replace(setup, given=given))
    return following.said("setup-skipped", "name", name=f"function-{function}")


def _next(setup: Setup) -> Setup:
    setup = replace(setup, doubted="", last_input=setup.now, focus="")
    if setup.number + 1 < len(ASKED):
        return replace(setup, number=setup.number + 1)
    return replace(setup, stage=Stage.DONE)


def _returned(setup: Setup) -> Setup:
    return replace(setup, number=max(setup.number - 1, 0), doubted="", down="", focus="")


def _kept(setup: Setup, event: MappingKept) -> Setup:
    return replace(setup, stage=Stage.KEPT if event.kept else Stage.FAILED, focus="")


def _stopped(setup: Setup) -> Setup:
    kept = setup.stage in {Stage.KEPT, Stage.ENDED}
    return replace(setup, stage=Stage.ENDED if kept else Stage.STOPPED, focus="")


_OWN: Mapping[type[Event], Callable[[Setup, Any], Setup]] = {
    KeyWent: _went,
    KeySkipped: lambda setup, _: _skipped(setup),
    KeyReturned: lambda setup, _: _returned(setup),
    SetupRestarted: lambda setup, _: _began(setup),
    KeepAsked: lambda setup, _: replace(setup, stage=Stage.KEEPING),
    MappingKept: _kept,
    SetupStopped: lambda setup, _: _stopped(setup),
}
