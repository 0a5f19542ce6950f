"""Who is heard when, as a script: what is asked line by line, and what is heard of it.

    hears(
        '''
        say a TEXT resumes
        when a is at word 3
        say b IMPORTANT
        ''',
        "a 1-3, b 1-6 finished, a 3-6 finished",
    )

Every utterance has a letter for a name and says six words. What is heard is written as it comes
out of the loudspeaker: the words of each uninterrupted stretch, in the order in which these began,
and each end, with its stretch if that was still to be heard.
"""

import string
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from speech.drivers.null import NullDriver
from speech.types import (
    Cancel,
    Cancelled,
    Configure,
    Dropped,
    Earcon,
    Event,
    Finished,
    Output,
    Pause,
    Play,
    Priority,
    Request,
    Resume,
    Span,
    Speak,
    Started,
    Utterance,
    Word,
)
from speech.virtual import VirtualSpeech
from tests.unit.speech.telltale import TelltaleDriver

_WORDS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
TEXT: Final = " ".join(_WORDS)
_STARTS: Final = tuple(TEXT.index(word) for word in _WORDS)
_VERBS: Final[Mapping[str, Request]] = MappingProxyType(
    {"cancel": Cancel(), "pause": Pause(), "resume": Resume()}
)
_STEP: Final = 0.005
_PATIENCE: Final = 120.0
EARCON_LEVEL: Final = 500


@dataclass
class _Stretch:
    """Words of one utterance heard without a break between them."""

    name: str
    words: list[int] = field(default_factory=list)
    end: str = ""

    def __str__(self) -> str:
        heard = f" {self.words[0]}-{self.words[-1]}" if self.words else ""
        return f"{self.name}{heard}{' ' if self.end else ''}{self.end}"


class Listener:
    """Speech on virtual time, and everything that is heard of it."""

    def __init__(self) -> None:
        self.stretches: list[_Stretch] = []
        self.events: list[Event] = []
        self._on_air = _Stretch("")
        self.speech = VirtualSpeech(
            self._heard,
            [TelltaleDriver(), NullDriver()],
            sound=lambda _: EARCON_LEVEL.to_bytes(2, "little") * 2_000,
        )

    def run(self, script: str) -> None:
        """Do what each line asks."""
        for line in filter(None, map(str.strip, script.splitlines())):
            match line.split():
                case ["say", name, priority, *marks]:
                    self.speech.handle(Speak(_utterance(name, priority, marks)))
                case ["when", name, "is", "at", "word", number]:
                    at = int(number) - 1
                    self._until(Word(_id(name), 0, _STARTS[at], len(_WORDS[at])))
                case ["when", name, "has", "finished"]:
                    self._until(Finished(_id(name)))
                case ["wait", seconds]:
                    self.speech.advance(float(seconds), _STEP)
                case ["rate", step]:
                    self.speech.handle(Configure(int(step)))
                case ["earcon", name]:
                    self.speech.handle(Play(Earcon(name)))
                case ["plug"]:
                    self.speech.change_output(Output.HEADPHONES)
                case ["unplug"]:
                    self.speech.change_output(Output.SPEAKER)
                case [verb]:
                    self.speech.handle(_VERBS[verb])
                case _:
                    raise AssertionError(f"no such line: {line}")

    def transcript(self) -> str:
        """Return what was heard so far."""
        return ", ".join(map(str, self.stretches))

    def _until(self, wanted: Event) -> None:
        before = len(self.events)
        for _ in range(int(_PATIENCE / _STEP)):
            if wanted in self.events[before:]:
                return
            self.speech.advance(_STEP, _STEP)
        raise AssertionError(f"{wanted} never came: {self.transcript()}")

    def _heard(self, event: Event) -> None:
        self.events.append(event)
        match event:
            case Started(number):
                self._on_air = _Stretch(_name(number))
                self.stretches.append(self._on_air)
            case Word(number, _, start):
                assert self._on_air.name == _name(number)
                assert not self._on_air.end
                self._on_air.words.append(_STARTS.index(start) + 1)
            case Finished(number) | Cancelled(number) | Dropped(number):
                ending = self._on_air
                if ending.name != _name(number):
                    ending = _Stretch(_name(number))
                    self.stretches.append(ending)
                ending.end = type(event).__name__.lower()


def hears(script: str, expected: str) -> Listener:
    """Run a script until nothing more comes; what was heard must be as expected."""
    listener = Listener()
    listener.run(script)
    listener.run("wait 40")
    assert listener.transcript() == expected
    return listener


def _id(name: str) -> int:
    return string.ascii_lowercase.index(name)


def _name(number: int) -> str:
    return string.ascii_lowercase[number]


def _utterance(name: str, priority: str, marks: list[str]) -> Utterance:
    return Utterance(
        _id(name),
        (Span(TEXT, "en"),),
        Priority[priority],
        private="private" in marks,
        headphones_only="headphones" in marks,
        resumes="resumes" in marks,
    )
