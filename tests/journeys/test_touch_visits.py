"""Whole visits by touch in real time: a real window, real sound, a real hub."""

from random import Random

import pytest

from kiosk.stack import Stack
from tests.journeys.blindfold import Blindfold
from tests.journeys.citizens import CITIZENS, receipt_shown
from tests.journeys.glass import RealGlass
from tests.journeys.sighted import TremblingHand
from tests.journeys.test_visits import everything_arrived
from tests.journeys.trembling import Trembling
from tests.kiosk_driver import KioskDriver

TIMES = 3


@pytest.mark.full
@pytest.mark.parametrize("language", CITIZENS)
def test_somebody_blindfolded_signs_at_the_window(
    kiosk: KioskDriver, stack: Stack, language: str
) -> None:
    """Who only drags on the glass, and hears only what was played, signs; the name is theirs."""
    panel = kiosk.port.ask("boxes")["panel"]
    glass = RealGlass(kiosk, panel["width_mm"], panel["height_mm"], panel["width"])
    heard = Blindfold(glass, CITIZENS[language]).signs()
    assert heard == receipt_shown(kiosk)
    kiosk.assert_never_heard(CITIZENS[language].number)
    everything_arrived(stack, CITIZENS[language].name)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(TIMES))
@pytest.mark.parametrize("language", CITIZENS)
def test_a_trembling_hand_signs_at_the_window(
    kiosk: KioskDriver, stack: Stack, language: str, seed: int
) -> None:
    """Off by 6 mm, striking twice, with other fingers along: nothing else is activated."""
    hand = TremblingHand(Random(seed))  # noqa: S311 - a hand, no secret
    Trembling(kiosk, CITIZENS[language], hand).signs()
    everything_arrived(stack, CITIZENS[language].name)
