"""Whoever films learns what is wrong while the signer is still there."""

import argparse
import json
from pathlib import Path

import pytest

from kiosk.films import command, script, sets
from kiosk.films.check import Finding, flashes, longest, look
from kiosk.gallery import SOURCES
from kiosk.model.film import FilmName
from kiosk.strings import FluentStrings
from sync.admin import demo_keys, packs
from sync.answers import Language
from tests.unit.kiosk.films.filming import Paint, film, moving, plain


def sign(arguments: list[str]) -> int:
    """Run `dauys-admin sign` and return its exit code."""
    parser = argparse.ArgumentParser()
    command.add(parser.add_subparsers(required=True))
    options = parser.parse_args(["sign", *arguments])
    return int(options.do(options))


def test_a_good_film_has_no_problems(tmp_path: Path) -> None:
    """A film with a moving picture of the right size is left alone, and its length is measured."""
    found = look(film(tmp_path / "a.mp4"), 3.0)
    assert found.problems == ()
    assert (found.width, found.height, found.rate) == (640, 480, 25)
    assert found.seconds == pytest.approx(3.0, abs=0.05)


@pytest.mark.parametrize(
    ("paint", "options", "says"),
    [
        (plain(4), {}, "is black for 3 s"),
        (plain(150), {}, "stands still for 3 s"),
        (moving, {"size": (320, 240)}, "240 pixels high"),
        (moving, {"size": (480, 640)}, "turn the camera to landscape"),
        (moving, {"rate": 10}, "10 pictures a second"),
        (moving, {"seconds": 1.0}, "something was cut off"),
        (moving, {"sound": True}, "track of sound"),
    ],
)
def test_a_bad_film_is_said_to_be_bad(
    tmp_path: Path, paint: Paint, options: dict[str, object], says: str
) -> None:
    """Each fault is named alone, in words that say what to do."""
    path = film(tmp_path / "a.mp4", paint, **options)  # type: ignore[arg-type]
    (problem,) = look(path).problems
    assert says in problem


def test_a_film_that_flashes_is_refused(tmp_path: Path) -> None:
    """Five flashes a second can hurt somebody (WCAG 2.3.1)."""

    def flashing(number: int, width: int, height: int) -> bytes:
        return moving(number, width, height) if number // 3 % 2 else bytes([250]) * (width * height)

    problems = look(film(tmp_path / "a.mp4", flashing)).problems
    assert any("flashes" in problem for problem in problems)


def test_a_film_too_long_or_too_short_for_its_text_is_told(tmp_path: Path) -> None:
    """Somebody stands before the kiosk while it lasts, and all of it must be there."""
    path = film(tmp_path / "a.mp4")
    assert "at most 2" in look(path, longest_s=2.0).problems[0]
    assert "is all of it there" in look(path, expected_s=60.0).problems[0]


@pytest.mark.parametrize("data", [b"", b"no film" * 100])
def test_what_is_no_film_is_told_without_a_fault(tmp_path: Path, data: bytes) -> None:
    """A missing or damaged file gets a line like any other."""
    path = tmp_path / "a.mp4"
    if data:
        path.write_bytes(data)
    (problem,) = look(path).problems
    assert "film it" in problem or "export it again" in problem


def test_a_film_cut_short_is_told(tmp_path: Path) -> None:
    """A copy that was interrupted does not pass as a short film."""
    path = film(tmp_path / "a.mp4")
    path.write_bytes(path.read_bytes()[:-2000])
    assert look(path).problems


def test_flashes_are_pairs_of_changes() -> None:
    """Three flashes in a second are allowed, a slow change is none."""
    times = [number / 10 for number in range(20)]
    assert flashes(times, [0.0, 255.0] * 10) == 5
    assert flashes(times, [float(10 * number) for number in range(20)]) == 0
    assert longest(times, lambda number: 3 <= number < 8) == pytest.approx(0.4)


def test_the_list_names_every_film(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """There is a film for each step, and each has words to be signed, none of them a person's."""
    assert sign(["script", "--language", "ru", "--out", str(tmp_path / "films")]) == 0
    assert f"{len(FilmName)} films" in capsys.readouterr().out
    shooting = script.read(tmp_path / "films" / script.NAME)
    assert [take.name for take in shooting.takes] == list(FilmName)
    assert all(take.text and take.title for take in shooting.takes)
    assert shooting.sign_language == "rsl"
    consent = next(take for take in shooting.takes if take.name == "consent")
    assert FluentStrings()(Language.RU, "notice-title").shown in consent.text
    assert "Касымова" not in shooting.to_tsv()
    sheet = (tmp_path / "films" / script.SHEET).read_text("utf-8")
    assert all(f"{name}.mp4" in sheet for name in FilmName)


def test_films_are_counted(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """The report says how many films are good and how many deaf people have looked at."""
    takes = tmp_path / "films"
    assert sign(["script", "--language", "kk", "--out", str(takes)]) == 0
    film(takes / "welcome.mp4", seconds=4)
    (takes / "reviewed.tsv").write_text("welcome\tdeaf club, 2026-11-20\nother\tnobody\nlist\t\n")
    capsys.readouterr()
    assert sign(["check", str(takes)]) == 1
    said = capsys.readouterr().out
    assert "list: is missing: film it" in said
    assert f"1 of {len(FilmName)} films are good; reviewed by deaf people: 1 of" in said


def test_a_petitions_film_is_made_ready_for_its_pack(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """What check writes is what a pack takes: the film, bound to the text it was made of."""
    source = tmp_path / "library-ramp"
    source.mkdir()
    for path in (SOURCES / "library-ramp").iterdir():
        (source / path.name).write_bytes(path.read_bytes())
    takes = tmp_path / "takes"
    asked = ["script", "--language", "ru", "--petition", str(source), "--out", str(takes)]
    assert sign(asked) == 0
    film(takes / "petition.mp4", seconds=40)
    out = source / "film-rsl"
    credit = ["--signer", "A.", "--licence", "CC BY 4.0", "--consent", "written"]
    assert sign(["check", str(takes), "--out", str(out), *credit]) == 0
    assert 'sign_language = "rsl" and film = "film-rsl"' in capsys.readouterr().out
    assert json.loads((out / "index.json").read_text("utf-8"))["seconds"] == pytest.approx(
        40, abs=1
    )
    toml = source / "petition.toml"
    toml.write_text('sign_language = "rsl"\nfilm = "film-rsl"\n' + toml.read_text("utf-8"), "utf-8")
    demo_keys.make(tmp_path / "keys")
    (tmp_path / "sources").mkdir()
    source.rename(tmp_path / "sources" / "library-ramp")
    built = packs.build(tmp_path / "sources", tmp_path / "keys", tmp_path / "pack")
    assert built.pack.petitions[0].film == "film-rsl/film.mp4"


def test_a_film_that_cannot_be_copied_leaves_nothing_behind(tmp_path: Path) -> None:
    """Whoever tries again finds the folder as it was, and reads why it did not work."""
    source = tmp_path / "library-ramp"
    shooting = script.Shooting("rsl", Language.RU, (), source.name, "00")
    found, credit = Finding(640, 480, 25, 40, ()), sets.Credits("A.", "CC BY 4.0", "written")
    source.mkdir()
    with pytest.raises(script.SignError, match="cannot be made: No such file") as raised:
        sets.build(shooting, found, tmp_path / "takes", credit, source / "film-rsl")
    assert isinstance(raised.value.__cause__, OSError)
    assert list(source.iterdir()) == []
