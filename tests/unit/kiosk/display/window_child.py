"""A kiosk window of its own for the window tests: commands on standard input, events out.

Commands, one a line: `present NAME`, `show`, `boxes`, `reset`, `screenshot PATH`, `soon`.
Every line it prints is a JSON object. The end of standard input ends it.
"""

import json
import sys
import threading
from pathlib import Path

from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.window import Display
from kiosk.model.diff import diff
from kiosk.model.node import Event
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import ActionRequest, KeyPress, KeyRequest, Presentation
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from tests.unit.kiosk.display import demo_screens as demo


def say(**facts: object) -> None:
    """Print one JSON object."""
    sys.stdout.write(json.dumps(facts) + "\n")
    sys.stdout.flush()


def posted(event: Event) -> None:
    """Report what touch asked for."""
    if isinstance(event, ActionRequest):
        say(action=event.action.value, target=event.target, pointed=event.pointed)
    elif isinstance(event, KeyRequest):
        say(key=[event.row, event.column], target=event.target)


def pressed(press: KeyPress) -> None:
    """Report a physical key."""
    say(position=press.position, text=press.text, repeated=press.repeated)


def main() -> None:
    """Open the window, hidden if asked, and serve it."""
    panel = Panel.of_diagonal(1280, 800, 10.1)
    hidden = "hidden" in sys.argv
    display = Display(
        panel, demo.words, posted, pressed, lambda: say(touched=True), visible=not hidden
    )

    def present(name: str) -> None:
        language = Language.KK
        screen = demo.petition(language, 5) if name == "long" else demo.ALL[name](language)
        settings = Settings(language=language)
        display.present(Presentation(screen, diff(None, screen), settings, Overlay()))
        display.call_soon(lambda: say(presented=name))

    def run(line: str) -> None:
        command, _, argument = line.strip().partition(" ")
        if command == "present":
            present(argument)
        elif command == "show":
            display.show()
            say(shown=True)
        elif command == "boxes":
            say(**display.boxes())
        elif command == "reset":
            display.reset()
            say(reset=True)
        elif command == "screenshot":
            display.screenshot(Path(argument))
            say(saved=argument)

    def read() -> None:
        for line in sys.stdin:
            display.call_soon(lambda line=line: run(line))  # type: ignore[misc]
        display.stop()

    threading.Thread(target=read, daemon=True).start()
    display.call_soon(lambda: say(ready=True))
    display.run()


if __name__ == "__main__":
    main()
