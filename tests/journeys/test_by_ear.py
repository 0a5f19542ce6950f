"""What people complained about when they listened to the kiosk; each complaint stays answered."""

from dataclasses import replace

import pytest

from kiosk.flow import events as e
from kiosk.flow.session import ScreenId
from kiosk.model.overlay import Marked
from kiosk.model.privacy import Privacy
from kiosk.model.reading import text
from kiosk.model.roles import Earcon
from kiosk.model.settings import Loudspeaker, Settings, Verbosity
from kiosk.model.text import Language
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
from tests.journeys.by_ear import asked, chord, listening, say
from tests.journeys.kiosk import Kiosk, begun
from tests.unit.kiosk.test_keypad import asking

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
    """A learner hears how to go on, others that it is a pause; the audio process holds the rest."""
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
    assert kiosk.press("f7") == say("speech-paused-brief")
    assert Pause() in kiosk.requests
    kiosk.voice.heard(Finished(kiosk.utterances[-1].id))
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
