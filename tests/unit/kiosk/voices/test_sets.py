"""A whole recorded voice, from the list to the loudspeaker's format."""

from pathlib import Path

import pytest

from kiosk.gallery import sample_petitions
from kiosk.model.text import Language
from kiosk.voices import script
from speech.drivers.recorded import RecordedDriver
from speech.ports import SAMPLE_BYTES, SAMPLE_RATE, Chunk
from speech.types import DEFAULT_RATE, Span
from tests import voices


def test_a_petition_in_a_persons_voice(tmp_path: Path) -> None:
    """Each sentence of a recorded petition is played by the engine for recordings, whole."""
    petition = sample_petitions()[0]
    listed = script.petition(petition, Language.RU)
    driver = RecordedDriver([voices.spoken(listed, tmp_path / "set")])
    assert driver.check().usable
    for phrase in listed.phrases:
        heard: list[Chunk] = []

        def take(chunk: Chunk, heard: list[Chunk] = heard) -> bool:
            heard.append(chunk)
            return True

        span = Span(f"{phrase.text}.", "ru")
        assert driver.covers(span)
        driver.synthesise(span, DEFAULT_RATE, take)
        seconds = sum(len(chunk.pcm) for chunk in heard) / SAMPLE_BYTES / SAMPLE_RATE
        assert 0.3 * phrase.seconds < seconds < 3 * phrase.seconds + 1


@pytest.mark.full
@pytest.mark.parametrize("language", Language)
def test_a_whole_voice(tmp_path: Path, language: Language) -> None:
    """With a whole voice, nearly all that is said of no person is said by that voice."""
    driver = RecordedDriver(voices.recorded(tmp_path, language))
    assert driver.check().usable
    listed = {phrase.text for each in voices.scripts(language) for phrase in each.phrases}
    lacking = [text for text in listed if not driver.covers(Span(text, language))]
    assert len(lacking) <= 3, lacking  # signs that the test's synthesiser has no name for
    heard = voices.walked(language).heard
    said = sum(driver.covers(Span(text, language)) for text in heard)
    assert said / len(heard) > 0.7
