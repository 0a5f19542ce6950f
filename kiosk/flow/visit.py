"""Transitions of the visit: from the list of petitions to the receipt."""

from dataclasses import replace

from kiosk.flow import events, questions
from kiosk.flow.session import ScreenId, State, Visit
from kiosk.model.settings import Loudspeaker
from kiosk.model.text import Language
from sync.answers import Field
from sync.records import Signature

SIGN_GUARD_S = 1.0
"""Sign ignores input for this long after it gets the focus (WCAG 3.3.4)."""
REVEAL_S = 10.0
"""How long a masked value is shown on request."""


def chosen_language(state: State, language: Language) -> State:
    """Begin the visit, or go on with it in another language."""
    beneath = state.under[-1].screen if state.under else state.screen
    if beneath is not ScreenId.WELCOME or state.screen not in {ScreenId.WELCOME, ScreenId.LANGUAGE}:
        return _in_language(state, language)
    listed = state.with_settings(language=language).on(ScreenId.PETITIONS)
    return listed.over(ScreenId.HOWTO) if state.settings.speech else listed


def next_language(state: State) -> State:
    """Go on in the next language; on the first screen go to its button, which Enter chooses."""
    every = tuple(Language)
    if state.screen is not ScreenId.WELCOME:
        following = every[(every.index(state.language) + 1) % len(every)]
        return _in_language(state, following)
    buttons = [f"language-{language}" for language in every]
    here = buttons.index(state.focus) if state.focus in buttons else 0
    return replace(state, focus=buttons[(here + 1) % len(buttons)], focused_at=state.now)


def _in_language(state: State, language: Language) -> State:
    # In the new language the title and the place are said: what is here was heard before.
    state = replace(state.with_settings(language=language), returned=True, reading=None)
    return state.said("language-is")


def greeted(state: State) -> State:
    """Say the greeting again, from the first language: nothing of it is lost to a hasty key."""
    return replace(state, focus="", arrivals=state.arrivals + 1, focused_at=state.now)


def listed(state: State) -> State:
    """Show the list."""
    return state.on(ScreenId.PETITIONS)


def opened(state: State, event: events.PetitionOpened) -> State:
    """Show a petition; what was entered for another one is kept: nothing is asked twice."""
    for petition in state.world.petitions:
        if petition.id == event.petition_id:
            return state.with_visit(petition=petition, easy_read=False).on(ScreenId.PETITION)
    return state


def easy_read_toggled(state: State) -> State:
    """Show the same petition in Easy Read or in full."""
    easy = not state.visit.easy_read
    state = state.with_visit(easy_read=easy).on(ScreenId.PETITION)
    return state.said("easy-read-is" if easy else "full-text-is")


def begun(state: State) -> State:
    """Go on to the personal-data notice, unless the petition is certainly closed."""
    world = state.world
    if world.today_trusted and not state.petition.is_open(world.today):
        return state.on(ScreenId.CLOSED)
    return state.on(ScreenId.NOTICE)


def consented(state: State) -> State:
    """Ask the first question."""
    return asked(state, questions.asked(state.petition)[0])


def refused(state: State) -> State:
    """Go back to the petition: without consent there is nothing to ask."""
    return state.on(ScreenId.PETITION).said("consent-refused")


def asked(state: State, question: Field, *, changing: bool = False) -> State:
    """Ask one question, with what was entered for it before."""
    entry = state.visit.entry(question)
    return state.with_visit(
        question=question,
        changing=changing,
        before_change=entry,
        caret=len(entry),
        past=(),
        opened=(),
        alphabet=questions.alphabet(question, state.language),
        capitals=questions.capitals_follow(question, entry),
        problem="",
        revealed=None,
    ).on(ScreenId.DETAIL)


def answered(state: State) -> State:
    """Take the answer and go on, or say what is wrong with it."""
    question = state.visit.question
    if question is None:
        return state
    entry = state.visit.entry(question)
    optional = not questions.required(state.petition, question)
    if optional and not entry.strip():
        return skipped(state)
    problem = questions.looked_at(question, entry).problem
    if problem:
        state = state.with_visit(problem=problem, problems=state.visit.problems + 1)
        return replace(state, focus="field")
    return _after(state, question)


def skipped(state: State) -> State:
    """Leave the question out."""
    question = state.visit.question
    if question is None:
        return state
    state = _after(replace(state, visit=state.visit.entered(question, "")), question)
    return state.said("answer-skipped", "field", field=f"field-{question}")


def _after(state: State, question: Field) -> State:
    state = state.with_visit(problem="", revealed=None)
    visit_entry = state.visit.entry(question)
    if state.visit.changing:
        kept = visit_entry == state.visit.before_change
        state = state.with_visit(changing=False).on(ScreenId.REVIEW, f"answer-{question}")
        return replace(state, returned=True).said("answer-kept" if kept else "answer-changed")
    every = questions.asked(state.petition)
    later = every[every.index(question) + 1 :]
    return asked(state, later[0]) if later else state.on(ScreenId.DECLARATION)


def returned(state: State) -> State:
    """Go back one step."""
    visit = state.visit
    if state.screen is ScreenId.DETAIL and visit.question is not None:
        return _before(state, visit.question)
    if state.screen is ScreenId.DECLARATION:
        return asked(state, questions.asked(state.petition)[-1])
    before = {
        ScreenId.PETITION: ScreenId.PETITIONS,
        ScreenId.NOTICE: ScreenId.PETITION,
        ScreenId.REVIEW: ScreenId.DECLARATION,
        ScreenId.CLOSED: ScreenId.PETITION,
    }
    return state.on(before[state.screen])


def _before(state: State, question: Field) -> State:
    visit = state.visit
    if visit.changing:
        given_up = visit.entered(question, visit.before_change)
        state = replace(state, visit=given_up).with_visit(changing=False, revealed=None)
        state = replace(state.on(ScreenId.REVIEW, f"answer-{question}"), returned=True)
        return state.said("answer-kept")
    every = questions.asked(state.petition)
    earlier = every[: every.index(question)]
    return asked(state, earlier[-1]) if earlier else state.on(ScreenId.NOTICE)


def declared(state: State) -> State:
    """Show everything before it is signed."""
    return state.on(ScreenId.REVIEW)


def changed(state: State, event: events.ChangeAsked) -> State:
    """Ask one question again."""
    return asked(state, event.field, changing=True)


def secret_toggled(state: State, event: events.SecretToggled) -> State:
    """Show a masked value for ten seconds, or hide it."""
    if state.visit.revealed is event.field:
        return state.with_visit(revealed=None)
    return state.with_visit(revealed=event.field, hide_at=state.now + REVEAL_S)


def signed(state: State) -> State:
    """Give the signature, unless the key came too soon to be meant. Only the review asks for it."""
    if state.screen is not ScreenId.REVIEW:
        return state
    if state.now - max(state.shown_at, state.focused_at) < SIGN_GUARD_S:
        return state.said("sign-too-soon")
    return stored_again(state)


def stored_again(state: State) -> State:
    """Store the signature; also after it could not be stored."""
    return state.with_visit(storing=True, revealed=None).on(ScreenId.SIGNING)


def stored(state: State, event: events.SignatureStored) -> State:
    """Give the receipt. What was entered is no longer needed and gone from here on."""
    if not state.visit.storing:
        return state
    receipt = Visit(receipt=event.receipt, code=event.code, media=event.media)
    return replace(state, visit=receipt).on(ScreenId.RECEIPT)


def not_stored(state: State, event: events.StorageFailed) -> State:
    """Say what happened; nothing that was entered is lost."""
    if not state.visit.storing:
        return state
    state = state.with_visit(storing=False, storage_problem=event.problem)
    return state.on(ScreenId.STORAGE_FAILED)


def reviewed(state: State) -> State:
    """Go back to the review."""
    return state.on(ScreenId.REVIEW)


def receipt_repeated(state: State) -> State:
    """Go to the number, so that it is said again, or say how it can be."""
    refused = state.settings.loudspeaker is Loudspeaker.REFUSED
    if state.settings.speech and refused and not state.world.headphones:
        return state.said("receipt-withheld")
    return replace(state, focus="number", again=state.again + 1).said("receipt-again")


def left(state: State) -> State:
    """Say goodbye; what was entered is gone from here on."""
    return replace(state, visit=Visit()).on(ScreenId.GOODBYE)


def signature(state: State) -> Signature:
    """Return what the person gives, complete."""
    petition, visit = state.petition, state.visit
    answers = (
        (question, questions.looked_at(question, visit.entry(question)).answer)
        for question in questions.asked(petition)
    )
    return Signature(
        petition_id=petition.id,
        text_hash=petition.texts[state.language].text_hash,
        language=state.language,
        answers=tuple((question, answer) for question, answer in answers if answer),
        declaration_version=petition.declaration_version,
        consent_version=petition.consent_version,
        after_deadline=not petition.is_open(state.world.today),
    )
