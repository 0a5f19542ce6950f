"""Line drawings and frames, as pixels."""

from kiosk.modalities.display import bands, frames, icons, raster
from kiosk.modalities.display.theme import Panel
from kiosk.model.text import Language
from kiosk.strings import FluentStrings
from tests.unit.kiosk.display import demo_screens as demo

PANEL = Panel.of_diagonal(1280, 800, 10.1)


def test_every_quick_bar_item_has_a_drawing() -> None:
    """Whoever cannot read finds each item of the quick bar by its picture."""
    assert set(demo.QUICK) <= set(icons.ICONS)


def test_every_step_has_a_pictogram() -> None:
    """A pictogram stands beside every step of a visit, the same on each of its screens."""
    strings = FluentStrings()
    for number in range(2, 8):
        assert strings(Language.KK, f"step-{number}").key in icons.ICONS


def test_drawings_stay_on_their_grid() -> None:
    """No line of a drawing is cut off at its edge."""
    for name, strokes in icons.ICONS.items():
        for stroke in strokes:
            for x, y in stroke.points:
                assert 1 <= x <= icons.GRID - 1, name
                assert 1 <= y <= icons.GRID - 1, name


def test_drawings_are_all_different() -> None:
    """No two pictures can be taken for each other: they differ in many pixels."""
    side = bands.icon_side(PANEL)
    masks = {
        name: raster.mask(strokes, side, 3)
        for name, strokes in icons.ICONS.items()
        if name not in ("left", "back", "minus")  # arrows and strokes that mean the same
    }
    names = sorted(masks)
    for n, one in enumerate(names):
        for other in names[n + 1 :]:
            pairs = zip(masks[one], masks[other], strict=True)
            differing = sum(abs(a - b) > 128 for a, b in pairs)
            assert differing > 0.04 * side * side, (one, other)


def test_lines_have_soft_edges_and_full_middles() -> None:
    """A line is drawn in full, and fades at its edge instead of making steps."""
    values = set(raster.mask(icons.ICONS["help"], 36, 3))
    assert 0 in values
    assert 255 in values
    assert len(values) > 20


def test_frames_have_their_colours_where_they_belong() -> None:
    """A framed box is clear outside its corner, line at its edge, surface in its middle."""
    line, surface = (1.0, 0.0, 0.0), (0.0, 0.0, 1.0)
    side, data = frames.pixels(16, 3, line, surface)

    def pixel(x: int, y: int) -> tuple[int, ...]:
        return tuple(data[4 * (y * side + x) : 4 * (y * side + x) + 4])

    middle = side // 2
    assert pixel(0, 0)[3] == 0
    assert pixel(middle, 0) == (255, 0, 0, 255)
    assert pixel(middle, middle) == (0, 0, 255, 255)


def test_rings_are_open() -> None:
    """A focus ring hides nothing of what it surrounds."""
    side, data = frames.pixels(16, 6, (1.0, 1.0, 0.0), None)
    middle = side // 2
    assert data[4 * (middle * side + middle) + 3] == 0
    assert data[4 * middle + 3] == 255
