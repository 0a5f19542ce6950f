"""Every screen there is, as the gallery has it, and a windowless kiosk on any of them."""

import queue
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from functools import cache

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State
from kiosk.gallery import Exhibit, exhibits
from kiosk.model.node import Event, Screen
from kiosk.model.settings import Loudspeaker, Settings
from kiosk.model.text import Language
from kiosk.names import listed
from kiosk.strings import FluentStrings
from speech.types import Cancel, Finished, Request, Speak, Started
from tests.fakes import sample_petitions
from tests.journeys.kiosk import HandClock, Kiosk, Store

STRINGS = FluentStrings()
FLOW = Flow(STRINGS, listed)
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


class Unstored(Kiosk):
    """A kiosk that nobody waits for while it stores: on that screen, too, keys are answered."""

    def settle(self) -> None:
        """Run what waits for the UI thread."""
        with suppress(queue.Empty):
            while True:
                self._soon.get_nowait()()


def kiosk_at(state: State) -> Kiosk:
    """Return a windowless kiosk two seconds after a screen came; no signature leaves a test."""
    now, came = HandClock().now(), HandClock().now() - 2
    state = replace(state, now=now, last_input=now, shown_at=came, focused_at=came)
    return Unstored(state, Store(e.StorageFailed("storage-full")))


def captioned(kiosk: Kiosk) -> Iterator[str]:
    """Play what was last asked for; yield the caption, in words, while it begins."""
    for utterance in kiosk.utterances[-1:]:
        kiosk.captions.heard(Started(utterance.id))
        caption = kiosk.runtime.overlay.caption
        yield caption.text if caption else ""
        kiosk.captions.heard(Finished(utterance.id))


def cut_off(requests: Sequence[Request]) -> bool:
    """Say whether silence was asked for before anything new to say."""
    first = next((request for request in requests if isinstance(request, Cancel | Speak)), None)
    return isinstance(first, Cancel)


Record = Callable[[str, object], None]
"""Records what a test measured: `record("figure", …)`."""
QUIET = frozenset({ScreenId.SIGNING})
"""Screens on which nothing can be done for a moment."""
