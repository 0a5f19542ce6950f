"""Who can hear what is played, from all that is known about it. Pure: no device, no clock.

Three may know something: the sound server, the jacks of the sound cards, and a keypad that sends a
key when headphones go into it. Each says headphones, loudspeaker, or nothing. Only where somebody
says headphones and nobody says loudspeaker is it headphones: a mistake must not be heard by a room.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from speech.types import Output

_EARS: Final = re.compile(r"head(phone|set)|earpiece|handset", re.IGNORECASE)
_ROOM: Final = re.compile(
    r"speaker|line-?out|hdmi|displayport|iec958|spdif|hands-?free", re.IGNORECASE
)
"""In names of ports, as PulseAudio and PipeWire make them from ALSA's and BlueZ's."""
_FORMS: Final[Mapping[str, Output]] = MappingProxyType(
    dict.fromkeys(("headphone", "headset", "handset"), Output.HEADPHONES)
    | dict.fromkeys(("speaker", "hands-free", "tv", "car", "hifi", "webcam"), Output.SPEAKER)
)
"""Form factors that say enough. "internal", "portable" and "computer" may be either."""


@dataclass(frozen=True, slots=True)
class Route:
    """Where a sound server leads our sound."""

    sinks: tuple[str, ...]
    """Names, sorted: the sink our stream plays to, or the default one before there is a stream."""
    output: Output | None
    """What these say themselves; None: they do not know."""
    cards: frozenset[int] = frozenset()
    """ALSA numbers of the cards behind them; empty where it is not known."""
    audible: bool = True
    """False where there is no sink but the one that a server makes when there is none."""


@dataclass(frozen=True, slots=True)
class Keyed:
    """What a keypad's key told. It holds for the sinks that were in use then, no longer."""

    output: Output
    sinks: tuple[str, ...]


def of_sink(port: str, available: bool | None, form_factor: str) -> Output | None:
    """Return what a sink says of itself; None if it does not know.

    `port` is the name of its active port ("" if it has none), `available` whether something is
    plugged into it (None: the jack cannot tell), `form_factor` the property `device.form_factor`.
    """
    if _ROOM.search(port):
        return Output.SPEAKER
    if _EARS.search(port) and available is not None:
        return Output.HEADPHONES if available else Output.SPEAKER
    return _FORMS.get(form_factor)


def together(said: list[Output | None]) -> Output | None:
    """Return what several say: a loudspeaker outweighs all; None where nobody knows."""
    known = {one for one in said if one is not None}
    return Output.SPEAKER if Output.SPEAKER in known else next(iter(known), None)


def who_hears(route: Route | None, jacks: Mapping[int | None, bool], keyed: Keyed | None) -> Output:
    """Return who can hear: `route` is None without a sound server.

    `jacks` says of each card that has a headphone jack which can tell (None: card unknown) whether
    something is in it. It counts only where sound may go to that card.
    """
    cards = route.cards if route else frozenset()
    said = [route.output if route else None]
    said += [
        Output.HEADPHONES if plugged else Output.SPEAKER
        for card, plugged in jacks.items()
        if not cards or card is None or card in cards
    ]
    if keyed and keyed.sinks == (route.sinks if route else ()):
        said.append(keyed.output)
    return together(said) or Output.SPEAKER
