"""How a node is put into words: name, value, role, state, position and hint, in this order.

The name comes first so that it can be cut short as soon as it is known; the hint comes last.
What a channel may not carry is left out here and nowhere else.
"""

from dataclasses import dataclass

from kiosk.model.node import Node
from kiosk.model.privacy import Channel, Disclosure, Privacy, disclosure
from kiosk.model.roles import Role
from kiosk.model.settings import Loudspeaker
from kiosk.model.text import SIGN_NAMES, Language, Strings, UiString

_SILENT_ROLES = {
    Role.LABEL,
    Role.PARAGRAPH,
    Role.STATUS,
    Role.ALERT,
    Role.LIST_ITEM,
    Role.KEYBOARD,
    Role.GROUP,
}


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts nodes into words for the loudspeaker, within what the citizen allowed."""

    strings: Strings
    loudspeaker: Loudspeaker

    def whole(self, node: Node) -> tuple[UiString, ...]:
        """Return everything there is to say about a node that has just got the focus."""
        role = "button" if node.role is Role.DEFAULT_BUTTON else node.role.value
        language = node.name.language
        said = [*self._position(node), *self.content(node)]
        if node.role not in _SILENT_ROLES:
            said.append(self._say(language, f"role-{role}"))
        said += [self._say(language, f"state-{state}", role=role) for state in sorted(node.states)]
        if node.description:
            said.append(node.description)
        return tuple(said)

    def content(self, node: Node) -> tuple[UiString, ...]:
        """Return name and value as far as the loudspeaker may carry them.

        Where there is a value, it is the value that is private and the name is not.
        """
        if node.value is None:
            return (node.name,) if self._allowed(node.privacy) else (self._withheld(node),)
        return (node.name, self.value(node))

    def value(self, node: Node) -> UiString:
        """Return the value of a node as far as the loudspeaker may carry it."""
        if node.value is None or not node.value.shown:
            return self._say(node.name.language, "value-empty")
        if disclosure(node.privacy, Channel.LOUDSPEAKER) is Disclosure.COUNT:
            return self.count(node)
        return node.value if self._allowed(node.privacy) else self._withheld(node)

    def count(self, node: Node) -> UiString:
        """Return how many characters were entered."""
        return self._say(node.name.language, "value-count", count=node.entered)

    def character(self, node: Node, char: str) -> UiString:
        """Return one character of a node's value as it is spoken."""
        if disclosure(node.privacy, Channel.LOUDSPEAKER) is Disclosure.COUNT:
            return self.count(node)
        if not self._allowed(node.privacy):
            return self._withheld(node)
        language = node.name.language
        name = SIGN_NAMES.get(char)
        return self._say(language, f"sign-{name}") if name else UiString(char, language)

    def erased(self, node: Node, char: str) -> UiString:
        """Return what is said of a character that was deleted."""
        open_ = self._allowed(node.privacy)
        if disclosure(node.privacy, Channel.LOUDSPEAKER) is Disclosure.COUNT or not open_:
            return self._say(node.name.language, "erased-hidden")
        sign = self.character(node, char).spoken
        return self._say(node.name.language, "erased", sign=sign)

    def _allowed(self, privacy: Privacy) -> bool:
        how = disclosure(privacy, Channel.LOUDSPEAKER)
        return how is Disclosure.FULL or (
            how is Disclosure.IF_ALLOWED and self.loudspeaker is Loudspeaker.ALLOWED
        )

    def _withheld(self, node: Node) -> UiString:
        return self._say(node.name.language, "withheld")

    def _position(self, node: Node) -> tuple[UiString, ...]:
        if node.position is None:
            return ()
        number, total = node.position
        return (self._say(node.name.language, "position", number=number, total=total),)

    def _say(self, language: Language, key: str, **arguments: object) -> UiString:
        return self.strings(language, key, **arguments)
