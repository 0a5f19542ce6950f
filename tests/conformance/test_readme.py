"""README and guides say what is there: every command runs, every path exists."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conformance.rows import PROJECT

GUIDES = sorted((PROJECT / "deploy" / "guides").glob("*.md"))
PAGES = [PROJECT / "README.md", *GUIDES]
IN_TEXT = re.compile(r"`([\w.-]+(?:/[\w.-]+)+/?)`")
LINK = re.compile(r"\]\(([^)#]+)")
OURS = re.compile(r"dauys-\w+|python3?|pytest|run|test")


def commands(page: Path) -> set[tuple[str, ...]]:
    """Return the commands of ours in the shell blocks of a page, as words."""
    found = set()
    for block in re.findall(r"```(?:sh|bash)?\n(.*?)```", page.read_text("utf-8"), re.DOTALL):
        for line in block.replace("\\\n", " ").splitlines():
            words = tuple(shlex.split(line, comments=True))
            if words and OURS.fullmatch(Path(words[0]).name):
                found.add(words)
    return found


ALL = sorted({words for page in PAGES for words in commands(page)})


def asked_for_help(words: tuple[str, ...]) -> list[str]:
    """Return the command and its subcommands, with `--help` instead of what follows."""
    program, *rest = words
    path = PROJECT / program if "/" in program else Path(sys.executable).parent / program
    assert path.is_file(), program
    kept = rest[:2] if rest[:1] == ["-m"] else []
    for word in rest[len(kept) :]:
        if not re.fullmatch(r"[a-z][a-z_]*", word) or (PROJECT / word).exists():
            break
        kept.append(word)
    return [str(path), *kept, "--help"]


def test_the_readme_has_commands() -> None:
    """The two commands that everybody needs are among those that are checked here."""
    assert {("deploy/run",), ("deploy/test",)} <= commands(PAGES[0])


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_exists_and_explains_itself(words: tuple[str, ...]) -> None:
    """A command copied from a page is known, and so is each option it is given there."""
    done = subprocess.run(
        asked_for_help(words), cwd=PROJECT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    for option in (word.partition("=")[0] for word in words if word.startswith("--")):
        assert option in done.stdout, option


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_path_exists(page: Path) -> None:
    """A file or folder that a page names, or links to, is where it says."""
    text = page.read_text("utf-8")
    for name in IN_TEXT.findall(text):
        if (PROJECT / name.split("/")[0]).is_dir():
            assert (PROJECT / name).exists(), name
    for link in LINK.findall(text):
        if "://" not in link:
            assert (page.parent / link).exists(), link


def test_the_picture_is_small() -> None:
    """A page with pictures loads over a slow line too."""
    assert (PROJECT / "deploy" / "guides" / "screens.png").stat().st_size < 300_000
