"""A hub in a process of its own, a kiosk's sending side, and networks that do harm."""

import select
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import requests

from sync.admin import demo_keys
from sync.folder import KioskFolder
from sync.hub.database import open_database
from sync.hub.store import Store
from sync.keys import key_id
from sync.outbox import Outbox
from sync.queue import Queue
from sync.transport import HttpLink, Link
from sync.uploader import Uploader
from tests.unit.sync.samples import accept

ROOT = Path(__file__).resolve().parents[3]
PYTHON = (sys.executable, "-m")
Answer = Callable[[BaseHTTPRequestHandler, bytes], None]
"""What a server does with a request's body."""
_PATIENCE_S = 20.0


class HubProcess:
    """A hub that can be killed and started again on the same port."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        demo_keys.make(folder / "keys")
        self.port = 0
        self.start()

    def start(self) -> None:
        """Start, and wait until it answers."""
        self.process = subprocess.Popen(
            [*PYTHON, "sync.hub", "serve", "--data", self.folder, "--port", str(self.port)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=ROOT,
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line.startswith("ready ")
        self.url = line.split()[1]
        self.port = int(self.url.rsplit(":", 1)[1])

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal and return the exit code."""
        self.process.send_signal(number)
        code = self.process.wait(20)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code

    @contextmanager
    def store(self) -> Iterator[Store]:
        """Look into its database."""
        store = Store(open_database(f"sqlite:///{self.folder}/hub/hub.sqlite"))
        yield store
        store.engine.dispose()

    def received(self) -> int:
        """Return how many envelopes it has."""
        with self.store() as store:
            return store.totals().envelopes


class Network:
    """The network between kiosk and hub, which can stop in the middle of a request."""

    def __init__(self, port: int) -> None:
        self._process = subprocess.Popen(
            [*PYTHON, "sync.link", "--to", str(port)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self.url = f"http://127.0.0.1:{self.line()}"

    def tell(self, command: str) -> None:
        """Give it a command of `sync.link`, and wait until it has taken it."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{command}\n")
        self._process.stdin.flush()
        assert self.line() == command

    def line(self) -> str:
        """Return the next line it says."""
        assert self._process.stdout is not None
        ready, _, _ = select.select([self._process.stdout], [], [], _PATIENCE_S)
        assert ready, "the network said nothing"
        return self._process.stdout.readline().strip()

    def close(self) -> None:
        """End it."""
        self._process.communicate(timeout=_PATIENCE_S)


class Bench:
    """A kiosk's queue and uploader, over whatever link a test gives."""

    def __init__(self, kiosk: KioskFolder, link: Link) -> None:
        self.kiosk = kiosk
        self.queue = Queue.open(kiosk.queue, kiosk.device_key())
        self.outbox = Outbox.open(kiosk.queue, key_id(kiosk.device_key().public_key()))
        self.counts: list[bytes] = []
        self.uploader = Uploader(
            kiosk.config(),
            kiosk.device_key(),
            self.outbox,
            link,
            lambda data, _counts: self.counts.append(data),
        )

    def sign(self, times: int) -> list[bytes]:
        """Sign; return the envelopes' ids."""
        return [accept(self.queue).receipt.envelope_id for _ in range(times)]

    def close(self) -> None:
        """Close both ends."""
        self.queue.close()
        self.outbox.close()


@contextmanager
def opened(kiosk: KioskFolder, link: Link) -> Iterator[Bench]:
    """Open a kiosk's sending side, and close it."""
    with closing(Bench(kiosk, link)) as bench:
        yield bench


@contextmanager
def answering(handle: Answer) -> Iterator[str]:
    """Serve as something that is not the hub: a captive portal, a proxy, a liar."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            handle(self, self.rfile.read(int(self.headers["Content-Length"])))

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()
            thread.join()


def reply(handler: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    """Answer one request."""
    handler.send_response(status)
    handler.send_header("Content-Length", str(len(body)))
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@contextmanager
def linked(kiosk: KioskFolder, answer: Answer) -> Iterator[Bench]:
    """Open a kiosk whose network leads to something else than the hub."""
    with answering(answer) as url, closing(HttpLink(url)) as link, opened(kiosk, link) as bench:
        yield bench


def through(hub: HubProcess, change: Callable[[str, bytes], bytes]) -> Answer:
    """Pass requests on to the hub and its answers back, changed."""

    def handle(handler: BaseHTTPRequestHandler, body: bytes) -> None:
        answer = requests.post(hub.url + handler.path, data=body, timeout=10)
        reply(handler, change(handler.path, answer.content), answer.status_code)

    return handle


def until(holds: Callable[[], bool]) -> None:
    """Wait for another process, at most 20 seconds."""
    tick = threading.Event()
    for _ in range(400):
        if holds():
            return
        tick.wait(0.05)
    pytest.fail("did not happen in 20 seconds")
