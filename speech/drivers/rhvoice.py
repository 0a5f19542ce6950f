"""RHVoice, where it is installed: Russian and English voices. It has no Kazakh."""

import ctypes.util
from collections.abc import Sequence
from typing import Final

from speech.drivers.worker import Worker
from speech.drivers.worker_driver import WorkerDriver

_PATIENCE_S: Final = 10.0


class RHVoiceDriver(WorkerDriver):
    """Speaks at the voice's own pace, stretched to the rate step."""

    name = "rhvoice"

    def __init__(self, only: Sequence[str] = ()) -> None:
        """`only` these languages, or all."""
        super().__init__(Worker("speech.drivers.rhvoice_worker", patience=_PATIENCE_S), only)

    def _absent(self) -> str:
        return "" if ctypes.util.find_library("RHVoice") else "libRHVoice is not installed"
