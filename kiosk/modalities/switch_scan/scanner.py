"""Where a scan stands, when it moves on and what a press means. Pure: time is given.

Times are in seconds on a clock that never jumps.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.flow import events as e
from kiosk.modalities.switch_scan.groups import Stop, Then
from kiosk.model.node import Event
from kiosk.model.settings import Graded, Settings

ROUNDS = 3
"""Rounds without a press after which a scan stops."""
HELD_S = 2.0
PRESSES = 3
"""A switch held this long, or pressed so often with no second one in use, is the only one."""
HEARD = 0.5
"""Part of the scan's time that is left after a name was heard to its end: less is no choice."""


class Switch(StrEnum):
    """What a switch is for, where there are two."""

    MOVE = "move"
    SELECT = "select"


@dataclass(slots=True)
class Scanner:
    """One scan, from its first press to its end."""

    settings: Settings
    mode: e.Scan = e.Scan.OFF
    level: tuple[Stop, ...] = field(default=(), repr=False)
    """The first level."""
    path: tuple[int, ...] = field(default=(), repr=False)
    """The groups that are open, each by its place in the one around it."""
    place: int = field(default=0, repr=False)
    waits: bool = True
    """It lets what is being said come to its end, and stands on nothing meanwhile."""
    rests: bool = False
    """It went round in vain and waits for a press."""
    rounds: int = 0
    since: float = 0.0
    """When it came to where it stands."""
    heard: float = 0.0
    """When something was last being said."""
    _first: Switch | None = None
    """The switch that began."""
    _presses: int = 0
    _down: dict[Switch, float] = field(default_factory=dict)
    _last: dict[Switch, float] = field(default_factory=dict)

    # --- where it stands

    @property
    def runs(self) -> bool:
        """Say whether it is at work."""
        return self.mode is not e.Scan.OFF

    @property
    def moves(self) -> bool:
        """Say whether it moves on by itself."""
        return self.mode in {e.Scan.TRYING, e.Scan.ONE} and not self.rests

    @property
    def stops(self) -> tuple[Stop, ...]:
        """What the group that is open holds."""
        stops = self.level
        for place in self.path:
            stops = stops[place].inside
        return stops

    @property
    def stop(self) -> Stop | None:
        """What it stands on; None while it waits or rests."""
        idle = self.waits or self.rests or not (self.runs and self.level)
        return None if idle else self.stops[self.place]

    def dwell(self) -> float:
        """Return how long it stands here, s: longer on the first of a group."""
        first = self.settings.seconds(Graded.SCAN_FIRST) if self.place == 0 else 0.0
        return self.settings.seconds(Graded.SCAN) + first

    # --- what happens

    def show(self, level: tuple[Stop, ...], *, fresh: bool) -> None:
        """Take another tree; `fresh`: of another screen, which is gone through from its start."""
        self.level = level
        if fresh:
            self.path, self.place, self.waits, self.rounds = (), 0, True, 0
            return
        stops, path = level, []
        for place in self.path:
            if place >= len(stops) or not stops[place].inside:
                break
            path.append(place)
            stops = stops[place].inside
        if len(path) < len(self.path):
            self.place = self.path[len(path)]
        self.path, self.place = tuple(path), min(self.place, len(stops) - 1)

    def pressed(self, switch: Switch, at: float) -> tuple[Event, ...]:
        """Return what a press asks for; nothing where the switch only bounced."""
        if switch in self._last and at - self._last[switch] < self.settings.seconds(
            Graded.DEBOUNCE
        ):
            return ()
        self._last[switch] = self._down[switch] = at
        if not self.runs:
            self.mode, self._first, self._presses = e.Scan.TRYING, switch, 1
            self.waits, self.rests, self.rounds = True, False, 0
            return (e.ScanStarted(),)
        known = self._counted(switch)
        if self.rests:
            self._to(min(self.place, max(len(self.stops) - 1, 0)), at)
            self.rests, self.waits = False, False
            return (e.ScanStarted(), *known)
        if self.waits or not self.level:
            self._to(self.place, at)
            self.waits = False
            return (e.ScanMoved(), *known)
        self.rounds = 0
        if self.mode is e.Scan.TWO and switch is Switch.MOVE:
            self._to((self.place + 1) % len(self.stops), at)
            return (e.ScanMoved(), *known)
        return (self._chosen(at), *known)

    def released(self, switch: Switch) -> None:
        """Take note that a switch is no longer held."""
        self._down.pop(switch, None)

    def passed(self, at: float, *, speaking: bool) -> tuple[Event, ...]:
        """Let time pass; return what comes of it. `speaking`: something is being said."""
        if not (self.runs and self.level):
            return ()
        if speaking:
            self.heard = at
        known = self._held(at)
        if speaking or self.rests:
            return known
        if self.waits:
            self.waits = False
            self._to(self.place, at)
        elif self.moves and at >= self._leaves():
            return (*known, *self._moved(at))
        return known

    def due(self, *, speaking: bool) -> float | None:
        """Return when time alone decides something; None where only a press or the voice can."""
        if not (self.runs and self.level):
            return None
        times = []
        if self.mode is e.Scan.TRYING and self._first in self._down:
            times.append(self._down[self._first] + HELD_S)
        if not speaking and not self.rests:
            if self.waits:
                times.append(self.heard)
            elif self.moves:
                times.append(self._leaves())
        return min(times, default=None)

    def settled(self, mode: e.Scan) -> None:
        """Work with so many switches from now on."""
        self.mode, self.rests = mode, False

    # ---

    def _leaves(self) -> float:
        """Return when it moves on, if nothing more is said."""
        return max(self.since + self.dwell(), self.heard + HEARD * self.dwell())

    def _to(self, place: int, at: float) -> None:
        self.place, self.since = place, at

    def _moved(self, at: float) -> tuple[Event, ...]:
        self._to((self.place + 1) % len(self.stops), at)
        if self.place == 0:
            self.rounds += 1
        if self.rounds < ROUNDS:
            return ()
        self.rests, self.rounds = True, 0
        return (e.ScanRested(),)

    def _chosen(self, at: float) -> Event:
        stop = self.stops[self.place]
        if stop.then is Then.UP:
            *path, place = self.path
            self.path = tuple(path)
            self._to(place, at)
            return e.ScanMoved()
        if stop.inside:
            self.path = (*self.path, self.place)
            self._to(0, at)
            return e.ScanMoved()
        if isinstance(stop.does, e.ScanSettled):
            self.settled(stop.does.scan)
        self._go_on_after(stop, at)
        return stop.does or e.ScanMoved()

    def _go_on_after(self, stop: Stop, at: float) -> None:
        self.waits = True
        if stop.then is Then.LEVEL:
            self.path = self.path[:-1]
            self._to(0, at)
        elif stop.then is Then.MAIN:
            main = next((n for n, one in enumerate(self.level) if one.main), 0)
            self.path = ()
            self._to(main, at)

    def _counted(self, switch: Switch) -> tuple[Event, ...]:
        """Find out with how many switches the person works."""
        if self.mode is not e.Scan.TRYING:
            return ()
        self._presses += 1
        if switch is not self._first:
            return self._known(e.Scan.TWO)
        return self._known(e.Scan.ONE) if self._presses >= PRESSES else ()

    def _held(self, at: float) -> tuple[Event, ...]:
        first = self._down.get(self._first) if self._first else None
        if self.mode is e.Scan.TRYING and first is not None and at - first >= HELD_S:
            return self._known(e.Scan.ONE)
        return ()

    def _known(self, mode: e.Scan) -> tuple[Event, ...]:
        self.mode = mode
        return (e.ScanSettled(mode),)
