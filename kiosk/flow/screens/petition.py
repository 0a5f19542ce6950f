"""One petition: who asks whom for what, its text by headings and paragraphs, Easy Read."""

from kiosk.flow import events
from kiosk.flow.screens.parts import Parts
from kiosk.flow.screens.petitions import received
from kiosk.model.node import Screen
from kiosk.model.privacy import Privacy
from sync.petitions import BlockKind

_CHOICE = Privacy.CHOICE


def build(parts: Parts) -> Screen:
    """Build it in full or in Easy Read; what is signed is the same."""
    petition = parts.state.petition
    text = petition.texts[parts.state.language]
    easy = parts.state.visit.easy_read
    title = parts.own(text.easy_title if easy else text.title)
    blocks = text.easy_read if easy else text.blocks
    return parts.screen(
        title,
        (
            parts.heading(title, privacy=_CHOICE),
            *(
                (parts.paragraph("sample", parts.say("petition-sample")),)
                if petition.sample
                else ()
            ),
            *(
                ()
                if easy
                else (parts.to_read(parts.paragraph("ask", parts.own(text.ask), _CHOICE)),)
            ),
            parts.label("addressee", "petition-addressee", parts.own(text.addressee), _CHOICE),
            parts.label("initiator", "petition-initiator", parts.own(text.initiator), _CHOICE),
            parts.label(
                "deadline", "petition-deadline", parts.say("date", date=petition.deadline), _CHOICE
            ),
            parts.label("received", "petition-received", received(parts, petition), _CHOICE),
            *(
                parts.heading(parts.own(block.text), f"text-{number}", privacy=_CHOICE)
                if block.kind is BlockKind.HEADING
                else parts.to_read(
                    parts.paragraph(f"text-{number}", parts.own(block.text), _CHOICE)
                )
                for number, block in enumerate(blocks, 1)
            ),
            parts.button(
                "easy-read",
                "petition-full" if easy else "petition-easy",
                events.EasyReadToggled(),
                pictogram="step-3" if easy else "easy-read",
            ),
            parts.back(),
            parts.main("to-signing", "petition-sign", events.SigningBegun(), pictogram="sign"),
        ),
        part="easy" if easy else "",
        focus="title",
        hints=(parts.say("petition-hint"),),
        forward=events.SigningBegun(),
        back=events.StepReturned(),
    )
