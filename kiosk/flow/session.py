"""The state of the kiosk: one immutable value that every screen is built from.

Everything a person entered is inside `Visit`, which never shows itself in a `repr`.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Self

from kiosk.model.film import Film
from kiosk.model.node import Cue, Node
from kiosk.model.place import Reading
from kiosk.model.presentation import By
from kiosk.model.roles import Earcon
from kiosk.model.settings import GLASS, GLASS_HEIGHT, Settings
from kiosk.model.text import Language
from sync.answers import Field
from sync.petitions import Petition


class ScreenId(StrEnum):
    """Every screen there is."""

    WELCOME = "welcome"
    LOUDSPEAKER = "loudspeaker"
    PETITIONS = "petitions"
    PETITION = "petition"
    NOTICE = "notice"
    DETAIL = "detail"
    DECLARATION = "declaration"
    REVIEW = "review"
    SIGNING = "signing"
    RECEIPT = "receipt"
    GOODBYE = "goodbye"
    # over the visit
    HELP = "help"
    HOWTO = "howto"
    PRACTICE = "practice"
    KEYS = "keys"
    LANGUAGE = "language"
    SOUND = "sound"
    SIZE = "size"
    COLOURS = "colours"
    SETTINGS = "settings"
    SET_TOUCH = "set-touch"
    SET_KEYS = "set-keys"
    SET_SWITCHES = "set-switches"
    SIGN_LANGUAGE = "sign-language"
    MENU = "menu"
    LEAVE = "leave"
    TIMEOUT = "timeout"
    # trouble
    CLOSED = "closed"
    STORAGE_FAILED = "storage-failed"
    SOUND_MISSING = "sound-missing"


class Source(StrEnum):
    """What an input came by."""

    TOUCH = "touch"
    KEYS = "keys"
    SWITCH = "switch"


class Scan(StrEnum):
    """How somebody chooses with switches."""

    OFF = "off"
    TRYING = "trying"
    """It moves by itself; whether there is a second switch is not known yet."""
    ONE = "one"
    """It moves by itself, and a press chooses."""
    TWO = "two"
    """One switch moves on, the other one chooses."""


class Alphabet(StrEnum):
    """What the on-screen keyboard offers."""

    KK = "kk"
    RU = "ru"
    EN = "en"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a person chose and entered. Gone when the visit is."""

    petition: Petition | None = field(default=None, repr=False)
    """As it was when opened: what is read is what is signed, whatever pack comes meanwhile."""
    easy_read: bool = False
    question: Field | None = None
    """The question on the detail screen."""
    changing: bool = False
    """The question was reached from the review and leads back there."""
    before_change: str = field(default="", repr=False)
    """The entry to return to if the change is given up."""
    entries: tuple[tuple[Field, str], ...] = field(default=(), repr=False)
    """What was entered, as it was entered."""
    caret: int = field(default=0, repr=False)
    past: tuple[tuple[str, int], ...] = field(default=(), repr=False)
    """Entry and caret before each change that can be taken back, oldest first."""
    alphabet: Alphabet = Alphabet.KK
    capitals: bool = True
    opened: tuple[int, ...] = field(default=(), repr=False)
    """The groups of keys that are open; see `KeysOpened`."""
    problem: str = ""
    """Message that says what is wrong with the entry."""
    problems: int = 0
    """How often something was wrong, so that the same problem again is a new one."""
    revealed: Field | None = None
    hide_at: float = 0.0
    storing: bool = False
    """The signature is being stored now."""
    storage_problem: str = ""
    receipt: str = field(default="", repr=False)
    code: tuple[tuple[bool, ...], ...] = field(default=(), repr=False)
    media: int = 0
    tries: int = 0
    """How often the practice button was activated."""

    def entry(self, question: Field | None) -> str:
        """Return what was entered for `question`, empty if nothing was."""
        return next((text for key, text in self.entries if key is question), "")

    def entered(self, question: Field, text: str) -> Self:
        """Return this visit with `text` as the entry for `question`."""
        entries = {key: value for key, value in self.entries if key is not question}
        if text:
            entries[question] = text
        return replace(self, entries=tuple(entries.items()))


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """What the kiosk knows of what is outside the visit."""

    petitions: tuple[Petition, ...] = field(default=(), repr=False)
    pack_problem: str = ""
    films: tuple[tuple[str, Film], ...] = field(default=(), repr=False)
    """See `FilmsLoaded`."""
    received: tuple[tuple[str, int], ...] = ()
    received_as_of: date | None = None
    today: date = date.min
    today_trusted: bool = False
    sound: bool = True
    headphones: bool = False
    """Only the person hears what is said."""
    patience_s: float = 0.0
    """How long the staff want an input waited for; no shorter than everybody has anyway."""
    glass_width: float = GLASS
    """Width of the screen, mm."""
    glass_height: float = GLASS_HEIGHT
    """Its height, mm."""


@dataclass(frozen=True, slots=True)
class Watching:
    """How the film on the screen is being watched; anew on every screen."""

    step: bool = False
    """The film of the step was asked for where the petition has its own."""
    paused: bool | None = None
    """None where nobody said: then a film runs unless nothing may move by itself."""
    slower: int = 0
    """Index into `SPEEDS`."""
    replays: int = 0
    """How often it began again."""
    ended: bool = False
    failed: bool = False


@dataclass(frozen=True, slots=True)
class Notice:
    """Something said once, where the person is."""

    key: str
    serial: int
    """Differs from that of the notice before, so that saying the same again is noticed."""
    arguments: tuple[tuple[str, str | float], ...] = ()
    messages: tuple[str, ...] = ()
    """Names of arguments that are themselves messages."""
    about: tuple[Node, ...] = field(default=(), repr=False)
    """What is said after it, each thing as its privacy allows."""
    polite: bool = False
    """Waits for what is being said."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the visit was when a page was laid over it."""

    screen: ScreenId
    focus: str = field(repr=False)
    met: bool = True
    """The person has met the screen; not where a question came before it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything. Build a screen from it with `Flow.screen`."""

    world: World
    screen: ScreenId = ScreenId.WELCOME
    focus: str = field(default="", repr=False)
    """Node with the focus; empty for the screen's own first choice."""
    again: int = 0
    """How often the node with the focus was asked for again."""
    under: tuple[Frame, ...] = ()
    settings: Settings = field(default_factory=Settings)
    visit: Visit = field(default_factory=Visit)
    now: float = 0.0
    shown_at: float = 0.0
    """When this screen came up."""
    focused_at: float = 0.0
    """When the focus last moved by keys."""
    last_input: float = 0.0
    source: Source = Source.TOUCH
    """What the last input came by; kept in memory only: it tells of a disability."""
    scan: Scan = Scan.OFF
    off_asked: bool = False
    """The last key was a letter that turns speech off when pressed again."""
    helped: bool = False
    """Help was the last key in the key explorer; pressed again it leaves."""
    arrivals: int = 0
    """How often a screen was presented anew though it was there already."""
    returned: bool = False
    """The screen came back from under a page or in another language: it need not be explained."""
    film: Watching = Watching()
    reading: Reading | None = None
    """What is being read closely or to the end."""
    readings: int = 0
    """How often something was asked to be read."""
    repeats: int = 0
    """How often what was said last was asked for again."""
    cue: Cue | None = None
    """The short sound that came last."""
    cues: int = 0
    """How many there have been."""
    notice: Notice | None = None
    notices: int = 0
    """How many there have been."""
    visits: int = 0
    """How many have ended."""

    @property
    def by(self) -> By:
        """How the person operates the kiosk."""
        if self.source is Source.TOUCH:
            return By.EXPLORE if self.settings.speech else By.TOUCH
        return By.KEYS if self.source is Source.KEYS else By.SWITCH

    @property
    def language(self) -> Language:
        """The language of the visit."""
        return self.settings.language

    @property
    def petition(self) -> Petition:
        """The petition chosen; raises `LookupError` before one is."""
        if self.visit.petition is None:
            raise LookupError("no petition is chosen")
        return self.visit.petition

    def said(self, key: str, *messages: str, **arguments: str | float) -> Self:
        """Return this state with something to announce.

        `messages` are names of arguments that are themselves messages.
        """
        serial = self.notices + 1
        notice = Notice(key, serial, tuple(arguments.items()), messages)
        return replace(self, notice=notice, notices=serial)

    def cued(self, earcon: Earcon) -> Self:
        """Return this state with a short sound to be heard and seen."""
        return replace(self, cue=Cue(earcon, self.cues + 1), cues=self.cues + 1)

    def on(self, screen: ScreenId, focus: str = "") -> Self:
        """Return this state on another screen, pages over it gone."""
        return replace(
            self,
            screen=screen,
            focus=focus,
            under=(),
            shown_at=self.now,
            focused_at=self.now,
            helped=False,
            returned=False,
            reading=None,
            film=Watching(),
        )

    def over(self, page: ScreenId, *, met: bool = True) -> Self:
        """Return this state with a page laid over the screen; never the same one twice.

        `met` is false where the page comes before the person has met the screen.
        """
        if self.screen is page:
            return self
        open_already = [frame.screen for frame in self.under]
        if page in open_already:
            under = self.under[: open_already.index(page)]
        else:
            under = (*self.under, Frame(self.screen, self.focus, met))
        return replace(self.on(page), under=under)

    def uncovered(self) -> Self:
        """Return this state with the topmost page taken away and the focus back where it was."""
        if not self.under:
            return self
        frame = self.under[-1]
        # The first screen greets anew, and its greeting starts from the first language.
        focus = "" if frame.screen is ScreenId.WELCOME else frame.focus
        back = self.on(frame.screen, focus)
        known = frame.met and frame.screen is not ScreenId.WELCOME
        return replace(back, under=self.under[:-1], returned=known)

    def without(self, page: ScreenId) -> Self:
        """Return this state with `page` gone, whether it lies on top or under another page."""
        if self.screen is page:
            return self.uncovered()
        if page not in [frame.screen for frame in self.under]:
            return self
        return replace(self, under=tuple(frame for frame in self.under if frame.screen is not page))

    def with_visit(self, **changes: object) -> Self:
        """Return this state with parts of the visit replaced."""
        # `replace` checks names as it runs; their types could only be written down a second time.
        return replace(self, visit=replace(self.visit, **changes))  # type: ignore[arg-type]

    def with_settings(self, **changes: object) -> Self:
        """Return this state with some settings replaced."""
        # As in `with_visit`.
        return replace(self, settings=replace(self.settings, **changes))  # type: ignore[arg-type]
