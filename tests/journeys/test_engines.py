"""Whole visits with other engines than the usual one, every word of them really said.

A slice for each day; `pytest --engine pyttsx3 tests/journeys` has all journeys said like this.
"""

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.model.text import Language
from speech.drivers.espeak import EspeakDriver
from speech.drivers.null import NullDriver
from speech.drivers.pyttsx3 import Pyttsx3Driver
from speech.drivers.recorded import RecordedDriver
from speech.ports import SynthDriver
from speech.types import Span
from tests.audio.recorded_set import record
from tests.journeys.hearing import Count, Ear, Witness
from tests.journeys.kiosk import Kiosk
from tests.journeys.test_random_journeys import signed_by_keys

Visit = Callable[..., tuple[Kiosk, Count]]
LANGUAGES = [Language.KK, *(pytest.param(each, marks=pytest.mark.full) for each in ("ru", "en"))]


@pytest.fixture
def visit(monkeypatch: pytest.MonkeyPatch) -> Visit:
    """Return how to have somebody sign by keys while given engines speak."""

    def heard(language: Language, *engines: Witness) -> tuple[Kiosk, Count]:
        count = Count()
        monkeypatch.setattr(Kiosk, "made_ear", lambda: Ear(engines, count))
        kiosk = Kiosk()
        signed_by_keys(kiosk, language)
        assert kiosk.screen.id == "receipt"
        return kiosk, count

    return heard


@pytest.fixture
def pyttsx3() -> Iterator[Pyttsx3Driver]:
    """Return pyttsx3, its process running."""
    with closing(Pyttsx3Driver()) as driver:
        assert driver.check().usable
        yield driver


@pytest.fixture
def espeak() -> EspeakDriver:
    """Return the engine in reserve."""
    driver = EspeakDriver()
    assert driver.check().usable
    return driver


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_visit_is_said_by_pyttsx3(
    language: Language, visit: Visit, pyttsx3: Pyttsx3Driver, espeak: EspeakDriver
) -> None:
    """Where a venue chose pyttsx3, all is said by it, names and receipt too: it keeps no file."""
    _, count = visit(language, Witness(pyttsx3), Witness(espeak))
    assert set(count.spans) == {"pyttsx3"}
    assert count.private > 10


def test_nothing_private_is_given_to_an_engine_that_might_keep_it(
    visit: Visit, pyttsx3: Pyttsx3Driver, espeak: EspeakDriver
) -> None:
    """On a machine where pyttsx3 would write a file, the next engine says what is private."""
    first, reserve = Witness(pyttsx3, memory_only=False), Witness(espeak)
    kiosk, count = visit(Language.EN, first, reserve)
    public = [u for u in kiosk.all_utterances if not u.private]
    private = [u for u in kiosk.all_utterances if u.private]
    assert count.spans["pyttsx3"] == sum(len(utterance.spans) for utterance in public) > 50
    assert count.spans["espeak"] == sum(len(utterance.spans) for utterance in private) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_recorded_visit_is_said_by_its_voice_and_the_rest_by_the_next(
    language: Language, visit: Visit, espeak: EspeakDriver, tmp_path: Path
) -> None:
    """What was recorded is heard as recorded; a name, which nobody recorded, is heard all the same.

    What there is to record is what the same visit says of nobody.
    """
    kiosk, _ = visit(language, Witness(espeak))
    public = [u for u in kiosk.all_utterances if not u.private]
    texts = {span.text for u in public for span in u.spans if span.language == language}
    recorded = RecordedDriver([record(tmp_path / "voice", language, sorted(texts))])
    assert recorded.check().usable
    _, count = visit(language, Witness(recorded), Witness(espeak))
    assert set(count.spans) == {"recorded", "espeak"}
    assert count.spans["recorded"] >= len(texts)
    assert count.private > 10


class Dumb(NullDriver):
    """An engine without a voice."""

    name = "dumb"

    def languages(self) -> tuple[str, ...]:
        """Return languages that it claims to speak."""
        return ("kk", "ru", "en")


class Foreign(EspeakDriver):
    """An engine that has no Kazakh voice."""

    def covers(self, span: Span) -> bool:
        """Say that it speaks Russian and English."""
        return span.language != "kk"


@pytest.mark.parametrize(
    ("engine", "complaint"), [(Dumb(), "silent"), (Foreign(), "nobody has a voice")]
)
def test_what_is_not_heard_is_noticed(engine: SynthDriver, complaint: str, visit: Visit) -> None:
    """These tests are not deaf: silence, and a language without a voice, fail them."""
    assert engine.check().usable
    with pytest.raises(AssertionError, match=complaint):
        visit(Language.KK, Witness(engine))
