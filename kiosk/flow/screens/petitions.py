"""The list of petitions."""

from kiosk.flow import events, films
from kiosk.flow.screens.parts import Parts
from kiosk.flow.session import ScreenId
from kiosk.model.node import Node, Screen
from kiosk.model.roles import Action, Role
from kiosk.model.text import UiString
from sync.petitions import Petition


def received(parts: Parts, petition: Petition, *, short: bool = False) -> UiString:
    """Return "N received, not yet checked, as of DATE", never a bare number.

    The short form, for the list, leaves the date to the petition's own screen.
    """
    world = parts.state.world
    number = dict(world.received).get(petition.id)
    if number is None or world.received_as_of is None:
        return parts.say("received-unknown")
    key = "received-short" if short else "received"
    return parts.say(key, number=number, date=world.received_as_of)


def build(parts: Parts) -> Screen:
    """Build the list, or say why there is none."""
    petitions = parts.state.world.petitions
    leave = events.PageOpened(ScreenId.LEAVE)
    if not petitions:
        return _nothing(parts, leave)
    total = len(petitions)
    items = [_item(parts, petition, number, total) for number, petition in enumerate(petitions, 1)]
    title = parts.say("petitions-title")
    problem = parts.state.world.pack_problem
    return parts.screen(
        title,
        (
            parts.heading(title),
            *((parts.paragraph("pack-problem", parts.say(problem)),) if problem else ()),
            *items,
        ),
        focus=items[0].id,
        summary=(parts.say("petitions-summary", total=total),),
        hints=(parts.say("petitions-hint"),),
        back=leave,
    )


def _item(parts: Parts, petition: Petition, number: int, total: int) -> Node:
    text = petition.texts[parts.state.language]
    filmed = films.of_petition(parts.state, petition.id) is not None
    known = [received(parts, petition, short=True)]
    if filmed:
        known.append(parts.say("petitions-film"))
    about = " · ".join((text.addressee, *(fact.shown for fact in known)))
    to = parts.say("petition-addressee").spoken
    spoken = ". ".join((f"{to}: {text.addressee}", *(fact.spoken for fact in known)))
    return Node(
        id=f"petition-{number}",
        role=Role.LIST_ITEM,
        name=parts.own(text.title),
        description=parts.own(about, spoken),
        actions=((Action.CLICK, events.PetitionOpened(petition.id)),),
        position=(number, total),
        pictogram="sign-language" if filmed else "",
    )


def _nothing(parts: Parts, leave: events.PageOpened) -> Screen:
    title = parts.say("no-petitions-title")
    why = parts.say(parts.state.world.pack_problem or "no-petitions-why")
    return parts.screen(
        title,
        (
            parts.heading(title, pictogram="warning"),
            parts.paragraph("why", why),
            parts.paragraph("what-to-do", parts.say("no-petitions-do")),
            parts.main("leave", "leave", leave, pictogram="leave"),
        ),
        part="none",
        focus="what-to-do",
        summary=(why,),
        forward=leave,
        back=leave,
    )
