"""Personal data: what for, who receives what, who answers for it, how long; and the consent."""

from kiosk.flow import events
from kiosk.flow.screens.parts import Parts
from kiosk.model.node import Node, Screen
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Role
from sync.answers import NAMES


def build(parts: Parts) -> Screen:
    """Build the notice. What the petition says of itself tells which one was chosen."""
    petition, language = parts.state.petition, parts.state.language
    text = petition.texts[language]
    responsible = petition.responsible
    who = f"{responsible.organisation[language]}, {responsible.person[language]}"
    title = parts.say("notice-title")
    return parts.screen(
        title,
        (
            parts.heading(title),
            *parts.paragraphs("notice", 1),
            parts.label(
                "purpose",
                "notice-purpose",
                parts.own(petition.purpose[language]),
                Privacy.CHOICE,
            ),
            *_rules(parts),
            parts.label("receiver", "notice-receiver", parts.own(text.addressee), Privacy.CHOICE),
            parts.label("responsible", "notice-responsible", parts.own(who), Privacy.CHOICE),
            parts.label(
                "contact", "notice-contact", parts.own(responsible.contact), Privacy.CHOICE
            ),
            parts.label(
                "retention",
                "notice-retention",
                parts.say("notice-months", months=petition.retention_months),
            ),
            parts.label("hub", "notice-hub", parts.own(petition.hub_location[language])),
            parts.paragraph("voluntary", parts.say("notice-voluntary")),
            parts.back(),
            parts.button("refuse", "notice-refuse", events.ConsentRefused(), pictogram="refuse"),
            parts.main("agree", "notice-agree", events.ConsentGiven(), pictogram="check"),
        ),
        focus="title",
        summary=(parts.say("notice-summary"),),
        hints=(parts.say("notice-hint"),),
        back=events.StepReturned(),
    )


def _rules(parts: Parts) -> tuple[Node, ...]:
    """One line for the name, which has up to three questions, and one for each other question."""
    language = parts.state.language
    rules = parts.state.petition.fields
    once = [rule for rule in rules if rule.field not in NAMES[1:]]
    return tuple(
        Node(
            id=f"rule-{rule.field}",
            role=Role.LABEL,
            name=parts.say("notice-name" if rule.field in NAMES else f"field-{rule.field}"),
            value=parts.own(rule.rule[language]),
            privacy=Privacy.CHOICE,
        )
        for rule in once
    )
