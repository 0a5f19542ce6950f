"""What listeners missed: where they are, what they did, what comes by itself; each is told now."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.cues import BY_NOTICE
from kiosk.flow.session import ScreenId
from kiosk.model.roles import Earcon, Role
from kiosk.model.text import Language
from speech import types as speech
from speech.types import (
    Cancel,
    Finished,
    Play,
    Speak,
    Started,
    Word,
)
from sync.answers import Field
from tests.journeys.by_ear import asked, chord, listening, say
from tests.journeys.kiosk import STORED, Kiosk, begun, strings

# --- the first screen


def test_a_hasty_key_loses_nothing_of_the_greeting() -> None:
    """Whoever presses a second key at once hears the greeting from its beginning again."""
    kiosk = Kiosk()
    greeting = kiosk.press("down")
    for key in ("q", "escape", "left", "right", "backspace"):
        again = kiosk.press(key)
        for language in Language:
            assert say("welcome-speech", language) in greeting
            assert say("welcome-speech", language) in again, key
    assert kiosk.screen.focus == "language-kk"


def test_each_language_on_the_first_screen_says_how_to_choose_it() -> None:
    """A key that moved on instead leads to a button that says in its language what to press."""
    kiosk = Kiosk()
    kiosk.press("down")
    for language in (Language.RU, Language.EN):
        assert kiosk.press("down").endswith(say("welcome-choose", language) + ".")


def test_goodbye_tells_of_the_silence_that_follows() -> None:
    """Nobody stands before a silent kiosk and waits: a key wakes it, and that was said."""
    for language in Language:
        assert strings()(language, "goodbye-2").shown.count(".") >= 2
    kiosk = listening()
    assert say("goodbye-2") in kiosk.post(e.InputReceived(e.Source.KEYS, e.VisitLeft()))


# --- coming back


def test_after_a_detour_only_the_title_and_the_place_are_said() -> None:
    """Back from help one hears where one is, not the whole screen again."""
    kiosk = listening()
    kiosk.press("enter")
    kiosk.press("right")
    before = kiosk.screen.focused
    kiosk.press("f1")
    said = kiosk.press("escape")
    assert kiosk.screen.title.spoken in said
    assert before.name.spoken in said
    assert say("notice-summary") not in said
    assert say("notice-hint") not in said


def test_a_question_that_came_first_takes_nothing_of_the_screen_behind_it() -> None:
    """After "May I speak aloud here?" the petition is presented whole: nobody met it yet."""
    kiosk = Kiosk(begun(speech=True))
    kiosk.press("down")
    kiosk.press("up")
    kiosk.press("enter")
    assert kiosk.screen.id == "loudspeaker"
    assert say("petition-hint") in kiosk.post(
        e.InputReceived(e.Source.KEYS, e.LoudspeakerAllowed())
    )


def test_help_keeps_the_place_among_the_keys_on_the_screen() -> None:
    """Somebody who asked for help in the middle of a name types on where they were."""
    kiosk = asked(Field.SURNAME)
    kiosk.press("down")
    kiosk.press("enter")
    kiosk.press("right")
    kiosk.press("down")
    target = kiosk.runtime.overlay.target
    assert target
    kiosk.press("f1")
    assert kiosk.runtime.overlay.target is None
    said = kiosk.press("escape")
    assert kiosk.runtime.overlay.target == target
    key = kiosk.screen.find("keyboard").keys[target.row][target.column]
    assert key.name.spoken in said.split()[-6:]
    assert kiosk.screen.title.spoken in said


def test_a_hint_is_heard_once() -> None:
    """How to use the keyboard on the screen is told on the first question, not on each."""
    kiosk = asked(Field.SURNAME)
    hint = say("keyboard-hint")
    assert hint in kiosk.press("down")
    kiosk.press("up")
    assert hint not in kiosk.press("down")
    kiosk.press("up")
    kiosk.press("q", text="А")
    assert say("detail-hint") not in kiosk.press("enter")
    assert hint not in kiosk.press("down")


def test_a_hint_can_be_asked_for_again() -> None:
    """Backspace says the last thing again, its hint too."""
    kiosk = listening()
    kiosk.post(e.InputReceived(e.Source.KEYS, e.PageOpened(ScreenId.SOUND)))
    first = kiosk.press("down")
    kiosk.press("up")
    kiosk.press("down")
    kiosk.press("down")
    slider = kiosk.words
    assert say("hint-slider-rate") in slider
    assert kiosk.press("backspace") == slider
    assert first


def test_the_keyboard_says_that_it_is_one_and_a_fact_what_it_is() -> None:
    """Arriving inside something, one hears what it is before its parts."""
    kiosk = asked(Field.SURNAME)
    kiosk.press("down")
    name = kiosk.screen.focused.name.spoken
    assert kiosk.press("enter").startswith(name)
    assert name not in kiosk.press("right")
    kiosk = listening()
    kiosk.press("enter")
    fact = kiosk.screen.find("addressee")
    while kiosk.screen.reading is None or kiosk.screen.reading.place.node != fact.id:
        chord(kiosk, "down", "shift")
    assert fact.value
    assert kiosk.words == f"{fact.name.spoken}. {fact.value.spoken}."
    chord(kiosk, "right", "ctrl")
    assert fact.name.spoken not in kiosk.words


def test_what_was_read_last_is_read_again_not_the_whole_page() -> None:
    """In the middle of a long text, "say again" repeats a sentence and reads on from there."""
    kiosk = listening()
    kiosk.press("enter")
    chord(kiosk, "home", "ctrl")
    (read,) = kiosk.utterances
    kiosk.voice.heard(Started(read.id))
    kiosk.voice.heard(Word(read.id, 5, 0, 2))
    kiosk.press("backspace")
    (again,) = kiosk.utterances
    assert again.spans == read.spans[5:]


# --- where am I


def test_where_am_i_names_screen_step_thing_and_what_was_entered() -> None:
    """F11 tells apart the declaration and the review, and names what has the focus."""
    kiosk = asked(Field.CONTACT)
    said = kiosk.press("f11")
    field = kiosk.screen.focused
    assert say("step", number=5, total=7) in said
    assert field.name.spoken in said
    assert say("role-text_input") in said
    names = ", ".join(
        say(f"field-{f}") for f in (Field.SURNAME, Field.GIVEN_NAME, Field.PATRONYMIC)
    )
    assert say("where-entered", fields=names) in said
    for char in "+77015551122":
        kiosk.press("q", text=char)
    kiosk.press("enter")
    assert kiosk.state.screen is ScreenId.DECLARATION
    declaration = kiosk.press("f11")
    kiosk.post(e.InputReceived(e.Source.KEYS, e.DeclarationMade()))
    review = kiosk.press("f11")
    assert say("declaration-title") in declaration
    assert say("review-title") in review
    assert "7015551122" not in review


def test_where_am_i_tells_how_long_a_number_stays_visible() -> None:
    """Where a limit runs, the time left is told."""
    kiosk = asked(Field.CONTACT)
    kiosk.press("q", text="7")
    kiosk.tap("show")
    kiosk.clock.seconds += 4
    assert say("where-shown-for", seconds=6) in kiosk.press("f11")


def test_where_am_i_does_not_lose_what_was_being_read() -> None:
    """After the answer the text goes on at the word that was being heard."""
    kiosk = listening()
    kiosk.press("enter")
    kiosk.press("down")
    kiosk.press("down")
    (said,) = kiosk.utterances
    kiosk.voice.heard(Started(said.id))
    kiosk.voice.heard(Word(said.id, 0, 3, 3))
    kiosk.press("f11")
    *_, rest = kiosk.utterances
    assert rest.spans[0].text == said.spans[0].text[3:]
    assert rest.resumes


# --- answers


@pytest.mark.parametrize("language", Language)
def test_a_changed_answer_is_read_back(language: Language) -> None:
    """Back on the review one hears the answer as it is now, and that it was changed."""
    kiosk = asked(Field.CONTACT, language)
    for char in "+77015551122":
        kiosk.press("q", text=char)
    kiosk.press("enter")
    kiosk.post(e.InputReceived(e.Source.KEYS, e.DeclarationMade()))
    kiosk.tap("change-surname")
    kiosk.press("q", text="б")
    said = kiosk.press("enter")
    assert say("answer-changed", language) in said
    assert "Аб" in said
    kiosk.tap("change-surname")
    kiosk.press("q", text="в")
    kiosk.press("escape")
    assert say("answer-kept", language) in kiosk.words
    assert "Аб" in kiosk.words


def test_an_answer_left_out_is_named() -> None:
    """Enter on an empty patronymic says that none was given."""
    kiosk = asked(Field.PATRONYMIC)
    said = kiosk.press("enter")
    assert kiosk.state.visit.question is not Field.PATRONYMIC
    assert say("answer-skipped", field=say("field-patronymic")) in said


@pytest.mark.parametrize("entry", ["840115400125", "8401 1540 0125"])
def test_an_iin_is_no_telephone_number(entry: str) -> None:
    """Somebody who enters their IIN where a telephone is asked for hears which it is."""
    kiosk = asked(Field.CONTACT)
    for char in entry:
        kiosk.press("q", text=char)
    assert say("problem-contact-iin") in kiosk.press("enter")
    assert kiosk.state.visit.question is Field.CONTACT


def test_a_telephone_number_from_elsewhere_is_taken() -> None:
    """Twelve digits after a plus are a number of another country."""
    kiosk = asked(Field.CONTACT)
    for char in "+380441234567":
        kiosk.press("q", text=char)
    kiosk.press("enter")
    assert kiosk.state.screen is ScreenId.DECLARATION


@pytest.mark.parametrize("language", Language)
def test_a_wrong_number_says_what_to_do(language: Language) -> None:
    """The next step is named with the key that does it."""
    assert "Backspace" in say("problem-iin-checksum", language)


@pytest.mark.parametrize("language", Language)
def test_nobody_signed_yet_is_said_as_people_say_it(language: Language) -> None:
    """No signature yet is not "0 signatures, not yet checked"."""
    said = strings()(language, "received-short", number=0)
    assert "0" not in said.shown
    assert "0" not in said.spoken


def test_what_is_wrong_is_said_once() -> None:
    """Whoever looks for the mistake hears the letters, not the message again at each key."""
    kiosk = asked(Field.SURNAME)
    kiosk.press("q", text="А")
    kiosk.press("w", text="5")
    problem = say("problem-surname-character")
    assert problem in kiosk.press("enter")
    assert problem not in kiosk.press("end")
    assert problem not in kiosk.press("left")
    assert problem in kiosk.press("enter")


@pytest.mark.parametrize("language", Language)
def test_a_letter_does_not_leave_anybody_in_silence(language: Language) -> None:
    """Who types a name where nothing is typed keeps the voice; pressed twice, the key means it."""
    kiosk = listening(language=language)
    for position in ("h", "a", "m", "z", "a", "m"):
        kiosk.press(position)
    assert kiosk.words == say("speech-off-asked", language)
    assert kiosk.state.settings.speech
    assert kiosk.press("m") == say("speech-off", language)
    assert not kiosk.state.settings.speech


@pytest.mark.parametrize("language", Language)
def test_how_to_turn_speech_on_again_is_heard_to_its_end(language: Language) -> None:
    """The last thing said is not cut off by the next key."""
    kiosk = listening(language=language)
    assert "F2" in kiosk.press("f2")
    kiosk.press("down")
    assert Cancel() not in kiosk.requests


# --- what comes by itself


def test_a_screen_that_is_gone_is_not_spoken_of() -> None:
    """When the warning comes up by itself, what was being said beneath it ends."""
    kiosk = listening()
    kiosk.press("enter")
    kiosk.listen()
    kiosk.wait(181)
    assert kiosk.screen.id == "timeout"
    first = next(n for n, r in enumerate(kiosk.requests) if isinstance(r, Speak))
    assert Cancel() in kiosk.requests[:first]
    assert Play in {type(request) for request in kiosk.requests}
    assert kiosk.runtime.overlay.earcon is Earcon.TIMEOUT


def test_what_can_wait_waits_for_the_end_of_what_is_being_said() -> None:
    """Another voice is told of after the sentence, not in the middle of it; a gone screen never."""
    kiosk = listening()
    kiosk.press("down")
    (said,) = kiosk.utterances
    assert kiosk.post(e.VoiceChanged(silent=False)) == ""
    kiosk.voice.heard(Finished(said.id))
    assert kiosk.words == say("voice-changed")
    kiosk.press("up")
    kiosk.post(e.VoiceChanged(silent=False))
    kiosk.press("enter")
    (said,) = kiosk.utterances
    kiosk.voice.heard(Finished(said.id))
    assert say("voice-changed") not in kiosk.words


def test_a_voice_that_failed_is_told_of() -> None:
    """Another voice says that it took over; where none is left the screen says it."""
    kiosk = listening()
    kiosk.post(e.VoiceChanged(silent=False))
    assert kiosk.screen.notice
    assert kiosk.screen.notice.name.shown == say("voice-changed")
    kiosk.post(e.VoiceChanged(silent=True))
    assert kiosk.screen.notice.name.shown == say("voice-lost")
    assert kiosk.runtime.overlay.earcon is Earcon.ERROR


def test_storing_is_heard_while_it_lasts_and_when_it_is_done() -> None:
    """Waiting, every two seconds; then that the signature is accepted."""
    from tests.unit.kiosk.test_reading import on_petition  # noqa: PLC0415

    flow, state = on_petition()
    storing = replace(state.with_visit(storing=True), screen=ScreenId.SIGNING, shown_at=state.now)
    cues = []
    for seconds in (0.5, 1.9, 2.1, 3.0, 4.2):
        storing, _ = flow.step(storing, e.TimePassed(state.now + seconds))
        cues.append(storing.cues)
    assert cues[-1] - cues[0] == 2
    done, _ = flow.step(storing, STORED)
    assert done.cue
    assert done.cue.earcon is Earcon.ACCEPTED


def test_every_sound_has_an_occasion_and_every_occasion_has_words() -> None:
    """Screen model and speech know the same sounds; none goes with a message that is not there."""
    assert {earcon.value for earcon in Earcon} == {earcon.value for earcon in speech.Earcon}
    by_state = {Earcon.ACTIVATED, Earcon.WAITING, Earcon.ACCEPTED, Earcon.TIMEOUT, Earcon.ERROR}
    assert by_state | set(BY_NOTICE.values()) == set(Earcon)
    for key in BY_NOTICE:
        for language in Language:
            assert strings()(language, key).shown


# --- keys


@pytest.mark.parametrize(
    ("position", "modifiers", "named", "what"),
    [
        ("p", (), "P", "explain-pause"),
        ("m", (), "M", "explain-speech"),
        ("f7", (), "F7", "explain-pause"),
        ("left", ("shift",), "Shift + Left", "explain-previous-character"),
        ("home", ("ctrl",), "Ctrl + Home", "explain-read-top"),
        ("backspace", (), "Backspace", "explain-repeat"),
        ("tab", (), "Tab", "explain-next"),
        ("h", (), "H", "explain-next-heading"),
        ("kp8", (), "Up", "explain-previous"),
    ],
)
def test_the_key_explorer_names_the_key_that_was_pressed(
    position: str, modifiers: tuple[str, ...], named: str, what: str
) -> None:
    """P is called P and not F7, and every chord is explained."""
    kiosk = listening()
    kiosk.post(e.InputReceived(e.Source.KEYS, e.PageOpened(ScreenId.KEYS)))
    said = chord(kiosk, position, *modifiers)
    assert said.startswith(f"{named}: {say(what)}")
    assert (say("explain-letter") in said or "types" in said) is (len(position) == 1)


def test_nothing_is_read_that_is_no_text() -> None:
    """On the on-screen keyboard, reading says that there is no text."""
    kiosk = asked(Field.SURNAME)
    kiosk.press("down")
    assert kiosk.screen.focused.role is Role.KEYBOARD
    assert say("reading-nothing") in chord(kiosk, "down", "ctrl")
