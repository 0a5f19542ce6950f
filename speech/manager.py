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
the newest counts; but reading (`resumes`) that an IMPORTANT or MESSAGE cuts off waits and goes on
at the word. The last state of something that made PROGRESS is worth a MESSAGE.

Pause is silence; all that speaks or waits then is kept and goes on at the word with Resume. What
is urgent is still said meanwhile (IMPORTANT, MESSAGE: "one minute left"), and the rest stays where
it is. New TEXT ends a pause, as the person has gone on: what was kept is weighed against it by the
table. Cancel ends it too. A new rate has an utterance that `resumes` go on at the word; any other
is said to its end as it began.

What is `headphones_only` waits for nobody: while the output is the loudspeaker it is dropped as it
comes, and when the headphones are pulled out it is cut off without even a fade. Earcons belong to
nobody's turn: they are mixed over whatever is played.

How an utterance goes through:

1. `handle(Speak)` (any thread) asks the `SpeechQueue` what the arrival does to the others,
   silences what it cuts, and calls `wake`.
2. `pump()` (one worker thread, or a test) has one span synthesised, straight into the sink: the
   next of the `Course` that is under way, or the first of what the queue gives next. It returns
   when that sound is handed over; the sink may make it wait. `choice` says which engine gets what.
3. The sink calls `played(generation, event)` when a mark leaves the loudspeaker: Started, each
   Word, Finished. Only then are these events emitted, and only then does the next one begin. The
   last Word is the `Place` at which an utterance can go on.

Silence is a number: every sound belongs to a *generation*. To cut is to raise it, under one lock,
and to let the sink forget all that is older. Sound and marks of an old generation that are still
on their way, in whatever thread, are refused when they arrive. So nothing needs to be waited for,
and no Word ever follows its Cancelled.

While nothing is to be synthesised, `pump` makes what `Prepare` asked for, a span at a time; it is
abandoned at once when somebody is to speak.

Engines stand in order of preference. One that fails is not asked again; the utterance goes on at
the word with the next, and DriverChosen tells. The last one, `null`, is silent but keeps time, so
captions go on without a voice.
"""

import contextlib
import threading
from collections.abc import Callable, Sequence

from speech import earcons
from speech.cache import ToPrepare
from speech.choice import can_speak
from speech.course import Course, Place
from speech.ports import AudioSink, SynthDriver
from speech.queue import Outcome, SpeechQueue
from speech.synthesis import EngineFailedError, Synthesis
from speech.types import (
    Cancel,
    Cancelled,
    Configure,
    DriverChosen,
    Dropped,
    Earcon,
    Event,
    Finished,
    Output,
    OutputChanged,
    Pause,
    Play,
    Prepare,
    Request,
    Resume,
    Span,
    Speak,
    Utterance,
    Word,
    gain,
)

Emit = Callable[[Event], None]
Wake = Callable[[], None]
Sound = Callable[[Earcon], bytes]


class SpeechManager:
    """Joins queue, engines and sink. `emit` gets every event, one at a time, in order."""

    def __init__(
        self,
        drivers: Sequence[SynthDriver],
        sink: AudioSink,
        emit: Emit,
        wake: Wake = lambda: None,
        sound: Sound = earcons.sound,
    ) -> None:
        """Ask each driver whether it works here; the last one never fails.

        `wake` is called when `pump` may have something to do; `sound` gives the PCM of an earcon.
        """
        self._sink = sink
        self._emit = emit
        self._sound = sound
        self._wake = wake
        self._lock = threading.RLock()
        self._queue = SpeechQueue()
        self._places: dict[int, Place] = {}
        """Where those that speak, wait or are on pause go on."""
        self._course: Course | None = None
        """What is being synthesised, as long as some of it is left."""
        self._generation = 0
        self._settings = Configure()
        self._output = Output.SPEAKER
        self._output_told = False
        self._synthesis = Synthesis(drivers)
        self._to_prepare = ToPrepare()
        self._preparing = False
        self._announce_driver(self._synthesis.missing)

    def handle(self, request: Request) -> None:
        """Do what is asked; returns at once."""
        with self._lock:
            match request:
                case Speak(utterance):
                    self._arrive(utterance)
                case Cancel():
                    self._apply(self._queue.clear())
                case Pause():
                    if self._queue.pause():
                        self._silence()
                case Resume():
                    self._queue.resume()
                case Configure():
                    self._configure(request)
                case Play(earcon):
                    with contextlib.suppress(OSError):  # without its file it is only seen
                        self._sink.mix(self._sound(earcon))
                case Prepare(spans):
                    self._to_prepare.ask(spans)
                case _:
                    return
        self._wake()

    def change_output(self, output: Output) -> None:
        """Take note of who can hear; cuts and drops what must not leave the loudspeaker."""
        with self._lock:
            if self._output_told and output is self._output:
                return
            self._output, self._output_told = output, True
            if output is Output.SPEAKER:
                self._apply(self._queue.withdraw(lambda u: u.headphones_only), fade=False)
                # What was cut off just before may still be fading.
                self._sink.flush(self._generation, fade=False)
            self._emit(OutputChanged(output))
        self._wake()

    def pump(self) -> bool:
        """Synthesise the next span of what is to be said, or prepare one; False if there is none.

        A `prepare` that was abandoned counts as something.
        """
        with self._lock:
            course = self._course = self._course or self._next_course()
            span = None if course else self._to_prepare.next()
            settings, turn = self._settings, self._synthesis.turn
            self._preparing = span is not None
        try:
            if course is not None:
                if not course.say_next(self._synthesis, self._sink):
                    self._end(course)
            elif span is not None:
                self._prepare(span, settings, turn)
            else:
                return False
        except EngineFailedError as failure:
            self._replace_engine(failure, course)
        return True

    def played(self, generation: int, event: Event) -> None:
        """Take note that a mark has left the loudspeaker."""
        with self._lock:
            if generation != self._generation:
                return
            match event:
                case Word(number, span, start):
                    self._places[number] = Place(span, start)
                case Finished(number):
                    self._queue.finish()
                    self._places.pop(number, None)
            self._emit(event)
        if isinstance(event, Finished):
            self._wake()

    def _arrive(self, utterance: Utterance) -> None:
        if utterance.headphones_only and self._output is Output.SPEAKER:
            self._emit(Dropped(utterance.id))
            return
        self._apply(self._queue.offer(utterance))
        self._abandon_preparing()

    def _apply(self, outcome: Outcome, *, fade: bool = True) -> None:
        cut = outcome.cut
        if cut is not None:
            self._silence(fade=fade)
            if not cut.resumes:
                self._places.pop(cut.id, None)
        for number in outcome.cancelled:
            self._places.pop(number, None)
            self._emit(Cancelled(number))
        for number in outcome.dropped:
            self._emit(Dropped(number))

    def _configure(self, settings: Configure) -> None:
        before, self._settings = self._settings, settings
        self._sink.set_gain(gain(settings.volume))
        if (before.rate, before.punctuation) == (settings.rate, settings.punctuation):
            return
        self._to_prepare.again()
        self._abandon_preparing()
        speaking = self._queue.speaking
        if speaking is not None and speaking.resumes:
            self._queue.put_back()
            self._silence()

    def _silence(self, *, fade: bool = True) -> None:
        """End the generation."""
        self._generation += 1
        self._course = None
        self._sink.flush(self._generation, fade=fade)
        self._synthesis.cancel()

    def _next_course(self) -> Course | None:
        utterance = self._queue.take()
        if utterance is None:
            return None
        place = self._places.get(utterance.id, Place())
        turn = self._synthesis.turn
        return Course(utterance, place, self._settings, self._generation, turn)

    def _end(self, course: Course) -> None:
        """All of it is handed over."""
        with self._lock:
            if self._course is course:
                self._course = None

    def _prepare(self, span: Span, settings: Configure, turn: int) -> None:
        if self._synthesis.prepare(span, settings, turn):
            with self._lock:
                self._to_prepare.done(span)

    def _abandon_preparing(self) -> None:
        if self._preparing:
            self._preparing = False
            self._synthesis.cancel()

    def _replace_engine(self, failure: EngineFailedError, course: Course | None) -> None:
        """Go on without an engine that failed while it said (or prepared: None) something."""
        with self._lock:
            self._synthesis.remove(failure)
            self._announce_driver(failure.reason)
            if course is not None and course is self._course:
                self._queue.put_back()
                self._silence()

    def _announce_driver(self, reason: str) -> None:
        drivers = self._synthesis.drivers
        voice = drivers[0 if can_speak(drivers) else -1]
        self._emit(DriverChosen(voice.name, voice.languages(), reason))
