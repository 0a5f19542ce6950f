"""Somebody who sees the screen and taps what they want, with a steady hand or one that trembles.

They see what is drawn: names, keys and *More*, each where it stands on the glass. After each tap
they look what came of it; where nothing did, they tap again. What was activated and is not what
they aimed at is remembered: it must never happen.
"""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Protocol

from kiosk.modalities.display.geometry import Box, Look
from kiosk.model.node import Event, Node
from kiosk.model.presentation import ActionRequest, KeyRequest
from kiosk.model.settings import Toggle
from kiosk.model.touch import Phase
from tests.journeys.blindfold import Place
from tests.journeys.citizens import STRINGS, Citizen
from tests.journeys.glass_kiosk import GlassKiosk

LOOKS_S = 0.7
"""How long somebody looks before they tap again: what came of the last tap is seen by then."""
READS_S = 1.2
"""What will be signed is read at least so long; *Sign* ignores a tap in the first second."""
TRIES = 12
_SAMPLE_S = 1 / 60
"""Between two reports of a touch screen."""


class Hand(Protocol):
    """Puts fingers on the glass."""

    def tap(self, kiosk: GlassKiosk, place: Place) -> None:
        """Tap here, mm, and let it be over."""
        ...


class SteadyHand:
    """Touches where it wants to."""

    def tap(self, kiosk: GlassKiosk, place: Place) -> None:
        """Tap here, mm."""
        kiosk.contact(1, Phase.DOWN, place)
        kiosk.wait(0.08)
        kiosk.contact(1, Phase.UP, place)


Report = tuple[float, int, Phase, Place]
"""When (s), which finger, what it does and where."""


@dataclass(slots=True)
class TremblingHand:
    """Is off by up to 6 mm across and down at every report, strikes twice, and brings others along.

    A second strike follows within 0.2 s. Another finger or the palm touches the glass with one
    contact in five, anywhere, while the finger that aims is there or just before.
    """

    random: Random
    off: float = 6.0
    """mm."""
    twice: float = 0.3
    """How often a tap is struck twice."""
    others: float = 0.2
    """How often another contact comes with it."""

    def tap(self, kiosk: GlassKiosk, place: Place) -> None:
        """Try to tap here, mm."""
        began = kiosk.clock.seconds
        for at, finger, phase, where in self.reports(kiosk.drawn.glass.size, place):
            kiosk.wait(max(began + at - kiosk.clock.seconds, 0.0))
            kiosk.contact(finger, phase, where)

    def reports(self, size: tuple[float, float], place: Place) -> Iterator[Report]:
        """Yield what a touch screen of this size, mm, reports of one try to tap here."""
        return heapq.merge(*self._contacts(size, place))

    def _contacts(self, size: tuple[float, float], place: Place) -> Iterator[list[Report]]:
        chance, between = self.random.random, self.random.uniform
        start, stays = 0.1, between(0.2, 0.6)
        yield list(self._contact(1, start, stays, place))
        if chance() < self.others:
            anywhere = (between(0.0, size[0]), between(0.0, size[1]))
            comes = start + between(-0.08, stays)
            yield list(self._contact(2, comes, between(0.1, 0.3), anywhere))
        if chance() < self.twice:
            again = start + stays + between(0.05, 0.2)
            yield list(self._contact(3, again, between(0.05, 0.2), place))

    def _contact(self, finger: int, at: float, stays: float, place: Place) -> Iterator[Report]:
        yield at, finger, Phase.DOWN, self._about(place)
        for number in range(1, int(stays / _SAMPLE_S)):
            yield at + number * _SAMPLE_S, finger, Phase.MOVE, self._about(place)
        yield at + stays, finger, Phase.UP, self._about(place)

    def _about(self, place: Place) -> Place:
        off = self.off
        return place[0] + self.random.uniform(-off, off), place[1] + self.random.uniform(-off, off)


@dataclass(slots=True)
class Sighted:
    """Signs by taps, with speech off."""

    kiosk: GlassKiosk
    citizen: Citizen
    hand: Hand = field(default_factory=SteadyHand)
    steps: int = 0
    """Taps so far."""
    wrong: list[str] = field(default_factory=list, repr=False)
    """What was activated and not meant: its kind, and on which screen."""

    def signs(self, *toggles: Toggle) -> None:
        """Sign from the cold first screen, once these settings are changed."""
        self.kiosk.wait(LOOKS_S)
        self.tap("language-name")
        if toggles:
            self._sets(toggles)
        self._press(lambda node, _: self.citizen.petition in node.name.shown)
        self.tap("petition-sign")
        self.tap("notice-agree")
        for answer in (*self.citizen.names, self.citizen.number):
            for char in answer:
                self._type(char)
            self.tap("next" if answer else "detail-skip")
        self.tap("declaration-make")
        self.kiosk.wait(READS_S)
        self.tap("review-sign")

    def tap(self, key: str) -> None:
        """Tap the control that is named by this message."""
        name = STRINGS(self.citizen.language, key).shown
        self._press(lambda node, box: box.row < 0 and node.name.shown == name)

    def _sets(self, toggles: tuple[Toggle, ...]) -> None:
        for key in ("bar-help", "help-settings", "settings-set-touch"):
            self.tap(key)
        for toggle in toggles:
            self.tap(f"switch-{toggle}")
        while self.kiosk.state.under:
            self.tap("page-close")

    def _type(self, char: str) -> None:
        """Tap the key of a letter; of a group of keys first, where the letter is in one."""
        names = {char, char.upper(), char.lower()}
        for _ in range(TRIES):
            if self._sees(lambda node, box: _key(node, box) in names):
                self._press(lambda node, box: _key(node, box) in names)
                return
            self._press(lambda node, box: bool(names & {*_key(node, box).split()}))
        raise AssertionError("a letter is in no group of keys")

    # --- eyes and hand

    def _sees(self, wanted: Callable[[Node, Box], bool]) -> Box | None:
        nodes = {node.id: node for node in self.kiosk.screen.walk()}
        return next(
            (
                box
                for box in self.kiosk.drawn.boxes()
                if box.target and box.node in nodes and wanted(nodes[box.node], box)
            ),
            None,
        )

    def _press(self, wanted: Callable[[Node, Box], bool]) -> None:
        """Look for it, on the next pages too, and tap until it was activated."""
        for _ in range(TRIES):
            box = self._sees(wanted)
            if box:
                self._aim(box)
                return
            more = next((b for b in self.kiosk.drawn.boxes() if b.look is Look.MORE), None)
            if more is None:
                break
            self._aim(more)
        raise AssertionError(f"it is not on the screen {self.kiosk.screen.id}")

    def _aim(self, box: Box) -> None:
        for _ in range(TRIES):
            screen = self.kiosk.screen.id
            done, turns = len(self.kiosk.done), self.kiosk.drawn.turns
            self.steps += 1
            self.hand.tap(self.kiosk, self.kiosk.drawn.middle(box))
            self.kiosk.wait(LOOKS_S)
            came = self.kiosk.done[done:]
            meant = int(box.look is Look.MORE), [] if box.look is Look.MORE else [_spot(box)]
            now = self.kiosk.drawn.turns - turns, [_spot(event) for event in came]
            if now == meant:
                return
            if now != (0, []):
                self.wrong.append(f"{len(came)} activated, {now[0]} pages turned on {screen}")
                return
        raise AssertionError(f"a tap on {box.look} was never understood")


def _key(node: Node, box: Box) -> str:
    return node.keys[box.row][box.column].name.shown if box.row >= 0 else ""


def _spot(what: Box | Event) -> tuple[str, int, int]:
    """Return what a box stands for, or an input is for."""
    if isinstance(what, Box):
        return what.node, what.row, what.column
    if isinstance(what, KeyRequest):
        return what.target, what.row, what.column
    assert isinstance(what, ActionRequest)
    return what.target, -1, -1
