"""`dauys-sync run` as a process: it sends what is signed, outlives outages, and says how it is."""

import json
import os
import signal
import socket
import subprocess
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sync import cli, client
from sync.counts import Counts, sign_counts, verify_counts
from sync.folder import KioskFolder
from sync.keys import key_id
from sync.outbox import Outbox
from sync.queue import Queue
from sync.status import Status
from sync.transport import TroubleKind
from tests.unit.sync.samples import KEYS, accept, waiting
from tests.unit.sync.wire import PYTHON, ROOT, HubProcess, through, until

_RUN = (*PYTHON, "sync.client", "run")


def test_service_sends_and_ends_cleanly(hub: HubProcess, kiosk: KioskFolder) -> None:
    """The service sends what is signed while it runs, writes its status, and ends on SIGTERM."""
    service = subprocess.Popen(
        [*_RUN, "--data", kiosk.path],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert service.stdout is not None
    assert service.stdout.readline() == "ready\n"
    second = client.main(["run", "--data", str(kiosk.path)])
    assert second == cli.FAILED  # only one at a time
    with closing(Queue.open(kiosk.queue, kiosk.device_key())) as queue:
        accept(queue)
        until(lambda: waiting(queue) == 0)
    until(lambda: kiosk.status.exists() and _status(kiosk).acknowledged == 1)
    status = _status(kiosk)
    assert status.waiting == 0
    assert status.problem is None
    assert status.last_contact is not None
    assert status.counts_as_of is not None
    verify_counts(kiosk.counts.read_bytes(), kiosk.config().hub_key)
    service.terminate()
    assert service.wait(10) == 0
    service.stdout.close()


def test_service_comes_back_when_the_network_does(hub: HubProcess, kiosk: KioskFolder) -> None:
    """Signed in an outage, sent when it is over; meanwhile the status says what is wrong."""
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{reserved.getsockname()[1]}"
    with closing(Queue.open(kiosk.queue, kiosk.device_key())) as queue:
        accept(queue)
        service = subprocess.Popen(
            [*_RUN, "--data", kiosk.path, "--hub", url, "--longest-wait", "0.2"],
            stdout=subprocess.DEVNULL,
            cwd=ROOT,
        )
        until(lambda: kiosk.status.exists() and _status(kiosk).problem is not None)
        status = _status(kiosk)
        assert status.problem_kind == TroubleKind.UNREACHABLE
        assert status.waiting == 1
        assert status.oldest_hours is not None
        assert client.main(["status", "--data", str(kiosk.path)]) == cli.FINE
        with _forward(int(url.rsplit(":", 1)[1]), hub):
            until(lambda: waiting(queue) == 0)
        os.kill(service.pid, signal.SIGTERM)
        assert service.wait(10) == 0


@contextmanager
def _forward(port: int, hub: HubProcess) -> Iterator[None]:
    class Server(ThreadingHTTPServer):
        allow_reuse_address = True

    pass_on = through(hub, lambda _path, answer: answer)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            pass_on(self, self.rfile.read(int(self.headers["Content-Length"])))

        def log_message(self, *_: object) -> None:
            pass

    with Server(("127.0.0.1", port), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield
        finally:
            server.shutdown()
            thread.join()


def _status(kiosk: KioskFolder) -> Status:
    return Status.decode(kiosk.status.read_bytes())


def test_older_counts_do_not_come_back(kiosk: KioskFolder) -> None:
    """A statement of an earlier day never replaces a later one, also after a restart."""
    config = replace(kiosk.config(), hub_key=KEYS.hub.public_key())
    days = [date(2026, 11, day) for day in (12, 11, 12, 13)]
    said = [Counts(bytes(16), day, {bytes(32): day.day}) for day in days]
    kiosk.counts.parent.mkdir()
    with closing(Outbox.open(kiosk.queue, key_id(kiosk.device_key().public_key()))) as outbox:
        kept = []
        for counts in said:
            service = client._Service(kiosk, outbox, 1.0)
            service.load_counts(config)
            service.keep_counts(sign_counts(counts, KEYS.hub), counts)
            kept.append(verify_counts(kiosk.counts.read_bytes(), KEYS.hub.public_key()).as_of.day)
    assert kept == [12, 12, 12, 13]


def test_status_is_whole(kiosk: KioskFolder, capsys: pytest.CaptureFixture[str]) -> None:
    """A status that is not there or damaged is said to be; what waits is counted in the queue."""
    capsys.readouterr()
    assert client.main(["status", "--data", str(kiosk.path)]) == cli.FAILED
    assert "has dauys-sync run" in capsys.readouterr().err
    kiosk.status.parent.mkdir()
    kiosk.status.write_bytes(b"{}")
    assert client.main(["status", "--data", str(kiosk.path)]) == cli.FAILED
    whole = Status(1, 2, 3, 4, "a", "b", "words", "kind", forked=True, counts_as_of=None)
    kiosk.status.write_bytes(whole.encode())
    assert Status.decode(whole.encode()) == whole
    capsys.readouterr()
    assert client.main(["status", "--json", "--data", str(kiosk.path)]) == cli.FINE
    assert json.loads(capsys.readouterr().out)["waiting"] == 0
    assert client.main(["status", "--data", str(kiosk.path)]) == cli.FINE
    said = capsys.readouterr().out
    assert "words" in said
    assert "copy of this kiosk" in said
