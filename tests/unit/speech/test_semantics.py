"""Who is heard, who is cut off, who waits and who is never heard: every rule as it sounds."""

import pytest

from speech.earcons import sound
from speech.ports import SAMPLE_RATE
from speech.types import Earcon, Finished, OutputChanged, Play, Word
from speech.virtual import VirtualSpeech
from tests.unit.speech.expectations import EARCON_LEVEL, Listener, hears

WHOLE = "1-6 finished"


@pytest.mark.parametrize(
    ("speaking", "arrival", "expected"),
    [
        ("IMPORTANT", "IMPORTANT", f"a {WHOLE}, b {WHOLE}"),
        ("IMPORTANT", "MESSAGE", f"a {WHOLE}, b {WHOLE}"),
        ("IMPORTANT", "TEXT", f"a {WHOLE}, b {WHOLE}"),
        ("IMPORTANT", "NOTIFICATION", f"a {WHOLE}, b dropped"),
        ("IMPORTANT", "PROGRESS", f"a {WHOLE}, b dropped"),
        ("MESSAGE", "IMPORTANT", f"a 1-3, b {WHOLE}, a {WHOLE}"),
        ("MESSAGE", "MESSAGE", f"a {WHOLE}, b {WHOLE}"),
        ("MESSAGE", "TEXT", f"a {WHOLE}, b {WHOLE}"),
        ("MESSAGE", "NOTIFICATION", f"a {WHOLE}, b dropped"),
        ("MESSAGE", "PROGRESS", f"a {WHOLE}, b dropped"),
        ("TEXT", "IMPORTANT", f"a 1-3 cancelled, b {WHOLE}"),
        ("TEXT", "MESSAGE", f"a 1-3 cancelled, b {WHOLE}"),
        ("TEXT", "TEXT", f"a 1-3 cancelled, b {WHOLE}"),
        ("TEXT", "NOTIFICATION", f"a {WHOLE}, b dropped"),
        ("TEXT", "PROGRESS", f"a {WHOLE}, b dropped"),
        ("NOTIFICATION", "IMPORTANT", f"a 1-3 cancelled, b {WHOLE}"),
        ("NOTIFICATION", "MESSAGE", f"a 1-3 cancelled, b {WHOLE}"),
        ("NOTIFICATION", "TEXT", f"a 1-3 cancelled, b {WHOLE}"),
        ("NOTIFICATION", "NOTIFICATION", f"a 1-3 cancelled, b {WHOLE}"),
        ("NOTIFICATION", "PROGRESS", f"a {WHOLE}, b dropped"),
        ("PROGRESS", "IMPORTANT", f"a 1-3 cancelled, b {WHOLE}"),
        ("PROGRESS", "MESSAGE", f"a 1-3 cancelled, b {WHOLE}"),
        ("PROGRESS", "TEXT", f"a 1-3 cancelled, b {WHOLE}"),
        ("PROGRESS", "NOTIFICATION", f"a 1-3 cancelled, b {WHOLE}"),
        ("PROGRESS", "PROGRESS", f"a 1-3 cancelled, b {WHOLE}"),
    ],
)
def test_what_an_arrival_does_to_the_one_that_speaks(
    speaking: str, arrival: str, expected: str
) -> None:
    """The more urgent is heard at once; what is worth it is heard whole; the rest is silent."""
    hears(
        f"""
        say a {speaking}
        when a is at word 3
        say b {arrival}
        """,
        expected,
    )


@pytest.mark.parametrize(
    ("waiting", "arrival", "expected"),
    [
        ("IMPORTANT", "IMPORTANT", f"w {WHOLE}, b {WHOLE}"),
        ("IMPORTANT", "MESSAGE", f"w {WHOLE}, b {WHOLE}"),
        ("IMPORTANT", "TEXT", f"w {WHOLE}, b {WHOLE}"),
        ("IMPORTANT", "PROGRESS", f"w {WHOLE}"),
        ("MESSAGE", "IMPORTANT", f"b {WHOLE}, w {WHOLE}"),
        ("MESSAGE", "MESSAGE", f"w {WHOLE}, b {WHOLE}"),
        ("MESSAGE", "TEXT", f"w {WHOLE}, b {WHOLE}"),
        ("MESSAGE", "NOTIFICATION", f"w {WHOLE}"),
        ("TEXT", "IMPORTANT", f"b {WHOLE}, w {WHOLE}"),
        ("TEXT", "MESSAGE", f"b {WHOLE}, w {WHOLE}"),
        ("TEXT", "TEXT", f"b {WHOLE}"),
        ("TEXT", "NOTIFICATION", f"w {WHOLE}"),
    ],
)
def test_what_an_arrival_does_to_the_one_that_waits(
    waiting: str, arrival: str, expected: str
) -> None:
    """Behind an alert the most urgent comes first, and of what follows the hand only the newest."""
    listener = Listener()
    listener.run(f"say i IMPORTANT\nwhen i is at word 1\nsay w {waiting}\nsay b {arrival}\nwait 40")
    whole = [str(one) for one in listener.stretches if one.words and one.name != "i"]
    assert ", ".join(whole) == expected


def test_focus_that_was_left_meanwhile_is_never_said() -> None:
    """Moving over three items during an alert leaves only the one where the person is now."""
    hears(
        """
        say a IMPORTANT
        when a is at word 2
        say b TEXT
        say c TEXT
        say d TEXT
        """,
        "a 1-6 finished, b dropped, c dropped, d 1-6 finished",
    )


def test_reading_goes_on_at_the_word_where_an_alert_cut_it_off() -> None:
    """Somebody who listens to a petition loses no word to "one minute left", and hears it now."""
    hears(
        """
        say a TEXT resumes
        when a is at word 3
        say b IMPORTANT
        """,
        "a 1-3, b 1-6 finished, a 3-6 finished",
    )


def test_reading_that_is_cut_off_again_and_again_still_arrives() -> None:
    """Three alerts in a row cost three repeated words, nothing else."""
    hears(
        """
        say a TEXT resumes
        when a is at word 2
        say b MESSAGE
        when b is at word 3
        say c IMPORTANT
        when a is at word 4
        say d MESSAGE
        """,
        "a 1-2, b 1-3, c 1-6 finished, b 1-6 finished, a 2-4, d 1-6 finished, a 4-6 finished",
    )


def test_reading_cut_off_before_its_first_word_begins_at_its_first_word() -> None:
    """An alert in the same instant does not swallow the beginning."""
    hears(
        """
        say a TEXT resumes
        say b MESSAGE
        """,
        "b 1-6 finished, a 1-6 finished",
    )


def test_reading_ends_when_the_person_moves_on_during_an_alert() -> None:
    """The new focus counts; the text of before does not come back behind it."""
    hears(
        """
        say a TEXT resumes
        when a is at word 3
        say b IMPORTANT
        when b is at word 2
        say c TEXT
        """,
        "a 1-3, b 1-6 finished, a cancelled, c 1-6 finished",
    )


def test_a_new_rate_holds_from_the_word_that_is_being_read() -> None:
    """Faster is heard at once: the word is said again at the new rate, and no other is lost."""
    slow = hears("say a TEXT resumes", "a 1-6 finished").speech.sink
    assert slow.now
    hears(
        """
        say a TEXT resumes
        when a is at word 3
        rate 9
        """,
        "a 1-3, a 3-6 finished",
    )
    hears(
        """
        say a TEXT
        when a is at word 3
        rate 9
        """,
        "a 1-6 finished",
    )


def test_a_pause_ends_at_the_word_where_it_began() -> None:
    """Pause is silence for as long as the person likes, whatever kind of speech it was."""
    for priority in ("IMPORTANT", "MESSAGE", "TEXT", "NOTIFICATION", "PROGRESS"):
        listener = hears(
            f"""
            say a {priority}
            when a is at word 4
            pause
            wait 60
            resume
            """,
            "a 1-4, a 4-6 finished",
        )
        times = [event for event in listener.events if isinstance(event, Finished)]
        assert len(times) == 1


def test_a_pause_is_silence_and_stays_silence() -> None:
    """Nothing sounds in a pause but the 4 ms of fading at its beginning."""
    listener = Listener()
    listener.run("say a TEXT\nwhen a is at word 2\nwait 0.05\npause")
    assert any(listener.speech.sink.advance(0.004))
    assert not any(listener.speech.sink.advance(60))


def test_an_alert_is_said_in_a_pause_and_the_pause_goes_on_after_it() -> None:
    """Whoever paused hears that their time runs out, and still decides when reading goes on."""
    hears(
        """
        say a TEXT resumes
        when a is at word 4
        pause
        say b IMPORTANT
        wait 60
        say c MESSAGE
        wait 60
        resume
        """,
        "a 1-4, b 1-6 finished, c 1-6 finished, a 4-6 finished",
    )


def test_resume_during_an_alert_waits_for_its_end() -> None:
    """Two voices never speak at once."""
    hears(
        """
        say a TEXT
        when a is at word 4
        pause
        say b MESSAGE
        when b is at word 2
        resume
        """,
        "a 1-4, b 1-6 finished, a 4-6 finished",
    )


def test_moving_on_ends_a_pause() -> None:
    """New focus is said at once, and what was on pause is gone; Resume then changes nothing."""
    hears(
        """
        say a TEXT resumes
        when a is at word 4
        pause
        say b TEXT
        when b is at word 2
        resume
        """,
        "a 1-4 cancelled, b 1-6 finished",
    )


def test_moving_on_in_a_pause_keeps_what_is_never_lost() -> None:
    """A message on pause is said to its end before the new focus."""
    hears(
        """
        say a MESSAGE
        when a is at word 4
        pause
        say b TEXT
        """,
        "a 1-4, a 4-6 finished, b 1-6 finished",
    )


def test_chatter_does_not_end_a_pause() -> None:
    """A progress tick is dropped while something is on pause."""
    hears(
        """
        say a TEXT
        when a is at word 4
        pause
        say b PROGRESS
        wait 10
        resume
        """,
        "a 1-4, b dropped, a 4-6 finished",
    )


def test_what_waits_is_on_pause_too() -> None:
    """Nothing begins in a pause that was asked for before it."""
    hears(
        """
        say a IMPORTANT
        say b TEXT
        when a is at word 4
        pause
        wait 60
        pause
        resume
        """,
        "a 1-4, a 4-6 finished, b 1-6 finished",
    )


def test_cancel_ends_a_pause() -> None:
    """After a cancel nothing comes back."""
    hears(
        """
        say a TEXT
        when a is at word 4
        pause
        wait 1
        cancel
        resume
        """,
        "a 1-4 cancelled",
    )


def test_resume_without_a_pause_changes_nothing() -> None:
    """The key may be pressed once too often."""
    hears(
        """
        say a TEXT
        when a is at word 2
        resume
        """,
        "a 1-6 finished",
    )


def test_a_new_rate_in_a_pause_holds_when_it_ends() -> None:
    """Somebody who stops to slow it down goes on slower, at the same word."""
    hears(
        """
        say a TEXT resumes
        when a is at word 4
        pause
        rate 1
        resume
        """,
        "a 1-4, a 4-6 finished",
    )


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
    """The fade of 4 ms that ends other speech is left out too (100 ms are allowed)."""
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
