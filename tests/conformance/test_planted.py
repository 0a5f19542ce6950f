"""The report turns red where the kiosk is made worse: five violations are planted, all are seen."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.machine import BUILDERS
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId, State, Visit
from kiosk.flow.table import TABLE
from kiosk.modalities.display.theme import COLOURS
from kiosk.model.node import Screen
from kiosk.model.roles import Action
from kiosk.model.settings import Palette, Settings
from tests.conformance.report import verdict
from tests.conformance.rows import read
from tests.conformance.run import run

Plant = Callable[[pytest.MonkeyPatch], None]
_PETITION = BUILDERS[ScreenId.PETITION]


def _faint_words(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(COLOURS, Palette.NIGHT, replace(COLOURS[Palette.NIGHT], text="#7A8694"))


def _faint_lines(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(COLOURS, Palette.DAY, replace(COLOURS[Palette.DAY], line="#D0D8E0"))


def _sign_too_early(patch: pytest.MonkeyPatch) -> None:
    def build(parts: Parts) -> Screen:
        screen = _PETITION(parts)
        button = next(node for node in screen.body if node.event(Action.CLICK))
        signs = replace(button, actions=((Action.CLICK, e.SignPressed()),))
        body = tuple(signs if node is button else node for node in screen.body)
        return replace(screen, body=body)

    patch.setitem(BUILDERS, ScreenId.PETITION, build)


def _draft_lost(patch: pytest.MonkeyPatch) -> None:
    def reset(state: State, _: object) -> State:
        settings = Settings(language=state.settings.language)
        return replace(state, settings=settings, visit=Visit()).said("settings-are-reset")

    patch.setitem(TABLE, e.SettingsReset, reset)


def _listener_thrown_out(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(TABLE, e.ActivitySeen, lambda state, _: state)


PLANTED: dict[str, Plant] = {
    "see-palettes": _faint_words,
    "see-non-text": _faint_lines,
    "do-sign-once": _sign_too_early,
    "do-reset": _draft_lost,
    "do-time-reading": _listener_thrown_out,
}
"""What is made worse, by the requirement that must turn red."""


@pytest.mark.parametrize("row", PLANTED)
def test_a_planted_violation_turns_its_row_red(row: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Words or lines nobody sees, Sign elsewhere, a lost draft, a listener thrown out: each fails.

    A requirement that stays green whatever is done to the kiosk would show nothing.
    """
    wanted = next(entry for entry in read().rows if entry.id == row)
    PLANTED[row](monkeypatch)
    assert verdict(wanted, run(wanted.tests)).status == "fail"
