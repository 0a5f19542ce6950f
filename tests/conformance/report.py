"""From test results to a status for each requirement, as JSON and as a page."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.conformance.rows import Row


@dataclass(frozen=True, slots=True)
class Result:
    """How all runs of one test (all its parameters) ended."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    figures: tuple[str, ...] = ()
    """What the test measured, as it recorded it."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One requirement and what became of it."""

    row: Row
    status: str
    """pass, fail, not-run, needs-person, needs-device or not-built."""
    figure: str


def verdict(row: Row, results: Mapping[str, Result]) -> Verdict:
    """Return the status of `row`: pass only where every test it names ran and passed now."""
    if row.waits:
        return Verdict(row, row.waits.value, "")
    found = [results.get(test, Result()) for test in row.tests]
    figure = "; ".join(dict.fromkeys(text for result in found for text in result.figures))
    if any(result.failed for result in found):
        return Verdict(row, "fail", figure)
    if any(result.skipped or not result.passed for result in found):
        return Verdict(row, "not-run", figure)
    return Verdict(row, "pass", figure)


def plain(verdicts: Iterable[Verdict]) -> str:
    """Return the JSON report."""
    entries = [
        {
            "id": verdict.row.id,
            "clause": verdict.row.clause,
            "status": verdict.status,
            "figure": verdict.figure or None,
            "test": list(verdict.row.tests) or None,
        }
        for verdict in verdicts
    ]
    return json.dumps(entries, ensure_ascii=False, indent=1) + "\n"


def totals(verdicts: Iterable[Verdict]) -> str:
    """Return how many requirements have each status, most first."""
    counted = Counter(verdict.status for verdict in verdicts)
    each = ", ".join(f"{number} {status}" for status, number in counted.most_common())
    return f"{counted.total()} requirements: {each}"


def page(verdicts: Sequence[Verdict], reviews: Mapping[str, Mapping[str, int]], films: str) -> str:
    """Return the report for people, as Markdown."""
    lines = ["# Conformance", "", totals(verdicts), ""]
    part = ""
    for verdict in verdicts:
        row = verdict.row
        if row.part != part:
            part = row.part
            lines += ["", f"## {part}", "", "| requirement | clause | status | shown by |"]
            lines += ["| --- | --- | --- | --- |"]
        shown_by = [f"`{test.rpartition('::')[2]}`" for test in row.tests]
        shown_by += [text for text in (verdict.figure, row.note) if text]
        cells = (row.requirement, row.clause, verdict.status, "<br>".join(shown_by))
        lines.append("| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |")
    lines += ["", "## Words reviewed by people", "", *review_lines(reviews), "", films]
    return "\n".join(lines) + "\n"


def review_lines(reviews: Mapping[str, Mapping[str, int]]) -> list[str]:
    """Return a line a language: how many messages nobody, a native speaker or a user reviewed."""
    return [
        f"- {language}: {sum(marks.values())} messages; "
        + ", ".join(f"{mark} {marks.get(mark, 0)}" for mark in ("none", "native", "user"))
        for language, marks in reviews.items()
    ]


def review_marks(folder: Path) -> Mapping[str, Mapping[str, int]]:
    """Count the `review:` marks in the strings of each language."""
    return {
        path.stem: Counter(
            line.split("review:")[1].split()[0]
            for line in path.read_text("utf-8").splitlines()
            if line.startswith("# ") and "review:" in line
        )
        for path in sorted(folder.glob("*.ftl"))
    }
