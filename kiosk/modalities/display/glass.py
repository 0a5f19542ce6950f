"""What is drawn where, for those who touch it: pixels inside, mm outside."""

from collections.abc import Callable

from kiosk.modalities.display.geometry import Box, Look
from kiosk.modalities.display.view import View
from kiosk.model.node import Event
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action
from kiosk.model.text import Language, UiString
from kiosk.model.touch import Kind, Spot


class Pane:
    """Implements `kiosk.model.touch.Glass` over what a view shows now."""

    def __init__(
        self, view: View, turned: Callable[[], None], post: Callable[[Event], None]
    ) -> None:
        """Tell `turned` of another page, and ask by `post` for the focus on what begins there."""
        self._view = view
        self._turned = turned
        self._post = post

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, mm."""
        panel = self._view.panel
        return panel.width_mm, panel.height_mm

    def spot(self, x: float, y: float) -> Spot | None:
        """Return what is under (x, y), mm; targets before text."""
        panel, layout = self._view.panel, self._view.layout
        x, y = x * panel.width / panel.width_mm, y * panel.height / panel.height_mm
        box = self._view.at(x, y)
        if box:
            return self._spot_of(box)
        on_strip = layout and any(box.rect.holds(x, y) for box in layout.strip)
        return Spot(Kind.STEP, action=Action.FOCUS) if on_strip else None

    def box(self, spot: Spot) -> Box | None:
        """Return the box that stands for `spot` on this page, None if it is not there."""
        layout = self._view.layout
        if layout is None:
            return None
        boxes = layout.visible(self._view.page)
        return next((box for box in boxes if box.target and self._spot_of(box) == spot), None)

    def turn(self, by: int, *, wrap: bool) -> bool:
        """Show another page, and ask for the focus on what begins there."""
        if not self._view.turn(by, wrap=wrap):
            return False
        self._turned()
        first = self._view.first() or self._view.continued()
        if first:
            self._post(ActionRequest(first, Action.FOCUS))
        return True

    def _spot_of(self, box: Box) -> Spot:
        if box.look is Look.MORE:
            words = " ".join(line.text for text in box.texts for line in text.lines)
            now = self._view.presentation
            language = now.screen.language if now else Language.KK
            return Spot(Kind.MORE, name=UiString(words, language))
        if box.look is Look.KEY:
            return Spot(Kind.KEY, box.node, box.row, box.column)
        # Words, and a field, are read or typed into: they get the focus.
        read = box.look is Look.FIELD or not box.target
        return Spot(Kind.NODE, box.node, action=Action.FOCUS if read else box.action)
