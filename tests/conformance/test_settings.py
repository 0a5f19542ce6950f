"""Settings hold at once, everywhere, and lose nothing (VVSG 7.1-A/B)."""

from collections.abc import Mapping

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId, State, Visit
from kiosk.flow.table import ended
from kiosk.model.node import Event
from kiosk.model.settings import RATES, SIZES_MM, VOLUMES, Loudspeaker, Palette, Settings
from kiosk.model.text import Language, UiString
from tests.conformance.visit import (
    FLOW,
    OPEN,
    QUIET,
    STRINGS,
    by_key,
    gallery,
    kiosk_at,
    state_of,
)

CHANGES: Mapping[str, Event] = {
    "rate": e.RateChanged(1),
    "volume": e.VolumeChanged(-1),
    "palette": e.PaletteChosen(),
    "size": e.SizeChosen(),
    "language": e.LanguageChosen(),
}
ELSEWHERE = {ScreenId.KEYS, ScreenId.TIMEOUT, *QUIET}
"""The key explorer explains instead, the warning is answered by any key, storing takes a moment."""
CHOICES = {ScreenId.LANGUAGE, ScreenId.SIZE, ScreenId.COLOURS}
"""Here the focus opens on what is chosen, and goes with it until the person moves."""
DRAFT = tuple(
    name for name in Visit.__dataclass_fields__ if name not in {"revealed", "hide_at", "problem"}
)


def draft(state: State) -> tuple[object, ...]:
    """Return everything a person chose and entered."""
    return tuple(getattr(state.visit, name) for name in DRAFT)


@pytest.mark.parametrize("setting", CHANGES)
def test_every_setting_changes_at_every_moment(setting: str) -> None:
    """On every screen a key changes it; the screen, the place and the draft stay as they are."""
    for exhibit in gallery(Language.RU, OPEN):
        if exhibit.state.screen in {*ELSEWHERE, ScreenId.WELCOME}:
            continue
        after = by_key(exhibit.state, CHANGES[setting])
        assert getattr(after.settings, setting) != getattr(exhibit.state.settings, setting)
        assert after.screen == exhibit.state.screen, exhibit.name
        assert after.under == exhibit.state.under
        assert draft(after) == draft(exhibit.state)
        if exhibit.state.screen not in CHOICES:
            assert FLOW.screen(after).focus == FLOW.screen(exhibit.state).focus, exhibit.name


@pytest.mark.parametrize(
    ("key", "confirmation"),
    [
        ("f3", STRINGS(Language.RU, "rate-is", number=3, total=RATES)),
        ("f4", STRINGS(Language.RU, "rate-is", number=5, total=RATES)),
        ("f5", STRINGS(Language.RU, "volume-is", number=8, total=VOLUMES)),
        ("f6", STRINGS(Language.RU, "volume-is", number=10, total=VOLUMES)),
        ("f8", STRINGS(Language.EN, "language-is")),
        ("f9", STRINGS(Language.RU, "size-is", number=3, total=len(SIZES_MM))),
        ("f10", STRINGS(Language.RU, "palette-is-day")),
    ],
)
def test_every_setting_is_confirmed_in_its_new_state(key: str, confirmation: UiString) -> None:
    """Who changes the rate hears the new rate, and so for every setting."""
    kiosk = kiosk_at(state_of("petitions"))
    assert confirmation.spoken in kiosk.press(key)
    assert kiosk.screen.notice is not None


def test_the_curtain_is_announced() -> None:
    """A dark screen is said to be one, and so is a bright one."""
    kiosk = kiosk_at(state_of("1-review"))
    dark, bright = kiosk.press("f12"), kiosk.press("f12")
    assert dark
    assert bright
    assert dark != bright


def test_one_reset_keeps_the_draft() -> None:
    """Everything is as at the start but for what protects the person, and what was entered."""
    state = state_of("1-review")
    for event in (*CHANGES.values(), e.CurtainToggled()):
        state = by_key(state, event)
    after = by_key(state, e.SettingsReset())
    language = state.settings.language
    assert after.settings == Settings(
        language=language, speech=True, curtain=True, loudspeaker=Loudspeaker.ALLOWED
    )
    assert draft(after) == draft(state)


def test_everything_is_default_for_the_next_person() -> None:
    """Nobody inherits a voice at full volume, a dark screen or another's language."""
    state = state_of("1-review")
    for event in (*CHANGES.values(), e.VolumeChanged(1), e.VolumeChanged(1), e.CurtainToggled()):
        state = by_key(state, event)
    after = ended(state)
    assert after.settings == Settings()
    assert after.settings.palette is Palette.NIGHT
    assert after.visit == Visit()
