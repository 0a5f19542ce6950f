"""Gestures: recorded shapes, and what holds of any contacts at all."""

import tomllib
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.modalities.touch.gestures import STEADY, Gesture, GestureKind, Thresholds
from kiosk.modalities.touch.recogniser import Recogniser
from kiosk.model.touch import Contact, Phase
from tests.unit.kiosk.touch.hand import Trace, reports

SHAPES = tomllib.loads((Path(__file__).parent / "shapes.toml").read_text("utf-8"))["shape"]
LONG_S = 30.0


def recognised(
    contacts: list[Contact], thresholds: Thresholds | None = None, *, watched: bool = True
) -> list[Gesture]:
    """Return all gestures of some contacts; `watched`: time is looked at when it is due."""
    recogniser = Recogniser(thresholds)
    made: list[Gesture] = []
    for contact in contacts:
        while watched and (due := recogniser.due()) is not None and due <= contact.at:
            made += recogniser.passed(due)
        made += recogniser.feed(contact)
    made += recogniser.passed(contacts[-1].at + LONG_S if contacts else LONG_S)
    assert recogniser.due() is None
    return made


def told(gestures: list[Gesture]) -> list[str]:
    """Return their kinds, exploring once however often it was reported."""
    kinds = [gesture.kind.value for gesture in gestures]
    return [
        kind for kind, same in groupby(kinds) for _ in ([0] if kind == "explore" else list(same))
    ]


@pytest.mark.parametrize("shape", SHAPES, ids=[shape["name"] for shape in SHAPES])
@pytest.mark.parametrize("seed", range(5))
def test_a_shape_means_what_it_is_meant_to(shape: dict[str, Any], seed: int) -> None:
    """Hands differ in pace and never draw a straight line; what they mean is understood."""
    traces = [
        Trace(finger, began, seconds, [(x, y) for x, y in places])
        for finger, began, seconds, places in shape["traces"]
    ]
    assert told(recognised(reports(traces, seed))) == shape["means"]


def test_every_gesture_is_among_the_shapes() -> None:
    """No gesture is promised that no recorded hand makes."""
    assert {kind for shape in SHAPES for kind in shape["means"]} == set(GestureKind)


def test_a_finger_that_rolls_as_it_lifts_enters_what_it_rested_on() -> None:
    """The last 60 ms do not count: there a finger rolls by more than the gap between two keys."""
    trace = Trace(1, 0.0, 0.8, [(50, 50)], jitter=0.0, roll=(4.0, 3.0))
    *_, lift = recognised(reports([trace]))
    assert (lift.kind, lift.x, lift.y) == (GestureKind.LIFT, 50.0, 50.0)


def test_how_long_is_settable() -> None:
    """Whoever needs longer for a double tap, or for holding still, gets it."""
    slow = Thresholds(double=2.0, hold=4.0)
    two = [Trace(1, 0.0, 0.1, [(50, 50)]), Trace(1, 1.5, 0.1, [(50, 50)])]
    assert told(recognised(reports(two))) == ["tap", "tap"]
    assert told(recognised(reports(two), slow)) == ["double-tap"]
    rests = [Trace(1, 0.0, 3.5, [(50, 50)])]
    assert told(recognised(reports(rests))) == ["explore", "hold"]
    assert told(recognised(reports(rests), slow)) == ["explore", "lift"]


@pytest.mark.parametrize("seed", range(20))
def test_a_trembling_finger_rests_and_taps(seed: int) -> None:
    """With 6 mm of noise a tap is a tap, a still finger still, and its place near the middle."""
    tap = [Trace(1, 0.0, 0.2, [(50, 50)], jitter=6.0)]
    assert told(recognised(reports(tap, seed), STEADY)) == ["tap"]
    rests = recognised(reports([Trace(1, 0.0, 2.5, [(50, 50)], jitter=6.0)], seed), STEADY)
    last = rests[-1]
    assert abs(last.x - 50) < 4.0
    assert abs(last.y - 50) < 4.0


STREAMS = st.lists(
    st.tuples(
        st.integers(1, 4),
        st.sampled_from(Phase),
        st.floats(0, 200),
        st.floats(0, 130),
        st.sampled_from([0.0, 0.005, 0.01, 0.05, 0.1, 0.2, 0.3, 0.7, 1.6, 3.0]),
    ),
    max_size=60,
)


def contacts_of(stream: list[tuple[int, Phase, float, float, float]]) -> list[Contact]:
    """Return a stream as contacts; every finger is off the glass at its end."""
    made, now = [], 0.0
    for finger, phase, x, y, wait in stream:
        now += wait
        made.append(Contact(finger, phase, x, y, now))
    return made + [Contact(finger, Phase.UP, 1.0, 1.0, now) for finger in range(1, 5)]


@given(STREAMS)
def test_no_contact_makes_two_gestures(
    stream: list[tuple[int, Phase, float, float, float]],
) -> None:
    """Whatever the glass reports, nobody's finger activates two things by one contact."""
    made = recognised(contacts_of(stream))
    numbers = [number for gesture in made for number in gesture.contacts]
    assert len(numbers) == len(set(numbers))


@given(STREAMS)
def test_time_goes_forward(stream: list[tuple[int, Phase, float, float, float]]) -> None:
    """Gestures come in the order in which they were meant, none before its contacts."""
    times = [gesture.at for gesture in recognised(contacts_of(stream))]
    assert times == sorted(times)


@given(STREAMS)
def test_nothing_is_ever_stuck(stream: list[tuple[int, Phase, float, float, float]]) -> None:
    """After any muddle, once the glass is empty, a double tap is a double tap."""
    recogniser = Recogniser()
    muddle = contacts_of(stream)
    for contact in muddle:
        recogniser.feed(contact)
    now = muddle[-1].at + LONG_S
    recogniser.passed(now)
    assert recogniser.due() is None
    two = [Trace(1, now, 0.1, [(50, 50)]), Trace(2, now + 0.3, 0.1, [(50, 50)])]
    made = [gesture for contact in reports(two) for gesture in recogniser.feed(contact)]
    assert told(made) == ["double-tap"]


@given(STREAMS)
def test_it_does_not_matter_how_often_time_is_looked_at(
    stream: list[tuple[int, Phase, float, float, float]],
) -> None:
    """A busy machine that looks late finds the same gestures."""
    contacts = contacts_of(stream)
    assert recognised(contacts) == recognised(contacts, watched=False)


@given(STREAMS)
def test_what_was_spent_means_nothing(
    stream: list[tuple[int, Phase, float, float, float]],
) -> None:
    """A screen that comes up under fingers is not touched by them."""
    contacts = contacts_of(stream)
    recogniser = Recogniser()
    half = len(contacts) // 2
    for contact in contacts[:half]:
        recogniser.feed(contact)
    recogniser.spend()
    assert recogniser.due() is None
    lifts = [Contact(finger, Phase.UP, 1.0, 1.0, contacts[-1].at) for finger in range(1, 5)]
    assert [gesture for contact in lifts for gesture in recogniser.feed(contact)] == []
