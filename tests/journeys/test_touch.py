"""Whole visits by touch, in virtual time: by hearing alone, by sight, with a hand that trembles."""

from random import Random

import pytest

from kiosk.model.settings import Toggle
from tests.journeys.blindfold import Blindfold
from tests.journeys.citizens import CITIZENS, Citizen
from tests.journeys.glass_kiosk import GlassKiosk, VirtualGlass
from tests.journeys.kiosk import STORED, Store
from tests.journeys.sighted import Sighted, TremblingHand

MOST = 1.5
"""Steps of somebody who sees nothing, at most, for each of somebody who sees."""
VISITS, FULL_VISITS = 3, 1_000
OTHERS = [pytest.param(name, marks=pytest.mark.full) for name in CITIZENS if name != "kk"]


def signed(kiosk: GlassKiosk) -> dict[str, str]:
    """Return the answers of the one signature that was given."""
    ((signature, _),) = kiosk.store.asked
    return {str(field): text for field, text in signature.answers}


def answers(citizen: Citizen) -> list[str]:
    """Return what somebody enters, in order."""
    return [answer for answer in (*citizen.names, citizen.number) if answer]


@pytest.mark.parametrize("language", ["kk", *OTHERS])
def test_somebody_blindfolded_signs_by_the_glass_alone(language: str) -> None:
    """Who only drags and taps, hears only what is played and knows no place signs in any language.

    From the cold first screen; in at most one and a half times the steps of somebody who sees.
    """
    citizen = CITIZENS[language]
    kiosk = GlassKiosk(sounding=True)
    blind = Blindfold(VirtualGlass(kiosk), citizen)
    assert blind.signs() in STORED.receipt
    assert [*signed(kiosk).values()] == answers(citizen)
    seeing = Sighted(GlassKiosk(), citizen)
    seeing.signs()
    assert blind.steps <= MOST * seeing.steps


@pytest.mark.parametrize(
    "toggles", [(), (Toggle.LOW,), (Toggle.WHEEL,)], ids=["plain", "low", "wheel"]
)
def test_somebody_who_hears_nothing_signs_by_touch(toggles: tuple[Toggle, ...]) -> None:
    """Taps alone are enough, also with all controls low on the glass, or with few large keys."""
    citizen = CITIZENS["kk"]
    kiosk = GlassKiosk()
    who = Sighted(kiosk, citizen)
    who.signs(*toggles)
    assert [*signed(kiosk).values()] == answers(citizen)
    assert who.wrong == []
    assert kiosk.utterances == []


def tremble(seed: int) -> None:
    """Visit once; nothing may be activated that was not aimed at."""
    citizen = CITIZENS[[*CITIZENS][seed % len(CITIZENS)]]
    kiosk = GlassKiosk(store=Store())
    who = Sighted(kiosk, citizen, TremblingHand(Random(seed)))  # noqa: S311 - a hand, no secret
    who.signs(Toggle.TREMOR)
    assert who.wrong == [], f"seed {seed}"
    assert [*signed(kiosk).values()] == answers(citizen), f"seed {seed}"


def test_a_trembling_hand_activates_nothing_that_it_did_not_aim_at() -> None:
    """6 mm off at every report, with double strikes and stray contacts, everything still is right.

    The hand itself finds and turns on the setting that helps it.
    """
    for seed in range(VISITS):
        tremble(seed)


@pytest.mark.full
def test_a_trembling_hand_activates_nothing_else_in_a_thousand_visits() -> None:
    """The same, a thousand times."""
    for seed in range(VISITS, VISITS + FULL_VISITS):
        tremble(seed)
