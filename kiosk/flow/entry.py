"""Transitions of text entry; the on-screen keyboard and a physical one come to the same."""

from dataclasses import replace

from kiosk.flow import events, questions
from kiosk.flow.events import CaretMove
from kiosk.flow.screens.keyboard import following
from kiosk.flow.session import ScreenId, State
from sync.answers import Field

_STEPS = 1000
"""So many changes can be taken back: more than anybody makes by hand, and a bound for memory."""


def typed(state: State, event: events.TextTyped) -> State:
    """Put characters in at the caret; say so where they cannot be taken."""
    question = _question(state)
    if question is None or not event.text:
        return state
    if not questions.fits(question, event.text):
        return state.said("typed-not-fit")
    entry, caret = state.visit.entry(question), state.visit.caret
    if len(entry) + len(event.text) > questions.limit(question):
        return state.said("typed-too-long")
    before = entry[:caret] + event.text
    # The letter is there: the next one is looked for among all groups again.
    return _entered(state, question, before, entry[caret:]).with_visit(opened=())


def erased(state: State) -> State:
    """Take the character before the caret out."""
    question = _question(state)
    if question is None:
        return state
    entry, caret = state.visit.entry(question), state.visit.caret
    if caret == 0:
        return state.said("erased-nothing")
    return _entered(state, question, entry[: caret - 1], entry[caret:])


def word_erased(state: State) -> State:
    """Take the word before the caret out, with the blank after it."""
    question = _question(state)
    if question is None:
        return state
    entry, caret = state.visit.entry(question), state.visit.caret
    if caret == 0:
        return state.said("erased-nothing")
    return _entered(state, question, entry[: _word_before(entry, caret)], entry[caret:])


def next_erased(state: State) -> State:
    """Take the character after the caret out."""
    question = _question(state)
    if question is None:
        return state
    entry, caret = state.visit.entry(question), state.visit.caret
    if caret == len(entry):
        return state.said("erased-nothing")
    return _entered(state, question, entry[:caret], entry[caret + 1 :])


def cleared(state: State) -> State:
    """Take all of it out; it can be brought back."""
    question = _question(state)
    if question is None:
        return state
    if not state.visit.entry(question):
        return state.said("erased-nothing")
    return _entered(state, question, "", "").said("entry-cleared")


def undone(state: State) -> State:
    """Take the last change back, as far as this question goes."""
    question, past = _question(state), state.visit.past
    if question is None:
        return state
    if not past:
        return state.said("undo-nothing")
    entry, caret = past[-1]
    state = _entered(state, question, entry[:caret], entry[caret:])
    return state.with_visit(past=past[:-1]).said("undone")


def keys_opened(state: State, event: events.KeysOpened) -> State:
    """Show the keys of a group, or all groups again."""
    return state.with_visit(opened=event.path).said("keys-opened" if event.path else "keys-closed")


def caret_moved(state: State, event: events.CaretMoved) -> State:
    """Move the caret."""
    question = _question(state)
    if question is None:
        return state
    entry, caret = state.visit.entry(question), state.visit.caret
    place = {
        CaretMove.LEFT: max(caret - 1, 0),
        CaretMove.RIGHT: min(caret + 1, len(entry)),
        CaretMove.HOME: 0,
        CaretMove.END: len(entry),
        CaretMove.PREVIOUS_WORD: _word_before(entry, caret),
        CaretMove.NEXT_WORD: _word_after(entry, caret),
    }[event.to]
    if place == caret:
        return state.said("caret-start" if place == 0 else "caret-end")
    return state.with_visit(
        caret=place, capitals=questions.capitals_follow(question, entry[:place])
    )


def case_toggled(state: State) -> State:
    """Turn the keys to capital or small letters."""
    capitals = not state.visit.capitals
    state = state.with_visit(capitals=capitals, opened=())
    return state.said("capitals-are" if capitals else "smalls-are")


def alphabet_changed(state: State) -> State:
    """Show the next alphabet."""
    alphabet = following(state)
    return state.with_visit(alphabet=alphabet, opened=()).said(f"alphabet-is-{alphabet}")


def _word_before(entry: str, caret: int) -> int:
    return entry[:caret].rstrip().rfind(" ") + 1


def _word_after(entry: str, caret: int) -> int:
    blank = entry.find(" ", caret)
    return len(entry) if blank < 0 else len(entry) - len(entry[blank:].lstrip())


def _question(state: State) -> Field | None:
    return state.visit.question if state.screen is ScreenId.DETAIL else None


def _entered(state: State, question: Field, before: str, after: str) -> State:
    past = (*state.visit.past, (state.visit.entry(question), state.visit.caret))
    visit = state.visit.entered(question, before + after)
    return replace(state, visit=visit).with_visit(
        caret=len(before),
        past=past[-_STEPS:],
        problem="",
        capitals=questions.capitals_follow(question, before),
    )
