"""Whatever the kiosk announces is seen by somebody who hears nothing and has speech off."""

import ast
import re
from collections.abc import Iterator
from itertools import product

import pytest

from kiosk.config import PROJECT
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State, World
from kiosk.gallery import sample_petitions
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.theme import Panel
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from kiosk.strings import FluentStrings
from tests.unit.kiosk.display.checks import EvenMeasure
from tests.unit.kiosk.test_strings import arguments, entries, variables

STRINGS = FluentStrings()
ANY = "[a-z0-9-]+"


def announced() -> Iterator[str]:
    """Yield the pattern of each message id that the flow can announce."""
    for path in (PROJECT / "kiosk" / "flow").rglob("*.py"):
        module = ast.parse(path.read_text("utf-8"))
        for call in ast.walk(module):
            if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
                continue
            if call.func.attr != "said":
                continue
            found = {*pattern(call.args[0])}
            # One that was put together before is one of the module's words.
            yield from found if ANY not in found else (found | constants(module)) - {ANY}


def pattern(said: ast.expr) -> Iterator[str]:
    """Yield patterns of the strings that an expression can be."""
    match said:
        case ast.Constant(value=str(text)):
            yield re.escape(text)
        case ast.IfExp(body=body, orelse=other):
            yield from (*pattern(body), *pattern(other))
        case ast.FormattedValue(value=value):
            yield from pattern(value)
        case ast.JoinedStr(values=values):
            for parts in product(*({*pattern(value)} for value in values)):
                yield "".join(parts)
        case _:
            yield ANY


def constants(module: ast.Module) -> set[str]:
    """Return the strings of a module."""
    every = ast.walk(module)
    nodes = (node.value for node in every if isinstance(node, ast.Constant))
    return {re.escape(value) for value in nodes if isinstance(value, str)}


PATTERNS = re.compile("|".join(sorted(announced())))
KEYS = [key for key in entries(Language.EN) if PATTERNS.fullmatch(key)]
WORDS = {"name", "what", "place", "field", "value", "mark"}
"""What messages are told as words."""
PANELS = [Panel.of_diagonal(1280, 800, 10.1), Panel.of_diagonal(800, 480, 7.0)]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: f"{panel.width}x{panel.height}")
def test_every_notice_is_written_whole(panel: Panel, language: Language) -> None:
    """Every word of it stands in the caption band, none cut off (EN 301 549 5.1.5)."""
    world = World(
        petitions=sample_petitions(), glass_width=panel.width_mm, glass_height=panel.height_mm
    )
    start = State(world=world, settings=Settings(language=language)).on(ScreenId.PETITIONS)
    for key in KEYS:
        names = variables(language, key) - {"by"}
        words = {name: STRINGS(language, "petition-sign").shown for name in names & WORDS}
        told = {**arguments(names, 20), **words}.items()
        plain = {name: value for name, value in told if isinstance(value, str | int)}
        screen = Flow(STRINGS).screen(start.said(key, **plain))
        layout = lay_out(screen, start.settings, panel, EvenMeasure(), STRINGS)
        assert layout.notice is not None
        assert screen.notice is not None
        lines = [line for text in layout.notice.texts for line in text.lines]
        written = "".join(line.text for line in lines).replace(" ", "")
        assert written == screen.notice.name.shown.replace(" ", ""), key
        assert max(line.y for line in lines) < panel.height, key
