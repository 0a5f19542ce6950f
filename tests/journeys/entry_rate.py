"""How fast names are entered with one switch: the shipped scan and flow, and a steady hand.

The person sees or hears what the scan stands on, knows where letters are, and presses half a
second after it came there. Seconds are counted from the first row to the last letter; reaching and
leaving the keys is part of the journey and measured there. Words are of five characters.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kiosk.flow import events as e
from kiosk.flow import visit
from kiosk.flow.machine import Flow
from kiosk.flow.prediction import Likely, NameLists, unlisted
from kiosk.flow.session import Scan, State
from kiosk.modalities.switch_scan.groups import Stop, tree
from kiosk.modalities.switch_scan.scanner import Scanner, Switch
from kiosk.model.presentation import KeyRequest
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from kiosk.names import listed, names
from sync.answers import NAMES, Field
from tests.journeys.kiosk import begun, strings

SECOND = 3
"""The step at which a scan stands on one thing for a second."""
REACTION_S = 0.5


@dataclass(frozen=True, slots=True)
class Rate:
    """What was measured."""

    words_per_minute: float
    seconds_per_name: float
    names: int


def without(aside: dict[tuple[Language, Field], set[str]]) -> NameLists:
    """Return lists that do not know these names."""
    made = {
        key: Likely({name: n for name, n in names(*key).items() if name not in left_out})
        for key, left_out in aside.items()
    }
    return lambda language, question: made.get((language, question))


def rate(
    language: Language,
    number: int = 20,
    *,
    known: bool = True,
    alike: bool = False,
    predicted: bool = True,
    heard_s: float = 0.0,
    seed: int = 20_26,
) -> Rate:
    """Enter `number` names of each kind; `known`: they are in the lists.

    Names are drawn as often as people have them, or each `alike`, as somebody's with a rare one.
    `heard_s` is how long what was entered is said before the scan goes on; 0 with speech off.
    """
    chosen = random.Random(seed)  # noqa: S311 - a sample, not a secret
    every = {question: names(language, question) for question in NAMES}
    drawn = {
        question: chosen.choices(list(often), None if alike else list(often.values()), k=number)
        for question, often in every.items()
        if often
    }
    lists: NameLists = listed if predicted else unlisted
    if not known:
        lists = without({(language, q): set(taken) for q, taken in drawn.items()})
    seconds = letters = 0.0
    for question, taken in drawn.items():
        for name in taken:
            seconds += _Entry(language, question, lists, heard_s).seconds(name)
            letters += len(name)
    count = sum(map(len, drawn.values()))
    return Rate(letters / 5 / (seconds / 60), seconds / count, count)


class _Entry:
    """One name being entered."""

    def __init__(
        self, language: Language, question: Field, lists: NameLists, heard_s: float
    ) -> None:
        self._flow = Flow(strings(), lists)
        self._heard = heard_s
        state = begun(language)
        petition = state.world.petitions[0]
        state = visit.asked(state.with_visit(petition=petition), question)
        settings = Settings(language=language, scan=SECOND)
        self._state: State = replace(state, settings=settings, scan=Scan.ONE)
        self._scanner = Scanner(settings, mode=Scan.ONE)
        self._now = 0.0

    def seconds(self, name: str) -> float:
        """Return how long it takes."""
        self._show(fresh=True)
        self._scanner.path, self._scanner.place = (self._keyboard(),), 0
        self._scanner.waits = False
        question = self._state.visit.question
        while (entered := self._state.visit.entry(question)) != name:
            self._enter(name[len(entered) :])
        return self._now

    def _enter(self, rest: str) -> None:
        scanner = self._scanner
        if scanner.path == ():  # a whole name led out, and more follows it
            scanner.path, scanner.place = (self._keyboard(),), 0
        row = self._row(scanner.stops, rest)
        self._press_at(row)
        offered = [self._types(stop) for stop in scanner.stops]
        whole = next((n for n, text in enumerate(offered) if len(text) > 1 and text == rest), None)
        self._press_at(whole if whole is not None else offered.index(rest[0]))

    def _row(self, rows: Sequence[Stop], rest: str) -> int:
        every = [[self._types(stop) for stop in row.inside] for row in rows]
        holds = [n for n, texts in enumerate(every) if rest in texts and len(rest) > 1]
        return (holds or [n for n, texts in enumerate(every) if rest[0] in texts])[0]

    def _types(self, stop: Stop) -> str:
        event = self._typed.get(stop.does)
        return event.text if isinstance(event, e.TextTyped) else ""

    def _keyboard(self) -> int:
        return next(n for n, stop in enumerate(self._scanner.level) if _is_keyboard(stop))

    def _press_at(self, place: int) -> None:
        scanner = self._scanner
        while scanner.place != place:
            self._now = max(self._now, scanner.since + scanner.dwell())
            scanner.passed(self._now, speaking=False)
        self._now = max(self._now, scanner.since + REACTION_S)
        for event in scanner.pressed(Switch.SELECT, self._now):
            self._state, _ = self._flow.step(self._state, e.InputReceived(e.Source.SWITCH, event))
        if scanner.waits:
            self._now += self._heard
            self._show(fresh=False)
            scanner.passed(self._now, speaking=False)

    def _show(self, *, fresh: bool) -> None:
        screen = self._flow.screen(self._state)
        self._scanner.show(tree(screen, strings(), two=False), fresh=fresh)
        self._typed: dict[object, object] = {
            KeyRequest(node.id, row, column): key.event
            for node in screen.walk()
            for row, keys in enumerate(node.keys)
            for column, key in enumerate(keys)
        }


def _is_keyboard(stop: Stop) -> bool:
    return stop.shown.nodes == ("keyboard",)
