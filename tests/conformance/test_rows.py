"""The report itself: complete, well made, and never greener than the tests."""

import ast
import json
from pathlib import Path

import pytest

from tests.conformance import report
from tests.conformance.report import Result, verdict
from tests.conformance.rows import PROJECT, Row, RowsError, Waits, read
from tests.conformance.run import Collector

REQUIREMENTS = read()
SHOWN = Row("a", "Doing", 1, "EN 5.9", "…", ("t.py::one", "t.py::two"), None, "")
PASSED = Result(passed=3, figures=("3 mm",))


def functions(path: Path) -> set[str]:
    """Return the names of the test functions of a file."""
    tree = ast.parse(path.read_text("utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


def test_every_requirement_has_an_entry() -> None:
    """No row of a table and no bullet is left out of the report."""
    for part, count in REQUIREMENTS.parts.items():
        entered = {row.of for row in REQUIREMENTS.rows if row.part == part}
        assert entered == set(range(1, count + 1)), part
    assert sum(REQUIREMENTS.parts.values()) == 63


def test_every_named_test_exists() -> None:
    """A renamed test turns the report red here, not quietly grey there."""
    for row in REQUIREMENTS.rows:
        for test in row.tests:
            path, _, name = test.partition("::")
            assert name in functions(PROJECT / path), f"{row.id}: {test}"


def test_a_requirement_passes_only_if_all_its_tests_ran_and_passed() -> None:
    """Anything else is fail or not-run."""
    one, two = SHOWN.tests
    assert verdict(SHOWN, {one: PASSED, two: PASSED}).status == "pass"
    assert verdict(SHOWN, {one: PASSED, two: PASSED}).figure == "3 mm"
    assert verdict(SHOWN, {one: PASSED}).status == "not-run"
    assert verdict(SHOWN, {one: PASSED, two: Result(skipped=1)}).status == "not-run"
    assert verdict(SHOWN, {one: PASSED, two: Result(passed=1, skipped=1)}).status == "not-run"
    assert verdict(SHOWN, {one: PASSED, two: Result(passed=1, failed=1)}).status == "fail"
    assert verdict(SHOWN, {}).status == "not-run"


@pytest.mark.parametrize("waits", Waits)
def test_what_waits_does_not_pass(waits: Waits) -> None:
    """What only people, a device or a later version can show is never green."""
    row = Row("a", "Doing", 1, "EN 5.9", "…", (), waits, "later")
    assert verdict(row, {}).status == waits.value != "pass"


PLANTED = """
import pytest

def test_green(record_property):
    record_property("figure", "10.5:1")

@pytest.mark.parametrize("n", [1, 2])
def test_red(n):
    assert n == 1

@pytest.fixture
def broken():
    raise OSError

def test_no_setup(broken):
    pass

def test_skipped():
    pytest.skip()

def test_that_nobody_asked_for():
    assert False
"""


def test_outcomes_are_taken_from_the_run(tmp_path: Path) -> None:
    """Planted failures, in the test, in one of its parameters and before it, are all seen."""
    (tmp_path / "test_planted.py").write_text(PLANTED, "utf-8")
    names = ("test_green", "test_red", "test_no_setup", "test_skipped", "test_that_is_not_there")
    collector = Collector(f"test_planted.py::{name}" for name in names)
    pytest.main(
        ["-p", "no:cacheprovider", "-q", f"--rootdir={tmp_path}", str(tmp_path)], [collector]
    )
    found = {test.partition("::")[2]: result for test, result in collector.results.items()}
    assert found["test_green"] == Result(passed=1, figures=("10.5:1",))
    assert (found["test_red"].passed, found["test_red"].failed) == (1, 1)
    assert found["test_no_setup"].failed == 1
    assert found["test_skipped"].skipped == 1
    assert set(found) == set(names[:-1])


def test_the_json_has_the_five_fields() -> None:
    """Programs find id, clause, status, figure and test in every entry."""
    verdicts = [verdict(row, {}) for row in REQUIREMENTS.rows]
    entries = json.loads(report.plain(verdicts))
    assert len(entries) == len(REQUIREMENTS.rows)
    for entry in entries:
        assert list(entry) == ["id", "clause", "status", "figure", "test"]
    assert len({entry["id"] for entry in entries}) == len(entries)


@pytest.mark.parametrize(
    "broken",
    [
        'id = "a"\nrow = "Doing 1"\nclause = "c"\nrequirement = "r"\n',
        'id = "a"\nrow = "Doing 2"\nclause = "c"\nrequirement = "r"\ntests = ["t"]\n',
        'id = "a"\nrow = "Doing 1"\nclause = "c"\nrequirement = "r"\nwaits = "not-built"\n',
        'id = "a"\nrow = "Doing 1"\nrequirement = "r"\ntests = ["t"]\n',
        'id = "a"\nrow = "Doing 1"\nclause = "c"\nrequirement = "r"\ntests = ["t"]\ntset = 1\n',
    ],
)
def test_a_row_that_says_too_little_is_refused(broken: str, tmp_path: Path) -> None:
    """A row without a test and without a reason, in no part, or misspelt, stops the report."""
    path = tmp_path / "rows.toml"
    path.write_text(f'part = [{{ name = "Doing", rows = 1 }}]\n[[row]]\n{broken}', "utf-8")
    with pytest.raises(RowsError):
        read(path)


def test_review_marks_are_counted() -> None:
    """The report tells how many strings no native speaker has read, for each language."""
    marks = report.review_marks(PROJECT / "assets" / "strings")
    assert set(marks) == {"kk", "ru", "en"}
    assert len({sum(counts.values()) for counts in marks.values()}) == 1
    assert all(set(counts) <= {"none", "native", "user"} for counts in marks.values())
