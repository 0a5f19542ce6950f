"""Which key of a venue's keypad does what. Tactile keypads are keyboards that send what they like.

A key is named by its place, as on a US keyboard ("up", "f5", "kp8"; "#121" where it has no name).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from kiosk.modalities.keypad.tables import MODIFIERS
from speech.types import Output


class Function(StrEnum):
    """What a key of a keypad does, in the order in which the set-up asks for it."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    SELECT = "select"
    BACK = "back"
    HELP = "help"
    LOUDER = "louder"
    QUIETER = "quieter"
    FASTER = "faster"
    SLOWER = "slower"
    PAUSE = "pause"
    REPEAT = "repeat"
    LANGUAGE = "language"
    SIZE = "size"
    COLOURS = "colours"
    WHERE = "where"
    CURTAIN = "curtain"
    SPEECH = "speech"
    SWITCH_MOVE = "switch-move"
    SWITCH_SELECT = "switch-select"
    HEADPHONES_IN = "headphones-in"
    HEADPHONES_OUT = "headphones-out"


STANDARD: Mapping[Function, str] = MappingProxyType(
    {
        Function.UP: "up",
        Function.DOWN: "down",
        Function.LEFT: "left",
        Function.RIGHT: "right",
        Function.SELECT: "enter",
        Function.BACK: "escape",
        Function.HELP: "f1",
        Function.LOUDER: "f6",
        Function.QUIETER: "f5",
        Function.FASTER: "f4",
        Function.SLOWER: "f3",
        Function.PAUSE: "f7",
        Function.REPEAT: "shift+f7",
        Function.LANGUAGE: "f8",
        Function.SIZE: "f9",
        Function.COLOURS: "f10",
        Function.WHERE: "f11",
        Function.CURTAIN: "f12",
        Function.SPEECH: "f2",
        Function.SWITCH_MOVE: "f13",
        Function.SWITCH_SELECT: "f14",
        Function.HEADPHONES_IN: "f15",
        Function.HEADPHONES_OUT: "f16",
    }
)
"""The key that does it where nothing is mapped."""
JACK: Mapping[Function, Output] = MappingProxyType(
    {Function.HEADPHONES_IN: Output.HEADPHONES, Function.HEADPHONES_OUT: Output.SPEAKER}
)
"""What keys that a keypad with its own socket sends by itself tell."""
SWITCHES = (Function.SWITCH_MOVE, Function.SWITCH_SELECT)
ESSENTIAL = (Function.UP, Function.DOWN, Function.SELECT, Function.BACK, Function.HELP)
"""Without one of these nobody could finish a visit by keys."""


class MappingError(ValueError):
    """A mapping contradicts itself; says how."""


@dataclass(frozen=True, slots=True)
class KeyMap:
    """What a venue's keys do; keys that are not in it mean what they always do."""

    keys: Mapping[str, Function] = field(default_factory=dict)

    @classmethod
    def of(cls, named: Mapping[str, object], known: Collection[str]) -> "KeyMap":
        """Return the mapping of key names to function names; `known` are the names of keys.

        Raises MappingError.
        """
        keys = {}
        for key, name in named.items():
            if key not in known and not (key.startswith("#") and key[1:].isdecimal()):
                raise MappingError(f"there is no key called “{key}”")
            if key in MODIFIERS:
                raise MappingError(f"“{key}” only changes other keys and cannot be given")
            try:
                keys[key] = Function(str(name))
            except ValueError as error:
                raise MappingError(f"“{key}” is given to “{name}”, which is nothing") from error
        mapping = cls(keys)
        if faults := mapping.faults():
            raise MappingError("; ".join(faults))
        return mapping

    def faults(self) -> tuple[str, ...]:
        """Return what contradicts itself, in words for the steward; empty where nothing does."""
        faults = [f"no key is left for “{one}”" for one in self.lost()]
        if self.half_told():
            faults.append("only one of “headphones-in” and “headphones-out” is given")
        return tuple(faults)

    def lost(self) -> tuple[Function, ...]:
        """Return what everybody needs and no key does any more."""
        given = set(self.keys.values())
        return tuple(
            one for one in ESSENTIAL if one not in given and self.function(STANDARD[one]) is not one
        )

    def half_told(self) -> bool:
        """Say whether the keypad tells that headphones come and not that they go, or the reverse.

        Then the kiosk would go on believing in headphones that are gone.
        """
        return len(set(JACK) & set(self.keys.values())) == 1

    def function(self, key: str) -> Function | None:
        """Return what a key of the keypad does, by what is mapped and else by the standard."""
        if key in self.keys:
            return self.keys[key]
        found = next((one for one, standard in STANDARD.items() if standard == key), None)
        # Where another key was given to a switch or the socket, the standard one is free.
        taken = found in (*SWITCHES, *JACK) and found in self.keys.values()
        return None if taken else found

    def of_switches(self) -> dict[str, Function]:
        """Return the keys that are switches: they never type."""
        named = dict.fromkeys((*self.keys, *STANDARD.values()))
        found = {key: self.function(key) for key in named}
        return {key: what for key, what in found.items() if what in SWITCHES and what}
