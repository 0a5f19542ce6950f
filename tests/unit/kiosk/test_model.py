"""Nodes, what changed between screens, and the privacy table."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.model import focus
from kiosk.model.diff import Changes, diff
from kiosk.model.node import Key, Node, Screen, ScreenError
from kiosk.model.overlay import Caption, Target
from kiosk.model.presentation import ActionRequest, KeyPress, KeyRequest
from kiosk.model.privacy import Channel, Disclosure, Privacy, disclosure
from kiosk.model.roles import CONTROLS, Action, Live, NodeState, Role
from kiosk.model.text import Language, UiString

WORDS = UiString("Әлия", Language.KK)


def node(node_id: str = "a", role: Role = Role.LABEL, **more: Any) -> Node:
    """Return a node with a name."""
    return Node(id=node_id, role=role, name=more.pop("name", WORDS), **more)


def screen(
    *body: Node,
    focus: str = "a",
    screen_id: str = "s",
    language: Language = Language.KK,
    **more: Any,
) -> Screen:
    """Return a screen."""
    return Screen(id=screen_id, language=language, title=WORDS, body=body, focus=focus, **more)


@pytest.mark.parametrize("name", ["", " ", "\u00a0\t"])
def test_a_node_without_a_name_cannot_be_made(name: str) -> None:
    """Nothing is on any screen that would be silent for somebody (WCAG 4.1.2)."""
    with pytest.raises(ScreenError, match="no name"):
        node(name=UiString(name, Language.KK))


@pytest.mark.parametrize("role", sorted(CONTROLS - {Role.KEYBOARD}))
def test_a_control_that_does_nothing_cannot_be_made(role: Role) -> None:
    """What sounds like a button acts like one."""
    with pytest.raises(ScreenError, match="does nothing"):
        node(role=role)


def test_keys_belong_to_a_keyboard() -> None:
    """A keyboard without keys, or keys elsewhere, cannot be made."""
    keys = ((Key(WORDS, e.TextTyped("ә")),),)
    with pytest.raises(ScreenError, match="keys"):
        node(keys=keys)
    with pytest.raises(ScreenError):
        node(role=Role.KEYBOARD)
    assert node(role=Role.KEYBOARD, keys=keys).keys


def test_a_screen_names_each_thing_once() -> None:
    """A request for a node can mean only one."""
    with pytest.raises(ScreenError, match="twice"):
        screen(node(), node())


def test_the_focus_is_on_something_that_can_have_it() -> None:
    """Nobody stands nowhere."""
    with pytest.raises(ScreenError, match="no node"):
        screen(node(), focus="b")
    with pytest.raises(ScreenError, match="cannot have the focus"):
        screen(node(role=Role.GROUP))


def test_reading_goes_into_groups_and_ends_at_the_bar() -> None:
    """Groups are read before what they hold and are no stop themselves (WCAG 2.4.3)."""
    group = node("g", Role.GROUP, children=(node("x"), node("y")))
    whole = screen(node(), group, node("b"), quick_bar=(node("q"),))
    assert [n.id for n in whole.walk()] == ["a", "g", "x", "y", "b", "q"]
    assert [n.id for n in focus.order(whole)] == ["a", "x", "y", "b", "q"]
    assert focus.moved(whole, 1) == "x"
    assert focus.moved(whole, -1) is None
    assert focus.moved(screen(node(), node("b"), focus="b"), 1) is None


VALUES: list[dict[str, Any]] = [
    {"value": UiString("x", Language.KK)},
    {"name": UiString("x", Language.KK)},
    {"states": frozenset({NodeState.INVALID})},
    {"caret": 1},
    {"revealed": True},
]


@pytest.mark.parametrize("change", VALUES)
def test_what_changed_in_place_is_told(change: dict[str, Any]) -> None:
    """A change of value, name, state, caret or masking reaches every modality."""
    changed = node(**change)
    assert diff(screen(node()), screen(changed)) == Changes(
        screen=False, focus=False, values=(changed,), announced=()
    )


@pytest.mark.parametrize("change", VALUES)
@pytest.mark.parametrize("live", [Live.POLITE, Live.ASSERTIVE])
def test_a_live_region_is_announced_instead(change: dict[str, Any], live: Live) -> None:
    """The same change in a live region is announced, once."""
    old, new = (node("l", live=live, **more) for more in ({}, change))
    changes = diff(screen(node(), old), screen(node(), new))
    assert changes.announced == (new,)
    assert changes.values == ()


def test_where_nothing_changed_nothing_is_told() -> None:
    """A screen drawn anew without a difference makes no sound."""
    assert diff(screen(node()), screen(node())).nothing
    assert not diff(None, screen(node())).nothing


@pytest.mark.parametrize(
    "new",
    [
        screen(node(), screen_id="t"),
        screen(node(), language=Language.RU),
    ],
)
def test_another_screen_or_language_is_told_as_a_whole(new: Screen) -> None:
    """Everything is said anew, and live regions are not announced beside it."""
    changes = diff(screen(node()), new)
    assert (changes.screen, changes.focus) == (True, True)
    later = screen(node(), node("l", live=Live.POLITE), screen_id="t")
    assert diff(screen(node()), later).announced == ()


def test_a_notice_is_announced_once_and_again_when_it_is_new() -> None:
    """The same words, said for another reason, are heard again."""
    first, second = (node(f"n-{n}", Role.STATUS, live=Live.ASSERTIVE) for n in (1, 2))
    old = screen(node(), notice=first)
    assert diff(screen(node()), old).announced == (first,)
    assert diff(old, old).nothing
    assert diff(old, screen(node(), notice=second)).announced == (second,)
    assert diff(old, screen(node())).nothing


IDS = st.lists(st.sampled_from("abcdef"), unique=True, min_size=1)
SCREENS = st.builds(
    lambda ids, lives, place: screen(
        *(node(name, live=live) for name, live in zip(ids, lives, strict=False)),
        focus=ids[place % min(len(ids), len(lives))],
    ),
    IDS,
    st.lists(st.sampled_from(Live), min_size=1),
    st.integers(0, 5),
)


@given(SCREENS, SCREENS)
def test_assertive_comes_first_and_nothing_is_told_twice(old: Screen, new: Screen) -> None:
    """Whatever two screens follow one another, what is urgent is heard first, and once."""
    changes = diff(old, new)
    lives = [each.live is Live.ASSERTIVE for each in changes.announced]
    assert lives == sorted(lives, reverse=True)
    told = [each.id for each in (*changes.announced, *changes.values)]
    assert len(told) == len(set(told))


F, A, N, R, P = (
    Disclosure.FULL,
    Disclosure.IF_ALLOWED,
    Disclosure.COUNT,
    Disclosure.ON_REQUEST,
    Disclosure.PROTECTED,
)
TABLE = [
    (Channel.LOUDSPEAKER, (F, A, A, N)),
    (Channel.HEADPHONES, (F, F, F, F)),
    (Channel.SCREEN, (F, F, F, R)),
    (Channel.BRAILLE, (F, F, F, R)),
    (Channel.AT_TREE, (F, F, F, P)),
]


@pytest.mark.parametrize(("channel", "classes"), TABLE)
def test_the_privacy_table(channel: Channel, classes: tuple[Disclosure, ...]) -> None:
    """Each class may go where "Privacy by class" lets it (EN 301 549 5.1.3.8-.9)."""
    assert tuple(disclosure(privacy, channel) for privacy in Privacy) == classes
    assert {channel for channel, _ in TABLE} == set(Channel)


PERSONAL = [
    WORDS,
    node(value=WORDS),
    Caption("Әлия", Language.KK),
    KeyPress("q", "Ә"),
    e.TextTyped("Әлия"),
    Key(WORDS, e.TextTyped("Әлия")),
    e.PetitionOpened("Әлия"),
    e.SignatureStored("Әлия", 1, ()),
    ActionRequest("Әлия", Action.CLICK),
]


@pytest.mark.parametrize("thing", PERSONAL, ids=lambda thing: type(thing).__name__)
def test_no_repr_shows_what_a_person_entered(thing: object) -> None:
    """What slips into a traceback or a log names nobody and no petition."""
    assert "Әлия" not in repr(thing)


def test_no_repr_shows_where_somebody_is() -> None:
    """The item with the focus on the list of petitions is the one somebody is about to choose."""
    both = node(), node("b")
    assert repr(screen(*both, focus="a")) == repr(screen(*both, focus="b"))


@pytest.mark.parametrize("kind", [KeyRequest, Target])
def test_no_repr_shows_which_key_was_meant(kind: type[KeyRequest | Target]) -> None:
    """The place of a key is as good as its letter."""
    assert repr(kind("keyboard", 3, 7)) == repr(kind("keyboard", 0, 1))
