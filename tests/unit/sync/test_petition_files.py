"""A petition that lacks what people must be told cannot be built, and is told what to do."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import petition_text
from sync.answers import Field, Language
from sync.petition_files import (
    OPENING_KEY,
    OPENING_KEY_LENGTH,
    PetitionError,
    read_petition,
    text_files,
)
from sync.petitions import BlockKind, Petition, Route
from tests.unit.sync.samples import SOURCES

_ID = "library-ramp"
_FILES = {path.name: path.read_bytes() for path in (SOURCES / _ID).iterdir()} | {
    OPENING_KEY: bytes(OPENING_KEY_LENGTH)
}


def _read(**changes: bytes | None) -> Petition:
    files = _FILES | {name.replace("__", "."): data for name, data in changes.items()}
    return read_petition(_ID, files.get)


def _toml(change: Callable[[str], str]) -> bytes:
    text = _FILES["petition.toml"].decode()
    changed = change(text)
    assert changed != text
    return changed.encode()


def _without(key: str) -> Callable[[str], str]:
    return lambda text: re.sub(rf"(?m)^{re.escape(key)}.*\n", "", text)


def test_samples_are_whole() -> None:
    """The samples are marked as samples and have every language, Easy Read and named people."""
    for folder in SOURCES.iterdir():
        files = {path.name: path.read_bytes() for path in folder.iterdir()} | {
            OPENING_KEY: bytes(OPENING_KEY_LENGTH)
        }
        petition = read_petition(folder.name, files.get)
        assert petition.sample
        assert petition.route in Route
        assert [rule.field for rule in petition.fields][:3] == [*Field][:3]
        assert [rule.required for rule in petition.fields][:3] == [True, True, False]
        for language in Language:
            text = petition.texts[language]
            assert all((text.title, text.addressee, text.initiator, text.ask))
            assert text.blocks
            assert text.easy_read
            assert petition.responsible.person[language]
            assert all(rule.rule[language] for rule in petition.fields)
        assert len({petition.texts[language].text_hash for language in Language}) == 3


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_without("initiator.kk"), "initiator.kk is missing"),
        (_without("responsible.person"), "responsible.person.ru is missing"),
        (_without("responsible.contact"), "responsible.contact is missing"),
        (_without("responsible"), "responsible.organisation.en is missing"),
        (_without("addressee.en"), "addressee.en is missing"),
        (_without("purpose.ru"), "purpose.ru is missing"),
        (_without("hub_location.ru"), "hub_location.ru is missing"),
        (_without("deadline"), "deadline is missing"),
        (_without("retention_months"), "set retention_months"),
        (_without("route"), "set route to"),
        (_without("declaration"), "set declaration to"),
        (_without("id"), 'set id = "library-ramp"'),
        (lambda text: text.replace('field = "name"', 'field = "shoe_size"'), "use one of name"),
        (lambda text: text + '\n[[fields]]\nfield = "name"\n', "asked twice"),
        (lambda text: "surprise = 1\n" + text, '"surprise" is not known'),
        (lambda text: text + 'extra = "x"\n', "extra is not known"),
        (lambda text: text + "\n[", "cannot be read"),
        (lambda text: "sign_language = 'rsl'\nfilm = '../x'\n" + text, "plain name"),
        (lambda text: "sign_language = 'rsl'\n" + text, "it goes with sign_language"),
        (lambda text: "sign_language = 'x.mp4'\nfilm = 'f'\n" + text, "code of a sign language"),
        (lambda text: "sign_language = 'rsl'\nfilm = 'f'\n" + text, "f/index.json is not in"),
        (lambda text: "audio.de = 'x.opus'\n" + text, "audio.de"),
        (lambda text: "audio.kk = 'voice-kk'\n" + text, "voice-kk/index.json is not in the folder"),
        (lambda text: "audio.kk = '../voice'\n" + text, "audio.kk must be the plain name"),
        (lambda text: re.sub(r"(?m)^deadline.*", "deadline = '2030-01-01'", text), "deadline"),
        (lambda text: re.sub(r"(?m)^sample.*", "sample = 1", text), "true or false"),
        (
            lambda text: re.sub(r"(?m)^(initiator.kk = \").*", r'\1a\\u202Eb"', text),
            "invisible or control",
        ),
    ],
)
def test_says_what_to_do(change: Callable[[str], str], says: str) -> None:
    """Whoever forgets a part is told which one, in which file, before anybody sees the petition."""
    with pytest.raises(PetitionError, match=re.escape(says)) as refused:
        _read(petition__toml=_toml(change))
    assert all(problem.startswith(f"{_ID}/petition.toml: ") for problem in refused.value.problems)


def test_birth_date_beside_iin_is_refused() -> None:
    """Nobody is asked for what their IIN already says."""
    both = "".join(
        f'\n[[fields]]\nfield = "{name}"\nrule.kk = "a"\nrule.ru = "b"\nrule.en = "c"\n'
        for name in ("name", "iin", "birth_date")
    )
    source = re.sub(r"(?s)\[\[fields\]\].*", "", _FILES["petition.toml"].decode()) + both
    with pytest.raises(PetitionError, match="remove birth_date"):
        _read(petition__toml=source.encode())


@pytest.mark.parametrize("name", text_files())
def test_every_file_is_needed(name: str) -> None:
    """No language and no Easy Read can be left out."""
    with pytest.raises(PetitionError, match="is missing"):
        _read(**{name: None})
    with pytest.raises(PetitionError, match="UTF-8"):
        _read(**{name: b"\xff\xfe"})
    with pytest.raises(PetitionError, match="32000 bytes"):
        _read(**{name: b"x" * 32_001})


def test_opening_key_is_needed() -> None:
    """A petition whose signatures nobody could open is not shown."""
    for key in (None, b"", bytes(OPENING_KEY_LENGTH + 1)):
        with pytest.raises(PetitionError, match="opening key"):
            _read(opening__pub=key)


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "the title is missing"),
        ("# T\n\nText", 'the title is missing|"> "'),
        ("# T\n\n> A\n", "no paragraph"),
        ("# T\n\n> A\n\n### x\n", "only"),
        ("# T\n\n> A\n\n- x\n", "only"),
        ("# T\n\n> A\n\nsome **bold** words\n", "only"),
        ("# T\n\n> A\n\n[a](http://b)\n", "only"),
        ("# T\n\n> A\n\n<b>x</b>\n", "only"),
        ("# " + "T" * 121 + "\n\n> A\n\nText", "more than 120"),
        ("# T\n\n> A\n\nzero\u200bwidth", "invisible"),
    ],
)
def test_only_what_can_be_read_out(content: str, says: str) -> None:
    """What would look different from how it is heard is refused."""
    with pytest.raises(PetitionError, match=says):
        _read(text__ru__md=content.encode())


def test_line_breaks_do_not_change_what_is_signed() -> None:
    """A text saved with other line breaks is the same text; one other letter makes it another."""
    name = "text__kk__md"
    text = _FILES["text.kk.md"].decode()
    hashes = {
        _read(**{name: changed.encode()}).texts[Language.KK].text_hash
        for changed in (text, text.replace("\n", "\r\n"), "\ufeff" + text, text + "\n\n\n")
    }
    assert hashes == {_read().texts[Language.KK].text_hash}
    other = _read(**{name: text.rstrip().removesuffix(".").encode() + b"!"})
    assert other.texts[Language.KK].text_hash not in hashes


def test_changed_addressee_is_another_text() -> None:
    """Who receives the petition is part of what is signed, in that language only."""
    changed = _read(
        petition__toml=_toml(lambda t: t.replace('addressee.en = "', 'addressee.en = "X'))
    )
    before = _read()
    assert changed.texts[Language.EN].text_hash != before.texts[Language.EN].text_hash
    assert changed.texts[Language.KK].text_hash == before.texts[Language.KK].text_hash


def test_open_until_the_end_of_the_deadline() -> None:
    """People can sign on the last day itself."""
    petition = _read()
    assert petition.is_open(petition.deadline)
    assert not petition.is_open(date.fromordinal(petition.deadline.toordinal() + 1))


_KEYS = (
    "id",
    "sample",
    "route",
    "deadline",
    "threshold",
    "retention_months",
    "declaration",
    "consent",
    "addressee",
    "initiator",
    "responsible",
    "purpose",
    "hub_location",
    "fields",
    "sign_language",
    "film",
    "audio",
)
_WRONG = (
    *("1", "-1", "0.5", "nan", "true", "''", "'x'", "[]", "[1]", "{}", "{kk = 1}", "[{}]"),
    *("[[1]]", "{kk = {kk = 1}}", "{organisation = 1}", "{person = {kk = 'x'}, contact = 1}"),
    *("[{field = 1}]", "[{field = 'iin', rule = 1}]", "[{field = 'name', rule.kk = 1}]"),
    *("1979-05-27T07:32:00Z", "07:32:00", "1979-05-27", "9" * 40),
)


@pytest.mark.parametrize("key", _KEYS)
@pytest.mark.parametrize("value", _WRONG)
def test_any_value_is_read_or_named(key: str, value: str) -> None:
    """Whatever stands behind a key, it is read or there is a line that says what to do."""
    before, blocks, after = _FILES["petition.toml"].decode().partition("[[fields]]")
    source = re.sub(rf"(?m)^{key}\b.*", "", before) + (blocks + after if key != "fields" else "")
    problems: tuple[str, ...] = ()
    try:
        _read(petition__toml=f"{key} = {value}\n{source}".encode())
    except PetitionError as error:
        problems = error.problems
    assert all(problem.startswith(_ID) for problem in problems)
    assert problems or (key, value) in {
        ("sample", "true"),
        ("threshold", "1"),
        ("retention_months", "1"),
        ("declaration", "'x'"),
        ("consent", "'x'"),
        ("deadline", "1979-05-27"),
        ("audio", "{}"),
    }


_LINES = st.lists(
    st.sampled_from(("# a", "## b", "> c", "d e", "", "- f", "\t", "###", "#", "**g**", "ә\u0301"))
)


@given(_LINES, st.booleans())
def test_any_text_is_read_or_named(lines: list[str], has_ask: bool) -> None:
    """Whatever a librarian writes is read, or there is a line that says what to do."""
    parsed = petition_text.parse("\n".join(lines), has_ask=has_ask)
    if not parsed.problems:
        assert parsed.title
        assert bool(parsed.ask) == has_ask
        assert any(block.kind is BlockKind.PARAGRAPH for block in parsed.blocks)
        assert all(block.text and "\n" not in block.text for block in parsed.blocks)


def test_media_can_be_left_out_of_a_petition_that_names_some() -> None:
    """A text that changed since it was filmed is still read, whatever lines begin with."""
    named = 'sign_language = "rsl"\nfilm = "gone"\naudio.en = "gone"\n'
    more = _FILES | {"petition.toml": named.encode() + _FILES["petition.toml"]}
    with pytest.raises(PetitionError):
        read_petition(_ID, more.get)
    petition = read_petition(_ID, more.get, media=False)
    assert (petition.sign_language, petition.film, petition.audio) == (None, None, None)
    assert petition.texts == _read().texts
