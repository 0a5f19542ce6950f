"""Everything that will be signed, each answer to be changed; *Sign* exists only here."""

from kiosk.flow import events, questions
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.model.node import Node, Screen
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Role
from sync.answers import Field


def build(parts: Parts) -> Screen:
    """Build it with the focus on the first row (WCAG 3.3.4)."""
    petition = parts.state.petition
    text = petition.texts[parts.state.language]
    rows = [_row(parts, question) for question in questions.asked(petition)]
    title = parts.say("review-title")
    return parts.screen(
        title,
        (
            parts.heading(title),
            parts.label("petition", "review-petition", parts.own(text.title), Privacy.CHOICE),
            parts.label(
                "addressee", "petition-addressee", parts.own(text.addressee), Privacy.CHOICE
            ),
            *rows,
            parts.paragraph("private", parts.say("review-private"), pictogram="curtain"),
            parts.back(),
            parts.button(
                "do-not-sign", "review-leave", events.PageOpened(ScreenId.LEAVE), pictogram="refuse"
            ),
            parts.main("sign", "review-sign", events.SignPressed(), pictogram="sign"),
        ),
        focus="petition",
        hints=(parts.say("review-hint"),),
        back=events.StepReturned(),
    )


def _row(parts: Parts, question: Field) -> Node:
    visit = parts.state.visit
    entry = visit.entry(question)
    value = parts.own(questions.shown(question, entry)) if entry else parts.say("review-none")
    secret = questions.privacy(question) is Privacy.SECRET
    revealed = visit.revealed is question
    name = parts.say(f"field-{question}")
    fact = Node(
        id=f"answer-{question}",
        role=Role.LABEL,
        name=name,
        value=value,
        privacy=questions.privacy(question) if entry else Privacy.PUBLIC,
        entered=len(entry),
        revealed=revealed,
    )
    show = parts.button_of(
        f"show-{question}", "hide" if revealed else "show", name, events.SecretToggled(question)
    )
    change = parts.button_of(f"change-{question}", "change", name, events.ChangeAsked(question))
    return Node(
        id=f"row-{question}",
        role=Role.GROUP,
        name=name,
        children=(fact, *((show,) if secret else ()), change),
    )
