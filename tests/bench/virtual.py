"""Visits in virtual time, said by the engine that says the real ones."""

from collections.abc import Mapping
from functools import cache
from random import Random

from kiosk.model.settings import Toggle
from kiosk.model.text import Language
from speech.engines import Places, engines
from speech.ports import SynthDriver
from tests.journeys.blindfold import Blindfold
from tests.journeys.citizens import CITIZENS
from tests.journeys.glass_kiosk import GlassKiosk, VirtualGlass
from tests.journeys.hearing import Count, Ear, Witness
from tests.journeys.sighted import Sighted, TremblingHand
from tests.journeys.switches import SwitchCitizen
from tests.journeys.virtual_switches import VirtualSenses

_ENGINE = "espeak"
_SEED = 20_26


@cache
def _drivers() -> tuple[SynthDriver, ...]:
    return tuple(engines((_ENGINE,), Places(None)))[:-1]


class SpokenKiosk(GlassKiosk):
    """A windowless kiosk that is heard for as long as its words take."""

    made_ear = staticmethod(lambda: Ear([*map(Witness, _drivers())], Count()))


def blind_touch(language: Language) -> Mapping[str, float]:
    """Sign by the glass alone, hearing what is played."""
    kiosk = SpokenKiosk(sounding=True)
    who = Blindfold(VirtualGlass(kiosk), CITIZENS[language])
    who.signs()
    return _cost(kiosk, who.steps)


def one_switch(language: Language) -> Mapping[str, float]:
    """Sign with one switch."""
    return _switches(language, "f13", "")


def two_switch(language: Language) -> Mapping[str, float]:
    """Sign with a switch that moves and one that selects."""
    return _switches(language, "f14", "f13")


def tremor(language: Language) -> Mapping[str, float]:
    """Sign by sight with a trembling hand, which finds the setting for it first."""
    kiosk = GlassKiosk()
    hand = TremblingHand(Random(_SEED))  # noqa: S311 - a hand, no secret
    who = Sighted(kiosk, CITIZENS[language], hand)
    who.signs(Toggle.TREMOR)
    return _cost(kiosk, who.steps)


def _switches(language: Language, select: str, move: str) -> Mapping[str, float]:
    kiosk = SpokenKiosk(sounding=True)
    who = SwitchCitizen(CITIZENS[language], VirtualSenses(kiosk), select, move)
    who.sign()
    return _cost(kiosk, who.presses)


def _cost(kiosk: GlassKiosk, steps: int) -> Mapping[str, float]:
    seconds = kiosk.clock.seconds - kiosk.began
    return {"steps": steps, "speech_seconds": kiosk.speech_s, "seconds": seconds}
