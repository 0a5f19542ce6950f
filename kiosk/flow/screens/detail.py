"""One question a screen."""

from kiosk.flow import events, questions
from kiosk.flow.screens import keyboard
from kiosk.flow.screens.parts import Parts
from kiosk.model.node import Node, Screen
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Action, NodeState, Role
from sync.answers import Field


def build(parts: Parts) -> Screen:
    """Build the question of the visit."""
    visit = parts.state.visit
    question = visit.question
    if question is None:
        raise LookupError("no question is being asked")
    secret = questions.privacy(question) is Privacy.SECRET
    optional = not questions.required(parts.state.petition, question)
    title = parts.say(f"ask-{question}")
    return parts.screen(
        title,
        (
            parts.heading(title),
            *_problem(parts),
            _field(parts, question),
            *((_show(parts, question),) if secret else ()),
            keyboard.build(
                parts,
                digits_only=question in {Field.IIN, Field.BIRTH_DATE},
                overheard=secret and not parts.state.world.headphones,
            ),
            *_read_back(parts),
            parts.back(),
            *((parts.button("skip", "detail-skip", events.AnswerSkipped()),) if optional else ()),
            parts.main("next", "next", events.AnswerGiven()),
        ),
        part=question,
        focus="field",
        hints=(parts.say("detail-hint"),),
        forward=events.AnswerGiven(),
        back=events.StepReturned(),
    )


def _problem(parts: Parts) -> tuple[Node, ...]:
    visit = parts.state.visit
    if not visit.problem:
        return ()
    entered = len(visit.entry(visit.question))
    return (parts.alert(f"problem-{visit.problems}", visit.problem, count=entered),)


def _field(parts: Parts, question: Field) -> Node:
    visit = parts.state.visit
    entry = visit.entry(question)
    return Node(
        id="field",
        role=Role.TEXT_INPUT,
        name=parts.say(f"field-{question}"),
        description=parts.say(f"hint-{question}"),
        value=parts.own(questions.shown(question, entry)),
        states=frozenset({NodeState.INVALID} if visit.problem else ()),
        actions=((Action.SET_VALUE, events.TextTyped("")),),
        privacy=questions.privacy(question),
        entered=len(entry),
        caret=len(questions.shown(question, entry[: visit.caret])),
        revealed=visit.revealed is question,
    )


def _show(parts: Parts, question: Field) -> Node:
    key = "hide" if parts.state.visit.revealed is question else "show"
    return parts.button("show", key, events.SecretToggled(question))


def _read_back(parts: Parts) -> tuple[Node, ...]:
    """Return the button that says what was entered: somebody who hears the kiosk needs it."""
    event = events.ReadBackAsked()
    return (parts.button("read-back", "read-back", event),) if parts.state.settings.speech else ()
