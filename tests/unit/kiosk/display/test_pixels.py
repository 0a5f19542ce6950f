"""What is drawn, looked at as pixels: marks, signs, and that a redraw leaves nothing behind."""

import json
import time
import zlib
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from kiosk.modalities.display.theme import COLOURS
from kiosk.model.roles import Earcon
from kiosk.model.settings import Palette
from kiosk.model.text import Language
from kiosk.rig import rig
from tests.unit.kiosk.display import demo_screens as demo
from tests.unit.kiosk.display.test_window import PATIENCE, Window

WIDE, HIGH = 1280, 800
Colour = tuple[int, int, int]


class Picture:
    """A screenshot of the kiosk's own, which has no filters."""

    def __init__(self, path: Path) -> None:
        data, at, packed = path.read_bytes(), 8, b""
        while at < len(data):
            length = int.from_bytes(data[at : at + 4], "big")
            if data[at + 4 : at + 8] == b"IDAT":
                packed += data[at + 8 : at + 8 + length]
            at += length + 12
        raw = zlib.decompress(packed)
        stride = WIDE * 3 + 1
        self.rows = [raw[y * stride + 1 : (y + 1) * stride] for y in range(HIGH)]

    def cut(self, rect: list[float]) -> list[bytes]:
        """Return the pixels of a rectangle."""
        x, y, w, h = (round(side) for side in rect)
        return [row[3 * x : 3 * (x + w)] for row in self.rows[y : y + h]]

    def share(self, rect: list[float], colour: str) -> float:
        """Return the share of a rectangle that has exactly this colour."""
        wanted = bytes(int(colour[at : at + 2], 16) for at in (1, 3, 5))
        pixels = [row[at : at + 3] for row in self.cut(rect) for at in range(0, len(row), 3)]
        return pixels.count(wanted) / len(pixels)


class Easel:
    """Draws scenes in one window."""

    def __init__(self, window: Window, folder: Path) -> None:
        self._window = window
        self._path = folder / "picture.png"

    def tell(self, *scenes: dict[str, Any]) -> None:
        """Let the window draw scenes, one right after the other."""
        self._window.tell(f"draw {json.dumps(scenes)}", "drawn")

    def draw(self, *, fresh: bool = True, **facts: Any) -> Picture:
        """Draw a scene, by itself or `fresh` after another visit; return how it looks."""
        if fresh:
            self._window.tell("reset", "reset")
        self.tell(facts)
        self._window.tell(f"screenshot {self._path}", "saved")
        return Picture(self._path)

    def boxes(self) -> dict[str, Any]:
        """Return what is visible."""
        return self._window.tell("boxes", "boxes")

    def glyphs(self, node: str, start: int, length: int) -> list[float]:
        """Return the rectangle of characters of a node's name that stand on one line."""
        for box in self.boxes()["boxes"]:
            for line in box["lines"]:
                at = start - line["start"]
                if box["node"] == node and at >= 0 and at + length <= len(line["text"]):
                    (left, _), (last, wide) = line["glyphs"][at], line["glyphs"][at + length - 1]
                    _, y, _, h = line["rect"]
                    middle, tall = y + h / 2, line["capital"] * 0.9
                    return [left, middle - tall / 2, last + wide - left, tall]
        raise AssertionError((node, start))


@pytest.fixture(scope="module")
def easel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Easel]:
    """Open one window for all pictures."""
    with rig(sound=False) as place, Window(dict(place.env)) as window:
        yield Easel(window, tmp_path_factory.mktemp("pictures"))
        assert window.end() == 0


@pytest.mark.parametrize("palette", Palette)
def test_every_sound_is_seen(easel: Easel, palette: Palette) -> None:
    """Each sound has a twin in each palette, no two alike, and nothing else on the screen moves."""
    colours = COLOURS[palette]
    empty = easel.draw(palette=palette)
    pictures = {}
    for earcon in Earcon:
        picture = easel.draw(palette=palette, earcon=earcon)
        plate = easel.boxes()["earcon"]["rect"]
        assert picture.share(plate, colours.caption_accent) > 0.5
        assert picture.share(plate, colours.caption_on_accent) > 0.04
        x, y, _, h = plate
        for now, before in zip(
            picture.cut([0, 0, x - 16, HIGH]), empty.cut([0, 0, x - 16, HIGH]), strict=True
        ):
            assert now == before
        above, below = [0, 0, WIDE, y - 4], [0, y + h + 4, WIDE, HIGH - y - h - 4]
        assert picture.cut(above) == empty.cut(above)
        assert picture.cut(below) == empty.cut(below)
        pictures[earcon] = b"".join(picture.cut(plate))
    for one, other in combinations(Earcon, 2):
        pairs = zip(pictures[one], pictures[other], strict=True)
        assert sum(abs(a - b) > 64 for a, b in pairs) > 0.05 * len(pictures[one]), (one, other)


def test_the_same_sound_again_is_seen(easel: Easel) -> None:
    """The second time at the edge looks different from the first: the kiosk noticed."""
    first = easel.draw(earcon=Earcon.EDGE, serial=1)
    second = easel.draw(earcon=Earcon.EDGE, serial=2)
    assert first.rows != second.rows


def test_a_twin_goes_with_the_next_input(easel: Easel) -> None:
    """A twin that came a moment ago is held, and then goes by itself without another input."""
    easel.tell({"earcon": Earcon.NOTHING}, {})
    end = time.monotonic() + PATIENCE
    while easel.boxes()["earcon"]:
        assert time.monotonic() < end
    assert easel.draw(fresh=False).rows == easel.draw().rows


@pytest.mark.parametrize("palette", Palette)
def test_who_hears_is_seen(easel: Easel, palette: Palette) -> None:
    """Off, aloud, headphones and paused look different, by shape and not by colour."""
    states: tuple[dict[str, Any], ...] = (
        {"speech": False},
        {},
        {"headphones": True},
        {"paused": True},
    )
    signs = []
    for state in states:
        picture = easel.draw(palette=palette, **state)
        sign = easel.boxes()["hearing"]
        assert picture.share(sign["rect"], COLOURS[palette].caption_text) > 0.08
        assert picture.share(sign["rect"], COLOURS[palette].caption) > 0.4
        signs.append((sign["name"], picture.cut(sign["rect"])))
    for (one, drawn), (other, there) in combinations(signs, 2):
        assert one != other
        assert drawn != there


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("palette", Palette)
def test_the_word_is_marked_where_it_stands(
    easel: Easel, palette: Palette, language: Language
) -> None:
    """The word being spoken stands on the accent, its sentence on the quiet ground, no other."""
    colours, text = COLOURS[palette], demo.words(language, "text").shown
    start = text.index(" ", text.index(". ") + 2) + 1
    length = text.index(" ", start) - start
    picture = easel.draw(palette=palette, language=language, word=[start, length])
    word = easel.glyphs("text", start, length)
    assert picture.share(word, colours.accent) > 0.4
    assert picture.share(word, colours.on_accent) > 0.1
    sentence = easel.glyphs("text", text.index(". ") + 2, 1)
    assert picture.share(sentence, colours.sentence) > 0.2
    assert picture.share(sentence, colours.accent) < 0.02 or colours.accent == colours.text
    assert picture.share(easel.glyphs("text", 1, 3), colours.sentence) < 0.02


def test_a_letter_is_marked_and_its_neighbours_stay_whole(easel: Easel) -> None:
    """In close reading one letter is marked; nothing of the letters beside it is hidden."""
    plain = easel.draw(language="ru", speech=True)
    picture = easel.draw(language="ru", letter=12)
    colours = COLOURS[Palette.NIGHT]
    assert picture.share(easel.glyphs("text", 12, 1), colours.accent) > 0.3
    for neighbour in (11, 13):
        place = easel.glyphs("text", neighbour, 1)
        inked = picture.share(place, colours.text) + picture.share(place, colours.on_accent)
        assert plain.share(place, colours.text) > 0.1
        assert inked == pytest.approx(plain.share(place, colours.text), abs=0.02)


@pytest.mark.parametrize("language", Language)
def test_a_redraw_leaves_nothing_behind(easel: Easel, language: Language) -> None:
    """Word after word, what is redrawn alone looks like a screen drawn from nothing."""
    text = demo.words(language, "text").shown
    words = [0]
    while len(words) < 8:
        words.append(text.index(" ", words[-1]) + 1)
    easel.draw(language=language)
    for start in words:
        length = text.index(" ", start) - start
        facts: dict[str, Any] = {
            "language": language,
            "word": [start, length],
            "caption": [start, length],
        }
        assert easel.draw(fresh=False, **facts).rows == easel.draw(**facts).rows


def test_a_redraw_follows_what_else_changes(easel: Easel) -> None:
    """Focus, screen, palette and size are never those of the drawing before."""
    changes: tuple[dict[str, Any], ...] = (
        {"focus": "signal"},
        {"focus": "signal", "palette": "day"},
        {"palette": "day", "size": 3},
        {"screen": "settings"},
        {"screen": "surname", "headphones": True},
        {"speech": False},
        {},
    )
    wanted = [easel.draw(**facts).rows for facts in changes]
    easel.draw(word=[0, 3])
    for facts, rows in zip(changes, wanted, strict=True):
        end = time.monotonic() + PATIENCE
        # Colours and sizes that follow each other fast wait, so that nothing flashes.
        while easel.draw(fresh=False, **facts).rows != rows:
            assert time.monotonic() < end, facts


@pytest.mark.parametrize("palette", Palette)
def test_a_word_on_the_accent_is_marked_too(easel: Easel, palette: Palette) -> None:
    """On the main button, which has the accent's colour, the word stands out the other way."""
    colours = COLOURS[palette]
    picture = easel.draw(palette=palette, focus="to-sign", word=[0, 3])
    assert picture.share(easel.glyphs("to-sign", 0, 3), colours.on_accent) > 0.4
    assert picture.share(easel.glyphs("to-sign", 4, 3), colours.accent) > 0.4


@pytest.mark.parametrize("palette", [Palette.NIGHT, Palette.DAY, Palette.WARM])
def test_quiet_words_stand_out_while_they_are_read(easel: Easel, palette: Palette) -> None:
    """Words in the second colour take the first on the ground of their sentence (VVSG 7.1-C)."""
    colours = COLOURS[palette]
    plain = easel.draw(screen="welcome", palette=palette)
    words = easel.glyphs("how-1", 12, 6)
    assert plain.share(words, colours.second) > 0.1
    picture = easel.draw(screen="welcome", palette=palette, focus="how-1", word=[0, 9])
    assert picture.share(words, colours.text) > 0.1
    assert picture.share(words, colours.second) < 0.02
