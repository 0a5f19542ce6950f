"""Screens on which one types: all keys at once, large enough, on any glass at any size."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

import pytest

from kiosk.flow import questions
from kiosk.flow.machine import Flow
from kiosk.flow.visit import asked
from kiosk.modalities.display.geometry import Layout, Look
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.theme import Panel
from kiosk.model.node import Screen
from kiosk.model.settings import SIZES_MM
from kiosk.model.text import Language
from kiosk.panels import PANELS, USUAL
from sync.answers import Field
from tests.fakes import sample_petitions
from tests.journeys.kiosk import begun, strings
from tests.unit.kiosk.display.checks import EvenMeasure, holds

SETTINGS: tuple[Mapping[str, object], ...] = (
    {},
    {"speech": True},
    {"tremor": True},
    {"wheel": True},
    {"low": True},
    {"tremor": True, "speech": True},
)
FLOW = Flow(strings())
LARGE_KEY = 20.0
"""Least side of a key for an unsteady hand, mm."""


@dataclass(frozen=True)
class Case:
    """One question as somebody meets it."""

    panel: Panel
    language: Language
    field: Field
    size: int
    settings: Mapping[str, object]

    def laid(self) -> tuple[Screen, Layout]:
        """Return the screen and how it is laid out, with evenly wide letters."""
        state = begun(self.language).with_settings(size=self.size, **self.settings)
        world = replace(
            state.world, glass_width=self.panel.width_mm, glass_height=self.panel.height_mm
        )
        petition = next(p for p in sample_petitions() if self.field in questions.asked(p))
        state = asked(replace(state, world=world).with_visit(petition=petition), self.field)
        screen = FLOW.screen(state)
        return screen, lay_out(screen, state.settings, self.panel, EvenMeasure(), strings())


def every() -> Iterator[Case]:
    """Yield every question on every glass, at every size, in every language and setting."""
    for panel in PANELS.values():
        for language in Language:
            for field in Field:
                for size in range(len(SIZES_MM)):
                    for settings in SETTINGS:
                        yield Case(panel, language, field, size, settings)


def check(case: Case) -> None:
    """Assert that all keys stand on the first page with the field, and every rule of a layout."""
    screen, layout = case.laid()
    first = layout.pages[0].boxes
    keys = [box for box in first if box.look is Look.KEY]
    assert len(keys) == sum(len(row) for row in screen.find("keyboard").keys), case
    assert all(any(box.look is Look.FIELD for box in page.boxes) for page in layout.pages), case
    assert len(layout.pages) <= 3, case
    if case.settings.get("tremor"):
        least = LARGE_KEY * case.panel.per_mm - 0.51
        assert all(min(box.rect.w, box.rect.h) >= least for box in keys), case
    holds(layout, screen)


def test_all_keys_are_there_at_once_and_large_enough() -> None:
    """Nobody turns a page to find a letter, and no key is too small: a share of all cases."""
    cases = list(every())
    for case in random.Random(4).sample(cases, len(cases) // 12):  # noqa: S311 - always the same
        check(case)


@pytest.mark.full
def test_all_keys_are_there_at_once_and_large_enough_everywhere() -> None:
    """The same for every case there is."""
    for case in every():
        check(case)


@pytest.mark.parametrize("language", Language)
def test_the_usual_screen_has_one_page(language: Language) -> None:
    """On the usual panel nothing of a question is anywhere else, with speech or without."""
    for field in Field:
        for size in range(2):
            for settings in ({}, {"speech": True}):
                _, layout = Case(PANELS[USUAL], language, field, size, settings).laid()
                assert len(layout.pages) == 1, (field, size, settings)


def test_words_on_keys_have_one_size() -> None:
    """A calm keyboard: letters of one size, words of one size."""
    for case in (
        Case(PANELS[USUAL], Language.KK, Field.SURNAME, 1, {}),
        Case(PANELS["800x480"], Language.RU, Field.SURNAME, 4, {"wheel": True}),
    ):
        _, layout = case.laid()
        sizes: dict[str, set[int]] = {}
        for box in layout.pages[0].boxes:
            for text in box.texts if box.look is Look.KEY else ():
                name = "".join(line.text for line in text.lines)
                kind = "letter" if len(name) == 1 else "group" if " " in name else "word"
                if name != "Бос орын":
                    sizes.setdefault(kind, set()).add(text.kind.px)
        assert all(len(found) == 1 for found in sizes.values()), sizes
