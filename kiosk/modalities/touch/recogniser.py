"""Contacts in, gestures out: for somebody who hears what is under the finger. Pure.

Contacts that begin together are a *hand*, and what they mean is decided when the last of them is
lifted; a single one that stays explores. Whatever belongs to no gesture (a palm, a finger that
rests, a contact that comes and goes while another one moves) is *spent*: nothing comes of it until
it is lifted, and it keeps no other contact from being understood.
"""

from dataclasses import dataclass, field
from math import hypot, inf

from kiosk.modalities.touch.gestures import Gesture, GestureKind, Thresholds
from kiosk.modalities.touch.strokes import Stroke, together, turns
from kiosk.model.touch import Contact, Phase

_TOGETHER_S = 0.2
"""Contacts that begin within this time are of one hand."""
_SWIPE_S = 0.6
"""A finger that moves longer explores, however fast."""
_PART_S = 0.3
"""Fingers of a hand that stay this much longer than the first one were only resting."""
_HAND_S = 1.5
"""Several fingers that stay longer are a palm, or rest."""
_SET_OFF = 4.0
"""mm: one finger of several that moves so far alone is the one that explores."""
_LEAN = 1.5
"""A swipe is this much longer in its direction than across it."""
_SCRUB_WAYS = 3


@dataclass(frozen=True, slots=True)
class _Taps:
    """Taps that may become a double or triple tap."""

    fingers: int
    count: int
    at: float
    x: float = field(repr=False)
    y: float = field(repr=False)
    contacts: tuple[int, ...]


class Recogniser:
    """Time goes only forward: an earlier time than before counts as the same."""

    def __init__(self, thresholds: Thresholds | None = None) -> None:
        self.thresholds = thresholds or Thresholds()
        """May be replaced at any moment; what is on the glass is judged by the new ones."""
        self._now = -inf
        self._count = 0
        self._down: dict[int, Stroke] = {}
        """By finger; spent ones are in none of the following."""
        self._hand: list[Stroke] = []
        self._explorer: Stroke | None = None
        self._second: Stroke | None = None
        self._taps: _Taps | None = None
        self._made: list[Gesture] = []

    def feed(self, contact: Contact) -> list[Gesture]:
        """Take one report; return what was meant by it and by the time until then."""
        self._pass(contact.at)
        stroke = self._down.get(contact.finger)
        if contact.phase is Phase.DOWN:
            if stroke:  # its lift was lost
                self._spend(stroke)
            self._begun(contact)
        elif stroke:
            stroke.moved(contact.x, contact.y, self._now)
            if contact.phase is Phase.MOVE:
                self._moved(stroke)
            else:
                del self._down[contact.finger]
                stroke.lifted = True
                self._lifted(stroke)
        return self._taken()

    def passed(self, now: float) -> list[Gesture]:
        """Let time pass; return what it decides."""
        self._pass(now)
        return self._taken()

    def due(self) -> float | None:
        """Return when time alone decides something, None where only a finger can."""
        times = [time for time in (self._due_hand(), self._due_explorer()) if time < inf]
        if self._taps:
            # A tap waits for the hand that may make it a double tap, but not for ever.
            wait = _HAND_S if self._hand else 0.0
            times.append(self._taps.at + self.thresholds.double + wait)
        return min(times, default=None)

    def spend(self) -> None:
        """Let nothing come any more of what is on the glass now."""
        self._hand, self._explorer, self._second, self._taps = [], None, None, None

    # --- time

    def _pass(self, now: float) -> None:
        now = max(now, self._now)
        while (due := self.due()) is not None and due <= now:
            self._now = max(due, self._now)
            self._decide_by_time()
        self._now = now

    def _due_hand(self) -> float:
        if not self._hand:
            return inf
        if len(self._hand) == 1:
            return self._hand[0].explores_at(self.thresholds.hover, _SWIPE_S)
        lifted = [stroke.at for stroke in self._hand if stroke.lifted]
        return min([self._hand[0].began + _HAND_S, *(at + _PART_S for at in lifted)])

    def _due_explorer(self) -> float:
        if self._explorer is None or self._explorer.settled:
            return inf
        return self._explorer.still_since + self.thresholds.hold

    def _decide_by_time(self) -> None:
        if self._taps and self._taps.at + self.thresholds.double <= self._now:
            waits = self._hand and self._taps.at + self.thresholds.double + _HAND_S > self._now
            if not waits:
                self._end_taps()
        if self._due_hand() <= self._now:
            if len(self._hand) == 1:
                self._explore(self._hand[0])
            else:
                lifted = [stroke for stroke in self._hand if stroke.lifted]
                self._hand = []
                if lifted:
                    self._decide(lifted)
        if self._explorer and self._due_explorer() <= self._now:
            held = self._explorer
            self._explorer = self._second = None
            self._make(GestureKind.HOLD, held.place(self.thresholds.smooth), held)

    # --- contacts

    def _begun(self, contact: Contact) -> None:
        self._count += 1
        drift = self.thresholds.drift
        stroke = Stroke(self._count, drift, contact.x, contact.y, self._now)
        self._down[contact.finger] = stroke
        if self._explorer:
            rests = self._explorer.still(self._now, self.thresholds.hover)
            alone = self._second is None
            self._second = stroke if rests and alone and self.thresholds.split else None
        elif not self._hand:
            self._hand = [stroke]
        elif self._now - self._hand[0].began <= _TOGETHER_S and not any(
            member.far >= self.thresholds.flick for member in self._hand
        ):
            self._hand.append(stroke)

    def _moved(self, stroke: Stroke) -> None:
        if stroke is self._explorer:
            self._make(GestureKind.EXPLORE, stroke.place(self.thresholds.smooth))
            if self._second and not stroke.still(self._now, self.thresholds.hover):
                self._second = None
        elif stroke is self._second and stroke.far > _SET_OFF:
            # The finger that moves is the one that explores; the other one rests.
            self._second = None
            self._explore(stroke)
        elif stroke in self._hand and len(self._hand) > 1:
            others = [member for member in self._hand if member is not stroke]
            idle = all(not member.lifted and member.far <= member.drift for member in others)
            if idle and stroke.far > _SET_OFF and self._now - stroke.began > self.thresholds.hover:
                self._explore(stroke)

    def _lifted(self, stroke: Stroke) -> None:
        if stroke is self._explorer:
            self._explorer = self._second = None
            if not stroke.settled:
                self._make(GestureKind.LIFT, stroke.left_at(self.thresholds.smooth), stroke)
        elif stroke is self._second and self._explorer:
            self._second = None
            if self._now - stroke.began <= self.thresholds.double:
                self._explorer.settled = True
                self._make(
                    GestureKind.SPLIT_TAP, self._explorer.place(self.thresholds.smooth), stroke
                )
        elif stroke in self._hand and all(member.lifted for member in self._hand):
            hand, self._hand = self._hand, []
            self._decide(hand)

    def _explore(self, stroke: Stroke) -> None:
        self._end_taps()
        self._hand, self._explorer = [], stroke
        stroke.rests_from(stroke.still_since if stroke.far <= stroke.drift else self._now)
        self._make(GestureKind.EXPLORE, stroke.place(self.thresholds.smooth))

    def _spend(self, stroke: Stroke) -> None:
        if stroke in self._hand:
            self._hand.remove(stroke)
            if all(member.lifted for member in self._hand):
                self._hand = []
        if stroke is self._explorer:
            self._explorer = self._second = None
        if stroke is self._second:
            self._second = None

    # --- meaning

    def _decide(self, hand: list[Stroke]) -> None:
        """Say what a hand meant that has left the glass."""
        moving = [stroke for stroke in hand if stroke.far >= self.thresholds.flick]
        if not moving:
            if len(hand) <= 3:
                self._tapped(hand)
        elif len(moving) == 1:
            self._end_taps()
            self._swiped(moving[0])
        elif len(moving) == 2:
            self._end_taps()
            self._drawn(moving)

    def _tapped(self, hand: list[Stroke]) -> None:
        first, fingers = hand[0], len(hand)
        contacts = tuple(stroke.number for stroke in hand)
        taps = self._taps
        again = (
            taps is not None
            and taps.fingers == fingers
            and (fingers > 1 or hypot(first.x - taps.x, first.y - taps.y) <= self.thresholds.near)
        )
        if taps and not again:
            self._end_taps()
            taps = None
        count, before = (taps.count + 1, taps.contacts) if taps else (1, ())
        taps = _Taps(fingers, count, self._now, first.x, first.y, before + contacts)
        if fingers == 2:
            self._made.append(Gesture(GestureKind.TWO_TAP, self._now, first.x, first.y, contacts))
        elif count == {1: 2, 3: 3}[fingers]:
            self._taps = None
            kind = GestureKind.DOUBLE_TAP if fingers == 1 else GestureKind.THREE_TRIPLE_TAP
            self._made.append(Gesture(kind, self._now, first.x, first.y, taps.contacts))
        else:
            self._taps = taps

    def _end_taps(self) -> None:
        """Answer taps after which no more came."""
        taps, self._taps = self._taps, None
        if taps:
            kind = GestureKind.TAP if taps.fingers == 1 else GestureKind.THREE_TAP
            self._made.append(Gesture(kind, self._now, taps.x, taps.y, taps.contacts))

    def _swiped(self, stroke: Stroke) -> None:
        across, down = stroke.shift()
        least = self.thresholds.flick
        kind = GestureKind.UNKNOWN
        if abs(across) >= max(least, _LEAN * abs(down)):
            kind = GestureKind.RIGHT if across > 0 else GestureKind.LEFT
        elif abs(down) >= max(least, _LEAN * abs(across)):
            kind = GestureKind.DOWN if down > 0 else GestureKind.UP
        self._make(kind, stroke.left_at(0.0), stroke)

    def _drawn(self, hand: list[Stroke]) -> None:
        """Say what two fingers drew."""
        least = self.thresholds.flick
        across, down = together(hand)
        same = all(stroke.shift()[1] * down > 0 for stroke in hand)
        kind = GestureKind.UNKNOWN
        if all(turns(stroke.across(), least) >= _SCRUB_WAYS for stroke in hand):
            kind = GestureKind.SCRUB
        elif same and abs(down) >= max(least, abs(across)):
            kind = GestureKind.TWO_DOWN if down > 0 else GestureKind.TWO_UP
        self._make(kind, hand[0].left_at(0.0), *hand)

    def _make(self, kind: GestureKind, place: tuple[float, float], *strokes: Stroke) -> None:
        numbers = tuple(stroke.number for stroke in strokes)
        self._made.append(Gesture(kind, self._now, *place, numbers))

    def _taken(self) -> list[Gesture]:
        made, self._made = self._made, []
        return made
