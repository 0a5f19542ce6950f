"""A kiosk window of its own for the window tests: commands on standard input, events out.

Commands, one a line: `present NAME`, `draw JSON` (a list, see `drawn`), `show`, `boxes`, `reset`,
`screenshot PATH`, `fingers JSON`: a list of phase, number, x and y (px), which go through the
toolkit's own touch input; answered with all contacts so far.
Every line it prints is a JSON object. The end of standard input ends it.
"""

import json
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.flow.events import InputReceived
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.window import Display
from kiosk.modalities.touch import Touch
from kiosk.model import reading
from kiosk.model.diff import diff
from kiosk.model.node import Cue, Event, Screen
from kiosk.model.overlay import Caption, Marked, Overlay
from kiosk.model.place import Place, Reading, Unit
from kiosk.model.presentation import ActionRequest, KeyPress, KeyRequest, Presentation
from kiosk.model.roles import Earcon
from kiosk.model.settings import Palette, Settings
from kiosk.model.text import Language
from kiosk.model.touch import Contact, Phase
from tests.unit.kiosk.display import demo_screens as demo


def say(**facts: object) -> None:
    """Print one JSON object."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def posted(event: Event) -> None:
    """Report what touch asked for, and each contact."""
    if isinstance(event, InputReceived):
        if event.event is None:
            say(touched=True)
            return
        event = event.event
    if isinstance(event, ActionRequest):
        say(action=event.action.value, target=event.target, pointed=event.pointed)
    elif isinstance(event, KeyRequest):
        say(key=[event.row, event.column], target=event.target)


def pressed(press: KeyPress) -> None:
    """Report a physical key that went down."""
    if not press.released:
        say(position=press.position, text=press.text, repeated=press.repeated)


@cache
def same(name: str, language: Language) -> Screen:
    """Return a screen that stays the very same from one drawing to the next, as the kiosk's do."""
    return demo.ALL[name](language)


def drawn(facts: dict[str, Any]) -> Presentation:
    """Return what `facts` tell, each of which may be missing.

    "screen" and "language", "palette" and "size", "focus", "caption" and "word" [start, length],
    both of the focused node's text, "letter" (its place), "earcon" and "serial", "speech",
    "paused" and "headphones".
    """
    language = Language(facts.get("language", "kk"))
    screen = same(facts.get("screen", "petition"), language)
    screen = replace(screen, focus=facts.get("focus", screen.focus))
    overlay = Overlay()
    text = reading.text(screen.focused)
    if "caption" in facts:
        overlay = overlay.captioned(Caption(text, language, *facts["caption"]))
    if "word" in facts:
        overlay = overlay.marked(Marked(screen.focus, *facts["word"]))
    if "letter" in facts:
        place = Place(screen.focus, facts["letter"], facts["letter"] + 1)
        screen = replace(screen, reading=Reading(place, Unit.CHARACTER, 1, close=True))
    if "earcon" in facts:
        earcon = Earcon(facts["earcon"])
        overlay = overlay.cued(earcon)
        screen = replace(screen, cue=Cue(earcon, facts.get("serial", 1)))
    settings = Settings(
        language=language,
        palette=Palette(facts.get("palette", "night")),
        size=facts.get("size", 1),
        speech=facts.get("speech", True),
        paused=facts.get("paused", False),
    )
    headphones = facts.get("headphones", False)
    return Presentation(screen, diff(None, screen), settings, overlay, headphones=headphones)


def main() -> None:
    """Open the window, hidden if asked, and serve it."""
    panel = Panel.of_diagonal(1280, 800, 10.1)
    hidden = "hidden" in sys.argv
    touch: Touch | None = None

    felt_so_far: list[Contact] = []

    def felt(contact: Contact) -> None:
        felt_so_far.append(contact)
        if touch:
            touch.contact(contact)

    display = Display(panel, demo.words, posted, pressed, felt, visible=not hidden)
    overlay = Overlay()
    last: Presentation | None = None

    def publish(update: Callable[[Overlay], Overlay]) -> None:
        nonlocal overlay, last
        overlay, before = update(overlay), overlay
        if last and overlay != before:
            last = replace(last, overlay=overlay)
            display.present(last)

    touch = Touch(display.glass, posted, publish, display.after, time.monotonic)

    def present(name: str) -> None:
        language = Language.KK
        screen = demo.petition(language, 5) if name == "long" else demo.ALL[name](language)
        settings = Settings(language=language)
        nonlocal last
        last = Presentation(screen, diff(None, screen), settings, Overlay())
        display.present(last)
        touch.present(last)
        # A tap sooner than this would be the second strike of the one before.
        display.after(0.3, lambda: say(presented=name))

    def fingers(argument: str) -> None:
        for phase, finger, x, y in json.loads(argument):
            display.touch(Phase(phase), finger, x, y)
        say(contacts=[(c.finger, c.phase, c.x, c.y) for c in felt_so_far])

    def draw(argument: str) -> None:
        for facts in json.loads(argument):
            display.present(drawn(facts))
        say(drawn=True)

    def screenshot(argument: str) -> None:
        display.screenshot(Path(argument))
        say(saved=argument)

    def done(what: str, do: Callable[[], None]) -> None:
        do()
        say(**{what: True})

    commands: dict[str, Callable[[str], object]] = {
        "present": present,
        "draw": draw,
        "fingers": fingers,
        "show": lambda _: done("shown", display.show),
        "boxes": lambda _: say(**display.boxes()),
        "reset": lambda _: done("reset", display.reset),
        "screenshot": screenshot,
    }

    def run(line: str) -> None:
        command, _, argument = line.strip().partition(" ")
        commands[command](argument)

    def read() -> None:
        for line in sys.stdin:
            display.call_soon(lambda line=line: run(line))  # type: ignore[misc]
        display.stop()

    threading.Thread(target=read, daemon=True).start()
    display.call_soon(lambda: say(ready=True))
    display.run()


if __name__ == "__main__":
    main()
