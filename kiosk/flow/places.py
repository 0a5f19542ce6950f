"""Where am I: the screen, the step, the thing with the focus, and what was done so far."""

from dataclasses import replace

from kiosk.flow import questions
from kiosk.flow.session import ScreenId, State
from kiosk.model import focus
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Role
from kiosk.model.settings import Verbosity
from kiosk.model.text import Strings

_ASKING = {ScreenId.DETAIL, ScreenId.DECLARATION, ScreenId.REVIEW, ScreenId.STORAGE_FAILED}


def told(state: State, screen: Screen, strings: Strings) -> State:
    """Say it: first what is public, then each thing as far as its privacy allows."""
    stops = [node.id for node in focus.order(screen)]
    step = screen.step
    place = f"{step.name.shown}. {step.label.shown}" if step else screen.title.shown
    spoken = f"{step.name.spoken}. {step.label.spoken}" if step else screen.title.spoken
    state = state.said(
        "where",
        place=place.rstrip("?"),  # a stop follows
        spoken_place=spoken.rstrip("?"),
        number=stops.index(screen.focus) + 1,
        total=len(stops),
    )
    title = next((node for node in screen.body if node.role is Role.HEADING), None)
    about = [title] if step and title and title.id != screen.focus else []
    about.append(screen.focused)
    about += _facts(state, screen, strings)
    named = tuple(
        replace(node, id=f"where-{number}", actions=node.actions)
        for number, node in enumerate(about)
    )
    notice = state.notice and replace(state.notice, about=named)
    return replace(state, notice=notice)


def _facts(state: State, screen: Screen, strings: Strings) -> list[Node]:
    """Return what was entered so far, by name only, how long a limit leaves, and what to do."""
    language, visit = state.language, state.visit
    facts = []
    if state.screen in _ASKING and visit.petition is not None:
        entered = [
            strings(language, f"field-{question}").spoken
            for question in questions.asked(visit.petition)
            if visit.entry(question)
        ]
        key = "where-entered" if entered else "where-entered-nothing"
        facts.append(strings(language, key, fields=", ".join(entered)))
    if visit.revealed is not None:
        left = max(int(visit.hide_at - state.now), 1)
        facts.append(strings(language, "where-shown-for", seconds=left))
    learning = state.settings.verbosity is Verbosity.LEARNER
    facts += screen.hints if learning else ()
    return [
        Node(id=f"fact-{number}", role=Role.LABEL, name=fact) for number, fact in enumerate(facts)
    ]
