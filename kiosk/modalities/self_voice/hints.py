"""Which hints were heard: none is read twice on a screen, few are read twice in a visit."""

from collections.abc import Iterable

from kiosk.model.node import Node
from kiosk.model.roles import Role
from kiosk.model.text import UiString

_ON_EACH_SCREEN = {Role.RADIO_BUTTON, Role.CHECK_BOX, Role.SLIDER}
"""Worth telling again on the next screen that has some; they are met seldom."""


class Hints:
    """Remembers by their words, which are the kiosk's own and never a person's."""

    def __init__(self) -> None:
        self._heard: set[str] = set()
        self._here: set[str] = set()
        self._screen = ""

    def arrived(self, screen: str) -> None:
        """Note that another screen came up."""
        if screen != self._screen:
            self._screen = screen
            self._here.clear()

    def of_screen(self, hints: Iterable[UiString]) -> tuple[UiString, ...]:
        """Return the hints of a screen that were not heard in this visit."""
        fresh = tuple(hint for hint in hints if hint.spoken not in self._heard)
        self._heard |= {hint.spoken for hint in fresh}
        return fresh

    def of_node(self, node: Node, hint: UiString | None) -> UiString | None:
        """Return the hint of a node, None if it was heard."""
        heard = self._here if node.role in _ON_EACH_SCREEN else self._heard
        if hint is None or hint.spoken in heard:
            return None
        heard.add(hint.spoken)
        return hint
