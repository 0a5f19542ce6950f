"""Whole visits in real time: a real window, real sound, a real hub, and people made up for it."""

import pytest

from kiosk.stack import Stack
from tests import staff
from tests.journeys.citizens import CITIZENS, by_keypad, by_touch, keyed, receipt_shown
from tests.kiosk_driver import KioskDriver

ALWAYS = "kk"
"""The language with the largest keyboard; --full tries the others by touch too."""

FAST = 6
"""Steps by which somebody who is used to synthetic speech raises the rate."""


def everything_arrived(stack: Stack, name: str) -> None:
    """Assert that one envelope moves from queue to hub, and that it opens to this name."""
    before = staff.received(stack)
    staff.wait_for_queue(stack, lambda status: status["waiting"] == 1)
    stack.network(whole=True)
    staff.wait_for_queue(stack, lambda status: status["waiting"] == 0)
    assert staff.received(stack) == before + 1
    assert staff.name_of(staff.opened(stack)[-1]) == name


@pytest.mark.parametrize("language", CITIZENS)
def test_somebody_signs_by_keypad_and_ear(kiosk: KioskDriver, stack: Stack, language: str) -> None:
    """Somebody who sees nothing signs alone: hears, enters, checks, and hears the same receipt."""
    citizen = CITIZENS[language]
    heard = by_keypad(kiosk, citizen, faster=FAST)
    assert heard == receipt_shown(kiosk)
    kiosk.assert_never_heard(citizen.number)
    everything_arrived(stack, citizen.name)


def test_somebody_signs_by_touch(kiosk: KioskDriver, stack: Stack) -> None:
    """Somebody who hears nothing signs by touch, each letter on the on-screen keyboard."""
    citizen = CITIZENS[ALWAYS]
    by_touch(kiosk, citizen)
    everything_arrived(stack, citizen.name)


@pytest.mark.full
@pytest.mark.parametrize("language", [other for other in CITIZENS if other != ALWAYS])
def test_somebody_signs_by_touch_in_each_language(
    kiosk: KioskDriver, stack: Stack, language: str
) -> None:
    """Touch serves the other two languages as well."""
    by_touch(kiosk, CITIZENS[language])
    everything_arrived(stack, CITIZENS[language].name)


@pytest.mark.full
@pytest.mark.parametrize("language", CITIZENS)
def test_somebody_signs_with_eight_keys(kiosk: KioskDriver, stack: Stack, language: str) -> None:
    """A tactile keypad without letters is enough: arrows and Enter reach the on-screen keys."""
    by_keypad(kiosk, CITIZENS[language], keyed, faster=FAST)
    everything_arrived(stack, CITIZENS[language].name)
