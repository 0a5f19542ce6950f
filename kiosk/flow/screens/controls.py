"""What pages of settings are made of: switches, values with a button for each way, the page."""

from collections.abc import Callable

from kiosk.flow import events
from kiosk.flow.screens.parts import Parts
from kiosk.model.node import Event, Node, Screen
from kiosk.model.roles import Action, NodeState, Role
from kiosk.model.text import UiString

_CLOSE = events.PageClosed()


def check_box(parts: Parts, key: str, event: Event, *, on: bool) -> Node:
    """Return what is on or off, named by message `switch-KEY`."""
    return Node(
        id=key,
        role=Role.CHECK_BOX,
        name=parts.say(f"switch-{key}"),
        states=frozenset({NodeState.CHECKED if on else NodeState.UNCHECKED}),
        actions=((Action.CLICK, event),),
    )


def slider(
    parts: Parts,
    key: str,
    value: UiString,
    changed: Callable[[int], Event],
    *,
    hint: UiString,
    less: UiString,
    more: UiString,
) -> Node:
    """Return the value and a button for each way: nothing needs a drag. Select says the value."""
    name = parts.say(f"slider-{key}")
    down, up, same = changed(-1), changed(1), changed(0)
    actions = ((Action.DECREMENT, down), (Action.INCREMENT, up), (Action.CLICK, same))
    held = Node(id=key, role=Role.SLIDER, name=name, hint=hint, value=value, actions=actions)
    return Node(
        id=f"row-{key}",
        role=Role.GROUP,
        name=name,
        children=(held, _button(f"{key}-less", less, down), _button(f"{key}-more", more, up)),
    )


def _button(node_id: str, name: UiString, event: Event) -> Node:
    return Node(id=node_id, role=Role.BUTTON, name=name, actions=((Action.CLICK, event),))


def page(parts: Parts, key: str, body: tuple[Node, ...], focus: str) -> Screen:
    """Return a page of settings, named by message `KEY-title`."""
    title = parts.say(f"{key}-title")
    return parts.screen(
        title,
        (
            parts.heading(title),
            *body,
            parts.main("close", "page-close", _CLOSE, pictogram="close"),
        ),
        focus=focus,
        hints=(parts.say("settings-summary"),),
        forward=_CLOSE,
        back=_CLOSE,
    )
