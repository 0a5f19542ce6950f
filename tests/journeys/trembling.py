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
    keys: str
    value: str = field(repr=False)
    checked: tuple[str, ...]


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
        self._tap("switch-tremor", "set-touch")
        for screen in ("settings", "help", "petitions"):
            self._tap("page-close", screen)
        title = self.citizen.petition
        self._press(lambda node, _: title in node["name"], lambda _, now: now.screen == "petition")
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
        self._tap("review-sign", "receipt")

    def _tap(self, key: str, screen: str) -> None:
        name = STRINGS(self.citizen.language, key).shown
        self._press(
            lambda node, box: box["row"] < 0 and node["name"] == name,
            lambda _, now: now.screen in {screen, "signing"},
        )

    def _type(self, char: str) -> None:
        names = {char, char.upper(), char.lower()}
        for _ in range(TRIES):
            if self._box(lambda node, box: _key(node, box) in names):
                # A secret answer is masked: then only how long it is can be seen.
                self._press(
                    lambda node, box: _key(node, box) in names,
                    lambda old, now: (
                        (now.screen, len(now.value)) > (old.screen, len(old.value))
                        and now.value.replace(" ", "").endswith((char, "•"))
                    ),
                )
                return
            self._press(
                lambda node, box: bool(names & {*_key(node, box).split()}),
                lambda old, now: (old.screen, old.value) == (now.screen, now.value),
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
        checked = tuple(node["id"] for node in nodes if "checked" in node["states"])
        keys = " ".join(str(node["keys"]) for node in nodes)
        return Seen(screen["id"], boxes["page"], keys, value or "", checked)


def _key(node: Reply, box: Reply) -> str:
    return str(node["keys"][box["row"]][box["column"]]) if box["row"] >= 0 else ""
