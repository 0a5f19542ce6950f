"""What must hold of any layout, on any panel, at any size."""

from itertools import combinations

from kiosk.modalities.display.geometry import Box, Layout, Look, Part, Rect
from kiosk.modalities.display.theme import GAP, SMALL_KEY, SMALL_PANEL, SMALLEST, TARGET, Face, Type
from kiosk.model.node import Node, Screen
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Role

NAMED = frozenset(Role) - {Role.GROUP, Role.KEYBOARD, Role.TEXT_INPUT}
"""Roles whose names are always on the screen."""


class EvenMeasure:
    """Every letter is as wide as an average one of the kiosk's fonts."""

    def width(self, text: str, kind: Type) -> float:
        """Return the width of `text` in px."""
        return len(text) * kind.px * (0.6 if kind.face is Face.BOLD else 0.54)


def inside(outer: Rect, inner: Rect) -> bool:
    """Say whether `inner` lies in `outer`, half a pixel of rounding aside."""
    return (
        inner.x >= outer.x - 0.5
        and inner.y >= outer.y - 0.5
        and inner.right <= outer.right + 0.5
        and inner.bottom <= outer.bottom + 0.5
    )


def distance(a: Rect, b: Rect) -> float:
    """Return the gap between two rectangles along the axis that parts them most; < 0: overlap."""
    return max(b.x - a.right, a.x - b.right, b.y - a.bottom, a.y - b.bottom)


def holds(layout: Layout, screen: Screen) -> None:
    """Assert everything that must hold of `layout`, which shows `screen`."""
    bands(layout)
    for number in range(len(layout.pages)):
        boxes = list(layout.visible(number))
        targets_are_reachable(layout, boxes)
        words_fit(layout, boxes)
    nothing_is_missing(layout, screen)


def bands(layout: Layout) -> None:
    """Content, captions and quick bar never share a pixel."""
    panel = layout.panel
    assert layout.content.bottom <= layout.caption.y + 0.5
    assert layout.caption.bottom == layout.quick.y
    assert layout.quick.bottom == panel.height
    for page in layout.pages:
        for box in (*page.boxes, *layout.strip):
            assert inside(layout.content, box.rect), (box.node, box.look, box.rect)
    for box in layout.quick_bar:
        assert inside(layout.quick, box.rect)


def targets_are_reachable(layout: Layout, boxes: list[Box]) -> None:
    """Targets are ≥ 12.7 mm and ≥ 2.54 mm apart (VVSG 7.2-I/H)."""
    panel = layout.panel
    targets = [box for box in boxes if box.target]
    for box in targets:
        small = box.look is Look.KEY and min(panel.width_mm, panel.height_mm) < SMALL_PANEL
        least = (SMALL_KEY if small else TARGET) * panel.per_mm - 0.51
        tall, wide = box.rect.h, box.rect.w
        assert tall >= least, (box.node, box.look, tall / panel.per_mm)
        assert wide >= least - (2 if small else 0), (box.node, box.look, wide / panel.per_mm)
    for a, b in combinations(targets, 2):
        gap = distance(a.rect, b.rect)
        assert gap >= GAP * panel.per_mm - 0.51, (a.node, b.node, gap / panel.per_mm)
    for a in boxes:
        if a.look is Look.CODE or (a.look is Look.TEXT and a.texts):
            for b in targets:
                assert distance(a.rect, b.rect) >= -0.5, (a.node, b.node)
    texts = [box for box in boxes if box.look is Look.TEXT and box.texts]
    for a, b in combinations(texts, 2):
        assert distance(a.rect, b.rect) >= -0.5, (a.node, b.node)


def words_fit(layout: Layout, boxes: list[Box]) -> None:
    """Every line stands inside its box, and no letter is under 3.5 mm (VVSG 7.1-G)."""
    for box in boxes:
        for text in box.texts:
            assert text.kind.capital / layout.panel.per_mm >= SMALLEST - 0.01
            for line in text.lines:
                # Letters need the type's height, not all of a loose line's.
                slack = (text.kind.leading - text.kind.capital * 1.45) / 2
                rect = Rect(line.x, line.y + slack, line.width, text.kind.leading - 2 * slack)
                assert inside(box.rect.grown(1), rect), (box.node, box.look, line, box.rect)


def nothing_is_missing(layout: Layout, screen: Screen) -> None:
    """Every character of every string that is shown stands on some page."""
    drawn: dict[tuple[str, Part], set[int]] = {}
    for number in range(len(layout.pages)):
        for box in layout.visible(number):
            for text in box.texts:
                found = drawn.setdefault((box.node, text.part), set())
                for line in text.lines:
                    found.update(range(line.start, line.start + len(line.text)))
    for node in screen.walk():
        for part, words in expected(node):
            missing = [
                at
                for at, letter in enumerate(words)
                if letter != " " and at not in drawn.get((node.id, part), set())
            ]
            assert not missing, (node.id, part, [words[at] for at in missing])
        if node.role is Role.KEYBOARD:
            keys = {
                (box.row, box.column)
                for page in layout.pages
                for box in page.boxes
                if box.node == node.id and box.look is Look.KEY
            }
            assert keys == {(r, c) for r, row in enumerate(node.keys) for c in range(len(row))}


def expected(node: Node) -> list[tuple[Part, str]]:
    """Return the strings of `node` that must be on the screen."""
    strings = [(Part.NAME, node.name.shown)] if node.role in NAMED else []
    if node.value and node.role not in (Role.HEADING, Role.GROUP):
        secret = node.privacy is Privacy.SECRET and not node.revealed
        value = node.value.shown
        if secret:
            # Spaces stay, so that what was entered can be counted in its groups.
            value = "".join(letter if letter == " " else "•" for letter in value)
        strings.append((Part.VALUE, value))
    if node.description and node.role in (Role.LIST_ITEM, Role.RADIO_BUTTON, Role.CHECK_BOX):
        strings.append((Part.DESCRIPTION, node.description.shown))
    return strings
