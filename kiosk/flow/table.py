"""The one table of transitions: what each event does to the state.

Events that a node carries can only come from a screen on which that node is, so the table needs no
second key for the screen.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from kiosk.flow import adjust, entry, films, reading, scanning, timing, visit
from kiosk.flow import events as e
from kiosk.flow.screens.parts import QUICK_BAR
from kiosk.flow.session import ScreenId, Source, State, Visit
from kiosk.model.node import Event
from kiosk.model.roles import Earcon
from kiosk.model.settings import Loudspeaker

_PASSING = {*QUICK_BAR, ScreenId.MENU} - {ScreenId.HELP}
"""Pages of the quick bar give way to each other; help leads on to some of them."""
Transition = Callable[[State, Any], State]


def ended(state: State) -> State:
    """Return the kiosk as the next person finds it."""
    return State(
        world=state.world,
        now=state.now,
        shown_at=state.now,
        focused_at=state.now,
        last_input=state.now,
        notices=state.notices,
        visits=state.visits + 1,
    )


def _page_opened(state: State, event: e.PageOpened) -> State:
    if event.page is ScreenId.LEAVE:
        return _leave_asked(state)
    if event.page is state.screen is ScreenId.MENU:
        return state.uncovered()  # pressed again, the button that opened it closes it
    if event.page is state.screen:
        return state.said("page-is-open")
    if state.screen in _PASSING and event.page in QUICK_BAR:
        state = state.uncovered()  # closing the next one leads back to the visit, not to this one
    return state.over(event.page)


def _leave_asked(state: State) -> State:
    if state.visit.receipt:
        # Signed: to ask "leave without signing?" over a page would be untrue.
        return visit.left(state)
    if state.screen is ScreenId.WELCOME:
        return state.said("leave-nothing")
    # Who listens is asked even where nothing would be lost: the first screen comes up in silence.
    at_once = state.visit == Visit() and not state.under and not state.settings.speech
    return ended(state) if at_once else state.over(ScreenId.LEAVE)


def _left(state: State) -> State:
    return ended(state) if state.screen is ScreenId.GOODBYE else visit.left(state)


def _language_chosen(state: State, event: e.LanguageChosen) -> State:
    if event.language is None:
        return visit.next_language(state)
    return visit.chosen_language(state, event.language)


def _practice_tried(state: State) -> State:
    return state.with_visit(tries=state.visit.tries + 1)


def _activity_seen(state: State) -> State:
    # The warning speaks too, and on the first screen a film is shown to nobody in particular.
    warned = state.screen in {ScreenId.TIMEOUT, ScreenId.WELCOME}
    return state if warned else replace(state, last_input=state.now)


def _press_ignored(state: State) -> State:
    """Do nothing, and let that be heard and seen without cutting anything off."""
    state = replace(state, last_input=state.now).cued(Earcon.NOTHING)
    # Whoever trembles is there, and is not asked again.
    return timing.extended(state) if state.screen is ScreenId.TIMEOUT else state


def _pack_loaded(state: State, event: e.PackLoaded) -> State:
    world = replace(state.world, petitions=event.petitions, pack_problem=event.problem)
    return replace(state, world=world)


def _films_loaded(state: State, event: e.FilmsLoaded) -> State:
    return replace(state, world=replace(state.world, films=event.films))


def _counts_loaded(state: State, event: e.CountsLoaded) -> State:
    world = replace(state.world, received=event.received, received_as_of=event.as_of)
    return replace(state, world=world)


def _day_known(state: State, event: e.DayKnown) -> State:
    world = replace(state.world, today=event.today, today_trusted=event.trusted)
    return replace(state, world=world)


def _sound_lost(state: State) -> State:
    state = replace(state, world=replace(state.world, sound=False))
    return state.over(ScreenId.SOUND_MISSING) if state.settings.speech else state


def _sound_found(state: State) -> State:
    if state.world.sound:
        return state  # each audio process says so when it begins
    state = replace(state, world=replace(state.world, sound=True))
    state = state.without(ScreenId.SOUND_MISSING)
    return state.said("sound-found") if state.settings.speech else state


def _headphones_plugged(state: State, event: e.HeadphonesPlugged) -> State:
    """Let only the person hear; on the first screen this begins speech (EN 301 549 5.2)."""
    if state.world.headphones:
        return state
    state = replace(state, world=replace(state.world, headphones=True))
    if not event.anew:
        return state
    state = replace(state, last_input=state.now)
    if state.screen is ScreenId.TIMEOUT:
        state = timing.extended(state)  # whoever plugs something in is there
    if state.screen is ScreenId.WELCOME and not state.settings.speech:
        return adjust.speech_toggled(replace(state, source=Source.KEYS), e.SpeechToggled())
    if not state.settings.speech:
        return state
    if state.settings.loudspeaker is Loudspeaker.REFUSED:
        # What was kept back can be heard now.
        state = replace(state, again=state.again + 1)
    return state.said("headphones-in")


def _headphones_unplugged(state: State) -> State:
    """Say so in words that reveal nothing; the question comes where something private is next."""
    if not state.world.headphones:
        return state
    state = replace(state, world=replace(state.world, headphones=False), reading=None)
    return state.said("headphones-out") if state.settings.speech else state


def _voice_changed(state: State, event: e.VoiceChanged) -> State:
    state = state.said("voice-lost" if event.silent else "voice-changed")
    if state.notice and not event.silent:
        return replace(state, notice=replace(state.notice, polite=True))
    return state


def _plain(transition: Callable[[State], State]) -> Transition:
    return lambda state, _event: transition(state)


TABLE: dict[type[Event], Transition] = {
    e.ActivitySeen: _plain(_activity_seen),
    e.PressIgnored: _plain(_press_ignored),
    e.EdgeReached: lambda state, event: state.said(f"edge-{event.side}"),
    e.CloseReadingEnded: _plain(reading.ended),
    e.TargetMoved: lambda state, _: state,
    e.NothingTouched: lambda state, _: state.cued(Earcon.NOTHING),
    e.GlassEdgeTouched: lambda state, _: state.cued(Earcon.EDGE),
    e.MoreTouched: lambda state, event: state.said("more-touched", name=event.name),
    e.ScanMoved: lambda state, _: state,
    e.ScanStarted: _plain(scanning.started),
    e.ScanSettled: scanning.settled,
    e.ScanRested: lambda state, _: state.said("scan-rests"),
    e.PageOpened: _page_opened,
    e.PageClosed: _plain(State.uncovered),
    e.SpeechToggled: adjust.speech_toggled,
    e.PauseToggled: _plain(adjust.pause_toggled),
    e.RateChanged: adjust.rate_changed,
    e.VolumeChanged: adjust.volume_changed,
    e.SizeChosen: adjust.size_chosen,
    e.PaletteChosen: adjust.palette_chosen,
    e.LanguageChosen: _language_chosen,
    e.VerbosityChosen: adjust.verbosity_chosen,
    e.PunctuationToggled: _plain(adjust.punctuation_toggled),
    e.CurtainToggled: _plain(adjust.curtain_toggled),
    e.GradeChanged: adjust.grade_changed,
    e.ToggleChanged: adjust.toggle_changed,
    e.LayoutChosen: adjust.layout_chosen,
    e.SettingsReset: _plain(adjust.reset),
    e.LoudspeakerAllowed: lambda s, _: adjust.loudspeaker_answered(s, Loudspeaker.ALLOWED),
    e.LoudspeakerRefused: lambda s, _: adjust.loudspeaker_answered(s, Loudspeaker.REFUSED),
    e.ListOpened: _plain(visit.listed),
    e.PetitionOpened: visit.opened,
    e.EasyReadToggled: _plain(visit.easy_read_toggled),
    e.SigningBegun: _plain(visit.begun),
    e.ConsentGiven: _plain(visit.consented),
    e.ConsentRefused: _plain(visit.refused),
    e.AnswerGiven: _plain(visit.answered),
    e.AnswerSkipped: _plain(visit.skipped),
    e.StepReturned: _plain(visit.returned),
    e.DeclarationMade: _plain(visit.declared),
    e.ChangeAsked: visit.changed,
    e.SecretToggled: visit.secret_toggled,
    e.SignPressed: _plain(visit.signed),
    e.SignRested: lambda state, _: state.said("sign-rested"),
    e.RetryAsked: _plain(visit.stored_again),
    e.ReviewReturned: _plain(visit.reviewed),
    e.ReceiptRepeated: _plain(visit.receipt_repeated),
    e.VisitFinished: _plain(visit.left),
    e.VisitLeft: _plain(_left),
    e.StayChosen: _plain(timing.extended),
    e.PracticeTried: _plain(_practice_tried),
    e.FilmToggled: _plain(films.toggled),
    e.FilmReplayed: _plain(films.replayed),
    e.FilmSlowed: _plain(films.slowed),
    e.FilmSwitched: _plain(films.switched),
    e.FilmEnded: films.ended,
    e.FilmFailed: films.failed,
    e.TextTyped: entry.typed,
    e.CharacterErased: _plain(entry.erased),
    e.WordErased: _plain(entry.word_erased),
    e.NextErased: _plain(entry.next_erased),
    e.EntryCleared: _plain(entry.cleared),
    e.KeysOpened: entry.keys_opened,
    e.CaretMoved: entry.caret_moved,
    e.CaseToggled: _plain(entry.case_toggled),
    e.AlphabetChanged: _plain(entry.alphabet_changed),
    e.PackLoaded: _pack_loaded,
    e.FilmsLoaded: _films_loaded,
    e.CountsLoaded: _counts_loaded,
    e.DayKnown: _day_known,
    e.SoundLost: _plain(_sound_lost),
    e.SoundFound: _plain(_sound_found),
    e.HeadphonesPlugged: _headphones_plugged,
    e.HeadphonesUnplugged: _plain(_headphones_unplugged),
    e.VoiceChanged: _voice_changed,
    e.SpeechFailed: lambda state, _: state.said("speech-failed"),
    e.SignatureStored: visit.stored,
    e.StorageFailed: visit.not_stored,
}
