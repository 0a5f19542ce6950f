"""How long the device's buffer is kept."""

import itertools

import pytest

from speech.buffering import LATENCIES, Buffering

STEP_S = 0.2


def play(
    buffering: Buffering, since: float, until: float, underflows: int, *, silent: bool
) -> float | None:
    """Ask as the loudspeaker does; return when another latency was chosen, or None."""
    now = since
    while now < until:
        if buffering.another(now, underflows, silent=silent):
            return now
        now += STEP_S
    return None


@pytest.fixture
def stuttered() -> Buffering:
    """Return one that has just taken the next longer buffer, at the time 0."""
    buffering = Buffering()
    buffering.opened(-1.0, 0)
    assert buffering.another(0.0, 5, silent=False)
    buffering.opened(0.0, 5)
    return buffering


def test_a_machine_that_keeps_up_answers_as_soon_as_it_can() -> None:
    """A gap now and then makes nobody's answer late."""
    buffering = Buffering()
    buffering.opened(0.0, 0)
    for minute in range(10):
        assert play(buffering, minute * 60.0, minute * 60.0 + 60, minute * 4, silent=True) is None
    assert buffering.latency == LATENCIES[0]


def test_gaps_that_follow_one_another_lengthen_the_buffer(stuttered: Buffering) -> None:
    """Speech that stutters is mended within seconds, as far as there are longer buffers."""
    assert stuttered.latency == LATENCIES[1]
    for gaps, latency in ((10, LATENCIES[2]), (15, LATENCIES[3]), (20, LATENCIES[3])):
        stuttered.another(1.0, gaps, silent=False)
        stuttered.opened(1.0, gaps)
        assert stuttered.latency == latency


def test_a_longer_buffer_is_given_up_when_calm_returns(stuttered: Buffering) -> None:
    """A busy moment does not make every answer of the visit late."""
    when = play(stuttered, 0.0, 60.0, 5, silent=True)
    assert when is not None
    assert 20.0 <= when <= 21.0
    assert stuttered.latency == LATENCIES[0]


def test_nothing_that_is_being_said_is_cut_for_it(stuttered: Buffering) -> None:
    """The stream is opened anew only after a second of silence."""
    assert play(stuttered, 0.0, 100.0, 5, silent=False) is None
    when = play(stuttered, 100.0, 110.0, 5, silent=True)
    assert when is not None
    assert when >= 101.0


def test_a_machine_that_needs_the_longer_buffer_is_tried_ever_more_rarely(
    stuttered: Buffering,
) -> None:
    """Who listens is not disturbed again and again by an attempt that fails."""
    now, underflows, calms = 0.0, 5, []
    for _ in range(4):
        shorter = play(stuttered, now, now + 1_000.0, underflows, silent=True)
        assert shorter is not None
        calms.append(shorter - now)
        stuttered.opened(shorter, underflows)
        underflows += 5
        assert stuttered.another(shorter + 1.0, underflows, silent=False)
        now = shorter + 1.0
        stuttered.opened(now, underflows)
    assert all(later > 1.8 * earlier for earlier, later in itertools.pairwise(calms))
