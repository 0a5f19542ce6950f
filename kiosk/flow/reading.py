"""Reading a screen closely or to its end: where the reading stands, and what moves it."""

from dataclasses import replace

from kiosk.flow import events as e
from kiosk.flow.session import State
from kiosk.model import focus, reading
from kiosk.model.node import Node, Screen
from kiosk.model.place import NESTED, Place, Reading, Unit
from kiosk.model.roles import Role

_INSIDE = {Unit.CHARACTER, Unit.WORD, Unit.SENTENCE}


def unit_read(state: State, screen: Screen, event: e.UnitRead) -> State:
    """Read the next or previous unit, through the whole screen."""
    nodes = reading.readable(focus.order(screen))
    if not any(node.id == screen.focus for node in nodes):
        return state.said("reading-nothing")
    now, focused = state.reading, screen.focused
    if focused.role is Role.TEXT_INPUT and event.unit in _INSIDE:
        nodes = (focused,)  # whoever types stays in the field
    stands = now is not None and now.place.node == screen.focus
    caret = focused.caret or 0
    here = now.place if now and stands else Place(screen.focus, caret, caret)
    was = now.unit if now and stands else None
    place = reading.moved(nodes, here, was, event.unit, event.by)
    if place is None:
        heading = "reading-no-heading" if event.unit is Unit.HEADING else ""
        return state.said(heading or ("reading-end" if event.by > 0 else "reading-start"))
    close = now is not None and now.close
    return _reads(state, place, event.unit, close=close)


def read_onward(state: State, screen: Screen, *, from_top: bool) -> State:
    """Read everything from the top, or from where reading or the focus stands."""
    nodes = reading.readable([node for top in screen.body for node in (top, *top.children)])
    stops = [node for node in nodes if node.focusable]
    now = state.reading
    if from_top:
        place = Place(stops[0].id, 0, 0)
    elif now is not None and now.place.node == screen.focus:
        place = now.place
    elif any(node.id == screen.focus for node in reading.readable([screen.focused])):
        place = Place(screen.focus, 0, 0)
    else:
        return state.said("reading-nothing")
    place = _sentence(screen.find(place.node), place)
    close = now is not None and now.close and not from_top
    return _reads(state, place, Unit.SENTENCE, onward=True, close=close)


def text_reached(state: State, screen: Screen, event: e.TextReached) -> State:
    """Let focus and place follow what is heard; a reading that was given up moves nothing."""
    now = state.reading
    if now is None or not now.onward or now.serial != event.serial or not screen.has(event.node):
        return state
    place = Place(event.node, event.start, event.end)
    here = replace(now, place=place)
    moved = state.focus != event.node
    focused_at = state.now if moved else state.focused_at
    return replace(state, focus=event.node, reading=here, focused_at=focused_at)


def opened(state: State, node: Node) -> State:
    """Begin to read a text closely, by sentences."""
    if not reading.readable([node]):
        return state.said("reading-nothing")
    place = Place(node.id, *reading.units(reading.text(node), Unit.SENTENCE)[0])
    return _reads(state, place, Unit.SENTENCE, close=True)


def stepped(state: State, screen: Screen, by: int) -> State:
    """Read the next or previous unit of the kind that was chosen."""
    now = state.reading
    return unit_read(state, screen, e.UnitRead(now.unit, by)) if now else state


def turned(state: State, screen: Screen, by: int) -> State:
    """Choose a smaller or larger unit, and read the one that stands here."""
    now = state.reading
    if now is None or not now.close:
        return opened(state, screen.focused)
    number = NESTED.index(now.unit) + by if now.unit in NESTED else len(NESTED) - 1
    if not 0 <= number < len(NESTED):
        return state.said("unit-smallest" if by < 0 else "unit-largest")
    unit = NESTED[number]
    words = reading.text(screen.find(now.place.node))
    place = Place(now.place.node, *reading.around(words, unit, now.place.start))
    state = _reads(state, place, unit, close=True)
    return replace(state, reading=state.reading and replace(state.reading, turned=True))


def ended(state: State) -> State:
    """Go back to moving from item to item."""
    return replace(state, reading=None).said("close-reading-over")


def read_back(state: State, screen: Screen) -> State:
    """Read what was entered, whole and then by letters; the focus stays where it is."""
    field = next((node for node in screen.body if node.role is Role.TEXT_INPUT), None)
    if field is None or field.value is None or not field.value.shown:
        return state.said("read-back-nothing")
    serial = state.readings + 1
    place = Place(field.id, 0, len(field.value.shown))
    whole = Reading(place, Unit.SENTENCE, serial, spelled=True)
    return replace(state, reading=whole, readings=serial)


def word_passed(state: State, node: Node, caret: int) -> State:
    """Read the word of an entry that the caret has come to; `caret` is its place as shown."""
    place = Place(node.id, *reading.around(reading.text(node), Unit.WORD, caret))
    return _reads(state, place, Unit.WORD)


def _reads(
    state: State, place: Place, unit: Unit, *, onward: bool = False, close: bool = False
) -> State:
    serial = state.readings + 1
    return replace(
        state,
        focus=place.node,
        focused_at=state.now,
        reading=Reading(place, unit, serial, onward, close),
        readings=serial,
    )


def _sentence(node: Node, place: Place) -> Place:
    here = reading.around(reading.text(node), Unit.SENTENCE, place.start)
    return Place(place.node, *here)
