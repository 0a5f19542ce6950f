"""What changed between two screens: the one thing all modalities are told."""

from dataclasses import dataclass

from kiosk.model.node import Node, Screen
from kiosk.model.roles import Live


@dataclass(frozen=True, slots=True)
class Changes:
    """The difference between the screen before and the screen now."""

    screen: bool
    """Another screen, or the same in another language."""
    focus: bool
    values: tuple[Node, ...]
    """Nodes whose value, name or states changed while they stayed on the screen."""
    announced: tuple[Node, ...]
    """Live regions that are new or changed, assertive ones first."""
    reading: bool = False
    """Somebody asked to hear another part of the text."""
    repeat: bool = False
    """Somebody asked to hear again what was said last."""
    cue: bool = False
    """A short sound is due."""

    @property
    def nothing(self) -> bool:
        """True where no person could notice a difference."""
        heard = self.announced or self.reading or self.repeat or self.cue
        return not (self.screen or self.focus or self.values or heard)


def _told(node: Node) -> tuple[object, ...]:
    return (node.name, node.value, node.states, node.caret, node.revealed)


def diff(old: Screen | None, new: Screen) -> Changes:
    """Compare `old` (None at start) with `new`."""
    known = {node.id: node for node in old.walk()} if old else {}
    another = old is None or (old.id, old.language, old.arrival) != (
        new.id,
        new.language,
        new.arrival,
    )
    changed = tuple(
        node for node in new.walk() if node.id in known and _told(known[node.id]) != _told(node)
    )
    live = [node for node in new.walk() if node.live is not Live.OFF]
    announced = [
        node
        for node in live
        if (node.id not in known and not another)
        or (node.id in known and _told(known[node.id]) != _told(node))
    ]
    if new.notice and (old is None or old.notice is None or old.notice.id != new.notice.id):
        announced.append(new.notice)
    announced.sort(key=lambda node: node.live is not Live.ASSERTIVE)
    return Changes(
        screen=another,
        focus=another or (old is not None and (old.focus, old.again) != (new.focus, new.again)),
        values=tuple(node for node in changed if node not in announced),
        announced=tuple(announced),
        reading=new.reading is not None
        and (old is None or old.reading is None or old.reading.serial != new.reading.serial),
        repeat=old is not None and old.repeats != new.repeats,
        cue=new.cue is not None and (old is None or old.cue != new.cue),
    )
