"""Sends lines to be spoken, follows how far they came, and says them again or to their end.

A key that is answered aside (a louder voice, "where am I") must be heard at once, also when it is
pressed five times in a row, and must not lose what was being read. So everything is cancelled, the
answer is said, and the lines that resume are said again from the word that was being heard. Where
something comes by itself, `speech.manager` resumes them: they are marked for it.
"""

from collections.abc import Callable, Iterable
from itertools import count

from kiosk.modalities.self_voice.lines import Line, Piece
from speech.types import (
    Cancel,
    Cancelled,
    Dropped,
    Event,
    Finished,
    Pause,
    Request,
    Resume,
    Speak,
    Started,
    Utterance,
    Word,
)


class Mouth:
    """Knows what is being said. Words that were said are kept until the next input only."""

    def __init__(
        self,
        send: Callable[[Request], None],
        reached: Callable[[Line, Piece, int, int], None],
        silent: Callable[[], None],
    ) -> None:
        """`reached` is told each word; `silent` that nothing is being said any more."""
        self._send = send
        self._reached = reached
        self._silent = silent
        self._ids = count(1)
        self._open: dict[int, Line] = {}
        self._at: dict[int, tuple[int, int]] = {}
        """Piece and character of the word that each line has come to."""
        self._last: Piece | None = None
        """The sentence of a reading that was heard last."""
        self._paused: set[int] = set()
        self._kept: list[Line] = []
        self._polite: list[Line] = []
        self.said: list[Line] = []
        """Everything since the last input, to be said again on request."""

    def hides(self, number: int) -> bool:
        """Say whether an utterance holds characters that the screen masks."""
        return number in self._open and self._open[number].secret

    def say(self, line: Line) -> None:
        """Say a line as its priority allows."""
        if line.pieces:
            self.said.append(line)
            self._speak(line)

    def say_politely(self, line: Line) -> None:
        """Say a line when what is being said has come to its end."""
        if self._open:
            self._polite.append(line)
        else:
            self.say(line)

    def cut(self) -> list[Line]:
        """Be silent; return what is left of the lines that resume."""
        rest = [
            line.after(*self._at[number]) if number in self._at else line
            for number, line in self._open.items()
            if line.resumes
        ]
        self._send(Cancel())
        self._open.clear()
        self._at.clear()
        return rest

    def keep(self, lines: Iterable[Line]) -> None:
        """Remember what was cut by an input of which it is not known yet what it means."""
        self._kept += lines

    def kept(self) -> list[Line]:
        """Return what was remembered so, once."""
        lines, self._kept = self._kept, []
        return lines

    def pause(self) -> None:
        """Be silent and remember the word."""
        self._paused = set(self._open)
        self._send(Pause())

    def resume(self) -> bool:
        """Go on at the word; False if nothing was being said."""
        held, self._paused = self._paused & set(self._open), set()
        kept = self.kept()
        if kept:
            self.cut()
            self.go_on(kept)
            return True
        if set(self._open) == held and held:
            self._send(Resume())
        else:  # the words on the pause itself are not heard to their end
            self.go_on(self.cut())
        return bool(held)

    def go_on(self, lines: Iterable[Line]) -> None:
        """Say the rest of what was cut."""
        for line in lines:
            self._speak(line)

    def forget(self) -> None:
        """Forget what was said."""
        self.said.clear()
        self._last = None

    def drop_waiting(self) -> None:
        """Say nothing any more of what waited politely: the screen that it is about is gone."""
        self._polite.clear()

    def say_what_waited(self) -> None:
        """Say what waited politely, once nothing else is being said."""
        if not self._open:
            waiting, self._polite = self._polite, []
            for line in waiting:
                self.say(line)

    def repeat(self) -> bool:
        """Say again what was said last; False if nothing was."""
        for line in self.said:
            self._speak(self._from_last(line))
        return bool(self.said)

    def _from_last(self, line: Line) -> Line:
        """Return a reading from the sentence on that was heard last; any other line whole."""
        if line.serial and self._last:
            for number, piece in enumerate(line.pieces):
                if _end(piece) == _end(self._last):
                    return line.after(number, 0)
        return line

    def heard(self, event: Event) -> None:
        """Follow what leaves the loudspeaker."""
        match event:
            case Started(number) if number in self._open:
                line = self._open[number]
                self._reached(line, line.pieces[0], 0, 0)
            case Word(number, span, start, length) if number in self._open:
                self._at[number] = span, start
                line = self._open[number]
                self._last = line.pieces[span] if line.serial else None
                self._reached(line, line.pieces[span], start, length)
            case Finished(number) | Cancelled(number) | Dropped(number):
                self._over(number)

    def _over(self, number: int) -> None:
        if self._open.pop(number, None) is None:
            return
        self._at.pop(number, None)
        if self._open:
            return
        self._silent()
        self.say_what_waited()

    def _speak(self, line: Line) -> None:
        number = next(self._ids)
        self._open[number] = line
        spans = tuple(piece.span for piece in line.pieces)
        self._send(
            Speak(
                Utterance(
                    number,
                    spans,
                    line.priority,
                    line.private,
                    headphones_only=line.headphones_only,
                    resumes=line.resumes,
                )
            )
        )


def _end(piece: Piece) -> tuple[str, int, str]:
    """Return what a sentence and the rest of it have in common."""
    place = piece.place
    return (place.node, place.end, "") if place else (piece.node, 0, piece.span.text)
