"""A film runs at the speed that was chosen, stands where it was paused and leaves no sign out."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.films.playhead import Playhead
from kiosk.model.film import SPEEDS

STEPS = st.lists(
    st.tuples(st.floats(0, 30), st.booleans(), st.sampled_from(SPEEDS)), min_size=1, max_size=20
)


@given(STEPS)
def test_film_time_never_goes_back_and_never_outruns_the_clock(
    steps: list[tuple[float, bool, float]],
) -> None:
    """However somebody pauses and slows, nothing jumps."""
    head, now, last = Playhead(), 0.0, 0.0
    for pause, running, speed in steps:
        now += pause
        at = head.at(now)
        assert last <= at + 1e-9
        assert at <= last + pause + 1e-9
        head = head.set(now, running=running, speed=speed)
        assert head.at(now) == pytest.approx(at)
        last = at


@given(st.floats(0, 100), st.sampled_from(SPEEDS), st.floats(0, 100))
def test_a_picture_is_due_when_its_time_has_come(due: float, speed: float, now: float) -> None:
    """At half the speed it is due twice as late; while the film stands, never."""
    head = Playhead(speed=speed)
    wait = head.wait(due, now)
    assert head.at(now + wait) >= due - 1e-6
    assert head.set(now, running=False, speed=speed).wait(due, now) == inf


def test_a_late_picture_holds_the_film_back() -> None:
    """A slow machine shows every sign, later, instead of jumping over some."""
    head = Playhead()
    assert head.shown(1.0, 1.05) is head
    held = head.shown(1.0, 3.0)
    assert held.at(3.0) == 1.0
    assert held.wait(1.04, 3.0) == pytest.approx(0.04)
