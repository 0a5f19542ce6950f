"""Accepting on a disk that is really full, and on one that returns errors."""

import os
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]

_UNTIL_FULL = """
import resource, signal, sys
from pathlib import Path
from sync.queue import Accepted, Queue
from tests.unit.sync.samples import CLOCK, KEYS, stored, waiting
folder, limit = Path(sys.argv[1]), int(sys.argv[2])
queue = Queue.open(folder / "queue" / "queue.sqlite", KEYS.device)
if limit:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
accepted = 0
while isinstance(result := queue.accept(KEYS.seal, CLOCK), Accepted):
    accepted += 1
print(result.problem.value, accepted, stored(queue), waiting(queue))
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
else:
    (folder / "ballast").unlink()
result = queue.accept(KEYS.seal, CLOCK)
print(isinstance(result, Accepted), stored(queue))
"""


def _outcome(command: list[str]) -> tuple[str, list[int], str]:
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=True)
    first, second = done.stdout.splitlines()
    problem, *numbers = first.split()
    return problem, [int(number) for number in numbers], second


def test_full_disk(tmp_path: Path) -> None:
    """On a full disk the person is told so, nothing accepted is lost, and room makes it go on."""
    script = (
        f"mount -t tmpfs -o size=300k none {tmp_path} && "
        f"head -c 40000 /dev/zero > {tmp_path}/ballast && "
        f'"$0" -c "$1" {tmp_path} 0; done=$?; umount {tmp_path}; exit $done'
    )
    # In a changed root the file system cannot be made private first, hence "unchanged".
    options = ("--mount", "--propagation", "unchanged") if os.geteuid() == 0 else ("-Urm",)
    namespace = ["unshare", *options]
    problem, (accepted, stored, waiting), after = _outcome(
        [*namespace, "sh", "-c", script, sys.executable, _UNTIL_FULL]
    )
    assert problem == "full"
    assert accepted == stored == waiting > 3
    assert after == f"True {accepted + 1}"


def test_disk_with_errors(tmp_path: Path) -> None:
    """When a write fails the person is told so, nothing accepted is lost, and later it goes on."""
    problem, (accepted, stored, waiting), after = _outcome(
        [sys.executable, "-c", _UNTIL_FULL, str(tmp_path), "200000"]
    )
    assert problem in {"io", "full"}
    assert accepted == stored == waiting > 3
    assert after == f"True {accepted + 1}"
