"""Turns presentations into lines: what changed is said, and nothing else."""

from collections.abc import Callable, Iterable

from kiosk.flow.events import SpeechHeard, TextReached
from kiosk.modalities.self_voice.hints import Hints
from kiosk.modalities.self_voice.lines import Line, Piece, pieces
from kiosk.modalities.self_voice.mouth import Mouth
from kiosk.modalities.self_voice.typing import edited
from kiosk.model.node import Event, Node, Screen
from kiosk.model.overlay import Marked, Overlay, Target
from kiosk.model.place import Place, Reading, Unit
from kiosk.model.presentation import Presentation
from kiosk.model.privacy import Privacy
from kiosk.model.reading import readable
from kiosk.model.roles import Live, Role
from kiosk.model.settings import Settings, Verbosity
from kiosk.model.text import Strings
from kiosk.model.wording import Wording
from speech.types import (
    Configure,
    Earcon,
    Finished,
    Pause,
    Play,
    Priority,
    Request,
    Resume,
    Started,
    Word,
)
from speech.types import Event as SpeechEvent

Publish = Callable[[Callable[[Overlay], Overlay]], None]


class SelfVoice:
    """Says what changed, on the loudspeaker or in headphones."""

    def __init__(
        self,
        strings: Strings,
        send: Callable[[Request], None],
        post: Callable[[Event], None],
        publish: Publish,
    ) -> None:
        """`publish` gets the word being spoken and the visual twin of each short sound."""
        self._strings = strings
        self._send = send
        self._post = post
        self._publish = publish
        self._mouth = Mouth(send, self._reached, self._silent)
        self._hints = Hints()
        self._held: list[Line] = []
        """What was left to say when speech was paused."""
        self._configured: Configure | None = None
        self._settings: Settings | None = None
        self._headphones = False
        self._close = False
        self._field: Node | None = None
        self._target: Target | None = None
        self._arrived = False
        """A screen came up with the last input."""
        self._place: Place | None = None
        """The sentence that reading has come to."""

    def reset(self) -> None:
        """Be silent and forget."""
        self._mouth.cut()
        self._mouth.forget()
        self._mouth.drop_waiting()
        self._hints = Hints()
        self._held = []
        self._configured = self._settings = self._field = self._target = self._place = None
        self._headphones = self._close = self._arrived = False

    def heard(self, event: SpeechEvent) -> None:
        """Follow what is spoken; tell the flow that the person is being read to."""
        if isinstance(event, Started | Word | Finished):
            self._post(SpeechHeard())
        self._mouth.heard(event)

    def present(self, presentation: Presentation) -> None:
        """Say what changed; whatever a person does cuts off what was being said."""
        settings, before = presentation.settings, self._settings
        words = self._words(presentation)
        self._configure(settings)
        rest = self._quiet(presentation, before)
        self._settings, self._headphones = settings, presentation.headphones
        was_on = before is not None and before.speech
        if settings.paused and settings.speech:
            self._pause(words, settings, just_now=before is not None and not before.paused)
        elif settings.speech:
            resumed = before is not None and before.paused
            self._say_changes(presentation, words, anew=not was_on)
            if resumed and presentation.aside and not presentation.changes.announced:
                self._resume(presentation, words, rest)
            else:
                self._mouth.go_on(rest)
        elif was_on:
            self._say_live(presentation.changes.announced, words)
        self._mouth.say_what_waited()
        self._field = _field_of(presentation)
        self._target = presentation.overlay.target
        self._close = bool(presentation.screen.reading and presentation.screen.reading.close)
        self._cue(presentation)

    def _words(self, presentation: Presentation) -> Wording:
        settings = presentation.settings
        return Wording(
            self._strings,
            settings.loudspeaker,
            presentation.headphones,
            settings.verbosity,
            settings.punctuation,
            "keys" if presentation.by_keys else "touch",
        )

    def _configure(self, settings: Settings) -> None:
        wanted = Configure(settings.rate, settings.volume, settings.punctuation)
        if wanted != self._configured:
            self._configured = wanted
            self._send(wanted)

    def _quiet(self, presentation: Presentation, before: Settings | None) -> list[Line]:
        """Silence what this moment ends; return what is to go on after the answer."""
        settings = presentation.settings
        pulled = self._headphones and not presentation.headphones
        if pulled:
            self._held = []
        gone = presentation.changes.screen and before is not None
        if not (presentation.by_input or pulled or gone):
            return []
        if presentation.by_input:
            self._arrived = False
        resuming = before is not None and before.paused and not settings.paused
        if resuming and presentation.aside and settings.verbosity is not Verbosity.LEARNER:
            return []  # the audio process holds it
        pausing = settings.paused and before is not None and not before.paused
        if pausing and settings.verbosity is not Verbosity.LEARNER:
            return []
        if gone:
            self._mouth.drop_waiting()
        rest = self._mouth.cut() or self._held
        if not presentation.changes.repeat:
            self._mouth.forget()
        if presentation.by_input and presentation.aside and not pulled and not gone:
            self._held = rest if pausing else []
            return [] if pausing else rest
        self._held = []
        return []

    def _pause(self, words: Wording, settings: Settings, *, just_now: bool) -> None:
        if not just_now:
            return
        if settings.verbosity is not Verbosity.LEARNER:
            self._send(Pause())
            return
        paused = self._strings(settings.language, "speech-paused", by=words.by)
        self._mouth.say(Line(tuple(pieces((paused,))), Priority.MESSAGE))

    def _resume(self, presentation: Presentation, words: Wording, rest: list[Line]) -> None:
        """Go on where the pause came; where nothing was being said, say where the person is."""
        if presentation.settings.verbosity is not Verbosity.LEARNER and self._mouth.busy:
            self._send(Resume())
        elif rest:
            self._mouth.go_on(rest)
        else:
            self._say_node(presentation.screen.focused, words)

    # --- what changed

    def _say_changes(self, presentation: Presentation, words: Wording, *, anew: bool) -> None:
        screen, changes = presentation.screen, presentation.changes
        if changes.screen:
            self._hints.arrived(screen.id)
        if changes.repeat and self._mouth.repeat():
            return
        self._say_live(changes.announced, words)
        if changes.screen or anew:
            self._arrived = True
            self._say_screen(screen, words)
        elif changes.reading and screen.reading:
            self._read(screen, screen.reading, words)
        elif (changes.focus and not self._followed(screen)) or changes.repeat:
            self._say_node(screen.focused, words)
        elif presentation.overlay.target != self._target:
            self._say_target(presentation, words)
        elif not changes.announced:
            for node in changes.values:
                self._say_value(node, screen.focus, words)

    def _say_screen(self, screen: Screen, words: Wording) -> None:
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
                said += pieces(self._hints.of_screen(screen.hints))
        nodes = [title] if title else []
        if title is None or screen.focus != title.id:
            nodes.append(screen.focused)
            said += self._whole(screen.focused, words)
        elif words.withholds(title):
            said += self._whole(title, words)
        self._mouth.say(_line(said, words, nodes))

    def _say_node(self, node: Node, words: Wording) -> None:
        self._mouth.say(_line(self._whole(node, words), words, [node]))

    def _whole(self, node: Node, words: Wording) -> list[Piece]:
        """Return a node with its hint, unless that was heard before."""
        hint = self._hints.of_node(node, words.hint(node))
        return [*pieces(words.whole(node), node), *pieces((hint,) if hint else ())]

    def _say_live(self, nodes: Iterable[Node], words: Wording) -> None:
        for node in nodes:
            said = pieces(words.content(node), node)
            for child in node.children:
                said += pieces(words.whole(child), child)
            line = _line(said, words, [node, *node.children], Priority.MESSAGE)
            if node.live is Live.POLITE:
                self._mouth.say_politely(line)
            else:
                self._mouth.say(line)

    def _say_value(self, node: Node, focus: str, words: Wording) -> None:
        if node.role is Role.TEXT_INPUT:
            strings = edited(self._field, node, words)
            said = tuple(pieces(strings))
            only = words.only_here(node)
            self._mouth.say(Line(said, Priority.TEXT, private=True, headphones_only=only))
        elif node.id == focus:
            # The name was said when the focus came; what is new is the state and the value.
            self._say_node(node, words)

    def _say_target(self, presentation: Presentation, words: Wording) -> None:
        target = presentation.overlay.target
        if target is None:
            focused = presentation.screen.focused
            if focused.role is Role.KEYBOARD:  # else what has the focus was said when it came
                self._mouth.say(Line(tuple(pieces((focused.name,))), Priority.TEXT))
            return
        name = presentation.screen.find(target.node).keys[target.row][target.column].name
        letter = len(name.shown) == 1 and name.shown.isalpha()
        said = pieces(words.letter(name.shown, name.language) if letter else (name,))
        if self._arrived and self._mouth.said:
            # Back from a detour: the key is said after the screen, not in place of it.
            before = self._mouth.said.pop()
            self._mouth.cut()
            said = [*before.pieces, *said]
        self._mouth.say(Line(tuple(said), Priority.TEXT))

    # --- reading

    def _followed(self, screen: Screen) -> bool:
        """Say whether the focus only followed what is being read."""
        return screen.reading is not None and screen.reading.place.node == screen.focus

    def _read(self, screen: Screen, reading: Reading, words: Wording) -> None:
        node = screen.find(reading.place.node)
        language = node.name.language
        said: list[Piece] = []
        if reading.close and not self._close:
            how = (self._strings(language, "close-reading-learner"),)
            fresh = self._hints.of_screen(how) if words.verbosity is Verbosity.LEARNER else ()
            said += pieces(fresh or (self._strings(language, "close-reading-brief"),))
        if reading.turned:
            said += pieces((self._strings(language, f"unit-{reading.unit}"),))
        nodes = [node]
        if reading.onward:
            nodes = _onward(screen, node)
            said += pieces(words.content(node), node, reading.place.start)
            said += [p for later in nodes[1:] for p in pieces(words.whole(later), later)]
        elif not words.allows(node) or reading.unit in {Unit.PARAGRAPH, Unit.HEADING}:
            said += pieces(words.excerpt(node, reading.place, reading.unit), node)
        else:
            for string in words.excerpt(node, reading.place, reading.unit):
                said += [Piece(piece.span, reading.place, node.id) for piece in pieces((string,))]
        self._mouth.say(_line(said, words, nodes, serial=reading.serial if reading.onward else 0))

    def _reached(self, line: Line, piece: Piece, start: int, length: int) -> None:
        """Mark the word that is being heard, and take the focus along with what is read."""
        if piece.place:
            whole = piece.place.end - piece.place.start
            inside = start + length <= whole and length > 0
            first = piece.place.start + (start if inside else 0)
            self._mark(Marked(piece.place.node, first, length if inside else 0))
        elif piece.node:
            self._mark(Marked(piece.node))
        else:
            self._mark(None)
        place = piece.place or (Place(piece.node, 0, 0) if piece.node else None)
        if line.serial and place and place != self._place:
            self._place = place
            self._post(TextReached(line.serial, place.node, place.start, place.end))

    def _silent(self) -> None:
        self._mark(None)

    def _mark(self, marked: Marked | None) -> None:
        self._publish(lambda overlay: overlay.marked(marked))

    def _cue(self, presentation: Presentation) -> None:
        """Play the short sound that is due, and show its twin until the next input."""
        cue = presentation.screen.cue if presentation.changes.cue else None
        if cue and presentation.settings.speech:
            self._send(Play(Earcon(cue.earcon.value)))
        if cue or presentation.by_input:
            shown = cue.earcon if cue else None
            self._publish(lambda overlay: overlay.marked(None).cued(shown))


def _onward(screen: Screen, node: Node) -> list[Node]:
    """Return a node and all that follow it, to the end of the screen or of the quick bar."""
    for part in (screen.body, screen.quick_bar):
        nodes = readable([each for top in part for each in (top, *top.children)])
        stops = [each for each in nodes if each.focusable]
        if node in stops:
            return stops[stops.index(node) :]
    return [node]


def _line(
    said: Iterable[Piece],
    words: Wording,
    nodes: Iterable[Node],
    priority: Priority = Priority.TEXT,
    serial: int = 0,
) -> Line:
    every = list(nodes)
    return Line(
        tuple(said),
        priority,
        private=any(node.privacy > Privacy.PUBLIC for node in every),
        headphones_only=any(words.only_here(node) for node in every),
        resumes=priority is Priority.TEXT,
        serial=serial,
    )


def _field_of(presentation: Presentation) -> Node | None:
    nodes = presentation.screen.body
    return next((node for node in nodes if node.role is Role.TEXT_INPUT), None)
