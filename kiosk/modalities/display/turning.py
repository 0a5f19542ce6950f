"""The button that turns pages: its words, its size, and what stands on it."""

from dataclasses import dataclass, replace

from kiosk.modalities.display.geometry import Box, Ink, Line, Part, Text
from kiosk.modalities.display.theme import (
    SMALLEST,
    TARGET,
    TIGHT,
    TIGHTEST,
    Face,
    Type,
    smaller,
)
from kiosk.modalities.display.writer import Writer
from kiosk.model.text import Language, Strings


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of the display's own button."""

    more: str
    start: str
    """Its words on the last page: back to the first."""
    language: Language
    words: Strings

    def page(self, number: int, total: int) -> str:
        """Return "page 2 of 3"; `number` counts from 1."""
        return self.words(self.language, "display-page", number=number, total=total).shown

    def name(self, number: int, total: int) -> str:
        """Return what the button does on page `number`."""
        return self.start if number == total else self.more


def labels_in(language: Language, words: Strings) -> Labels:
    """Return the words of the More button in `language`."""
    more, start = (words(language, key).shown for key in ("display-more", "display-start"))
    return Labels(more, start, language, words)


def width(writer: Writer, labels: Labels) -> float:
    """Return the width that holds every wording of the More button, px."""
    small = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
    widest = max(
        *(writer.measure.width(text, writer.scale.frame) for text in (labels.more, labels.start)),
        writer.measure.width(labels.page(88, 88), small),
    )
    return widest + 2 * writer.panel.px(3) + 2


def least_width(writer: Writer, labels: Labels, height: float) -> float:
    """Return the same width with the smallest words, and figures for the page, px.

    The words stand on as many lines as there is room for in `height`, px.
    """
    small = writer.panel.type(Face.REGULAR, SMALLEST, TIGHTEST)
    lines = max(int(height // small.leading) - 1, 1)
    names = [_narrowest(writer, text, small, lines) for text in (labels.more, labels.start)]
    page = writer.measure.width(short(88, 88), small)
    return max(page, *names) + 2 * writer.panel.px(1) + 2


def _narrowest(writer: Writer, text: str, kind: Type, lines: int) -> float:
    """Return the least width in which `text` takes so many lines and no word is broken, px."""
    words = text.split()
    ends = range(1, len(words) + 1)
    runs = [" ".join(words[first:end]) for end in ends for first in range(end)]
    widest = max(writer.measure.width(word, kind) for word in words)
    widths = sorted(writer.measure.width(run, kind) for run in runs)
    return next(
        wide
        for wide in widths
        if wide >= widest and len(writer.wrap(text, kind, wide + 1)) <= lines
    )


def height(writer: Writer) -> int:
    """Return the height of the More button: its name over the page number, px."""
    small = writer.panel.type(Face.REGULAR, SMALLEST, TIGHT)
    needed = writer.scale.frame.leading + small.leading + 2 * writer.panel.px(0.8)
    return max(needed, writer.panel.px(max(TARGET + 1, writer.target)))


def short(number: int, total: int) -> str:
    """Return which page this is in figures alone, where words have no room."""
    return f"{number} / {total}"


def worded(writer: Writer, box: Box, labels: Labels, number: int, total: int) -> Box:
    """Return the More button with its words for page `number` (from 0) of `total`."""
    panel = writer.panel
    small = panel.type(Face.REGULAR, SMALLEST, TIGHTEST)
    inner = box.rect.w - 2 * panel.px(1)
    name = labels.name(number + 1, total)
    largest = panel.type(Face.REGULAR, writer.scale.frame.capital / panel.per_mm, TIGHTEST)
    fitting = (
        kind
        for kind in smaller(panel, largest)
        if kind.leading + small.leading <= box.rect.h and writer.measure.width(name, kind) <= inner
    )
    page = labels.page(number + 1, total)
    if writer.measure.width(page, small) > inner:
        page = short(number + 1, total)
    words = ((name, next(fitting, small), Ink.TEXT), (page, small, Ink.SECOND))
    wrapped = [writer.wrap(text, kind, inner) for text, kind, _ in words]
    tall = sum(
        len(lines) * kind.leading for lines, (_, kind, _) in zip(wrapped, words, strict=True)
    )
    y = box.rect.y + (box.rect.h - tall) / 2
    texts: list[Text] = []
    for lines, (_, kind, ink) in zip(wrapped, words, strict=True):
        placed = tuple(
            Line(
                p.text,
                p.start,
                box.rect.x + (box.rect.w - p.width) / 2,
                y + n * kind.leading,
                p.width,
                p.hyphen,
            )
            for n, p in enumerate(lines)
        )
        texts.append(Text(Part.OWN, kind, ink, placed))
        y += len(lines) * kind.leading
    return replace(box, texts=tuple(texts))
