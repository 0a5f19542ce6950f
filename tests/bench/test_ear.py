"""The ear of the benches: whether its times are true."""

import statistics

from kiosk.rig import rig
from tests.bench.ear import Ear
from tests.bench.speakers import raw

TONES = 7


def test_a_sound_is_heard_when_the_stream_says() -> None:
    """What the stream reckons and what the ear finds agree, and silence is found as exactly."""
    with rig(screen=None) as place, raw(place.env) as stream, Ear(place.env) as ear:
        apart, waits = [], []
        for number in range(TONES):
            asked = stream.say("en", "")
            began = ear.sounds_at(asked)
            assert asked < began
            apart.append(abs(began - stream.due))
            ear.listen_until(began + 0.1 + number / 1_000)
            cancelled = stream.cancel()
            ended = ear.silent_at(cancelled, 0.1)
            waits.append(ended - cancelled)
            assert not ear.heard(ended + 0.001, ended + 0.05).any()
        assert statistics.median(apart) < 0.02
        assert 0 < statistics.median(waits) < 0.2
