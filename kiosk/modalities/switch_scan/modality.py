"""Switches: tells which keys are switches, and carries a scan out over what is presented."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.modalities.switch_scan.groups import tree
from kiosk.modalities.switch_scan.scanner import Scanner, Switch
from kiosk.model.node import Event, Screen
from kiosk.model.overlay import Scanned
from kiosk.model.presentation import After, By, KeyPress, Presentation, Publish
from kiosk.model.roles import Role
from kiosk.model.settings import Settings
from kiosk.model.text import Strings
from speech.types import Cancelled, Dropped, Finished, Request, Speak
from speech.types import Event as SpeechEvent

PLAIN: Mapping[str, Switch] = MappingProxyType({"1": Switch.MOVE, "2": Switch.SELECT})
"""What interfaces send that cannot be set otherwise; also keys that people type with."""
_SOON_S = 0.05
"""What comes of something said is being said itself by then."""
_SEEN_S = 20.0
"""How often the flow is told that a scan runs."""
_SILENT_S = 20.0
"""Nothing was heard of the voice for so long: it is not waited for any more."""


class SwitchScan:
    """Implements `kiosk.model.presentation.Modality`. Times are in seconds."""

    def __init__(
        self,
        strings: Strings,
        post: Callable[[Event], None],
        publish: Publish,
        after: After,
        now: Callable[[], float],
        switches: Mapping[str, Switch],
    ) -> None:
        """`switches`: keys of a switch interface, by place."""
        self._strings = strings
        self._post = post
        self._publish = publish
        self._after = after
        self._now = now
        self._switches = switches
        self._scanner = Scanner(Settings())
        self._screen: Screen | None = None
        self._grown: object = None
        """What the tree was made of."""
        self._asking = False
        """A press is on its way through the flow; what it leads to is shown after it."""
        self._plain = False
        """Keys 1 and 2 were switches in this visit."""
        self._aside = False
        """Something else than a switch was used last."""
        self._speaking: set[int] = set()
        self._heard_at = 0.0
        self._seen_at = 0.0
        self._shown: Scanned | None = None
        self._waits: float | None = None
        """When time is looked at next."""

    # --- Modality

    def present(self, presentation: Presentation) -> None:
        """Scan what is there now; whoever does anything by other means has no use for a scan."""
        self._screen = presentation.screen
        self._scanner.settings = presentation.settings
        if presentation.by_input and presentation.by is not By.SWITCH:
            self._scanner.rests = self._aside = True
        self._grow(fresh=presentation.changes.screen)
        if presentation.by_input or presentation.changes.screen:
            self._asking = False
            self._show()
        self._wait()

    def _grow(self, *, fresh: bool) -> None:
        """Bring the tree up to the screen, if there is a scan that goes through it."""
        scanner, screen = self._scanner, self._screen
        if not scanner.runs or screen is None:
            self._grown = None
            return
        two = scanner.mode is e.Scan.TWO
        of = (screen.body, screen.quick_bar, two)
        if fresh or self._grown != of:
            scanner.show(tree(screen, self._strings, two=two), fresh=fresh or self._grown is None)
            self._grown = of

    def reset(self) -> None:
        """Forget the visit."""
        self._scanner = Scanner(Settings())
        self._screen = self._grown = None
        self._plain = self._asking = self._aside = False
        self._speaking.clear()
        self._shown = self._waits = None

    # --- what a person does

    def pressed(self, key: KeyPress) -> bool:
        """Take a key if it is a switch now; say whether it was."""
        switch = self._switches.get(key.position)
        if switch is None and key.position in PLAIN and self._is_plain(key):
            switch = PLAIN[key.position]
            self._plain = True
        if switch is None:
            return False
        if key.released:
            self._scanner.released(switch)
        elif not key.repeated:
            self._aside = False
            events = self._scanner.pressed(switch, self._now())
            self._asking = self._asking or bool(events)
            self._tell(events, by_input=True)
            self._wait()
        return True

    def _is_plain(self, key: KeyPress) -> bool:
        """Say whether 1 and 2 are switches here: where a scan runs, or could begin.

        It begins at them on the first screen, and later, once they were switches, wherever
        nothing is typed.
        """
        if self._scanner.runs and not self._aside:
            return self._plain
        if self._screen is None or key.modifiers:
            return False
        typing = self._screen.focused.role in {Role.TEXT_INPUT, Role.KEYBOARD}
        return self._screen.id == ScreenId.WELCOME or (self._plain and not typing)

    # --- time and speech

    def asked(self, request: Request) -> None:
        """Remember what is going to be said."""
        if isinstance(request, Speak):
            self._speaking.add(request.utterance.id)
            self._heard_at = self._now()

    def heard(self, event: SpeechEvent) -> None:
        """Follow what is being said."""
        self._heard_at = self._now()
        match event:
            case Finished(number) | Cancelled(number) | Dropped(number):
                if number in self._speaking:
                    self._scanner.heard = self._heard_at
                self._speaking.discard(number)
        self._wait()

    def _pass(self, at: float) -> None:
        """Let time pass, unless something sooner than `at` was waited for meanwhile."""
        if at != self._waits:
            return
        self._waits = None
        scanner, now = self._scanner, self._now()
        if not scanner.runs or self._asking:
            return
        if now - self._heard_at >= _SILENT_S:
            self._speaking.clear()
        self._tell(scanner.passed(now, speaking=bool(self._speaking)), by_input=False)
        self._show()
        if scanner.moves and now - self._seen_at >= _SEEN_S:
            self._seen_at = now
            self._post(e.ActivitySeen())
        self._wait()

    def _wait(self) -> None:
        """Look at the time again when it decides something; one timer, none where nothing moves."""
        due, now = self._due(), self._now()
        if due is None:
            return
        at = max(due, now + _SOON_S)
        if self._waits is None or at < self._waits:
            self._waits = at
            self._after(at - now, lambda: self._pass(at))

    def _due(self) -> float | None:
        if not self._scanner.runs or self._asking:
            return None
        decides = self._scanner.due(speaking=bool(self._speaking))
        times = [] if decides is None else [decides]
        if self._speaking:
            times.append(self._heard_at + _SILENT_S)
        if self._scanner.moves:
            times.append(self._seen_at + _SEEN_S)
        return min(times, default=None)

    # ---

    def _tell(self, events: tuple[Event, ...], *, by_input: bool) -> None:
        for number, event in enumerate(events):
            meant = by_input and number == 0
            self._post(e.InputReceived(e.Source.SWITCH, event) if meant else event)

    def _show(self) -> None:
        stop = self._scanner.stop
        shown = stop.shown if stop else None
        if shown != self._shown:
            self._shown = shown
            self._publish(lambda overlay: overlay.scanned(shown))
