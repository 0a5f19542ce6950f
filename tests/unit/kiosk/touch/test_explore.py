"""Touch with speech on: a whole kiosk without a window, and a finger that is answered by voice."""

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.modalities.display.geometry import Box, Look
from kiosk.modalities.display.theme import Panel
from kiosk.model.presentation import By
from kiosk.model.roles import Action, Earcon
from kiosk.model.settings import Graded, Toggle
from kiosk.model.text import Language
from kiosk.model.touch import Phase
from speech.types import Cancel, Cancelled, Started
from sync.answers import Field
from tests.conformance.visit import state_of
from tests.journeys.checks import references_to
from tests.journeys.glass_kiosk import GlassKiosk
from tests.journeys.kiosk import begun, strings

HOVER_S = 0.3
Place = tuple[float, float]


class Glass(GlassKiosk):
    """A kiosk and the fingers of somebody who hears it."""

    _heard_before = 0

    def place(self, node: str = "", *, key: str = "", look: Look | None = None) -> Place:
        """Return the middle of a control, or of a key by what stands on it."""
        for box in self.drawn.boxes():
            if (box.node == node or (look and box.look is look)) and (
                not key or self._key(box) == key
            ):
                return self.drawn.middle(box)
        raise AssertionError((node, key, look))

    def _key(self, box: Box) -> str:
        keys = self.screen.find(box.node).keys
        return keys[box.row][box.column].name.shown if box.row >= 0 else ""

    def rest(self, place: Place, seconds: float = HOVER_S) -> str:
        """Put a finger there and let it rest; return what is said."""
        self.since()
        self.contact(1, Phase.DOWN, place)
        self.wait(seconds)
        return self.heard_now

    def rest_on(self, seconds: float) -> str:
        """Leave the finger where it is; return what is said."""
        self.since()
        self.wait(seconds)
        return self.heard_now

    def slide(self, place: Place) -> str:
        """Slide the finger there; return what is said."""
        self.since()
        self.contact(1, Phase.MOVE, place)
        self.wait(0.05)
        return self.heard_now

    def lift(self, place: Place) -> str:
        """Lift the finger there; return what is said."""
        self.since()
        self.contact(1, Phase.MOVE, place)
        self.wait(0.1)
        self.contact(1, Phase.UP, place)
        return self.heard_now

    def touched(self, place: Place) -> str:
        """Find what is there and take the finger off."""
        said = self.rest(place)
        return f"{said} {self.lift(place)}"

    def taps(self, times: int = 2, fingers: int = 1) -> str:
        """Tap in the upper left corner of the glass, with some fingers."""
        self.since()
        for _ in range(times):
            for finger in range(fingers):
                self.contact(finger, Phase.DOWN, (5.0 + 15 * finger, 5.0))
            self.wait(0.06)
            for finger in range(fingers):
                self.contact(finger, Phase.UP, (5.0 + 15 * finger, 5.0))
            self.wait(0.2)
        return self.heard_now

    def swipe(self, across: float, down: float, fingers: int = 1) -> str:
        """Swipe from the middle of the glass."""
        self.since()
        for finger in range(fingers):
            self.contact(finger, Phase.DOWN, (100.0 + 20 * finger, 60.0))
        self.wait(0.05)
        for phase, share in ((Phase.MOVE, 0.5), (Phase.UP, 1.0)):
            for finger in range(fingers):
                place = (100.0 + 20 * finger + across * share, 60.0 + down * share)
                self.contact(finger, phase, place)
            self.wait(0.05)
        return self.heard_now

    def since(self) -> None:
        """Begin to listen anew."""
        self._heard_before = len(self.all_utterances)

    @property
    def heard_now(self) -> str:
        """All that was sent to be spoken since, however time passed."""
        said = self.all_utterances[self._heard_before :]
        return " ".join(span.text for each in said for span in each.spans)


@pytest.fixture
def kiosk() -> Glass:
    """Return a kiosk on the list of petitions, operated by touch, speech on."""
    state = begun(Language.EN, speech=True)
    made = Glass(state)
    assert made.state.by is By.EXPLORE
    return made


@pytest.fixture
def keys(kiosk: Glass) -> Glass:
    """Return a kiosk that asks for a surname."""
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.LoudspeakerAllowed()))
    petition = kiosk.state.world.petitions[0].id
    for event in (e.PetitionOpened(petition), e.SigningBegun(), e.ConsentGiven()):
        kiosk.post(e.InputReceived(e.Source.TOUCH, event))
    if kiosk.state.screen is ScreenId.LOUDSPEAKER:
        kiosk.post(e.InputReceived(e.Source.TOUCH, e.LoudspeakerAllowed()))
    assert kiosk.state.visit.question is Field.SURNAME
    kiosk.listen()
    return kiosk


def entry(kiosk: Glass) -> str:
    """Return what was entered."""
    return kiosk.state.visit.entry(kiosk.state.visit.question)


def test_a_resting_finger_hears_what_is_under_it(kiosk: Glass) -> None:
    """After a quarter of a second the thing under the finger is said, and has the focus."""
    name = kiosk.screen.find("petition-2").name.spoken
    assert name in kiosk.rest(kiosk.place("petition-2"))
    assert kiosk.screen.focus == "petition-2"


def test_what_a_finger_passes_is_said_at_once_and_again_when_it_comes_back(kiosk: Glass) -> None:
    """To and fro between two cards, each is said each time."""
    first, second = (kiosk.screen.find(f"petition-{n}").name.spoken for n in (1, 2))
    assert first in kiosk.rest(kiosk.place("petition-1"))
    assert second in kiosk.slide(kiosk.place("petition-2"))
    assert first in kiosk.slide(kiosk.place("petition-1"))
    assert kiosk.slide(kiosk.place("petition-1")) == ""


def test_lifting_keeps_the_focus_and_activates_nothing(kiosk: Glass) -> None:
    """Whoever only looks around changes nothing."""
    kiosk.touched(kiosk.place("petition-2"))
    assert (kiosk.state.screen, kiosk.screen.focus) == (ScreenId.PETITIONS, "petition-2")


def test_a_double_tap_anywhere_activates_what_was_heard_last(kiosk: Glass) -> None:
    """The second half of finding: no aiming."""
    kiosk.touched(kiosk.place("petition-2"))
    kiosk.taps()
    assert kiosk.state.visit.petition == kiosk.state.world.petitions[1]


def test_a_second_finger_activates_while_the_first_rests(kiosk: Glass) -> None:
    """For two hands this is quicker than lifting and tapping."""
    kiosk.rest(kiosk.place("petition-2"), 0.6)
    kiosk.contact(2, Phase.DOWN, (5.0, 5.0))
    kiosk.wait(0.1)
    kiosk.contact(2, Phase.UP, (5.0, 5.0))
    assert kiosk.state.visit.petition == kiosk.state.world.petitions[1]


def test_holding_still_activates(kiosk: Glass) -> None:
    """For whom tapping is hard: 1.5 s, or as long as was set; a text is only listened to."""
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.LoudspeakerAllowed()))
    kiosk.rest(kiosk.place("petition-2"), 1.4)
    assert kiosk.state.visit.petition is None
    kiosk.wait(0.2)
    assert kiosk.state.visit.petition == kiosk.state.world.petitions[1]
    kiosk.lift((5.0, 5.0))
    assert kiosk.state.screen is ScreenId.PETITION
    heading = kiosk.screen.body[0]
    assert heading.name.spoken in kiosk.rest(kiosk.place(heading.id), 3.0)
    assert (kiosk.state.screen, kiosk.screen.focus) == (ScreenId.PETITION, heading.id)
    assert kiosk.screen.reading is None


def test_listening_to_sign_does_not_sign() -> None:
    """Who slides onto Sign and listens has not signed, and hears how; coming back for it signs."""
    kiosk = Glass(state_of("1-review", Language.EN))
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.LoudspeakerAllowed()))
    sign = kiosk.place("sign")
    kiosk.rest((sign[0], sign[1] - 25.0))
    kiosk.slide(sign)
    said = kiosk.rest_on(4.0)
    assert kiosk.screen.focus == "sign"
    assert strings()(Language.EN, "sign-rested").spoken in said
    kiosk.lift(sign)
    assert kiosk.store.asked == []
    kiosk.rest(sign, 1.4)
    assert kiosk.store.asked == []
    kiosk.wait(0.2)
    assert len(kiosk.store.asked) == 1


def test_sign_ignores_two_taps_that_come_too_soon() -> None:
    """For a second after a finger found Sign two taps are told to come too soon, then they sign."""
    kiosk = Glass(state_of("1-review", Language.EN))
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.LoudspeakerAllowed()))
    kiosk.touched(kiosk.place("sign"))
    assert strings()(Language.EN, "sign-too-soon").spoken in kiosk.taps()
    assert kiosk.store.asked == []
    kiosk.wait(1.0)
    kiosk.taps()
    assert len(kiosk.store.asked) == 1


def test_where_nothing_is_there_is_a_sound_and_no_word(kiosk: Glass) -> None:
    """A finger beside everything, and one at the edge, hear so; each sound has its sign."""
    places = (((0.5, _nowhere(kiosk)[1]), Earcon.EDGE), (_nowhere(kiosk), Earcon.NOTHING))
    for place, earcon in places:
        said = kiosk.rest(place)
        assert said == ""
        assert kiosk.runtime.overlay.earcon is earcon
        kiosk.lift(place)


def _nowhere(kiosk: Glass) -> Place:
    width, height = kiosk.drawn.glass.size
    spot = kiosk.drawn.glass.spot
    for x in range(8, int(width) - 8, 2):
        for y in range(8, int(height) - 8, 2):
            around = ((0, 0), (-4, 0), (4, 0), (0, -4), (0, 4))
            if not any(spot(x + dx, y + dy) for dx, dy in around):
                return float(x), float(y)
    raise AssertionError("the whole glass is full")


def test_swipes_go_from_item_to_item(kiosk: Glass) -> None:
    """Right and left are the next and the previous item, wherever the finger is."""
    before = kiosk.screen.focus
    kiosk.swipe(30, 2)
    assert kiosk.screen.focus != before
    kiosk.swipe(-30, 2)
    assert kiosk.screen.focus == before


def test_swipes_read_closely(kiosk: Glass) -> None:
    """Down from a text reads its sentences; right the next one; down again its words."""
    kiosk.swipe(2, 30)
    assert kiosk.screen.reading
    assert kiosk.screen.reading.close
    kiosk.swipe(2, 30)
    assert strings()(Language.EN, "unit-word").spoken in kiosk.heard_now
    start = kiosk.screen.reading.place
    kiosk.swipe(30, 2)
    assert kiosk.screen.reading
    assert kiosk.screen.reading.place != start
    kiosk.touched(kiosk.place("petition-2"))
    assert kiosk.screen.reading is None


def test_swipes_change_a_value(kiosk: Glass) -> None:
    """On a slider, up is more and down is less."""
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.PageOpened(ScreenId.SOUND)))
    slider = next(n.id for n in kiosk.screen.walk() if n.event(Action.INCREMENT))
    kiosk.touched(kiosk.place(slider))
    rate = kiosk.state.settings.rate
    kiosk.swipe(2, -30)
    assert kiosk.state.settings.rate == rate + 1
    kiosk.swipe(2, 30)
    assert kiosk.state.settings.rate == rate


def test_several_fingers(kiosk: Glass) -> None:
    """Where am I, read from the top and from here, back, pause, curtain."""
    kiosk.taps(1, 3)
    kiosk.wait(1.0)
    assert strings()(Language.EN, "step-2").spoken in kiosk.heard_now
    kiosk.swipe(2, -30, 2)
    assert kiosk.screen.reading
    assert kiosk.screen.reading.onward
    kiosk.taps(3, 3)
    assert kiosk.state.settings.curtain
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.PageOpened(ScreenId.HELP)))
    kiosk.wait(1.0)
    for phase, places in (
        (Phase.DOWN, [(60, 40)]),
        (Phase.MOVE, [(100, 40), (62, 60), (100, 60)]),
        (Phase.UP, [(100, 60)]),
    ):
        for x, y in places:
            for finger in (1, 2):
                kiosk.contact(finger, phase, (x + 20.0 * finger, float(y)))
            kiosk.wait(0.1)
    assert kiosk.state.screen is ScreenId.PETITIONS


def test_one_finger_can_ask_where_it_is(kiosk: Glass) -> None:
    """The step strip at the top answers who slides over it, and cannot be activated."""
    (strip, *_) = kiosk.drawn.view.layout.strip if kiosk.drawn.view.layout else ()
    said = kiosk.touched(kiosk.drawn.middle(strip))
    assert strings()(Language.EN, "step-2").spoken in said
    focus = kiosk.screen.focus
    kiosk.rest(kiosk.drawn.middle(strip), 3.0)
    assert (kiosk.state.screen, kiosk.screen.focus) == (ScreenId.PETITIONS, focus)


def test_two_fingers_pause_and_go_on_at_the_word() -> None:
    """Though contact alone makes the voice stop, what it was saying is not lost."""
    kiosk = Glass(begun(Language.EN, speech=True), sounding=True)
    kiosk.wait(2.0)
    kiosk.taps(1, 2)
    assert kiosk.state.settings.paused
    kiosk.wait(3.0)
    said = kiosk.taps(1, 2)
    assert not kiosk.state.settings.paused
    assert said.strip()
    assert kiosk.screen.focused.name.spoken in said


def test_a_key_is_said_under_the_finger_and_entered_on_lift(keys: Glass) -> None:
    """Sliding over the keys says each letter alone; lifting types the last one, once."""
    assert "A" in keys.rest(keys.place("keyboard", key="A"))
    assert "B" in keys.slide(keys.place("keyboard", key="B"))
    assert entry(keys) == ""
    keys.lift(keys.place("keyboard", key="B"))
    assert entry(keys) == "B"


def test_a_finger_that_leaves_the_keys_enters_nothing(keys: Glass) -> None:
    """Sliding off before lifting takes it back."""
    keys.rest(keys.place("keyboard", key="A"))
    keys.lift(keys.place("field"))
    assert entry(keys) == ""


def test_resting_on_a_key_for_long_enters_it_once(keys: Glass) -> None:
    """Whoever listens to "A as in Alfa" for two seconds types one A, by lifting."""
    place = keys.place("keyboard", key="A")
    keys.rest(place, 2.5)
    assert entry(keys) == ""
    keys.lift(place)
    assert entry(keys) == "A"


def test_keys_by_double_tap_where_that_is_set(keys: Glass) -> None:
    """With "lift types" off, lifting only leaves the finger's place; two taps type."""
    keys.post(e.InputReceived(e.Source.TOUCH, e.ToggleChanged(Toggle.LIFT)))
    keys.touched(keys.place("keyboard", key="A"))
    assert entry(keys) == ""
    keys.taps()
    assert entry(keys) == "A"
    keys.taps()
    assert entry(keys) == "Aa"


def test_the_key_under_the_finger_is_marked(keys: Glass) -> None:
    """Who sees a little sees what will be entered."""
    keys.rest(keys.place("keyboard", key="A"))
    assert keys.runtime.overlay.target
    assert keys.runtime.overlay.pressed
    keys.lift(keys.place("field"))
    assert keys.runtime.overlay.pressed is None


def test_more_is_found_by_its_words_and_activated() -> None:
    """The display's own button is no node, and yet it is heard and works."""
    small = Panel.of_diagonal(800, 480, 7.0)
    kiosk = Glass(begun(Language.EN, speech=True).with_settings(size=4), panel=small)
    view, focus = kiosk.drawn.view, kiosk.screen.focus
    words = strings()(Language.EN, "display-more").shown
    assert words in kiosk.touched(kiosk.place(look=Look.MORE))
    assert kiosk.screen.focus == focus
    page = view.page
    assert kiosk.taps().strip()
    assert view.page == page + 1
    assert kiosk.screen.focus == (view.first() or view.continued())


@pytest.mark.parametrize("how", ["drag", "hold"])
def test_a_cold_screen_is_woken(how: str) -> None:
    """A drag, or a finger held, starts speech: greeted in three languages, in words of touch."""
    kiosk = Glass()
    kiosk.wait(1.0)
    kiosk.since()
    if how == "drag":
        kiosk.rest((20.0, 60.0), 0.1)
        kiosk.slide((80.0, 60.0))
    else:
        kiosk.rest((20.0, 60.0), 1.1)
    assert kiosk.state.settings.speech
    assert kiosk.screen.id == ScreenId.WELCOME
    for language in Language:
        assert strings()(language, "welcome-speech", by=By.EXPLORE).spoken in kiosk.heard_now
    assert kiosk.slide((20.0, 40.0)) == ""
    kiosk.lift((20.0, 40.0))
    kiosk.touched(kiosk.place("language-en"))
    kiosk.taps()
    assert kiosk.state.language is Language.EN
    assert kiosk.state.settings.speech


def test_a_short_tap_on_a_language_chooses_it_in_silence() -> None:
    """Whoever sees it needs no voice."""
    kiosk = Glass()
    kiosk.wait(1.0)
    kiosk.since()
    place = kiosk.place("language-ru")
    kiosk.contact(1, Phase.DOWN, place)
    kiosk.wait(0.2)
    assert kiosk.state.screen is ScreenId.WELCOME
    kiosk.contact(1, Phase.UP, place)
    assert (kiosk.state.screen, kiosk.state.language) == (ScreenId.PETITIONS, Language.RU)
    assert not kiosk.state.settings.speech


@pytest.mark.parametrize("tremor", [False, True])
def test_a_tap_on_nothing_is_seen_though_nothing_is_heard(*, tremor: bool) -> None:
    """With speech off, beside everything or on the step strip, the sign of "nothing" comes up."""
    kiosk = Glass(begun(Language.EN).with_settings(tremor=tremor))
    kiosk.wait(1.0)
    (strip, *_) = kiosk.drawn.view.layout.strip if kiosk.drawn.view.layout else ()
    for place in (_nowhere(kiosk), kiosk.drawn.middle(strip)):
        kiosk.rest(place, 0.2)
        kiosk.contact(1, Phase.UP, place)
        kiosk.wait(0.3 if tremor else 0.0)
        assert kiosk.runtime.overlay.earcon is Earcon.NOTHING
        assert kiosk.state.screen is ScreenId.PETITIONS
        kiosk.post(e.InputReceived(e.Source.TOUCH))
        assert kiosk.runtime.overlay.earcon is None
        kiosk.wait(1.0)


def test_what_touch_means_changes_at_once_and_is_said(kiosk: Glass) -> None:
    """Speech off: a tap chooses. Speech on: it does not. Both are told in words of touch."""
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.SpeechToggled()))
    assert strings()(Language.EN, "speech-off", by=By.TOUCH).spoken in kiosk.heard_now
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.SpeechToggled()))
    assert strings()(Language.EN, "speech-on", by=By.EXPLORE).spoken in kiosk.heard_now
    place = kiosk.place("petition-2")
    kiosk.contact(1, Phase.DOWN, place)
    kiosk.wait(0.1)
    kiosk.contact(1, Phase.UP, place)
    kiosk.wait(1.0)
    assert kiosk.state.visit.petition is None
    assert kiosk.screen.focus == "petition-2"
    kiosk.post(e.InputReceived(e.Source.TOUCH, e.SpeechToggled()))
    kiosk.wait(1.0)
    kiosk.contact(1, Phase.DOWN, place)
    kiosk.wait(0.1)
    kiosk.contact(1, Phase.UP, place)
    assert kiosk.state.visit.petition == kiosk.state.world.petitions[1]


def test_the_window_of_a_double_tap_and_the_hold_are_settable(kiosk: Glass) -> None:
    """Somebody slow finds both; a change holds for the very next touch."""
    kiosk.touched(kiosk.place("petition-2"))
    for _ in range(4):
        kiosk.post(e.InputReceived(e.Source.TOUCH, e.GradeChanged(Graded.DOUBLE_TAP, 1)))
        kiosk.post(e.InputReceived(e.Source.TOUCH, e.GradeChanged(Graded.HOLD, 1)))
    kiosk.taps(1)
    kiosk.wait(1.5)
    kiosk.taps(1)
    assert kiosk.state.visit.petition == kiosk.state.world.petitions[1]


def test_a_name_typed_by_touch_is_forgotten_though_speech_was_turned_off(keys: Glass) -> None:
    """Whoever types, turns speech off and leaves, leaves nothing in what follows the fingers."""
    for letter in "Qzqz":
        keys.touched(keys.place("keyboard", key=letter.upper() if entry(keys) == "" else letter))
    assert entry(keys) == "Qzqz"
    assert references_to(("Qzqz",), keys)
    keys.press("f2")
    for event in (e.VisitLeft(), e.FocusActivated()):
        keys.post(e.InputReceived(e.Source.TOUCH, event))
        keys.wait(2.0)
    assert keys.ended
    keys.listen()
    keys.all_utterances.clear()
    assert references_to(("Qzqz",), keys) == []


def test_a_contact_stops_the_voice_and_gives_time() -> None:
    """Whatever comes of it: nobody has to talk over the kiosk."""
    kiosk = Glass(begun(Language.EN, speech=True), sounding=True)
    kiosk.wait(2.0)
    began = [event.id for event in kiosk.heard if isinstance(event, Started)]
    assert began
    kiosk.listen()
    kiosk.heard.clear()
    kiosk.contact(1, Phase.DOWN, (5.0, 5.0))
    assert kiosk.requests == [Cancel()]
    assert kiosk.state.last_input == kiosk.clock.seconds
    kiosk.wait(0.1)
    assert [event.id for event in kiosk.heard if isinstance(event, Cancelled)] == [began[-1]]
