"""The runtime: events from any thread, one presentation for all, storing beside the UI."""

import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest

from kiosk.flow import events as e
from kiosk.flow.events import SignatureStored, StorageFailed
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State
from kiosk.flow.visit import asked
from kiosk.model.node import Event
from kiosk.model.overlay import Caption, Overlay
from kiosk.model.presentation import ActionRequest, KeyRequest, Presentation
from kiosk.model.roles import Action
from kiosk.model.text import Language
from kiosk.runtime import Runtime
from sync.answers import Field
from sync.petitions import Petition
from sync.records import Signature
from tests.journeys.kiosk import STORED, WAIT_S, HandClock, Kiosk, begun, strings, world
from tests.journeys.test_random_journeys import signed_by_keys


@dataclass
class SlowStore:
    """Stores when the test lets it, on whatever thread it was asked."""

    may: threading.Event = field(default_factory=threading.Event)
    threads: list[threading.Thread] = field(default_factory=list)
    error: Exception | None = None

    def accept(self, _signature: Signature, _petition: Petition) -> SignatureStored | StorageFailed:
        """Wait for leave, then answer."""
        self.threads.append(threading.current_thread())
        assert self.may.wait(WAIT_S)
        if self.error:
            raise self.error
        return STORED


class Desk:
    """A runtime whose UI thread is the test."""

    def __init__(self, state: State | None = None) -> None:
        self.clock = HandClock()
        self.store = SlowStore()
        self.soon: queue.Queue[Callable[[], None]] = queue.Queue()
        self.seen: list[Presentation] = []
        self.resets = 0
        self.runtime = Runtime(
            Flow(strings()),
            state or State(world=world(), now=self.clock.seconds, last_input=self.clock.seconds),
            self.store,
            self.clock,
            self.soon.put,
        )
        self.runtime.start([self])

    def present(self, presentation: Presentation) -> None:
        """Keep it."""
        self.seen.append(presentation)

    def reset(self) -> None:
        """Count it."""
        self.resets += 1

    def run(self, count: int = 1) -> None:
        """Be the UI thread for some calls."""
        for _ in range(count):
            self.soon.get(timeout=WAIT_S)()


def to_review(desk: Desk) -> None:
    """Walk to the review screen."""
    for node in ("petition-1", "to-signing", "agree"):
        tap(desk, node)
    while desk.runtime.state.screen is ScreenId.DETAIL:
        texts = {"contact": "+77000000000"}
        question = desk.runtime.state.visit.question
        assert question
        text = texts.get(question, "Ким")
        desk.runtime.post(e.InputReceived(e.Source.TOUCH, e.TextTyped(text)))
        desk.run()
        tap(desk, "next")
    tap(desk, "declare")
    desk.clock.seconds += 2


def tap(desk: Desk, node: str) -> None:
    """Touch something."""
    desk.runtime.post(ActionRequest(node, Action.CLICK, pointed=True))
    desk.run()


def test_the_first_screen_is_presented_at_the_start() -> None:
    """Every modality gets the whole first screen, before anybody did anything."""
    desk = Desk()
    assert desk.seen[0].screen.id == "welcome"
    assert desk.seen[0].changes.screen
    assert not desk.seen[0].by_input


def test_events_from_many_threads_are_taken_in_order_and_none_is_lost() -> None:
    """Keys, touch and sound come from threads of their own; each input counts, in its turn."""
    chosen = begun(Language.EN).with_visit(petition=world().petitions[0])
    desk = Desk(asked(chosen, Field.SURNAME))
    words = ("abcdefghijklmnopqrst", "ABCDEFGHIJKLMNOPQRST", "абвгдежзийклмнопрсту")

    def type_(letters: str) -> None:
        for letter in letters:
            desk.runtime.post(e.InputReceived(e.Source.KEYS, e.TextTyped(letter)))

    threads = [threading.Thread(target=type_, args=(letters,)) for letters in words]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    while desk.soon.qsize():
        desk.run()
    entry = desk.runtime.state.visit.entry(Field.SURNAME)
    assert len(entry) == sum(map(len, words))
    for letters in words:
        assert "".join(letter for letter in entry if letter in letters) == letters


def test_a_burst_of_events_asks_for_the_ui_thread_once() -> None:
    """A hundred events that come together are one call, not a hundred."""
    desk = Desk()
    for _ in range(100):
        desk.runtime.post(e.ActivitySeen())
    assert desk.soon.qsize() == 1


@pytest.mark.parametrize(
    "request_", [ActionRequest("bar-help", Action.CLICK), KeyRequest("keyboard", 0, 0)]
)
def test_what_was_done_by_pointing_is_an_input_by_touch(request_: ActionRequest) -> None:
    """A tap stops the voice, ends warnings, and hints from then on speak of touch."""
    desk = Desk(begun(Language.EN))
    desk.runtime.post(request_)
    desk.run()
    assert desk.seen[-1].by_input
    assert desk.runtime.state.source is e.Source.TOUCH
    assert desk.runtime.state.last_input == desk.clock.seconds


def test_an_input_is_presented_even_if_nothing_changed() -> None:
    """So that the voice stops: whatever a person does is acknowledged."""
    desk = Desk(begun(Language.EN))
    before = len(desk.seen)
    desk.runtime.post(ActionRequest("gone", Action.CLICK))
    desk.run()
    assert len(desk.seen) == before + 1
    assert desk.seen[-1].changes.nothing


def test_time_alone_presents_nothing() -> None:
    """The screen is not drawn four times a second for nobody."""
    desk = Desk(begun(Language.EN))
    before = len(desk.seen)
    for _ in range(40):
        desk.clock.seconds += 0.25
        desk.runtime.tick()
    assert len(desk.seen) == before


def test_the_clock_is_read_when_an_input_is_taken() -> None:
    """Sign cannot be hurried by a clock that was last read before the screen came up."""
    desk = Desk()
    desk.clock.seconds += 7
    desk.runtime.post(e.InputReceived(e.Source.KEYS))
    desk.run()
    assert desk.runtime.state.last_input == desk.clock.seconds


def test_an_overlay_is_presented_when_it_differs() -> None:
    """Captions and targets reach the display at once, and only if there is something new."""
    desk = Desk()
    before = len(desk.seen)
    caption = Caption("Hello", Language.EN)
    desk.runtime.publish(lambda overlay: overlay.captioned(caption))
    desk.runtime.publish(lambda overlay: overlay.captioned(caption))
    assert len(desk.seen) == before + 1
    assert desk.seen[-1].overlay == desk.runtime.overlay == Overlay(caption)
    assert desk.seen[-1].changes.nothing


def test_storing_does_not_stop_the_screen() -> None:
    """While the disk works the kiosk goes on drawing and speaking, and says what it is doing."""
    desk = Desk(begun(Language.EN))
    to_review(desk)
    tap(desk, "sign")
    assert desk.runtime.screen.id == "signing"
    for deed in (
        e.InputReceived(e.Source.KEYS, e.ScreenReturned()),
        e.InputReceived(e.Source.TOUCH, e.PageOpened(ScreenId.LEAVE)),
        e.InputReceived(e.Source.KEYS, e.LanguageChosen()),
        e.PackLoaded(()),
        e.SoundFound(),
    ):
        desk.runtime.post(deed)
        desk.run()
        assert desk.runtime.screen.id == "signing"
    for _ in range(3):
        desk.clock.seconds += 10_000
        desk.runtime.tick()
        assert desk.runtime.screen.id == "signing"
    desk.store.may.set()
    desk.run()
    assert desk.runtime.screen.id == "receipt"
    assert desk.store.threads[0] is not threading.current_thread()
    assert len(desk.store.threads) == 1


def test_a_fault_while_storing_leaves_nobody_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where storing breaks in a way nobody thought of, the person hears it and the log knows."""
    faults: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", faults.append)
    desk = Desk(begun(Language.EN))
    to_review(desk)
    desk.store.error = RuntimeError("unexpected")
    desk.store.may.set()
    tap(desk, "sign")
    desk.run()
    assert desk.runtime.state.screen is ScreenId.STORAGE_FAILED
    assert desk.runtime.state.visit.entries
    desk.store.threads[0].join(WAIT_S)
    assert [fault.exc_value for fault in faults] == [desk.store.error]


def test_an_answer_of_the_store_that_nobody_waits_for_changes_nothing() -> None:
    """A late or doubled answer gives no second receipt and shows no trouble."""
    for answer in (STORED, StorageFailed("storage-full")):
        desk = Desk(begun(Language.EN))
        before = desk.runtime.screen
        desk.runtime.post(answer)
        desk.run()
        assert desk.runtime.screen == before


@pytest.fixture
def kiosk() -> Kiosk:
    """Return a kiosk with a receipt on it."""
    kiosk = Kiosk()
    signed_by_keys(kiosk, Language.EN)
    return kiosk


def test_the_end_of_a_visit_resets_each_modality_once() -> None:
    """Every modality is told once that the visit is over, and then shown the first screen."""
    desk = Desk(begun(Language.EN))
    tap(desk, "bar-leave")
    assert desk.resets == 1
    assert desk.runtime.screen.id == desk.seen[-1].screen.id == "welcome"


def test_the_end_of_a_visit_leaves_nothing_over(kiosk: Kiosk) -> None:
    """Overlay and screen are as for the first person, once; then the process may go."""
    kiosk.tap("finish")
    assert kiosk.ended == 0
    kiosk.tap("end")
    assert kiosk.ended == 1
    assert kiosk.runtime.overlay == Overlay()
    assert kiosk.screen.id == "welcome"
    assert kiosk.screens.last
    assert kiosk.screens.last.screen == kiosk.screen


def test_goodbye_goes_by_itself(kiosk: Kiosk) -> None:
    """Whoever walks away leaves the first screen to the next person."""
    kiosk.tap("finish")
    assert kiosk.state.visit.receipt == ""
    kiosk.wait(16)
    assert kiosk.screen.id == "welcome"
    assert kiosk.ended == 1


def test_leaving_over_a_page_after_signing_does_not_say_unsigned(kiosk: Kiosk) -> None:
    """After the receipt nobody is told that nothing has been signed."""
    kiosk.press("f1")
    kiosk.tap("bar-leave")
    assert kiosk.screen.id == "goodbye"


def test_sign_waits_a_second_for_a_hand_that_came_by_accident() -> None:
    """Sign does nothing within a second of coming up or of getting the focus (WCAG 3.3.4)."""
    desk = Desk(begun(Language.EN))
    to_review(desk)
    desk.store.may.set()
    stops = 40
    for _ in range(stops):
        if desk.runtime.screen.focus == "sign":
            break
        desk.runtime.post(e.InputReceived(e.Source.KEYS, e.FocusMoved(1)))
        desk.run()
    for wait, screen in ((0.0, ScreenId.REVIEW), (0.9, ScreenId.REVIEW), (0.2, ScreenId.SIGNING)):
        desk.clock.seconds += wait
        desk.runtime.post(e.InputReceived(e.Source.KEYS, e.FocusActivated()))
        desk.run()
        assert desk.runtime.state.screen is screen
    desk.run()


@pytest.mark.parametrize("event", [e.ScreenAdvanced(), e.SignPressed()])
def test_moving_right_never_signs(event: Event) -> None:
    """On the review "next screen" leads nowhere, and Sign from elsewhere is nothing."""
    desk = Desk(begun(Language.EN))
    to_review(desk)
    if isinstance(event, e.SignPressed):
        tap(desk, "back")
        desk.clock.seconds += 5
    before = desk.runtime.state.screen
    desk.runtime.post(e.InputReceived(e.Source.KEYS, event))
    desk.run()
    assert desk.runtime.state.screen is before
    assert desk.store.threads == []


def test_another_pack_in_the_middle_changes_nothing_that_is_being_signed() -> None:
    """What was read is what is signed, though a newer text arrived meanwhile."""
    kiosk = Kiosk(begun(Language.EN))
    kiosk.tap("petition-1")
    chosen = kiosk.state.petition
    kiosk.post(e.PackLoaded(world().petitions[1:]))
    assert kiosk.screen.id == "petition"
    assert kiosk.state.petition is chosen


SETTINGS = [
    e.RateChanged(1), e.VolumeChanged(-1), e.SizeChosen(), e.SizeChosen(5), e.PaletteChosen(),
    e.LanguageChosen(), e.LanguageChosen(Language.RU), e.SpeechToggled(), e.PauseToggled(),
    e.CurtainToggled(), e.SettingsReset(), e.LoudspeakerAllowed(), e.LoudspeakerRefused(),
]  # fmt: skip


@pytest.mark.parametrize("setting", SETTINGS, ids=repr)
def test_no_setting_loses_the_draft(setting: Event) -> None:
    """Rate, volume, colours, size, language and the reset leave every answer where it was."""
    desk = Desk(begun(Language.EN))
    to_review(desk)
    before = desk.runtime.state.visit.entries
    desk.runtime.post(e.InputReceived(e.Source.TOUCH, setting))
    desk.run()
    assert desk.runtime.state.visit.entries == before
    base = [frame.screen for frame in desk.runtime.state.under] or [desk.runtime.state.screen]
    assert base[0] is ScreenId.REVIEW


def test_a_closed_petition_is_said_to_be_closed_only_by_a_clock_that_is_sure() -> None:
    """With a doubtful clock it stays signable, and the signature says so."""
    for trusted, screen in ((True, "closed"), (False, "notice")):
        kiosk = Kiosk(begun(Language.EN))
        kiosk.post(e.DayKnown(kiosk.state.world.today.replace(year=2090), trusted))
        kiosk.tap("petition-1")
        kiosk.tap("to-signing")
        assert kiosk.screen.id == screen
