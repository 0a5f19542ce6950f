"""Whole visits with switches in real time: a real window, real sound, a real hub."""

import pytest

from kiosk.stack import Stack
from tests.journeys.citizens import CITIZENS
from tests.journeys.real_switches import RealSenses
from tests.journeys.switches import SwitchCitizen
from tests.journeys.test_visits import everything_arrived
from tests.kiosk_driver import KioskDriver

WAYS = [("ru", "f14", "f13"), ("kk", "f13", ""), ("en", "1", "")]


@pytest.mark.full
@pytest.mark.parametrize(("language", "select", "move"), WAYS)
def test_somebody_signs_with_switches(
    kiosk: KioskDriver, stack: Stack, language: str, select: str, move: str
) -> None:
    """Somebody who hears, and has one switch or two, signs alone; the opened name is theirs."""
    citizen = CITIZENS[language]
    senses = RealSenses(kiosk.port, kiosk.hand)
    heard = SwitchCitizen(citizen, senses, select, move).sign()
    assert len(heard) == 17
    kiosk.assert_never_heard(citizen.number)
    everything_arrived(stack, citizen.name)
