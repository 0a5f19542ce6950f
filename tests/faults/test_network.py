"""Networks that lie and hubs that die: nobody's signature is lost, doubled or believed too soon."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from kiosk.stack import Stack
from tests import staff
from tests.journeys.citizens import CITIZENS, by_touch, receipt_shown
from tests.kiosk_driver import KioskDriver, descendants

INTERNET = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6")
MID_UPLOAD = 1_200
"""Bytes: past the announcement (about 500), before the end of one envelope (about 1,700 more)."""


class Portal(BaseHTTPRequestHandler):
    """A hotel's log-in page: answers everything with 200."""

    asked = 0

    def do_POST(self) -> None:
        """Say that all is well."""
        type(self).asked += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        page = b"<html><title>Welcome to our free Wi-Fi</title></html>"
        self.send_response(200)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        """Be quiet."""


@contextmanager
def captive_portal(port: int) -> Iterator[type[Portal]]:
    """Answer in place of the hub."""
    with ThreadingHTTPServer(("127.0.0.1", port), Portal) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield Portal
        finally:
            server.shutdown()
            thread.join()


def internet_sockets(pids: dict[int, str]) -> list[str]:
    """Return the command line of each process that holds an internet socket."""
    holders = []
    for pid, words in pids.items():
        proc = Path("/proc") / str(pid)
        inodes = set()
        for name in INTERNET:
            table = proc / "net" / name
            if table.exists():
                inodes |= {line.split()[9] for line in table.read_text().splitlines()[1:]}
        if any(target.removeprefix("socket:[").rstrip("]") in inodes for target in held(proc)):
            holders.append(words)
    return holders


def held(proc: Path) -> Iterator[str]:
    """Yield what a process holds open; what has been closed or has ended meanwhile is no matter."""
    with suppress(FileNotFoundError):
        for link in (proc / "fd").iterdir():
            with suppress(FileNotFoundError):
                yield str(link.readlink())


@pytest.mark.parametrize(
    "language",
    ["kk", pytest.param("ru", marks=pytest.mark.full), pytest.param("en", marks=pytest.mark.full)],
)
def test_a_portal_is_not_the_hub_and_a_killed_hub_gets_it_once(
    kiosk: KioskDriver, stack: Stack, language: str
) -> None:
    """A log-in page's 200 acknowledges nothing; a hub killed in mid-upload gets one envelope."""
    citizen = CITIZENS[language]
    before = staff.received(stack)
    port = stack.kill_hub()
    with captive_portal(port) as portal:
        stack.network(whole=True)
        receipt = by_touch(kiosk, citizen)
        assert receipt == receipt_shown(kiosk)
        status = staff.wait_for_queue(stack, lambda s: s["waiting"] == 1)
        assert status["problem_kind"] == "not_the_hub"
        assert portal.asked > 0
        stack.network(whole=False)
    stack.start_hub()
    stack.hold_network(MID_UPLOAD)
    stack.kill_hub()
    stack.network(whole=True)
    stack.start_hub()
    staff.wait_for_queue(stack, lambda s: s["waiting"] == 0)
    assert staff.received(stack) == before + 1
    assert staff.name_of(staff.opened(stack)[-1]) == citizen.name


def test_a_running_kiosk_holds_no_internet_socket(kiosk: KioskDriver) -> None:
    """Nothing of the kiosk itself can reach a network; the hub beside it is seen to hold one."""
    kiosk.press("Down")
    family = kiosk.family()
    assert any("kiosk.worker" in words for words in family.values())
    assert any("kiosk.audio_process" in words for words in family.values())
    assert internet_sockets(family) == []
    beside = descendants(os.getpid())
    assert any("dauys-hub" in words for words in internet_sockets(beside))
