"""`python -m tests.conformance`: run what shows each requirement now, and report."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.gallery import sample_petitions
from kiosk.model.film import FilmName
from tests.conformance import report
from tests.conformance.rows import PROJECT, read
from tests.conformance.run import run

REPORTS = PROJECT / ".reports"
STRINGS = PROJECT / "assets" / "strings"


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where no requirement fails, 1 where one does."""
    parser = argparse.ArgumentParser(prog="python -m tests.conformance", description=__doc__)
    parser.add_argument(
        "--out", type=Path, default=REPORTS, metavar="DIR", help="folder for the two reports"
    )
    options = parser.parse_args(arguments)
    rows = read().rows
    results = run(test for row in rows for test in row.tests)
    verdicts = [report.verdict(row, results) for row in rows]
    reviews = report.review_marks(STRINGS)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "conformance.json").write_text(report.plain(verdicts), "utf-8")
    petitions = sample_petitions()
    there = sum(petition.sign_language is not None for petition in petitions)
    wanted = len(FilmName) + len(petitions)
    films = (
        f"Sign-language films: {there} of {wanted} there; {there} to be reviewed by deaf people."
    )
    page = report.page(verdicts, reviews, films)
    (options.out / "conformance.md").write_text(page, "utf-8")
    for verdict in verdicts:
        if verdict.status in {"fail", "not-run"}:
            print(f"{verdict.status}: {verdict.row.id} ({verdict.row.clause})")
    print(report.totals(verdicts))
    print(*report.review_lines(reviews), films, sep="\n")
    return 1 if any(verdict.status == "fail" for verdict in verdicts) else 0


if __name__ == "__main__":
    sys.exit(main())
