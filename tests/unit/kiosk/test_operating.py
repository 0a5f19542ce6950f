"""Settings of touch, keys and switches: found, changed, confirmed and reset by the person alone."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action
from kiosk.model.settings import STEPS_S, Graded, Layout, Settings, Toggle
from kiosk.model.text import Language
from tests.journeys.kiosk import Kiosk, begun, strings

PAGES = {
    ScreenId.SET_TOUCH: (Graded.DOUBLE_TAP, Graded.HOLD, *Toggle),
    ScreenId.SET_KEYS: (Graded.REPEAT, Graded.STRIKE),
    ScreenId.SET_SWITCHES: (Graded.SCAN, Graded.SCAN_FIRST, Graded.DEBOUNCE),
}
PLACES = [(page, setting) for page, held in PAGES.items() for setting in held]


def go(kiosk: Kiosk, node: str) -> str:
    """Press Down until a node has the focus, then Enter; return what Enter had said."""
    for _ in range(40):
        if kiosk.screen.focus == node:
            return kiosk.press("enter")
        kiosk.press("down")
    raise AssertionError(f"{node} is not reached")


def at(page: ScreenId, language: Language = Language.RU) -> Kiosk:
    """Go with three keys from the list of petitions to a page of settings, hearing it."""
    kiosk = Kiosk(begun(language, speech=True))
    kiosk.press("f1")
    go(kiosk, "settings")
    go(kiosk, f"open-{page}")
    assert kiosk.state.screen is page
    return kiosk


def test_every_setting_has_its_page() -> None:
    """No step or toggle is only for whoever knows of it."""
    held = [setting for settings in PAGES.values() for setting in settings]
    assert sorted(held) == sorted((*Graded, *Toggle))


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize(("page", "setting"), PLACES)
def test_a_setting_is_changed_with_three_keys_and_confirmed(
    page: ScreenId, setting: Graded | Toggle, language: Language
) -> None:
    """Whoever changes a setting hears which, and how it is now; the page shows it too."""
    kiosk = at(page, language)
    before = getattr(kiosk.state.settings, setting)
    if isinstance(setting, Toggle):
        said = go(kiosk, setting)
        now = getattr(kiosk.state.settings, setting)
        assert now is not before
        assert strings()(language, f"{setting}-{'on' if now else 'off'}").spoken in said
        return
    said = go(kiosk, f"{setting}-more")
    assert getattr(kiosk.state.settings, setting) == before + 1
    value = strings()(language, "seconds-are", seconds=STEPS_S[setting][before + 1])
    assert f"{strings()(language, f'slider-{setting}').spoken}: {value.spoken}" in said
    shown = kiosk.screen.find(setting).value
    assert shown
    assert shown.shown == value.shown


@pytest.mark.parametrize(("page", "setting"), PLACES)
def test_touch_and_the_action_of_a_slider_do_the_same(
    page: ScreenId, setting: Graded | Toggle
) -> None:
    """A tap on the button, a swipe and a screen reader's increment come to the same."""
    kiosk = at(page)
    before = getattr(kiosk.state.settings, setting)
    if isinstance(setting, Toggle):
        kiosk.tap(setting)
        assert getattr(kiosk.state.settings, setting) is not before
        return
    kiosk.tap(f"{setting}-more")
    kiosk.post(ActionRequest(setting, Action.DECREMENT))
    assert getattr(kiosk.state.settings, setting) == before
    for _ in range(20):
        kiosk.tap(f"{setting}-less")
    assert getattr(kiosk.state.settings, setting) == 0


def test_seconds_are_written_as_each_language_writes_them() -> None:
    """1,5 с where a comma is written, 1.5 s in English; an off value says so in words."""
    shown = [strings()(language, "seconds-are", seconds=1.5).shown for language in Language]
    assert shown == ["1,5 с", "1,5 с", "1.5 s"]
    value = at(ScreenId.SET_KEYS).screen.find(Graded.STRIKE).value
    assert value
    assert value.shown == "нет"


def test_the_buttons_of_several_values_are_told_apart_by_ear() -> None:
    """Who comes upon “Longer” by touch hears what becomes longer."""
    screen = at(ScreenId.SET_SWITCHES).screen
    names = [screen.find(f"{step}-more").name.spoken for step in PAGES[ScreenId.SET_SWITCHES]]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("layout", Layout)
def test_the_order_of_letters_is_chosen(layout: Layout) -> None:
    """Each order can be chosen, is announced and marked as chosen."""
    kiosk = at(ScreenId.SET_TOUCH)
    said = go(kiosk, f"layout-{layout}")
    assert strings()(Language.RU, f"layout-is-{layout}").spoken in said
    assert kiosk.state.settings.layout is layout


def test_one_reset_takes_them_all_back() -> None:
    """Whoever got lost in times and toggles is one button from where they began."""
    kiosk = at(ScreenId.SET_SWITCHES)
    for step in Graded:
        kiosk.post(e.InputReceived(e.Source.KEYS, e.GradeChanged(step, -1)))
    for toggle in Toggle:
        kiosk.post(e.InputReceived(e.Source.KEYS, e.ToggleChanged(toggle)))
    kiosk.post(e.InputReceived(e.Source.KEYS, e.LayoutChosen(Layout.NATIONAL)))
    kiosk.press("escape")
    go(kiosk, "reset")
    assert kiosk.state.settings == Settings(language=Language.RU, speech=True)


def test_what_keys_do_is_one_button_away() -> None:
    """From the settings of keys the key explorer opens, and Help twice comes back."""
    kiosk = at(ScreenId.SET_KEYS)
    go(kiosk, "explore")
    assert kiosk.screen.id == ScreenId.KEYS
    kiosk.press("f1")
    kiosk.press("f1")
    assert kiosk.screen.id == ScreenId.SET_KEYS
