"""One state for every screen there is, reached the way a person reaches it, with invented details.

For screenshots, golden files and conformance tests: what is on no list cannot be looked at.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from kiosk.config import PROJECT
from kiosk.flow import events as e
from kiosk.flow.machine import Flow
from kiosk.flow.session import Scan, ScreenId, State, Visit, Watching, World
from kiosk.model.film import Film, FilmName, petition_film
from kiosk.model.node import Event
from kiosk.model.settings import GLASS, GLASS_HEIGHT, Settings
from kiosk.model.text import Language, Strings
from sync.answers import Field
from sync.petition_folder import written
from sync.petitions import Petition

SOURCES = PROJECT / "assets" / "petitions"

TODAY = date(2026, 11, 12)
ENTRIES = {
    Field.SURNAME: {"kk": "Қасымова", "ru": "Касымова", "en": "Kassymova"},
    Field.GIVEN_NAME: {"kk": "Әлия", "ru": "Алия", "en": "Aliya"},
    Field.PATRONYMIC: {"kk": "Үмітқызы", "ru": "Умитовна", "en": "Umitovna"},
    Field.IIN: dict.fromkeys(("kk", "ru", "en"), "840115400125"),
    Field.BIRTH_DATE: dict.fromkeys(("kk", "ru", "en"), "15011984"),
    Field.CONTACT: dict.fromkeys(("kk", "ru", "en"), "+7 700 000 00 00"),
    Field.ADDRESS: {
        "kk": "Алматы, Абай даңғылы, 1, 2-пәтер",
        "ru": "Алматы, проспект Абая, 1, кв. 2",
        "en": "Almaty, Abai avenue 1, flat 2",
    },
}
_OVER = (
    ScreenId.HELP,
    ScreenId.HOWTO,
    ScreenId.PRACTICE,
    ScreenId.KEYS,
    ScreenId.LANGUAGE,
    ScreenId.SOUND,
    ScreenId.SIZE,
    ScreenId.COLOURS,
    ScreenId.SETTINGS,
    ScreenId.SET_TOUCH,
    ScreenId.SET_KEYS,
    ScreenId.SET_SWITCHES,
    ScreenId.SIGN_LANGUAGE,
    ScreenId.MENU,
    ScreenId.LEAVE,
    ScreenId.TIMEOUT,
    ScreenId.SOUND_MISSING,
    ScreenId.LOUDSPEAKER,
)
_BEGUN = 2
"""Letters of a name after which likely ones are worth looking at."""
_RECEIPT = "4821 0937 5516 2044 7"
_SIDE = 45
"""Modules of a receipt's QR code on one side."""


def sample_petitions() -> tuple[Petition, ...]:
    """Return the sample petitions from their sources: to be looked at, nobody can open them."""
    folders = sorted(path for path in SOURCES.iterdir() if path.is_dir())
    return tuple(written(folder) for folder in folders)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A screen worth looking at."""

    name: str
    state: State


class _Walk:
    """Walks a visit by events and keeps what is met on the way."""

    def __init__(self, flow: Flow, state: State) -> None:
        self._flow = flow
        self.state = state

    def do(self, *events: Event) -> State:
        for event in events:
            self.state, _ = self._flow.step(self.state, e.TimePassed(self.state.now + 2))
            self.state, _ = self._flow.step(self.state, e.InputReceived(e.Source.TOUCH, event))
        return self.state


def exhibits(
    petitions: tuple[Petition, ...],
    strings: Strings,
    language: Language,
    settings: Settings | None = None,
    glass: float = GLASS,
    glass_height: float = GLASS_HEIGHT,
) -> Iterator[Exhibit]:
    """Yield every screen in `language`; `settings` (its language aside) hold throughout.

    `glass` and `glass_height` are the size of the screen in mm.
    """
    counted = tuple((petition.id, 2814 - 733 * n) for n, petition in enumerate(petitions))
    world = World(
        petitions=petitions,
        received=counted,
        received_as_of=TODAY,
        today=TODAY,
        today_trusted=True,
        glass_width=glass,
        glass_height=glass_height,
    )
    start = State(world=world, settings=replace(settings or Settings(), language=language))
    flow = Flow(strings)
    walk = _Walk(flow, start)
    yield Exhibit("welcome", start)
    # With speech on, a page on how to use the kiosk lies over the list.
    listed = walk.do(e.LanguageChosen(language)).on(ScreenId.PETITIONS)
    yield Exhibit("petitions", listed)
    for page in _OVER:
        yield Exhibit(page.value, listed.over(page))
    yield from _filmed(listed)
    empty = replace(listed, world=replace(world, petitions=()))
    yield Exhibit("no-petitions", empty)
    refused = replace(listed, world=replace(world, petitions=(), pack_problem="pack-damaged"))
    yield Exhibit("pack-damaged", refused)
    for number, petition in enumerate(petitions, 1):
        walk.state = listed
        yield from _visit(walk, petition, language, f"{number}-", whole=number == 1)


def _filmed(listed: State) -> Iterator[Exhibit]:
    """Yield what is seen of films; nobody plays them here."""
    films = (FilmName.WELCOME, FilmName.LIST, FilmName.READING)
    listed = replace(
        listed, world=replace(listed.world, films=tuple((name, Film("rsl", "")) for name in films))
    )
    first = listed.world.petitions[:1]
    own = tuple((petition_film(petition.id), Film("rsl", "")) for petition in first)
    marked = replace(listed, world=replace(listed.world, films=(*listed.world.films, *own)))
    yield Exhibit("welcome-film", replace(listed.on(ScreenId.WELCOME), visit=Visit()))
    yield Exhibit("petitions-film", marked)
    if first:
        read = marked.on(ScreenId.PETITION).with_visit(petition=first[0])
        yield Exhibit("sign-language-petition", read.over(ScreenId.SIGN_LANGUAGE))
    playing = listed.over(ScreenId.SIGN_LANGUAGE)
    yield Exhibit("sign-language-film", playing)
    yield Exhibit("sign-language-failed", replace(playing, film=Watching(failed=True)))
    absent = listed.over(ScreenId.HELP).over(ScreenId.SIGN_LANGUAGE)
    yield Exhibit("sign-language-absent", absent)


def _visit(
    walk: _Walk, petition: Petition, language: Language, prefix: str, *, whole: bool
) -> Iterator[Exhibit]:
    yield Exhibit(f"{prefix}petition", walk.do(e.PetitionOpened(petition.id)))
    closed = walk.state.on(ScreenId.CLOSED)
    yield Exhibit(f"{prefix}easy-read", walk.do(e.EasyReadToggled()))
    yield Exhibit(f"{prefix}notice", walk.do(e.SigningBegun()))
    walk.do(e.ConsentGiven())
    while walk.state.screen is ScreenId.DETAIL:
        if whole and walk.state.visit.question is Field.SURNAME:
            yield Exhibit(f"{prefix}{Field.SURNAME}-scanned", _scanned(walk, language))
        yield from _question(walk, language, prefix)
    yield Exhibit(f"{prefix}declaration", walk.state)
    yield Exhibit(f"{prefix}review", walk.do(e.DeclarationMade()))
    if not whole:
        return
    yield Exhibit("closed", closed)
    yield Exhibit("signing", walk.do(e.SignPressed()))
    failed = walk.state.with_visit(storing=False, storage_problem="storage-full")
    yield Exhibit("storage-failed", failed.on(ScreenId.STORAGE_FAILED))
    code = tuple(tuple((x * y + x + y) % 3 == 0 for x in range(_SIDE)) for y in range(_SIDE))
    stored = walk.state.with_visit(receipt=_RECEIPT, media=1, storing=False, code=code)
    yield Exhibit("receipt", stored.on(ScreenId.RECEIPT))
    yield Exhibit("goodbye", stored.on(ScreenId.GOODBYE))


def _scanned(walk: _Walk, language: Language) -> State:
    """Return the entry of a name that was begun with one switch; the walk stays where it is."""
    before = walk.state
    begun = walk.do(e.TextTyped(ENTRIES[Field.SURNAME][language][:_BEGUN]))
    walk.state = before
    return replace(begun, scan=Scan.ONE, source=e.Source.SWITCH)


def _question(walk: _Walk, language: Language, prefix: str) -> Iterator[Exhibit]:
    question = walk.state.visit.question
    if question is None:
        raise LookupError("a question was expected")
    if question is Field.SURNAME:
        yield Exhibit(f"{prefix}{question}-problem", walk.do(e.AnswerGiven()))
    walk.do(e.TextTyped(ENTRIES[question][language]))
    yield Exhibit(f"{prefix}{question}", walk.state)
    walk.do(e.AnswerGiven())
