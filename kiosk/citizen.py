"""A scripted citizen who sees nothing: presses keys, listens, and decides by what was heard."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.rig import Loopback
from kiosk.test_port.client import Hand, PortClient, PortError

_AT_FIRST_S = 0.3
"""The beginning of an utterance, in which its energy is measured."""
_FAR = 60
"""Items after which looking for one by ear is given up."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One input and what came of it."""

    input: str
    spoken: str = field(repr=False)
    screen: str
    energy: float
    """Loudest 5 ms at the loopback, as RMS of samples (0 to 32767); 0 if nothing was audible."""
    seconds: float
    """From the key to the first sample, as the audio process reported it."""


@dataclass(slots=True)
class BlindCitizen:
    """Uses keys alone, in one language."""

    port: PortClient
    hand: Hand
    loopback: Loopback
    screenshots: Path | None = None
    """Where a picture of each step goes, for the seeing."""
    steps: list[Heard] = field(default_factory=list, repr=False)
    _since: float = 0.0
    """When the last input began, as `time.monotonic`."""

    def press(self, key: str) -> str:
        """Press a key, wait until something was heard, and return the words."""
        return self._act(key, lambda: self.hand.press(key))

    def type(self, text: str, shown_as: str) -> str:
        """Type text, hear it to its last letter; the record names what it is, not what it says."""
        inputs = self.port.ask("count")["inputs"] + len(text)

        def typed() -> None:
            self.hand.type(text)
            self.port.until(lambda: self.port.ask("count")["inputs"] >= inputs, "every letter")
            self.port.until(lambda: not self.port.ask("count")["to_begin"], "the last letter")

        return self._act(shown_as, typed)

    def look_for(self, name: str, key: str = "Down") -> str:
        """Press `key` until `name` is heard; raise `PortError` if it never is."""
        words = ""
        for _ in range(_FAR):
            words = self.press(key)
            if name in words:
                return words
        raise PortError(f"{key} was pressed {_FAR} times and the name was never heard")

    def receipt(self) -> str:
        """Wait for the receipt, hear it to its end and return its number, in groups."""
        self.port.until(lambda: self.screen() == "receipt", "the receipt")
        words = self.listen()
        digits = re.search(r"\d(?:[ ,]+\d){16}", words)
        if digits is None:
            raise PortError("no receipt number was heard")
        number = re.sub(r"\D", "", digits[0])
        return " ".join(number[start : start + 4] for start in range(0, len(number), 4))

    def screen(self) -> str:
        """Return which screen it is, for the record and for where hearing alone is too slow."""
        return str(self.port.ask("screen")["screen"]["id"])

    def listen(self) -> str:
        """Hear what is being said to its end."""

        def over() -> list[dict[str, Any]]:
            # Asked first: what begins in between is then among the answers.
            to_begin = self.port.ask("count")["to_begin"]
            spoken = self._answers()
            silent = not to_begin and all(entry["ended"] for entry in spoken)
            return spoken if silent else []

        spoken = self.port.until(over, "the end of what is being said", 60)
        return " ".join(entry["text"] for entry in spoken)

    def _act(self, name: str, do: Callable[[], None]) -> str:
        began = self._since = time.monotonic()
        do()
        spoken = self.port.until(self._answers, f"something to be heard after {name}")
        first = spoken[0]["began"]
        audible = self.loopback.heard_at(first)
        energy = self.loopback.energy(audible, audible + _AT_FIRST_S) if audible else 0.0
        words = " ".join(entry["text"] for entry in spoken)
        screen = self.screen()
        if self.screenshots is not None:
            self.screenshots.mkdir(parents=True, exist_ok=True)
            picture = self.screenshots.absolute() / f"{len(self.steps) + 1:03}-{screen}.png"
            self.port.ask("screenshot", path=str(picture))
        self.steps.append(Heard(name, words, screen, energy, first - began))
        return words

    def _answers(self) -> list[dict[str, Any]]:
        """Return what was spoken in answer to the last input."""
        spoken: list[dict[str, Any]] = self.port.ask("spoken")["spoken"]
        return [entry for entry in spoken if entry["asked"] >= self._since]
