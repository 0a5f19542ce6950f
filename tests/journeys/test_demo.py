"""The demo, as a newcomer starts it: in a shell that knows nothing."""

import json
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from tests.journeys.citizens import CITIZENS

KIOSK = Path(sys.executable).parent / "dauys-kiosk"


def bare(folder: Path) -> dict[str, str]:
    """Return the least environment there can be, with temporary files where we can count them."""
    return {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder)}


def left_behind(folder: Path) -> list[str]:
    """Return files in `folder`, and processes that were started with it as their place."""
    left = [str(path) for path in folder.iterdir()]
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if os.fsencode(folder) in (process / "environ").read_bytes():
                left.append((process / "cmdline").read_text().replace("\0", " "))
    return left


@pytest.mark.parametrize(
    "language", ["kk", *(pytest.param(each, marks=pytest.mark.full) for each in ("ru", "en"))]
)
def test_the_demo_shows_a_whole_visit(tmp_path: Path, language: str, venue: Path | None) -> None:
    """A scripted citizen signs by keys, what is said is audible, and nothing stays behind."""
    data = ["--data", str(venue)] if venue else []
    done = subprocess.run(
        [KIOSK, "demo", "--language", language, "--json", *data],
        env=bare(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    told = json.loads(done.stdout.splitlines()[-1])
    assert told["language"] == language
    assert told["accepted"] is True
    assert len(told["receipt"].replace(" ", "")) == 17
    assert told["queue"] == {"waiting_before": 1, "waiting_after": 0}
    assert told["hub"] == {"received": 1}
    assert told["opened"] == {"name": CITIZENS[language].name}
    assert {step["screen"] for step in told["steps"]} >= {"welcome", "petitions", "review"}
    silent = [step["input"] for step in told["steps"] if not step["spoken"] or not step["energy"]]
    assert silent == []
    assert left_behind(tmp_path) == []


def test_a_demo_that_stays_ends_when_told(tmp_path: Path) -> None:
    """`demo --stay` says that it is ready, and SIGTERM ends hub, sync, screen and kiosk at once."""
    data = tmp_path / "data"
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    argv = [str(KIOSK), "demo", "--stay", "--headless", "--data", str(data)]
    with subprocess.Popen(argv, env=bare(temporary), stdout=subprocess.PIPE, text=True) as demo:
        assert demo.stdout
        while demo.stdout.readline() not in {"ready\n", ""}:
            pass
        began = time.monotonic()
        demo.send_signal(signal.SIGTERM)
        assert demo.wait() == 0
        assert time.monotonic() - began < 5.0
    assert left_behind(temporary) == []
