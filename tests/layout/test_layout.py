"""Every screen, language, size and panel: nothing cut off, covered, too small or too near."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.modalities.display.geometry import Box, Layout, Look, Rect
from kiosk.model.text import Language
from kiosk.panels import PANELS, USUAL
from tests.layout.cases import Case, everything, tenth
from tests.layout.looked import found, inked, laid_out
from tests.layout.rules import faults

Record = Callable[[str, object], None]
PLAIN = Case("petitions", Language.KK, 1, USUAL)


@pytest.mark.parametrize("language", Language)
def test_a_tenth_of_all_layouts_is_whole(language: Language, record_property: Record) -> None:
    """Whatever somebody chose, wherever they are: all is there, whole, large enough and apart."""
    cases = [case for case in tenth(tuple(everything())) if case.language is language]
    hold(cases)
    record_property("figure", f"{len(cases)} layouts in {language}")


@pytest.mark.full
@pytest.mark.parametrize("panel", PANELS)
def test_all_layouts_are_whole(panel: str) -> None:
    """No screen, size, language or state breaks a rule on this panel."""
    hold([case for case in everything() if case.panel == panel])


def hold(cases: list[Case]) -> None:
    """Fail with what is wrong, an example of each rule first."""
    broken = [(case, fault) for case in cases for fault in found(case)]
    examples = {fault.rule: f"{case}: {fault}" for case, fault in broken}
    counted = Counter(fault.rule for _, fault in broken)
    assert not broken, "\n".join([str(dict(counted)), *examples.values()])


def planted(change: Callable[[Box, float], Box], look: Look, case: Case = PLAIN) -> set[str]:
    """Return the rules broken after `change` of the first box that looks so (px per mm)."""
    shown = case.presentation
    layout = laid_out(shown, case.panel)
    assert list(faults(layout, shown.screen, shown.settings, inked())) == []
    first = next(box for box in layout.visible(0) if box.look is look)
    changed = swapped(layout, first, change(first, layout.panel.per_mm))
    return {fault.rule for fault in faults(changed, shown.screen, shown.settings, inked())}


def swapped(layout: Layout, old: Box, new: Box) -> Layout:
    """Return `layout` with one box in place of another."""

    def change(boxes: tuple[Box, ...]) -> tuple[Box, ...]:
        return tuple(new if box is old else box for box in boxes)

    pages = tuple(
        replace(page, boxes=change(page.boxes), foot=change(page.foot)) for page in layout.pages
    )
    return replace(layout, pages=pages, quick_bar=change(layout.quick_bar))


def test_a_truncated_label_is_found() -> None:
    """Words that end too soon, as behind an ellipsis, are missed."""

    def cut(box: Box, _: float) -> Box:
        (text, *rest) = box.texts
        line = text.lines[-1]
        short = replace(text, lines=(*text.lines[:-1], replace(line, text=line.text[:-3])))
        return replace(box, texts=(short, *rest))

    assert planted(cut, Look.QUICK) == {"truncated"}


def test_letters_that_leave_their_box_are_found() -> None:
    """A word too wide for its button does not pass."""

    def shrunk(box: Box, _: float) -> Box:
        line = box.texts[0].lines[0]
        return replace(box, rect=replace(box.rect, w=line.x + line.width / 2 - box.rect.x))

    assert "letters outside their box" in planted(shrunk, Look.CARD)


def test_an_overlap_is_found() -> None:
    """A card pushed down onto the next one lies on its words."""
    rules = planted(lambda box, mm: box.moved(0, 8 * mm), Look.CARD)
    assert {"texts overlap", "text on a target", "targets overlap"} <= rules


def test_a_target_of_10_mm_is_found() -> None:
    """A button one can miss does not pass."""

    def low(box: Box, mm: float) -> Box:
        texts = tuple(text.moved(0, -2 * mm) for text in box.texts)
        rect = Rect(box.rect.x, box.rect.y, box.rect.w, 10 * mm)
        return replace(box, rect=rect, texts=texts, mark=None)

    assert "target too small" in planted(low, Look.CARD)


@pytest.mark.parametrize(
    ("mm_apart", "case"),
    [(2.0, PLAIN), (4.0, replace(PLAIN, variant="tremor"))],
    ids=["steady", "tremor"],
)
def test_too_small_a_gap_is_found(mm_apart: float, case: Case) -> None:
    """Two buttons that a finger may press at once do not pass; a trembling one needs more."""

    def nearer(box: Box, mm: float) -> Box:
        layout = laid_out(case.presentation, case.panel)
        targets = [other.rect.y for other in layout.visible(0) if other.target]
        below = min(y for y in targets if y >= box.rect.bottom)
        rect = replace(box.rect, h=below - mm_apart * mm - box.rect.y)
        return replace(box, rect=rect)

    assert planted(nearer, Look.CARD, case) == {"gap too small"}


def test_a_button_at_the_foot_that_leaves_its_band_is_found() -> None:
    """What stands beside the folded quick bar stays in the band at the bottom."""
    case = replace(PLAIN, size=4)
    assert "outside its band" in planted(lambda box, mm: box.moved(0, -6 * mm), Look.MORE, case)


def test_bare_letters_are_where_the_rules_look() -> None:
    """Tails and accents are seen: «Қ» is taller than «К» at the foot, «Ё» at the head."""
    kind = laid_out(PLAIN.presentation, USUAL).caption_type
    line = laid_out(PLAIN.presentation, USUAL).quick_bar[0].texts[0].lines[0]
    plain, tailed, dotted = (inked().ink(replace(line, text=c), kind) for c in "КҚЁ")
    assert plain
    assert tailed
    assert dotted
    assert tailed.bottom > plain.bottom
    assert dotted.y < plain.y
