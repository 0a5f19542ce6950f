"""How a node is put into words: name, value, state, role, position, description and hint.

The name comes first and the hint last, so that each can be cut short as soon as enough is known:
brief verbosity ends after the state, normal before the hint. What a channel may not carry is left
out here and nowhere else.
"""

from dataclasses import dataclass, replace

from kiosk.model.node import Node
from kiosk.model.place import Place, Unit
from kiosk.model.presentation import By
from kiosk.model.privacy import Channel, Disclosure, disclosure
from kiosk.model.reading import text
from kiosk.model.roles import NodeState, Role
from kiosk.model.settings import Loudspeaker, Verbosity
from kiosk.model.spelling import sign, spelled
from kiosk.model.text import Language, Strings, UiString

_SILENT_ROLES = {
    Role.LABEL,
    Role.PARAGRAPH,
    Role.STATUS,
    Role.ALERT,
    Role.LIST_ITEM,
    Role.KEYBOARD,
    Role.GROUP,
}
_POSITIONS = {Role.LIST_ITEM: "position", Role.RADIO_BUTTON: "position-choice"}


@dataclass(frozen=True, slots=True)
class Wording:
    """Puts nodes into words for the ear, within what the citizen allowed."""

    strings: Strings
    loudspeaker: Loudspeaker
    headphones: bool = False
    verbosity: Verbosity = Verbosity.LEARNER
    punctuation: bool = False
    by: By = By.TOUCH
    """How the person operates the kiosk."""

    def whole(self, node: Node) -> tuple[UiString, ...]:
        """Return everything there is to say about a node, but for the hint."""
        said = list(self.content(node))
        role = _role(node)
        language = node.name.language
        said += self.states(node)
        if self.verbosity is Verbosity.BRIEF:
            return tuple(said)
        named = self.withholds(node) and node.value is None  # by what stands for its words
        if node.role not in _SILENT_ROLES and not named:
            said.append(self._say(language, f"role-{role}"))
        if node.position is not None:
            number, total = node.position
            key = _POSITIONS.get(node.role, "position-choice")
            said.append(self._say(language, key, number=number, total=total))
        more = node.description
        if more and node.role is not Role.KEYBOARD and more.spoken not in node.name.spoken:
            said.append(more)
        return tuple(said)

    def states(self, node: Node) -> tuple[UiString, ...]:
        """Return the conditions that a node is in."""
        role, language = _role(node), node.name.language
        return tuple(
            self._say(language, f"state-{state}", role=role) for state in sorted(node.states)
        )

    def hint(self, node: Node) -> UiString | None:
        """Return how to operate a node, to learners."""
        if self.verbosity is not Verbosity.LEARNER:
            return None
        language = node.name.language
        if self.withholds(node):
            return self._say(language, "withheld-hint")
        if node.hint:
            return None if node.hint == node.description else node.hint
        if node.role is Role.KEYBOARD:
            return node.description
        if node.role is Role.RADIO_BUTTON and NodeState.CHECKED in node.states:
            return None
        if node.role in {Role.BUTTON, Role.DEFAULT_BUTTON, Role.RADIO_BUTTON, Role.CHECK_BOX}:
            return self._say(language, f"hint-{_role(node)}")
        return None

    def hints(self, node: Node) -> tuple[UiString, ...]:
        """Return how to operate a node, to learners: of a keyboard also who hears its keys."""
        hint = self.hint(node)
        both = node.role is Role.KEYBOARD and hint is not None and hint == node.hint
        first = (node.description,) if both and node.description else ()
        return (*first, hint) if hint else ()

    def content(self, node: Node) -> tuple[UiString, ...]:
        """Return name and value as far as the channel may carry them.

        Where there is a value, it is the value that is private and the name is not.
        """
        if node.value is None:
            return (node.name,) if self.allows(node) else (self._withheld(node),)
        return (node.name, self.value(node))

    def value(self, node: Node) -> UiString:
        """Return the value of a node as far as the channel may carry it."""
        if node.value is None or not node.value.shown:
            return self._say(node.name.language, "value-empty")
        if self._how(node) is Disclosure.COUNT:
            return self.count(node)
        return node.value if self.allows(node) else self._withheld(node)

    def count(self, node: Node) -> UiString:
        """Return how many characters were entered."""
        return self._say(node.name.language, "value-count", count=node.entered)

    def character(self, node: Node, char: str) -> UiString:
        """Return one character of a node's value as it is spoken."""
        if not self.allows(node):
            return self.count(node)
        return sign(self.strings, char, node.name.language)

    def letter(self, char: str, language: Language) -> tuple[UiString, ...]:
        """Return a character that may be said: what it is, its case and a word it begins.

        The letter itself comes first, so that a quick hand hears the next one instead of the rest.
        """
        said = [sign(self.strings, char, language)]
        if char.isupper() and (self.punctuation or self.verbosity is Verbosity.LEARNER):
            said.append(self._say(language, "capital"))
        word = spelled(self.strings, char, language)
        if word and self.verbosity is not Verbosity.BRIEF:
            said.append(word)
        return tuple(said)

    def key(self, name: UiString) -> tuple[UiString, ...]:
        """Return a key of an on-screen keyboard: a letter with its case, which it would type."""
        if len(name.shown) != 1 or not name.shown.isupper():
            return (name,)
        return (name, self._say(name.language, "capital"))

    def spelled(self, name: UiString) -> UiString | None:
        """Return the word that a key's letter begins, None where it has none or none is wanted."""
        wanted = len(name.shown) == 1 and self.verbosity is not Verbosity.BRIEF
        return spelled(self.strings, name.shown, name.language) if wanted else None

    def spelling(self, node: Node) -> tuple[UiString, ...]:
        """Return the value of a node letter by letter, nothing where it may not be said."""
        if node.value is None or not self.allows(node):
            return ()
        language = node.name.language
        digits = not any(char.isalpha() for char in node.value.shown)
        letters = node.value.shown.replace(" ", "") if digits else node.value.shown
        return tuple(said for char in letters for said in self.letter(char, language))

    def excerpt(self, node: Node, place: Place, unit: Unit) -> tuple[UiString, ...]:
        """Return the part of a node's text that is being read closely."""
        if not self.allows(node):
            return self.content(node)
        words, language = text(node), node.name.language
        part = words[place.start : place.end]
        if unit is Unit.CHARACTER:
            return self.letter(part, language)
        if not any(char.isalnum() for char in part):
            return tuple(sign(self.strings, char, language) for char in part if char.strip())
        if unit in {Unit.PARAGRAPH, Unit.HEADING}:
            return self.whole(node)
        if part == words:
            return (node.value if node.value and node.value.shown else node.name,)
        return (UiString(part, language),)

    def erased(self, node: Node, char: str) -> UiString:
        """Return what is said of a character that was deleted."""
        if not self.allows(node):
            return self._say(node.name.language, "erased-hidden")
        spoken = self.character(node, char).spoken
        return self._say(node.name.language, "erased", sign=spoken)

    def allows(self, node: Node) -> bool:
        """Say whether the channel carries a node's words."""
        how = self._how(node)
        return how is Disclosure.FULL or (
            how is Disclosure.IF_ALLOWED and self.loudspeaker is Loudspeaker.ALLOWED
        )

    def withholds(self, node: Node) -> bool:
        """Say whether "not said aloud" stands in place of a node's words."""
        counted = node.value is not None and self._how(node) is Disclosure.COUNT
        empty = node.value is not None and not node.value.shown
        return not (self.allows(node) or counted or empty)

    def only_here(self, node: Node) -> bool:
        """Say whether a node is put into words only because nobody else can hear them."""
        return self.headphones and not replace(self, headphones=False).allows(node)

    def _how(self, node: Node) -> Disclosure:
        channel = Channel.HEADPHONES if self.headphones else Channel.LOUDSPEAKER
        return disclosure(node.privacy, channel)

    def _withheld(self, node: Node) -> UiString:
        if node.value is not None:
            return self._say(node.name.language, "withheld")
        return self._say(node.name.language, "withheld-text", role=_role(node))

    def _say(self, language: Language, key: str, **arguments: object) -> UiString:
        return self.strings(language, key, by=self.by, **arguments)


def _role(node: Node) -> str:
    return "button" if node.role is Role.DEFAULT_BUTTON else node.role.value
