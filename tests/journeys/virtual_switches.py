"""Ears and a finger over a windowless kiosk in virtual time."""

from speech.types import Started
from tests.journeys.kiosk import Kiosk

_STEP_S = 0.05
_PATIENCE_S = 90.0


class VirtualSenses:
    """Hears what begins to be played, in order; implements `Senses`."""

    def __init__(self, kiosk: Kiosk) -> None:
        """Listen to `kiosk`, which must be sounding."""
        self._kiosk = kiosk
        self._next = 0

    def hear(self) -> str:
        """Return the next utterance that begins to be played."""
        waited = 0.0
        while waited < _PATIENCE_S:
            heard = self._kiosk.heard
            while self._next < len(heard):
                event = heard[self._next]
                self._next += 1
                if isinstance(event, Started):
                    return self._words(event.id)
            self.wait(_STEP_S)
            waited += _STEP_S
        raise AssertionError(f"silence for {_PATIENCE_S} s on {self._kiosk.screen.id}")

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self._kiosk.wait(seconds)

    def press(self, switch: str) -> None:
        """Press and let go; what was named before the press is past."""
        self._kiosk.press(switch, text=switch if len(switch) == 1 else "")
        self._next = len(self._kiosk.heard)

    def _words(self, number: int) -> str:
        said = next(one for one in reversed(self._kiosk.all_utterances) if one.id == number)
        return " ".join(span.text for span in said.spans)
