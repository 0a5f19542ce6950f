"""Seeing the screen (VVSG 7.1, WCAG 1.4)."""

from dataclasses import replace

import speech.types
from kiosk.modalities.display.theme import COLOURS
from kiosk.model.roles import Earcon, Role
from kiosk.model.settings import SIZES_MM, Palette, Settings
from kiosk.model.text import Language
from speech.types import Play
from sync.admin.easy_read import MAX_WORDS, warnings
from sync.petitions import Block, BlockKind
from tests.conformance.visit import (
    OPEN,
    STRINGS,
    Record,
    captioned,
    everywhere,
    gallery,
    kiosk_at,
    state_of,
)
from tests.fakes import sample_petitions


def luminance(colour: str) -> float:
    """Return the relative luminance of "#RRGGBB" (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_there_are_six_palettes() -> None:
    """The default is night; black and white both ways, yellow on black, day and a soft one."""
    assert len(Palette) >= 6
    assert set(COLOURS) == set(Palette)
    assert Settings().palette is Palette.NIGHT
    pairs = {
        Palette.WHITE_ON_BLACK: ("#FFFFFF", "#000000"),
        Palette.BLACK_ON_WHITE: ("#000000", "#FFFFFF"),
    }
    for palette, pair in pairs.items():
        assert (COLOURS[palette].text, COLOURS[palette].ground) == pair
    assert COLOURS[Palette.YELLOW_ON_BLACK].ground == "#000000"


def test_contrast_of_text(record_property: Record) -> None:
    """Text has 10:1 and more on its ground; in the soft palette less, and at least 4.5:1."""
    for palette, colours in COLOURS.items():
        pairs = ((colours.text, colours.ground), (colours.text, colours.surface))
        least = min(contrast(*pair) for pair in pairs)
        assert least >= (4.5 if palette is Palette.WARM else 10)
        record_property("figure", f"{palette} {least:.1f}:1")


def test_nothing_is_told_by_colour_alone() -> None:
    """Alerts have a pictogram, steps have words, and every state has a word of its own."""
    for exhibit, screen in everywhere():
        for node in screen.walk():
            if node.role is Role.ALERT:
                assert node.pictogram, exhibit.name
            for state in node.states:
                told = STRINGS(screen.language, f"state-{state}", role=node.role.value)
                assert told.shown
        if screen.step:
            assert screen.step.name.shown
            assert screen.step.label.shown


def test_sizes_are_the_six() -> None:
    """Capital heights in mm, and the default among them."""
    assert SIZES_MM == (3.5, 4.8, 6.4, 8.0, 10.0, 12.0)
    assert SIZES_MM[Settings().size] == 4.8


def test_captions_show_the_words_being_spoken() -> None:
    """On every screen, what begins to be played stands in the caption band, word for word."""
    for name in ("petitions", "1-petition", "2-surname", "1-review", "receipt", "sound"):
        kiosk = kiosk_at(state_of(name))
        for key in ("down", "down", "f11", "space"):
            said = kiosk.press(key)
            shown = [caption for caption in captioned(kiosk) if caption]
            assert shown, (name, key)
            assert all(words in said for words in shown)


def test_every_earcon_is_seen_as_it_is_heard(record_property: Record) -> None:
    """Whatever key brings a short sound on whatever screen, its sign stands there with it."""
    met = set()
    for exhibit in gallery(Language.EN, OPEN):
        for key in ("up", "down", "left", "right", "enter", "q", "backspace"):
            kiosk = kiosk_at(exhibit.state)
            kiosk.press(key)
            played = [request.earcon for request in kiosk.requests if isinstance(request, Play)]
            if played:
                assert kiosk.runtime.overlay.earcon == Earcon(played[-1]), (exhibit.name, key)
            met |= set(played)
    assert [*Earcon] == [*speech.types.Earcon]
    assert met >= {Earcon.EDGE, Earcon.NOTHING, Earcon.ACTIVATED, Earcon.ERROR}
    record_property("figure", f"{len(Earcon)} earcons")


def test_missing_films_are_said_to_be_missing() -> None:
    """Who looks for sign language reads that there is no film, and hears it."""
    for language in Language:
        kiosk = kiosk_at(state_of("sign-language", language))
        told = STRINGS(language, "film-none")
        assert told in [node.name for node in kiosk.screen.body]
        assert told.spoken in " ".join([kiosk.words, kiosk.press("up"), kiosk.press("down")])
    assert all(petition.sign_language is None for petition in sample_petitions())


def test_every_petition_has_easy_read(record_property: Record) -> None:
    """All of it in all three languages, no sentence longer than 15 words."""
    for petition in sample_petitions():
        for language in Language:
            text = petition.texts[language]
            assert text.easy_title
            assert text.easy_read
        assert list(warnings(petition)) == []
    record_property("figure", f"{len(sample_petitions())} petitions, 0 sentences too long")


def test_long_sentences_are_found() -> None:
    """A librarian is told where Easy Read is not easy."""
    petition = sample_petitions()[0]
    text = petition.texts[Language.EN]
    long = Block(BlockKind.PARAGRAPH, " ".join(["word"] * (MAX_WORDS + 1)) + ".")
    texts = {**petition.texts, Language.EN: replace(text, easy_read=(long,))}
    found = list(warnings(replace(petition, texts=texts)))
    assert len(found) == 1
    assert "easy.en.md" in found[0]
