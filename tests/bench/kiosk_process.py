"""A whole kiosk as a person would start it: one command, its own processes."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

_COMMAND = Path(sys.executable).parent / "dauys-kiosk"


@contextmanager
def running(data: Path, port: Path, env: Mapping[str, str]) -> Iterator[int]:
    """Run `dauys-kiosk run` until the block ends; yield its process id once it is ready."""
    argv: list[str | Path] = [_COMMAND, "run", "--data", data, "--test-port", port]
    with subprocess.Popen(argv, env=env, stdout=subprocess.PIPE, text=True) as kiosk:
        try:
            if not kiosk.stdout or kiosk.stdout.readline().strip() != "ready":
                raise TimeoutError("the kiosk ended before it was ready; it said why above")
            yield kiosk.pid
        finally:
            kiosk.terminate()
