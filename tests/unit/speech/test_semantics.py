"""Who is heard, who is cut off, who waits and who is never heard: every rule as it sounds."""

import pytest

from tests.unit.speech.expectations import Listener, hears

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
