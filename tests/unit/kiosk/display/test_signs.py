"""The signs of the caption band: who hears, and what was heard."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.modalities.display import caption, icons
from kiosk.modalities.display.geometry import Rect
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.signs import PACE, SAID, Hearing, Paced, Twin, hearing, twin
from kiosk.modalities.display.theme import SIGN, Panel, Scale
from kiosk.modalities.display.writer import Writer
from kiosk.model.diff import diff
from kiosk.model.node import Cue, Screen
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import Presentation
from kiosk.model.roles import Earcon
from kiosk.model.settings import SIZES_MM, Settings
from kiosk.model.text import Language
from kiosk.panels import PANELS
from kiosk.strings import FluentStrings
from tests.unit.kiosk.display import demo_screens as demo
from tests.unit.kiosk.display.checks import EvenMeasure, distance, inside

SCREEN = demo.petition(Language.KK)


def presented(
    settings: Settings,
    screen: Screen = SCREEN,
    earcon: Earcon | None = None,
    *,
    headphones: bool = False,
) -> Presentation:
    """Return what the display is given."""
    return Presentation(
        screen, diff(None, screen), settings, Overlay(earcon=earcon), headphones=headphones
    )


def test_who_hears() -> None:
    """Somebody deaf sees whether the loudspeaker is on, and whether others hear."""
    on = Settings(speech=True)
    assert hearing(presented(Settings())) is Hearing.NOBODY
    assert hearing(presented(Settings(), headphones=True)) is Hearing.NOBODY
    assert hearing(presented(on)) is Hearing.EVERYBODY
    assert hearing(presented(on, headphones=True)) is Hearing.PERSON
    paused = Settings(speech=True, paused=True)
    assert hearing(presented(paused, headphones=True)) is Hearing.PAUSED


def test_every_sign_is_drawn() -> None:
    """Each sound and each state of the loudspeaker has a drawing (EN 301 549 5.1.5)."""
    drawings = [*Hearing, *(Twin(earcon).drawing for earcon in Earcon)]
    assert set(drawings) <= set(icons.ICONS)
    assert len(set(drawings)) == len(Hearing) + len(Earcon)


def test_the_same_sound_twice_is_seen_twice() -> None:
    """Whoever presses on at the edge sees each time that the kiosk noticed."""
    twins = []
    for serial in (1, 2, 3):
        screen = replace(SCREEN, cue=Cue(Earcon.EDGE, serial))
        twins.append(twin(presented(Settings(), screen, Earcon.EDGE)))
    assert all(one != other for one, other in pairwise(twins))
    assert twin(presented(Settings())) is None


def test_a_sound_is_seen_before_it_is_published() -> None:
    """What an input brings is seen with its own drawing at once, not after the one before."""
    screen = replace(SCREEN, cue=Cue(Earcon.ACTIVATED, 2))
    before = replace(SCREEN, cue=Cue(Earcon.EDGE, 1))
    now = replace(presented(Settings(), screen, Earcon.EDGE), changes=diff(before, screen))
    assert twin(now) == Twin(Earcon.ACTIVATED)
    later = replace(now, changes=diff(screen, screen), overlay=Overlay())
    assert twin(later) is None


TWINS = st.none() | st.builds(Twin, st.sampled_from(Earcon), st.booleans())


@given(st.lists(st.tuples(st.floats(0, 0.5), TWINS), max_size=40))
def test_nothing_flashes(inputs: list[tuple[float, Twin | None]]) -> None:
    """However fast somebody presses, there are no three flashes in a second (WCAG 2.3.2).

    What was last is shown in the end, and what comes after a calm moment is shown at once.
    """
    paced: Paced[Twin] = Paced()
    now, due = 10.0, 0.0
    changes: list[float] = []
    before, last = None, None

    def look(at: float) -> None:
        nonlocal before
        if paced.shown != before:
            changes.append(at)
            before = paced.shown

    for pause, last in inputs:
        if due and due <= now + pause:
            paced.settle(due)
            look(due)
        now += pause
        wait = paced.want(last, now)
        due = now + wait if wait else 0.0
        look(now)
        assert wait <= PACE
        assert wait == 0 or now - changes[-1] < PACE
    if due:
        assert paced.settle(due + 1e-9) == 0
        look(due + 1e-9)
    assert paced.shown == last
    # A flash is a pair of opposing changes: seven changes are needed for three and a half.
    for at, _ in enumerate(changes):
        assert sum(changes[at] <= change < changes[at] + 1 for change in changes) <= 6


def test_a_visit_leaves_no_sign() -> None:
    """The next person does not see what the last one heard, and sees their own at once."""
    paced: Paced[Twin] = Paced()
    paced.want(Twin(Earcon.ERROR), 1.0)
    paced.forget()
    assert paced.shown is None
    assert paced.want(Twin(Earcon.EDGE), 1.0) == 0


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_signs_have_their_place(panel: Panel, size: int) -> None:
    """Signs are at least 8 mm, in the band, the same on every screen, and no words under them."""
    places = set()
    for make in demo.ALL.values():
        screen = make(Language.RU)
        layout = lay_out(screen, Settings(size=size), panel, EvenMeasure(), demo.words)
        signs = layout.signs
        places.add(signs)
        if layout.notice is not None:
            for text in layout.notice.texts:
                for line in text.lines:
                    place = Rect(line.x, line.y, line.width, text.kind.leading)
                    assert distance(place, signs.hearing) > 0
                    assert distance(place, signs.twin) > 0
    (signs,) = places
    for rect in (signs.hearing, signs.twin.grown(-signs.rim)):
        assert min(rect.w, rect.h) >= SIGN * panel.per_mm
        assert inside(layout.caption, rect)
    assert inside(layout.caption, signs.twin)
    assert distance(signs.words, signs.hearing) > 0
    assert distance(signs.words, signs.twin) > 0
    glass = Rect(0, 0, panel.width, panel.height)
    assert inside(glass.grown(-panel.margin), signs.twin)


@pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_words_beside_the_sign_fit(panel: Panel, size: int) -> None:
    """Beside the sign stands what it means, in every language, whole within the band."""
    strings = FluentStrings()
    writer = Writer(panel, Scale.of(panel, size), EvenMeasure())
    band = Rect(0, 300, panel.width, caption.height(panel, writer.scale))
    for language in Language:
        for key in SAID.values():
            text = caption.beside(writer, strings(language, key).shown, band)
            tall = sum(text.kind.leading for _ in text.lines)
            top = text.lines[0].y
            assert band.y <= top
            assert top + tall <= band.bottom + 0.5
            for line in text.lines:
                assert inside(caption.signs(panel, band).words, Rect(line.x, top, line.width, 1))
