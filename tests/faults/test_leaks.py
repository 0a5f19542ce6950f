"""After people have signed, nothing of them is anywhere but under seal.

The kiosk, its helpers and `dauys-sync` run with everything they could write to on one ext4 disk
made for the test: data, home, temporary and runtime folders, `/tmp`, `/var/tmp` and `/dev/shm`. Hub
and keys are elsewhere, being other machines in life. What the processes print is kept as well. Then
the disk is unmounted and its raw bytes are searched, so that deleted files, SQLite's journals and
everything else that a file listing does not show is seen too.

Names, numbers and contacts are looked for on the whole disk. The id of a petition stands in the
pack, which is public and was there before anybody came; so it is looked for in what was written
since: in the blocks that differ from a copy of the disk made just before the kiosk started. The
disk has no ext4 journal, whose copies of the pack's directory would make that unclear.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.leak_visits import CONTROLS, DISK, MEMORY, PETITIONS, planted
from tests.faults.needles import found, written

PROJECT = Path(__file__).resolve().parent.parent.parent
SIZE = 512 * 1024 * 1024
BLOCK = 4096

MOUNTED = f"""\
set -e
mount -o loop "$1" {DISK}
mount -t tmpfs tmpfs {MEMORY}
mkdir -p {DISK}/tmp {DISK}/shm {DISK}/var-tmp {DISK}/home {DISK}/data/demo
mkdir -p {MEMORY}/stack {MEMORY}/elsewhere
mount --bind {DISK}/data {MEMORY}/stack
mount --bind {MEMORY}/elsewhere {MEMORY}/stack/demo
mount --bind {DISK}/shm /dev/shm
case $PWD/ in /var/tmp/*) ;; *) mount --bind {DISK}/var-tmp /var/tmp ;; esac
case $PWD/ in /tmp/*) ;; *) mount --bind {DISK}/tmp /tmp ;; esac
export HOME={DISK}/home TMPDIR={DISK}/tmp
exec {sys.executable} -m tests.faults.leak_visits "$2"
"""  # noqa: S108 - these folders are the test's own


@pytest.fixture
def image(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return an empty disk; without root there is none, which a full run does not pass over."""
    if os.geteuid() != 0:
        if request.config.getoption("--full"):
            pytest.fail("the search for traces mounts a disk: run --full as root", pytrace=False)
        pytest.skip("the search for traces mounts a disk, which needs root")
    path = tmp_path / "disk.img"
    with path.open("wb") as file:
        file.truncate(SIZE)
    subprocess.run(["mkfs.ext4", "-q", "-O", "^has_journal", "-b", str(BLOCK), path], check=True)
    return path


def data(path: Path) -> bytes:
    """Return a sparse file's data, holes left out."""
    parts = []
    with path.open("rb", buffering=0) as file:
        end = 0
        while end < SIZE:
            try:
                start = os.lseek(file.fileno(), end, os.SEEK_DATA)
            except OSError:  # nothing but holes from here on
                break
            end = os.lseek(file.fileno(), start, os.SEEK_HOLE)
            parts.append(os.pread(file.fileno(), end - start, start))
    return b"".join(parts)


def changed(before: Path, after: Path) -> bytes:
    """Return the blocks of a disk that are not what they were."""

    def blocks() -> Iterator[bytes]:
        with before.open("rb") as old, after.open("rb") as new:
            while block := new.read(BLOCK):
                if old.read(BLOCK) != block:
                    yield block

    return b"".join(blocks())


def visited(image: Path, before: Path, visits: int) -> bytes:
    """Let people sign on `image`, copied to `before` first; return what every process printed."""
    output = before.with_name("output")
    with output.open("wb") as errors:
        argv = ["unshare", "--mount", "--propagation", "private", "sh", "-c", MOUNTED, "sh"]
        child = subprocess.Popen(
            [*argv, str(image), str(visits)],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=errors,
        )
        assert child.stdin
        assert child.stdout
        ready = child.stdout.readline()
        assert ready == b"prepared\n", output.read_text()
        os.sync()
        subprocess.run(["cp", "--sparse=always", image, before], check=True)
        printed, _ = child.communicate(b"go\n")
        assert child.returncode == 0, output.read_text()
    os.sync()
    return ready + printed + output.read_bytes()


@pytest.mark.parametrize("visits", [2, pytest.param(20, marks=pytest.mark.full)])
def test_nothing_of_a_visit_is_left_anywhere(image: Path, visits: int) -> None:
    """No name, number or contact of anybody, nor which petition they signed, lies on the disk."""
    before = image.with_name("before.img")
    output = visited(image, before, visits)
    disk, since = data(image), changed(before, image)
    unseen = [name for _, name, needle in written(CONTROLS) if needle not in disk]
    assert not unseen, "the search itself does not find what was planted and deleted"
    assert found(CONTROLS, {"the output": output})
    assert found(PETITIONS, {"the pack": disk}), "this is not the disk on which people signed"
    assert since, "nothing was written at all"
    assert found(planted(visits), {"the disk": disk, "the output": output}) == []
    assert found(PETITIONS, {"the disk": since, "the output": output}) == []
