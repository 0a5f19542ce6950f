"""Silence around speech: left out before it, shortened behind it, kept inside it."""

import array
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from speech.onset import SILENCE, Trimmed
from speech.ports import SAMPLE_RATE, Chunk, WordMark

PAUSE = SAMPLE_RATE * 150 // 1000


def pcm(*samples: int) -> bytes:
    """Return these samples as sound."""
    return array.array("h", samples).tobytes()


def trim(
    samples: list[int], marks: list[int], cuts: list[int], threshold: int = SILENCE
) -> tuple[list[int], list[int]]:
    """Return the samples and the places of the marks after trimming, fed in pieces."""
    heard: list[int] = []
    places: list[int] = []

    def collect(chunk: Chunk) -> bool:
        places.extend(len(heard) + word.sample for word in chunk.words)
        heard.extend(memoryview(chunk.pcm).cast("h"))
        return True

    trimmed = Trimmed(collect, threshold)
    edges = sorted({0, len(samples), *(min(cut, len(samples)) for cut in cuts)})
    left = list(enumerate(marks))
    for begin, end in pairwise(edges):
        due = [one for one in left if one[1] < end or end == len(samples)]
        left = left[len(due) :]
        words = tuple(WordMark(place - begin, number, 1) for number, place in due)
        assert trimmed.take(Chunk(pcm(*samples[begin:end]), words))
    trimmed.finish()
    return heard, places


def test_an_answer_begins_with_its_first_sound() -> None:
    """Silence before a label is left out but for one sample, so that no consonant is clipped."""
    heard, places = trim([0] * 900 + [5, 40, -70, 900], [0], [300, 901])
    assert heard == [5, 40, -70, 900]
    assert places == [0]


def test_a_pause_between_sentences_is_short() -> None:
    """Of the silence that an engine leaves at an end, 150 ms stay; a shorter one stays whole."""
    heard, _ = trim([900] + [3] * 20_000, [], [4_000, 9_000])
    assert len(heard) == 1 + PAUSE
    heard, _ = trim([900] + [3] * 500, [], [100])
    assert len(heard) == 501


def test_silence_between_words_stays_as_long_as_it_was() -> None:
    """A gap in the middle of a sentence is the speaker's own, whatever pieces it comes in."""
    heard, places = trim([900] + [0] * 9_000 + [800], [0, 9_001], [2, 4_000, 8_000, 9_001])
    assert heard == [900] + [0] * 9_000 + [800]
    assert places == [0, 9_001]


def test_noise_of_a_recording_counts_as_silence_where_asked() -> None:
    """A voice with a noise floor is trimmed too, at a threshold of its own."""
    samples = [60, -80, 50, 3_000, -60, 40]
    assert trim(samples, [], [])[0] == samples
    assert trim(samples, [], [], threshold=100)[0] == [50, 3_000, -60, 40]


def test_a_span_without_sound_still_names_its_words() -> None:
    """Captions move on although an engine made nothing of a word."""
    assert trim([0] * 500, [0, 300], [100]) == ([], [0, 0])


def test_a_refused_chunk_is_the_last() -> None:
    """After a cancel nothing more is passed on, not even the pause at the end."""
    chunks: list[Chunk] = []

    def refuse(chunk: Chunk) -> bool:
        chunks.append(chunk)
        return False

    trimmed = Trimmed(refuse)
    assert not trimmed.take(Chunk(pcm(900, 0, 0)))
    assert not trimmed.take(Chunk(pcm(0, 900)))
    trimmed.finish()
    assert len(chunks) == 1


@given(
    st.lists(st.one_of(st.just(0), st.integers(-2_000, 2_000)), max_size=300),
    st.lists(st.integers(0, 300), max_size=8),
    st.lists(st.integers(0, 300), max_size=8),
)
def test_nothing_that_sounds_is_lost_and_marks_keep_their_sound(
    samples: list[int], marks: list[int], cuts: list[int]
) -> None:
    """However it is cut in pieces, what sounds comes whole, and a mark stays at its sample."""
    places = sorted(min(mark, len(samples)) for mark in marks)
    heard, moved = trim(samples, places if samples else [], cuts)
    sounding = [index for index, sample in enumerate(samples) if abs(sample) > SILENCE]
    if not sounding:
        assert heard == []
        return
    first = max(0, sounding[0] - 1)
    assert heard == samples[first : min(len(samples), sounding[-1] + 1 + PAUSE)]
    assert moved == [max(0, place - first) for place in places]
