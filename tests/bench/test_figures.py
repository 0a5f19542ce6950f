"""The benches' arithmetic, and what their command says."""

import json
import os
import subprocess
import sys

import pytest

from tests.bench.__main__ import BENCHES, main
from tests.bench.figures import Figures
from tests.bench.processes import cpu_s, pss_mb
from tests.bench.rounds import rounds
from tests.kiosk_driver import descendants


def test_median_p95_and_count() -> None:
    """Of a hundred samples the 95th is the p95; of few the largest is."""
    figures = Figures("any")
    for value in range(100, 0, -1):
        figures.add("many", value, "ms")
    for few in (3.0, 1.0, 2.0):
        figures.add("few", few, "ms")
    plain = figures.plain()["figures"]
    assert plain["many"] == {"median": 50.5, "p95": 95, "n": 100, "unit": "ms"}
    assert plain["few"] == {"median": 2.0, "p95": 3.0, "n": 3, "unit": "ms"}


def test_a_ratio_is_taken_round_by_round() -> None:
    """One round in which the machine was busy for both does not spoil the ratio."""
    figures = Figures("any")
    for value in (10.0, 100.0, 12.0):
        figures.add("ours", value, "ms")
    figures.compare("ours", (5.0, 50.0, 6.0), "theirs")
    assert figures.plain()["ratios"] == {"ours": {"median": 2.0, "peer": "theirs"}}
    assert "2.00 × theirs" in figures.lines()[0]
    assert json.loads(json.dumps(figures.plain()))["bench"] == "any"


def test_each_peer_has_its_ratio() -> None:
    """The first peer's ratio goes by the figure's name, another one's by both names."""
    figures = Figures("any")
    figures.add("ours", 10.0, "ms")
    figures.compare("ours", (20.0,), "theirs")
    figures.compare("ours", (5.0,), "limit", first=False)
    assert figures.plain()["ratios"] == {
        "ours": {"median": 0.5, "peer": "theirs"},
        "ours@limit": {"median": 2.0, "peer": "limit"},
    }
    assert "0.50 × theirs   2.00 × limit" in figures.lines()[0]


def test_peers_must_have_been_measured_as_often() -> None:
    """A ratio of unequal rounds would compare different moments."""
    figures = Figures("any")
    figures.add("ours", 1.0, "ms")
    with pytest.raises(ValueError, match="zip"):
        figures.compare("ours", (1.0, 2.0), "theirs")


def test_a_slow_machine_measures_less_often() -> None:
    """Without --full a bench stops before its time is over, but not before three rounds."""
    clock = iter(range(0, 10_000_000, 60))
    assert list(rounds(30, full=False, clock=lambda: next(clock))) == [0, 1, 2]
    assert len(list(rounds(30, full=True, clock=lambda: next(clock)))) == 30


def test_a_child_counts_with_its_parent() -> None:
    """Memory and processor time of a kiosk are those of all its processes."""
    program = "import time\nend = time.process_time() + 0.3\nwhile time.process_time() < end: 0\n"
    before, memory = cpu_s(os.getpid()), pss_mb(os.getpid())
    with subprocess.Popen(
        [sys.executable, "-c", program + "print(1, flush=True); input()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as child:
        assert child.stdout is not None
        child.stdout.readline()
        assert child.pid in descendants(os.getpid())
        assert cpu_s(os.getpid()) - before >= 0.25
        assert pss_mb(os.getpid()) > memory
        child.kill()


def test_an_unknown_name_is_answered_with_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    """Wrong use ends with 2 and says which benches there are."""
    with pytest.raises(SystemExit) as ended:
        main(["no-such-bench"])
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert all(name in said for name in BENCHES)
