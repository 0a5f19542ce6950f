"""Which page is shown: it follows the focus, and the voice."""

from dataclasses import replace

from kiosk.modalities.display.report import visible
from kiosk.modalities.display.theme import Panel
from kiosk.modalities.display.view import View
from kiosk.model.diff import diff
from kiosk.model.node import Screen
from kiosk.model.overlay import Caption, Marked, Overlay, Target
from kiosk.model.place import Place, Reading, Unit
from kiosk.model.presentation import Presentation
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from tests.unit.kiosk.display import demo_screens as demo
from tests.unit.kiosk.display.checks import EvenMeasure

TEN = Panel.of_diagonal(1280, 800, 10.1)
SEVEN = Panel.of_diagonal(800, 480, 7.0)
LONG = demo.petition(Language.RU, 6)


def shown(
    view: View, screen: Screen, overlay: Overlay | None = None, settings: Settings | None = None
) -> None:
    """Present `screen`."""
    presented = Presentation(
        screen, diff(None, screen), settings or Settings(), overlay or Overlay()
    )
    view.present(presented)


def nodes(view: View) -> set[str]:
    """Return the ids of what is visible."""
    return {box["node"] for box in visible(view, EvenMeasure())["boxes"]}


def view_of(panel: Panel = TEN) -> View:
    """Return a view before its first screen."""
    return View(panel, EvenMeasure(), demo.words)


def test_the_page_follows_the_focus() -> None:
    """Whoever moves by keys always sees where they are."""
    view = view_of()
    for node in [*LONG.walk(), *reversed(list(LONG.walk()))]:
        shown(view, replace(LONG, focus=node.id))
        assert node.id in nodes(view)


def test_a_turned_page_stays() -> None:
    """A page turned by touch is not turned back by a caption or a tick."""
    view = view_of()
    shown(view, LONG)
    assert view.turn(2, wrap=False)
    shown(view, LONG, Overlay(Caption("Пауза", Language.RU)))
    assert view.page == 2


def test_another_text_size_keeps_the_focus_in_sight() -> None:
    """Larger letters make other pages; what had the focus is still seen."""
    view = view_of()
    screen = replace(LONG, focus="text-3")
    for size in (1, 5, 0, 3):
        shown(view, screen, settings=Settings(size=size))
        assert "text-3" in nodes(view)


def test_a_new_screen_begins_at_its_focus() -> None:
    """The page of the screen before means nothing on the next."""
    view = view_of()
    shown(view, replace(LONG, focus="text-5"))
    assert view.page > 0
    shown(view, demo.petitions(Language.RU))
    assert view.page == 0


def long_text() -> Screen:
    """Return a screen with a paragraph that needs several pages."""
    text = demo.own(" ".join(f"сөз{n}" for n in range(400)), Language.KK)
    body = tuple(replace(node, name=text) if node.id == "text" else node for node in LONG.body[:2])
    return replace(LONG, body=body, focus="text")


def heard(screen: Screen, word: str) -> Overlay:
    """Return what speech publishes as it says `word` of the paragraph."""
    start = screen.find("text").name.shown.index(f"{word} ")
    return Overlay().marked(Marked("text", start, len(word)))


def sees(view: View, word: str) -> bool:
    """Say whether `word` stands on the page that is shown."""
    boxes = visible(view, EvenMeasure())["boxes"]
    return any(word in line["text"].split() for box in boxes for line in box["lines"])


def test_the_page_follows_the_voice() -> None:
    """Where a paragraph goes on over the page, the page turns as the voice gets there."""
    view, screen = view_of(), long_text()
    seen = []
    for word in ("сөз0", "сөз100", "сөз300"):
        shown(view, screen, heard(screen, word))
        assert sees(view, word)
        seen.append(view.page)
    assert seen == sorted(set(seen))


def test_the_page_follows_close_reading() -> None:
    """Whoever goes through a text letter by letter, without speech too, sees where they are."""
    view, screen = view_of(), long_text()
    for word in ("сөз300", "сөз10"):
        start = screen.find("text").name.shown.index(f"{word} ")
        reading = Reading(Place("text", start, start + 1), Unit.CHARACTER, 1, close=True)
        shown(view, replace(screen, reading=reading))
        assert sees(view, word)


def test_what_is_said_after_the_text_turns_nothing_back() -> None:
    """The role said after a long paragraph leaves the page where its last words are."""
    view, screen = view_of(), long_text()
    shown(view, screen, heard(screen, "сөз300"))
    page = view.page
    shown(view, screen, Overlay().marked(Marked("text")))
    assert view.page == page > 0
    shown(view, screen, heard(screen, "сөз10"))
    assert sees(view, "сөз10")


def test_a_page_turned_while_listening_stays() -> None:
    """Who turned the page by hand while the voice reads on is not pulled back by each word."""
    view, screen = view_of(), long_text()
    shown(view, screen, heard(screen, "сөз0"))
    assert view.turn(1, wrap=False)
    for word in ("сөз1", "сөз2"):
        shown(view, screen, heard(screen, word))
        assert view.page == 1


def test_another_screen_begins_at_its_focus_though_a_word_is_late() -> None:
    """A mark that speech has not yet taken back turns no page of the screen that came after."""
    view, screen = view_of(), long_text()
    said = heard(screen, "сөз0")
    shown(view, screen, said)
    shown(view, replace(LONG, id="other", focus="text-5"), said)
    assert "text-5" in nodes(view)


def test_words_tell_who_hears_while_nothing_is_said() -> None:
    """With speech off, words stand beside the sign; while speech is on, the caption does."""
    view = view_of()
    for settings, words in (
        (Settings(), demo.WORDS["hearing-nobody"][1]),
        (Settings(speech=True), ""),
        (Settings(speech=True, paused=True), demo.WORDS["speech-paused"][1]),
    ):
        shown(view, LONG, settings=settings)
        assert visible(view, EvenMeasure())["hearing"]["words"] == words
    shown(view, replace(LONG, language=Language.EN), settings=Settings())
    told = visible(view, EvenMeasure())["hearing"]
    assert (told["name"], told["words"]) == ("nobody", demo.WORDS["hearing-nobody"][2])


def test_the_page_follows_the_key() -> None:
    """Where keys need several pages, the key that one stands on is seen."""
    screen = demo.surname(Language.KK)
    view = view_of(SEVEN)
    for row, keys in enumerate(screen.find("keyboard").keys):
        for column in (0, len(keys) - 1):
            shown(view, screen, Overlay(target=Target("keyboard", row, column)))
            boxes = visible(view, EvenMeasure())["boxes"]
            assert any((b["row"], b["column"]) == (row, column) for b in boxes)


def test_the_field_comes_with_its_keys() -> None:
    """Whoever is asked for a name on a small panel sees keys at once, not only the question."""
    view = view_of(SEVEN)
    shown(view, demo.surname(Language.RU))
    assert "keyboard" in nodes(view)


def test_the_curtain_is_no_trap() -> None:
    """Who drew the curtain by accident finds the same targets under it, to undo it."""
    view = view_of()
    shown(view, demo.petitions(Language.KK))
    before = view.at(400, 400)
    shown(view, demo.petitions(Language.KK), settings=Settings(curtain=True))
    assert before is not None
    assert view.at(400, 400) == before


def test_reset_forgets() -> None:
    """After a visit nothing of its screens is left."""
    view = view_of()
    shown(view, LONG)
    view.reset()
    assert view.presentation is None
    assert view.layout is None
    assert visible(view, EvenMeasure())["boxes"] == []


def test_report_has_a_place_for_every_character() -> None:
    """A test can point at any letter: each has a place, in order."""
    view = view_of()
    shown(view, LONG)
    for box in visible(view, EvenMeasure())["boxes"]:
        for line in box["lines"]:
            assert len(line["glyphs"]) == len(line["text"])
            edges = [left for left, _ in line["glyphs"]]
            assert edges == sorted(edges)
