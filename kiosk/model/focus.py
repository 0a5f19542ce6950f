"""Focus order: the same as reading order (WCAG 2.4.3)."""

from kiosk.model.node import Node, Screen


def order(screen: Screen) -> tuple[Node, ...]:
    """Return everything that can have the focus, in reading order."""
    return tuple(node for node in screen.walk() if node.focusable)


def moved(screen: Screen, by: int) -> str | None:
    """Return the id `by` places from the focus, or None past either end."""
    ids = [node.id for node in order(screen)]
    place = ids.index(screen.focus) + by
    return ids[place] if 0 <= place < len(ids) else None
