"""The sound server, PulseAudio or PipeWire: where it leads our sound, by event."""

import contextlib
import os
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from speech.outputs.rule import Route, of_sink, together
from speech.types import Output

try:
    import pulsectl
except OSError:  # the Python package is there, the libpulse library is not
    pulsectl = None

OnRoute = Callable[[Route | None], None]

_RETRY: Final = 0.5
"""Seconds between two looks for a server, and between two looks whether to end."""
_DUMMY: Final = "auto_null"
"""The sink that either server makes when there is no other."""
_PLUGGED: Final = {"yes": True, "no": False}


class PulseWatcher:
    """Tells the route at the start and after each change; None while there is no server."""

    def __init__(self, on_route: OnRoute) -> None:
        self._on_route = on_route
        self._changed = False
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="sound server", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End. A server that hangs is left behind."""
        self._closing.set()
        self._thread.join(2 * _RETRY)

    def _run(self) -> None:
        while pulsectl and not self._closing.is_set():
            with (
                contextlib.suppress(pulsectl.PulseError, pulsectl.PulseDisconnected),
                contextlib.closing(pulsectl.Pulse("dauys-outputs", connect=False)) as server,
            ):
                server.connect()
                self._follow(server)
            if not self._closing.is_set():
                self._on_route(None)
                self._closing.wait(_RETRY)
        if not pulsectl:
            self._on_route(None)

    def _follow(self, server: Any) -> None:
        """Look, and again after each event, until the server is gone."""
        server.event_callback_set(self._note)
        server.event_mask_set("server", "sink", "sink_input", "card")
        self._changed = True
        audible = False
        route = Route((), None)
        while not self._closing.is_set():
            if self._changed:
                self._changed = False  # first: what changes during the look is looked at again
                route = _route(server)
                # PipeWire has no sink for a moment while sound moves from one to another.
                audible = audible or route.audible
                self._on_route(replace(route, audible=audible))
                continue
            server.event_listen(timeout=_RETRY)
            if not self._changed and audible != route.audible:  # half a second later, still so
                audible = route.audible
                self._on_route(route)

    def _note(self, _event: object) -> None:
        self._changed = True
        raise pulsectl.PulseLoopStop


def _route(server: Any) -> Route:
    default = server.server_info().default_sink_name
    ours = {
        stream.sink
        for stream in server.sink_input_list()
        if stream.proplist.get("application.process.id") == str(os.getpid())
    }
    sinks = server.sink_list()
    # A server may keep a stream on a sink that is not the default one.
    used = [s for s in sinks if s.index in ours] or [s for s in sinks if s.name == default]
    cards = [s.proplist.get("alsa.card", "") for s in used]
    return Route(
        sinks=tuple(sorted(s.name for s in used)),
        output=together([_of(s) for s in used]),
        cards=frozenset(int(card) for card in cards)
        if all(map(str.isdigit, cards))
        else frozenset(),
        audible=any(s.name != _DUMMY for s in used),
    )


def _of(sink: Any) -> Output | None:
    port = sink.port_active
    available = _PLUGGED.get(port.available._value) if port else None
    return of_sink(
        port.name if port else "", available, sink.proplist.get("device.form_factor", "")
    )
