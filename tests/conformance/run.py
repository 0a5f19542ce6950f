"""One pytest run over the tests that requirements name, and what each of them gave."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from tests.conformance.report import Result
from tests.conformance.rows import PROJECT

FIGURE = "figure"
"""Property by which a test records what it measured: `record_property("figure", "17.5:1")`."""


class Collector:
    """A pytest plugin that keeps outcomes by node id, parameters put together."""

    def __init__(self) -> None:
        self.results: dict[str, Result] = {}

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count the call, and setup or teardown where these did not pass."""
        test = report.nodeid.partition("[")[0]
        result = self.results.get(test, Result())
        if report.failed:
            result = replace(result, failed=result.failed + 1)
        elif report.skipped:
            result = replace(result, skipped=result.skipped + 1)
        elif report.when == "call":
            figures = (str(value) for name, value in report.user_properties if name == FIGURE)
            figures_now = (*result.figures, *figures)
            result = replace(result, passed=result.passed + 1, figures=figures_now)
        self.results[test] = result


class _Lister:
    """A pytest plugin that keeps what was collected, parameters put together."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep every node id."""
        self.found |= {item.nodeid.partition("[")[0] for item in items}


def run(tests: Iterable[str]) -> Mapping[str, Result]:
    """Run the named tests once and return the result of each."""
    collector = Collector()
    pytest.main([f"--rootdir={PROJECT}", "-p", "no:cacheprovider", *_once(tests)], [collector])
    return collector.results


def _once(tests: Iterable[str]) -> list[str]:
    return sorted(set(tests))
