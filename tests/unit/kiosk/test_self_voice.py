"""What is said of each kind of change, how urgently, and what is never said."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import ScreenId, State
from kiosk.gallery import exhibits
from kiosk.modalities.self_voice import SelfVoice
from kiosk.modalities.self_voice.lines import pieces
from kiosk.model.diff import diff
from kiosk.model.node import Event, Node, Screen
from kiosk.model.overlay import Overlay
from kiosk.model.presentation import Presentation
from kiosk.model.privacy import Privacy
from kiosk.model.reading import text
from kiosk.model.roles import Action, Live, NodeState, Role
from kiosk.model.settings import RATES, VOLUMES, Loudspeaker, Settings
from kiosk.model.text import Language, UiString
from kiosk.model.wording import Wording
from speech.types import (
    RATE_STEPS,
    VOLUME_STEPS,
    Cancel,
    Cancelled,
    Configure,
    Finished,
    Prepare,
    Priority,
    Request,
    Span,
    Speak,
    Started,
    Word,
)
from tests.fakes import sample_petitions
from tests.journeys.kiosk import Kiosk, begun, strings
from tests.unit.kiosk.test_keypad import asking

SPEAKING = Settings(language=Language.EN, speech=True, loudspeaker=Loudspeaker.ALLOWED)


def en(text: str) -> UiString:
    """Return words in English."""
    return UiString(text, Language.EN)


def label(node_id: str = "a", text: str = "Apples", value: UiString | None = None) -> Node:
    """Return something to read."""
    return Node(id=node_id, role=Role.LABEL, name=en(text), value=value)


def screen(*body: Node, focus: str = "a") -> Screen:
    """Return a screen with a heading and this under it."""
    heading = Node(id="title", role=Role.HEADING, name=en("Fruit"))
    return Screen(
        id="fruit",
        language=Language.EN,
        title=en("Fruit"),
        body=(heading, *body),
        focus=focus,
    )


class Ear:
    """A voice by itself, and what it asks to be spoken."""

    def __init__(self, settings: Settings = SPEAKING) -> None:
        self.requests: list[Request] = []
        self.posted: list[Event] = []
        self.overlay = Overlay()
        self.voice = SelfVoice(
            strings(),
            self.requests.append,
            self.posted.append,
            self._published,
            lambda _seconds, call: call(),
        )
        self.settings = settings
        self.old: Screen | None = None

    def _published(self, update: Callable[[Overlay], Overlay]) -> None:
        self.overlay = update(self.overlay)

    def hear(self) -> None:
        """Let everything that was asked for come to its end."""
        for request in tuple(self.requests):
            if isinstance(request, Speak):
                self.voice.heard(Finished(request.utterance.id))

    def meet(
        self,
        new: Screen,
        *,
        by_input: bool = False,
        aside: bool = False,
        headphones: bool = False,
        **settings: Any,
    ) -> list[str]:
        """Present a screen; return each utterance as one text."""
        self.requests.clear()
        self.settings = replace(self.settings, **settings)
        changes = diff(self.old, new)
        self.voice.present(
            Presentation(
                new,
                changes,
                self.settings,
                Overlay(),
                by_input,
                aside=aside,
                headphones=headphones,
            )
        )
        self.old = new
        return self.said

    @property
    def said(self) -> list[str]:
        """What was asked to be spoken, one text an utterance."""
        spoken = [r.utterance for r in self.requests if isinstance(r, Speak)]
        return [" ".join(span.text for span in utterance.spans) for utterance in spoken]

    @property
    def priorities(self) -> list[Priority]:
        """How urgent each was."""
        return [r.utterance.priority for r in self.requests if isinstance(r, Speak)]

    @property
    def private(self) -> list[bool]:
        """Which may not be kept anywhere."""
        return [r.utterance.private for r in self.requests if isinstance(r, Speak)]


BASE = screen(label(), label("b", "Bananas"))
STATUS = Node(id="s", role=Role.STATUS, name=en("Ripe"), live=Live.POLITE)
ALERT = Node(id="w", role=Role.ALERT, name=en("Rotten"), live=Live.ASSERTIVE)
NOTICE = Node(id="n-1", role=Role.STATUS, name=en("Done"), live=Live.ASSERTIVE)
CHANGES: list[tuple[str, Screen, Screen, list[str]]] = [
    ("the same", BASE, BASE, []),
    ("focus", BASE, replace(BASE, focus="b"), ["Bananas."]),
    ("focus again", BASE, replace(BASE, again=1), ["Apples."]),
    ("another screen", BASE, replace(BASE, id="other"), ["Fruit. Apples."]),
    (
        "value of the focus",
        screen(label(value=en("two"))),
        screen(label(value=en("three"))),
        ["Apples. three."],
    ),
    (
        "value elsewhere",
        screen(label(), label("b", "Bananas", value=en("two"))),
        screen(label(), label("b", "Bananas", value=en("three"))),
        [],
    ),
    ("a status comes", BASE, screen(label(), label("b", "Bananas"), STATUS), ["Ripe."]),
    (
        "a status changes",
        screen(label(), STATUS),
        screen(label(), replace(STATUS, name=en("Unripe"))),
        ["Unripe."],
    ),
    (
        "an alert goes before a status",
        screen(label()),
        screen(label(), STATUS, ALERT),
        ["Rotten.", "Ripe."],
    ),
    ("a notice", BASE, replace(BASE, notice=NOTICE), ["Done."]),
    ("the notice stays", replace(BASE, notice=NOTICE), replace(BASE, notice=NOTICE), []),
    (
        "the same notice again",
        replace(BASE, notice=NOTICE),
        replace(BASE, notice=replace(NOTICE, id="n-2")),
        ["Done."],
    ),
    (
        "a notice and a new focus",
        BASE,
        replace(BASE, notice=NOTICE, focus="b"),
        ["Done.", "Bananas."],
    ),
]


@pytest.mark.parametrize(("name", "old", "new", "said"), CHANGES)
def test_what_changed_is_said_once(name: str, old: Screen, new: Screen, said: list[str]) -> None:
    """Every change that matters is heard, nothing is heard twice, and silence means no change."""
    ear = Ear()
    ear.meet(old)
    ear.hear()
    heard = ear.meet(new)
    ear.hear()
    assert [*heard, *ear.said[len(heard) :]] == said, name


def test_news_are_messages_and_reading_is_text() -> None:
    """An announcement is never lost; what follows the hand is worth nothing later."""
    ear = Ear()
    ear.meet(BASE)
    ear.meet(replace(BASE, notice=NOTICE, focus="b"))
    assert ear.priorities == [Priority.MESSAGE, Priority.TEXT]


def test_any_input_cuts_off_what_was_being_said() -> None:
    """The voice stops at once when somebody acts, before anything new is said."""
    ear = Ear()
    ear.meet(BASE)
    ear.meet(replace(BASE, focus="b"), by_input=True)
    assert [type(request) for request in ear.requests] == [Cancel, Speak, Prepare]
    ear.meet(replace(BASE, focus="b"), by_input=True)
    assert [type(request) for request in ear.requests] == [Cancel]


def test_what_comes_by_itself_cuts_nothing_off() -> None:
    """A change that nobody asked for waits its turn."""
    ear = Ear()
    ear.meet(BASE)
    ear.meet(replace(BASE, notice=NOTICE))
    assert Cancel() not in ear.requests


def test_rate_and_volume_are_told_before_words() -> None:
    """The confirmation of a new rate is already spoken at that rate."""
    ear = Ear()
    ear.meet(BASE)
    assert ear.requests[0] == Configure(3, 8)
    ear.meet(replace(BASE, notice=NOTICE), rate=5)
    assert isinstance(ear.requests[0], Configure)
    assert ear.requests[0].rate == 5
    ear.meet(replace(BASE, notice=replace(NOTICE, id="n-2")))
    assert not any(isinstance(request, Configure) for request in ear.requests)


def test_every_step_that_can_be_set_can_be_spoken() -> None:
    """Screen model and speech, which do not know each other, count the same steps."""
    assert (RATES, VOLUMES) == (RATE_STEPS, VOLUME_STEPS)
    assert Configure() == Configure(Settings().rate, Settings().volume)


def test_speech_that_is_off_says_nothing_but_that() -> None:
    """Whoever turned speech off hears the confirmation, then silence."""
    ear = Ear(replace(SPEAKING, speech=False))
    assert ear.meet(BASE) == []
    assert ear.meet(replace(BASE, notice=NOTICE), speech=True) == ["Done.", "Fruit. Apples."]
    off = replace(BASE, notice=replace(NOTICE, id="n-2", name=en("Speech is off")))
    assert ear.meet(off, by_input=True, speech=False) == ["Speech is off."]
    assert ear.meet(replace(BASE, focus="b")) == []


def test_pause_says_how_to_go_on_and_going_on_says_where_one_is() -> None:
    """Nobody is left in a silence they cannot end."""
    ear = Ear()
    ear.meet(BASE)
    ear.hear()
    (paused,) = ear.meet(BASE, by_input=True, aside=True, paused=True)
    assert "F7" in paused
    assert ear.meet(BASE) == []
    assert ear.meet(BASE, by_input=True, aside=True, paused=False) == ["Apples."]


@pytest.mark.parametrize("key", ["down", "f4", "f11", "enter", "escape", "f9"])
def test_any_key_but_f7_ends_a_pause(key: str) -> None:
    """Somebody who forgot about the pause hears what their key did."""
    kiosk = Kiosk(begun(speech=True))
    kiosk.press("f7")
    assert kiosk.state.settings.paused
    assert kiosk.press(key)
    assert not kiosk.state.settings.paused


def test_f7_pauses_and_goes_on() -> None:
    """The same key ends the pause."""
    kiosk = Kiosk(begun(speech=True))
    kiosk.press("f7")
    assert kiosk.press("f7")
    assert not kiosk.state.settings.paused


def test_the_time_out_warning_is_heard_through_a_pause() -> None:
    """A paused voice does not let somebody be thrown out unheard."""
    kiosk = Kiosk(begun(speech=True))
    kiosk.press("f7")
    said = kiosk.wait(181)
    assert strings()(Language.EN, "timeout-title").spoken in said


CLASSES = [
    (Privacy.PUBLIC, Loudspeaker.UNASKED, True),
    (Privacy.PUBLIC, Loudspeaker.REFUSED, True),
    (Privacy.CHOICE, Loudspeaker.UNASKED, False),
    (Privacy.CHOICE, Loudspeaker.REFUSED, False),
    (Privacy.CHOICE, Loudspeaker.ALLOWED, True),
    (Privacy.PERSONAL, Loudspeaker.UNASKED, False),
    (Privacy.PERSONAL, Loudspeaker.REFUSED, False),
    (Privacy.PERSONAL, Loudspeaker.ALLOWED, True),
    (Privacy.SECRET, Loudspeaker.UNASKED, False),
    (Privacy.SECRET, Loudspeaker.REFUSED, False),
    (Privacy.SECRET, Loudspeaker.ALLOWED, False),
]


@pytest.mark.parametrize(("privacy", "answer", "aloud"), CLASSES)
@pytest.mark.parametrize("role", [Role.LABEL, Role.TEXT_INPUT])
def test_the_loudspeaker_says_what_its_class_allows(
    privacy: Privacy, answer: Loudspeaker, aloud: bool, role: Role
) -> None:
    """On arrival, on a change and when shown, words go out only as the privacy table allows."""
    ear = Ear(replace(SPEAKING, loudspeaker=answer))
    clicks = ((Action.SET_VALUE, e.TextTyped("")),)
    more: dict[str, Any] = {"actions": clicks, "caret": 0} if role is Role.TEXT_INPUT else {}

    def holding(text: str, **also: Any) -> Screen:
        node = Node(
            id="a",
            role=role,
            name=en("Name"),
            value=en(text),
            privacy=privacy,
            **{**more, **also},
        )
        return screen(node)

    said = ear.meet(holding("8462"))
    said += ear.meet(holding("84629", caret=5) if more else holding("84629"))
    said += ear.meet(holding("84629", caret=5, revealed=True) if more else holding("84629"))
    said += ear.meet(holding("8462", caret=4) if more else holding("8462"))
    heard = " ".join(said)
    assert any(digit in heard for digit in "869") is aloud
    assert all(ear.private) or privacy is Privacy.PUBLIC


def test_a_secret_is_counted() -> None:
    """Somebody typing their number hears how far they are, never the digits."""
    kiosk = asking()
    kiosk.press("f2")
    kiosk.tap("allow")
    for _ in range(3):
        kiosk.post(e.InputReceived(e.Source.KEYS, e.TextTyped("А")))
        kiosk.press("pagedown")
    assert kiosk.screen.find("field").privacy is Privacy.SECRET
    for count, digit in enumerate("8401", 1):
        said = kiosk.press("q", text=digit)
        expected = strings()(Language.KK, "value-count", count=count).spoken
        assert said == f"{expected}."
    left = strings()(Language.KK, "value-count", count=3).spoken
    erased = strings()(Language.KK, "erased-hidden").spoken
    assert kiosk.press("backspace") == f"{erased}. {left}."
    assert "840" not in kiosk.press("left")


def test_an_allowed_name_is_read_back_letter_by_letter() -> None:
    """Letters typed, passed and erased are named in their own language; the whole at the end."""
    kiosk = asking()
    kiosk.press("f2")
    kiosk.tap("allow")
    assert kiosk.press("q", text="Ә") == "Ә"
    assert kiosk.press("q", text="л") == "л"
    assert kiosk.press("q", text="-").rstrip(".") == strings()(Language.KK, "sign-hyphen").spoken
    assert kiosk.press("left").rstrip(".") == strings()(Language.KK, "sign-hyphen").spoken
    assert kiosk.press("home") == "Ә"
    assert "Әл-" in kiosk.press("end")
    erased = strings()(Language.KK, "erased", sign=strings()(Language.KK, "sign-hyphen").spoken)
    assert kiosk.press("backspace").rstrip(".") == erased.spoken
    languages = {span.language for said in kiosk.utterances for span in said.spans}
    assert languages == {"kk"}


def test_states_roles_and_hints_come_after_the_name() -> None:
    """The name comes first and the hint last, so that each can be cut short."""
    box = Node(
        id="a",
        role=Role.CHECK_BOX,
        name=en("Curtain"),
        states=frozenset({NodeState.CHECKED}),
        description=en("Hides the screen"),
        actions=((Action.CLICK, e.CurtainToggled()),),
    )
    (said,) = Ear().meet(screen(box))
    role = strings()(Language.EN, "role-check_box").spoken
    state = strings()(Language.EN, "state-checked", role="check_box").spoken
    hint = strings()(Language.EN, "hint-check_box").spoken
    assert said == f"Fruit. Curtain. {state}. {role}. Hides the screen. {hint}"


def test_the_first_screen_speaks_three_languages_each_in_its_own() -> None:
    """Whoever speaks only one of them hears it, in its own voice (EN 301 549 5.1.3.14)."""
    kiosk = Kiosk()
    kiosk.press("down")
    spans = [span for said in kiosk.utterances for span in said.spans]
    for language in Language:
        expected = strings()(language, "welcome-speech", by="touch").spoken
        assert any(s.language == language and s.text.startswith(expected[:20]) for s in spans)


@pytest.mark.parametrize("event", [Started(1), Word(1, 0, 0, 3), Finished(1)])
def test_being_read_to_counts_as_being_there(event: Started | Word | Finished) -> None:
    """Each sign that words are leaving the loudspeaker tells the flow."""
    ear = Ear()
    ear.voice.heard(event)
    assert ear.posted == [e.ActivitySeen()]
    ear.voice.heard(Cancelled(1))
    assert len(ear.posted) == 1


def test_the_end_of_a_visit_is_silent_and_forgets() -> None:
    """The next person does not hear the end of a sentence about the one before."""
    ear = Ear()
    ear.meet(BASE)
    ear.requests.clear()
    ear.voice.reset()
    assert ear.requests == [Cancel()]
    ear.old = None
    assert ear.meet(BASE, speech=False) == []


def test_the_position_in_a_list_is_said() -> None:
    """Somebody hears which petition of how many they are on."""
    state: State = begun(speech=True)
    assert state.screen is ScreenId.PETITIONS
    said = Ear().meet(Flow(strings()).screen(state))[0]
    assert strings()(Language.EN, "position", number=1, total=3).spoken in said


def test_the_curtain_is_announced_both_ways_and_lasts() -> None:
    """Somebody who hides the screen hears that it is hidden and how to see it again."""
    kiosk = Kiosk(begun(speech=True))
    assert strings()(Language.EN, "curtain-on", by="keys").spoken in kiosk.press("f12")
    kiosk.press("f1")
    kiosk.press("escape")
    assert kiosk.state.settings.curtain
    assert strings()(Language.EN, "curtain-off").spoken in kiosk.press("f12")
    assert not kiosk.state.settings.curtain


def test_where_am_i_names_the_step_and_the_place_and_nothing_private() -> None:
    """F11 says the step and which item of how many, on a screen full of private things too."""
    kiosk = asking()
    kiosk.press("f2")
    kiosk.tap("refuse")
    kiosk.type("Тәуекелова")
    said = kiosk.press("f11")
    assert strings()(Language.KK, "step-5").spoken in said
    assert "Тәуекелова" not in said


def test_what_is_likely_next_is_prepared_and_nothing_private() -> None:
    """A slow voice has the next thing ready; what only the person may hear is never laid aside."""
    hidden = Node(id="c", role=Role.LABEL, name=en("Cherries"), privacy=Privacy.CHOICE)
    ear = Ear()
    ear.meet(screen(label(), label("b", "Bananas"), hidden))
    assert ear.requests[-1] == Prepare(
        (Span("Bananas.", "en"), Span("Fruit.", "en"), Span("heading.", "en"))
    )
    ear.meet(screen(label(), label("b", "Bananas"), hidden, focus="b"))
    assert ear.requests[-1] == Prepare((Span("Apples.", "en"),))


@pytest.mark.parametrize("language", Language)
def test_a_mark_always_points_at_the_words_that_are_said(language: Language) -> None:
    """Whoever follows with the eyes sees marked what they hear, also after going on at a word."""
    words = Wording(strings(), Loudspeaker.ALLOWED, headphones=True)
    flow, placed = Flow(strings()), 0
    for exhibit in exhibits(sample_petitions(), strings(), language):
        for node in flow.screen(exhibit.state).walk():
            for piece in pieces(words.whole(node), node):
                if piece.place is None:
                    continue
                placed += 1
                for part in (piece, piece.after(len(piece.span.text) // 2)):
                    assert part.place
                    shown = text(node)[part.place.start : part.place.end]
                    assert part.span.text in {shown, f"{shown}."}
    assert placed > 100
