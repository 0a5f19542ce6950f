"""What never leaves the loudspeaker, and what sounds over everything: headphones and earcons."""

import pytest

from speech.earcons import sound
from speech.ports import SAMPLE_RATE
from speech.types import Earcon, OutputChanged, Play, Word
from speech.virtual import VirtualSpeech
from tests.unit.speech.expectations import EARCON_LEVEL, Listener, hears


def test_pulling_the_plug_silences_what_is_for_headphones_only() -> None:
    """A name that is being spoken is cut off, one that waits is never spoken, the alert is."""
    hears(
        """
        plug
        say a TEXT headphones
        when a is at word 3
        unplug
        say b MESSAGE
        say c TEXT headphones
        """,
        "a 1-3 cancelled, c dropped, b 1-6 finished",
    )
    hears(
        """
        plug
        say a IMPORTANT
        say b MESSAGE headphones
        when a is at word 2
        unplug
        plug
        """,
        "a 1-6 finished, b dropped",
    )


def test_the_plug_comes_out_in_a_pause_or_behind_an_alert() -> None:
    """What would go on later does not, once everybody could hear it."""
    hears(
        """
        plug
        say a TEXT resumes headphones
        when a is at word 3
        pause
        unplug
        resume
        """,
        "a 1-3 cancelled",
    )
    hears(
        """
        plug
        say a TEXT resumes headphones
        when a is at word 3
        say b IMPORTANT
        when b is at word 2
        unplug
        """,
        "a 1-3, b 1-6 finished, a cancelled",
    )


def test_nothing_for_headphones_only_is_said_before_headphones_are_known() -> None:
    """Until somebody tells otherwise, everybody in the room hears."""
    hears("say a TEXT headphones", "a dropped")
    hears("plug\nsay a TEXT headphones", "a 1-6 finished")


def test_the_kiosk_is_told_of_the_output_after_what_it_cut() -> None:
    """The words "headphones are out" can follow at once; told once for each change."""
    listener = Listener()
    listener.run("unplug\nunplug\nplug\nplug\nsay a TEXT headphones\nwait 1\nunplug")
    told = [type(e).__name__ for e in listener.events if not isinstance(e, Word)]
    assert told == [
        "DriverChosen",
        "OutputChanged",
        "OutputChanged",
        "Started",
        "Cancelled",
        "OutputChanged",
    ]
    assert isinstance(listener.events[-1], OutputChanged)


@pytest.mark.parametrize("before", ["wait 0.05", "wait 0.05\ncancel", "wait 0.05\nsay b MESSAGE"])
def test_not_a_sample_is_left_when_the_plug_comes_out(before: str) -> None:
    """The fade of 2 ms that ends other speech is left out too (100 ms are allowed)."""
    listener = Listener()
    listener.run(f"plug\nsay a TEXT headphones\nwhen a is at word 2\n{before}\nunplug")
    heard = memoryview(listener.speech.sink.advance(0.004)).cast("h")
    spoken = listener.speech.sink.advance(1.0)
    if "say b" in before:
        assert any(spoken)
    else:
        assert not any(heard)
        assert not any(spoken)


def test_an_earcon_sounds_at_once_over_speech_and_cuts_nothing() -> None:
    """The edge of a list is heard while its last item is still being spoken."""
    listener = hears(
        """
        say a TEXT
        when a is at word 3
        earcon edge
        """,
        "a 1-6 finished",
    )
    ((at, pcm),) = listener.speech.sink.mixed
    assert len(pcm) == 4_000
    assert 0 < at < 4 * SAMPLE_RATE


def test_an_earcon_sounds_in_silence_and_in_a_pause() -> None:
    """A key that does nothing is answered although nothing is being said."""
    listener = Listener()
    listener.run("say a TEXT\nwhen a is at word 3\npause\nwait 1\nearcon nothing")
    heard = memoryview(listener.speech.sink.advance(0.01)).cast("h")
    assert set(heard) == {EARCON_LEVEL}


def test_every_earcon_of_the_kiosk_can_be_played() -> None:
    """Each one sounds as it was designed, at once, on the shipped files."""
    speech = VirtualSpeech(lambda _: None)
    for number, earcon in enumerate(Earcon):
        speech.handle(Play(earcon))
        assert speech.sink.mixed[number] == (speech.sink.now, sound(earcon))
        assert any(speech.advance(0.5))


def test_an_earcon_without_its_file_is_only_seen() -> None:
    """A damaged installation is quiet where it cannot sound, and goes on speaking."""

    def missing(_: Earcon) -> bytes:
        raise FileNotFoundError

    speech = VirtualSpeech(lambda _: None, sound=missing)
    speech.handle(Play(Earcon.EDGE))
    assert not speech.sink.mixed
