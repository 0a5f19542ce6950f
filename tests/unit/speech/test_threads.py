"""The manager as the audio process runs it: one thread synthesises, one plays, one asks."""

import random
import threading
from collections.abc import Sequence

from speech.clock import AHEAD
from speech.drivers.null import NullDriver
from speech.manager import SpeechManager
from speech.ports import SinkMark, SynthDriver
from speech.ring import Ring
from speech.types import (
    Cancel,
    Cancelled,
    Configure,
    Dropped,
    Event,
    Finished,
    Output,
    Pause,
    Prepare,
    Priority,
    Request,
    Resume,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from tests.unit.speech.telltale import SECRET, TelltaleDriver

WAIT = 20.0
REQUESTS = 3_000
OPEN = (Span("one two three four five six", "en"),) * 2
CLOSED = (Span(f"{SECRET} {SECRET} {SECRET}", "en"),)


class Player:
    """A sink whose player is in a hurry: it takes blocks of 5 ms as fast as it can."""

    def __init__(self) -> None:
        self.manager: SpeechManager | None = None
        self.plugs = 0
        """Times that a plug went in or came out; even while everybody can hear."""
        self.leaked = 0
        self._ring = Ring(AHEAD)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._play, daemon=True)

    def write(self, generation: int, pcm: bytes, marks: Sequence[SinkMark] = ()) -> bool:
        """Append sound, waiting for room."""
        return self._ring.write(generation, pcm, marks)

    def flush(self, generation: int, *, fade: bool = True) -> None:
        """Throw away what is older."""
        self._ring.flush(generation, fade=fade)

    def set_gain(self, factor: float) -> None:
        """Do nothing: numbers are compared."""

    def mix(self, pcm: bytes) -> None:
        """Do nothing: numbers are compared."""

    def start(self) -> None:
        """Begin to play."""
        self._thread.start()

    def close(self) -> None:
        """End."""
        self._over.set()
        self._thread.join(WAIT)

    def _play(self) -> None:
        assert self.manager is not None
        while not self._over.is_set():
            before = self.plugs
            pcm, due = self._ring.pull(110)
            if before % 2 == 0 and before == self.plugs:
                self.leaked += min(memoryview(pcm).cast("h")) < 0
            for mark in due:
                self.manager.played(mark.generation, mark.event)
            self._over.wait(0.000_1)


def request(chance: random.Random, number: int) -> Request:
    """Return something to ask, with this number if it is to be said."""
    match chance.randrange(8):
        case 0:
            return chance.choice((Cancel(), Pause(), Resume()))
        case 1:
            return Configure(chance.randrange(13))
        case 2:
            return Prepare(OPEN)
    closed = chance.random() < 0.4
    spans = CLOSED if closed else OPEN
    priority = chance.choice(list(Priority))
    return Speak(Utterance(number, spans, priority, closed, closed, chance.random() < 0.5))


def left_open(events: Sequence[Event], asked: set[int]) -> set[int]:
    """Return what has not ended; AssertionError if anything is heard out of its turn."""
    left, on_air = set(asked), -1
    for event in events:
        match event:
            case Started(number):
                assert number in left
                on_air = number
            case Word(number):
                assert number in left
                assert number == on_air
            case Finished(number) | Cancelled(number) | Dropped(number):
                left.remove(number)
    return left


def test_whichever_thread_is_late_nobody_speaks_out_of_turn() -> None:
    """Each utterance has one end, no word follows it, and no secret is played to everybody."""
    chance = random.Random(11)  # noqa: S311 - a repeatable script
    events: list[Event] = []
    work, told, over = threading.Event(), threading.Event(), threading.Event()
    last = Utterance(REQUESTS, (Span("last", "en"),), Priority.TEXT)
    player = Player()

    def emit(event: Event) -> None:
        events.append(event)
        told.set()
        if event == Finished(last.id):
            over.set()

    drivers: list[SynthDriver] = [TelltaleDriver(instant=False), NullDriver()]
    manager = player.manager = SpeechManager(drivers, player, emit, work.set)

    def synthesise() -> None:
        while not over.is_set() and work.wait():
            work.clear()
            while manager.pump():
                pass

    threading.Thread(target=synthesise, daemon=True).start()
    player.start()
    asked = {last.id}
    for number in range(last.id):
        asking = request(chance, number)
        if isinstance(asking, Speak):
            asked.add(number)
        manager.handle(asking)
        match chance.randrange(12):
            case 0 | 1:
                plugged = player.plugs % 2 == 1
                player.plugs += not plugged
                manager.change_output(Output.SPEAKER if plugged else Output.HEADPHONES)
                player.plugs += plugged
            case 2:
                told.clear()
                told.wait(0.005)
    manager.handle(Cancel())
    manager.handle(Speak(last))
    assert over.wait(WAIT)
    player.close()
    assert player.leaked == 0
    assert not left_open(events, asked)
