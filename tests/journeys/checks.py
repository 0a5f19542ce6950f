"""What must hold at every moment of every visit."""

import gc
from collections.abc import Iterator
from types import FunctionType, ModuleType

from kiosk.flow import events as e
from kiosk.flow.prediction import Likely
from kiosk.flow.table import TABLE
from kiosk.model import focus
from kiosk.model.node import Event, Node, Screen
from kiosk.model.privacy import Privacy
from kiosk.model.roles import CONTROLS, Role
from kiosk.model.settings import Loudspeaker
from speech.types import Utterance
from tests.journeys.kiosk import Kiosk

HANDLED = {
    *TABLE,
    e.FocusMoved,
    e.FocusActivated,
    e.ScreenAdvanced,
    e.ScreenReturned,
    e.PlaceAsked,
    e.StepTouched,
    e.UnitRead,
    e.ReadAsked,
    e.TextReached,
    e.CloseReadingStepped,
    e.CloseReadingTurned,
    e.RepeatAsked,
    e.ReadBackAsked,
    e.EditUndone,
}
"""Every event that an input may mean."""
_RECORDS = {"store", "requests", "all_utterances", "heard"}
"""What a test itself keeps of a visit."""
_GUESSABLE = 5
"""So many digits of a secret in a row give it away."""


def posted(screen: Screen) -> Iterator[Event]:
    """Yield every event that a screen can make happen."""
    for node in screen.walk():
        yield from (event for _, event in node.actions)
        yield from (key.event for row in node.keys for key in row)
    yield from (event for event in (screen.forward, screen.back) if event)


def screen_is_sound(screen: Screen) -> None:
    """Check names and actions of everything, and that the focus follows the reading order."""
    for node in screen.walk():
        assert node.name.shown.strip(), node.id
        assert node.name.spoken.strip(), node.id
        if node.role in CONTROLS:
            assert node.actions or node.keys, node.id
        for key in (key for row in node.keys for key in row):
            assert key.name.spoken.strip() or key.name.shown == " ", node.id
    assert {type(event) for event in posted(screen)} <= HANDLED
    stops = [node.id for node in focus.order(screen)]
    assert stops == list(_read((*screen.body, *screen.quick_bar)))
    assert screen.focus in stops


def _read(nodes: tuple[Node, ...]) -> Iterator[str]:
    """Yield what somebody reads who goes through the tree from top to bottom, groups unfolded."""
    for node in nodes:
        if node.role is Role.GROUP:
            yield from _read(node.children)
        else:
            assert not node.children, node.id
            yield node.id


def private_words(screens: tuple[Screen, ...]) -> set[str]:
    """Return what may not be said aloud unasked, as the voice would say it.

    What also stands on one of the screens for everybody, as titles on the list do, is not private.
    """
    nodes = [node for screen in screens for node in screen.walk()]
    described = [node.description.spoken for node in nodes if node.description]
    public = " ".join(node.name.spoken for node in nodes if node.privacy is Privacy.PUBLIC)
    private = {(node.value or node.name).spoken for node in nodes if node.privacy > Privacy.PUBLIC}
    return {words for words in private if len(words) > 3 and words not in f"{public} {described}"}


def nothing_private_is_said(
    said: list[Utterance], screens: tuple[Screen, ...], loudspeaker: Loudspeaker
) -> None:
    """Check that without the citizen's word nothing above public goes to the loudspeaker.

    What is for headphones only is held back by the audio process where there are none.
    """
    if loudspeaker is Loudspeaker.ALLOWED:
        return
    aloud = [utterance for utterance in said if not utterance.headphones_only]
    texts = [span.text for utterance in aloud for span in utterance.spans]
    for words in private_words(screens):
        assert not any(words in text for text in texts), [screen.id for screen in screens]


def no_secret_is_said(said: list[Utterance], secrets: tuple[str, ...]) -> None:
    """Check that digits of an IIN, a birth date or a telephone never go to a loudspeaker."""
    for utterance in (each for each in said if not each.headphones_only):
        digits = "".join(c for span in utterance.spans for c in span.text if c.isdigit())
        for secret in secrets:
            runs = range(len(secret) - _GUESSABLE + 1)
            assert not any(secret[i : i + _GUESSABLE] in digits for i in runs)


def nothing_shows_itself(planted: tuple[str, ...], *things: object) -> None:
    """Check that no repr, and so no log or traceback, holds what a person entered."""
    for thing in things:
        text = repr(thing)
        assert not any(words in text for words in planted), type(thing).__name__


def references_to(planted: tuple[str, ...], kiosk: Kiosk) -> list[str]:
    """Return the types of objects through which the kiosk still holds what a person entered."""
    records = [vars(kiosk)[name] for name in _RECORDS]
    known = {id(kept) for kept in (kiosk, *records)}
    waiting: list[tuple[object, str]] = [
        (held, name) for name, held in vars(kiosk).items() if name not in _RECORDS
    ]
    found = []
    while waiting:
        thing, path = waiting.pop()
        # What is offered to everybody is nobody's own, though somebody may be called so.
        if id(thing) in known or isinstance(thing, type | ModuleType | Likely):
            continue
        known.add(id(thing))
        if isinstance(thing, str):
            if any(words in thing for words in planted):
                found.append(path)
            continue
        if isinstance(thing, dict) and "__builtins__" in thing:
            continue  # a module's names: its functions are reached through what uses them
        skipped = thing.__globals__ if isinstance(thing, FunctionType) else None
        waiting += [
            (held, f"{path} > {type(held).__name__}")
            for held in gc.get_referents(thing)
            if held is not skipped
        ]
    return found
