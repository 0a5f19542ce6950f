"""The real window on a virtual screen: fingers and keys from outside, requests out."""

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.modalities.display.theme import Panel
from kiosk.rig import rig

ROOT = Path(__file__).resolve().parents[4]
PATIENCE = 20.0
"""Longest wait for a line from the window, s; a busy machine is slow to open one."""


class Window:
    """A kiosk window in a process of its own, and a hand before it."""

    def __init__(self, env: dict[str, str], *arguments: str) -> None:
        self._env = env
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.unit.kiosk.display.window_child", *arguments],
            cwd=ROOT,
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.expect("ready")

    def _read(self) -> None:
        assert self._process.stdout
        with self._process.stdout as lines:
            for line in lines:
                self._lines.put(json.loads(line))

    def next(self) -> dict[str, Any]:
        """Return the next thing the window reports."""
        return self._lines.get(timeout=PATIENCE)

    def expect(self, fact: str) -> dict[str, Any]:
        """Return the next report, which must hold `fact`."""
        facts = self.next()
        assert fact in facts, facts
        return facts

    def tell_only(self, command: str) -> None:
        """Give a command."""
        assert self._process.stdin
        self._process.stdin.write(command + "\n")
        self._process.stdin.flush()

    def tell(self, command: str, answer: str) -> dict[str, Any]:
        """Give a command and return its answer, which holds `answer`."""
        self.tell_only(command)
        return self.expect(answer)

    def hand(self, *arguments: object) -> None:
        """Move the hand: arguments of xdotool."""
        command = ["xdotool", *map(str, arguments)]
        subprocess.run(command, env=self._env, check=True, timeout=PATIENCE)

    def place(self, node: str = "", look: str = "", row: int = -1, column: int = -1) -> list[int]:
        """Return the middle of a box."""
        for box in self.tell("boxes", "boxes")["boxes"]:
            same = (box["row"], box["column"]) == (row, column)
            if box["node"] == node and same and look in ("", box["look"]):
                x, y, w, h = box["rect"]
                return [round(x + w / 2), round(y + h / 2)]
        raise AssertionError((node, look, row, column))

    def settled(self) -> tuple[list[dict[str, Any]], dict[str, Any]]:
        """Return what was reported until all input so far was served, and what is visible then.

        Input comes in order, so a key pressed now is reported after it.
        """
        reports: list[dict[str, Any]] = []
        self.hand("key", "F12")
        while (facts := self.next()).get("position") != "f12":
            reports.append(facts)
        self.tell_only("boxes")
        while "boxes" not in (facts := self.next()):
            reports.append(facts)
        return reports, facts

    def quiet(self) -> None:
        """Assert that nothing more was asked for."""
        assert self.settled()[0] == []

    def end(self) -> int:
        """Close the window and return how its process ended."""
        assert self._process.stdin
        self._process.stdin.close()
        code = self._process.wait(timeout=PATIENCE)
        self._reader.join(PATIENCE)
        return code

    def __enter__(self) -> "Window":
        return self

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.wait()
        self._reader.join(PATIENCE)
        if self._process.stdin:
            self._process.stdin.close()


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """Run a virtual screen without a window manager."""
    with rig(sound=False) as place:
        yield dict(place.env)


@pytest.fixture(scope="module")
def shared(screen: dict[str, str]) -> Iterator[Window]:
    """Open one window for the tests that leave no trace."""
    with Window(screen) as window:
        yield window
        assert window.end() == 0


@pytest.fixture
def window(shared: Window) -> Window:
    """Return the shared window with the list of petitions."""
    shared.tell("present petitions", "presented")
    return shared


def test_a_tap_activates_when_it_ends(window: Window) -> None:
    """Contact alone asks for nothing; the lift asks for the card under the finger."""
    window.hand("mousemove", *window.place("pandus"), "mousedown", 1)
    window.expect("touched")
    window.quiet()
    window.hand("mouseup", 1)
    assert window.next() == {"action": "click", "target": "pandus", "pointed": True}


def test_a_tap_that_leaves_its_target_does_nothing(window: Window) -> None:
    """Somebody who slides off a card before lifting has changed their mind (VVSG 7.2-H)."""
    window.hand("mousemove", *window.place("pandus"), "mousedown", 1)
    window.expect("touched")
    window.hand("mousemove", *window.place("stops"))
    window.hand("mouseup", 1)
    window.quiet()


def test_a_tap_that_begins_beside_a_target_does_nothing(window: Window) -> None:
    """A finger that lands beside a card and drifts onto it does not open it."""
    x, y = window.place("pandus")
    window.hand("mousemove", 4, y, "mousedown", 1)
    window.expect("touched")
    window.hand("mousemove", x, y)
    window.hand("mouseup", 1)
    window.quiet()


def test_a_tap_on_words_asks_for_the_focus(window: Window) -> None:
    """Touching text activates nothing: it moves the focus there, to be read."""
    window.hand("mousemove", *window.place("list-title"), "click", 1)
    window.expect("touched")
    assert window.next() == {"action": "focus", "target": "list-title", "pointed": True}


def test_on_screen_keys_say_row_and_column(window: Window) -> None:
    """A tap on Ү asks for that key, not for the keyboard."""
    window.tell("present surname", "presented")
    window.hand("mousemove", *window.place("keyboard", row=2, column=5), "click", 1)
    window.expect("touched")
    assert window.next() == {"key": [2, 5], "target": "keyboard"}


def test_a_slide_served_late_is_not_a_tap(window: Window) -> None:
    """Contact and slide that arrive together, after a slow moment, activate nothing."""
    start, end = window.place("pandus"), window.place("stops")
    window.hand("mousemove", *start, "mousedown", 1, "mousemove", *end, "mouseup", 1)
    window.expect("touched")
    window.quiet()


def test_more_turns_the_page_and_moves_the_focus(window: Window) -> None:
    """More shows what follows and asks for the focus there; at the end it goes to the start."""
    window.tell("present long", "presented")
    seen = []
    asked = []
    for _ in range(window.tell("boxes", "boxes")["pages"]):
        window.hand("mousemove", *window.place(look="more"), "click", 1)
        window.expect("touched")
        reports, facts = window.settled()
        asked += reports
        seen.append(facts["page"])
    assert seen == [*range(1, len(seen)), 0]
    assert asked
    assert {request["action"] for request in asked} == {"focus"}
    assert asked[-1]["target"] == "signal"


def test_a_swipe_turns_the_page(window: Window) -> None:
    """A swipe upwards does what More does, a swipe down goes back, and neither activates."""
    window.tell("present long", "presented")
    for start, end, page in ((500, 200, 1), (200, 500, 0)):
        window.hand("mousemove", 300, start, "mousedown", 1)
        window.hand("mousemove", 300, end)
        window.hand("mouseup", 1)
        window.expect("touched")
        reports, facts = window.settled()
        assert [report["action"] for report in reports] == ["focus"]
        assert facts["page"] == page


def test_several_fingers_are_told_apart_and_in_mm(window: Window) -> None:
    """Each finger keeps its place from contact to lift, and no pointer is told beside it."""
    reports: list[tuple[str, int, float, float]] = [
        ("down", 7, 0, 0),
        ("down", 8, 640, 400),
        ("move", 7, 320, 0),
        ("up", 8, 640, 200),
        ("up", 7, 320, 800),
    ]
    window.tell_only(f"fingers {json.dumps(reports)}")
    while "contacts" not in (facts := window.next()):
        assert facts == {"touched": True}
    felt = facts["contacts"][-len(reports) :]
    window.quiet()
    assert [phase for _, phase, _, _ in felt] == [phase for phase, _, _, _ in reports]
    fingers = [finger for finger, _, _, _ in felt]
    assert fingers == [fingers[0], fingers[1], fingers[0], fingers[1], fingers[0]]
    assert len(set(fingers)) == 2
    width, height = Panel.of_diagonal(1280, 800, 10.1).width_mm, 10.1 * 25.4 * 800 / 1509.4
    for (_, _, x, y), (_, _, px, py) in zip(felt, reports, strict=True):
        assert x == pytest.approx(px / 1280 * width, abs=0.1)
        assert y == pytest.approx(py / 800 * height, abs=0.1)


def test_keys_are_told_by_place_and_by_text(window: Window) -> None:
    """Under a Kazakh layout the key at Q is still "q", and types й."""
    window.hand("key", "q")
    assert window.next() == {"position": "q", "text": "q", "repeated": False}
    window.hand("key", "Up")
    assert window.next() == {"position": "up", "text": "", "repeated": False}
    subprocess.run(["setxkbmap", "kz"], env=window._env, check=True, timeout=PATIENCE)
    try:
        window.hand("key", "--delay", 0, "24")
        assert window.next() == {"position": "q", "text": "й", "repeated": False}
    finally:
        subprocess.run(["setxkbmap", "us"], env=window._env, check=True, timeout=PATIENCE)


def test_no_key_leads_out(window: Window) -> None:
    """Escape and F1 are keys like any other: the toolkit neither quits nor opens its settings."""
    for key, place in (("Escape", "escape"), ("F1", "f1"), ("F12", "f12"), ("alt+F4", "f4")):
        window.hand("key", key)
        facts = window.next()
        while facts["position"] in ("alt", "ralt"):
            facts = window.next()
        assert facts["position"] == place
    window.quiet()


def test_a_held_key_says_that_it_repeats(window: Window) -> None:
    """Repeats are marked, so that the kiosk can ignore them for an unsteady hand (EN 5.7)."""
    window.hand("keydown", "Down")
    try:
        assert window.next() == {"position": "down", "text": "", "repeated": False}
        assert window.next() == {"position": "down", "text": "", "repeated": True}
    finally:
        window.hand("keyup", "Down")
    reports, _ = window.settled()
    assert all(report["repeated"] for report in reports)


def test_reset_leaves_nothing_to_see_or_touch(window: Window) -> None:
    """After a visit the window knows no box, and a tap where one was asks for nothing."""
    x, y = window.place("pandus")
    window.tell("reset", "reset")
    assert window.tell("boxes", "boxes")["boxes"] == []
    window.hand("mousemove", x, y, "click", 1)
    window.expect("touched")
    window.quiet()


def test_screenshot_shows_what_is_drawn(window: Window, tmp_path: Path) -> None:
    """A screenshot is a PNG of the whole panel."""
    path = tmp_path / "screen.png"
    window.tell(f"screenshot {path}", "saved")
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    assert int.from_bytes(data[16:20], "big") == 1280
    assert int.from_bytes(data[20:24], "big") == 800
    assert len(data) > 5_000


def test_a_warm_window_takes_over(screen: dict[str, str]) -> None:
    """After a visit a fresh process that was waiting hidden gets the screen and the keys."""
    with Window(screen) as old, Window(screen, "hidden") as fresh:
        old.tell("present review", "presented")
        fresh.tell("present welcome", "presented")
        old.hand("key", "a")
        assert old.next()["position"] == "a"
        began = time.monotonic()
        fresh.tell("show", "shown")
        took = time.monotonic() - began
        assert old.end() == 0
        fresh.hand("key", "b")
        assert fresh.next()["position"] == "b"
        fresh.hand("mousemove", *fresh.place("language-1"), "click", 1)
        fresh.expect("touched")
        assert fresh.next()["target"] == "language-1"
        assert fresh.end() == 0
        assert took < 1.0
