"""Who speaks, who waits and who is never heard."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech.queue import Outcome, SpeechQueue
from speech.types import Priority, Utterance

I, M, T, N, P = Priority  # noqa: E741 - the table below is read by these letters


def said(number: int, priority: Priority) -> Utterance:
    """Return an utterance of which only number and priority matter here."""
    return Utterance(number, (), priority)


@pytest.mark.parametrize(
    ("speaking", "arrival", "fate", "first"),
    [
        (I, I, "goes on", 1),
        (I, M, "goes on", 1),
        (I, T, "goes on", 1),
        (I, N, "goes on", 1),
        (I, P, "goes on", 1),
        (M, I, "begins again", 2),
        (M, M, "goes on", 1),
        (M, T, "goes on", 1),
        (M, N, "goes on", 1),
        (M, P, "goes on", 1),
        (T, I, "cancelled", 2),
        (T, M, "cancelled", 2),
        (T, T, "cancelled", 2),
        (T, N, "goes on", 1),
        (T, P, "goes on", 1),
        (N, I, "cancelled", 2),
        (N, M, "cancelled", 2),
        (N, T, "cancelled", 2),
        (N, N, "cancelled", 2),
        (N, P, "goes on", 1),
        (P, I, "cancelled", 2),
        (P, M, "cancelled", 2),
        (P, T, "cancelled", 2),
        (P, N, "cancelled", 2),
        (P, P, "cancelled", 2),
    ],
)
def test_what_an_arrival_does_to_the_one_that_speaks(
    speaking: Priority, arrival: Priority, fate: str, first: int
) -> None:
    """The more urgent is heard first; the newest focus silences the one before."""
    queue = SpeechQueue()
    queue.offer(said(1, speaking))
    queue.take()
    outcome = queue.offer(said(2, arrival))
    assert (outcome.cut is not None) == (fate != "goes on")
    assert outcome.cancelled == ((1,) if fate == "cancelled" else ())
    speaks = queue.speaking or queue.take()
    assert speaks is not None
    assert speaks.id == first


@pytest.mark.parametrize(
    ("waiting", "arrival", "lost"),
    [
        ([M, T], I, []),
        ([M, T], M, []),
        ([M, T], T, [2]),
        ([M, T], N, [3]),
        ([M, T], P, [3]),
        ([M, M], T, []),
        ([I, M], T, []),
    ],
)
def test_what_an_arrival_does_to_those_that_wait(
    waiting: list[Priority], arrival: Priority, lost: list[int]
) -> None:
    """Alerts wait their turn; only the newest text waits; chatter never waits."""
    queue = SpeechQueue()
    queue.offer(said(0, I))
    queue.take()
    for number, priority in enumerate(waiting, 1):
        queue.offer(said(number, priority))
    assert list(queue.offer(said(3, arrival)).dropped) == lost


@given(st.lists(st.sampled_from([*Priority, None]), max_size=40))
def test_alerts_are_all_said_and_the_last_text_too(steps: list[Priority | None]) -> None:
    """Whatever comes in whatever order, no IMPORTANT or MESSAGE and no newest TEXT is lost.

    None stands for the end of the utterance that speaks.
    """
    queue = SpeechQueue()
    ended: set[int] = set()
    lost: set[int] = set()
    arrivals: dict[int, Priority] = {}

    def end_one() -> None:
        if queue.speaking:
            ended.add(queue.speaking.id)
            queue.finish()
        queue.take()

    for number, step in enumerate(steps):
        if step is None:
            end_one()
            continue
        arrivals[number] = step
        outcome = queue.offer(said(number, step))
        lost.update(outcome.dropped, outcome.cancelled)
        queue.take()
    while queue.speaking:
        end_one()

    assert ended | lost == set(arrivals)
    assert not ended & lost
    assert all(arrivals[number] > M for number in lost)


def test_the_oldest_of_equals_is_said_first() -> None:
    """Two alerts are heard in the order in which they came."""
    queue = SpeechQueue()
    for number, priority in enumerate([M, I, M, I]):
        queue.offer(said(number, priority))
    order = []
    while utterance := queue.take():
        order.append(utterance.id)
        queue.finish()
    assert order == [1, 3, 0, 2]


def test_clearing_names_everyone() -> None:
    """After a cancel each utterance is accounted for: one cut off, the others never begun."""
    queue = SpeechQueue()
    for number in range(3):
        queue.offer(said(number, M))
    queue.take()
    outcome = queue.clear()
    assert outcome.cut is not None
    assert outcome.cut.id == 0
    assert outcome.cancelled == (0,)
    assert outcome.dropped == (1, 2)
    assert queue.take() is None


@pytest.mark.parametrize("priority", list(Priority))
def test_what_is_sent_twice_is_said_once(priority: Priority) -> None:
    """Whoever cannot know whether words arrived may send them again; nobody hears them twice."""
    queue = SpeechQueue()
    queue.offer(said(1, priority))
    assert queue.offer(said(1, priority)) == Outcome()
    assert queue.take() == said(1, priority)
    assert queue.offer(said(1, priority)) == Outcome()
    queue.finish()
    assert queue.take() is None
