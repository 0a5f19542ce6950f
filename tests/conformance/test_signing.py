"""Signing is deliberate (WCAG 3.3.4), and nothing is asked twice (WCAG 3.3.6, 3.3.7)."""

import pytest

from kiosk.flow import events as e
from kiosk.flow import questions
from kiosk.flow.session import ScreenId, State
from kiosk.flow.visit import SIGN_GUARD_S
from kiosk.model.node import Event
from kiosk.model.roles import Action
from kiosk.model.text import Language
from sync.answers import Field
from tests.conformance.visit import FLOW, OPEN, Record, by_key, everywhere, gallery, state_of
from tests.fakes import sample_petitions


def stores(state: State, event: Event) -> bool:
    """Say whether an input, now, gives the signature."""
    return FLOW.step(state, e.InputReceived(e.Source.KEYS, event))[0].visit.storing


def test_sign_exists_on_the_review_screen_only() -> None:
    """No other screen has a control that gives a signature."""
    for exhibit, screen in everywhere():
        signing = [node.id for node in screen.walk() if node.event(Action.CLICK) == e.SignPressed()]
        assert signing == (["sign"] if exhibit.state.screen is ScreenId.REVIEW else [])


def test_review_opens_on_its_first_row() -> None:
    """Select pressed once too often on the declaration does not sign."""
    state = by_key(state_of("1-declaration"), e.DeclarationMade())
    screen = FLOW.screen(state)
    assert screen.id == ScreenId.REVIEW
    assert screen.focused.id == "petition"
    assert not by_key(state, e.FocusActivated()).visit.storing


def test_moving_right_never_signs() -> None:
    """The key for the next screen, pressed anywhere and often, gives no signature."""
    for exhibit in gallery(Language.EN, OPEN):
        state = exhibit.state
        if state.visit.storing:
            continue
        for _ in range(4):
            state = by_key(state, e.ScreenAdvanced())
            assert not state.visit.storing, exhibit.name


def test_sign_ignores_a_key_that_comes_too_soon(record_property: Record) -> None:
    """For a second after the focus came, Sign says so instead of signing; then it signs."""
    state = state_of("1-review")
    state, _ = FLOW.step(state, e.TimePassed(state.now + 5))
    ids = [node.id for node in FLOW.screen(state).walk() if node.focusable]
    steps = ids.index("sign") - ids.index("petition")
    for _ in range(steps):
        state, _ = FLOW.step(state, e.InputReceived(e.Source.KEYS, e.FocusMoved(1)))
    assert state.focus == "sign"
    assert not stores(state, e.FocusActivated())
    soon, _ = FLOW.step(state, e.TimePassed(state.now + SIGN_GUARD_S - 0.01))
    assert not stores(soon, e.FocusActivated())
    later, _ = FLOW.step(state, e.TimePassed(state.now + SIGN_GUARD_S))
    assert stores(later, e.FocusActivated())
    assert SIGN_GUARD_S >= 1
    record_property("figure", f"{SIGN_GUARD_S:g} s")


def test_what_was_entered_is_not_asked_again() -> None:
    """Going back to the list and to another petition keeps the name; its question shows it."""
    state = by_key(state_of("1-review"), e.ListOpened())
    other = next(p for p in sample_petitions() if p.id != state.petition.id)
    for event in (e.PetitionOpened(other.id), e.SigningBegun(), e.ConsentGiven()):
        state = by_key(state, event)
    field = FLOW.screen(state).find("field")
    assert field.value is not None
    assert field.value.shown == "Касымова"


@pytest.mark.parametrize("prefix", ["1", "2", "3"])
def test_every_answer_can_be_changed_and_the_change_given_up(prefix: str) -> None:
    """From the review each answer is changed and comes back there, or is left as it was."""
    review = state_of(f"{prefix}-review")
    for question in questions.asked(review.petition):
        state = by_key(review, e.ChangeAsked(question))
        assert state.screen is ScreenId.DETAIL
        erased = by_key(state, e.CharacterErased())
        assert erased.visit.entry(question) != review.visit.entry(question)
        given_up = by_key(erased, e.StepReturned())
        assert given_up.screen is ScreenId.REVIEW
        assert given_up.visit.entry(question) == review.visit.entry(question)
        kept = by_key(state, e.AnswerGiven())
        assert FLOW.screen(kept).focus == f"answer-{question}"


def test_the_parts_of_a_name_are_asked_apart() -> None:
    """Surname, given name, patronymic: a screen each; only the patronymic can be left out."""
    for petition in sample_petitions():
        asked = questions.asked(petition)
        assert asked[:3] == (Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC)
        assert not questions.required(petition, Field.PATRONYMIC)
        assert all(questions.required(petition, each) for each in asked[:2])


def test_no_petition_asks_for_birth_date_beside_iin() -> None:
    """An IIN says the birth date already."""
    for petition in sample_petitions():
        assert not {Field.IIN, Field.BIRTH_DATE} <= set(questions.asked(petition))


def test_a_private_review_is_offered_before_signing() -> None:
    """The review says, before Sign, how to check in private what a companion typed."""
    for language in Language:
        ids = [node.id for node in FLOW.screen(state_of("1-review", language)).walk()]
        assert ids.index("private") < ids.index("sign")
