"""How what a switch scan stands on is said: shortly, for it is heard again and again."""

from collections.abc import Sequence

from kiosk.modalities.self_voice.lines import Line, pieces
from kiosk.model.node import Key, Node, Screen
from kiosk.model.overlay import Scanned
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Role
from kiosk.model.spelling import sign
from kiosk.model.text import UiString
from kiosk.model.wording import Wording
from speech.types import Priority


def scanned(words: Wording, screen: Screen, scan: Scanned) -> Line:
    """Return a group by its name, a key by its sign, one thing by its name and state."""
    if len(scan.targets) == 1:
        target = scan.targets[0]
        keyboard = screen.find(target.node)
        return _key(words, screen, keyboard.keys[target.row][target.column])
    if len(scan.nodes) == 1 and screen.has(scan.nodes[0]):
        return _node(words, screen.find(scan.nodes[0]), scan)
    return Line(tuple(pieces((scan.name,))), Priority.TEXT)


def _node(words: Wording, node: Node, scan: Scanned) -> Line:
    own = node.value is None and not words.allows(node)
    said: Sequence[UiString] = words.content(node) if own else (scan.name, *words.states(node))
    private = node.value is None and node.privacy > Privacy.PUBLIC
    return Line(
        tuple(pieces(said)),
        Priority.TEXT,
        private=private,
        headphones_only=private and words.only_here(node),
    )


def _key(words: Wording, screen: Screen, key: Key) -> Line:
    field = next((node for node in screen.walk() if node.role is Role.TEXT_INPUT), None)
    letter = len(key.name.shown) == 1
    said = sign(words.strings, key.name.shown, key.name.language) if letter else key.name
    if not key.guess or field is None:
        return Line(tuple(pieces((said,))), Priority.TEXT)
    if not words.allows(field):
        # What is offered tells what was entered.
        said = words.strings(screen.language, "scan-likely", by="switch")
    return Line(
        tuple(pieces((said,))),
        Priority.TEXT,
        private=True,
        headphones_only=words.only_here(field),
    )
