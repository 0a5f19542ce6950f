"""The row of likely letters and names stands on the glass with all other keys, and fits."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from kiosk.flow.machine import Flow
from kiosk.flow.session import Scan
from kiosk.flow.visit import asked
from kiosk.modalities.display.geometry import Look
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.theme import Panel
from kiosk.model.settings import SIZES_MM
from kiosk.model.text import Language
from kiosk.names import listed
from kiosk.panels import PANELS
from sync.answers import NAMES, Field
from tests.journeys.kiosk import begun, strings
from tests.unit.kiosk.display.checks import EvenMeasure, holds

FLOW = Flow(strings(), listed)


@dataclass(frozen=True)
class Case:
    """A name that has begun to be entered, on some glass."""

    panel: Panel
    language: Language
    field: Field
    size: int
    begun: str
    speech: bool

    def check(self) -> None:
        """Assert that the row is the first one, all keys are on one page, and all words fit."""
        state = begun(self.language).with_settings(size=self.size, speech=self.speech)
        world = replace(
            state.world, glass_width=self.panel.width_mm, glass_height=self.panel.height_mm
        )
        state = replace(state, world=world, scan=Scan.ONE)
        state = asked(state.with_visit(petition=world.petitions[0]), self.field)
        state = replace(state, visit=state.visit.entered(self.field, self.begun))
        state = state.with_visit(caret=len(self.begun), capitals=not self.begun)
        screen = FLOW.screen(state)
        keys = screen.find("keyboard").keys
        if self.language is not Language.EN or self.field is not Field.PATRONYMIC:
            assert all(key.guess for key in keys[0]), self
        layout = lay_out(screen, state.settings, self.panel, EvenMeasure(), strings())
        drawn = [box for box in layout.pages[0].boxes if box.look is Look.KEY]
        assert len(drawn) == sum(map(len, keys)), self
        holds(layout, screen)


def every() -> Iterator[Case]:
    """Yield all cases."""
    starts = {
        Language.KK: ("", "А", "Мұх"),
        Language.RU: ("", "П", "Конст"),
        Language.EN: ("", "Ma"),
    }
    for panel in PANELS.values():
        for language in Language:
            for field in NAMES:
                for size in range(len(SIZES_MM)):
                    for start in starts[language]:
                        for speech in (False, True):
                            yield Case(panel, language, field, size, start, speech)


def test_the_row_fits_with_all_other_keys() -> None:
    """On any glass, at any size, nothing that is offered hides a key or is cut: a share of all."""
    cases = list(every())
    for case in random.Random(5).sample(cases, len(cases) // 12):  # noqa: S311 - always the same
        case.check()


@pytest.mark.full
def test_the_row_fits_with_all_other_keys_everywhere() -> None:
    """The same for every case there is."""
    for case in every():
        case.check()
