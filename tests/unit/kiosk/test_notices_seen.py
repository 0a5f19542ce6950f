"""Whatever the kiosk announces is seen by somebody who hears nothing and has speech off."""

import re

import pytest

from kiosk.config import PROJECT
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State, World
from kiosk.gallery import sample_petitions
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.theme import Panel
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from kiosk.strings import FluentStrings, StringsError
from tests.unit.kiosk.display.checks import EvenMeasure

STRINGS = FluentStrings()
KEYS = sorted(
    {
        key
        for path in (PROJECT / "kiosk" / "flow").rglob("*.py")
        for key in re.findall(r'\.said\(\s*"([a-z0-9-]+)"', path.read_text("utf-8"))
    }
)
PANELS = [Panel.of_diagonal(1280, 800, 10.1), Panel.of_diagonal(800, 480, 7.0)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: f"{panel.width}x{panel.height}")
def test_every_notice_is_written_whole(panel: Panel, language: Language) -> None:
    """Every word of it stands in the caption band, none cut off (EN 301 549 5.1.5)."""
    world = World(petitions=sample_petitions(), glass=panel.width_mm, glass_height=panel.height_mm)
    start = State(world=world, settings=Settings(language=language)).on(ScreenId.PETITIONS)
    seen = 0
    for key in KEYS:
        try:
            screen = Flow(STRINGS).screen(start.said(key))
        except StringsError:  # needs to be told of what; the longest of them stand in the gallery
            continue
        layout = lay_out(screen, start.settings, panel, EvenMeasure(), STRINGS)
        assert layout.notice is not None
        assert screen.notice is not None
        lines = [line for text in layout.notice.texts for line in text.lines]
        written = "".join(line.text for line in lines).replace(" ", "")
        assert written == screen.notice.name.shown.replace(" ", ""), key
        assert max(line.y for line in lines) < panel.height, key
        seen += 1
    assert seen > len(KEYS) / 2
