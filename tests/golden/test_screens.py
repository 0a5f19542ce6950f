"""What every screen shows and says, kept in files that a person can read and compare."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

import pytest

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import Scan, State
from kiosk.gallery import Exhibit, exhibits
from kiosk.modalities.self_voice import SelfVoice
from kiosk.model import focus
from kiosk.model.diff import diff
from kiosk.model.node import Node, Screen
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import Presentation
from kiosk.model.privacy import Privacy
from kiosk.model.settings import Loudspeaker, Settings
from kiosk.model.text import Language
from kiosk.names import listed
from speech.text import runs
from speech.types import Request, Span, Speak
from tests.conftest import GOLDEN
from tests.fakes import sample_petitions
from tests.journeys.kiosk import strings

FLOW = Flow(strings(), listed)
SPOKEN = Settings(speech=True, loudspeaker=Loudspeaker.ALLOWED)
_FOR_ENGINES = " " * 6
"""Begins the line that tells what an engine gets of the line before."""


@cache
def gallery(language: Language) -> dict[str, Exhibit]:
    """Return every exhibit by name."""
    shown = exhibits(sample_petitions(), strings(), language, SPOKEN)
    return {exhibit.name: exhibit for exhibit in shown}


NAMES = tuple(gallery(Language.EN))


def shown(screen: Screen) -> Iterator[str]:
    """Yield what a person sees, one thing a line, in reading order."""
    if screen.step:
        yield f"step: {screen.step.name.shown}, {screen.step.label.shown}"
    yield f"title: {screen.title.shown}"
    if screen.notice:
        yield f"notice: {screen.notice.name.shown}"
    yield from chain.from_iterable(node_lines(node, screen.focus, "") for node in screen.body)
    if screen.quick_bar:
        yield "quick bar: " + " · ".join(node.name.shown for node in screen.quick_bar)


def node_lines(node: Node, focused: str, indent: str) -> Iterator[str]:
    """Yield one node and what is in it."""
    parts = [f"{indent}{node.role}: {node.name.shown}"]
    if node.value is not None:
        parts.append(f"= {node.value.shown}")
    parts += [f"[{state}]" for state in sorted(node.states)]
    if node.description:
        parts.append(f"({node.description.shown})")
    if node.privacy is not Privacy.PUBLIC:
        parts.append(f"<{node.privacy.name.lower()}>")
    if node.id == focused:
        parts.append("<- focus")
    yield " ".join(parts)
    for row in node.keys:
        yield f"{indent}  " + " ".join(key.name.shown for key in row)
    for child in node.children:
        yield from node_lines(child, focused, indent + "  ")


class Listener:
    """Somebody who operates the kiosk in one way, and hears it."""

    def __init__(self) -> None:
        self._requests: list[Request] = []
        self._voice = SelfVoice(
            strings(),
            self._requests.append,
            lambda _: None,
            lambda _: None,
            lambda _seconds, call: call(),
        )
        self._before: Screen | None = None

    def meets(self, state: State) -> Iterator[str]:
        """Yield what is said when the screen of `state` is there."""
        screen = FLOW.screen(state)
        changes = diff(self._before, screen)
        self._before = screen
        self._voice.present(
            Presentation(screen, changes, state.settings, Overlay(), by_input=True, by=state.by)
        )
        for request in self._requests:
            if isinstance(request, Speak):
                for span in request.utterance.spans:
                    yield from spoken(span)
        self._requests.clear()


def said(state: State) -> Iterator[str]:
    """Yield what self-voice says to somebody with keys: on arrival, then item by item."""
    listener = Listener()
    screen = FLOW.screen(state)
    bar = {node.id for node in screen.quick_bar}
    items = [node.id for node in focus.order(screen) if node.id not in bar]
    for number, item in enumerate(items[items.index(screen.focus) :]):
        yield "next:" if number else "on arrival:"
        yield from listener.meets(replace(state, focus=item))


def otherwise(state: State, other: State) -> Iterator[str]:
    """Yield what is said on arrival in `other` and not in `state`, and what is not said there."""
    usual, told = list(Listener().meets(state)), list(Listener().meets(other))
    yield from (line for line in told if line not in usual)
    words = (line for line in usual if not line.startswith(_FOR_ENGINES))
    yield from (f"  not:{line}" for line in words if line not in told)


def transcript(state: State) -> Iterator[str]:
    """Yield what is seen, what is heard with keys, and what others hear on arrival instead."""
    yield "Shown"
    yield from shown(FLOW.screen(state))
    yield from ("", "Said, to somebody with keys")
    keys = replace(state, source=e.Source.KEYS)
    yield from said(keys)
    touch = replace(state, source=e.Source.TOUCH)
    switch = replace(state, source=e.Source.SWITCH, scan=Scan.ONE)
    for who, other in (("explores by touch", touch), ("has a switch", switch)):
        if lines := list(otherwise(keys, other)):
            yield from ("", f"Said on arrival, to somebody who {who}", *lines)


def spoken(span: Span) -> Iterator[str]:
    """Yield a span, and what an engine gets of it where numbers and the like are put into words."""
    yield f"  {span.language}: {span.text}"
    heard = "".join(run.text for run in runs(span))
    if heard.strip(" .").casefold() != span.text.strip(" .").casefold():
        yield f"{_FOR_ENGINES}{heard}"


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", NAMES)
def test_screen_is_as_it_was_looked_at(
    name: str, language: Language, golden: Callable[[str, str], None]
) -> None:
    """Nothing that a person sees or hears changes without somebody having read the change."""
    exhibit = gallery(language)[name]
    golden(f"screens/{name}.{language}.txt", "\n".join(transcript(exhibit.state)) + "\n")


def test_no_golden_file_is_left_over() -> None:
    """A screen that is gone leaves no file that seems to describe it."""
    kept = {path.name for path in (GOLDEN / "screens").iterdir()}
    assert kept == {f"{name}.{language}.txt" for name in NAMES for language in Language}


@pytest.mark.parametrize("language", Language)
def test_the_gallery_is_the_same_in_every_language(language: Language) -> None:
    """Nobody meets a screen that only others can meet."""
    assert tuple(gallery(language)) == NAMES
