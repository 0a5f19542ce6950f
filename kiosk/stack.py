"""A whole Dauys on one machine: demo keys, sample pack, hub, enrolment, sync and a network to cut.

For `dauys-kiosk demo` and `deploy/run`. Every part is the shipped command in a process of its own.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from kiosk.gallery import SOURCES

_BIN = Path(sys.executable).parent


class StackError(Exception):
    """A part did not start; says which and what it said."""


@dataclass(slots=True)
class Stack:
    """Everything but the kiosk itself. Use as a context manager."""

    folder: Path
    """The kiosk's data folder; what in life stands elsewhere is in `demo/` in it."""
    env: Mapping[str, str]
    cuttable: bool = False
    """Put a link between sync and hub that can be cut; it starts cut."""
    _children: list[subprocess.Popen[str]] = field(default_factory=list)
    _link: subprocess.Popen[str] | None = None
    _server: subprocess.Popen[str] | None = None
    _lock: int | None = None
    """The folder, open and locked: two of us in it would take each other's hub and queue."""

    @property
    def elsewhere(self) -> Path:
        """What in life is on other machines: keys, the pack as built, the hub."""
        return self.folder / "demo"

    @property
    def keys(self) -> Path:
        """The demo keys."""
        return self.elsewhere / "keys"

    @property
    def hub(self) -> Path:
        """The hub's data folder."""
        return self.elsewhere / "hub"

    def __enter__(self) -> Self:
        """Make what is missing and start what must run."""
        try:
            self._claim()
            self._prepare()
            address = self.start_hub()
            if self.cuttable:
                self._link = self._start("-m", "sync.link", "--to", address.rpartition(":")[2])
                address = f"http://127.0.0.1:{self._line(self._link)}"
                self.network(whole=True)
            self._enrol(address)
            self.network(whole=False)
            # The hub is on this machine: nobody is spared by waiting longer.
            self._start(_BIN / "dauys-sync", "run", "--data", self.folder, "--longest-wait", "1")
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End everything that was started."""
        self.close()

    def close(self) -> None:
        """End everything that was started, newest first."""
        while self._children:
            child = self._children.pop()
            child.terminate()
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                child.kill()
                child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe:
                    pipe.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def network(self, *, whole: bool) -> None:
        """Mend or cut the network between sync and hub."""
        self._tell_link("restore" if whole else "cut")

    def hold_network(self, after: int) -> None:
        """Mend the network for so many bytes to the hub; return once it stands still there."""
        self._tell_link(f"hold {after}")
        if self._link:
            self._line(self._link)

    def start_hub(self) -> str:
        """Start the hub and return its address, which is the one it had before if it had one."""
        remembered = self.elsewhere / "hub-port"
        port = remembered.read_text("ascii") if remembered.exists() else "0"
        self._server = self._start(
            _BIN / "dauys-hub", "serve", "--data", self.hub, "--keys", self.keys,
            "--port", port, "--log-level", "warning",
        )  # fmt: skip
        try:
            address = self._line(self._server).removeprefix("ready ")
        except StackError as error:
            if port == "0":
                raise
            raise StackError(
                f"{error}. The kiosk on {self.folder} knows its hub by port {port}: if another "
                "program has it, end that, or let DAUYS_DATA name another folder"
            ) from error
        remembered.write_text(address.rpartition(":")[2], "ascii")
        return address

    def kill_hub(self) -> int:
        """End the hub as a power cut would; return the port it had."""
        if self._server:
            self._server.kill()
            self._server.wait()
        return int((self.elsewhere / "hub-port").read_text("ascii"))

    def command(self, name: str, *arguments: str | Path) -> str:
        """Run one of our commands to its end and return what it printed; raise `StackError`."""
        done = subprocess.run(
            [_BIN / name, *arguments], env=self.env, capture_output=True, text=True, check=False
        )
        if done.returncode != 0:
            raise StackError(f"{name} {arguments[0]}: {done.stderr.strip()}")
        return done.stdout

    def _claim(self) -> None:
        self.elsewhere.mkdir(parents=True, exist_ok=True)
        self._lock = os.open(self.folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StackError(
                f"a kiosk runs on {self.folder}; end it, or let DAUYS_DATA name another folder"
            ) from error

    def _prepare(self) -> None:
        if not self.keys.exists():
            # Made aside: a first run that is broken off leaves no half of them.
            fresh = self.elsewhere / "keys.unfinished"
            shutil.rmtree(fresh, ignore_errors=True)
            self.command("dauys-admin", "keys", "demo", "--out", fresh)
            fresh.rename(self.keys)
        pack = self.elsewhere / "pack"
        if not _newer(pack / "metadata" / "timestamp.json", SOURCES):
            self.command(
                "dauys-admin", "pack", "build", SOURCES, "--keys", self.keys, "--out", pack
            )
        root = pack / "metadata" / "1.root.json"
        self.command("dauys-admin", "pack", "install", pack, "--root", root, "--data", self.folder)

    def _enrol(self, address: str) -> None:
        if (self.folder / "config.toml").exists():
            return
        code = self.command("dauys-hub", "enrol", "demo", "--data", self.hub).strip()
        self.command("dauys-sync", "enrol", "--hub", address, "--code", code, "--data", self.folder)

    def _tell_link(self, command: str) -> None:
        if self._link and self._link.stdin:
            self._link.stdin.write(f"{command}\n")
            self._link.stdin.flush()
            self._line(self._link)

    def _start(self, *argv: str | Path) -> subprocess.Popen[str]:
        """Start a part; its messages for people go where ours go. It ends when we are killed."""
        program = [sys.executable, *argv] if argv[0] == "-m" else argv
        child = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", "--", *program],
            env=self.env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,  # Ctrl-C is for us alone; we end them, in order
        )
        self._children.append(child)
        return child

    def _line(self, child: subprocess.Popen[str]) -> str:
        """Return the next line a part prints: the sign that it is ready."""
        line = child.stdout.readline().strip() if child.stdout else ""
        if not line:
            raise StackError("the hub or the link to it did not start; it said why above")
        return line


def _newer(made: Path, sources: Path) -> bool:
    """Say whether `made` exists and is newer than every file under `sources`."""
    if not made.exists():
        return False
    since = made.stat().st_mtime
    return all(path.stat().st_mtime < since for path in sources.rglob("*") if path.is_file())
