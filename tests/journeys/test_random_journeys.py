"""Visits that nobody planned: whatever a person does, the kiosk keeps its promises."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId, Visit
from kiosk.flow.visit import SIGN_GUARD_S
from kiosk.modalities.keypad import (
    ALSO_OUTSIDE_TEXT,
    CHORDS,
    CHORDS_IN_TEXT,
    EVERYWHERE,
    IN_TEXT,
    OUTSIDE_TEXT,
)
from kiosk.model import focus
from kiosk.model.node import Event
from kiosk.model.presentation import ActionRequest, KeyRequest
from kiosk.model.roles import CONTROLS, Action, Role
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from speech.types import Finished, Started
from sync.answers import Field
from tests.fakes import sample_petitions
from tests.journeys.checks import (
    no_secret_is_said,
    nothing_private_is_said,
    nothing_shows_itself,
    references_to,
    screen_is_sound,
)
from tests.journeys.kiosk import STORED, Kiosk, Store

ENTRIES = {
    Field.SURNAME: "Тәуекелова",
    Field.GIVEN_NAME: "Зылиха",
    Field.PATRONYMIC: "Ержанқызы",
    Field.IIN: "840115400125",
    Field.BIRTH_DATE: "15011984",
    Field.ADDRESS: "Қызылтөбе көшесі 7",
    Field.CONTACT: "+77015558642",
}
PLANTED = (*ENTRIES.values(), "8401 1540 0125", "15.01.1984", STORED.receipt)
SECRETS = tuple(
    "".join(c for c in ENTRIES[field] if c.isdigit())
    for field in (Field.IIN, Field.BIRTH_DATE, Field.CONTACT)
)
FAILED = e.StorageFailed("storage-full")
OWN_KEYS = ("tab", "home", "space", "shift", "kpenter", "f13", "й", "q")


@dataclass(frozen=True)
class Press:
    """A key goes down."""

    position: str
    text: str = ""
    repeated: bool = False
    modifiers: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Tap:
    """The n-th control on the screen is touched, counted round and round."""

    place: int


@dataclass(frozen=True)
class TapKey:
    """A key of the on-screen keyboard is touched, perhaps one that is not there."""

    row: int
    column: int


@dataclass(frozen=True)
class GoOn:
    """The person does what the screen asks for: answers the question, takes the main action."""

    by_keys: bool


@dataclass(frozen=True)
class Wait:
    """Time passes."""

    seconds: float


@dataclass(frozen=True)
class World:
    """Something happens that the person did not do."""

    event: Event


Deed = Press | Tap | TapKey | GoOn | Wait | World

DEEDS: st.SearchStrategy[Deed] = st.one_of(
    st.builds(
        Press,
        st.sampled_from([*EVERYWHERE, *OUTSIDE_TEXT, *IN_TEXT, *OWN_KEYS]),
        st.sampled_from(["", "", "ә", "Q", "7", " ", "'", "\r", "😀"]),
        st.booleans(),
    ),
    st.builds(
        lambda chord: Press(chord.rpartition("+")[2], modifiers=frozenset(chord.split("+")[:-1])),
        st.sampled_from([*CHORDS, *CHORDS_IN_TEXT, *ALSO_OUTSIDE_TEXT]),
    ),
    st.builds(Tap, st.integers(0, 40)),
    st.builds(TapKey, st.integers(-1, 5), st.integers(-1, 12)),
    st.builds(GoOn, st.booleans()),
    st.builds(GoOn, st.booleans()),
    st.builds(GoOn, st.booleans()),
    st.builds(Wait, st.sampled_from([0.2, 1.5, 11.0, 170.0, 200.0])),
    st.builds(
        World,
        st.sampled_from(
            [
                e.SoundLost(),
                e.SoundFound(),
                e.ActivitySeen(),
                e.HeadphonesPlugged(),
                e.HeadphonesUnplugged(),
                e.VoiceChanged(silent=False),
                e.TextReached(1, "title", 0, 1),
                e.PackLoaded((), "pack-damaged"),
                e.PackLoaded(sample_petitions()),
                e.PackLoaded(sample_petitions()[1:]),
                STORED,
                FAILED,
            ]
        ),
    ),
)
JOURNEYS = st.lists(DEEDS, max_size=40)


class _Log(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@contextmanager
def logged() -> Iterator[list[str]]:
    """Collect every log record, of whatever library and level, with its traceback."""
    log = _Log()
    root = logging.getLogger()
    level = root.level
    root.addHandler(log)
    root.setLevel(logging.DEBUG)
    try:
        yield log.lines
    finally:
        root.removeHandler(log)
        root.setLevel(level)


def main_action(kiosk: Kiosk) -> str | None:
    """Return the id of what the screen is for, None where it is for waiting."""
    nodes = [*kiosk.screen.walk()]
    first = [n for n in nodes if n.role is Role.LIST_ITEM]
    main = [n for n in nodes if n.role is Role.DEFAULT_BUTTON]
    language = [n for n in nodes if n.id == f"language-{kiosk.state.language}"]
    return next((node.id for node in (*first, *main, *language)), None)


def go_on(kiosk: Kiosk, *, by_keys: bool) -> None:
    """Answer the question or take the main action, as somebody would who wants to sign."""
    visit = kiosk.state.visit
    if kiosk.state.screen is ScreenId.DETAIL and visit.question and not visit.entry(visit.question):
        if by_keys and kiosk.screen.focus == "field":
            kiosk.type(ENTRIES[visit.question])
        else:
            kiosk.post(e.InputReceived(e.Source.TOUCH, e.TextTyped(ENTRIES[visit.question])))
    target = main_action(kiosk)
    if target is None:
        return
    if not by_keys:
        kiosk.tap(target)
        return
    stops = [node.id for node in focus.order(kiosk.screen)]
    steps = stops.index(target) - stops.index(kiosk.screen.focus)
    kiosk.clock.seconds += 2
    kiosk.post(e.InputReceived(e.Source.KEYS, e.FocusMoved(steps)))
    kiosk.clock.seconds += 2
    kiosk.press("enter")


def do(kiosk: Kiosk, deed: Deed) -> None:
    """Do it."""
    match deed:
        case Press(position, text, repeated, modifiers):
            kiosk.press(position, text=text, repeated=repeated, modifiers=modifiers)
        case Tap(place):
            controls = [node for node in kiosk.screen.walk() if node.role in CONTROLS]
            if controls:
                kiosk.tap(controls[place % len(controls)].id)
        case TapKey(row, column):
            kiosk.post(KeyRequest("keyboard", row, column))
        case GoOn(by_keys):
            go_on(kiosk, by_keys=by_keys)
        case Wait(seconds):
            kiosk.clock.seconds += seconds
            kiosk.runtime.tick()
            kiosk.settle()
        case World(event):
            kiosk.post(event)


def leave(kiosk: Kiosk, activate: Callable[[Kiosk, str], None]) -> None:
    """Leave from wherever the kiosk is, by what the screen offers; fail where it offers nothing."""
    visits = kiosk.state.visits
    for _ in range(12):
        screen = kiosk.state.screen
        if kiosk.state.visits > visits or screen is ScreenId.WELCOME:
            return
        ids = {node.id for node in kiosk.screen.walk()}
        ways: tuple[str, ...] = (
            "end",
            "refuse",
            "bar-leave",
            "leave",
            "close",
            "stay",
            "review",
            "back",
        )
        if screen is ScreenId.LEAVE:
            ways = ("leave",)
        elif screen is not ScreenId.LOUDSPEAKER:
            ways = tuple(way for way in ways if way != "refuse")
        way = next((way for way in ways if way in ids), None)
        assert way, f"no way out of {screen}"
        activate(kiosk, way)
    pytest.fail(f"still on {kiosk.state.screen}")


def by_touch(kiosk: Kiosk, node: str) -> None:
    """Touch it."""
    kiosk.tap(node)


def by_keys(kiosk: Kiosk, node: str) -> None:
    """Go to it with the arrows and press Enter; in the key explorer keys only explain."""
    if kiosk.state.screen is ScreenId.KEYS:
        kiosk.press("f1")
        kiosk.press("f1")
        return
    for _ in range(80):
        if kiosk.screen.focus == node:
            break
        stops = [stop.id for stop in focus.order(kiosk.screen)]
        if node not in stops:
            return  # the first key was enough: it ended the warning
        down = stops.index(node) > stops.index(kiosk.screen.focus)
        if kiosk.runtime.overlay.target or (kiosk.screen.reading and kiosk.screen.reading.close):
            kiosk.press("escape")
        kiosk.press("down" if down else "up")
    kiosk.press("enter")


@given(
    journey=JOURNEYS,
    language=st.sampled_from(Language),
    speech=st.booleans(),
    aloud=st.booleans(),
    depth=st.integers(0, 12),
    keys=st.booleans(),
    headphones=st.booleans(),
    fails=st.booleans(),
)
def test_whatever_a_person_does_the_kiosk_keeps_its_promises(
    *,
    journey: list[Deed],
    language: Language,
    speech: bool,
    aloud: bool,
    depth: int,
    keys: bool,
    headphones: bool,
    fails: bool,
) -> None:
    """No trap, no unnamed control, nothing private aloud, in a log or left behind at the end."""
    kiosk = Kiosk(store=Store(FAILED if fails else STORED))
    with logged() as records:
        if headphones:
            kiosk.post(e.HeadphonesPlugged(anew=False))
        kiosk.tap(f"language-{language}")
        if speech:
            kiosk.press("f2")
        if speech and not aloud:
            kiosk.post(e.InputReceived(e.Source.TOUCH, e.LoudspeakerRefused()))
        for deed in (*[GoOn(keys)] * depth, *journey):
            before, answer = kiosk.screen, kiosk.state.settings.loudspeaker
            heard = len(kiosk.all_utterances)
            do(kiosk, deed)
            said = kiosk.all_utterances[heard:]
            screen_is_sound(kiosk.screen)
            if kiosk.state.settings.loudspeaker is answer:
                nothing_private_is_said(said, (before, kiosk.screen), answer)
            no_secret_is_said(said, SECRETS)
            shown = (kiosk.state, kiosk.screen, kiosk.runtime.overlay, said, deed)
            nothing_shows_itself(PLANTED, *shown)
            if kiosk.screen.id == "goodbye":
                assert kiosk.state.visit == Visit()
        kiosk.store.outcome = STORED
        leave(kiosk, by_keys if keys else by_touch)
        if kiosk.state.screen is not ScreenId.WELCOME:
            kiosk.wait(400)
    assert kiosk.state.screen is ScreenId.WELCOME
    assert not any(words in record for record in records for words in PLANTED)
    kiosk.wait(200)  # somebody may have stood at the first screen
    kiosk.listen()
    kiosk.store.asked.clear()
    assert kiosk.state.visit == Visit()
    assert kiosk.state.settings == Settings()
    assert references_to(PLANTED, kiosk) == []


@given(journey=JOURNEYS)
def test_signatures_come_only_from_the_review(journey: list[Deed]) -> None:
    """Nothing is stored unless Sign was activated on the review, a second after it came up."""
    kiosk = Kiosk()
    kiosk.tap("language-kk")
    for deed in journey:
        before = len(kiosk.store.asked)
        screen, shown_at = kiosk.state.screen, kiosk.state.shown_at
        moved_right = isinstance(deed, Press) and deed.position in {"right", "pagedown"}
        do(kiosk, deed)
        if len(kiosk.store.asked) > before:
            assert screen in {ScreenId.REVIEW, ScreenId.STORAGE_FAILED}
            assert not moved_right
            assert screen is not ScreenId.REVIEW or kiosk.clock.seconds - shown_at >= SIGN_GUARD_S


@given(journey=JOURNEYS, target=st.text(max_size=12), action=st.sampled_from(Action))
def test_a_request_for_something_that_is_gone_does_nothing(
    journey: list[Deed], target: str, action: Action
) -> None:
    """A tap that arrives after its button went away presses no other button."""
    kiosk = Kiosk()
    kiosk.tap("language-ru")
    for deed in journey:
        do(kiosk, deed)
    if kiosk.state.visit.storing or kiosk.state.screen is ScreenId.TIMEOUT:
        return
    before = kiosk.state
    kiosk.post(ActionRequest(f"{target}#", action))
    after = replace(kiosk.state, source=before.source, last_input=before.last_input)
    paused = replace(before.settings, paused=False)
    assert after == replace(
        before, notice=None, cue=None, reading=None, now=after.now, settings=paused
    )


def signed_by_keys(kiosk: Kiosk, language: Language) -> None:
    """Sign as somebody who sees nothing does."""
    kiosk.press("down")
    for _ in Language:
        if kiosk.screen.focus != f"language-{language}":
            kiosk.press("down")
    kiosk.press("enter")
    for _ in range(20):
        if kiosk.screen.id == "receipt":
            return
        if kiosk.screen.id == "review":
            for _ in focus.order(kiosk.screen):
                kiosk.press("down")
        go_on(kiosk, by_keys=True)


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("number", range(len(sample_petitions())))
def test_a_whole_visit_leaves_nothing_behind(language: Language, number: int) -> None:
    """After somebody heard everything, signed and left, nothing can reach what they entered."""
    kiosk = Kiosk()
    kiosk.post(e.PackLoaded(sample_petitions()[number:]))
    signed_by_keys(kiosk, language)
    words = " ".join(span.text for said in kiosk.all_utterances for span in said.spans)
    assert ENTRIES[Field.SURNAME] in words
    no_secret_is_said(kiosk.all_utterances, SECRETS)
    kiosk.all_utterances.clear()
    ((signature, petition),) = kiosk.store.asked
    assert {answer for _, answer in signature.answers} <= {*ENTRIES.values(), "1984-01-15"}
    assert signature.text_hash == petition.texts[language].text_hash
    kiosk.tap("finish")
    kiosk.tap("end")
    assert kiosk.ended == 1
    del signature, petition
    kiosk.store.asked.clear()
    kiosk.listen()
    assert references_to(PLANTED, kiosk) == []


def test_the_search_for_what_is_left_behind_finds_it() -> None:
    """Before the visit has ended the same search finds what was entered: it is not blind."""
    kiosk = Kiosk()
    signed_by_keys(kiosk, Language.KK)
    assert references_to(PLANTED, kiosk)


@pytest.mark.parametrize("language", Language)
def test_speech_on_virtual_time_says_the_receipt(language: Language) -> None:
    """Somebody who listens to everything at the default pace hears the number to its end."""
    kiosk = Kiosk(sounding=True)
    signed_by_keys(kiosk, language)
    kiosk.heard.clear()
    assert "4 8 2 1, 0 9 3 7, 5 5 1 6, 2 0 4 4, 7" in kiosk.tap("repeat")
    kiosk.wait(40)
    assert {type(event) for event in kiosk.heard} >= {Started, Finished}
    assert kiosk.state.screen is ScreenId.RECEIPT
