"""How often a key counts: key repeat and double strikes (EN 301 549 5.7–5.8), on virtual time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.flow.timing import PATIENCE_S
from kiosk.modalities.keypad.presses import Press, Presses
from kiosk.model.presentation import KeyPress
from kiosk.model.roles import Earcon
from kiosk.model.settings import STEPS_S, Graded, Settings
from tests.journeys.kiosk import Kiosk, begun

SYSTEM_REPEATS_S = 0.04
SLOWEST = len(STEPS_S[Graded.REPEAT]) - 1
WIDEST = len(STEPS_S[Graded.STRIKE]) - 1


def held(settings: Settings, seconds: float) -> list[float]:
    """Hold a key as the window system reports it; return when it counted, from its press on."""
    presses, counted, at = Presses(), [0.0], 0.0
    assert presses.judge(KeyPress("down"), 100.0, settings) is Press.COUNTS
    while at < seconds:
        at += SYSTEM_REPEATS_S
        if presses.judge(KeyPress("down", repeated=True), 100.0 + at, settings) is Press.COUNTS:
            counted.append(at)
    return counted


@pytest.mark.parametrize("step", range(SLOWEST + 1))
def test_a_held_key_repeats_only_after_the_delay(step: int) -> None:
    """Whoever lifts a finger slowly moves by one, however long the delay that they chose."""
    delay = STEPS_S[Graded.REPEAT][step]
    counted = held(Settings(repeat=step), delay * 3)
    assert delay <= counted[1] < delay + 2 * SYSTEM_REPEATS_S
    assert len(counted) > 2


def test_at_the_longest_delay_a_key_repeats_every_two_seconds() -> None:
    """Delay and rate both go down to what EN 301 549 5.7 asks for: 2 s, and once in 2 s."""
    assert STEPS_S[Graded.REPEAT][SLOWEST] >= 2.0
    assert STEPS_S[Graded.STRIKE][WIDEST] >= 0.5
    counted = held(Settings(repeat=SLOWEST), 9.0)
    assert counted == pytest.approx([0.0, 2.0, 4.0, 6.0, 8.0], abs=3 * SYSTEM_REPEATS_S)


def test_a_bounce_is_ignored_and_another_key_is_not() -> None:
    """Within the window the same key is ignored, any other counts; after it the same one does."""
    presses, settings = Presses(), Settings(strike=WIDEST)
    pressed = [("up", 0.0), ("up", 0.4), ("down", 0.45), ("up", 0.5), ("up", 1.01)]
    judged = [presses.judge(KeyPress(key), at, settings) for key, at in pressed]
    counts, twice = Press.COUNTS, Press.STRUCK_TWICE
    assert judged == [counts, twice, counts, counts, counts]


def test_a_bounce_after_a_long_press_is_one_too() -> None:
    """Whoever leans on a key for a second, and strikes it again in letting go, pressed it once."""
    presses, settings = Presses(), Settings(repeat=SLOWEST, strike=WIDEST)
    presses.judge(KeyPress("up"), 0.0, settings)
    for n in range(25):
        presses.judge(KeyPress("up", repeated=True), n * SYSTEM_REPEATS_S, settings)
    assert presses.judge(KeyPress("up"), 1.2, settings) is Press.STRUCK_TWICE


def test_the_window_begins_when_the_key_is_let_go() -> None:
    """However long a finger stayed, what it strikes in leaving the key is no second press."""
    presses, settings = Presses(), Settings(strike=WIDEST)
    presses.judge(KeyPress("up"), 0.0, settings)
    presses.lifted(KeyPress("up", released=True), 0.9)
    assert presses.judge(KeyPress("up"), 1.3, settings) is Press.STRUCK_TWICE
    presses.lifted(KeyPress("up", released=True), 1.35)
    assert presses.judge(KeyPress("up"), 1.9, settings) is Press.COUNTS


@given(
    st.lists(st.tuples(st.sampled_from("ab"), st.floats(0.0, 1.0), st.booleans()), max_size=60),
    st.integers(0, SLOWEST),
    st.integers(0, WIDEST),
)
def test_whatever_a_hand_does(
    strokes: list[tuple[str, float, bool]], repeat: int, strike: int
) -> None:
    """One key that counts again, with no other between, does so after the window; none sticks."""
    presses, settings = Presses(), Settings(repeat=repeat, strike=strike)
    at, last = 0.0, ("", -10.0)
    for key, pause, repeated in strokes:
        at += pause
        judged = presses.judge(KeyPress(key, repeated=repeated), at, settings)
        if judged is Press.COUNTS:
            narrow = settings.seconds(Graded.REPEAT) ** 2 / 2 if repeated else 0.0
            assert key != last[0] or at - last[1] >= max(
                narrow, 0.0 if repeated else settings.seconds(Graded.STRIKE)
            )
        if judged is Press.COUNTS or key != last[0]:
            last = key, at
    assert presses.judge(KeyPress("a"), at + 5.0, settings) is Press.COUNTS


def test_a_bounce_is_heard_and_seen_and_cuts_nothing_off() -> None:
    """A trembling hand hears that the second strike did nothing, and the speech goes on."""
    kiosk = Kiosk(begun(speech=True).with_settings(strike=WIDEST))
    kiosk.press("down")
    focus = kiosk.screen.focus
    kiosk.clock.seconds += 0.2
    said = kiosk.press("down")
    assert kiosk.screen.focus == focus
    assert said == ""
    assert kiosk.screen.cue
    assert kiosk.screen.cue.earcon is Earcon.NOTHING
    assert kiosk.runtime.overlay.earcon is Earcon.NOTHING
    assert [type(request).__name__ for request in kiosk.requests] == ["Play"]
    kiosk.clock.seconds += 1.0
    assert kiosk.press("down")


def test_a_bounce_is_no_silence_of_a_person() -> None:
    """Whoever trembles is there: the time begins again with every strike."""
    kiosk = Kiosk(begun().with_settings(strike=WIDEST))
    kiosk.press("down")
    kiosk.wait(0.3)
    kiosk.press("down")
    assert kiosk.state.last_input == pytest.approx(kiosk.clock.seconds)
    kiosk.wait(PATIENCE_S)
    assert kiosk.screen.id == ScreenId.TIMEOUT
    kiosk.post(e.PressIgnored())
    assert kiosk.screen.id == ScreenId.PETITIONS


def test_double_letters_need_a_pause_only_where_that_was_asked_for() -> None:
    """By default two strikes are two letters."""
    kiosk = Kiosk(begun())
    kiosk.press("down")
    first = kiosk.screen.focus
    kiosk.press("down")
    assert kiosk.screen.focus != first
