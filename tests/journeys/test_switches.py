"""People with one switch or two sign alone, from a cold first screen, hearing what is named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.model.roles import CONTROLS
from kiosk.model.text import Language
from tests.journeys.checks import references_to
from tests.journeys.citizens import CITIZENS
from tests.journeys.kiosk import Kiosk
from tests.journeys.switches import SwitchCitizen
from tests.journeys.virtual_switches import VirtualSenses

WAYS = {
    "one, F13": ("f13", ""),
    "one, F14": ("f14", ""),
    "one, key 1": ("1", ""),
    "one, key 2": ("2", ""),
    "two": ("f14", "f13"),
    "two, keys": ("2", "1"),
}
EVERY_DAY = {("kk", "one, F13"), ("ru", "one, key 2"), ("en", "two")}


@pytest.mark.parametrize(
    ("language", "way"),
    [
        pytest.param(language, way, marks=() if (language, way) in EVERY_DAY else pytest.mark.full)
        for language in CITIZENS
        for way in WAYS
    ],
)
def test_a_switch_is_enough_to_sign(language: str, way: str) -> None:
    """Whoever has one switch or two signs in each language, is understood, and leaves no trace."""
    kiosk, citizen = Kiosk(sounding=True), CITIZENS[language]
    select, move = WAYS[way]
    receipt = SwitchCitizen(citizen, VirtualSenses(kiosk), select, move).sign()
    ((signature, _),) = kiosk.store.asked
    given = [answer for _, answer in signature.answers]
    assert given == [*(name for name in citizen.names if name), citizen.number]
    assert receipt == "48210937551620447"
    assert kiosk.state.scan is (e.Scan.TWO if move else e.Scan.ONE)
    kiosk.tap("finish")
    kiosk.tap("end")
    for kept in (kiosk.store.asked, kiosk.all_utterances, kiosk.heard, kiosk.requests):
        kept.clear()
    assert references_to((citizen.number, citizen.name), kiosk) == []


@pytest.mark.parametrize("language", Language)
def test_a_scan_stops_after_three_rounds_and_says_so(language: Language) -> None:
    """Nobody presses: after three rounds the scan says that it has stopped; a press goes on."""
    kiosk = Kiosk(sounding=True)
    kiosk.press("f13")
    kiosk.post(e.LanguageChosen(language))
    kiosk.wait(150)
    assert kiosk.state.notice
    assert kiosk.state.notice.key == "scan-rests"
    assert kiosk.runtime.overlay.scan is None
    assert kiosk.state.visits == 0
    kiosk.press("f13")
    kiosk.wait(1)
    assert kiosk.runtime.overlay.scan is not None


def test_nothing_is_chosen_without_a_press() -> None:
    """A scan that runs for minutes changes nothing: no screen, no answer, no setting."""
    kiosk = Kiosk(sounding=True)
    kiosk.press("f13")
    before = kiosk.state
    kiosk.wait(100)
    after = kiosk.state
    assert (after.screen, after.settings, after.visit) == (
        before.screen,
        before.settings,
        before.visit,
    )


def test_a_switch_key_types_nothing_while_it_is_a_switch() -> None:
    """In a text field F13 never types, and 1 types only for somebody who types with it."""
    kiosk = Kiosk(sounding=True)
    kiosk.press("1", text="1")
    assert kiosk.state.scan is e.Scan.TRYING
    kiosk.press("down")  # somebody else's hand, on a keyboard
    kiosk.tap("language-en")
    kiosk.wait(1)
    before = kiosk.state
    kiosk.press("1", text="1")  # nothing is typed here: it is the switch again
    assert kiosk.state.source is e.Source.SWITCH
    assert kiosk.state.visit == before.visit


def test_what_is_scanned_can_be_chosen() -> None:
    """What a scan names on the first screen is something that a press does."""
    kiosk = Kiosk(sounding=True)
    kiosk.press("f13")
    kiosk.wait(60)
    scanned = kiosk.runtime.overlay.scan
    assert scanned
    names = {node.name.spoken for node in kiosk.screen.walk() if node.role in CONTROLS}
    assert scanned.name.spoken in names or len(scanned.nodes) != 1


DEEDS = st.lists(
    st.one_of(
        st.sampled_from(["f13", "f14", "1", "2"]),
        st.floats(0.1, 30.0),
        st.just("tap"),
        st.just("down"),
    ),
    max_size=30,
)


@given(deeds=DEEDS, language=st.sampled_from(Language))
@settings(max_examples=25)
def test_whatever_is_pressed_when_nothing_is_chosen_by_time(
    deeds: list[str | float], language: Language
) -> None:
    """Time alone chooses nothing, whatever was pressed before; and a switch always gets on."""
    kiosk = Kiosk()
    kiosk.tap(f"language-{language}")
    for deed in deeds:
        before = kiosk.state
        if isinstance(deed, float):
            kiosk.wait(deed)
            assert kiosk.state.settings == before.settings
            assert (kiosk.state.screen, kiosk.state.visit) == (before.screen, before.visit) or (
                ScreenId.TIMEOUT in (before.screen, kiosk.state.screen)
                or kiosk.state.visits > before.visits
            )
        elif deed == "tap":
            kiosk.tap(next(n.id for n in kiosk.screen.walk() if n.role in CONTROLS and n.actions))
        else:
            kiosk.wait(1)
            kiosk.press(deed, text=deed if len(deed) == 1 else "")
    kiosk.wait(1)
    kiosk.press("f13")
    kiosk.wait(1)
    assert kiosk.runtime.overlay.scan is not None or kiosk.screen.id == "signing"
