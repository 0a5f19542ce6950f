"""pyttsx3 in a process of its own: it synthesises, the kiosk plays.

It is killed and started anew when it fails or hangs, and takes nothing with it.
"""

import importlib.util
from collections.abc import Sequence
from types import MappingProxyType
from typing import Any, Final

from speech.drivers.worker import Worker
from speech.drivers.worker_driver import WorkerDriver
from speech.types import words_per_minute

_PATIENCE_S: Final = 5.0
"""A page takes 0.1 s."""
_PACES: Final = MappingProxyType(
    {
        "kk": (0.633, 0.755, 0.902, 92, 108, 128, 152, 180, 214, 260, 320, 404),
        "ru": (0.475, 0.567, 0.677, 0.808, 0.964, 103, 128, 160, 198, 252, 332, 416),
        "en": (0.69, 0.824, 0.983, 99, 116, 140, 167, 199, 236, 284, 336, 416),
    }
)
"""For each rate step but the last pyttsx3's rate, or how much faster than its slowest the sound is
made. Measured like those of `speech.drivers.espeak`, for the same syllables a minute."""
_SLOWEST: Final = 80
_FASTEST: Final = 11
"""The last step is this one stretched; see `speech.drivers.espeak`."""


class Pyttsx3Driver(WorkerDriver):
    """Speaks through pyttsx3's `save_to_file`."""

    name = "pyttsx3"

    def __init__(self, only: Sequence[str] = ()) -> None:
        """`only` these languages, or all."""
        super().__init__(Worker("speech.drivers.pyttsx3_worker", patience=_PATIENCE_S), only)

    def _absent(self) -> str:
        return "" if importlib.util.find_spec("pyttsx3") else "pyttsx3 is not installed"

    def _plan(self, language: str, rate: int) -> tuple[dict[str, Any], float]:
        brisk = min(rate, _FASTEST)
        pace = _PACES[language][brisk]
        if isinstance(pace, float):
            return {"rate": _SLOWEST}, pace
        return {"rate": pace}, words_per_minute(rate) / words_per_minute(brisk)
