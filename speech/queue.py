"""What is said next, and what never will be. Pure: no sound, no time, no threads."""

from collections.abc import Callable
from dataclasses import dataclass

from speech.types import Priority, Utterance

_KEPT = frozenset({Priority.IMPORTANT, Priority.MESSAGE})
"""Said even if it has to wait; the others are worth nothing later."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an arrival did to the others."""

    cut: Utterance | None = None
    """The one that was speaking and must be silenced now; it is said later unless it is among
    the cancelled."""
    cancelled: tuple[int, ...] = ()
    """Ids of those that had begun and will not go on."""
    dropped: tuple[int, ...] = ()
    """Ids of those that will never start; may name the arrival itself."""


class SpeechQueue:
    """One utterance that speaks, those that wait, those on pause. `speech.manager` has the rules.

    Whoever speaks, waits and is on pause has one end: finished, cancelled or dropped.
    """

    def __init__(self) -> None:
        self.speaking: Utterance | None = None
        self._waiting: list[Utterance] = []
        self._paused: list[Utterance] = []
        self._begun: set[int] = set()
        """Of those that wait or are on pause, the ones that have spoken before."""

    def offer(self, arrival: Utterance) -> Outcome:
        """Take in an utterance and say what that does to the others; one that is here is ignored.

        Whoever does not know whether an utterance has arrived may so send it again.
        """
        urgency = arrival.priority
        others = [*self._waiting, *self._paused, *([self.speaking] if self.speaking else [])]
        if arrival.id in {u.id for u in others}:
            return Outcome()
        if urgency > Priority.TEXT and any(u.priority < urgency for u in others):
            return Outcome(dropped=(arrival.id,))
        if urgency is Priority.TEXT:
            self.resume()
        loses = Priority.NOTIFICATION if urgency in _KEPT else urgency
        cancelled, dropped = self._remove(lambda u: u.priority >= loses)
        self._waiting.append(arrival)
        cut = self.speaking
        if cut is None or cut.priority < urgency or (cut.priority == urgency and urgency in _KEPT):
            return Outcome(None, cancelled, dropped)
        if cut.priority in _KEPT or (
            cut.priority is Priority.TEXT and cut.resumes and urgency in _KEPT
        ):
            self.put_back()
        else:
            self.speaking = None
            cancelled = (cut.id, *cancelled)
        return Outcome(cut, cancelled, dropped)

    def take(self) -> Utterance | None:
        """Let the most urgent one speak, the oldest first; None while one speaks or none waits."""
        if self.speaking or not self._waiting:
            return None
        self.speaking = min(self._waiting, key=lambda u: u.priority)
        self._waiting.remove(self.speaking)
        self._begun.discard(self.speaking.id)
        return self.speaking

    def finish(self) -> None:
        """Note that the one that spoke has ended."""
        self.speaking = None

    def put_back(self) -> None:
        """Let the one that speaks wait, before its equals."""
        if self.speaking:
            self._waiting.insert(0, self.speaking)
            self._begun.add(self.speaking.id)
            self.speaking = None

    def pause(self) -> bool:
        """Put all that speaks and waits on pause; True if one was speaking."""
        spoke = self.speaking is not None
        self.put_back()
        self._paused = [*self._waiting, *self._paused]
        self._waiting = []
        return spoke

    def resume(self) -> None:
        """Let what is on pause wait for its turn again."""
        self._waiting += self._paused
        self._paused = []

    def clear(self) -> Outcome:
        """Forget everything."""
        return self.withdraw(lambda _: True)

    def withdraw(self, unwanted: Callable[[Utterance], bool]) -> Outcome:
        """Forget those of which this holds, whether they speak, wait or are on pause."""
        cut = self.speaking if self.speaking and unwanted(self.speaking) else None
        cancelled, dropped = self._remove(unwanted)
        if cut:
            self.speaking = None
            cancelled = (cut.id, *cancelled)
        return Outcome(cut, cancelled, dropped)

    def _remove(
        self, unwanted: Callable[[Utterance], bool]
    ) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Take out those that do not speak now; return who had begun, and who had not."""
        gone = [u.id for u in (*self._waiting, *self._paused) if unwanted(u)]
        self._waiting = [u for u in self._waiting if not unwanted(u)]
        self._paused = [u for u in self._paused if not unwanted(u)]
        cancelled = tuple(id_ for id_ in gone if id_ in self._begun)
        self._begun.difference_update(gone)
        return cancelled, tuple(id_ for id_ in gone if id_ not in cancelled)
