"""A way for tests and the demo to perceive what a person perceives. Off unless asked for.

It tells what the screen means, where things are drawn, and what was played. Keys and one finger
come through the X server, like a person's; several fingers, which an X pointer cannot be, come
through here and the toolkit's own touch input. Two named pipes in a folder carry JSON lines, so
that the kiosk needs no socket. Each question is answered by one line:

`{"ask": "screen"}`, `{"ask": "boxes"}`, `{"ask": "captions"}`, `{"ask": "spoken", "after": n}`,
`{"ask": "screenshot", "path": file}`, `{"ask": "turns"}` (how long each turn of the UI thread took,
in ms: `[by the clock, processor time]`), `{"ask": "touch", "contacts": [[s, finger, phase, x, y],
…]}`, which takes as long as the contacts say, x and y in px, and `{"ask": "wait", "after": n,
"seconds": s}`, which answers once the count of what happened is another than `n`, or after that
time. Every answer carries that count, how many inputs were answered, how many utterances are still
to begin, and the process that serves. Times are `time.monotonic`, which is one clock for all
processes of a machine.
"""

import json
import os
import queue
import threading
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from kiosk.model.node import Node, Screen
from kiosk.model.presentation import Presentation
from kiosk.model.touch import Phase
from speech.types import Cancelled, Dropped, Event, Finished, Request, Speak, Started, Utterance

LONGEST_WAIT_S = 20.0


class TestPort:
    """Serves one client at a time from a folder with the pipes `ask` and `answer`."""

    __test__ = False

    def __init__(
        self,
        folder: Path,
        boxes: Callable[[], dict[str, Any]],
        screenshot: Callable[[Path], None],
        call_soon: Callable[[Callable[[], None]], None],
        touch: Callable[[Phase, int, float, float], None],
    ) -> None:
        """All but `call_soon` are called on the UI thread."""
        self._folder = folder
        self._boxes = boxes
        self._screenshot = screenshot
        self._call_soon = call_soon
        self._touch = touch
        self._changed = threading.Condition()
        self._count = 0
        self._presentation: Presentation | None = None
        self._inputs = 0
        self._asked: dict[int, tuple[float, Utterance]] = {}
        """What is still to begin, and when it was asked for."""
        self._spoken: list[dict[str, Any]] = []
        self._turns: list[tuple[float, float]] = []

    def start(self) -> None:
        """Make the pipes and begin to answer."""
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in ("ask", "answer"):
            path = self._folder / name
            path.unlink(missing_ok=True)
            os.mkfifo(path, 0o600)
        threading.Thread(target=self._serve, name="test port", daemon=True).start()

    def turned(self, seconds: float, used: float) -> None:
        """Note how long the UI thread was busy, and how much processor time that took."""
        self._turns.append((round(seconds * 1000, 3), round(used * 1000, 3)))

    def present(self, presentation: Presentation) -> None:
        """Keep what is presented now."""
        with self._changed:
            self._presentation = presentation
            self._inputs += presentation.by_input
            self._happened()

    def reset(self) -> None:
        """Keep what was played: the visit's test reads it after the visit."""

    def asked(self, request: Request) -> None:
        """Remember what is going to be spoken."""
        if isinstance(request, Speak):
            with self._changed:
                self._asked[request.utterance.id] = time.monotonic(), request.utterance

    def heard(self, event: Event) -> None:
        """Note what was played, when, and whether to its end."""
        now = time.monotonic()
        with self._changed:
            match event:
                case Started(number) if number in self._asked:
                    asked, said = self._asked.pop(number)
                    self._spoken.append(
                        {
                            "id": number,
                            "text": " ".join(span.text for span in said.spans),
                            "languages": [span.language for span in said.spans],
                            "asked": asked,
                            "began": now,
                            "ended": None,
                            "whole": False,
                        }
                    )
                case Dropped(number):
                    self._asked.pop(number, None)
                case Finished(number) | Cancelled(number):
                    self._asked.pop(number, None)
                    for entry in reversed(self._spoken):
                        if entry["id"] == number:
                            entry["ended"] = now
                            entry["whole"] = isinstance(event, Finished)
                            break
            self._happened()

    def _happened(self) -> None:
        self._count += 1
        self._changed.notify_all()

    def _serve(self) -> None:
        while True:
            # Opening waits for the client; its end of file means that the next one may come.
            with (
                (self._folder / "ask").open(encoding="utf-8") as questions,
                (self._folder / "answer").open("w", encoding="utf-8") as answers,
            ):
                for line in questions:
                    try:
                        answers.write(json.dumps(self._answer(json.loads(line))) + "\n")
                        answers.flush()
                    except BrokenPipeError:
                        break

    def _answer(self, question: dict[str, Any]) -> dict[str, Any]:
        if question["ask"] == "boxes":
            return self._on_ui_thread(self._boxes)
        if question["ask"] == "screenshot":
            path = Path(question["path"])
            return self._on_ui_thread(lambda: {"done": self._screenshot(path)})
        if question["ask"] == "touch":
            return self._touched(question["contacts"])
        with self._changed:
            if question["ask"] == "wait":
                patience = min(question.get("seconds", LONGEST_WAIT_S), LONGEST_WAIT_S)
                self._changed.wait_for(lambda: self._count != question["after"], patience)
            answer: dict[str, Any] = {
                "count": self._count,
                "inputs": self._inputs,
                "to_begin": len(self._asked),
                "pid": os.getpid(),
            }
            shown = self._presentation
            match question["ask"]:
                case "screen" if shown:
                    answer["screen"] = _screen(shown.screen)
                case "captions" if shown and shown.overlay.caption:
                    caption = shown.overlay.caption
                    word = caption.text[caption.start : caption.start + caption.length]
                    answer["caption"] = {"text": caption.text, "word": word}
                case "turns":
                    answer["turns"] = [*self._turns]
                case "spoken":
                    answer["spoken"] = self._spoken[question.get("after", 0) :]
            return answer

    def _touched(self, contacts: list[tuple[float, int, str, float, float]]) -> dict[str, Any]:
        began = time.monotonic()
        for seconds, finger, phase, x, y in contacts:
            time.sleep(max(began + seconds - time.monotonic(), 0.0))
            self._call_soon(partial(self._touch, Phase(phase), finger, x, y))
        return self._on_ui_thread(dict)  # answered when the last one was taken

    def _on_ui_thread(self, ask: Callable[[], dict[str, Any]]) -> dict[str, Any]:
        answers: queue.Queue[dict[str, Any]] = queue.Queue()
        self._call_soon(lambda: answers.put(ask()))
        return answers.get()


def _screen(screen: Screen) -> dict[str, Any]:
    return {
        "id": screen.id,
        "language": screen.language,
        "title": screen.title.shown,
        "focus": screen.focus,
        "notice": screen.notice.name.shown if screen.notice else None,
        "nodes": [_node(node) for node in screen.walk()],
    }


def _node(node: Node) -> dict[str, Any]:
    return {
        "id": node.id,
        "role": node.role,
        "name": node.name.shown,
        "value": node.value.shown if node.value else None,
        "states": sorted(node.states),
        "privacy": node.privacy.name.lower(),
        "keys": [[key.name.shown for key in row] for row in node.keys],
    }
