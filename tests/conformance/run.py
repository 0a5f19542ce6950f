"""One pytest run over the tests that requirements name, and what each of them gave."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from tests.conformance.report import Result
from tests.conformance.rows import PROJECT

FIGURE = "figure"
"""Property by which a test records what it measured: `record_property("figure", "17.5:1")`."""


class Collector:
    """A pytest plugin that runs the wanted tests only and keeps outcomes by node id.

    Parameters are put together. Tests keep the order of their files; one that is not there is
    simply missing from the results.
    """

    def __init__(self, wanted: Iterable[str]) -> None:
        self.results: dict[str, Result] = {}
        self._wanted = frozenset(wanted)

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Leave out what was not asked for."""
        items[:] = [item for item in items if _test(item.nodeid) in self._wanted]

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count the call, and setup or teardown where these did not pass."""
        test = _test(report.nodeid)
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


def run(tests: Iterable[str]) -> Mapping[str, Result]:
    """Run the named tests once and return the result of each."""
    wanted = frozenset(tests)
    collector = Collector(wanted)
    files = sorted({str(PROJECT / test.partition("::")[0]) for test in wanted})
    pytest.main([f"--rootdir={PROJECT}", "-p", "no:cacheprovider", *files], [collector])
    return collector.results


def _test(nodeid: str) -> str:
    return nodeid.partition("[")[0]
