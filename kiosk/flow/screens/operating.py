"""Settings of touch, keys and switches: whoever needs them finds and changes them alone."""

from functools import partial

from kiosk.flow import events
from kiosk.flow.screens import controls
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.model.node import Node, Screen
from kiosk.model.settings import Graded, Layout, Toggle
from kiosk.model.text import UiString


def touch(parts: Parts) -> Screen:
    """Build what a finger needs: size, place and order of targets, and times for gestures."""
    chosen = parts.state.settings.layout
    layouts = parts.choices("layout", tuple(Layout), chosen, events.LayoutChosen)
    body = (
        *(_toggle(parts, one) for one in (Toggle.TREMOR, Toggle.LOW, Toggle.STILL, Toggle.WHEEL)),
        *layouts,
        _toggle(parts, Toggle.LIFT),
        _seconds(parts, Graded.DOUBLE_TAP),
        _seconds(parts, Graded.HOLD),
    )
    return controls.page(parts, "set-touch", body, Toggle.TREMOR)


def keys(parts: Parts) -> Screen:
    """Build how often a key counts (EN 301 549 5.7–5.8), and the way to what each key does."""
    explorer = parts.button("explore", "help-keys", events.PageOpened(ScreenId.KEYS))
    body = (_seconds(parts, Graded.REPEAT), _seconds(parts, Graded.STRIKE), explorer)
    return controls.page(parts, "set-keys", body, Graded.REPEAT)


def switches(parts: Parts) -> Screen:
    """Build how fast a scan goes, and how long a switch is ignored after a press."""
    steps = (Graded.SCAN, Graded.SCAN_FIRST, Graded.DEBOUNCE)
    return controls.page(
        parts, "set-switches", tuple(_seconds(parts, step) for step in steps), Graded.SCAN
    )


def _toggle(parts: Parts, toggle: Toggle) -> Node:
    on = bool(getattr(parts.state.settings, toggle))
    return controls.check_box(parts, toggle, events.ToggleChanged(toggle), on=on)


def _seconds(parts: Parts, graded: Graded) -> Node:
    seconds = parts.state.settings.seconds(graded)
    key = "seconds-are" if seconds else "seconds-none"
    return controls.slider(
        parts,
        graded,
        parts.say(key, seconds=seconds),
        partial(events.GradeChanged, graded),
        hint=parts.say("hint-seconds"),
        less=_named(parts, "seconds-less", graded),
        more=_named(parts, "seconds-more", graded),
    )


def _named(parts: Parts, key: str, graded: Graded) -> UiString:
    """Return the words of a button, said together with what it changes: there are several."""
    name, what = parts.say(key), parts.say(f"slider-{graded}")
    return UiString(name.shown, name.language, f"{name.spoken}: {what.spoken}", key=key)
