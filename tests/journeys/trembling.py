"""Somebody with a tremor at the real window: fingers through the toolkit's own touch input.

They see names and boxes, tap, and look what came of it. Whatever changes otherwise than the thing
that was aimed at would change it is a wrong activation.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from tests.journeys.citizens import STRINGS, Citizen
from tests.journeys.sighted import LOOKS_S, READS_S, TRIES, TremblingHand
from tests.kiosk_driver import KioskDriver

Reply = dict[str, Any]
Wanted = Callable[[Reply, Reply], bool]
"""Of a node and one of its boxes."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What can be told apart on the screen."""

    screen: str
    page: int
    keys: frozenset[str]
    value: str = field(repr=False)
    checked: frozenset[str]
    """The switches that are on, by id."""
    names: frozenset[str] = field(repr=False, compare=False)
    """What can be read: told apart by it is only what a tap should have led to."""


@dataclass(slots=True)
class Trembling:
    """Signs at the real window, by taps of a hand that trembles."""

    kiosk: KioskDriver
    citizen: Citizen
    hand: TremblingHand

    def signs(self) -> None:
        """Sign from the cold first screen, the setting that helps turned on by the same hand."""
        self._tap("language-name", "petitions")
        self._tap("bar-help", "help")
        self._tap("help-settings", "settings")
        self._tap("settings-set-touch", "set-touch")
        self._switch("switch-tremor")
        for screen in ("settings", "help", "petitions"):
            self._tap("page-close", screen)
        title = self.citizen.petition
        self._press(
            lambda node, _: title in node["name"],
            lambda _, now: now.screen == "petition" and any(title in name for name in now.names),
        )
        self._tap("petition-sign", "notice")
        self._tap("notice-agree", "detail-surname")
        places = ("given_name", "patronymic", "iin")
        after = (*(f"detail-{place}" for place in places), "declaration")
        for answer, screen in zip((*self.citizen.names, self.citizen.number), after, strict=True):
            for char in answer:
                self._type(char)
            self._tap("next" if answer else "detail-skip", screen)
        self._tap("declaration-make", "review")
        time.sleep(READS_S)
        self._tap("review-sign", "signing", "receipt")

    def _tap(self, key: str, *screens: str) -> None:
        """Tap what is named so; it leads to one of these screens."""
        name = STRINGS(self.citizen.language, key).shown
        self._press(
            lambda node, box: box["row"] < 0 and node["name"] == name,
            lambda old, now: now.screen in screens and now.screen != old.screen,
        )

    def _switch(self, key: str) -> None:
        """Tap the switch of this name; it alone changes."""
        name = STRINGS(self.citizen.language, key).shown
        self._press(
            lambda node, box: box["row"] < 0 and node["name"] == name,
            lambda old, now: (
                now.screen == old.screen and now.checked ^ old.checked == {self._id(name)}
            ),
        )

    def _id(self, name: str) -> str:
        nodes = self.kiosk.screen()["nodes"]
        return str(next(node["id"] for node in nodes if node["name"] == name))

    def _type(self, char: str) -> None:
        names = {char, char.upper(), char.lower()}
        for _ in range(TRIES):
            if self._box(lambda node, box: _key(node, box) in names):
                # A secret answer is masked: then only how long it is can be seen.
                self._press(
                    lambda node, box: _key(node, box) in names,
                    lambda old, now: (
                        now.screen == old.screen
                        and len(now.value) > len(old.value)
                        and now.value.replace(" ", "").endswith((char, "•"))
                    ),
                )
                return
            self._press(
                lambda node, box: bool(names & {*_key(node, box).split()}),
                lambda old, now: (
                    (old.screen, old.value) == (now.screen, now.value) and bool(names & now.keys)
                ),
            )
        raise AssertionError("a letter is in no group of keys")

    # --- eyes and hand

    def _press(self, wanted: Wanted, fits: Callable[[Seen, Seen], bool]) -> None:
        for _ in range(TRIES):
            box = self._box(wanted)
            if box:
                self._aim(box, fits)
                return
            more = self._box(lambda _, box: box["look"] == "more")
            assert more is not None, "it is on no page"
            self._aim(more, lambda old, now: old.screen == now.screen and old.page != now.page)
        raise AssertionError("it is on no page")

    def _aim(self, box: Reply, fits: Callable[[Seen, Seen], bool]) -> None:
        before = self._seen()
        for _ in range(TRIES):
            self._try(box)
            time.sleep(LOOKS_S)
            now = self._seen()
            if now != before:
                assert fits(before, now), "something was activated that was not aimed at"
                return
        raise AssertionError("a tap was never understood")

    def _try(self, box: Reply) -> None:
        panel = self.kiosk.port.ask("boxes")["panel"]
        scale = panel["width"] / panel["width_mm"]
        x, y, width, height = box["rect"]
        middle = (x + width / 2) / scale, (y + height / 2) / scale
        size = panel["width_mm"], panel["height_mm"]
        contacts = [
            (at, finger, phase, across * scale, down * scale)
            for at, finger, phase, (across, down) in self.hand.reports(size, middle)
        ]
        self.kiosk.port.ask("touch", contacts=contacts)

    def _box(self, wanted: Wanted) -> Reply | None:
        nodes = {node["id"]: node for node in self.kiosk.screen()["nodes"]}
        boxes: list[Reply] = self.kiosk.port.ask("boxes")["boxes"]
        none = {"name": "", "keys": []}
        return next((box for box in boxes if wanted(nodes.get(box["node"], none), box)), None)

    def _seen(self) -> Seen:
        screen, boxes = self.kiosk.screen(), self.kiosk.port.ask("boxes")
        nodes = screen["nodes"]
        value = next((node["value"] for node in nodes if node["role"] == "text_input"), "")
        checked = frozenset(node["id"] for node in nodes if "checked" in node["states"])
        keys = frozenset(str(key) for node in nodes for row in node["keys"] for key in row)
        names = frozenset(str(node["name"]) for node in nodes)
        return Seen(screen["id"], boxes["page"], keys, value or "", checked, names)


def _key(node: Reply, box: Reply) -> str:
    return str(node["keys"][box["row"]][box["column"]]) if box["row"] >= 0 else ""
