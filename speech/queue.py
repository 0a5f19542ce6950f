"""What is said next, and what never will be. Pure: no sound, no time, no threads."""

from dataclasses import dataclass

from speech.types import Priority, Utterance

_KEPT = frozenset({Priority.IMPORTANT, Priority.MESSAGE})
"""Said even if it has to wait; the others are worth nothing later."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an arrival did to the others."""

    cut: Utterance | None = None
    """The one that was speaking and must be silenced now."""
    cancelled: bool = False
    """The one that was cut is lost; otherwise it will begin again."""
    dropped: tuple[int, ...] = ()
    """Ids of those that will never start; may name the arrival itself."""


class SpeechQueue:
    """One utterance that speaks and those that wait. `speech.manager` tells the rules."""

    def __init__(self) -> None:
        self.speaking: Utterance | None = None
        self._waiting: list[Utterance] = []

    def offer(self, arrival: Utterance) -> Outcome:
        """Take in an utterance and say what that does to the others; one that is here is ignored.

        Whoever does not know whether an utterance has arrived may so send it again.
        """
        urgency = arrival.priority
        others = [*self._waiting, *([self.speaking] if self.speaking else [])]
        if arrival.id in {u.id for u in others}:
            return Outcome()
        if urgency > Priority.TEXT and any(u.priority < urgency for u in others):
            return Outcome(dropped=(arrival.id,))
        loses = Priority.NOTIFICATION if urgency in _KEPT else urgency
        dropped = tuple(u.id for u in self._waiting if u.priority >= loses)
        self._waiting = [u for u in self._waiting if u.priority < loses]
        self._waiting.append(arrival)
        cut = self.speaking
        if cut is None or cut.priority < urgency or (cut.priority == urgency and urgency in _KEPT):
            return Outcome(dropped=dropped)
        self.speaking = None
        if cut.priority in _KEPT:
            self._waiting.insert(0, cut)
        return Outcome(cut, cut.priority not in _KEPT, dropped)

    def take(self) -> Utterance | None:
        """Let the most urgent one speak, the oldest first; None while one speaks or none waits."""
        if self.speaking or not self._waiting:
            return None
        self.speaking = min(self._waiting, key=lambda u: u.priority)
        self._waiting.remove(self.speaking)
        return self.speaking

    def finish(self) -> None:
        """Note that the one that spoke has ended."""
        self.speaking = None

    def clear(self) -> Outcome:
        """Forget everything."""
        outcome = Outcome(
            self.speaking, self.speaking is not None, tuple(u.id for u in self._waiting)
        )
        self.speaking, self._waiting = None, []
        return outcome
