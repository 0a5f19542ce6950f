"""A whole kiosk without devices: the shipped flow, runtime, keypad, voice and captions.

Time moves only when a test says so, and every utterance that would go to the loudspeaker is kept.
"""

import heapq
import queue
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from itertools import count
from types import MappingProxyType
from typing import ClassVar

from kiosk import names
from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import Scan, State, World
from kiosk.gallery import TODAY
from kiosk.modalities.captions import Captions
from kiosk.modalities.keypad import Keypad
from kiosk.modalities.self_voice import SelfVoice
from kiosk.modalities.switch_scan import Switch, SwitchScan
from kiosk.model.node import Event, Screen
from kiosk.model.presentation import ActionRequest, KeyPress, Modality, Presentation
from kiosk.model.roles import Action
from kiosk.model.text import Language
from kiosk.runtime import Runtime
from kiosk.strings import FluentStrings
from speech.types import Event as SpeechEvent
from speech.types import Output, OutputKeyed, Request, Speak, Utterance
from speech.virtual import VirtualSpeech
from sync.petitions import Petition
from sync.records import Signature
from tests.fakes import sample_petitions
from tests.journeys.hearing import Ear

WAIT_S = 20.0
_BEAT_S, _TICK_S = 0.05, 0.25
"""How often a scan and the flow let time pass, s."""
_SAME_S = 1e-6
"""Times so near to each other are the same, s: they are sums."""
SWITCHES = MappingProxyType({"f13": Switch.MOVE, "f14": Switch.SELECT})
"""Keys of a switch interface where the venue's keypad file maps no others."""
STORED = e.SignatureStored("4821 0937 5516 2044 7", 1, ((True, False), (False, True)))
POSITIONS = MappingProxyType({" ": "space", "\b": "backspace"})


@cache
def strings() -> FluentStrings:
    """Return the strings, read once."""
    return FluentStrings()


def world(petitions: tuple[Petition, ...] | None = None) -> World:
    """Return a venue on the day of the gallery."""
    offered = sample_petitions() if petitions is None else petitions
    counts = tuple((petition.id, 100 + number) for number, petition in enumerate(offered))
    return World(
        petitions=offered, received=counts, received_as_of=TODAY, today=TODAY, today_trusted=True
    )


@dataclass
class Store:
    """Answers as the test says, and keeps what it was asked to store."""

    outcome: e.SignatureStored | e.StorageFailed = STORED
    asked: list[tuple[Signature, Petition]] = field(default_factory=list)

    def accept(
        self, signature: Signature, petition: Petition
    ) -> e.SignatureStored | e.StorageFailed:
        """Keep and answer."""
        self.asked.append((signature, petition))
        return self.outcome


@dataclass
class HandClock:
    """A clock that a test sets."""

    seconds: float = 1_000.0

    def now(self) -> float:
        """Return the time."""
        return self.seconds

    def today(self) -> tuple[date, bool]:
        """Return the day of the gallery."""
        return TODAY, True


class Screens:
    """Keeps what was presented, as the display would draw it."""

    def __init__(self) -> None:
        self.last: Presentation | None = None

    def present(self, presentation: Presentation) -> None:
        """Keep it."""
        self.last = presentation

    def reset(self) -> None:
        """Forget it."""
        self.last = None


class Kiosk:
    """One kiosk and a person's hands and ears at it."""

    made_ear: ClassVar[Callable[[], Ear] | None] = None
    """Where an engine was chosen for the run: has everything said by it."""

    def __init__(
        self,
        state: State | None = None,
        store: Store | None = None,
        *,
        flow: Flow | None = None,
        sounding: bool = False,
    ) -> None:
        """`sounding` plays speech on virtual time, so that it takes as long as it takes."""
        self.clock = HandClock()
        self.store = store or Store()
        self.requests: list[Request] = []
        self.all_utterances: list[Utterance] = []
        self.heard: list[SpeechEvent] = []
        self.ended = 0
        self._soon: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        self.runtime = Runtime(
            flow or Flow(strings(), names.listed),
            state or State(world=world(), now=self.clock.seconds, last_input=self.clock.seconds),
            self.store,
            self.clock,
            self._soon.put,
        )
        self.runtime.on_visit_ended = self._visit_ended
        self.patience = 0.0 if state and state.visit.storing else WAIT_S
        """Seconds to wait for the store; one asked before this kiosk began never answers."""
        self.screens = self.made_screens()
        made_ear = type(self).made_ear
        self.ear = made_ear() if made_ear else None
        drivers = self.ear.drivers if self.ear else None
        self.speech = VirtualSpeech(self._spread, drivers) if sounding else None
        self._timers: list[tuple[float, int, Callable[[], None]]] = []
        self._order = count()
        self.voice = SelfVoice(
            strings(), self._send, self.runtime.post, self.runtime.publish, self.after
        )
        self.captions = Captions(self.runtime.publish, self.voice.hides)
        self.keypad = Keypad(
            self.runtime.post, self.runtime.publish, self._send, now=self.clock.now
        )
        self.scan = SwitchScan(
            strings(),
            self.runtime.post,
            self.runtime.publish,
            self.after,
            self.clock.now,
            SWITCHES,
        )
        inputs: list[Modality] = [self.keypad, self.scan, *self.more_inputs()]
        self.runtime.start([self.screens, self.voice, self.captions, *inputs])
        self.settle()

    def made_screens(self) -> Screens:
        """Return what keeps the screens; a kiosk with a glass has one that lays them out."""
        return Screens()

    def more_inputs(self) -> Sequence[Modality]:
        """Return what there is besides keys and switches."""
        return ()

    @property
    def state(self) -> State:
        """The state now."""
        return self.runtime.state

    @property
    def screen(self) -> Screen:
        """What the person meets now."""
        return self.runtime.screen

    @property
    def utterances(self) -> list[Utterance]:
        """Everything that was sent to be spoken, in order."""
        return [request.utterance for request in self.requests if isinstance(request, Speak)]

    @property
    def words(self) -> str:
        """Everything that was sent to be spoken since `listen`, as one text."""
        return " ".join(span.text for said in self.utterances for span in said.spans)

    def listen(self) -> None:
        """Begin to listen anew."""
        self.requests.clear()

    def press(
        self,
        position: str,
        *,
        text: str = "",
        repeated: bool = False,
        modifiers: frozenset[str] = frozenset(),
    ) -> str:
        """Press a key; return what is said because of it."""
        self.listen()
        key = KeyPress(position, text, repeated, modifiers)
        if not self.scan.pressed(key):
            self.keypad.pressed(key)
        self.scan.pressed(replace(key, released=True))
        self.settle()
        return self.words

    def type(self, text: str) -> None:
        """Type on a physical keyboard."""
        for char in text:
            self.press(POSITIONS.get(char, "q"), text=char)

    def tap(self, node: str) -> str:
        """Touch something; return what is said because of it."""
        return self.post(ActionRequest(node, Action.CLICK, pointed=True))

    def post(self, event: Event) -> str:
        """Let something happen; return what is said because of it."""
        self.listen()
        self.runtime.post(event)
        self.settle()
        return self.words

    def wait(self, seconds: float) -> str:
        """Let time pass in steps of a second at most; return what is said meanwhile.

        What waits for a moment in between happens at that moment.
        """
        self.listen()
        end = self.clock.seconds + seconds
        while (left := end - self.clock.seconds) > _SAME_S:
            scans = self.state.scan is not Scan.OFF
            step = min(left, _BEAT_S if scans else 1.0)
            if self._timers:
                step = min(step, max(self._timers[0][0] - self.clock.seconds, 0.0))
            self.clock.seconds += step
            if self.speech:
                self.speech.advance(step, _BEAT_S)
            if not scans or self.clock.seconds - self.state.now >= _TICK_S:
                self.runtime.tick()
            self._pass()
            self.settle()
        return self.words

    def after(self, seconds: float, call: Callable[[], None]) -> None:
        """Do something once so much time has passed, in `wait`."""
        heapq.heappush(self._timers, (self.clock.seconds + seconds, next(self._order), call))

    def _pass(self) -> None:
        """Do what is due."""
        while self._timers and self._timers[0][0] <= self.clock.seconds + _SAME_S:
            _, _, call = heapq.heappop(self._timers)
            call()
            self.settle()

    def settle(self) -> None:
        """Run what waits for the UI thread; while a signature is being stored, wait for that."""
        while True:
            try:
                if self.state.visit.storing:
                    self._soon.get(timeout=self.patience)()
                else:
                    self._soon.get_nowait()()
            except queue.Empty:
                return

    def _send(self, request: Request) -> None:
        self.requests.append(request)
        if isinstance(request, Speak):
            self.all_utterances.append(request.utterance)
        if isinstance(request, OutputKeyed):  # as the audio process answers where it believes it
            alone = request.output is Output.HEADPHONES
            self.runtime.post(e.HeadphonesPlugged() if alone else e.HeadphonesUnplugged())
        self.captions.asked(request)
        if self.ear:
            alone = self.state.world.headphones
            self.ear.asked(request, Output.HEADPHONES if alone else Output.SPEAKER)
        if self.speech:
            self.scan.asked(request)
            self.speech.handle(request)

    def _spread(self, event: SpeechEvent) -> None:
        self.heard.append(event)
        self._soon.put(lambda: self._hear(event))

    def _hear(self, event: SpeechEvent) -> None:
        self.captions.heard(event)
        self.voice.heard(event)
        self.scan.heard(event)

    def _visit_ended(self) -> None:
        self.ended += 1


def begun(language: Language = Language.EN, *, speech: bool = False) -> State:
    """Return a state on the list of petitions in `language`, with speech or without."""
    flow = Flow(strings())
    state = State(world=world(), now=1_000.0, last_input=1_000.0)
    chosen = e.InputReceived(e.Source.TOUCH, e.LanguageChosen(language))
    state, _ = flow.step(state, chosen)
    return state.with_settings(speech=speech)
