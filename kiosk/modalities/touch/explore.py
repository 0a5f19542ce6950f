"""Touch for somebody who hears what is under the finger: gestures become what they ask for."""

from collections.abc import Callable
from enum import Enum, auto

from kiosk.flow import events as e
from kiosk.modalities.touch.gestures import Gesture, GestureKind
from kiosk.model.node import Event, Screen
from kiosk.model.overlay import Target
from kiosk.model.presentation import ActionRequest, By, KeyRequest, Presentation, Publish
from kiosk.model.roles import CONTROLS, Action, Role
from kiosk.model.settings import Settings
from kiosk.model.touch import Glass, Kind, Spot

_EDGE = 1.5
"""mm: so near to its edge a finger leaves the glass."""
_BETWEEN = 3.0
"""mm: a finger between two things that are no further apart is not where nothing is."""
_ALWAYS: dict[GestureKind, Event] = {
    GestureKind.TWO_TAP: e.PauseToggled(),
    GestureKind.TWO_UP: e.ReadAsked(from_top=True),
    GestureKind.TWO_DOWN: e.ReadAsked(),
    GestureKind.THREE_TAP: e.PlaceAsked(),
    GestureKind.THREE_TRIPLE_TAP: e.CurtainToggled(),
    GestureKind.UNKNOWN: e.NothingTouched(),
}
"""The same everywhere. Keys do all of it too; see decision 0081 for one finger alone."""


class Bare(Enum):
    """Where on the glass there is nothing."""

    MIDDLE = auto()
    EDGE = auto()


class Explore:
    """Remembers what the finger found: a key, More, or what has the focus."""

    def __init__(self, glass: Glass, post: Callable[[Event], None], publish: Publish) -> None:
        self._glass = glass
        self._post = post
        self._publish = publish
        self._screen: Screen | None = None
        self._settings = Settings()
        self._under: Spot | Bare | None = None
        """What the exploring finger is on; None at first."""
        self._met = False
        """It came down on what had the focus already: nothing has to be heard first."""
        self._found: Spot | None = None
        """What would be activated, where that is not simply what has the focus."""
        self._target: Target | None = None
        self._reaching = False
        """The keyboard was asked for the focus, which is not there yet."""

    @property
    def enters_on_lift(self) -> bool:
        """True while the finger is on a key that it enters by being lifted."""
        on_key = isinstance(self._under, Spot) and self._under.kind is Kind.KEY
        return on_key and self._settings.lift

    def present(self, presentation: Presentation) -> None:
        """Follow the focus: what the finger found counts until the focus is elsewhere.

        A key is published here, not where it was found: by now everybody knows of the input, so
        that the name of the key is not cut off by it.
        """
        screen, shown = presentation.screen, presentation.overlay.target
        self._screen, self._settings = screen, presentation.settings
        if presentation.by not in {By.EXPLORE, By.TOUCH}:
            self._target, self._found = shown, None
            return
        focused = screen.focused
        if presentation.changes.screen:
            self._under = self._found = None
        more = self._found is not None and self._found.kind is Kind.MORE
        if self._found and self._found.node != focused.id and not more:
            self._found = None
        if more and presentation.changes.focus:
            self._found = None
        self._reaching = self._reaching and not presentation.by_input
        if self._target and not self._reaching:
            rows = focused.keys if focused.id == self._target.node else ()
            row, column = self._target.row, self._target.column
            if not (row < len(rows) and column < len(rows[row])):
                self._target = None
        now = self._target
        if now != shown and (presentation.by_input or now is None):
            self._publish(lambda overlay: overlay.targeted(now))

    def forget(self) -> None:
        """Forget what the finger found, and the screen: it can hold what a person entered."""
        self._screen = self._under = self._found = self._target = None
        self._reaching = False

    def act(self, gesture: Gesture) -> None:
        """Ask for what a gesture means."""
        match gesture.kind:
            case GestureKind.EXPLORE:
                self._explore(gesture.x, gesture.y)
            case GestureKind.TAP:
                self._explore(gesture.x, gesture.y)
                self._under = None
                self._press()
            case GestureKind.LIFT:
                self._lift(gesture)
            case GestureKind.DOUBLE_TAP:
                self._activate()
            case GestureKind.SPLIT_TAP:
                self._activate_under()
            case GestureKind.HOLD:
                self._hold()
            case GestureKind.LEFT | GestureKind.RIGHT:
                self._step(1 if gesture.kind is GestureKind.RIGHT else -1)
            case GestureKind.UP | GestureKind.DOWN:
                self._turn(1 if gesture.kind is GestureKind.UP else -1)
            case GestureKind.SCRUB:
                self._ask(e.CloseReadingEnded() if self._close else e.ScreenReturned())
            case _:
                self._ask(_ALWAYS[gesture.kind])

    # --- what is under the finger

    def _explore(self, x: float, y: float) -> None:
        under = self._at(x, y)
        if under is None or under == self._under:
            return
        focus = self._screen.focus if self._screen else ""
        first = self._under is None
        self._met = first and isinstance(under, Spot) and under.node == focus
        self._under = under
        if isinstance(under, Spot) and under.kind is not Kind.STEP:
            self._found = under
        if under is Bare.EDGE:
            self._ask(e.GlassEdgeTouched())
        elif not isinstance(under, Spot):
            self._ask(e.NothingTouched())
        elif under.kind is Kind.STEP:
            self._ask(e.StepTouched())
        elif under.kind is Kind.MORE:
            self._target = None
            name = under.name.shown if under.name else ""
            self._ask(e.MoreTouched(name))
        elif under.kind is Kind.KEY:
            self._reach(Target(under.node, under.row, under.column))
        else:
            self._target = None
            self._ask(ActionRequest(under.node, Action.FOCUS))
        self._press()

    def _at(self, x: float, y: float) -> Spot | Bare | None:
        """Return what is at a place; None between two things, where the last one still counts."""
        spot = self._glass.spot(x, y)
        if spot:
            return spot
        width, height = self._glass.size
        if min(x, y, width - x, height - y) <= _EDGE:
            return Bare.EDGE
        around = ((-_BETWEEN, 0.0), (_BETWEEN, 0.0), (0.0, -_BETWEEN), (0.0, _BETWEEN))
        near = [s for dx, dy in around if (s := self._glass.spot(x + dx, y + dy))]
        if near and self._under is not None:
            return None
        return Bare.MIDDLE

    def _reach(self, target: Target) -> None:
        """Come to a key; one input, whether or not the keyboard had the focus."""
        self._target, self._reaching = target, True
        inside = self._screen is not None and self._screen.focus == target.node
        self._ask(e.TargetMoved() if inside else ActionRequest(target.node, Action.FOCUS))

    def _lift(self, gesture: Gesture) -> None:
        spot, entered = self._glass.spot(gesture.x, gesture.y), self.enters_on_lift
        self._under = None
        self._press()
        if entered and spot and spot.kind is Kind.KEY:
            self._ask(KeyRequest(spot.node, spot.row, spot.column))

    def _press(self) -> None:
        """Show what the finger will enter when it is lifted."""
        pressed = self._under if self.enters_on_lift else None
        shown = pressed if isinstance(pressed, Spot) else None
        self._publish(lambda overlay: overlay.touched(shown))

    # --- activating

    def _activate(self) -> None:
        """Activate what was found last, wherever the finger is."""
        screen, found = self._screen, self._found
        if screen is None:
            return
        if found and found.kind is Kind.MORE:
            self._glass.turn(1, wrap=True)
        elif self._target:
            self._ask(KeyRequest(self._target.node, self._target.row, self._target.column))
        elif screen.focused.role is Role.KEYBOARD:
            self._reach(Target(screen.focus, 0, 0))
        elif screen.focused.role is Role.TEXT_INPUT:
            self._ask(ActionRequest(screen.focus, Action.FOCUS))  # read back
        elif found and found.action in {Action.INCREMENT, Action.DECREMENT}:
            self._ask(ActionRequest(found.node, found.action))
        else:
            self._ask(e.FocusActivated())

    def _activate_under(self) -> None:
        if isinstance(self._under, Spot) and self._under.kind is not Kind.STEP:
            self._activate()
        else:
            self._ask(e.NothingTouched())

    def _hold(self) -> None:
        """Activate what a finger rests on; resting on a text only listens.

        On Sign too one only listens, unless one came back to it for that: a signature cannot be
        taken back.
        """
        under, self._under = self._under, None
        self._press()
        if not isinstance(under, Spot) or under.kind is Kind.STEP or self._screen is None:
            return
        node = self._screen.find(under.node) if under.kind is Kind.NODE else None
        if node and node.event(Action.CLICK) == e.SignPressed() and not self._met:
            self._ask(e.SignRested())
        elif node is None or (node.role in CONTROLS and node.role is not Role.TEXT_INPUT):
            self._activate()

    # --- moving without looking for it

    @property
    def _close(self) -> bool:
        reading = self._screen.reading if self._screen else None
        return reading is not None and reading.close

    def _step(self, by: int) -> None:
        """Go to the next or previous thing: a part of a text, a key, an item."""
        self._found = None
        if self._close:
            self._ask(e.CloseReadingStepped(by))
            return
        if self._target and self._screen:
            rows = self._screen.find(self._target.node).keys
            every = [(r, c) for r, row in enumerate(rows) for c in range(len(row))]
            place = every.index((self._target.row, self._target.column)) + by
            if 0 <= place < len(every):
                self._reach(Target(self._target.node, *every[place]))
                return
        self._target = None
        self._ask(e.FocusMoved(by))

    def _turn(self, by: int) -> None:
        """Change a value, go to another row of keys, or choose larger or smaller parts of a text.

        `by` is 1 for a swipe upwards: more, the row above, larger parts.
        """
        if self._screen is None:
            return
        focused = self._screen.focused
        if focused.event(Action.INCREMENT) or focused.event(Action.DECREMENT):
            action = Action.INCREMENT if by > 0 else Action.DECREMENT
            self._ask(ActionRequest(focused.id, action))
        elif self._target:
            rows, row = focused.keys, self._target.row - by
            if 0 <= row < len(rows):
                column = min(self._target.column, len(rows[row]) - 1)
                self._reach(Target(focused.id, row, column))
            else:
                self._ask(e.EdgeReached(e.Side.TOP if by > 0 else e.Side.BOTTOM))
        else:
            self._ask(e.CloseReadingTurned(by))

    def _ask(self, event: Event) -> None:
        self._post(e.InputReceived(e.Source.TOUCH, event))
