"""What a process and everything it started cost, read from /proc."""

import contextlib
import os
import time
from pathlib import Path

from tests.kiosk_driver import descendants

_TICKS = os.sysconf("SC_CLK_TCK")
_LOOK_S = 0.5
_QUIET = 0.1
_PATIENCE_S = 60.0


def cpu_s(pid: int) -> float:
    """Return the processor seconds used by the tree of `pid`, its ended children's too."""
    return sum(_ticks(each) for each in descendants(pid)) / _TICKS


def pss_mb(pid: int) -> float:
    """Return the proportional set size of the tree of `pid` in MB (10^6 bytes)."""
    kib = 0
    for each in descendants(pid):
        with contextlib.suppress(OSError):
            for line in Path(f"/proc/{each}/smaps_rollup").read_text("ascii").splitlines():
                if line.startswith("Pss:"):
                    kib += int(line.split()[1])
    return kib * 1024 / 1e6


def settled(pid: int, at_least: int = 1) -> None:
    """Wait until the tree of `pid` has so many processes and uses next to no processor time.

    Raises `TimeoutError`. Nothing tells from outside that the process standing by has loaded all.
    """
    end = time.monotonic() + _PATIENCE_S
    before = cpu_s(pid)
    while time.monotonic() < end:
        time.sleep(_LOOK_S)
        now = cpu_s(pid)
        if len(descendants(pid)) >= at_least and now - before < _QUIET * _LOOK_S:
            return
        before = now
    raise TimeoutError("the kiosk's processes do not come to rest")


def _ticks(pid: int) -> int:
    try:
        after_name = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    except OSError:
        return 0
    # utime, stime, and those of children that were waited for: fields 14 to 17 of proc(5).
    return sum(int(ticks) for ticks in after_name[11:15])
