"""What is said of a change in a text field: a character in, out, or passed."""

from kiosk.model.node import Node
from kiosk.model.text import UiString
from kiosk.model.wording import Wording


def edited(old: Node | None, node: Node, words: Wording) -> tuple[UiString, ...]:
    """Return what to say; nothing where neither the text nor the caret changed."""
    if old is None or old.id != node.id or old.value is None or node.value is None:
        return (words.value(node),)
    was, now = old.value.shown, node.value.shown
    caret_was, caret = old.caret or 0, node.caret or 0
    if old.revealed != node.revealed:
        return words.whole(node)
    if len(now) > len(was):
        typed = now[caret_was:caret].strip(". ") or now[caret_was:caret]
        return tuple(words.character(node, char) for char in typed)
    if len(now) < len(was):
        # What stood from the caret on: before it came back there, or after it where it stayed.
        gone = was[caret : caret + len(was) - len(now)]
        erased = words.erased(node, gone.strip() or " ")
        # Whoever deletes unseen characters hears when they are all gone.
        return (erased,) if words.allows(node) else (erased, words.value(node))
    if caret == caret_was:
        return ()
    return (words.character(node, now[caret]),) if caret < len(now) else (words.value(node),)
