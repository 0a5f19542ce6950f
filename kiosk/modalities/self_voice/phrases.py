"""Makes lines of what is on a screen: of the whole of it, of one thing, of what is read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kiosk.modalities.self_voice.hints import Hints
from kiosk.modalities.self_voice.lines import Line, Piece, pieces
from kiosk.model.focus import order
from kiosk.model.node import Node, Screen
from kiosk.model.overlay import Target
from kiosk.model.place import Reading, Unit
from kiosk.model.privacy import Privacy
from kiosk.model.reading import readable
from kiosk.model.roles import Role
from kiosk.model.settings import Verbosity
from kiosk.model.text import Strings, UiString
from kiosk.model.wording import Wording
from speech.types import Priority, Span


@dataclass(frozen=True, slots=True)
class Phrases:
    """How things are worded now, and which hints were heard."""

    strings: Strings
    words: Wording
    hints: Hints

    def screen(self, screen: Screen) -> Line:
        """Say a screen that came up: title, what is here, what to do, what has the focus."""
        words = self.words
        title = next((node for node in screen.body if node.role is Role.HEADING), None)
        said: list[Piece] = []
        if title is None:
            said += pieces((screen.title,))
        elif words.withholds(title) and screen.step:
            said += pieces((screen.step.label,))
        else:
            said += pieces(words.content(title), title)
        if not screen.returned:
            said += pieces(screen.summary)
            if words.verbosity is Verbosity.LEARNER:
                said += pieces(self.hints.of_screen(screen.hints))
        nodes = [title] if title else []
        if title is None or screen.focus != title.id:
            nodes.append(screen.focused)
            said += self._whole(screen.focused)
        elif words.withholds(title):
            said += self._whole(title)
        return self._line(_once(said), nodes)

    def node(self, node: Node) -> Line:
        """Say one thing whole."""
        return self._line(self._whole(node), [node])

    def near(self, screen: Screen) -> tuple[Span, ...]:
        """Return what Down and Up would say, where everybody may hear it."""
        stops = order(screen)
        at = [node.id for node in stops].index(screen.focus)
        around = [*stops[at + 1 : at + 2], *stops[max(at - 1, 0) : at]]
        public = [node for node in around if node.privacy is Privacy.PUBLIC]
        return tuple(
            piece.span for node in public for piece in pieces(self.words.whole(node), node)
        )

    def news(self, node: Node) -> Line:
        """Say what was announced, with all that belongs to it."""
        said = pieces(self.words.content(node), node)
        hints: dict[str, UiString] = {}
        for child in node.children:
            said += pieces(self.words.whole(child), child)
            hints |= {hint.spoken: hint for hint in self.words.hints(child)}
        # Whoever asks where they are may have forgotten what to do there.
        said += pieces(hints.values())
        return self._line(said, [node, *node.children], Priority.MESSAGE)

    def target(self, screen: Screen, target: Target, *, entered: bool) -> Line:
        """Say a key of the on-screen keyboard, and the keyboard to who has just `entered` it."""
        keyboard = screen.find(target.node)
        strings = self.words.key(keyboard.keys[target.row][target.column].name)
        before = (keyboard.name,) if entered else ()
        return Line(tuple(pieces((*before, *strings))), Priority.TEXT)

    def spelled(self, screen: Screen, target: Target) -> Line:
        """Say the word that a key's letter begins; nothing where it has none."""
        word = self.words.spelled(screen.find(target.node).keys[target.row][target.column].name)
        return Line(tuple(pieces((word,) if word else ())), Priority.TEXT)

    def typed(self, node: Node, strings: Iterable[UiString]) -> Line:
        """Say what was entered, passed or deleted."""
        return replace(self._line(pieces(strings), [node]), private=True, resumes=False)

    def reading(self, screen: Screen, reading: Reading, *, opened: bool, entered: bool) -> Line:
        """Say the part of a text that was asked for, or all from there to the end.

        Whoever has just `entered` the text of a fact hears its name first ("To", "Open until").
        """
        words, node = self.words, screen.find(reading.place.node)
        said = pieces(self._how(reading, node, opened=opened))
        named = reading.onward or reading.unit in {Unit.PARAGRAPH, Unit.HEADING}
        if entered and node.value is not None and not named:
            said += pieces((node.name,))
        if reading.onward:
            nodes = _onward(screen, node)
            said += pieces(words.content(node), node, reading.place.start)
            said += [p for later in nodes[1:] for p in pieces(words.whole(later), later)]
            return self._line(said, nodes, serial=reading.serial)
        if reading.spelled:
            letters = words.spelling(node)
            whole = any(char.isalpha() for char in words.value(node).shown)
            said += pieces((*((words.value(node),) if whole or not letters else ()), *letters))
            return self._line(said, [node])
        part = words.excerpt(node, reading.place, reading.unit)
        if not words.allows(node) or named:
            said += pieces(part, node)
        else:
            said += [
                Piece(piece.span, reading.place, node.id)
                for string in part
                for piece in pieces((string,))
            ]
        return self._line(said, [node])

    def _how(self, reading: Reading, node: Node, *, opened: bool) -> tuple[UiString, ...]:
        language = node.name.language
        if opened:
            how = (self.strings(language, "close-reading-learner", by=self.words.by),)
            learning = self.words.verbosity is Verbosity.LEARNER
            fresh = self.hints.of_screen(how) if learning else ()
            return fresh or (self.strings(language, "close-reading-brief"),)
        return (self.strings(language, f"unit-{reading.unit}"),) if reading.turned else ()

    def _whole(self, node: Node) -> list[Piece]:
        """Return a node with its hint, unless that was heard before."""
        fresh = [self.hints.of_node(node, hint) for hint in self.words.hints(node)]
        hints = pieces(hint for hint in fresh if hint)
        return [*pieces(self.words.whole(node), node), *hints]

    def _line(
        self,
        said: Iterable[Piece],
        nodes: Iterable[Node],
        priority: Priority = Priority.TEXT,
        serial: int = 0,
    ) -> Line:
        every = list(nodes)
        return Line(
            tuple(said),
            priority,
            private=any(node.privacy > Privacy.PUBLIC for node in every),
            headphones_only=any(self.words.only_here(node) for node in every),
            secret=any(self._masked(node) for node in every),
            resumes=priority is Priority.TEXT,
            serial=serial,
        )

    def _masked(self, node: Node) -> bool:
        secret = node.privacy is Privacy.SECRET and not node.revealed
        return secret and self.words.allows(node)


def _once(said: Iterable[Piece]) -> list[Piece]:
    """Leave out what was said before in the same words, as a hint that is in the greeting too."""
    first: dict[object, Piece] = {}
    for piece in said:
        first.setdefault(piece.place or piece.span, piece)
    return list(first.values())


def _onward(screen: Screen, node: Node) -> list[Node]:
    """Return a node and all that follow it, to the end of the screen or of the quick bar."""
    for part in (screen.body, screen.quick_bar):
        nodes = readable([each for top in part for each in (top, *top.children)])
        stops = [each for each in nodes if each.focusable]
        if node in stops:
            return stops[stops.index(node) :]
    return [node]
