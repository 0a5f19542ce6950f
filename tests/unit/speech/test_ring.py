"""Sound that waits: nothing lost, nothing stale, marks in their place."""

import array
import threading

from hypothesis import given
from hypothesis import strategies as st

from speech.ports import SinkMark
from speech.ring import Ring
from speech.types import Finished, Started

WAIT = 10.0


def ramp(count: int, first: int = 1) -> bytes:
    """Return samples that count upwards, so that each can be recognised."""
    return array.array("h", range(first, first + count)).tobytes()


@given(
    st.lists(st.integers(0, 50), max_size=6),
    st.lists(st.integers(1, 40), max_size=12),
)
def test_every_sample_comes_once_and_marks_fall_where_they_belong(
    written: list[int], pulled: list[int]
) -> None:
    """Whatever the block sizes, the same samples come out, and a mark is due at its own sample."""
    ring = Ring()
    first = 1
    places = {}
    for number, count in enumerate(written):
        places[number] = first - 1
        ring.write(0, ramp(count, first), [SinkMark(0, Started(number))])
        first += count
    total = first - 1
    heard = bytearray()
    due_at = {}
    for count in [*pulled, total + 1]:
        before = len(heard) // 2
        pcm, due = ring.pull(count)
        heard += pcm
        for mark in due:
            assert isinstance(mark.event, Started)
            due_at[mark.event.id] = before + mark.sample
    assert bytes(heard[: total * 2]) == ramp(total)
    assert not any(heard[total * 2 :])
    assert due_at == places


def test_old_sound_is_refused_after_a_flush() -> None:
    """Sound that was still on its way when somebody pressed a key is not heard, but for a fade."""
    ring = Ring()
    assert ring.write(0, ramp(100), [SinkMark(50, Finished(1))])
    ring.pull(10)
    ring.flush(1)
    assert not ring.write(0, ramp(100))
    pcm, due = ring.pull(400)
    samples = memoryview(pcm).cast("h")
    assert all(0 <= sample <= 98 for sample in samples[:44])
    assert any(samples[:44])
    assert not any(samples[43:])
    assert not due


def test_what_comes_next_does_not_wait_for_the_fade() -> None:
    """An answer begins with its first sample at once; what was cut dies away beneath it."""
    ring = Ring()
    ring.write(0, ramp(200))
    ring.pull(10)
    ring.flush(1)
    assert ring.write(1, ramp(300, 1000), [SinkMark(0, Started(2)), SinkMark(300, Finished(2))])
    pcm, due = ring.pull(300)
    beneath = [sample - 1000 - index for index, sample in enumerate(memoryview(pcm).cast("h"))]
    assert all(0 <= sample <= 98 for sample in beneath)
    assert any(beneath[:40])
    assert not any(beneath[43:])
    assert [(mark.sample, mark.event) for mark in due] == [(0, Started(2)), (300, Finished(2))]


def test_a_writer_waits_for_room_and_is_freed_by_a_flush() -> None:
    """Long texts are not synthesised hours ahead, and a cancel never waits for their writer."""
    ring = Ring(limit=100)
    assert ring.write(0, ramp(150))
    answers: list[bool] = []
    started = threading.Event()

    def write() -> None:
        started.set()
        answers.append(ring.write(0, ramp(10)))

    writer = threading.Thread(target=write, daemon=True)
    writer.start()
    assert started.wait(WAIT)
    writer.join(0.05)
    assert writer.is_alive()
    ring.flush(1)
    writer.join(WAIT)
    assert answers == [False]
    assert ring.write(1, ramp(150))
    writer = threading.Thread(target=lambda: answers.append(ring.write(1, ramp(10))), daemon=True)
    writer.start()
    ring.pull(200)
    writer.join(WAIT)
    assert answers == [False, True]


def test_a_flush_without_a_fade_leaves_nothing_old() -> None:
    """What must not be heard is not even heard to fade, and what is newer plays on unharmed."""
    ring = Ring()
    ring.write(0, ramp(100))
    ring.pull(10)
    ring.flush(1)
    ring.write(1, ramp(5, 1000), [SinkMark(0, Started(2))])
    ring.flush(1, fade=False)
    pcm, due = ring.pull(50)
    assert pcm == ramp(5, 1000) + bytes(90)
    assert [mark.event for mark in due] == [Started(2)]
    ring.write(1, ramp(100))
    ring.flush(2, fade=False)
    assert ring.unplayed == 0
    assert not any(ring.pull(50)[0])


def test_cuts_within_a_fade_leave_one_fade() -> None:
    """Keys that come faster than 2 ms do not pile up what they cut: nothing of it has sounded."""
    ring = Ring()
    ring.write(0, ramp(1_000, 5_000))
    ring.pull(10)
    for generation in range(1, 5):
        ring.flush(generation)
        ring.write(generation, ramp(1_000, 5_000))
    ring.flush(5)
    samples = memoryview(ring.pull(200)[0]).cast("h")
    assert 0 < max(samples) <= 5_100
    assert not any(samples[44:])
