"""What people complained about when they listened to the kiosk; each complaint stays answered."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.cues import BY_NOTICE
from kiosk.flow.session import ScreenId
from kiosk.model.overlay import Marked
from kiosk.model.presentation import KeyPress
from kiosk.model.privacy import Privacy
from kiosk.model.reading import text
from kiosk.model.roles import Earcon, Role
from kiosk.model.settings import Loudspeaker, Settings, Verbosity
from kiosk.model.text import Language
from speech import types as speech
from speech.types import (
    Cancel,
    Configure,
    Finished,
    Pause,
    Play,
    Priority,
    Resume,
    Speak,
    Started,
    Word,
)
from sync.answers import Field
from tests.journeys.kiosk import STORED, Kiosk, begun, strings
from tests.unit.kiosk.test_keypad import asking

EN = Language.EN


def say(key: str, language: Language = EN, **arguments: object) -> str:
    """Return how a message is said to somebody with keys."""
    return strings()(language, key, by="keys", **arguments).spoken


def listening(**settings: object) -> Kiosk:
    """Return a kiosk on the list of petitions, spoken in English."""
    state = begun(speech=True)
    kiosk = Kiosk(state.with_settings(loudspeaker=Loudspeaker.ALLOWED, **settings))
    kiosk.press("down")
    kiosk.press("up")
    return kiosk


def chord(kiosk: Kiosk, position: str, *modifiers: str, text: str = "") -> str:
    """Press a key with others held; return what is said."""
    kiosk.listen()
    kiosk.keypad.pressed(KeyPress(position, text, modifiers=frozenset(modifiers)))
    kiosk.settle()
    return kiosk.words


def asked(question: Field, language: Language = EN) -> Kiosk:
    """Return a kiosk that asks a question by keys and aloud."""
    kiosk = asking(question)
    kiosk.post(e.InputReceived(e.Source.KEYS, e.LanguageChosen(language)))
    kiosk.press("f2")
    kiosk.post(e.InputReceived(e.Source.KEYS, e.LoudspeakerAllowed()))
    return kiosk


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
        assert strings()(language, "goodbye-2").shown.count(".") == 2
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


# --- letters


def test_capitals_are_named_while_one_learns() -> None:
    """The keys for capital and small letters sound different."""
    kiosk = asked(Field.SURNAME, Language.KK)
    kiosk.press("down")
    assert say("capital", Language.KK) in kiosk.press("enter")
    kiosk.press("enter")
    assert say("capital", Language.KK) not in kiosk.press("right")
    chord(kiosk, "f2", "shift")
    chord(kiosk, "f2", "shift")
    assert kiosk.press("left") == "а"


@pytest.mark.parametrize(
    ("language", "letter", "said"),
    [
        (Language.KK, "ү", "үміт сөзіндегідей"),
        (Language.RU, "у", "как в слове Ульяна"),
        (Language.EN, "u", "as in Uniform"),
        (Language.RU, "ъ", "твёрдый знак"),
        (Language.RU, "ә", "әке сөзіндегідей"),
    ],
)
def test_letters_are_spelled_with_words_people_know(
    language: Language, letter: str, said: str
) -> None:
    """A name is told apart letter by letter, in the alphabet that it is written in."""
    kiosk = asked(Field.SURNAME, language)
    kiosk.press("q", text=letter)
    spelled = chord(kiosk, "left", "shift") + chord(kiosk, "right", "shift")
    assert said in spelled


def test_edges_of_the_keyboard_say_which_side() -> None:
    """Somebody lost among the keys hears where the wall is, and a sound with it."""
    kiosk = asked(Field.SURNAME)
    kiosk.press("down")
    kiosk.press("enter")
    for key, side in (("up", "top"), ("left", "left")):
        assert say(f"edge-{side}") in kiosk.press(key)
        assert [r.earcon.value for r in kiosk.requests if isinstance(r, Play)] == [Earcon.EDGE]
        assert kiosk.runtime.overlay.earcon is Earcon.EDGE


def test_reading_an_entry_by_letters_begins_at_the_caret_and_stays_inside() -> None:
    """Checking a name letter by letter never leads out of the field that is typed in."""
    kiosk = asked(Field.SURNAME)
    for char in "жа":
        kiosk.press("q", text=char)
    assert chord(kiosk, "left", "shift").startswith("а")
    assert chord(kiosk, "left", "shift").startswith("ж")
    assert say("reading-start") in chord(kiosk, "left", "shift")
    assert kiosk.screen.focus == "field"
    assert kiosk.state.visit.caret == 2
    kiosk.press("q", text="н")
    assert kiosk.state.visit.entry(Field.SURNAME) == "жан"


def test_where_nothing_is_said_aloud_typing_is_counted() -> None:
    """In quiet mode each letter is answered by how many there are."""
    kiosk = asking(Field.SURNAME)
    kiosk.press("f2")
    kiosk.post(e.InputReceived(e.Source.KEYS, e.LoudspeakerRefused()))
    kiosk.press("q", text="ж")
    said = kiosk.press("q", text="а")
    assert say("value-count", Language.KK, count=2) in said


def test_an_entry_is_passed_and_deleted_by_words() -> None:
    """In a name of two parts Ctrl moves by parts, says the one it came to, and deletes one."""
    kiosk = asked(Field.SURNAME)
    for char in "Аль Фараби":
        kiosk.press("space" if char == " " else "q", text=char)
    assert chord(kiosk, "left", "ctrl") == "Фараби."
    assert kiosk.state.visit.caret == 4
    assert chord(kiosk, "left", "ctrl") == "Аль."
    assert chord(kiosk, "right", "ctrl") == "Фараби."
    chord(kiosk, "right", "ctrl")
    assert "Фараби" in chord(kiosk, "backspace", "ctrl")
    assert kiosk.state.visit.entry(Field.SURNAME) == "Аль "


# --- how much is said


def test_brief_normal_and_learner() -> None:
    """The same choice in three lengths, cut from the end."""
    said = {}
    for verbosity in Verbosity:
        kiosk = listening(verbosity=verbosity)
        kiosk.post(e.InputReceived(e.Source.KEYS, e.PageOpened(ScreenId.SIZE)))
        said[verbosity] = kiosk.press("down")
    name, state = say("size-choice", number=3), say("state-unchecked", role="radio_button")
    assert said[Verbosity.BRIEF] == f"{name}. {state}."
    more = f"{say('role-radio_button')}. {say('position-choice', number=3, total=6)}."
    assert said[Verbosity.NORMAL] == f"{name}. {state}. {more}"
    assert said[Verbosity.LEARNER] == f"{name}. {state}. {more} {say('hint-radio_button')}"


def test_every_setting_is_confirmed_in_its_new_state_at_once() -> None:
    """Pressing a key five times is five answers, the last one heard to its end, not a queue."""
    kiosk = listening()
    for rate in (5, 6, 7):
        assert say("rate-is", number=rate, total=13) in kiosk.press("f4")
        assert Cancel() in kiosk.requests
        first = next(n for n, r in enumerate(kiosk.requests) if isinstance(r, Speak))
        assert any(isinstance(r, Configure) for r in kiosk.requests[:first])
    said = [chord(kiosk, "f2", "shift") for _ in Verbosity]
    for verbosity, words in zip(("normal", "brief", "learner"), said, strict=True):
        assert say(f"verbosity-is-{verbosity}") in words
    kiosk.post(e.InputReceived(e.Source.KEYS, e.PunctuationToggled()))
    assert Configure(6, 8, punctuation=True) in kiosk.requests
    reset = kiosk.post(e.InputReceived(e.Source.KEYS, e.SettingsReset()))
    assert say("settings-are-reset") in reset
    assert kiosk.state.settings.verbosity is Settings().verbosity
    assert not kiosk.state.settings.punctuation


def test_a_setting_changed_by_its_button_is_said_once() -> None:
    """The choice that was just made is not read again after its confirmation."""
    kiosk = listening()
    kiosk.post(e.InputReceived(e.Source.KEYS, e.PageOpened(ScreenId.SIZE)))
    kiosk.press("down")
    assert kiosk.press("enter") == f"{say('size-is', number=3, total=6)}."


# --- reading


def test_reading_on_is_one_line_of_sentences_that_can_resume() -> None:
    """From here to the end of the screen: sentence by sentence, and the focus goes along."""
    kiosk = listening()
    kiosk.press("enter")
    chord(kiosk, "home", "ctrl")
    (line,) = kiosk.utterances
    assert line.resumes
    assert line.private
    assert line.priority is Priority.TEXT
    nodes = [n for n in kiosk.screen.body if n.focusable]
    words = " ".join(span.text for span in line.spans)
    for node in nodes:
        for part in text(node).split(". "):
            assert part.rstrip(".") in words or (node.value and node.value.spoken_form)
    place = next(n for n, s in enumerate(line.spans) if s.text.startswith("A blind passenger"))
    kiosk.runtime.tick()
    kiosk.voice.heard(Started(line.id))
    kiosk.voice.heard(Word(line.id, place, 2, 5))
    kiosk.settle()
    held = kiosk.screen.focused
    assert held.name.shown.startswith("A blind passenger")
    assert kiosk.runtime.overlay.reading == Marked(held.id, 2, 5)
    assert kiosk.screen.reading
    first, end = kiosk.screen.reading.place.start, kiosk.screen.reading.place.end
    assert held.name.shown[first:end].endswith("has reached.")
    assert len(kiosk.utterances) == 1  # moving the focus along says nothing
    chord(kiosk, "end", "ctrl")
    assert kiosk.words.startswith("A blind passenger")


def test_pause_and_resume_at_the_word() -> None:
    """A learner hears how to go on; others hear silence at once, held by the audio process."""
    kiosk = listening()
    kiosk.press("enter")
    kiosk.press("down")
    kiosk.press("down")
    (said,) = kiosk.utterances
    kiosk.voice.heard(Started(said.id))
    kiosk.voice.heard(Word(said.id, 0, 7, 4))
    assert say("speech-paused") in kiosk.press("f7")
    assert Cancel() not in kiosk.requests
    assert kiosk.screen.notice
    kiosk.voice.heard(Finished(kiosk.utterances[-1].id))
    assert kiosk.press("f7") == ""
    assert Resume() in kiosk.requests
    assert Cancel() not in kiosk.requests
    kiosk.press("f7")
    assert kiosk.press("f7").startswith(said.spans[0].text[7:])  # at once: no word of the pause
    kiosk.press("f7")
    assert say("rate-is", number=5, total=13) in kiosk.press("f4")
    assert said.spans[0].text[7:] in kiosk.words  # a setting ends the pause and loses nothing
    kiosk = listening(verbosity=Verbosity.NORMAL)
    kiosk.press("enter")
    assert kiosk.press("f7") == ""
    assert Pause() in kiosk.requests
    kiosk.press("f7")
    assert Resume() in kiosk.requests


def test_repeating_says_the_last_thing_again_and_changes_nothing() -> None:
    """Backspace outside text, and Shift with F7 everywhere, say again what was just said."""
    kiosk = listening()
    said = kiosk.press("down")
    state = kiosk.state
    assert kiosk.press("backspace") == said
    assert kiosk.press("backspace") == said
    assert replace(kiosk.state, repeats=0) == replace(state, repeats=0, now=kiosk.state.now)
    kiosk = asked(Field.SURNAME)
    kiosk.press("q", text="Ж")
    assert chord(kiosk, "f7", "shift") == "Ж"
    assert kiosk.state.visit.entry(Field.SURNAME) == "Ж"


# --- privacy


def test_with_headphones_everything_is_said_and_nothing_is_asked() -> None:
    """Plugging in begins speech on the first screen, and no question comes on the way."""
    kiosk = Kiosk()
    kiosk.post(e.HeadphonesPlugged())
    assert kiosk.state.settings.speech
    kiosk.press("enter")
    kiosk.press("right")
    kiosk.press("enter")
    assert kiosk.screen.id == "petition"
    kiosk.tap("to-signing")
    kiosk.tap("agree")
    for _ in range(3):
        kiosk.press("q", text="Ж")
        kiosk.press("pagedown")
    field = kiosk.screen.focused
    assert field.privacy is Privacy.SECRET
    assert kiosk.press("q", text="8").startswith("8")
    (said,) = kiosk.utterances
    assert said.headphones_only
    assert said.private
    kiosk.captions.heard(Started(said.id))
    caption = kiosk.runtime.overlay.caption
    assert caption
    assert caption.text == "•"  # what only the ear may have is not written on the screen
    kiosk.tap("show")
    kiosk.press("up")
    kiosk.press("q", text="4")
    kiosk.captions.heard(Started(kiosk.utterances[-1].id))
    assert kiosk.runtime.overlay.caption
    assert kiosk.runtime.overlay.caption.text == "4"


def test_headphones_that_were_there_wake_nobody() -> None:
    """Only who plugs them in is greeted; with a key, those that hang there are known of."""
    kiosk = Kiosk()
    assert kiosk.post(e.HeadphonesPlugged(anew=False)) == ""
    assert kiosk.wait(400) == ""
    assert kiosk.ended == 0
    kiosk.press("down")
    kiosk.press("enter")
    kiosk.press("right")
    kiosk.press("enter")
    assert kiosk.screen.id == "petition"


def test_what_was_kept_back_is_heard_once_headphones_are_in() -> None:
    """Whoever refused the loudspeaker and then plugs in hears the text they are on."""
    kiosk = Kiosk(begun(speech=True).with_settings(loudspeaker=Loudspeaker.REFUSED))
    kiosk.press("enter")
    title = kiosk.screen.title.spoken
    assert title not in kiosk.words
    assert title in kiosk.post(e.HeadphonesPlugged())


def test_reading_aloud_through_settings_leaves_no_word_out() -> None:
    """Listening to all of a petition, faster and faster, each word is heard and in order."""
    state = begun(speech=True).with_settings(loudspeaker=Loudspeaker.ALLOWED)
    kiosk = Kiosk(state, sounding=True)
    kiosk.press("down")
    kiosk.press("up")
    kiosk.press("enter")
    chord(kiosk, "home", "ctrl")
    (line,) = kiosk.utterances
    expected = [word for span in line.spans for word in span.text.split()]
    kiosk.heard.clear()
    kiosk.all_utterances[:] = [line]
    for key in ("f4", "f4", "f6", "f9", "f11", "f4"):
        kiosk.wait(6)
        kiosk.press(key)
    for _ in range(60):
        if kiosk.screen.focus != "to-signing":
            kiosk.wait(5)
    kiosk.wait(5)
    assert kiosk.screen.focus == "to-signing"
    said = {utterance.id: utterance for utterance in kiosk.all_utterances}
    heard = []
    for event in kiosk.heard:
        if isinstance(event, Word) and said[event.id].resumes:
            text_ = said[event.id].spans[event.span].text
            heard.append(text_[event.start : event.start + event.length])
    at = 0
    for word in heard:
        # The word at which it was cut is heard again; no other is, and none is left out.
        if at and word in expected[at - 1] and word not in expected[at : at + 1]:
            continue
        if kiosk.ear and word not in expected[at]:
            at += 1  # an engine says two short words as one ("so far") and tells of the first
        assert word.strip(".,:;!?“”’()") in expected[at], (word, expected[at - 2 : at + 2])
        at += 1
    assert at == len(expected)


def test_pulling_the_headphones_out_is_said_and_then_the_question_comes() -> None:
    """Speech stops, the loudspeaker says what happened without telling what was read."""
    kiosk = Kiosk()
    kiosk.post(e.HeadphonesPlugged())
    kiosk.press("enter")
    kiosk.press("right")
    kiosk.press("enter")
    title = kiosk.screen.title.spoken
    kiosk.listen()
    said = kiosk.post(e.HeadphonesUnplugged())
    assert kiosk.requests[0] == Cancel()
    assert say("headphones-out", Language.KK) in said
    assert kiosk.screen.id == "loudspeaker"
    assert title not in said
    assert not any(u.headphones_only for u in kiosk.utterances)
    assert title not in kiosk.press("backspace")
    kiosk.post(e.HeadphonesPlugged())
    assert kiosk.screen.id == "petition"
    assert kiosk.state.settings.loudspeaker is Loudspeaker.UNASKED


def test_the_answer_outlasts_headphones() -> None:
    """Somebody who refused once is not asked again when the headphones come out."""
    kiosk = Kiosk(begun(speech=True).with_settings(loudspeaker=Loudspeaker.REFUSED))
    kiosk.press("enter")
    kiosk.post(e.HeadphonesPlugged())
    kiosk.post(e.HeadphonesUnplugged())
    assert kiosk.screen.id == "petition"
    assert kiosk.state.settings.loudspeaker is Loudspeaker.REFUSED


def test_keypads_tell_of_headphones_by_keys() -> None:
    """A keypad with its own socket sends a key on plugging in; it is no input and types nothing."""
    kiosk = Kiosk()
    kiosk.press("f15")
    assert kiosk.state.world.headphones
    kiosk.press("f16")
    assert not kiosk.state.world.headphones


@pytest.mark.parametrize("language", Language)
def test_in_quiet_mode_titles_name_the_step_and_texts_say_what_they_are(
    language: Language,
) -> None:
    """Somebody who did not want to be overheard still knows where they are and what to do."""
    state = begun(language, speech=True).with_settings(loudspeaker=Loudspeaker.REFUSED)
    kiosk = Kiosk(state)
    kiosk.press("down")
    kiosk.press("up")
    said = kiosk.press("enter")
    assert said.startswith(say("step-3", language))
    assert say("withheld-hint", language) in said
    assert say("withheld-text", language, role="paragraph") in kiosk.press("down") + kiosk.press(
        "down"
    )


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
