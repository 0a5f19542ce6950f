"""A whole kiosk without a window, but with its glass: the shipped layout, and the shipped touch.

What is where is laid out as in the window, with the kiosk's own fonts; only nothing is drawn.
Contacts go in as a touch screen reports them, in mm. Time moves only when a test says so.
"""

from collections.abc import Callable, Sequence
from functools import cache

from kiosk.flow import events as e
from kiosk.flow.session import State
from kiosk.modalities.display import hyphens
from kiosk.modalities.display.geometry import Box
from kiosk.modalities.display.glass import Pane
from kiosk.modalities.display.measure import KivyMeasure
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.view import View
from kiosk.modalities.touch import Touch
from kiosk.model.node import Event
from kiosk.model.presentation import ActionRequest, KeyRequest, Modality, Presentation
from kiosk.model.roles import Action
from kiosk.model.touch import Contact, Phase
from speech.ports import SAMPLE_RATE
from speech.types import Cancelled, Finished, Request, Speak, Started, Utterance
from speech.types import Event as SpeechEvent
from tests.journeys.blindfold import Heard, Place
from tests.journeys.kiosk import Kiosk, Screens, Store, strings

PANEL = Panel.of_diagonal(1280, 800, 10.1)


@cache
def measure() -> KivyMeasure:
    """Return the one measure: a thousand visits ask for the same widths."""
    return KivyMeasure()


class Drawn(Screens):
    """What is laid out where, as the display tells it to touch."""

    def __init__(self, panel: Panel, post: Callable[[Event], None]) -> None:
        super().__init__()
        self.view = View(panel, measure(), strings())
        self.turns = 0
        """How often a finger turned a page."""
        self.glass = Pane(self.view, self._turned, post)

    def present(self, presentation: Presentation) -> None:
        """Lay it out."""
        super().present(presentation)
        self.view.present(presentation)

    def reset(self) -> None:
        """Forget it."""
        super().reset()
        self.view.reset()
        measure().clear()
        hyphens.forget()

    def boxes(self) -> Sequence[Box]:
        """Return what can be seen now."""
        layout = self.view.layout
        return list(layout.visible(self.view.page)) if layout else []

    def middle(self, box: Box) -> Place:
        """Return the middle of a box, mm."""
        panel, rect = self.view.panel, box.rect
        across, down = panel.width_mm / panel.width, panel.height_mm / panel.height
        return (rect.x + rect.w / 2) * across, (rect.y + rect.h / 2) * down

    def _turned(self) -> None:
        self.turns += 1


class GlassKiosk(Kiosk):
    """One kiosk, and fingers at its glass."""

    def __init__(
        self,
        state: State | None = None,
        store: Store | None = None,
        *,
        panel: Panel = PANEL,
        sounding: bool = False,
    ) -> None:
        """`sounding` plays speech on virtual time."""
        self._panel = panel
        self.on_speak: Callable[[Utterance], None] = lambda _said: None
        self.began = 0.0
        """When it was started, s."""
        self.speech_s = 0.0
        """How long something was heard."""
        self._started: dict[int, float] = {}
        self.done: list[Event] = []
        """What was asked for by touch, but for the focus."""
        super().__init__(state, store, sounding=sounding)
        self.began = self.clock.seconds

    def made_screens(self) -> Screens:
        """Return screens that are laid out."""
        self.drawn = Drawn(self._panel, self._asked)
        return self.drawn

    def more_inputs(self) -> Sequence[Modality]:
        """Return touch."""
        now, publish = self.clock.now, self.runtime.publish
        self.touch = Touch(self.drawn.glass, self._asked, publish, self.after, now)
        return (self.touch,)

    @property
    def activated(self) -> int:
        """How many things were activated by touch, and pages turned, so far."""
        return len(self.done) + self.drawn.turns

    @property
    def _played(self) -> float:
        return self.speech.sink.now / SAMPLE_RATE if self.speech else 0.0

    def contact(self, finger: int, phase: Phase, place: Place) -> None:
        """Let a finger do something now."""
        self.touch.contact(Contact(finger, phase, *place, self.clock.seconds))
        self.settle()

    def _send(self, request: Request) -> None:
        if isinstance(request, Speak):
            self.on_speak(request.utterance)
        super()._send(request)

    def _spread(self, event: SpeechEvent) -> None:
        match event:
            case Started(number):
                self._started[number] = self._played
            case Finished(number) | Cancelled(number):
                self.speech_s += self._played - self._started.pop(number, self._played)
            case _:
                pass
        super()._spread(event)

    def _asked(self, event: Event) -> None:
        meant = event.event if isinstance(event, e.InputReceived) else event
        if isinstance(meant, KeyRequest) or (
            isinstance(meant, ActionRequest) and meant.action is not Action.FOCUS
        ):
            self.done.append(meant)
        self.runtime.post(event)


class VirtualGlass:
    """Implements `blindfold.Body` on a kiosk without a window."""

    def __init__(self, kiosk: GlassKiosk) -> None:
        self.kiosk = kiosk
        self.width, self.height = kiosk.drawn.glass.size
        self._place = (0.0, 0.0)
        self._asked: dict[int, Heard] = {}
        self._seen = 0
        kiosk.on_speak = self._spoken

    def now(self) -> float:
        """Return the time of the kiosk."""
        return self.kiosk.clock.seconds

    def down(self, place: Place) -> None:
        """Put the finger on the glass."""
        self._place = place
        self.kiosk.contact(1, Phase.DOWN, place)

    def move(self, place: Place) -> None:
        """Move it there."""
        self._place = place
        self.kiosk.contact(1, Phase.MOVE, place)

    def lift(self) -> None:
        """Take it off."""
        self.kiosk.contact(1, Phase.UP, self._place)

    def wait(self, seconds: float) -> None:
        """Stay as it is for so long."""
        self.kiosk.wait(seconds)

    def heard(self) -> Sequence[Heard]:
        """Return what began to be heard since this was asked last."""
        began = [event.id for event in self.kiosk.heard[self._seen :] if isinstance(event, Started)]
        self._seen = len(self.kiosk.heard)
        return [self._asked.pop(number) for number in began if number in self._asked]

    def _spoken(self, said: Utterance) -> None:
        text = " ".join(span.text for span in said.spans)
        self._asked[said.id] = Heard(text, self.kiosk.clock.seconds)
