"""Which screens are laid out: everything that the gallery has, in many states, on every panel."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import product
from typing import TypeVar

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import State
from kiosk.gallery import Exhibit, exhibits
from kiosk.model.diff import diff
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import Presentation
from kiosk.model.settings import SIZES_MM
from kiosk.model.text import Language
from kiosk.names import listed
from kiosk.panels import PANELS
from kiosk.strings import FluentStrings
from tests.fakes import sample_petitions

STRINGS = FluentStrings()
FLOW = Flow(STRINGS, listed)
SEED = 20261122
_TENTH = 10
_T = TypeVar("_T")


VARIANTS: Mapping[str, Callable[[State], State]] = {
    "noticed": lambda state: state.said("review-first"),
    "listening": lambda state: replace(state.with_settings(speech=True), source=e.Source.TOUCH),
    "keys": lambda state: replace(state.with_settings(speech=True), source=e.Source.KEYS),
    "switch": lambda state: replace(state.with_settings(speech=True), source=e.Source.SWITCH),
    "tremor": lambda state: state.with_settings(tremor=True),
    "low": lambda state: state.with_settings(low=True),
    "wheel": lambda state: state.with_settings(wheel=True),
}
"""What else can be the case while a screen is shown, by name."""


@dataclass(frozen=True, slots=True)
class Case:
    """One screen, as somebody may find it."""

    exhibit: str
    language: Language
    size: int
    panel: str
    variant: str = ""

    def __str__(self) -> str:
        """Return what a developer looks for it by."""
        variant = f" {self.variant}" if self.variant else ""
        return f"{self.exhibit}.{self.language} {SIZES_MM[self.size]} mm {self.panel}{variant}"

    @property
    def state(self) -> State:
        """The state of the kiosk."""
        state = _states(self.language)[self.exhibit].with_settings(size=self.size)
        state = replace(
            state,
            world=replace(
                state.world,
                glass_width=PANELS[self.panel].width_mm,
                glass_height=PANELS[self.panel].height_mm,
            ),
        )
        return VARIANTS[self.variant](state) if self.variant else state

    @property
    def presentation(self) -> Presentation:
        """What the display is given."""
        return presented(self.state)


def presented(state: State, overlay: Overlay | None = None) -> Presentation:
    """Return what the runtime gives to modalities in `state`."""
    screen = FLOW.screen(state)
    return Presentation(
        screen, diff(None, screen), state.settings, overlay or Overlay(), by=state.by
    )


@cache
def _states(language: Language) -> dict[str, State]:
    shown: Iterator[Exhibit] = exhibits(sample_petitions(), STRINGS, language)
    return {exhibit.name: exhibit.state for exhibit in shown}


def everything() -> Iterator[Case]:
    """Yield every screen, language, size and panel: plain, and with one variant in turn."""
    variants = tuple(VARIANTS)
    sizes = range(len(SIZES_MM))
    wanted = product(_states(Language.KK), Language, sizes, PANELS)
    for number, (exhibit, language, size, panel) in enumerate(wanted):
        yield Case(exhibit, language, size, panel)
        # Seven variants beside eight panels: each meets every size and panel with some screen.
        yield Case(exhibit, language, size, panel, variants[number % len(variants)])


def tenth(cases: Sequence[_T]) -> Sequence[_T]:
    """Return a tenth of `cases`, always the same."""
    chooser = random.Random(SEED)  # noqa: S311 - the same choice each time is what is wanted
    return chooser.sample(cases, len(cases) // _TENTH)
