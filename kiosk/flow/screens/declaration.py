"""What the citizen declares before signing."""

from kiosk.flow import events
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.model.node import Screen
from kiosk.model.privacy import Privacy
from sync.petitions import Route


def build(parts: Parts) -> Screen:
    """Build the declaration in the version of the petition."""
    petition = parts.state.petition
    text = petition.texts[parts.state.language]
    route = "appeal" if petition.route is Route.COLLECTIVE_APPEAL else "informal"
    title = parts.say("declaration-title")
    return parts.screen(
        title,
        (
            parts.heading(title),
            parts.label("petition", "review-petition", parts.own(text.title), Privacy.CHOICE),
            *parts.paragraphs("declaration", 3, Privacy.CHOICE),
            parts.paragraph("route", parts.say(f"declaration-{route}"), Privacy.CHOICE),
            parts.back(),
            parts.button(
                "refuse",
                "declaration-refuse",
                events.PageOpened(ScreenId.LEAVE),
                pictogram="refuse",
            ),
            parts.main("declare", "declaration-make", events.DeclarationMade(), pictogram="check"),
        ),
        focus="title",
        summary=(parts.say("declaration-summary"),),
        hints=(parts.say("declaration-hint"),),
        back=events.StepReturned(),
    )
