"""Who can hear what is played: `watch` tells by event whether it is one person or the room.

`rule` decides, `pulse` asks the sound server, `jacks` reads the jacks of the sound cards through
`input_events`.
"""

import threading
from collections.abc import Callable, Mapping
from typing import Protocol

from speech.outputs.jacks import JackWatcher
from speech.outputs.pulse import PulseWatcher
from speech.outputs.rule import Keyed, Route, who_hears
from speech.types import Output

OnOutput = Callable[[Output], None]
OnAudible = Callable[[bool], None]


class OutputWatcher(Protocol):
    """Somebody who knows who can hear, and tells `on_output` at the start and at each change."""

    def keyed(self, output: Output) -> None:
        """Take note of a keypad's key for headphones that go in or come out."""

    def close(self) -> None:
        """Tell no more."""


class Outputs:
    """Joins all that may know something. Any thread of theirs may call on any method."""

    def __init__(self, on_output: OnOutput, on_audible: OnAudible) -> None:
        self._on_output = on_output
        self._on_audible = on_audible
        self._lock = threading.Lock()
        self._route: Route | None = None
        self._jacks: Mapping[int | None, bool] = {}
        self._keyed: Keyed | None = None
        self._unheard = {"server", "jacks"}
        """Sources that have not said their first word."""
        self._told: Output | None = None
        self._audible = True

    def on_route(self, route: Route | None) -> None:
        """Take note of where the sound server leads our sound."""
        with self._lock:
            self._route = route
            self._unheard.discard("server")
            self._tell()
            audible = route is None or route.audible
            if audible != self._audible:
                self._audible = audible
                self._on_audible(audible)

    def on_jacks(self, jacks: Mapping[int | None, bool]) -> None:
        """Take note of what is plugged into the sound cards."""
        with self._lock:
            self._jacks = jacks
            self._unheard.discard("jacks")
            self._tell()

    def keyed(self, output: Output) -> None:
        """Take note of a keypad's key for headphones that go in or come out."""
        with self._lock:
            self._keyed = Keyed(output, self._route.sinks if self._route else ())
            self._tell()

    def _tell(self) -> None:
        output = who_hears(self._route, self._jacks, self._keyed)
        if not self._unheard and output != self._told:
            self._told = output
            self._on_output(output)


class Watcher:
    """The sound server and the jacks of this machine, watched on threads of their own."""

    def __init__(self, on_output: OnOutput, on_audible: OnAudible) -> None:
        self._outputs = Outputs(on_output, on_audible)
        self._server = PulseWatcher(self._outputs.on_route)
        self._jacks = JackWatcher(self._outputs.on_jacks)

    def keyed(self, output: Output) -> None:
        """Take note of a keypad's key for headphones that go in or come out."""
        self._outputs.keyed(output)

    def close(self) -> None:
        """Tell no more."""
        self._server.close()
        self._jacks.close()


def watch(on_output: OnOutput, on_audible: OnAudible = lambda _: None) -> OutputWatcher:
    """Tell `on_output` who can hear: once soon, then at each change, until closed.

    `on_audible` is told False when sound goes to a sink that no device stands behind, as a sound
    server makes when there is none, and True when that is over.
    """
    return Watcher(on_output, on_audible)
