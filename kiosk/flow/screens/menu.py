"""What stands at the bottom of every screen, as a page: where seven buttons have no room there."""

from kiosk.flow import events
from kiosk.flow.screens.parts import QUICK_BAR, Parts
from kiosk.model.node import Screen

_CLOSE = events.PageClosed()


def build(parts: Parts) -> Screen:
    """Build the menu: the same seven in the same order, as large buttons."""
    title = parts.say("menu-title")
    buttons = tuple(
        parts.button(f"menu-{page}", f"bar-{page}", events.PageOpened(page), pictogram=page.value)
        for page in QUICK_BAR
    )
    return parts.screen(
        title,
        (
            parts.heading(title),
            *buttons,
            parts.main("close", "page-close", _CLOSE, pictogram="close"),
        ),
        focus=buttons[0].id,
        forward=_CLOSE,
        back=_CLOSE,
    )
