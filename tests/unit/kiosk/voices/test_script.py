"""A speaker's list holds whatever the kiosk says in their language, and nothing that changes."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.gallery import sample_petitions
from kiosk.model.place import Unit
from kiosk.model.reading import units
from kiosk.model.text import Language
from kiosk.strings import FluentStrings
from kiosk.voices import script, sheet
from kiosk.voices.listening import MAX_COUNT, MAX_SET
from kiosk.voices.script import Phrase, Script, VoiceError, syllables
from speech.recordings import canonical
from sync import petition_audio
from tests.voices import interface, walked

each_language = pytest.mark.parametrize(
    "language",
    [Language.KK, *(pytest.param(x, marks=pytest.mark.full) for x in (Language.RU, Language.EN))],
)
"""A walk takes seconds: one language each day, all of them in a full run."""


def _said(language: Language, key: str, **arguments: object) -> set[str]:
    """Return the sentences of a message."""
    spoken = FluentStrings()(language, key, **arguments).spoken
    return {canonical(spoken[a:b]) for a, b in units(spoken, Unit.SENTENCE)}


@each_language
def test_holds_what_is_finite(language: Language) -> None:
    """Buttons, counted places, settings and letters are on the list, for keys and for touch."""
    listed = {phrase.text for phrase in interface(language).phrases}
    for by in ("keys", "touch"):
        assert _said(language, "welcome-choose", by=by) <= listed
    for number in range(1, MAX_SET + 1):
        assert _said(language, "position", number=number, total=MAX_SET) <= listed
    for number in range(1, 14):
        assert _said(language, "rate-is", number=number, total=13) <= listed
    assert _said(language, "value-count", count=7) <= listed
    assert _said(language, "value-count", count=MAX_COUNT) <= listed
    assert _said(language, "sign-hyphen") <= listed
    assert _said(language, "problem-iin-checksum", by="keys") <= listed
    assert _said(language, "storage-error") <= listed
    (what,) = _said(language, "explain-slower")
    assert f"F3: {what}" in listed
    (change,), (surname,) = _said(language, "change"), _said(language, "field-surname")
    assert f"{change}: {surname}" in listed
    assert {"5", {"kk": "ү", "ru": "ы", "en": "w"}[language]} <= listed


@each_language
def test_holds_nothing_of_a_person_or_petition(language: Language) -> None:
    """What differs from visit to visit is not recorded: it would be said to the wrong person."""
    listed = "\n".join(phrase.text for phrase in interface(language).phrases)
    for strange in ("Қасымова", "Касымова", "Kassymova", "4821", "2814", "2 814"):
        assert strange not in listed
    for petition in sample_petitions():
        text = petition.texts[language]
        assert canonical(text.title) not in listed
        assert canonical(text.ask) not in listed


@each_language
def test_each_text_once(language: Language) -> None:
    """Nobody reads the same line twice, and every line can be found by its text."""
    texts = [phrase.text for phrase in interface(language).phrases]
    assert len(set(texts)) == len(texts)
    assert all(text == canonical(text) for text in texts)
    numbers = [phrase.number for phrase in interface(language).phrases]
    assert numbers == list(range(1, len(texts) + 1))


@each_language
def test_a_petition_is_heard_as_it_was_recorded(language: Language) -> None:
    """Every sentence of a petition that self-voice sends out is one that its speaker recorded."""
    heard = walked(language).heard
    for petition in sample_petitions():
        listed = {phrase.text for phrase in script.petition(petition, language).phrases}
        text = petition.texts[language]
        assert len(listed & heard) >= len(listed) - 1  # the Easy Read title may differ
        assert all(petition_audio.stands(one, text) for one in listed)
        paragraphs = {canonical(block.text) for block in (*text.blocks, *text.easy_read)}
        assert not (paragraphs - listed) & heard


@given(
    phrases=st.lists(
        st.builds(
            Phrase,
            st.integers(1, 9999),
            st.text(min_size=1, max_size=40).map(canonical).filter(bool),
            st.sampled_from(("", "First screen")),
            st.sampled_from(("", "Button: one step back.")),
        ),
        max_size=8,
        unique_by=lambda phrase: phrase.number,
    ),
    language=st.sampled_from(Language),
    bound=st.booleans(),
)
def test_survives_writing_and_reading(
    phrases: list[Phrase], language: Language, bound: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The list that was written is the list that recordings are checked against."""
    written = Script(language, tuple(phrases))
    if bound:
        written = replace(written, petition="library-ramp", text_hash="0f" * 32)
    path = tmp_path_factory.mktemp("script") / script.NAME
    path.write_text(written.to_tsv(), "utf-8")
    assert script.read(path) == written


@pytest.mark.parametrize("text", ["", "x", "# dauys script 1\tlanguage=kk\n1\tА\t\t\n", "\n\n\n"])
def test_another_file_is_no_script(text: str, tmp_path: Path) -> None:
    """A file that is no script is refused in words that say what to do."""
    path = tmp_path / script.NAME
    path.write_text(text, "utf-8")
    with pytest.raises(VoiceError, match="is not a script"):
        script.read(path)
    path.unlink()
    with pytest.raises(VoiceError, match="is missing"):
        script.read(path)


def test_sheet_is_read_by_eye() -> None:
    """The page shows each number and phrase, and says in the speaker's language how to read it."""
    listed = Script(Language.KK, (Phrase(7, "Артқа", "On many screens", "Button <back>."),))
    page = sheet.html(listed)
    assert '<html lang="kk">' in page
    assert "0007" in page
    assert "Артқа" in page
    assert "Button &lt;back&gt;." in page
    assert "бір секунд" in page


def test_syllables() -> None:
    """Lengths are foretold from syllables, digits and spelled letters among them."""
    assert syllables("Петицияға қол қойылды") == 9
    assert syllables("Подпись принята") == 5
    assert syllables("ЖСН") == 3
    assert 7 <= syllables("2026") <= 11
    assert syllables("ш") == 1
