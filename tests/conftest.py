"""Options of the test run: how long it may take, and whether golden files are written anew."""

import difflib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

GOLDEN = Path(__file__).parent / "golden"

settings.register_profile(
    "ci",
    derandomize=True,
    database=None,
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "full",
    max_examples=1_000,
    deadline=timedelta(seconds=5),
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our options."""
    parser.addoption("--full", action="store_true", help="long runs too, and random seeds")
    parser.addoption("--update-golden", action="store_true", help="write golden files anew")
    parser.addoption("--engine", metavar="NAME", help="journeys are said by it, every word")


def pytest_configure(config: pytest.Config) -> None:
    """Choose how hard hypothesis tries: the same quick examples each time, or many new ones."""
    # What an engine says takes the time it takes: then the quick examples do, in a full run too.
    quick = config.getoption("--engine") or not config.getoption("--full")
    settings.load_profile("ci" if quick else "full")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave long runs out unless they are asked for."""
    if config.getoption("--full"):
        return
    config.hook.pytest_deselected(items=[item for item in items if "full" in item.keywords])
    items[:] = [item for item in items if "full" not in item.keywords]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Return a check of text against a file in `tests/golden`; `--update-golden` writes it."""

    def check(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
            return
        kept = path.read_text("utf-8") if path.exists() else ""
        if kept != text:
            lines = difflib.unified_diff(
                kept.splitlines(), text.splitlines(), "as it was", "as it is", lineterm=""
            )
            pytest.fail("\n".join([f"{name}; if meant: pytest --update-golden", *lines]))

    return check
