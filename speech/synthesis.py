"""The engines of one process and what they have made: text in, sound out, on one thread."""

import threading
from collections.abc import Iterator, Sequence

from speech.cache import Key, SoundCache
from speech.choice import Piece, pieces
from speech.errors import DriverError
from speech.ports import Chunk, OnChunk, SynthDriver
from speech.types import Configure, Span, Utterance


class EngineFailedError(DriverError):
    """An engine that must not be asked again."""

    def __init__(self, driver: SynthDriver, reason: str) -> None:
        super().__init__(reason)
        self.driver = driver
        self.reason = f"{driver.name}: {reason}"


class Synthesis:
    """Asks the engine that is right for each piece of text, and keeps what slow ones made.

    `say` and `prepare` are called on one thread, everything else on any.
    """

    def __init__(self, drivers: Sequence[SynthDriver]) -> None:
        """Ask each engine whether it works here; the last one never fails."""
        checks = [(driver, driver.check()) for driver in drivers]
        self.drivers = [driver for driver, check in checks if check.usable]
        self.missing = "; ".join(f"{d.name}: {c.reason}" for d, c in checks if not c.usable)
        """Which engines cannot be used, and why."""
        self._cache = SoundCache()
        self._turn = 0
        self._lock = threading.Lock()

    @property
    def turn(self) -> int:
        """A number that `cancel` raises; what was begun at another one is abandoned."""
        return self._turn

    def cancel(self) -> None:
        """Make whatever is being synthesised end soon."""
        with self._lock:
            self._turn += 1
        for driver in self.drivers:
            driver.cancel()

    def remove(self, failure: EngineFailedError) -> None:
        """Do not ask this engine again."""
        self.drivers = [driver for driver in self.drivers if driver is not failure.driver]

    def pieces(
        self, utterance: Utterance, index: int, start: int, settings: Configure
    ) -> Iterator[Piece]:
        """Share out a span of an utterance, from the word at character `start` on."""
        return pieces(
            utterance.spans[index],
            self.drivers,
            private=utterance.private,
            punctuation=settings.punctuation,
            start=start,
        )

    def say(self, piece: Piece, rate: int, on_chunk: OnChunk, turn: int, *, keep: bool) -> None:
        """Hand over the sound of a piece of what began in a turn. Raises EngineFailedError.

        `keep` says that it is public: a slow engine's sound is kept for the next time.
        """
        if not keep or piece.driver.instant:
            self._synthesise(piece, rate, on_chunk, turn)
            return
        key = Key(piece.driver.name, rate, piece.span)
        sound = self._cache.get(key)
        if sound is not None:
            all(on_chunk(chunk) for chunk in sound)
            return
        self._make(piece, key, on_chunk, turn)

    def prepare(self, span: Span, settings: Configure, turn: int) -> bool:
        """Have public text made and kept by the engines that are slow; False if abandoned."""
        for piece in pieces(span, self.drivers, punctuation=settings.punctuation):
            key = Key(piece.driver.name, settings.rate, piece.span)
            if piece.driver.instant or key in self._cache:
                continue
            if not self._make(piece, key, lambda _: self._turn == turn, turn):
                return False
        return self._turn == turn

    def _make(self, piece: Piece, key: Key, on_chunk: OnChunk, turn: int) -> bool:
        """Synthesise, and keep the sound if it is whole."""
        made: list[Chunk] = []
        wanted = True

        def collect(chunk: Chunk) -> bool:
            nonlocal wanted
            made.append(chunk)
            wanted = on_chunk(chunk)
            return wanted

        self._synthesise(piece, key.rate, collect, turn)
        # An engine that was cancelled may have ended without a chunk being refused.
        whole = wanted and self._turn == turn
        if whole:
            self._cache.put(key, made)
        return whole

    def _synthesise(self, piece: Piece, rate: int, on_chunk: OnChunk, turn: int) -> None:
        if self._turn != turn:
            return  # the engine might not notice that it was cancelled before it began
        try:
            piece.driver.synthesise(piece.span, rate, on_chunk)
        except DriverError as error:
            raise EngineFailedError(piece.driver, str(error)) from error
        except Exception as error:
            # No engine may raise this, and one that does must not take the voice with it. Its
            # type alone is told: its text may quote what was to be said.
            raise EngineFailedError(piece.driver, type(error).__name__) from error
