"""Layout: nothing overlaps, nothing is cut off, nothing is too small, on any panel and size."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.modalities.display.geometry import Layout, Look
from kiosk.modalities.display.layout import lay_out
from kiosk.modalities.display.theme import Panel
from kiosk.model.node import Node, Screen
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Action, NodeState, Role
from kiosk.model.settings import SIZES_MM, Settings
from kiosk.model.text import Language
from tests.unit.kiosk.display import demo_screens as demo
from tests.unit.kiosk.display.checks import EvenMeasure, holds

TEN = Panel.of_diagonal(1280, 800, 10.1)
SEVEN = Panel.of_diagonal(800, 480, 7.0)
TALL = Panel.of_diagonal(800, 1280, 10.1)


def laid(screen: Screen, size: int = 1, panel: Panel = TEN) -> Layout:
    """Lay a screen out with evenly wide letters."""
    return lay_out(screen, Settings(size=size), panel, EvenMeasure(), demo.words)


@pytest.mark.parametrize("size", range(len(SIZES_MM)))
@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("name", demo.ALL)
def test_demo_screens_hold(name: str, language: Language, size: int) -> None:
    """Each kind of screen keeps every rule at every size in every language."""
    screen = demo.ALL[name](language)
    holds(laid(screen, size), screen)


@pytest.mark.parametrize("panel", [SEVEN, TALL], ids=["7 inch", "portrait"])
@pytest.mark.parametrize("size", [0, 1, 2, 3])
@pytest.mark.parametrize("name", demo.ALL)
def test_other_panels_hold(name: str, size: int, panel: Panel) -> None:
    """A small panel, and one that stands upright, keep every rule too."""
    screen = demo.ALL[name](Language.RU)
    holds(laid(screen, size, panel), screen)


WORDS = st.text("абвгдеёжзқңүәөһABCdefg -,.12«»", min_size=1, max_size=90).filter(str.strip)

TEXTS = WORDS | st.builds(lambda words, times: " ".join([words] * times), WORDS, st.integers(2, 25))
"""Some are taller than a page, on any panel and at any size."""


@st.composite
def nodes(draw: st.DrawFn, number: int) -> Node:
    """Any node of the body but a keyboard."""
    language = draw(st.sampled_from(list(Language)))
    role = draw(
        st.sampled_from(
            sorted(set(Role) - {Role.GROUP, Role.KEYBOARD, Role.DEFAULT_BUTTON, Role.VIDEO})
        )
    )
    valued = role in {Role.LABEL, Role.SLIDER, Role.TEXT_INPUT}
    value = draw(st.none() | TEXTS) if valued else None
    return Node(
        id=f"node-{number}",
        role=role,
        name=demo.own(draw(TEXTS), language),
        value=demo.own(value, language) if value else None,
        description=demo.own(draw(TEXTS), language) if role is Role.LIST_ITEM else None,
        privacy=draw(st.sampled_from(list(Privacy))),
        states=draw(st.sampled_from([frozenset(), frozenset({NodeState.CHECKED})])),
        actions=((Action.CLICK, demo.Done()),),
        pictogram=draw(st.sampled_from(["", "", "check", "back"])),
        prominent=draw(st.booleans()) and role in {Role.LABEL, Role.HEADING},
    )


@st.composite
def screens(draw: st.DrawFn) -> Screen:
    """Any screen: rows of a review among the rest, with and without a default button."""
    body: list[Node] = [demo.node(Role.HEADING, "review-title", Language.KK)]
    for number in range(draw(st.integers(0, 9))):
        made = draw(nodes(number))
        if made.role is Role.LABEL and made.value and draw(st.booleans()):
            button = replace(demo.node(Role.BUTTON, "change", Language.RU), id=f"change-{number}")
            group = demo.node(Role.GROUP, "name", Language.RU, children=[made, button])
            made = replace(group, id=f"row-{number}", actions=())
        body.append(made)
    if draw(st.booleans()):
        body.append(demo.node(Role.DEFAULT_BUTTON, "sign", Language.RU))
    step = draw(st.integers(0, 7))
    return demo.screen("any", Language.KK, body, "review-title", step, "details")


@settings(max_examples=80, deadline=None)
@given(screens(), st.integers(0, len(SIZES_MM) - 1), st.sampled_from([TEN, SEVEN, TALL]))
def test_any_screen_holds(screen: Screen, size: int, panel: Panel) -> None:
    """Whatever a builder puts on a screen, nothing is hidden, cut off or too small to touch."""
    holds(laid(screen, size, panel), screen)


@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_keys_are_never_split_on_a_large_panel(size: int) -> None:
    """On 10.1 inches all keys, the field and the question stand on one page at every size."""
    for language in Language:
        assert len(laid(demo.surname(language), size).pages) == 1


def test_a_wrong_answer_is_said_above_its_field() -> None:
    """The alert stands above the field, and all keys are still there."""
    screen = demo.surname(Language.RU, "", wrong=True)
    layout = laid(screen)
    holds(layout, screen)
    boxes = {box.node: box for box in layout.visible(0)}
    assert boxes["problem"].rect.bottom <= boxes["field"].rect.y


def test_a_long_answer_shows_where_the_caret_is() -> None:
    """An address longer than its field is readable around the caret, wherever that stands."""
    value = "Алматы қаласы, Бостандық ауданы, Тимирязев көшесі, " * 4
    for caret in (0, len(value) // 2, len(value)):
        screen = demo.surname(Language.KK, value)
        field = replace(screen.find("field"), caret=caret)
        body = tuple(field if node.id == "field" else node for node in screen.body)
        boxes = {box.node: box for box in laid(replace(screen, body=body)).visible(0)}
        box = boxes["field"]
        (text,) = box.texts
        first, last = text.lines[0], text.lines[-1]
        assert first.start <= caret <= last.start + len(last.text) + 1
        tops = [line.y for line in text.lines]
        assert tops[0] >= box.rect.y
        assert tops[-1] + text.kind.leading <= box.rect.bottom
        assert all(b - a >= text.kind.leading for a, b in pairwise(tops))


def test_a_fact_taller_than_a_page_flows_on() -> None:
    """Who gets a petition's signatures can take many lines: all of them are read, page by page."""
    fact = Node(
        id="purpose",
        role=Role.LABEL,
        name=demo.own("Зачем собирают подписи", Language.RU),
        value=demo.own("Чтобы передать их тому, кому направлена петиция. " * 20, Language.RU),
    )
    rest = [demo.node(Role.BUTTON, "back", Language.RU)]
    body = [demo.node(Role.HEADING, "review-title", Language.RU), fact, *rest]
    screen = demo.screen("any", Language.RU, body, "review-title", 4, "details")
    for size in range(len(SIZES_MM)):
        layout = laid(screen, size)
        holds(layout, screen)
        shown = [page for page in layout.pages if any(b.node == "purpose" for b in page.boxes)]
        assert len(shown) > 1


@pytest.mark.parametrize("size", [0, 1, 2])
def test_a_petition_in_the_list_is_never_torn_apart(size: int) -> None:
    """Each card of the list stands on one page, so that it reads as one thing to choose."""
    layout = laid(demo.petitions(Language.RU), size)
    cards = [b.node for page in layout.pages for b in page.boxes if b.look is Look.CARD]
    assert len(cards) == len(set(cards)) == 3


@pytest.mark.parametrize("paragraphs", range(2, 9))
@pytest.mark.parametrize("language", Language)
def test_no_page_is_turned_for_a_single_line(language: Language, paragraphs: int) -> None:
    """Who turns to the last page finds more there than the end of a sentence."""
    layout = laid(demo.petition(language, paragraphs))
    texts = [text for box in layout.pages[-1].boxes if box.look is Look.TEXT for text in box.texts]
    assert sum(len(text.lines) for text in texts) > 1


@pytest.mark.parametrize("language", Language)
def test_the_receipt_begins_with_its_number(language: Language) -> None:
    """The number that proves the signature is on the first page of the receipt."""
    layout = laid(demo.receipt(language))
    number = next(node.id for node in demo.receipt(language).body if node.prominent)
    assert layout.page_of(number, 0) == 0


def test_the_first_screen_says_two_things() -> None:
    """What one can do here stands together, larger; how to begin stands apart below it."""
    lines = [
        Node(id=f"{thing}-{language}", role=Role.PARAGRAPH, name=demo.own(thing, language))
        for thing in ("what", "how")
        for language in Language
    ]
    welcome = demo.welcome(Language.KK)
    kept = [node for node in welcome.body if node.role in (Role.HEADING, Role.BUTTON)]
    screen = replace(welcome, body=(kept[0], *lines, *kept[1:]))
    layout = laid(screen)
    holds(layout, screen)
    boxes = {box.node: box for box in layout.visible(0)}
    drawn = [boxes[node.id] for node in lines]
    gaps = [after.rect.y - before.rect.bottom for before, after in pairwise(drawn)]
    assert gaps[2] > 3 * max(*gaps[:2], *gaps[3:])
    sizes = [box.texts[0].kind.px for box in drawn]
    assert sizes[0] == sizes[1] == sizes[2] > sizes[3] == sizes[4] == sizes[5]


def test_main_button_is_on_every_page() -> None:
    """Somebody who has read enough need not page on to act."""
    layout = laid(demo.petition(Language.KK, paragraphs=4))
    assert len(layout.pages) > 1
    for page in layout.pages:
        looks = [box.look for box in page.boxes]
        assert looks.count(Look.DEFAULT) == 1
        assert looks.count(Look.MORE) == 1


def test_main_button_is_lower_right() -> None:
    """The main action is always in the same place: nothing stands lower or further right."""
    for name in ("petition", "review", "receipt", "settings"):
        layout = laid(demo.ALL[name](Language.EN))
        boxes = layout.pages[0].boxes
        main = next(box for box in boxes if box.look is Look.DEFAULT)
        assert main.rect.bottom == max(box.rect.bottom for box in boxes)
        assert main.rect.right == pytest.approx(max(b.rect.right for b in boxes), abs=1)


def test_short_screens_have_no_more_button() -> None:
    """A button that does nothing is never shown."""
    layout = laid(demo.petitions(Language.EN), 0)
    assert len(layout.pages) == 1
    assert all(box.look is not Look.MORE for box in layout.pages[0].boxes)


def test_pages_begin_where_the_last_one_ended() -> None:
    """Each node begins on exactly one page, in reading order."""
    screen = demo.petition(Language.RU, paragraphs=6)
    layout = laid(screen, 2)
    begun = [node for page in layout.pages for node in page.begins]
    assert begun == sorted(set(begun), key=[n.id for n in screen.walk()].index)
    assert {"signal", "text", "text-5"} <= set(begun)


def test_bands_do_not_move_between_screens() -> None:
    """Captions and quick bar are in the same place on every screen."""
    for size in range(len(SIZES_MM)):
        places = {
            (layout.caption, layout.quick)
            for name in demo.ALL
            for layout in [laid(demo.ALL[name](Language.KK), size)]
        }
        assert len(places) == 1


def test_secret_values_are_dots() -> None:
    """An IIN is never readable over somebody's shoulder before *Show*; then it is."""
    screen = demo.review(Language.RU)
    shown = " ".join(
        line.text
        for page in laid(screen).pages
        for box in page.boxes
        for text in box.texts
        for line in text.lines
    )
    assert "841105450123" not in shown
    assert "••••••••••••" in shown
    answer = replace(screen.find("answer-iin"), revealed=True)
    row = replace(screen.find("row-iin"), children=(answer,))
    body = tuple(row if node.id == "row-iin" else node for node in screen.body)
    revealed = laid(replace(screen, body=body))
    lines = [
        line.text
        for page in revealed.pages
        for box in page.boxes
        for text in box.texts
        for line in text.lines
    ]
    assert "841105450123" in lines


def test_a_long_notice_is_shown_whole() -> None:
    """Words too many for the caption band make room for themselves above it."""
    long = demo.own(" ".join(["хабарландыру"] * 30), Language.KK)
    screen = replace(demo.petitions(Language.KK), notice=Node(id="n", role=Role.STATUS, name=long))
    layout = laid(screen)
    holds(layout, screen)
    assert layout.notice is not None
    words = " ".join(line.text for text in layout.notice.texts for line in text.lines)
    assert words == long.shown


@pytest.mark.parametrize("size", range(len(SIZES_MM)))
def test_names_of_languages_are_whole_on_a_wide_panel(size: int) -> None:
    """Whoever looks for their language finds its name in one piece."""
    wide = Panel.of_diagonal(1920, 1080, 15.6)
    for panel in (TEN, wide):
        for box in laid(demo.welcome(Language.KK), size, panel).visible(0):
            if box.look is Look.BUTTON:
                assert not any(line.hyphen for text in box.texts for line in text.lines)
