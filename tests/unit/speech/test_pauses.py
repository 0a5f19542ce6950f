"""Silence for as long as the person likes, and where speech goes on after it."""

from speech.types import Finished
from tests.unit.speech.expectations import Listener, hears


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
    """Nothing sounds in a pause but the 2 ms of fading at its beginning."""
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
