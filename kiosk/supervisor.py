"""Replaces the process that held a person's entries after each visit.

Python cannot overwrite the strings it has seen, so the only sure way to forget them is to let the
process go. Two workers run: one serves, one stands by with everything loaded. When a visit ends the
one standing by takes over at once and the old one is ended; when the serving one crashes it is
started again, and what was entered is gone with it.
"""

import sys
import threading
from collections.abc import Callable, Mapping, Sequence

from kiosk.frames import Message
from kiosk.helpers import Helper

SHOW: Message = {"worker": "show"}
ENDED: Message = {"worker": "visit ended"}
SHOWN: Message = {"worker": "shown"}


class Supervisor:
    """Keeps one worker serving and one standing by."""

    def __init__(
        self,
        arguments: Sequence[str],
        on_shown: Callable[[], None],
        env: Mapping[str, str] | None = None,
        module: str = "kiosk.worker",
    ) -> None:
        """`arguments` go to each worker, which is `module`; `on_shown` is called on any thread."""
        self._env = env
        self._argv = [sys.executable, "-m", module, *arguments]
        self._on_shown = on_shown
        self._lock = threading.Lock()
        self._closed = False
        self._serving = self._worker()
        self._serving.send(SHOW)
        self._standing_by = self._worker()

    def close(self) -> None:
        """End both workers."""
        with self._lock:
            self._closed = True
            workers = (self._serving, self._standing_by)
        for worker in workers:
            worker.close()

    def _worker(self) -> Helper:
        # The callbacks need the helper that is being made, so it comes to them through a list.
        made: list[Helper] = []
        made.append(
            Helper(
                self._argv,
                lambda message: self._heard(made[0], message),
                lambda _reason: self._restarted(made[0]),
                env=self._env,
            )
        )
        return made[0]

    def _heard(self, worker: Helper, message: Message) -> None:
        if message == SHOWN:
            self._on_shown()
        if message != ENDED:
            return
        with self._lock:
            if self._closed or worker is not self._serving:
                return
            self._serving = self._standing_by
            self._serving.send(SHOW)
            # At once, so that a visit that ends before the old worker is gone finds a fresh one.
            self._standing_by = self._worker()
        # Not on this thread, which is the old worker's own: ending it waits for that thread.
        threading.Thread(target=worker.close, daemon=True).start()

    def _restarted(self, worker: Helper) -> None:
        with self._lock:
            if worker is self._serving:
                worker.send(SHOW)
