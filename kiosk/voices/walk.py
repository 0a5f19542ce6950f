"""Everything that the kiosk says, heard from itself: a walk through the gallery of all screens.

The real flow, the real wording and the real self-voice speak; what they send to speech is kept.
Nobody keeps a list by hand, so a phrase that is new in the kiosk is on the next script.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from enum import Enum
from itertools import product
from typing import Any, Final, get_type_hints

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State
from kiosk.gallery import exhibits
from kiosk.modalities.keypad import ALSO_OUTSIDE_TEXT, CHORDS, EVERYWHERE, OUTSIDE_TEXT
from kiosk.modalities.self_voice import SelfVoice
from kiosk.model import focus
from kiosk.model.diff import Changes, diff
from kiosk.model.node import Event, Node, Screen, ScreenError
from kiosk.model.overlay import Overlay, Target
from kiosk.model.place import Unit
from kiosk.model.presentation import By, Presentation
from kiosk.model.reading import units
from kiosk.model.settings import Loudspeaker, Settings
from kiosk.model.text import Language, Strings
from kiosk.voices.listening import Listening
from speech.recordings import canonical
from speech.types import Request, Speak
from sync.petitions import Petition

_SAME: Final = frozenset(
    {"language", "palette", "curtain", "speech", "paused", "punctuation", "tremor", "low", "still"}
)
"""Settings that do not change how a screen is worded, or that are on throughout."""
_SOURCES: Final = (e.Source.KEYS, e.Source.TOUCH)
_WARNING_S: Final = 61
_EXPLAINED: Final = EVERYWHERE | OUTSIDE_TEXT | ALSO_OUTSIDE_TEXT | CHORDS

Progress = Callable[[Iterable[tuple[int, State]], int], Iterable[tuple[int, State]]]


@dataclass(slots=True)
class Walk:
    """Speaks every screen in one language and keeps what was said."""

    strings: Strings
    language: Language
    listening: Listening = field(init=False)
    heard: set[str] = field(default_factory=set)
    """Canonical texts of all spans."""
    letters: set[str] = field(default_factory=set)
    """Canonical texts of letters, digits and signs, and of what is said to tell them apart."""
    _flow: Flow = field(init=False)
    _screens_seen: set[tuple[str, e.Source]] = field(default_factory=set)
    _keyboards_seen: set[tuple[str, ...]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.listening = Listening(self.strings, self.language)
        self._flow = Flow(self.listening)

    def all(
        self, petitions: tuple[Petition, ...], progress: Progress = lambda items, _: items
    ) -> None:
        """Walk every screen, item and event there is; `progress` passes on what it is given."""
        states = [
            (number, replace(exhibit.state, source=source))
            for number, settings in enumerate(_settings(self.language))
            for exhibit in exhibits(petitions, self.listening, self.language, settings)
            for source in _SOURCES
        ]
        for number, state in progress(states, len(states)):
            items = len(focus.order(self._flow.screen(state)))
            self._hear(state, [_by(state, e.FocusMoved(1))] * items)
            if number == 0:
                self._hear(state, [_by(state, e.FocusMoved(-1))] * items)
                self._events(state)
                self._keyboards(state)
                self._time(state)
                self._explain(state)

    def _events(self, state: State) -> None:
        screen = self._flow.screen(state)
        events = [event for node in screen.walk() for _, event in node.actions]
        if (screen.id, state.source) not in self._screens_seen:
            self._screens_seen.add((screen.id, state.source))
            events += _every_event()
        for event in dict.fromkeys(events):
            with suppress(LookupError, ScreenError):  # offered elsewhere, it finds nothing here
                self._hear(state, [_by(state, event)])

    def _time(self, state: State) -> None:
        if state.screen is ScreenId.TIMEOUT:
            self._hear(state, [e.TimePassed(state.now + s) for s in range(_WARNING_S)])

    def _explain(self, state: State) -> None:
        """Ask the key explorer about each key: a sentence for each, though of two parts."""
        if state.screen is ScreenId.KEYS and state.source is e.Source.KEYS:
            for key, event in _EXPLAINED.items():
                for said in self._hear(state, [e.InputReceived(e.Source.KEYS, event, key)]):
                    self.listening.keys.setdefault(said, "explain")

    def rest(self, keys: Iterable[str]) -> None:
        """Count messages as heard that no walk comes to: faults of a disk, slips in an answer."""
        unasked = [key for key in keys if not self.listening.asked_for(key)]
        for key, by in product(unasked, By):
            with suppress(LookupError):  # it needs a name or a number
                spoken = self.listening(self.language, key, by=by).spoken
                for start, end in units(spoken, Unit.SENTENCE):
                    self.heard.add(canonical(spoken[start:end]))

    def _keyboards(self, state: State) -> None:
        """Visit each key of each alphabet, and type it into an empty field."""
        if state.screen is not ScreenId.DETAIL:
            return
        state = state.with_visit(entries=(), caret=0, problem="")
        for alphabet, capitals in product(type(state.visit.alphabet), (True, False)):
            state = state.with_visit(alphabet=alphabet, capitals=capitals)
            screen = self._flow.screen(state)
            for node in (node for node in screen.body if node.keys):
                names = tuple(key.name.spoken for row in node.keys for key in row)
                if names not in self._keyboards_seen:
                    self._keyboards_seen.add(names)
                    self._keys(state, screen, node)

    def _keys(self, state: State, screen: Screen, node: Node) -> None:
        for row, keys in enumerate(node.keys):
            for column, key in enumerate(keys):
                self.listening.keep(key.name)
                overlay = Overlay(target=Target(node.id, row, column))
                said = [canonical(key.name.spoken), *self._hear(state, [], screen, overlay)]
                if isinstance(key.event, e.TextTyped):
                    said += self._hear(state, [_by(state, key.event)])
                    self.letters.update(text for text in said if not self.listening.keys.get(text))

    def _hear(
        self,
        state: State,
        events: Iterable[Event],
        screen: Screen | None = None,
        overlay: Overlay | None = None,
    ) -> list[str]:
        """Return what is said (canonical) of some events, after a state was presented."""
        requests: list[Request] = []
        voice = SelfVoice(
            self.listening,
            requests.append,
            lambda _: None,
            lambda _: None,
            lambda _seconds, call: call(),
        )
        old = screen or self._flow.screen(state)
        voice.present(self._presentation(state, old, diff(None, old)))
        if overlay:
            requests.clear()
            nothing = Changes(screen=False, focus=False, values=(), announced=())
            shown = self._presentation(state, old, nothing, by_input=True)
            voice.present(replace(shown, overlay=overlay))
        elif events:
            self._keep(requests)
            requests.clear()
        for event in events:
            state, _ = self._flow.step(state, event)
            new = self._flow.screen(state)
            by_input = isinstance(event, e.InputReceived)
            voice.present(self._presentation(state, new, diff(old, new), by_input=by_input))
            old = new
        return self._keep(requests)

    def _presentation(
        self, state: State, screen: Screen, changes: Changes, *, by_input: bool = False
    ) -> Presentation:
        return Presentation(
            screen,
            changes,
            state.settings,
            Overlay(),
            by_input,
            by=state.by,
            headphones=state.world.headphones,
        )

    def _keep(self, requests: list[Request]) -> list[str]:
        said = []
        for request in requests:
            for span in request.utterance.spans if isinstance(request, Speak) else ():
                if span.language == self.language and (text := canonical(span.text)):
                    self.heard.add(text)
                    said.append(text)
        return said


def _by(state: State, event: Event) -> Event:
    return e.InputReceived(state.source, event)


def _settings(language: Language) -> Iterator[Settings]:
    """Yield the fullest wording, and each other one that a setting brings about."""
    plain = Settings(language=language, speech=True, loudspeaker=Loudspeaker.ALLOWED)
    hints = get_type_hints(Settings)
    yield plain
    for one in fields(Settings):
        if one.name not in _SAME:
            varied = (replace(plain, **{one.name: value}) for value in _values(hints[one.name]))
            yield from (settings for settings in varied if settings != plain)


def _values(kind: object) -> tuple[Any, ...]:
    if isinstance(kind, type) and issubclass(kind, Enum):
        return tuple(kind)
    return (False, True) if kind is bool else ()


def _every_event() -> Iterator[Event]:
    """Yield each event that a person can cause, in each of its forms."""
    for kind in vars(e).values():
        if isinstance(kind, type) and issubclass(kind, Event) and kind is not Event:
            hints = get_type_hints(kind)
            forms = [_forms(one, hints[one.name]) for one in fields(kind)]  # type: ignore[arg-type]
            yield from (kind(*values) for values in product(*forms))


def _forms(one: "Field[Any]", kind: object) -> tuple[Any, ...]:
    if one.default is not MISSING:
        return (one.default,)
    return (1, -1) if one.name == "by" else _values(kind)
