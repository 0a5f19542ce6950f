"""Joins the pure flow to modalities, store and clock.

Everything here runs on the UI thread, except storing a signature, which has a thread of its own so
that drawing and speech go on.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence

from kiosk.flow import events as e
from kiosk.flow.effects import Effect, StoreAsked
from kiosk.flow.machine import Flow, answered_aside
from kiosk.flow.ports import Clock, SignatureStore
from kiosk.flow.session import State
from kiosk.model.diff import Changes, diff
from kiosk.model.node import Event, Screen
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import ActionRequest, KeyRequest, Modality, Presentation

_NO_CHANGES = Changes(screen=False, focus=False, values=(), announced=())
_POINTED = (ActionRequest, KeyRequest)


class Runtime:
    """Runs one visit after another until it is told that the process may go."""

    def __init__(
        self,
        flow: Flow,
        state: State,
        store: SignatureStore,
        clock: Clock,
        call_soon: Callable[[Callable[[], None]], None],
    ) -> None:
        self._flow = flow
        self._state = state
        self._store = store
        self._clock = clock
        self._call_soon = call_soon
        self._events: deque[Event] = deque()
        self._lock = threading.Lock()
        self._scheduled = False
        self._screen: Screen | None = None
        self._overlay = Overlay()
        self._modalities: Sequence[Modality] = ()
        self.on_visit_ended: Callable[[], None] = lambda: None
        """Called when a visit is over and everything about it was forgotten here."""

    @property
    def state(self) -> State:
        """The state now."""
        return self._state

    @property
    def overlay(self) -> Overlay:
        """The overlay now."""
        return self._overlay

    @property
    def screen(self) -> Screen:
        """The screen now."""
        return self._screen or self._flow.screen(self._state)

    def start(self, modalities: Sequence[Modality]) -> None:
        """Present the first screen to `modalities`, in this order from now on."""
        self._modalities = modalities
        self._step(e.TimePassed(self._clock.now()))

    def post(self, event: Event) -> None:
        """Take an event from any thread; what was done by pointing counts as touch."""
        if isinstance(event, _POINTED):
            event = e.InputReceived(e.Source.TOUCH, event)
        with self._lock:
            self._events.append(event)
            if self._scheduled:
                return
            self._scheduled = True
        self._call_soon(self._drain)

    def publish(self, update: Callable[[Overlay], Overlay]) -> None:
        """Change the overlay; on the UI thread only."""
        overlay = update(self._overlay)
        if overlay != self._overlay:
            self._overlay = overlay
            self._present(_NO_CHANGES, by_input=False)

    def tick(self) -> None:
        """Let time pass."""
        self._step(e.TimePassed(self._clock.now()))

    def _drain(self) -> None:
        with self._lock:
            events, self._events, self._scheduled = self._events, deque(), False
        for event in events:
            if isinstance(event, e.InputReceived):
                self.tick()
            self._step(event)

    def _step(self, event: Event) -> None:
        before = self._state
        self._state, effects = self._flow.step(before, event)
        if self._state is before and self._screen is not None:
            return
        by_input = isinstance(event, e.InputReceived)
        screen = self._flow.screen(self._state)
        changes = diff(self._screen, screen)
        told = (before.settings, before.world.headphones)
        anew = self._screen is None or told != (self._state.settings, self._state.world.headphones)
        self._screen = screen
        if by_input or anew or not changes.nothing:
            self._present(changes, by_input=by_input, aside=answered_aside(event))
        for effect in effects:
            self._carry_out(effect)

    def _present(self, changes: Changes, *, by_input: bool, aside: bool = False) -> None:
        state = self._state
        for modality in self._modalities:
            # Made for each: what one of them publishes meanwhile, the next ones see.
            modality.present(
                Presentation(
                    self.screen,
                    changes,
                    state.settings,
                    self._overlay,
                    by_input,
                    aside=aside,
                    by=state.by,
                    headphones=state.world.headphones,
                )
            )

    def _carry_out(self, effect: Effect) -> None:
        if isinstance(effect, StoreAsked):
            threading.Thread(target=self._keep, args=(effect,), name="store", daemon=True).start()
            return
        for modality in self._modalities:
            modality.reset()
        self._overlay = Overlay()
        self._present(_NO_CHANGES, by_input=False)
        self.on_visit_ended()

    def _keep(self, asked: StoreAsked) -> None:
        outcome: Event = e.StorageFailed("storage-error")
        try:
            outcome = self._store.accept(asked.signature, asked.petition)
        finally:  # a fault goes on to the log; the person must not wait for ever because of it
            self.post(outcome)
