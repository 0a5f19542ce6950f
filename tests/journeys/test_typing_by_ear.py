"""Typing by ear: keys that say what they are, what was typed, and how it is spelled."""

from kiosk.flow import events as e
from kiosk.model.roles import Role
from kiosk.model.text import Language
from sync.answers import Field
from tests.journeys.by_ear import chord, say
from tests.journeys.kiosk import Kiosk
from tests.unit.kiosk.test_keyboards import TEN, on


def asked(question: Field, language: Language) -> Kiosk:
    """Return a kiosk that asks a question by keys and aloud, with the letters of the language."""
    kiosk = Kiosk(on(TEN, question, language, speech=True))
    kiosk.post(e.InputReceived(e.Source.KEYS, e.LoudspeakerAllowed()))
    return kiosk


def test_the_word_of_a_letter_comes_to_whoever_stays_on_it() -> None:
    """A key is named at once; a second later, and not sooner, the word that its letter begins."""
    kiosk = asked(Field.SURNAME, Language.EN)
    kiosk.press("down")
    kiosk.press("enter")
    assert kiosk.press("right").startswith("B")
    assert "Bravo" not in kiosk.words
    assert "Bravo" in kiosk.wait(1.0)
    kiosk.press("right")
    kiosk.press("right")
    said = kiosk.wait(1.0)
    assert "Charlie" not in said
    assert "Delta" in said
    assert kiosk.wait(3.0) == ""


def test_a_capital_sounds_different_on_the_keys() -> None:
    """However little somebody wants to hear: the key of a capital letter says that it is one."""
    kiosk = asked(Field.SURNAME, Language.RU)
    kiosk.press("down")
    for _ in range(3):
        kiosk.press("enter")
        assert say("capital", Language.RU) in kiosk.press("right")
        kiosk.press("escape")
        chord(kiosk, "f2", "shift")
    kiosk.press("enter")
    kiosk.press("enter")
    assert kiosk.state.visit.capitals is False
    assert say("capital", Language.RU) not in kiosk.press("right")


def test_what_was_typed_is_read_back_whole_and_by_letters() -> None:
    """One button says the name, then how it is spelled; a secret answer is only counted."""
    kiosk = asked(Field.SURNAME, Language.EN)
    assert say("read-back-nothing", Language.EN) in kiosk.tap("read-back")
    kiosk = asked(Field.SURNAME, Language.EN)
    kiosk.type("Kim")
    said = kiosk.tap("read-back")
    at = [said.index(word) for word in ("Kim", "Kilo", "India", "Mike")]
    assert at == sorted(at)
    assert kiosk.screen.focus == "read-back"
    kiosk = asked(Field.IIN, Language.EN)
    kiosk.type("840")
    said = kiosk.tap("read-back")
    assert say("value-count", Language.EN, count=3) in said
    assert "8" not in said


def test_a_letter_taken_out_behind_the_caret_is_named() -> None:
    """Delete says which letter went, as Backspace does."""
    kiosk = asked(Field.SURNAME, Language.EN)
    kiosk.type("Kim")
    kiosk.press("home")
    assert say("erased", Language.EN, sign="K") in kiosk.press("delete")


def test_who_hears_the_keys_is_told_without_the_rest_again() -> None:
    """On a secret question only what is new is added to how the keyboard is used."""
    kiosk = asked(Field.SURNAME, Language.EN)
    assert say("keyboard-hint", Language.EN) in kiosk.press("down")
    kiosk.type("Kim")
    secret = asked(Field.IIN, Language.EN)
    said = secret.press("down")
    while secret.screen.focused.role is not Role.KEYBOARD:
        said = secret.press("down")
    assert say("keyboard-hint", Language.EN) in said
    assert say("keyboard-overheard", Language.EN) in said
    secret.press("up")
    assert say("keyboard-overheard", Language.EN) not in secret.press("down")
