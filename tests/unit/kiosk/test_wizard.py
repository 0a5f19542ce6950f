"""Staff set a keypad up by pressing each key that is asked for, seeing or not, hearing or not."""

import queue
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.flow import events as e
from kiosk.flow.session import World
from kiosk.modalities.captions import Captions
from kiosk.modalities.display.keys import POSITIONS
from kiosk.modalities.keypad import Function, KeyMap
from kiosk.modalities.self_voice import SelfVoice
from kiosk.model.node import Event, Screen
from kiosk.model.presentation import ActionRequest
from kiosk.model.roles import Action, Earcon, Role
from kiosk.model.settings import Settings
from kiosk.model.text import Language
from kiosk.runtime import Runtime
from kiosk.wizard.flow import CHOSEN_AFTER_S, HELD_S, IDLE_S, KEPT_S, WAIT_S, Wizard
from kiosk.wizard.setup import ASKED, KeyWent, MappingKept, Setup, Stage
from speech.types import Request, Speak
from tests.journeys.kiosk import HandClock, Screens, Store, strings

KEYS = [key for key in POSITIONS.values() if key not in {"shift", "rshift", "ctrl", "rctrl"}]


class Bench:
    """The set-up with virtual time, its voice and captions, and a keypad."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.requests: list[Request] = []
        self._soon: queue.SimpleQueue[Callable[[], None]] = queue.SimpleQueue()
        now = self.clock.now()
        start = Setup(world=World(), settings=Settings(speech=True), now=now, last_input=now)
        self.runtime = Runtime(Wizard(strings()), start, Store(), self.clock, self._soon.put)
        self.screens = Screens()
        voice = SelfVoice(
            strings(),
            self.requests.append,
            self.post,
            self.runtime.publish,
            lambda _seconds, call: call(),
        )
        captions = Captions(self.runtime.publish, voice.hides)
        self.runtime.start([self.screens, voice, captions])

    @property
    def setup(self) -> Setup:
        """What is known."""
        assert isinstance(self.runtime.state, Setup)
        return self.runtime.state

    def asked(self) -> Function:
        """Which key is asked for."""
        return self.setup.asked

    def stage(self) -> Stage:
        """How far it is."""
        return self.setup.stage

    @property
    def screen(self) -> Screen:
        """What is shown."""
        return self.runtime.screen

    @property
    def words(self) -> str:
        """What was said since the last input."""
        said = [request.utterance for request in self.requests if isinstance(request, Speak)]
        return " ".join(span.text for one in said for span in one.spans)

    def post(self, event: Event) -> None:
        """Let something happen."""
        self.runtime.post(event)
        while not self._soon.empty():
            self._soon.get()()

    def down(self, key: str) -> None:
        """Press a key."""
        self.requests.clear()
        self.post(e.InputReceived(e.Source.KEYS, KeyWent(key, down=True)))

    def press(self, key: str) -> str:
        """Press a key and let it go; return what is said."""
        self.down(key)
        self.wait(0.1)
        self.post(KeyWent(key, down=False))
        return self.words

    def tap(self, node: str) -> None:
        """Choose something on the glass."""
        self.requests.clear()
        self.post(ActionRequest(node, Action.CLICK, pointed=True))

    def wait(self, seconds: float, step: float = 0.5) -> None:
        """Let time pass."""
        while seconds > 0:
            self.clock.seconds += min(seconds, step)
            seconds -= step
            self.runtime.tick()

    def begin(self, language: Language = Language.EN) -> None:
        """Choose a language by keys."""
        for _ in range(list(Language).index(language) + 1):
            self.press("f13")
        self.wait(CHOSEN_AFTER_S)
        assert self.stage() is Stage.KEYS
        assert self.screen.language is language


def given_all(bench: Bench) -> None:
    """Give each function a key that no keyboard has there."""
    for number, _ in enumerate(ASKED):
        bench.press(f"#{150 + number}")


@pytest.mark.parametrize("language", Language)
def test_the_language_is_chosen_by_any_key(language: Language) -> None:
    """Nobody must know the keys in order to choose: each language says how it is chosen."""
    bench = Bench()
    for one in Language:
        assert strings()(one, "setup-choose").spoken in bench.words
    said = ""
    for _ in range(list(Language).index(language) + 1):
        said = bench.press("#123")
    assert strings()(language, "language-name").spoken in said
    bench.wait(CHOSEN_AFTER_S)
    assert bench.asked() is ASKED[0]
    assert strings()(language, "function-up").shown in bench.words


def test_each_key_is_asked_for_shown_and_said() -> None:
    """Who does not see hears the name of the key, who does not hear reads it; so the answer."""
    bench = Bench()
    bench.begin()
    for number, function in enumerate(ASKED):
        name = strings()(Language.EN, f"function-{function}").shown
        title = strings()(Language.EN, "setup-press", function=function, name=name)
        assert bench.screen.title == title
        assert title.spoken in bench.words
        key = f"#{150 + number}"
        bench.down(key)
        assert bench.screen.cue
        assert bench.screen.cue.earcon is Earcon.ACTIVATED
        bench.post(KeyWent(key, down=False))
        taken = strings()(Language.EN, "setup-given", name=name)
        assert taken.spoken in bench.words
        assert bench.screen.notice
        assert bench.screen.notice.name.shown == taken.shown
    assert bench.stage() is Stage.DONE
    assert bench.setup.mapping == KeyMap(
        {f"#{150 + number}": function for number, function in enumerate(ASKED)}
    )


def test_held_or_waited_for_there_is_no_such_key() -> None:
    """A keypad with five keys is set up with those five, without touching the glass."""
    bench = Bench()
    bench.begin()
    bench.down("a")
    bench.wait(HELD_S)
    assert bench.asked() is Function.DOWN
    bench.post(KeyWent("a", down=False))
    assert bench.asked() is Function.DOWN
    bench.wait(WAIT_S - 5)
    bench.post(e.ActivitySeen())
    bench.wait(WAIT_S - 5)
    assert bench.asked() is Function.DOWN
    bench.wait(6)
    assert bench.asked() is Function.LEFT
    assert bench.setup.given == ()
    bench.tap("skip")
    assert bench.asked() is Function.RIGHT


def test_a_key_given_twice_is_told_and_moved_only_if_meant() -> None:
    """Pressing the wrong key again does not take it from where it was."""
    bench = Bench()
    bench.begin()
    bench.press("a")
    said = bench.press("a")
    assert strings()(Language.EN, "setup-twice", name="Up").spoken in said
    assert bench.asked() is Function.DOWN
    bench.press("b")
    assert bench.setup.given == (("a", Function.UP), ("b", Function.DOWN))
    bench.press("a")
    bench.press("a")
    assert bench.setup.given == (("b", Function.DOWN), ("a", Function.LEFT))


def test_a_modifier_cannot_be_given() -> None:
    """Shift alone means nothing later, so it is refused at once, in words."""
    bench = Bench()
    bench.begin()
    assert strings()(Language.EN, "setup-modifier").spoken in bench.press("shift")
    assert bench.asked() is Function.UP


def test_the_keys_are_tried_before_they_are_kept() -> None:
    """At the end the new Up, Down and Select work the page on which they are kept."""
    bench = Bench()
    bench.begin()
    given_all(bench)
    keys = {function: key for key, function in bench.setup.given}
    for _ in range(60):
        if bench.screen.focus == "keep":
            break
        bench.press(keys[Function.DOWN])
    bench.press(keys[Function.LOUDER])
    assert bench.setup.settings.volume == Settings().volume + 1
    bench.press(keys[Function.HELP])
    assert bench.screen.cue
    assert bench.screen.cue.earcon is Earcon.NOTHING
    bench.press(keys[Function.SELECT])
    assert bench.stage() is Stage.KEEPING
    bench.post(MappingKept(kept=False))
    assert bench.stage() is Stage.FAILED
    bench.tap("keep")
    bench.post(MappingKept(kept=True))
    assert bench.stage() is Stage.KEPT
    bench.wait(KEPT_S + 1)
    assert bench.stage() is Stage.ENDED


@pytest.mark.parametrize("language", Language)
def test_what_contradicts_itself_cannot_be_kept(language: Language) -> None:
    """Staff hear that nobody could select with these keys, and begin again."""
    bench = Bench()
    bench.begin(language)
    bench.press("enter")
    bench.wait((WAIT_S + 1) * len(ASKED))
    assert bench.stage() is Stage.DONE
    select = strings()(language, "function-select").shown
    problem = bench.screen.find("problem").name.shown
    assert select in problem
    assert not bench.screen.has("keep")
    assert problem in bench.words
    bench.tap("again")
    assert bench.stage() is Stage.KEYS
    assert bench.setup.given == ()


def test_one_can_go_back_and_stop() -> None:
    """A slip is mended without beginning anew, and leaving keeps nothing."""
    bench = Bench()
    bench.begin()
    bench.press("a")
    bench.tap("before")
    assert bench.asked() is Function.UP
    bench.press("b")
    assert bench.setup.given == (("b", Function.UP),)
    bench.tap("stop")
    assert bench.stage() is Stage.STOPPED


def test_left_alone_it_ends_and_keeps_nothing() -> None:
    """Nobody comes back: the old keys hold."""
    bench = Bench()
    bench.wait(IDLE_S + 1)
    assert bench.stage() is Stage.STOPPED
    bench = Bench()
    bench.begin()
    bench.wait((WAIT_S + 1) * len(ASKED) + IDLE_S + 1)
    assert bench.stage() is Stage.STOPPED


@pytest.mark.parametrize("language", Language)
def test_every_screen_names_what_it_shows(language: Language) -> None:
    """Nothing on any page is silent, and there is always something to choose."""
    bench = Bench()
    met = {bench.stage(): bench.screen}
    bench.begin(language)
    met[bench.stage()] = bench.screen
    for number, _ in enumerate(ASKED):
        told(bench.screen)
        bench.press(f"#{150 + number}")
    shown = {node.name.shown for node in bench.screen.walk() if node.role is Role.LABEL}
    assert shown == {strings()(language, f"function-{one}").shown for one in ASKED}
    assert bench.screen.focus == "keep"
    met[bench.stage()] = bench.screen
    for kept in (False, True):
        bench.tap("keep")
        bench.post(MappingKept(kept=kept))
        met[bench.stage()] = bench.screen
    assert {*met} == {Stage.LANGUAGE, Stage.KEYS, Stage.DONE, Stage.FAILED, Stage.KEPT}
    for screen in met.values():
        told(screen)


def told(screen: Screen) -> None:
    """Assert that all of a page is shown and said, and that there is something to choose."""
    for node in screen.walk():
        silent = node.role is Role.GROUP
        assert silent or (node.name.shown.strip() and node.name.spoken.strip()), node.id
    assert any(node.event(Action.CLICK) for node in screen.walk()), screen.id


@settings(max_examples=40)
@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("down"), st.sampled_from(KEYS)),
            st.tuples(st.just("up"), st.sampled_from(KEYS)),
            st.tuples(st.just("press"), st.sampled_from(KEYS)),
            st.tuples(st.just("wait"), st.sampled_from(["1", "3", "31"])),
            st.tuples(
                st.just("tap"), st.sampled_from(["skip", "before", "again", "keep", "language-ru"])
            ),
        ),
        max_size=50,
    )
)
def test_whatever_is_pressed(strokes: list[tuple[str, str]]) -> None:
    """Never stuck, never one key for two things, and nothing unsound is ever to be kept."""
    bench = Bench()
    for what, which in strokes:
        match what:
            case "down":
                bench.down(which)
            case "up":
                bench.post(KeyWent(which, down=False))
            case "press":
                bench.press(which)
            case "wait":
                bench.wait(float(which))
            case _:
                bench.tap(which)
        keys = [key for key, _ in bench.setup.given]
        assert len(keys) == len(set(keys))
        assert len({function for _, function in bench.setup.given}) == len(keys)
        if bench.stage() is Stage.KEEPING:
            assert not bench.setup.mapping.faults()
            return
    bench.wait((WAIT_S + 1) * (len(ASKED) + 2) + IDLE_S, step=WAIT_S + 1)
    assert bench.stage() is Stage.STOPPED
