"""The kiosk's own screen reader: every change of screen, focus, value and live region is spoken."""

from collections.abc import Callable, Iterable
from itertools import count

from kiosk.flow.events import SpeechHeard
from kiosk.model.node import Event, Node
from kiosk.model.overlay import Target
from kiosk.model.presentation import Presentation
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Role
from kiosk.model.settings import Settings
from kiosk.model.text import Strings, UiString
from kiosk.model.wording import Wording
from speech.types import (
    Cancel,
    Configure,
    Finished,
    Priority,
    Request,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from speech.types import Event as SpeechEvent


class SelfVoice:
    """Turns presentations into utterances. Words that were said are not kept."""

    def __init__(
        self,
        strings: Strings,
        send: Callable[[Request], None],
        post: Callable[[Event], None],
    ) -> None:
        self._strings = strings
        self._send = send
        self._post = post
        self._ids = count(1)
        self._settings: Settings | None = None
        self._field: Node | None = None
        self._target: Target | None = None

    def reset(self) -> None:
        """Be silent and forget."""
        self._send(Cancel())
        self._settings = self._field = self._target = None

    def heard(self, event: SpeechEvent) -> None:
        """Tell the flow that the person is being read to."""
        if isinstance(event, Started | Word | Finished):
            self._post(SpeechHeard())

    def present(self, presentation: Presentation) -> None:
        """Say what changed; whatever a person does cuts off what was being said."""
        settings, before = presentation.settings, self._settings
        self._settings = settings
        if before is None or (before.rate, before.volume) != (settings.rate, settings.volume):
            self._send(Configure(settings.rate, settings.volume))
        if presentation.by_input:
            self._send(Cancel())
        words = Wording(self._strings, settings.loudspeaker)
        was_on = before is not None and before.speech
        if settings.paused:
            if before is not None and not before.paused:
                self._say((self._strings(settings.language, "speech-paused"),), Priority.MESSAGE)
        elif settings.speech:
            resumed = before is not None and before.paused
            self._say_changes(presentation, words, anew=not was_on, again=resumed)
        elif was_on:
            self._say_live(presentation.changes.announced, words)
        self._field = _field_of(presentation)
        self._target = presentation.overlay.target

    def _say_changes(
        self, presentation: Presentation, words: Wording, *, anew: bool, again: bool
    ) -> None:
        screen, changes = presentation.screen, presentation.changes
        self._say_live(changes.announced, words)
        if changes.screen or anew:
            title = next((node for node in screen.body if node.role is Role.HEADING), None)
            said = [*words.content(title)] if title else [screen.title]
            said += screen.summary
            if title is None or screen.focus != title.id:
                said += words.whole(screen.focused)
            self._say(said, Priority.TEXT, private=_private(title, screen.focused))
        elif changes.focus or again:
            self._say(words.whole(screen.focused), Priority.TEXT, private=_private(screen.focused))
        elif presentation.overlay.target != self._target:
            self._say_target(presentation)
        else:
            for node in changes.values:
                self._say_value(node, screen.focus, words)

    def _say_live(self, nodes: Iterable[Node], words: Wording) -> None:
        for node in nodes:
            self._say(words.content(node), Priority.MESSAGE, private=_private(node))

    def _say_value(self, node: Node, focus: str, words: Wording) -> None:
        if node.role is Role.TEXT_INPUT:
            self._say(self._edited(node, words), Priority.TEXT, private=True)
        elif node.id == focus:
            # The name was said when the focus came; what is new is the state and the value.
            self._say(words.whole(node), Priority.TEXT, private=_private(node))

    def _edited(self, node: Node, words: Wording) -> tuple[UiString, ...]:
        """Return what to say of a change in a text field: a character in, out, or passed."""
        old = self._field
        if old is None or old.id != node.id or old.value is None or node.value is None:
            return (words.value(node),)
        was, now = old.value.shown, node.value.shown
        caret_was, caret = old.caret or 0, node.caret or 0
        if old.revealed != node.revealed:
            return words.whole(node)
        if len(now) > len(was):
            typed = now[caret_was:caret].strip(". ") or now[caret_was:caret]
            return tuple(words.character(node, char) for char in typed)
        if len(now) < len(was):
            return (words.erased(node, was[caret:caret_was].strip() or " "),)
        return (words.character(node, now[caret]),) if caret < len(now) else (words.value(node),)

    def _say_target(self, presentation: Presentation) -> None:
        target = presentation.overlay.target
        if target is None:
            focused = presentation.screen.focused
            if focused.role is Role.KEYBOARD:  # else what has the focus was said when it came
                self._say((focused.name,), Priority.TEXT)
            return
        key = presentation.screen.find(target.node).keys[target.row][target.column]
        self._say((key.name,), Priority.TEXT)

    def _say(
        self, strings: Iterable[UiString], priority: Priority, *, private: bool = False
    ) -> None:
        spans = tuple(Span(_sentence(string.spoken), string.language) for string in strings)
        if spans:
            self._send(Speak(Utterance(next(self._ids), spans, priority, private)))


def _sentence(text: str) -> str:
    """End with a stop, so that what follows is heard as something new; one letter stays bare."""
    return text if len(text) < 2 or text[-1] in ".?!…:" else f"{text}."


def _private(*nodes: Node | None) -> bool:
    return any(node is not None and node.privacy > Privacy.PUBLIC for node in nodes)


def _field_of(presentation: Presentation) -> Node | None:
    nodes = presentation.screen.body
    return next((node for node in nodes if node.role is Role.TEXT_INPUT), None)
