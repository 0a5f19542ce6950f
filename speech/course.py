"""One utterance on its way from the queue to the sink, a span at a time."""

from dataclasses import dataclass
from functools import partial

from speech.choice import Piece
from speech.ports import AudioSink, Chunk, SinkMark
from speech.synthesis import Synthesis
from speech.types import Configure, Finished, Started, Utterance, Word


@dataclass(frozen=True, slots=True)
class Place:
    """A word of an utterance: the last one that began to be heard."""

    span: int = 0
    start: int = 0
    """In characters of that span as written."""


class Course:
    """Synthesises what is left of an utterance. Used by one thread."""

    def __init__(
        self, utterance: Utterance, place: Place, settings: Configure, generation: int, turn: int
    ) -> None:
        """Begin at a place, in the sink's generation and the synthesis' turn of that moment."""
        self.utterance = utterance
        self._settings = settings
        self._generation = generation
        self._turn = turn
        self._keep = not (utterance.private or utterance.headphones_only)
        self._index = place.span
        self._start = place.start
        self._opening = [SinkMark(0, Started(utterance.id))]
        """Goes with the first sound there is."""

    def say_next(self, synthesis: Synthesis, sink: AudioSink) -> bool:
        """Hand the next span to the sink; False when all is said or nothing more is wanted.

        Raises EngineFailedError.
        """
        utterance, index, settings = self.utterance, self._index, self._settings
        told = -1
        going = True

        def pass_on(chunk: Chunk, piece: Piece) -> bool:
            nonlocal told, going
            marks = self._opening
            self._opening = []
            for word in chunk.words:
                start, length = piece.origin(word)
                if start != told:  # a number is one word of the text and many in the ear
                    marks.append(SinkMark(word.sample, Word(utterance.id, index, start, length)))
                    told = start
            going = sink.write(self._generation, chunk.pcm, marks)
            return going

        if index < len(utterance.spans):
            for piece in synthesis.pieces(utterance, index, self._start, settings):
                take = partial(pass_on, piece=piece)
                synthesis.say(piece, settings.rate, take, self._turn, keep=self._keep)
                if not going:
                    return False
        self._index, self._start = index + 1, 0
        if self._index < len(utterance.spans):
            return True
        sink.write(self._generation, b"", [*self._opening, SinkMark(0, Finished(utterance.id))])
        return False
