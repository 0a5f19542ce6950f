"""Drives a running kiosk as people do, by keys and touches, and tells what it presented.

Controls are found by their accessible names alone. Of the kiosk's own code only the test port is
used: what a test knows of the kiosk is what a person could perceive. Nothing here sleeps, but for a
look at a new screen; every wait ends with an event of the kiosk, or in a `PortError` that says what
was waited for.
"""

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kiosk.rig import Loopback
from kiosk.stack import Stack
from kiosk.test_port.client import Hand, PortClient, PortError

_KIOSK = Path(sys.executable).parent / "dauys-kiosk"
_START_S = 60.0
_END_S = 10.0
_AT_FIRST_S = 0.3
"""The beginning of an utterance, in which its energy is measured."""
_LOOKS_S = 0.3
"""Somebody who sees looks at another screen at least so long before they touch it; sooner, the
kiosk takes it for the second strike of the tap that brought the screen up."""
_FAR = 60
"""Items after which looking for one by ear is given up."""

Reply = dict[str, Any]


@dataclass(slots=True)
class KioskDriver:
    """A kiosk's process and a person at it."""

    env: Mapping[str, str] = field(repr=False)
    """Environment with a screen and a sound card: a rig's."""
    data: Path
    """The kiosk's data folder."""
    loopback: Loopback
    port_folder: Path
    output: Path
    """File that takes the kiosk's standard error, and what it prints after `ready`."""
    process: "subprocess.Popen[str]" = field(init=False)
    port: PortClient = field(init=False)
    hand: Hand = field(init=False)
    _since: float = field(init=False, default=0.0)
    _looked_at: str = field(init=False, default="")
    """The screen that was there at the last tap."""

    def start(self) -> None:
        """Run `dauys-kiosk run` in a process group of its own until the first screen is shown."""
        options = ["--data", str(self.data), "--test-port", str(self.port_folder)]
        with self.output.open("a") as errors:
            self.process = subprocess.Popen(
                [str(_KIOSK), "run", *options],
                env=dict(self.env),
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                start_new_session=True,
            )
        assert self.process.stdout is not None
        ready, _, _ = select.select([self.process.stdout], [], [], _START_S)
        if not ready or self.process.stdout.readline() != "ready\n":
            self.end()
            raise PortError(f"the kiosk did not start; see {self.output}")
        self.port, self.hand = PortClient(self.port_folder), Hand(self.env)

    def end(self, number: int = signal.SIGTERM, *, group: bool = False) -> int:
        """Send a signal to the kiosk, or to its whole process group; return its exit code."""
        if group:
            os.killpg(self.process.pid, number)
        else:
            self.process.send_signal(number)
        try:
            return self.process.wait(_END_S)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
            if self.process.stdout:
                with self.process.stdout as printed, self.output.open("a") as output:
                    output.write(printed.read())
            with contextlib.suppress(AttributeError):  # it may never have started
                self.port.close()

    # --- acting

    def press(self, key: str) -> str:
        """Press a key by its X name, wait until something was heard, and return the words."""
        self._acted(lambda: self.hand.press(key))
        return str(self.port.until(self.answers, f"words after {key}")[0]["text"])

    def type(self, text: str) -> None:
        """Type on the physical keyboard, and wait until the last letter was heard."""
        self._acted(lambda: self.hand.type(text), len(text))
        self.port.until(lambda: not self.port.ask("count")["to_begin"], "the last letter")

    def tap(self, name: str) -> None:
        """Tap the control with this accessible name, turning pages with "More" to reach it."""
        self._tap_box(self._found(lambda node, _: node["name"] == name, name))

    def tap_key(self, *names: str) -> None:
        """Tap the key of the on-screen keyboard that has one of these names."""

        def wanted(node: Reply, box: Reply) -> bool:
            row, column = box["row"], box["column"]
            return row >= 0 and node["keys"][row][column] in names

        self._tap_box(self._found(wanted, f"a key {names[0]!r}"))

    def look_for(self, name: str, key: str = "Down") -> str:
        """Press `key` until `name` is heard, as somebody who sees nothing does."""
        for _ in range(_FAR):
            words = self.press(key)
            if name in words:
                return words
        raise PortError(f"{key} was pressed {_FAR} times and {name!r} was never heard")

    # --- perceiving

    def screen(self) -> Reply:
        """Return what is presented: id, language, title, focus, notice, nodes."""
        screen: Reply = self.port.until(lambda: self.port.ask("screen").get("screen"), "a screen")
        return screen

    def focused(self) -> Reply:
        """Return the node with the focus."""
        screen = self.screen()
        return next(node for node in screen["nodes"] if node["id"] == screen["focus"])

    def drawn(self) -> str:
        """Return every text that is drawn now, in one line."""
        boxes = self.port.ask("boxes")["boxes"]
        return " ".join(line["text"] for box in boxes for line in box["lines"])

    def captions(self) -> str:
        """Return the caption that is shown now, empty if there is none."""
        caption: Reply = self.port.ask("captions").get("caption") or {}
        return str(caption.get("text", ""))

    def spoken(self) -> list[Reply]:
        """Return all that this visit's process reported as played: text, asked, began, ended."""
        spoken: list[Reply] = self.port.ask("spoken")["spoken"]
        return spoken

    def answers(self) -> list[Reply]:
        """Return what was played in answer to the last input."""
        return [entry for entry in self.spoken() if entry["asked"] >= self._since]

    def wait_until_heard(self, words: str) -> Reply:
        """Wait until an answer to the last input holds `words`, and was audible at its start."""
        heard: Reply = self.port.until(
            lambda: next((entry for entry in self.answers() if words in entry["text"]), None),
            f"hearing {words!r}",
        )
        if self.energy(heard) == 0.0:
            raise PortError(f"{words!r} was reported as played, but nothing was audible")
        return heard

    def wait_until_captioned(self, words: str) -> None:
        """Wait until the caption band shows `words`."""
        self.port.until(lambda: words in self.captions(), f"the caption {words!r}")

    def wait_until_on(self, screen: str, patience: float = 20.0) -> None:
        """Wait until a screen is presented, by its id."""
        self.port.until(lambda: self.screen()["id"] == screen, f"the screen {screen}", patience)

    def listen(self) -> str:
        """Hear the answer to the last input to its end and return its words."""

        def over() -> list[Reply]:
            # Asked first: what begins in between is then among the answers.
            to_begin = self.port.ask("count")["to_begin"]
            heard = self.answers()
            silent = not to_begin and all(entry["ended"] for entry in heard)
            return heard if silent else []

        return " ".join(entry["text"] for entry in self.port.until(over, "the end of speech", 60))

    def energy(self, entry: Reply) -> float:
        """Return the loudest 5 ms at the beginning of what was played, as RMS of samples."""
        audible = self.loopback.heard_at(entry["began"] - 0.05)
        return self.loopback.energy(audible, audible + _AT_FIRST_S) if audible else 0.0

    def assert_never_heard(self, *private: str) -> None:
        """Assert that nothing private was spoken, whole, spaced, or grouped in fours."""
        heard = "".join("".join(entry["text"].split()) for entry in self.spoken()).casefold()
        for words in private:
            assert "".join(words.split()).casefold() not in heard, "something private was spoken"

    # --- processes

    @property
    def pid(self) -> int:
        """The process that serves this visit."""
        return int(self.port.ask("count")["pid"])

    def family(self) -> dict[int, str]:
        """Return process ids and command lines of the kiosk and all its descendants."""
        return descendants(self.process.pid)

    def audio_pid(self) -> int:
        """Return the audio process of this visit."""
        own = descendants(self.pid)
        return next(pid for pid, words in own.items() if "kiosk.audio_process" in words)

    def wait_for_next(self, old: int) -> float:
        """Wait until another process than `old` shows a first screen; return when."""

        def served() -> bool:
            return self.pid != old and self.screen()["id"] == "welcome"

        self.port.until(served, "the next first screen", 30)
        return time.monotonic()

    # ---

    def _acted(self, act: Callable[[], None], inputs: int = 1) -> None:
        before = self.port.ask("count")["inputs"]
        self._since = time.monotonic()
        act()
        self.port.until(
            lambda: self.port.ask("count")["inputs"] >= before + inputs, "an answer to the input"
        )

    def _found(self, wanted: Callable[[Reply, Reply], bool], what: str) -> Reply:
        """Return the box of a control, on whichever page it is."""
        nodes = {node["id"]: node for node in self.screen()["nodes"]}
        for _ in range(self.port.ask("boxes")["pages"]):
            boxes = self.port.ask("boxes")["boxes"]
            for box in boxes:
                if box["node"] in nodes and wanted(nodes[box["node"]], box):
                    return dict(box)
            more = next((box for box in boxes if box["look"] == "more"), None)
            if more is None:
                break
            self._tap_box(more)
        raise PortError(f"there is no {what} on this screen")

    def _tap_box(self, box: Reply) -> None:
        x, y, width, height = box["rect"]
        screen = self.screen()["id"]
        if screen != self._looked_at:
            self._looked_at = screen
            time.sleep(_LOOKS_S)
        # The contact is one input, what it means at lift another.
        self._acted(lambda: self.hand.tap(x + width / 2, y + height / 2), 2)


def descendants(root: int) -> dict[int, str]:
    """Return ids and command lines of a process and all that come from it."""
    parents, words = {}, {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdecimal():
            with contextlib.suppress(OSError):
                stat = (entry / "stat").read_text()
                parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])
                command = (entry / "cmdline").read_bytes()
                words[int(entry.name)] = command.replace(b"\0", b" ").decode(errors="replace")
    found = {root}
    while more := {pid for pid, parent in parents.items() if parent in found} - found:
        found |= more
    return {pid: words[pid] for pid in sorted(found) if pid in words}


@contextlib.contextmanager
def running(
    env: Mapping[str, str], stack: Stack, loopback: Loopback, folder: Path
) -> Iterator[KioskDriver]:
    """Run a kiosk on the stack's data; `folder` gets its test port and its standard error."""
    driver = KioskDriver(env, stack.folder, loopback, folder / "port", folder / "stderr")
    driver.start()
    try:
        yield driver
    finally:
        if driver.process.poll() is None:
            driver.end()
