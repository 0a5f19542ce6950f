"""Every screen there is, and a kiosk without a window: its real flow, voice, captions and keys."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State
from kiosk.gallery import TODAY, Exhibit, exhibits
from kiosk.modalities.captions import Captions
from kiosk.modalities.keypad import Keypad
from kiosk.modalities.self_voice import SelfVoice
from kiosk.model.node import Event, Screen
from kiosk.model.presentation import KeyPress
from kiosk.model.settings import Loudspeaker, Settings
from kiosk.model.text import Language
from kiosk.runtime import Runtime
from kiosk.strings import FluentStrings
from speech.types import Cancel, Finished, Request, Speak, Started
from sync.petitions import Petition
from sync.records import Signature
from tests.fakes import sample_petitions

STRINGS = FluentStrings()
FLOW = Flow(STRINGS)
OPEN = Settings(speech=True, loudspeaker=Loudspeaker.ALLOWED)
"""Somebody who listens and allowed the loudspeaker."""


@cache
def gallery(language: Language, settings: Settings | None = None) -> tuple[Exhibit, ...]:
    """Return every screen in `language`."""
    return tuple(map(_bare, exhibits(sample_petitions(), STRINGS, language, settings)))


def _bare(exhibit: Exhibit) -> Exhibit:
    """Take from the list the page that somebody who listens finds over it at first."""
    if exhibit.name != "petitions":
        return exhibit
    return Exhibit(exhibit.name, exhibit.state.uncovered())


def state_of(name: str, language: Language = Language.RU, settings: Settings = OPEN) -> State:
    """Return the state of the exhibit called `name`."""
    return next(ex.state for ex in gallery(language, settings) if ex.name == name)


def everywhere(settings: Settings | None = None) -> Iterator[tuple[Exhibit, Screen]]:
    """Yield every exhibit in every language, with its screen."""
    for language in Language:
        for exhibit in gallery(language, settings):
            yield exhibit, FLOW.screen(exhibit.state)


def by_key(state: State, event: Event | None, flow: Flow = FLOW) -> State:
    """Return the state after a key, two seconds later."""
    state = flow.step(state, e.TimePassed(state.now + 2))[0]
    return flow.step(state, e.InputReceived(e.Source.KEYS, event))[0]


@dataclass(slots=True)
class _World:
    """A clock that moves when told and a store that always fails: no signature leaves a test."""

    time: float = 1000.0

    def now(self) -> float:
        return self.time

    def today(self) -> tuple[date, bool]:
        return TODAY, True

    def accept(self, _signature: Signature, _petition: Petition) -> e.StorageFailed:
        return e.StorageFailed("storage-full")


@dataclass(slots=True)
class WindowlessKiosk:
    """A kiosk in one state; `said` is what was sent to the voice, in words, newest last."""

    state: State
    said: list[str] = field(default_factory=list)
    requests: list[Request] = field(default_factory=list)
    _world: _World = field(default_factory=_World)
    _soon: deque[Callable[[], None]] = field(default_factory=deque)
    _runtime: Runtime = field(init=False)
    _keypad: Keypad = field(init=False)
    captions: Captions = field(init=False)
    voice: SelfVoice = field(init=False)

    def __post_init__(self) -> None:
        now = self._world.time
        state = replace(self.state, now=now, shown_at=now, focused_at=now, last_input=now)
        self._runtime = Runtime(FLOW, state, self._world, self._world, self._soon.append)
        self._keypad = Keypad(self._runtime.post, self._runtime.publish)
        self.captions = Captions(self._runtime.publish)
        self.voice = SelfVoice(STRINGS, self._ask, self._runtime.post)
        self._runtime.start([self.voice, self.captions, self._keypad])
        self._pump()

    @property
    def now(self) -> State:
        """The state."""
        return self._runtime.state

    @property
    def screen(self) -> Screen:
        """The screen."""
        return self._runtime.screen

    @property
    def caption(self) -> str:
        """The words in the caption band."""
        caption = self._runtime.overlay.caption
        return caption.text if caption else ""

    def press(self, position: str, text: str = "") -> Sequence[str]:
        """Press a key two seconds later; return what is said in answer."""
        self.wait(2)
        before = len(self.said)
        self._keypad.pressed(KeyPress(position, text))
        self._pump()
        return self.said[before:]

    def wait(self, seconds: float) -> Sequence[str]:
        """Let time pass in quarter seconds; return what is said meanwhile."""
        before = len(self.said)
        for _ in range(int(seconds * 4)):
            self._world.time += 0.25
            self._runtime.tick()
        return self.said[before:]

    def play(self) -> Iterator[str]:
        """Play what was last asked for; yield the caption while each utterance begins."""
        for request in [each for each in self.requests if isinstance(each, Speak)][-1:]:
            self.captions.heard(Started(request.utterance.id))
            yield self.caption
            self.captions.heard(Finished(request.utterance.id))

    def _ask(self, request: Request) -> None:
        self.requests.append(request)
        self.captions.asked(request)
        if isinstance(request, Speak):
            self.said.append(" ".join(span.text for span in request.utterance.spans))

    def _pump(self) -> None:
        while self._soon:
            self._soon.popleft()()


def cut_off(requests: Sequence[Request]) -> bool:
    """Say whether silence was asked for before anything new to say."""
    first = next((request for request in requests if isinstance(request, Cancel | Speak)), None)
    return isinstance(first, Cancel)


Record = Callable[[str, object], None]
"""Records what a test measured: `record("figure", …)`."""
QUIET = frozenset({ScreenId.SIGNING})
"""Screens on which nothing can be done for a moment."""
