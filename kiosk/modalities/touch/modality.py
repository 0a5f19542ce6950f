"""Fingers on the glass: what they mean depends on whether the person hears or sees."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.modalities.touch.explore import Explore
from kiosk.modalities.touch.gestures import STEADY, Gesture, GestureKind, Thresholds
from kiosk.modalities.touch.plain import Meant, Miss, Plain, Tap, Turn, Wake
from kiosk.modalities.touch.recogniser import Recogniser
from kiosk.modalities.touch.steady import Steady
from kiosk.model.node import Event
from kiosk.model.presentation import ActionRequest, After, KeyRequest, Presentation, Publish
from kiosk.model.roles import Action
from kiosk.model.settings import Graded, Settings
from kiosk.model.touch import Contact, Glass, Kind, Phase, Spot


class Touch:
    """Implements `kiosk.model.presentation.Modality`; `contact` gets what fingers do."""

    def __init__(
        self,
        glass: Glass,
        post: Callable[[Event], None],
        publish: Publish,
        after: After,
        now: Callable[[], float],
    ) -> None:
        """`now` is the clock of the contacts."""
        self._glass = glass
        self._post = post
        self._publish = publish
        self._after = after
        self._now = now
        self._settings = Settings()
        self._plain, self._steady = Plain(glass.spot), Steady(glass.spot)
        self._recogniser = Recogniser()
        self._explore = Explore(glass, post, publish)
        self._place: Gesture | None = None
        """Where a finger explores, not yet told."""
        self._waits: float | None = None
        """When time is looked at next."""

    # --- Modality

    def present(self, presentation: Presentation) -> None:
        """Take on what changes the meaning of a touch; what is on the glass then means nothing.

        Nobody taps a thing that came up under a finger, and no finger that has just started
        speech goes on to explore: the greeting would be cut off by it.
        """
        before, now = self._settings, presentation.settings
        self._settings = now
        if presentation.changes.screen or (before.speech, before.tremor) != (
            now.speech,
            now.tremor,
        ):
            self._spend()
            self._press(None)
        if presentation.changes.screen:
            self._plain.arrived(self._now())
        if now.tremor and not before.tremor:
            self._steady.activated(self._now())
        self._plain.wakes = presentation.screen.id == ScreenId.WELCOME and not now.speech
        if now.speech:
            self._explore.present(presentation)
        elif before.speech:
            self._explore.forget()
        self._judge()
        self._wait()

    def reset(self) -> None:
        """Forget the visit."""
        self._settings = Settings()
        self._plain, self._steady = Plain(self._glass.spot), Steady(self._glass.spot)
        self._recogniser, self._place = Recogniser(), None
        self._explore.forget()

    def _spend(self) -> None:
        """Let nothing come of what is on the glass now."""
        self._plain.spend()
        self._steady.spend()
        self._recogniser.spend()
        self._place = None

    # --- fingers and time

    def contact(self, contact: Contact) -> None:
        """Take what a finger does; on the UI thread."""
        if contact.phase is Phase.DOWN:
            # It stops speech and gives time at once, whatever comes of it.
            self._post(e.InputReceived(e.Source.TOUCH))
        if self._settings.speech:
            self._act(self._recogniser.feed(contact))
        else:
            way = self._steady if self._settings.tremor else self._plain
            self._do(way.feed(contact))
            self._press(way.pressed)
        self._wait()

    def _pass(self) -> None:
        """Let time decide what it alone decides."""
        self._waits = None
        now = self._now()
        if self._settings.speech:
            self._act(self._recogniser.passed(now))
        else:
            way = self._steady if self._settings.tremor else self._plain
            self._do(way.passed(now))
            self._press(way.pressed)
        self._wait()

    def _act(self, gestures: Iterable[Gesture]) -> None:
        """Do what gestures mean; of places passed before anybody could hear of them, the last."""
        for gesture in gestures:
            if gesture.kind is GestureKind.EXPLORE:
                if self._place is None:
                    self._after(0.0, self._look)
                self._place = gesture
            else:
                self._look()
                self._explore.act(gesture)
        self._judge()

    def _look(self) -> None:
        """Tell what is under the exploring finger now."""
        place, self._place = self._place, None
        if place and self._settings.speech:
            self._explore.act(place)
            self._judge()

    def _wait(self) -> None:
        """Look at the time again when it decides something."""
        if self._settings.speech:
            due = self._recogniser.due()
        else:
            due = (self._steady if self._settings.tremor else self._plain).due()
        if due is None or (self._waits is not None and self._waits <= due):
            return
        self._waits = due
        self._after(max(due - self._now(), 0.0), self._pass)

    def _judge(self) -> None:
        """Let the recogniser judge by what the person has set, and by where the finger is."""
        usual = STEADY if self._settings.tremor else Thresholds()
        hold = self._settings.seconds(Graded.HOLD)
        self._recogniser.thresholds = replace(
            usual,
            double=self._settings.seconds(Graded.DOUBLE_TAP),
            # Somebody who listens to a letter for long enters it by lifting, not by listening.
            hold=float("inf") if self._explore.enters_on_lift else hold,
        )

    # --- what plain touch means

    def _do(self, meant: Meant) -> None:
        match meant:
            case Tap(spot):
                self._tap(spot)
            case Turn(by):
                if not self._glass.turn(by, wrap=False):
                    self._miss()
            case Miss():
                self._miss()
            case Wake():
                self._post(e.InputReceived(e.Source.TOUCH, e.SpeechToggled()))

    def _tap(self, spot: Spot) -> None:
        if spot.kind is Kind.MORE:
            self._glass.turn(1, wrap=True)
            return
        if spot.kind is Kind.STEP:
            self._miss()
            return
        event: Event
        if spot.kind is Kind.KEY:
            event = KeyRequest(spot.node, spot.row, spot.column)
        else:
            event = ActionRequest(spot.node, spot.action, pointed=True)
        self._post(e.InputReceived(e.Source.TOUCH, event))

    def _miss(self) -> None:
        """Show that the touch was noticed, though it does nothing."""
        self._post(e.InputReceived(e.Source.TOUCH, e.NothingTouched()))

    def _press(self, spot: Spot | None) -> None:
        shown = spot if spot and spot.action is not Action.FOCUS else None
        self._publish(lambda overlay: overlay.touched(shown))
