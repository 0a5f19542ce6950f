"""After *Sign*: storing, the receipt, goodbye; and what is said where storing failed."""

from kiosk.flow import events
from kiosk.flow.screens.parts import Parts
from kiosk.model.node import Node, Screen
from kiosk.model.privacy import Privacy
from kiosk.model.roles import Live, Role


def signing(parts: Parts) -> Screen:
    """Build what is shown while the signature is sealed and stored."""
    title = parts.say("signing-title")
    wait = Node(
        id="wait",
        role=Role.STATUS,
        name=parts.say("signing-wait"),
        live=Live.POLITE,
        pictogram="lock",
    )
    return parts.screen(title, (parts.heading(title), wait), focus="wait", bar=False)


def receipt(parts: Parts) -> Screen:
    """Build the receipt; it says no more than what holds: on how many media it is stored."""
    visit = parts.state.visit
    title = parts.say("receipt-title")
    digits = ", ".join(" ".join(group) for group in visit.receipt.split())
    number = parts.label(
        "number",
        "receipt-number",
        parts.own(visit.receipt, digits),
        Privacy.CHOICE,
        prominent=True,
    )
    image = Node(
        id="qr",
        role=Role.IMAGE,
        name=parts.say("receipt-qr"),
        privacy=Privacy.CHOICE,
        modules=visit.code,
    )
    done = events.VisitFinished()
    repeat = parts.button("repeat", "receipt-repeat", events.ReceiptRepeated(), pictogram="sound")
    return parts.screen(
        title,
        (
            parts.heading(title, pictogram="check"),
            parts.paragraph("stored", parts.say("receipt-stored", media=visit.media)),
            number,
            image,
            parts.paragraph("keep", parts.say("receipt-keep")),
            *((repeat,) if parts.state.settings.speech else ()),
            parts.main("finish", "receipt-finish", done, pictogram="check"),
        ),
        focus="number",
        summary=(parts.say("receipt-stored", media=visit.media),),
        forward=done,
    )


def goodbye(parts: Parts) -> Screen:
    """Build the last screen: what was entered is gone from here."""
    title = parts.say("goodbye-title")
    # What becomes of the voice is told to those who use it.
    ready = "goodbye-2" if parts.state.settings.speech else "goodbye-ready"
    both = (*parts.paragraphs("goodbye", 1), parts.paragraph("goodbye-2", parts.say(ready)))
    end = events.VisitLeft()
    return parts.screen(
        title,
        (
            parts.heading(title),
            *both,
            parts.main("end", "goodbye-end", end, pictogram="right"),
        ),
        focus=both[1].id,  # what comes now, silence, is heard without moving to it
        summary=(both[0].name,),
        forward=end,
        back=end,
        bar=False,
    )


def storage_failed(parts: Parts) -> Screen:
    """Build what is said where nothing was stored: nothing that was entered is lost."""
    title, why = parts.say("storage-failed-title"), parts.say(parts.state.visit.storage_problem)
    again = events.RetryAsked()
    return parts.screen(
        title,
        (
            parts.heading(title, pictogram="warning"),
            parts.paragraph("why", why),
            parts.paragraph("kept", parts.say("storage-failed-kept")),
            parts.button(
                "review", "storage-failed-review", events.ReviewReturned(), pictogram="back"
            ),
            parts.main("again", "storage-failed-again", again, pictogram="repeat"),
        ),
        focus="kept",
        summary=(why,),
        back=events.ReviewReturned(),
    )


def closed(parts: Parts) -> Screen:
    """Build what is said where the petition's deadline has passed."""
    deadline = parts.say("date", date=parts.state.petition.deadline)
    title = parts.say("closed-title")
    listed = events.ListOpened()
    return parts.screen(
        title,
        (
            parts.heading(title, pictogram="warning"),
            parts.label("deadline", "petition-deadline", deadline, Privacy.CHOICE),
            parts.paragraph("what", parts.say("closed-what")),
            parts.main("list", "closed-list", listed, pictogram="step-2"),
        ),
        focus="deadline",
        forward=listed,
        back=events.StepReturned(),
    )
