"""What a scan goes through: a screen as a tree of groups. Pure.

The first level has what the screen is for, then its text, then the quick bar, then how fast the
scan is. What is one of few stands there by itself; of many alike, those that stand together are a
group. A keyboard opens to its rows, a row to its keys. "Back up one level" ends every group.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import groupby

from kiosk.flow import events as e
from kiosk.model.node import Event, Node, Screen
from kiosk.model.overlay import Scanned, Target
from kiosk.model.presentation import ActionRequest, KeyRequest
from kiosk.model.privacy import Privacy
from kiosk.model.roles import CONTROLS, Action, Role
from kiosk.model.settings import Graded
from kiosk.model.text import Strings, UiString

_FEW = 5
"""More things than this on the first level are put into groups of those that stand together."""
_WORDS = 6
"""So much of a text is said as its name."""
_GROUP = 4
"""Things in such a group at most: so many can be kept in mind while they are gone through."""


class Then(StrEnum):
    """Where a scan goes on after something was chosen and the screen is still the same."""

    HERE = "here"
    """On the same thing: it may be wanted again."""
    LEVEL = "level"
    """At the first thing of the group around."""
    MAIN = "main"
    """At what the screen is for: what was to be done here is done."""
    UP = "up"
    """At the group that was left."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing that a scan stands on."""

    shown: Scanned
    """What is drawn and said of it."""
    does: Event | None = field(default=None, repr=False)
    """What choosing it asks for; None for a group, which is opened."""
    inside: tuple["Stop", ...] = field(default=(), repr=False)
    then: Then = Then.HERE
    main: bool = False
    """What the screen is for."""


def tree(screen: Screen, strings: Strings, *, two: bool) -> tuple[Stop, ...]:
    """Return the first level for `screen`; `two`: it is worked with two switches."""
    say = _Words(screen, strings)
    return (
        *_controls(screen, say),
        *_texts(screen, say),
        *_bar(screen, say),
        _pace(say, two=two),
    )


@dataclass(frozen=True, slots=True)
class _Words:
    screen: Screen
    strings: Strings

    def __call__(self, key: str, **arguments: object) -> UiString:
        return self.strings(self.screen.language, key, by="switch", **arguments)

    def span(self, first: UiString, last: UiString) -> UiString:
        """Name a group by its first and last."""
        name = self("scan-group", first=first.shown, last=last.shown)
        spoken = self("scan-group", first=first.spoken, last=last.spoken).spoken
        return UiString(name.shown, name.language, spoken, key=name.key)

    def of(self, node: Node) -> UiString:
        """Name a thing as one end of a group, so that everybody may hear it."""
        own = node.value is None and node.privacy > Privacy.PUBLIC
        return self("scan-own") if own else node.name


def _controls(screen: Screen, say: _Words) -> Iterator[Stop]:
    nodes = [node for node in _flat(screen.body) if _is_control(node)]
    if len(nodes) <= _FEW:
        yield from (_control(node, say) for node in nodes)
        return
    for role, run in groupby(nodes, key=lambda node: node.role):
        alike = list(run)
        if len(alike) == 1 or role in {Role.KEYBOARD, Role.DEFAULT_BUTTON}:
            yield from (_control(node, say) for node in alike)
            continue
        for part in _parts(alike):
            stops = tuple(_control(node, say) for node in part)
            yield stops[0] if len(stops) == 1 else _group(_named(part, say), stops, say)


def _is_control(node: Node) -> bool:
    # A slider has a button for each way beside it; of itself it only says its value.
    return node.role in CONTROLS and node.role not in {Role.TEXT_INPUT, Role.SLIDER}


def _control(node: Node, say: _Words) -> Stop:
    if node.role is Role.KEYBOARD:
        return _keyboard(node, say)
    return Stop(
        Scanned(node.name, (node.id,)),
        ActionRequest(node.id, Action.CLICK, pointed=True),
        main=node.role is Role.DEFAULT_BUTTON,
    )


def _keyboard(node: Node, say: _Words) -> Stop:
    rows = tuple(_row(node, number, say) for number in range(len(node.keys)))
    return _group(node.name, rows, say, shown=Scanned(node.name, (node.id,)))


def _row(node: Node, number: int, say: _Words) -> Stop:
    keys = node.keys[number]
    targets = tuple(Target(node.id, number, column) for column in range(len(keys)))
    guesses = any(key.guess for key in keys)
    name = say("scan-likely") if guesses else say.span(keys[0].name, keys[-1].name)
    stops = tuple(
        Stop(
            Scanned(key.name, targets=(target,)),
            KeyRequest(node.id, number, target.column),
            then=_after(key.event, guess=key.guess),
        )
        for key, target in zip(keys, targets, strict=True)
    )
    return _group(name, stops, say, shown=Scanned(name, targets=targets))


def _after(event: Event, *, guess: bool) -> Then:
    if isinstance(event, e.CharacterErased | e.CaretMoved):
        return Then.HERE
    whole = guess and isinstance(event, e.TextTyped) and len(event.text) > 1
    return Then.MAIN if whole else Then.LEVEL


def _texts(screen: Screen, say: _Words) -> Iterator[Stop]:
    nodes = [node for node in _flat(screen.body) if node.focusable and not _is_control(node)]
    if not nodes:
        return
    stops = [
        Stop(Scanned(_begun(node.name), (node.id,)), ActionRequest(node.id, Action.FOCUS))
        for node in nodes
    ]
    if len(stops) > 1:
        whole = Scanned(say("scan-read"), tuple(node.id for node in nodes))
        stops.insert(0, Stop(whole, e.ReadAsked(from_top=True)))
    yield _group(say("scan-text"), tuple(stops), say)


def _begun(name: UiString) -> UiString:
    """Return the first words of a text: enough to know it, the rest is read when it is chosen."""
    words = name.spoken.split()
    if len(words) <= _WORDS:
        return name
    return UiString(" ".join(words[:_WORDS]) + "…", name.language)


def _bar(screen: Screen, say: _Words) -> Iterator[Stop]:
    stops = tuple(_control(node, say) for node in _flat(screen.quick_bar) if _is_control(node))
    if len(stops) == 1:
        yield stops[0]
    elif stops:
        yield _group(say("scan-bar"), stops, say)


def _pace(say: _Words, *, two: bool) -> Stop:
    """Return how fast the scan is and by how many switches: it can be set from the scan itself."""
    other = e.ScanSettled(e.Scan.ONE if two else e.Scan.TWO)
    stops = [Stop(Scanned(say("scan-to-one" if two else "scan-to-two")), other)]
    if not two:
        slower, faster = e.GradeChanged(Graded.SCAN, 1), e.GradeChanged(Graded.SCAN, -1)
        stops[:0] = [
            Stop(Scanned(say("scan-slower")), slower),
            Stop(Scanned(say("scan-faster")), faster),
        ]
    return _group(say("scan-pace"), tuple(stops), say)


def _group(
    name: UiString, stops: tuple[Stop, ...], say: _Words, shown: Scanned | None = None
) -> Stop:
    nodes = tuple(node for stop in stops for node in stop.shown.nodes)
    up = Stop(Scanned(say("scan-up"), (shown or Scanned(name, nodes)).nodes), then=Then.UP)
    return Stop(shown or Scanned(name, nodes), inside=(*stops, up))


def _named(nodes: Sequence[Node], say: _Words) -> UiString:
    return say.span(say.of(nodes[0]), say.of(nodes[-1]))


def _parts(nodes: Sequence[Node]) -> Iterator[Sequence[Node]]:
    """Cut a run into parts of nearly the same size."""
    number = -(-len(nodes) // _GROUP)
    size, more = divmod(len(nodes), number)
    begin = 0
    for part in range(number):
        end = begin + size + (part < more)
        yield nodes[begin:end]
        begin = end


def _flat(nodes: Iterable[Node]) -> Iterator[Node]:
    for node in nodes:
        yield node
        yield from _flat(node.children)
