"""The messages between kiosk and audio process."""

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speech import types as t
from speech import wire
from speech.errors import MalformedMessageError

SPANS = st.builds(t.Span, text=st.text(), language=st.sampled_from(["kk", "ru", "en"]))
UTTERANCES = st.builds(
    t.Utterance,
    id=st.integers(),
    spans=st.lists(SPANS).map(tuple),
    priority=st.sampled_from(t.Priority),
    private=st.booleans(),
    headphones_only=st.booleans(),
    resumes=st.booleans(),
)
MESSAGES = st.one_of(
    st.builds(t.Open),
    st.builds(t.Configure, st.integers(0, 12), st.integers(0, 10), st.booleans()),
    st.builds(t.Speak, UTTERANCES),
    st.builds(t.Cancel),
    st.builds(t.Pause),
    st.builds(t.Resume),
    st.builds(t.Play, st.sampled_from(t.Earcon)),
    st.builds(t.Prepare, st.lists(SPANS).map(tuple)),
    st.builds(t.OutputChanged, st.sampled_from(t.Output)),
    st.builds(t.Started, st.integers()),
    st.builds(t.Word, *[st.integers()] * 4),
    st.builds(t.Finished, st.integers()),
    st.builds(t.Cancelled, st.integers()),
    st.builds(t.Dropped, st.integers()),
    st.builds(t.OutputLost, st.text()),
    st.builds(t.OutputFound),
    st.builds(t.OutputStuttered, st.integers()),
    st.builds(t.DriverChosen, st.text(), st.lists(st.text()).map(tuple), st.text()),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=8,
)


@given(MESSAGES)
def test_every_message_survives_the_pipe(message: t.Message) -> None:
    """What the kiosk sends is what the audio process receives, and the other way round."""
    assert wire.decode(json.loads(json.dumps(wire.encode(message)))) == message


@given(MESSAGES, st.data())
def test_a_changed_message_is_refused_or_well_formed(
    message: t.Message, data: st.DataObject
) -> None:
    """A field that is missing, added or of a wrong type is refused; nothing half-read gets in."""
    plain = wire.encode(message)
    key = data.draw(st.sampled_from(sorted(plain)))
    how = data.draw(st.sampled_from(["drop", "add", "replace"]))
    if how == "drop":
        del plain[key]
    elif how == "add":
        plain["extra"] = 1
    else:
        plain[key] = data.draw(JSON)
    try:
        decoded = wire.decode(plain)
    except MalformedMessageError:
        return
    assert how == "replace"
    assert wire.encode(decoded) == plain


@pytest.mark.parametrize(
    "plain",
    [
        None,
        [],
        {},
        {"type": "Shout"},
        {"type": ["Speak"]},
        {"type": "Configure", "rate": 13, "volume": 5},
        {"type": "Configure", "rate": True, "volume": 5},
        {"type": "Configure", "rate": 3, "volume": -1},
        {"type": "Started", "id": 1.0},
    ],
)
def test_nonsense_is_refused(plain: object) -> None:
    """A message that no kiosk would send stops at the door."""
    with pytest.raises(MalformedMessageError):
        wire.decode(plain)


def test_nothing_spoken_is_in_a_repr_or_an_error() -> None:
    """A name that is to be spoken cannot reach a log by way of a repr or an exception."""
    utterance = t.Utterance(1, (t.Span("Қасымова", "kk"),), t.Priority.TEXT, private=True)
    assert "Қасымова" not in repr(t.Speak(utterance))
    plain = wire.encode(t.Speak(utterance))
    plain["utterance"]["spans"][0]["language"] = 7
    with pytest.raises(MalformedMessageError) as error:
        wire.decode(plain)
    assert "Қасымова" not in str(error.value)


def test_rate_steps_feel_equal_and_span_what_people_need() -> None:
    """From below half of an ordinary pace to four times it, slow by default (VVSG 2.0, 7.1-K)."""
    paces = [t.words_per_minute(step) for step in range(t.RATE_STEPS)]
    ratios = [b / a for a, b in itertools.pairwise(paces)]
    assert max(ratios) - min(ratios) < 1e-9
    assert paces[0] < 150 / 2
    assert 120 <= paces[t.DEFAULT_RATE] <= 125
    assert paces[-1] == pytest.approx(600)


def test_volume_steps_are_small_and_reach_far() -> None:
    """No step is more than 10 dB and the quietest still sounds (EN 301 549, 5.1.3.11)."""
    gains = [t.gain(step) for step in range(t.VOLUME_STEPS)]
    assert gains[-1] == 1.0
    assert gains[0] > 0
    assert gains[-1] / gains[0] >= 10 ** (40 / 20)
    assert all(b / a <= 10 ** (10 / 20) for a, b in itertools.pairwise(gains))
