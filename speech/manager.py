"""The speech manager: utterances in, sound and marks out.

Who speaks when (priorities after SSIP, the protocol of Speech Dispatcher):

==============  ==========================  ====================  ==============================
priority        cuts off what speaks        drops what waits      and itself
==============  ==========================  ====================  ==============================
IMPORTANT       MESSAGE and below           NOTIFICATION, below   waits for IMPORTANT
MESSAGE         TEXT and below              NOTIFICATION, below   waits for IMPORTANT, MESSAGE
TEXT            TEXT and below              TEXT and below        waits for IMPORTANT, MESSAGE
NOTIFICATION    NOTIFICATION, PROGRESS      the same              dropped if anything above
PROGRESS        PROGRESS                    PROGRESS              dropped if anything above
==============  ==========================  ====================  ==============================

IMPORTANT and MESSAGE are never lost to another utterance: a MESSAGE that an IMPORTANT one cuts off
is said again from its beginning. TEXT is what follows the person's hand (focus, reading), so only
the newest counts. The last state of something that made PROGRESS is worth a MESSAGE.

How an utterance goes through:

1. `handle(Speak)` (any thread) asks the `SpeechQueue` what the arrival does to the others,
   silences what it cuts, and calls `wake`.
2. `pump()` (one worker thread, or a test) takes the next utterance and has each span synthesised,
   straight into the sink. It returns when all sound is handed over; the sink may make it wait.
3. The sink calls `played(generation, event)` when a mark leaves the loudspeaker: Started, each
   Word, Finished. Only then are these events emitted, and only then does the next one begin.

Silence is a number: every sound belongs to a *generation*. To cut is to raise it, under one lock,
and to let the sink forget all that is older. Sound and marks of an old generation that are still
on their way, in whatever thread, are refused when they arrive. So nothing needs to be waited for,
and no Word ever follows its Cancelled.

Engines stand in order of preference. A span goes to the first that works and speaks its language.
One that fails is not asked again; the utterance begins anew with the next, and DriverChosen tells.
The last one, `null`, is silent but keeps time, so captions go on without a voice.
"""

import threading
from collections.abc import Callable, Sequence

from speech.errors import DriverError
from speech.ports import AudioSink, Chunk, SinkMark, SynthDriver
from speech.queue import Outcome, SpeechQueue
from speech.types import (
    DEFAULT_RATE,
    Cancel,
    Cancelled,
    Configure,
    DriverChosen,
    Dropped,
    Event,
    Finished,
    Request,
    Speak,
    Started,
    Utterance,
    Word,
    gain,
)

Emit = Callable[[Event], None]
Wake = Callable[[], None]


class SpeechManager:
    """Joins queue, engines and sink. `emit` gets every event, one at a time, in order."""

    def __init__(
        self,
        drivers: Sequence[SynthDriver],
        sink: AudioSink,
        emit: Emit,
        wake: Wake = lambda: None,
    ) -> None:
        """Ask each driver whether it works here; the last one never fails.

        `wake` is called when `pump` may have something to do.
        """
        self._sink = sink
        self._emit = emit
        self._wake = wake
        self._lock = threading.RLock()
        self._queue = SpeechQueue()
        self._generation = 0
        self._rate = DEFAULT_RATE
        checks = [(driver, driver.check()) for driver in drivers]
        self._drivers = [driver for driver, check in checks if check.usable]
        missing = [f"{driver.name}: {check.reason}" for driver, check in checks if not check.usable]
        self._announce_driver("; ".join(missing))

    def handle(self, request: Request) -> None:
        """Do what is asked; returns at once."""
        match request:
            case Speak(utterance):
                with self._lock:
                    self._apply(self._queue.offer(utterance))
                self._wake()
            case Cancel():
                with self._lock:
                    self._apply(self._queue.clear())
            case Configure(rate, volume):
                self._rate = rate
                self._sink.set_gain(gain(volume))
            case _:
                pass

    def pump(self) -> bool:
        """Say the next utterance if none speaks; False if there was nothing to do."""
        with self._lock:
            utterance = self._queue.take()
            generation = self._generation
        if utterance is None:
            return False
        while True:
            try:
                self._say(utterance, generation)
            except _FailedError as failure:
                with self._lock:
                    self._drivers.remove(failure.driver)
                    self._announce_driver(f"{failure.driver.name}: {failure.reason}")
                    if generation != self._generation:
                        return True
                    generation = self._silence()
            else:
                return True

    def played(self, generation: int, event: Event) -> None:
        """Take note that a mark has left the loudspeaker."""
        with self._lock:
            if generation != self._generation:
                return
            if isinstance(event, Finished):
                self._queue.finish()
            self._emit(event)
        if isinstance(event, Finished):
            self._wake()

    def _apply(self, outcome: Outcome) -> None:
        if outcome.cut is not None:
            self._silence()
            if outcome.cancelled:
                self._emit(Cancelled(outcome.cut.id))
        for lost in outcome.dropped:
            self._emit(Dropped(lost))

    def _silence(self) -> int:
        """End the generation and return the new one."""
        self._generation += 1
        self._sink.flush(self._generation)
        for driver in self._drivers:
            driver.cancel()
        return self._generation

    def _say(self, utterance: Utterance, generation: int) -> None:
        """Synthesise into the sink until all is said or the generation is over."""
        going = True
        opening = [SinkMark(0, Started(utterance.id))]  # goes with the first sound there is
        for index, span in enumerate(utterance.spans):
            driver = self._driver_for(span.language)

            def on_chunk(chunk: Chunk, index: int = index) -> bool:
                nonlocal going
                marks = [
                    SinkMark(word.sample, Word(utterance.id, index, word.start, word.length))
                    for word in chunk.words
                ]
                going = self._sink.write(generation, chunk.pcm, opening + marks)
                opening.clear()
                return going

            try:
                driver.synthesise(span, self._rate, on_chunk)
            except DriverError as error:
                raise _FailedError(driver, str(error)) from error
            if not going:
                return
        self._sink.write(generation, b"", [*opening, SinkMark(0, Finished(utterance.id))])

    def _driver_for(self, language: str) -> SynthDriver:
        speakers = (driver for driver in self._drivers if language in driver.languages())
        return next(speakers, self._drivers[-1])

    def _announce_driver(self, reason: str) -> None:
        first = self._drivers[0]
        self._emit(DriverChosen(first.name, first.languages(), reason))


class _FailedError(Exception):
    """An engine that must not be asked again."""

    def __init__(self, driver: SynthDriver, reason: str) -> None:
        super().__init__(reason)
        self.driver = driver
        self.reason = reason
