"""Somebody who sees nothing and has only the glass: drags, holds, lifts, and hears what is played.

They know their language, their name and what they came for. They know no place but those where
their own finger was when they heard something, and those only until something else is heard there.
A control is looked for by dragging to and fro over the whole glass, from below, where the main
button was the last time; the finger goes back to where it was when the words came, listens once
more, and holds still. A letter is looked for in the same way and entered by lifting from it.

One step is a contact and its lift, with all that was heard between.
"""

import re
import string
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import hypot
from typing import Protocol

from kiosk.model.text import SIGN_NAMES
from kiosk.strings import FluentStrings
from tests.journeys.citizens import Citizen

STRINGS = FluentStrings()
Place = tuple[float, float]
"""mm from the upper left corner of the glass, whose edges a hand feels."""

STRIDE = 8.0
"""mm between two places of a drag."""
ROW = 9.0
"""mm between two ways across; the least target is 12.7 mm high, a key on the least panel 10."""
MARGIN = 4.0
WAKES = 40.0
"""mm of the first drag."""
NEAR = 12.0
"""mm from where it was heard, within which something is believed to be under the finger still."""
STRIDE_S = 0.06
"""For one stride: a hand that looks for something moves about 13 cm a second."""
LISTENS_S = 0.7
"""How long the finger stays where it heard the words, less than what activates."""
HOLDS_S = 6.0
"""How long it is held at most until something else is said."""
HOVERS_S = 0.35
"""How long it rests where it came down before it moves: from 250 ms on it explores."""
HEARS_S = 1.5
"""How long the answer to a letter is waited for."""
STEPS_UP_S = 1.0
"""Before the first touch: a window that has just come up need not be there for X yet."""
GREETED_S = 10.0
"""How long after the first touch somebody waits for a sign of life."""
RECEIPT_S = 90.0
PAGES = 8
"""Times the whole glass is gone over, a page turned in between, until hope is given up."""
RECEIPT = re.compile(r"\d(?:[ ,]+\d){16}")
_STRIPPED = string.punctuation + string.whitespace + "«»…—"


class LostError(AssertionError):
    """What was looked for was never heard."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Words that were played, in whole or only their beginning."""

    text: str = field(repr=False)
    at: float
    """When the kiosk began to say them, s on the body's clock."""


class Body(Protocol):
    """A finger, two ears and a sense of time. The glass is felt, so its size is known."""

    width: float
    height: float
    """mm."""

    def now(self) -> float:
        """Return the time, s."""
        ...

    def down(self, place: Place) -> None:
        """Put the finger on the glass."""
        ...

    def move(self, place: Place) -> None:
        """Move it there."""
        ...

    def lift(self) -> None:
        """Take it off."""
        ...

    def wait(self, seconds: float) -> None:
        """Stay as it is for so long."""
        ...

    def heard(self) -> Sequence[Heard]:
        """Return what began to be heard since this was asked last."""
        ...


Wanted = Callable[[str], bool]


@dataclass(slots=True)
class Blindfold:
    """Signs by touch without sight."""

    body: Body
    citizen: Citizen
    steps: int = 0
    """Contacts so far."""
    all_heard: list[str] = field(default_factory=list, repr=False)
    _memory: dict[str, Place] = field(default_factory=dict, repr=False)
    """Where the finger was when these words began, the latest last."""
    _activated: Place | None = field(default=None, repr=False)
    """Where something was activated last: the next main button is often there too."""
    _down: bool = False
    _since: float = 0.0
    """When the finger came down."""
    _at: Place = field(default=(0.0, 0.0), repr=False)
    _under: str = field(default="", repr=False)
    """What was heard last since the finger came down, and where it was then."""
    _under_at: Place = field(default=(0.0, 0.0), repr=False)
    _trail: deque[tuple[float, Place]] = field(
        default_factory=lambda: deque(maxlen=400), repr=False
    )

    # --- the visit

    def signs(self) -> str:
        """Sign from the cold first screen; return the number of the receipt as it was heard."""
        self._wakes()
        self._activate(self._button("language-name"))
        self._activate(self._button("go-on"))
        self._activate(lambda words: self.citizen.petition in words)
        self._activate(self._button("loudspeaker-allow"))
        self._activate(self._button("petition-sign"))
        self._activate(self._button("notice-agree"))
        for answer in (*self.citizen.names, self.citizen.number):
            for char in answer:
                self._enter(char)
            self._activate(self._button("next" if answer else "detail-skip"))
        self._activate(self._button("declaration-make"))
        self._check(name for name in self.citizen.names if name)
        self._activate(self._button("review-sign"))
        if self._says("sign-rested") not in self.all_heard[-1]:
            raise LostError("a finger that only found it signed")
        self._activate(self._button("review-sign"))
        return self._receipt()

    def _button(self, key: str) -> Wanted:
        name = self.citizen.button(key)
        return lambda words: name in words

    def _wakes(self) -> None:
        """Drag a finger over the glass until the kiosk speaks."""
        self.body.wait(STEPS_UP_S)
        middle = (self.body.width / 2, self.body.height / 2)
        for _ in self._glide(middle):
            pass
        for _ in self._glide((middle[0] + WAKES, middle[1])):
            pass
        self._until_heard(GREETED_S)
        self._lift()
        if not self.all_heard:
            raise LostError("a drag did not start speech")

    # --- looking for something

    def _activate(self, wanted: Wanted) -> None:
        """Find what sounds like this, and hold the finger still on it until something comes."""
        self._find(wanted)
        self._hold()

    def _enter(self, char: str) -> None:
        """Find a letter and lift the finger from it."""
        self._find(_key(char, self._says("keyboard"), self._name(char)))
        self._lift()
        self._until_heard(HEARS_S)

    def _check(self, names: Iterator[str]) -> None:
        """Hear each of these words on this screen, in one drag."""
        for name in names:
            self._find(partial(_holds, name))

    def _receipt(self) -> str:
        began = self.body.now()
        while self.body.now() - began < RECEIPT_S:
            found = RECEIPT.search(self.all_heard[-1])
            if found:
                digits = re.sub(r"\D", "", found[0])
                return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
            self._wait(0.2)
        raise LostError("no receipt number was heard")

    def _find(self, wanted: Wanted) -> None:
        """Drag the finger until it rests on what sounds like this, turning pages to reach it."""
        for _ in range(PAGES):
            known = [place for words, place in self._memory.items() if wanted(words)]
            start = [self._activated] if self._activated and not (known or self._down) else []
            if any(self._is_at(place, wanted) for place in (*reversed(known), *start)):
                return
            if self._sweep(wanted):
                return
            # Not on this page: what turns it was heard on the way, by words of its own.
            more = partial(_quotes, [self._says(f"display-{page}") for page in ("more", "start")])
            places = [place for words, place in self._memory.items() if more(words)]
            if not any(self._is_at(place, more) for place in places):
                raise LostError(f"it is on no page; heard: {self.all_heard[-12:]}")
            self._hold()
        raise LostError("it is on no page")

    def _sweep(self, wanted: Wanted) -> bool:
        """Go to and fro over the whole glass from below; True on what sounds like this."""
        for place in _ways(self.body.width, self.body.height):
            for words, where in self._glide(place):
                if wanted(words) and self._is_at(where, wanted):
                    return True
        return False

    def _is_at(self, place: Place, wanted: Wanted) -> bool:
        """Go to a place and say whether what is heard there sounds like this."""
        for _ in self._glide(place):
            pass
        began = self.body.now()
        while not self._hears(wanted) and self.body.now() - began < LISTENS_S:
            self._wait(0.05)
        if self._hears(wanted):
            return True
        self._memory = {words: at for words, at in self._memory.items() if at != place}
        return False

    def _hears(self, wanted: Wanted) -> bool:
        """Say whether what was heard last, and here, sounds like this."""
        (across, down), here = self._under_at, self._at
        return wanted(self._under) and hypot(across - here[0], down - here[1]) <= NEAR

    # --- the finger

    def _glide(self, place: Place) -> Iterator[tuple[str, Place]]:
        """Go to a place stride by stride; yield what is heard, with where the finger was."""
        if not self._down:
            self.steps += 1
            self._down, self._under, self._at = True, "", place
            self._since = self.body.now()
            self._noted()
            self.body.down(place)
            yield from self._wait(HOVERS_S)
        while self._at != place:
            self._at = _toward(self._at, place)
            self.body.move(self._at)
            self._noted()
            yield from self._wait(STRIDE_S)

    def _hold(self) -> None:
        """Keep the finger still until something comes of it; what that is, is heard later."""
        before = len(self.all_heard)
        began = self.body.now()
        while len(self.all_heard) == before:
            if self.body.now() - began > HOLDS_S:
                raise LostError("nothing came of holding the finger still")
            self._wait(0.1, remember=False)
        self._activated = self._at
        self._lift()

    def _lift(self) -> None:
        self.body.lift()
        self._down = False

    def _noted(self) -> None:
        self._trail.append((self.body.now(), self._at))

    # --- the ears

    def _wait(self, seconds: float, *, remember: bool = True) -> list[tuple[str, Place]]:
        """Let time pass; return what was heard meanwhile, with where the finger was."""
        self.body.wait(seconds)
        heard = []
        for each in self.body.heard():
            self.all_heard.append(each.text)
            place = next((at for time, at in reversed(self._trail) if time <= each.at), None)
            if remember and self._down and place and each.at >= self._since:
                self._under, self._under_at = each.text, place
                self._memory.pop(each.text, None)
                self._memory[each.text] = place
                heard.append((each.text, place))
        return heard

    def _until_heard(self, seconds: float) -> None:
        before, began = len(self.all_heard), self.body.now()
        while len(self.all_heard) == before and self.body.now() - began < seconds:
            self._wait(0.05)

    def _says(self, key: str) -> str:
        return STRINGS(self.citizen.language, key, by="explore").spoken

    def _name(self, char: str) -> str:
        sign = SIGN_NAMES.get(char)
        return self._says(f"sign-{sign}") if sign else char


def _holds(part: str, words: str) -> bool:
    return part in words


def _quotes(names: Sequence[str], words: str) -> bool:
    """Say whether it is one of the buttons that the glass has of its own."""
    return words.strip(_STRIPPED).startswith(tuple(names))


def _key(char: str, keyboard: str, name: str) -> Wanted:
    """Return what tells the key of a character; the keyboard's name comes before the first one."""

    def wanted(words: str) -> bool:
        said = words.removeprefix(keyboard).strip(_STRIPPED).casefold()
        return said == name.casefold() or bool(re.match(re.escape(name.casefold()) + r"\W", said))

    return wanted


def _toward(here: Place, there: Place) -> Place:
    """Return where the finger is one stride nearer."""
    across, down = there[0] - here[0], there[1] - here[1]
    far = hypot(across, down)
    if far <= STRIDE:
        return there
    return here[0] + across * STRIDE / far, here[1] + down * STRIDE / far


def _ways(width: float, height: float) -> Iterator[Place]:
    """Yield the ends of the ways across, from the lower right corner up."""
    right = True
    for number in range(int((height - 2 * MARGIN) / ROW) + 1):
        y = height - MARGIN - number * ROW
        ends = (width - MARGIN, MARGIN)
        yield from ((x, y) for x in (ends if right else reversed(ends)))
        right = not right
