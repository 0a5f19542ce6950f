"""Plain touch: taps, swipes, the first screen, and a hand that trembles."""

import random
from dataclasses import dataclass, field

import pytest

from kiosk.modalities.touch.plain import Meant, Miss, Plain, Tap, Turn, Wake
from kiosk.modalities.touch.steady import Steady
from kiosk.model.touch import Contact, Kind, Phase, Spot
from tests.unit.kiosk.touch.hand import Trace, reports

CARD = Spot(Kind.NODE, "card")
OTHER = Spot(Kind.NODE, "other")
TAPS = 1_000


def two_cards(x: float, y: float) -> Spot | None:
    """Return what is at a place: two cards one above the other, 4 mm apart."""
    if not 20 <= x < 120:
        return None
    return CARD if 20 <= y < 40 else OTHER if 44 <= y < 64 else None


def grid(x: float, y: float) -> Spot | None:
    """Return what is at a place where targets of 20 mm stand side by side, 2.6 mm apart."""
    column, row = int(x // 22.6), int(y // 22.6)
    inside = x - column * 22.6 < 20 and y - row * 22.6 < 20
    return Spot(Kind.KEY, "keyboard", row, column) if inside else None


def done(way: Plain | Steady, contacts: list[Contact]) -> list[Meant]:
    """Return all that was meant; time is looked at when it is due."""
    meant: list[Meant] = []
    for contact in contacts:
        while (due := way.due()) is not None and due <= contact.at:
            meant.append(way.passed(due))
        meant.append(way.feed(contact))
    while (due := way.due()) is not None:
        meant.append(way.passed(due))
    return [each for each in meant if each]


def test_a_tap_inside_counts() -> None:
    """A tap that trembles within its target counts, however long it takes."""
    for seconds in (0.05, 0.3, 3.0):
        trace = Trace(1, 0.0, seconds, [(50, 30), (58, 34)], jitter=1.0)
        assert done(Plain(two_cards), reports([trace])) == [Tap(CARD)]


def test_a_tap_that_leaves_or_comes_from_beside_does_nothing() -> None:
    """Who slides off a target has changed their mind; who slides onto one never meant it."""
    off = Trace(1, 0.0, 0.3, [(50, 30), (90, 54)])
    onto = Trace(1, 0.0, 0.3, [(10, 30), (40, 31)])
    for trace, meant in ((off, []), (onto, [Miss()])):
        assert done(Plain(two_cards), reports([trace])) == meant


def test_what_will_be_activated_is_shown() -> None:
    """A target looks pressed while the finger is on it, and again when it comes back to it."""
    plain, seen = Plain(two_cards), []
    for phase, x in ((Phase.DOWN, 50), (Phase.MOVE, 10), (Phase.MOVE, 60), (Phase.UP, 60)):
        plain.feed(Contact(1, phase, x, 30, 0.1))
        seen.append(plain.pressed)
    assert seen == [CARD, None, CARD, None]


def test_swipes_go_with_the_content() -> None:
    """Pushing upwards brings what follows; a swipe across means nothing."""
    for places, meant in (
        ([(150, 60), (152, 48)], [Turn(1)]),
        ([(50, 10), (50, 70)], [Turn(-1)]),
        ([(10, 30), (150, 32)], [Miss()]),
    ):
        assert done(Plain(two_cards), reports([Trace(1, 0.0, 0.2, places)])) == meant


def test_a_swipe_on_one_target_is_longer_than_an_unsteady_tap() -> None:
    """On a card that is as high as a finger is wide, 9 mm are a tap, and 16 mm a swipe."""
    tap = Trace(1, 0.0, 0.2, [(50, 36), (51, 27)])
    assert done(Plain(two_cards), reports([tap])) == [Tap(CARD)]
    inside = Trace(1, 0.0, 0.2, [(50, 62), (52, 46)])
    assert done(Plain(two_cards), reports([inside])) == [Turn(1)]


def test_a_second_finger_does_not_count() -> None:
    """A contact that comes while another one taps neither activates nor keeps it from that."""
    taps = [Trace(1, 0.0, 0.3, [(50, 30)]), Trace(2, 0.1, 0.1, [(50, 54)])]
    assert done(Plain(two_cards), reports(taps)) == [Tap(CARD)]


def test_a_resting_finger_does_not_keep_another_from_tapping() -> None:
    """Whoever rests a hand on the glass can use it, and activates nothing by taking it off."""
    taps = [Trace(1, 0.0, 5.0, [(50, 54)]), Trace(2, 2.0, 0.2, [(50, 30)])]
    assert done(Plain(two_cards), reports(taps)) == [Tap(CARD)]


@pytest.mark.parametrize(
    ("places", "seconds", "meant"),
    [
        ([(50, 30)], 0.2, [Tap(CARD)]),
        ([(50, 30)], 1.2, [Wake()]),
        ([(150, 100)], 1.2, [Wake()]),
        ([(150, 100), (150, 40)], 0.4, [Wake()]),
        ([(30, 30), (80, 31)], 0.6, [Wake()]),
        ([(150, 100)], 0.2, [Miss()]),
    ],
)
def test_the_first_screen_wakes(
    places: list[tuple[float, float]], seconds: float, meant: list[Meant]
) -> None:
    """There a short tap chooses; a drag, or a finger held for 1 s anywhere, starts speech, once."""
    plain = Plain(two_cards)
    plain.wakes = True
    assert done(plain, reports([Trace(1, 0.0, seconds, places)])) == meant


@pytest.mark.parametrize("seed", range(50))
def test_a_trembling_tap_wakes_nobody(seed: int) -> None:
    """Before anything could be set, 6 mm of noise are no drag."""
    plain = Plain(two_cards)
    plain.wakes = True
    trace = Trace(1, 0.0, 0.4, [(70, 30)], jitter=6.0)
    assert Wake() not in done(plain, reports([trace], seed))


@dataclass
class Trembling:
    """A hand that aims at the middle of a target: ±6 mm, double strikes, stray contacts."""

    chance: random.Random
    now: float = 0.0
    aimed: list[Spot] = field(default_factory=list)

    def tap(self) -> list[Contact]:
        """Return the contacts of one try at a target; some time has passed before it."""
        chance, began = self.chance, self.now + 1.0
        column, row = chance.randrange(8), chance.randrange(5)
        middle = (column * 22.6 + 10, row * 22.6 + 10)
        self.aimed.append(Spot(Kind.KEY, "keyboard", row, column))
        seconds = chance.uniform(0.15, 0.7)
        traces = [Trace(1, began, seconds, [middle], jitter=6.0)]
        if chance.random() < 0.3:  # strikes twice, the second time not quite there
            beside = (middle[0] + chance.uniform(-12, 12), middle[1] + chance.uniform(-12, 12))
            later = began + seconds + chance.uniform(0.03, 0.3)
            traces.append(Trace(2, later, chance.uniform(0.03, 0.12), [beside], jitter=6.0))
        if chance.random() < 0.2:  # the heel of the hand, or another finger, touches too
            place = (chance.uniform(0, 190), chance.uniform(0, 110))
            when = began + chance.uniform(-0.2, seconds)
            traces.append(Trace(3, when, chance.uniform(0.02, 0.3), [place], jitter=2.0))
        made = reports(traces, chance.randrange(1 << 30))
        self.now = made[-1].at
        return made


@pytest.mark.parametrize("seed", range(3))
def test_a_trembling_hand_activates_nothing_it_did_not_aim_at(seed: int) -> None:
    """In a thousand taps nothing else is activated, nothing twice, and most of them count."""
    hand = Trembling(random.Random(seed))  # noqa: S311 - a trembling hand, no secret
    steady, right = Steady(grid), 0
    for _ in range(TAPS):
        meant = [each for each in done(steady, hand.tap()) if each != Miss()]
        assert meant in ([], [Tap(hand.aimed[-1])])
        right += len(meant)
    assert right >= 0.8 * TAPS


def test_a_second_strike_on_what_came_up_is_ignored() -> None:
    """A tap on "Next" and its echo 300 ms later go one screen on, not two."""
    steady = Steady(two_cards)
    strikes = [Trace(1, 0.0, 0.3, [(50, 30)]), Trace(1, 0.6, 0.2, [(50, 30)])]
    assert done(steady, reports(strikes)) == [Tap(CARD)]
    again = [Trace(1, 3.0, 0.3, [(50, 30)])]
    assert done(steady, reports(again)) == [Tap(CARD)]


def test_a_trembling_hand_can_turn_pages() -> None:
    """A long way up or down is a swipe, however crooked."""
    for places, by in (([(150, 100), (150, 40)], 1), ([(150, 20), (155, 80)], -1)):
        trace = Trace(1, 0.0, 0.5, places, jitter=6.0)
        assert done(Steady(two_cards), reports([trace])) == [Turn(by)]


def test_a_hand_that_rests_for_long_keeps_nothing_from_working() -> None:
    """After 4 s a resting hand is not waited for any more."""
    taps = [Trace(1, 0.0, 9.0, [(150, 100)]), Trace(2, 6.0, 0.4, [(50, 30)])]
    assert done(Steady(two_cards), reports(taps)) == [Tap(CARD)]
