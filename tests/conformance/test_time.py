"""Time is never short (VVSG 7.2, WCAG 2.2.1)."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId, State, Visit
from kiosk.flow.timing import LONG_PATIENCE_S, LONG_WARNING_S
from kiosk.model.settings import STEPS_S, Graded, Settings
from tests.conformance.visit import FLOW, kiosk_at, state_of


def test_three_minutes_then_a_warning_of_sixty_seconds() -> None:
    """Nothing happens for three minutes; then there is a whole minute to answer."""
    kiosk = kiosk_at(state_of("1-review"))
    kiosk.wait(179)
    assert kiosk.screen.id == ScreenId.REVIEW
    kiosk.wait(2)
    assert kiosk.screen.id == ScreenId.TIMEOUT
    kiosk.wait(58)
    assert kiosk.screen.id == ScreenId.TIMEOUT
    kiosk.wait(3)
    assert kiosk.screen.id == ScreenId.WELCOME


def test_the_warning_is_said_again_at_30_10_and_5_seconds() -> None:
    """Somebody who cannot see the seconds hears them."""
    kiosk = kiosk_at(state_of("1-review"))
    said = kiosk.wait(180 + 59)
    for left in ("одну минуту", "30 секунд", "10 секунд", " 5 секунд"):
        assert left in said


def test_any_input_extends_ten_times_and_more() -> None:
    """Each key gives the whole time back, even one that means nothing, as often as needed."""
    kiosk = kiosk_at(state_of("1-review"))
    entered = kiosk.state.visit
    for _ in range(12):
        kiosk.wait(200)
        assert kiosk.screen.id == ScreenId.TIMEOUT
        assert kiosk.press("space")
        assert kiosk.screen.id == ScreenId.REVIEW
        assert kiosk.state.visit == entered


def test_after_the_warning_nothing_is_left() -> None:
    """The next person finds the first screen, default settings and an empty visit."""
    kiosk = kiosk_at(state_of("1-review"))
    kiosk.wait(245)
    assert kiosk.state.visit == Visit()
    assert kiosk.state.settings == Settings()
    assert kiosk.screen.id == ScreenId.WELCOME


def test_reading_aloud_is_activity() -> None:
    """Listening to a long petition is not doing nothing."""
    state: State = state_of("1-petition")
    for _ in range(60):
        state, _ = FLOW.step(state, e.TimePassed(state.now + 30))
        state, _ = FLOW.step(state, e.ActivitySeen())
    assert state.screen is ScreenId.PETITION


@pytest.mark.parametrize("page", [ScreenId.DETAIL, ScreenId.HELP])
def test_text_entry_has_twenty_minutes(page: ScreenId) -> None:
    """Somebody who spells a name letter by letter is not hurried, on help pages either."""
    kiosk = kiosk_at(state_of("1-surname"))
    entered = kiosk.state.visit.entries
    if page is ScreenId.HELP:
        kiosk.press("f1")
    kiosk.wait(LONG_PATIENCE_S - 2)
    assert kiosk.screen.id.startswith(page)
    kiosk.wait(4)
    assert kiosk.screen.id == ScreenId.TIMEOUT
    said = kiosk.wait(290)
    assert kiosk.screen.id == ScreenId.TIMEOUT
    for left in ("три минуты", "одну минуту", "30 секунд", "10 секунд"):
        assert left in said
    assert kiosk.press("space")
    assert kiosk.state.visit.entries == entered
    kiosk.wait(LONG_PATIENCE_S + LONG_WARNING_S + 1)
    assert kiosk.state.visit == Visit()


def test_a_running_scan_is_activity() -> None:
    """Somebody who waits for a slow scan to come round is there, with the loudspeaker off too."""
    kiosk = kiosk_at(state_of("petitions", settings=Settings(scan=len(STEPS_S[Graded.SCAN]) - 1)))
    kiosk.press("f13")
    began = kiosk.clock.seconds
    kiosk.wait(60)
    assert kiosk.state.last_input > began + 30


def test_a_switch_has_twenty_minutes_everywhere() -> None:
    """One press can take a whole round of a slow scan, so the question comes later and stays."""
    kiosk = kiosk_at(state_of("1-review"))
    kiosk.post(e.InputReceived(e.Source.SWITCH, None))
    kiosk.wait(LONG_PATIENCE_S - 2)
    assert kiosk.screen.id == ScreenId.REVIEW
    kiosk.wait(4)
    assert kiosk.screen.id == ScreenId.TIMEOUT
    kiosk.wait(LONG_WARNING_S - 10)
    assert kiosk.screen.id == ScreenId.TIMEOUT
    kiosk.post(e.InputReceived(e.Source.SWITCH, None))
    assert kiosk.screen.id == ScreenId.REVIEW
    kiosk.wait(LONG_PATIENCE_S + LONG_WARNING_S + 1)
    assert kiosk.state.visit == Visit()


@pytest.mark.parametrize(("minutes", "waits"), [(0.5, 180), (10, 600)])
def test_staff_can_give_more_time_and_never_less(minutes: float, waits: float) -> None:
    """Whatever stands in the venue's settings, nobody has less than three minutes."""
    state = state_of("1-review")
    kiosk = kiosk_at(replace(state, world=replace(state.world, patience_s=minutes * 60)))
    kiosk.wait(waits - 2)
    assert kiosk.screen.id == ScreenId.REVIEW
    kiosk.wait(4)
    assert kiosk.screen.id == ScreenId.TIMEOUT


def test_who_plugs_headphones_in_is_there() -> None:
    """Looking for the socket while the warning speaks is an answer to it."""
    kiosk = kiosk_at(state_of("1-review"))
    kiosk.wait(185)
    kiosk.post(e.HeadphonesPlugged())
    assert kiosk.screen.id == ScreenId.REVIEW
    kiosk.wait(170)
    assert kiosk.screen.id == ScreenId.REVIEW
