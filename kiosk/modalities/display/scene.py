"""Everything that one drawing shows."""

from dataclasses import dataclass

from kiosk.modalities.display.geometry import Box, Layout, Text
from kiosk.modalities.display.signs import Hearing, Twin
from kiosk.model.node import Screen
from kiosk.model.overlay import Overlay
from kiosk.model.settings import Settings


@dataclass(frozen=True, slots=True)
class Scene:
    """What is to be seen now."""

    layout: Layout
    page: int
    screen: Screen
    settings: Settings
    overlay: Overlay
    hearing: Hearing = Hearing.NOBODY
    beside: Text | None = None
    """The words beside the sign that tells who hears, while nothing is said."""
    twin: Twin | None = None
    pressed: Box | None = None
    """The target under a finger."""
    ring: bool = True
    """What has the focus is ringed; not for somebody who taps and sees what they tap."""
