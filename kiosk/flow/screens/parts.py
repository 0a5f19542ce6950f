"""What builders are made of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypedDict, TypeVar, Unpack

from kiosk.flow import events
from kiosk.flow.prediction import NameLists, unlisted
from kiosk.flow.session import Notice, ScreenId, State
from kiosk.model.node import Event, Node, Screen, Step
from kiosk.model.presentation import By
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Action, Live, NodeState, Role
from kiosk.model.text import Strings, UiString

_T = TypeVar("_T")
_STEPS = {
    ScreenId.WELCOME: 1,
    ScreenId.PETITIONS: 2,
    ScreenId.PETITION: 3,
    ScreenId.NOTICE: 4,
    ScreenId.DETAIL: 5,
    ScreenId.DECLARATION: 6,
    ScreenId.REVIEW: 6,
    ScreenId.SIGNING: 6,
    ScreenId.RECEIPT: 7,
}
QUICK_BAR = (
    ScreenId.HELP,
    ScreenId.LANGUAGE,
    ScreenId.SOUND,
    ScreenId.SIZE,
    ScreenId.COLOURS,
    ScreenId.SIGN_LANGUAGE,
    ScreenId.LEAVE,
)


class _More(TypedDict, total=False):
    """What else may be said of a node; see `Node`."""

    description: UiString
    hint: UiString
    pictogram: str
    privacy: Privacy
    prominent: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """Makes nodes in the language of the visit."""

    state: State
    strings: Strings
    names: NameLists = unlisted

    def say(self, key: str, **arguments: object) -> UiString:
        """Return an interface string; `$by` in it is how the person operates the kiosk."""
        return self.strings(self.state.language, key, by=self.state.by, **arguments)

    def own(self, text: str, spoken: str = "") -> UiString:
        """Return a petition's or a person's own words."""
        return UiString(text, self.state.language, spoken)

    def heading(self, name: UiString, node_id: str = "title", **more: Unpack[_More]) -> Node:
        """Return a heading."""
        return Node(id=node_id, role=Role.HEADING, name=name, **more)

    def paragraph(
        self, node_id: str, name: UiString, privacy: Privacy = Privacy.PUBLIC, pictogram: str = ""
    ) -> Node:
        """Return text to read."""
        return Node(
            id=node_id, role=Role.PARAGRAPH, name=name, privacy=privacy, pictogram=pictogram
        )

    def to_read(self, node: Node) -> Node:
        """Return a text together with how to read it closely, where the person can."""
        can = self.state.by in {By.KEYS, By.EXPLORE}
        return replace(node, hint=self.say("hint-text")) if can else node

    def paragraphs(
        self, key: str, count: int, privacy: Privacy = Privacy.PUBLIC
    ) -> tuple[Node, ...]:
        """Return the messages `key-1` to `key-count` as paragraphs."""
        return tuple(
            self.paragraph(f"{key}-{number}", self.say(f"{key}-{number}"), privacy)
            for number in range(1, count + 1)
        )

    def label(
        self,
        node_id: str,
        key: str,
        value: UiString,
        privacy: Privacy = Privacy.PUBLIC,
        *,
        prominent: bool = False,
    ) -> Node:
        """Return a named fact: "Addressee: …"."""
        return Node(
            id=node_id,
            role=Role.LABEL,
            name=self.say(key),
            value=value,
            privacy=privacy,
            prominent=prominent,
        )

    def button(self, node_id: str, key: str, event: Event, **more: Unpack[_More]) -> Node:
        """Return a button named by message `key`."""
        return Node(
            id=node_id,
            role=Role.BUTTON,
            name=self.say(key),
            actions=((Action.CLICK, event),),
            **more,
        )

    def button_of(self, node_id: str, key: str, what: UiString, event: Event) -> Node:
        """Return a button that stands beside what it is about, and is said together with it."""
        name = self.say(key)
        both = UiString(name.shown, name.language, f"{name.spoken}: {what.spoken}", key=key)
        return Node(
            id=node_id,
            role=Role.BUTTON,
            name=both,
            description=what,
            actions=((Action.CLICK, event),),
        )

    def main(self, node_id: str, key: str, event: Event, **more: Unpack[_More]) -> Node:
        """Return the main action, one a screen."""
        return Node(
            id=node_id,
            role=Role.DEFAULT_BUTTON,
            name=self.say(key),
            actions=((Action.CLICK, event),),
            **more,
        )

    def back(self, event: Event | None = None) -> Node:
        """Return the button that goes one step back."""
        return self.button("back", "back", event or events.StepReturned(), pictogram="back")

    def choices(
        self,
        key: str,
        values: Sequence[_T],
        chosen: _T,
        event: Callable[[_T], Event],
        name: Callable[[_T], UiString] | None = None,
    ) -> tuple[Node, ...]:
        """Return a node for each value, of which one holds: KEY-VALUE, named so or by `name`."""
        return tuple(
            Node(
                id=f"{key}-{value}",
                role=Role.RADIO_BUTTON,
                name=name(value) if name else self.say(f"{key}-{value}"),
                states=frozenset({NodeState.CHECKED if value == chosen else NodeState.UNCHECKED}),
                actions=((Action.CLICK, event(value)),),
                position=(number, len(values)),
            )
            for number, value in enumerate(values, 1)
        )

    def alert(self, node_id: str, key: str, **arguments: object) -> Node:
        """Return a message that is announced at once."""
        return Node(
            id=node_id,
            role=Role.ALERT,
            name=self.say(key, **arguments),
            live=Live.ASSERTIVE,
            pictogram="warning",
        )

    def screen(
        self,
        title: UiString,
        body: Sequence[Node],
        *,
        focus: str,
        summary: Sequence[UiString] = (),
        hints: Sequence[UiString] = (),
        forward: Event | None = None,
        back: Event | None = None,
        bar: bool = True,
        modal: bool = False,
        part: str = "",
    ) -> Screen:
        """Return the screen of the state, with focus where the state has it if that exists.

        `part` tells apart screens of one builder that a person meets as different ones.
        """
        state = self.state
        nodes = (*body, *(self._quick_bar() if bar else ()))
        ids = {node.id for top in nodes for node in (top, *top.children)}
        return Screen(
            id=f"{state.screen}-{part}" if part else state.screen.value,
            language=state.language,
            title=title,
            body=tuple(body),
            focus=state.focus if state.focus in ids else focus,
            again=state.again,
            quick_bar=nodes[len(body) :],
            step=self._step(),
            notice=self._notice(),
            summary=tuple(summary),
            hints=tuple(hints),
            arrival=state.arrivals,
            returned=state.returned,
            reading=state.reading,
            repeats=state.repeats,
            cue=state.cue,
            modal=modal,
            forward=forward,
            back=back,
        )

    def _quick_bar(self) -> tuple[Node, ...]:
        """Return the seven, or the one that leads to them where they have no room."""
        folded = self.state.settings.folded(self.state.world.glass_width)
        return tuple(
            self.button(f"bar-{page}", f"bar-{page}", events.PageOpened(page), pictogram=page.value)
            for page in ((ScreenId.MENU,) if folded else QUICK_BAR)
        )

    def _step(self) -> Step | None:
        screen = self.state.screen
        if screen not in _STEPS or screen is ScreenId.WELCOME:
            return None
        number, total = _STEPS[screen], max(_STEPS.values())
        return Step(
            number,
            total,
            self.say("step", number=number, total=total),
            self.say(f"step-{number}"),
        )

    def _notice(self) -> Node | None:
        notice = self.state.notice
        if notice is None:
            return None
        return Node(
            id=f"notice-{notice.serial}",
            role=Role.STATUS,
            name=self._words(notice),
            live=Live.POLITE if notice.polite else Live.ASSERTIVE,
            children=notice.about,
        )

    def _words(self, notice: Notice) -> UiString:
        """Return a notice's message; an argument that names a message is put into its words."""
        shown: dict[str, object] = dict(notice.arguments)
        spoken = dict(shown)
        for name in notice.messages:
            words = self.say(str(shown[name]), **shown)
            shown[name], spoken[name] = words.shown, words.spoken
        for name in [name for name in shown if name.startswith("spoken_")]:
            spoken[name.removeprefix("spoken_")] = shown[name]
        seen, heard = self.say(notice.key, **shown), self.say(notice.key, **spoken)
        spoken_form = "" if heard.spoken == seen.shown else heard.spoken
        return UiString(seen.shown, seen.language, spoken_form, key=notice.key)
