"""The vocabulary of nodes: roles, actions, states and live regions, with AccessKit's names."""

from enum import StrEnum


class Role(StrEnum):
    """What a node is. Names are AccessKit's, except KEYBOARD, which it lacks."""

    HEADING = "heading"
    LABEL = "label"
    PARAGRAPH = "paragraph"
    BUTTON = "button"
    DEFAULT_BUTTON = "default_button"
    LIST_ITEM = "list_item"
    RADIO_BUTTON = "radio_button"
    CHECK_BOX = "check_box"
    SLIDER = "slider"
    TEXT_INPUT = "text_input"
    GROUP = "group"
    IMAGE = "image"
    VIDEO = "video"
    STATUS = "status"
    ALERT = "alert"
    KEYBOARD = "keyboard"


class Action(StrEnum):
    """What can be done to a node, in AccessKit's words."""

    CLICK = "click"
    FOCUS = "focus"
    INCREMENT = "increment"
    DECREMENT = "decrement"
    SET_VALUE = "set_value"


class NodeState(StrEnum):
    """A condition of a node that every modality tells."""

    CHECKED = "checked"
    UNCHECKED = "unchecked"
    INVALID = "invalid"


class Live(StrEnum):
    """How a change of a node is announced (WAI-ARIA live region)."""

    OFF = "off"
    POLITE = "polite"
    ASSERTIVE = "assertive"


class Earcon(StrEnum):
    """A short sound that means something, and its visual twin (EN 301 549 5.1.5)."""

    EDGE = "edge"
    """There is nothing further in this direction."""
    ACTIVATED = "activated"
    NOTHING = "nothing"
    """There is nothing here, or the input means nothing here."""
    ERROR = "error"
    WAITING = "waiting"
    """The kiosk is at work; comes again until it is done."""
    ACCEPTED = "accepted"
    """The signature is stored."""
    TIMEOUT = "timeout"


TEXTS = frozenset({Role.HEADING, Role.LABEL, Role.PARAGRAPH, Role.STATUS, Role.ALERT})
"""Roles of what is only read: nothing is chosen with them."""

CONTROLS = frozenset(
    {
        Role.BUTTON,
        Role.DEFAULT_BUTTON,
        Role.LIST_ITEM,
        Role.RADIO_BUTTON,
        Role.CHECK_BOX,
        Role.SLIDER,
        Role.TEXT_INPUT,
        Role.KEYBOARD,
    }
)
"""Roles that promise something happens when they are activated."""
