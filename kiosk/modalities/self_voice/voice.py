"""Turns presentations into lines: what changed is said, and nothing else."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kiosk.flow.events import ActivitySeen, TextReached
from kiosk.modalities.self_voice.edits import edited
from kiosk.modalities.self_voice.hints import Hints
from kiosk.modalities.self_voice.lines import Line, Piece, pieces
from kiosk.modalities.self_voice.mouth import Mouth
from kiosk.modalities.self_voice.phrases import Phrases
from kiosk.modalities.self_voice.scanned import scanned
from kiosk.model.node import Event, Node, Screen
from kiosk.model.overlay import Marked, Scanned, Target
from kiosk.model.place import Place
from kiosk.model.presentation import After, By, Presentation, Publish
from kiosk.model.roles import Live, Role
from kiosk.model.settings import Settings, Verbosity
from kiosk.model.text import Strings
from kiosk.model.wording import Wording
from speech.types import (
    Configure,
    Earcon,
    Finished,
    Play,
    Prepare,
    Priority,
    Request,
    Started,
    Word,
)
from speech.types import Event as SpeechEvent

STAYED_S = 1.0
"""Whoever stays on a letter for so long hears the word that it begins."""


class SelfVoice:
    """Says what changed, on the loudspeaker or in headphones."""

    def __init__(
        self,
        strings: Strings,
        send: Callable[[Request], None],
        post: Callable[[Event], None],
        publish: Publish,
        after: After,
    ) -> None:
        """`publish` gets the word being spoken and the visual twin of each short sound."""
        self._strings = strings
        self._send = send
        self._post = post
        self._publish = publish
        self._after = after
        self._moves = 0
        """How often somebody did something or came to another key."""
        self._mouth = Mouth(send, self._reached, self._silent)
        self._hints = Hints()
        self._configured: Configure | None = None
        self._settings: Settings | None = None
        self._headphones = False
        self._close = False
        self._field: Node | None = None
        self._target: Target | None = None
        self._scan: Scanned | None = None
        self._arrived = False
        """A screen came up with the last input."""
        self._read = ""
        """The node that was read in last."""
        self._place: Place | None = None
        """The sentence that reading has come to."""

    def reset(self) -> None:
        """Be silent and forget."""
        self._mouth.cut()
        self._mouth.forget()
        self._mouth.kept()
        self._mouth.drop_waiting()
        self._hints = Hints()
        self._configured = self._settings = self._field = self._target = self._place = None
        self._scan = None
        self._headphones = self._close = self._arrived = False
        self._read = ""
        self._moves += 1

    def hides(self, number: int) -> bool:
        """Say whether an utterance holds characters that the screen masks, and captions must."""
        return self._mouth.hides(number)

    def heard(self, event: SpeechEvent) -> None:
        """Follow what is spoken; tell the flow that the person is being read to."""
        if isinstance(event, Started | Word | Finished):
            self._post(ActivitySeen())
        self._mouth.heard(event)

    def present(self, presentation: Presentation) -> None:
        """Say what changed; whatever a person does cuts off what was being said."""
        settings, before = presentation.settings, self._settings
        say = Phrases(self._strings, self._words(presentation), self._hints)
        self._configure(settings)
        rest = self._quiet(presentation, before)
        self._moves += presentation.by_input or presentation.overlay.target != self._target
        self._settings, self._headphones = settings, presentation.headphones
        was_on = before is not None and before.speech
        if settings.paused and settings.speech:
            self._pause(say.words, settings, just_now=before is not None and not before.paused)
        elif settings.speech:
            resumed = before is not None and before.paused
            self._say_changes(presentation, say, anew=not was_on)
            if resumed and presentation.aside and not presentation.changes.announced:
                self._resume(presentation, say)
            else:
                self._mouth.go_on(rest)
            if presentation.changes.screen or presentation.changes.focus or not was_on:
                self._send(Prepare(say.near(presentation.screen)))
        elif was_on:
            self._say_live(presentation.changes.announced, say)
        if presentation.overlay.scan != self._scan:
            self._say_scan(presentation, say)
        self._mouth.say_what_waited()
        self._field = _field_of(presentation)
        self._target = presentation.overlay.target
        self._scan = presentation.overlay.scan
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
            presentation.by,
        )

    def _configure(self, settings: Settings) -> None:
        wanted = Configure(settings.rate, settings.volume, settings.punctuation)
        if wanted != self._configured:
            self._configured = wanted
            self._send(wanted)

    def _quiet(self, presentation: Presentation, before: Settings | None) -> list[Line]:
        """Silence what this moment ends; return what is to go on after the answer."""
        settings = presentation.settings
        if before is not None and not (before.speech or settings.speech):
            return []  # that speech is off, and what turns it on, is said to its end
        pulled = self._headphones and not presentation.headphones
        gone = presentation.changes.screen and before is not None
        if not (presentation.by_input or pulled or gone):
            return []
        if presentation.by_input:
            self._arrived = False
        was, now = before is not None and before.paused, settings.paused
        on_and_off = (now and not was) or (was and not now and not presentation.changes.announced)
        if on_and_off and presentation.aside and not (gone or pulled):
            return []  # the audio process holds what is paused, and goes on with it
        if gone:
            self._mouth.drop_waiting()
        rest = self._mouth.cut()
        if not presentation.changes.repeat:
            self._mouth.forget()
        if presentation.by_input and presentation.changes.nothing and not presentation.aside:
            self._mouth.keep(rest)  # a finger came down: what it means comes later
            return []
        rest = [*self._mouth.kept(), *rest]
        kept = presentation.by_input and presentation.aside and not (gone or pulled)
        return rest if kept else []

    def _pause(self, words: Wording, settings: Settings, *, just_now: bool) -> None:
        """Be silent, and say so: silence alone could be the end of the text."""
        if not just_now:
            return
        self._mouth.pause()
        learning = settings.verbosity is Verbosity.LEARNER
        key = "speech-paused" if learning else "speech-paused-brief"
        paused = self._strings(settings.language, key, by=words.by)
        self._mouth.say(Line(tuple(pieces((paused,))), Priority.MESSAGE))

    def _resume(self, presentation: Presentation, say: Phrases) -> None:
        """Go on where the pause came; where nothing was being said, say where the person is."""
        if not self._mouth.resume():
            self._mouth.say(say.node(presentation.screen.focused))

    def _say_changes(self, presentation: Presentation, say: Phrases, *, anew: bool) -> None:
        screen, changes = presentation.screen, presentation.changes
        if changes.screen:
            self._hints.arrived(screen.id)
        if not changes.reading and changes.focus:
            self._read = screen.focus
        if changes.repeat and self._mouth.repeat():
            return
        self._say_live(changes.announced, say)
        if changes.screen or anew:
            self._arrived = True
            self._mouth.say(say.screen(screen))
        elif changes.reading and screen.reading:
            opened = screen.reading.close and not self._close
            entered = screen.reading.place.node != self._read
            self._read = screen.reading.place.node
            self._mouth.say(say.reading(screen, screen.reading, opened=opened, entered=entered))
        elif (changes.focus and not _followed(screen)) or changes.repeat:
            self._mouth.say(say.node(screen.focused))
        elif presentation.overlay.target != self._target:
            self._say_target(presentation, say)
        elif not changes.announced:
            for node in changes.values:
                self._say_value(node, screen.focus, say)

    def _say_scan(self, presentation: Presentation, say: Phrases) -> None:
        """Say what a switch would choose now; it takes the place of what stood before."""
        scan = presentation.overlay.scan
        if scan is not None and presentation.settings.speech and not presentation.settings.paused:
            self._mouth.cut()
            self._mouth.say(scanned(say.words, presentation.screen, scan))

    def _say_live(self, nodes: Iterable[Node], say: Phrases) -> None:
        for node in nodes:
            if node.live is Live.POLITE:
                self._mouth.say_politely(say.news(node))
            else:
                self._mouth.say(say.news(node))

    def _say_value(self, node: Node, focus: str, say: Phrases) -> None:
        if node.role is Role.TEXT_INPUT:
            self._mouth.say(say.typed(node, edited(self._field, node, say.words)))
        elif node.id == focus:
            # The name was said when the focus came; what is new is the state and the value.
            self._mouth.say(say.node(node))

    def _say_target(self, presentation: Presentation, say: Phrases) -> None:
        """Say the key that was come to, and a second later the word that its letter begins."""
        self._say_key(presentation, say)
        target, moves = presentation.overlay.target, self._moves
        if target is None:
            return
        word = say.spelled(presentation.screen, target)

        def spell() -> None:
            if self._moves == moves:
                self._mouth.say(word)

        self._after(STAYED_S, spell)

    def _say_key(self, presentation: Presentation, say: Phrases) -> None:
        self._mouth.kept()  # the input before meant this
        target = presentation.overlay.target
        if target is None:
            focused = presentation.screen.focused
            if focused.role is Role.KEYBOARD:  # else what has the focus was said when it came
                self._mouth.say(Line(tuple(pieces((focused.name,))), Priority.TEXT))
            return
        found = presentation.by is By.EXPLORE
        entered = self._target is None
        line = say.target(presentation.screen, target, entered=entered and not found)
        if found:
            # The letter under the finger at once; where it stands, and how to type, after it.
            self._mouth.cut()
            where = pieces((presentation.screen.find(target.node).name,)) if entered else ()
            self._mouth.say(replace(line, pieces=(*line.pieces, *where)))
            return
        if self._arrived and self._mouth.said:
            # Back from a detour: the key is said after the screen, not in place of it.
            before = self._mouth.said.pop()
            self._mouth.cut()
            line = replace(before, pieces=(*before.pieces, *line.pieces))
        self._mouth.say(line)

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
            # What was tapped is seen to change; without its sound the sign would mean nothing.
            heard = presentation.settings.speech
            seen = cue and (heard or Earcon(cue.earcon.value) is not Earcon.ACTIVATED)
            shown = cue.earcon if cue and seen else None
            self._publish(lambda overlay: overlay.marked(None).cued(shown))


def _followed(screen: Screen) -> bool:
    """Say whether the focus only followed what is being read."""
    return screen.reading is not None and screen.reading.place.node == screen.focus


def _field_of(presentation: Presentation) -> Node | None:
    nodes = presentation.screen.body
    return next((node for node in nodes if node.role is Role.TEXT_INPUT), None)
