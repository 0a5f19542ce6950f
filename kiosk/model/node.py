"""Nodes and screens: meaning as an immutable tree."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kiosk.model.film import Reel
from kiosk.model.place import Reading
from kiosk.model.privacy import Privacy
from kiosk.model.roles import CONTROLS, Action, Earcon, Live, NodeState, Role
from kiosk.model.text import Language, UiString


class ScreenError(ValueError):
    """A screen was described in a way that some modality could not present."""


class Event:
    """Something that happened; the flow defines which there are."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an on-screen keyboard."""

    name: UiString
    """What is drawn on it, and its spoken form ("Ү, as in Үміт")."""
    event: Event = field(repr=False)
    """What activating it means."""
    width: int = 1
    """In key units."""
    guess: bool = False
    """Offered because of what was entered, and as private as that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One thing on a screen.

    A node without a name cannot be made: it would be silent for somebody.
    """

    id: str
    role: Role
    name: UiString
    """Accessible name (WCAG 4.1.2)."""
    description: UiString | None = None
    """What more there is to know of it, said after all else so that it can be cut short."""
    hint: UiString | None = None
    """How to operate it, for the ear only; None for what its role says of itself."""
    value: UiString | None = field(default=None, repr=False)
    """What it holds: text entered, setting chosen. Masked forms are made by the modality."""
    states: frozenset[NodeState] = frozenset()
    actions: tuple[tuple[Action, Event], ...] = field(default=(), repr=False)
    children: tuple["Node", ...] = ()
    privacy: Privacy = Privacy.PUBLIC
    live: Live = Live.OFF
    position: tuple[int, int] | None = None
    """(number, total) in its set, counted from 1."""
    pictogram: str = ""
    """Name of a line drawing that stands beside the name, never alone."""
    keys: tuple[tuple[Key, ...], ...] = field(default=(), repr=False)
    """Rows of keys; only a KEYBOARD has them."""
    entered: int = 0
    """Characters of the value that the person entered; the separators between them do not count."""
    caret: int | None = None
    """Caret position in characters; only a TEXT_INPUT has one."""
    revealed: bool = False
    """A secret value that the citizen asked to see now."""
    prominent: bool = False
    """Drawn as large as a heading: a receipt number, the kiosk's name."""
    modules: tuple[tuple[bool, ...], ...] = field(default=(), repr=False)
    """The dark and light squares of a QR code; only an IMAGE has them."""
    reel: Reel | None = None
    """The film it shows; a VIDEO has one, and nothing else."""

    def __post_init__(self) -> None:
        if not self.name.shown.strip():
            raise ScreenError(f"node {self.id!r} has no name")
        if self.role in CONTROLS and not self.actions and not self.keys:
            raise ScreenError(f"control {self.id!r} does nothing")
        if bool(self.keys) != (self.role is Role.KEYBOARD):
            raise ScreenError(f"node {self.id!r}: keys belong to a keyboard, and only there")
        if (self.reel is not None) != (self.role is Role.VIDEO):
            raise ScreenError(f"node {self.id!r}: a film belongs to a video, and only there")

    def event(self, action: Action) -> Event | None:
        """Return what `action` on this node means, or None where it means nothing."""
        return next((event for kind, event in self.actions if kind is action), None)

    @property
    def focusable(self) -> bool:
        """True for everything a person stops at: all but groups, which only hold others."""
        return self.role is not Role.GROUP


@dataclass(frozen=True, slots=True)
class Step:
    """How far the visit has come."""

    number: int
    total: int
    name: UiString
    """"5-қадам, барлығы 7"."""
    label: UiString
    """What is done in this step."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A short sound that is due now, and its visual twin."""

    earcon: Earcon
    serial: int
    """Differs from that of the cue before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A screen: what every modality presents."""

    id: str
    language: Language
    title: UiString
    body: tuple[Node, ...]
    """In reading order; the first heading repeats the title."""
    focus: str = field(repr=False)
    """Id of the node that has the focus. Not shown: it can tell which petition was chosen."""
    again: int = 0
    """Differs from before where the focused node is to be presented as if the focus had moved."""
    quick_bar: tuple[Node, ...] = ()
    step: Step | None = None
    notice: Node | None = None
    """A STATUS or ALERT that was just announced."""
    summary: tuple[UiString, ...] = ()
    """Said after the title: what is here."""
    hints: tuple[UiString, ...] = ()
    """Said after the summary to learners: what to do."""
    arrival: int = 0
    """Differs from before where the same screen is to be presented as if it had just come up."""
    returned: bool = False
    """The person was here before and comes back from a detour: they know what is here."""
    reading: Reading | None = None
    """What is being read closely or to the end, None while the person moves from item to item."""
    repeats: int = 0
    """Differs from before where what was said last is to be said again."""
    cue: Cue | None = None
    """The last short sound."""
    modal: bool = False
    """Nothing beneath may be reached or spoken."""
    ornament: bool = False
    """The ram's horn: the first screen only."""
    forward: Event | None = field(default=None, repr=False)
    """What "next screen" means here. None where that would agree to, declare or sign something:
    there it only brings the focus to the main button."""
    back: Event | None = field(default=None, repr=False)
    """What "previous screen" means here."""

    def __post_init__(self) -> None:
        ids = [node.id for node in self.walk()]
        if len(ids) != len(set(ids)):
            raise ScreenError(f"screen {self.id!r} uses an id twice")
        if not self.find(self.focus).focusable:
            raise ScreenError(f"screen {self.id!r}: {self.focus!r} cannot have the focus")

    def walk(self) -> Iterator[Node]:
        """Yield every node in reading order: body, then quick bar, groups before their children."""
        stack = [*reversed((*self.body, *self.quick_bar))]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(node.children))

    def has(self, node_id: str) -> bool:
        """Say whether there is a node called `node_id`."""
        return any(node.id == node_id for node in self.walk())

    def find(self, node_id: str) -> Node:
        """Return the node called `node_id`; raise `ScreenError` if there is none."""
        for node in self.walk():
            if node.id == node_id:
                return node
        raise ScreenError(f"screen {self.id!r} has no node {node_id!r}")

    @property
    def focused(self) -> Node:
        """The node that has the focus."""
        return self.find(self.focus)
