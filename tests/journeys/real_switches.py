"""Ears and a finger on switches over the real window: keys through X, sound as it was played."""

import time
from typing import Any

from kiosk.test_port.client import Hand, PortClient

KEYCODES = {"f13": "191", "f14": "192"}
"""Where an X server's layout names these keys differently, or not at all, their place counts."""
_PATIENCE_S = 90.0


class RealSenses:
    """Hears what was reported as played, in order; implements `switches.Senses`."""

    def __init__(self, port: PortClient, hand: Hand) -> None:
        self._port, self._hand = port, hand
        self._since = time.monotonic()
        self._heard = 0

    def hear(self) -> str:
        """Return the next utterance that begins to be played after the last press."""

        def begun() -> list[dict[str, Any]]:
            spoken: list[dict[str, Any]] = self._port.ask("spoken")["spoken"]
            return [one for one in spoken if one["asked"] >= self._since and one["began"]]

        every = self._port.until(
            lambda: (heard := begun())[self._heard :] and heard, "a voice", _PATIENCE_S
        )
        self._heard += 1
        return str(every[self._heard - 1]["text"])

    def wait(self, seconds: float) -> None:
        """Take a person's time to press."""
        time.sleep(seconds)

    def press(self, switch: str) -> None:
        """Press and let go; what was asked to be said before is past."""
        before = self._port.ask("count")["inputs"]
        self._since, self._heard = time.monotonic(), 0
        self._hand.press(KEYCODES.get(switch, switch))
        self._port.until(lambda: self._port.ask("count")["inputs"] > before, "an answer to it")
